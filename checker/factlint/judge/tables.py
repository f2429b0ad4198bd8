"""The rows of a page's tables as sentences, each cell with the head of its column: "Model: Glim 4 | Price: $3".

What a table says of a thing stands in three places: in its row, in its column's head, in its caption; a claim is borne
out by the three together. A row of a table that only lays out the page is read as the text that it holds.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.source import TextBlock

_PROSE = 300
"""Characters of a cell beyond which it is no entry of a table but text."""
_HEADED, _LONGEST = 600, 1_500
"""Characters up to which the sentence of a row repeats what stands above it, and of that sentence at all."""
_LABEL, CAPTION = 100, 120
"""Characters of a head, and of what stands above a table, that are repeated."""
_MOST_COLUMNS = 200
_HELD = 8
"""Columns whose cells keep their text in the rows below, where they reach down to them."""
_SEEN = 20
"""Rows by which it is seen that a first one of plain cells is one of heads."""
_LEADS = lazy.pattern(r"\(?(?:(?:US|[AC])?[$€£¥￥₩₹]|USD|EUR|GBP|JPY|CHF|CNY|RMB|KRW|INR)?\(?")
"""What stands in a cell of its own before a number, as filings have it; and behind it."""
_TAILS = lazy.pattern(r"[)\]]?\s?[%％]?\s?[)\]]?\*{0,2}")
_PERIOD = lazy.pattern(
    r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?:年度?|년)?[AEFP]?|(?:(?:19|20)\d\d\W?)?(?:Q[1-4]|[1-4]Q|[HTS][1-4])|"
    r"(?:Q[1-4]|[1-4]Q|[HTS][1-4]|FY)\W{0,2}(?:(?:19|20)?\d\d)?[AEFP]?|"
    r"[A-Z][a-z][a-z]\.?(?: \d{1,2})?|\d{1,2} [A-Z][a-z]{2}"
)


class _Cell(NamedTuple):
    column: int
    across: int
    down: int
    text: str


class Row(NamedTuple):
    """A row of a table, or what stands outside its rows (number 0)."""

    number: int
    cells: tuple[_Cell, ...]
    """Those that are not empty."""
    heads: bool
    """Whether all of them are heads, of which there are several."""
    prose: bool
    """Whether it holds paragraphs, teasers with headings, or columns of a page's layout."""
    blocks: tuple[TextBlock, ...]


