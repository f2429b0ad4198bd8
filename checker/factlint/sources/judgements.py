"""What other judges answered, kept in the store beside the pages.

An answer is kept under a key that is made of all that was asked, so that it never goes stale; the oldest go when there
are very many. It is only a copy of what can be asked again: where the store cannot be used, nothing is kept.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from factlint.errors import StoreError

if TYPE_CHECKING:
    from factlint.sources.store import Store

_MOST = 100_000
"""Answers that are kept; a digest a day with thirty open claims makes them in nine years."""
_LONGEST = 4_000
"""Characters of one; those that are kept have some two hundred."""

_GET = "SELECT value FROM judgement WHERE key = ?"
_PUT = "INSERT OR REPLACE INTO judgement (key, value, kept) VALUES (?, ?, ?)"
_COUNT = "SELECT count(*) FROM judgement"
_DROP_OLDEST = "DELETE FROM judgement WHERE key IN (SELECT key FROM judgement ORDER BY kept LIMIT ?)"


class Judgements:
    """The answers of a store, for :class:`factlint.judge.interface.Judge`."""

    def __init__(self, store: Store) -> None:
        """Use a store that is open."""
        self._store = store
        self._is_swept = False

    def get(self, key: str) -> str | None:
        """Return what is kept under a key."""
        found = None
        with suppress(StoreError), self._store.telling() as db:
            found = db.execute(_GET, (key,)).fetchone()
        # SQLite enforces no types, and a store may be anybody's.
        return found[0] if found and isinstance(found[0], str) and len(found[0]) <= _LONGEST else None

    def put(self, key: str, value: str) -> None:
        """Keep a value, in the file when this returns; where it cannot be written, nothing is kept."""
        if len(value) > _LONGEST:
            return
        with suppress(StoreError), self._store.writing() as db:
            db.execute(_PUT, (key, value, int(time.time())))
            if not self._is_swept:
                (count,) = db.execute(_COUNT).fetchone()
                db.execute(_DROP_OLDEST, (max(0, count - _MOST),))
        self._is_swept = True

    def count(self) -> int:
        """Return how many are kept."""
        count: int = 0
        with suppress(StoreError), self._store.telling() as db:
            (count,) = db.execute(_COUNT).fetchone()
        return count
