"""Direction: a claim has revenue rising where its source has it falling, or a plan approved that was rejected.

A lexicon holds the opposites. A cue of the claim turns the source's when both stand beside the same words, neither is
denied, and the source nowhere says of them what the claim says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import denials, negators, opposites, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_MARGIN = 2
"""Shared words by which a contrary cue must lead before one of the claim's own side in the source."""


class Cue(NamedTuple):
    """A word with an opposite, as it stands in a text."""

    place: Place
    sides: opposites.Sides
    facing: opposites.Sides

    def faces(self, other: Cue) -> bool:
        """Whether another cue is of the other side, and on no axis of the same."""
        return not self.facing.isdisjoint(other.sides) and self.sides.isdisjoint(other.sides)

    def joins(self, other: Cue) -> bool:
        """Whether another cue is of the same side on any axis."""
        return not self.sides.isdisjoint(other.sides)


class Cued(NamedTuple):
    """A text with its cues."""

    phrasing: Phrasing
    cues: tuple[Cue, ...]


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the cues of a claim that are bound to what the source binds to their opposite."""
    table = opposites.of(claim.language)
    if not _could_differ(table, claim, source):
        return
    mine, theirs = Cued(claim, cues(claim, table)), Cued(source, cues(source, table))
    for cue in mine.cues:
        rivals = [other for other in theirs.cues if cue.faces(other)]
        if rivals:
            yield from _turned(cue, mine, theirs, rivals)


def _could_differ(table: opposites.Opposites, claim: Phrasing, source: Phrasing) -> bool:
    """Whether a word of the claim may have its opposite in the source: what most pairs of texts have not."""
    left = table.present(claim)
    if not left:
        return False
    facing = frozenset[int]().union(*(table.facing[key] for key in left))
    return any(not facing.isdisjoint(table.sides[key]) for key in table.present(source))


def cues(phrasing: Phrasing, table: opposites.Opposites) -> tuple[Cue, ...]:
    """Return the words of a text that have an opposite; names are none."""
    found, english = [], phrasing.language == "en"
    words = phrasing.words
    skip = -1
    for at, word in enumerate(words):
        key = word.form if english else word.stem
        if key not in table.first or at <= skip or phrasing.named(at) or (english and _becomes(words, at)):
            continue
        tail = _tail(words, at, table.tails[key], phrasing.language) if key in table.tails else 0
        if tail:
            both = f"{key} {words[tail].form}"
            found.append(Cue(Place(at, at if tail > at + 1 else tail), table.sides[both], table.facing[both]))
            skip = tail if tail == at + 1 else skip
        elif key in table.sides and not phrasing.joined(at):
            found.append(Cue(Place(at, at), table.sides[key], table.facing[key]))
    return tuple(found)


def _becomes(words: tuple[Word, ...], at: int) -> bool:
    """Whether "grow" only means to become: "has grown older"."""
    behind = words[at + 1].form if at + 1 < len(words) else ""
    return words[at].form in _GROW and (behind.endswith("er") or behind in ("old", "tired", "more", "less", "up"))


_GROW = frozenset(("grow", "grows", "grew", "grown", "growing"))


def _tail(words: tuple[Word, ...], at: int, tails: frozenset[str], language: str) -> int:
    """Return where the second word of an entry stands: the next, or in German at the end of the clause."""
    if at + 1 < len(words) and words[at + 1].form in tails:
        return at + 1
    if language != "de":
        return 0
    last = at
    while last + 1 < len(words) and words[last + 1].clause == words[at].clause and last < at + _BRACKET:
        last += 1
    return last if last > at and words[last].form in tails else 0


_BRACKET = 20
"""Words between a German verb and its particle."""


def _turned(cue: Cue, mine: Cued, theirs: Cued, rivals: list[Cue]) -> Iterator[Turn]:
    """Yield the turn of a cue against the nearest of its rivals, unless another reading is as good."""
    claim, source = mine.phrasing, theirs.phrasing
    around = _around(mine, cue)
    rival = max(rivals, key=lambda other: source.pull(other.place.first, around))
    allies = [other for other in theirs.cues if cue.joins(other)]
    facing = _around(theirs, rival)
    shared = _pull(source, rival, allies, around)
    subject = claim.before(cue.place.first)
    pulls = [_pull(source, one, [rival], around) + _is_of(source, one, subject) for one in allies]
    if not shared or max(pulls, default=-_MARGIN) + _MARGIN > shared + _is_of(source, rival, subject):
        return
    others = [other for other in mine.cues if other.joins(rival)]
    if any(_pull(claim, other, [cue], facing) + _MARGIN > shared for other in others):
        return
    denied = denials.odd_at(claim, cue.place)
    if any(denials.odd_at(source, other.place) != denied for other in rivals):
        return
    sure = _sure(claim, cue, source, rival, shared)
    yield turn.of("direction", (claim, source), (cue.place, rival.place), "the source says “{}”", sure=sure)


def _is_of(phrasing: Phrasing, cue: Cue, subject: Word | None) -> bool:
    """Whether the word before a cue is that before another: profit that fell, revenue that rose."""
    before = phrasing.before(cue.place.first)
    return subject is not None and before is not None and before.stem == subject.stem


def _around(cued: Cued, cue: Cue) -> frozenset[str]:
    """Return the stems around a cue: of its clause only, where its contrary stands in another one."""
    words = cued.phrasing.words
    clause = words[cue.place.first].clause
    if any(cue.faces(other) and words[other.place.first].clause != clause for other in cued.cues):
        own = {words[cue.place.first].stem}
        return frozenset(word.stem for word in words if word.clause == clause and word.content) - own
    return cued.phrasing.near(cue.place.first, 4)


def _pull(phrasing: Phrasing, cue: Cue, others: list[Cue], stems: frozenset[str]) -> float:
    """Return how many of some stems stand around a cue: in its own clause only, where another has one of its own."""
    words = phrasing.words
    clause = words[cue.place.first].clause
    if all(words[other.place.first].clause == clause for other in others):
        return phrasing.pull(cue.place.first, stems)
    return len({word.stem for word in words if word.clause == clause} & stems)


def _sure(claim: Phrasing, cue: Cue, source: Phrasing, rival: Cue, shared: float) -> bool:
    """Whether both cues are said of the same words, close by, and nothing takes them back."""
    tiers = {opposites.of(claim.language).tiers[side >> 1] for side in cue.facing & rival.sides}
    at, place = cue.place.first, rival.place.first
    around = claim.near(at, 4)
    if shared < 2 or 2 * len(around & source.stems) < len(around) or tiers == {"loose"}:
        return False
    if claim.near(at, 2).isdisjoint(source.near(place, 2)) and not _same_measure(claim, at, source, place):
        return False
    if _taken_back(claim, cue.place, source) or _taken_back(source, rival.place, claim):
        return False
    if is_swapped(claim, at, source, place) and not _same_measure(claim, at, source, place):
        return False
    # Who bought is not who sold: said of the same subject only.
    if tiers == {"plain"} or _same_subject(claim, at, source, place):
        return True
    return claim.words[at].form in _RELATIONS and _same_measure(claim, at, source, place)


def _taken_back(phrasing: Phrasing, place: Place, other: Phrasing) -> bool:
    """Whether a negative word that the other text has not stands so near that the cue may mean its contrary.

    "Helped to avoid a rise"; but "kept the ban" is not "lifted the ban", for all that both have the ban.
    """
    cues, word = negators.of(phrasing.language), phrasing.words[place.first]
    return any(
        cues.negative_in(near.form) and near.clause == word.clause and near.form not in other.forms
        for at, near in enumerate(phrasing.words[max(0, place.first - 6) : place.last + 4], max(0, place.first - 6))
        if not place.first <= at <= place.last
    )


def is_swapped(claim: Phrasing, at: int, source: Phrasing, place: int) -> bool:
    """Whether two things were compared the other way round: "A is smaller than B", "B is larger than A"."""
    mine, theirs = _measure(claim, at), _measure(source, place)
    if mine and theirs and not mine & theirs:
        return bool(mine & _measured(source, place)) or bool(theirs & _measured(claim, at))
    behind = claim.words[at + 1 : at + 8]
    than = next((index for index, word in enumerate(behind) if word.form in _THAN), len(behind))
    measure = next((word.stem for word in behind[than:] if word.content), None)
    return measure in {word.stem for word in source.words[:place] if word.sentence == source.words[place].sentence}


def _same_measure(claim: Phrasing, at: int, source: Phrasing, place: int) -> bool:
    """Whether both compare with the same: "fewer than in any other country", "more than in any other country"."""
    mine, theirs = (_measure(*side) for side in ((claim, at), (source, place)))
    return len(mine & theirs) > 0 and 2 * len(mine & theirs) >= len(mine)


def _than(words: tuple[Word, ...], at: int) -> int:
    """Return where what something is compared with begins: behind "than", or behind "before" itself."""
    if words[at].form in _RELATIONS:
        return at
    return next((index for index in range(at + 1, min(len(words), at + 8)) if words[index].form in _THAN), len(words))


def _measure(phrasing: Phrasing, at: int) -> frozenset[str]:
    """Return what something is compared with."""
    words = phrasing.words
    than = _than(words, at)
    behind = words[than + 1 : than + 8]
    last = words[min(than, len(words) - 1)].clause
    return frozenset(word.stem for word in behind if word.content and word.clause == last and word.form not in _ONE)


def _measured(phrasing: Phrasing, at: int) -> frozenset[str]:
    """Return what is compared with that."""
    words = phrasing.words
    before = words[max(0, at - 12) : _than(words, at)]
    return frozenset(word.stem for word in before if word.content and word.sentence == words[at].sentence)


_ONE = frozenset(("one", "ones", "those", "that"))
_RELATIONS = frozenset(
    ("before", "after", "above", "below", "behind", "ahead", "over", "under", "avant", "après", "vor", "nach")
)


_THAN = frozenset(("than", "als", "que"))


def _same_subject(claim: Phrasing, at: int, source: Phrasing, place: int) -> bool:
    """Whether the same word stands before both: who bought is not who sold."""
    left, right = claim.before(at), source.before(place)
    return left is not None and right is not None and left.stem == right.stem
