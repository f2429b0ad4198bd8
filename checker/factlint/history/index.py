"""The index: what digests told, in one SQLite file, for all series and all runs of factlint on a machine.

It is a copy of what stands in the digests: of another edition of factlint, or damaged, it is begun anew without a word.
Any number of processes may read and update it at once.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from factlint.database import DamagedError, Database, NoDatabaseError, remove_with, set_aside, temporary_folder, told
from factlint.errors import StoreError
from factlint.history import rows
from factlint.history import stamp as stamps
from factlint.history.layout import LAYOUT, NAME, OURS, index_place
from factlint.history.record import EDITION
from factlint.history.rows import Entry, Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Self

__all__ = ["Entry", "Index", "Info", "index_place"]

_DAY = 86_400
_LINGER = 90
"""Days that a digest is kept which no run has met: its folder may be on a disk that is not always there."""
_APPLICATION_AT = slice(68, 72)
"""Where SQLite keeps the ``application_id`` (sqlite.org/fileformat2.html, 1.3)."""

_OF_SERIES = """SELECT d.id, d.series, d.day, d.path, d.size, d.changed, d.content, d.taken, d.given, d.seen
    FROM digest d JOIN series s ON s.id = d.series WHERE s.key = ?"""
_KEPT = "SELECT d.id, d.series, d.day FROM digest d JOIN series s ON s.id = d.series WHERE d.path = ? AND s.key = ?"
_RENEW = "UPDATE digest SET size = ?, changed = ?, taken = ?, seen = ? WHERE id = ?"
_SEEN = "UPDATE digest SET seen = ? WHERE series IN (SELECT id FROM series WHERE key = ?)"
_UNSEEN = "SELECT id, series, day FROM digest WHERE seen < ?"
_INFO = """SELECT min(d.path), max(d.path), s.language, count(*), sum(d.stories), min(nullif(d.day, 0)), max(d.day)
    FROM digest d JOIN series s ON s.id = d.series GROUP BY s.id ORDER BY s.key, s.language"""
_TABLES = ("series", "digest", "story", "cited", "listed", "paragraph", "meaning", "edition")


class _Row(NamedTuple):
    """What is known of a digest's file."""

    id: int
    series: int
    day: int
    path: bytes
    size: int
    changed: int
    content: bytes
    taken: int
    given: str
    seen: int


class _Sum(NamedTuple):
    """What a series comes to."""

    least: bytes
    most: bytes
    """The first and the last path of its digests."""
    language: str
    digests: int
    stories: int
    first: int | None
    last: int


class Info(NamedTuple):
    """What the index holds of one series in one language."""

    folder: str
    """The folder that all of its digests are under."""
    language: str
    """Empty for those that could not be read."""
    digests: int
    stories: int
    first: int
    """The earliest day as an ordinal; 0 where no digest has one."""
    last: int


