"""What tells that two stories which read alike are not the same news.

Two versions of a product, two companies of which the same is told, a column whose figures are filled in each day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.series import Telling

_TITLE_WORD = lazy.pattern(r"(?:[$€£¥₩₹]\s?)?[^\W_]+(?:[.,\-‑'’][^\W_]+)*[%％+]?")
_NUMBER = lazy.pattern(r"v?\d{1,6}(?:\.\d{1,6}){0,4}|[B-HJ-Z]", re.IGNORECASE)
_MIXED = lazy.pattern(r"(?=[^\d]*\d)(?=.*[A-Za-z])[A-Za-z]{0,12}[-‑]?\d{1,6}(?:\.\d{1,6}){0,4}[A-Za-z]{0,4}")
_AMOUNT = lazy.pattern(r"\d+(?:\.\d+)?(?:k|m|mn|bn|th|st|nd|rd|am|pm)", re.IGNORECASE)
_FIGURES = lazy.pattern(r"\d+(?:[.,]\d+)*")
_SIZES = frozenset(
    ("mini", "nano", "micro", "lite", "flash", "turbo", "pro", "max", "ultra", "small", "medium", "large")
)
_SCALES = frozenset(("million", "billion", "trillion", "thousand", "m", "bn", "b"))
_LANGUAGES = "en", "de", "fr", "es", "pt"
"""Languages that set numbers apart as words: "four days to go"."""
_FORM = 0.6
"""The share of the words, numbers aside, from which two stories are one form that was filled in twice."""


def variants(first: Telling, second: Telling) -> bool:
    """Whether each title names a version or size that the other does not: "Kestrel 4 S" is not "Kestrel 4 L"."""
    one, other = versions(first.title), versions(second.title)
    return bool(one - other and other - one)


def versions(title: str) -> frozenset[str]:
    """Return the versions and sizes that a headline names: "4.1", "E2B", "mini"; no amounts, counts or percentages."""
    words = [match[0] for match in _TITLE_WORD.finditer(title[:300])]
    found: set[str] = set()
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        if _MIXED.fullmatch(word):
            is_version = not _AMOUNT.fullmatch(word)
        else:
            named = bool(before) and (before[0].isupper() or not before.isascii() or before.lower() in found)
            counts = after.lower() in _SCALES
            is_version = named and not counts and bool(_NUMBER.fullmatch(word) or word.lower() in _SIZES)
        if is_version:
            found.add(word.lower())
    return frozenset(found)


def other_subjects(first: Telling, second: Telling) -> bool:
    """Whether each headline names somebody of whom the other story says nothing: "Lumera: $42M", "Aldenmoor: $42M"."""
    one, other = (telling.names & frozenset(terms(telling.title[:300])) for telling in (first, second))
    return bool(one and other) and one.isdisjoint(second.terms) and other.isdisjoint(first.terms)


def counts_on(first: Telling, second: Telling) -> bool:
    """Whether two headlines differ in numbers alone: "Four days to the fair", "Three days to the fair"."""
    one, other = first.title[:300], second.title[:300]
    if one == other:
        return False
    figures = [_FIGURES.sub("0", title) for title in (one, other)]
    if figures[0] == figures[1]:
        return True
    words = [[word.casefold() for word in _TITLE_WORD.findall(title)] for title in figures]
    apart = [pair for pair in zip(*words, strict=False) if pair[0] != pair[1]]
    return len(words[0]) == len(words[1]) > 2 and 0 < len(apart) < 3 and all(map(_is_number, sum(apart, ())))


def _is_number(word: str) -> bool:
    from factlint.judge import number_words  # noqa: PLC0415 - only headlines that are all but equal need it

    tables = filter(None, map(number_words.words, _LANGUAGES))
    return word.isdecimal() or any(word in table.counts or word in table.ordinals for table in tables)


def refilled(first: Telling, second: Telling, weights: Mapping[str, float], worth: Mapping[str, int]) -> bool:
    """Whether two stories tell other numbers in the same words: a column of the day, or the results of two companies.

    ``worth`` says how much each of their numbers tells.
    """
    shared, lost, new = (
        sum(worth[number] for number in those)
        for those in (
            first.numbers & second.numbers,
            first.numbers - second.numbers,
            second.numbers - first.numbers,
        )
    )
    if min(lost, new) <= max(shared, 2):
        return False
    words = [frozenset(term for term in telling.terms if not term[0].isdigit()) for telling in (first, second)]
    least = min(sum(weights.get(word, 0.0) for word in those) for those in words)
    return sum(weights.get(word, 0.0) for word in words[0] & words[1]) >= _FORM * least
