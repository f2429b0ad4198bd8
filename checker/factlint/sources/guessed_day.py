"""The last place to look for a day: htmldate, which guesses where nothing is stated."""

from __future__ import annotations

from contextlib import suppress

from factlint.digest.running_dates import whole_date
from factlint.source import PageDay
from factlint.sources.stamps import EARLIEST, LATEST

_READ = 60_000
"""Characters of the head, and of the body, that are searched: htmldate costs 2 ms for 100 kB, and is loaded in 100."""


def guessed_day(head: str, body: str, url: str) -> list[PageDay]:
    """Return the day that htmldate finds in a page that shows none, as one that is merely mentioned.

    It is given what :func:`factlint.sources.divide.divide` hands on, which is balanced and of bounded depth. The first
    of a month is left out: that is how it writes a month or year that stands alone, as in a copyright notice.
    """
    from htmldate import find_date  # noqa: PLC0415 - 65 ms, and hardly any page comes here

    markup = f"<html><head>{head[:_READ]}</head><body>{body[:_READ]}</body></html>"
    found = None
    with suppress(Exception):  # it is meant never to raise; a page is none the worse for a guess that failed
        found = find_date(markup, original_date=True, url=url, min_date=f"{EARLIEST}-01-01", max_date=f"{LATEST}-12-31")
    if not found or not (date := whole_date(*map(int, found.split("-")))) or date.day == 1:
        return []
    return [PageDay(date, "mentioned", "htmldate", found)]
