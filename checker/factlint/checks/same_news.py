"""Whether two stories tell the same news: judged by their words, weighed by rarity, and by pages, names and numbers."""

from __future__ import annotations

from functools import lru_cache
from math import fsum, log
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.checks import Count, Options, Share
from factlint.checks.other_news import counts_on, other_subjects, refilled, variants
from factlint.checks.shown_terms import says_little
from factlint.digest.quantities import spelled
from factlint.digest.terms import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from factlint.document import CanonicalUrl
    from factlint.series import Telling

DENSE = frozenset(("ja", "ko", "zh"))
"""Languages whose terms are pairs of characters."""
_LEAST = 20
"""Texts below which it says nothing of a word that two of them have it."""
_LONG = 6
"""Digits from which a number says something however round it is: ten billion, but not ten."""
_DENSER = 0.8
"""Of pairs of characters another telling has fewer in common than of words: their order counts."""
_AGREED = 4
"""Digits of shared numbers, and shared names, that agree by chance in hardly any two stories."""
_STRONG = 0.6
"""The share of the usual limit that is wanted where all numbers and some names agree."""
_FEWEST = 7
"""One word in so many is shared by all stories that are the same."""
_FIGURES = lazy.pattern(r"\d+")
_SHOWN = 8
"""Words, names and numbers that are shown of each kind."""


class Limits(Options, frozen=True):
    """When two stories count as one told twice."""

    shared_reference: Share = 0.25
    """Containment (0 to 1) from which two stories that cite the same page are one."""
    no_shared_reference: Share = 0.40
    """Containment (0 to 1) from which any two stories are one."""
    min_words: Count = 12
    """Stories that cite the same page are compared from this many different weighty words on."""
    no_shared_min_words: Count = 20
    """The same for any two stories: few words agree by chance."""
    short_story: Share = 0.50
    """Containment (0 to 1) from which two stories of fewer words than that, but ``min_words``, are one."""


class Compared(msgspec.Struct, frozen=True):
    """Two stories beside each other: what the later one has of the earlier one, and what it adds."""

    verdict: Literal["same", "follow-up", "different"]
    containment: float
    """How much of the shorter story stands in the other, by weight: 0 to 1."""
    words: tuple[str, ...] = ()
    """The weightiest shared terms, at most eight; this and all below only of stories that are the same."""
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    page: CanonicalUrl | None = None
    new_names: tuple[str, ...] = ()
    new_numbers: tuple[str, ...] = ()
    new_pages: tuple[CanonicalUrl, ...] = ()


def rarity(frequencies: Mapping[str, int], size: int, vocabulary: Iterable[str]) -> dict[str, float]:
    """Return the inverse document frequency of each term of ``vocabulary`` in ``size`` texts.

    Robertson and Spärck Jones's form, log(1 + (N - n + .5) / (n + .5)), is never negative, however common the term.
    Where there are hardly any texts, the two that share a word would make it common: then more are supposed.
    """
    size = max(size, _LEAST)
    counts = ((term, min(frequencies.get(term, 0), size)) for term in vocabulary)
    return {term: log(1 + (size - count + 0.5) / (count + 0.5)) for term, count in counts}


