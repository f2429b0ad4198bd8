"""So many links in flight and so few at a host; no host stands in the way of another, and nobody waits for ever."""

from __future__ import annotations

import asyncio
import random
from itertools import count
from typing import TYPE_CHECKING

import pytest

from factlint.config import Network
from factlint.sources.schedule import Deadline, Seat, Slots
from loopback import Asked, Loopback, answers, reply, to

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def pause(seconds: float) -> Callable[[Asked, asyncio.StreamWriter], Awaitable[None]]:
    """Return a page that takes its time."""

    async def talk(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(seconds)
        writer.write(reply("Tern"))

    return talk


def test_no_more_links_are_in_flight_than_allowed() -> None:
    """Neither at one host nor over all; what is allowed is used."""
    urls = [f"http://{host}.test/{number}" for host in "abcdef" for number in range(8)]
    server = Loopback({url: pause(0.02) for url in urls})

    found = answers(server, urls, Network(concurrency=7, per_host=2))

    assert len(found) == len(urls)
    assert server.busy.pop("") == 7
    assert set(server.busy.values()) == {2}


def test_a_slow_host_holds_up_nobody_else() -> None:
    """Its links take the slots it may have, and answer when all others have had theirs."""
    slow = [f"http://slow.test/{number}" for number in range(3)]
    quick = [f"http://quick{number % 5}.test/{number}" for number in range(50)]
    asked, all_asked = count(1), asyncio.Event()

    async def wait(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        await all_asked.wait()
        writer.write(reply("Slow"))

    async def answer(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(reply("Quick"))
        if next(asked) == len(quick):
            all_asked.set()

    server = Loopback({url: wait if url in slow else answer for url in [*slow, *quick]})
    found = answers(server, [*slow, *quick], Network(concurrency=4, per_host=2, timeout=20, retries=0))

    assert [url for url, one in found.items() if not one.last] == []
    assert len(found) == 53


def test_redirects_wait_for_the_host_they_lead_to() -> None:
    """A host that everybody redirects to is asked two at a time, and that costs no link its deadline."""
    urls = [f"http://h{number}.test/" for number in range(24)]
    pages = {url: to(f"http://hub.test/{number}") for number, url in enumerate(urls)}
    server = Loopback({**pages, **{f"http://hub.test/{number}": pause(0.1) for number in range(24)}})

    # The last of them waits for 1.1 s in the queue and for 0.1 s on the host.
    found = answers(server, urls, Network(timeout=1, retries=0))

    assert all(one.last for one in found.values())
    assert server.busy["hub.test"] == 2


@pytest.mark.parametrize("concurrency", [1, 2, 5])
def test_links_that_redirect_to_each_others_hosts_never_lock(concurrency: int) -> None:
    """Chains that cross each other come to their ends, with one slot as with many."""
    hosts = [f"h{number}.test" for number in range(6)]
    pages = {
        f"http://{host}/{step}": to(f"http://{hosts[at - 1]}/{step + 1}")
        for at, host in enumerate(hosts)
        for step in range(5)
    }
    server = Loopback({**pages, **{f"http://{host}/5": reply("End") for host in hosts}})

    urls = [f"http://{host}/0" for host in hosts]
    found = answers(server, urls, Network(concurrency=concurrency, per_host=1))

    assert [one.last.body for one in found.values() if one.last] == [b"End"] * 6
    assert server.busy[""] <= concurrency


def test_the_longest_queue_is_served_first() -> None:
    """A host with many links decides when the run ends, so it never waits for the others."""
    slots, order = Slots(1, 1), []
    slots.ask("a", lambda: order.append("a"))
    for host in "bcdecc":
        slots.ask(host, lambda host=host: order.append(host))  # type: ignore[misc]
    for _ in range(6):
        slots.give_back(order[-1])

    assert "".join(order) == "abccdec"


def test_slots_come_back_from_those_who_gave_up() -> None:
    """However tasks are cancelled, in the end every slot is free and nobody is counted."""

    async def run() -> Slots:
        slots, chance = Slots(3, 2), random.Random(7)  # noqa: S311 - no secret

        async def visit() -> None:
            await slots.take(host := chance.choice("abc"))
            seat = Seat(slots, host)
            try:
                await asyncio.sleep(0.001)
                await seat.move(chance.choice("abc"))
                await asyncio.sleep(0.001)
            finally:
                seat.leave()

        tasks = [asyncio.create_task(visit()) for _ in range(200)]
        for _ in range(40):
            await asyncio.sleep(0.001)
            chance.choice(tasks).cancel()
        await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
        return slots

    slots = asyncio.run(run())

    assert slots.links() == {}
    assert all(slots.is_idle(host) for host in "abc")
    begun: list[int] = []
    for number in range(4):
        slots.ask(f"free{number}", lambda: begun.append(1))
    assert len(begun) == 3


def test_links_are_counted_by_the_host_that_holds_them_up() -> None:
    """Those that are asked and those that wait."""
    slots = Slots(2, 1)
    for host in "aaab":
        slots.ask(host, lambda: None)

    assert slots.links() == {"a": 3, "b": 1}


def test_a_deadline_runs_only_while_it_is_entered() -> None:
    """Time between does not count; the sum of the times does."""

    async def run() -> Deadline:
        deadline = Deadline(0.6)
        async with deadline:
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.7)
        async with deadline:
            await asyncio.sleep(0.05)
        assert deadline.left <= 0.5
        with pytest.raises(TimeoutError):
            async with deadline:
                await asyncio.sleep(5)
        return deadline

    assert asyncio.run(run()).left == 0.0
