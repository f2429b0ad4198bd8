"""Quotations: where a text quotes, whether it quotes somebody, and whether a page has the words."""

from __future__ import annotations

import msgspec

from factlint.digest import words


class Quote(msgspec.Struct, frozen=True):
    """Words in quotation marks."""

    start: int
    end: int
    """Of the words inside the marks."""
    text: str
    words: int
    """How many; two Chinese, Japanese or Korean characters count as one."""
    attributed: bool
    """Whether somebody is said to have said or written them; no titles, no terms, no distance."""


def find(text: str, language: str) -> tuple[Quote, ...]:  # noqa: ARG001 - first version
    """Return what stands in quotation marks, in the order of the text."""
    return tuple(
        Quote(match.start() + 1, match.end() - 1, match[0][1:-1], words.size(match[0][1:-1]), attributed=False)
        for match in words.quotations(text)
    )


class Quotable:
    """A page's text, made comparable once."""

    def __init__(self, text: str) -> None:
        """Keep the text; it is folded when first asked."""
        self._text = text

    def carries(self, quote: Quote) -> bool:
        """Whether the page has the words of a quotation."""
        return quote.text.casefold() in self._text.casefold()

    def nearest(self, quote: Quote) -> str:  # noqa: ARG002 - first version
        """Return the stretch of the page that is most like a quotation; empty where nothing is near."""
        return ""