class Table:
    """A table that is met in one piece, or in several where other tables stand within it."""

    def __init__(self, caption: str) -> None:
        """Keep what stands above it."""
        self._caption = caption
        self._heads: dict[int, str] = {}
        self._held: dict[int, tuple[int, str]] = {}
        self._begun = self._heading = False

    def sentences(self, blocks: Iterable[TextBlock]) -> Iterator[str | Row]:
        """Yield a sentence for each row of a piece of the table, or the row where it is read as the text it holds."""
        rows = [_row(number, tuple(group)) for number, group in groupby(blocks, key=_row_number)]
        for at, row in enumerate(rows):
            if row.heads or (not self._begun and _is_headed(rows[at : at + _SEEN])):
                self._take(row)
                yield from _cut([cell.text for cell in row.cells])
            elif len(parts := self._parts(row)) < 2 or row.prose:
                if not self._begun and not row.prose:
                    self._caption = _joined(self._caption, " ".join(cell.text for cell in row.cells))
                self._heading = False
                yield row
            else:
                self._begun, self._heading = True, False
                yield from self._told(parts)

    def _take(self, row: Row) -> None:
        """Keep the heads of columns; several rows of them in a row go together, the upper ones over several columns."""
        if not self._heading:
            self._heads.clear()
        self._begun = self._heading = True
        for cell in row.cells:
            for column in range(cell.column, min(cell.column + cell.across, _MOST_COLUMNS)):
                self._heads[column] = f"{self._heads.get(column, '')} {cell.text}".strip()[:_LABEL]

    def _parts(self, row: Row) -> list[tuple[str, str]]:
        """Return head and text of each cell of a row, and of those above it that reach down to it."""
        texts = {column: text for column, (last, text) in self._held.items() if last >= row.number > 0}
        for cell in row.cells:
            texts[cell.column] = cell.text
            if cell.down > 1 and cell.column <= _HELD and len(cell.text) <= _LABEL:
                self._held[cell.column] = row.number + cell.down - 1, cell.text
        return [(self._heads.get(column, ""), texts[column]) for column in sorted(texts)]

    def _told(self, parts: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Yield the sentence of a row, in several where it is too long; heads are repeated while there is room."""
        first, second = parts[0], parts[1]
        if len(parts) == 2 and not (first[0] or second[0]) and len(first[1]) <= _LABEL:
            parts = [(first[1].rstrip(":： "), second[1])]
        size = sum(len(text) + 3 for _, text in parts)
        told = [self._caption] if self._caption and size + len(self._caption) < _HEADED else []
        size += sum(map(len, told))
        for head, text in parts:
            if head and head != text and size + len(head) < _HEADED:
                size += len(head) + 2
                told.append(f"{head.rstrip(':： ')}: {text}")
            else:
                told.append(text)
        return _cut(told, first[1][:_LABEL])


def _row_number(block: TextBlock) -> int:
    return block.cell.row if block.cell else 0


def _column(block: TextBlock) -> int:
    return block.cell.column if block.cell else 0


def _row(number: int, blocks: tuple[TextBlock, ...]) -> Row:
    cells: list[_Cell] = []
    leading = ""
    heads = number > 0
    prose = False
    for column, group in groupby(blocks, key=_column):
        within = tuple(group)
        text = leading + ("; " if within[-1].item else " ").join(block.text for block in within)
        place = within[0].cell
        heads = heads and place is not None and place.head
        prose = prose or len(text) > _PROSE or any(block.kind == "heading" for block in within)
        if len(text) < 8 and _LEADS.fullmatch(text):
            leading = text
            continue
        if cells and len(text) < 6 and _TAILS.fullmatch(text) and cells[-1].text[-1:].isdigit():
            cells[-1] = cells[-1]._replace(text=cells[-1].text + text)
            continue
        leading = ""
        cells.append(_Cell(column, place.across if place else 1, place.down if place else 1, text))
    if leading:
        cells.append(_Cell(_column(blocks[-1]), 1, 1, leading))
    return Row(number, tuple(cells), heads and not prose and len(cells) > 1, prose, blocks)


def _is_headed(rows: Sequence[Row]) -> bool:
    """Whether the first of some rows of plain cells names its columns: below it stand figures, in itself none."""
    first = rows[0]
    if first.prose or first.number == 0 or len(first.cells) < (2 if first.cells[0].column > 1 else 3):
        return False
    body = [row for row in rows[1:] if len(row.cells) > 1]
    if len(body) < 2 or any(_is_figure(cell.text) for cell in first.cells):
        return False
    below: dict[int, list[bool]] = {}
    for row in body:
        for cell in row.cells:
            below.setdefault(cell.column, []).append(_is_figure(cell.text))
    for cell in first.cells:
        spanned = range(max(2, cell.column), min(cell.column + cell.across, _MOST_COLUMNS))
        found = [is_figure for column in spanned for is_figure in below.get(column, ())]
        if len(found) > 1 and all(found):
            return True
    return False


def _is_figure(text: str) -> bool:
    """Whether a cell holds a number and no more than a unit beside it; years and quarters are no such."""
    if len(text) > 30 or sum(map(str.isalpha, text)) > 3 or not any(map(str.isdigit, text)):
        return False
    return _PERIOD.fullmatch(text) is None


def _joined(caption: str, more: str) -> str:
    """Return a caption with what stands below it, as far as it is as short as captions are."""
    whole = f"{caption} {more}".strip()
    return whole if len(whole) <= CAPTION else caption


def _cut(parts: Iterable[str], again: str = "") -> Iterator[str]:
    """Yield parts as one sentence, or as several of which each begins with ``again``."""
    told: list[str] = []
    size = 0
    for part in parts:
        if told and size + len(part) > _LONGEST:
            yield " | ".join(told)
            told = [again] if again else []
            size = len(again) + 3
        told.append(part)
        size += len(part) + 3
    if told:
        yield " | ".join(told)
