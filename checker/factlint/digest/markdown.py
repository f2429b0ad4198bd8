"""Markdown into blocks: CommonMark with GFM's tables, footnotes, strikethrough and task lists, each place known.

pulldown-cmark (through pyromark) reads the text in linear time and gives every event its byte range; this module turns
the events into blocks and the ranges into character offsets.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

import pyromark

from factlint.digest import frontmatter
from factlint.digest.decode import clean
from factlint.digest.drafts import Draft
from factlint.model import Cell, Document, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Block, BlockKind, MarkKind

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_MARKS: dict[str, MarkKind] = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strike"}
# 1 for a byte that begins a character, 0 for one that continues it: their running sum counts characters.
_BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))


def read(text: str) -> Document:
    """Return the blocks of a Markdown text, its front matter, comments and what will not render as meant."""
    text = clean(text)
    entries, fences, problems, body = frontmatter.read(text)
    reader = _Reader(text, body)
    reader.run()
    return Document(tuple(reader.blocks), tuple(entries), tuple(fences), tuple(reader.comments), tuple(problems))


def _offsets(body: str) -> Sequence[int]:
    """Return for each byte offset of ``body`` in UTF-8 the character offset."""
    if body.isascii():
        return range(len(body) + 1)
    return list(accumulate(body.encode().translate(_BEGINS), initial=0))


class _Container(NamedTuple):
    """A list item, footnote or block quote that is open."""

    kind: str
    start: int
    marker: str


class _Inline(NamedTuple):
    """Emphasis, a link or an image that is open."""

    tag: str
    start: int
    begin: int
    data: dict[str, Any]


class _Reader:
    """Turns pulldown-cmark's events into blocks; one method for each kind of event."""

    def __init__(self, text: str, body: int) -> None:
        self.text = text
        self.body = body
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self._draft: Draft | None = None
        self._containers: list[_Container] = []
        self._fresh = False  # whether the innermost container has had no text of its own yet
        self._lists = 0
        self._quotes = 0
        self._inline: list[_Inline] = []
        self._table = self._row = self._column = -1

    def run(self) -> None:
        """Read the text from ``body`` on."""
        body = self.text[self.body :]
        offsets, shift = _offsets(body), self.body
        event: Any  # a dict of one key or a bare string: pyromark's types for it are too fine to be told apart here
        for event, where in pyromark.events_with_range(body, options=_OPTIONS):
            start, end = offsets[where["start"]] + shift, offsets[where["end"]] + shift
            if isinstance(event, str):
                if event != "Rule":
                    self._at(start).text("\n", start, end)
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._at(start).text(value, start, end)
            elif kind == "Start":
                self._start(value, start, end)
            elif kind == "End":
                self._end(value, start, end)
            else:
                self._other(kind, value, start, end)
        self._close()

    def _start(self, tag: Any, start: int, end: int) -> None:
        name, data = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _MARKS or name in ("Link", "Image"):
            self._inline.append(_Inline(name, start, self._at(start).prose.length, data))
            return
        self._close()
        match name:
            case "Paragraph":
                self._at(start)
            case "Heading":
                self._open("heading", start, level=int(data["level"][1]))
            case "CodeBlock" | "HtmlBlock":
                self._open("code" if name == "CodeBlock" else "html", start).end = _trimmed(self.text, start, end)
            case "TableCell":
                self._cell(start, end)
            case _:
                self._start_container(name, data, start)

    def _start_container(self, name: str, data: Any, start: int) -> None:
        match name:
            case "List":
                self._lists += 1
            case "BlockQuote":
                self._quotes += 1
                self._push("quote", start, "")
            case "Item":
                self._push("item", start, _marker(self.text, start))
            case "FootnoteDefinition":
                self._push("footnote", start, data)
            case "Table":
                self._table, self._row = self._table + 1, -1
            case "TableHead" | "TableRow":
                self._row, self._column = self._row + 1, -1

    def _push(self, kind: str, start: int, marker: str) -> None:
        self._containers.append(_Container(kind, start, marker))
        self._fresh = True

    def _end(self, tag: Any, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if self._inline and (name in _MARKS or name in ("Link", "Image")):
            self._end_inline(self._inline.pop(), start, end)
            return
        self._close()
        if name in ("Item", "FootnoteDefinition", "BlockQuote"):
            self._containers.pop()
            self._fresh = False
            self._quotes -= name == "BlockQuote"
        elif name == "List":
            self._lists -= 1

    def _end_inline(self, opened: _Inline, start: int, end: int) -> None:
        draft = self._at(start)
        draft.end = max(draft.end, end)
        if opened.tag in _MARKS:
            draft.mark(_MARKS[opened.tag], opened.begin)
            return
        span, style, url = Span(start, end), opened.data["link_type"], opened.data["dest_url"]
        if style in ("Autolink", "Email"):
            draft.link(
                "autolink", span, opened.begin, ("mailto:" if style == "Email" else "") + url, Span(start + 1, end - 1)
            )
            return
        place = _target(self.text, max(start, draft.end_of_text), end) if style == "Inline" else span
        draft.link("image" if opened.tag == "Image" else "inline", span, opened.begin, url, place)

    def _other(self, kind: str, value: Any, start: int, end: int) -> None:
        match kind:
            case "Code":
                self._at(start).code(value, self.text[start:end], start)
            case "FootnoteReference":
                self._at(start).footnote(Span(start, end), value)
            case "InlineHtml" | "Html":
                if value.startswith("<!--"):
                    self.comments.append(Span(start, end))
                self._at(start).tag(self.text[start:end], start)
            case "TaskListMarker":
                self._at(start)

    def _at(self, start: int) -> Draft:
        """Return the open block; text straight in a tight list item opens one."""
        if self._draft is not None:
            return self._draft
        inner = self._containers[-1] if self._containers else None
        if inner and inner.kind == "footnote":
            return self._open("footnote", inner.start if self._fresh else start, marker=inner.marker)
        if inner and inner.kind == "item" and self._fresh:
            return self._open("item", inner.start, level=self._lists, marker=inner.marker)
        return self._open("paragraph", start, level=self._lists if inner and inner.kind == "item" else 0)

    def _open(self, kind: BlockKind, start: int, *, level: int = 0, marker: str = "") -> Draft:
        self._fresh = False
        self._draft = Draft(kind, start, level=level, marker=marker, quoted=self._quotes > 0)
        return self._draft

    def _cell(self, start: int, end: int) -> None:
        self._column += 1
        draft = self._open("cell", start)
        draft.cell = Cell(self._table, self._row, self._column)
        stripped = self.text[start:end].strip()
        if stripped:
            draft.start = draft.end = self.text.index(stripped[0], start)
        else:
            draft.end = end

    def _close(self) -> None:
        if self._draft is not None:
            self.blocks.append(self._draft.finish())
            self._draft = None
            self._inline.clear()


def _trimmed(text: str, start: int, end: int) -> int:
    """Return ``end`` moved back over white space."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _marker(text: str, start: int) -> str:
    """Return the list marker at ``start``."""
    end = start + 1
    if text[start : start + 1].isdigit():
        while end < len(text) and text[end] not in ".)":
            end += 1
        end += 1
    return text[start:end]


def _target(text: str, start: int, end: int) -> Span:
    """Return where the target of the inline link ``…](target "title")`` stands; its text ends at or after ``start``."""
    begin = text.find("](", start, end) + 2
    if begin < 2:
        return Span(start, end)
    while begin < end and text[begin].isspace():
        begin += 1
    if text.startswith("<", begin):
        return Span(begin + 1, max(begin + 1, text.find(">", begin, end)))
    stop = begin
    while stop < end - 1 and not text[stop].isspace():
        stop += 1
    return Span(begin, stop)
