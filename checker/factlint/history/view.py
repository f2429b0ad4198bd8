"""The series of one digest, as an index holds it: the digest itself is left out of all answers."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from factlint.database import DamagedError
from factlint.history import rows, tokens
from factlint.history.layout import of_days, of_digest, place_of
from factlint.series import YEAR, Earlier, Listed, Other, Telling, Where

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from factlint.document import CanonicalUrl
    from factlint.history.embedder import Meaning
    from factlint.history.index import Index
    from factlint.history.likenesses import Likenesses
    from factlint.series import Version

_RAREST = 20
"""Terms of a story that others are looked up by."""
_NEAREST = 12
"""Stories found by terms that are handed on."""
_CITING = 50
"""The same for those found by pages."""
_MOST = 5_000
"""Stories that are counted for one term: one that stands in more says nothing."""
_LISTED = 1_000
"""Digests that are looked at for one page."""

_SERIES = "SELECT id FROM series WHERE key = ? AND language = ?"
_SELF = "SELECT id, series, day FROM digest WHERE series = ? AND path = ?"
_SIZE = """SELECT max(CAST(coalesce(sum(stories), 0) AS INTEGER), 0) FROM digest
    WHERE series = ? AND day >= ? AND day < ? AND id <> ?"""
_DIGESTS = "SELECT count(*) FROM digest WHERE series = ? AND day >= ? AND day < ? AND id <> ?"
_STORY = "SELECT telling FROM story WHERE place = ?"
_PATH = "SELECT path FROM digest WHERE id = ?"
_FREQUENCY = "SELECT count(*) FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ?"
_HOLDING = "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?"
_CITED = """SELECT CAST(place AS INTEGER) FROM cited
    WHERE series = ? AND page = ? AND place >= ? AND place < ? ORDER BY place LIMIT ?"""
_LISTED_BY = "SELECT place, listed FROM listed WHERE series = ? AND page = ? ORDER BY place LIMIT ?"
_PARAGRAPH = """SELECT place, CAST(line AS INTEGER) FROM paragraph
    WHERE series = ? AND key = ? AND place >= ? AND place < ? ORDER BY place LIMIT ?"""


_NO_DIGEST = rows.Kept(0, 0, 0)


class View:
    """What the other digests of a digest's series tell, in its language; it is a :class:`factlint.series.Series`."""

    is_known = True

    def __init__(
        self,
        index: Index,
        series: str,
        path: str,
        *,
        shown: Callable[[str], str],
        language: str,
        window: int,
        versions: Callable[[], Sequence[Version]],
        meaning: Meaning | None = None,
    ) -> None:
        """Look at a series from one of its digests, of an absolute path; ``shown`` turns others into what is shown.

        ``versions`` is asked for the digest in other languages once somebody wants them; ``meaning`` tells what its
        stories mean, where a model is asked.
        """
        self.window = window
        self._index = index
        self._key = rows.path_bytes(series)
        self._path = rows.path_bytes(path)
        self._shown = shown
        self._language = language
        self._versions = versions
        self._meaning = meaning
        self._state: object = None
        self._forget()

    def _forget(self) -> None:
        self._found: rows.Kept | None = None
        self._paths: dict[int, str] = {}
        self._frequencies: dict[tuple[str, int, int], int] = {}
        self._likenesses: Likenesses | None = None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection with what is known of the digest, unless the index has changed since that was learnt."""
        with self._index.reading() as db:
            if self._state is not self._index.state:
                self._state = self._index.state
                self._forget()
            yield db

    def size(self, before: int) -> int:
        """Return how many stories the year before a day has."""
        with self._reading() as db:
            return self._count(db, before - YEAR, before)

    def frequencies(self, terms: Collection[str], before: int) -> Mapping[str, int]:
        """Return in how many stories of that year each term stands."""
        with self._reading() as db:
            return {term: self._frequency(db, term, before - YEAR, before) for term in terms}

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:
        """Return the nearest few stories by their rarest words and by meaning, and those that cite one of its pages."""
        with self._reading() as db:
            ends = of_days(since, before)
            alike = self._by_meaning(db, telling, ends)
            places = self._by_words(db, telling.terms, since, before) | self._by_pages(db, telling.pages, ends)
            found = [
                Earlier(story := self._story(db, place), self._where(db, place, story.line), alike.get(place, 0.0))
                for place in places.union(islice(alike, _NEAREST))
            ]
        return sorted(found, key=lambda one: (one.where.day, one.where.path, one.where.line))

    def listed(self, pages: Collection[CanonicalUrl]) -> Mapping[CanonicalUrl, Sequence[Other]]:
        """Return how other digests list these pages, the earliest digest first."""
        found: dict[CanonicalUrl, Sequence[Other]] = {}
        with self._reading() as db:
            me = self._me(db)
            for page in pages:
                key = (me.series, tokens.page_key(page), _LISTED)
                unpacked = [
                    (place, rows.decoded(blob, Listed)) for place, blob in db.execute(_LISTED_BY, key).fetchall()
                ]
                others = [
                    Other(listed, self._where(db, place, listed.line))
                    for place, listed in unpacked
                    if listed.page == page and place_of(place).digest != me.id
                ]
                if others:
                    found[page] = sorted(others, key=lambda one: (one.where.day, one.where.path))
        return found

    def paragraphs(self, keys: Collection[int], since: int, before: int) -> Mapping[int, Sequence[Where]]:
        """Return where paragraphs stand in digests of those days, the earliest first."""
        found: dict[int, Sequence[Where]] = {}
        with self._reading() as db:
            me = self._me(db)
            for key in keys:
                rows_ = db.execute(_PARAGRAPH, (me.series, key, *of_days(since, before), _LISTED)).fetchall()
                places = [self._where(db, place, line) for place, line in rows_ if place_of(place).digest != me.id]
                if places:
                    found[key] = sorted(places, key=lambda where: (where.day, where.path))
        return found

    def digests(self, since: int, before: int) -> int:
        """Return how many digests of those days the series has."""
        with self._reading() as db:
            me = self._me(db)
            (count,) = db.execute(_DIGESTS, (me.series, max(since, 1), before, me.id)).fetchone()
        return int(count)

    def versions(self) -> Sequence[Version]:
        """Return the digest at hand in other languages, as they stand on the disk."""
        return self._versions()

    def _me(self, db: sqlite3.Connection) -> rows.Kept:
        """Return the digest at hand as the index has it; it may have none, or not even its series."""
        if self._found is None:
            series = db.execute(_SERIES, (self._key, self._language)).fetchone()
            found = rows.sound(db.execute(_SELF, (series[0], self._path)).fetchall(), rows.Kept) if series else []
            self._found = found[0] if found else _NO_DIGEST._replace(series=series[0] if series else 0)
        return self._found

    def _count(self, db: sqlite3.Connection, since: int, before: int) -> int:
        me = self._me(db)
        (count,) = db.execute(_SIZE, (me.series, max(since, 1), before, me.id)).fetchone()
        return int(count)

    def _frequency(self, db: sqlite3.Connection, term: str, since: int, before: int) -> int:
        key = (term, since, before)
        if key not in self._frequencies:
            me = self._me(db)
            match = _quoted(tokens.token(me.series, term))
            (count,) = db.execute(_FREQUENCY, (match, *of_days(since, before))).fetchone()
            if me.id and since <= me.day < before:  # the index knows it under an earlier day
                count -= db.execute(_FREQUENCY, (match, *of_digest(me.day, me.id))).fetchone()[0]
            self._frequencies[key] = max(int(count), 0)
        return self._frequencies[key]

    def _by_words(self, db: sqlite3.Connection, terms: Iterable[str], since: int, before: int) -> set[int]:
        """Return the places of the stories that share the most and the rarest of a story's rarest words."""
        first = min(since, before - YEAR)
        me, size = self._me(db), self._count(db, first, before)
        known = sorted((count, term) for term in terms if (count := self._frequency(db, term, first, before)))
        scores: defaultdict[int, float] = defaultdict(float)
        for count, term in known[:_RAREST]:
            weight = log((size + 1) / count)
            match = _quoted(tokens.token(me.series, term))
            for (place,) in db.execute(_HOLDING, (match, *of_days(since, before), _MOST)):
                scores[place] += weight
        others = ((place, score) for place, score in scores.items() if place_of(place).digest != me.id)
        return {place for place, _ in sorted(others, key=lambda one: (-one[1], one[0]))[:_NEAREST]}

    def _by_meaning(self, db: sqlite3.Connection, telling: Telling, ends: tuple[int, int]) -> Mapping[int, float]:
        """Return the cosines of the places of the stories that are alike in meaning, the nearest first."""
        if not self._meaning:
            return {}
        if not self._likenesses:
            from factlint.history.likenesses import Ends, Likenesses  # noqa: PLC0415 - off by default

            me = self._me(db)
            self._likenesses = Likenesses(self._meaning, me.series, Ends(*of_digest(me.day, me.id)))
        return self._likenesses.near(db, telling, ends)

    def _by_pages(self, db: sqlite3.Connection, pages: Iterable[CanonicalUrl], ends: tuple[int, int]) -> set[int]:
        me = self._me(db)
        found: set[int] = set()
        for page in pages:
            for (place,) in db.execute(_CITED, (me.series, tokens.page_key(page), *ends, _CITING)).fetchall():
                if place_of(place).digest != me.id and page in self._story(db, place).pages:
                    found.add(place)
        return set(sorted(found)[:_CITING])

    def _story(self, db: sqlite3.Connection, place: int) -> Telling:
        row = db.execute(_STORY, (place,)).fetchone()
        if not row:
            raise DamagedError("the index is damaged")
        return rows.decoded(row[0], Telling)

    def _where(self, db: sqlite3.Connection, place: int, line: int = 1) -> Where:
        where = place_of(place)
        if where.digest not in self._paths:
            (path,) = db.execute(_PATH, (where.digest,)).fetchone() or ("",)
            self._paths[where.digest] = self._shown(rows.path_of(path))
        return Where(self._paths[where.digest], line, where.day)


def _quoted(token: str) -> str:
    """Return what finds a token: bare, some would be words of the query language."""
    return f'"{token}"'
