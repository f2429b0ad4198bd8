"""A web that stands still: what names resolve to, and connections that are noted and lead nowhere."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any

import httpcore
import pytest

from factlint.sources.connect import GuardedBackend, NotConnectedError
from factlint.sources.guard import Guard
from factlint.sources.names import Names

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from factlint.sources.answer import Failure

UNKNOWN = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
LATER = socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
PUBLIC, OTHER, SIX = "203.0.114.1", "203.0.114.2", "2a01:4f8:0:1::1"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Web:
    """A resolver and a lowest layer in one: keeps all that is asked of it, and sends nothing anywhere."""

    def __init__(self, places: dict[str, list[Any]], down: Iterable[str] = (), slow: Iterable[str] = ()) -> None:
        self.places = places
        """What each name resolves to: a list of addresses or an error, the first time, the second …"""
        self.down, self.slow = set(down), set(slow)
        self.asked: list[str] = []
        self.connects: list[tuple[str, int]] = []
        self.streams: list[Stream] = []
        self.cancelled: list[str] = []

    async def resolve(self, host: str, port: int) -> Sequence[str]:  # noqa: ARG002 - the interface
        """Stand for the name servers."""
        self.asked.append(host)
        await asyncio.sleep(0)
        answers = self.places.get(host, [socket.gaierror(socket.EAI_NONAME, "unknown")])
        answer = answers[min(self.asked.count(host), len(answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return list(answer)

    async def connect(self, ip: str, port: int, *_: object) -> httpcore.AsyncNetworkStream:
        """Stand for the network."""
        self.connects.append((ip, port))
        try:
            await asyncio.sleep(60 if ip in self.slow else 0)
        except asyncio.CancelledError:
            self.cancelled.append(ip)
            raise
        if ip in self.down:
            raise ConnectionRefusedError(111, "Connection refused")
        self.streams.append(Stream())
        return self.streams[-1]

    def backend(self, *allow_hosts: str, kind: type[GuardedBackend] = GuardedBackend) -> GuardedBackend:
        """Return a backend on top of both."""
        return kind(Guard(allow_hosts), Names(self.resolve), self.connect)


class Stream(httpcore.AsyncMockStream):
    """A connection that answers every request, and remembers for which name TLS was asked."""

    def __init__(self) -> None:
        super().__init__([ANSWER])
        self.tls_names: list[str | None] = []

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - the interface of httpcore
    ) -> httpcore.AsyncNetworkStream:
        """Note the name, and go on in the clear."""
        assert ssl_context.check_hostname
        self.tls_names.append(server_hostname)
        return self

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed


def run(work: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401 - whatever the work gives
    async def main() -> Any:  # noqa: ANN401
        return await work()

    return asyncio.run(main())


def connect(backend: GuardedBackend, *hosts: str, port: int = 80, limit: float = 1) -> None:
    async def all_of_them() -> None:
        for host in hosts:
            await backend.connect_tcp(host, port, limit)

    run(all_of_them)


def failure(backend: GuardedBackend, host: str, port: int = 80) -> Failure:
    with pytest.raises(NotConnectedError) as caught:
        connect(backend, host, port=port)
    return caught.value.failure
