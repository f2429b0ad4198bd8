"""Which stories a sentence of the summary retells: those that share its rare names, numbers and words.

A sentence may retell several stories, and its evidence is what all of them cite: so each name of it is looked for in
some story, the story that has most of the rest first.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import words
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TOKEN = lazy.pattern(r"[0-9A-Za-zÀ-ÿ]+(?:[.,-][0-9]+[A-Za-z]*)*")
_NAMES = lazy.pattern(r"[A-ZÀ-Þ](?<=[a-zà-ÿ,] .)[a-zà-ÿ]+")
_STOPS = ("", ".", "!", "?", ":", ";", "—", "–", "。", "\n", "-")
_SHORTEST = 4
"""Letters that a word without a capital must have."""
_STEM = 6
"""Letters by which a word is known whatever its ending."""
_COMMON = 24
"""Stories that a word may be in; one that is in more tells nothing, and would cost."""
_NAME, _WORD, _PAIR = 2.0, 1.0, 0.4
"""How much is told by a name or number, by a word, by two characters of Chinese, Japanese or Korean."""
_CAPITAL = 1.5
"""A word with a capital at the head of a sentence: a name if the stories write it so inside of theirs."""
_TWO = 2
_FEW = 8
"""Pairs of characters that are sooner looked up one by one."""
_NEAR = 0.75
"""A story that shares this part of what the best one shares is retold as well."""
_LEAST = 3
"""How much must be shared: a name and a word, or three words."""


class Retellings:
    """Knows which stories have the words of the sentences that will be asked about."""

    def __init__(self, asked: Iterable[str], told: Sequence[tuple[str, str]], language: str) -> None:
        """Keep where the words of ``asked`` stand in the stories, each given as its headline and its text."""
        self._language = language
        self._keys = {text: keys(text, language) for text in asked}
        wanted = {key for found in self._keys.values() for key in found}
        pairs = {key for key in wanted if len(key) == _TWO and not key.isascii() and words.wide(key)}
        self._stories: dict[str, list[int]] = defaultdict(list)
        self._titled: set[tuple[int, str]] = set()
        for number, (title, text) in enumerate(told):
            above = _present(title, wanted, pairs)
            self._titled.update((number, key) for key in above)
            for key in above | _present(text, wanted, pairs):
                self._stories[key].append(number)
        self._total = len(told)
        names = {name for _, text in told for name in _NAMES.findall(text)}
        self._names = {name.casefold()[:_STEM] for name in names}

    def of(self, text: str) -> tuple[int, ...]:
        """Return the stories that a text retells, the nearest first; none if it shares too little with any."""
        own = {
            key: kind if kind != _CAPITAL else _NAME if key in self._names else _WORD
            for key, kind in (self._keys.get(text) or keys(text, self._language)).items()
            if 0 < len(self._stories.get(key, ())) <= _COMMON
        }
        weights = {key: self._weight(key, kind) for key, kind in own.items()}
        scores, sizes = self._scores(weights, own)
        usable = {number for number, size in sizes.items() if size >= _LEAST}
        if not usable:
            return ()
        best = max(scores[number] for number in usable)
        chosen = {number for number in usable if scores[number] >= _NEAR * best}
        covered = {key for key in weights if not chosen.isdisjoint(self._stories[key])}
        for key in sorted(weights, key=lambda one: (-weights[one], one)):
            if key in covered or own[key] != _NAME:
                continue
            nearest = max(self._stories[key], key=lambda number: (scores[number], -number))
            if nearest in usable or (nearest, key) in self._titled:
                chosen.add(nearest)
                covered |= {one for one in weights if nearest in self._stories[one]}
        return tuple(sorted(chosen, key=lambda number: (-scores[number], number)))

    def _weight(self, key: str, kind: float) -> float:
        return kind * log(1 + self._total / len(self._stories[key]))

    def _scores(
        self, weights: Mapping[str, float], own: Mapping[str, float]
    ) -> tuple[dict[int, float], dict[int, float]]:
        """Return for each story the weight, and the plain number, of what it shares with a sentence."""
        scores: dict[int, float] = defaultdict(float)
        sizes: dict[int, float] = defaultdict(float)
        half = (self._total + 1) // 2
        for key, weight in weights.items():
            for number in self._stories[key]:
                scores[number] += weight
                # What half of the stories have makes none of them the one that is retold.
                sizes[number] += own[key] if len(self._stories[key]) <= half else 0.0
        return scores, sizes


def keys(text: str, language: str) -> dict[str, float]:
    """Return by what a text may be known again, each with how much it tells: names and numbers most."""
    small = FUNCTION_WORDS.get(language, frozenset())
    found: dict[str, float] = {}
    for match in _TOKEN.finditer(text):
        token = match[0]
        folded = token.casefold()
        if len(token) < (_SHORTEST if token == folded else 2) or folded in small:
            continue
        kind = _WORD if token == folded else _kind(text, match.start(), token, language)
        key, kind = (folded[:_STEM], kind) if token.isalpha() else (folded, _NAME)
        found[key] = max(kind, found.get(key, 0.0))
    return dict.fromkeys(_pairs(text), _PAIR) | found


def _present(text: str, wanted: set[str], pairs: set[str]) -> set[str]:
    """Return which of the keys a text has; ``pairs`` are those of them that are two characters."""
    tokens = set(_TOKEN.findall(text.casefold()))
    found = {token[:_STEM] if token.isalpha() else token for token in tokens} & wanted
    if len(pairs) > _FEW:
        return found | (pairs & _pairs(text))
    return found | {pair for pair in pairs if pair in text}


def _pairs(text: str) -> set[str]:
    """Return each two characters of Chinese, Japanese or Korean that stand side by side."""
    if not words.wide(text):
        return set()
    # From katakana to Hangul: hiragana is grammar more than content. A pattern for it would take 1 ms to compile.
    return {left + right for left, right in pairwise(text) if "゠" < left < "\ud7a4" and "゠" < right < "\ud7a4"}


def _kind(text: str, start: int, token: str, language: str) -> float:
    """Return how much a word with a capital tells: at the head of a sentence it may be any word."""
    plain = token[1:].islower()
    if language == "de" and plain:
        return _WORD
    first = text[max(0, start - 4) : start].rstrip(' “"(')[-1:] in _STOPS
    return _CAPITAL if first and plain else _NAME
