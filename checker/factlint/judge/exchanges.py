"""Two parts of a claim that stand in each other's place: "Birch sued Alder", and the page has "Alder sued Birch".

What stands next to each of the two in the claim stands on the page next to the other, token by token, with the small
words that tell who does what; and it does not stand there next to itself. Names, numbers and words are found alike, in
one sentence or in two; what may as well be told the other way round (who met whom, "A and B") is left alone.
"""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import blocks
from factlint.judge.reciprocal import AND, is_reciprocal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from factlint.judge.frames import Frame
    from factlint.judge.mentions import Mentions

_MOST = 8
"""Pairs of parts that are looked at."""
_REACH = 6
"""Tokens on each side that are compared."""
_SMALL, _BEGINS = 0.3, 0.5
"""What a small word counts, and that both begin a sentence; a word counts by how rare it is."""
_BOTH, _ONE, _WORDS = 4.0, 5.0, 13.5
"""How much more must stand next to the other of two names or numbers: of both, of one alone; and of two words."""
_ADJUNCT_WORDS = """
    for in on over at after before since until during as while because about when with
    für im auf am bei nach vor seit bis während als mit über
    pour dans en sur après avant depuis pendant comme avec para sobre tras antes desde durante como con em no na após
    com
"""
_ADJUNCT = frozenset(_ADJUNCT_WORDS.split())
"""Behind a name these begin something that may be said of the other as well."""
_SIDE = frozenset(("small", "break"))


class Exchange(NamedTuple):
    """Two parts of a claim in each other's place; the first of them, with what the page has there."""

    at: tuple[int, int]
    """Where it stands in the claim."""
    sentence: int
    stated: tuple[int, int]
    """Which sentence of the page has the other there, and where."""
    gain: float
    """How much more stands next to the two once they are exchanged."""


class _Source(NamedTuple):
    """A sentence of the page, its names under the keys that the claim has for them."""

    number: int
    keys: tuple[str, ...]
    frame: Frame


class _Place(NamedTuple):
    """Where a key stands."""

    source: _Source
    at: int


class _Neighbours(NamedTuple):
    """For each key of the page what stands right before it, and right behind it."""

    before: dict[str, set[str]]
    behind: dict[str, set[str]]


def find(text: str, mentions: Mentions, numbers: Iterable[int], known: Collection[str] = ()) -> Exchange | None:
    """Return the two parts of a claim that surely stand in each other's place, by some sentences of its page."""
    claim = _Claim(mentions.frame_of(text, known), mentions)
    sources = [_source(number, mentions.frame(number), claim.names) for number in numbers]
    return claim.exchange(sources) or claim.exchange_pieces(sources)


def _source(number: int, frame: Frame, names: Mapping[str, str]) -> _Source:
    keys = list(frame.keys)
    for at, kind in enumerate(frame.kinds):
        if kind == "name":
            keys[at] = next((names[stem] for stem in frame.stems(at) if stem in names), keys[at])
        elif kind == "word" and keys[at] in names:
            keys[at] = names[keys[at]]
    return _Source(number, tuple(keys), frame)


