"""Rows whose bytes are not what HTTP promises, or come too late."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from faults.prose import TITLE, article
from faults.row import PATH, Rows
from faults.wire import head

if TYPE_CHECKING:
    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()
_ARTICLE = article().encode()
_HTML = ("Content-Type", "text/html; charset=utf-8")
_LENGTH = ("Content-Length", str(len(_ARTICLE)))


def _bytes(*parts: bytes) -> Serve:
    """Send bytes, then say that nothing more comes."""

    async def serve(wire: Wire) -> None:
        for part in parts:
            await wire.send(part)

    return serve


def _chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    sizes = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return head(200, [_HTML, ("Transfer-Encoding", "chunked")]) + sizes + end


# No HTTP at all, or not quite. It answered, so it is not dead; what it says cannot be read.
_BARE = b"<html><title>Old</title>\r\n\r\n<p>Served without a head."
ROWS.add("http-0-9", _bytes(_BARE), "unverifiable", "bad-answer")
ROWS.add("status-line-garbage", _bytes(b"HTTP/1.1 two hundred\r\n\r\n" + _ARTICLE), "unverifiable", "bad-answer")
ROWS.add("status-line-short", _bytes(b"HTTP/1.1 20\r\n\r\n" + _ARTICLE), "unverifiable", "bad-answer")
ROWS.add("status-line-long", _bytes(b"HTTP/1.1 2000 OK\r\n\r\n" + _ARTICLE), "unverifiable", "bad-answer")
ROWS.add("status-zero", _bytes(b"HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"), "unverifiable", "bad-answer")
ROWS.add("binary-noise", _bytes(bytes(range(256)) * 40), "unverifiable", "bad-answer")
ROWS.add("header-no-colon", _bytes(b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n" + _ARTICLE), "unverifiable", "bad-answer")
ROWS.add("header-nul", _bytes(b"HTTP/1.1 200 OK\r\nX-A: a\x00b\r\n\r\n" + _ARTICLE), "unverifiable", "bad-answer")
ROWS.add(
    "two-lengths", _bytes(head(200, [_HTML, _LENGTH, ("Content-Length", "7")]) + _ARTICLE), "unverifiable", "bad-answer"
)
ROWS.add(
    "length-garbage", _bytes(head(200, [_HTML, ("Content-Length", "many")]) + _ARTICLE), "unverifiable", "bad-answer"
)
ROWS.add(
    "length-negative", _bytes(head(200, [_HTML, ("Content-Length", "-5")]) + _ARTICLE), "unverifiable", "bad-answer"
)
ROWS.add(
    "length-endless",
    _bytes(head(200, [_HTML, ("Content-Length", "9" * 5000)]) + _ARTICLE),
    "unverifiable",
    "bad-answer",
)
ROWS.add(
    "switching-protocols",
    _bytes(head(101, [("Upgrade", "h2c"), ("Connection", "Upgrade")])),
    "unverifiable",
    "bad-answer",
)
ROWS.add(
    "early-hints",
    _bytes(head(103, [("Link", "</a.css>")]) * 3 + head(200, [_HTML, _LENGTH]) + _ARTICLE),
    "ok",
    title=TITLE,
)
ROWS.add("continue-first", _bytes(head(100) + head(200, [_HTML, _LENGTH]) + _ARTICLE), "ok", title=TITLE)
ROWS.add("same-length-twice", _bytes(head(200, [_HTML, _LENGTH, _LENGTH]) + _ARTICLE), "ok", title=TITLE)
ROWS.add("no-length", _bytes(head(200, [_HTML]) + _ARTICLE), "ok", title=TITLE)
ROWS.add("http-1-0", _bytes(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + _ARTICLE), "ok", title=TITLE)
ROWS.add("line-feeds-alone", _bytes(head(200, [_HTML, _LENGTH]).replace(b"\r\n", b"\n") + _ARTICLE), "ok", title=TITLE)
ROWS.add("folded-header", _bytes(head(200, [_HTML, _LENGTH, ("X-Long", "a\r\n b")]) + _ARTICLE), "ok", title=TITLE)
ROWS.add("no-phrase", _bytes(head(200, [_HTML, _LENGTH]).replace(b" OK", b"") + _ARTICLE), "ok", title=TITLE)
ROWS.add(
    "phrase-escapes",
    _bytes(head(200, [_HTML, _LENGTH]).replace(b"OK", b"\xe9::error::OK") + _ARTICLE),
    "ok",
    title=TITLE,
)
ROWS.add(
    "injected-header",
    _bytes(head(200, [_HTML, ("X-A", "a\r\nX-B: b\r\nSet-Cookie: admin=1"), _LENGTH]) + _ARTICLE),
    "ok",
    title=TITLE,
)
ROWS.add(
    "more-than-length",
    _bytes(head(200, [_HTML, _LENGTH]) + _ARTICLE + b"HTTP/1.1 404 Not Found\r\n\r\n"),
    "ok",
    title=TITLE,
)

# Chunks.
ROWS.add("chunked", _bytes(_chunked(_ARTICLE[:50], _ARTICLE[50:])), "ok", title=TITLE)
ROWS.add("chunked-trailers", _bytes(_chunked(_ARTICLE, end=b"0\r\nX-Sum: 1\r\n\r\n")), "ok", title=TITLE)
ROWS.add(
    "chunked-and-length",
    _bytes(_chunked(_ARTICLE).replace(b"\r\n\r\n", b"\r\nContent-Length: 7\r\n\r\n", 1)),
    "ok",
    title=TITLE,
)
ROWS.add("chunk-size-garbage", _bytes(_chunked(end=b"zz\r\n" + _ARTICLE)), "unverifiable", "bad-answer")
ROWS.add("chunk-size-negative", _bytes(_chunked(end=b"-1\r\n" + _ARTICLE)), "unverifiable", "bad-answer")
ROWS.add("chunk-size-huge", _bytes(_chunked(end=b"f" * 40 + b"\r\n" + _ARTICLE)), "unverifiable", "bad-answer")
ROWS.add(
    "coding-unknown", _bytes(head(200, [_HTML, ("Transfer-Encoding", "sdch")]) + _ARTICLE), "unverifiable", "bad-answer"
)

# A head without an end is one that was cut off, whatever it would have become.
ROWS.add("other-protocol", _bytes(b"SSH-2.0-OpenSSH_9.7\r\n"), "unverifiable", "no-connection", most=2)
ROWS.add("http-0-9-short", _bytes(_BARE.replace(b"\r\n", b"")), "unverifiable", "no-connection", most=2)

# Broken off: it may have been the network, so it is asked once more.
ROWS.add("empty-reply", _bytes(), "unverifiable", "no-connection", most=2)
ROWS.add("half-a-head", _bytes(b"HTTP/1.1 200 OK\r\nContent-"), "unverifiable", "no-connection", most=2)
ROWS.add(
    "length-too-long",
    _bytes(head(200, [_HTML, ("Content-Length", "900000")]) + _ARTICLE),
    "unverifiable",
    "no-connection",
    most=2,
)
ROWS.add("chunked-cut", _bytes(_chunked(_ARTICLE, end=b"")), "unverifiable", "no-connection", most=2)
ROWS.add("chunk-cut", _bytes(_chunked(_ARTICLE, end=b"ff\r\nabc")), "unverifiable", "no-connection", most=2)


@ROWS.row("reset-at-once", "unverifiable", "no-connection", most=2)
async def _reset_at_once(wire: Wire) -> None:
    wire.reset()


@ROWS.row("reset-in-the-middle", "unverifiable", "no-connection", most=2)
async def _reset_in_the_middle(wire: Wire) -> None:
    await wire.send(head(200, [_HTML, ("Content-Length", "900000")]) + _ARTICLE)
    await asyncio.sleep(0.05)
    wire.reset()


@ROWS.row("reset-then-200", "ok", most=2, title=TITLE)
async def _reset_then_well(wire: Wire) -> None:
    if wire.request.nth == 1:
        wire.reset()
    else:
        await wire.answer(200, _ARTICLE)


@ROWS.row("closed-between", "ok", most=4, title=TITLE)
async def _closed_between(wire: Wire) -> None:
    """Promise to keep the connection, redirect, and drop it when the next request comes on it."""
    if wire.request.target == PATH:
        await wire.redirect("/next")
    elif wire.request.nth == 2:
        wire.reset()
    else:
        await wire.answer(200, _ARTICLE)


# Too much of a head.
ROWS.add("header-30-kb", _bytes(head(200, [_HTML, _LENGTH, ("X-Policy", "p" * 30_000)]) + _ARTICLE), "ok", title=TITLE)
ROWS.add(
    "header-1-mb", _bytes(head(200, [_HTML, ("X-Long", "a" * 1_000_000)]) + _ARTICLE), "unverifiable", "bad-answer"
)
_MANY = [(f"X-{number}", "value of some length") for number in range(10_000)]
ROWS.add("headers-10000", _bytes(head(200, [_HTML, *_MANY]) + _ARTICLE), "unverifiable", "bad-answer")


@ROWS.row("headers-endless", "unverifiable", "bad-answer")
async def _headers_endless(wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await wire.send(b"X-Another: header\r\n" * 1000)


@ROWS.row("continue-endless", "unverifiable", "time-out")
async def _continue_endless(wire: Wire) -> None:
    """Say "in a moment" for ever."""
    while True:
        await wire.send(head(100))
        await asyncio.sleep(0.02)


# Too late: the deadline holds for the whole link, however the time is spent.
@ROWS.row("silent", "unverifiable", "time-out")
async def _silent(wire: Wire) -> None:
    await wire.wait()


@ROWS.row("slow-status", "unverifiable", "time-out")
async def _slow_status(wire: Wire) -> None:
    await wire.drip(head(200, [_HTML, _LENGTH]) + _ARTICLE, 0.2)


@ROWS.row("slow-body", "unverifiable", "time-out")
async def _slow_body(wire: Wire) -> None:
    await wire.send(head(200, [_HTML, _LENGTH]))
    await wire.drip(_ARTICLE, 0.1)


@ROWS.row("stuck-body", "unverifiable", "time-out")
async def _stuck_body(wire: Wire) -> None:
    await wire.send(head(200, [_HTML, _LENGTH]) + _ARTICLE[:200])
    await wire.wait()


@ROWS.row("slow-chunks", "unverifiable", "time-out")
async def _slow_chunks(wire: Wire) -> None:
    await wire.send(_chunked(end=b""))
    while True:
        await wire.send(b"1\r\na\r\n")
        await asyncio.sleep(0.1)


@ROWS.row("slow-redirects", "unverifiable", "time-out", most=11)
async def _slow_redirects(wire: Wire) -> None:
    """Take less than the deadline for each of ten hops, and more for all of them."""
    await asyncio.sleep(1.8)
    await wire.redirect(f"{PATH}/{wire.request.nth}")


@ROWS.row("slow-but-there", "ok", title=TITLE)
async def _slow_but_there(wire: Wire) -> None:
    await asyncio.sleep(0.4)
    await wire.send(head(200, [_HTML, _LENGTH]))
    await wire.drip(_ARTICLE, 0.02, 200)


@ROWS.row("slow-500", "unverifiable", most=2, reason="time-out")
async def _slow_error(wire: Wire) -> None:
    """Fail late: the retry has only what is left of the deadline."""
    if wire.request.nth == 1:
        await asyncio.sleep(0.5)
        await wire.answer(503)
    else:
        await wire.wait()
