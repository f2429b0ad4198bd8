"""The names of a page and where they stand: its sentences as words, read when first asked for."""

from __future__ import annotations

from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import alignment, frames

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factlint.judge.alignment import Reading
    from factlint.judge.frames import Frame
    from factlint.judge.passages import IndexedPage

_FEW = 40
"""Sentences that a page counts as having at least: on a short one, too, a word that stands once tells something."""
_WITHIN = lazy.pattern(r"(?<=[a-zß-ÿ,;] )[A-ZÀ-Þ][^\W_]+")
_NAMES = frozenset(("name", "time"))


class Mentions:
    """The sentences of a page as words, and the names among them."""

    def __init__(self, page: IndexedPage) -> None:
        """Keep the page; nothing is read yet."""
        self._page = page
        self.language = page.language
        self.sentences = page.sentences
        self._readings: dict[int, Reading] = {}
        self._frames: dict[int, Frame] = {}
        self._names: dict[int, tuple[range, ...]] = {}
        self._rarities: dict[str, float] = {}
        self._strays: dict[str, frozenset[int]] = {}

    def reading(self, number: int) -> Reading:
        """Return a sentence as its words."""
        found = self._readings.get(number)
        if found is None:
            found = self._readings[number] = alignment.read(self.sentences[number], self.language)
        return found

    def names(self, number: int) -> tuple[range, ...]:
        """Return the names of a sentence, as ranges of its words."""
        found = self._names.get(number)
        if found is None:
            found = self._names[number] = tuple(self.names_in(self.reading(number)))
        return found

    def names_in(self, reading: Reading, known: Collection[str] = ()) -> Iterator[range]:
        """Yield the names of a text about the page; what begins a sentence is one if known, or capital elsewhere."""
        at, words = 0, reading.words
        while at < len(words):
            end = at + 1
            kind = words[at].kind
            if kind == "name":
                end = max(end, reading.run(at)[1])
            if kind in _NAMES or (kind == "opening" and (words[at].text in self._within or words[at].text in known)):
                yield range(at, end)
            at = end

    def frame(self, number: int) -> Frame:
        """Return a sentence as what tells who does what."""
        found = self._frames.get(number)
        if found is None:
            found = self._frames[number] = frames.read(self.reading(number), self._within)
        return found

    def frame_of(self, text: str, known: Collection[str] = ()) -> Frame:
        """Return a text about the page as what tells who does what; ``known`` are names wherever they stand."""
        return frames.read(alignment.read(text, self.language), self._within.union(known))

    @cached_property
    def _within(self) -> frozenset[str]:
        """The words that have a capital in the middle of a sentence; none in German, where all nouns have."""
        return frozenset() if self.language == "de" else frozenset(_WITHIN.findall(self._page.text))

    def places(self, stem: str, text: str) -> frozenset[int]:
        """Return the sentences that have a word; what the index leaves out ("US") is looked for as it is written."""
        if found := self._page.places(stem):
            return frozenset(found)
        strays = self._strays.get(text)
        if strays is None:
            numbers = (number for number, sentence in enumerate(self.sentences) if text in sentence)
            strays = self._strays[text] = frozenset(numbers) if text in self._page.text else frozenset()
        return strays

    def rarity(self, stem: str) -> float:
        """Return how much a stem tells, as BM25 weighs it."""
        found = self._rarities.get(stem)
        if found is None:
            count = self._page.count(stem)
            total = max(_FEW, len(self.sentences))
            found = self._rarities[stem] = log(1 + (total - count + 0.5) / (count + 0.5))
        return found
