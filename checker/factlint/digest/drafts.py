"""A block while it is being read: text, marks and links come in one by one, and a finished Block goes out."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.digest import bare_urls
from factlint.digest.prose import ProseBuilder
from factlint.document import Block, Cell, Link, Mark, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import BlockKind, LinkKind, MarkKind, Prose

_OPAQUE: frozenset[MarkKind] = frozenset({"code", "link", "image"})


class Draft:
    """A block that is still open."""

    def __init__(self, kind: BlockKind, start: int, *, level: int = 0, marker: str = "", quoted: bool = False) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.level = level
        self.marker = marker
        self.quoted = quoted
        self.cell: Cell | None = None
        self.prose = ProseBuilder()
        self._marks: list[Mark] = []
        self._links: list[Link] = []
        self._footnotes: list[tuple[Span, str]] = []
        self._cuts: list[int] = []

    def text(self, visible: str, start: int, end: int) -> None:
        """Add visible text that stands at ``start:end``."""
        self.prose.add(visible, start, end)
        self.end = max(self.end, end)

    def code(self, visible: str, source: str, start: int) -> None:
        """Add a code span, backticks and escapes still in its ``source``."""
        begin = self.prose.length
        self.end = max(self.end, start + len(source))
        for piece, at, to in _aligned(visible, source):
            self.prose.add(piece, start + at, start + to)
        self.mark("code", begin)

    def mark(self, kind: MarkKind, begin: int) -> None:
        """Put a mark over everything added since prose offset ``begin``."""
        if self.prose.length > begin:
            self._marks.append(Mark(kind, begin, self.prose.length))

    def link(self, kind: LinkKind, span: Span, begin: int, url: str, url_span: Span) -> None:
        """Add a link whose text is everything since prose offset ``begin``."""
        self.end = max(self.end, span.end)
        self.mark("image" if kind == "image" else "link", begin)
        # The text is filled in by `finish`: joining the parts for each link would be quadratic.
        self._links.append(Link(kind, span, "", url, url_span, (begin, self.prose.length)))

    def footnote(self, span: Span, label: str) -> None:
        """Add a footnote reference; it is no visible text."""
        self.end = max(self.end, span.end)
        self._footnotes.append((span, label))

    def cut(self, end: int) -> None:
        """Note that something without visible text stands here, up to ``end``: no bare URL reaches across it."""
        self.end = max(self.end, end)
        self._cuts.append(self.prose.length)

    def finish(self) -> Block:
        """Return the block, with the URLs that stand bare in its prose."""
        span = Span(self.start, max(self.start, self.end))
        prose = self.prose.build(span)
        links = [
            Link(link.kind, link.span, prose.text[slice(*link.at)], link.url, link.url_span, link.at)
            for link in self._links
        ]
        if self.kind != "code":
            links.extend(self._bare_links(prose))
        if len(links) > 1:
            links.sort(key=lambda link: link.span)
        return Block(
            self.kind,
            span,
            prose,
            self.level,
            self.marker,
            self.quoted,
            tuple(sorted(self._marks, key=lambda mark: (mark.start, -mark.end))),
            tuple(links),
            tuple(self._footnotes),
            self.cell,
        )

    def _bare_links(self, prose: Prose) -> Iterator[Link]:
        """Yield the URLs in the visible text that are no link yet."""
        text = prose.text
        if "://" not in text and "www." not in text:
            return
        edges = sorted({*self._cuts, *(edge for mark in self._marks for edge in (mark.start, mark.end)), len(text)})
        taken = sorted((mark.start, mark.end) for mark in self._marks if mark.kind in _OPAQUE)
        for start, end, url in bare_urls.find(text):
            covering = bisect_right(taken, (start, len(text))) - 1
            if covering >= 0 and start < taken[covering][1]:
                continue
            edge = edges[bisect_right(edges, start)]
            found = next(bare_urls.find(text[start:edge]), None) if edge < end else bare_urls.Found(0, end - start, url)
            if found:
                place = start, start + found.end
                span = prose.span(*place)
                yield Link("bare", span, found.url, found.url, span, place)


def _aligned(visible: str, source: str) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of a code span's content with their places in its source, backticks and all.

    Backslashes before a pipe (in a table cell) and the marks of a block quote stand in the source only; a line end is
    a space in the content.
    """
    at = len(source) - len(source.lstrip("`"))
    at = source.find(visible, at, len(source) - at) if visible in source else at
    if source.startswith(visible, at):
        yield visible, at, at + len(visible)
        return
    for char in visible:
        while at < len(source) and source[at] != char and not (char == " " and source[at] in "\r\n"):
            at += 1
        yield char, min(at, len(source)), min(at + 1, len(source))
        at += 1
