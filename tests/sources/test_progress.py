"""People at a terminal see how far it is; nobody else does."""

from __future__ import annotations

import asyncio
import io
import re
import subprocess
import sys

import pytest

from factlint.config import Network
from factlint.sources.progress import Bar, Standing, hosts_in_words, time_in_words
from loopback import Asked, Loopback, answers, reply

HOSTS = (("tern.test", 12), ("gull.test", 3), ("xn--mwe-sna.test", 2), ("auk.test", 1), ("skua.test", 1))


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("hosts", "words"),
    [
        (HOSTS, "tern.test 12, gull.test 3, xn--mwe-sna.test 2 and 2 more"),
        (HOSTS[:1], "tern.test 12"),
        ((), ""),
        ((("\x1b[2Jtern\u202e.test\n::error::", 1),), "??2Jtern?.test?::error:: 1"),
        ((("t" * 300, 1),), "t" * 40 + " 1"),
    ],
)
def test_it_says_who_is_waited_for(hosts: tuple[tuple[str, int], ...], words: str) -> None:
    """The hosts with the most links, in characters that no terminal takes for anything else."""
    assert hosts_in_words(Standing(0, 9, hosts)) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, ""), (0.4, "0 s left"), (12.3, "12 s left"), (99, "99 s left"), (600, "10 min left")]
)
def test_the_time_left_is_as_coarse_as_it_is_known(seconds: float | None, words: str) -> None:
    """Seconds, then minutes."""
    assert time_in_words(seconds) == words


def test_a_terminal_shows_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Links done, time left and hosts; in the end the line is empty again."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    stream = Terminal()

    with Bar(stream) as bar:
        bar.show(Standing(7, 24, HOSTS, 12.0))
        shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", stream.getvalue())

    assert re.search(r" 7 of 24 links  12 s left +waiting for tern.test 12, gull.test 3", shown)
    assert stream.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (80, r"━ +7 of 240 links  12 s left +waiting for tern.test 12, …"),
        (60, r"━ +7 of 240 links  12 s left *"),
        (40, r"━+ +7 of 240 links  12 s left *"),
        (33, r" *7 of 240 links  12 s left *"),
        (18, r" *7 of 240 links"),
        (12, r" *7 of 240 …"),
    ],
)
def test_a_narrow_terminal_keeps_the_count(monkeypatch: pytest.MonkeyPatch, columns: int, words: str) -> None:
    """Hosts go first, then the bar; the line never takes a second one."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(columns))
    stream = Terminal()

    with Bar(stream) as bar:
        bar.show(Standing(7, 240, HOSTS, 12.0))
        shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", stream.getvalue()).strip("\r")

    assert re.search(words + r"\Z", shown), shown
    assert len(shown) <= columns


def test_rich_is_loaded_for_a_bar_alone() -> None:
    """It costs more than the reading of a page."""
    code = "import sys, factlint.sources.progress; print('rich' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


async def _slow(_asked: Asked, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.5)
    writer.write(reply("Tern"))


class Notes:
    """Keeps what it is shown, and when."""

    def __init__(self) -> None:
        self.taken: list[Standing] = []
        self.times: list[float] = []

    def show(self, standing: Standing) -> None:
        """Keep it."""
        self.taken.append(standing)
        self.times.append(asyncio.get_running_loop().time())


def test_a_run_tells_how_far_it_is() -> None:
    """At the start, a few times a second, and at the end; the time left is what the host that is behind will take."""
    quick = [f"http://gull.test/{number}" for number in range(3)]
    server, notes = Loopback({"http://tern.test/": _slow, **{url: reply("Gull") for url in quick}}), Notes()

    answers(server, ["http://tern.test/", *quick], Network(), progress=notes)

    first, last = notes.taken[0], notes.taken[-1]
    between, now = next(pair for pair in zip(notes.taken, notes.times, strict=True) if pair[0].done == 3)
    began, ended = notes.times[0], notes.times[-1]
    assert (first.done, first.total, first.left) == (0, 4, None)
    assert between.hosts == (("tern.test", 1),)
    # One link took a third of the time with four under way; half of a turn of its host, which takes two at once.
    assert between.left == pytest.approx((now - began) / 3 * 4 / 2, rel=0.4)
    assert last == Standing(4, 4, (), 0.0)
    assert 3 <= len(notes.taken) <= 3 + (ended - began) / 0.2


def test_a_terminal_that_goes_away_ends_nothing() -> None:
    """The pages are read all the same."""

    class Gone:
        """Raises what a closed terminal does."""

        def show(self, _standing: Standing) -> None:
            """Fail."""
            raise BrokenPipeError

    server = Loopback({"http://tern.test/": reply("Tern")})

    assert answers(server, ["http://tern.test/"], progress=Gone())
