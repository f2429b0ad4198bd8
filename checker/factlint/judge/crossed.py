"""Two figures of a claim that have changed places: "5 % of the state, 3 % of the towns" for 3 % and 5 %.

Both stand in one sentence of a page, each around the words of the other. What stands right beside a figure tells which
is whose; "from" and "against" tell which was before.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factlint.judge.binding import F, Figure, Place, Told
    from factlint.judge.case import Case

_FAR = -0.8
"""How much less the words beside two figures agree than crosswise before they have changed places."""
_MOST = 8
"""Figures of a claim that are compared with each other, and places of each."""
_FORMER = lazy.pattern(
    r"(?:\b(?:from|against|versus|vs\.?|after|compared (?:with|to)|than|instead of|von|gegenüber|nach|statt|contre|"
    r"après|frente a|desde|ante|contra|face a|após)(?: (?:the|den|les|el|los|o|os|um|un|une?|about|around|rund))? ?"
    r"|[从從由])\Z"
)
_BEFORE = 24
_FORMER_BEHIND = lazy.pattern(r"\s?(?:から|에서)")


def find(case: Case, told: Sequence[Told[F]], alike: Callable[[F, F], bool]) -> Iterator[tuple[Told[F], Place[F]]]:
    """Yield the figures that have changed places, each with the one in its own; ``alike`` compares their kinds."""
    placed = [one for one in told if one.own][:_MOST]
    for one, other in combinations(placed, 2):
        if alike(one.figure, other.figure) and (pair := _crossed(case, one, other)):
            yield one, pair[1]
            yield other, pair[0]


def _crossed(case: Case, one: Told[F], other: Told[F]) -> tuple[Place[F], Place[F]] | None:
    """Return where two figures stand in one sentence, if each stands there around the words of the other."""
    pairs = [
        (first, second)
        for first, second in product(one.own[:_MOST], other.own[:_MOST])
        if first.page is second.page and first.number == second.number and first.figure is not second.figure
    ]
    # Where either stands nearer to its words elsewhere, that is what the claim tells.
    nearest = {(id(told.own[0].page), told.own[0].number) for told in (one, other)}
    if not pairs or nearest != {(id(pairs[0][0].page), pairs[0][0].number)}:
        return None
    return pairs[0] if all(_is_crossed(case, one.figure, other.figure, pair) for pair in pairs) else None


def _is_crossed(case: Case, one: Figure, other: Figure, pair: tuple[Place[F], Place[F]]) -> bool:
    statement = case.statement
    page, number = pair[0].page, pair[0].number
    sentence = page.sentences[number]
    told = [_is_former(statement.text, two) for two in (one, other)]
    stated = [_is_former(sentence, place.figure) for place in pair]
    if told[0] != told[1] and stated[0] != stated[1]:
        return told != stated
    mine = [around.beside(statement.text, statement.language, two.start, two.end) for two in (one, other)]
    theirs = [around.beside(sentence, page.language, place.figure.start, place.figure.end) for place in pair]
    first = _agreement(mine[0], theirs[0]) - _agreement(mine[0], theirs[1])
    second = _agreement(mine[1], theirs[1]) - _agreement(mine[1], theirs[0])
    return first + second <= _FAR and max(first, second) < 0


def _agreement(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    return sum(min(close, theirs[stem]) for stem, close in mine.items() if stem in theirs)


def _is_former(text: str, figure: Figure) -> bool:
    """Whether a figure is what something was before: "from 5", "against 5", 5から."""
    start = figure.start
    return (
        _FORMER.search(text, max(0, start - _BEFORE), start) is not None
        or _FORMER_BEHIND.match(text, figure.end) is not None
    )
