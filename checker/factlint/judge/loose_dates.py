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
_YEAR = lazy.pattern(
    r"(?:(?<![\w.,:/$€£¥₩+#-])|(?<=\bmid-)|(?<=\bpre-)|(?<=\blate-)|(?<=\bearly-)|(?<=\bpost-)|(?<=[\s(]c\.))(?:1[5-9]|20)\d\d(?![\d%]|[.,:]\d)"
)
_SPAN = lazy.pattern(r"\s?[-–—/]\s?(\d{4}|\d{2})(?![\d%]|[.,/-]?\d)")
_DECADE = lazy.pattern(
    r"(?<![\w.])((?:1[5-9]|20)\d0)['’]?s\b|(?:(?<![\w])['’]|\bthe\s(?:late\s|early\s|mid[\s-])?)([2-9]0)s\b|"
    r"\b((?:19|20)[0-9]0)er(?:n|[\s-]Jahren?)?\b|"
    r"\b(?:années|años|anos|década de|décadas de|décennie)\s((?:19|20)?[0-9]0)\b"
)
_UNIT = lazy.pattern(
    r"[\s-]?(?:km|m|kg|g|mph|kph|ft|miles?|meters?|metres?|feet|people|persons?|men|women|children|kids|jobs|dollars?|"
    r"euros?|pounds?|yen|points?|times|hours?|days?|weeks?|months?|years?|units?|users?|employees|workers|staff|"
    r"Menschen|Euro|Personen|Mitarbeiter\w*|personnes|euros|personas|pessoas|empleados|employés|funcionários|"
    r"[MGTk]?[WB]h?|MHz|GHz|cc|hp|PS|rpm|tokens?|parameters?|percent|Prozent)\b|\s?%"
)
_POSSESSIVE = frozenset(("its", "his", "her", "their", "our", "my", "your", "s"))
_BESIDE = ("and", "or", "to", "through", "–", "-", "/", ",", "und", "oder", "bis", "et", "ou", "à", "y", "o", "a", "e")
_PARTS_OF_MONTHS = ("early", "late", "mid", "last", "next", "this", "since", "until", "during")
_STRONG = ("in", "since", "by", "until", "year", "en", "em", "im", "seit", "depuis", "desde", "jahr", "año", "ano")
"""What makes a year even of a round number."""
_WITHIN = ("in", "since", "im", "seit", "en", "depuis", "em")
"""In 2025 people came: no count stands there."""
_INTRODUCED = lazy.pattern(r"(?:[(（\[©]|\b[bcd]\.\s?|\bca?\.\s|\b(?:back|prior) to )\Z")

_AS_EARLY = lazy.pattern(r"\bas (?:early|late|soon|recently) as \Z")
_LISTED = lazy.pattern(r"[^\W\d_],\s\Z")
"""The Somber Coast, 1881, oil on canvas."""


@cache
def _wide_month() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,/-])(\d{1,2})[月월](?!\d|\s?\d{1,2}\s?[日号號일]|[間号號刊])|"
        r"(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?![一二三四五六七八九十天])"
    )


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
    return re.compile(
        r"(令和|平成|昭和|大正)\s?(\d{1,2}|元)\s?(?:[(（]\d{4}年?[)）]\s?)?年"
        r"(?:\s?(\d{1,2})月(?!間)(?:\s?(\d{1,2})日(?!間))?|度)?"
    )


_CHINESE = "一二三四五六七八九十"
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911}


def months(text: str, language: str) -> Iterator[Moment]:
    """Yield months without a day; the year only where it is older than what is read elsewhere (March 1871)."""
    last = -99
    for match in calendar_words.month_pattern(language).finditer(text):
        start, number = match.start(), month(match[0], language)
        beside = start - last < 6 and text[last:start].strip() in _BESIDE
        if number is None or not (beside or _is_month(text, start, match.end(), language)):
            continue
        old = _OLD_YEAR.match(text, match.end())
        end = old.end() if old else match.end()
        last = match.end()
        yield Moment(start, end, text[start:end], int(old[1]) if old else None, number)


