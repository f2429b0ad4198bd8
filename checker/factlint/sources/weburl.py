r"""URLs as browsers read them (https://url.spec.whatwg.org/), so that no spelling of a host goes unnoticed.

Browsers see 127.0.0.1 in ``http:\\0x7f.1``, ``http://１２７.１`` and ``http://x@2130706433``. Reading a digest's URLs
for comparison is :mod:`factlint.digest.urls`; this is for what is about to be asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.sources import addresses

if TYPE_CHECKING:
    from factlint.sources.answer import FailureKind

_EDGES = "".join(map(chr, range(33)))
_DROPPED = str.maketrans("", "", "\t\n\r")
_SCHEME = lazy.pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_END = lazy.pattern(r"[/\\?#]")
_CONTROL = lazy.pattern(r"[\x00-\x1f\x7f]")
_END_RFC = lazy.pattern(r"[/?#]")
_FORBIDDEN = lazy.pattern(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|]")
"""Forbidden domain code points."""
_DIGITS = {8: frozenset("01234567"), 10: frozenset("0123456789"), 16: frozenset("0123456789abcdef")}
_PORTS = {"http": 80, "https": 443}
_LONGEST_NAME = 253
_LONGEST_LABEL = 63
_SHOWN = 60


class UrlError(ValueError):
    """A URL that cannot be asked for; says why in words, and with :attr:`kind` in the terms of an answer."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind


