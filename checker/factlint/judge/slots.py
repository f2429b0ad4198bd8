"""What stands in the same frame of words in a claim and in its source, and differs.

"The next episodes of Tern Yard 25" and "the next episodes of Tern Pier 25" have the same words around another name.
Where the words on both sides agree, one behind the other, the source speaks of the same thing and says otherwise.
Paraphrase moves and replaces words too: what counts is a name for a name or a number for a number, in a long frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint.judge import agents, alignment, likeness, swaps, wide_agents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.judge.alignment import Reading, Stretch

SlotKind = Literal["name", "number", "agent"]
"""Single other words are no kind: where the frame is long, a synonym stands there twice as often as a mistake."""

_LONGEST = 4
"""Words of a claim's stretch; longer ones are told in other words, not replaced."""
_WIDEST = 8
"""Words of a source's stretch."""
_FRAME = 4
"""Words that must agree around a name or a number before it counts as safe."""
_REACH = 4
"""Words on each side of a number that are compared."""
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

    Both are in one language (ISO 639-1). Where that is written without blanks, only numbers, names that changed places
    and deeds are compared.
    """
    told, source = alignment.read(claim, language), alignment.read(sentence, language)
    pair = _Pair(told, source, alignment.pairs(told, source))
    found = [*_turned(pair, language), *_numbers(pair)]
    for stretch in alignment.stretches(told, source, pair.agree) if told.spaced else ():
        if stretch.right - stretch.left <= _LONGEST and stretch.high - stretch.low > 0:
            found.extend(_slots(pair, stretch))
    return tuple(found)


def _turned(pair: _Pair, language: str) -> Iterator[Slot]:
    """Yield the deeds of which the source tells the reverse; without blanks between words numbers that changed places.

    In the other languages :mod:`factlint.judge.exchanges` looks for what changed places.
    """
    for told, stated in agents.find(pair.claim, pair.source, language):
        yield _slot("agent", pair, _whole(told), _whole(stated), len(_whole(told)), sure=True)
    if pair.claim.spaced:
        return
    for one, other in wide_agents.find(pair.claim.text, pair.source.text, language):
        stated_text = pair.source.text[other.start : other.end]
        text = pair.claim.text[one.start : one.end]
        yield Slot("agent", one.start, one.end, text, stated_text, (other.start, other.end), 3, sure=True)
        return
    for swap in swaps.find(pair.claim, pair.source, pair.agree):
        yield _slot("number", pair, swap.ours[0], swap.theirs[0], swap.frame, sure=swap.frame > _FRAME)


def _whole(deed: agents.Deed) -> range:
    """Return the words from the one who acts to the one acted upon, or the other way round."""
    starts, ends = (deed.agent.start, deed.patient.start), (deed.agent.stop, deed.patient.stop)
    return range(min(starts), max(ends))


def _slots(pair: _Pair, stretch: Stretch) -> Iterator[Slot]:
    left = alignment.frame(pair.claim.words, pair.source.words, pair.agree, stretch.left - 1, -1)
    if not left and not stretch.left and _begins(pair.source, stretch.low):
        left = 1  # both begin a sentence
    right = alignment.frame(pair.claim.words, pair.source.words, pair.agree, stretch.right, 1)
    ours = pair.claim.words[stretch.left : stretch.right]
    if any(word.kind in _NAMES for word in ours):
        yield from _names(pair, stretch, left, right)


def _begins(source: Reading, at: int) -> bool:
    """Whether a sentence begins with a word."""
    words = source.words
    return at < len(words) and (not at or words[at - 1].sentence != words[at].sentence)


def _names(pair: _Pair, stretch: Stretch, left: int, right: int) -> Iterator[Slot]:
    """Yield the name that stands beside what agrees, where the source has another one."""
    ours = [at for at in range(stretch.left, stretch.right) if pair.claim.words[at].kind in _NAMES]
    theirs = _beside(pair.source, stretch, at_left=left > 0, at_right=right > 0)
    if not theirs or (
        all(pair.claim.words[at].kind == "time" for at in ours) and pair.source.words[theirs[0]].kind == "time"
    ):
        return
    if _elsewhere(pair, ours, theirs) or likeness.alike(
        [pair.claim.words[at].text for at in ours], [pair.source.words[at].text for at in theirs]
    ):
        return
    if _in_brackets(pair.claim, ours[0]):
        return
    whole = len(ours) == stretch.right - stretch.left and len(theirs) <= len(ours) + 2
    timed = pair.source.words[theirs[0]].kind == "time"
    clean = left > 0 and right > 0 and stretch.high - stretch.low <= _WIDEST and not timed
    yield _slot("name", pair, ours, theirs, left + right, sure=whole and clean and left + right >= _FRAME)


def _in_brackets(claim: Reading, at: int) -> bool:
    """Whether a name stands in brackets: it is an acronym of what stands before it."""
    return claim.text[max(0, claim.words[at].start - 1)] in "(（"


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


def _numbers(pair: _Pair) -> Iterator[Slot]:
    """Yield the numbers in whose place, beside the same words, the source has another one."""
    told, stated = set(pair.claim.stems), set(pair.source.stems)
    ours = [at for at, word in enumerate(pair.claim.words) if word.kind == "number" and word.stem not in stated]
    theirs = [at for at, word in enumerate(pair.source.words) if word.kind == "number" and word.stem not in told]
    for at in ours if theirs else ():
        left, right, place = max(((*_beside_number(pair, at, other), other) for other in theirs), key=_strength)
        mine, other = pair.claim.words[at], pair.source.words[place]
        if left + right < (2 if pair.claim.spaced else _FRAME) or likeness.near_numbers(mine.text, other.text):
            continue
        same = likeness.signs(pair.claim.text, mine.start, mine.end) == likeness.signs(
            pair.source.text, other.start, other.end
        )
        sure = same and pair.claim.spaced and ((left > 0 and right > 0 and left + right > 2) or right > 2)
        yield _slot("number", pair, [at], [place], left + right, sure=sure)


def _strength(found: tuple[int, int, int]) -> tuple[int, int]:
    return found[0] + found[1], -found[2]


def _beside_number(pair: _Pair, at: int, place: int) -> tuple[int, int]:
    """Return how many words right before and right behind two numbers are the same, up to a few."""
    told, stated = pair.claim.stems, pair.source.stems
    left = right = 0
    while left < _REACH and at > left and place > left and told[at - left - 1] == stated[place - left - 1]:
        left += 1
    for one, other in zip(told[at + 1 : at + 1 + _REACH], stated[place + 1 : place + 1 + _REACH], strict=False):
        if one != other:
            break
        right += 1
    return left, right


def _slot(kind: SlotKind, pair: _Pair, ours: Sequence[int], theirs: Sequence[int], size: int, *, sure: bool) -> Slot:
    start, end = pair.claim.words[ours[0]].start, pair.claim.words[ours[-1]].end
    low, high = pair.source.words[theirs[0]].start, pair.source.words[theirs[-1]].end
    return Slot(kind, start, end, pair.claim.text[start:end], pair.source.text[low:high], (low, high), size, sure)