class _Claim:
    """The tokens of a claim, and what stands next to each."""

    def __init__(self, frame: Frame, mentions: Mentions) -> None:
        self._frame = frame
        self._keys = frame.keys
        self._kinds = frame.kinds
        self._weights = tuple(
            _SMALL if kind in _SIDE else mentions.rarity(key) for key, kind in zip(frame.keys, frame.kinds, strict=True)
        )
        self.names = _names(frame)

    def exchange(self, sources: Sequence[_Source]) -> Exchange | None:
        """Return the surest of the pairs of parts that have changed places."""
        around = _neighbours(sources, frozenset(self._keys))
        loose = [at for at in range(len(self._keys)) if self._is_loose(at, around)]
        pairs = list(islice(self._pairs(loose, around), _MOST)) if len(loose) > 1 else []
        if not pairs:
            return None
        places = _places(sources, frozenset(self._keys[at] for pair in pairs for at in pair))
        found = (self._weighed(one, other, places) for one, other in pairs)
        return max(filter(None, found), key=lambda exchange: exchange.gain, default=None)

    def exchange_pieces(self, sources: Sequence[_Source]) -> Exchange | None:
        """Return two parts of several words that have changed places."""
        found = blocks.find(self._frame, [source.keys for source in sources])
        if found is None:
            return None
        piece = self._keys[found.other.start : found.other.stop]
        for source in sources:
            for at in range(len(source.keys) - len(piece) + 1):
                if source.keys[at : at + len(piece)] == piece:
                    span = source.frame.reach(range(at, at + len(piece)))
                    return Exchange(self._frame.reach(found.one), source.number, span, float(len(piece)))
        return None

    def _is_loose(self, at: int, around: _Neighbours) -> bool:
        """Whether a part stands on the page, but not between the same neighbours."""
        key, kind = self._keys[at], self._kinds[at]
        if kind in _SIDE or key not in around.before:
            return False
        if kind != "name" and self._keys.count(key) > 1:
            return False
        if kind == "name" and self.names.get(key) != key:
            return False
        left, right = self._beside(at)
        return left not in around.before[key] or right not in around.behind[key]

    def _beside(self, at: int) -> tuple[str, str]:
        """Return the keys next to a token; the ends of a sentence are all one."""
        left = self._keys[at - 1] if at and self._kinds[at - 1] != "break" else "."
        last = at + 1 == len(self._keys) or self._kinds[at + 1] == "break"
        return left, "." if last else self._keys[at + 1]

    def _pairs(self, loose: Sequence[int], around: _Neighbours) -> Iterator[tuple[int, int]]:
        """Yield the pairs of parts of one kind of which one stands on the page next to the other's neighbour."""
        parts = [(at, self._keys[at], *self._beside(at)) for at in loose]
        before, behind = around
        for first, second in combinations(parts, 2):
            one, key, left, right = first
            other, its_key, its_left, its_right = second
            near = left in before[its_key] or right in behind[its_key]
            if not (near or its_left in before[key] or its_right in behind[key]) or key == its_key:
                continue
            alike = (self._kinds[one] == "number") == (self._kinds[other] == "number")
            if alike and not is_reciprocal(self._frame, one, other):
                yield one, other

    def _weighed(self, one: int, other: int, places: Mapping[str, Sequence[_Place]]) -> Exchange | None:
        """Return a pair of parts as exchanged, if that is sure."""
        swap = self._keys[one], self._keys[other]
        first, place = max((self._shared(one, place, swap), place) for place in places[swap[1]])
        second, second_place = max((self._shared(other, place, swap), place) for place in places[swap[0]])
        acts = self._acts(one, other, place) or self._suffers(one, other, places)
        if first + second < _BOTH and not acts:
            return None
        own = sum(max(self._near(at, place) for place in places[self._keys[at]]) for at in (one, other))
        gain = first + second - own
        both = min(first, second) > 1
        kinds = {self._kinds[one], self._kinds[other]}
        if kinds <= {"name"} or kinds <= {"number"}:
            sure = (both and gain >= max(_BOTH, own)) or (gain >= _ONE and own < 1)
            sure = sure or (own < 1 and acts)
        else:
            sure = both and gain >= max(_WORDS, 2 * own)
        if not sure:
            return None
        if first < second:
            one, place = other, second_place
        source = place.source
        return Exchange(self._frame.span(one), source.number, source.frame.span(place.at), round(gain, 3))

    def _acts(self, one: int, other: int, place: _Place) -> bool:
        """Whether a clause is no more than who did what to whom, and the page has the other do it."""
        verb = one + 1
        if other != one + 2 or self._kinds[verb] != "word" or not self._begins(self._kinds, self._keys, one):
            return False
        source = place.source
        behind = place.at + 1
        return (
            behind < len(source.keys)
            and source.keys[behind] == self._keys[verb]
            and self._begins(source.frame.kinds, source.keys, place.at)
        )

    def _suffers(self, one: int, other: int, places: Mapping[str, Sequence[_Place]]) -> bool:
        """Whether the page has that done to the one who does it to the other in the claim."""
        verb = one + 1
        if other != one + 2 or self._kinds[verb] != "word" or not self._begins(self._kinds, self._keys, one):
            return False
        return any(
            at > 1 and source.keys[at - 1] == self._keys[verb] and source.keys[at - 2] != "be"
            for source, at in places[self._keys[one]]
        )

    def _begins(self, kinds: Sequence[str], keys: Sequence[str], at: int) -> bool:
        return _is_end(kinds, at - 1) or keys[at - 1] in AND

    def _shared(self, at: int, place: _Place, swap: tuple[str, str]) -> float:
        """Return what counts next to a part that stands next to the other one on the page, the two exchanged."""
        mine, theirs = self._keys, place.source.keys
        one, other = swap
        total = 0.0
        for side in (-1, 1):
            if side > 0 and self._kinds[at] == "name" and self._is_loosely_joined(at + 1):
                continue
            for step in range(1, _REACH + 1):
                here, there = at + side * step, place.at + side * step
                ends = _is_end(self._kinds, here), _is_end(place.source.frame.kinds, there)
                if any(ends):
                    total += _BEGINS if all(ends) and side < 0 else 0.0
                    break
                key = theirs[there]
                if (other if key == one else one if key == other else key) != mine[here]:
                    break
                total += self._weights[here]
        return total

    def _is_loosely_joined(self, at: int) -> bool:
        """Whether what stands behind a name may be said of another as well: "in May", "3-1"."""
        return at < len(self._keys) and (self._keys[at] in _ADJUNCT or self._kinds[at] == "number")

    def _near(self, at: int, place: _Place) -> float:
        """Return what counts next to a part in the claim and on the page, where one token may be left out in either."""
        return sum(
            max(self._run(at, place, side, skipped, passed) for skipped in (0, 1) for passed in (0, 1))
            for side in (-1, 1)
        )

    def _run(self, at: int, place: _Place, side: int, skipped: int, passed: int) -> float:
        mine, theirs = self._keys, place.source.keys
        total = 0.0
        for step in range(1, _REACH + 1):
            here, there = at + side * (step + skipped), place.at + side * (step + passed)
            if not 0 <= here < len(mine) or not 0 <= there < len(theirs) or mine[here] != theirs[there]:
                break
            total += self._weights[here]
        return total


