"""A block while it is being read: text, marks and links come in one by one, and a finished Block goes out."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.digest.prose import ProseBuilder
from factlint.model import Block, Cell, Link, Mark, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import BlockKind, LinkKind, MarkKind, Prose

_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_HREF = re.compile(r"""\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_HTML_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "code": "code",
    "s": "strike",
    "del": "strike",
}
_OPAQUE: frozenset[MarkKind] = frozenset({"code", "link", "image"})
_BARE = re.compile(
    r"(?:https?://|(?<![\w./@-])www\.)[^\s<>`\"“”„«»‘’。、，；！？：「」『』（）【】《》〈〉［］｜\x00-\x1f]+",
    re.IGNORECASE,
)


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
        self.end_of_text = start
        self._footnotes: list[tuple[Span, str]] = []
        self._open_tags: list[tuple[str, int, int, str, Span]] = []
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

    def tag(self, source: str, start: int) -> None:
        """Add an inline HTML tag: no visible text, but perhaps a link, a mark or a line break."""
        end = start + len(source)
        self.end = max(self.end, end)
        match = _TAG_NAME.match(source)
        if not match:
            return
        name = match[1].lower()
        self._cuts.append(self.prose.length)
        if name == "br":
            self.prose.add("\n", start, end)
        elif name == "img":
            url, place = _target(source, start)
            self._links.append(Link("image", Span(start, end), "", url, place, (self.prose.length, self.prose.length)))
        elif source.startswith("</"):
            self._close_tag(name, end)
        elif name == "a" or name in _HTML_MARKS:
            self._open_tags.append((name, self.prose.length, start, *_target(source, start)))

    def _close_tag(self, name: str, end: int) -> None:
        # Only the innermost tag may close: looking further down the stack would be quadratic for hostile input.
        if not self._open_tags or self._open_tags[-1][0] != name:
            return
        _, begin, start, url, place = self._open_tags.pop()
        if name != "a":
            self.mark(_HTML_MARKS[name], begin)
        elif url:
            self.link("inline", Span(start, end), begin, url, place)

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
        cuts = sorted({*self._cuts, *(edge for mark in self._marks for edge in (mark.start, mark.end)), len(text)})
        taken = sorted((mark.start, mark.end) for mark in self._marks if mark.kind in _OPAQUE)
        for match in _BARE.finditer(text):
            start = match.start()
            covering = bisect_right(taken, (start, len(text))) - 1
            if covering >= 0 and start < taken[covering][1]:
                continue
            end = start + _url_length(text[start : min(match.end(), cuts[bisect_right(cuts, start)])])
            if end > start + len("https://"):
                span = prose.span(start, end)
                yield Link("bare", span, text[start:end], text[start:end], span, (start, end))


def _url_length(found: str) -> int:
    """Return how much of ``found`` is the URL: GFM's rules for what follows it (autolink extension, §6.9)."""
    end = len(found)
    surplus = found.count(")") - found.count("(")
    while end and (found[end - 1] in "?!.,:;*_~'|]" or (found[end - 1] == ")" and surplus > 0)):
        surplus -= found[end - 1] == ")"
        end -= 1
    return end


def _target(tag: str, start: int) -> tuple[str, Span]:
    """Return the ``href`` or ``src`` of a tag that stands at ``start``, and where its value stands."""
    match = _HREF.search(tag)
    if not match or match.lastindex is None:
        return "", Span(start, start + len(tag))
    return html.unescape(match[match.lastindex]), Span(
        start + match.start(match.lastindex), start + match.end(match.lastindex)
    )


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
