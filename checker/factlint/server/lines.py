"""Offsets into a text as the positions of the language server protocol, and the way back.

We count characters; an editor counts UTF-16 code units, or, where client and server agree on it, UTF-8 bytes or
characters. Lines end for the protocol as they do for :mod:`factlint.lines`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint import lines

if TYPE_CHECKING:
    from factlint.document import Span

_BEYOND_16 = 0xFFFF


class Lines(lines.Lines):
    """The lines of one text, as an editor numbers and measures them."""

    def __init__(self, text: str, encoding: str = types.PositionEncodingKind.Utf16) -> None:
        super().__init__(text)
        self.encoding = str(getattr(encoding, "value", encoding))
        self._last = (0, 0, 0)
        """Line, offset and units of what was converted last: findings of one endless line come one after another."""

    def line_of(self, offset: int) -> int:
        """Return the line, from 0, that an offset stands in."""
        return self.number(offset) - 1

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
        at, end, left = self.starts[position.line], self.ends[position.line], position.character
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
