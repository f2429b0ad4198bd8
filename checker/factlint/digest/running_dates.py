"""Dates in running text: around each year that the text names, whatever day and month stand beside it.

A four-digit year anchors each date, so that text without one costs a single scan; the names of months are looked up and
not matched, so that eight languages cost no more than one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import bare_urls
from factlint.digest.month_names import month, short_weekday, weekday
from factlint.document import Span
from factlint.model import Date, Dated

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY_FIRST = frozenset(
    ("de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "nb", "no", "fi", "cs", "ru", "tr", "id", "vi")
)
"""Languages in which 03/04/2026 is a day in April."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"  # of names of months; letters past ÿ would cost a millisecond to compile
_ORDINAL = r"(?:st|nd|rd|th|er|re|[ºª°.])?"
_RANGE = r"\s?(?:[-–—/&~〜～]|to|and|bis|und|au|et|a|al|y|e)\s?"
_YEAR = lazy.pattern(r"(?<!\d)(?:19|20|１９|２０)\d\d(?!\d)")
_NUMERIC = lazy.pattern(r"\d{4}([-‐‑–/])(\d{1,2})(?:\1(\d{1,2}))?(?!\d)")
_DOTTED = lazy.pattern(r"\d{4}\.(\s?)(\d{1,2})\.\s?(\d{1,2})(?!\d)")


@cache
def _cjk_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\d{4}\s?[年년]\s?(?:(\d{1,2})\s?[月월]|([일이삼사오유육칠팔구시십]{1,2}월|[A-Z][a-z]{2,8}(?=\s\d{1,2}일)))(?!号|號|期)"
        r"(?:\s?(\d{1,2})(?:\s?[日号號일]|(?=\s?[-–—~〜～・]\s?\d{1,2}\s?[日号號일]))"
        r"(?:\s?[-–—~〜～・至から부터]{1,2}\s?(?:(\d{1,2})\s?[月월]\s?)?(\d{1,2})\s?[日号號일])?)?"
    )


_YEAR_MONTH_DAY = lazy.pattern(
    rf"\d{{4}}(?:,\s|\s)([{_LETTER}]{{3,10}})\.?(?:\s(\d{{1,2}})(?:st|nd|rd|th)?)?(?![{_LETTER}\d%:.,])"
)
_DAY_MONTH_NUMBERS = lazy.pattern(r"(?<![\w./:$€£+-])(\d{1,2})([./-])(\s?)(\d{1,2})\2\3\Z")
_MONTH_NUMBER = lazy.pattern(r"(?<![\w./:$€£+-])(0[1-9]|1[0-2])/\Z")
_MONTH_DAY = lazy.pattern(
    rf"(?<![{_LETTER}])([{_LETTER}]{{3,10}})\.?\s(?:(\d{{1,2}}){_ORDINAL}{_RANGE})?(\d{{1,2}}){_ORDINAL},?\s?\Z"
)
_DAY_MONTH = lazy.pattern(
    rf"(?<![\w.,/$€£-])(?:(\d{{1,2}}){_ORDINAL}{_RANGE})?(\d{{1,2}}){_ORDINAL}[\s-]{{0,2}}(?:de\s|of\s|d['’])?"
    rf"([{_LETTER}]{{3,10}})\.?(?:,?\s{{1,2}}(?:de\s|del\s|of\s)?|-)\Z"
)
_MONTH = lazy.pattern(rf"(?<![{_LETTER}])([{_LETTER}]{{3,10}})\.?(?:,?\s(?:de\s|del\s|of\s)?|-)\Z")
_NAME_BEFORE = lazy.pattern(r"[A-Za-z]\.?\s?\Z")  # "Lumen 2026.03.16" is a version
_WEEKDAY_BEFORE = lazy.pattern(
    rf"(?<![{_LETTER}])([{_LETTER}]{{2,10}}(?:-feira)?)(\.?),?\s(?:(?:the|den|dem|der|le|el|dia|día|o)\s|\()?\Z"
)
_DAY_NAME_BEFORE = lazy.pattern(r"\b(?:Ash|Black|Cyber|Easter|Good|Holy|Maundy|Palm|Shrove|Super|Whit)\s\Z")
"""What makes a name of a weekday: "After Black Friday, 1 December 2026 is the next date"."""


@cache
def _weekday_after_pattern() -> re.Pattern[str]:
    return re.compile(
        r"[\s,]{0,2}(?:[（(\[【]\s?([^\s()（）\[\]【】.]{1,13})\.?\s?[)）\]】]|"
        r"([月火水木金土日]曜日?|(?:星期|周|週|礼拜)[一二三四五六日天]|[월화수목금토일]요일))"
    )


_WEEKDAY_END = lazy.pattern(rf",?\s([{_LETTER}]{{3,10}}(?:-feira)?)(?=\.?\s?(?:\Z|[,;)\]|\n–—]))")
_WEEKDAY_SIGNS = "（([【月火水木金土日星周週礼월화수목금토일"
_BOUNDARY = frozenset("([|:：-–—>*,;（【\n\t")


