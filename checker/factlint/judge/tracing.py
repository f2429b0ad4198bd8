"""Each claim of a digest beside the pages that it cites: which of them could be read, and what the judge says."""

from __future__ import annotations

from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint.digest.carriers import MOST as MOST_CITED
from factlint.digest.own_words import OwnWords
from factlint.judge import effort
from factlint.judge.shelf import LANGUAGES, MOST_AT_HAND, Shelf
from factlint.judge.verdict import Passage, Statement, Verdict
from factlint.shorten import shortened
from factlint.source import asked_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Span
    from factlint.judge.interface import Judge
    from factlint.judge.passages import IndexedPage
    from factlint.model import Citation, Claim, Digest
    from factlint.source import Sources

_MOST = 20
"""Pages of one claim that are looked at."""
_OTHERS = 40
"""Other pages of the digest that are looked at for a claim which its own do not carry."""
CARRIED = 0.6
"""Coverage from which on another page carries a claim."""
_UNCLEAR = "the digest is too short to tell its language, which the settings may name"
_LONGEST_URL = 2_000
"""Characters of an address; a longer one would be told with each of thousands of claims."""
_SHOWN = 40
"""Characters of a citation that a reason repeats."""


class Judged(msgspec.Struct, frozen=True):
    """A claim, what was asked of its sources, and the verdict."""

    number: int
    """Index into :attr:`Digest.claims`."""
    statement: Statement
    verdict: Verdict
    urls: tuple[str, ...] = ()
    """What it cites, as asked for; of very many the first twenty."""
    read: tuple[str, ...] = ()
    """Those of them that were read and judged."""


class _Cited(NamedTuple):
    """What a claim cites: the pages that can be judged, and why the first of the others cannot."""

    urls: tuple[str, ...]
    pages: tuple[IndexedPage, ...]
    reason: str


