"""A text as its reader takes it: blocks with their prose, marks and links, and where each of them stands.

Every place is a :class:`Span` of character offsets into the text; line and column are worked out only when it is shown.
All values are immutable, so that nobody can change what the next one sees. They are frozen structs of msgspec rather
than dataclasses, whose twenty classes took 10 ms to make at each start.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple, NewType

import msgspec

CanonicalUrl = NewType("CanonicalUrl", str)
"""A URL folded so that two spellings of one page are equal; see :func:`factlint.digest.urls.canonical`."""

BlockKind = Literal["heading", "paragraph", "item", "cell", "code", "html", "footnote"]
MarkKind = Literal["strong", "emphasis", "code", "strike", "link", "image", "math"]
LinkKind = Literal["inline", "bare", "autolink", "image"]


class Span(NamedTuple):
    """A half-open range of character offsets into :attr:`Digest.text`."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as an editor shows it: line and column count from 1, the column in characters."""

    line: int
    column: int


class Piece(NamedTuple):
    """A stretch of visible text: it starts at ``at`` in the prose and stands at ``start:end`` in the source.

    Where the piece is as long in the source as in the prose, its characters correspond one by one; where it is not (an
    entity, an escape), it stands as a whole for its source.
    """

    at: int
    start: int
    end: int


class Prose(msgspec.Struct, frozen=True):
    """The text a reader sees of one block, with the way back to the source of each character."""

    text: str
    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the source span of ``text[start:end]`` (markup between its characters included)."""
        return Span(self._source(start, last=False), self._source(max(start, end - 1), last=True))

    def _source(self, offset: int, *, last: bool) -> int:
        """Return where the character at ``offset`` begins in the source, or, with ``last``, where it ends."""
        if not self.pieces:
            return 0
        index = max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.at) - 1)
        piece = self.pieces[index]
        following = self.pieces[index + 1].at if index + 1 < len(self.pieces) else len(self.text)
        if following - piece.at != piece.end - piece.start:
            return piece.end if last else piece.start
        return min(piece.end, piece.start + offset - piece.at + last)


class Mark(NamedTuple):
    """Markup over ``start:end`` of a block's *prose* (offsets into :attr:`Prose.text`, not into the source)."""

    kind: MarkKind
    start: int
    end: int


class Link(msgspec.Struct, frozen=True):
    """A link or bare URL as written in a block."""

    kind: LinkKind
    span: Span
    """The whole link, brackets and target included."""
    text: str
    """What the reader sees; the URL itself for a bare one."""
    url: str
    """The target as written, entities and escapes resolved."""
    url_span: Span
    """The target in the source; the whole link where the target stands elsewhere (``[text][label]``)."""
    at: tuple[int, int] = (0, 0)
    """Where the link's text stands in the block's prose."""


class Cell(NamedTuple):
    """A cell's place: which table of the digest, which row (0 is the head), which column."""

    table: int
    row: int
    column: int


class Block(msgspec.Struct, frozen=True):
    """A heading, paragraph, list item, table cell …: the smallest part that is read as one text."""

    kind: BlockKind
    span: Span
    prose: Prose
    level: int = 0
    """Heading level (1-6) or depth of the list item (1 is outermost)."""
    marker: str = ""
    """The list marker as written (``-``, ``1.``), or a footnote's label."""
    quoted: bool = False
    """Whether the block stands in a block quote."""
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    footnotes: tuple[tuple[Span, str], ...] = ()
    """Footnote references in the block, each with its label: ``[^3]`` is ``(span, "3")``."""
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """The text a reader sees."""
        return self.prose.text

    def marked(self, *kinds: MarkKind) -> list[tuple[int, int]]:
        """Return the prose ranges under any of these marks."""
        return [(mark.start, mark.end) for mark in self.marks if mark.kind in kinds]


class Entry(msgspec.Struct, frozen=True):
    """A scalar of the front matter: its key path (``("sources", "0")``), its value, where the value stands."""

    path: tuple[str, ...]
    value: str
    span: Span


class Problem(msgspec.Struct, frozen=True):
    """Something the reader met that will not render as meant (DOC004 reports it)."""

    span: Span
    message: str


class Document(msgspec.Struct, frozen=True):
    """What a reader (Markdown, HTML, plain) makes of a text, before anybody asks what it means."""

    blocks: tuple[Block, ...]
    front_matter: tuple[Entry, ...] = ()
    front_spans: tuple[Span, ...] = ()
    """Each front-matter block, fences included; more than one is a defect that real digests have."""
    comments: tuple[Span, ...] = ()
    """HTML comments, ``<!--`` and ``-->`` included."""
    problems: tuple[Problem, ...] = ()
    language: str | None = None
    """The language the document declares (``<html lang>``), if any."""
