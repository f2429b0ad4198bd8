"""HTTP/2: a connection that serves rows by h2, and frames by hand where h2 would not break the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import h2.config
import h2.connection
import h2.errors
import h2.events

if TYPE_CHECKING:
    import asyncio

    from faults.server import FaultServer


async def talk(server: FaultServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one HTTP/2 connection."""
    settings = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
    connection = h2.connection.H2Connection(settings)
    connection.initiate_connection()
    await _flush(connection, writer)
    while data := await reader.read(65536):
        for event in connection.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                assert event.stream_id is not None
                await _serve(server, connection, event, writer)
        await _flush(connection, writer)


async def _serve(
    server: FaultServer,
    connection: h2.connection.H2Connection,
    event: h2.events.RequestReceived,
    writer: asyncio.StreamWriter,
) -> None:
    fields = {str(name): str(value) for name, value in event.headers or ()}
    lines = [f"{fields[':method']} {fields[':path']} HTTP/2", f"host: {fields[':authority']}"]
    lines += [f"{name}: {value}" for name, value in fields.items() if not name.startswith(":")]
    _, row = server.received("\r\n".join([*lines, "", ""]).encode())
    assert row, fields
    await row.serve(Stream(connection, event.stream_id or 0, writer))  # type: ignore[arg-type]


class Stream:
    """Answers one request over HTTP/2."""

    def __init__(self, connection: h2.connection.H2Connection, stream: int, writer: asyncio.StreamWriter) -> None:
        self.connection, self.stream, self.writer = connection, stream, writer

    async def answer(self, status: int, body: bytes, *headers: tuple[str, str]) -> None:
        """Send a response that is well formed; its body has to fit the window (64 kB)."""
        fields = [(":status", str(status)), ("content-type", "text/html; charset=utf-8"), *headers]
        self.connection.send_headers(self.stream, fields)
        for start in range(0, len(body), 16384):
            self.connection.send_data(self.stream, body[start : start + 16384])
        self.connection.end_stream(self.stream)
        await self.flush()

    async def start(self) -> None:
        """Send the head of a response, without an end."""
        self.connection.send_headers(self.stream, [(":status", "200"), ("content-type", "text/html")])
        await self.flush()

    async def reset(self) -> None:
        """End the stream with RST_STREAM."""
        self.connection.reset_stream(self.stream, h2.errors.ErrorCodes.INTERNAL_ERROR)
        await self.flush()

    async def go_away(self) -> None:
        """End the connection before this request was looked at."""
        self.connection.close_connection(last_stream_id=0)
        await self.flush()
        self.writer.close()

    async def raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()

    async def flush(self) -> None:
        """Send what h2 has made ready."""
        await _flush(self.connection, self.writer)


async def _flush(connection: h2.connection.H2Connection, writer: asyncio.StreamWriter) -> None:
    if data := connection.data_to_send():
        writer.write(data)
        await writer.drain()
