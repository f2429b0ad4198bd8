"""Several words of a claim, one behind the other, that stand in the place of several others.

"Before the show there was an ovation, and after it a strike": the page has every piece of it, but two of them have
changed places. Where a claim falls into few pieces that the page has as they are, and two of them exchanged make every
seam one of the page's, they stand in each other's place.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge.reciprocal import is_reciprocal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.frames import Frame

_FEWEST, _MOST = 3, 7
"""Pieces that a claim falls into; into more, it is told in other words."""
_SEAMS = 3
"""Seams that must be the page's once two pieces are exchanged."""
_CONTENT = frozenset(("name", "number", "word"))


class Pieces(NamedTuple):
    """Two pieces of a claim in each other's place, as ranges of its tokens."""

    one: range
    other: range


def find(claim: Frame, keys: Sequence[Sequence[str]]) -> Pieces | None:
    """Return the pieces of a claim that surely have changed places, by the keys of some sentences of its page."""
    seams = frozenset(seam for sentence in keys for seam in pairwise((".", *sentence, ".")))
    pieces = list(_pieces(claim, seams))
    if not _FEWEST <= len(pieces) <= _MOST:
        return None
    for one, other in combinations(pieces, 2):
        if _kind(claim, one) and _kind(claim, one) == _kind(claim, other) and _fit(claim, one, other, seams):
            return Pieces(one, other)
    return None


def _pieces(claim: Frame, seams: frozenset[tuple[str, str]]) -> Iterator[range]:
    """Yield the pieces that a claim falls into where two of its tokens never stand together on the page."""
    start = 0
    for at in range(1, len(claim.keys)):
        if (claim.keys[at - 1], claim.keys[at]) not in seams:
            yield range(start, at)
            start = at
    yield range(start, len(claim.keys))


def _kind(claim: Frame, piece: range) -> str:
    """Return what a piece is about: a name, a number, or else its words; nothing if it has small words alone."""
    kinds = {claim.kinds[at] for at in piece} & _CONTENT
    return next((kind for kind in ("name", "number", "word") if kind in kinds), "")


def _fit(claim: Frame, one: range, other: range, seams: frozenset[tuple[str, str]]) -> bool:
    """Whether every seam is the page's once two pieces are exchanged; the ends of a claim may be none."""
    keys = (".", *claim.keys, ".")
    if is_reciprocal(claim, one.stop - 1, other.start):
        return False
    # Each token stands one further in ``keys`` than in the claim.
    turned = (
        (keys[one.start], keys[other.start + 1]),
        (keys[other.stop], keys[one.stop + 1]),
        (keys[other.start], keys[one.start + 1]),
        (keys[one.stop], keys[other.stop + 1]),
    )
    fitting = [seam in seams for seam in turned if "." not in seam]
    return len(fitting) >= _SEAMS and all(fitting)
