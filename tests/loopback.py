"""A web on loopback inside the test's own event loop: raw answers by URL, and a connector that leads every name there."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Self

import httpcore

from factlint.config import Network
from factlint.sources.fetch import fetch

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from factlint.sources.answer import Answer, Failure

    Talk = Callable[["Asked", asyncio.StreamWriter], Awaitable[None]]


class Asked(NamedTuple):
    """A request as it came."""

    url: str
    headers: dict[str, str]
    nth: int
    """How many requests this URL has had, this one included."""


def reply(body: bytes | str = b"", status: int = 200, *headers: str, kind: str = "text/html") -> bytes:
    """Return a well-formed answer."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {kind}", f"Content-Length: {len(data)}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + data


def to(target: str, status: int = 302, *headers: str) -> bytes:
    """Return a redirect."""
    return reply("", status, f"Location: {target}", *headers)


class Loopback:
    """The server, as an asynchronous context manager; answers are bytes, lists of them by turn, or functions."""

    def __init__(self, pages: Mapping[str, bytes | list[bytes] | Talk], tls: ssl.SSLContext | None = None) -> None:
        """Answer these URLs, all others with 404."""
        self.pages = dict(pages)
        self.asked: list[Asked] = []
        self.connects: list[tuple[str, int]] = []
        self.busy: Counter[str] = Counter()
        """By host: the most requests that were open at once; under the empty name over all hosts."""
        self._open: Counter[str] = Counter()
        self._tls = tls
        self._tasks: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []

    @property
    def urls(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.url for asked in self.asked]

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0, ssl=self._tls)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.sleep(0.01)

    async def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        self._writers.append(writer)
        # The other side, or the test, may have had enough.
        with contextlib.suppress(OSError, EOFError, asyncio.CancelledError):
            await self.talk(reader, writer)
        self._tasks.discard(task)
        writer.close()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection to its end."""
        while await self._one(reader, writer):
            pass

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").strip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        target = first.split(" ")[1]
        url = target if "://" in target else f"{'https' if self._tls else 'http'}://{headers['host']}{target}"
        asked = Asked(url, headers, self.urls.count(url) + 1)
        self.asked.append(asked)
        for name in (headers["host"], ""):
            self._open[name] += 1
            self.busy[name] = max(self.busy[name], self._open[name])
        try:
            return await self._answer(asked, writer)
        finally:
            self._open.subtract((headers["host"], ""))

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> bool:
        page = self.pages.get(asked.url, reply("Not here", 404))
        if isinstance(page, list):
            page = page[min(asked.nth, len(page)) - 1]
        if not isinstance(page, bytes):
            await page(asked, writer)
            return False
        writer.write(page)
        await writer.drain()
        return True


class Everywhere:
    """A connector under which every name leads to the server, and nothing is refused but what the test says."""

    def __init__(self, server: Loopback, refused: Mapping[str, Failure] | None = None, *, port: int = 0) -> None:
        """Refuse the URLs that begin so; lead to another ``port`` than the server's."""
        self.guard = self
        self.backend = self.proxy_backend = _Backend(server, port)
        self._refused = refused or {}

    def url(self, url: str) -> Failure | None:
        """Judge as the guard does."""
        return next((failure for start, failure in self._refused.items() if url.startswith(start)), None)


class _Backend(httpcore.AsyncNetworkBackend):
    def __init__(self, server: Loopback, port: int) -> None:
        self._server = server
        self._port = port
        self._below = httpcore.AnyIOBackend()

    async def connect_tcp(self, host: str, port: int, *args: object, **kwargs: object) -> httpcore.AsyncNetworkStream:  # noqa: ARG002 - the interface
        self._server.connects.append((host, port))
        return await self._below.connect_tcp("127.0.0.1", self._port or self._server.port)


def answers(
    server: Loopback, urls: Iterable[str], network: Network | None = None, **kwargs: object
) -> dict[str, Answer]:
    """Start the server, fetch from it, and return the answers by URL."""
    found: dict[str, Answer] = {}

    def keep(answer: Answer) -> None:
        assert answer.url not in found, "each URL has one answer"
        found[answer.url] = answer

    async def run() -> None:
        async with server:
            settings = network or Network(timeout=5.0)
            await fetch(urls, settings, keep, **{"connector": Everywhere(server), **kwargs})  # type: ignore[arg-type]

    asyncio.run(run())
    return found


def answer(server: Loopback, url: str, network: Network | None = None, **kwargs: object) -> Answer:
    """Start the server, fetch one URL from it, and return its answer."""
    return answers(server, [url], network, **kwargs)[url]
