"""The one way to the web: an httpx transport over a small httpcore pool for each host.

A pool goes through all its connections at every request: one large pool for thousands of links loses most of its time
there. Connections are used again only after an answer that was read to its end; after anything else (a time-out, a body
left half-way) the whole pool is laid aside, since what is left of an HTTP/2 connection then is anybody's guess.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import httpcore
import httpx

from factlint.errors import ConfigError

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator

    from factlint.sources.proxies import Proxies

_KEEP_ALIVE = 15.0
"""Seconds that an idle connection is kept; servers close theirs after 5 to 75."""


class HostPools(httpx.AsyncBaseTransport):
    """Sends each request over the pool of its host; raises the errors of httpcore and of the backends."""

    def __init__(
        self,
        backend: httpcore.AsyncNetworkBackend,
        proxy_backend: httpcore.AsyncNetworkBackend,
        proxies: Proxies,
        per_host: int,
    ) -> None:
        """Connect by ``backend``, which guards addresses; to a proxy, which the user chose, by ``proxy_backend``."""
        self._backend = backend
        self._proxy_backend = proxy_backend
        self._proxies = proxies
        self._per_host = per_host
        self._pools: dict[str, dict[str, _Pool]] = {}

    @cached_property
    def tls(self) -> ssl.SSLContext:
        """The context of all connections; ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` name who is trusted.

        Raises:
            ConfigError: What they name cannot be read.
        """
        try:
            return httpx.create_ssl_context()
        except OSError as error:  # an SSLError is one as well
            hint = "see SSL_CERT_FILE and SSL_CERT_DIR"
            raise ConfigError(f"the trusted certificates cannot be read ({error})", hint=hint) from None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its body streams, and the connection is free once that is closed."""
        url = request.url
        pool = self._pool(url)
        plain = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        pool.users += 1
        try:
            answer = await pool.core.handle_async_request(plain)
        except BaseException:
            await self._free(pool, whole=False)
            raise
        body = _Body(answer, self, pool)
        return httpx.Response(answer.status, headers=answer.headers, stream=body, request=request)

    async def close_host(self, host: str) -> None:
        """Close what is open to a host that has no more links."""
        for pool in self._pools.pop(host, {}).values():
            pool.is_retired = True
            if not pool.users:
                await pool.core.aclose()

    async def aclose(self) -> None:
        """Close everything."""
        for host in list(self._pools):
            await self.close_host(host)

    def _pool(self, url: httpx.URL) -> _Pool:
        host = url.raw_host.decode("ascii")
        pools = self._pools.setdefault(host, {})
        key = f"{url.scheme}:{url.port}"
        if key not in pools:
            pools[key] = _Pool(host, key, self._open(url))
        return pools[key]

    def _open(self, url: httpx.URL) -> httpcore.AsyncConnectionPool:
        proxy = self._proxies.of(url)
        return httpcore.AsyncConnectionPool(
            ssl_context=self.tls,
            proxy=None if proxy is None else self._core_proxy(proxy),
            max_connections=self._per_host,
            keepalive_expiry=_KEEP_ALIVE,
            http2=True,
            network_backend=self._backend if proxy is None else self._proxy_backend,
        )

    def _core_proxy(self, proxy: httpx.Proxy) -> httpcore.Proxy:
        url = httpcore.URL(scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=b"/")
        secure = self.tls if proxy.url.scheme == "https" else None
        return httpcore.Proxy(url, auth=proxy.raw_auth, headers=proxy.headers.raw, ssl_context=secure)

    async def _free(self, pool: _Pool, *, whole: bool) -> None:
        pool.users -= 1
        if not whole and not pool.is_retired:
            pool.is_retired = True
            self._pools.get(pool.host, {}).pop(pool.key, None)
        if pool.is_retired and not pool.users:
            await pool.core.aclose()


class _Pool:
    """A pool, and what is needed to know when it can go."""

    def __init__(self, host: str, key: str, core: httpcore.AsyncConnectionPool) -> None:
        self.host = host
        self.key = key
        self.core = core
        self.users = 0
        self.is_retired = False


class _Body(httpx.AsyncByteStream):
    """The body of an answer, that tells the transport how it was left."""

    def __init__(self, answer: httpcore.Response, transport: HostPools, pool: _Pool) -> None:
        self._answer = answer
        self._transport = transport
        self._pool = pool
        self._whole = False
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.aiter_stream():
            yield chunk
        self._whole = True

    async def aclose(self) -> None:
        if not self._closed:
            self._closed = True
            try:
                await self._answer.aclose()
            finally:
                await self._transport._free(self._pool, whole=self._whole)  # noqa: SLF001 - its other half
