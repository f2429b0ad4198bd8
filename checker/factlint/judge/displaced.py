"""A name of a claim beside other words than it has on the page, where another name of the page stands beside them.

What stands around a name counts by how rare and how near it is (:mod:`factlint.judge.surroundings`). It must stand
around the other name and hardly around the name itself; the more the two stand in one frame, the less is asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge import likeness
from factlint.judge.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.alignment import Reading
    from factlint.judge.mentions import Mentions
    from factlint.judge.surroundings import Likeness

_MOST = 6
"""Sentences of the page that are looked at for one name."""
_LEAST = 1.0
"""What the words around another name must count, at the least."""
_OWN, _MOST_OWN = 0.35, 0.6
"""Share of that up to which they may stand around the claim's own name, too; and where the other's frame is long."""
_LONG, _LONGEST = 4.0, 8.0
"""What a frame counts that is no chance, two rare words or three; and one that outweighs what else stands around."""
_FRAMED = 2.0
"""How much more the words around another name of the claim must count than those around the name itself."""
_LISTED = lazy.pattern(r"[\s,;&]*(?:and|or|und|oder|et|ou|y|e|o)?\s*")


class Rival(NamedTuple):
    """Another name of the page that stands among the words around a name of the claim."""

    alike: Likeness
    sentence: int
    part: range
    gain: float
    """How much more the words count that stand around it than those around the name itself."""

    @property
    def sure(self) -> bool:
        """Whether it is safe enough for a warning."""
        return self.gain >= _needed(self.alike)


def find(claim: Reading, name: range, mentions: Mentions) -> Rival | None:
    """Return the name that the page has in the place of one that it has, too; by the sentences with the same words."""
    search = _Search(claim, name, mentions)
    if search.mine >= search.enough:
        return None
    found = max(search.rivals(), key=_strength, default=None)
    return None if found is None or search.is_one_with(found) else found


def _strength(rival: Rival) -> float:
    return rival.alike.shared + 0.3 * (rival.alike.left + rival.alike.right)


class _Search:
    """What stands around one name of a claim, on the page around it and around others."""

    def __init__(self, claim: Reading, name: range, mentions: Mentions) -> None:
        self._claim = claim
        self._name = name
        self._mentions = mentions
        self._stems = frozenset(claim.stems[name.start : name.stop])
        self._texts = [claim.words[at].text for at in name]
        self._around = Surroundings(claim, name, mentions.rarity)
        self._counts: dict[int, float] = {}
        for stem, weight in self._around.weights.items():
            for number in mentions.places(stem, stem):
                self._counts[number] = self._counts.get(number, 0.0) + weight
        self.enough = _MOST_OWN * max(self._counts.values(), default=0.0)

    @cached_property
    def _own_sentences(self) -> frozenset[int]:
        places = (self._mentions.places(self._claim.stems[at], self._claim.words[at].text) for at in self._name)
        return frozenset[int]().union(*places)

    def _own_places(self, numbers: Iterator[int]) -> Iterator[tuple[Reading, range]]:
        for number in numbers:
            reading = self._mentions.reading(number)
            for at, stem in enumerate(reading.stems):
                if stem in self._stems:
                    yield reading, range(at, at + 1)

    @cached_property
    def mine(self) -> float:
        """What the words around the name count that stand around it on the page, too; it may stop at enough."""
        best = 0.0
        numbers = [number for number in self._own_sentences if number in self._counts]
        for number in sorted(numbers, key=lambda number: (-self._counts[number], number)):
            if best >= self.enough or self._counts[number] <= best:
                break
            shared = (self._around.shared(reading, part) for reading, part in self._own_places(iter((number,))))
            best = max(best, *shared, 0.0)
        return best

    @cached_property
    def _own_frame(self) -> float:
        """What the longest frame counts that the name has on the page as in the claim."""
        found = (self._around.likeness(*place) for place in self._own_places(iter(self._own_sentences)))
        return max((alike.left + alike.right for alike in found if alike), default=0.0)

    def rivals(self) -> Iterator[Rival]:
        """Yield the names of the page that stand among the same words, and hardly the one with them."""
        found: list[tuple[Likeness, int, range]] = []
        for number in sorted(self._counts, key=lambda number: (-self._counts[number], number))[:_MOST]:
            if self._counts[number] * _MOST_OWN <= self.mine or self._counts[number] < _LEAST:
                break
            found.extend((alike, number, part) for part, alike in self._beside(number))
        for alike, number, part in found:
            if self._outweighs(alike) and self._is_other(self._mentions.reading(number), part, alike):
                yield Rival(alike, number, part, alike.shared - self.mine)

    def _beside(self, number: int) -> Iterator[tuple[range, Likeness]]:
        """Yield the names of a sentence beside which the same words stand; what may be the name itself counts so."""
        reading = self._mentions.reading(number)
        for part in self._mentions.names(number):
            texts = [reading.words[at].text for at in part]
            if likeness.alike(self._texts, texts):
                if not all(map(likeness.common, texts)):
                    self.mine = max(self.mine, self._around.shared(reading, part))
            elif reading.words[part.start].kind != "time" and self._around.fits(reading, part):
                alike = self._around.likeness(reading, part)
                if alike:
                    yield part, alike

    def _outweighs(self, alike: Likeness) -> bool:
        """Whether the words stand around another name, and hardly around the one."""
        if alike.shared < _LEAST:
            return False
        frame = alike.left + alike.right
        return alike.shared * _OWN > self.mine or (
            frame >= _LONGEST and alike.shared * _MOST_OWN > self.mine and self._own_frame <= frame / 2
        )

    def _is_other(self, reading: Reading, part: range, alike: Likeness) -> bool:
        """Whether a name of the page is none of the claim's; or another one of it, in the very place on the page."""
        stems = reading.stems[part.start : part.stop]
        if self._told.isdisjoint(stems):
            return True
        framed = alike.left > 0 and (alike.led or alike.right > 0) and alike.shared - self.mine >= _FRAMED
        return framed and stems[-1] in self._others

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset(self._claim.stems)

    @cached_property
    def _others(self) -> frozenset[str]:
        """The last words of the other names of the claim, but for those in one list with the name."""
        found: set[str] = set()
        for other in self._mentions.names_in(self._claim):
            first, last = sorted((self._name, other), key=lambda one: one.start)
            listed = _is_list(self._claim, first, last)
            if not listed and self._stems.isdisjoint(self._claim.stems[other.start : other.stop]):
                found.add(self._claim.stems[other.stop - 1])
        return frozenset(found)

    def is_one_with(self, rival: Rival) -> bool:
        """Whether the page has the two names in one somewhere: "Marion", "Smith", "Marion Smith"."""
        other = frozenset(self._mentions.reading(rival.sentence).stems[rival.part.start : rival.part.stop])
        for number in self._own_sentences:
            reading = self._mentions.reading(number)
            for part in self._mentions.names(number) if not other.isdisjoint(reading.stems) else ():
                stems = reading.stems[part.start : part.stop]
                if not self._stems.isdisjoint(stems) and not other.isdisjoint(stems):
                    return True
        return False


def _is_list(claim: Reading, first: range, last: range) -> bool:
    """Whether there is nothing but names between two: "Tern, Grebe and Petrel"."""
    between = claim.words[first.stop : last.start]
    text = claim.text[claim.words[first.stop - 1].end : claim.words[last.start].start]
    return all(word.kind == "name" for word in between) if between else _LISTED.fullmatch(text) is not None


def _needed(alike: Likeness) -> float:
    """Return how much more the words around a rival must count, by how far it stands in the same frame.

    Measured on names of true claims, and on the same put in each other's place.
    """
    left, right = alike.left, alike.right
    if left and right:
        return 0.0
    if left or right:
        if alike.led:
            return 0.5
        return (6.0 if left else 4.0) if left + right >= _LONG else (8.0 if left else 5.0)
    return 5.0 if alike.led else 99.0
