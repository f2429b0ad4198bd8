"""The numbers and dates of a statement, against those that its pages give of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec.structs import replace

from factlint.judge import moments, quantities
from factlint.judge.verdict import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.judge.case import Case
    from factlint.judge.moments import Moment
    from factlint.judge.passages import IndexedPage
    from factlint.judge.quantity import Quantity
    from factlint.judge.slots import Slot
    from factlint.judge.verdict import Grade, PointKind

_BOUND = 0.5
"""How much of what the best passage has of the statement's words a passage must have for its numbers to count."""
_SAME = 0.5
"""Share of the statement's words in a sentence that speaks of the same thing: its other value contradicts."""


class _Stated(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...


F = TypeVar("F", bound=_Stated)


def find(case: Case) -> Iterator[Point]:
    """Yield the numbers and dates of a statement that its pages do not carry where they speak of it."""
    for quantity in case.quantities:
        if point := _number(case, quantity, case.quantities):
            yield point
    for moment in case.moments:
        if point := _date(case, moment, case.moments):
            yield point


def _number(case: Case, claimed: Quantity, others: Sequence[Quantity]) -> Point | None:
    every = [(page, number, one) for page in case.pages for number, one in page.quantities]
    places = [place for place in every if quantities.carries(place[2], claimed)]
    slot = _slot(case, claimed)
    if slot is None and _is_bound(case, places):
        return None
    rival = _rival(case, every, lambda one: quantities.comparable(one, claimed), others, quantities.carries)
    size = sum(map(str.isdigit, claimed.text))
    make = _Maker(case, "number", claimed, size, strong=claimed.strong)
    if places:
        return make.elsewhere(slot) if slot else make.weak(places[0], rival)
    if rival:
        return make.contradicted(rival)
    if slot:
        return make.replaced(slot)
    return make.missing() if claimed.strong else make.weak(None, None)


def _slot(case: Case, claimed: Quantity) -> Slot | None:
    """Return the other number that the nearest passage has in the same frame of words, where that is sure."""
    for slot in case.slots:
        if slot.kind == "number" and slot.sure and slot.start < claimed.end and claimed.start < slot.end:
            stated = quantities.find(slot.stated, case.statement.language)
            if not any(quantities.carries(one, claimed) for one in stated):
                return slot
    return None


def _date(case: Case, claimed: Moment, others: Sequence[Moment]) -> Point | None:
    every = [(page, number, one) for page in case.pages for number, one in page.moments]
    places = [place for place in every if _dates(place[0], place[2], claimed)]
    if _is_bound(case, places):
        return None
    rival = _rival(case, every, lambda one: moments.comparable(one, claimed), others, moments.carries)
    make = _Maker(case, "date", claimed, 1, strong=claimed.month is not None)
    if places:
        return make.weak(places[0], rival)
    if rival and claimed.firm:
        return make.contradicted(rival)
    return make.missing() if claimed.firm else make.weak(None, None)


def _dates(page: IndexedPage, stated: Moment, claimed: Moment) -> bool:
    """Whether a date on a page bears out a claimed one; the year that it leaves open must be known to the page."""
    if not moments.carries(stated, claimed):
        return False
    if stated.year is not None or claimed.year is None or claimed.resolved:
        return True
    return page.day is not None or page.has(str(claimed.year))


def _is_bound(case: Case, places: Sequence[tuple[IndexedPage, int, F]]) -> bool:
    """Whether a figure stands where the page speaks of what the statement says."""
    best = case.found[0].support if case.found else 0.0
    return any(number < page.titles or page.support(number, case.wanted) >= _BOUND * best for page, number, _ in places)


def _rival(
    case: Case,
    every: Sequence[tuple[IndexedPage, int, F]],
    comparable: Callable[[F], bool],
    others: Sequence[F],
    carries: Callable[[F, F], bool],
) -> tuple[IndexedPage, int, F] | None:
    """Return another value of the same kind, in a sentence that says what the statement says."""
    candidates = [
        (case.share(page, number), page, number, one)
        for page, number, one in every
        if comparable(one) and not any(carries(one, other) for other in others)
    ]
    near = [entry for entry in candidates if entry[0] >= _SAME]
    return max(near, key=lambda entry: entry[0])[1:] if near else None


class _Maker:
    """Makes the points about one figure."""

    def __init__(self, case: Case, kind: PointKind, claimed: Quantity | Moment, size: int, *, strong: bool) -> None:
        self._case = case
        self._kind = kind
        self._claimed = claimed
        self._size = size
        self._strong = strong

    def _point(self, grade: Grade, message: str, place: tuple[IndexedPage, int, _Stated] | None) -> Point:
        claimed = self._claimed
        passage = self._case.passage_at(place[0], place[1]) if place else self._case.passage
        expected = place[2].text if place else None
        return Point(
            self._kind, grade, claimed.start, claimed.end, claimed.text, message, expected, self._size, self._strong,
            passage,
        )  # fmt: skip

    def contradicted(self, place: tuple[IndexedPage, int, _Stated]) -> Point:
        return self._point("contradicted", f"the source says {place[2].text!r}", place)

    def replaced(self, slot: Slot) -> Point:
        point = self._point("contradicted", f"the source says {slot.stated!r}", None)
        return replace(point, expected=slot.stated)

    def elsewhere(self, slot: Slot) -> Point:
        message = f"the source says {slot.stated!r} there, and gives this number for something else"
        return replace(self._point("missing", message, None), expected=slot.stated)

    def missing(self) -> Point:
        return self._point("missing", "no source of the claim gives it", None)

    def weak(
        self, place: tuple[IndexedPage, int, _Stated] | None, rival: tuple[IndexedPage, int, _Stated] | None
    ) -> Point:
        return self._point("weak", "the source gives it for something else", rival or place)
