"""Where in the tables and lists of a page its blocks stand: row and column of each cell, number of each item."""

from __future__ import annotations

from factlint.source import ListItem, TableCell

TAGS = frozenset(("x-table", "x-row", "x-cell", "x-th", "x-list", "x-item", "x-term"))
"""The elements by which :class:`Grids` finds its way, as :mod:`factlint.sources.divide` names them."""
_WIDEST, _DEEPEST = 100, 10_000
"""Columns and rows that a cell may span; pages say 10^9."""
_HELD = 60
"""Columns in which a cell keeps its place in the rows below; so that each row costs no more than these."""


class _Table:
    """A table while it is read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = self.column = 0
        self._held: dict[int, int] = {}

    def begin_row(self) -> None:
        self.row += 1
        self.column = 0

    def cell(self, across: int, down: int, *, head: bool) -> TableCell:
        """Return the place of the next cell of a row: that of the first column which none above it fills."""
        self.row = self.row or 1
        column = self.column + 1
        while self._held.get(column, 0) >= self.row:
            column += 1
        self.column = column + across - 1
        if down > 1:
            for held in range(column, min(self.column, _HELD) + 1):
                self._held[held] = self.row + down - 1
        return TableCell(self.number, self.row, column, head, across, down)


class Grids:
    """The way through the tables and lists of a page; each :meth:`enter` has its :meth:`leave`."""

    def __init__(self) -> None:
        self.cell: TableCell | None = None
        self.item: ListItem | None = None
        self._outer: list[tuple[TableCell | None, ListItem | None]] = []
        self._tables: list[_Table] = []
        self._lists: list[list[int]] = []
        self._numbers = [0, 0]

    def enter(self, tag: str, attributes: dict[str, str]) -> None:
        """Note that one of the :data:`TAGS` begins; what a cell spans is taken out of its attributes."""
        self._outer.append((self.cell, self.item))
        if tag == "x-table":
            self._numbers[0] += 1
            self._tables.append(_Table(self._numbers[0]))
            self.cell, self.item = TableCell(self._numbers[0]), None
        elif tag == "x-list":
            self._numbers[1] += 1
            self._lists.append([self._numbers[1], 0])
        elif tag in ("x-item", "x-term"):
            if self._lists:
                self._lists[-1][1] += 1
                self.item = ListItem(self._lists[-1][0], self._lists[-1][1], head=tag == "x-term")
        elif self._tables and tag == "x-row":
            self._tables[-1].begin_row()
        elif self._tables:
            across, down = _span(attributes, "colspan", _WIDEST), _span(attributes, "rowspan", _DEEPEST)
            self.cell = self._tables[-1].cell(across, down, head=tag == "x-th")

    def leave(self, tag: str) -> None:
        """Note that it ends."""
        self.cell, self.item = self._outer.pop()
        if tag == "x-table":
            self._tables.pop()
        elif tag == "x-list":
            self._lists.pop()


def _span(attributes: dict[str, str], name: str, most: int) -> int:
    """Return how many columns or rows a cell spans; 1 where that is no number, or none that makes sense."""
    written = attributes.pop(name, "").strip()
    return min(most, max(1, int(written))) if written.isdecimal() and len(written) < 12 else 1
