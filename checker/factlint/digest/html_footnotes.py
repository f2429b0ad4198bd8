"""Footnotes of a web page: a number in the text that links to a note, and a note that links back.

Each program has classes of its own for them; the two links are what all have in common (pandoc, GitHub, WordPress,
Substack).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Block, Link

_LABEL = lazy.pattern(r"[\[(^]{0,2}(\d{1,3}|[*†‡§]{1,3})[\])]{0,2}")
_ID = lazy.pattern(r"\sid\s{0,9}=\s{0,9}[\"']?([^\"'\s>]{1,200})")
_LONGEST = 6
"""Blocks that one note may have, the one of its number included."""
_MOST = 30
"""Links of a block that are looked at."""


class _Mark(msgspec.Struct, frozen=True):
    """A link that may be the mark of a footnote: where it stands, and the block that it leads to."""

    block: int
    link: Link
    label: str
    note: int


def find(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with footnotes and their marks told from other links; a note's number alone is left out."""
    inner = [
        (index, link, match[1])
        for index, block in enumerate(blocks)
        if block.kind != "heading"
        for link in block.links
        if link.url.startswith("#") and (match := _LABEL.fullmatch(link.text.strip()))
    ]
    if not inner:
        return tuple(blocks)
    places = {match[1]: match.start() for match in _ID.finditer(text)}
    ends = [block.span.end for block in blocks]
    found: dict[int, list[_Mark]] = {}
    notes: dict[int, str] = {}
    for index, link, label in inner:
        at = places.get(link.url[1:])
        note = bisect_right(ends, at) if at is not None else 0
        if index < note < len(blocks) and _leads_back(blocks, note, places, link):
            notes.setdefault(note, label)
            found.setdefault(index, []).append(_Mark(index, link, label, note))
    return _marked(blocks, found, notes) if found else tuple(blocks)


def _leads_back(blocks: Sequence[Block], note: int, places: dict[str, int], mark: Link) -> bool:
    """Whether a link in the note, or in the blocks right below its first, goes back to where the mark stands."""
    near = [link for block in blocks[note : note + _LONGEST] for link in block.links[:_MOST] if link.url[:1] == "#"]
    return any(places.get(link.url[1:], mark.span.end) < mark.span.end <= link.span.start for link in near)


def _marked(blocks: Sequence[Block], found: dict[int, list[_Mark]], notes: dict[int, str]) -> tuple[Block, ...]:
    result: list[Block] = []
    waiting = ""
    for index, block in enumerate(blocks):
        label = notes.get(index, waiting)
        waiting = ""
        if label and _LABEL.fullmatch(block.text.strip(" .")):
            waiting = label  # the note itself stands in the next block
        elif label and block.kind != "heading":
            result.append(replace(block, kind="footnote", marker=label, level=0))
        elif marks := found.get(index):
            own = {mark.link.span for mark in marks}
            links = tuple(link for link in block.links if link.span not in own)
            footnotes = (*block.footnotes, *((mark.link.span, mark.label) for mark in marks))
            result.append(replace(block, links=links, footnotes=footnotes))
        else:
            result.append(block)
    return tuple(result)
