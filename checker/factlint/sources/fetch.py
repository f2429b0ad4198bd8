"""Asks the web for pages: each link once, politely and within limits; every answer is handed on once it is whole."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import httpx

from factlint.source import asked_url
from factlint.sources.headers import RequestHeaders
from factlint.sources.hops import Link, Means
from factlint.sources.progress import Standing
from factlint.sources.proxies import Proxies, system_proxies
from factlint.sources.schedule import Seat, Slots
from factlint.sources.transport import HostPools

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import httpcore

    from factlint.config import Network
    from factlint.sources.answer import Answer
    from factlint.sources.hops import Judge
    from factlint.sources.progress import Progress

_TICK = 0.2
"""Seconds between two looks at how far it is."""
_BREATH = 50
"""Links that are looked at in one go before those that have begun are served."""


class Connector(Protocol):
    """How connections come about, and which addresses may have one: :class:`factlint.sources.connect.Connector`."""

    @property
    def guard(self) -> Judge:
        """What judges URLs."""

    @property
    def backend(self) -> httpcore.AsyncNetworkBackend:
        """What connects to addresses that the guard admits, and to no other."""

    @property
    def proxy_backend(self) -> httpcore.AsyncNetworkBackend:
        """What connects to proxies: the user chose them, wherever they stand."""


async def fetch(
    urls: Iterable[str],
    network: Network,
    on_answer: Callable[[Answer], None],
    *,
    connector: Connector | None = None,
    proxies: Proxies | None = None,
    validators: Callable[[str], Mapping[str, str]] | None = None,
    progress: Progress | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """Ask for each URL once, and call ``on_answer`` with each answer as soon as it is complete.

    ``validators`` gives the conditional headers for a URL whose page is known; if that has not changed, the last
    exchange of its answer has status 304. Nothing that a server does raises; what ``on_answer`` raises ends it all.
    Proxies are those of the environment, but none where a ``connector`` is given: it says how connections come about.

    Raises:
        ConfigError: A setting or variable cannot be used; nothing was asked then.
    """
    ways = connector or _default_connector(network)
    through = proxies or (Proxies({}) if connector else system_proxies())
    transport = HostPools(ways.backend, ways.proxy_backend, through, network.per_host)
    headers = RequestHeaders(network)
    means = Means(network, transport, ways.guard, headers, validators or _nothing_known, now)
    _ = transport.tls  # read now, so that what is wrong with it is said before anything is asked
    run = _Run(means, transport, on_answer)
    asked = list(dict.fromkeys(map(asked_url, urls)))
    try:
        async with transport:
            await run.all(asked, progress)
    except BaseExceptionGroup as group:
        # One cause is enough, and callers know it by its own name.
        raise group.exceptions[0] from None


class _Run:
    """The links of one call, and how far they are."""

    def __init__(self, means: Means, transport: HostPools, on_answer: Callable[[Answer], None]) -> None:
        self._means = means
        self._transport = transport
        self._on_answer = on_answer
        self._slots = Slots(means.network.concurrency, means.network.per_host)
        self._done = 0
        self._total = 0
        self._last = asyncio.Event()
        self._is_full = False
        """Whether an answer could not be handed on, which ends the run."""
        self._began = 0.0

    async def all(self, urls: Sequence[str], progress: Progress | None) -> None:
        self._total = len(urls)
        self._began = asyncio.get_running_loop().time()
        ticker = asyncio.create_task(self._tell(progress)) if progress else None
        try:
            async with asyncio.TaskGroup() as group:
                await self._through(urls, group)
        finally:
            if ticker:
                ticker.cancel()
        if progress:
            self._show(progress)

    async def _through(self, urls: Sequence[str], group: asyncio.TaskGroup) -> None:
        """Begin all and wait for the last one to end.

        An interrupt is met here, before the group calls off its tasks: it takes no new ones from then on, so that none
        may come of the slots that become free.
        """
        try:
            for count, url in enumerate(urls):
                self._begin(url, group)
                if count % _BREATH == _BREATH - 1:
                    await asyncio.sleep(0)
            if self._done < self._total:
                await self._last.wait()
        except asyncio.CancelledError:
            self._slots.close()
            raise

    def _begin(self, url: str, group: asyncio.TaskGroup) -> None:
        link = Link(url, self._means)
        first = link.start()
        if not isinstance(first, httpx.URL):
            self._end(first)
            return
        host = first.raw_host.decode("ascii")

        def start() -> None:
            group.create_task(self._follow(link, first, host))

        self._slots.ask(host, start)

    async def _follow(self, link: Link, first: httpx.URL, host: str) -> None:
        seat = Seat(self._slots, host)
        try:
            answer = await link.read(first, seat)
            seat.leave()
            self._end(answer)
        except BaseException:
            self._slots.close()
            self._last.set()
            raise
        for visited in seat.visited:
            if self._slots.is_idle(visited):
                await self._transport.close_host(visited)

    def _end(self, answer: Answer) -> None:
        self._done += 1
        if self._done == self._total:
            self._last.set()
        if self._is_full:
            return
        # Each of the others that have their answer by now would wait as long for a store that is locked.
        self._is_full = True
        self._on_answer(answer)
        self._is_full = False

    async def _tell(self, progress: Progress) -> None:
        while True:
            self._show(progress)
            await asyncio.sleep(_TICK)

    def _show(self, progress: Progress) -> None:
        # A terminal that went away is no reason to stop reading.
        with suppress(OSError):
            progress.show(self._standing())

    def _standing(self) -> Standing:
        links = self._slots.links()
        return Standing(self._done, self._total, tuple(links.most_common()), self._time_left(links))

    def _time_left(self, links: Counter[str]) -> float | None:
        """Return the seconds left: what is to be done at the pace so far, and no less than the fullest host needs."""
        if not self._done:
            return None
        network = self._means.network
        pace = (asyncio.get_running_loop().time() - self._began) / self._done
        # A link takes as long as so many were in flight, and a host answers few at a time.
        fullest = max(links.values(), default=0) / network.per_host * min(network.concurrency, self._total)
        return pace * max(self._total - self._done, fullest)


def _default_connector(network: Network) -> Connector:
    from factlint.sources.connect import Connector as Guarded  # noqa: PLC0415 - only where none is given

    return Guarded.of(network)


def _nothing_known(url: str) -> Mapping[str, str]:  # noqa: ARG001 - whatever it is
    return {}
