"""Tables of a plain text whose cells stand on lines of their own, as some programs copy them from a page.

Nothing shows where a row ends but the number of heads, so each row is held to what the heads promise: a URL under
"URL" and a date under "Date", and nowhere else. Where a cell was empty and left no line the table ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import dates, urls
from factlint.digest.table_heads import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.plain_lines import Unit
    from factlint.digest.table_heads import Role

SEPARATOR = "\n"
_LONGEST_HEAD = 30
_NO_DATE = ("-", "–", "—", "n.d.", "N/A", "n/a", "?", "不明")
_FEWEST, _MOST = 3, 7
"""Columns that such a table has."""


def join(text: str, units: Sequence[Unit]) -> list[Unit]:
    """Return the units, those of each such table as one; its ``number`` is that of its columns."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        heads = _heads(text, units, at)
        rows = _rows(text, units, at, heads) if heads else 0
        if rows:
            own = units[at : at + len(heads) * (rows + 1)]
            lines = tuple(unit.lines[0] for unit in own)
            found.append(own[0]._replace(kind="rows", lines=lines, separator=SEPARATOR, number=len(heads)))
        else:
            found.append(units[at])
        at += len(heads) * (rows + 1) if rows else 1
    return found


def _heads(text: str, units: Sequence[Unit], at: int) -> list[Role]:
    """Return what the columns hold whose heads begin here; nothing if neither a URL nor a date shows where rows end."""
    heads: list[Role] = []
    for unit in units[at : at + _MOST]:
        plain = unit.kind == "text" and not unit.series and len(unit.lines) == 1
        role = role_of(text[unit.begin : unit.end]) if plain and unit.end - unit.begin <= _LONGEST_HEAD else None
        if not role or role in heads:
            break
        heads.append(role)
    return heads if len(heads) >= _FEWEST and ("url" in heads or "date" in heads) else []


def _rows(text: str, units: Sequence[Unit], at: int, heads: Sequence[Role]) -> int:
    """Return how many whole rows follow the heads."""
    count, width = 0, len(heads)
    while True:
        start = at + width * (count + 1)
        row = units[start : start + width]
        if len(row) < width or not all(_fits(text, unit, role) for unit, role in zip(row, heads, strict=True)):
            return count
        count += 1


def _fits(text: str, unit: Unit, role: Role) -> bool:
    words = text[unit.begin : unit.end]
    if unit.kind != "text" or len(unit.lines) != 1 or unit.end - unit.begin > 2000:
        return False
    if role == "url":
        return urls.is_url(words)
    if role == "date":
        return len(words) <= _LONGEST_HEAD and (words in _NO_DATE or any(char.isdigit() for char in words))
    return "://" not in words and dates.parse(words) is None
