"""One link: asked hop by hop, each judged before it is asked, until an answer, a failure or its deadline ends it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, Protocol

import httpx

from factlint.sources import weburl
from factlint.sources.answer import MOST_HOPS, Answer, Exchange, Failure
from factlint.sources.cookies import Jar
from factlint.sources.excluded import excluded
from factlint.sources.failures import failure_of
from factlint.sources.headers import kept
from factlint.sources.inflate import BadEncodingError, Inflater
from factlint.sources.refresh import REDIRECTS, BadRedirect, location, meta_refresh, refresh
from factlint.sources.retries import Tries
from factlint.sources.schedule import Deadline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from factlint.config import Network
    from factlint.sources.headers import RequestHeaders
    from factlint.sources.schedule import Seat

_DRAINED = 1 << 14
"""Bytes of a redirect's body that are read so that its connection can be used again."""
_DRAIN_SECONDS = 1.0
_CRUMB = 16
_MOST_CRUMBS = 20_000
"""Pieces of a body smaller than a crumb: each costs 20 µs, a body of nothing else would hold up all other links."""
_FAIR_SHARE = 500
"""Crumbs after which other links have their turn; thousands come in one read."""


class Judge(Protocol):
    """What says whether an address may be asked: :class:`factlint.sources.guard.Guard`."""

    def url(self, url: str) -> Failure | None:
        """Return why a URL is refused, or ``None``."""


class Stop(Exception):  # noqa: N818 - it carries a Failure, and is none of the program
    """Ends a link with a failure."""

    def __init__(self, failure: Failure) -> None:
        """Carry it."""
        super().__init__(failure.detail)
        self.failure = failure


class Means(NamedTuple):
    """All that links share."""

    network: Network
    transport: httpx.AsyncBaseTransport
    guard: Judge
    headers: RequestHeaders
    validators: Callable[[str], Mapping[str, str]]
    now: Callable[[], datetime]


