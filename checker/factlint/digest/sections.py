"""Headings and what is under them, as nested ranges of blocks that cover the whole document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from factlint.digest import date_lines, label_words, section_titles
from factlint.document import Span
from factlint.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.section_titles import TitleKind
    from factlint.document import Block, Document
    from factlint.model import SectionKind

BOLD_LEVEL = 7
"""Level of a bold line that serves as a heading: below all real ones."""

_LISTS = ("references", "links")

_DAY = 24
"""Characters of a heading that is hardly more than the date in it."""
_SHARE = 0.6
"""A section with subsections that covers more of the blocks than this is the digest itself, whatever its title."""


class _Head(msgspec.Struct, frozen=True, order=True):
    """A heading, or a bold line in its place."""

    block: int
    level: int
    title: str
    kind: TitleKind | None
    key: str


def find(document: Document) -> tuple[Section, ...]:
    """Return the sections in the order of the text; a section's range includes its subsections.

    What stands before the first heading is a section without a title. Together they cover all blocks.
    """
    blocks = document.blocks
    heads = _heads(blocks)
    first = heads[0].block if heads else len(blocks)
    sections = [_section(blocks, 0, first)] if first else []
    ends = _ends(heads, len(blocks))
    kinds = _kinds(blocks, heads, ends)
    sections.extend(
        _section(blocks, head.block, end, kind, head) for head, end, kind in zip(heads, ends, kinds, strict=True)
    )
    return tuple(sections)


def _section(
    blocks: Sequence[Block], first: int, last: int, kind: SectionKind = "other", head: _Head | None = None
) -> Section:
    span = Span(blocks[first].span.start, blocks[last - 1].span.end)
    if head is None:
        return Section("", span, 0, kind, first, last)
    return Section(head.title, span, head.level, kind, first, last, head.block)


def _heads(blocks: Sequence[Block]) -> list[_Head]:
    heads = [
        _Head(
            index, block.level, block.text.strip(), section_titles.kind_of(block.text), section_titles.bare(block.text)
        )
        for index, block in enumerate(blocks)
        if block.kind == "heading"
    ]
    bold = _bold_heads(blocks, heads)
    return sorted([*heads, *bold]) if bold else heads


def is_bold_line(block: Block) -> bool:
    """Whether a block is a paragraph of bold words only, as headings are where a writer shuns ``#``."""
    if block.kind != "paragraph" or block.quoted or not 2 < len(block.text) <= 160 or "\n" in block.text:
        return False
    bold = sum(end - start for start, end in block.marked("strong"))
    return bold >= len(block.text.strip(" \t:：")) and any(char.isalpha() for char in block.text)


def _bold_heads(blocks: Sequence[Block], heads: list[_Head]) -> list[_Head]:
    """Return the bold lines that serve as headings: those that stand once, and are several or a known section.

    "**Summary**" under each story is a label of the story, not a section of the digest.
    """
    lines = [(index, section_titles.bare(block.text)) for index, block in enumerate(blocks) if is_bold_line(block)]
    counts = Counter(key for _, key in lines)
    once = [index for index, key in lines if counts[key] == 1]
    top = _top_level(heads)
    listed = any(head.kind in _LISTS for head in heads)
    found = []
    for index in once:
        title = blocks[index].text.strip(" \t:：")
        kind = section_titles.kind_of(title)
        if kind in _LISTS and (listed or index * 2 < len(blocks)):
            continue
        if kind and kind not in _LISTS and top:
            continue
        if kind or len(once) > 1:
            level = top if top and kind in _LISTS else BOLD_LEVEL
            found.append(_Head(index, level, title, kind, section_titles.bare(title)))
    return found


def _top_level(heads: list[_Head]) -> int:
    """Return the level of the main sections: the highest that occurs more than once, 0 if there are no headings."""
    counts = Counter(head.level for head in heads)
    return min((level for level, count in counts.items() if count > 1), default=min(counts, default=0))


