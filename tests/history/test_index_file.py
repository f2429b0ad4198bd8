"""The index's file: where it is, and what becomes of one that cannot be used."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import caches, config
from factlint.errors import ConfigError, StoreError
from factlint.history import index as module
from factlint.history.index import Entry, Index, index_place
from factlint.history.stamp import Stamp
from factlint.series import Listed, Paragraph, Record, Telling
from history_records import DAY, filled, view

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "https://tern.test/ferry"
TOLD = Telling("Ferry", 3, frozenset({"ferry", "quay"}), pages=frozenset({PAGE}))
KEPT = {f"/news/{name}.md": Record("en", DAY, (TOLD,), (Listed(PAGE, 9),), (Paragraph(7, 5),)) for name in "abc"}


def changed(path: Path, *statements: str) -> Path:
    """Make an index, do to it as the statements say, and return its path."""
    filled(path, KEPT).close()
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)
    return path


SETTINGS = '[index]\npath = "own/i"\n'


@pytest.mark.parametrize(
    ("settings", "given", "store", "place"),
    [
        ("", "", "", "{cache}/index.sqlite"),
        ("", "", "kept/pages", "kept/index.sqlite"),
        ("", "mine", "kept/pages", "mine"),
        (SETTINGS, "", "", "{folder}/own/i"),
        (SETTINGS, "mine", "", "mine"),
        ('[store]\npath = "kept/pages"\n', "", "", "{folder}/kept/index.sqlite"),
    ],
)
def test_its_place(tmp_path: Path, settings: str, given: str, store: str, place: str) -> None:
    """As the command line says, else the settings, else beside the store."""
    (tmp_path / "factlint.toml").write_text(settings, encoding="utf-8")
    loaded = config.load(tmp_path / "factlint.toml")
    expected = place.format(cache=caches.folder(""), folder=tmp_path)

    assert index_place(given, store, loaded) == Path(expected)


def test_settings_of_a_stranger_do_not_place_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a store that they name; what is wrong with that is told where pages are read."""
    monkeypatch.setenv("FACTLINT_UNTRUSTED", "1")
    stranger = config.of_text(SETTINGS, tmp_path / "factlint.toml")
    with pytest.raises(ConfigError, match=r":2: the index stays in its place; FACTLINT_UNTRUSTED is set: --index FILE"):
        index_place("", "", stranger)

    assert index_place("mine", "", stranger) == Path("mine")
    mover = config.of_text('[store]\npath = "kept/pages"\n', tmp_path / "factlint.toml")
    assert index_place("", "", mover) == caches.folder("") / "index.sqlite"


def beginning_overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\0" * 60)


