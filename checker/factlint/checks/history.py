"""Checks on pages that other digests of the series list, too: with another day, or under another title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks import Options, folder_check
from factlint.checks.dates import EVENT
from factlint.checks.days import Tolerance, first_day, last_day
from factlint.digest import dates
from factlint.digest.listed import entries
from factlint.digest.living import has_versions, is_living
from factlint.digest.placeholder_urls import reason
from factlint.digest.titles import fold
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.title_pairs import Difference
    from factlint.digest.listed import Entry
    from factlint.digest.titles import NormalTitle
    from factlint.document import CanonicalUrl
    from factlint.model import Date, Digest
    from factlint.series import Other, Series, Where

_SHOWN = 4
"""Other days or titles that a finding quotes."""
_QUOTED = 120
"""Characters of a title that a finding quotes."""
_MOST_TITLES = 50
"""Different titles of one page that are compared; a page has one or two."""
_PLACEHOLDERS = ("example.com", "example.net", "example.org")


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


@folder_check("history.dates", Tolerance)
def days(digest: Digest, series: Series, options: Tolerance) -> Iterator[Hit]:
    """Report each page that other digests date otherwise: most of them, or, of as many, the earlier ones.

    Bad:  2026-06-01, where the digest of the day before has 2026-05-20
    Good: 2026-06-01, where the digest of the day before has 2026-05-31 or 2026-06
    """
    mine: dict[CanonicalUrl, Entry] = {}
    for entry in entries(digest):
        if entry.date and not _is_to_come(entry.date, _day(digest)) and not _is_free(entry):
            mine.setdefault(entry.page, entry)
    if not mine:
        return
    others = series.listed(mine.keys())
    for page, entry in mine.items():
        found = _Days(list(_dated(others.get(page, ()))), options.days)
        if entry.date and found.found and (hit := _date_hit(digest, entry, entry.date, found)):
            yield hit


def _is_free(entry: Entry) -> bool:
    """Whether a page may rightly bear another day each time, or is none."""
    may_change = is_living(entry.page) or has_versions(entry.page) or EVENT.search(entry.title)
    return bool(may_change or reason(entry.page, _PLACEHOLDERS, None)[0])


def _day(digest: Digest) -> int:
    """Return a digest's day as an ordinal; 0 where it has none."""
    return first_day(digest.day).toordinal() if digest.day and digest.day.day else 0


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


def _date_hit(digest: Digest, entry: Entry, date: Date, found: _Days) -> Hit | None:
    mine = first_day(date).toordinal(), last_day(date).toordinal()
    against = [one for one in found.found if not found.fits(one, *mine)]
    if not against:
        return None
    counts = {(one.first, one.last): found.count(one.first, one.last) for one in against}
    # Of days that as many digests have the most exact one, and of these the one told first.
    best = max(against, key=lambda one: (counts[one.first, one.last], one.first - one.last))
    fitting = [one.where for one in found.found if found.fits(one, *mine)]
    if not _is_suspect(digest, fitting, [one.where for one in against if found.fits(one, best.first, best.last)]):
        return None
    return Hit(
        entry.date_span,
        _date_message(digest, date, best, found, len(fitting)),
        expected=str(best.date),
        found=str(date),
        evidence=tuple(_date_evidence(against)),
        reference=entry.reference,
        help="a page has one day: look it up on the page, and correct the digest that is wrong",
    )


def _is_suspect(digest: Digest, fitting: Sequence[Where], against: Sequence[Where]) -> bool:
    """Whether the digest at hand is the one to doubt: fewer agree with it, or as many, but the others told it first."""
    if len(against) != len(fitting) + 1:
        return len(against) > len(fitting) + 1
    own = min([(_day(digest), digest.path), *((where.day, where.path) for where in fitting)])
    return min((where.day, where.path) for where in against) < own


def _date_message(digest: Digest, date: Date, best: _Dated, found: _Days, fitting: int) -> str:
    if _is_stamped(digest, date, found):
        count = len({one.where.path for one in found.found})
        rest = "the other digest does" if count == 1 else f"the {count} other digests do"
        return (
            f"this page bears the digest's own day here ({date}), and so {rest} it, the first in {best.where}"
            f" ({best.date}): a page is not published anew each day"
        )
    count = found.count(best.first, best.last)
    where = f"another digest dates it {best.date} ({best.where})"
    if count > 1:
        where = f"{count} other digests date it {best.date} (first in {best.where})"
    agree = f", {fitting} as here" if fitting else ""
    return f"the page is dated {date} here, and {where}{agree}"


