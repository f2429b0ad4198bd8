"""A file of SQLite's that is ours: how it is opened or begun, and how it is told that it is not ours or damaged."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LARGEST = 80_000_000
"""Bytes of one value: SQLite refuses to read more, whoever wrote the file."""
_PATIENCE = 20.0
"""Seconds to wait for other processes, which hold the file for milliseconds each."""
_WORDS = {
    3: "it may not be opened",  # SQLITE_PERM
    5: "another process keeps it locked",  # SQLITE_BUSY
    8: "it may not be written to",  # SQLITE_READONLY
    10: "the disk does not work",  # SQLITE_IOERR
    13: "the disk is full",  # SQLITE_FULL
    14: "it cannot be opened",  # SQLITE_CANTOPEN
    18: "a value is too large",  # SQLITE_TOOBIG
    26: "it is not an SQLite file",  # SQLITE_NOTADB
}
_ERROR, _BUSY, _READONLY, _CORRUPT, _CANTOPEN, _NOTADB = 1, 5, 8, 11, 14, 26


class DamagedError(StoreError):
    """The file is damaged, or of a version that is no longer read."""


class NoDatabaseError(StoreError):
    """The file is none of SQLite's, or one whose beginning is lost."""


class Layout(NamedTuple):
    """What is in a file of ours, and what it is called."""

    noun: str
    """For people: ``store``."""
    option: str
    """With what another file is named on the command line."""
    application: int
    """SQLite's ``application_id``: tells our file from any other database."""
    version: int
    tables: Mapping[str, str]
    """The statement that makes each table and index; empty for those that SQLite makes by itself for another."""
    older: Mapping[int, Mapping[str, str]] = MappingProxyType({})
    """The tables of older versions that only lack some: a file of one is brought up to date where it is."""


def set_aside(path: Path) -> Path:
    """Rename the file and what belongs to it; return where it is now.

    Raises:
        StoreError: It cannot be renamed.
    """
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}")
    try:
        path.rename(aside)
        for end in ("-wal", "-shm"):
            beside = path.with_name(path.name + end)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + end))
    except OSError as error:
        raise StoreError("it is damaged and cannot be set aside", path=str(path), hint=error.strerror or "") from None
    return aside


@contextmanager
def told(path: Path, noun: str) -> Iterator[None]:
    """Turn what SQLite raises into an error that says which file and why.

    Raises:
        DamagedError: The file is damaged.
        NoDatabaseError: It is none of SQLite's.
        StoreError: Whatever else went wrong.
    """
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if _is_of_damage(error):
            raise DamagedError(f"the {noun} is damaged", path=str(path)) from None
        code = _code(error)
        kind = NoDatabaseError if code == _NOTADB else StoreError
        raise kind(f"the {noun} cannot be used: {_WORDS.get(code, error)}", path=str(path)) from None


