"""A run whose index cannot be used: the other digests of the series are looked at all the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import digest as digests
from factlint import engine
from factlint.errors import StoreError
from factlint.history import language_tags
from factlint.history.index import Index
from factlint.history.indexing import Indexing
from factlint.linter import Linter

if TYPE_CHECKING:
    from factlint.report import Report

STORY = """\
# Harbour Digest {day}

### 1) Dockworkers at Arvik go on strike

Some 1,900 dockworkers at the port of Arvik stopped work after talks over automated cranes collapsed. The union
Havnefolk demands a raise of 9%, and forty ships wait in the roads. ([arvikpost.test](https://arvikpost.test/strike))
"""


@pytest.fixture(autouse=True)
def _two_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of two digests that tell one story, and an index that its settings name."""
    monkeypatch.chdir(tmp_path)
    Path("factlint.toml").write_text("index.path = 'kept/i'", encoding="utf-8")
    for day in ("2026-06-01", "2026-06-02"):
        Path(f"{day}.md").write_text(STORY.format(day=day), encoding="utf-8")


def _run(index: str = "") -> Report:
    return engine.run(["."], overrides={"select": ["DUP003"]}, jobs=1, index=index)


def _found(report: Report) -> list[str]:
    assert not report.errors
    return [f"{finding.code} {finding.path}" for finding in report.findings]


TOLD_AGAIN = ["DUP003 2026-06-02.md"]


@pytest.mark.parametrize("named", ["", "kept/i"])
def test_an_index_whose_rows_are_damaged_is_filled_anew(named: str) -> None:
    """In the same run, without a word, whoever named it."""
    _run(named)
    with closing(sqlite3.connect("kept/i")) as db, db:
        db.execute("UPDATE story SET telling = x'00'")
    Path("2026-06-01.md").write_text(STORY.format(day="2026-06-01") + "\nOne line more.\n", encoding="utf-8")
    report = _run(named)

    assert _found(report) == TOLD_AGAIN
    assert report.notices == ()


def _full(*_: object) -> None:
    raise StoreError("the index cannot be used: the disk is full", path="kept/i")


def test_an_index_that_cannot_be_written_to_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk, or where the files of another user are checked: by one for this run alone."""
    put = Index.put
    monkeypatch.setattr(Index, "put", lambda self, *what: (_full if "kept" in str(self.path) else put)(self, *what))
    report = _run()

    assert _found(report) == TOLD_AGAIN
    words = "kept/i: the index cannot be used: the disk is full; what other digests tell is kept for this run alone"
    assert report.notices == (words,)
    with pytest.raises(StoreError, match="the disk is full"):
        _run("kept/i")


def test_where_nothing_can_be_kept_each_digest_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is told, and all else is checked."""
    monkeypatch.setattr(Index, "put", _full)
    report = _run()

    assert _found(report) == []
    assert (
        report.notices[1]
        == "kept/i: the index cannot be used: the disk is full; other digests of the series are not looked at"
    )


@pytest.mark.parametrize("place", ["2026-06-01.md/i", "."])
def test_a_place_that_none_can_have(place: str) -> None:
    """Below a file, or a folder itself."""
    Path("factlint.toml").write_text(f"index.path = '{place}'", encoding="utf-8")
    report = _run()

    assert _found(report) == TOLD_AGAIN
    assert [notice.endswith("; what other digests tell is kept for this run alone") for notice in report.notices] == [
        True
    ]


def test_of_hundreds_of_versions_some_are_read_and_the_original_always(tmp_path: Path) -> None:
    """Time grows with their number and not with its square."""
    Path("factlint.toml").write_text("original-language = 'zu'", encoding="utf-8")
    for tag in sorted(language_tags._CODES):  # noqa: SLF001 - all that there are
        Path(f"x.{tag}.md").write_text(STORY.format(day="2026-06-03"), encoding="utf-8")
    with closing(Linter(indexing=Indexing())) as linter:
        config = linter.config_for(tmp_path)
        assert linter.chronicle
        series = linter.chronicle.series(digests.read("x.en.md"), config, digests.read)
        found = series.versions()

    assert len(found) == 40
    assert [version.path for version in found if version.is_original] == ["x.zu.md"]
