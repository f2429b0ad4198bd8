"""An answer as a row of the store: what is kept of it, for how long, and how it is read back.

A row may come from anybody, since stores can be imported and named: nothing in it is believed before its type was
checked, and nothing is inflated beyond what it says of itself.
"""

from __future__ import annotations

import time
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec.structs import replace

from factlint.digest.hosts import host
from factlint.sources import redact
from factlint.sources.answer import Answer  # noqa: TC001 - msgspec reads the annotation

if TYPE_CHECKING:
    from factlint.sources.answer import Exchange

HOUR, DAY = 3600, 86400
FOREVER = 2**53
"""As the moment after which a row may not be used: the settings' days alone decide."""
LARGEST_BODY = 64_000_000
"""Bytes of all bodies of an answer; what is longer is cut, as the fetcher would have."""
_LARGEST_HEAD = 4_000_000
_AHEAD = 300
"""Seconds that another machine's clock may be ahead."""

_PASSING = (
    "no-network",
    "no-connection",
    "tls",
    "excluded",
    "not-recorded",
    "refused-address",
    "refused-scheme",
    "refused-port",
)
"""Failures that are the machine's or the settings', or may be (a cable, a list of authorities that lacks one), and
cost nothing to meet again: the run sees them, no later one does."""


class Row(NamedTuple):
    """What stands in the store; times in seconds since 1970."""

    url: str
    good: bool
    fetched: int
    until: int
    """The moment after which it may not be used, whatever the settings say."""
    host: str
    answer: bytes
    body: bytes

    def is_fresh(self, now: float, keep_days: int) -> bool:
        """Whether it may be used in place of asking."""
        return is_fresh(self.fetched, self.until, now, keep_days)


class _Kept(msgspec.Struct, array_like=True):
    answer: Answer
    sizes: tuple[int, ...]
    """Bytes of the body of each exchange."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Kept).decode


def pack(answer: Answer) -> Row:
    """Return the row of an answer, without what is secret in it."""
    exchanges = tuple(_bounded(answer.exchanges))
    bare = (replace(exchange, body=b"", headers=redact.headers(exchange.headers)) for exchange in exchanges)
    kept = _Kept(replace(answer, exchanges=tuple(bare), origin="web"), tuple(len(part.body) for part in exchanges))
    body = b"".join(part.body for part in exchanges)
    fetched = seconds(answer.fetched_at)
    good = is_good(answer)
    until = FOREVER if good else fetched - 1 if is_passing(answer) else fetched + HOUR
    # Level 1: 1.3 ms for a page of 150 kB, which higher levels do not make much smaller.
    return Row(answer.url, good, fetched, until, host(answer.url), _encode(kept), zlib.compress(body, 1))


def _bounded(exchanges: tuple[Exchange, ...]) -> list[Exchange]:
    room = LARGEST_BODY
    bounded = []
    for exchange in exchanges:
        cut = len(exchange.body) > room
        bounded.append(replace(exchange, body=exchange.body[:room], cut=True) if cut else exchange)
        room -= min(room, len(exchange.body))
    return bounded


def unpack(row: Row) -> Answer | None:
    """Return the answer of a row, or nothing where the row is not sound."""
    if len(row.answer) > _LARGEST_HEAD:
        return None
    try:
        kept = _decode(row.answer)
        moment = stamp(row.fetched)
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError, OSError):
        return None
    exchanges, sizes = kept.answer.exchanges, kept.sizes
    if kept.answer.url != row.url or len(sizes) != len(exchanges) or min(sizes, default=0) < 0:
        return None
    body = _inflated(row.body, sum(sizes))
    if body is None:
        return None
    whole = []
    start = 0
    for exchange, size in zip(exchanges, sizes, strict=True):
        whole.append(replace(exchange, body=body[start : start + size]) if size else exchange)
        start += size
    return replace(kept.answer, exchanges=tuple(whole), fetched_at=moment)


def _inflated(body: bytes, size: int) -> bytes | None:
    """Return a body of exactly that size."""
    if size > LARGEST_BODY:
        return None
    inflater = zlib.decompressobj()
    try:
        whole = inflater.decompress(body, size + 1)
    except zlib.error:
        return None
    return whole if len(whole) == size and inflater.eof else None


def is_fresh(fetched: int, until: int, now: float, keep_days: int) -> bool:
    """Whether an answer with these times may be used in place of asking."""
    return -_AHEAD <= now - fetched < keep_days * DAY and now <= until


def is_good(answer: Answer) -> bool:
    """Whether the answer shows the page: its last response is a 2xx."""
    return answer.last is not None and 200 <= answer.last.status < 300


def is_passing(answer: Answer) -> bool:
    """Whether no later run may go by the answer, not even within the hour."""
    return answer.failure is not None and answer.failure.kind in _PASSING


def is_offline(answer: Answer) -> bool:
    """Whether the answer says nothing of the page, since the web was out of reach."""
    return answer.failure is not None and answer.failure.kind == "no-network"


def validators(answer: Answer) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed since; none where that cannot be asked.

    Behind a redirect it could not be told which hop has not changed, and of a page that was cut there is more to read.
    """
    last = answer.last
    if last is None or len(answer.exchanges) != 1 or last.status != 200 or last.cut or last.target:
        return {}
    asked = {"If-None-Match": last.header("etag"), "If-Modified-Since": last.header("last-modified")}
    return {name: value for name, value in asked.items() if value and value.isascii() and value.isprintable()}


def seconds(moment: str) -> int:
    """Return a moment of ISO 8601 in seconds since 1970; now where none is given.

    Raises:
        ValueError: It is no such moment.
    """
    if not moment:
        return int(time.time())
    at = datetime.fromisoformat(moment)
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())


def stamp(moment: float) -> str:
    """Return seconds since 1970 as an answer has them: ``2026-05-08T10:15:00Z``."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def of(values: Any) -> Row:  # noqa: ANN401 - what a cursor yields
    """Return a row as SQLite yields it; a value of another type (SQLite enforces none) makes it unsound."""
    url, good, fetched, until, host_, answer, body = values
    sound = isinstance(url, str) and isinstance(fetched, int) and isinstance(until, int)
    if not sound or not isinstance(answer, bytes) or not isinstance(body, bytes):
        return Row(str(url), good == 1, 0, 0, "", b"", b"")
    return Row(url, good == 1, fetched, until, str(host_), answer, body)
