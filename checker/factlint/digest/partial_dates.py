"""Days that running text names without a year: the year is that of the nearest such day."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.digest import running_dates
from factlint.digest.month_names import month
from factlint.digest.running_dates import whole_date
from factlint.model import Date, Dated, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"  # of names of months; letters past ÿ would cost a millisecond to compile


@cache
def _cjk_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\d年년A-Za-z./-])(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일](?!間|间)")


_DAY = re.compile(r"(?<![\w.,:/$€£¥#%+-])\d{1,2}(?![\d%/]|[.,:-]\d)")
_WORD_BEFORE = re.compile(rf"(?:([{_LETTER}]{{2,10}})\s)?(?<![{_LETTER}])([{_LETTER}]{{3,10}})\.?\s\Z")
_WORD_AFTER = re.compile(
    rf"(?:st|nd|rd|th|er|[ºª°.])?\s(?:de\s|of\s)?([{_LETTER}]{{3,10}})(\.?)(?![{_LETTER}\d])(?!,?\s(?:de\s|del\s)?(?:19|20)\d\d)"
)
_ENDS = re.compile(rf"(st|nd|rd|th)?(?![{_LETTER}\d])(\s[a-z])?")
_MONTH_ONLY = frozenset(("in", "since", "im", "seit", "en", "em", "this", "last", "next"))


def find_partial(text: str, near: Date, language: str | None = None) -> Iterator[Dated]:
    """Yield each day and month without a year (``May 8``, ``8. Mai``, ``5月8日``), in the year nearest to ``near``.

    ``date`` is ``None`` where the calendar has no such day; what :func:`find` yields is left out.
    """
    taken = [dated.span for dated in running_dates.find(text, language)]
    found = sorted([*_asian(text), *_western(text, language)])
    at = 0
    for start, end, number, day in found:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at == len(taken) or taken[at].start >= end:
            low = taken[at - 1].end if at else 0
            named, first, last = running_dates.weekday_beside(text, start, end, low, language)
            yield Dated(text[first:last], _nearest(near, number, day), Span(first, last), named)


def _asian(text: str) -> Iterator[tuple[int, int, int, int]]:
    for match in _cjk_pattern().finditer(text) if not text.isascii() else ():
        yield match.start(), match.end(), int(match[1]), int(match[2])


def _western(text: str, language: str | None) -> Iterator[tuple[int, int, int, int]]:
    for match in _DAY.finditer(text):
        day, start, end = int(match[0]), match.start(), match.end()
        if not 1 <= day <= 31:
            continue
        before = text[max(0, start - 24) : start]
        ending = _ENDS.match(text, end)
        if before[-1:].isspace() and ending and (word := _WORD_BEFORE.search(before)):
            number = month(word[2], language) if _is_name(word[2], language) else None
            # "in May 5 companies …" counts companies
            counts = (word[1] or "").lower() in _MONTH_ONLY and ending[2] and not ending[1]
            if number and not counts:
                yield start - len(before) + word.start(2), end + len(ending[1] or ""), number, day
                continue
        after = _WORD_AFTER.match(text, end)
        if after and (_is_name(after[1], language) or after[2]) and (number := month(after[1], language)):
            yield start, after.end(1), number, day


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
