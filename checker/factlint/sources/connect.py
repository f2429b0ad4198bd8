"""Connects to vetted addresses only: the last gate of the address guard, below all that httpx and httpcore do.

A name is looked up here and nowhere else, and the connection goes to the very address that was vetted: whatever the
name resolves to a moment later is of no account. TLS is none of this module's business: httpcore asks the stream for
it with the name of the URL, which is the name that the certificate has to bear.

Loaded by the fetcher alone, so httpcore may be imported at the top.
"""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

import httpcore

from factlint.sources import addresses
from factlint.sources.answer import Failure
from factlint.sources.guard import Guard
from factlint.sources.names import Names, NotResolvedError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Coroutine, Iterable, Sequence

    from factlint.config import Network
    from factlint.sources.names import Resolver

_STAGGER = 0.25
"""Seconds after which the next address is tried beside the one under way (RFC 8305 section 5)."""
_MOST = 6
"""Addresses of one host that are tried."""
_DEEPEST = 8


class NotConnectedError(httpcore.ConnectError):
    """There is no connection; :attr:`failure` says why.

    It passes httpcore as it is; httpx raises a ``ConnectError`` of its own from it.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


class ConnectIP(Protocol):
    """The lowest layer: a connection to a literal address. Raises :class:`OSError` or httpcore's errors."""

    async def __call__(
        self,
        ip: str,
        port: int,
        timeout: float | None,  # noqa: ASYNC109 - httpcore hands it down
        local_address: str | None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
    ) -> httpcore.AsyncNetworkStream:
        """Return the open connection."""


async def connect_ip(
    ip: str,
    port: int,
    timeout: float | None,  # noqa: ASYNC109 - httpcore hands it down
    local_address: str | None,
    socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
) -> httpcore.AsyncNetworkStream:
    """Connect as httpcore does; with a literal address it looks nothing up."""
    return await httpcore.AnyIOBackend().connect_tcp(ip, port, timeout, local_address, socket_options)


class _Closing(httpcore.AsyncNetworkStream):
    """A connection that is closed when a TLS handshake on it is called off: httpcore leaves it open then."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's
        """Return what has come, ``b""`` at the end."""
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's
        """Send bytes."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    def get_extra_info(self, info: str) -> object:
        """Tell what httpcore wants to know of the socket."""
        return self._stream.get_extra_info(info)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
    ) -> httpcore.AsyncNetworkStream:
        """Return the encrypted connection."""
        try:
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            await self._stream.aclose()
            raise


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to the addresses of a host that the guard admits, one after another until one answers."""

    def __init__(self, guard: Guard, names: Names, connect: ConnectIP = connect_ip) -> None:
        self._guard = guard
        self._names = names
        self._connect = connect

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface of httpcore
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Return a connection to a vetted address.

        Raises:
            NotConnectedError: The guard refuses host or addresses, there is no such host, or nothing answers there.
            httpcore.ConnectTimeout: The time is up; it is for look-up and connecting together.
        """

        async def attempt(ip: str) -> httpcore.AsyncNetworkStream:
            return await self._connect(ip, port, timeout, local_address, socket_options)

        try:
            async with asyncio.timeout(timeout):
                return _Closing(await _first(attempt, await self._vetted(host, port)))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} did not answer in time") from error
        except NotResolvedError as error:
            raise NotConnectedError(error.failure) from error
        except (OSError, httpcore.ConnectError) as error:
            if isinstance(error, NotConnectedError):
                raise
            raise NotConnectedError(self._unreached(host, port, error)) from error

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - the interface of httpcore
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: a file is nothing to read pages from."""
        raise NotConnectedError(Failure("refused-address", f"{path[:60]!r} is a socket of this machine"))

    async def sleep(self, seconds: float) -> None:
        """Wait between httpcore's own retries, of which there are none."""
        await asyncio.sleep(seconds)

    async def _vetted(self, host: str, port: int) -> Sequence[str]:
        failure = self._guard.host(host, port)
        if failure:
            raise NotConnectedError(failure)
        found = (host,) if addresses.parse(host) else await self._names.addresses(host, port)
        refused = {ip: failure for ip in found if (failure := self._guard.address(host, ip, port))}
        if len(refused) == len(found):
            raise NotConnectedError(refused[found[0]])
        return _alternating([ip for ip in found if ip not in refused])[:_MOST]

    def _unreached(self, host: str, port: int, error: BaseException) -> Failure:
        return Failure("no-connection", _no_connection(host, port, error))


