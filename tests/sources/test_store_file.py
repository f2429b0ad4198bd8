"""The store's file: where it is, and what becomes of one that cannot be used."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from factlint.errors import StoreError
from factlint.sources import rows
from factlint.sources.answer import Answer, Exchange
from factlint.sources.store import Store, default_path

URL = "https://tern.test/yard"
PAGE = Answer(URL, (Exchange(URL, 200, (), b"<title>Yard</title>" * 99),), fetched_at=rows.stamp(rows.seconds("")))


def changed(path: Path, *statements: str) -> Path:
    """Make a store with one page, do to it as the statements say, and return its path."""
    with Store(path) as store:
        store.put(PAGE)
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)
    db.close()
    return path


@pytest.mark.parametrize(
    ("system", "environment", "path"),
    [
        ("linux", {"HOME": "/home/ada"}, "/home/ada/.cache/factlint/store.sqlite"),
        ("linux", {"HOME": "/home/ada", "XDG_CACHE_HOME": "/var/ada"}, "/var/ada/factlint/store.sqlite"),
        ("linux", {"HOME": "/home/ada", "XDG_CACHE_HOME": "var"}, "/home/ada/.cache/factlint/store.sqlite"),
        ("darwin", {"HOME": "/Users/ada"}, "/Users/ada/Library/Caches/factlint/store.sqlite"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
def test_default_path(monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], path: str) -> None:
    """Where each system keeps what can be had again; a relative XDG_CACHE_HOME is ignored, as its standard wants."""
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert default_path() == Path(path)


def test_its_folders_are_made(tmp_path: Path) -> None:
    """A fresh account has no folder of caches, either."""
    Store(tmp_path / "home" / ".cache" / "factlint" / "store.sqlite").put(PAGE)

    assert Store(tmp_path / "home" / ".cache" / "factlint" / "store.sqlite").get(URL) == PAGE


def test_without_a_home_a_file_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for users of containers."""

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")

    with pytest.raises(StoreError, match=r"no home folder .*--store FILE"):
        default_path()


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    """As one that a process left which was killed at its very beginning."""
    (tmp_path / "s").touch()

    Store(tmp_path / "s").put(PAGE)
    assert Store(tmp_path / "s").get(URL) == PAGE


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA user_version = 0", "DROP INDEX answer_by_time", "CREATE VIEW v AS SELECT 1", "ALTER TABLE answer ADD x"],
)
def test_an_old_or_altered_store_is_set_aside(tmp_path: Path, statement: str) -> None:
    """A new one is begun, the user is told where the old one is, and nothing of it is lost."""
    path = changed(tmp_path / "s", statement)
    store = Store(path)
    aside = next(entry for entry in tmp_path.iterdir() if ".damaged-" in entry.name)

    assert store.notice.endswith(str(aside))
    assert store.get(URL) is None
    with closing(sqlite3.connect(aside)) as db:
        assert db.execute("SELECT count(*) FROM answer").fetchone() == (1,)


def test_a_store_that_shows_to_be_damaged_is_set_aside(tmp_path: Path) -> None:
    """The run is told, and the next one begins anew."""
    path = changed(tmp_path / "s")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x13" * (len(whole) - 4096))
    with pytest.raises(StoreError, match=r"the store was damaged; it is set aside as .*; run again"):
        Store(path).get(URL)

    assert Store(path).get(URL) is None
    assert len(list(tmp_path.glob("s.damaged-*"))) == 1


HOSTILE = [
    "UPDATE answer SET answer = x'00'",
    "UPDATE answer SET answer = 'text'",
    "UPDATE answer SET answer = zeroblob(5000000)",
    "UPDATE answer SET body = x'00'",
    "UPDATE answer SET body = 3",
    "UPDATE answer SET body = zeroblob(70000000)",
    "UPDATE answer SET fetched = 9e18",
    "UPDATE answer SET fetched = 'now'",
    "UPDATE answer SET until = x'00'",
    "UPDATE answer SET good = 'yes'",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_row_that_is_not_sound_is_none(tmp_path: Path, statement: str) -> None:
    """Whoever wrote the file: no row of it is believed before it was checked, and none ends the run."""
    store = Store(changed(tmp_path / "s", statement))

    assert store.fresh(URL) in (None, PAGE)
    assert store.validators(URL) == {}
    store.info()
    store.put(PAGE)
    assert store.get(URL) == PAGE


@pytest.mark.parametrize("said", [0, 99, 2_000, 10**12, -1])
def test_a_body_that_is_not_as_large_as_said_is_none(said: int) -> None:
    """What is inflated is bounded by what the row says of itself, and that by what any answer may have."""
    row = rows.pack(PAGE)
    kept, _ = msgspec.msgpack.decode(row.answer)

    assert rows.unpack(row) == PAGE
    assert rows.unpack(row._replace(answer=msgspec.msgpack.encode([kept, [said]]))) is None


def test_a_row_under_another_url_is_none() -> None:
    """An answer is only believed where it says that it belongs."""
    assert rows.unpack(rows.pack(PAGE)._replace(url="https://gull.test/")) is None


def test_a_full_disk(tmp_path: Path) -> None:
    """It is told as such; what was there can still be read, and with room again written."""
    store = Store(changed(tmp_path / "s"))
    db = store._db  # noqa: SLF001 - only SQLite itself can make the disk small
    db.execute("PRAGMA max_page_count = 1")
    large = Answer("https://tern.test/large", (Exchange(URL, 200, (), os.urandom(50_000)),))
    with pytest.raises(StoreError, match="the store cannot be used: the disk is full"):
        store.put(large)

    assert store.get(URL) == PAGE
    db.execute("PRAGMA max_page_count = 1000000")
    store.put(large)
    assert store.get("https://tern.test/large")


READ_ONLY = """
import os, sqlite3, sys
from pathlib import Path
from factlint.errors import StoreError
from factlint.sources.store import Store
from factlint.sources.answer import Answer
if os.getuid() == 0:
    os.setuid(65534)
store = Store(Path(sys.argv[1]))
print(store.get("https://tern.test/yard").last.status)
try:
    store.put(Answer("https://tern.test/new"))
except StoreError as error:
    print(error.message)
store.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_a_store_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    """As one in an image; the first answer to be kept says that it cannot be."""
    path = changed(tmp_path / "s")
    for place in (*tmp_path.parents[:3], tmp_path):  # the third where tests run in several processes
        place.chmod(0o755)
    tmp_path.chmod(0o555)
    path.chmod(0o444)
    run = subprocess.run([sys.executable, "-c", READ_ONLY, path], capture_output=True, text=True, check=False)

    assert run.stdout.splitlines() == ["200", "the store cannot be used: it may not be written to"], run.stderr
