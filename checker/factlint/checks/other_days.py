"""The days that other digests of the series give a page, beside the one that it has in this one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.dates import EVENT
from factlint.checks.days import first_day, last_day
from factlint.checks.refreshed import tells_anew
from factlint.checks.siblings import SHOWN, day, is_placeholder, is_suspect
from factlint.digest import dates
from factlint.digest.listed import entries
from factlint.digest.living import has_versions, is_living
from factlint.report import Evidence, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.listed import Entry
    from factlint.document import CanonicalUrl
    from factlint.model import Date, Digest
    from factlint.series import Other, Series, Where


class _Dated(NamedTuple):
    """A day that another digest gives the page, and the first and the last day that it may mean."""

    first: int
    last: int
    date: Date
    where: Where


class _Days:
    """The days that other digests give a page, in order: how many may be the same as a given one."""

    def __init__(self, found: Sequence[_Dated], tolerance: int) -> None:
        self.found = found
        self._tolerance = tolerance
        self._firsts = sorted(one.first for one in found)
        self._lasts = sorted(one.last for one in found)

    def count(self, first: int, last: int) -> int:
        """Count those that lie within the tolerance."""
        later = len(self._firsts) - bisect_right(self._firsts, last + self._tolerance)
        return len(self.found) - later - bisect_left(self._lasts, first - self._tolerance)

    def fits(self, one: _Dated, first: int, last: int) -> bool:
        """Whether one of them is among those."""
        return one.first <= last + self._tolerance and one.last >= first - self._tolerance


def conflicts(digest: Digest, series: Series, tolerance: int) -> Iterator[Hit]:
    """Report each page that more digests date otherwise, or as many and earlier, by more days than ``tolerance``."""
    mine: dict[CanonicalUrl, Entry] = {}
    for entry in entries(digest):
        if entry.date and not _is_to_come(entry.date, day(digest)) and not _is_free(entry):
            mine.setdefault(entry.page, entry)
    others = series.listed(mine.keys()) if mine else {}
    for page, entry in mine.items():
        found = _Days(list(_dated(others.get(page, ()))), tolerance)
        if found.found and (hit := _hit(digest, series, entry, found)):
            yield hit


def _is_free(entry: Entry) -> bool:
    """Whether a page may rightly bear another day each time, or is none."""
    may_change = is_living(entry.page) or has_versions(entry.page) or EVENT.search(entry.title)
    return bool(may_change) or is_placeholder(entry.page)


def _is_to_come(date: Date, today: int) -> bool:
    """Whether a day lies after the digest that names it: an event's, or a slip of its own, which DAT002 reports."""
    return bool(today) and first_day(date).toordinal() > today + 1


def _dated(others: Sequence[Other]) -> Iterator[_Dated]:
    """Yield each digest's day of a page once, those left out that lie after their digest."""
    seen: set[tuple[str, str]] = set()
    for other in others:
        date = dates.parse(other.listed.date) if other.listed.date else None
        if date and (other.where.path, other.listed.date) not in seen and not _is_to_come(date, other.where.day):
            seen.add((other.where.path, other.listed.date))
            yield _Dated(first_day(date).toordinal(), last_day(date).toordinal(), date, other.where)


def _hit(digest: Digest, series: Series, entry: Entry, found: _Days) -> Hit | None:
    if not (date := entry.date):
        return None
    mine = first_day(date).toordinal(), last_day(date).toordinal()
    against = [one for one in found.found if not found.fits(one, *mine)]
    if not against:
        return None
    counts = {(one.first, one.last): found.count(one.first, one.last) for one in against}
    # Of days that as many digests have the most exact one, and of these the one told first.
    best = max(against, key=lambda one: (counts[one.first, one.last], one.first - one.last))
    fitting = [one.where for one in found.found if found.fits(one, *mine)]
    if not is_suspect(digest, fitting, [one.where for one in against if found.fits(one, best.first, best.last)]):
        return None
    is_stamped = _is_stamped(digest, date, found)
    if is_stamped and tells_anew(digest, series, entry.page):
        return None
    return Hit(
        entry.date_span,
        _stamped(date, found) if is_stamped else _message(date, best, found, len(fitting)),
        expected=None if is_stamped else str(best.date),
        found=str(date),
        evidence=tuple(_evidence(against)),
        reference=entry.reference,
        help="a page has one day: look it up on the page, and correct the digest that is wrong",
    )


def _stamped(date: Date, found: _Days) -> str:
    first, count = found.found[0], len({one.where.path for one in found.found})
    rest = "the other digest" if count == 1 else f"the {count} other digests"
    return (
        f"this page bears the day of the digest itself here ({date}), and in {rest}, too (first {first.date} in"
        f" {first.where}): a page is not published anew each day"
    )


def _message(date: Date, best: _Dated, found: _Days, fitting: int) -> str:
    count = found.count(best.first, best.last)
    where = f"another digest dates it {best.date} ({best.where})"
    if count > 1:
        where = f"{count} other digests date it {best.date} (first in {best.where})"
    agree = f", {fitting} as here" if fitting else ""
    return f"the page is dated {date} here, and {where}{agree}"


def _is_stamped(digest: Digest, date: Date, found: _Days) -> bool:
    """Whether each digest gives the page the day that it was written itself."""
    today = day(digest)
    own = [(today, date), *((one.where.day, one.date) for one in found.found)]
    return all(day and written.day and first_day(written).toordinal() == day for day, written in own)


def _evidence(against: Sequence[_Dated]) -> Iterator[Evidence]:
    """Yield each other day once, with where it stands first."""
    seen: dict[Date, Where] = {}
    for one in against:
        seen.setdefault(one.date, one.where)
    for date, where in list(seen.items())[:SHOWN]:
        yield Evidence(str(date), str(where))
