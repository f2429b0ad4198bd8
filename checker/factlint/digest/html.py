"""HTML into blocks: what a browser shows of it, each character with its place in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest.html_builder import Builder
from factlint.digest.html_elements import HEADINGS
from factlint.digest.html_nesting import Nesting
from factlint.digest.html_tokens import Tokenizer
from factlint.model import Document

if TYPE_CHECKING:
    from factlint.digest.html_tokens import Token


def read(text: str) -> Document:
    """Return the blocks of an HTML page, its comments, its declared language, and what will not render as meant."""
    return _read(text, 0, len(text), whole=True)


def fragment(text: str, start: int, end: int) -> Document:
    """Return the same of ``text[start:end]``, with offsets into the whole text.

    For the HTML in a Markdown text: what is opened there may be closed outside, so that is no problem.
    """
    return _read(text, start, end, whole=False)


def _read(text: str, start: int, end: int, *, whole: bool) -> Document:
    tokens, nesting = Tokenizer(text, start, end), Nesting()
    builder = Builder(text, _data_tables(text, start, end))
    builder.feed(nesting.balance(tokens))
    problems = sorted(tokens.problems + (nesting.unclosed() if whole else []), key=lambda problem: problem.span)
    return Document(
        tuple(builder.blocks),
        comments=tuple(builder.comments),
        problems=tuple(problems),
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


def _data_tables(text: str, start: int, end: int) -> frozenset[int]:
    """Return where the tables begin that hold data.

    The others, common in newsletters, only arrange the page: they hold tables, headings or whole texts, or one column.
    """
    # Not `in text`: a Markdown text of a hundred pieces of HTML would be searched a hundred times.
    if text.find("<table", start, end) < 0 and text.find("<TABLE", start, end) < 0:
        return frozenset()
    found, open_tables = set(), list[_Layout]()
    for token in Nesting().balance(Tokenizer(text, start, end)):
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