def _ends(heads: list[_Head], total: int) -> list[int]:
    """Return where each section ends: at the next heading of its own or a higher level."""
    ends = [total] * len(heads)
    still_open: list[int] = []
    for index, head in enumerate(heads):
        while still_open and heads[still_open[-1]].level >= head.level:
            ends[still_open.pop()] = head.block
        still_open.append(index)
    return ends


def _kinds(blocks: Sequence[Block], heads: list[_Head], ends: list[int]) -> list[SectionKind]:
    """Judge the sections from the outside in: what a list of references holds is references, whatever its title."""
    parts = _story_parts(heads, ends)
    below = _Below(blocks, heads)
    kinds: list[SectionKind] = []
    outer: list[int] = []
    for index, head in enumerate(heads):
        while outer and ends[outer[-1]] <= head.block:
            outer.pop()
        around = kinds[outer[-1]] if outer else "other"
        nested = index + 1 < len(heads) and heads[index + 1].block < ends[index]
        own: SectionKind = "other"
        whole = nested and ends[index] - head.block > _SHARE * len(blocks)
        if index not in parts and not (whole and (head.kind == "summary" or head.level == 1) and head.kind != "news"):
            own = below.kind(head, ends[index], nested=nested)
        inherits = own == "other" or around in ("references", "note")
        kinds.append(around if inherits else own)
        outer.append(index)
    return kinds


def _story_parts(heads: list[_Head], ends: list[int]) -> set[int]:
    """Return the headings that are parts of stories: "Summary", "Impact", "Sources" under one story after the other.

    They recur, have no headings below them, and all their sisters recur as well, or bear a label such as "Outlook".
    """
    counts = Counter((head.level, head.key) for head in heads)
    sisters: dict[int, list[int]] = {}
    outer: list[int] = []
    for index, head in enumerate(heads):
        while outer and ends[outer[-1]] <= head.block:
            outer.pop()
        if outer:
            sisters.setdefault(outer[-1], []).append(index)
        outer.append(index)
    return {
        child
        for parent, children in sisters.items()
        if not is_day(heads[parent].title)
        and any(counts[heads[child].level, heads[child].key] > 1 for child in children)
        and all(
            child not in sisters
            and (counts[heads[child].level, heads[child].key] > 1 or label_words.role(heads[child].key))
            for child in children
        )
        for child in children
    }


def is_day(title: str) -> bool:
    """Whether a heading is hardly more than a date, as in a file that holds a month of digests."""
    bare = title[section_titles.numbering(title)[1] :]
    return date_lines.is_date(bare) or (len(bare) <= _DAY and date_lines.has_date(bare))


class _Below:
    """What comes below a section: titles that do not tell by themselves what they are depend on it."""

    def __init__(self, blocks: Sequence[Block], heads: list[_Head]) -> None:
        self._blocks = blocks
        self._last_news = max((head.block for head in heads if head.kind == "news"), default=-1)
        self._last_open = max((head.block for head in heads if head.kind in ("news", None)), default=-1)
        self._first_at = {head.level: head.block for head in reversed(heads)}
        listed = next((head.block for head in heads if head.kind in _LISTS), len(blocks))
        self._last_link = {link.url: at for at, block in enumerate(blocks[:listed]) for link in block.links}

    def kind(self, head: _Head, end: int, *, nested: bool) -> SectionKind:
        """Return the kind that a section's title, place and content give it."""
        if head.kind == "highlights":
            return "summary" if not nested and self._retells(head.block, end) else "news"
        if head.kind == "brief":
            return "summary" if head.block == self._first_at[head.level] else "news"
        if head.kind == "links":
            return "other" if self._last_open > head.block else "references"
        if head.kind is None and label_words.role(head.key) == "meta":
            return "note"
        return head.kind or "other"

    def _retells(self, first: int, end: int) -> bool:
        """Whether highlights are told at length further down: under "News", or with the same links."""
        if self._last_news >= end:
            return True
        links = {link.url for block in self._blocks[first:end] for link in block.links}
        again = sum(self._last_link.get(url, -1) >= end for url in links)
        return bool(links) and again >= _SHARE * len(links)
