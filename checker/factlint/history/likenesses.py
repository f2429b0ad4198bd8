"""Which stories of an index are alike in meaning to those of one digest, by the model that settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.history import rows
from factlint.series import Telling

if TYPE_CHECKING:
    import sqlite3

    from factlint.encoders.nearness import Vectors
    from factlint.history.embedder import Meaning

_MOST = 20_000
"""Stories of the days looked back at that are compared, the latest of them: half a megabyte for each thousand."""
_OWN = """SELECT s.telling, m.vector FROM meaning m JOIN story s ON s.place = m.place
    WHERE m.series = ? AND m.place >= ? AND m.place < ? AND m.model = ?"""
_OTHERS = """SELECT place, vector FROM meaning
    WHERE series = ? AND place >= ? AND place < ? AND model = ? ORDER BY place DESC LIMIT ?"""


class Ends(NamedTuple):
    """The first place of some, and the first that is no more one of them."""

    first: int
    end: int


class Likenesses:
    """Compares the stories of one digest with all others of some days; what it read is of one state of the index."""

    def __init__(self, meaning: Meaning, series: int, own: Ends) -> None:
        """Compare the stories of the digest that has the places ``own`` in a series."""
        self._meaning = meaning
        self._series = series
        self._own = own
        self._vectors: dict[Telling, bytes] | None = None
        self._others: tuple[tuple[int, int, int], Vectors] | None = None

    def near(self, db: sqlite3.Connection, telling: Telling, ends: tuple[int, int]) -> dict[int, float]:
        """Return the cosine of each story that counts as alike, the nearest first; none where there is no model."""
        vector = self._vector(db, telling)
        found = self._compared(db, len(vector), ends).near(vector, self._meaning.least) if vector else {}
        return {place: cosine for place, cosine in found.items() if not self._own.first <= place < self._own.end}

    def _vector(self, db: sqlite3.Connection, telling: Telling) -> bytes:
        """Return a story's vector: as the index has it, else from the model, which takes a while to load."""
        if self._vectors is None:
            kept = db.execute(_OWN, (self._series, *self._own, self._meaning.model)).fetchall()
            self._vectors = {rows.decoded(blob, Telling): vector for blob, vector in kept if isinstance(vector, bytes)}
        if telling not in self._vectors:
            self._vectors[telling] = self._meaning.vector(telling)
        return self._vectors[telling]

    def _compared(self, db: sqlite3.Connection, size: int, ends: tuple[int, int]) -> Vectors:
        """Return the vectors of the stories of some days, those of that many figures."""
        if self._others is None or self._others[0] != (size, *ends):
            from factlint.encoders.nearness import Vectors  # noqa: PLC0415 - loads numpy

            kept = db.execute(_OTHERS, (self._series, *ends, self._meaning.model, _MOST)).fetchall()
            found = [(place, vector) for place, vector in kept if isinstance(vector, bytes)]
            self._others = (size, *ends), Vectors(found, size)
        return self._others[1]
