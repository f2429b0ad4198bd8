"""The pages that claims may be judged by: which of them are fit for it, and their indexes, of which some are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import words
from factlint.judge.effort import SPENT, Budget

if TYPE_CHECKING:
    from factlint.judge.passages import IndexedPage
    from factlint.source import Page, Source, Sources

LANGUAGES = frozenset(("en", "ja", "zh", "ko", "de", "fr", "es", "pt"))
"""The languages that are judged."""
_AT_HAND = 64
"""Indexed pages that are kept; a digest cites some twenty."""
MOST_AT_HAND = 2_000_000
"""Characters of the pages that are kept, and of those of one claim: an index takes some fifty times as many bytes."""
_AGAIN = 4
"""Steps for each character of a page that is indexed once more, since all pages together are too many to be kept."""
_LONGEST = 1_000_000
"""Characters of a page that is searched; a book of 300 pages has fewer."""
_MOST_NUMBERS = 20_000
"""Numbers in digits of a page that is searched: each takes 500 bytes, and is compared with each of a claim."""
_LEAST_TEXT = 4
"""Words of a block that counts as text; menus and labels have fewer."""


class Shelf:
    """The pages of a digest, each indexed when it is first asked for."""

    def __init__(self, sources: Sources, shortest: int, budget: Budget | None = None) -> None:
        """Take pages from these sources; those of fewer than ``shortest`` words are not fit.

        To index a page takes a step for each of its characters, and more steps if it was indexed before.
        """
        self._budget = budget or Budget()
        self._sources = sources
        self._shortest = shortest
        self._indexed: dict[str, IndexedPage] = {}
        self._weight = 0
        self._known: set[str] = set()
        self._refused: dict[str, str] = {}

    def page(self, url: str) -> tuple[IndexedPage | None, str]:
        """Return the page of a URL as it is searched, or why claims cannot be judged by it."""
        if url in self._indexed:
            # What was asked for last goes last: every claim with something to report asks for the same other pages.
            page = self._indexed[url] = self._indexed.pop(url)
            return page, ""
        if url not in self._refused:
            source = self._sources.get(url)
            reason = _unread(source) or self._unfit(source.page)
            if not reason and source.page and not self._budget.takes(self._steps(source.page, url)):
                reason = SPENT
            if not reason and source.page:
                indexed = self._index(source.page, url)
                if not indexed.cut:
                    return indexed, ""
                reason = _LONG
            self._refused[url] = reason
        return None, self._refused[url]

    def _steps(self, page: Page, url: str) -> int:
        again = url in self._known
        self._known.add(url)
        return _size(page) * (_AGAIN if again else 1)

    def _index(self, page: Page, url: str) -> IndexedPage:
        from factlint.judge.passages import IndexedPage  # noqa: PLC0415 - only where there is a page to judge by

        indexed = self._indexed[url] = IndexedPage.of_page(page, url)
        self._weight += indexed.size
        while len(self._indexed) > 1 and (len(self._indexed) > _AT_HAND or self._weight > MOST_AT_HAND):
            self._weight -= self._indexed.pop(next(iter(self._indexed))).size
        return indexed

    def _unfit(self, page: Page | None) -> str:
        if page is None or not page.whole:
            return "only a part of the page could be read"
        if page.language not in LANGUAGES:
            return f"the page is in {page.language!r}, which is not judged" if page.language else _UNCLEAR
        if _size(page) > _LONGEST:
            return _LONG
        if sum(1 for block in page.blocks for _ in _NUMBER.finditer(block.text)) > _MOST_NUMBERS:
            return f"the page has more than {_MOST_NUMBERS:,} numbers"
        sizes = ((block, words.size(block.text)) for block in page.blocks)
        size = sum(count for block, count in sizes if count >= _LEAST_TEXT or block.cell)
        return f"the page has fewer than {self._shortest} words" if size < self._shortest else ""


_UNCLEAR = "the page's language is not clear"
_LONG = "the page is longer than is searched"
_NUMBER = lazy.pattern(r"\d+")


def _size(page: Page) -> int:
    return sum(len(block.text) for block in page.blocks)


def _unread(source: Source) -> str:
    return "" if source.read else source.detail or source.outcome
