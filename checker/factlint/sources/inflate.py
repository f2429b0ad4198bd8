"""Inflates the body of a response piece by piece, and never beyond a limit.

A few kilobytes can stand for gigabytes, so every decoder is asked for a little at a time and left alone once the
limit is reached. What browsers put up with is put up with here: several members one after another (RFC 1952, RFC 8878),
garbage behind the last of them, ``deflate`` with and without its zlib wrapper, an end that never came.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ACCEPTED = "gzip, deflate, br, zstd"
"""What can be inflated, as ``Accept-Encoding`` says it."""

_STEP = 32_768
"""Bytes that a decoder is asked for at once."""
_PIECE = 16_384
"""Bytes that it is given at once: what it leaves is copied at each step, so little must lie before it."""
_SLACK = 65_536
"""Bytes by which a compressed form may be longer than what it stands for; stored blocks add one in ten thousand."""
_MOST_MEMBERS = 10_000
"""An empty zstd frame has nine bytes and costs 10 µs; five megabytes of them would cost six seconds."""
_MOST_ENCODINGS = 4
_ZSTD_WINDOW = 23
"""log₂ of the farthest that zstd may look back: RFC 9659 bounds it to 8 MB on the web."""
_PLAIN = frozenset(("", "identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit"))
"""No compression at all; all but two of these are mistakes of servers that browsers pass over."""


class BadEncodingError(ValueError):
    """The body is compressed in no way that is known, or is not what it is said to be; says so in words."""


class Inflater:
    """Inflates one body, in the encodings of its ``Content-Encoding`` header, to ``limit`` bytes at most.

    All that it holds is what one :meth:`feed` returns and, until the limit is reached, the windows of the decoders:
    32 kB of gzip, up to 8 MB of zstd and 16 MB of br (RFC 7932).
    """

    def __init__(self, encoding: str, limit: int) -> None:
        """Raise :class:`BadEncodingError` for an encoding that is not known, or more than four of them."""
        self._stages = [_Stage(make, limit + _SLACK) for make in reversed(_makers(encoding))]
        self._left = limit
        self._takes = limit + _SLACK
        self._fed = False
        self.full = False
        """Whether there was more than the limit; nothing comes any more."""

    @property
    def whole(self) -> bool:
        """Whether the body came to its end, as far as its encoding tells: it was neither cut here nor on the way."""
        return not self.full and (not self._fed or all(stage.ended for stage in self._stages))

    def feed(self, chunk: bytes) -> bytes:
        """Return all that the next bytes of the body stand for, so that one that breaks off gives what it has.

        Raises:
            BadEncodingError: They make no sense.
        """
        out = BytesIO()  # gives its bytes away without a copy
        self._fed = self._fed or bool(chunk)
        pieces: Iterator[bytes] = iter(()) if self.full else iter((chunk,))
        for stage in self._stages:
            pieces = stage.run(pieces)
        for piece in pieces:
            out.write(piece[: self._left])
            self.full = len(piece) > self._left
            self._left -= min(len(piece), self._left)
            if self.full:
                break
        self._takes -= len(chunk)
        self.full = self.full or self._takes < 0 or any(stage.full for stage in self._stages)
        if self.full:
            self._stages = []  # and with them their windows
        return out.getvalue()


def _makers(encoding: str) -> list[Callable[[], _Decoder]]:
    names = [name for part in encoding.lower().split(",") if (name := part.strip()) not in _PLAIN]
    if len(names) > _MOST_ENCODINGS:
        raise BadEncodingError(f"the body is compressed {len(names)} times over")
    for name in names:
        if name not in _DECODERS:
            raise BadEncodingError(f"the body is compressed in a way that was not asked for ({name[:20]!r})")
    return [_DECODERS[name] for name in names]


class _Decoder(Protocol):
    """One member of a compressed body."""

    ended: bool
    hungry: bool
    """Whether there is nothing to come without further input; of no account once it has ended."""
    rest: bytes
    """What was left of the input at the end."""
    repeats: bool
    """Whether another member may follow."""
    error: type[Exception]

    def step(self, data: bytes) -> bytes:
        """Return some of the output; further steps without input return more until it is :attr:`hungry`."""


class _Stage:
    """One encoding of a body: its members one after another."""

    def __init__(self, make: Callable[[], _Decoder], limit: int) -> None:
        self._make = make
        self._decoder = make()
        self._members = 1
        self._left = limit
        self.ended = False
        self.full = False

    def run(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield what the pieces stand for, as long as somebody asks."""
        for piece in pieces:
            for start in range(0, len(piece), _PIECE):
                yield from self._steps(piece[start : start + _PIECE])

    def _steps(self, data: bytes) -> Iterator[bytes]:
        while not self.full:
            if self._decoder.ended and not self._begin(bool(data)):
                return
            out, data = self._step(data), b""
            if out:
                self._left -= len(out)
                self.full = self._left < 0
                yield out
            if self._decoder.ended:
                self.ended = True
                data = self._decoder.rest
            if not data and self._decoder.hungry:
                return

    def _begin(self, more: bool) -> bool:  # noqa: FBT001 - a private step
        """Turn to the next member, if there can be one."""
        if not more or not self._decoder.repeats:
            return False
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise BadEncodingError(f"the body is compressed in more than {_MOST_MEMBERS:,} parts")
        self._decoder = self._make()
        return True

    def _step(self, data: bytes) -> bytes:
        try:
            return self._decoder.step(data)
        except self._decoder.error as error:
            if not self.ended:
                raise BadEncodingError("the body is not compressed in the way that it is said to be") from error
            self._decoder = _Nothing()  # garbage behind the end
            return b""


