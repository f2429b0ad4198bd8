"""One SQLite file that is ours: how it is opened, shared, and what is done with one that is damaged or not ours.

A file that is not ours is never touched, and one of a newer factlint neither. Of one that is damaged, or of a version
that is no longer read, a new one is begun: what is in it is only a copy of what can be had again.
"""

from __future__ import annotations

import os
import weakref
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.database_file import DamagedError, Layout, NoDatabaseError, connect, set_aside, told
from factlint.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Self

__all__ = [
    "DamagedError",
    "Database",
    "Layout",
    "NoDatabaseError",
    "remove_with",
    "set_aside",
    "temporary_folder",
    "told",
]


class Database:
    """A file that is open. For one thread; it may be open while the process forks."""

    def __init__(self, path: Path, layout: Layout) -> None:
        """Open the file, making it and its folder where they are not there.

        Raises:
            StoreError: It cannot be opened, or is none of ours.
        """
        self.path = path
        self.layout = layout
        self.notice = ""
        """What the user should be told of the opening: a damaged file was set aside."""
        self._connection: sqlite3.Connection | None = None
        self._open()

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return sum(place.stat().st_size for end in ("", "-wal") if (place := Path(f"{self.path}{end}")).exists())

    def close(self) -> None:
        """Close the file; it opens again when it is used."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a transaction, which is in the file at the end."""
        with self.telling() as db, db:
            db.execute("BEGIN IMMEDIATE")
            yield db

    @contextmanager
    def telling(self) -> Iterator[sqlite3.Connection]:
        """Give the connection, and turn errors of SQLite into ours; a file that shows to be damaged is put away."""
        try:
            with told(self.path, self.layout.noun):
                yield self._db
        except DamagedError:
            aside = self._put_away()
            hint = f"it is set aside as {aside}; run again" if aside else "run again"
            raise DamagedError(f"the {self.layout.noun} was damaged", path=str(self.path), hint=hint) from None

    @property
    def _db(self) -> sqlite3.Connection:
        return self._connection or self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            db = connect(self.path, self.layout)
        except DamagedError:
            aside, noun = self._put_away(), self.layout.noun
            db = connect(self.path, self.layout)
            if aside:
                told_of = f"the {noun} was damaged or of an old version; a new one is begun"
                self.notice = f"{told_of}, and the old one set aside as {aside}"
        self._connection = db
        weakref.finalize(self, db.close)  # of one that nobody closes; Python 3.13 warns of those
        _OPEN.add(self)
        return db

    def _put_away(self) -> Path | None:
        """Close a damaged file and put it out of the way; return where it is, if the user should know."""
        self._close()
        return set_aside(self.path)

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None


_OPEN: weakref.WeakSet[Database] = weakref.WeakSet()


def _close_all() -> None:
    """Close all before a fork: the child would go by locks that it has not (sqlite.org/howtocorrupt.html, 2.6)."""
    for database in list(_OPEN):
        database._close()  # noqa: SLF001 - the class's own


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_close_all)


def temporary_folder() -> Path:
    """Return a new folder for a file that is for this run alone.

    Raises:
        StoreError: Not even the system's folder for such files can be written to.
    """
    from tempfile import mkdtemp  # noqa: PLC0415 - hardly ever needed

    try:
        return Path(mkdtemp(prefix="factlint-"))
    except OSError as error:
        raise StoreError("there is no place to keep what is read", hint=error.strerror or "") from None


def remove_with(database: Database, folder: Path) -> None:
    """Have a folder removed when the database in it is gone; only by the process that made it."""
    weakref.finalize(database, _remove, folder, os.getpid())


def _remove(folder: Path, owner: int) -> None:
    if os.getpid() == owner:
        from shutil import rmtree  # noqa: PLC0415 - hardly ever needed

        rmtree(folder, ignore_errors=True)
