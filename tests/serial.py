"""A series in memory, made of the records of digests: plain loops, to hold the index against and to try checks on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.digest import parse
from factlint.history import record as recording
from factlint.series import YEAR, Earlier, Other, Version, Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from factlint.document import CanonicalUrl
    from factlint.series import Record, Telling


class InMemory:
    """The records of a series by the paths of their digests; the digest at hand is not to be among them."""

    is_known = True

    def __init__(self, records: Mapping[str, Record], window: int = 30, versions: Sequence[Version] = ()) -> None:
        self._records = sorted(records.items(), key=lambda item: (item[1].day, item[0]))
        self._versions = versions
        self.window = window

    def size(self, before: int) -> int:
        """Return how many stories the year before has."""
        return sum(len(record.tellings) for _, record in self._of_days(before - YEAR, before))

    def frequencies(self, terms: Collection[str], before: int) -> Mapping[str, int]:
        """Count the stories with each term."""
        year = self._of_days(before - YEAR, before)
        counts = Counter(term for _, record in year for telling in record.tellings for term in telling.terms)
        return {term: counts[term] for term in terms}

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:
        """All stories that share a term or a page: more than an index gives, and never less."""
        return [
            Earlier(other, Where(path, other.line, record.day))
            for path, record in self._of_days(since, before)
            for other in record.tellings
            if other.terms & telling.terms or other.pages & telling.pages
        ]

    def listed(self, pages: Collection[CanonicalUrl]) -> Mapping[CanonicalUrl, Sequence[Other]]:
        """Look through all digests, the earliest first."""
        found: dict[CanonicalUrl, list[Other]] = {}
        for path, record in self._records:
            for one in record.listed:
                if one.page in pages:
                    found.setdefault(one.page, []).append(Other(one, Where(path, one.line, record.day)))
        return found

    def paragraphs(self, keys: Collection[int], since: int, before: int) -> Mapping[int, Sequence[Where]]:
        """Look through the digests of those days."""
        found: dict[int, list[Where]] = {}
        for path, record in self._of_days(since, before):
            for one in record.paragraphs:
                if one.key in keys:
                    found.setdefault(one.key, []).append(Where(path, one.line, record.day))
        return found

    def digests(self, since: int, before: int) -> int:
        """Count the digests of those days."""
        return sum(1 for _ in self._of_days(since, before))

    def versions(self) -> Sequence[Version]:
        """Return what it was made with."""
        return self._versions

    def _of_days(self, since: int, before: int) -> Iterator[tuple[str, Record]]:
        return ((path, record) for path, record in self._records if record.day and since <= record.day < before)


def recorded(digests: Iterable[tuple[str, str]]) -> dict[str, Record]:
    """Return what is kept of digests, given as path and text."""
    return {path: recording.record(parse(text, path)) for path, text in digests}
