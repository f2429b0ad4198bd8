"""Lines of a plain text, and which of them belong together: wrapped paragraphs, list items, tables."""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint import lazy
from factlint.digest import section_titles
from factlint.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE_END = lazy.pattern(r"\r\n|\n|\r")
_COMMENT = lazy.pattern(
    r"(?:^|(?<=[ \t]))(?:(?:#|//)[ \t]{0,9}factlint:.*|<!--[ \t]{0,9}factlint:[^<>\r\n]{0,400}-->)", re.MULTILINE
)
_RULE = lazy.pattern(r"([-=_*~#─━═])\1{2,}+|(?:[-=_*] ){2,40}[-=_*]")
_DELIMITER = lazy.pattern(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_HASHES = lazy.pattern(r"(#{1,6})[ \t]+(?=\S)")
_QUOTE = lazy.pattern(r"(?:>[ \t]?){1,9}")
_BULLET = lazy.pattern(r"(?:[-+*•·‣⁃◦●○■□▪▫▸►▶➤✓✔✅–—][ \t\u3000]+|[•●■◆・])(?=\S)")
_NUMBER = lazy.pattern(
    r"(?:(?P<ascii>\d{1,3})(?P<dot>[.)])(?:[ \t\u3000]+|(?=[^\x00-\u2fff]))|(?P<wide>\d{1,3})(?P<mark>[．、）])"
    r"|[(（](?P<round>\d{1,3})[)）]|\[(?P<square>\d{1,3})\]|【(?P<lens>\d{1,3})】|(?P<circled>[①-⑳])|(?P<cjk>[一二三四五六七八九十]{1,3})[、．]"
    r"|(?P<roman>[IVX]{1,5})\.[ \t])[ \t\u3000]*(?=\S)"
)
_BLANK = " \t\f\v\u3000\u00a0\ufeff\u200b"
_ROMAN = {"I": 1, "V": 5, "X": 10}
_WIDEST_WRAP = 100
"""Columns: nobody wraps by hand at more, and in a text that is not wrapped hardly all paragraphs stay below."""
_NARROWEST_WRAP = 40
_SLACK = 6
"""Columns by which a hand-wrapped line may end too early."""


class Unit(NamedTuple):
    """A paragraph, list item, table or rule: one line or several that are read as one."""

    kind: Literal["text", "item", "rows", "rule"]
    start: int
    lines: tuple[Span, ...]
    """What is read of each line, without marker, white space around it and line end."""
    marker: str = ""
    series: str = ""
    """The style of the number: ``1.``, ``1)``, ``①`` …; ``#`` for a heading as Markdown has it; empty for a bullet."""
    number: int = 0
    indent: int = 0
    after_blank: bool = True
    quoted: bool = False
    separator: str = ""
    """What divides the cells of a table: a pipe or a tab."""

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1].end

    @property
    def begin(self) -> int:
        """Where the text begins, behind the marker."""
        return self.lines[0].start


def units(text: str, comments: list[Span]) -> list[Unit]:
    """Return the units of a text in order; suppression comments are added to ``comments`` and are no text."""
    lines = list(_lines(text, comments))
    width = _wrap_width(text, lines)
    groups: list[list[Unit]] = []
    at = 0
    while at < len(lines):
        separator, count = _table(text, lines, at)
        if count:
            groups.append([line._replace(kind="rows", separator=separator) for line in lines[at : at + count]])
        elif groups and _continues(text, groups[-1], lines[at], width):
            groups[-1].append(lines[at])
        else:
            groups.append([lines[at]])
        at += count or 1
    return [_unit(group) for group in groups]


