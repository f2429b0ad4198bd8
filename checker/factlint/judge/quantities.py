"""Quantities in text: numbers in digits and in words, amounts, shares, ranges, ordinals, units, in eight languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.month_names import month
from factlint.judge import attached, counted, hedges, joined, numerals, single_spans, spelled, wide_numerals
from factlint.judge.agreement import carries, comparable
from factlint.judge.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.figure import Figure

__all__ = ["Quantity", "carries", "comparable", "find"]

_DIGIT = lazy.pattern(r"\d")
_WIDE = frozenset(("ja", "zh", "ko"))
_WORD_BEFORE = lazy.pattern(r"([^\W\d_]+)\.?,? (?:the )?$")
_WORD_AFTER = lazy.pattern(r"\.?(?: de | of |[ -])([^\W\d_]+)")
_BEFORE_YEARS = """
    in since of by until from during before after for late early mid through between and to seit im jahr von bis en de
    depuis dès desde em fim início"""
_YEAR_WORDS = frozenset(_BEFORE_YEARS.split())
_YEARS = range(1500, 2101)


def find(text: str, language: str, skip: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order; what lies in ``skip`` (dates, versions, names) is left out.

    Years, days of months, times of day, versions, citation marks and telephone numbers are none.
    """
    figures = _figures(text, language)
    if not figures:
        return ()
    bound: list[Figure] = []
    at = 0
    for figure, free in _outside(figures, skip):
        if figure.start >= at and attached.attach(text, figure, language):
            at = figure.end
            if not _is_date(text, figure, language, free):
                bound.append(figure)
    for figure in bound:
        _loosen(text, figure, language)
    return tuple(figure.quantity(text) for figure in joined.join(text, bound) if not _is_pronoun(figure))


def _figures(text: str, language: str) -> list[Figure]:
    """Return the bare numbers in order of their place; of two at one place the longer comes first."""
    found = numerals.find(text, language) if _DIGIT.search(text) else []
    more = wide_numerals.find(text, language) if language in _WIDE else spelled.find(text, language)
    spelt = [*more, *single_spans.find(text, language)]
    if not spelt:
        return found
    return sorted(found + spelt, key=lambda one: (one.start, -one.end))


def _outside(figures: list[Figure], skip: Sequence[tuple[int, int]]) -> Iterator[tuple[Figure, int]]:
    """Yield the figures that no range of ``skip`` overlaps, each with the end of the last range before it."""
    ranges = sorted(skip, reverse=True)
    covered = 0
    for figure in figures:
        while ranges and ranges[-1][0] < figure.end:
            covered = max(covered, ranges.pop()[1])
        if covered <= figure.start:
            yield figure, covered


def _loosen(text: str, figure: Figure, language: str) -> None:
    """Read what stands around a figure: what it counts, and how sure it is meant."""
    if figure.unit in ("", "th"):
        figure.noun = counted.noun(text, figure.end, language, single=figure.unit == "th")
    # 100人以上 and 100多人: the hedge stands behind what is counted, or before it.
    counter = figure.noun if figure.noun >= "\u2e80" and text.startswith(figure.noun, figure.end) else ""
    after, end = hedges.after(text, figure.end + len(counter))
    if after and not figure.noun and not figure.unit:
        figure.noun = counted.noun(text, end, language)
    if after and text[figure.end] == "+":
        figure.end = end
    figure.hedge = figure.hedge or after or hedges.before(text, figure.start, language)


def _is_pronoun(figure: Figure) -> bool:
    """Whether a figure is "one" that counts nothing."""
    return figure.form == "words" and figure.value == 1 and figure.unit == figure.noun == "" and figure.second is None


def _is_date(text: str, figure: Figure, language: str, free: int) -> bool:
    """Whether a bare number is a year, or the day of a month that is named behind ``free``."""
    if figure.unit or figure.scale > 1 or figure.form != "digits":
        return False
    words = text[figure.start : figure.end]
    if len(words) == 4 and words.isdigit() and int(words) in _YEARS:
        return _is_year(text, figure, language)
    if figure.value > 31:
        return False
    word = _WORD_BEFORE.search(text, max(free, figure.start - 16), figure.start)
    if word and month(word[1], language):
        return True
    word = _WORD_AFTER.match(text, figure.end)
    return word is not None and month(word[1], language) is not None


def _is_year(text: str, figure: Figure, language: str) -> bool:
    word = _WORD_BEFORE.search(text, max(0, figure.start - 16), figure.start)
    if word and (word[1].lower() in _YEAR_WORDS or month(word[1], language)):
        return True
    return counted.noun(text, figure.end, language) == ""
