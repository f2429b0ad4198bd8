"""Plain text into blocks: a digest as it is copied from a page, or as a mailing list sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import plain_columns, plain_headings, plain_lines
from factlint.digest.drafts import Draft
from factlint.document import Cell, Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.plain_lines import Unit
    from factlint.document import Block


def read(text: str) -> Document:
    """Return the blocks of a plain text: headings as found, paragraphs, list items, table cells; and its comments."""
    comments: list[Span] = []
    units = plain_columns.join(text, plain_lines.units(text, comments))
    return Document(tuple(_blocks(text, units)), comments=tuple(comments))


def _blocks(text: str, units: list[Unit]) -> Iterator[Block]:
    levels = plain_headings.find(text, units)
    indents: list[int] = []
    tables = 0
    for index, unit in enumerate(units):
        if unit.kind == "rows":
            yield from _lines(text, unit, tables) if unit.separator == "\n" else _cells(text, unit, tables)
            tables += 1
        elif unit.kind != "rule":
            depth = _depth(indents, unit) if unit.kind == "item" and index not in levels else 0
            yield _block(text, unit, levels.get(index), depth)
        if unit.kind != "item" or index in levels:
            indents.clear()


def _depth(indents: list[int], unit: Unit) -> int:
    """Return how deep a list item is nested, given the indents of the items it may stand in."""
    while indents and indents[-1] >= unit.indent:
        indents.pop()
    indents.append(unit.indent)
    return len(indents)


def _block(text: str, unit: Unit, level: int | None, depth: int) -> Block:
    if level is not None:
        # The number stays part of a heading: it is what the text calls the story by.
        begin = unit.begin if unit.series == "#" else unit.start
        draft = Draft("heading", unit.start, level=level)
    elif unit.kind == "item":
        begin = unit.begin
        draft = Draft("item", unit.start, level=depth, marker=unit.marker, quoted=unit.quoted)
    else:
        begin = unit.begin
        draft = Draft("paragraph", unit.start, quoted=unit.quoted)
    draft.text(text[begin : unit.lines[0].end], begin, unit.lines[0].end)
    for above, line in zip(unit.lines, unit.lines[1:], strict=False):
        draft.text("\n", above.end, line.start)
        draft.text(text[line.start : line.end], line.start, line.end)
    return draft.finish()


def _lines(text: str, unit: Unit, table: int) -> Iterator[Block]:
    """Yield the cells of a table that has each on a line of its own."""
    for index, line in enumerate(unit.lines):
        draft = Draft("cell", line.start)
        draft.cell = Cell(table, *divmod(index, unit.number))
        draft.text(text[line.start : line.end], line.start, line.end)
        yield draft.finish()


def _cells(text: str, unit: Unit, table: int) -> Iterator[Block]:
    row = 0
    for line in unit.lines:
        source = text[line.start : line.end]
        if row == 1 and unit.separator == "|" and plain_lines.is_delimiter(source):
            row = 1
            continue
        for column, (start, end) in enumerate(plain_lines.cells(source, unit.separator)):
            draft = Draft("cell", line.start + start)
            draft.cell = Cell(table, row, column)
            draft.text(source[start:end], line.start + start, line.start + end)
            yield draft.finish()
        row += 1