def columns(text: str) -> int:
    """Return how wide a line is on a screen: characters of East Asian width take two columns."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def is_delimiter(text: str) -> bool:
    """Whether a line is the one between head and rows of a pipe table."""
    return "|" in text and _DELIMITER.fullmatch(text) is not None


def _unit(group: list[Unit]) -> Unit:
    if group[0].kind == "rows":
        return group[0]._replace(lines=tuple(Span(line.start, line.end) for line in group))
    return group[0]._replace(lines=tuple(line.lines[0] for line in group)) if len(group) > 1 else group[0]


def _lines(text: str, comments: list[Span]) -> Iterator[Unit]:
    """Yield the lines that are not blank, each as a unit."""
    start, after_blank = 0, True
    ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        body = text[start:end]
        comment = _COMMENT.search(body) if "factlint:" in body else None
        if comment:
            comments.append(Span(start + comment.start(), start + len(body.rstrip())))
            body = body[: comment.start()]
        content = body.strip(_BLANK)
        if content:
            begin = start + body.index(content[0])
            yield _line(text, begin, begin + len(content), begin - start, after_blank=after_blank)
        if content or not comment:
            after_blank = not content
        start = following


def _line(text: str, start: int, end: int, indent: int, *, after_blank: bool) -> Unit:
    """Return the line whose visible part is ``text[start:end]``."""
    begin, quoted = start, False
    if quote := _QUOTE.match(text, start, end):
        begin, quoted = quote.end(), True
    if _RULE.fullmatch(text, begin, end) and end - begin < 400:
        return Unit("rule", start, (Span(begin, end),), indent=indent, after_blank=after_blank, quoted=quoted)
    marker, series, number = begin, "", 0
    if match := _HASHES.match(text, begin, end):
        marker, series, number = match.end(), "#", len(match[1])
    elif match := _BULLET.match(text, begin, end):
        marker = match.end()
    elif match := _NUMBER.match(text, begin, end):
        marker, (series, number) = match.end(), _numbered(match)
    kind: Literal["text", "item"] = "item" if match and series != "#" else "text"
    written = text[begin:marker].strip(_BLANK)
    return Unit(kind, start, (Span(marker, end),), written, series, number, indent, after_blank, quoted)


def _numbered(match: re.Match[str]) -> tuple[str, int]:
    """Return the style of a number and its value."""
    style = next(name for name, found in match.groupdict().items() if found and name not in ("dot", "mark"))
    written = match[style]
    if style == "circled":
        return style, ord(written) - ord("①") + 1
    if style == "cjk":
        return style, section_titles.chinese(written)
    if style == "roman":
        values = [_ROMAN[char] for char in written]
        return style, sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return (match["dot"] or match["mark"] or style), int(written)


def _wrap_width(text: str, lines: Sequence[Unit]) -> int:
    """Return at how many columns the text is wrapped; 0 where each paragraph is one line."""
    prose = [line for line in lines if line.kind != "rule" and text.find("://", line.begin, line.end) < 0]
    widths = sorted(columns(text[line.start : line.end]) + line.indent for line in prose)
    width = widths[len(widths) * 98 // 100] if widths else 0
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    pairs = [(above, line) for above, line in itertools.pairwise(lines) if _may_continue(above, line)]
    full = [line for above, line in pairs if _is_full(text, above, line, width)]
    running = [line for line in full if not text[line.begin].isupper() and text[line.begin].isalpha()]
    wrapped = len(pairs) > 2 and len(full) > 0.6 * len(pairs) and len(running) > 0.3 * len(full)
    return width if wrapped else 0


def _may_continue(above: Unit, line: Unit) -> bool:
    same = line.quoted == above.quoted and not line.after_blank
    return (
        same and line.kind == "text" and line.series != "#" and above.kind in ("text", "item") and above.series != "#"
    )


def _is_full(text: str, above: Unit, line: Unit, width: int) -> bool:
    """Whether the first word of ``line`` would not have fitted on the line above."""
    start = line.begin
    word = start
    while word < min(line.end, start + width) and not text[word].isspace():
        word += 1
        if text[word - 1] >= "\u3000":  # written without spaces: a line may end after any character
            break
    taken = columns(text[above.start : above.end]) + above.indent
    return taken + 1 + columns(text[start:word]) > width - _SLACK


def _continues(text: str, group: list[Unit], line: Unit, width: int) -> bool:
    """Whether a line goes on with the paragraph or list item above it."""
    first, above = group[0], group[-1]
    if not _may_continue(above, line):
        return False
    if first.kind == "item" and line.indent > first.indent and first.begin - first.start > 0:
        return True
    return width > 0 and _is_full(text, above, line, width)


def _table(text: str, lines: Sequence[Unit], at: int) -> tuple[str, int]:
    """Return what separates the cells of the table that begins at this line, and its number of lines; 0 for none."""
    for separator, fewest in (("|", 2), ("\t", 3)):
        counts = _cells_of_two(text, lines, at, separator)
        if not counts:
            continue
        end = at + 2
        while end < len(lines) and _is_row(text, lines[end], separator, counts):
            end += 1
        if end - at >= (2 if counts > 2 else fewest):
            return separator, end - at
    return "", 0


def _cells_of_two(text: str, lines: Sequence[Unit], at: int, separator: str) -> int:
    """Return how many cells the line and the next one have, if they can begin a table, else 0."""
    if at + 1 >= len(lines):
        return 0
    head, below = lines[at], lines[at + 1]
    if below.after_blank or text.find(separator, head.start, head.end) < 0:
        return 0
    count = cell_count(text[head.start : head.end], separator)
    same = count > 1 and count == cell_count(text[below.start : below.end], separator)
    framed = text[head.start] == text[below.start] == "|" == text[head.end - 1] == text[below.end - 1]
    ruled = separator == "|" and is_delimiter(text[below.start : below.end])
    return count if same and (separator == "\t" or framed or ruled) else 0


def _is_row(text: str, line: Unit, separator: str, count: int) -> bool:
    if line.after_blank:
        return False
    if separator == "|":  # as in GFM, a row may have too few cells, or too many
        return text.find("|", line.start, line.end) >= 0
    return cell_count(text[line.start : line.end], separator) == count


def cell_count(row: str, separator: str) -> int:
    """Return the number of cells in a row."""
    return len(list(cells(row, separator)))


def cells(row: str, separator: str) -> Iterator[tuple[int, int]]:
    """Yield where each cell of a row stands, without the white space around it."""
    start, end = 0, len(row)
    if separator == "|":
        start += row.startswith("|")
        end -= row.endswith("|") and not row.endswith("\\|") and end > start
    while True:
        stop = row.find(separator, start, end)
        while stop > 0 and row[stop - 1] == "\\":
            stop = row.find(separator, stop + 1, end)
        cell_end = end if stop < 0 else stop
        content = row[start:cell_end].strip(_BLANK)
        begin = row.index(content[0], start) if content else start
        yield begin, begin + len(content)
        if stop < 0:
            return
        start = stop + 1
