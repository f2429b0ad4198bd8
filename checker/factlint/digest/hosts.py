"""Hosts of URLs: reading them out, and which of them belong to one registered domain.

:mod:`publicsuffixlist` bundles the list but takes 31 ms to build its tables; the rules of a digest's few domains
are looked up among its lines instead, which costs 3 ms, and only where two hosts are not plainly alike or unlike.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIXES = ("www.", "m.", "amp.", "mobile.")
"""First labels under which a site serves the same pages again."""
_DEEPEST = 8
"""Labels of a host that are looked at; a hostile one has thousands."""

_AUTHORITY = lazy.pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:)?//([^/?#\\]*)")
_BARE = lazy.pattern(
    r"(?:\[[0-9A-Fa-f:.]{2,45}\]|[^\W_](?:[\w-]|\.(?=\w)){0,252}\.([^\W\d_]{2,63}|[Xx][Nn]--[\w-]{1,59})\.?)"
    r"(?::\d{0,5})?(?=[/?#]|\Z)"
)
_PORT = lazy.pattern(r":(\d{0,5})\Z")
# A relative link such as README.md names a file, though .md is also a country.
_FILE_TYPES = "css csv gif htm html jpeg jpg js json md pdf png py rst svg toml txt webp xml yaml yml zip"
_FILES = frozenset(_FILE_TYPES.split())


def authority(url: str) -> str:
    """Return what stands between ``//`` and the path, or a leading host written without a scheme; else ``""``."""
    if match := _AUTHORITY.match(url):
        return match[1]
    match = _BARE.match(url)
    if match and ((match[1] or "").lower() not in _FILES or url[match.end() : match.end() + 1] == "/"):
        return match[0]
    return ""


def split_port(authority: str) -> tuple[str, str]:
    """Return host and port of an authority, user name and password dropped; the port is ``""`` if none is given."""
    name = authority.rpartition("@")[2]
    match = _PORT.search(name)
    return (name[: match.start()], match[1]) if match else (name, "")


@lru_cache(maxsize=4096)
def ascii_host(name: str) -> str:
    """Return a host name in lower case and ASCII (IDNA), as it is where IDNA has no form for it."""
    name = name.strip(" .")
    if not name.isascii() and len(name) < 254:
        with suppress(UnicodeError):
            name = name.encode("idna").decode("ascii")
    return name.lower()


def host(url: str) -> str:
    """Return the host of a URL in lower case and ASCII, without port; ``""`` for a relative link or none at all."""
    return ascii_host(split_port(authority(url.strip()))[0])


def without_prefix(name: str) -> str:
    """Return a host name without ``www.``, ``m.`` and the like, as long as a name with a dot remains."""
    while len(name) < 254 and name.startswith(PREFIXES) and "." in (rest := name.partition(".")[2]):
        name = rest
    return name


def upwards(host: str) -> Iterator[str]:
    """Yield a host and the domains it stands under: a table of domains then knows their subdomains, too."""
    labels = host.split(".")[-_DEEPEST:]
    for start in range(len(labels)):
        yield ".".join(labels[start:])


@cache
def _suffix_rules() -> frozenset[bytes]:
    """Return the lines of the bundled public suffix list (its private part too: a blog host's blogs are strangers)."""
    from pathlib import Path  # noqa: PLC0415 - most digests never come here

    from publicsuffixlist import PSLFILE  # noqa: PLC0415 - 6 ms to import

    return frozenset(Path(PSLFILE).read_bytes().split(b"\n"))


def _suffix_labels(labels: list[str]) -> int:
    """Return how many of the last labels are a public suffix (https://publicsuffix.org/list/, "Algorithm")."""
    rules = _suffix_rules()
    for start in range(max(0, len(labels) - 6), len(labels)):
        rest = ".".join(labels[start:]).encode("utf-8", "replace")
        if b"!" + rest in rules:
            return len(labels) - start - 1
        if rest in rules or b"*." + rest.partition(b".")[2] in rules:
            return len(labels) - start
    return 1


@lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """Return the domain that somebody registered: ``bbc.co.uk`` for ``news.bbc.co.uk``.

    A public suffix itself, an address and a name without a dot stand for themselves.
    """
    name = without_prefix(host)
    labels = name.split(".")
    if len(labels) < 3 or labels[-1].isdigit() or "[" in name:
        return name
    if "xn--" in name:  # the list writes such suffixes in their own letters
        labels = _native(name).split(".")
    return ".".join(name.split(".")[-_suffix_labels(labels) - 1 :])


def _native(name: str) -> str:
    try:
        return name.encode("ascii").decode("idna")
    except UnicodeError:
        return name


def same_site(one: str, other: str) -> bool:
    """Whether two hosts belong to one registered domain; the list is consulted only where the names leave it open."""
    if one == other:
        return True
    if one.rsplit(".", 2)[-2:] != other.rsplit(".", 2)[-2:]:
        return False
    return registrable(one) == registrable(other)
