"""Which other number on a page stands for what a claim's number says: of the same kind, around the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factlint.judge import agreement, around
from factlint.judge.binding import Place
from factlint.judge.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.judge.around import Around
    from factlint.judge.binding import Told
    from factlint.judge.passages import IndexedPage

Stated: TypeAlias = Place[Quantity]

LEAST = 0.15
"""Share of the words around a claim's number that must stand around another one for it to be what the page says."""
_FARTHEST = 1000
"""How many times greater or smaller another value may be; who mistakes more than that mixes up the things."""
_FARTHEST_COUNT = 40
"""The same of numbers without a unit."""
_COUNTS = frozenset(("", "th", "x"))


def of(
    every: Iterable[tuple[IndexedPage, int, Quantity]], claimed: Told[Quantity], others: Sequence[Told[Quantity]]
) -> Stated | None:
    """Return the number nearest to the claim's words that says otherwise, and is not told elsewhere in the claim."""
    figure, bearings = claimed.figure, claimed.bearings
    candidates = (entry for entry in every if entry[2].unit == figure.unit and _is_other(entry[2], figure))
    near = (place for place in bearings.places(candidates) if place.near >= LEAST)
    rivals = [place for place in near if _counts_same(place, figure, bearings.around)]
    rivals.sort(key=lambda place: -place.near)
    return next((place for place in rivals if not _is_told(place, claimed, others)), None)


def _is_told(place: Stated, claimed: Told[Quantity], others: Sequence[Told[Quantity]]) -> bool:
    """Whether another number of the claim is this one, and stands as near to its words."""
    return any(
        other is not claimed
        and agreement.carries(place.figure, other.figure)
        and other.bearings.near(place) >= place.near
        for other in others
    )


def _is_other(stated: Quantity, claimed: Quantity) -> bool:
    """Whether a number of the same unit says something else, and may have been meant."""
    if not agreement.differ(stated, claimed):
        return False
    size, other = (max(abs(one.low), abs(one.high)) or 1 for one in (stated, claimed))
    farthest = _FARTHEST_COUNT if claimed.unit in _COUNTS else _FARTHEST
    return other < size * farthest and size < other * farthest


def _counts_same(place: Stated, claimed: Quantity, mine: Around) -> bool:
    """Whether two numbers without a unit count the same thing; where there is a unit, it says so itself.

    Where nothing stands behind a number it may be part of a name, "Formula 1", and the word before it must be the same.
    """
    if claimed.unit not in _COUNTS:
        return True
    counted = heads(claimed, mine)
    return counts(place, counted) if counted else bool(mine.before) and mine.before == _around(place).before


def counts(place: Stated, counted: frozenset[str]) -> bool:
    """Whether the number at a place counts what is meant: it stands among the few words behind it."""
    return not counted.isdisjoint((*_around(place).heads, place.figure.noun, place.figure.unit))


def _around(place: Stated) -> Around:
    page, figure = place.page, place.figure
    return around.read(page.sentences[place.number], page.language, figure.start, figure.end)


def heads(quantity: Quantity, words: Around) -> frozenset[str]:
    """Return what a number counts: its noun, and the word right behind it."""
    return frozenset(filter(None, (quantity.noun, *words.heads[:1])))
