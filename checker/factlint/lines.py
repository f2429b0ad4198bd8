r"""Where the lines of a text are, as editors count them.

They end with ``\n``, ``\r\n`` or ``\r``, and not, as ``str.splitlines`` has it, with a form feed or U+2028 as well.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    from factlint.document import Position

_END = lazy.pattern(r"\r\n|\n|\r")


class Lines:
    """The lines of one text; a line end at its very end begins one more, empty line."""

    def __init__(self, text: str) -> None:
        breaks = [match.span() for match in _END.finditer(text)]
        self.text = text
        self.starts = [0, *(end for _, end in breaks)]
        self.ends = [*(start for start, _ in breaks), len(text)]
        """Where each line ends, its line end not included."""

    def number(self, offset: int) -> int:
        """Return the line, from 1, that an offset stands in."""
        return bisect_right(self.starts, offset)

    def offset(self, position: Position) -> int:
        """Return the offset of a line and column, or what is nearest to them in the text."""
        line = min(max(position.line, 1), len(self.starts))
        return min(self.starts[line - 1] + max(position.column, 1) - 1, len(self.text))

    def hold(self, position: Position) -> bool:
        """Whether the text goes so far."""
        line, column = position
        return 1 <= line <= len(self.starts) and self.starts[line - 1] + column - 1 <= len(self.text)
