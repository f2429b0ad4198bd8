"""URLs: folding them to one spelling, finding bare ones in text, and saying what is wrong with one.

Nothing here resolves or opens anything, and nothing raises, whatever the input. Measured and left out: yarl (12 ms
to import), rfc3986 (17), courlan (60), url-normalize (7) and ada-url (4): they cost more than they give, raise on
``http://[`` or mend ``https:/x``, which a linter must see; urllib.parse raises as well and normalises nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest.bare_urls import Found, find, is_url, problem
from factlint.digest.hosts import ascii_host, authority, host, registrable, same_site, split_port, without_prefix
from factlint.document import CanonicalUrl

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "TRACKING",
    "Found",
    "canonical",
    "find",
    "host",
    "is_tracking",
    "is_url",
    "problem",
    "registrable",
    "same_site",
    "segments",
    "slug_words",
    "tracking",
    "without_tracking",
]

_TRACKING = """
__s __twitter_impression _branch_match_id _bta_c _bta_tid _ga _gl _hsenc _hsmi _kx _openstat at_campaign at_medium
campaign_id cmpid dclid ef_id epik fb_action_ids fb_action_types fb_ref fb_source fbclid gad_campaignid gad_source
gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig hsctatracking icid igsh igshid li_fat_id mc_cid
mc_eid mkt_tok mkwid ml_subscriber ml_subscriber_hash msclkid ncid oly_anon_id oly_enc_id piwik_campaign piwik_kwd
rb_clickid ref_src ref_url referringsource s_cid s_kwcid share_source share_token spm srsltid trk_info ttclid twclid
vero_conv vero_id wbraid wickedid wt.mc_id xtor yclid zanpid
"""
TRACKING = frozenset(_TRACKING.split())
"""Query parameters (lower case) that say how a reader came and never which page is meant; besides all of ``utm_…``."""

_LOCAL_TRACKING = {
    "youtube.com": frozenset({"ab_channel", "feature", "pp", "si", "t"}),
    "x.com": frozenset({"s", "t"}),
    "open.spotify.com": frozenset({"si"}),
    "medium.com": frozenset({"source", "sk"}),
}
_ALIASES = {
    "dx.doi.org": "doi.org",
    "export.arxiv.org": "arxiv.org",
    "hf.co": "huggingface.co",
    "old.reddit.com": "reddit.com",
    "twitter.com": "x.com",
}
"""Hosts that serve the pages of another under the same paths."""

_SCHEME = lazy.pattern(r"([A-Za-z][A-Za-z0-9+.-]{0,30})://")
_OPAQUE = lazy.pattern(r"([A-Za-z][A-Za-z0-9+-]{0,30}):(?!//|\d)")
_UNSAFE = lazy.pattern(r"%([0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/?-]")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IPV6 = lazy.pattern(r"\[[0-9a-f:.]{2,45}\]")
_MOBILE_WIKI = lazy.pattern(r"(?:\.m)++(?=\.wiki[a-z]{4,7}\.org\Z)")
_AMP = lazy.pattern(r"\A(?:amp;)+")
_INDEX = frozenset(("", "index.html", "index.htm", "index.php", "default.asp", "default.aspx"))
_ARXIV = lazy.pattern(r"/(?:abs|pdf|html)/((?:[a-z-]{2,20}(?:\.[A-Z]{2})?/)?\d[\d.]{3,11}\d)(?:v\d{1,3})?(?:\.pdf)?\Z")
_VIDEO = lazy.pattern(r"(/(?:shorts|embed|live|v))?/([A-Za-z0-9_-]{11})\Z")
_ENCODED = lazy.pattern(r"(?:%[0-9A-Fa-f]{2})+")


class Parts(msgspec.Struct, frozen=True):
    """A URL cut up as RFC 3986 (appendix B) does; query and fragment without their sign, ``""`` where absent."""

    scheme: str
    authority: str
    path: str
    query: str
    fragment: str


def split(url: str) -> Parts:
    """Cut a URL into its parts; a host without a scheme (``openai.com/index``) counts as an authority."""
    match = _SCHEME.match(url)
    scheme = match[1].lower() if match else ""
    place = authority(url)
    rest = url[match.end() if match else 2 * url.startswith("//") :][len(place) :]
    rest, _, fragment = rest.partition("#")
    path, _, query = rest.partition("?")
    return Parts(scheme, place, path, query, fragment)


def segments(url: str) -> list[str]:
    """Return the parts of a URL's path, in lower case."""
    return [part for part in split(url).path.lower().split("/") if part]


def canonical(url: str) -> CanonicalUrl:
    """Fold a URL so that two spellings of one page are equal: ``http://www.X.com/a/?utm_source=b`` is ``x.com/a``.

    RFC 3986 section 6.2.2, and scheme, ``www.``, tracking, order of parameters, fragment, the ways of a few sites.
    """
    return _cached(url) if len(url) < 2048 else _canonical(url)


def _canonical(url: str) -> CanonicalUrl:
    url = url.strip()
    if match := _OPAQUE.match(url):
        return CanonicalUrl(match[1].lower() + url[match.end(1) :])
    parts = split(url.replace("\\", "/"))
    name = _host(parts.authority)
    path = _path(parts.path) if name else re.sub(r"\A/+", "/", _path(parts.path))
    name, path, pairs = _fold_site(name, path, _parameters(parts.query, name))
    query = "?" + "&".join(pairs) if pairs else ""
    fragment = "#" + _encode(parts.fragment) if parts.fragment.startswith(("!", "/")) else ""
    scheme = "" if parts.scheme in ("", "http", "https") else parts.scheme + "://"
    return CanonicalUrl(f"{scheme}{name}{path}{query}{fragment}")


