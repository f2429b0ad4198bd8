"""Putting together the text a reader sees, while remembering where each character comes from."""

from __future__ import annotations

from bisect import bisect_right

from factlint.document import Piece, Prose, Span


class ProseBuilder:
    """Collects the visible pieces of one block; see :class:`factlint.document.Prose` for what they mean."""

    __slots__ = ("_parts", "_pieces", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0
        """How many characters have been added: the offset that the next one will have."""

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, which stands at ``start:end`` of the source.

        As long as its place, it corresponds to it character by character; else it stands for it as a whole (an entity,
        a hard line break).
        """
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        exact = len(text) == end - start
        if exact and last and last.end == start and self.length - last.at == last.end - last.start:
            self._pieces[-1] = Piece(last.at, last.start, end)
        else:
            self._pieces.append(Piece(self.length, start, end))
        self._parts.append(text)
        self.length += len(text)

    def text(self, start: int = 0) -> str:
        """Return what has been added from offset ``start`` on (linear in the whole length: not for loops)."""
        return "".join(self._parts)[start:]

    def build(self, place: Span | None = None) -> Prose:
        """Return the prose; an empty one stands for ``place``, so that its span is not the start of the file."""
        if not self._pieces and place is not None:
            return Prose("", (Piece(0, place.start, place.end),))
        return Prose("".join(self._parts), tuple(self._pieces))


def offset(prose: Prose, place: int) -> int:
    """Return the offset into a prose of a place in the source; within markup, where the prose goes on."""
    index = bisect_right(prose.pieces, place, key=lambda piece: piece.start) - 1
    if index < 0:
        return 0
    piece = prose.pieces[index]
    following = prose.pieces[index + 1].at if index + 1 < len(prose.pieces) else len(prose.text)
    return min(following, piece.at + max(0, place - piece.start))