def _is_stamped(digest: Digest, date: Date, found: _Days) -> bool:
    """Whether each digest gives the page the day that it was written itself."""
    today = _day(digest)
    own = [(today, date), *((one.where.day, one.date) for one in found.found)]
    return all(day and written.day and first_day(written).toordinal() == day for day, written in own)


def _date_evidence(against: Sequence[_Dated]) -> Iterator[Evidence]:
    """Yield each other day once, with where it stands first."""
    seen: dict[Date, Where] = {}
    for one in against:
        seen.setdefault(one.date, one.where)
    for date, where in list(seen.items())[:_SHOWN]:
        yield Evidence(str(date), str(where))


class _Titled(NamedTuple):
    """A title that other digests give the page, where it stands first, and in which digests."""

    title: str
    places: list[Where]
    difference: Difference | None


@folder_check("history.titles", Options)
def titles(digest: Digest, series: Series, _options: Options) -> Iterator[Hit]:
    """Report each page that other digests list under a title beside which this one cannot be right.

    Bad:  "Port of Arvik opens ten berths", where the digest of the day before has "nine berths"
    Good: "Port of Arvik opens nine berths – Tern", where it has "PORT OF ARVIK OPENS NINE BERTHS …"
    """
    mine: dict[CanonicalUrl, Entry] = {}
    for entry in entries(digest):
        if entry.title and not is_living(entry.page) and not reason(entry.page, _PLACEHOLDERS, None)[0]:
            mine.setdefault(entry.page, entry)
    if not mine:
        return
    others = series.listed(mine.keys())
    for page, entry in mine.items():
        if (found := _titled(digest, entry, others.get(page, ()))) and (hit := _title_hit(digest, entry, found)):
            yield hit


def _titled(digest: Digest, entry: Entry, others: Sequence[Other]) -> list[_Titled]:
    """Return the different titles of a page with what each differs in, the one told first in front."""
    written: dict[NormalTitle, dict[str, Where]] = {}
    for other in others:
        key = fold(other.listed.title)
        if key and (key in written or len(written) < _MOST_TITLES):
            written.setdefault(key, {}).setdefault(other.where.path, other.where)
    first = {fold(other.listed.title): other.listed.title for other in reversed(others)}
    if written.keys() <= {fold(entry.title)}:
        return []  # the pages of most digests bear one title, and are compared without a further import
    from factlint.checks.title_pairs import compare  # noqa: PLC0415 - 6 ms, and only where two titles are not equal

    return [
        _Titled(title, list(places.values()), compare(entry.title, title, entry.page, entry.source, digest.language))
        for key, places in written.items()
        if (title := first[key])
    ]


def _title_hit(digest: Digest, entry: Entry, found: Sequence[_Titled]) -> Hit | None:
    against = [one for one in found if one.difference and not one.difference.is_theirs]
    if not against:
        return None
    best = max(against, key=lambda one: len(one.places))
    difference = best.difference
    places = sorted(_agreeing(digest, entry, best, against), key=lambda where: (where.day, where.path))
    fitting = [where for one in found if not one.difference for where in one.places]
    if not difference or not (difference.is_mine or _is_suspect(digest, fitting, places)):
        return None
    equal = sum(len(one.places) for one in found if fold(one.title) == fold(entry.title))
    agree = f", and this one in {equal}" if equal else ""
    count = f"{len(places)} other digests (first in " if len(places) > 1 else "another digest ("
    return Hit(
        entry.span,
        f"this page has another title in {count}{places[0]}){agree}: {difference.words}",
        expected=shortened(best.title, _QUOTED),
        found=shortened(entry.title, _QUOTED),
        evidence=tuple(Evidence(shortened(one.title, _QUOTED), str(one.places[0])) for one in against[:_SHOWN]),
        reference=entry.reference,
        help="open the page: copy its title, or give the address of the page that was meant",
        doubtful=difference.doubtful,
    )


def _agreeing(digest: Digest, entry: Entry, best: _Titled, against: Sequence[_Titled]) -> Iterator[Where]:
    """Yield where the title stands that most other digests have, or one beside which it may be right."""
    from factlint.checks.title_pairs import compare  # noqa: PLC0415 - as above

    for one in against:
        if one is best or not compare(best.title, one.title, entry.page, entry.source, digest.language):
            yield from one.places
