"""Names of a page that a claim puts where the page has another one.

A name taken from elsewhere on the page is no unknown name. It shows by where it stands: nowhere on the page beside what
the claim says around it, while another name stands there; or split from the word that it always goes with.
"""

from __future__ import annotations

from functools import cached_property
from math import log
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint import lazy
from factlint.judge import alignment, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.alignment import Reading

_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
"""Languages that capitalise names alone, and put blanks between words."""
_AROUND = 4
"""Words on each side of a name that say what it is about."""
_WIDER = 6
"""Words on each side of a name of the page among which they are looked for."""
_MOST = 40
"""Sentences of the page that are looked at for a word."""
_MOSTLY = 0.6
"""Share of a word's places in which it goes with another one."""
_NAMES = frozenset(("name", "time"))
_APART = lazy.pattern(r"[:;()|\n]")


class Misplaced(msgspec.Struct, frozen=True):
    """A name that stands elsewhere on the page than the claim has it."""

    start: int
    end: int
    text: str
    """As the claim has it."""
    stated: str
    """The name that the page has there."""
    sentence: int
    """Which sentence of the page has that."""
    value: float
    """0 to 1: how much more of the words around it the page has without the name than near it."""
    reason: Literal["split", "rival"]
    """``split``: its first word always goes with another one; ``rival``: another name stands among these words."""
    sure: bool
    """Whether it is safe enough for a warning."""


class _Rival(NamedTuple):
    """Another name of the page that stands among the words around a name of the claim."""

    shared: int
    both: bool
    sentence: int
    text: str


class Whereabouts:
    """Where the names of a page stand, and next to what."""

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        """Keep the sentences of a page, its titles among them; they are read when first asked for."""
        self._sentences = sentences
        self._language = language

    def misplaced(self, claim: str) -> tuple[Misplaced, ...]:
        """Return the names of a claim that the page has, but not there; nothing where the language is not covered."""
        if self._language not in _SPACED:
            return ()
        reading = alignment.read(claim, self._language)
        return tuple(
            found
            for name in _names(reading)
            if all(reading.stems[at] in self._places for at in name)
            and (found := self._split(reading, name) or self._displaced(reading, name))
        )

    @cached_property
    def _readings(self) -> tuple[Reading, ...]:
        return tuple(alignment.read(sentence, self._language) for sentence in self._sentences)

    @cached_property
    def _places(self) -> dict[str, set[int]]:
        """For each stem the sentences that have it."""
        places: dict[str, set[int]] = {}
        for number, reading in enumerate(self._readings):
            for stem in reading.stems:
                places.setdefault(stem, set()).add(number)
        return places

    @cached_property
    def _partners(self) -> dict[str, tuple[int, ...]]:
        """For each stem of a capitalised word, the sentences in which it is followed by another; -1 where it is not."""
        partners: dict[str, list[int]] = {}
        for number, reading in enumerate(self._readings):
            last = len(reading.words) - 1
            for at, word in enumerate(reading.words):
                if word.kind in ("name", "opening"):
                    goes_on = at < last and reading.words[at + 1].kind in _NAMES and reading.joined(at)
                    partners.setdefault(word.stem, []).append(number if goes_on else -1)
        return {stem: tuple(found) for stem, found in partners.items()}

    @cached_property
    def _capitalised(self) -> frozenset[str]:
        """The stems of words that the page has as names."""
        return frozenset(word.stem for reading in self._readings for word in reading.words if word.kind != "word")

    def _weight(self, stem: str) -> float:
        count, total = len(self._places.get(stem, ())), len(self._sentences)
        return log(1 + (total - count + 0.5) / (count + 0.5))

    def _split(self, claim: Reading, name: range) -> Misplaced | None:
        """Return a name of which the page has both words, but the first before another one."""
        for at in name[:-1]:
            first, second = claim.words[at], claim.words[at + 1]
            partners = self._partners.get(first.stem, ())
            joined = [number for number in partners if number >= 0]
            if not joined or self._places[first.stem] & self._places[second.stem]:
                continue
            if second.stem not in self._capitalised or likeness.common(second.text):
                continue
            if likeness.common(first.text) and claim.text[first.end : first.end + 4] != " of ":
                continue
            stated = self._whole(first.stem, joined[0])
            if likeness.alike([word.text for word in claim.words[at + 1 : name.stop]], stated.split()[1:]):
                continue
            share = len(joined) / len(partners)
            start, end = first.start, claim.words[name.stop - 1].end
            sure = share >= _MOSTLY and (len(joined) > 1 or claim.text[first.end : first.end + 4] == " of ")
            return Misplaced(start, end, claim.text[start:end], stated, joined[0], round(share, 3), "split", sure)
        return None

    def _whole(self, stem: str, sentence: int) -> str:
        """Return the name of a sentence that a word begins, from that word on."""
        reading = self._readings[sentence]
        for at, word in enumerate(reading.words):
            if word.stem == stem and word.kind in ("name", "opening"):
                end = max(reading.run(at)[1], at + 2) if at + 1 < len(reading.words) else at + 1
                return reading.text[word.start : reading.words[end - 1].end]
        return ""

    def _displaced(self, claim: Reading, name: range) -> Misplaced | None:
        """Return a name in whose place, among the same words, the page has another one."""
        around = _around(claim, name)
        if len(around) < 3 or claim.text[claim.words[name.start].start - 1 : claim.words[name.start].start] == "(":
            return None
        own = self._own(claim, name, around)
        rival = self._rival(claim, name)
        if rival is None or rival.shared <= own or (claim.words[name.start].kind == "time" and not rival.both):
            return None
        value = self._apart(claim, name, around)
        sure = (rival.both and rival.shared > 1) or (rival.shared > max(2, own + 1) and value >= 0.3)
        start, end = claim.words[name.start].start, claim.words[name.stop - 1].end
        return Misplaced(start, end, claim.text[start:end], rival.text, rival.sentence, value, "rival", sure)

    def _own(self, claim: Reading, name: range, around: frozenset[str]) -> int:
        """Return how many of the words around a name the page has in one sentence with it."""
        numbers = {number for at in name for number in self._places[claim.stems[at]]}
        return max(len(around.intersection(self._readings[number].stems)) for number in numbers)

    def _apart(self, claim: Reading, name: range, around: frozenset[str]) -> float:
        """Return how much more of the words around a name two sentences without it have than two with it."""
        numbers = {number for at in name for number in self._places[claim.stems[at]]}
        weights = {stem: self._weight(stem) for stem in around}
        total = sum(weights.values()) or 1.0
        best = {True: 0.0, False: 0.0}
        for number in {place for stem in around for place in self._places.get(stem, ())}:
            near = not numbers.isdisjoint((number - 1, number, number + 1))
            for last in (number, min(number + 1, len(self._readings) - 1)):
                stems = set(self._readings[number].stems).union(self._readings[last].stems)
                best[near] = max(best[near], sum(weight for stem, weight in weights.items() if stem in stems))
        return round(max(0.0, best[False] - best[True]) / total, 3)

    def _rival(self, claim: Reading, name: range) -> _Rival | None:
        """Return the other name of the page that stands among most of the same words."""
        beside = [at for at, gap in _beside(claim, name) if gap is not None]
        own = {number for at in name for number in self._places[claim.stems[at]]}
        best: _Rival | None = None
        for number in sorted({place for at in beside for place in self._near(claim.stems[at])} - own):
            for shared, both, text in _others(self._readings[number], claim, name):
                if best is None or (shared, both) > (best.shared, best.both):
                    best = _Rival(shared, both, number, text)
        return best

    def _near(self, stem: str) -> list[int]:
        return sorted(self._places.get(stem, ()))[:_MOST]


