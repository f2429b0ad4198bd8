"""A Japanese, Chinese or Korean text as turns are read from it: what stands around a place, and the opposites in it."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factlint import lazy
from factlint.judge import wide_cues
from factlint.judge.stems import stems

LANGUAGES = frozenset(("ja", "zh", "ko"))

_REACH = 22
"""Characters to each side that belong to a cue."""
_LONGEST = 1200
_STOP = lazy.pattern(r"[。！？!?\n]|\.(?=\s|$)")


class Cue(NamedTuple):
    """A word with an opposite, as it stands in a text."""

    start: int
    end: int
    axes: frozenset[tuple[int, bool]]

    def faces(self, other: Cue) -> bool:
        """Whether another cue is of the other side, and on no axis of the same."""
        return not self.axes & other.axes and any((axis, not left) in other.axes for axis, left in self.axes)


class WideText:
    """A text with what stands around its places."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text[:_LONGEST]
        self.language = language
        self._ends = [match.start() for match in _STOP.finditer(self.text)]

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Where its sentences start and end."""
        marks = [-1, *self._ends, len(self.text)]
        return [(low + 1, high) for low, high in pairwise(marks) if high > low + 1]

    def near(self, start: int, end: int) -> frozenset[str]:
        """Return the stems around a place, within its sentence."""
        low = max([0, start - _REACH, *(stop + 1 for stop in self._ends if stop < start)])
        high = min([len(self.text), end + _REACH, *(stop for stop in self._ends if stop >= end)])
        around = stems(self.text[low:start], self.language), stems(self.text[end:high], self.language)
        return frozenset(stem for side in around for stem in side)

    def clause(self, start: int, end: int) -> frozenset[str]:
        """Return the stems of the clause around a place: between its commas."""
        low = max(self.text.rfind(mark, 0, start) for mark in "、，,。！？\n") + 1
        ends = [at for mark in "、，,。！？\n" if (at := self.text.find(mark, end)) >= 0]
        high = min(ends, default=len(self.text))
        low, high = max(low, start - 3 * _REACH), min(high, end + 3 * _REACH)
        around = stems(self.text[low:start], self.language), stems(self.text[end:high], self.language)
        return frozenset(stem for side in around for stem in side)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The words of the text that have an opposite."""
        pattern, axes = _opposites(self.language)
        found = [Cue(*match.span(), axes[match[0]]) for match in pattern.finditer(self.text)]
        for match in wide_cues.SIGNS[self.language].finditer(self.text):
            if not any(cue.start < match.end() and match.start() < cue.end for cue in found):
                # The first axis of each list is the rise and the fall.
                found.append(Cue(*match.span(), frozenset(((0, match.lastgroup == "up"),))))
        return tuple(found)


@lru_cache(maxsize=1024)
def read(text: str, language: str) -> WideText:
    """Return a text ready to be asked; the same sentence answers many claims."""
    return WideText(text, language)


@cache
def _opposites(language: str) -> tuple[re.Pattern[str], dict[str, frozenset[tuple[int, bool]]]]:
    from factlint.judge import opposites_wide  # noqa: PLC0415 - one language of eight is needed

    axes: dict[str, set[tuple[int, bool]]] = {}
    for axis, line in enumerate(opposites_wide.PLAIN[language].strip().split("\n")):
        for left, half in zip((True, False), line.split("|"), strict=True):
            for word in half.split():
                axes.setdefault(word, set()).add((axis, left))
    longest = sorted(axes, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), {word: frozenset(found) for word, found in axes.items()}