def whole_date(year: int, month: int, day: int | None) -> Date | None:
    """Return the date if the calendar has it."""
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= _DAYS[month - 1]):
        return None
    if month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Date(year, month, day)


class Reading:
    """What was read around a year: numbers (the day may be missing) and how far the words reach."""

    __slots__ = ("date", "day", "end", "ranged", "start")

    def __init__(self, start: int, end: int, date: Date | None, *, day: bool, ranged: bool = False) -> None:
        """Keep the place and the date; ``ranged`` where the words name several days, of which it is the last."""
        self.start, self.end, self.date, self.day, self.ranged = start, end, date, day, ranged


def find(text: str, language: str | None = None) -> Iterator[Dated]:
    """Yield each date with a year, its weekday with it; ``date`` is ``None`` where the calendar has no such day.

    Of a range (``5–11 April 2026``) the last day counts, and ``where`` is ``"range"``. Left out: versions, ids, what
    stands in a URL, and 03/04/2026 where the language does not say which is the month.
    """
    end = 0
    addresses: Iterator[bare_urls.Found] | None = None
    address: bare_urls.Found | None = None
    for match in _YEAR.finditer(text):
        if match.start() < end:
            continue
        reading = _forward(text, match, language) or _backward(text, match, end, language)
        if reading is None:
            continue
        if addresses is None:
            addresses = bare_urls.find(text)
            address = next(addresses, None)
        while address and address.end <= reading.start:
            address = next(addresses, None)
        if address and address.start < reading.end:
            continue
        dated = _dated(text, reading, end, language)
        end = dated.span.end
        yield dated


def _dated(text: str, reading: Reading, low: int, language: str | None) -> Dated:
    """Make the value, with the weekday beside the date if there is one."""
    start, end, number = reading.start, reading.end, None
    if reading.day and reading.date and not reading.ranged:
        number, start, end = weekday_beside(text, start, end, low, language)
    return Dated(text[start:end], reading.date, Span(start, end), number, "range" if reading.ranged else "")


def weekday_beside(text: str, start: int, end: int, low: int, language: str | None) -> tuple[int | None, int, int]:
    """Return the weekday that stands before or after ``text[start:end]``, and where both together begin and end."""
    number, start = _weekday_before(text, start, low)
    if number is None:
        number, end = _weekday_after(text, end, language)
    return number, start, end


def _weekday_before(text: str, start: int, low: int) -> tuple[int | None, int]:
    before = text[max(low, start - 32) : start]
    if not (before[-1:].isspace() or before[-1:] == "(") or not (match := _WEEKDAY_BEFORE.search(before)):
        return None, start
    # A full stop behind a whole name ends a sentence: "He left on Tuesday. May 8, 2026 is his last day."
    number = None if match[2] else weekday(match[1])
    if _DAY_NAME_BEFORE.search(before, 0, match.start()):
        return None, start
    if number is None and len(match[1]) > (1 if match[2] else 2) and match[1][0].isupper():
        # An abbreviation counts only where it cannot end a name: "The Sun, 8 May 2026" is a newspaper.
        lead = before[: match.start()].rstrip(" ")[-1:]
        paper = match[1] == "Sun" and lead in ("(", ",", ";")
        number = short_weekday(match[1]) if (not lead or lead in _BOUNDARY) and not paper else None
    return (None, start) if number is None else (number, start - len(before) + match.start())


def _weekday_after(text: str, end: int, language: str | None) -> tuple[int | None, int]:
    following = text[end : end + 3].lstrip(" ,\n\u3000")[:1]
    if following in _WEEKDAY_SIGNS and following and (match := _weekday_after_pattern().match(text, end)):
        word = match[1] or match[2]
        number = weekday(word)
        if number is None and not (language == "zh" and len(word) == 1):
            number = short_weekday(word)
        if number is not None:
            return number, match.end()
    elif text[end : end + 1] and (match := _WEEKDAY_END.match(text, end)) and (number := weekday(match[1])) is not None:
        return number, match.end()
    return None, end


def _clean_start(text: str, start: int) -> bool:
    """Whether nothing before a date that begins with its year makes it part of a name, number or path."""
    before = text[start - 1] if start else " "
    if before == "-":
        return start < 2 or not text[start - 2].isalnum()
    return not (before.isascii() and (before.isalnum() or before in "_./\\=#@&$+%?^"))


def _clean_end(text: str, end: int, *, time: bool = False) -> bool:
    """Whether nothing after a date makes it part of an id, a path, a placeholder, a longer number."""
    after, second = text[end : end + 1], text[end + 1 : end + 2]
    if after in "Tt" and after and time and second.isdigit():
        return True
    if after and (after in "_%" or (after.isascii() and after.isalnum())):
        return False
    if after in ("-", "‐", "‑", "/"):
        return not (second.isalnum() or second in "?*_")
    return not (after == "." and (second.isdigit() or (second.isascii() and second.islower())))