def _names(claim: Reading) -> Iterator[range]:
    """Yield the names of a claim, as ranges of its words."""
    at = 0
    while at < len(claim.words):
        end = at + 1
        if claim.words[at].kind in _NAMES:
            if claim.words[at].kind == "name":
                end = max(end, claim.run(at)[1])
            yield range(at, end)
        at = end


def _around(claim: Reading, name: range) -> frozenset[str]:
    """Return the stems of the words next to a name, its own left out."""
    near = claim.stems[max(0, name.start - _AROUND) : name.start] + claim.stems[name.stop : name.stop + _AROUND]
    return frozenset(near).difference(claim.stems[name.start : name.stop])


def _gap(reading: Reading, first: int, second: int) -> int | None:
    """Return how many small words stand between two neighbouring words; ``None`` if they do not belong together."""
    if first < 0 or second >= len(reading.words):
        return None
    left, right = reading.words[first], reading.words[second]
    between = right.order - left.order - 1
    if between > 2 or left.sentence != right.sentence or _APART.search(reading.text, left.end, right.start):
        return None
    return between


def _beside(reading: Reading, name: range) -> tuple[tuple[int, int | None], tuple[int, int | None]]:
    """Return the words before and behind a name, each with the number of small words between."""
    before, behind = name.start - 1, name.stop
    return (before, _gap(reading, before, name.start)), (behind, _gap(reading, name.stop - 1, behind))


def _others(source: Reading, claim: Reading, name: range) -> Iterator[tuple[int, bool, str]]:
    """Yield the names of a sentence that stand right beside the same word as a name of the claim, and are not in it.

    With each: how many of the words before and behind stand before and behind it, and whether both neighbours do.
    """
    told = set(claim.stems)
    ours = _beside(claim, name)
    before = set(claim.stems[max(0, name.start - _AROUND) : name.start])
    behind = set(claim.stems[name.stop : name.stop + _AROUND])
    for one in _names(source):
        if source.words[one.start].kind != "name" or any(source.stems[at] in told for at in one):
            continue
        same = [
            gap == wanted
            for (at, gap), (near, wanted) in zip(_beside(source, one), ours, strict=True)
            if gap is not None and wanted is not None and source.stems[at] == claim.stems[near]
        ]
        if not any(same) or likeness.alike(_texts(claim, name), _texts(source, one)):
            continue
        shared = len(before.intersection(source.stems[max(0, one.start - _WIDER) : one.start]))
        shared += len(behind.intersection(source.stems[one.stop : one.stop + _WIDER]))
        yield shared, len(same) == len(ours), " ".join(_texts(source, one))


def _texts(reading: Reading, part: range) -> list[str]:
    return [reading.words[at].text for at in part]
