"""The date that a cell or a front-matter value consists of, and what stands there in place of one."""

from __future__ import annotations

import re
from functools import cache

from factlint import lazy
from factlint.digest.running_dates import find, whole_date
from factlint.document import Span
from factlint.model import Date, Dated


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"[\sTt,]{1,3}\d{1,2}[:h時시点点]\s?(?:\d{2}分?)?(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[AaPp]\.?[Mm]\.?)?"
        r"\s?(?:[Zz]|[A-Z]{2,5}(?![a-z]))?\s?(?:[+-]\d{2}:?\d{2})?\s?(?:\([A-Za-z/ ]{2,20}\))?\Z"
    )


_ABOUT = lazy.pattern(r"(?:[~≈約约약]|c\.|ca\.|circa)\s?", re.IGNORECASE)
_YEAR = lazy.pattern(r"((?:19|20)\d\d)\s?[年년]?")
_MONTHS = lazy.pattern(r"((?:19|20)\d\d)(?:\.\s?|/|-)(\d{1,2})\.?|(\d{1,2})[./]((?:19|20)\d\d)")
_COMPACT = lazy.pattern(r"((?:19|20)\d\d)(\d\d)(\d\d)")


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:19|20)?[\dYyJjAaXx?_#○〇●◯*]{2,4})(?:\s?[-–/.年년]\s?(?:\d{1,2}|[MmXx?_#○〇●◯*]{1,2}))"
        r"(?:\s?[-–/.月월]\s?(?:\d{1,2}|[DdTtJjXx?_#○〇●◯*]{1,2})\s?[日일]?)?[月월]?"
        r"|(?:\d{1,2}|[DdTtJjMmXx?_]{1,2})[-/.](?:\d{1,2}|[MmDdXx?_]{1,2})[-/.](?:\d{4}|[YyJjAaXx?_]{2,4})"
        r"|(?:19|20)(?:[XxYy?_]{2}|\d[XxYy?_])|[Xx○〇]{2,10}|[?？]{1,10}"
        r"|[Xx?_]{2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?(?:19|20)\d\d"
        r"|[^\W\d_]{3,10}\.?\s[Xx?_]{2},?\s(?:19|20)\d\d"
    )


_WORDS = frozenset(("tbd", "tba", "tbc", "todo", "要確認", "待确认", "확인 필요"))
_WORDS_IN_BRACKETS = frozenset(
    ("date", "date here", "insert date", "publication date", "datum", "fecha", "data", "日付", "日期", "날짜")
)
_BRACKETS = lazy.pattern(r"[\[{<＜［｛]{1,2}\s?(.{1,40}?)\s?[\]}>＞］｝]{1,2}", re.DOTALL)
_NO_LETTER_OR_SIGN = lazy.pattern(r"[\d\W年月日년월일]*\Z")
_DIGITS = lazy.pattern(
    r"((?:19|20)\d\d)([-/.])(\d\w{0,2}|\w\d)\2(\d\w{0,2}|\w\d)|(\d{1,3})([-/.])(\d{1,3})\6(?:19|20)\d\d"
)


def parse(text: str, language: str | None = None) -> Date | None:
    """Return the date that a whole cell states, a time after it forgiven; ``None`` for "n.d.", ranges, placeholders."""
    found = read(text, language)
    return found.date if found else None


def read(text: str, language: str | None = None) -> Dated | None:
    """Return the date that a cell consists of and its place; ``date`` is ``None`` if the calendar has no such day."""
    start = len(text) - len(text.lstrip(" \t\n\r\u00a0\u3000*_`([（【"))
    if text[start : start + 1] in "~≈約约약Cc" and (match := _ABOUT.match(text, start)):
        start = match.end()
    end = len(text.rstrip(" \t\n\r\u00a0\u3000*_`.,;)]）】"))
    cell = text[start:end]
    if len(cell) > 120:
        return None
    if any(sign in cell for sign in ":h時시点"):
        cell = _time().sub("", cell)
    if not cell:
        return None
    dated = next(find(cell + ")" * cell.count("("), language), None)
    if dated and dated.span.start == 0 and dated.span.end >= len(cell) and not dated.where:
        return Dated(dated.text, dated.date, Span(start, start + dated.span.end), dated.weekday)
    date = _bare(cell)
    return Dated(cell, date, Span(start, start + len(cell))) if date else None


def _bare(cell: str) -> Date | None:
    """Read forms that mean a date only where nothing else stands beside them."""
    if match := _YEAR.fullmatch(cell):
        return Date(int(match[1]))
    if match := _MONTHS.fullmatch(cell):
        return whole_date(int(match[1] or match[4]), int(match[2] or match[3]), None)
    if match := _COMPACT.fullmatch(cell):
        return whole_date(int(match[1]), int(match[2]), int(match[3]))
    return None


def is_unreadable(text: str) -> bool:
    """Whether a cell has the shape of a day in figures that can be none: ``32.04.2026``, ``2026-5x-12``."""
    match = _DIGITS.fullmatch(text.strip(" \t\n\r\u00a0\u3000*_`()[]"))
    if not match:
        return False
    first, second = (match[3], match[4]) if match[1] else (match[5], match[7])
    if not (first.isdecimal() and second.isdecimal()):
        return True
    low, high = sorted((int(first), int(second)))
    return not (1 <= low <= 12 and high <= 31)


def is_placeholder(text: str) -> bool:
    """Whether a cell holds what stands for a date still to come: ``2026-05-??``, ``XX``, ``YYYY-MM-DD``, ``TBD``."""
    text = text.strip(" \t\n\r\u00a0\u3000`")
    if len(text) > 60:
        return False
    if text[:1] in "[{<＜［｛" and (match := _BRACKETS.fullmatch(text)):
        text = match[1]
        if text.lower() in _WORDS_IN_BRACKETS:
            return True
    if text.lower() in _WORDS:
        return True
    return bool(_placeholder().fullmatch(text)) and not _NO_LETTER_OR_SIGN.fullmatch(
        re.sub(r"[?？_#○〇●◯*]", "X", text)
    )
