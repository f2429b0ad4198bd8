"""What stands around a name of a claim, and how much of it stands around another place of a page.

Each word counts by how rare it is on the page and how near it stands; it counts in full on the same side, and by less
on the other. The words right beside the name, one behind the other, are its frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.judge.alignment import Reading

_REACH = 6
"""Words on each side of a name of the claim."""
_WIDER = 9
"""Words on each side of a name of the page."""
_DECAY = 3.0
"""Words after which a word counts half."""
_FRAME = 5
_ASIDE = 10
"""Words of what is said aside of a name, between two commas."""
_TOGETHER = ((0, 0, 1.0),)
_APART = ((0, 0, 1.0), (0, 1, 0.7))
"""How many words are left out next to the name on either side, and what the frame counts then; before a name one may be
("the opioid called Opana"), behind it mostly stands the verb."""
_PLACE = ((1, 1.0), (3, 0.8), (_WIDER, 0.6))
"""What a word counts by how much further it stands from the one name than from the other."""
_SHARES = tuple(next(share for limit, share in _PLACE if further <= limit) for further in range(_WIDER + 1))
_OTHER_SIDE = 0.4
_BEFORE = lazy.pattern(
    r"([^\W\d_]+|[,;:“\"«„(.])(?:\s+(?:the|an?|le|la|les|el|los|las|der|die|das|dem|den|os|as|o))?\s*\Z"
)
_BREAK = lazy.pattern(r"[:;()\"“”„«»|\n–—]")
_COMPLEMENT = frozenset(("of", "de", "du", "des", "del", "von", "vom", "der", "da", "do"))
"""Behind these a name belongs to what stands before it, and what stands behind it is said of that."""
_POSSESSIVE = ("'s", "’s")

_PREPOSITION_WORDS = """
    of in on at for from to by as with over under after before against through into about
    von in im an am auf für aus zu als mit über unter nach vor gegen durch bei
    de du des à au en dans sur pour par avec contre comme après avant
    del al en por para con contra como tras sobre
    da do no na em ao com
"""
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())


class Likeness(NamedTuple):
    """How like the surroundings of a name of the page are to those of a name of the claim."""

    shared: float
    """What the words that both have count."""
    left: float
    right: float
    """What the frame counts that both have, on either side."""
    led: bool
    """Whether the same small word or mark stands right before both."""


class Surroundings:
    """The words around a name of a claim."""

    def __init__(self, claim: Reading, name: range, rarity: Callable[[str], float]) -> None:
        """Weigh the words of its sentence next to the name, those of the name itself left out."""
        own = frozenset(claim.stems[name.start : name.stop])
        left = [stem for stem in _outward(claim, name, -1, _REACH) if stem not in own]
        right = [stem for stem in _outward(claim, name, 1, _REACH) if stem not in own]
        self._left = [stem for stem in _unbroken(claim, name, -1) if stem not in own]
        self._right = [stem for stem in _unbroken(claim, name, 1) if stem not in own]
        self._past = _past_aside(claim, name)
        self._rarity = {stem: rarity(stem) for stem in (*left, *right, *self._past)}
        self._words = [
            (stem, distance, side, self._rarity[stem] * _DECAY / (_DECAY + distance - 1))
            for side, stems in ((-1, left), (1, right))
            for distance, stem in enumerate(stems, 1)
        ]
        self.weights: dict[str, float] = {}
        """What each word counts at most."""
        for stem, _, _, weight in self._words:
            self.weights[stem] = max(weight, self.weights.get(stem, 0.0))
        self.led = _led(claim, name)
        self._followed = _followed(claim, name)
        self.owns = _owns(claim, name)
        self.counted = _is_counted(claim, name)

    def shared(self, source: Reading, part: range) -> float:
        """Return what the words count that stand around a part of the source, too."""
        before = _distances(source, part, -1)
        behind = _distances(source, part, 1)
        total = 0.0
        for stem, distance, side, weight in self._words:
            same, other = (before, behind) if side < 0 else (behind, before)
            if stem in same:
                total += weight * _SHARES[abs(same[stem] - distance)]
            elif stem in other:
                total += weight * _OTHER_SIDE
        return total

    def likeness(self, source: Reading, part: range) -> Likeness | None:
        """Return how like the surroundings of a name of the source are; ``None`` where nothing right beside is."""
        left = self._frame(self._left, _unbroken(source, part, -1), _APART) if self._left else 0.0
        right = self._behind(source, part)
        if right and ((not left and self.led in _COMPLEMENT) or self._followed != _followed(source, part)):
            right = 0.0
        led = _led(source, part) == self.led
        return Likeness(self.shared(source, part), left, right, led) if left or right or led else None

    def _behind(self, source: Reading, part: range) -> float:
        """Return what the frame behind counts, right there or behind what is said aside."""
        mine = [frame for frame in (self._right, self._past) if frame]
        theirs = [_unbroken(source, part, 1), _past_aside(source, part)] if mine else []
        return max((self._frame(one, other, _TOGETHER) for one in mine for other in theirs), default=0.0)

    def fits(self, source: Reading, part: range) -> bool:
        """Whether a name of the source is used as the claim's is: an owner for an owner, no "Terminal 5" for a town."""
        return (self.owns or not _owns(source, part)) and (self.counted or not _is_counted(source, part))

    def _frame(self, ours: Sequence[str], theirs: Sequence[str], ways: Sequence[tuple[int, int, float]]) -> float:
        """Return what the words count that are the same from the name on."""
        best = 0.0
        for skipped, passed, share in ways:
            total = 0.0
            for one, other in zip(ours[skipped:], theirs[passed:], strict=False):
                if one != other:
                    break
                total += self._rarity[one]
            best = max(best, share * total)
        return best


