"""Reference lists that are tables, and the two-column tables that describe one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.digest.reference_fields import COLUMNS, Parts, field, is_url, link_field, make, web_links
from factlint.digest.table_heads import role_of, roles
from factlint.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.table_heads import Role
    from factlint.document import Block, Document
    from factlint.model import Field, Reference

# What a cell holds that holds nothing.
_EMPTY = frozenset({"", "-", "–", "—", "―", "－", "ー", "/"})


class Table(msgspec.Struct, frozen=True):
    """A table of the document: for each row, the head first, the index of the block in each column."""

    rows: list[dict[int, int]]

    @property
    def blocks(self) -> list[int]:
        """All blocks of the table, in order."""
        return [index for row in self.rows for index in row.values()]

    @property
    def columns(self) -> range:
        """The columns of the widest row."""
        return range(max(max(row) for row in self.rows) + 1)


def tables(document: Document) -> list[Table]:
    """Return the tables of a document, in order."""
    found: dict[int, dict[int, dict[int, int]]] = {}
    for index, block in enumerate(document.blocks):
        if block.cell:
            found.setdefault(block.cell.table, {}).setdefault(block.cell.row, {})[block.cell.column] = index
    return [Table([rows[row] for row in sorted(rows)]) for rows in found.values()]


def read(table: Table, blocks: Sequence[Block], *, listed: bool) -> list[Reference]:
    """Return the references of a table, none if it is no reference list.

    ``listed`` says that it stands where references stand (under such a heading): there, a head with unknown words is
    still a list; elsewhere a table with other columns tells news, compares models or states triples.
    """
    head = table.rows[0]
    heads = [blocks[head[column]].text if column in head else "" for column in table.columns]
    known = roles(heads)
    if len(heads) == 2 and (described := _description(table, blocks)):
        return [described]
    if listed and not {"title", "source", "url"} & set(known.values()):
        known = _guessed(table, blocks)
    if not _is_list(heads, known, table, blocks, listed=listed):
        return []
    rows = [parts for row in table.rows[1:] if (parts := _row(row, known, blocks))]
    linked = any(parts.url for parts in rows)
    columns = {role for role in known.values() if role in COLUMNS} | ({"url"} if linked else set())
    return [make(parts, frozenset(columns), "table") for parts in rows]


def _is_list(heads: list[str], known: dict[int, Role], table: Table, blocks: Sequence[Block], *, listed: bool) -> bool:
    body = [index for row in table.rows[1:] for index in row.values()]
    if not body:
        return False
    named = set(known.values())
    unknown = sum(bool(head.strip()) and column not in known for column, head in enumerate(heads))
    if listed:
        linked = "url" in named or any(web_links(blocks[index]) for index in body)
        return bool(named & {"title", "source"}) and (linked or unknown == 0)
    titles = {column for column, role in known.items() if role == "title"}
    linked = "url" in named or any(
        column in titles and web_links(blocks[row[column]]) for row in table.rows[1:] for column in row
    )
    return bool(titles) and linked and unknown <= (len(named & set(COLUMNS)) > 2)


def _guessed(table: Table, blocks: Sequence[Block]) -> dict[int, Role]:
    """Return the roles by what the cells hold, for a head in none of the known languages."""
    found: dict[int, Role] = {}
    rest: list[int] = []
    for column in table.columns:
        texts = [blocks[row[column]].text.strip() for row in table.rows[1:] if column in row]
        digits = sum(char.isdigit() for text in texts for char in text)
        if sum(is_url(text) for text in texts) * 2 > len(texts):
            found[column] = "url"
        elif digits * 2 >= sum(map(len, texts)):
            found[column] = "date" if digits > 4 * len(texts) else "number"
        else:
            rest.append(column)
    names: tuple[Role, ...] = ("title", "source")
    return (
        found | dict(zip(rest, names, strict=False)) if any(web_links(blocks[index]) for index in table.blocks) else {}
    )


def _row(row: dict[int, int], known: dict[int, Role], blocks: Sequence[Block]) -> Parts | None:
    """Return the fields of a row; ``None`` for one that is empty."""
    cells = [blocks[index] for index in row.values()]
    if all(cell.text.strip() in _EMPTY for cell in cells):
        return None
    of: dict[str, Block] = {role: blocks[row[column]] for column, role in known.items() if column in row}
    span = Span(min(cell.span.start for cell in cells), max(cell.span.end for cell in cells))
    return Parts(
        span,
        title=_value(of.get("title")),
        source=_value(of.get("source")),
        date=_value(of.get("date")),
        url=_url(of, cells),
        label=of["number"].text.strip(" .[]()") if "number" in of else "",
    )


def _value(cell: Block | None) -> Field | None:
    if cell is None or cell.text.strip() in _EMPTY:
        return None
    return field(cell, 0, len(cell.text))


def _url(of: dict[str, Block], cells: list[Block]) -> Field | None:
    """Return a row's link: of its URL cell, or whatever was written there in its place, else of its title, else any."""
    own = of.get("url")
    if own and (links := web_links(own)):
        return link_field(links[0])
    if value := _value(own):
        return value
    likely = [of[role] for role in ("title", "source") if role in of]
    return next((link_field(links[0]) for cell in (*likely, *cells) if (links := web_links(cell))), None)


def _description(table: Table, blocks: Sequence[Block]) -> Reference | None:
    """Return the one reference that a table of pairs describes (``公式リンク | …``, ``発表日 | …``), if it does."""
    head = table.rows[0]
    if 1 in head and role_of(blocks[head[1]].text):
        return None
    of: dict[str, Block] = {}
    for row in table.rows:
        if 0 in row and 1 in row and (role := role_of(blocks[row[0]].text)):
            of.setdefault(role, blocks[row[1]])
    links = web_links(of["url"]) if "url" in of else []
    if not links or not {"title", "source", "date"} & set(of):
        return None
    title = _value(of.get("title"))
    if title is None and links[0].kind == "inline" and not is_url(links[0].text):
        title = field(of["url"], *links[0].at)
    cells = [blocks[index] for index in table.blocks]
    span = Span(cells[0].span.start, cells[-1].span.end)
    parts = Parts(span, title, _value(of.get("source")), _value(of.get("date")), link_field(links[0]))
    return make(parts, frozenset(parts.filled), "table")