class WebUrl(msgspec.Struct, frozen=True):
    """An ``http:`` or ``https:`` URL, taken apart."""

    scheme: str
    written: str
    """The host as it stands in the URL."""
    host: str
    """In ASCII and lower case; an IPv4 address in four parts, an IPv6 address compressed, without brackets."""
    port: int
    tail: str
    """Path, query and fragment."""
    other: str
    """The host that a program sees which keeps to RFC 3986, as httpx does; ``""`` if it sees none."""

    @property
    def text(self) -> str:
        """The URL in a spelling that all programs read alike, without user name and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        tail = "/" + self.tail[1:] if self.tail.startswith("\\") else self.tail
        return f"{self.scheme}://{host}{port}{tail}"


def spelled(url: str) -> str:
    """Return a URL in the spelling in which it is sent, or as it is where it cannot be sent."""
    try:
        return parse(url).text
    except UrlError:
        return url


def parse(url: str) -> WebUrl:
    """Take a URL apart as a browser does; raise :class:`UrlError` for what is none, or of another scheme."""
    clean = url.strip(_EDGES).translate(_DROPPED)
    match = _SCHEME.match(clean)
    if not match:
        raise UrlError("refused-scheme", "the URL has no scheme; only http: and https: are followed")
    scheme = match[1].lower()
    if scheme not in _PORTS:
        raise UrlError("refused-scheme", f"{scheme[:_SHOWN]}: is not followed, only http: and https: are")
    rest = clean[match.end() :].lstrip("/\\")
    end = _END.search(rest)
    authority, tail = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    written, digits = _split(authority.rpartition("@")[2])
    return WebUrl(scheme, written, read_host(written), _port(digits, scheme), tail, _other(url))


def _split(place: str) -> tuple[str, str]:
    """Part host and port."""
    if not place.startswith("["):
        host, _, port = place.partition(":")
        return host, port
    host, bracket, port = place.partition("]")
    if not bracket or port[:1] not in ("", ":"):
        raise UrlError("bad-answer", "the URL has brackets that hold no address")
    return host + bracket, port[1:]


def _port(digits: str, scheme: str) -> int:
    number = digits.lstrip("0")
    if not digits:
        return _PORTS[scheme]
    if not (digits.isascii() and digits.isdigit()) or len(number) > 5 or int(number or "0") > 65535:
        raise UrlError("bad-answer", "the URL has a port that cannot be")
    return int(number or "0")


def _other(url: str) -> str:
    """Return the host by RFC 3986 section 3.2, as httpx takes it; it takes no URL with control characters."""
    match = _SCHEME.match(url)
    if not match or not url.startswith("//", match.end()) or _CONTROL.search(url):
        return ""
    start = match.end() + 2
    end = _END_RFC.search(url, start)
    place = url[start : end.start() if end else len(url)].rpartition("@")[2]
    bracketed = place.startswith("[") and "]" in place
    host = place[: place.rindex("]") + 1] if bracketed else place.partition(":")[0]
    if host.isascii():
        return host.lower()
    import idna  # noqa: PLC0415 - few hosts are not ASCII

    try:
        return idna.encode(host.lower()).decode("ascii")
    except UnicodeError:
        return ""


def read_host(written: str) -> str:
    """Return the host that a browser sees, spelled as :attr:`WebUrl.host`; raise :class:`UrlError` if it sees none."""
    if not written:
        raise UrlError("bad-answer", "the URL names no host")
    if written[0] == "[":
        return _ipv6(written[1:-1])
    name = _ascii(_decoded(written))
    if not name or _FORBIDDEN.search(name):
        raise UrlError("bad-answer", "the URL has a host that cannot be")
    if _ends_in_number(name):
        return _ipv4(name)
    bare = name.removesuffix(".")
    if len(bare) > _LONGEST_NAME or not all(map(_is_label, bare.split("."))):
        raise UrlError("bad-answer", "the URL has a host that cannot be")
    return name


def _ipv6(text: str) -> str:
    base, zone, _ = text.partition("%")
    address = addresses.parse(base)
    if address is None or address.version == 4:
        raise UrlError("bad-answer", "the URL has brackets that hold no address")
    if zone:
        what = addresses.reason(address) or "an address"
        raise UrlError("refused-address", f"{address} with a zone is {what} of a network of this machine")
    return str(address)


def _decoded(written: str) -> str:
    if "%" not in written:
        return written
    from urllib.parse import unquote_to_bytes  # noqa: PLC0415 - few hosts are percent-encoded

    return unquote_to_bytes(written.encode("utf-8", "replace")).decode("utf-8", "replace")


def _ascii(name: str) -> str:
    """Return a name as the domain name system knows it (UTS #46, not transitional), or ``""`` if it cannot."""
    if name.isascii():
        return name.lower()
    import idna  # noqa: PLC0415 - few hosts are not ASCII

    try:
        mapped = idna.uts46_remap(name, std3_rules=False)
        return ".".join(
            label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
            for label in mapped.split(".")
        )
    except UnicodeError:
        return ""


def _is_label(label: str) -> bool:
    """Whether the domain name system has room for a label, and what ``xn--`` begins is a name in other letters."""
    if not 0 < len(label) <= _LONGEST_LABEL or not label.startswith("xn--"):
        return 0 < len(label) <= _LONGEST_LABEL
    try:
        return not label[4:].encode("ascii").decode("punycode").isascii()
    except UnicodeError:
        return False


def _ends_in_number(name: str) -> bool:
    """Whether browsers take a name for an IPv4 address, well or badly written."""
    last = name.removesuffix(".").rpartition(".")[2]
    return bool(last) and (not set(last) - _DIGITS[10] or _number(last) is not None)


def _ipv4(name: str) -> str:
    """Return the address that one to four numbers are, each of them decimal, octal (``017``) or hex (``0xf``)."""
    parts = name.removesuffix(".").split(".", 4)
    numbers = [number for part in parts if (number := _number(part)) is not None]
    room = 256 ** (5 - len(parts))
    if len(numbers) < len(parts) or len(parts) > 4 or max(numbers[:-1], default=0) > 255 or numbers[-1] >= room:
        raise UrlError("refused-address", f"{name[:_SHOWN]} ends in a number and is no address")
    value = numbers[-1] + sum(number << 8 * (3 - place) for place, number in enumerate(numbers[:-1]))
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def _number(part: str) -> int | None:
    """Return one number of an IPv4 address, ``None`` if it is none; a number too large for any is 2³²."""
    if not part:
        return None
    base = 16 if part.startswith("0x") else 8 if part.startswith("0") and len(part) > 1 else 10
    digits = part[2:] if base == 16 else part
    if set(digits) - _DIGITS[base]:
        return None
    digits = digits.lstrip("0")
    return min(int(digits or "0", base), 1 << 32) if len(digits) <= 12 else 1 << 32
