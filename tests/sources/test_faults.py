"""What becomes of links when servers, names and pages are at their worst: every row of the fault server, asked for at once."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.config import Network
from factlint.source import asked_url
from faults import bodies
from faults.harness import ask_in_time
from faults.row import PUBLIC
from faults.rows import ROWS
from faults.server import (
    BLACK_HOLE,
    CLOSED,
    EXPIRED,
    MUTE,
    NO_TLS,
    OTHER_NAME,
    RESETS,
    SELF_SIGNED,
    in_thread,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from faults.harness import Run
    from faults.row import Row


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Ask for all rows in one call, as a digest that cites them all would have it."""
    folder = tmp_path_factory.mktemp("faults")
    bodies.build_bombs()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
        yield asyncio.run(ask_in_time(list(ROWS.values()), folder))


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_every_row_gets_its_outcome(run: Run, row: Row) -> None:
    """With its reason, in words, and with a title that its page shows."""
    source = run.source(row)

    assert (source.outcome, source.reason) == (row.outcome, row.reason), source.detail
    assert source.detail or source.outcome == "ok"
    if row.title:
        assert source.page
        assert row.title in [title.text for title in source.page.titles]


def test_no_row_is_asked_more_often_than_it_may(run: Run) -> None:
    """Once for what came back whole; twice for what may pass by itself, or looks dead."""
    assert {row.name: run.asked(row) for row in ROWS.values() if run.asked(row) > row.most} == {}


def test_what_is_dead_was_asked_twice(run: Run) -> None:
    """No link is called not found on the word of one answer."""
    dead = [row for row in ROWS.values() if row.reason in ("not-found", "gone")]

    assert [row.name for row in dead if run.asked(row) < 2] == []


def test_nothing_forbidden_is_connected_to(run: Run) -> None:
    """Neither an address that is not public nor another port: not once, however it was spelled or reached."""
    assert run.forbidden == []


def test_nothing_forbidden_is_asked_for(run: Run) -> None:
    """No server was asked for a host that is none of ours, or by another method than GET."""
    assert set(run.server.requests) <= set(ROWS)
    assert {one.method for many in run.server.requests.values() for one in many} == {"GET"}


def test_connections_that_fail_are_made_twice_at_most(run: Run) -> None:
    """A cut or refused one may pass by itself, a bad certificate will not; a silent one takes all the time there is."""
    made = {
        (CLOSED, 80): 2 + 1,  # the second by a name that has another address, too
        (RESETS, 80): 2,
        (RESETS, 443): 2,
        (SELF_SIGNED, 443): 1,
        (OTHER_NAME, 443): 1,
        (EXPIRED, 443): 1 + 1,  # the second by a redirect
        (NO_TLS, 443): 1,
        (MUTE, 80): 1,
        (MUTE, 443): 1,
        (BLACK_HOLE, 80): 1,
    }

    assert {place: run.connects.count(place) for place in made} == made


def test_all_of_it_ends_within_two_deadlines(run: Run) -> None:
    """However slow the slow ones are: each link has its deadline, and they wait at the same time."""
    assert run.seconds < 2 * run.deadline


def test_every_answer_comes_once(run: Run) -> None:
    """Each link has one answer, under the URL as it was asked for."""
    assert set(run.answers) == {asked_url(row.asked) for row in ROWS.values()}
    assert all(url == answer.url for url, answer in run.answers.items())


def test_no_body_is_larger_than_allowed(run: Run) -> None:
    """The limit counts what a body inflates to."""
    longest = Network().max_bytes

    assert all(len(one.body) <= longest for answer in run.answers.values() for one in answer.exchanges)


def test_nothing_of_a_redirect_is_kept(run: Run) -> None:
    """What sends its reader on is no page: its body is not kept, and no cookie of it."""
    hops = [one for answer in run.answers.values() for one in answer.exchanges]

    assert [one.url for one in hops if one.target and one.body] == []
    assert [one.url for one in hops if one.header("set-cookie")] == []


def test_what_people_read_bears_no_escapes(run: Run) -> None:
    """The reasons in words hold what servers said, never so that a terminal obeys."""
    details = [run.source(row).detail for row in ROWS.values()]

    assert [detail for detail in details if not detail.isprintable()] == []


MEASURE = """
import asyncio, json, sys
from factlint.config import Network
from factlint.sources.connect import Connector, connect_ip
from factlint.sources.fetch import fetch
from factlint.sources.guard import Guard

port, urls = int(sys.argv[1]), json.loads(sys.argv[2])

async def resolve(name, at):
    return (sys.argv[3],)

async def connect(ip, at, *rest):
    return await connect_ip("127.0.0.1", port, *rest)

def peak():
    # Not what getrusage tells: on Linux that is the parent's peak as well, from before this program was started.
    lines = open("/proc/self/status").read().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmHWM")))

async def main(urls):
    read = []
    await fetch(urls, Network(timeout=60), read.append, connector=Connector(Guard(), resolve, connect))
    return [one.last.cut for one in read if one.last]

asyncio.run(main(urls[:1]))
before = peak()
cut = asyncio.run(main(urls[1:]))
print(json.dumps({"kilobytes": peak() - before, "cut": cut}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="how much memory a process had at most is not told elsewhere")
def test_bombs_stay_small(tmp_path: Path) -> None:
    """A gigabyte of bombs and endless bodies at once costs what is kept of them, and little more."""
    large = [row for row in ROWS.values() if row.reason == "too-large"]
    bodies.build_bombs()
    with in_thread(ROWS.values(), tmp_path) as server:
        urls = json.dumps([ROWS["packed-br"].asked, *(row.asked for row in large)])
        command = [sys.executable, "-c", MEASURE, str(server.ports[PUBLIC, 80]), urls, PUBLIC]
        measured = json.loads(subprocess.run(command, capture_output=True, check=True, env=dict(os.environ)).stdout)

    assert measured["cut"] == [True] * len(large)
    # Each keeps the 5 MB that are allowed, and holds them twice while they are put together.
    assert measured["kilobytes"] < 10_000 * len(large)
