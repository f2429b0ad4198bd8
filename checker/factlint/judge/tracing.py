"""Each claim of a digest beside the pages that it cites: which of them could be read, and what the judge says."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint.digest import words
from factlint.judge.verdict import Passage, Statement, Verdict
from factlint.source import asked_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.judge.interface import Judge
    from factlint.judge.passages import IndexedPage
    from factlint.model import Claim, Digest, Span
    from factlint.source import Source, Sources

LANGUAGES = frozenset(("en", "ja", "zh", "ko", "de", "fr", "es", "pt"))
"""The languages that are judged."""
_AT_HAND = 64
"""Indexed pages that are kept; a digest cites some twenty."""
_OTHERS = 40
"""Other listed pages that are looked at for a claim which its own do not carry."""
_CARRIED = 0.6
"""Coverage from which on another page carries a claim."""


class Judged(msgspec.Struct, frozen=True):
    """A claim, what was asked of its sources, and the verdict."""

    number: int
    """Index into :attr:`Digest.claims`."""
    statement: Statement
    verdict: Verdict
    urls: tuple[str, ...] = ()
    """What it cites, as asked for."""
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
        self._judges = judges
        self.digest = digest
        self._sources = sources
        self._shortest = shortest
        self._indexed: dict[str, IndexedPage] = {}
        self._refused: dict[str, str] = {}
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
        """Return the sentence of another listed page that carries a claim with something to report, if one does."""
        if judged.number not in self._elsewhere:
            reported = any(point.grade != "weak" for point in judged.verdict.points)
            self._elsewhere[judged.number] = self._carrier(judged) if reported else None
        return self._elsewhere[judged.number]

    def _carrier(self, judged: Judged) -> Passage | None:
        from factlint.judge.builtin import judge  # noqa: PLC0415 - only where a page was judged already

        for url in self._listed[:_OTHERS]:
            page = self._page(url)[0] if url not in judged.urls else None
            if page:
                verdict = judge(judged.statement, [page])
                if verdict.standing == "traced" and verdict.coverage >= _CARRIED:
                    return verdict.passage
        return None

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        """The URLs of the references, each once."""
        fields = (reference.url for reference in self.digest.references)
        return tuple(dict.fromkeys(asked_url(field.text) for field in fields if field))

    def _judged(self, number: int, claim: Claim) -> Judged:
        statement = self._statement(claim)
        cited = self._cited(claim)
        read = tuple(page.url for page in cited.pages)
        return Judged(number, statement, self._verdict(statement, cited), cited.urls, read)

    def _verdict(self, statement: Statement, cited: _Cited) -> Verdict:
        if statement.language not in LANGUAGES:
            return Verdict("unverifiable", reason=f"claims in {statement.language!r} are not judged")
        if not cited.pages:
            return Verdict("unverifiable", reason=cited.reason or "it cites nothing")
        from factlint.judge.builtin import judge  # noqa: PLC0415 - only where there is a page to judge by

        verdict = judge(statement, cited.pages)
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

    def _statement(self, claim: Claim) -> Statement:
        return Statement(claim.text, self.digest.language, claim.subject, claim.opinion, self.digest.day)

    def _cited(self, claim: Claim) -> _Cited:
        urls = tuple(dict.fromkeys(map(asked_url, self._urls(claim.citations))))
        pages: list[IndexedPage] = []
        reasons: list[str] = []
        for url in urls:
            page, reason = self._page(url)
            if page:
                pages.append(page)
            else:
                reasons.append(f"{url}: {reason}")
        if any(self.digest.citations[index].resolution == "none" for index in claim.citations):
            reasons.append("it cites what is not listed")
        return _Cited(urls, tuple(pages), reasons[0] if reasons else "")

    def _urls(self, citations: Iterable[int]) -> Iterator[str]:
        """Yield the URLs that citations resolve to; of an ambiguous one all that it may mean."""
        for index in citations:
            citation = self.digest.citations[index]
            if citation.url:
                yield citation.url
                continue
            listed = [self.digest.references[number].url for number in citation.references]
            yield from (field.text for field in listed if field)

    def _page(self, url: str) -> tuple[IndexedPage | None, str]:
        """Return the page of a URL as it is searched, or why it cannot be judged by."""
        if url in self._indexed:
            return self._indexed[url], ""
        if url in self._refused:
            return None, self._refused[url]
        source = self._sources.get(url)
        if reason := self._unfit(source):
            self._refused[url] = reason
            return None, reason
        from factlint.judge.passages import IndexedPage  # noqa: PLC0415 - only where there is a page to judge by

        assert source.page is not None  # noqa: S101 - what was read has a page
        if len(self._indexed) >= _AT_HAND:
            del self._indexed[next(iter(self._indexed))]
        page = self._indexed[url] = IndexedPage.of_page(source.page, url)
        return page, ""

    def _unfit(self, source: Source) -> str:
        """Return why claims cannot be judged by a source; empty where they can."""
        if not source.read or source.page is None:
            return source.detail or source.outcome
        if not source.page.whole:
            return "only a part of the page could be read"
        if source.page.language not in LANGUAGES:
            return (
                f"a page in {source.page.language!r} is not judged"
                if source.page.language
                else "its language is not clear"
            )
        if words.size(source.page.text) < self._shortest:
            return f"the page has fewer than {self._shortest} words"
        return ""


def counts(judged: Sequence[Judged]) -> tuple[int, int, int]:
    """Return how many claims are traced, untraced (contradicted ones with them) and unverifiable."""
    standings = [one.verdict.standing for one in judged]
    traced, unverifiable = standings.count("traced"), standings.count("unverifiable")
    return traced, len(standings) - traced - unverifiable, unverifiable
