"""The points about one number or date of a statement: what its pages say instead, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge.verdict import Point

if TYPE_CHECKING:
    from factlint.judge.binding import Figure, Place
    from factlint.judge.case import Case
    from factlint.judge.slots import Slot
    from factlint.judge.verdict import Grade, Passage, PointKind

ELSEWHERE = "elsewhere"
"""Aspect of a point about a figure that its pages have, and not where they speak of what the claim says."""


class Points:
    """Makes the points about one figure."""

    def __init__(self, case: Case, kind: PointKind, claimed: Figure, size: int, *, strong: bool) -> None:
        """Keep the figure, how many digits it has, and whether its absence alone says something."""
        self._case = case
        self._kind = kind
        self._claimed = claimed
        self._size = size
        self._strong = strong

    def contradicted(self, place: Place[Figure]) -> Point:
        """The sources have another value, and nowhere this one."""
        return self._point("contradicted", f"the source says {place.figure.text!r}", place)

    def replaced(self, slot: Slot) -> Point:
        """The same, as read off the words left and right of both."""
        message = f"the source says {slot.stated!r}"
        return self._make("contradicted", message, slot.stated, self._case.passage)

    def mistaken(self, place: Place[Figure]) -> Point:
        """The sources have another value there, and this one of something else."""
        message = f"the source says {place.figure.text!r} there, and gives this {self._kind} for something else"
        return self._point("missing", message, place, ELSEWHERE)

    def counted(self, place: Place[Figure]) -> Point:
        """The sources count otherwise; as a small number says little by itself, this is no sure contradiction."""
        return self._point("missing", f"the source says {place.figure.text!r}", place)

    def otherwise(self, place: Place[Figure], words: str) -> Point:
        """The sources have the number, by the month and not by the week."""
        passage = self._case.passage_at(place.page, place.number)
        return self._make("missing", f"the source says {words!r}", words, passage)

    def exchanged(self, slot: Slot) -> Point:
        """The same, as read off the words left and right of both."""
        message = f"the source says {slot.stated!r} there, and gives this {self._kind} for something else"
        return self._make("missing", message, slot.stated, self._case.passage, ELSEWHERE)

    def misplaced(self, place: Place[Figure]) -> Point:
        """The sources have it of something else only."""
        message = f"the source gives this {self._kind} for something else"
        passage = self._case.passage_at(place.page, place.number)
        return self._make("missing", message, None, passage, ELSEWHERE)

    def missing(self) -> Point:
        """The sources do not have it, and it is such that they would."""
        return self._make("missing", "no source of the claim gives it", None, self._case.passage)

    def weak(self, place: Place[Figure] | None = None) -> Point:
        """The sources do not have it where they speak of the claim, which alone says little."""
        if place is None:
            return self._make("weak", "no source of the claim gives it", None, self._case.passage)
        return self._point("weak", f"the source gives this {self._kind} for something else", place)

    def _point(self, grade: Grade, message: str, place: Place[Figure], aspect: str = "") -> Point:
        passage = self._case.passage_at(place.page, place.number)
        return self._make(grade, message, place.figure.text, passage, aspect)

    def _make(
        self, grade: Grade, message: str, expected: str | None, passage: Passage | None, aspect: str = ""
    ) -> Point:
        claimed = self._claimed
        return Point(
            self._kind, grade, claimed.start, claimed.end, claimed.text, message, expected, self._size, self._strong,
            passage, aspect,
        )  # fmt: skip
