"""Names of a page that a claim puts where the page has another one.

A name taken from elsewhere on the page is no unknown name. It shows by where it stands: nowhere on the page beside what
the claim says around it, while another name stands there; or split from the word that it always goes with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint import lazy
from factlint.judge import aliases, alignment, exchanges, likeness, wide_places
from factlint.judge.folding import fold
from factlint.judge.mentions import Mentions
from factlint.judge.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.judge.alignment import Reading
    from factlint.judge.passages import IndexedPage
    from factlint.judge.surroundings import Likeness

_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
"""Languages that capitalise names alone, and put blanks between words."""
_WIDE = frozenset(("ja", "zh", "ko"))
_MOST = 8
"""Sentences of the page that are looked at for one name."""
_MOSTLY = 0.6
"""Share of a word's places in which it goes with another one."""
_LEAST = 1.0
"""What the words around another name must count, at the least."""
_OWN = 0.35
"""Share of that up to which they may stand around the claim's own name, too."""
_NAMES = frozenset(("name", "time"))
_FRAMED = 2.0
"""How much more the words around another name of the claim must count than those around the name itself."""
_LISTED = lazy.pattern(r"[\s,;&]*(?:and|or|und|oder|et|ou|y|e|o)?\s*")
_LONG = 4.0
"""What a frame counts that is no chance: two rare words, or three."""


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
    """Of a rival: how much more the words around it count than those that stand around the name itself."""
    reason: Literal["split", "rival", "exchange"]
    """``split``: its first word always goes with another one; ``rival``: another name stands among these words;
    ``exchange``: two parts of the claim stand in each other's place."""
    sure: bool
    """Whether it is safe enough for a warning."""


class _Rival(NamedTuple):
    """Another name of the page that stands among the words around a name of the claim."""

    alike: Likeness
    sentence: int
    part: range

    @property
    def strength(self) -> float:
        return self.alike.shared + 0.3 * (self.alike.left + self.alike.right)


