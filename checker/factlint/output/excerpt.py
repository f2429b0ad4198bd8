"""The source line of a finding with the finding underlined, in the manner of rustc.

Columns here are those of a terminal: a tab fills up to the next stop, a wide character takes two, and a long line is
cut to the part around the finding.
"""

from __future__ import annotations

from typing import NamedTuple

from factlint.output.safe import safe, width

_TAB_STOP = 4
_LEAD = 16
"""Columns shown in front of a finding that is itself too long for the line."""
# Terminals disagree about the width of a character with a variation selector, and not about the bare one.
_SELECTORS = range(0xFE00, 0xFE10)


class Excerpt(NamedTuple):
    """A line as shown, and where in it (in columns from 0) the mark under it stands."""

    text: str
    indent: int
    length: int


def excerpt(line: str, start: int, end: int, columns: int, *, cut_before: bool = False) -> Excerpt:
    """Return the part of ``line`` around ``line[start:end]`` that fits into so many columns.

    With ``cut_before`` the line itself is only the rest of a longer one. Time does not depend on the line's length.
    """
    base = max(0, start - columns)
    shown = _inert([_display(character) for character in line[base : start + 2 * columns]])
    widths = _widths(shown)
    first, last = start - base, max(start, end) - base
    whole = base == 0 and start + 2 * columns >= len(line) and sum(widths) <= columns
    low, high = (0, len(shown)) if whole else _window(widths, first, last, columns - 2)
    head = "…" if low > 0 or base > 0 or cut_before else ""
    tail = "…" if high < len(shown) or base + len(shown) < len(line) else ""
    body = "".join(" " * columns_ if text == "\t" else text for text, columns_ in _zip(shown, widths, low, high))
    indent = len(head) + sum(widths[low:first])
    return Excerpt(f"{head}{body}{tail}", indent, max(1, sum(widths[first : min(last, high)])))


def _display(character: str) -> str:
    if character == "\t":
        return character
    return "" if ord(character) in _SELECTORS else safe(character)


def _inert(shown: list[str]) -> list[str]:
    """Break up what would be a command to a CI service; :func:`safe` sees no more than a character here."""
    text = "".join(shown) if "##" in "".join(shown) else ""
    if safe(text) == text:
        return shown
    # Every second of two number signs, be they of a command or of a heading: seldom, and as wide as it is said to be.
    return [r"\x23" if one == before == "#" else one for before, one in zip(["", *shown], shown, strict=False)]


def _widths(shown: list[str]) -> list[int]:
    widths = []
    column = 0
    for text in shown:
        widths.append(_TAB_STOP - column % _TAB_STOP if text == "\t" else width(text))
        column += widths[-1]
    return widths


def _window(widths: list[int], first: int, last: int, columns: int) -> tuple[int, int]:
    """Return the range of characters that puts ``first:last`` in the middle of so many columns, or at their start."""
    spare = max(min(_LEAD, columns // 4), (columns - sum(widths[first:last])) // 2)
    low = _backwards(widths, first, spare)
    high, used = low, 0
    while high < len(widths) and used + widths[high] <= columns:
        used += widths[high]
        high += 1
    if high == len(widths):
        low = _backwards(widths, low, columns - used)
    return low, high


def _backwards(widths: list[int], index: int, columns: int) -> int:
    """Return how far back from ``index`` so many columns reach."""
    while index > 0 and columns >= widths[index - 1]:
        index -= 1
        columns -= widths[index]
    return index


def _zip(shown: list[str], widths: list[int], low: int, high: int) -> zip[tuple[str, int]]:
    return zip(shown[low:high], widths[low:high], strict=True)
