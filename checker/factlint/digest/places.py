"""Where the parts of Markdown stand: byte offsets made character offsets, list markers, link targets."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from factlint.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# 1 for a byte that begins a character, 0 for one that continues it: their running sum counts characters.
_BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))


def offsets(body: str) -> Sequence[int]:
    """Return for each byte offset of ``body`` in UTF-8 the character offset."""
    if body.isascii():
        return range(len(body) + 1)
    return list(accumulate(body.encode().translate(_BEGINS), initial=0))


def trimmed(text: str, start: int, end: int) -> int:
    """Return ``end`` moved back over white space."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def marker(text: str, start: int) -> str:
    """Return the list marker at ``start``."""
    end = start + 1
    if text[start : start + 1].isdigit():
        while end < len(text) and text[end] not in ".)":
            end += 1
        end += 1
    return text[start:end]


def target(text: str, start: int, end: int) -> Span:
    """Return where the target of the inline link ``…](target "title")`` stands; its text ends at or after ``start``."""
    begin = text.find("](", start, end) + 2
    if begin < 2:
        return Span(start, end)
    while begin < end and text[begin].isspace():
        begin += 1
    if text.startswith("<", begin):
        return Span(begin + 1, max(begin + 1, text.find(">", begin, end)))
    target = text[begin : end - 1].split(None, 1)
    return Span(begin, begin + len(target[0]) if target else begin)
