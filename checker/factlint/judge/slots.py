"""What stands in the same frame of words in a claim and in its source, and differs.

"The next episodes of Tern Yard 25" and "the next episodes of Tern Pier 25" have the same words around another name.
Where the words on both sides agree, one behind the other, the source speaks of the same thing and says otherwise.
Paraphrase moves and replaces words too: what counts is a name for a name or a number for a number, in a long frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from factlint.judge import alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.alignment import Reading, Stretch, Word

SlotKind = Literal["name", "number", "word", "agent"]

_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
"""Languages whose words stand between blanks."""
_LONGEST = 4
"""Words of a stretch; longer ones are told in other words, not replaced."""
_FRAME = 4
"""Words that must agree around a name or a number before it counts as safe."""


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


def find(claim: str, sentence: str, language: str) -> tuple[Slot, ...]:
    """Return where a claim and the passage that speaks of it (up to three sentences) have the same frame, other words.

    Both are in one language (ISO 639-1); where that is written without blanks, nothing is found.
    """
    if language not in _SPACED:
        return ()
    told, source = alignment.read(claim, language), alignment.read(sentence, language)
    agree = alignment.pairs(told, source)
    return tuple(
        slot
        for stretch in alignment.stretches(told, source, agree)
        if stretch.right - stretch.left <= _LONGEST
        for slot in _compared(told, source, agree, stretch)
    )


def _compared(claim: Reading, source: Reading, agree: dict[int, int], stretch: Stretch) -> Iterator[Slot]:
    ours = claim.words[stretch.left : stretch.right]
    theirs = source.words[stretch.low : stretch.high]
    left = alignment.frame(claim.words, source.words, agree, stretch.left - 1, -1)
    right = alignment.frame(claim.words, source.words, agree, stretch.right, 1)
    for kind in ("name", "number"):
        mine = [word for word in ours if word.kind == kind]
        other = _nearest([word for word in theirs if word.kind == kind], source, agree, stretch)
        if not mine or not other or _same(mine, other, claim, source):
            continue
        clean = len(mine) == len(ours) and left > 0 and right > 0
        yield _slot(kind, mine, other, claim, source, left + right, sure=clean and left + right >= _FRAME)


def _nearest(words: list[Word], source: Reading, agree: dict[int, int], stretch: Stretch) -> list[Word]:
    """Return the words of the run that stands next to what agrees."""
    if not words or len(words) > _LONGEST:
        return []
    return words


def _same(mine: Sequence[Word], other: Sequence[Word], claim: Reading, source: Reading) -> bool:
    """Whether the two may be the same thing, or one of them stands elsewhere on the other side."""
    ours, theirs = set(claim.stems), set(source.stems)
    return any(word.stem in theirs for word in mine) or any(word.stem in ours for word in other)


def _slot(
    kind: SlotKind,
    mine: Sequence[Word],
    other: Sequence[Word],
    claim: Reading,
    source: Reading,
    size: int,
    *,
    sure: bool,
) -> Slot:
    start, end = mine[0].start, mine[-1].end
    at = (other[0].start, other[-1].end)
    return Slot(kind, start, end, claim.text[start:end], source.text[at[0] : at[1]], at, size, sure)
