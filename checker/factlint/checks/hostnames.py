"""Check on host names that look like another's: letters of mixed scripts, look-alike letters, digits for letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factlint.checks import Options, check
from factlint.checks.addresses import once
from factlint.checks.scripts import LETTERS, LOOKALIKES
from factlint.digest import urls
from factlint.digest.addresses import addresses
from factlint.digest.hosts import authority, split_port
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Digest


class Lookalike(Options, frozen=True):
    """Which hosts are imitated."""

    hosts: tuple[str, ...] = (
        "anthropic.com",
        "apple.com",
        "arxiv.org",
        "deepmind.google",
        "facebook.com",
        "github.com",
        "google.com",
        "huggingface.co",
        "microsoft.com",
        "nvidia.com",
        "openai.com",
    )
    """Domains that others are held against, besides the digest's own hosts."""


_ALLOWED = (
    frozenset(("latin", "han", "kana")),
    frozenset(("latin", "han", "hangul")),
    frozenset(("latin", "han")),
)
"""Scripts that one label may mix: level "highly restrictive" of Unicode Technical Standard 39, section 5.2."""


@check("hostnames.lookalike", Lookalike)
def lookalike(digest: Digest, options: Lookalike) -> Iterator[Hit]:
    """Report each host that can be taken for another, once for each URL."""
    hosts = sorted({urls.host(address.url).removeprefix("www.") for address in addresses(digest)})
    suspects = frozenset(host for host in hosts if any(sign in host for sign, _ in _SWAPS))
    own = {name: name for name in hosts if name == _skeleton(name, _DIGITS)} if suspects else {}
    known = {_skeleton(name, _SWAPS): name for name in options.hosts}

    def judge(address: Address) -> Hit | None:
        written = split_port(authority(address.url.strip()))[0]
        host = urls.host(address.url).removeprefix("www.")
        reason = _reason(_native(written)) or (_imitates(host, own, known) if host in suspects else None)
        return Hit(address.span, reason, reference=address.reference) if reason else None

    yield from once(digest, judge)


@lru_cache(maxsize=1024)
def _native(host: str) -> str:
    """Return a host in its own letters; labels that are no Punycode stay as they are."""
    if len(host) > 253 or ("xn--" not in host.lower() and host.isascii()):
        return host
    labels = []
    for label in host.split("."):
        try:
            labels.append(label[4:].encode().decode("punycode") if label.lower().startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return ".".join(labels)


def _reason(host: str) -> str | None:
    if host.isascii() or len(host) > 253:
        return None
    for label in host.split("."):
        scripts = {script for char in label if (script := _script(char))}
        if len(scripts) > 1 and not any(scripts <= allowed for allowed in _ALLOWED):
            names = " and ".join(sorted(map(str.capitalize, scripts)))
            return f"the host {host} mixes {names} letters ({_strange(label)})"
    name, _, ending = host.rpartition(".")
    if ending.isascii() and any(label and set(label) <= set(LOOKALIKES) for label in name.split(".")):
        return f"the host {host} is written in letters that look Latin and are not ({_strange(name)})"
    return None


def _script(char: str) -> str | None:
    """Return the script of a letter; ``None`` for digits, hyphens and what is in no table."""
    if char.isascii():
        return "latin" if char.isalpha() else None
    if not char.isalpha():
        return None
    found = next((script for script, pattern in _scripts() if pattern.match(char)), None)
    return found or ("latin" if unicodedata.name(char, "").startswith("LATIN") else None)


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((script, re.compile(f"[{letters}]")) for script, letters in LETTERS.items())


def _strange(text: str) -> str:
    char = next(char for char in text if not char.isascii() and char.isalpha())
    return f"{char} is U+{ord(char):04X} {unicodedata.name(char, '')}"


_DIGITS = (("0", "o"), ("1", "l"), ("5", "s"))
_SWAPS = (("rn", "m"), ("vv", "w"), *_DIGITS)


def _skeleton(name: str, swaps: tuple[tuple[str, str], ...]) -> str:
    """Return a domain as a hurried reader sees it: a 0 for an o, rn for m."""
    for sign, seen in swaps:
        name = name.replace(sign, seen)
    return name


def _imitates(host: str, own: dict[str, str], known: dict[str, str]) -> str | None:
    """Say which host another looks like: a known domain, or a host of the digest's own but for a digit.

    Between two hosts of a digest, "modern" and "modem" both may be right. Short names are too often alike by chance.
    """
    labels, seen = host.split("."), _skeleton(host, _SWAPS).split(".")
    for start in range(len(labels)):
        other, name = known.get(".".join(seen[start:])), ".".join(labels[start:])
        if other and len(labels[start]) > 4:
            return f"the host {host} looks like {other} and is another" if name != other else None
    other = own.get(_skeleton(host, _DIGITS))
    alike = other and other != host and len(host.partition(".")[0]) > 4
    return f"the host {host} looks like {other} and is another" if alike else None
