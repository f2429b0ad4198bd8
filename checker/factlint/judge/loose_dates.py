"""Dates that name less than a day: a month, a year, a decade, alone ("in October", "since 1944", "the 1990s")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.month_names import month
from factlint.judge import calendar_words
from factlint.judge.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_WORD_BEFORE = lazy.pattern(rf"([{_LETTER}]{{1,14}}(?:['’][{_LETTER}]{{1,5}})?)[\s-]\(?\Z")
_WORD_AFTER = lazy.pattern(rf"[\s-]([{_LETTER}]+)")
_OLD_YEAR = lazy.pattern(r",?\s(?:of\s|de\s|del\s)?(1[0-8]\d\d)(?![\d%]|[.,]\d)")
_YEAR = lazy.pattern(r"(?<![\w.,:/$€£¥₩+#-])(?:1[5-9]|20)\d\d(?![\d%]|[.,:]\d)")
_SPAN = lazy.pattern(r"\s?[-–—/]\s?(\d{4}|\d{2})(?![\d%]|[.,/-]?\d)")
_DECADE = lazy.pattern(
    r"(?<![\w.])((?:1[5-9]|20)\d0)['’]?s\b|(?<!\w)['’]?([2-9]0)s\b|\b((?:19|20)[0-9]0)er(?:n|[\s-]Jahren?)?\b|"
    r"\b(?:années|años|anos|década de|décadas de|décennie)\s((?:19|20)?[0-9]0)\b"
)
_UNIT = lazy.pattern(
    r"[\s-]?(?:km|m|kg|g|mph|kph|ft|miles?|meters?|metres?|feet|people|persons?|men|women|children|kids|jobs|dollars?|"
    r"euros?|pounds?|yen|points?|times|hours?|days?|weeks?|months?|years?|units?|users?|employees|workers|staff|"
    r"Menschen|Euro|Personen|Mitarbeiter\w*|personnes|euros|personas|pessoas|empleados|employés|funcionários|"
    r"[MGTk]?[WB]h?|MHz|GHz|cc|hp|PS|rpm|tokens?|parameters?|percent|Prozent)\b|\s?%"
)
_POSSESSIVE = frozenset(("its", "his", "her", "their", "our", "my", "your", "s"))
_BRACKET = "(（[©"


@cache
def _wide_month() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,/-])(\d{1,2})[月월](?!\d|\s?\d{1,2}\s?[日号號일]|[間号號刊])")


@cache
def _wide_year() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])((?:1[5-9]|20)\d\d)\s?(?:[年년]度?(?![間间前代]|\s?전|대|간)|(?=[—～〜~–-]\d{4}[年년]))"
    )


@cache
def _wide_decade() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)((?:1[5-9]|20)?\d0)(?:年代|년대)")


@cache
def _era() -> re.Pattern[str]:
    return re.compile(r"(令和|平成|昭和)(\d{1,2}|元)年")


_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


def months(text: str, language: str) -> Iterator[Moment]:
    """Yield months without a day; the year only where it is older than what is read elsewhere (March 1871)."""
    for match in calendar_words.month_pattern(language).finditer(text):
        number = month(match[0], language)
        if number is None or not _is_month(text, match.start(), match.end(), language):
            continue
        old = _OLD_YEAR.match(text, match.end())
        end = old.end() if old else match.end()
        yield Moment(match.start(), end, text[match.start() : end], int(old[1]) if old else None, number)


def _is_month(text: str, start: int, end: int, language: str) -> bool:
    """Whether a month's name is one here, and no verb, first name or protest."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start) if start else None
    lead = before[1].lower() if before else ""
    after = _WORD_AFTER.match(text, end)
    named = after is not None and after[1][0].isupper() and language != "de"
    led = calendar_words.leads_month(lead, language)
    if calendar_words.is_sure_month(text[start:end], language):
        return led or not (named or (before is not None and before[1][0].isupper() and language == "en" and start > 12))
    return led and not named


def old_year(text: str, end: int) -> re.Match[str] | None:
    """Return the year before 1900 that stands behind a day and month."""
    return _OLD_YEAR.match(text, end)


def years(text: str, language: str) -> Iterator[Moment]:
    """Yield years, and pairs of them (2019–2021, 2019-20)."""
    last = -99
    for match in _YEAR.finditer(text):
        start, end, number = match.start(), match.end(), int(match[0])
        if start < last or not _is_year(text, start, end, number, language, near=start - last < 6):
            continue
        until = None
        if (span := _SPAN.match(text, end)) and (final := _final(number, span[1])):
            until, end = (final, None, None), span.end()
        last = end
        yield Moment(start, end, text[start:end], number, until=until)


def _final(first: int, written: str) -> int | None:
    """Return the second year of a pair, if it is a later one."""
    number = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return number if first < number < first + 200 else None


def _is_year(text: str, start: int, end: int, number: int, language: str, *, near: bool) -> bool:
    """Whether four digits are a year: one of our time unless something says no, any other if something says yes."""
    if _UNIT.match(text, end) or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()):
        return False
    if near or (start and text[start - 1] in _BRACKET):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    lead = before[1].lower() if before else ""
    word = lead.rpartition("’" if "’" in lead else "'")[2]
    if calendar_words.leads_year(lead, language) or month(lead, language):
        return number not in (1500, 2000) or lead in (
            "in",
            "since",
            "en",
            "em",
            "im",
            "seit",
            "depuis",
            "desde",
            "year",
        )
    if not 1990 < number < 2040 or number == 2000:
        return lead in _POSSESSIVE and number > 1800 and number % 100 != 0
    after = _WORD_AFTER.match(text, end)
    counted = after is not None and after[1].islower() and after[1].endswith("s") and len(after[1]) > 4
    return word in _POSSESSIVE or not counted


def decades(text: str) -> Iterator[Moment]:
    """Yield decades: the 1990s, the '90s, die 1990er, les années 90."""
    for match in _DECADE.finditer(text):
        number = int(next(filter(None, match.groups())))
        first = number if number > 99 else 1900 + number
        yield _decade(match, first)


def _decade(match: re.Match[str], first: int) -> Moment:
    return Moment(match.start(), match.end(), match[0], first, until=(first + 9, None, None), loose=True)


def wide(text: str) -> Iterator[Moment]:
    """Yield what Chinese, Japanese and Korean text names of months, years and decades."""
    for match in _wide_month().finditer(text):
        if 1 <= int(match[1]) <= 12:
            yield Moment(match.start(), match.end(), match[0], None, int(match[1]))
    for match in _wide_year().finditer(text):
        yield Moment(match.start(), match.end(), match[0], int(match[1]))
    for match in _wide_decade().finditer(text):
        number = int(match[1])
        yield _decade(match, number if number > 99 else 1900 + number)
    for match in _era().finditer(text) if "年" in text else ():
        number = 1 if match[2] == "元" else int(match[2])
        yield Moment(match.start(), match.end(), match[0], _ERAS[match[1]] + number)
