"""What a figure is bound to: how far the words around it in a claim stand around another one on a page, too.

A value that stands somewhere on a page says nothing of what it counts there. The words near the claim's figure, the
rare ones weighing more, are looked for near the page's: close by in full, farther off in its sentence in part, in the
sentences beside it a little.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from factlint.judge import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.judge.around import Around
    from factlint.judge.case import Case, Found
    from factlint.judge.passages import IndexedPage

_BESIDE = 0.3
"""What a word counts that stands in the sentence before or behind."""
_BESIDE_LINE = 0.1
"""The same of the lines of a list, each of which speaks of something else."""
_ENDS = (".", "!", "?", "。", "！", "？", "”", '"', "」", "’", "'", ")", ":", "…")
_NEXT_TO_NOTHING = 0.15
"""Share of the words around a figure below which it is not looked at how near they stand."""
_SHORT, _BESIDE_SHORT = 5, 0.8
"""A sentence of no more words than this leaves to its neighbours what it speaks of: "He was 59."."""


class Figure(Protocol):
    """A number or a date with its place in its text."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


F_co = TypeVar("F_co", bound=Figure, covariant=True)
F = TypeVar("F", bound=Figure)


class Place(NamedTuple, Generic[F_co]):
    """A figure of a page beside one of the claim."""

    page: IndexedPage
    number: int
    figure: F_co
    near: float
    """Share (0 to 1) of the words around the claim's figure that stand around this one."""
    whole: float
    """Share of them that its sentence has at all."""


class Told(NamedTuple, Generic[F_co]):
    """A figure of a claim, what stands around it, and where on the pages it stands, the nearest first."""

    figure: F_co
    bearings: Bearings
    own: tuple[Place[F_co], ...]
    foreign: bool
    """Whether a page in another language has it, of which there is no telling what it counts there."""


class Bearings:
    """What stands around one figure of a claim, to be looked for around those of its pages."""

    def __init__(self, case: Case, figure: Figure, every: Sequence[tuple[IndexedPage, int, Figure]]) -> None:
        """Read the words around the figure; ``every`` are those of its kind on the pages, by their sentences."""
        statement = case.statement
        self._every = every
        self._language = statement.language
        self.around: Around = around.read(statement.text, statement.language, figure.start, figure.end)
        self._weights: dict[int, tuple[tuple[str, float], ...]] = {}

    def places(self, figures: Iterable[tuple[IndexedPage, int, F]]) -> Iterator[Place[F]]:
        """Yield figures of pages, each with the number of its sentence, as places; only in the claim's language."""
        for page, number, figure in figures:
            if page.language == self._language:
                yield self._place(page, number, figure)

    @cached_property
    def _taken(self) -> frozenset[tuple[int, int]]:
        """The sentences with a figure of the kind."""
        return frozenset((id(page), number) for page, number, _ in self._every)

    def near(self, place: Place[Figure]) -> float:
        """Return what share (0 to 1) of the words around the claim's figure stands around that of a place."""
        return self._place(place.page, place.number, place.figure).near

    def _place(self, page: IndexedPage, number: int, figure: F) -> Place[F]:
        whole = self._share(page, number)
        if whole < _NEXT_TO_NOTHING:
            return Place(page, number, figure, whole, whole)
        near = around.read(page.sentences[number], page.language, figure.start, figure.end).near
        beside, lent = page.beside(number), self._lent(page, number)
        total = close = 0.0
        for stem, weight in self._weighted(page):
            total += weight
            if stem in near:
                close += weight * near[stem]
            elif stem in beside:
                close += weight * lent
        return Place(page, number, figure, close / total, whole)

    def _share(self, page: IndexedPage, number: int) -> float:
        """Return what share of the words around the figure a sentence has, with what its neighbours lend it."""
        here, beside, lent = page.bag(number), page.beside(number), self._lent(page, number)
        total = got = 0.0
        for stem, weight in self._weighted(page):
            total += weight
            if stem in here:
                got += weight
            elif stem in beside:
                got += weight * lent
        return got / total if total else 0.0

    def _lent(self, page: IndexedPage, number: int) -> float:
        """Return what a word of the neighbours counts; in full only if they have no figure of their own."""
        if not page.sentences[number].endswith(_ENDS):
            return _BESIDE_LINE
        if len(page.bag(number)) > _SHORT:
            return _BESIDE
        key = id(page)
        taken = (key, number - 1) in self._taken or (key, number + 1) in self._taken
        return _BESIDE if taken else _BESIDE_SHORT

    def _weighted(self, page: IndexedPage) -> tuple[tuple[str, float], ...]:
        """Return the stems around the claim's figure, each with its closeness times its rarity on the page."""
        key = id(page)
        if key not in self._weights:
            self._weights[key] = tuple((stem, close * page.weight(stem)) for stem, close in self.around.near.items())
        return self._weights[key]

    def told(self, found: Iterable[Found]) -> float:
        """Return the largest share (0 to 1) of the words around the figure that one sentence of some windows has."""
        return max(
            (
                self._share(one.page, number)
                for one in found
                for number in range(one.window.first, one.window.last)
                if one.page.language == self._language
            ),
            default=0.0,
        )
