"""Whole runs with a model of meanings: when stories are embedded, by how many processes, and what is loaded for it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

import pytest

import meant
from factlint import cli, engine

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = 'select = ["DUP003"]\n[semantic]\nmodel = "tiny"\n'
STORY = "# News 2026-06-{day:02}\n\n## News\n\n### A ship\n\nIt sank on day {day}. ([s](https://s.test/{day}))\n\n### A tax\n\nIt rose. ([s](https://s.test/t{day}))\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a model, settings that name it, and three digests."""
    folder = tmp_path / "news"
    meant.folder(folder / "tiny")
    (folder / "factlint.toml").write_text(SETTINGS)
    write(folder, 3)
    monkeypatch.chdir(folder)
    return folder


def write(folder: Path, days: int) -> None:
    for day in range(1, days + 1):
        (folder / f"2026-06-{day:02}.md").write_text(STORY.format(day=day))


def check(folder: Path, jobs: int = 1) -> list[str]:
    """Check all digests; return the errors."""
    found = engine.run([str(folder)], index=str(folder / "index.sqlite"), jobs=jobs)
    return [str(error) for error in found.errors]


def kept(folder: Path) -> list[bytes]:
    """Return the vectors in the index, the first day's first."""
    with closing(connect(folder / "index.sqlite")) as db:
        return [vector for (vector,) in db.execute("SELECT vector FROM meaning ORDER BY place")]


def models(folder: Path) -> set[str]:
    with closing(connect(folder / "index.sqlite")) as db:
        return {model for (model,) in db.execute("SELECT model FROM meaning")}


def test_each_story_is_kept_with_its_meaning(news: Path) -> None:
    assert check(news) == []
    assert len(kept(news)) == 6
    assert len(models(news)) == 1


def test_it_is_not_embedded_again(news: Path) -> None:
    """Nor is the model so much as loaded: a whole run goes by what the index holds."""
    check(news)
    before = kept(news)
    code = f"""
import sys
from factlint import engine
found = engine.run([{str(news)!r}], index={str(news / "index.sqlite")!r}, jobs=1)
print(len(found.digests), len(found.errors), "onnxruntime" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "3 0 False\n"
    assert kept(news) == before


def test_a_new_digest_is_embedded_alone(news: Path) -> None:
    check(news)
    before = kept(news)
    write(news, 4)
    check(news)

    assert kept(news)[: len(before)] == before
    assert len(kept(news)) == 8


def test_another_model_has_all_embedded_anew(news: Path) -> None:
    """Though the digests are as they were: vectors of two models say nothing of one another."""
    check(news)
    before = models(news)
    other = meant.folder(news / "other", dict.fromkeys(meant.SENSES, 5))
    (other / "model.onnx").replace(news / "tiny" / "model.onnx")
    check(news)

    assert len(models(news) - before) == len(models(news)) == 1
    assert [vector.index(127) for vector in kept(news)] == [5] * 6


def test_a_model_that_is_named_later_embeds_what_is_kept(news: Path) -> None:
    """And one that is named no more leaves what there is."""
    (news / "factlint.toml").write_text('select = ["DUP003"]\n')
    check(news)
    assert kept(news) == []

    (news / "factlint.toml").write_text(SETTINGS)
    check(news)
    assert len(kept(news)) == 6

    (news / "factlint.toml").write_text('select = ["DUP003"]\n')
    check(news)
    assert len(kept(news)) == 6


def test_many_digests_are_embedded_by_many_processes(news: Path) -> None:
    """To the same bytes as by one; nothing is said of forks."""
    write(news, 24)
    assert check(news, jobs=1) == []
    alone = kept(news)
    (news / "index.sqlite").unlink()
    code = f"""
from factlint import engine
found = engine.run([{str(news)!r}], index={str(news / "index.sqlite")!r}, jobs=3)
print(len(found.digests), *found.errors)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (ran.stdout, ran.stderr) == ("24\n", "")
    assert len(alone) == 48
    assert sorted(kept(news)) == sorted(alone)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_model_that_fails_is_one_error_and_the_rest_is_found(news: Path, jobs: int) -> None:
    """However many processes met it; when it works, all is embedded."""
    write(news, 20)
    good = (news / "tiny" / "model.onnx").read_bytes()
    (news / "tiny" / "model.onnx").write_bytes(b"no model")
    found = engine.run([str(news)], index=str(news / "index.sqlite"), jobs=jobs)

    assert [error.message.partition(":")[0] for error in found.errors] == ["model.onnx cannot be loaded"]
    assert len(found.digests) == 20
    (news / "tiny" / "model.onnx").write_bytes(good)
    assert check(news) == []
    assert len(kept(news)) == 40


@pytest.mark.parametrize("days", [3, 20])
def test_an_update_of_the_index_tells_of_a_model_that_fails(
    news: Path, capsys: pytest.CaptureFixture[str], days: int
) -> None:
    """Whichever process met it; all else is kept."""
    write(news, days)
    (news / "tiny" / "model.onnx").write_bytes(b"no model")

    assert cli.main(["index", "update", "--index", "index.sqlite", str(news)]) == 2
    out, err = capsys.readouterr()
    assert out == f"read {days} digests that the index lacked\n"
    assert err.startswith(f"factlint: {news / 'tiny'}: model.onnx cannot be loaded: ")
    assert kept(news) == []


def test_nothing_is_loaded_where_no_model_is_named(news: Path) -> None:
    """Nor is numpy, which takes longer to load than most runs."""
    (news / "factlint.toml").write_text('select = ["DUP003"]\n')
    code = f"""
import sys
from factlint import engine
found = engine.run([{str(news)!r}], index={str(news / "index.sqlite")!r}, jobs=1)
heavy = [name for name in ("numpy", "onnxruntime", "tokenizers", "factlint.encoders", "factlint.history.embedder") if name in sys.modules]
print(len(found.digests), heavy)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "3 []\n"
