"""Several runs at once: they read, update and end in the middle, and the index is whole all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

import pytest

from factlint.history.index import Index
from factlint.series import Record, Telling
from history_records import DAY, entries, filled, view
from killing import lines_until_killed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from factlint.history.index import Entry, Index
from factlint.history.stamp import Stamp
from factlint.series import Record, Telling
path, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Index(path) as index:
    for number in range(rounds):
        told = tuple(Telling(f"{name} {one}", one, frozenset({"ferry", name, f"round{number}"})) for one in range(1, 4))
        kept = [Entry(f"/news/{file}.md", Stamp(number, 0, b"", 0), Record("en", 739000 + number % 7, told)) for file in range(5)]
        index.put("news", kept)
        print(number, flush=True)
"""
READER = """
import sys
from pathlib import Path
from factlint.history.index import Index
from factlint.history.view import View
from factlint.series import Telling
told = Telling("x", 1, frozenset({"ferry"}))
with Index(Path(sys.argv[1])) as index:
    for _ in range(150):
        view = View(index, "news", "/news/0.md", shown=str, language="en", window=30, versions=tuple)
        found = view.candidates(told, 1, 800_000)
        assert len(found) <= 12, found
        assert all(one.where.path != "/news/0.md" for one in found), found
        assert view.size(739_009) in (0, 12), view.size(739_009)
        assert view.frequencies(["ferry"], 739_009)["ferry"] in (0, 12), view.frequencies(["ferry"], 739_009)
"""


def command(code: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def run_together(commands: Sequence[list[str]]) -> list[str]:
    """Run processes at once, and return what those that failed have to say."""
    running = [subprocess.Popen(one, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for one in commands]
    said = [process.communicate()[1] for process in running]
    return [words for process, words in zip(running, said, strict=True) if process.returncode]


def assert_whole(path: Path) -> None:
    """Five digests of three stories, and the words of those and of no others."""
    with closing(connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        assert db.execute("SELECT count(*) FROM story").fetchone() == (15,)
    with Index(path) as index:
        assert [(one.digests, one.stories) for one in index.info()] == [(5, 15)]
        found = view(index, "/news/none.md")
        assert found.frequencies(["ferry"], DAY + 9) == {"ferry": 15}
        assert sum(found.frequencies(["tern", "gull"], DAY + 9).values()) == 15


def test_runs_that_write_and_read_at_once(tmp_path: Path) -> None:
    """Two put the same digests over and over; two read, and see five digests or none, never a part of one."""
    path = tmp_path / "i"
    writers = [command(WRITER, path, name, 40) for name in ("tern", "gull")]
    failed = run_together([*writers, *[command(READER, path)] * 2])

    assert failed == []
    assert_whole(path)


@pytest.mark.parametrize("lines", [1, 7, 23])
def test_a_run_that_is_killed(tmp_path: Path, lines: int) -> None:
    """What it had put is there, what it was putting is not, and the next run goes on."""
    path = tmp_path / "i"
    done = lines_until_killed(command(WRITER, path, "tern", 100_000), lines)

    assert len(done) >= lines
    assert_whole(path)
    assert run_together([command(WRITER, path, "gull", 1)]) == []
    assert_whole(path)


def test_many_begin_it_at_once(tmp_path: Path) -> None:
    """None finds it half made, or takes it for damaged."""
    assert run_together([command(WRITER, tmp_path / "i", "tern", 1) for _ in range(6)]) == []
    assert_whole(tmp_path / "i")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_it_may_be_open_while_the_process_forks(tmp_path: Path) -> None:
    """As where several processes check digests."""
    index = filled(tmp_path / "i", {"/news/a.md": Record("en", DAY, (Telling("Ferry", 1, frozenset({"ferry"})),))})
    child = os.fork()
    if not child:
        os._exit(0 if view(index, "/news/b.md").size(DAY + 9) == 1 else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert view(index, "/news/b.md").size(DAY + 9) == 1


def test_what_another_run_puts_meanwhile_is_seen(tmp_path: Path) -> None:
    """A view that is asked again forgets what it knew: the numbers of digests may mean others by then."""
    told = Record("en", DAY, (Telling("Ferry", 1, frozenset({"ferry"})),))
    index = filled(tmp_path / "i", {"/news/a.md": told, "/news/b.md": told})
    found = view(index, "/news/a.md")
    assert found.frequencies(["ferry"], DAY + 9) == {"ferry": 1}
    with Index(tmp_path / "i") as other:
        other.put("news", entries({"/news/a.md": told, "/news/c.md": told}))

    assert found.frequencies(["ferry"], DAY + 9) == {"ferry": 2}
    assert [one.where.path for one in found.candidates(told.tellings[0], 1, DAY + 1)] == ["/news/b.md", "/news/c.md"]


def test_what_another_run_puts_while_it_is_closed_is_seen(tmp_path: Path) -> None:
    """It is closed before a fork, and opens again when it is asked."""
    told = Record("en", DAY, (Telling("Ferry", 1, frozenset({"ferry"})),))
    index = filled(tmp_path / "i", {"/news/a.md": told, "/news/b.md": told})
    found = view(index, "/news/a.md")
    assert found.frequencies(["ferry"], DAY + 9) == {"ferry": 1}
    index.close()
    filled(tmp_path / "i", {"/news/a.md": told, "/news/c.md": told}).close()

    assert (found.frequencies(["ferry"], DAY + 9), found.size(DAY + 9)) == ({"ferry": 2}, 2)
