"""Rows of connections that come to nothing, of TLS, and of HTTP/2."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from faults import server
from faults.prose import TITLE, article, plain_page
from faults.row import PATH, Rows
from faults.wire import head

if TYPE_CHECKING:
    from faults.second import Stream
    from faults.wire import Wire

ROWS = Rows()
_ARTICLE = article().encode()
_HTML = ("Content-Type", "text/html; charset=utf-8")


async def _article(wire: Wire) -> None:
    await wire.answer(200, _ARTICLE)


def _at(name: str, address: str) -> dict[str, object]:
    return {"url": f"https://{name}.test{PATH}", "addresses": ((address,),)}


ROWS.add("refused", _article, "unverifiable", "no-connection", most=0, addresses=((server.CLOSED,),))
ROWS.add("black-hole", _article, "unverifiable", "time-out", most=0, addresses=((server.BLACK_HOLE,),))
ROWS.add("mute", _article, "unverifiable", "time-out", most=0, addresses=((server.MUTE,),))
ROWS.add("resets", _article, "unverifiable", "no-connection", most=0, addresses=((server.RESETS,),))
_FIRST_CLOSED = ((server.CLOSED, server.SECOND_ADDRESS),)
ROWS.add("first-address-closed", _article, "ok", addresses=_FIRST_CLOSED, title=TITLE)
ROWS.add("no-such-host", _article, "broken", "no-such-host", most=0, addresses=((),))

# TLS.
ROWS.add("tls", _article, "ok", title=TITLE, **_at("tls", server.PUBLIC))
ROWS.add("tls-self-signed", _article, "unverifiable", "tls", most=0, **_at("tls-self-signed", server.SELF_SIGNED))
ROWS.add("tls-expired", _article, "unverifiable", "tls", most=0, **_at("tls-expired", server.EXPIRED))
ROWS.add("tls-other-name", _article, "unverifiable", "tls", most=0, **_at("tls-other-name", server.OTHER_NAME))
ROWS.add("tls-none", _article, "unverifiable", "tls", most=0, **_at("tls-none", server.NO_TLS))
ROWS.add("tls-mute", _article, "unverifiable", "time-out", most=0, **_at("tls-mute", server.MUTE))
ROWS.add("tls-resets", _article, "unverifiable", "no-connection", most=0, **_at("tls-resets", server.RESETS))


@ROWS.row("to-https", "moved", "permanent-redirect", most=2, title=TITLE)
async def _to_https(wire: Wire) -> None:
    if wire.request.nth == 1:
        await wire.redirect(f"https://to-https.test{PATH}", 301)
    else:
        await wire.answer(200, _ARTICLE)


@ROWS.row("to-expired", "unverifiable", "tls", addresses=((server.EXPIRED,),))
async def _to_expired(wire: Wire) -> None:
    await wire.redirect(f"https://to-expired.test{PATH}", 301)


@ROWS.row("tls-cut", "unverifiable", "no-connection", most=2, **_at("tls-cut", server.PUBLIC))
async def _tls_cut(wire: Wire) -> None:
    await wire.send(head(200, [_HTML, ("Content-Length", "900000")]) + _ARTICLE)
    wire.reset()


# HTTP/2.
@ROWS.row("h2", "ok", title=TITLE, **_at("h2", server.HTTP2))
async def _h2(stream: Stream) -> None:
    await stream.answer(200, _ARTICLE)


@ROWS.row("h2-404", "broken", "not-found", most=2, **_at("h2-404", server.HTTP2))
async def _h2_404(stream: Stream) -> None:
    await stream.answer(404, plain_page("Not found", "<h1>Not found</h1>").encode())


@ROWS.row("h2-reset", "unverifiable", "no-connection", most=2, **_at("h2-reset", server.HTTP2))
async def _h2_reset(stream: Stream) -> None:
    await stream.reset()


@ROWS.row("h2-goes-away", "unverifiable", "no-connection", most=2, **_at("h2-goes-away", server.HTTP2))
async def _h2_goes_away(stream: Stream) -> None:
    await stream.go_away()


@ROWS.row("h2-stuck", "unverifiable", "time-out", **_at("h2-stuck", server.HTTP2))
async def _h2_stuck(stream: Stream) -> None:
    await stream.start()


@ROWS.row("h2-noise", "unverifiable", "bad-answer", **_at("h2-noise", server.HTTP2))
async def _h2_noise(stream: Stream) -> None:
    """Send data that belongs to no stream."""
    await stream.raw(b"\x00\x00\x05\x00\x00\x00\x00\x00\x00noise")


@ROWS.row("h2-empty-frames", "unverifiable", "time-out", **_at("h2-empty-frames", server.HTTP2))
async def _h2_empty_frames(stream: Stream) -> None:
    """Send frames without data for ever: nothing arrives, and the connection is never idle."""
    await stream.start()
    frame = b"\x00\x00\x00" + b"\x00\x00" + stream.stream.to_bytes(4, "big")
    while True:
        await stream.raw(frame * 10)
        await asyncio.sleep(0.01)


@ROWS.row("h2-headers-endless", "unverifiable", "bad-answer", **_at("h2-headers-endless", server.HTTP2))
async def _h2_headers_endless(stream: Stream) -> None:
    """Never end a header block: CONTINUATION after CONTINUATION."""
    number = stream.stream.to_bytes(4, "big")
    part = b"\x00\x01a\x01b" * 2000
    size = len(part).to_bytes(3, "big")
    await stream.raw(size + b"\x01\x00" + number + part)
    while True:
        await stream.raw(size + b"\x09\x00" + number + part)
