"""A moment: what a text says of when something was, as exactly as it says it; and how two of them compare."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from factlint.model import Date


Parts = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they are known."""

_WEEK = 7


class Moment(msgspec.Struct, frozen=True):
    """A date, month, year, quarter, season or weekday in a text."""

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 for Monday. Without a day: "on Tuesday", and no reference day to tell which."""
    quarter: int | None = None
    resolved: bool = False
    """Whether parts come from the reference day: the year of "April 3", everything of "yesterday"."""
    until: Parts | None = None
    """The end of a stretch of time: "from 3 to 7 May 2026", "the 1990s", "last week"."""
    half: int | None = None
    """Of a year: 1 or 2."""
    season: int | None = None
    """0 spring, 1 summer, 2 autumn, 3 winter."""
    relative: bool = False
    """Whether all parts come from the reference day: of "yesterday" so, of "April 3" not."""
    loose: bool = False
    """Whether the text says less exactly what it means: "last week", "three months ago", "the 1990s"."""
    slack: int = 0
    """Days by which it may be off: "yesterday" of a page that was dated in another time zone."""
    coming: bool = False
    """Of a weekday, read as the last one: whether the next may be meant, since the text speaks of what is to come."""

    @property
    def parts(self) -> Parts:
        """Year, month and day."""
        return (self.year, self.month, self.day)

    @property
    def firm(self) -> bool:
        """Whether it stands there in so many words, so that its absence from a source says something.

        A weekday or "last month" is left to be said in another way: the source may name the day.
        """
        return not self.relative and any(
            part is not None for part in (self.year, self.month, self.quarter, self.half, self.season)
        )


def carries(stated: Moment, claimed: Moment) -> bool:
    """Whether what is stated says what is claimed: in the same parts or more exactly, never less.

    ``stated`` without a year ("on April 3") bears out a claim that adds one; "yesterday" may be off by a day, since the
    page may have been dated in another time zone, and "on Friday" by a week where the text speaks of what is to come.
    """
    if claimed.relative and stated.relative and claimed.text.casefold() == stated.text.casefold():
        return True
    if claimed.until:
        return _carries_stretch(stated, claimed)
    if stated.until:
        return _stretch_carries(stated, claimed)
    return _says(stated, claimed)


def comparable(stated: Moment, claimed: Moment) -> bool:
    """Whether both say the same parts, so that different values contradict each other if they speak of one event.

    Not so where one was reckoned from a reference day, or where they differ only in a year that was.
    """
    if (
        stated.relative
        or claimed.relative
        or stated.loose
        or claimed.loose
        or bool(stated.until) != bool(claimed.until)
    ):
        return False
    shape, other = _shape(stated), _shape(claimed)
    if shape != other and (shape, other) != ("day", "month"):
        return False
    if shape in ("day", "month") and stated.month == claimed.month and stated.day == claimed.day:
        return not (stated.resolved or claimed.resolved) and None not in (stated.year, claimed.year)
    return True


def _shape(moment: Moment) -> str:
    if moment.quarter or moment.half or moment.season is not None:
        return "quarter" if moment.quarter else "half" if moment.half else "season"
    if moment.month:
        return "day" if moment.day else "month"
    return "year" if moment.year else "weekday"


def _says(stated: Moment, claimed: Moment) -> bool:
    """Compare two that are no stretches."""
    shape = _shape(claimed)
    if shape in ("quarter", "half", "season"):
        return _says_part(stated, claimed, shape)
    if shape == "year":
        return stated.year == claimed.year
    if (
        shape == "weekday"
        or (stated.weekday is not None and _shape(stated) == "weekday")
        or _both_weekdays(stated, claimed)
    ):
        return weekday_of(stated) is not None and weekday_of(stated) == weekday_of(claimed)
    if stated.month is None or (claimed.day and not stated.day):
        return False
    same = stated.month == claimed.month and claimed.day in (None, stated.day)
    return _same_year(stated, claimed) if same else _is_near(stated, claimed)


def _both_weekdays(stated: Moment, claimed: Moment) -> bool:
    """Whether both texts name nothing but a weekday, whatever day each of them means by it."""
    return all(one.relative and one.weekday is not None for one in (stated, claimed))


def _is_near(stated: Moment, claimed: Moment) -> bool:
    """Whether a day that was reckoned may be the other: off by its slack, or the same weekday of another week."""
    if claimed.day is None or not (stated.relative or claimed.relative):
        return False
    gap = _gap(claimed, stated)
    if abs(gap) <= max(stated.slack, claimed.slack):
        return True
    if claimed.relative and claimed.weekday is not None:
        return abs(gap) == _WEEK
    return stated.coming and gap == _WEEK


def _same_year(stated: Moment, claimed: Moment) -> bool:
    """Whether the years agree; one that is not written, or that a claim leaves to its own day, agrees with any."""
    if stated.year is None or claimed.year is None or stated.year == claimed.year:
        return True
    return claimed.resolved and not claimed.relative


def _says_part(stated: Moment, claimed: Moment, shape: str) -> bool:
    """Whether the same quarter, half or season is stated, or a month of it."""
    if None not in (stated.year, claimed.year) and stated.year != claimed.year:
        return False
    if shape == "season":
        return claimed.season in (stated.season, *_seasons(stated.month))
    quarter = stated.quarter or (stated.month and (stated.month + 2) // 3)
    if shape == "quarter":
        return quarter == claimed.quarter
    return (stated.half or (quarter and (quarter + 1) // 2)) == claimed.half


def _seasons(month: int | None) -> tuple[int, ...]:
    """Return the seasons that a month is counted with somewhere: a fall term begins in August; none without a month."""
    return () if month is None else tuple({month % 12 // 3 - 1, (month + 1) % 12 // 3 - 1, (month - 1) % 12 // 3 - 1})


def _carries_stretch(stated: Moment, claimed: Moment) -> bool:
    """A stretch is borne out by the same stretch, by one of its ends, and a loose one by all that lies in it."""
    end = at(claimed.until or claimed.parts)
    if stated.until and _agree(stated.parts, claimed.parts) and _agree(stated.until, end.parts):
        return True
    if claimed.quarter is None and stated.quarter and _is_quarter(claimed, stated.quarter):
        return _same_year(stated, claimed)
    if claimed.loose:
        return _lies_in(stated, claimed)
    if stated.until:
        return False
    return _says(stated, at(claimed.parts)) or _says(stated, end)


def _stretch_carries(stated: Moment, claimed: Moment) -> bool:
    """What has two ends says each of them, but a decade or a week none of its days."""
    if stated.loose:
        return _shape(claimed) == "year" and stated.until is not None and stated.year == stated.until[0] == claimed.year
    if claimed.quarter and _is_quarter(stated, claimed.quarter):
        return _same_year(stated, claimed)
    return _says(at(stated.parts, resolved=stated.resolved), claimed) or _says(
        at(stated.until or stated.parts, resolved=stated.resolved), claimed
    )


def _is_quarter(stretch: Moment, quarter: int) -> bool:
    """Whether a stretch of months is a quarter: "from July to September"."""
    last = stretch.until[1] if stretch.until else None
    return stretch.month == 3 * quarter - 2 and last == 3 * quarter


def _agree(stated: Parts, claimed: Parts) -> bool:
    """Whether the stated parts are the claimed ones or more exact; a year that is not stated agrees with any."""
    year = stated[0] is None or claimed[0] in (None, stated[0])
    return year and all(asked in (None, said) for said, asked in zip(stated[1:], claimed[1:], strict=True))


def _lies_in(stated: Moment, claimed: Moment) -> bool:
    """Whether a moment lies within a loose stretch."""
    low, high = first_day(claimed.parts), last_day(claimed.until or claimed.parts)
    begin, end = first_day(stated.parts), last_day(stated.until or stated.parts)
    return bool(low and high and begin and end and low <= begin and end <= high)


def _gap(stated: Moment, claimed: Moment) -> int:
    """Return how many days lie between two moments with a day; many where that cannot be said."""
    year = stated.year or claimed.year
    first, second = first_day((year, *stated.parts[1:])), first_day((claimed.year or year, *claimed.parts[1:]))
    return (first - second).days if first and second else 999


def weekday_of(moment: Moment) -> int | None:
    """Return the weekday that a moment names or falls on."""
    if moment.weekday is not None:
        return moment.weekday
    day = first_day(moment.parts) if moment.day and not moment.until else None
    return day.weekday() if day else None


def at(parts: Parts, *, resolved: bool = False) -> Moment:
    """Return a moment of these parts that stands nowhere."""
    return Moment(0, 0, "", *parts, resolved=resolved)


def first_day(parts: Parts) -> date | None:
    """Return the first day of a year, month or day; ``None`` without a year, or where no calendar has it."""
    year, month, day = parts
    try:
        return date(year, month or 1, day or 1) if year else None
    except ValueError:
        return None


def last_day(parts: Parts) -> date | None:
    """Return the last day of a year, month or day."""
    year, month, day = parts
    if year is None or day:
        return first_day(parts)
    following = first_day((year + 1, 1, 1) if month in (None, 12) else (year, (month or 0) + 1, 1))
    return following - timedelta(1) if following else None


def in_days(day: date) -> Parts:
    """Return the parts of a day."""
    return (day.year, day.month, day.day)


def whole(day: Date | None) -> date | None:
    """Return a reference day as the calendar has it; ``None`` where it is less than a day."""
    return first_day(day) if day and day.day else None
