"""The day that a URL spells in its path, as publishers and arXiv do."""

from __future__ import annotations

import re

import msgspec

from factlint import lazy
from factlint.digest.hosts import host, registrable
from factlint.digest.month_names import month
from factlint.digest.running_dates import whole_date
from factlint.model import Date


class UrlDate(msgspec.Struct, frozen=True):
    """A date in a URL: what it means and where it stands in the URL."""

    date: Date
    start: int
    end: int
    sure: bool
    """Whether it dates the page; within a slug it may be what the page speaks of."""


_PATH = lazy.pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:)?//[^/?#]*(/[^?#]*)")
_PARTS = lazy.pattern(r"/((?:19|20)\d\d)/(\d{1,2}|[A-Za-z]{3,9})/(\d{1,2})(?=[/_.-]|\Z)")
_DASHED = lazy.pattern(r"([/_.-])((?:19|20)\d\d)([-_])(\d\d)\3(\d\d)(?=[/_.-]|[Tt]\d|\Z)")
_COMPACT = lazy.pattern(r"([/_-]|/t)((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|\Z)")
_CHINESE = lazy.pattern(r"/((?:19|20)\d\d)-?(\d\d)/(\d\d)(?=/)|/((?:19|20)\d\d)/(\d\d)(\d\d)(?=/)")
_MONTH = lazy.pattern(
    r"/((?:19|20)\d\d)([/-]?)(\d\d)(?=/)|/((?:19|20)\d\d)/(\d\d)\Z|/((?:19|20)\d\d)/([A-Za-z]{3,9})(?=/)"
)
_ARXIV = lazy.pattern(r"/(?:abs|pdf|html|papers)/(\d\d)(0[1-9]|1[0-2])\.\d{4,5}(?:v(\d{1,3}))?(?:\.pdf)?\Z")
_ARXIV_HOSTS = frozenset(("arxiv.org", "alphaxiv.org", "huggingface.co", "ar5iv.org"))
# A day there is that of an event, of a version, of the file: "/models/kestrel-2026-04-14", "/api/2026-03-01/users".
_OTHER_DATES = lazy.pattern(
    r"/(?:events?|calendar|agenda|webinars?|conferences?|spec(?:ification)?s?|docs?|api|reference|versions?|models?|uploads|live)/",
    re.IGNORECASE,
)
_COPIES = frozenset(("archive.org", "archive.ph", "archive.today", "archive.is"))
"""Sites whose URLs bear the day on which a page was kept."""
_NUMBERED = frozenset(("nih.gov", "semanticscholar.org", "sec.gov"))
"""Sites with ids of eight digits or dates of the reporting period."""


def in_url(url: str) -> UrlDate | None:
    """Return the day or month that a URL's path spells: ``/2026/04/17/``, ``/20260417/``, ``/abs/2605.01234``."""
    match = _PATH.match(url[:4096])
    if not match:
        return None
    path, offset = match[1], match.start(1)
    site = registrable(host(url[:offset]))
    if site in _ARXIV_HOSTS and (found := _ARXIV.match(path)):
        date = Date(2000 + int(found[1]), int(found[2]))
        # A second version bears the month of the first.
        sure = found[3] in (None, "1")
        return UrlDate(date, offset + found.start(1), offset + found.end(2), sure) if found[1] < "36" else None
    if site in _COPIES or not ("20" in path or "19" in path):
        return None
    best = _day(path, numbered=site in _NUMBERED) or _month(path)
    if best is None or not 1995 <= best.date.year <= 2035 or _OTHER_DATES.search(path[: best.start + 1]):
        return None
    return UrlDate(best.date, best.start + offset, best.end + offset, best.sure)


def _day(path: str, *, numbered: bool) -> UrlDate | None:
    """Return the first day in a path that the calendar has."""
    for match in _PARTS.finditer(path):
        number = int(match[2]) if match[2].isdigit() else month(match[2].capitalize(), "en")
        if number and (date := whole_date(int(match[1]), number, int(match[3]))):
            return UrlDate(date, match.start(1), match.end(), sure=True)
    dashed = [
        UrlDate(date, match.start(2), match.end(), sure=match[1] == "/")
        for match in _DASHED.finditer(path)
        if (date := whole_date(int(match[2]), int(match[4]), int(match[5])))
    ]
    if dashed:  # of a period, "from-2026-05-01-to-2026-05-06", neither day is the page's for sure
        return dashed[0] if dashed[0].sure or len({one.date for one in dashed}) == 1 else None
    for match in _CHINESE.finditer(path):
        year, number, day = (int(group) for group in match.groups() if group)
        if date := whole_date(year, number, day):
            return UrlDate(date, match.start() + 1, match.end(), sure=True)
    for match in _COMPACT.finditer(path) if not numbered else ():
        if date := whole_date(int(match[2]), int(match[3]), int(match[4])):
            return UrlDate(date, match.start(2), match.end(), sure=match[1][0] == "/")
    return None


def _month(path: str) -> UrlDate | None:
    """Return the first month in a path."""
    for match in _MONTH.finditer(path):
        year = int(match[1] or match[4] or match[6])
        spelt = match[3] or match[5] or match[7]
        number = int(spelt) if spelt.isdigit() else month(spelt.capitalize(), "en")
        if number and 1 <= number <= 12:
            return UrlDate(Date(year, number), match.start() + 1, match.end(), sure=True)
    return None
