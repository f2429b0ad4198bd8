"""What other judges answered, in the store: kept at once, for all runs, and never in anybody's way."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from factlint import database_file
from factlint.errors import StoreError
from factlint.sources import judgements, schema
from factlint.sources.judgements import Judgements
from factlint.sources.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    """And in another process, before this one has closed its store."""
    kept = Judgements(Store(tmp_path / "s"))
    kept.put("a", "yes")
    kept.put("a", "no")
    kept.put("b", "船")
    other = Judgements(Store(tmp_path / "s"))

    assert (other.get("a"), other.get("b"), other.get("c"), other.count()) == ("no", "船", None, 2)


@pytest.mark.parametrize("value", ["x'00'", "zeroblob(70000000)", "printf('%.*c', 5000, 'x')"])
def test_what_is_not_sound_is_not_kept(tmp_path: Path, value: str) -> None:
    """Whoever wrote the file."""
    store = Store(tmp_path / "s")
    Judgements(store).put("a", "yes")
    with store.writing() as db:
        db.execute(f"UPDATE judgement SET value = {value}")  # noqa: S608 - the test's own

    assert Judgements(store).get("a") is None


def test_a_very_long_answer_is_not_kept(tmp_path: Path) -> None:
    kept = Judgements(Store(tmp_path / "s"))
    kept.put("a", "x" * 4_001)

    assert kept.count() == 0


def test_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a run that keeps one begins, so that it costs nothing after."""
    monkeypatch.setattr(judgements, "_MOST", 3)
    store = Store(tmp_path / "s")
    for key in "abcd":
        Judgements(store).put(key, key)
        with store.writing() as db:
            db.execute("UPDATE judgement SET kept = kept - 100")

    assert [Judgements(store).get(key) for key in "abcd"] == [None, "b", "c", "d"]


def test_clear_removes_them(tmp_path: Path) -> None:
    """With all else; which hosts one rests on is not kept, so that clearing a host leaves them."""
    store = Store(tmp_path / "s")
    Judgements(store).put("a", "yes")
    store.clear("tern.test")
    assert Judgements(store).count() == 1
    store.clear()

    assert Judgements(store).count() == 0


def test_a_store_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """The run goes on; what was kept can still be read."""
    store = Store(tmp_path / "s")
    Judgements(store).put("a", "yes")
    store._db.execute("PRAGMA query_only = 1")  # noqa: SLF001 - as on a medium that may only be read
    Judgements(store).put("b", "no")

    assert (Judgements(store).get("a"), Judgements(store).get("b")) == ("yes", None)
    with pytest.raises(StoreError):
        store.clear()


def first_version(path: Path) -> Path:
    """Make a store of the first version, which kept no judgements."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA journal_mode = WAL")
        for statement in schema._FIRST_TABLES.values():  # noqa: SLF001 - as that version made them
            db.execute(statement)
        db.execute("INSERT INTO answer VALUES ('https://tern.test/', 1, 0, 0, 'tern.test', x'00', x'')")
        db.execute(f"PRAGMA application_id = {int.from_bytes(b'fact')}")
        db.execute("PRAGMA user_version = 1")
    return path


def test_an_older_store_is_brought_up_to_date(tmp_path: Path) -> None:
    """Where it is, with all that is in it, and nothing is set aside."""
    first_version(tmp_path / "s")
    with Store(tmp_path / "s") as store:
        Judgements(store).put("a", "yes")
        assert (store.notice, store.info().answers) == ("", 1)

    assert Judgements(Store(tmp_path / "s")).get("a") == "yes"
    assert not list(tmp_path.glob("*damaged*"))


def test_two_processes_bring_it_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second finds that done which it was about to do."""
    path = first_version(tmp_path / "s")
    late = database_file._bring_up_to_date  # noqa: SLF001 - there is no other moment between look and deed

    def overtaken(db: sqlite3.Connection, *given: Any) -> None:  # noqa: ANN401 - passed on
        monkeypatch.setattr(database_file, "_bring_up_to_date", late)
        Judgements(Store(path)).put("a", "yes")
        late(db, *given)

    monkeypatch.setattr(database_file, "_bring_up_to_date", overtaken)

    assert Judgements(Store(path)).get("a") == "yes"


def test_an_older_store_that_may_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds no judgements, and that is all."""
    path = first_version(tmp_path / "s")
    opened = sqlite3.connect

    def read_only(*arguments: object, **options: object) -> sqlite3.Connection:
        db: sqlite3.Connection = opened(*arguments, **options)  # type: ignore[call-overload]
        db.execute("PRAGMA query_only = 1")
        return db

    monkeypatch.setattr(sqlite3, "connect", read_only)
    store = Store(path)
    Judgements(store).put("a", "yes")

    assert (store.info().answers, Judgements(store).get("a"), Judgements(store).count()) == (1, None, 0)
