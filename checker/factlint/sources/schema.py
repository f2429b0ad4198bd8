"""The store's file: where it is, how it is opened, and what is done with one that is damaged or not ours.

A file that is not ours is never touched, and one of a newer factlint neither. One that is damaged, or of a version that
is no longer read, is set aside under another name, and a new one begun: what is in it is only a copy of the web.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config import are_untrusted
from factlint.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from factlint.config import Config

VERSION = 2
_FIRST = 1
"""The version that kept no judgements; a file of it is brought up to date where it is."""
_OURS = int.from_bytes(b"fact")
"""SQLite's ``application_id``: tells our file from any other database."""
LARGEST = 80_000_000
"""Bytes of one value: SQLite refuses to read more, whoever wrote the file."""
_PATIENCE = 20.0
"""Seconds to wait for other processes, which hold the file for milliseconds each."""

_FIRST_TABLES = {
    "answer": """CREATE TABLE answer (
    url TEXT NOT NULL,
    good INTEGER NOT NULL,
    fetched INTEGER NOT NULL,
    until INTEGER NOT NULL,
    host TEXT NOT NULL,
    answer BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (url, good)
)""",
    "answer_by_time": "CREATE INDEX answer_by_time ON answer (fetched, good)",
}
_TABLES = _FIRST_TABLES | {
    "judgement": """CREATE TABLE judgement (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    kept INTEGER NOT NULL
) WITHOUT ROWID""",
}
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
_BUSY, _READONLY, _CORRUPT, _CANTOPEN = 5, 8, 11, 14


class DamagedError(StoreError):
    """The file is damaged, or of a version that is no longer read."""


def default_path() -> Path:
    """Return the store's place in the user's folder of caches, as each system has it.

    Raises:
        StoreError: The user has no home.
    """
    given = Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", ""))
    if given.is_absolute():  # the XDG base directory specification has other paths ignored
        return given / "factlint" / "store.sqlite"
    try:
        home = Path.home()
    except RuntimeError:
        raise StoreError("there is no home folder to keep what was read in", hint="name a file: --store FILE") from None
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}.get(sys.platform, ".cache")
    return home / caches / "factlint" / "store.sqlite"


def place(given: str, config: Config) -> Path:
    """Return where the store is: as given on the command line, else as in the settings, else the default.

    Raises:
        ConfigError: The settings name one, and may be a stranger's: a file made wherever they like, or pages made up.
        StoreError: None is given, and the user has no home.
    """
    setting = config.settings.store.path
    if given or not setting:
        return Path(given) if given else default_path()
    if are_untrusted():
        hint = "FACTLINT_UNTRUSTED is set: --store FILE names another"
        raise config.error("the store stays in its place", "store", "path", hint=hint)
    try:
        return (config.path.parent if config.path else config.root) / Path(setting).expanduser()
    except RuntimeError:
        raise StoreError("there is no home folder", path=setting, hint="name a file: --store FILE") from None


def connect(path: Path) -> tuple[sqlite3.Connection, str]:
    """Open the file, beginning it where there is none; return it with what the user should be told.

    Raises:
        StoreError: It cannot be opened, or is no store of this version or an older one.
    """
    try:
        return _connect(path), ""
    except DamagedError:
        aside = set_aside(path)
        words = f"the store was damaged or of an old version; a new one is begun, and the old one set aside as {aside}"
        return _connect(path), words


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
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into an error that says which file and why.

    Raises:
        DamagedError: The file is damaged.
        StoreError: Whatever else went wrong.
    """
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == _CORRUPT:
            raise DamagedError("the store is damaged", path=str(path)) from None
        raise StoreError(f"the store cannot be used: {_WORDS.get(code, error)}", path=str(path)) from None


def _connect(path: Path) -> sqlite3.Connection:
    import sqlite3  # noqa: PLC0415 - only runs that read pages need it

    _begin(path)
    opened = partial(sqlite3.connect, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    with told(path):
        try:
            return _prepared(opened(path), path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (_READONLY, _CANTOPEN):
                raise
            # WAL needs to write beside the file; where nobody can, nobody writes to the file either.
            address = f"{path.absolute().as_uri()}?immutable=1"
            return _prepared(opened(address, uri=True), path)


def _begin(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives what it puts beside it the same mode."""
    if os.path.isdir(path):  # noqa: PTH112 - unlike pathlib's it never raises
        raise StoreError("the store cannot be used: this is a folder", path=str(path), hint="name a file in it")
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if path.parent.is_dir():
            return  # another process was faster
        raise StoreError("the store cannot be made: its folder is a file", path=str(path)) from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise StoreError("the store cannot be made", path=str(path), hint=words) from None


def _prepared(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Return the connection if the file is a store, or an empty file that can be made one; else close it."""
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        db.execute("PRAGMA trusted_schema = OFF")
        # In WAL this survives the end of any process; only a power cut may cost the last answers.
        db.execute("PRAGMA synchronous = NORMAL")
        if not _is_store(db, path):
            _create(db)
    except BaseException:
        db.close()
        raise
    return db


def _is_store(db: sqlite3.Connection, path: Path) -> bool:
    """Whether the file is a store; not so if it is empty.

    Raises:
        StoreError: It is another database, or of a newer factlint.
        DamagedError: It is of an older one, or its tables are not those of a store.
    """
    tables = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL LIMIT 9"))
    (ours,) = db.execute("PRAGMA application_id").fetchone()
    if not tables and not ours:
        return False
    if ours != _OURS:
        raise StoreError("this is no store of factlint, but another database", path=str(path))
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise StoreError("a newer factlint made this store", path=str(path), hint="name another file: --store FILE")
    if version == _FIRST and tables == _FIRST_TABLES:
        _bring_up_to_date(db)
    elif version < VERSION or tables != _TABLES:
        raise DamagedError("the store is damaged or old", path=str(path))
    return True


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    """Add to a store of the first version what it lacks; one that may only be read stays as it is."""
    import sqlite3  # noqa: PLC0415 - loaded already

    try:
        with db:
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone()[0] == _FIRST:  # no other process was faster
                db.execute(_TABLES["judgement"])
                db.execute(f"PRAGMA user_version = {VERSION}")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (_READONLY, _CANTOPEN):
            raise


def _create(db: sqlite3.Connection) -> None:
    """Make an empty file a store, whoever else is about to do the same."""
    import sqlite3  # noqa: PLC0415 - loaded already

    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            # SQLite does not wait for its turn to switch to WAL.
            db.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != _BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
    with db:
        db.execute("BEGIN IMMEDIATE")
        if not db.execute("PRAGMA application_id").fetchone()[0]:
            for statement in _TABLES.values():
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {_OURS}")
            db.execute(f"PRAGMA user_version = {VERSION}")
