"""References written as pairs of key and value: YAML blocks, flow mappings, items with "URL: …" below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import urls
from factlint.digest.reference_fields import COLUMNS, Parts, field, stripped
from factlint.digest.table_heads import role_of
from factlint.model import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.table_heads import Role
    from factlint.document import Block, Span

_LINE = lazy.pattern(
    r"[ \t]*(?P<dash>[-*+•][ \t]+)?[\"']?(?P<key>[^\W\d_][\w .]{0,30}?)[\"']?[ \t]*[:：](?![/\\])[ \t]*"
    r"(?P<value>[^\n]*)"
)
_FLOW = lazy.pattern(
    r"[\"']?([^\W\d_][\w-]{0,30})[\"']?\s{0,9}:\s{0,9}(\"(?:[^\"\\]|\\.){0,2000}\"|'[^']{0,2000}'|[^,{}\n]*)"
)
_QUOTES = {'"': '"', "'": "'", "“": "”", "「": "」"}


class Pair(msgspec.Struct, frozen=True):
    """A key whose role is known, and where its value stands in the block's prose."""

    role: Role
    start: int
    end: int
    begins: bool = False
    """Whether a dash before the key begins a new entry."""


def read(block: Block) -> list[Parts]:
    """Return the references that a block gives as pairs; none if it is not pairs.

    An entry needs a URL, or a title and one more field.
    """
    text = block.text
    if text.lstrip().startswith("{"):
        return _entries(block, list(_flow_pairs(text)))
    return _entries(block, list(line_pairs(text)))


def line_pairs(text: str) -> Iterator[Pair]:
    """Yield the pairs of a text with one pair a line, or none from the first line on that is none."""
    at = 0
    for line in text.splitlines(keepends=True):
        match = _LINE.match(line)
        role = role_of(match["key"]) if match and match["value"].strip() else None
        if match and role:
            yield Pair(role, *_bare(text, at + match.start("value"), at + match.end("value")), bool(match["dash"]))
        at += len(line)


def _flow_pairs(text: str) -> Iterator[Pair]:
    for match in _FLOW.finditer(text):
        if role := role_of(match[1]):
            yield Pair(role, *_bare(text, match.start(2), match.end(2)))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a value's place without its quotes."""
    start, end = stripped(text, start, end)
    if end - start > 1 and _QUOTES.get(text[start]) == text[end - 1]:
        start, end = start + 1, end - 1
    return start, end


def _entries(block: Block, pairs: list[Pair]) -> list[Parts]:
    groups: list[list[Pair]] = []
    for pair in pairs:
        known = {other.role for other in groups[-1]} if groups else set()
        if not groups or pair.begins or pair.role in known:
            groups.append([])
        groups[-1].append(pair)
    found = []
    for group in groups:
        of = {pair.role: pair for pair in reversed(group)}
        if "url" in of or ("title" in of and len(of) > 1):
            span = block.span if len(groups) == 1 else _around(block, group)
            found.append(_parts(block, of, span))
    return found


def _around(block: Block, group: list[Pair]) -> Span:
    return block.prose.span(min(pair.start for pair in group), max(pair.end for pair in group))


def _parts(block: Block, of: dict[Role, Pair], span: Span) -> Parts:
    values = {role: field(block, pair.start, pair.end) for role, pair in of.items()}
    if "url" not in of and (source := values.get("source")) and urls.is_url(source.text):
        values = {**values, "url": source, "source": None}
    label = values.get("number")
    return Parts(
        span,
        values.get("title"),
        values.get("source"),
        values.get("date"),
        url_in(block, values.get("url")),
        label.text if label else "",
    )


def url_in(block: Block, value: Field | None) -> Field | None:
    """Return the link that stands in the value of a URL, or the value as it is."""
    if value is None:
        return None
    link = next((link for link in block.links if value.span.overlaps(link.span) and link.kind != "image"), None)
    return Field(link.url, link.url_span) if link else value


def values(block: Block) -> dict[str, Field]:
    """Return the fields that an item below an entry gives ("URL: …", "Published: 2026-05-01"), by their names."""
    found: dict[str, Field] = {}
    for pair in line_pairs(block.text):
        value = field(block, pair.start, pair.end)
        if value and pair.role in COLUMNS:
            is_link = pair.role == "url" or urls.is_url(value.text)
            place = url_in(block, value) if is_link else value
            found.setdefault("url" if is_link else pair.role, place or value)
    return found
