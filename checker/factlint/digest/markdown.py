"""Markdown into blocks: CommonMark with GFM's tables, footnotes, strikethrough and task lists, each place known.

pulldown-cmark (through pyromark) reads the text in linear time and gives every event its byte range; this module turns
the events into blocks and the ranges into character offsets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pyromark
from msgspec.structs import replace

from factlint.digest import frontmatter, markup, places
from factlint.digest.decode import clean
from factlint.digest.drafts import Draft
from factlint.document import Cell, Document, Span

if TYPE_CHECKING:
    from factlint.digest.inline_html import Tags
    from factlint.document import Block, BlockKind, MarkKind, Problem

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_Tag = str | dict[str, Any]
"""A bare name, or a name with its data: the shapes that pulldown-cmark gives."""
_MARKS: dict[str, MarkKind] = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strike"}


def read(text: str) -> Document:
    """Return the blocks of a Markdown text, its front matter, comments and what will not render as meant."""
    text = clean(text)
    entries, fences, problems, body = frontmatter.read(text)
    reader = _Reader(text, body or text.startswith("\ufeff"))
    reader.run()
    problems = problems + reader.problems + markup.problems(text, reader.blocks, reader.fences, reader.rows)
    return Document(
        tuple(reader.blocks),
        tuple(entries),
        tuple(fences),
        tuple(reader.comments),
        tuple(sorted(problems, key=lambda problem: problem.span)),
    )


class _Container(msgspec.Struct, frozen=True):
    """A list item, footnote or block quote that is open."""

    kind: str
    start: int
    marker: str


class _Inline(msgspec.Struct, frozen=True):
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
        self.problems: list[Problem] = []
        self.fences: list[markup.Fence] = []
        self.rows: list[markup.Row] = []
        self._draft: Draft | None = None
        self._containers: list[_Container] = []
        self._fresh = False  # whether the innermost container has had no text of its own yet
        self._lists = 0
        self._quotes = 0
        self._inline: list[_Inline] = []
        self._tags: Tags | None = None
        self._table = self._row = self._column = -1
        self._columns = 0
        self._directive = False  # whether the row is a line such as `:::` below a table, which is none of its rows
        self._comment_end = 0

    def run(self) -> None:
        """Read the text from ``body`` on."""
        body = self.text[self.body :]
        offsets, shift = places.offsets(body), self.body
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

    def _start(self, tag: _Tag, start: int, end: int) -> None:
        name, data = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _MARKS or name in ("Link", "Image"):
            self._inline.append(_Inline(name, start, self._at(start).prose.length, data))
            if name == "Strikethrough" and (problem := markup.struck(self.text, start, end)):
                self.problems.append(problem)
                self._inline[-1] = replace(self._inline[-1], tag="Tilde")
                self._at(start).text("~", start, start + 1)
            return
        self._close()
        match name:
            case "Paragraph":
                self._at(start)
            case "Heading":
                self._open("heading", start, level=int(data["level"][1]))
            case "CodeBlock":
                self._open("code", start).end = places.trimmed(self.text, start, end)
                if isinstance(data, dict):
                    self.fences.append(markup.Fence(start, end, data["Fenced"]))
            case "HtmlBlock":
                if not self._quotes:
                    self._html(start, end)
                # Takes the white space that pulldown-cmark gives as text, and is dropped.
                self._open("html", start)
            case "TableCell" if not self._directive:
                self._cell(start, end)
            case _:
                self._start_container(name, data, start, end)

    def _start_container(self, name: str, data: Any, start: int, end: int) -> None:  # noqa: ANN401 - as its name demands
        match name:
            case "List":
                self._lists += 1
            case "BlockQuote":
                self._quotes += 1
                self._push("quote", start, "")
            case "Item":
                self._push("item", start, places.marker(self.text, start))
            case "FootnoteDefinition":
                self._push("footnote", start, data)
            case "Table":
                self._table, self._row, self._columns = self._table + 1, -1, len(data)

            case "TableHead" | "TableRow":
                self._row, self._column = self._row + 1, -1
                self._directive = self.text.startswith(":::", start)
                if name == "TableRow" and not self._directive:
                    self.rows.append(markup.Row(start, end, self._columns))
                    if "<!--" in self.text[start:end] and (comment := markup.comment_behind(self.text, self.rows[-1])):
                        self.comments.append(comment)

    def _push(self, kind: str, start: int, marker: str) -> None:
        self._containers.append(_Container(kind, start, marker))
        self._fresh = True

    def _end(self, tag: _Tag, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if self._inline and (name in _MARKS or name in ("Link", "Image")):
            self._end_inline(self._inline.pop(), start, end)
            return
        if name == "Heading" and self._draft:
            self._heading(self._draft, end)
        self._close()
        if name in ("Item", "FootnoteDefinition", "BlockQuote"):
            self._containers.pop()
            self._fresh = False
            self._quotes -= name == "BlockQuote"
        elif name == "List":
            self._lists -= 1

    def _heading(self, draft: Draft, end: int) -> None:
        span = Span(draft.start, draft.end)
        problem = markup.underlined(draft.prose.text(), self.text[draft.end : end].strip(), span)
        if problem:
            self.problems.append(problem)
            draft.kind, draft.level = "paragraph", 0

    def _end_inline(self, opened: _Inline, start: int, end: int) -> None:
        draft = self._at(start)
        if opened.tag == "Tilde":
            draft.text("~", end - 1, end)
            return
        behind, draft.end = max(start, draft.end), max(draft.end, end)
        if opened.tag in _MARKS:
            draft.mark(_MARKS[opened.tag], opened.begin)
            return
        span, style, url = Span(start, end), opened.data["link_type"], opened.data["dest_url"]
        if style in ("Autolink", "Email"):
            url = f"mailto:{url}" if style == "Email" else url
            draft.link("autolink", span, opened.begin, url, Span(start + 1, end - 1))
            return
        place = places.target(self.text, behind, end) if style == "Inline" else span
        draft.link("image" if opened.tag == "Image" else "inline", span, opened.begin, url, place)

    def _other(self, kind: str, value: str, start: int, end: int) -> None:
        match kind:
            case "Code":
                self._at(start).code(value, self.text[start:end], start)
            case "FootnoteReference":
                self._at(start).footnote(Span(start, end), value)
            case "InlineHtml":
                self._inline_html(start, end)
            case "Html" if self._quotes:  # the marks of the quote stand between the lines of the block
                self._html(start, end)
            case "TaskListMarker":
                self._at(start)

    def _inline_html(self, start: int, end: int) -> None:
        from factlint.digest.inline_html import Tags  # noqa: PLC0415 - few digests have HTML in them

        draft = self._at(start)
        if self.text.startswith("<!--", start):
            self.comments.append(Span(start, end))
            draft.cut(end)
            return
        self._tags = self._tags or Tags(draft)
        self._tags.add(self.text, start, end)

    def _html(self, start: int, end: int) -> None:
        """Read a block of HTML as the HTML reader does."""
        from factlint.digest import html  # noqa: PLC0415 - few digests have HTML in them

        read = html.fragment(self.text, start, end)
        first = self._table + 1
        for block in read.blocks:
            if block.cell:
                self._table = max(self._table, first + block.cell.table)
            cell = block.cell and block.cell._replace(table=first + block.cell.table)
            self.blocks.append(replace(block, cell=cell, quoted=block.quoted or self._quotes > 0))
        self.comments.extend(read.comments)
        self.problems.extend(read.problems)
        if read.comments and read.comments[-1].end == end and not self.text.startswith("-->", end - 3):
            self._open_comment(read.comments[-1].start, end)

    def _open_comment(self, start: int, end: int) -> None:
        """Let a comment go on behind the blank line at ``end`` that ends its block for Markdown, as browsers do."""
        if self._comment_end < end:
            found = self.text.find("-->", end)
            self._comment_end = found + 3 if found >= 0 else len(self.text) + 3
        if self._comment_end <= len(self.text):
            self.comments[-1] = Span(start, self._comment_end)
            if self.problems and self.problems[-1].span.start == start:
                self.problems.pop()

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
            if self._draft.kind != "html":
                self.blocks.append(self._draft.finish())
            self._draft = self._tags = None
            self._inline.clear()
