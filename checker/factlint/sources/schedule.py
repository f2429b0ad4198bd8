"""Whose turn it is: so many links in flight, so few of them at one host, and no host in the way of another.

A link holds one slot while it asks, and waits for the next with empty hands, so that no two can wait for each other.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Slots:
    """The slots of a run, each given to a host with room and somebody waiting."""

    def __init__(self, total: int, per_host: int) -> None:
        """Allow ``total`` slots at a time, ``per_host`` of them at one host."""
        self._free = total
        self._per_host = per_host
        self._taken: Counter[str] = Counter()
        self._waiting: dict[str, deque[Callable[[], None]]] = {}
        self._ready: list[tuple[int, int, str]] = []
        """A heap of the hosts that could be served, the longest queue first: it decides when the run ends."""
        self._is_ready: set[str] = set()
        self._turns = 0
        self._is_closed = False

    def ask(self, host: str, start: Callable[[], None], *, ahead: bool = False) -> None:
        """Have ``start`` called once a slot at the host is free, perhaps at once; ``ahead`` of those who wait there."""
        queue = self._waiting.setdefault(host, deque())
        (queue.appendleft if ahead else queue.append)(start)
        self._offer(host)
        self._serve()

    async def take(self, host: str) -> None:
        """Wait for a slot, ahead of links that have not begun: what is begun is to end."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def start() -> None:
            if turn.cancelled():
                self.give_back(host)
            else:
                turn.set_result(None)

        self.ask(host, start, ahead=True)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back(host)
            raise

    def give_back(self, host: str) -> None:
        """Free a slot for whoever waits."""
        self._free += 1
        self._taken[host] -= 1
        if not self._taken[host]:
            del self._taken[host]
        self._offer(host)
        self._serve()

    def close(self) -> None:
        """Give no slot to anybody any more: the run is called off, and who waits is not to begin."""
        self._is_closed = True

    def is_idle(self, host: str) -> bool:
        """Whether no link is at the host or waits for it."""
        return not self._taken[host] and host not in self._waiting

    def links(self) -> Counter[str]:
        """Return how many links each host holds up: those that it is asked for, and those that wait."""
        return self._taken + Counter({host: len(queue) for host, queue in self._waiting.items()})

    def _offer(self, host: str) -> None:
        queue = self._waiting.get(host)
        if queue and host not in self._is_ready and self._taken[host] < self._per_host:
            self._turns += 1
            self._is_ready.add(host)
            heappush(self._ready, (-len(queue), self._turns, host))

    def _serve(self) -> None:
        while self._free and self._ready and not self._is_closed:
            length, _, host = heappop(self._ready)
            self._is_ready.remove(host)
            queue = self._waiting[host]
            if -length < len(queue):  # it has grown since it came here
                self._offer(host)
                continue
            start = queue.popleft()
            if not queue:
                del self._waiting[host]
            self._free -= 1
            self._taken[host] += 1
            self._offer(host)
            start()


class Seat:
    """The slot of one link, which moves with it from host to host."""

    def __init__(self, slots: Slots, host: str) -> None:
        """Sit down on a slot that was given for ``host``."""
        self._slots = slots
        self._host: str | None = host
        self.visited = {host}

    async def move(self, host: str) -> None:
        """Wait for a slot at a host; one at another host is given back first."""
        if host != self._host:
            self.leave()
            self.visited.add(host)
            await self._slots.take(host)
            self._host = host

    def leave(self) -> None:
        """Give the slot back."""
        if self._host is not None:
            host, self._host = self._host, None
            self._slots.give_back(host)


class Deadline:
    """The time that a link may take, over all its hops and tries; it runs only while servers have us wait.

    An asynchronous context manager that may be entered again and again: it raises :class:`TimeoutError` once the
    times spent in it add up to the whole.
    """

    def __init__(self, seconds: float) -> None:
        """Allow so much."""
        self.left = seconds
        self._since = 0.0
        self._timeout: asyncio.Timeout | None = None

    async def __aenter__(self) -> None:
        self._since = asyncio.get_running_loop().time()
        self._timeout = asyncio.timeout(self.left)
        await self._timeout.__aenter__()

    async def __aexit__(self, *raised: object) -> None:
        assert self._timeout is not None  # noqa: S101 - for mypy; entered before it is left
        self.left = max(0.0, self.left - (asyncio.get_running_loop().time() - self._since))
        await self._timeout.__aexit__(*raised)  # type: ignore[arg-type] # what Python hands to each __aexit__
