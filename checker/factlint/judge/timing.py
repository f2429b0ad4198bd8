"""Whether the pages of a statement carry one of its dates, where they speak of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import moment, moments, relative_words
from factlint.judge.binding import Bearings
from factlint.judge.figure_points import Points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.judge.binding import Place
    from factlint.judge.case import Case
    from factlint.judge.moments import Moment
    from factlint.judge.passages import IndexedPage
    from factlint.judge.verdict import Point

    Entry = tuple[IndexedPage, int, Moment]

_OUTWEIGHS, _MARGIN, _MARGIN_WITHIN, _TIMES = 0.2, 0.15, 0.25, 2
"""How near another date must stand at the least, and by how much nearer than the claim's own, within one sentence or
not, to be what the page says in its place; or how many times as near."""
_CONTRADICTS, _OF_THE_PAGE = 0.3, 0.35
"""How near another date must stand where no page has the claim's, and where it is the day on which a page appeared."""
_WRITTEN = lazy.pattern(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_ZONE = lazy.pattern(r"\s?[(（]?(?:[A-Z]{3,4}|UTC[+-]\d{1,2})\b")


def point(case: Case, claimed: Moment) -> Point | None:
    """Return the point about a date that the pages do not carry."""
    if _is_own_day(case, claimed):
        return None
    every = [(page, number, one) for page in case.pages for number, one in page.moments]
    own = _own(every, claimed)
    if any(page.language != case.statement.language for page, _, _ in own):
        return None
    bearings = Bearings(case, claimed, every)
    points = Points(case, "date", claimed, 1, strong=claimed.month is not None)
    if own:
        places = sorted(bearings.places(own), key=lambda place: -place.near)
        rival = _rival(case, claimed, every, bearings) if claimed.firm and places[0].near + _MARGIN <= 1 else None
        return _placed(case, places, rival, points)
    return _absent(case, claimed, _rival(case, claimed, every, bearings), points)


def _own(every: Sequence[Entry], claimed: Moment) -> list[Entry]:
    """Return the dates of the pages that bear a date out; of a stretch of time both ends must be borne out."""
    own = [entry for entry in every if _bears_out(entry[0], entry[2], claimed)]
    if claimed.until and not claimed.loose:
        for end in (moment.at(claimed.parts), moment.at(claimed.until)):
            if not any(_bears_out(page, stated, end) for page, _, stated in own):
                return []
    return own


def _placed(case: Case, own: Sequence[Place[Moment]], rival: Place[Moment] | None, points: Points) -> Point | None:
    """Return the point about a date that the pages have, unless they have it where they speak of the same thing."""
    if rival and _outweighs(rival, own[0]):
        return points.mistaken(rival)
    return None if case.is_told((place.page, place.number) for place in own) else points.weak(own[0])


def _absent(case: Case, claimed: Moment, rival: Place[Moment] | None, points: Points) -> Point | None:
    """Return the point about a date that stands on no page."""
    appeared = any(_appeared(page, claimed) for page in case.pages)
    if not claimed.firm:
        return None if appeared else points.weak()
    if rival and rival.near >= (_OF_THE_PAGE if appeared else _CONTRADICTS):
        return points.contradicted(rival)
    if appeared:
        return None
    return points.missing()


def _outweighs(rival: Place[Moment], own: Place[Moment]) -> bool:
    """Whether another date stands where the claim's words stand, and the claim's own does not."""
    margin = _MARGIN_WITHIN if rival.number == own.number and rival.page is own.page else _MARGIN
    return rival.near >= _OUTWEIGHS and (rival.near >= own.near + margin or rival.near > _TIMES * own.near)


def _rival(case: Case, claimed: Moment, every: Sequence[Entry], bearings: Bearings) -> Place[Moment] | None:
    """Return the date nearest to the claim's words that says otherwise, none that the claim has elsewhere."""
    candidates = (
        entry
        for entry in every
        if _clashes(entry[2], claimed)
        and not any(moments.carries(entry[2], other) for other in case.moments)
        and not _leaves_year_open(entry[0], entry[1], claimed)
    )
    return max(bearings.places(candidates), key=lambda place: place.near, default=None)


def _leaves_year_open(page: IndexedPage, number: int, claimed: Moment) -> bool:
    """Whether a sentence also says "this year" on a page of which nobody knows the year."""
    if page.day or claimed.month or claimed.quarter:
        return False
    return relative_words.step_pattern(page.language).search(page.sentences[number]) is not None


def _clashes(stated: Moment, claimed: Moment) -> bool:
    """Whether a date of the same exactness cannot be right where the claimed one is."""
    if moments.comparable(stated, claimed):
        return True
    # "On Wednesday" is a day as good as any once the page's own is known.
    known = stated.relative and stated.day is not None and not stated.loose
    return known and claimed.day is not None and not claimed.relative and not moments.carries(stated, claimed)


def _appeared(page: IndexedPage, claimed: Moment) -> bool:
    """Whether a page appeared on the day, in the month or year that is claimed."""
    if page.day is None or claimed.quarter or claimed.half or claimed.season is not None or claimed.until:
        return False
    return moments.carries(moments.Moment(0, 0, "", *page.day), claimed)


def _bears_out(page: IndexedPage, stated: Moment, claimed: Moment) -> bool:
    """Whether a date on a page is the claimed one; a year that it leaves open must be known to the page."""
    if not moments.carries(stated, claimed):
        return False
    if stated.year is not None or stated.month is None or claimed.year is None or claimed.resolved:
        return True
    return page.day is not None or page.has(str(claimed.year))


def _is_own_day(case: Case, claimed: Moment) -> bool:
    """Whether a date is that of the digest itself, as a stamp has it: "2026-05-08 (JST)"."""
    day = case.statement.day
    if day is None or claimed.parts != tuple(day):
        return False
    text = case.statement.text
    return _WRITTEN.match(text, claimed.start) is not None or _ZONE.match(text, claimed.end) is not None
