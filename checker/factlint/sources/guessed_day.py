"""The last places to look for a day where a page shows none: its scripts, and htmldate, which guesses."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice

from factlint import lazy
from factlint.digest.running_dates import whole_date
from factlint.source import PageDay
from factlint.sources.date_finder import date_finder
from factlint.sources.stamps import EARLIEST, LATEST, read_stamp

_ASSIGNED = lazy.pattern(
    r"(?<!\w)(\w{0,30}(?:[Dd]ate|[Tt]ime|[Pp]ublish)\w{0,30})\\?[\"']?\s{0,4}[:=]\s{0,4}\\?[\"']?"
    r"((?:19|20)\d\d-?\d\d-?\d\d[\dT:.Z+ -]{0,30}|1\d{9}(?:\d{3})?(?!\d))"
)
_MOST = 40
_READ = 60_000
"""Characters of the head, and of the body, that are searched: htmldate costs 2 ms for 100 kB, and is loaded in 100."""


def script_days(markup: str) -> list[PageDay]:
    """Return the days that the scripts of a page hold under names that speak of time, as ones merely mentioned."""
    found: dict[str, PageDay] = {}
    for match in islice(_ASSIGNED.finditer(markup), _MOST):
        for stamp in read_stamp(match[2]):
            day = PageDay(stamp.date, "mentioned", f"script {match[1][:40]}", match[2], stamp.utc)
            found.setdefault(str(stamp.date), day)
    return list(found.values())


def guessed_day(head: str, body: str, url: str) -> list[PageDay]:
    """Return the day that htmldate finds in a page that shows none, as one that is merely mentioned.

    It is given what :func:`factlint.sources.divide.divide` hands on, which is balanced and of bounded depth. The first
    of a month is left out: that is how it writes a month or year that stands alone, as in a copyright notice.
    """
    markup = f"<html><head>{head[:_READ]}</head><body>{body[:_READ]}</body></html>"
    found = None
    with suppress(Exception):  # it is meant never to raise; a page is none the worse for a guess that failed
        found = date_finder()(
            markup, original_date=True, url=url, min_date=f"{EARLIEST}-01-01", max_date=f"{LATEST}-12-31"
        )
    if not found or not (date := whole_date(*map(int, found.split("-")))) or date.day == 1:
        return []
    return [PageDay(date, "mentioned", "htmldate", found)]
