"""The pages that claims may be judged by: which of them are fit for it, and their indexes, of which some are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import words

if TYPE_CHECKING:
    from factlint.judge.passages import IndexedPage
    from factlint.source import Page, Source, Sources

LANGUAGES = frozenset(("en", "ja", "zh", "ko", "de", "fr", "es", "pt"))
"""The languages that are judged."""
_AT_HAND = 64
"""Indexed pages that are kept; a digest cites some twenty."""
_MOST_AT_HAND = 2_000_000
"""Characters of the pages that are kept: an index takes some fifty times as many bytes."""
_LEAST_TEXT = 4
"""Words of a block that counts as text; menus and labels have fewer."""


class Shelf:
    """The pages of a digest, each indexed when it is first asked for."""

    def __init__(self, sources: Sources, shortest: int) -> None:
        """Take pages from these sources; those of fewer than ``shortest`` words are not fit."""
        self._sources = sources
        self._shortest = shortest
        self._indexed: dict[str, IndexedPage] = {}
        self._weight = 0
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
            if not reason and source.page:
                return self._index(source.page, url), ""
            self._refused[url] = reason
        return None, self._refused[url]

    def _index(self, page: Page, url: str) -> IndexedPage:
        from factlint.judge.passages import IndexedPage  # noqa: PLC0415 - only where there is a page to judge by

        indexed = self._indexed[url] = IndexedPage.of_page(page, url)
        self._weight += _weight(indexed)
        while len(self._indexed) > 1 and (len(self._indexed) > _AT_HAND or self._weight > _MOST_AT_HAND):
            self._weight -= _weight(self._indexed.pop(next(iter(self._indexed))))
        return indexed

    def _unfit(self, page: Page | None) -> str:
        if page is None or not page.whole:
            return "only a part of the page could be read"
        if page.language not in LANGUAGES:
            return f"the page is in {page.language!r}, which is not judged" if page.language else _UNCLEAR
        size = sum(count for block in page.blocks if (count := words.size(block.text)) >= _LEAST_TEXT)
        return f"the page has fewer than {self._shortest} words" if size < self._shortest else ""


_UNCLEAR = "the page's language is not clear"


def _unread(source: Source) -> str:
    return "" if source.read else source.detail or source.outcome


def _weight(page: IndexedPage) -> int:
    return sum(map(len, page.sentences))
