"""A statement beside the pages that are to carry it, and the passages of theirs that speak of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import moments, names, quantities, quotes, slots
from factlint.judge.stems import stems
from factlint.judge.verdict import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.judge.moment import Moment
    from factlint.judge.names import Name
    from factlint.judge.passages import IndexedPage, Window
    from factlint.judge.quantity import Quantity
    from factlint.judge.quotes import Quote
    from factlint.judge.slots import Slot
    from factlint.judge.verdict import Statement

_WINDOWS = 3
"""Windows of each page that are looked at."""
_TELLING = 0.5
"""How much of the words that the best passage has a sentence with its neighbours must have to tell of the same."""
_LONGEST = 600
"""Characters of a sentence that are shown as evidence."""


class Found(NamedTuple):
    """A window of one of the pages, and what share of the statement's words it has."""

    page: IndexedPage
    window: Window
    support: float

    @property
    def text(self) -> str:
        """Its sentences."""
        return " ".join(self.page.sentences[self.window.first : self.window.last])


class Case:
    """What the comparisons of one statement with its pages have in common."""

    def __init__(self, statement: Statement, pages: Sequence[IndexedPage]) -> None:
        """Keep the statement and the pages that were read."""
        self.statement = statement
        self.pages = tuple(pages)
        self.wanted = tuple(dict.fromkeys(stems(statement.text, statement.language)))
        # A figure may be written in another form; whether it is there is judged by itself.
        self.telling = tuple(filter(self._tells, self.wanted)) or self.wanted
        # Whom "it" means helps to find the passage, but is no word that the claim itself must answer for.
        self.sought = (*self.wanted, *stems(statement.subject, statement.language)[:8])

    def _tells(self, stem: str) -> bool:
        return not stem[0].isdigit() or any(page.has(stem) for page in self.pages)

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """The best windows of all pages, best first."""
        every = [
            Found(page, window, page.support((window.first + window.last) // 2, self.wanted))
            for page in self.pages
            for window in page.windows(self.sought, _WINDOWS)
        ]
        return tuple(sorted(every, key=lambda one: -one.support))

    @cached_property
    def _covering(self) -> tuple[float, IndexedPage | None, tuple[int, ...]]:
        best: tuple[float, IndexedPage | None, tuple[int, ...]] = (0.0, None, ())
        for page in self.pages:
            share, chosen = page.coverage(self.telling)
            if best[1] is None or share > best[0]:
                best = share, page, chosen
        return best

    @property
    def coverage(self) -> float:
        """The weighted share of the statement's words that the best three sentences of one page have."""
        return self._covering[0]

    @property
    def speaks(self) -> bool:
        """Whether one of the pages is in the statement's language, so that their wording can be compared."""
        return any(page.language == self.statement.language for page in self.pages)

    @cached_property
    def nearest(self) -> Found | None:
        """The best window in the statement's own language: wording is compared within one language only."""
        return next((one for one in self.found if one.page.language == self.statement.language), None)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """What of the nearest window has any of the statement's words, and the sentence of its page that has more."""
        if self.nearest is None:
            return ()
        page, window = self.nearest.page, self.nearest.window
        wanted = frozenset(self.wanted)
        shared = {number: len(wanted & page.bag(number)) for number in range(window.first, window.last)}
        told = [number for number, count in shared.items() if count]
        _, covering, chosen = self._covering
        if covering is page and chosen and len(wanted & page.bag(chosen[0])) > max(shared.values()):
            told.append(chosen[0])
        return tuple(page.sentences[number] for number in told)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The dates that the statement gives."""
        return moments.find(self.statement.text, self.statement.language, self.statement.day)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that it gives and that are no dates."""
        skip = [(one.start, one.end) for one in self.moments]
        skip += [(one.start, one.end) for one in self.names if one.kind == "version"]
        return quantities.find(self.statement.text, self.statement.language, skip)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names that it has."""
        return names.find(self.statement.text, self.statement.language)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The words that it quotes."""
        return quotes.find(self.statement.text, self.statement.language)

    @property
    def has_facts(self) -> bool:
        """Whether it says anything that can be compared across languages."""
        strong = any(one.strong for one in self.quantities) or any(one.firm for one in self.moments)
        return bool(strong or self.names or self.quotes)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """What the statement and the nearest window have in the same frame of words, and differs."""
        if self.nearest is None:
            return ()
        return slots.find(self.statement.text, self.nearest.text, self.statement.language)

    @cached_property
    def plain_coverage(self) -> float:
        """The share of the statement's words, each counted alike, that the best three sentences of one page have."""
        return max((page.coverage(self.telling, weighted=False)[0] for page in self.pages), default=0.0)

    @property
    def joint_coverage(self) -> float:
        """The share of the statement's words, each counted alike, that the best three sentences of every page have.

        A sentence that sums up several stories has a few words of each page, and many of none.
        """
        chosen = ((page, number) for page in self.pages for number in page.coverage(self.telling)[1])
        had = set().union(*(page.stems[number] for page, number in chosen))
        return sum(stem in had for stem in self.telling) / len(self.telling) if self.telling else 0.0

    @cached_property
    def passage(self) -> Passage | None:
        """The sentence that is nearest to the statement."""
        share, page, chosen = self._covering
        if page is None or not chosen:
            return None
        return Passage(page.sentences[chosen[0]][:_LONGEST], page.url, round(share, 3))

    def is_told(self, places: Iterable[tuple[IndexedPage, int]]) -> bool:
        """Whether one of some sentences is a title, or stands where the page speaks of what the statement says."""
        best = self.found[0].support if self.found else 0.0
        return any(
            number < page.titles or page.support(number, self.wanted) >= _TELLING * best for page, number in places
        )

    def passage_at(self, page: IndexedPage, number: int) -> Passage:
        """Return one sentence as evidence."""
        return Passage(page.sentences[number][:_LONGEST], page.url, round(self.share(page, number), 3))

    def share(self, page: IndexedPage, number: int, wanted: Iterable[str] | None = None) -> float:
        """Return the weighted share (0 to 1) of the statement's stems that one sentence has."""
        return page.share(number, self.wanted if wanted is None else wanted)
