"""What stands in the same frame of words in a claim and in its source, and differs.

"The next episodes of Tern Yard 25" and "the next episodes of Tern Pier 25" have the same words around another name.
Where the words on both sides agree, one behind the other, the source speaks of the same thing and says otherwise.
Paraphrase moves and replaces words too: what counts is a name for a name or a number for a number, in a long frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint.judge import agents, alignment, likeness, swaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.judge.alignment import Reading, Stretch

SlotKind = Literal["name", "number", "word", "agent"]

_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
"""Languages whose words stand between blanks."""
_LONGEST = 4
"""Words of a claim's stretch; longer ones are told in other words, not replaced."""
_WIDEST = 8
"""Words of a source's stretch."""
_FRAME = 4
"""Words that must agree around a name or a number before it counts as safe."""
_WORD_FRAME = 6
"""The same around any other word, whose place a synonym may take."""
_NAMES = frozenset(("name", "time"))
_SURE = frozenset(("name", "number"))


class Slot(msgspec.Struct, frozen=True):
    """A place in a claim for which its source has something else in the same frame of words."""

    kind: SlotKind
    start: int
    end: int
    """Where it stands in the claim."""
    text: str
    """What the claim has there."""
    stated: str
    """What the source has in the same frame."""
    at: tuple[int, int]
    """Where that stands in the sentence."""
    frame: int
    """How many words left and right of it agree, in order."""
    sure: bool
    """Whether it is safe enough for a warning."""


class _Pair(NamedTuple):
    """A claim and a source side by side."""

    claim: Reading
    source: Reading
    agree: Mapping[int, int]


def find(claim: str, sentence: str, language: str) -> tuple[Slot, ...]:
    """Return where a claim and the passage that speaks of it (up to three sentences) have the same frame, other words.

    Both are in one language (ISO 639-1); where that is written without blanks, nothing is found.
    """
    if language not in _SPACED:
        return ()
    told, source = alignment.read(claim, language), alignment.read(sentence, language)
    pair = _Pair(told, source, alignment.pairs(told, source))
    found = list(_turned(pair, language))
    for stretch in alignment.stretches(told, source, pair.agree):
        if stretch.right - stretch.left <= _LONGEST and 0 < stretch.high - stretch.low:
            found.extend(_slots(pair, stretch))
    return tuple(found)


def _turned(pair: _Pair, language: str) -> Iterator[Slot]:
    """Yield the deeds of which the source tells the reverse, else the parts that have changed places."""
    deeds = tuple(agents.find(pair.claim, pair.source, language))
    for told, stated in deeds:
        ours, theirs = (told.agent.start, told.patient.start), (stated.agent.start, stated.patient.start)
        whole = range(min(ours), max(told.agent.stop, told.patient.stop))
        yield _slot(
            "agent",
            pair,
            whole,
            range(min(theirs), max(stated.agent.stop, stated.patient.stop)),
            len(whole),
            sure=True,
        )
    if deeds:
        return
    for swap in swaps.find(pair.claim, pair.source, pair.agree):
        first, second = swap.ours
        kinds = {pair.claim.words[part.start].kind for part in swap.ours}
        kind: SlotKind = "number" if kinds == {"number"} else "agent"
        sure = swap.frame > (_FRAME if len(kinds) == 1 and kinds <= _SURE else 2 * _FRAME)
        yield _slot(kind, pair, first, swap.theirs[0], swap.frame, sure=sure)


def _slots(pair: _Pair, stretch: Stretch) -> Iterator[Slot]:
    left = alignment.frame(pair.claim.words, pair.source.words, pair.agree, stretch.left - 1, -1)
    right = alignment.frame(pair.claim.words, pair.source.words, pair.agree, stretch.right, 1)
    ours = pair.claim.words[stretch.left : stretch.right]
    if any(word.kind in _NAMES for word in ours):
        yield from _names(pair, stretch, left, right)
    elif any(word.kind == "number" for word in ours):
        yield from _numbers(pair, stretch, left, right)
    elif len(ours) == 1:
        yield from _word(pair, stretch, left, right)


