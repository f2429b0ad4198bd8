"""Where references stand as a list, and which stretches of text are its entries."""

from __future__ import annotations

import re
from collections import Counter, deque
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import msgspec

from factlint import lazy
from factlint.digest import reference_pairs, section_titles
from factlint.digest.reference_entries import Line, whole
from factlint.digest.reference_entries import read as read_line
from factlint.digest.reference_fields import Parts, field, is_url, make_list, web_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.document import Block, Document
    from factlint.model import Field, Reference, Section

_T = TypeVar("_T")

_FENCE = lazy.pattern(r":{3,}\s*\{?\.?(?:references|sources|bibliography|citations)\b[^\n]*", re.IGNORECASE)
_MARKER = lazy.pattern(r"[\[［【(（]?(\d{1,3})[.)）\]］】]")
_BRACKETED = lazy.pattern(r"\s*[\[［【]\^?\d{1,3}[\]］】]")
_CLOSING = 3
"""Blocks (a notice, a rule's text) that may follow a list that has no heading of its own."""


class Area(msgspec.Struct, frozen=True):
    """A stretch of blocks that stands where references stand."""

    title: str
    blocks: tuple[int, ...]


class Found(msgspec.Struct, frozen=True):
    """The references of an area and the blocks they stand in."""

    references: list[Reference]
    blocks: set[int]


def areas(document: Document, sections: tuple[Section, ...]) -> list[Area]:
    """Return the places of a document that hold a list of references, in order.

    A title that comes back ("Sources" under each story) heads what belongs to the stories, and no list of the digest;
    so does a bold line in the midst of the text.
    """
    found = [*_sectioned(document.blocks, sections), *_fenced(document.blocks)]
    counts = Counter(area.title for area in found if area.title)
    lists = [area for area in found if counts[area.title] < 2 or _is_numbered(area, document.blocks)]
    return lists or _closing(document.blocks)


def _sectioned(blocks: Sequence[Block], sections: tuple[Section, ...]) -> Iterator[Area]:
    """Yield the sections of references; one inside another (or right behind it) is told apart by its title only."""
    done = 0
    for section in sections:
        if section.kind == "references" and section.first >= done:
            inside = (index for index in range(section.first, section.last) if blocks[index].kind != "heading")
            yield Area(section_titles.bare(section.title), tuple(index for index in inside if index != section.heading))
            done = section.last


def _fenced(blocks: Sequence[Block]) -> Iterator[Area]:
    """Yield what stands between ``:::references`` and ``:::``."""
    first: int | None = None
    for index, block in enumerate(blocks):
        if first is not None and (
            block.text.rstrip().endswith(":::") or index == len(blocks) - 1 or block.kind == "heading"
        ):
            yield Area("", tuple(range(first, index + (block.kind != "heading"))))
            first = None
        if block.kind == "paragraph" and _FENCE.match(block.text):
            first = index + ("\n" not in block.text)


def _closing(blocks: Sequence[Block]) -> list[Area]:
    """Return what follows a lone "Sources:" line at the end of a document without a section of references."""
    last = len(blocks)
    heads = [
        index
        for index, block in enumerate(blocks)
        if block.kind == "paragraph" and section_titles.kind_of(block.text.partition("\n")[0]) == "references"
    ]
    if len(heads) != 1:
        return []
    head = heads[0]
    own = "\n" in blocks[head].text
    end = next((index for index in range(head + 1, last) if blocks[index].kind not in ("item", "cell")), last)
    rest = blocks[end:]
    if len(rest) > _CLOSING or any(block.kind == "heading" for block in rest) or not (own or end > head + 1):
        return []
    return [Area("", tuple(range(head if own else head + 1, end)))]


def _is_numbered(area: Area, blocks: Sequence[Block]) -> bool:
    return any(_BRACKETED.match(blocks[index].marker or blocks[index].text) for index in area.blocks)


def read(area: Area, blocks: Sequence[Block]) -> Found:
    """Return the references of an area's items, lines and YAML; its tables and footnotes are read elsewhere."""
    entries: list[Parts] = []
    taken: set[int] = set()
    parent: int | None = None
    behind = _behind(area, blocks)
    for index in area.blocks:
        block = blocks[index]
        if index > behind and block.kind == "paragraph" and not _BRACKETED.match(block.text):
            continue
        if block.cell or block.kind in ("footnote", "html") or section_titles.is_notice(block.text):
            continue
        nested = parent is not None and block.kind == "item" and block.level > blocks[parent].level
        below = reference_pairs.values(block) if nested else {}
        if parent is not None and below:
            if parent not in taken:
                entries.append(_head(blocks[parent]))
            entries[-1] = _filled(entries[-1], below)
            taken.update((parent, index))
            continue
        if found := _of_block(block):
            taken.add(index)
            entries.extend(found)
        if block.kind == "item" and not nested:
            parent = index
    return Found(make_list(entries, "list"), taken)


def _behind(area: Area, blocks: Sequence[Block]) -> int:
    """Return the index of the last row or item of a list: a paragraph behind it ("Unsubscribe") is no entry."""
    entries = [index for index in area.blocks if blocks[index].kind in ("item", "cell")]
    return entries[-1] if len(entries) > 1 else len(blocks)


def _of_block(block: Block) -> list[Parts]:
    pairs = reference_pairs.read(block)
    if pairs or block.kind == "code":
        return pairs
    return [parts for line in _lines(block) for parts in read_line(line)]


def _head(block: Block) -> Parts:
    """Return an item that has its URL and date in the items below it: all of it is the title."""
    return Parts(block.span, field(block, 0, len(block.text)), label=_number(block))


def _filled(parts: Parts, values: dict[str, Field]) -> Parts:
    """Add the pairs of an item below an entry ("URL: …", "Published: …") to what the entry lacks."""
    return Parts(
        parts.span,
        parts.title or values.get("title"),
        parts.source or values.get("source"),
        parts.date or values.get("date"),
        parts.url or values.get("url"),
        parts.label,
    )


def _number(block: Block) -> str:
    match = _MARKER.match(block.marker)
    return match[1] if match else ""


def _lines(block: Block) -> list[Line]:
    """Return the entries of a block: an item is one; a paragraph has one in each line that is more than a URL."""
    text = block.text
    if block.kind == "item" or "\n" not in text:
        return [whole(block, _number(block))]
    links, italics = deque(web_links(block)), deque(block.marked("emphasis"))
    found: list[Line] = []
    for start, end in pairwise([0, *(match.end() for match in re.finditer(r"\n", text)), len(text)]):
        own = tuple(_until(links, end, lambda link: link.at[0]))
        marked = tuple(_until(italics, end, lambda mark: mark[0]))
        if not text[start:end].strip():
            continue
        if found and text.startswith(": ", start):  # "Title", and below it ": Publisher" as definitions have it
            links_of, marks_of = (*found[-1].links, *own), (*found[-1].italics, *marked)
            found[-1] = msgspec.structs.replace(found[-1], end=end, links=links_of, italics=marks_of)
        elif found and own and not found[-1].links and is_url(text[start:end]):
            found[-1] = msgspec.structs.replace(found[-1], end=end, links=own)
        else:
            found.append(Line(block, start, end, "", own, marked))
    return found


def _until(queue: deque[_T], end: int, place: Callable[[_T], int]) -> Iterator[_T]:
    """Take from a queue what stands before ``end``."""
    while queue and place(queue[0]) < end:
        yield queue.popleft()