def _forward(text: str, year: re.Match[str], language: str | None) -> Reading | None:
    """Read a date that begins with its year."""
    start = year.start()
    following = text[year.end() : year.end() + 1]
    if following in "-‐‑–/" and following:
        return _numeric(text, start)
    if following == ".":
        return _dotted(text, start, language)
    if following and following in "年년 \u3000\u00a0" and (match := _cjk_pattern().match(text, start)):
        return _cjk(text, match)
    return None


def _numeric(text: str, start: int) -> Reading | None:
    match = _NUMERIC.match(text, start)
    if not match or not _clean_start(text, start) or not _clean_end(text, match.end(), time=bool(match[3])):
        return None
    year, number, day = int(match[0][:4]), int(match[2]), match[3]
    if day is not None:
        # 2026-13-05 is a mistyped date, 2026-99-12 a number of something.
        valid = number <= 31 and int(day) <= 39
        return Reading(start, match.end(), whole_date(year, number, int(day)), day=True) if valid else None
    season = number == (year + 1) % 100 and year < 2012  # 2011-12 may be a pair of years
    if len(match[2]) < 2 or match[1] == "–" or season or not 1 <= number <= 12:
        return None
    return Reading(start, match.end(), Date(year, number), day=False)


def _dotted(text: str, start: int, language: str | None) -> Reading | None:
    match = _DOTTED.match(text, start)
    if not match or not _clean_start(text, start):
        return None
    end = match.end() + (bool(match[1]) and text[match.end() : match.end() + 1] == ".")
    if not match[1] and len(match[0]) < 10 and language not in ("ja", "ko", "zh"):
        return None
    if not match[1] and _NAME_BEFORE.search(text[max(0, start - 4) : start]):
        return None
    date = whole_date(int(match[0][:4]), int(match[2]), int(match[3]))
    return Reading(start, end, date, day=True) if date and _clean_end(text, end) else None


def _cjk(text: str, match: re.Match[str]) -> Reading | None:
    if not _clean_start(text, match.start()):
        return None
    number = int(match[1]) if match[1] else month(match[2])
    if number is None:
        return None
    last_month, last_day = match[4], match[5]
    day = last_day or match[3]
    date = whole_date(int(match[0][:4]), int(last_month or number), int(day) if day else None)
    return Reading(match.start(), match.end(), date, day=bool(day), ranged=bool(last_day))


def _backward(text: str, year: re.Match[str], low: int, language: str | None) -> Reading | None:
    """Read a date that ends with its year, or has an English month after it (``2026, January 15``)."""
    start, end, number = year.start(), year.end(), int(year[0])
    before = text[max(low, start - 48) : start]
    last = before[-1:]
    if last and last in "./- \n\t\u00a0\u202f" and _clean_end(text, end):
        reading = (
            _numbers_before(before, start, end, number, language) if last in "./" or before[-2:-1] in "./-" else None
        )
        reading = reading or (_numbers_before(before, start, end, number, language) if last == "-" else None)
        if reading := reading or _words_before(before, start, end, number, language):
            return reading
    match = _YEAR_MONTH_DAY.match(text, start)
    if (
        not match
        or not (named := month(match[1], language))
        or (not match[2] and (text[year.end()] != "," or last != "("))
    ):
        return None
    date = whole_date(number, named, int(match[2]) if match[2] else None)
    return Reading(start, match.end(), date, day=bool(match[2])) if _clean_start(text, start) else None


def _numbers_before(before: str, start: int, end: int, year: int, language: str | None) -> Reading | None:
    if not (match := _DAY_MONTH_NUMBERS.search(before)):
        if match := _MONTH_NUMBER.search(before):
            return Reading(start - len(match[0]), end, Date(year, int(match[1])), day=False)
        return None
    first, second = int(match[1]), int(match[4])
    if match[2] == "." or language in DAY_FIRST or first > 12 or first == second:
        day, number = first, second
    elif second > 12:
        day, number = second, first
    else:
        return None
    if not 1 <= number <= 12 or not 1 <= day <= 31:
        return None
    return Reading(start - len(match[0]), end, whole_date(year, number, day), day=True)


def _words_before(before: str, start: int, end: int, year: int, language: str | None) -> Reading | None:
    """Read ``8 May``, ``May 8,``, ``12 de marzo de`` or a month alone, before the year."""
    # "May 8th, " has its digit among the last five characters.
    day_last = any(map(str.isdigit, before[-5:]))
    for pattern, day_at, month_at, first_at in ((_MONTH_DAY, 3, 1, 2), (_DAY_MONTH, 2, 3, 1)):
        match = pattern.search(before) if day_last or pattern is _DAY_MONTH else None
        if match and (number := month(match[month_at], language)) and int(match[day_at]) <= 31:
            at = start - len(before) + match.start()
            date = whole_date(year, number, int(match[day_at]))
            return Reading(at, end, date, day=True, ranged=bool(match[first_at]))
    match = _MONTH.search(before)
    if match and (number := month(match[1], language)) and not (match[1] == "Mars" and language != "fr"):
        return Reading(start - len(before) + match.start(), end, Date(year, number), day=False)
    return None