def _names(pair: _Pair, stretch: Stretch, left: int, right: int) -> Iterator[Slot]:
    """Yield the name that stands beside what agrees, where the source has another one."""
    ours = [at for at in range(stretch.left, stretch.right) if pair.claim.words[at].kind in _NAMES]
    theirs = _beside(pair.source, stretch, at_left=left > 0, at_right=right > 0)
    if (
        not theirs
        or all(pair.claim.words[at].kind == "time" for at in ours)
        and pair.source.words[theirs[0]].kind == "time"
    ):
        return
    if _elsewhere(pair, ours, theirs) or likeness.alike(
        [pair.claim.words[at].text for at in ours], [pair.source.words[at].text for at in theirs]
    ):
        return
    whole = len(ours) == stretch.right - stretch.left and len(theirs) <= len(ours) + 2
    clean = left > 0 and right > 0 and stretch.high - stretch.low <= _WIDEST
    yield _slot("name", pair, ours, theirs, left + right, sure=whole and clean and left + right >= _FRAME)


def _beside(source: Reading, stretch: Stretch, *, at_left: bool, at_right: bool) -> list[int]:
    """Return the source's name that stands next to what agrees: right behind it, or right before it."""
    words = source.words
    for at, wanted in ((stretch.low, at_left), (stretch.high - 1, at_right)):
        if wanted and words[at].kind in _NAMES:
            low, high = source.run(at) if words[at].kind == "name" else (at, at + 1)
            return list(range(max(low, stretch.low), min(high, stretch.high)))
    return []


def _elsewhere(pair: _Pair, ours: list[int], theirs: list[int]) -> bool:
    """Whether a word of the one stands elsewhere on the other side."""
    told, stated = set(pair.claim.stems), set(pair.source.stems)
    return any(pair.claim.stems[at] in stated for at in ours) or any(pair.source.stems[at] in told for at in theirs)


def _numbers(pair: _Pair, stretch: Stretch, left: int, right: int) -> Iterator[Slot]:
    """Yield a number for which the source has another one, both alone between what agrees."""
    if stretch.right - stretch.left > 1 or left + right < 2:
        return
    theirs = [at for at in range(stretch.low, stretch.high) if pair.source.words[at].kind == "number"]
    ours = [stretch.left]
    if len(theirs) != 1 or _elsewhere(pair, ours, theirs):
        return
    mine, other = pair.claim.words[ours[0]], pair.source.words[theirs[0]]
    if likeness.near_numbers(mine.text, other.text):
        return
    same = likeness.signs(pair.claim.text, mine.start, mine.end) == likeness.signs(
        pair.source.text, other.start, other.end
    )
    clean = left > 0 and right > 0 and stretch.high - stretch.low == 1 and same
    yield _slot("number", pair, ours, theirs, left + right, sure=clean and left + right >= _FRAME)


def _word(pair: _Pair, stretch: Stretch, left: int, right: int) -> Iterator[Slot]:
    """Yield a word that alone differs in a long frame."""
    if not (left and right and left + right >= _WORD_FRAME and stretch.high - stretch.low == 1):
        return
    mine, other = pair.claim.words[stretch.left], pair.source.words[stretch.low]
    if (
        other.kind != "word"
        or _elsewhere(pair, [stretch.left], [stretch.low])
        or likeness.inflected(mine.stem, other.stem)
    ):
        return
    yield _slot("word", pair, [stretch.left], [stretch.low], left + right, sure=False)


def _slot(kind: SlotKind, pair: _Pair, ours: Sequence[int], theirs: Sequence[int], size: int, *, sure: bool) -> Slot:
    start, end = pair.claim.words[ours[0]].start, pair.claim.words[ours[-1]].end
    low, high = pair.source.words[theirs[0]].start, pair.source.words[theirs[-1]].end
    return Slot(kind, start, end, pair.claim.text[start:end], pair.source.text[low:high], (low, high), size, sure)