class ProxyBackend(GuardedBackend):
    """Connects to proxies, which the user chose, wherever they are; the guard judges what they are asked for.

    What is wrong with a proxy says nothing of the cited hosts, so it is told as ``no-network``.
    """

    async def _vetted(self, host: str, port: int) -> Sequence[str]:
        try:
            found = (host,) if addresses.parse(host) else await self._names.addresses(host, port)
        except NotResolvedError as error:
            raise NotConnectedError(Failure("no-network", f"the proxy {host} cannot be found")) from error
        return _alternating(found)[:_MOST]

    def _unreached(self, host: str, port: int, error: BaseException) -> Failure:
        return Failure("no-network", f"the proxy {_no_connection(host, port, error)}")


class Connector:
    """All that the fetcher needs to come by connections; tests give it a resolver and a lowest layer of their own."""

    def __init__(self, guard: Guard, resolver: Resolver | None = None, connect: ConnectIP = connect_ip) -> None:
        names = Names(resolver)
        self.guard = guard
        self.backend: httpcore.AsyncNetworkBackend = GuardedBackend(guard, names, connect)
        self.proxy_backend: httpcore.AsyncNetworkBackend = ProxyBackend(guard, names, connect)

    @classmethod
    def of(cls, network: Network) -> Connector:
        """Make one by the settings."""
        return cls(Guard(network.allow_hosts, network.allow_ports))


def _alternating(ips: Sequence[str]) -> list[str]:
    """Return addresses of both families in turns, the first as the system would have it (RFC 8305 section 4)."""
    first = [ip for ip in ips if (":" in ip) == (":" in ips[0])]
    others = [ip for ip in ips if (":" in ip) != (":" in ips[0])]
    return [ip for pair in zip_longest(first, others) for ip in pair if ip]


async def _first(
    attempt: Callable[[str], Coroutine[None, None, httpcore.AsyncNetworkStream]], ips: Sequence[str]
) -> httpcore.AsyncNetworkStream:
    """Return the first connection that comes about; raise the error of the first address if none does."""
    waiting = deque(ips)
    tasks: list[asyncio.Task[httpcore.AsyncNetworkStream]] = []
    won: asyncio.Task[httpcore.AsyncNetworkStream] | None = None
    try:
        while won is None and (waiting or not all(task.done() for task in tasks)):
            if waiting:
                tasks.append(asyncio.create_task(attempt(waiting.popleft())))
            under_way = [task for task in tasks if not task.done()]
            await asyncio.wait(under_way, timeout=_STAGGER if waiting else None, return_when=asyncio.FIRST_COMPLETED)
            won = next((task for task in tasks if task.done() and task.exception() is None), None)
        return await (won or tasks[0])
    finally:
        await _abandon([task for task in tasks if task is not won])


async def _abandon(tasks: Sequence[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    """Call off attempts, and close the connections of those that came about nevertheless."""
    for task in tasks:
        task.cancel()
    for late in await asyncio.gather(*tasks, return_exceptions=True):
        if not isinstance(late, BaseException):
            await late.aclose()


def _no_connection(host: str, port: int, error: BaseException) -> str:
    """Say in words what the lowest of the errors was."""
    root = error
    for _ in range(_DEEPEST):
        root = root.__cause__ or root
    if isinstance(root, ConnectionRefusedError):
        return f"{host} takes no connections at port {port}"
    reason = getattr(root, "strerror", None)
    said = f" ({reason.lower()})" if isinstance(reason, str) and reason else ""
    return f"{host} cannot be reached at port {port}{said}"