def _outward(reading: Reading, part: range, side: int, most: int) -> list[str]:
    """Return the stems next to a part, from it on, as far as its sentence goes."""
    words = reading.words
    sentence = words[part.start].sentence
    near = words[max(0, part.start - most) : part.start][::-1] if side < 0 else words[part.stop : part.stop + most]
    found: list[str] = []
    for word in near:
        if word.sentence != sentence:
            break
        found.append(word.stem)
    return found


def _unbroken(reading: Reading, part: range, side: int) -> list[str]:
    """Return the stems next to a part up to the first comma, bracket or mark."""
    words = reading.words
    at = part.start - 1 if side < 0 else part.stop
    found: list[str] = []
    while 0 <= at < len(words) and len(found) < _FRAME:
        first, second = (words[at], words[at + 1]) if side < 0 else (words[at - 1], words[at])
        if first.sentence != second.sentence:
            break
        gap = reading.text[first.end : second.start]
        if gap != " " and _BREAK.search(gap):
            break
        found.append(words[at].stem)
        at += side
    return found


def _past_aside(reading: Reading, part: range) -> list[str]:
    """Return the stems behind what two commas part from a name: "Tern, a rival of Grebe, left"."""
    words, text = reading.words, reading.text
    end = words[part.stop - 1].end
    if part.stop >= len(words) or text[end : end + 2] != ", " or not text[end + 2 : end + 3].islower():
        return []
    for at in range(part.stop + 1, min(len(words), part.stop + _ASIDE)):
        if words[at].sentence != words[part.start].sentence:
            break
        if "," in text[words[at - 1].end : words[at].start]:
            return _unbroken(reading, range(at - 1, at), 1)
    return []


def _distances(reading: Reading, part: range, side: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for distance, stem in enumerate(_outward(reading, part, side, _WIDER), 1):
        found.setdefault(stem, distance)
    return found


def _led(reading: Reading, part: range) -> str:
    """Return the small word or mark right before a part; nothing where it begins its sentence."""
    start = reading.words[part.start].start
    before = _BEFORE.search(reading.text[max(0, start - 16) : start])
    word = before[1].casefold() if before else ""
    return "" if word == "." else word


def _followed(reading: Reading, part: range) -> frozenset[str]:
    """Return the prepositions between a part and the next word: "Tern in May" is no "Tern May"."""
    if part.stop >= len(reading.words):
        return frozenset()
    gap = reading.text[reading.words[part.stop - 1].end : reading.words[part.stop].start]
    return _PREPOSITIONS.intersection(gap.casefold().split()) if len(gap) > 2 else frozenset()


def _owns(reading: Reading, part: range) -> bool:
    end = reading.words[part.stop - 1].end
    return reading.text[end : end + 2] in _POSSESSIVE


def _is_counted(reading: Reading, part: range) -> bool:
    """Whether a number stands right behind: "Terminal 5"."""
    if part.stop >= len(reading.words):
        return False
    behind = reading.words[part.stop]
    return behind.kind == "number" and behind.start == reading.words[part.stop - 1].end + 1