class Link:
    """A URL on its way to an answer."""

    def __init__(self, url: str, means: Means) -> None:
        """Keep the URL as it is asked."""
        self.url = url
        self._means = means
        self._deadline = Deadline(means.network.timeout)
        self._exchanges: list[Exchange] = []

    def start(self) -> httpx.URL | Answer:
        """Return the address to begin with, or at once the answer for a link that is never asked."""
        try:
            return self._admitted(self.url)
        except Stop as stop:
            return self._answer(stop.failure, 1)

    async def read(self, first: httpx.URL, seat: Seat) -> Answer:
        """Return what becomes of the link; whatever servers do ends in an answer."""
        tries = Tries(self._means.network.retries)
        while True:
            failure = await self._try(first, seat)
            pause = tries.pause(self._exchanges, failure, self._means.now())
            if pause is None:
                return self._answer(failure, tries.count)
            # Others may have the slot while this link waits.
            seat.leave()
            await asyncio.sleep(pause)

    def _answer(self, failure: Failure | None, tries: int) -> Answer:
        stamp = self._means.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        return Answer(self.url, tuple(self._exchanges), failure, stamp, tries)

    def _admitted(self, url: str) -> httpx.URL:
        """Return an address that may be asked; both as written and as it will be sent it must pass the guard."""
        if refused := self._means.guard.url(url):
            raise Stop(refused)
        if pattern := excluded(url, self._means.network.exclude_urls):
            raise Stop(Failure("excluded", f"the settings exclude it ({pattern})", url))
        try:
            parsed = httpx.URL(weburl.spelled(url))
        except (httpx.InvalidURL, ValueError):
            raise Stop(Failure("bad-answer", "it is no address that can be asked", url)) from None
        if refused := self._means.guard.url(str(parsed)):
            raise Stop(refused)
        return parsed

    async def _try(self, first: httpx.URL, seat: Seat) -> Failure | None:
        """Go the way from the first hop to the last, and return what ended it before; ``None`` if nothing did."""
        self._exchanges = []
        url, jar = first, Jar()
        try:
            return await self._walk(url, jar, seat)
        except Stop as stop:
            return stop.failure
        except Exception as error:  # noqa: BLE001 - libraries that parse hostile input may raise anything
            return failure_of(error, self._exchanges[-1].target if self._exchanges else self.url)

    async def _walk(self, url: httpx.URL, jar: Jar, seat: Seat) -> Failure | None:
        seen: set[tuple[str, str]] = set()
        while True:
            request = httpx.Request("GET", url, headers=self._headers(url))
            # A gate may redirect to the same address once it has set its cookie.
            state = (str(url), jar.give(request))
            if state in seen:
                return Failure("redirect-loop", "it redirects in a circle", str(url))
            if len(self._exchanges) > MOST_HOPS:
                return Failure("redirect-loop", f"it redirects more than {MOST_HOPS} times", str(url))
            seen.add(state)
            await seat.move(url.raw_host.decode("ascii"))
            exchange = await self._ask(request, jar)
            self._exchanges.append(exchange)
            if not exchange.target:
                return None
            url = self._admitted(exchange.target)

    def _headers(self, url: httpx.URL) -> dict[str, str]:
        headers = self._means.headers.of(url)
        # What the store knows is of this address alone, not of those that it redirects to.
        return headers if self._exchanges else {**headers, **self._means.validators(self.url)}

    async def _ask(self, request: httpx.Request, jar: Jar) -> Exchange:
        url = self._exchanges[-1].target if self._exchanges else self.url
        try:
            async with self._deadline:
                return await self._exchange(url, request, jar)
        except TimeoutError:
            words = f"no whole answer came within {self._means.network.timeout:g} s"
            raise Stop(Failure("time-out", words, url)) from None
        except (BadRedirect, BadEncodingError) as error:
            raise Stop(Failure("bad-answer", str(error), url)) from None

    async def _exchange(self, url: str, request: httpx.Request, jar: Jar) -> Exchange:
        response = await self._means.transport.handle_async_request(request)
        try:
            jar.take(response, request)
            headers = kept(response.headers.raw)
            if target := _redirect(request.url, response):
                await _drain(response)
                return Exchange(url, response.status_code, headers, target=str(target))
            body, cut = await self._body(response, url)
        finally:
            await response.aclose()
        if target := _meta(request.url, response, body):
            return Exchange(url, response.status_code, headers, target=str(target))
        return Exchange(url, response.status_code, headers, body, cut)

    async def _body(self, response: httpx.Response, url: str) -> tuple[bytes, bool]:
        """Read a body up to the limit, which counts what it inflates to; return whether there was more."""
        inflater = Inflater(response.headers.get("content-encoding", ""), self._means.network.max_bytes)
        out, crumbs = BytesIO(), 0  # gives its bytes away without a copy
        async for chunk in response.aiter_raw():
            out.write(inflater.feed(chunk))
            crumbs += len(chunk) < _CRUMB
            if inflater.full:
                break
            if crumbs > _MOST_CRUMBS:
                raise Stop(Failure("bad-answer", "its body comes in pieces of a few bytes without end", url))
            if crumbs % _FAIR_SHARE == _FAIR_SHARE - 1:
                await asyncio.sleep(0)
        if not inflater.full and not inflater.whole:
            raise Stop(Failure("reset", "its compressed body breaks off before the end", url))
        return out.getvalue(), inflater.full


def _redirect(base: httpx.URL, response: httpx.Response) -> httpx.URL | None:
    """Return where a response's headers redirect to."""
    if response.status_code in REDIRECTS:
        return location(base, [value for key, value in response.headers.raw if key.lower() == b"location"])
    if response.status_code == 200 and "refresh" in response.headers:
        return refresh(base, response.headers["refresh"])
    return None


def _meta(base: httpx.URL, response: httpx.Response, body: bytes) -> httpx.URL | None:
    """Return where a page redirects to by itself."""
    kind = response.headers.get("content-type", "").lower()
    is_html = "html" in kind or (not kind and body.lstrip()[:1] == b"<")
    return meta_refresh(base, body) if response.status_code == 200 and is_html else None


async def _drain(response: httpx.Response) -> None:
    """Read the rest of a redirect, if it is short; a server that is slow about it loses its connection, no more."""
    with suppress(Exception):  # where it leads is known already
        async with asyncio.timeout(_DRAIN_SECONDS):
            read = 0
            async for chunk in response.aiter_raw():
                read += len(chunk)
                if read > _DRAINED:
                    return
