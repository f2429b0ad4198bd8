"""Ranges of a text that are spoken for, none overlapping another."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ranges:
    """A growing set of disjoint ranges; each question takes logarithmic time, since a hostile block has thousands."""

    __slots__ = ("_ranges",)

    def __init__(self) -> None:
        self._ranges: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> bool:
        """Take ``start:end`` unless a part of it is taken already; say whether it was free. Empty ranges are free."""
        if end <= start:
            return True
        if self.overlap(start, end):
            return False
        insort(self._ranges, (start, end))
        return True

    def overlap(self, start: int, end: int) -> bool:
        """Whether a range shares a character with ``start:end``."""
        at = bisect_left(self._ranges, (end, end)) - 1
        return at >= 0 and self._ranges[at][1] > start

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self._ranges)
