r"""Offsets into a text as the positions of the language server protocol, and the way back.

We count characters; an editor counts UTF-16 code units, or, where client and server agree on it, UTF-8 bytes or
characters. Lines end as both the protocol and :class:`factlint.model.Digest` have it, with ``\n``, ``\r\n`` or ``\r``,
and not, as ``str.splitlines`` has it, with a form feed or U+2028 as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from factlint.model import Position, Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_BEYOND_16 = 0xFFFF


class Lines:
    """The lines of one text."""

    def __init__(self, text: str, encoding: str = types.PositionEncodingKind.Utf16) -> None:
        self.text = text
        self.encoding = str(getattr(encoding, "value", encoding))
        ends = list(_LINE_END.finditer(text))
        self.starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]
        self._last = (0, 0, 0)
        """Line, offset and units of what was converted last: findings of one endless line come one after another."""

    def offset(self, position: Position) -> int:
        """Return the offset of a line and column of ours."""
        line = min(max(position.line, 1), len(self.starts))
        return min(self.starts[line - 1] + max(position.column, 1) - 1, len(self.text))

    def line_of(self, offset: int) -> int:
        """Return the line, from 0, that an offset stands in."""
        return bisect_right(self.starts, offset) - 1

    def line_end(self, line: int) -> int:
        """Return where a line, from 0, ends, its line end not included."""
        return self._ends[line]

    def client(self, offset: int) -> types.Position:
        """Return an offset as the editor counts it."""
        line = self.line_of(offset)
        known_line, since, units = self._last
        if known_line != line or since > offset:
            since, units = self.starts[line], 0
        units += self._units(self.text[since:offset])
        self._last = (line, offset, units)
        return types.Position(line, units)

    def range(self, span: Span) -> types.Range:
        """Return a span as the editor counts it."""
        return types.Range(self.client(span.start), self.client(span.end))

    def server(self, position: types.Position) -> int:
        """Return the offset of an editor's position; what lies beyond the line or the text is its end."""
        if position.line >= len(self.starts):
            return len(self.text)
        at, end, left = self.starts[position.line], self._ends[position.line], position.character
        if self.encoding == types.PositionEncodingKind.Utf32.value:
            return min(at + left, end)
        while at < end and left > 0:
            left -= self._units(self.text[at])
            at += 1
        return at

    def _units(self, text: str) -> int:
        if text.isascii() or self.encoding == types.PositionEncodingKind.Utf32.value:
            return len(text)
        if self.encoding == types.PositionEncodingKind.Utf8.value:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(ord(character) > _BEYOND_16 for character in text)
