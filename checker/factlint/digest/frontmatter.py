"""Front matter: the YAML, TOML or JSON block at the top of a Markdown digest, each value with its place.

Blocks that are doubled, broken or never closed are read as far as they go and told as problems.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.document import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Entry

_BLANK = lazy.pattern(r"\ufeff?(?:[ \t]*\r?\n)*")
_OPENING = lazy.pattern(r"(?:---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": lazy.pattern(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE),
    "+++": lazy.pattern(r"^\+\+\+[ \t]*\r?(?:\n|\Z)", re.MULTILINE),
}
# A line that opens with a key: what tells front matter from a rule (`---`) and the text under it.
_KEY = {
    "---": lazy.pattern(r"""["']?[^\s:#"'\[\]{}<>()*`|!&%@,.-][^:\r\n]{0,80}:(?=[ \t\r\n]|\Z)"""),
    "+++": lazy.pattern(r"""["']?[\w.-]+["']?[ \t]*=|\["""),
}
_HEADING = lazy.pattern(r"\n[ \t]*\r?\n(?=#{1,6} )")
# What else a line between the fences may be: indented, a list item, a comment, the end of a bracket.
_INNER = lazy.pattern(r"[ \t]+\S|-[ \t\r\n]|#|[\]}]")


class _Block(msgspec.Struct, frozen=True):
    """A fenced block: the whole of it, its content, and where the text after it begins."""

    span: Span
    content: Span
    after: int


def read(text: str) -> tuple[list[Entry], list[Span], list[Problem], int]:
    """Return the front matter's values, its blocks, what is wrong with them, and where the body begins."""
    entries: list[Entry] = []
    spans: list[Span] = []
    problems: list[Problem] = []
    top = _after_blank(text, 0)
    if not text.startswith(("---", "+++", "{"), top):
        return entries, spans, problems, 0
    from factlint.digest import scalars  # noqa: PLC0415 - a quarter of all digests has no front matter

    if text.startswith("{", top):
        end = scalars.json(text, top, entries)
        return entries, [Span(top, end)] if end else [], problems, end
    body = 0
    while block := _block(text, top, first=not spans, problems=problems):
        if spans:
            problems.append(Problem(block.span, "a second front-matter block; readers will see it as text"))
        spans.append(block.span)
        read_values = scalars.toml if text.startswith("+", block.span.start) else scalars.yaml
        read_values(text, block.content, entries, problems)
        body = block.after
        top = _after_blank(text, body)
    return entries, spans, problems, body


def _after_blank(text: str, start: int) -> int:
    """Return where the first line from ``start`` on begins that is not blank."""
    match = _BLANK.match(text, start)
    return match.end() if match else start


def _block(text: str, start: int, *, first: bool, problems: list[Problem]) -> _Block | None:
    """Return the front-matter block that begins at ``start``, if one does.

    The first block may hold anything between its fences; a later one, which might as well be text between two rules,
    has to hold nothing but keys and their values.
    """
    opening = _OPENING.match(text, start)
    if not opening:
        return None
    fence = text[start : start + 3]
    inside = opening.end()
    if not _KEY[fence].match(text, _after_comments(text, inside) if first else inside):
        return None
    closing = _CLOSING[fence].search(text, inside)
    end, keys = _extent(text, inside, closing.start() if closing else len(text), fence)
    if closing and (end == closing.start() or (first and not _left(text, end))):
        return _Block(Span(start, _line_end(text, closing.start())), Span(inside, closing.start()), closing.end())
    end = _before_heading(text, inside, end)
    if not first or keys < 2:
        return None
    problems.append(Problem(Span(start, start + 3), "front matter opens here and never closes"))
    return _Block(Span(start, _rstrip(text, end)), Span(inside, end), end)


def _after_comments(text: str, start: int) -> int:
    while text.startswith(("#", "\n", "\r\n"), start):
        start = text.find("\n", start) + 1 or len(text)
    return start


def _lines(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where each line of ``text[start:end]`` begins."""
    while start < end:
        yield start
        start = text.find("\n", start, end) + 1 or end


def _extent(text: str, start: int, end: int, fence: str) -> tuple[int, int]:
    """Return where the lines stop that can be front matter (``end`` if none does), and how many open with a key."""
    keys = 0
    for line in _lines(text, start, end):
        if _KEY[fence].match(text, line):
            keys += 1
        elif not _INNER.match(text, line) and text[line : _line_end(text, line)].strip():
            return line, keys
    return end, keys


def _before_heading(text: str, start: int, end: int) -> int:
    """Return where a block without a closing fence stops: ``# Title`` behind a blank line is no comment of YAML."""
    match = _HEADING.search(text, start, end)
    return match.end() if match else end


def _left(text: str, end: int) -> bool:
    """Whether the line at ``end``, which is no front matter, stands after a blank line: then it is the body."""
    return text[max(0, end - 3) : end].endswith(("\n\n", "\n\r\n"))


def _line_end(text: str, start: int) -> int:
    """Return the end of the line at ``start``, its line end left out."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return end - (end > start and text[end - 1] == "\r")


def _rstrip(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end