def middle_overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x13" * (path.stat().st_size - 4096))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def name_without_a_character(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"TABLE story (", b"TABLE st\xffry ("))


def statement_that_is_none(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE story (", b"CREATE TABLE story \0"))


HARMS = [beginning_overwritten, middle_overwritten, cut, emptied, name_without_a_character, statement_that_is_none]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("name", ["index.sqlite", "named"])
def test_a_damaged_index_is_begun_anew(tmp_path: Path, harm: Callable[[Path], None], name: str) -> None:
    """Without a word when it is opened; where it shows later, the run is told to be run again."""
    path = changed(tmp_path / name)
    harm(path)
    try:
        with Index(path) as index:
            view(index, "/news/a.md").candidates(TOLD, 1, DAY + 9)
    except StoreError as error:
        assert str(error) == f"{path}: the index was damaged; run again"  # noqa: PT017 - it may, and need not
    with Index(path) as index:
        assert (index.notice, index.info()) == ("", [])


def test_damage_that_shows_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    """It is begun anew in the same run, and all digests are to be read."""
    path = changed(tmp_path / "i")
    harmed = tmp_path / "a.md"
    harmed.write_text("# News", encoding="utf-8")
    middle_overwritten(path)

    assert Index(path).stale("news", {str(harmed): None}) == [str(harmed)]
    assert [entry.name for entry in tmp_path.iterdir() if "damaged" in entry.name] == []


def test_damage_that_shows_when_the_day_is_noted(tmp_path: Path) -> None:
    """What was found unchanged a moment ago is to be read anew, too: nothing of it is known any more."""
    told = tmp_path / "a.md"
    told.write_text("# News", encoding="utf-8")
    kept = Entry(str(told), Stamp(6, told.stat().st_mtime_ns, blake2b(b"# News", digest_size=16).digest(), 0), None)
    path = changed(tmp_path / "i", "UPDATE digest SET seen = 1", "UPDATE story SET telling = x'00'")
    with Index(path) as index:
        index.put("else", [kept])
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE digest SET seen = 1")

        assert index.stale("else", {str(told): None}) == [str(told)]


def test_a_damaged_index_is_cleared(tmp_path: Path) -> None:
    """That is what somebody wants who has heard of the damage."""
    path = changed(tmp_path / "i")
    index = Index(path)
    middle_overwritten(path)
    index.clear()

    assert index.info() == []


@pytest.mark.parametrize("text", [b"garbage " * 999, b"\0" * 9999, b"SQLite format 3\0"])
def test_anything_of_the_name_of_ours_makes_room(tmp_path: Path, text: bytes) -> None:
    """It is kept beside the new one."""
    path = tmp_path / "index.sqlite"
    path.write_bytes(text)
    with Index(path) as index:
        assert index.info() == []

    assert [aside.read_bytes() for aside in tmp_path.glob("index.sqlite.damaged-*")] == [text]


STATEMENTS = [
    "PRAGMA user_version = 0",
    "DROP INDEX cited_by_page",
    "DROP TABLE listed",
    "DROP TABLE words",
    "CREATE VIEW v AS SELECT 1",
    "ALTER TABLE story ADD x",
    "UPDATE edition SET name = '0.0.1 0'",
    "DELETE FROM edition",
    "UPDATE edition SET name = x'00'",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_an_index_of_other_tables_or_of_another_edition_is_begun_anew(tmp_path: Path, statement: str) -> None:
    """Nothing is set aside, and nothing said."""
    with Index(changed(tmp_path / "i", statement)) as index:
        assert (index.notice, index.info()) == ("", [])
        assert view(index, "/news/d.md").frequencies(["ferry"], DAY + 9) == {"ferry": 0}

    assert not list(tmp_path.glob("*damaged*"))


HOSTILE = [
    "UPDATE story SET telling = x'00'",
    "UPDATE story SET telling = 'text'",
    "UPDATE story SET telling = zeroblob(5000000)",
    "DELETE FROM story",
    "UPDATE listed SET listed = 3",
    "UPDATE paragraph SET line = 'first'",
    "UPDATE digest SET path = 'text'",
    "UPDATE digest SET stories = 'many'",
    "UPDATE digest SET stories = -5",
    "UPDATE digest SET stories = 9e999",
    "UPDATE digest SET day = 'today'",
    "UPDATE digest SET day = 1.5",
    "UPDATE cited SET place = place + 0.5",
    "UPDATE digest SET size = x'00', changed = 'now', taken = 'now', seen = 'now'",
    "UPDATE digest SET content = 3, given = x'00'",
    "DELETE FROM digest",
    "DELETE FROM words_data WHERE id > 9",
    "UPDATE words_data SET block = x'1313131313'",
    "DELETE FROM words_config",
    "UPDATE words_config SET v = 99",
    "DELETE FROM series",
    "UPDATE digest SET given = CAST(x'ff' AS TEXT)",
]


@pytest.mark.parametrize("statement", HOSTILE)
@pytest.mark.parametrize("own", ["/news/b.md", "/news/d.md"])
def test_no_row_is_believed(tmp_path: Path, statement: str, own: str) -> None:
    """Whoever wrote the file: each answer is one, or an error that says what to do, and the file can be used again."""
    index = Index(changed(tmp_path / "i", statement))
    for ask in (
        lambda found: found.candidates(TOLD, 1, DAY + 9),
        lambda found: found.listed([PAGE]),
        lambda found: found.paragraphs([7], 1, DAY + 9),
        lambda found: (found.size(DAY + 9), found.digests(1, DAY + 9)),
        lambda _: index.info(),
        lambda _: index.stale("news", dict.fromkeys(KEPT)),
        lambda _: index.put("news", []),
    ):
        try:
            ask(view(index, own))
        except StoreError as error:
            assert error.message == "the index was damaged"  # noqa: PT017 - it may, and need not
    index.clear()
    assert index.info() == []


def test_another_edition_of_factlint_reads_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken from a text may be another then; two editions may even use the file in turn."""
    path = changed(tmp_path / "i")
    monkeypatch.setattr(module, "EDITION", "99.0 1")
    filled(path, KEPT).close()
    assert [one.digests for one in Index(path).info()] == [3]
    monkeypatch.undo()

    assert Index(path).info() == []


READ_ONLY = """
import os, sqlite3, sys
from pathlib import Path
from factlint.errors import StoreError
from factlint.history.index import Entry, Index
from factlint.history.stamp import Stamp
from factlint.series import Record
if os.getuid() == 0:
    os.setuid(65534)
index = Index(Path(sys.argv[1]))
print(index.info()[0].digests, index.stale("else", {}))
try:
    index.put("news", [Entry("/news/d.md", Stamp(1, 1, b"", 1), Record("en"))])
except StoreError as error:
    print(error.message)
index.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_an_index_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    """As one in an image; what would have to be kept says that it cannot be."""
    path = changed(tmp_path / "i")
    for place in (*tmp_path.parents[:3], tmp_path):  # the third where tests run in several processes
        place.chmod(0o755)
    tmp_path.chmod(0o555)
    path.chmod(0o444)
    run = subprocess.run([sys.executable, "-c", READ_ONLY, path], capture_output=True, text=True, check=False)

    assert run.stdout.splitlines() == ["3 []", "the index cannot be used: it may not be written to"], run.stderr
