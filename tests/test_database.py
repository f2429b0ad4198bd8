"""The files of store and index: who may read them, and what is named for one and is none."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from factlint.errors import StoreError
from factlint.history.index import Index
from factlint.sources.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.database import Database

OF = {"store": Store, "index": Index}
OTHER = {"store": Index, "index": Store}


def digest(path: Path, _: str) -> None:
    path.write_text("# News\n\nA digest that was named by mistake.\n" * 99, encoding="utf-8")


def other_database(path: Path, _: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipes (name)")


def damaged_database(path: Path, noun: str) -> None:
    other_database(path, noun)
    path.write_bytes(path.read_bytes().replace(b"TABLE recipes", b"TABLE r\xffcipes"))


def other_of_ours(path: Path, noun: str) -> None:
    OTHER[noun](path).close()


def newer(path: Path, noun: str) -> None:
    with OF[noun](path) as made:
        version = made.layout.version
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version + 1}")


def folder(path: Path, _: str) -> None:
    path.mkdir()


@pytest.mark.parametrize("noun", ["store", "index"])
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (digest, "the {noun} cannot be used: it is not an SQLite file"),
        (other_database, "this is no {noun} of factlint, but another database"),
        (damaged_database, "this is no {noun} of factlint, but another database"),
        (other_of_ours, "this is no {noun} of factlint, but another database"),
        (newer, "a newer factlint made this {noun}; name another file: --{noun} FILE"),
        (folder, "the {noun} cannot be used: this is a folder; name a file in it"),
    ],
)
def test_what_is_not_ours_is_left_alone(
    tmp_path: Path, noun: str, make: Callable[[Path, str], None], message: str
) -> None:
    """Nothing is written to it or beside it."""
    path = tmp_path / "file"
    make(path, noun)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError) as caught:
        OF[noun](path)

    assert str(caught.value) == f"{path}: {message.format(noun=noun)}"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
    assert not before or path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize("made", [Store, Index])
def test_only_its_owner_can_read_it(tmp_path: Path, made: Callable[[Path], Database]) -> None:
    """The file, what SQLite puts beside it, and the folder: pages may have been read with a password."""
    with made(tmp_path / "cache" / "kept.sqlite"):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "cache").iterdir()}

    assert set(modes.values()) == {0o600}
    assert "kept.sqlite-wal" in modes
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700


@pytest.mark.parametrize("made", [Store, Index])
def test_a_folder_that_cannot_be_made(tmp_path: Path, made: Callable[[Path], Database]) -> None:
    """The message says what is in the way."""
    (tmp_path / "file").touch()
    for place in ("file/kept.sqlite", "file/deeper/kept.sqlite", "nul\0/kept.sqlite"):
        with pytest.raises(StoreError, match=r"the (store|index) cannot be made"):
            made(tmp_path / place)