class _Nothing:
    """Takes what follows the end of a body."""

    ended = True
    hungry = True
    rest = b""
    repeats = False
    error: type[Exception] = zlib.error

    def step(self, data: bytes) -> bytes:  # noqa: ARG002 - whatever it is
        return b""


class _Zlib:
    """gzip (RFC 1952) by default; other ``bits`` are for zlib and for raw deflate."""

    error: type[Exception] = zlib.error

    def __init__(self, bits: int = 16 + zlib.MAX_WBITS) -> None:
        self._inflate = zlib.decompressobj(bits)
        self.repeats = bits > zlib.MAX_WBITS
        self.ended = False
        self.hungry = True
        self.rest = b""

    def step(self, data: bytes) -> bytes:
        out = self._inflate.decompress(self._inflate.unconsumed_tail + data, _STEP)
        self.ended = self._inflate.eof
        self.rest = self._inflate.unused_data
        # A full step may have left output inside although all input is gone.
        self.hungry = not self._inflate.unconsumed_tail and len(out) < _STEP
        return out


class _Deflate:
    """``deflate``: with the zlib wrapper (RFC 1950) as RFC 9110 has it, or without, as some servers send it."""

    error: type[Exception] = zlib.error
    repeats = False

    def __init__(self) -> None:
        self._head = b""
        self._zlib: _Zlib | None = None
        self.ended = False
        self.hungry = True
        self.rest = b""

    def step(self, data: bytes) -> bytes:
        self._head += data
        if self._zlib is None:
            if len(self._head) < 2:
                return b""
            wrapped = self._head[0] & 15 == zlib.DEFLATED and int.from_bytes(self._head[:2], "big") % 31 == 0
            self._zlib = _Zlib(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
        data, self._head = self._head, b""
        out = self._zlib.step(data)
        self.ended, self.hungry = self._zlib.ended, self._zlib.hungry
        return out


class _Brotli:
    """``br`` (RFC 7932)."""

    repeats = False

    def __init__(self) -> None:
        import brotli  # noqa: PLC0415 - most runs meet none

        self.error: type[Exception] = brotli.error
        self._inflate = brotli.Decompressor()
        self.ended = False
        self.hungry = True
        self.rest = b""

    def step(self, data: bytes) -> bytes:
        out: bytes = self._inflate.process(data, output_buffer_limit=_STEP)
        self.ended = self._inflate.is_finished()
        self.hungry = self._inflate.can_accept_more_data()
        return out


class _Zstd:
    """``zstd`` (RFC 8878)."""

    repeats = True

    def __init__(self) -> None:
        import sys  # noqa: PLC0415 - most runs meet no zstd

        if sys.version_info >= (3, 14):
            from compression import zstd  # noqa: PLC0415
        else:
            from backports import zstd  # noqa: PLC0415

        self.error: type[Exception] = zstd.ZstdError
        self._inflate = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW})
        self.ended = False
        self.hungry = True
        self.rest = b""

    def step(self, data: bytes) -> bytes:
        out: bytes = self._inflate.decompress(data, _STEP)
        self.ended = self._inflate.eof
        self.rest = self._inflate.unused_data
        self.hungry = self._inflate.needs_input
        return out


_DECODERS: dict[str, Callable[[], _Decoder]] = {
    "gzip": _Zlib,
    "x-gzip": _Zlib,
    "deflate": _Deflate,
    "br": _Brotli,
    "zstd": _Zstd,
}