class Whereabouts:
    """Where the names of a page stand, and next to what."""

    def __init__(self, page: IndexedPage) -> None:
        """Keep the page, whose sentences are read when first asked for."""
        self._page = page
        self._language = page.language
        self._mentions = Mentions(page)

    def misplaced(self, claim: str) -> tuple[Misplaced, ...]:
        """Return the names of a claim that the page has, but not there; nothing where the language is not covered."""
        if self._language not in _SPACED:
            return ()
        reading = alignment.read(claim, self._language)
        return tuple(self._found(reading))

    def in_sentences(self, claim: str, numbers: Sequence[int]) -> tuple[Misplaced, ...]:
        """Return the parts of a claim that stand in each other's place, or another's, by some sentences of the page."""
        if self._language in _WIDE:
            told = [(number, self._page.sentences[number]) for number in numbers]
            return tuple(
                Misplaced(*one.span, claim[slice(*one.span)], one.stated, one.sentence, 0.0, "rival", sure=True)
                for one in wide_places.find(claim, told, self._page.text, self._language)
            )
        found = exchanges.find(claim, self._mentions, numbers) if self._language in _SPACED else None
        if found is None:
            return ()
        start, end = found.at
        stated = self._page.sentences[found.sentence][slice(*found.stated)]
        return (Misplaced(start, end, claim[start:end], stated, found.sentence, found.gain, "exchange", sure=True),)

    def _found(self, claim: Reading) -> Iterator[Misplaced]:
        for name in self._mentions.names_in(claim):
            places = [self._places(claim, at) for at in name]
            if not all(places):
                continue
            split = self._split(claim, name, places) if len(name) > 1 else None
            found = split or self._displaced(claim, name, frozenset[int]().union(*places))
            if found:
                yield found

    def _places(self, claim: Reading, at: int) -> frozenset[int]:
        return self._mentions.places(claim.stems[at], claim.words[at].text)

    def _split(self, claim: Reading, name: range, places: list[frozenset[int]]) -> Misplaced | None:
        """Return a name of which the page has both words, but the first before another one."""
        for at, one, other in zip(name[:-1], places[:-1], places[1:], strict=True):
            first, second = claim.words[at], claim.words[at + 1]
            of = claim.text[first.end : first.end + 4] == " of "
            if one & other or likeness.common(second.text) or (likeness.common(first.text) and not of):
                continue
            partners = [number for place in sorted(one) for number in self._partners(first.stem, place)]
            joined = [number for number in partners if number >= 0]
            if not joined or not self._is_name(second.stem, other):
                continue
            stated = self._whole(first.stem, joined[0])
            if likeness.alike([word.text for word in claim.words[at + 1 : name.stop]], stated.split()[1:]):
                continue
            if not of and aliases.listed(fold(first.text)):
                continue  # "Ostanian" goes with many
            share = len(joined) / len(partners)
            sure = share >= _MOSTLY and (len(joined) > 1 or of)
            start, end = first.start, claim.words[name.stop - 1].end
            return Misplaced(start, end, claim.text[start:end], stated, joined[0], round(share, 3), "split", sure)
        return None

    def _partners(self, stem: str, number: int) -> Iterator[int]:
        """Yield for each capitalised word of a stem its sentence if another name word follows it, else -1."""
        reading = self._mentions.reading(number)
        last = len(reading.words) - 1
        for at, word in enumerate(reading.words):
            if word.stem == stem and word.kind in ("name", "opening"):
                yield number if at < last and reading.words[at + 1].kind in _NAMES and reading.joined(at) else -1

    def _is_name(self, stem: str, places: Iterable[int]) -> bool:
        """Whether the page has a word as a name."""
        readings = (self._mentions.reading(number) for number in sorted(places)[:_MOST])
        return any(word.stem == stem and word.kind != "word" for reading in readings for word in reading.words)

    def _whole(self, stem: str, sentence: int) -> str:
        """Return the name of a sentence that a word begins, from that word on."""
        reading = self._mentions.reading(sentence)
        for at, word in enumerate(reading.words):
            if word.stem == stem and word.kind in ("name", "opening"):
                end = max(reading.run(at)[1], at + 2) if at + 1 < len(reading.words) else at + 1
                return reading.text[word.start : reading.words[end - 1].end]
        return ""

    def _displaced(self, claim: Reading, name: range, own: frozenset[int]) -> Misplaced | None:
        """Return a name in whose place, among the same words, the page has another one."""
        start, end = claim.words[name.start].start, claim.words[name.stop - 1].end
        if claim.text[start - 1 : start] == "(":
            return None
        around = Surroundings(claim, name, self._mentions.rarity)
        counts = self._counts(around)
        enough = _OWN * max(counts.values(), default=0.0)
        mine = self._own(claim, name, around, {number: counts[number] for number in own if number in counts}, enough)
        if mine >= enough:
            return None
        rival = self._rival(claim, name, around, counts, mine)
        if rival is None:
            return None
        gap = rival.alike.shared - mine
        stated = self._mentions.reading(rival.sentence)
        if self._are_one(claim, name, own, frozenset(stated.stems[rival.part.start : rival.part.stop])):
            return None
        text = stated.text[stated.words[rival.part.start].start : stated.words[rival.part.stop - 1].end]
        sure = gap >= _needed(rival.alike)
        return Misplaced(start, end, claim.text[start:end], text, rival.sentence, round(gap, 3), "rival", sure)

    def _are_one(self, claim: Reading, name: range, own: frozenset[int], other: frozenset[str]) -> bool:
        """Whether the page has two names in one somewhere: "Marion", "Smith", "Marion Smith"."""
        mine = frozenset(claim.stems[name.start : name.stop])
        for number in own:
            reading = self._mentions.reading(number)
            for part in self._mentions.names(number) if not other.isdisjoint(reading.stems) else ():
                stems = reading.stems[part.start : part.stop]
                if not mine.isdisjoint(stems) and not other.isdisjoint(stems):
                    return True
        return False

    def _counts(self, around: Surroundings) -> dict[int, float]:
        """Return for each sentence what the words around a name count that it has."""
        counts: dict[int, float] = {}
        for stem, weight in around.weights.items():
            for number in self._mentions.places(stem, stem):
                counts[number] = counts.get(number, 0.0) + weight
        return counts

    def _own(
        self, claim: Reading, name: range, around: Surroundings, counts: Mapping[int, float], enough: float
    ) -> float:
        """Return what the words around a name count that stand around it on the page, too; it may stop at enough."""
        stems = frozenset(claim.stems[name.start : name.stop])
        best = 0.0
        for number in sorted(counts, key=lambda number: (-counts[number], number)):
            if best >= enough or counts[number] <= best:
                break
            reading = self._mentions.reading(number)
            for at, stem in enumerate(reading.stems):
                if stem in stems:
                    best = max(best, around.shared(reading, range(at, at + 1)))
        return best

    def _others(self, claim: Reading, name: range) -> frozenset[str]:
        """Return the last words of the other names of a claim, but for those in one list with a name."""
        own = frozenset(claim.stems[name.start : name.stop])
        found: set[str] = set()
        for other in self._mentions.names_in(claim):
            first, last = sorted((name, other), key=lambda one: one.start)
            if not _is_list(claim, first, last) and own.isdisjoint(claim.stems[other.start : other.stop]):
                found.add(claim.stems[other.stop - 1])
        return frozenset(found)

    def _rival(
        self, claim: Reading, name: range, around: Surroundings, counts: Mapping[int, float], mine: float
    ) -> _Rival | None:
        """Return the other name of the page that stands among most of the same words."""
        told, others = frozenset(claim.stems), self._others(claim, name)
        texts = _texts(claim, name)
        best: _Rival | None = None
        for number in sorted(counts, key=lambda number: (-counts[number], number))[:_MOST]:
            if counts[number] * _OWN <= mine or counts[number] < _LEAST:
                break
            reading = self._mentions.reading(number)
            for part in self._mentions.names(number):
                if reading.words[part.start].kind == "time" or not around.fits(reading, part):
                    continue
                alike = around.likeness(reading, part)
                if alike.shared * _OWN <= mine or alike.shared < _LEAST:
                    continue
                if likeness.alike(texts, _texts(reading, part)):
                    if all(map(likeness.common, _texts(reading, part))):
                        continue
                    return None
                if not told.isdisjoint(reading.stems[part.start : part.stop]) and not (
                    reading.stems[part.stop - 1] in others and _is_framed(alike, mine)
                ):
                    continue
                rival = _Rival(alike, number, part)
                if best is None or rival.strength > best.strength:
                    best = rival
        return best


def _is_list(claim: Reading, first: range, last: range) -> bool:
    """Whether there is nothing but names between two: "Tern, Grebe and Petrel"."""
    between = claim.words[first.stop : last.start]
    text = claim.text[claim.words[first.stop - 1].end : claim.words[last.start].start]
    return all(word.kind == "name" for word in between) if between else _LISTED.fullmatch(text) is not None


def _is_framed(alike: Likeness, mine: float) -> bool:
    """Whether another name of the claim stands in the very place on the page."""
    return alike.left > 0 and (alike.led or alike.right > 0) and alike.shared - mine >= _FRAMED


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


def _texts(reading: Reading, part: range) -> list[str]:
    return [reading.words[at].text for at in part]
