"""Markdown that will not render as its author meant it: links, tables, fences and bold text that show as plain signs.

Only what is certain is told: ``2**3``, ``[x]``, ``matrix[i](j)`` and code are nobody's mistake.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.document import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block

_STARS = lazy.pattern(r"(?<!\*)\*{2,3}(?!\*)")
_WORDS = lazy.pattern(r"(?!(?:kw\w*|args|options|opts|params|config|dict|self)\b)[^\W\d_]{2,60}(?![\w(*/])")
_BRACKETS = lazy.pattern(r"\[|\][ \u3000]{0,3}[(（][ <]{0,2}(?=https?://|www\.)")
_TARGET = lazy.pattern(r"[^\s)）>]{0,2000}")
_UNCLOSED_TEXT = lazy.pattern(r"\[([^\[\]()\n]{1,200})\(https?://[^\s()]{1,2000}\)")
_FOOTNOTE = lazy.pattern(r"\[\^(\d{1,4}|[A-Za-z][\w-]{0,40})\]")
_CLASS = lazy.pattern(r"\w-\w")
_PIPE = lazy.pattern(r"(?<!\\)\|")
_DELIMITER_CELL = lazy.pattern(r"[ \t]*:?-+:?[ \t]*")
_FENCE = lazy.pattern(r"`{3,}|~{3,}")
_SENTENCE_END = (".", "。", "!", "?", "！", "？", "…", ".)", "。）", ".”", "」")


class Fence(msgspec.Struct, frozen=True):
    """A fenced code block as pulldown-cmark found it."""

    start: int
    end: int
    info: str


class Row(msgspec.Struct, frozen=True):
    """A row of a table below its head, and how many columns the head has."""

    start: int
    end: int
    columns: int


def problems(text: str, blocks: Sequence[Block], fences: Sequence[Fence], rows: Sequence[Row]) -> list[Problem]:
    """Return what will not render, in the order of the text."""
    found = [problem for fence in fences for problem in _fence(text, fence)]
    found += [problem for row in rows for problem in _row(text, row)]
    # Some producers define footnotes in a directive of their own (`:::references`), which their site resolves.
    footnotes = "\n:::" not in text or any(block.kind == "footnote" for block in blocks)
    for block in blocks:
        if block.kind not in ("code", "html"):
            found.extend(_Visible(text, block).problems(footnotes=footnotes))
    return sorted(found, key=lambda problem: problem.span)


def underlined(prose: str, underline: str, span: Span) -> Problem | None:
    """Return the problem of text with a rule (``---``) right below it, which makes it a heading by accident."""
    sentence = len(prose) > 80 and prose.rstrip().endswith(_SENTENCE_END)
    if underline.startswith("-") and ("\n" in prose or sentence):
        return Problem(span, "the line of dashes right below makes a heading of this text; an empty line is missing")
    return None


def struck(text: str, start: int, end: int) -> Problem | None:
    """Return the problem of "about" signs (``~$5B … (~$6B``) that pair up to strike out what is between them."""
    if text.startswith("~~", start):
        return None
    after = [text[at + 1 : at + 4].lstrip("*") for at in (start, end - 1)]
    if any(amount[:1].isdecimal() or amount[:1] in tuple("$€£¥₩") for amount in after):
        return Problem(Span(start, end), "the two tildes strike out the text between them where “about” was meant")
    return None


def _fence(text: str, fence: Fence) -> Iterator[Problem]:
    opening = _FENCE.match(text, fence.start)
    if not opening:
        return
    first_line = text.find("\n", fence.start, fence.end)
    last = text[max(fence.start, text.rfind("\n", fence.start, fence.end)) : fence.end].strip("\r\n\t >")
    if first_line < 0 or not (set(last) == {opening[0][0]} and len(last) >= len(opening[0])):
        span = Span(fence.start, fence.end if first_line < 0 else first_line)
        yield Problem(span, "the code fence is never closed: all that follows shows as code")
    elif fence.info.lower() in ("markdown", "md") and 10 * (fence.end - fence.start) > 9 * len(text.strip()):
        yield Problem(Span(fence.start, first_line), "the whole digest stands in a code fence and shows as code")


def comment_behind(text: str, row: Row) -> Span | None:
    """Return the comment behind the last cell of a row: a cell too many, which is there to be seen by nobody."""
    content = text[row.start : row.end].rstrip().removesuffix("|").rstrip()
    start = content.rfind("<!--") if content.endswith("-->") else -1
    before = content[: max(0, start)].rstrip()
    if before.endswith("|") and not before.endswith("\\|") and _width(before) == row.columns:
        return Span(row.start + start, row.start + len(content))
    return None


def _row(text: str, row: Row) -> Iterator[Problem]:
    comment = comment_behind(text, row)
    cells = _width(text[row.start : comment.start if comment else row.end])
    if cells != row.columns:
        end = row.start + len(text[row.start : row.end].rstrip())
        lost = "; what is too much is not shown" if cells > row.columns else ""
        yield Problem(Span(row.start, end), f"the row has {_cells(cells)} where the head has {row.columns}{lost}")


def _cells(number: int) -> str:
    return f"{number} cell" if number == 1 else f"{number} cells"


def _width(row: str) -> int:
    """Return how many cells a row has."""
    row = row.strip()
    pipes = [match.start() for match in _PIPE.finditer(row)]
    return len(pipes) + 1 - (0 in pipes[:1]) - (len(row) > 1 and len(row) - 1 in pipes[-1:])


class _Visible:
    """What a reader sees of one block, searched for signs that should have been markup."""

    def __init__(self, text: str, block: Block) -> None:
        self._text = text
        self._block = block
        self._prose = block.prose
        self._code = sorted(block.marked("code"))

    def problems(self, *, footnotes: bool) -> Iterator[Problem]:
        """Yield the problems of the block."""
        prose = self._prose.text
        if "**" in prose:
            yield from self._stars()
        if "[" in prose or "]" in prose:
            yield from self._links()
        if footnotes and "[^" in prose:
            yield from self._footnotes()
        if "|" in prose and self._block.kind in ("paragraph", "item"):
            yield from self._tables()

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether the signs at ``start:end`` were typed there as they are: no code, no escape, nothing left out."""
        covering = bisect_right(self._code, (start, len(self._prose.text))) - 1
        if covering >= 0 and start < self._code[covering][1]:
            return False
        place = self._prose.span(start, end)
        same = self._text[place.start : place.end] == self._prose.text[start:end]
        return same and not self._text.endswith("\\", 0, place.start)

    def _problem(self, start: int, end: int, message: str) -> Problem:
        return Problem(self._prose.span(start, end), message)

    def _stars(self) -> Iterator[Problem]:
        """Bold text whose asterisks show: never closed, or refused by CommonMark's rules (0.31, section 6.2)."""
        prose = self._prose.text
        runs = [match.span() for match in _STARS.finditer(prose) if self._is_plain(*match.span())]
        at = 0
        while at < len(runs):
            opener, closer = runs[at], runs[at + 1] if at + 1 < len(runs) else None
            if closer and _is_pair(prose, opener, closer):
                message = "the asterisks of this bold text will show: a letter next to the punctuation inside them"
                if prose[opener[1]].isspace() or prose[closer[0] - 1].isspace():
                    message = "the asterisks of this bold text will show: there is a space inside them"
                yield self._problem(opener[0], closer[1], message)
                at += 2
                continue
            if _is_lone(prose, opener):
                yield self._problem(*opener, "these asterisks will show: bold text opens or closes on one side only")
            at += 1

    def _links(self) -> Iterator[Problem]:
        prose = self._prose.text
        last_close, last_bracket, opener = max(prose.rfind(")"), prose.rfind("）")), prose.rfind("]"), -1
        for match in _BRACKETS.finditer(prose):
            if not self._is_plain(match.start(), match.end()):
                continue
            if match[0] == "[":
                opener = match.start()
                continue
            start = opener if opener >= 0 else match.start()
            target = _TARGET.match(prose, match.end())
            end = target.end() if target else match.end()
            if message := self._link_message(match[0], prose[start + 1 : match.start()], end, closed=last_close >= end):
                yield self._problem(start, end, message)
            opener = -1
        for match in _UNCLOSED_TEXT.finditer(prose):
            if match.end() > last_bracket and self._is_plain(match.start(), match.start() + 1):
                yield self._problem(*match.span(), "the link will not render: its text is never closed by ]")

    def _link_message(self, sign: str, label: str, end: int, *, closed: bool) -> str | None:
        prose = self._prose.text
        if "（" in sign:
            return "the link will not render: its target stands in full-width brackets"
        if sign[1] != "(":
            # "[3] (https://…)" is a way to write a reference.
            numbered = label.strip().isdigit() or len(label.strip()) < 2
            return None if numbered else "the link will not render: there is a space between ] and ("
        if not closed:
            return "the link will not render: its target is never closed by )"
        if prose[end : end + 1].isspace():
            return "the link will not render: there is a space in its target"
        return "the link will not render"

    def _footnotes(self) -> Iterator[Problem]:
        for match in _FOOTNOTE.finditer(self._prose.text):
            if self._is_plain(*match.span()) and not _CLASS.fullmatch(match[1]):
                yield self._problem(*match.span(), f"the footnote {match[0]} is not defined")

    def _tables(self) -> Iterator[Problem]:
        """Rows that stand in a paragraph, so that they show as text."""
        at, above = 0, ""
        first = -1
        for line in self._prose.text.split("\n"):
            row = line.strip()
            if _is_delimiter(row) and above.count("|") and self._is_plain(at, at + 1):
                head, width = _width(above), _width(row)
                if head != width:
                    message = f"the table will not render: its head has {_cells(head)}, the line below it {width}"
                    yield self._problem(at - len(above) - 1, at + len(line), message)
                    return
            tight = _is_row(above.strip()) and not above.count(" | ") and _width(above) == _width(row)
            if first < 0 and _is_row(row) and (row.count(" | ") or tight):
                first = at - (len(above) + 1) * (not row.count(" | "))
            at, above = at + len(line) + 1, line
        if first >= 0 and self._is_plain(first, first + 1):
            end = self._prose.text.find("\n", first)
            message = "the row will show as text: it is no part of a table with a head and a line of dashes below it"
            yield self._problem(first, len(self._prose.text) if end < 0 else end, message)


def _is_row(line: str) -> bool:
    return line.startswith("|") and line.endswith("|") and line.count("|") > 2


def _is_delimiter(row: str) -> bool:
    """Whether the line is what GFM asks for below a table's head."""
    if "|" not in row or "-" not in row:
        return False
    return all(_DELIMITER_CELL.fullmatch(cell) for cell in row.strip("|").split("|"))


def _is_pair(prose: str, opener: tuple[int, int], closer: tuple[int, int]) -> bool:
    """Whether two runs of asterisks were meant to embrace what is between them."""
    inside = prose[opener[1] : closer[0]]
    before, after = prose[max(0, opener[0] - 1) : opener[0]], prose[closer[1] : closer[1] + 1]
    if not inside.strip() or inside[0] == "~":  # the tilde that came between is told already
        return False
    if inside[0].isspace() or inside[-1].isspace():
        at_start = before in ("", "\n") or (before.isspace() and inside[0].isalpha())
        if before.isspace() and not inside[-1].isspace() and inside.lstrip()[0].isalpha():
            at_start = prose[: opener[0]].rstrip()[-1:].isalpha()  # no power of a number
        return at_start and len(inside) > 3 and "\n" not in inside and not after.isalnum()
    # a**(b + c) and d**(e): powers, not bold text.
    return not (before.isascii() and before.isalnum() and inside[0] in "(0123456789" and after[:1] in ("(", ""))


def _is_lone(prose: str, run: tuple[int, int]) -> bool:
    """Whether a single run of asterisks is half of bold text.

    It opens a line, opens words within one ("a **kwargs" is code that somebody forgot to mark), or closes a label with
    a colon.
    """
    before, after = prose[max(0, run[0] - 1) : run[0]], prose[run[1] : run[1] + 1]
    if before == " " and after.isalpha() and run[1] - run[0] == 2:
        return bool(_WORDS.match(prose, run[1])) and prose[: run[0]].rstrip()[-1:] not in ("=", "(", ",", "*")
    if before in ("", "\n"):
        return bool(after) and not after.isspace() and after not in "/.*_)"
    return before in (":", "：") and (not after or after.isspace())
