"""HTML into blocks: what a browser shows of it, each character with its place in the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.digest import html_footnotes
from factlint.digest.html_builder import Builder
from factlint.digest.html_elements import HEADINGS
from factlint.digest.html_nesting import Nesting
from factlint.digest.html_tokens import Tokenizer
from factlint.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.digest.html_tokens import Token
    from factlint.document import Problem

LARGEST_TREE = 50_000
"""How many tags a page may have to be read by way of a tree.

A node of the tree takes about 1 kB, gigabytes for a hostile page of 10 MB. A page with more tags than this, a hundred
times those of a digest, is read straight from the tokens. The tree yields the same tokens: the result is the same.
"""


def read(text: str) -> Document:
    """Return the blocks of an HTML page, its comments, its declared language, and what will not render as meant."""
    if text.count("<") > LARGEST_TREE:
        return _read_tokens(text, 0, len(text), whole=True)
    from factlint.digest.html_soup import PlacedSoup  # noqa: PLC0415 - not for the HTML in a Markdown text

    soup = PlacedSoup.of(text)
    builder = Builder(text, _data_tables(soup.walk()))
    builder.feed(soup.walk())
    return _document(text, builder, soup.problems)


def fragment(text: str, start: int, end: int) -> Document:
    """Return the same of ``text[start:end]``, with offsets into the whole text.

    For the HTML in a Markdown text: what is opened there may be closed outside, so that is no problem. No tree is
    built, so that a ``<div>`` does not load Beautiful Soup.
    """
    return _read_tokens(text, start, end, whole=False)


def _read_tokens(text: str, start: int, end: int, *, whole: bool) -> Document:
    """Read without a tree; the tokens are made twice rather than kept, for there may be millions."""
    has_table = re.compile("<table", re.IGNORECASE).search(text, start, end)
    tables = _data_tables(Nesting().balance(Tokenizer(text, start, end))) if has_table else frozenset[int]()
    tokens, nesting, builder = Tokenizer(text, start, end), Nesting(), Builder(text, tables)
    builder.feed(nesting.balance(tokens))
    return _document(text, builder, tokens.problems + (nesting.unclosed() if whole else []))


def _document(text: str, builder: Builder, problems: Sequence[Problem]) -> Document:
    return Document(
        html_footnotes.find(text, builder.blocks),
        comments=tuple(builder.comments),
        problems=tuple(sorted(problems, key=lambda problem: problem.span)),
        language=builder.language,
    )


class _Layout:
    """What speaks for or against an open table being there for data."""

    def __init__(self, token: Token) -> None:
        role = token.attribute("role")
        self.start = token.start
        self.arranges = bool(role and role.value.lower() in ("presentation", "none"))
        self.widest = self._columns = self._paragraphs = 0

    def see(self, name: str) -> None:
        """Take note of a start tag within the table."""
        if name == "tr":
            self._columns = 0
        elif name in ("td", "th"):
            self._columns += 1
            self._paragraphs = 0
            self.widest = max(self.widest, self._columns)
        elif name == "p":
            self._paragraphs += 1
        self.arranges = self.arranges or name in HEADINGS or name == "table" or self._paragraphs > 1


def _data_tables(tokens: Iterable[Token]) -> frozenset[int]:
    """Return where the tables begin that hold data.

    The others, common in newsletters, only arrange the page: they hold tables, headings or whole texts, or one column.
    """
    found, open_tables = set(), list[_Layout]()
    for token in tokens:
        if token.kind == "start":
            if open_tables:
                open_tables[-1].see(token.name)
            if token.name == "table":
                open_tables.append(_Layout(token))
        elif token.kind == "end" and token.name == "table":
            table = open_tables.pop()
            if table.widest > 1 and not table.arranges:
                found.add(table.start)
    return frozenset(found)
