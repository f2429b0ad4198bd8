"""The sentences of a page, indexed once, and the passages among them that speak of a claim.

Sentences are ranked by BM25 (Robertson & Zaragoza 2009) over the page's own sentences; a sentence's neighbours lend it
half of their score, since what it leaves out ("it", "the company") stands there. Overlap finds and is no verdict.
"""

from __future__ import annotations

from functools import cached_property
from heapq import nlargest
from itertools import islice
from math import log
from typing import TYPE_CHECKING, NamedTuple

from factlint.digest import boundaries
from factlint.judge import rows
from factlint.judge.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.judge.moments import Moment
    from factlint.judge.named_cells import Table
    from factlint.judge.names import Known
    from factlint.judge.quantity import Quantity
    from factlint.judge.quotes import Quotable
    from factlint.judge.whereabouts import Whereabouts
    from factlint.model import Date
    from factlint.source import Page

_K1, _B = 1.2, 0.75
_LENT = 0.5
"""Share of its score that a sentence lends each of its neighbours."""
_MOST = 10_000
"""Sentences of a page that are indexed; an article has a hundred."""
_LONGEST = 1_500
"""Characters of a sentence; longer ones are cut there into several."""


class Window(NamedTuple):
    """A few neighbouring sentences of a page: ``first`` included, ``last`` not."""

    first: int
    last: int
    score: float