class Tracing:
    """The verdicts on all claims of a digest, worked out when they are first asked for."""

    def __init__(self, digest: Digest, sources: Sources, shortest: int, judges: Sequence[Judge] = ()) -> None:
        """Keep the digest and its sources; pages of fewer than ``shortest`` words are not judged.

        ``judges`` are asked about the claims that the built-in judge reports or leaves open.
        """
        self.digest = digest
        self._budget = effort.Budget()
        self._shelf = Shelf(sources, shortest, self._budget)
        self._judges = judges
        self._elsewhere: dict[int, Passage | None] = {}

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """The claims in the order of the text."""
        return tuple(self._judged(number, claim) for number, claim in enumerate(self.digest.claims))

    def span(self, number: int, start: int, end: int) -> Span:
        """Return where a part of a claim's text stands in the digest."""
        claim = self.digest.claims[number]
        block = self.digest.blocks[self.digest.sentences[claim.sentence].block]
        return block.prose.span(claim.at[0] + start, claim.at[0] + end)

    def elsewhere(self, judged: Judged) -> Passage | None:
        """Return the sentence of another page of the digest that carries a claim with something to report, if any."""
        if judged.number not in self._elsewhere:
            reported = any(point.grade != "weak" for point in judged.verdict.points)
            self._elsewhere[judged.number] = self._carrier(judged) if reported else None
        return self._elsewhere[judged.number]

    def _carrier(self, judged: Judged) -> Passage | None:
        from factlint.judge.builtin import judge  # noqa: PLC0415 - only where a page was judged already
        from factlint.judge.case import Case  # noqa: PLC0415 - as above

        others = (url for url in self._pages if url not in judged.urls)
        for url in islice(others, _OTHERS):
            page, _ = self._shelf.page(url)
            # How much of the claim's words a page has is told twenty times as fast as whether it carries the claim.
            case = Case(judged.statement, [page]) if page else None
            if page and case and self._budget.takes(effort.glance(case)) and case.coverage >= CARRIED:
                verdict = judge(judged.statement, [page], self._budget)
                if verdict.standing == "traced":
                    return verdict.passage
        return None

    @cached_property
    def _pages(self) -> tuple[str, ...]:
        """All URLs that the digest lists or cites, each once."""
        listed = (reference.url.text for reference in self.digest.references if reference.url)
        cited = (citation.url for citation in self.digest.citations if citation.url)
        every = dict.fromkeys(map(asked_url, chain(listed, cited)))
        return tuple(url for url in every if len(url) <= _LONGEST_URL)

    def _judged(self, number: int, claim: Claim) -> Judged:
        statement = self._statement(claim)
        cited = self._cited(claim)
        read = tuple(page.url for page in cited.pages)
        return Judged(number, statement, self._verdict(statement, cited), cited.urls, read)

    def _verdict(self, statement: Statement, cited: _Cited) -> Verdict:
        if statement.language not in LANGUAGES:
            return Verdict("unverifiable", reason=_foreign(statement.language))
        if not cited.pages:
            return Verdict("unverifiable", reason=cited.reason or "it cites nothing")
        from factlint.judge.builtin import judge  # noqa: PLC0415 - only where there is a page to judge by

        verdict = judge(statement, cited.pages, self._budget)
        if cited.reason and verdict.standing != "traced":
            # What one page lacks may stand on the other, which could not be read.
            return Verdict("unverifiable", passage=verdict.passage, coverage=verdict.coverage, reason=cited.reason)
        return self._consulted(statement, verdict, cited.pages) if self._judges else verdict

    def _consulted(self, statement: Statement, verdict: Verdict, pages: Sequence[IndexedPage]) -> Verdict:
        from factlint.judge import interface  # noqa: PLC0415 - only where the settings name a judge
        from factlint.judge.case import Case  # noqa: PLC0415 - as above

        if not interface.is_open(statement, verdict):
            return verdict
        found = Case(statement, pages).found
        passages = [Passage(one.text, one.page.url, round(one.support, 3)) for one in found]
        return interface.consult(self._judges, statement, verdict, passages)

    @cached_property
    def _own_words(self) -> OwnWords:
        return OwnWords(self.digest.blocks, self.digest.citations, self.digest.references)

    def _statement(self, claim: Claim) -> Statement:
        block = self.digest.sentences[claim.sentence].block
        text = self._own_words.of(block, *claim.at)
        return Statement(text, self.digest.language, claim.subject, claim.opinion, self.digest.day)

    def _cited(self, claim: Claim) -> _Cited:
        urls: dict[str, None] = {}
        reasons: list[str] = []
        for index in claim.citations:
            found = tuple(islice(self._urls(index), _MOST + 1))
            urls.update(dict.fromkeys(url for url in map(asked_url, found) if len(url) <= _LONGEST_URL))
            if any(len(url) > _LONGEST_URL for url in found):
                reasons.append(f"{shortened(found[0], _SHOWN)}: the address is too long")
            if not found:
                reasons.append(self._leads_nowhere(self.digest.citations[index]))
        kept = tuple(islice(urls, _MOST))
        pages: list[IndexedPage] = []
        size = 0
        for url in kept:
            page, reason = self._shelf.page(url)
            size += page.size if page else 0
            if page and size > MOST_AT_HAND:
                reason = "the pages that are cited are longer together than is searched"
            elif page:
                pages.append(page)
                continue
            reasons.append(f"{url}: {reason}")
        if len(urls) > _MOST:
            reasons.append(f"it cites more than {_MOST} pages")
        elif len(claim.citations) == MOST_CITED:
            reasons.append(f"it has more than {MOST_CITED - 1} citations")
        return _Cited(kept, tuple(pages), reasons[0] if reasons else "")

    def _urls(self, citation: int) -> Iterator[str]:
        """Yield the URLs that a citation resolves to; of an ambiguous one all that it may mean."""
        cited = self.digest.citations[citation]
        if cited.url:
            yield cited.url
            return
        listed = (self.digest.references[number].url for number in cited.references)
        yield from (field.text for field in listed if field)

    def _leads_nowhere(self, citation: Citation) -> str:
        shown = shortened(self.digest.slice(citation.span), _SHOWN)
        return f"{shown} is listed without an address" if citation.references else f"{shown} is not listed"


def _foreign(language: str) -> str:
    return f"claims in {language!r} are not judged" if language != "und" else _UNCLEAR


def counts(judged: Sequence[Judged]) -> tuple[int, int, int]:
    """Return how many claims are traced, contradicted and untraced; the others are unverifiable."""
    standings = [one.verdict.standing for one in judged]
    return standings.count("traced"), standings.count("contradicted"), standings.count("untraced")
