"""What a timestamp says: the day that it names, and the day that it was then in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import dates
from factlint.digest.running_dates import whole_date
from factlint.model import Date
from factlint.sources.readable import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

EARLIEST, LATEST = 1985, 2035
"""Years in which a page can have appeared; beyond them stand zeros, typing errors and events."""
_LONGEST = 120

_ISO = lazy.pattern(r"\s*(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:[T\s]*(?=\d\d:?\d\d)|(?!\d))")
_DIGITS = lazy.pattern(r"\s*(\d{10}|\d{13})(?:\.\d{1,9})?\s*\Z")
_TIME = lazy.pattern(
    r"(\d{1,2})[:h時时시]?(\d\d)?(?:[:分분]?(\d\d)(?:[.,]\d{1,9})?)?秒?\s?([AaPp]\.?[Mm]\.?)?\s?"
    r"(Z|UTC|GMT|[A-Z]{2,4}(?![a-z]))?\s?([+\u2212-]\d\d:?(?:\d\d)?(?!\d))?"
)
_TIME_WITHIN = lazy.pattern(r"(?<![\d:+-])\d{1,2}[:h時时시]\d\d")
_ZONES = {
    **dict.fromkeys(("BST", "CET", "MEZ", "WEST"), 60),
    **dict.fromkeys(("CEST", "MESZ", "EET"), 120),
    **dict.fromkeys(("EST", "CDT"), -300),
    **dict.fromkeys(("EDT",), -240),
    **dict.fromkeys(("CST", "MDT"), -360),  # China's CST names the same day as its date beside it, which is kept
    **dict.fromkeys(("MST", "PDT"), -420),
    "PST": -480,
    "BRT": -180,
    **dict.fromkeys(("JST", "KST"), 540),
    **dict.fromkeys(("HKT", "SGT"), 480),
}
"""Minutes by which a zone is ahead of UTC. Z, GMT and WET are not here: theirs is the day in UTC."""
_FIGURES = lazy.pattern(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\w/-])")


class Stamp(msgspec.Struct, frozen=True):
    """A day, and its day in UTC where that is another one."""

    date: Date
    utc: Date | None = None


def read_stamp(text: str, language: str = "") -> tuple[Stamp, ...]:
    """Return the day that a value names, as one or (of 03/04/2026 in English) two readings; none that is absurd.

    Read are ISO 8601, RFC 2822, seconds and milliseconds since 1970, and the dates of the eight languages.
    """
    text = text[:_LONGEST]
    if match := _DIGITS.match(text):
        return _of_epoch(int(match[1]))
    if match := _ISO.match(text):
        date = whole_date(int(match[1]), int(match[2]), int(match[3]))
        return (_with_utc(date, text[match.end() :]),) if date and is_sound(date) else ()
    text = readable(text, language).text
    found = next(day_readings(text, language), None)
    if not found:
        return ()
    readings, start, end = found
    time = _TIME_WITHIN.search(text, end) or _TIME_WITHIN.search(text[:start])
    return tuple(_with_utc(date, text[time.start() :] if time else "") for date in readings)


def is_sound(date: Date) -> bool:
    """Whether a date can be a page's: a day or month of a year that is neither too far back nor ahead."""
    return date.month is not None and EARLIEST <= date.year <= LATEST


def day_readings(text: str, language: str = "") -> Iterator[tuple[tuple[Date, ...], int, int]]:
    """Yield each sound date of a readable text, with where it stands: as several if the order of figures is open."""
    for dated in dates.find(text, language or None):
        if dated.date and is_sound(dated.date) and not dated.where:
            yield (dated.date,), dated.span.start, dated.span.end
    if "/" not in text or language in dates.DAY_FIRST:
        return
    for match in _FIGURES.finditer(text):
        if int(match[1]) <= 12 and int(match[2]) <= 12 and match[1] != match[2]:
            month_first = whole_date(int(match[3]), int(match[1]), int(match[2]))
            day_first = whole_date(int(match[3]), int(match[2]), int(match[1]))
            yield tuple(date for date in (month_first, day_first) if date and is_sound(date)), *match.span()


def _of_epoch(number: int) -> tuple[Stamp, ...]:
    moment = datetime.fromtimestamp(number // 1000 if number >= 10**12 else number, UTC)
    date = Date(moment.year, moment.month, moment.day)
    return (Stamp(date),) if is_sound(date) else ()


def _with_utc(date: Date, time: str) -> Stamp:
    """Return a day with its day in UTC, given what stands behind it: ``T23:30:00-05:00``."""
    match = _TIME.match(time.lstrip("T \t"))
    if not match or not date.day or not match[2] or (offset := _offset(match[5] or "", match[6] or "")) is None:
        return Stamp(date)
    hour = int(match[1]) % 24
    if (match[4] or " ")[0] in "AaPp":
        hour = hour % 12 + (12 if match[4][0] in "Pp" else 0)
    there = datetime(date.year, date.month or 1, date.day, hour, min(int(match[2]), 59), tzinfo=UTC)
    here = there - timedelta(minutes=offset)
    utc = Date(here.year, here.month, here.day)
    return Stamp(date, utc if utc != date else None)


def _offset(zone: str, figures: str) -> int | None:
    """Return the minutes by which a zone is ahead of UTC; ``None`` where none is given that is known."""
    if not figures:
        return _ZONES.get(zone)
    digits = figures[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return (minutes if figures[0] == "+" else -minutes) if minutes <= 900 else None