def _is_end(kinds: Sequence[str], at: int) -> bool:
    return not 0 <= at < len(kinds) or kinds[at] == "break"


def _names(frame: Frame) -> dict[str, str]:
    """Return for the stems of names the key of the name; those that two parts have stand for neither."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for at, (key, kind) in enumerate(zip(frame.keys, frame.kinds, strict=True)):
        for stem in frame.stems(at) if kind == "name" else (key,):
            if found.setdefault(stem, key) != key:
                shared.add(stem)
    return {stem: key for stem, key in found.items() if stem not in shared}


def _neighbours(sources: Sequence[_Source], wanted: frozenset[str]) -> _Neighbours:
    around = _Neighbours({}, {})
    before, behind = around
    for source in sources:
        keys, kinds = source.keys, source.frame.kinds
        for at, key in enumerate(keys):
            if key in wanted and kinds[at] not in _SIDE:
                before.setdefault(key, set()).add("." if _is_end(kinds, at - 1) else keys[at - 1])
                behind.setdefault(key, set()).add("." if _is_end(kinds, at + 1) else keys[at + 1])
    return around


def _places(sources: Sequence[_Source], keys: frozenset[str]) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = {}
    for source in sources:
        for at, key in enumerate(source.keys):
            if key in keys and source.frame.kinds[at] not in _SIDE:
                places.setdefault(key, []).append(_Place(source, at))
    return places