class Index(Database):
    """What digests told, kept in a file. For one thread; it may be open while the process forks."""

    def __init__(self, path: Path) -> None:
        """Open the file, making it and its folder where they are not there.

        Raises:
            StoreError: It cannot be opened or written to, or is no index.
        """
        self.state = object()
        """Another one whenever what is in the file may be another."""
        self._seen: tuple[int, int] | None = None
        super().__init__(path, LAYOUT)

    @classmethod
    def temporary(cls) -> Self:
        """Return an empty index that is gone with this process: for a run whose own cannot be used.

        Raises:
            StoreError: Not even the system's folder for such files can be written to.
        """
        folder = temporary_folder()
        index = cls(folder / NAME)
        remove_with(index, folder)
        return index

    def stale(self, series: str, files: Mapping[str, str | None], model: str = "") -> list[str]:
        """Return which files of a series must be read anew, and forget those of it that are no more.

        ``files`` are all of the series: absolute paths, with the language that the settings give each; ``model`` tells
        by which model their stories are to be embedded, if by any.

        Raises:
            StoreError: The index cannot be read, or not be written where it must.
        """
        try:
            return self._stale(series, files, model)
        except DamagedError:  # it is begun anew by now
            return self._stale(series, files, model)

    def _stale(self, series: str, files: Mapping[str, str | None], model: str) -> list[str]:
        known = self._of_series(series)
        anew: list[str] = []
        renewed: list[tuple[int, int, int, int, int]] = []
        gone = known.keys() - files.keys()
        today = _today()
        for path, language in files.items():
            row, found = known.get(path), stamps.look(path)
            if not found:
                gone |= {path} & known.keys()
            elif not row or not rows.is_given(row.given, language, model):
                anew.append(path)
            elif found != (row.size, row.changed) or not stamps.is_settled(row.changed, row.taken):
                if (again := stamps.read(path)) and again[1].content == row.content:
                    renewed.append((again[1].size, again[1].changed, again[1].taken, today, row.id))
                else:
                    anew.append(path)
        self._drop([Kept(*known[path][:3]) for path in gone])
        self._renew(series, renewed, is_daily=any(row.seen != today for row in known.values()))
        return anew

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a transaction, so that all that is read is of one state."""
        with self.telling() as db, db:
            db.execute("BEGIN")
            (version,) = db.execute("PRAGMA data_version").fetchone()
            # That version tells of what other connections changed, and the count of what this one did.
            if self._seen != (seen := (version, db.total_changes)):
                self._seen, self.state = seen, object()
            yield db

    def put(self, series: str, entries: Iterable[Entry]) -> None:
        """Keep what digests of a series tell, all in one transaction; what was kept of their files before goes.

        Raises:
            StoreError: It cannot be written; what was kept before is still there.
        """
        key = rows.path_bytes(series)
        with self.writing() as db:
            for entry in entries:
                path = rows.path_bytes(entry.path)
                for kept in rows.sound(db.execute(_KEPT, (path, key)).fetchall(), Kept):
                    rows.delete(db, kept)
                number = _series(db, key, entry.record.language if entry.record else "")
                rows.insert(db, number, path, entry, _today())

    def settle(self) -> None:
        """Make the full-text table one piece, which is quicker to ask; worth it after many were put."""
        with self.writing() as db:
            db.execute("INSERT INTO words (words) VALUES ('optimize')")

    def info(self) -> list[Info]:
        """Return what is in the index, series by series."""
        with self.telling() as db:
            found = rows.sound(db.execute(_INFO).fetchall(), _Sum)
            # Whatever stands between the first and the last in their order begins as both of them do.
            folders = [_folder(one.least, one.most) for one in found]
        return [
            Info(folder, one.language, one.digests, one.stories, one.first or 0, one.last)
            for folder, one in zip(folders, found, strict=True)
        ]

    def clear(self) -> None:
        """Remove all that is kept."""
        with suppress(DamagedError):  # it is begun anew then
            with self.writing() as db:
                _empty(db)
            with self.telling() as db:
                db.execute("VACUUM")
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _of_series(self, series: str) -> dict[str, _Row]:
        with self.telling() as db:
            found = rows.sound(db.execute(_OF_SERIES, (rows.path_bytes(series),)).fetchall(), _Row)
            return {rows.path_of(row.path): row for row in found}

    def _drop(self, gone: Iterable[Kept]) -> None:
        if gone:
            with self.writing() as db:
                for kept in gone:
                    rows.delete(db, kept)

    def _renew(self, series: str, renewed: list[tuple[int, int, int, int, int]], *, is_daily: bool) -> None:
        """Note what was found unchanged, and once a day that the series was met; else the next run looks again."""
        if not renewed and not is_daily:
            return
        try:
            with self.writing() as db:
                db.executemany(_RENEW, renewed)
                if is_daily:
                    db.execute(_SEEN, (_today(), rows.path_bytes(series)))
                    for kept in rows.sound(db.execute(_UNSEEN, (_today() - _LINGER,)).fetchall(), Kept):
                        rows.delete(db, kept)
        except DamagedError:  # nothing of the series is known any more
            raise
        except StoreError:
            pass

    def _open(self) -> sqlite3.Connection:
        self._seen = None
        try:
            db = super()._open()
        except NoDatabaseError:
            if not self._is_lost():
                raise
            set_aside(self.path)
            db = super()._open()
        try:
            with told(self.path, LAYOUT.noun):
                _begin_edition(db)
        except DamagedError:
            self._put_away()
            db = super()._open()
            with told(self.path, LAYOUT.noun):
                _begin_edition(db)
        return db

    def _put_away(self) -> None:
        """Remove a damaged file: all that is in it can be had again, and nobody need know."""
        self._close()
        if not self.path.exists():
            return  # another process was faster
        aside = set_aside(self.path)
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                aside.with_name(aside.name + end).unlink()

    def _is_lost(self) -> bool:
        """Whether a file that SQLite does not know for its own was an index: by its name, or what is left of it."""
        with suppress(OSError), self.path.open("rb") as file:
            return self.path.name == NAME or file.read(_APPLICATION_AT.stop)[_APPLICATION_AT] == OURS
        return False


def _begin_edition(db: sqlite3.Connection) -> None:
    """Empty an index that another edition of factlint has filled, or none yet."""
    if db.execute("SELECT name FROM edition").fetchall() == [(EDITION,)]:
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        if db.execute("SELECT name FROM edition").fetchall() != [(EDITION,)]:  # no other process was faster
            _empty(db)


def _empty(db: sqlite3.Connection) -> None:
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - one of ours
    db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    db.execute("INSERT INTO edition (name) VALUES (?)", (EDITION,))


def _series(db: sqlite3.Connection, key: bytes, language: str) -> int:
    """Return the number of a series in a language."""
    db.execute("INSERT OR IGNORE INTO series (key, language) VALUES (?, ?)", (key, language))
    (number,) = db.execute("SELECT id FROM series WHERE key = ? AND language = ?", (key, language)).fetchone()
    return int(number)


def _folder(first: bytes, last: bytes) -> str:
    # Of two paths in one folder commonpath would say the file's own where they are the same.
    return os.path.dirname(os.path.commonprefix([rows.path_of(first), rows.path_of(last)]))  # noqa: PTH120, RUF071


def _today() -> int:
    return int(time.time()) // _DAY
