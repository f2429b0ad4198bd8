"""What only a reference day makes a date of: "yesterday", "last year", "three years ago", "on Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.month_names import weekday
from factlint.judge import calendar_words, coming, relative_words
from factlint.judge.moment import Moment, Parts, in_days
from factlint.judge.relative_words import WIDE, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAYS = {
    "en": r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    "de": r"\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)",
    "fr": r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
    "es": r"\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b",
    "pt": r"\b(?:(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo)\b",
    "ja": r"[月火水木金土日]曜日?",
    "zh": r"(?:[上本这這下]个?)?(?:星期|周|週|礼拜)[一二三四五六日天]",
    "ko": r"[월화수목금토일]요일",
}
_ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_OWN = "black cyber good super ash easter palm bloody holy fat giving boxing election red blue"
"""What makes a name of a weekday: "Black Friday"."""
_WEEKS = {"上": -1, "本": 0, "这": 0, "這": 0, "下": 1}
_BEFORE = lazy.pattern(r"([^\W\d_]+)\s\Z")
_AFTER = lazy.pattern(r"\s([^\W\d_]+)")
_NEAR = 100
"""Days within which a month or day without a year is taken to lie; news speak of what was and of what comes."""
_SAID_YEAR = lazy.pattern(r"(?:今年|本年|昨年|去年|来年|明年|작년|지난해|올해|내년)(?:の|に|\s)?\Z")
_MORNING = "la esta de una por am guten heute gestern jeden"
"""What makes a morning of Spanish "mañana" and German "morgen"."""


@cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    return re.compile(_WEEKDAYS.get(language, _WEEKDAYS["en"]))


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def weekday_words(language: str) -> frozenset[str]:
    """Return the words of weekdays in small letters."""
    if language not in _WEEKDAYS or language == "en":
        return _set(_ENGLISH_DAYS)
    return frozenset(re.findall(r"[^\W\d_]{3,}", _WEEKDAYS[language].replace(r"\b", " ").casefold()))


def weekdays(text: str, language: str, tokens: set[str], day: date | None) -> Iterator[Moment]:
    """Yield weekdays; on the last such day before ``day`` unless "next" stands before them."""
    # In German they are parts of words: "am Mittwochabend".
    if language not in (*WIDE, "de") and tokens.isdisjoint(weekday_words(language)):
        return
    for match in _weekday_pattern(language).finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 16), match.start())
        lead = before[1].lower() if before else ""
        week = _WEEKS.get(match[0][0])
        number = weekday(match[0] if week is None else match[0][1:].lstrip("个"))
        if number is None or lead in _set(_OWN):
            continue
        parts: Parts = (None, None, None)
        if day and week is not None:
            parts = _shifted(day, number - day.weekday() + 7 * week)
        side = _side(text, match, lead)
        if day and week is None:
            parts = _on(day, number, side)
        ahead = week is None and side == 0 and _may_come(text, match, number, language, day)
        yield Moment(
            match.start(),
            match.end(),
            match[0],
            *parts,
            weekday=number,
            resolved=day is not None,
            relative=True,
            coming=ahead,
        )


def _may_come(text: str, match: re.Match[str], number: int, language: str, day: date | None) -> bool:
    """Whether the next such day may be meant: so the words have it, or it is that of a page dated a day too early."""
    if day and (day.weekday() + 1) % 7 == number:
        return True
    return coming.is_near(text, match.start(), match.end(), language)


def _side(text: str, match: re.Match[str], lead: str) -> int:
    after = _AFTER.match(text, match.end())
    return calendar_words.side(lead) or calendar_words.side(after[1].lower() if after else "")


def _on(day: date, number: int, side: int) -> Parts:
    """Return the last such weekday up to a day, the one before it where that is said, or the next one behind it."""
    if side > 0:
        return _shifted(day, (number - day.weekday() - 1) % 7 + 1)
    back = (day.weekday() - number) % 7
    return _shifted(day, -(back or (7 if side < 0 else 0)))


def phrases(text: str, language: str, tokens: set[str], day: date) -> Iterator[Moment]:
    """Yield "yesterday", "last year", "three years ago" and the like."""
    if language not in WIDE and tokens.isdisjoint(relative_words.step_words(language)):
        return
    table = relative_words.steps(language)
    for match in relative_words.step_pattern(language).finditer(text):
        step = table[re.sub(r"\s", " ", match[0].casefold().replace("’", "'"))]
        if step.unit == "day" and not _is_day(text, match):
            continue
        if moment := _moved(match, day, step):
            yield moment
    for match in relative_words.ago_pattern(language).finditer(text):
        if (step_ago := relative_words.ago(match[1], match[2])) and (moment := _moved(match, day, step_ago)):
            yield moment


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Whether "morgen" and "mañana" are tomorrow, and 오늘 no part of 오늘날."""
    word = match[0]
    if word.lower() in ("morgen", "mañana"):
        before = _BEFORE.search(text, max(0, match.start() - 16), match.start())
        return word[0].islower() and not (
            before and (before[1].lower() in _set(_MORNING) or weekday(before[1]) is not None)
        )
    return not (word == "오늘" and text[match.end() : match.end() + 1] == "날")


def _moved(match: re.Match[str], day: date, step: Step) -> Moment | None:
    parts: Parts
    until = None
    if step.unit == "day":
        parts = _shifted(day, step.number)
    elif step.unit == "week":
        monday = -day.weekday() + 7 * step.number
        parts, until = _shifted(day, monday), _shifted(day, monday + 6)
    elif step.unit == "month":
        index = day.year * 12 + day.month - 1 + step.number
        parts = (index // 12, index % 12 + 1, None)
    else:
        parts = (day.year + step.number, None, None)
    if parts[0] is None or not 1 <= parts[0] <= 9999:
        return None
    # A page may have been dated in another time zone than it was written in.
    slack = 1 if step.unit == "day" else 0
    return Moment(
        match.start(),
        match.end(),
        match[0],
        *parts,
        resolved=True,
        until=until,
        relative=True,
        loose=until is not None,
        slack=slack,
    )


def _shifted(day: date, days: int) -> Parts:
    try:
        return in_days(day + timedelta(days))
    except OverflowError:
        return (None, None, None)


def said_year(before: str, day: date) -> int | None:
    """Return the year that stands right before a month in Chinese, Japanese and Korean: 昨年10月."""
    match = _SAID_YEAR.search(before)
    if not match:
        return None
    word = match[0].rstrip("のに ")
    step = next(step for language in WIDE if (step := relative_words.steps(language).get(word)))
    return day.year + step.number


def nearest_year(day: date, month: int, number: int | None, side: int) -> int | None:
    """Return the year of a month (or day) that names none: the nearest, the one before where "last" is said.

    ``None`` where it is farther off than a season, since then both the past and the coming one may be meant.
    """
    gap = (month - day.month) * 31 + (number or 15) - day.day  # days from the reference day on, in its own year
    if side:
        return day.year + ((gap > 0) * -1 if side < 0 else (gap <= 0) * 1)
    if abs(gap) <= _NEAR:
        return day.year
    return day.year - 1 if gap - 372 >= -_NEAR else day.year + 1 if gap + 372 <= _NEAR else None
