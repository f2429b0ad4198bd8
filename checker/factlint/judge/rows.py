"""The text of a page's blocks, put together as a reader takes it in: rows of tables, terms, items behind their lead-in.

"The round was led by:" says nothing without the list below it, and a cell nothing without its row. Everything else is
handed on as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge.tables import CAPTION, Row, Table
from factlint.source import TableCell, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.source import ListItem

_LEAD, _LISTED = 200, 300
"""Characters of a lead-in, and of a sentence that it makes up with items."""
_TERM = 100
_COLON = (":", "：")
_STOPS = tuple(".!?。！？…")
_NOTE = lazy.pattern(
    r"[(（\[]|(?:tab(?:le|\.|elle|la|ela)|tableau|quadro|cuadro|표|表)\s?\d|単位|单位|單位|단위|.*[:：]$|"
    r".{0,60}\b(?:in|en|em) (?:US )?(?:[$€£¥%]|(?:usd|eur|gbp|jpy|chf|cny|rmb)\b|"
    r"\w*(?:million|mill[oó]n|milh|billion|thousand|tausend|mio|mrd|milli))",
    re.IGNORECASE,
)
"""What names a table, or the unit of its figures, though it is no heading."""
_RULED = lazy.pattern(r"[|:\s-]+")
_CELLS = 100
"""Cells of a row of a table in Markdown."""
_ROWS = 500
"""Rows of it that are read at once."""


class Told(NamedTuple):
    """A piece of a page's text."""

    text: str
    whole: bool
    """Whether it is one sentence, whatever full stops it has."""


def read(blocks: Sequence[TextBlock]) -> Iterator[Told]:
    """Yield the text of a page in the order of its blocks."""
    tables: dict[int, Table] = {}
    at = 0
    while at < len(blocks):
        end = _end(blocks, at)
        run = blocks[at:end]
        cell = run[0].cell
        if cell or _is_piped(run[0]):
            number = cell.table if cell else 0
            if number not in tables or not (cell or _is_piped(blocks[at - 1])):
                tables[number] = Table(_caption(blocks[max(0, at - 2) : at]))
            yield from _table(tables[number], run if cell else _grid(run))
        else:
            yield from _flow(run, blocks[at - 1].text if at else "")
        at = end


def _end(blocks: Sequence[TextBlock], at: int) -> int:
    """Return where a run of blocks ends that are of one table, of one table in Markdown, or of none."""
    first = blocks[at]
    end = at + 1
    if first.cell:
        while end < len(blocks) and (cell := blocks[end].cell) and cell.table == first.cell.table:
            end += 1
    elif _is_piped(first):
        while end < len(blocks) and end - at < _ROWS and _is_piped(blocks[end]):
            end += 1
    else:
        while end < len(blocks) and not blocks[end].cell and not _is_piped(blocks[end]):
            end += 1
    return end


def _is_piped(block: TextBlock) -> bool:
    """Whether a block is the line of a table in Markdown, as pages of plain text have them."""
    return block.kind == "item" and block.item is None and block.text.startswith("|")


def _grid(lines: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Yield the cells of a table in Markdown; the line above a ruled one is its head."""
    for number, line in enumerate(lines, 1):
        if _RULED.fullmatch(line.text):
            continue
        head = number < len(lines) and _RULED.fullmatch(lines[number].text) is not None
        for column, cell in enumerate(line.text.strip("|").split("|", _CELLS), 1):
            if text := cell.strip():
                yield TextBlock("cell", text, TableCell(1, number, column, head))


def _table(table: Table, blocks: Iterable[TextBlock]) -> Iterator[Told]:
    for row in table.sentences(blocks):
        if isinstance(row, Row):
            yield from _flow(row.blocks, "")
        else:
            yield Told(row, whole=True)


def _caption(before: Sequence[TextBlock]) -> str:
    """Return what stands right above a table and names it: a heading, a note such as "(in millions)", or both."""
    caption = ""
    for block in reversed(before):
        heading = block.kind == "heading"
        noted = not caption and block.kind != "cell" and len(block.text) < CAPTION and _NOTE.match(block.text)
        if len(block.text) + len(caption) >= CAPTION or not (heading or noted):
            break
        caption = f"{block.text.rstrip(':： ')} {caption}".strip()
        if heading:
            break
    return caption


def _flow(blocks: Iterable[TextBlock], before: str) -> Iterator[Told]:
    """Yield text that stands in no table, or in one that only lays it out; ``before`` is what stands before it."""
    lists = _Lists()
    for block in blocks:
        if block.item is None:
            yield from lists.end()
            yield Told(block.text, whole=False)
        else:
            yield from lists.item(block, before)
        before = block.text
    yield from lists.end()


class _Lists:
    """The lists of a text, each item with what leads up to it."""

    def __init__(self) -> None:
        self._leads: dict[int, str] = {}
        self._terms: dict[int, str] = {}
        self._waiting = ""
        self._open = 0
        self._items: list[str] = []
        self._size = 0

    def item(self, block: TextBlock, before: str) -> Iterator[Told]:
        """Yield what an item completes."""
        item, text = block.item, block.text
        if item is None:
            return
        if item.list not in self._leads:
            self._leads[item.list] = before if len(before) <= _LEAD and before.endswith(_COLON) else ""
        if item.head or item.list in self._terms:
            yield from self._close()
            yield from self._explained(item, text)
        elif self._leads[item.list] and len(text) <= _LISTED and not text.endswith((*_STOPS, *_COLON)):
            if item.list != self._open or self._size + len(text) > _LISTED:
                yield from self.end()
            self._open = item.list
            self._size += len(text)
            self._items.append(text)
        else:
            yield from self.end()
            yield Told(text, whole=False)

    def _explained(self, item: ListItem, text: str) -> Iterator[Told]:
        """Yield an item behind its term; a term itself where it is too long to be repeated, or none explains it."""
        if item.head:
            yield from self._end_term()
            short = len(text) <= _TERM
            self._terms[item.list] = f"{text.rstrip(':： ')}: " if short else ""
            self._waiting = text
            if not short:
                yield from self._end_term()
        else:
            self._waiting = ""
            yield Told(self._terms[item.list] + text, whole=False)

    def _end_term(self) -> Iterator[Told]:
        if self._waiting:
            yield Told(self._waiting, whole=False)
        self._waiting = ""

    def _close(self) -> Iterator[Told]:
        """Yield the items that stand open, behind their lead-in."""
        if self._items:
            yield Told(f"{self._leads[self._open]} {'; '.join(self._items)}", whole=True)
        self._items.clear()
        self._open = self._size = 0

    def end(self) -> Iterator[Told]:
        """Yield what stands open."""
        yield from self._close()
        yield from self._end_term()
