"""Days that running text names without a year: the year is that of the nearest such day."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import running_dates
from factlint.digest.month_names import month
from factlint.digest.running_dates import whole_date
from factlint.document import Span
from factlint.model import Date, Dated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"  # of names of months; letters past ÿ would cost a millisecond to compile


@cache
def _cjk_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\d年년A-Za-z./-])(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일](?!間|间)")


_DAY = lazy.pattern(r"(?<![\w.,:/$€£¥#%+-])\d{1,2}(?![\d%/]|[.,:-]\d)")
_WORD_BEFORE = lazy.pattern(rf"(?:([{_LETTER}]{{2,10}})\s)?(?<![{_LETTER}])([{_LETTER}]{{3,10}})\.?\s\Z")
_WORD_AFTER = lazy.pattern(
    rf"(?:st|nd|rd|th|er|[ºª°.])?\s(?:de\s|of\s)?([{_LETTER}]{{3,10}})(\.?)(?![{_LETTER}\d])(?!,?\s(?:de\s|del\s)?(?:19|20)\d\d)"
)
_ENDS = lazy.pattern(rf"(st|nd|rd|th)?(?![{_LETTER}\d])(\s[a-z])?")
_LAST = lazy.pattern(r"\s?[-–—]\s?(\d{1,2})(?![\d%]|[.,:/-]\d)")
_MONTH_ONLY = frozenset(("in", "since", "im", "seit", "en", "em", "this", "last", "next"))


class DayOfMonth(msgspec.Struct, frozen=True, order=True):
    """A day of a month and where it stands; ``ranged`` where it is the last of several."""

    start: int
    end: int
    month: int
    day: int
    ranged: bool = False


def find_partial(text: str, near: Date, language: str | None = None) -> Iterator[Dated]:
    """Yield each day and month without a year (``May 8``, ``8. Mai``, ``5月8日``), in the year nearest to ``near``.

    ``date`` is ``None`` where the calendar has no such day; of a range the last day counts. What :func:`find` yields is
    left out.
    """
    taken = [dated.span for dated in running_dates.find(text, language)]
    at = last = 0
    for found in find_days(text, taken, language):
        while at < len(taken) and taken[at].end <= found.start:
            at += 1
        if found.start < last:
            continue
        named, first, end = None, found.start, found.end
        if not found.ranged:
            low = max(last, taken[at - 1].end if at else 0)
            named, first, end = running_dates.weekday_beside(text, first, end, low, language)
        where = "range" if found.ranged else ""
        yield Dated(text[first:end], _nearest(near, found.month, found.day), Span(first, end), named, where)
        last = end


def find_days(text: str, taken: Sequence[Span], language: str | None = None) -> Iterator[DayOfMonth]:
    """Yield each day and month without a year, as written, outside of the spans (in order) of the dates with one."""
    at = last = 0
    for found in sorted([*_asian(text), *_western(text, language)]):
        while at < len(taken) and taken[at].end <= found.start:
            at += 1
        if found.start >= last and not (at < len(taken) and taken[at].start < found.end):
            yield found
            last = found.end


def _asian(text: str) -> Iterator[DayOfMonth]:
    for match in _cjk_pattern().finditer(text) if not text.isascii() else ():
        yield DayOfMonth(match.start(), match.end(), int(match[1]), int(match[2]))


def _western(text: str, language: str | None) -> Iterator[DayOfMonth]:
    for match in _DAY.finditer(text):
        if 1 <= int(match[0]) <= 31 and (
            found := _month_first(text, match, language) or _day_first(text, match, language)
        ):
            yield found


def _month_first(text: str, match: re.Match[str], language: str | None) -> DayOfMonth | None:
    """Read ``May 8``, ``May 8th``, ``May 8–9``."""
    start, end = match.span()
    before = text[max(0, start - 24) : start]
    ending = _ENDS.match(text, end)
    if not before[-1:].isspace() or not ending or not (word := _WORD_BEFORE.search(before)):
        return None
    # "in May 5 companies …" counts companies
    counts = (word[1] or "").lower() in _MONTH_ONLY and ending[2] and not ending[1]
    if counts or not _is_name(word[2], language) or not (number := month(word[2], language)):
        return None
    start += word.start(2) - len(before)
    if (last := _LAST.match(text, end)) and int(match[0]) < int(last[1]) <= 31:
        return DayOfMonth(start, last.end(), number, int(last[1]), ranged=True)
    return DayOfMonth(start, end + len(ending[1] or ""), number, int(match[0]))


def _day_first(text: str, match: re.Match[str], language: str | None) -> DayOfMonth | None:
    """Read ``8 May``, ``8. Mai``, ``12 de marzo``."""
    after = _WORD_AFTER.match(text, match.end())
    if after and (_is_name(after[1], language) or after[2]) and (number := month(after[1], language)):
        return DayOfMonth(match.start(), after.end(1), number, int(match[0]))
    return None


def _is_name(word: str, language: str | None) -> bool:
    """Whether a word looks like a month's name: English, German and abbreviated ones are capitalised."""
    return word[0].isupper() or language in ("fr", "es", "pt") or len(word) > 4


def _nearest(near: Date, number: int, day: int) -> Date | None:
    """Return the day in the year in which it lies nearest to ``near``."""
    if near.month is None:
        return whole_date(near.year, number, day)
    gap = (number - near.month) * 31 + day - (near.day or 15)
    year = near.year + (gap < -186) - (gap > 186)
    return whole_date(year, number, day)
