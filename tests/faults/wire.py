"""The server's side of one connection: a request as it came, and bytes sent as they are."""

from __future__ import annotations

import asyncio
import socket
import struct
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Request:
    """What was asked for."""

    method: str
    target: str
    host: str
    headers: dict[str, str] = field(default_factory=dict)
    nth: int = 1
    """How many requests the row has had, this one included."""
    port: str = ""
    """Of the Host header; empty where it names none."""
    head: bytes = b""

    @property
    def path(self) -> str:
        """The path without its query."""
        return self.target.partition("?")[0]


class Wire:
    """Answers one request; what is not well formed is sent byte by byte with :meth:`send`."""

    def __init__(self, request: Request, writer: asyncio.StreamWriter) -> None:
        self.request = request
        self._writer = writer
        self.open = False
        """Whether the connection stays open for the next request."""

    async def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._writer.write(data)
        await self._writer.drain()

    async def answer(
        self,
        status: int,
        body: bytes | str = b"",
        headers: Iterable[tuple[str, str]] = (),
        *,
        content_type: str = "text/html; charset=utf-8",
    ) -> None:
        """Send a response that is well formed, and leave the connection open."""
        data = body.encode() if isinstance(body, str) else body
        given = list(headers)
        if content_type:
            given.append(("Content-Type", content_type))
        if status not in (204, 304):
            given.append(("Content-Length", str(len(data))))
        await self.send(head(status, given) + data)
        self.open = True

    async def redirect(self, target: str, status: int = 302, *headers: tuple[str, str]) -> None:
        """Send a redirect."""
        await self.answer(status, "", [("Location", target), *headers])

    async def drip(self, data: bytes, seconds: float, size: int = 1) -> None:
        """Send bytes a few at a time, with a pause before each lot."""
        for start in range(0, len(data), size):
            await asyncio.sleep(seconds)
            await self.send(data[start : start + size])

    async def wait(self) -> None:
        """Say nothing for as long as anybody listens."""
        await asyncio.sleep(3600)

    def reset(self) -> None:
        """End the connection with a RST rather than a FIN."""
        raw = self._writer.get_extra_info("socket")
        if raw is not None:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


def head(status: int, headers: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return the head of a response, its empty line included."""
    phrases = {member.value: member.phrase for member in HTTPStatus}
    lines = [f"HTTP/1.1 {status} {phrases.get(status, 'Unheard Of')}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape")
