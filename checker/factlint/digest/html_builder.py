"""From HTML elements to blocks: which text belongs together, and as what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.html_elements import BLOCKS, HEADINGS, HIDDEN, LISTS, MARKS
from factlint.digest.html_flow import Flow, Place
from factlint.document import Cell, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.digest.html_tokens import Token
    from factlint.document import Block

_NOT_SHOWN = lazy.pattern(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_LANGUAGE = lazy.pattern(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")


class _Table:
    """Counts rows and columns of an open table."""

    def __init__(self, index: int | None) -> None:
        self._index = index
        self._row = self._column = -1
        self._taken_to: dict[int, int] = {}  # column -> the last row that a cell from above reaches down to

    def start_row(self) -> None:
        """Go to the next row."""
        self._row, self._column = self._row + 1, -1

    def next_cell(self, token: Token) -> Cell | None:
        """Return the place of the cell that begins, or ``None`` where the table only arranges the page."""
        self._row = max(self._row, 0)
        self._column += 1
        while self._taken_to.get(self._column, -1) >= self._row:
            self._column += 1
        cell = None if self._index is None else Cell(self._index, self._row, self._column)
        # Bounded, so that no table takes more time than its text does.
        wide, high = _number(token, "colspan", 20), _number(token, "rowspan", 100)
        if high > 1:
            self._taken_to.update(dict.fromkeys(range(self._column, self._column + wide), self._row + high - 1))
        self._column += wide - 1
        return cell


class _Articles:
    """Puts headings within ``<article>`` below the heading that the articles stand under.

    Where a section and the stories in it all have ``<h2>``, only the nesting tells which contains which.
    """

    def __init__(self) -> None:
        self._outer: list[tuple[int, int | None]] = []
        self._last = 0  # level of the last heading
        self._shift: int | None = 0  # what levels are moved by here; not known before an article's first heading
        self._sisters = 0  # the same of the article before this one

    def start(self, *, directly: bool) -> None:
        """Enter an article: ``directly`` below a heading it belongs under that, else it is like the one before."""
        self._outer.append((self._last, self._shift))
        self._shift = None if directly else self._sisters

    def end(self) -> None:
        """Leave the article."""
        self._sisters = self._shift or 0
        self._last, self._shift = self._outer.pop()

    def level(self, written: int) -> int:
        """Return the level that a heading has in the whole."""
        if self._shift is None:
            self._shift = max(0, self._last + 1 - written)
        self._last, self._sisters = min(6, written + self._shift), 0
        return self._last


def _number(token: Token, name: str, most: int) -> int:
    """Return a small positive number given as an attribute; 1 where there is none."""
    attribute = token.attribute(name)
    value = attribute.value.strip() if attribute else ""
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 5 else 1


def _is_hidden(token: Token) -> bool:
    """Whether nothing of the element is shown."""
    if token.name in HIDDEN or token.attribute("hidden"):
        return True
    style = token.attribute("style")
    return bool(style and _NOT_SHOWN.search(style.value))


class Builder:
    """Takes balanced tokens one by one and gathers blocks and comments."""

    def __init__(self, source: str, data_tables: frozenset[int]) -> None:
        self._data_tables = data_tables
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.language: str | None = None
        self._flow = Flow(source)
        self._hidden = 0  # how many elements are open in what is not shown, the outermost included
        self._places: list[Place] = []
        self._has_place: list[bool] = []  # for each open block element whether it made a place
        self._first = False  # whether the innermost place has had no block yet
        self._quotes = 0
        self._lists: list[int | None] = []  # for each open list its last number, None for bullets
        self._tables: list[_Table] = []
        self._table_count = 0
        self._links: list[bool] = []  # for each open <a> whether it is a link
        self._articles = _Articles()

    def feed(self, tokens: Iterable[Token]) -> None:
        """Take all tokens."""
        for token in tokens:
            if token.kind == "comment":
                self.comments.append(Span(token.start, token.end))
            elif token.kind == "end":
                self._end(token)
            elif self._hidden:
                self._hidden += token.kind == "start"
            elif token.kind == "text":
                self._flow.text(token, self._place())
            elif token.kind == "void":
                self._void(token)
            else:
                self._start(token)
        self._finish()

    def _place(self) -> Place:
        """Return what text becomes here: only the first block of a list item is the item."""
        place = self._places[-1] if self._places else Place("paragraph")
        if place.kind == "item" and not self._first and self._flow.empty:
            place = place._replace(kind="paragraph", marker="")
        return place._replace(quoted=self._quotes > 0)

    def _finish(self) -> None:
        block = self._flow.finish(self._place())
        if block:
            self.blocks.append(block)
            self._first = False

    def _break(self, token: Token) -> None:
        """End the block; within a cell only the line, so that a cell stays one block."""
        if self._places and self._places[-1].kind == "cell":
            self._flow.line_break(token.start, token.end)
        else:
            self._finish()

    def _void(self, token: Token) -> None:
        if token.name == "br":
            again = self._flow.line_break(token.start, token.end)
            if again and not (self._places and self._places[-1].kind in ("cell", "code")):
                self._finish()
        elif token.name == "img":
            self._flow.image(token, self._place())
        elif token.name == "hr":
            self._break(token)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in ("html", "body") and not self.language and (lang := token.attribute("lang")):
            declared = _LANGUAGE.match(lang.value)
            self.language = declared[1].lower() if declared else None
        if _is_hidden(token):
            self._hidden = 1
        elif name in BLOCKS:
            self._break(token)
            self._start_block(token)
        elif name == "a":
            href = token.attribute("href")
            self._links.append(href is not None)
            if href:
                self._flow.open_link(token.start, href, self._place())
        elif name in MARKS:
            self._flow.open_mark(MARKS[name])
        if name not in BLOCKS:
            self._flow.cut(token.start)

    def _start_block(self, token: Token) -> None:
        name = token.name
        if name in LISTS:
            self._lists.append(_number(token, "start", 9999) - 1 if name == "ol" else None)
        elif name == "blockquote":
            self._quotes += 1
        elif name == "table":
            self._start_table(token)
        elif name == "tr" and self._tables:
            self._tables[-1].start_row()
        elif name == "article":
            self._articles.start(directly=bool(self.blocks) and self.blocks[-1].kind == "heading")
        place = self._place_of(token)
        self._has_place.append(place is not None)
        if place:
            self._places.append(place)
            self._first = True

    def _place_of(self, token: Token) -> Place | None:
        """Return what text becomes from this element on; ``None`` where that does not change."""
        name = token.name
        if name in HEADINGS:
            return Place("heading", self._articles.level(int(name[1])))
        if name == "pre":
            return Place("code")
        if name == "li":
            return Place("item", max(len(self._lists), 1), self._marker(token))
        if name in ("td", "th") and self._tables:
            cell = self._tables[-1].next_cell(token)
            return Place("cell", cell=cell) if cell else Place("paragraph")
        in_heading = self._places and self._places[-1].kind == "heading" and name not in ("div", "header")
        return Place("paragraph") if in_heading else None

    def _start_table(self, token: Token) -> None:
        is_data = token.start in self._data_tables
        self._tables.append(_Table(self._table_count if is_data else None))
        self._table_count += is_data

    def _marker(self, token: Token) -> str:
        """Return the marker of a list item: a bullet, or its number with a full stop."""
        if not self._lists or (last := self._lists[-1]) is None:
            return "-"
        self._lists[-1] = _number(token, "value", 9999) if token.attribute("value") else last + 1
        return f"{self._lists[-1]}."

    def _end(self, token: Token) -> None:
        name = token.name
        if self._hidden:
            self._hidden -= 1
        elif name in BLOCKS:
            self._end_block(token)
        elif name == "a":
            if self._links.pop():
                self._flow.close_link(token.end, self._place())
        elif name in MARKS:
            self._flow.close_mark(MARKS[name])
        if name not in BLOCKS:
            self._flow.cut(token.start)

    def _end_block(self, token: Token) -> None:
        name = token.name
        if self._places and self._places[-1].kind == "cell" and name in ("td", "th"):
            block = self._flow.finish(self._place(), token.start)
            self.blocks += [block] if block else []
        else:
            self._break(token)
        if self._has_place.pop():
            self._places.pop()
            self._first = False
        if name in LISTS:
            self._lists.pop()
        elif name == "blockquote":
            self._quotes -= 1
        elif name == "table":
            self._tables.pop()
        elif name == "article":
            self._articles.end()