class IndexedPage:
    """A page whose sentences can be searched."""

    def __init__(
        self, sentences: Sequence[str], *, url: str = "", language: str = "en", day: Date | None = None, titles: int = 0
    ) -> None:
        """Keep the sentences, of which the first ``titles`` are titles; the index is made when first asked for."""
        self.sentences = tuple(sentences[:_MOST])
        self.cut = len(sentences) > _MOST
        self.url = url
        self.language = language
        self.day = day
        self.titles = titles
        self._weights: dict[str, float] = {}

    @classmethod
    def of_text(
        cls, text: str, url: str = "", *, title: str = "", language: str = "en", day: Date | None = None
    ) -> IndexedPage:
        """Return the index of a plain text, its paragraphs on lines of their own."""
        told = [sentence for line in text.split("\n") for sentence in _split(line, language)]
        return cls([title, *told] if title else told, url=url, language=language, day=day, titles=bool(title))

    @classmethod
    def of_page(cls, page: Page, url: str) -> IndexedPage:
        """Return the index of a page that was read: its titles and what else its head says, then its text."""
        titles = list(dict.fromkeys([*(title.text for title in page.titles[:8]), *page.descriptions]))
        told = islice(_told(page), _MOST + 1)
        day = page.published[0].date if page.published else None
        return cls([*titles, *told], url=url, language=page.language or "en", day=day, titles=len(titles))

    @cached_property
    def size(self) -> int:
        """How many characters its sentences have."""
        return sum(map(len, self.sentences))

    @cached_property
    def text(self) -> str:
        """All sentences, a line each."""
        return "\n".join(self.sentences)

    @cached_property
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """The stems of each sentence."""
        return tuple(tuple(stems(sentence, self.language)) for sentence in self.sentences)

    @cached_property
    def _bags(self) -> tuple[frozenset[str], ...]:
        return tuple(map(frozenset, self.stems))

    def bag(self, number: int) -> frozenset[str]:
        """Return the stems of a sentence, each once."""
        return self._bags[number]

    def beside(self, number: int) -> frozenset[str]:
        """Return the stems of the sentences before and behind one."""
        bags = self._bags
        before = bags[number - 1] if number else frozenset()
        return before | bags[number + 1] if number + 1 < len(bags) else before

    @cached_property
    def _places(self) -> dict[str, dict[int, int]]:
        """For each stem the sentences that have it, and how often."""
        places: dict[str, dict[int, int]] = {}
        for number, found in enumerate(self.stems):
            for stem in found:
                counts = places.get(stem)
                if counts is None:
                    places[stem] = {number: 1}
                else:
                    counts[number] = counts.get(number, 0) + 1
        return places

    @cached_property
    def _mean(self) -> float:
        return max(1.0, sum(map(len, self.stems)) / max(1, len(self.stems)))

    def ready(self) -> None:
        """Make the index now, and not when it is first asked: for measuring, and before many questions."""
        _ = self._places, self._bags, self.quantities, self.moments, self.known, self._mean

    @cached_property
    def moments(self) -> tuple[tuple[int, Moment], ...]:
        """The dates that the page gives, each with the number of its sentence."""
        from factlint.judge import moments  # noqa: PLC0415 - a page without figures needs none

        return tuple(
            (number, moment)
            for number, sentence in enumerate(self.sentences)
            for moment in moments.find(sentence, self.language, self.day)
        )

    @cached_property
    def quantities(self) -> tuple[tuple[int, Quantity], ...]:
        """The numbers that the page gives and that are no dates, each with the number of its sentence."""
        from factlint.judge import captions, headed, quantities  # noqa: PLC0415 - a page without figures needs none

        dated: dict[int, list[tuple[int, int]]] = {}
        for number, moment in self.moments:
            dated.setdefault(number, []).append((moment.start, moment.end))
        found: list[tuple[int, Quantity]] = []
        for number, sentence in enumerate(self.sentences):
            here = quantities.find(sentence, self.language, dated.get(number, ()))
            found += [(number, quantity) for quantity in here]
            found += [(number, quantity) for quantity in headed.readings(sentence, here, self.language)]
        return (*found, *captions.find(self.sentences, found, self.language))

    @cached_property
    def tables(self) -> dict[int, Table]:
        """Its tables, by the numbers of the sentences that are their rows."""
        from factlint.judge import named_cells  # noqa: PLC0415 - claims without numbers need none

        return named_cells.tables(self.sentences, self.language)

    @cached_property
    def known(self) -> Known:
        """The names that the page knows."""
        from factlint.judge.names import Known  # noqa: PLC0415 - claims without names need none

        return Known(self.sentences, self.language)

    @cached_property
    def quotable(self) -> Quotable:
        """Its text, made comparable with quotations."""
        from factlint.judge.quotes import Quotable  # noqa: PLC0415 - claims without quotations need none

        return Quotable(self.text)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Where its names stand, and what is said there."""
        from factlint.judge.whereabouts import Whereabouts  # noqa: PLC0415 - claims without names need none

        return Whereabouts(self)

    def support(self, number: int, wanted: Iterable[str]) -> float:
        """Return the weighted share (0 to 1) of stems that a sentence and its neighbours have."""
        near = frozenset().union(*self._bags[max(0, number - 1) : number + 2])
        return self._share(near, wanted)

    def share(self, number: int, wanted: Iterable[str]) -> float:
        """Return the weighted share (0 to 1) of stems that one sentence has."""
        return self._share(self._bags[number], wanted)

    def _share(self, had: frozenset[str], wanted: Iterable[str]) -> float:
        total = covered = 0.0
        for stem in wanted:
            weight = self.weight(stem)
            total += weight
            if stem in had:
                covered += weight
        return covered / total if total else 0.0

    def has(self, stem: str) -> bool:
        """Whether the page has a stem at all."""
        return stem in self._places

    def count(self, stem: str) -> int:
        """Return how many sentences have a stem."""
        return len(self._places.get(stem, ()))

    def places(self, stem: str) -> Iterable[int]:
        """Return the numbers of the sentences that have a stem."""
        return self._places.get(stem, ())

    def weight(self, stem: str) -> float:
        """Return how much a stem tells: the rarer among the sentences, the more; most where the page lacks it."""
        weight = self._weights.get(stem)
        if weight is None:
            places = self._places.get(stem)
            if places is None:
                return self._unknown
            weight = self._weights[stem] = self._rarity(len(places))
        return weight

    @cached_property
    def _unknown(self) -> float:
        return self._rarity(0)

    def _rarity(self, count: int) -> float:
        return log(1 + (len(self.sentences) - count + 0.5) / (count + 0.5))

    def _scores(self, wanted: Iterable[str]) -> dict[int, float]:
        scores: dict[int, float] = {}
        for stem in wanted:
            weight = self.weight(stem)
            for number, count in self._places.get(stem, {}).items():
                length = _K1 * (1 - _B + _B * len(self.stems[number]) / self._mean)
                scores[number] = scores.get(number, 0.0) + weight * count * (_K1 + 1) / (count + length)
        return scores

    def windows(self, wanted: Iterable[str], most: int = 3) -> list[Window]:
        """Return the best windows for some stems, best first: a sentence and its two neighbours."""
        scores = self._scores(wanted)
        lent = {
            number: score + _LENT * (scores.get(number - 1, 0.0) + scores.get(number + 1, 0.0))
            for number, score in scores.items()
        }
        best = nlargest(most, lent.items(), key=lambda item: (item[1], -item[0]))
        total = len(self.sentences)
        return [Window(max(0, number - 1), min(total, number + 2), score) for number, score in best]

    def ranked(self, wanted: Iterable[str], most: int = 8) -> list[int]:
        """Return the numbers of the best sentences for some stems, best first."""
        scores = self._scores(wanted)
        return nlargest(most, scores, key=lambda number: (scores[number], -number))

    def coverage(
        self, wanted: Iterable[str], sentences: int = 3, *, weighted: bool = True
    ) -> tuple[float, tuple[int, ...]]:
        """Return the share (0 to 1) of stems that a few sentences have together, and which they are.

        They are chosen one by one, each for what those before it lack. ``weighted``: rare stems count for more.
        """
        open_ = list(dict.fromkeys(wanted))  # a set would add up in another order at each run, and ties end otherwise
        weights = {stem: self.weight(stem) if weighted else 1.0 for stem in open_}
        total = sum(weights.values())
        chosen: list[int] = []
        covered = 0.0
        for _ in range(sentences):
            gains: dict[int, float] = {}
            for stem in open_:
                for number in self._places.get(stem, ()):
                    gains[number] = gains.get(number, 0.0) + weights[stem]
            if not gains:
                break
            best = max(gains, key=lambda number: (gains[number], -number))
            covered += gains[best]
            chosen.append(best)
            open_ = [stem for stem in open_ if stem not in self._bags[best]]
        return (covered / total if total else 0.0), tuple(chosen)


def _told(page: Page) -> Iterator[str]:
    """Yield the sentences of a page; a row of a table is one, whatever full stops it has."""
    for told in rows.read(page.blocks):
        if told.whole:
            yield told.text
        else:
            yield from _split(told.text, page.language)


def _split(text: str, language: str) -> Iterator[str]:
    for start, end in boundaries.split(text, 0, len(text), language or "en"):
        for begin in range(start, end, _LONGEST):
            yield text[begin : min(end, begin + _LONGEST)]
