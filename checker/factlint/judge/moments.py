"""When things were, as a text says it: dates with and without a year, months, years, quarters, weekdays, "yesterday".

What :mod:`factlint.digest.running_dates` and :mod:`factlint.digest.partial_dates` read is taken from there; the rest is
read here and in the neighbours, in eight languages. An expression that only a reference day makes a date of is left out
where there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import partial_dates, running_dates
from factlint.judge.moment import Moment, carries, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Date, Span

__all__ = ["Moment", "carries", "comparable", "find"]

_DIGIT = lazy.pattern(r"\d")


def find(text: str, language: str, day: Date | None = None) -> tuple[Moment, ...]:
    """Return the moments of a text in their order; ``day`` is that of the text itself: of the page, or of the digest."""
    found: list[Moment] = []
    if _DIGIT.search(text):
        found += _whole(text, language)
    return tuple(found)


def _whole(text: str, language: str) -> Iterator[Moment]:
    spans: list[Span] = []
    for dated in running_dates.find(text, language):
        spans.append(dated.span)
        if dated.date:
            yield Moment(dated.span.start, dated.span.end, dated.text, *dated.date, weekday=dated.weekday)
    for part in partial_dates.find_days(text, spans, language):
        yield Moment(part.start, part.end, text[part.start : part.end], None, part.month, part.day)
