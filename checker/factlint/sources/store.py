"""The store: what the web answered, in one SQLite file, for all runs of factlint on a machine.

Each answer is in the file before :meth:`Store.put` returns, so that a run that is killed loses nothing, and any number
of processes may use the file at once. Of a URL it holds the last answer that showed the page, and a failure that came
after it: a page that is out of reach is not shown from the store, and need not be read again when it is back unchanged.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from factlint.database import Database, remove_with, temporary_folder
from factlint.digest.hosts import ascii_host
from factlint.sources import rows, schema
from factlint.sources.schema import default_path
from factlint.sources.stock import Info

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Self

    from factlint.sources.answer import Answer

__all__ = ["Info", "Store", "default_path"]

_LIMIT = 2_000_000_000
"""Bytes of the file above which the oldest answers go."""
_LINGER = 30
"""Days that an answer stays after its time: its page may turn out not to have changed."""

_GET = "SELECT url, good, fetched, until, host, answer, body FROM answer WHERE url = ? ORDER BY good"
_TIMES = "SELECT good = 1, max(0, min(CAST(fetched AS INTEGER), 1e11)), CAST(until AS INTEGER) FROM answer"
_TIMES_OF = "SELECT CAST(fetched AS INTEGER), CAST(until AS INTEGER) FROM answer WHERE url = ?"
_PUT = "INSERT OR REPLACE INTO answer (url, good, fetched, until, host, answer, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
_CLEAR = "DELETE FROM answer WHERE :host = '' OR host = :host OR substr(host, -length(:host) - 1) = '.' || :host"
_DEMOTE = "UPDATE OR REPLACE answer SET good = 0, until = min(until, fetched + ?) WHERE url = ? AND good"
_SWEEP = "DELETE FROM answer WHERE fetched < ? OR (fetched < ? AND NOT good)"
_DROP_OLDEST = "DELETE FROM answer WHERE rowid IN (SELECT rowid FROM answer ORDER BY fetched LIMIT ?)"


class Store(Database):
    """What the web answered, kept in a file. For one thread; it may be open while the process forks."""

    def __init__(self, path: Path, keep_days: int = 7) -> None:
        """Open the file, making it and its folder where they are not there.

        Raises:
            StoreError: It cannot be opened, or is no store.
        """
        self.keep_days = keep_days
        self._has_put = False
        super().__init__(path, schema.LAYOUT)

    @classmethod
    def temporary(cls, keep_days: int = 7) -> Self:
        """Return an empty store that is gone with this process: for a run whose own cannot be used.

        Raises:
            StoreError: Not even the system's folder for such files can be written to.
        """
        folder = temporary_folder()
        store = cls(folder / "store.sqlite", keep_days)
        remove_with(store, folder)
        return store

    def get(self, url: str, now: float | None = None) -> Answer | None:
        """Return what a run that has asked should go by: an answer that is fresh, else the last one, however old.

        ``now`` is in seconds since 1970; the origin of answers is "web", and for the caller to set.
        """
        found = self._rows(url)
        fresh = self._freshest(found, now)
        return rows.unpack(fresh or found[0]) if found else None

    def fresh(self, url: str, now: float | None = None) -> Answer | None:
        """Return the answer that may be used in place of asking, if there is one.

        A page may be for the days of the settings, unless it failed since; a failure for an hour, unless it was the
        machine's own (no network) or the guard's.
        """
        fresh = self._freshest(self._rows(url), now)
        return rows.unpack(fresh) if fresh else None

    def is_fresh(self, url: str, now: float | None = None) -> bool:
        """Whether :meth:`fresh` would return an answer (if it is sound), without reading its page."""
        with self.telling():
            found = self._db.execute(_TIMES_OF, (url,)).fetchall()
        return any(rows.is_fresh(fetched, until, _now(now), self.keep_days) for fetched, until in found)

    def validators(self, url: str) -> dict[str, str]:
        """Return the headers that ask for a page only if it has changed since it was kept, if that can be asked."""
        page = next((row for row in self._rows(url) if row.good), None)
        answer = rows.unpack(page) if page else None
        return rows.validators(answer) if answer else {}

    def put(self, answer: Answer) -> None:
        """Keep an answer; it is in the file when this returns.

        A 304 renews the page that is kept. A failure leaves the page where it is, out of use until it is read again.

        Raises:
            StoreError: The file cannot be written; what was kept before is still there.
        """
        last = answer.last
        if last and last.status == 304 and self.renew(answer.url, rows.seconds(answer.fetched_at)):
            return
        row = rows.pack(answer)
        with self.writing() as db:
            if row.good:
                db.execute("DELETE FROM answer WHERE url = ? AND NOT good", (row.url,))
            elif not rows.is_offline(answer):
                db.execute("UPDATE answer SET until = 0 WHERE url = ? AND good", (row.url,))
            db.execute(_PUT, row)
        self._has_put = True

    def renew(self, url: str, now: float | None = None) -> bool:
        """Keep the page of a URL as if it had been read now, since it has not changed; return whether there is one."""
        values = (int(_now(now)), rows.FOREVER, url)
        with self.writing() as db:
            renewed = db.execute("UPDATE answer SET fetched = ?, until = ? WHERE url = ? AND good", values).rowcount > 0
            if renewed:
                db.execute("DELETE FROM answer WHERE url = ? AND NOT good", (url,))
        return renewed

    def demote(self, url: str) -> None:
        """Keep what looked like a page as a failure: reading it showed a wall, a soft 404, or nothing."""
        with self.writing() as db:
            db.execute(_DEMOTE, (rows.HOUR, url))

    def newest(self, url: str) -> int:
        """Return when a URL was last answered, in seconds since 1970; 0 if never."""
        return max((row.fetched for row in self._rows(url)), default=0)

    def horizon(self, now: float | None = None) -> int:
        """Return the moment before which no answer is kept, in seconds since 1970."""
        return int(_now(now)) - (self.keep_days + _LINGER) * rows.DAY

    def pages(self) -> Iterator[Answer]:
        """Yield all pages, no failures, in the order of their URLs; for an export."""
        with self.telling():
            urls = [url for (url,) in self._db.execute("SELECT url FROM answer WHERE good ORDER BY url")]
        for url in urls:
            page = next((row for row in self._rows(url) if row.good), None)
            if page and (answer := rows.unpack(page)):
                yield answer

    def info(self, now: float | None = None) -> Info:
        """Return what is in the store."""
        moment = _now(now)
        with self.telling():
            found = self._db.execute(_TIMES).fetchall()
        fresh = stale = spent = 0
        for good, fetched, until in found:
            is_fresh = rows.is_fresh(fetched, until, moment, self.keep_days)
            fresh += is_fresh
            stale += good and not is_fresh
            spent += not good and not is_fresh
        times = [fetched for _, fetched, _ in found]
        ends = (rows.stamp(min(times)), rows.stamp(max(times))) if times else ("", "")
        return Info(self.path, self.size, fresh, stale, spent, *ends)

    def clear(self, host: str = "") -> int:
        """Remove the answers of a host and those under it, or all and what was judged; return how many they were."""
        with self.writing() as db:
            removed = db.execute(_CLEAR, {"host": ascii_host(host)}).rowcount
            if not host:
                db.execute("DELETE FROM judgement")
        with self.telling():
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return removed

    def close(self) -> None:
        """Sweep out what is too old, if anything was put, and close the file; it opens again when it is used."""
        if self._connection and self._has_put:
            self._has_put = False
            with self.telling():
                self._sweep(time.time())
        self._close()

    def _rows(self, url: str) -> list[rows.Row]:
        """Return the rows of a URL: a failure, which came after the page, then the page."""
        with self.telling():
            found = self._db.execute(_GET, (url,)).fetchall()
        return [rows.of(values) for values in found]

    def _freshest(self, found: list[rows.Row], now: float | None) -> rows.Row | None:
        return next((row for row in found if row.is_fresh(_now(now), self.keep_days)), None)

    def _sweep(self, now: float) -> None:
        """Remove what is of no more use, and the oldest while the file is too large."""
        # Failures stay a day, though used for an hour only: a run that takes longer still tells of those it has met.
        with self.writing() as db:
            db.execute(_SWEEP, (self.horizon(now), int(now) - rows.DAY))
        while self._used() > _LIMIT:
            with self.writing() as db:
                (count,) = db.execute("SELECT count(*) FROM answer").fetchone()
                if not db.execute(_DROP_OLDEST, (count // 10 + 1,)).rowcount:
                    break  # what fills the file are no answers

    def _used(self) -> int:
        pages, free, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)


def _now(now: float | None) -> float:
    return time.time() if now is None else now
