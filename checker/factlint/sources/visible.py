"""The text of a page as its blocks, its main headings, and what in it is marked as a day.

Text that style or the attribute ``hidden`` hides counts as text: frameworks deliver whole articles hidden and let a
script show them, and what a click unfolds is there to be read as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.source import TextBlock, TextKind
from factlint.sources import grids

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_BLOCKS = 200_000
"""Blocks that are read of a page."""
_MOST_MARKS = 400
_MOST_HEADLINES = 20
_LONGEST_MARK = 600

_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
"""What nobody sees: soft hyphens, zero width spaces, signs of direction."""
_OWN_LINK = "¶ "
"""What a heading's link to itself shows, when a pointer is over it."""
_KINDS: dict[str, TextKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "p": "paragraph",
    **dict.fromkeys(("x-item", "x-term"), "item"),
    **dict.fromkeys(("x-cell", "x-th"), "cell"),
    **dict.fromkeys(("div", "x-list", "x-table", "x-row"), "other"),
}


def as_shown(text: str) -> str:
    """Return a text as a reader sees it: single spaces, nothing invisible, no control characters."""
    text = " ".join(text.split())
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_INVISIBLE)
    if not text.isprintable():
        text = "".join(char if char.isprintable() or char >= "\xa0" else " " for char in text)
    return " ".join(text.split())


class Headline(msgspec.Struct, frozen=True):
    """An ``<h1>``, and the index of the first block that follows its start."""

    text: str
    index: int


class Mark(msgspec.Struct, frozen=True):
    """An element that says by an attribute what it holds: a ``<time>``, ``itemprop``, or ``class="post-date"``."""

    tag: str
    attributes: dict[str, str]
    text: str
    index: int


class Body(msgspec.Struct, frozen=True):
    """What the body of a page shows."""

    blocks: tuple[TextBlock, ...] = ()
    headlines: tuple[Headline, ...] = ()
    marks: tuple[Mark, ...] = ()


def read_body(markup: str) -> Body:
    """Read the body that :func:`factlint.sources.divide.divide` hands on."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only pages need it

    tree = LexborHTMLParser(f"<body>{markup}")
    walk = _Walk()
    if tree.body is not None:
        walk.through(tree.body)
    return Body(tuple(walk.blocks), tuple(walk.headlines), tuple(walk.marks))


class _Walk:
    """The way through the tree, in the order of the text; by hand, since a generator does not say where blocks end."""

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self.headlines: list[Headline] = []
        self.marks: list[Mark] = []
        self._kinds: list[TextKind] = ["other"]
        self._grids = grids.Grids()
        self._pieces: list[str] = []
        self._begun = 0
        self._path: list[tuple[int, int, dict[str, str]]] = []
        self._alt = ""

    def through(self, root: LexborNode) -> None:
        """Visit all that is under ``root``."""
        node = root.child
        while node is not None and len(self.blocks) < MOST_BLOCKS:
            tag = node.tag or ""
            if tag == "-text":
                self._pieces.append(node.text_content or "")
            else:
                self._enter(tag, node)
                if (child := node.child) is not None:
                    node = child
                    continue
                self._leave(tag)
            node = self._onward(node)
        self._flush()

    def _onward(self, node: LexborNode) -> LexborNode | None:
        """Return what follows a node, leaving the elements that end with it."""
        at: LexborNode | None = node
        while at is not None and (following := at.next) is None:
            at = at.parent if self._path else None
            if at is not None:
                self._leave(at.tag or "")
        return following if at is not None else None

    def _enter(self, tag: str, node: LexborNode) -> None:
        if tag in _KINDS:
            self._flush()
            outer, kind = self._kinds[-1], _KINDS[tag]
            inherits = kind in ("other", "paragraph") and outer in ("item", "cell", "heading")
            self._kinds.append(outer if inherits else kind)
        elif tag == "hr":
            self._flush()
        elif tag == "img":
            self._alt = self._alt or (node.attributes.get("alt") or "")
        if tag == "h1":
            self._alt = ""
        found = {key: value or "" for key, value in node.attributes.items()}
        if tag in grids.TAGS:
            self._grids.enter(tag, found)
        self._path.append((len(self.blocks), len(self._pieces), found))

    def _leave(self, tag: str) -> None:
        index, start, attributes = self._path.pop()
        if tag == "h1" and len(self.headlines) < _MOST_HEADLINES:
            self.headlines.append(Headline(self._text(start).rstrip(_OWN_LINK) or as_shown(self._alt), index))
        if (attributes or tag == "time") and tag != "img" and len(self.marks) < _MOST_MARKS:
            self.marks.append(Mark(tag, attributes, self._text(start), index))
        if tag in _KINDS:
            self._flush()
            self._kinds.pop()
        if tag in grids.TAGS:
            self._grids.leave(tag)

    def _text(self, start: int) -> str:
        """Return the beginning of an element's text, given its first piece."""
        pieces = self._pieces[start : start + _LONGEST_MARK]
        return as_shown("".join(piece[:_LONGEST_MARK] for piece in pieces))[:_LONGEST_MARK]

    def _flush(self) -> None:
        """End a block."""
        text = as_shown("".join(self._pieces[self._begun :]))
        if self._kinds[-1] == "heading":
            text = text.rstrip(_OWN_LINK)
        if text:
            self.blocks.append(TextBlock(self._kinds[-1], text, self._grids.cell, self._grids.item))
        if self._begun < len(self._pieces):
            self._pieces.append(" ")
        self._begun = len(self._pieces)
