"""When things were, as a text says it: dates with and without a year, months, years, quarters, weekdays, "yesterday".

What :mod:`factlint.digest.running_dates` and :mod:`factlint.digest.partial_dates` read is taken from there; the rest is
read here and in the neighbours, in eight languages. An expression that only a reference day makes a date of is left out
where there is none; a weekday stays one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import partial_dates, running_dates, words
from factlint.judge import bare_days, calendar_words, loose_dates, moment, relative_days, year_parts
from factlint.judge.moment import Moment, carries, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factlint.document import Span
    from factlint.model import Date

__all__ = ["Moment", "carries", "comparable", "find"]

_DIGIT = lazy.pattern(r"\d")
_WORD = lazy.pattern(r"[^\W\d_]+")
_NUMBER = lazy.pattern(r"\d{1,4}")
_LAST_WORD = lazy.pattern(r"([^\W\d_]+)\s\Z")
_THROUGH = lazy.pattern(
    r"\s?(?:[-–—~〜～]|から|至|到|부터)\s?(?:the\s)?|\s(?:to|through|until|till|bis|à|au|a|al|até|hasta)\s(?:the\s|el\s|zum\s)?"
)
_AND = lazy.pattern(r"\s(?:and|und|et|y|e)\s(?:the\s)?")
_BETWEEN = lazy.pattern(r"\b(?:between|zwischen|entre)\s(?:the\s|dem\s|le\s|el\s)?\Z", re.IGNORECASE)


def find(text: str, language: str, day: Date | None = None) -> tuple[Moment, ...]:
    """Return the moments of a text in order; ``day`` is the text's own: that of the page, or of the digest."""
    tokens = set(_WORD.findall(text.casefold()))
    digits = _DIGIT.search(text) is not None
    plain = text.isascii() or ("Q" not in text and not words.wide(text))  # Q1に is one word
    if plain and not (digits or day) and language in _PLAIN and tokens.isdisjoint(_cues(language)):
        return ()  # as most sentences
    found = _joined(
        text, _apart(sorted(_all(text, language, day, tokens, digits=digits), key=lambda one: (one.start, -one.end)))
    )
    if today := moment.whole(day):
        return tuple(_resolved(text, one, today) for one in found)
    return tuple(found)


_PLAIN = frozenset(("en", "fr", "es", "pt"))
"""Languages whose words for times stand by themselves; in the others they are parts of longer ones."""


@cache
def _cues(language: str) -> frozenset[str]:
    """Return the words of which one must stand in a text that tells of a time without a digit."""
    months = frozenset(calendar_words.month_words(language))
    return months | year_parts.cues() | relative_days.weekday_words(language)


def _all(text: str, language: str, day: Date | None, tokens: set[str], *, digits: bool) -> Iterator[Moment]:
    """Yield what each reader finds; readings may overlap."""
    if digits:
        yield from _whole(text, language)
        yield from loose_dates.years(text, language)
        yield from loose_dates.decades(text)
        yield from year_parts.seasons(text, tokens)
    yield from year_parts.find(text, tokens)
    yield from year_parts.led_seasons(text, tokens)
    if not calendar_words.month_words(language).isdisjoint(tokens):
        yield from loose_dates.months(text, language)
    if not text.isascii() and words.wide(text):
        yield from loose_dates.wide(text)
        yield from year_parts.wide(text)
    today = moment.whole(day)
    yield from relative_days.weekdays(text, language, tokens, today)
    if today:
        yield from relative_days.phrases(text, language, tokens, today)
        yield from bare_days.find(text, language, today)


def _whole(text: str, language: str) -> Iterator[Moment]:
    """Yield the dates of a day or with a year."""
    spans: list[Span] = []
    for dated in running_dates.find(text, language):
        spans.append(dated.span)
        start, end, date = dated.span.start, dated.span.end, dated.date
        if date and dated.where == "range":
            yield Moment(start, end, dated.text, date.year, *_first(dated.text, date.month, date.day), until=date)
        elif date:
            yield Moment(start, end, dated.text, *date, weekday=dated.weekday)
    for part in partial_dates.find_days(text, spans, language):
        if part.ranged:
            said = text[part.start : part.end]
            month, first = _first(said, part.month, part.day)
            yield Moment(part.start, part.end, said, None, month, first, until=(None, part.month, part.day))
            continue
        named, start, end = running_dates.weekday_beside(text, part.start, part.end, 0, language)
        old = loose_dates.old_year(text, end)
        end = old.end() if old else end
        yield Moment(start, end, text[start:end], int(old[1]) if old else None, part.month, part.day, weekday=named)


def _first(said: str, month: int | None, day: int | None) -> tuple[int | None, int | None]:
    """Return month and day on which a range begins: the numbers before its last day ("2026年4月28日〜5月3日")."""
    numbers = [int(match[0]) for match in _NUMBER.finditer(said) if int(match[0]) < 32]
    if len(numbers) == 4:
        return numbers[0], numbers[1]
    others = [number for number in numbers if number != day] or numbers
    return month, others[-1] if said[:4].isdecimal() else others[0]


def _apart(found: Sequence[Moment]) -> Iterator[Moment]:
    """Yield the readings that overlap none before them; of those that begin together the longest."""
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


def _joined(text: str, found: Iterator[Moment]) -> list[Moment]:
    """Return the readings, two with "to" between them as one: "from 28 April to 3 May 2026"."""
    joined: list[Moment] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _is_stretch(text, last, one):
            year = last.year or one.year
            joined[-1] = msgspec.structs.replace(
                last,
                end=one.end,
                text=text[last.start : one.end],
                year=year,
                until=(one.year or year, one.month, one.day),
            )
        else:
            joined.append(one)
    return joined


def _is_stretch(text: str, first: Moment, last: Moment) -> bool:
    """Whether two moments of one kind are the ends of a stretch of time."""
    if first.until or last.until or last.start - first.end > 12 or first.relative or last.relative:
        return False
    if [part is None for part in first.parts[1:]] != [part is None for part in last.parts[1:]]:
        return False
    if first.quarter or last.quarter or first.half or last.half or (first.year and not last.year):
        return False
    if _THROUGH.fullmatch(text, first.end, last.start):
        return True
    return bool(
        _AND.fullmatch(text, first.end, last.start) and _BETWEEN.search(text, max(0, first.start - 16), first.start)
    )


def _resolved(text: str, one: Moment, today: date) -> Moment:
    """Return a month or day with the year that it has seen from a reference day, where it names none."""
    if one.year or not one.month:
        return one
    before = text[max(0, one.start - 14) : one.start]
    year, side = relative_days.said_year(before, today), 0
    if year is None:
        word = _LAST_WORD.search(before)
        side = calendar_words.side(word[1].lower()) if word else 0
        year = relative_days.nearest_year(today, one.month, one.day, side)
    until = (year, *one.until[1:]) if one.until and year else one.until
    return msgspec.structs.replace(one, year=year, until=until, resolved=year is not None)
