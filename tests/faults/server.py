"""The fault server: every row of :mod:`faults.rows` on loopback, over plain TCP, TLS of several kinds, and HTTP/2."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import defaultdict
from typing import TYPE_CHECKING, Self

from faults import certificates, second
from faults.row import PUBLIC
from faults.wire import Request, Wire

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from faults.row import Row

SELF_SIGNED, EXPIRED, OTHER_NAME = "203.0.114.2", "203.0.114.3", "203.0.114.4"
HTTP2, NO_TLS, MUTE, CLOSED, RESETS = "203.0.114.5", "203.0.114.6", "203.0.114.7", "203.0.114.8", "203.0.114.9"
BLACK_HOLE = "203.0.114.10"
"""Addresses that stand for kinds of servers; a connect to a black hole never ends."""
SECOND_ADDRESS, IPV6 = "203.0.114.11", "2a01:4f8:0:1::1"
"""More addresses of the plain server."""

MOST_HEAD = 64 * 1024


class FaultServer:
    """Serves rows on loopback and keeps what each was asked; ``async with`` starts and stops it."""

    def __init__(self, rows: Iterable[Row], folder: Path) -> None:
        """Take the rows to serve, and a folder for certificates."""
        self.rows = {row.name: row for row in rows}
        self.requests: dict[str, list[Request]] = defaultdict(list)
        """By the row's name; what was asked of a host that is no row stands under the host itself."""
        self.ports: dict[tuple[str, int], int] = {}
        """The loopback port that stands for a public address and port."""
        self._folder = folder
        self._tasks: set[asyncio.Task[None]] = set()
        self._servers: list[asyncio.Server] = []

    async def __aenter__(self) -> Self:
        made = certificates.make(self._folder, [row.host for row in self.rows.values()])
        plain = await self._listen(self._plain)
        for address in (PUBLIC, SECOND_ADDRESS, IPV6, SELF_SIGNED, EXPIRED, OTHER_NAME, HTTP2, NO_TLS):
            self.ports[address, 80] = plain
        good = await self._listen(self._plain, made.context("good"))
        for address in (PUBLIC, SECOND_ADDRESS, IPV6):
            self.ports[address, 443] = good
        for address, kind in ((SELF_SIGNED, "self-signed"), (EXPIRED, "expired"), (OTHER_NAME, "other-name")):
            self.ports[address, 443] = await self._listen(self._plain, made.context(kind))
        self.ports[HTTP2, 443] = await self._listen(self._second, made.context("good", "h2"))
        self.ports[NO_TLS, 443] = await self._listen(self._no_tls)
        for address, listener in ((MUTE, self._mute), (RESETS, self._resets)):
            self.ports[address, 80] = self.ports[address, 443] = await self._listen(listener)
        return self

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead another process here: the plain server is a proxy as well."""
        proxy = f"http://127.0.0.1:{self.ports[PUBLIC, 80]}"
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
        proxies = {spelling: proxy for name in names for spelling in (name, name.lower())}
        return {**proxies, "NO_PROXY": "", "no_proxy": "", "SSL_CERT_FILE": str(self._folder / "authority.pem")}

    async def __aexit__(self, *_: object) -> None:
        for server in self._servers:
            server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _listen(self, talk: object, context: ssl.SSLContext | None = None) -> int:
        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task
            self._tasks.add(task)
            try:
                await talk(reader, writer)  # type: ignore[operator]
            except (OSError, EOFError, asyncio.LimitOverrunError, asyncio.CancelledError):
                pass  # the client has had enough, or the test has
            finally:
                self._tasks.discard(task)
                writer.transport.abort()

        server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context, limit=MOST_HEAD)
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    async def _plain(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        while True:
            data = await reader.readuntil(b"\r\n\r\n")
            if data.startswith(b"CONNECT "):
                await self._tunnel(data.split(b" ")[1].decode(), reader, writer)
                return
            request, row = self.received(data)
            wire = Wire(request, writer)
            if row is None:
                await wire.answer(200, "<title>Nobody should see this</title><p>Inside.")
            else:
                await row.serve(wire)
            if not wire.open:
                await self._finish(reader, writer)
                return

    async def _finish(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Say that nothing more comes, and wait until the other side has read it all."""
        if not writer.is_closing():
            if writer.can_write_eof():
                writer.write_eof()
                await reader.read()
            else:
                writer.close()
                await writer.wait_closed()

    async def _tunnel(self, place: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Connect as a proxy to the server that stands for a host and port."""
        host, _, port = place.rpartition(":")
        row = self.rows.get(self.row_name(host))
        address = row.addresses[0][0] if row and row.addresses[0] else ""
        inner, outer = await asyncio.open_connection("127.0.0.1", self.ports.get((address, int(port)), 1))
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        try:
            await asyncio.gather(_pump(reader, outer), _pump(inner, writer))
        finally:
            outer.transport.abort()

    async def _second(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await second.talk(self, reader, writer)

    async def _mute(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:  # noqa: ARG002
        await asyncio.sleep(3600)

    async def _no_tls(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take a TLS handshake for the plain HTTP that it is not."""
        await reader.read(1)
        await Wire(Request("", "", ""), writer).answer(400, "<h1>Bad Request</h1>")
        await self._finish(reader, writer)

    async def _resets(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:  # noqa: ARG002
        Wire(Request("", "", ""), writer).reset()

    def received(self, data: bytes) -> tuple[Request, Row | None]:
        """Read and note a request; no row where its host is none of ours."""
        first, *lines = data.decode("latin-1").split("\r\n")
        method, target, *_ = [*first.split(" "), "", ""]
        if target.startswith("http://"):  # as a proxy is asked
            target = "/" + target.split("/", 3)[3]
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        host, port = _host_and_port(headers.get("host", ""))
        name = self.row_name(host)
        nth = len(self.requests[name]) + 1
        request = Request(method, target, host, headers, nth, port, data)
        self.requests[name].append(request)
        return request, self.rows.get(name)

    def row_name(self, host: str) -> str:
        """Return the name of the row that serves a host, or the host itself."""
        name = host.removesuffix(".test").rpartition(".")[2]
        return name if host.endswith(".test") and name in self.rows else host


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


def _host_and_port(value: str) -> tuple[str, str]:
    if value.startswith("["):
        host, _, rest = value.partition("]")
        return host.lower() + "]", rest.lstrip(":")
    host, _, port = value.lower().partition(":")
    return host, port


@contextlib.contextmanager
def in_thread(rows: Iterable[Row], folder: Path) -> Iterator[FaultServer]:
    """Serve rows from a thread of its own, for what blocks: another process under test."""
    server, ready, loop = FaultServer(rows, folder), threading.Event(), asyncio.new_event_loop()
    done = asyncio.Event()

    async def serve() -> None:
        async with server:
            ready.set()
            await done.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    assert ready.wait(10), "the fault server did not start"
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(10)
        loop.close()
