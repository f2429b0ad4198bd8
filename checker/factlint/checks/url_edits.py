"""The edits that put one URL in another's place, spelled as the digest spells URLs there."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import bare_urls, urls
from factlint.digest.hosts import authority
from factlint.digest.session_keys import session_keys
from factlint.document import Span
from factlint.report import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Digest

_LONGEST = 2000
_SAFE = "A-Za-z0-9._~:/?#@!$&+,;=%-"
"""What a URL may hold (RFC 3986) without brackets, quotes and stars, which end links and open markup."""
_UNSAFE = lazy.pattern(rf"[^{_SAFE}]")
_ESCAPED = lazy.pattern(r"\\([!-/:-@\[-`{-~])")
_ENTITY = lazy.pattern(r"&#?[A-Za-z0-9]{1,31};")
_DEFINED = lazy.pattern(r"(?m)^ {0,3}\[([^\[\]\r\n]{1,200})\]:[ \t]*<?([^\s<>]+)")
_MARKUP = lazy.pattern(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~~")
"""What Markdown would read as emphasis in a bare URL."""
_WAY = lazy.pattern(r"[;?&](?:redirect\w{0,20}|return\w{0,20}|continue|next|ref|referrer)=", re.IGNORECASE)
"""Where a reader came from, or is to go next."""


def is_lasting(url: str) -> bool:
    """Whether a URL names a page and no more: it carries nothing of a session, a reader or how the reader came."""
    place = authority(url)
    named = place.isascii() and "@" not in place and "[" not in place and not urls.problem(url)
    return named and not (session_keys(url) or _WAY.search(url) or any(urls.tracking(url)))


def replacing(digest: Digest, places: Iterable[Address], target: str) -> tuple[Edit, ...]:
    """Return the edits that put ``target`` wherever these addresses stand, their fragments kept.

    A place is left alone where its text does not spell the address (``[text][label]``) or would not hold the target.
    """
    if len(target) > _LONGEST:
        return ()
    edits: dict[int, Edit] = {}
    for place in places:
        new = _with_fragment(target, place.url)
        for span, bare in spellings(digest, place):
            if spelled := _spelled(digest, span, new, bare=bare):
                edits.setdefault(span.start, Edit(span.start, span.end, spelled))
    return _apart(edits[start] for start in sorted(edits))


def spellings(digest: Digest, place: Address) -> Iterator[tuple[Span, bool]]:
    """Yield where the URL itself is written, and whether nothing encloses it: as target, and as text if it is the same.

    ``[https://tern.test](https://tern.test)`` spells it twice, ``[the yard][yard]`` where that label is defined.
    Nothing is yielded where the source spells it otherwise.
    """
    link = place.link
    span = place.span
    if link and digest.format == "markdown" and link.url_span == link.span and digest.slice(span)[-1:] == "]":
        span = _definition(digest, digest.slice(span)) or span
    raw = digest.slice(span)
    if place.url not in (raw, html.unescape(raw), _ESCAPED.sub(r"\1", raw)):
        return
    yield span, link is not None and link.kind == "bare" and digest.format != "html" and span == place.span
    if link and link.kind == "inline" and span == place.span and link.text.strip() == place.url:
        for start, end in ((link.span.start, span.start), (span.end, link.span.end)):
            for written in dict.fromkeys((raw, place.url, html.escape(place.url))):
                if (at := digest.text.find(written, start, end)) >= 0:
                    yield Span(at, at + len(written)), digest.format != "html"
                    return


def _definition(digest: Digest, link: str) -> Span | None:
    """Return where the target of ``[text][label]``, ``[label][]`` or ``[label]`` is written, if at one place only."""
    link = link.removesuffix("[]")
    places = _definitions(digest).get(_label(link[link.rfind("[") + 1 : -1]), ())
    return places[0] if len(places) == 1 else None


@lru_cache(maxsize=2)
def _definitions(digest: Digest) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for match in _DEFINED.finditer(digest.text):
        found.setdefault(_label(match[1]), []).append(Span(*match.span(2)))
    return found


def _label(text: str) -> str:
    """Return a label as Markdown compares them."""
    return " ".join(text.split()).casefold()


def _with_fragment(target: str, url: str) -> str:
    """Return the target with the fragment of the URL that it replaces, unless it has its own (RFC 9110, 10.2.2)."""
    _, sign, fragment = url.strip().partition("#")
    return target if "#" in target else f"{target}{sign}{fragment}"


def _spelled(digest: Digest, span: Span, url: str, *, bare: bool) -> str | None:
    """Return a URL as it may stand at a place; ``None`` where it would be read otherwise there."""
    new = _UNSAFE.sub(_encoded, url)
    raw = digest.slice(span)
    if digest.format == "html" or "&amp;" in raw:
        return html.escape(new)
    if digest.format == "markdown" and _ENTITY.search(new):
        return None
    if bare and ((digest.format == "markdown" and _MARKUP.search(new)) or not _found_whole(new)):
        return None
    return new


def _encoded(match: re.Match[str]) -> str:
    character = match[0]
    if character.isalnum() and not character.isascii():
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def _found_whole(url: str) -> bool:
    found = next(bare_urls.find(url), None)
    return found is not None and (found.start, found.end) == (0, len(url))


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits in the order of the text, without those that reach into the one before."""
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)
