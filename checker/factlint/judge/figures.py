"""The numbers and dates of a statement, against those that its pages give of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import crossed, named_cells, quantities, rates, reckoned, rivals, timing
from factlint.judge.binding import Bearings, Told
from factlint.judge.figure_points import Points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.case import Case
    from factlint.judge.passages import IndexedPage
    from factlint.judge.quantity import Quantity
    from factlint.judge.rivals import Stated
    from factlint.judge.slots import Slot
    from factlint.judge.verdict import Point

    Entry = tuple[IndexedPage, int, Quantity]

_MOST = 40
"""Numbers of a claim that are looked for, and dates; a sentence has three."""
_MARGIN, _TIMES = 0.12, 2
"""By how much nearer than the claim's own another value must stand to be what the page says, or how many times."""
_MARGIN_WITHIN = 0.25
"""The same within one sentence, whose words are near to all of its numbers."""
_CONTRADICTS, _SHARED = 0.25, 0.1
"""How near another value must stand where no source has the claim's, and what share of all words its sentence has."""
_CONTRADICTS_COUNT = 0.35
"""The same of "three" and "five", which say little by themselves."""
_STRANGE, _TOLD = 0.25, 0.3
"""A number stands strange where it is nearer to the claim's words by no more than this share of how much of them the
page tells in one sentence, if that is so much."""


def find(case: Case) -> Iterator[Point]:
    """Yield the numbers and dates of a statement that its pages do not carry where they speak of it."""
    every = [(page, number, one) for page in case.pages for number, one in page.quantities]
    numbers = [_told(case, one, every) for one in case.quantities[:_MOST]]
    exchanged = {id(told): place for told, place in crossed.find(case, numbers, _are_alike)}
    exchanged |= {id(told): place for told, place in named_cells.find(case, numbers)}
    for told in numbers:
        if point := _number(case, told, numbers, every, exchanged.get(id(told))):
            yield point
    for moment in case.moments[:_MOST]:
        if point := timing.point(case, moment):
            yield point


def _told(case: Case, claimed: Quantity, every: Sequence[Entry]) -> Told[Quantity]:
    """Return a number with its places on the pages."""
    own = [entry for entry in every if quantities.carries(entry[2], claimed)]
    bearings = Bearings(case, claimed, [entry for entry in every if entry[2].unit == claimed.unit])
    places = sorted(bearings.places(own), key=lambda place: -place.near)
    return Told(claimed, bearings, tuple(places), len(places) < len(own))


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of a claim are of one kind, and not the same."""
    same = quantities.carries(one, other) or quantities.carries(other, one)
    return one.unit == other.unit and not same


def _number(
    case: Case,
    told: Told[Quantity],
    numbers: Sequence[Told[Quantity]],
    every: Sequence[Entry],
    exchanged: Stated | None,
) -> Point | None:
    claimed = told.figure
    if told.foreign:
        return None
    points = Points(case, "number", claimed, sum(map(str.isdigit, claimed.text)), strong=claimed.strong)
    if exchanged:
        return points.mistaken(exchanged)
    if told.own:
        rival = rivals.of(every, told, numbers) if told.own[0].near + _MARGIN <= 1 else None
        return _misplaced(case, told, rival, points) or _unbound(case, told, every, points)
    if reckoned.carries(case, claimed):
        return None
    return _absent(case, claimed, rivals.of(every, told, numbers), points)


def _absent(case: Case, claimed: Quantity, rival: Stated | None, points: Points) -> Point:
    """Return the point about a number that no page has in any form."""
    if rival and claimed.strong and _contradicts(case, rival):
        return points.contradicted(rival)
    if slot := _slot(case, claimed):
        return points.replaced(slot)
    if rival and rival.near >= _CONTRADICTS_COUNT:
        return points.counted(rival)
    return points.missing() if claimed.strong else points.weak()


def _misplaced(case: Case, told: Told[Quantity], rival: Stated | None, points: Points) -> Point | None:
    """Return the point about a number in place of which the pages have another."""
    if rival and _outweighs(rival, told.own[0]):
        return points.mistaken(rival)
    if slot := _slot(case, told.figure):
        return points.exchanged(slot)
    if rate := _other_rate(case, told):
        return points.otherwise(told.own[0], rate)
    return None


def _unbound(case: Case, told: Told[Quantity], every: Sequence[Entry], points: Points) -> Point | None:
    """Return the point about a number that the pages have, and not where they speak of what the claim says."""
    if _is_strange(case, told):
        return points.misplaced(told.own[0])
    if told.figure.strong and not any(quantities.comparable(stated, told.figure) for _, _, stated in every):
        return None  # it is the only one of its kind: there is nothing else that it could be for
    return None if case.is_told((place.page, place.number) for place in told.own) else points.weak(told.own[0])


def _other_rate(case: Case, told: Told[Quantity]) -> str | None:
    """Return the nearest place's words where it falls due by the month, by the week in the claim, and so nowhere."""
    figure = told.figure
    mine = rates.of(case.statement.text, figure.start, figure.end, case.statement.language)
    if mine is None:
        return None
    theirs = [_rate(place) for place in told.own]
    if theirs[0] is None or any(rate and rate.span == mine.span for rate in theirs):
        return None
    return theirs[0].text


def _rate(place: Stated) -> rates.Rate | None:
    page, figure = place.page, place.figure
    return rates.of(page.sentences[place.number], figure.start, figure.end, page.language)


def _outweighs(rival: Stated, own: Stated) -> bool:
    """Whether another value stands where the claim's words stand, and the claim's own does not."""
    margin = _MARGIN_WITHIN if rival.number == own.number and rival.page is own.page else _MARGIN
    return rival.near >= own.near + margin or rival.near > _TIMES * own.near


def _contradicts(case: Case, rival: Stated) -> bool:
    """Whether another value stands so near to the claim's words that the claim's cannot be right."""
    return rival.near >= _CONTRADICTS and case.share(rival.page, rival.number) >= _SHARED


def _is_strange(case: Case, told: Told[Quantity]) -> bool:
    """Whether a number without a unit counts something else wherever it stands, though the page knows what is meant."""
    claimed = told.figure
    counted = rivals.heads(claimed, told.bearings.around)
    if (
        claimed.unit
        or claimed.step > claimed.low
        or not counted
        or any(rivals.counts(place, counted) for place in told.own)
    ):
        return False
    if not any(page.has(stem) for page in case.pages for stem in counted):
        return False
    share = told.bearings.told(case.found)
    return share >= _TOLD and all(place.near < _STRANGE * share for place in told.own)


def _slot(case: Case, claimed: Quantity) -> Slot | None:
    """Return the other number that the nearest passage has in the same frame of words, where that is sure."""
    for slot in case.slots:
        if slot.kind == "number" and slot.sure and slot.start < claimed.end and claimed.start < slot.end:
            stated = quantities.find(slot.stated, case.statement.language)
            if not any(quantities.carries(one, claimed) for one in stated):
                return slot
    return None
