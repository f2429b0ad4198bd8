"""Where a comment goes that suppresses a finding: on its line, in the form that the file has comments in.

In Markdown a line of its own would part a list, a table or a paragraph, so the comment goes to the end of the line, in
a table into the last cell. Front matter and plain text have it on a line of its own, after ``#``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from factlint.digest import format_of, frontmatter
from factlint.fixes import Change

if TYPE_CHECKING:
    from factlint.model import Format
    from factlint.server.lines import Lines

_REASON = "reason"
"""What whoever suppresses a finding is to replace."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,999}\]:")
_INDENT = re.compile(r"[ \t]*")
_LAST_CELL = re.compile(r"[ \t]*\|[ \t]*$")
_LONGEST = 10_000
"""Characters of a line that are looked at."""


def suppression(lines: Lines, at: int, code: str, path: str, form: Format | None = None) -> Change | None:
    """Return the comment that suppresses a rule at an offset; ``None`` where none would be read as one."""
    words = f"factlint: ignore {code} -- {_REASON}"
    comment = f"<!-- {words} -->"
    line = lines.line_of(at)
    form = form or format_of(path, lines.text)
    if form == "text":
        return _above(lines, line, f"# {words}")
    if form == "html":
        return _after(lines, line, comment) if _is_between_tags(lines.text, lines.ends[line]) else None
    front = next((span for span in frontmatter.read(lines.text)[1] if span.start <= at < span.end), None)
    if front:
        # JSON has no comments, and what stands above the first fence is no front matter.
        has_place = lines.text[front.start] != "{" and line > lines.line_of(front.start)
        return _above(lines, line, f"# {words}") if has_place else None
    return _in_markdown(lines, line, comment)


def _in_markdown(lines: Lines, line: int, comment: str) -> Change | None:
    start, end = lines.starts[line], lines.ends[line]
    if _is_fenced(lines, line):
        return None
    if _DEFINITION.match(lines.text, start, end):
        return _above(lines, line, comment)
    if cell := _last_cell(lines.text[max(start, end - _LONGEST) : end]):
        return Change(end - cell, end - cell, f" {comment}")
    return _after(lines, line, comment)


def _above(lines: Lines, line: int, comment: str) -> Change:
    start = lines.starts[line]
    indent = _INDENT.match(lines.text, start)
    return Change(start, start, f"{indent[0] if indent else ''}{comment}{_line_end(lines.text)}")


def _line_end(text: str) -> Literal["\r\n", "\n", "\r"]:
    """Return how the lines of a text end, judged by its first."""
    found = re.search(r"\r\n|\n|\r", text)
    return "\r\n" if found and found[0] == "\r\n" else "\r" if found and found[0] == "\r" else "\n"


def _after(lines: Lines, line: int, comment: str) -> Change:
    """Put a comment at the end of a line, in front of the spaces that make a line break."""
    start = lines.starts[line]
    last = start + len(lines.text[start : lines.ends[line]].rstrip(" \t"))
    return Change(last, last, f" {comment}")


def _last_cell(line: str) -> int:
    """Return how far from the end of a table's row its last cell ends; 0 for what is no row."""
    if line.count("|") < 2:
        return 0
    found = _LAST_CELL.search(line)
    return len(line) - found.start() if found else 0


def _is_fenced(lines: Lines, line: int) -> bool:
    """Whether a line of Markdown stands in a fence, or is the fence itself."""
    fence = ""
    for number in range(line + 1):
        found = _FENCE.match(lines.text, lines.starts[number], lines.ends[number])
        if found and not fence:
            fence = found[1]
        elif fence and found and found[1].startswith(fence):
            if number == line:
                return True
            fence = ""
    return bool(fence)


def _is_between_tags(text: str, at: int) -> bool:
    """Whether a comment would be one at an offset of HTML: not in a tag, a comment, a script or a style sheet."""
    before = text[:at]
    if before.rfind("<") > before.rfind(">"):
        return False
    lowered = before.lower()
    elements = ("script", "style", "title", "textarea")
    is_inside = any(lowered.rfind(f"<{name}") > lowered.rfind(f"</{name}") for name in elements)
    return not is_inside and before.rfind("<!--") <= before.rfind("-->")