def _code(error: Exception) -> int:
    """Return SQLite's code of an error; 0 where Python's own module has raised it."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _is_of_damage(error: Exception) -> bool:
    """Whether a file is damaged: SQLite says so, or what should be text, of a row or of its own, is none."""
    import sqlite3  # noqa: PLC0415 - loaded already

    if not _code(error):
        return isinstance(error, (sqlite3.OperationalError, UnicodeDecodeError))
    # All statements are ours: it is not they that are wrong.
    return _code(error) == _CORRUPT or (_code(error) == _ERROR and "no such module" not in str(error))


def connect(path: Path, layout: Layout) -> sqlite3.Connection:
    """Open the file, beginning it where there is none.

    Raises:
        DamagedError: It is damaged, or of a version that is no longer read.
        StoreError: It cannot be opened, or is none of ours, or of a newer version.
    """
    import sqlite3  # noqa: PLC0415 - only runs that read pages, or other digests, need it

    _begin(path, layout.noun)
    opened = partial(sqlite3.connect, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    with told(path, layout.noun):
        try:
            return _prepared(opened(path.absolute()), path, layout)  # else `:memory:` would be no file
        except sqlite3.OperationalError as error:
            if _code(error) not in (_READONLY, _CANTOPEN):
                raise
            # WAL needs to write beside the file; where nobody can, nobody writes to the file either.
            address = f"{path.absolute().as_uri()}?immutable=1"
            return _prepared(opened(address, uri=True), path, layout)


def _begin(path: Path, noun: str) -> None:
    """Make an empty file that only its owner can read; SQLite gives what it puts beside it the same mode."""
    if os.path.isdir(path):  # noqa: PTH112 - unlike pathlib's it never raises
        raise StoreError(f"the {noun} cannot be used: this is a folder", path=str(path), hint="name a file in it")
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if path.parent.is_dir():
            return  # another process was faster
        raise StoreError(f"the {noun} cannot be made: its folder is a file", path=str(path)) from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise StoreError(f"the {noun} cannot be made", path=str(path), hint=words) from None


def _prepared(db: sqlite3.Connection, path: Path, layout: Layout) -> sqlite3.Connection:
    """Return the connection if the file is ours, or an empty file that can be made so; else close it."""
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        db.execute("PRAGMA trusted_schema = OFF")
        if not _is_ours(db, path, layout):
            _create(db, layout)
        # In WAL this survives the end of any process; only a power cut may cost what was written last. It reads the
        # tables, so it must not come before it is known whose they are.
        db.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        db.close()
        raise
    return db


def _is_ours(db: sqlite3.Connection, path: Path, layout: Layout) -> bool:
    """Whether the file is ours; not so if it is empty.

    Raises:
        StoreError: It is another database, or of a newer factlint.
        DamagedError: It is of an older one, or its tables are not as they should be.
    """
    with db:
        db.execute("BEGIN")  # what is read is of one moment: another process may be about to begin the file
        (ours,) = db.execute("PRAGMA application_id").fetchone()
        tables = _tables(db, layout, is_ours=ours == layout.application)
        (version,) = db.execute("PRAGMA user_version").fetchone()
    if not tables and not ours:
        return False
    if ours != layout.application:
        raise StoreError(f"this is no {layout.noun} of factlint, but another database", path=str(path))
    if version > layout.version:
        hint = f"name another file: {layout.option}"
        raise StoreError(f"a newer factlint made this {layout.noun}", path=str(path), hint=hint)
    if tables == layout.older.get(version):
        _bring_up_to_date(db, layout, version)
    elif version < layout.version or tables != layout.tables:
        raise DamagedError(f"the {layout.noun} is damaged or old", path=str(path))
    return True


def _tables(db: sqlite3.Connection, layout: Layout, *, is_ours: bool) -> dict[str, str]:
    """Return what makes each table and index; of a damaged file that is not ours only that there are some."""
    import sqlite3  # noqa: PLC0415 - loaded already

    # One more than the largest that is ours: a stranger's may have millions.
    select = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL LIMIT ?"
    try:
        found = db.execute(select, (len(layout.tables) + 1,)).fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if is_ours or not _is_of_damage(error):
            raise
        return {"": ""}
    return {name: sql if layout.tables.get(name, sql) else "" for name, sql in found}


def _bring_up_to_date(db: sqlite3.Connection, layout: Layout, old: int) -> None:
    """Add to a file of an older version what it lacks; one that may only be read stays as it is."""
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        with db:
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone()[0] == old:  # no other process was faster
                for name, statement in layout.tables.items():
                    if name not in layout.older[old]:
                        db.execute(statement)
                db.execute(f"PRAGMA user_version = {layout.version}")
    except sqlite3.OperationalError as error:
        if _code(error) not in (_READONLY, _CANTOPEN):
            raise


def _create(db: sqlite3.Connection, layout: Layout) -> None:
    """Make an empty file ours, whoever else is about to do the same."""
    import sqlite3  # noqa: PLC0415 - loaded already

    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            # SQLite does not wait for its turn to switch to WAL.
            db.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if _code(error) != _BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
    with db:
        db.execute("BEGIN IMMEDIATE")
        if not db.execute("PRAGMA application_id").fetchone()[0]:
            for statement in filter(None, layout.tables.values()):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {layout.application}")
            db.execute(f"PRAGMA user_version = {layout.version}")