def _weighed(words: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return what terms weigh together."""
    return fsum(weights.get(word, 0.0) for word in words)


def compare(
    first: Telling,
    second: Telling,
    weights: Mapping[str, float],
    limits: Limits,
    *,
    dense: bool = False,
    newer: bool = False,
    alike: bool = False,
) -> Compared:
    """Judge whether ``second``, the later telling, tells the news of ``first`` again.

    ``weights`` has the weight of each term of both; ``dense`` says that terms are pairs of characters, as in Chinese,
    Japanese and Korean, where a dozen are no more than a clause; ``newer`` that the later one cites a page, or
    names a day, that is younger than the earlier telling; ``alike`` that a model finds that they mean the same.
    """
    both = _weighed(first.terms & second.terms, weights)
    totals = _weighed(first.terms, weights), _weighed(second.terms, weights)
    containment = both / min(totals) if min(totals) else 0.0
    if containment < _limit(first, second, weights, limits, dense=dense, alike=alike):
        return Compared("different", containment)
    if _are_others(first, second, weights):
        return Compared("different", containment)
    if counts_on(first, second) or _adds(first, second, both / totals[1], dense=dense, newer=newer, alike=alike):
        return Compared("follow-up", containment)
    return _same(first, second, weights, containment)


def _are_others(first: Telling, second: Telling, weights: Mapping[str, float]) -> bool:
    """Whether they are about two things, however alike they read."""
    worth = {number: _digits(number) for number in first.numbers | second.numbers}
    return variants(first, second) or other_subjects(first, second) or refilled(first, second, weights, worth)


def _same(first: Telling, second: Telling, weights: Mapping[str, float], containment: float) -> Compared:
    def heaviest(words: Iterable[str]) -> tuple[str, ...]:
        told = sorted(words, key=lambda term: (says_little(term), -weights.get(term, 0.0), -len(term), term))
        return tuple(told[:_SHOWN])

    def plainest(numbers: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(numbers, key=lambda number: (-_digits(number), number))[:_SHOWN])

    shared = first.terms & second.terms
    return Compared(
        "same",
        containment,
        heaviest(term for term in shared if not term.isdecimal()),
        heaviest(shared & (first.names | second.names)),
        plainest(first.numbers & second.numbers),
        min(first.pages & second.pages, default=None),
        heaviest(second.names - first.terms),
        plainest(second.numbers - first.numbers),
        tuple(sorted(second.pages - first.pages)[:_SHOWN]),
    )


def may_be_same(first: Telling, second: Telling) -> bool:
    """Whether two stories are worth weighing: a look that needs no weights, and that no telling again fails."""
    smaller = min(len(first.terms), len(second.terms))
    return not first.pages.isdisjoint(second.pages) or len(first.terms & second.terms) * _FEWEST >= smaller > 0


def is_near(first: Telling, second: Telling, weights: Mapping[str, float], limits: Limits) -> bool:
    """Whether two stories share so many words that names and numbers, which cost more to read, may make them one."""
    shared = first.terms & second.terms
    shorter = min(_weighed(first.terms, weights), _weighed(second.terms, weights))
    least = min(limits.shared_reference, limits.no_shared_reference * _DENSER, limits.short_story)
    # Where all numbers agree, fewer words do; each is written with some figures, however it is spelled.
    agree = len({figure for term in shared for figure in _FIGURES.findall(term)}) > 1
    return _weighed(shared, weights) >= least * (_STRONG if agree else 1.0) * shorter


def _limit(
    first: Telling, second: Telling, weights: Mapping[str, float], limits: Limits, *, dense: bool, alike: bool
) -> float:
    """Return the containment from which two stories are one; above 1 where they are not compared."""
    smaller = min(len(first.terms), len(second.terms))
    page = not first.pages.isdisjoint(second.pages)
    # Headlines of one word are alike by chance.
    same_title = len(title := _headline(first.title)) > 1 and title == _headline(second.title)
    if not same_title and smaller < limits.min_words:
        return 2.0
    if page or same_title:
        limit = limits.shared_reference
    elif smaller < limits.no_shared_min_words:
        limit = 2.0 if dense else limits.short_story
    elif agree := _agreement(first, second):
        limit = limits.shared_reference * agree
    else:
        limit = limits.no_shared_reference * (_DENSER if dense else 1.0)
    if alike and limit <= 1.0:  # meaning alone makes no clause a story
        limit = min(limit, limits.shared_reference)
    return limit + _doubt(first, second, weights, page=page)


@lru_cache(maxsize=1024)
def _headline(title: str) -> tuple[str, ...]:
    return tuple(terms(title))


def _agreement(first: Telling, second: Telling) -> float:
    """Tell whether two stories agree in most of their numbers (1), or in all and in names too (0.6); 0 if not.

    Few pairs of stories do by chance, whatever their words.
    """
    shared = first.numbers & second.numbers
    fewer = min(len(first.numbers), len(second.numbers))
    names = len(first.names & second.names)
    worth = sum(map(_digits, shared)) + min(3, names)
    # A single figure is the background of many a story, as is the sum at stake in a trial.
    if len(shared) < 2 or len(shared) * 5 < fewer * 3 or worth < _AGREED:
        return 0.0
    return _STRONG if len(shared) == fewer and names > 1 and worth > _AGREED + 1 else 1.0


def _digits(number: str) -> int:
    """Return how much a number tells: its digits without the zeros at its end, three at most."""
    return min(3, len(number.rstrip("%").replace(".", "").strip("0")))


def _doubt(first: Telling, second: Telling, weights: Mapping[str, float], *, page: bool) -> float:
    """Return by how much numbers or names that differ raise the limit: results of two companies read alike.

    Where both tell just the same numbers, names say nothing: each noun of a German story is one, as its letters go.
    """
    doubt = 0.0
    fewer = min(sum(map(_digits, one.numbers)) for one in (first, second))
    shared = sum(map(_digits, first.numbers & second.numbers))
    if fewer >= _AGREED and shared * 4 < fewer:
        doubt += 1.0  # the closing prices of two days, in the same words
    elif shared * 2 < fewer:
        doubt += 0.2
    names = [_weighed(one.names, weights) for one in (first, second)]
    is_agreed = first.numbers == second.numbers and _agreement(first, second) == _STRONG
    if not page and not is_agreed and min(len(first.names), len(second.names)) > 1:
        both = (first.names & second.terms) | (second.names & first.terms)
        doubt += 0.2 if _weighed(both, weights) < 0.5 * min(names) else 0.0
        doubt += 0.0 if both else 0.2  # two papers, each with its institute and its benchmark
    return doubt


def _adds(first: Telling, second: Telling, told: float, *, dense: bool, newer: bool, alike: bool) -> bool:
    """Whether the later story brings news: a number in its headline, as many numbers as it shares, mostly other words.

    Another outlet's report is younger, too: a younger page alone makes no news where most is known.
    """
    new = {number for number in second.numbers - first.numbers if _digits(number) > 1 or len(number) > _LONG}
    if new and not new.isdisjoint(spelled(second.title)) and (told < 0.8 or first.numbers.isdisjoint(second.numbers)):
        return True
    if told < 0.7 and new and len(new) >= len(first.numbers & second.numbers):
        return True
    if _agreement(first, second) and not newer:
        return False
    little = 0.2 if alike or not first.pages.isdisjoint(second.pages) else 0.35
    return told < (0.5 if newer else little) * (_DENSER if dense else 1.0)


def common(tellings: Collection[Telling]) -> dict[str, int]:
    """Return in how many of the stories each term stands."""
    counts: dict[str, int] = {}
    for telling in tellings:
        for term in telling.terms:
            counts[term] = counts.get(term, 0) + 1
    return counts