_cached = lru_cache(maxsize=4096)(_canonical)


def _host(place: str) -> str:
    """Fold an authority: no user, no default port, no ``www.``, one name for the hosts of one site."""
    name, port = split_port(place)
    name = without_prefix(ascii_host(name))
    if not _IPV6.fullmatch(name):
        name = _encode(_encode(name).lower())
    if len(name) < 254:
        name = _MOBILE_WIKI.sub("", name)
    name = _ALIASES.get(name, name)
    number = port.lstrip("0")
    return name if number in ("", "80", "443") else f"{name}:{number}"


def _path(path: str) -> str:
    """Fold a path: percent-encoding, ``.`` and ``..`` (RFC 3986 section 5.2.4), the index file and slash at its end."""
    parts = _encode(path).split("/")
    if not parts[0] and any(part in (".", "..") for part in parts):
        kept: list[str] = [""]
        for part in parts[1:]:
            if part == ".." and len(kept) > 1:
                kept.pop()
            elif part not in (".", ".."):
                kept.append(part)
        parts = kept
    while len(parts) > 1 and parts[-1].lower() in _INDEX:
        parts.pop()
    return "/".join(parts)


def _encode(text: str) -> str:
    """Spell percent-encoding one way: none for unreserved characters, capitals, UTF-8 for all that needs it."""

    def one(match: re.Match[str]) -> str:
        if match[1]:
            value = int(match[1], 16)
            return chr(value) if value in _UNRESERVED else match[0].upper()
        data = match[0].encode("utf-8", "surrogatepass")
        return "".join(f"%{byte:02X}" for byte in data)

    return _UNSAFE.sub(one, unicodedata.normalize("NFC", text))


def _parameters(query: str, name: str) -> list[str]:
    """Return the parameters that choose the page, sorted."""
    local = _LOCAL_TRACKING.get(name, frozenset())
    pairs = (_AMP.sub("", _encode(pair.replace("+", " ")), count=1) for pair in query.split("&"))
    return sorted(
        pair for pair in pairs if pair and not is_tracking(key := pair.partition("=")[0]) and key.lower() not in local
    )


def _fold_site(name: str, path: str, pairs: list[str]) -> tuple[str, str, list[str]]:
    """Fold the addresses of one page on the few sites whose rules are sure."""
    if name == "arxiv.org" and (match := _ARXIV.match(path)):
        return name, f"/abs/{match[1]}", []
    if name in ("youtu.be", "youtube.com") and (match := _VIDEO.match(path)) and bool(match[1]) == (name != "youtu.be"):
        return "youtube.com", "/watch", [f"v={match[2]}"]
    if name == "youtube.com" and path == "/watch":
        return name, path, [pair for pair in pairs if pair.startswith("v=")]
    if name == "doi.org":  # DOI names ignore case (ISO 26324)
        return name, path.lower(), pairs
    return name, path, pairs


def is_tracking(parameter: str) -> bool:
    """Whether a query parameter says only how the reader came."""
    name = parameter.lower()
    return name.startswith("utm_") or name in TRACKING


def tracking(url: str) -> Iterator[tuple[int, int]]:
    """Yield where in ``url`` each tracking parameter stands (name and value)."""
    start = url.partition("#")[0].find("?") + 1
    if not start:
        return
    for pair in url.partition("#")[0][start:].split("&"):
        if is_tracking(pair.partition("=")[0].removeprefix("amp;")):
            yield start, start + len(pair)
        start += len(pair) + 1


def without_tracking(url: str) -> str:
    """Return the URL as written, its tracking parameters taken out."""
    address, sign, fragment = url.partition("#")
    base, _, query = address.partition("?")
    kept = [pair for pair in query.split("&") if not is_tracking(pair.partition("=")[0].removeprefix("amp;"))]
    if len(kept) == query.count("&") + 1:
        return url
    if kept:
        kept[0] = kept[0].removeprefix("amp;")
    return base + ("?" + "&".join(kept) if kept else "") + sign + fragment


_WORD = lazy.pattern(r"[^\W_]+")
_NO_WORD = lazy.pattern(r"\d{4,}|(?=[a-z]{0,40}\d)(?=[\da-f]{0,64}[a-f])[\da-f]{6,64}|(?=\D{0,40}\d)\w{16,}")
_EXTENSION = lazy.pattern(r"\.(?:s?html?|php|aspx?|pdf|jsp|md)\Z")


def slug_words(url: str) -> list[str]:
    """Return the words that a URL's last speaking path part is made of, lower case; ``[]`` if it is an id.

    Dates, long numbers and hashes are left out; a part counts as speaking with two words that hold a letter.
    """
    for part in reversed(split(url.strip()[:4096]).path.split("/")[-3:]):
        text = _EXTENSION.sub("", _decode(part).lower())
        words = [word for word in _WORD.findall(text) if not _NO_WORD.fullmatch(word)]
        if sum(not word.isdigit() for word in words) >= 2:
            return words
    return []


def _decode(text: str) -> str:
    return _ENCODED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), text)