def _is_month(text: str, start: int, end: int, language: str) -> bool:
    """Whether a month's name is one here, and no verb, first name or protest."""
    if _OLD_YEAR.match(text, end):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 24), start) if start else None
    lead = before[1].lower() if before else ""
    after = _WORD_AFTER.match(text, end)
    named = after is not None and after[1][0].isupper() and language != "de"
    led = calendar_words.leads_month(lead, language) or (
        lead == "as" and _AS_EARLY.search(text, max(0, start - 16), start) is not None
    )
    if calendar_words.is_sure_month(text[start:end], language):
        owned = before is not None and before[1][0].isupper() and language == "en" and start > 12  # Black September
        return led or text[start - 1 : start] == "(" or not (named or owned)
    return led and (not named or lead in _PARTS_OF_MONTHS)


def old_year(text: str, end: int) -> re.Match[str] | None:
    """Return the year before 1900 that stands behind a day and month."""
    return _OLD_YEAR.match(text, end)


def years(text: str, language: str) -> Iterator[Moment]:
    """Yield years, and pairs of them (2019–2021, 2019-20)."""
    last = -99
    for match in _YEAR.finditer(text):
        start, end, number = match.start(), match.end(), int(match[0])
        if start < last:
            continue
        span = _SPAN.match(text, end)
        final = _final(number, span[1]) if span else None
        if final is None and not _is_year(text, start, end, number, language, near=start - last < 6):
            continue
        end = last = span.end() if span and final else end
        yield Moment(start, end, text[start:end], number, until=(final, None, None) if final else None)


def _final(first: int, written: str) -> int | None:
    """Return the second year of a pair, if it is a later one that may belong to it."""
    number = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return number if first < number < first + (130 if len(written) == 4 else 30) and number < 2100 else None


def _is_year(text: str, start: int, end: int, number: int, language: str, *, near: bool) -> bool:
    """Whether four digits are a year: one of our time unless something says no, any other if something says yes."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    within = before is not None and before[1].lower() in _WITHIN and number > 1890 and number % 100 != 0
    if (not within and _UNIT.match(text, end)) or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum()):
        return False
    if near or _INTRODUCED.search(text, max(0, start - 9), start) or text[end : end + 2] in ("'s", "’s"):
        return True
    if (
        number > 1800
        and text[end : end + 1] in ("", ",", ".", ";", ")")
        and _LISTED.search(text, max(0, start - 3), start)
    ):
        return True
    after = _WORD_AFTER.match(text, end)
    return _fits(number, before[1] if before else "", after[1] if after else "", language, text[start - 2 : start])


_AHEAD = frozenset(("for", "für", "pour", "para"))
"""Words before a year for which something is expected; before a number of things they are rare."""


def _fits(number: int, before: str, after: str, language: str, space: str) -> bool:
    """Whether the words before and after a number make a year of it, or let it be one."""
    lead, named = before.lower(), before[:1].isupper()
    if calendar_words.leads_year(lead, language) or month(lead or "-", language):
        return number % 500 != 0 or lead in _STRONG or after[:1].isupper()
    if lead in _POSSESSIVE or (named and not after):
        return number > 1850 and number % 100 != 0
    if not 1890 < number < 2040 or number % 100 == 0:
        return False
    if lead in _AHEAD and number > 1989:
        return True  # "the forecast for 2027 remains"
    counted = after.islower() and after.endswith("s") and len(after) > 4
    return named or not (counted or calendar_words.counts(lead) or space[:1].isdecimal())


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
        number = int(match[1]) if match[1] else _CHINESE.index(match[2][-1]) + 10 * (len(match[2]) - 1) + 1
        if 1 <= number <= 12:
            yield Moment(match.start(), match.end(), match[0], None, number)
    for match in _wide_year().finditer(text):
        yield Moment(match.start(), match.end(), match[0], int(match[1]))
    for match in _wide_decade().finditer(text):
        number = int(match[1])
        yield _decade(match, number if number > 99 else 1900 + number)
    for match in _era().finditer(text) if "年" in text else ():
        number = 1 if match[2] == "元" else int(match[2])
        named, day = (int(part) if part else None for part in match.group(3, 4))
        yield Moment(match.start(), match.end(), match[0], _ERAS[match[1]] + number, named, day)
