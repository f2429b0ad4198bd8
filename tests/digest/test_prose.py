"""Visible text and the way back to its source."""

from __future__ import annotations

from factlint.digest.prose import ProseBuilder
from factlint.document import Piece, Span


def build(*pieces: tuple[str, int, int]) -> ProseBuilder:
    builder = ProseBuilder()
    for piece in pieces:
        builder.add(*piece)
    return builder


def test_neighbouring_text_becomes_one_piece() -> None:
    """Text that goes on where the last piece ended needs no piece of its own."""
    prose = build(("Hal", 4, 7), ("den", 7, 10)).build()

    assert prose.text == "Halden"
    assert prose.pieces == (Piece(0, 4, 10),)


def test_markup_between_two_pieces_is_part_of_a_span_across_them() -> None:
    """For ``the **new** crane`` the words "new crane" reach over the closing asterisks."""
    prose = build(("the ", 0, 4), ("new", 6, 9), (" crane", 11, 17)).build()

    assert prose.span(4, 7) == Span(6, 9)
    assert prose.span(4, 13) == Span(6, 17)


def test_entity_stands_for_its_source_as_a_whole() -> None:
    """The one character of ``&amp;`` maps to all five of the source, and its neighbours to themselves."""
    prose = build(("R", 0, 1), ("&", 1, 6), ("D", 6, 7)).build()

    assert prose.text == "R&D"
    assert [prose.span(at, at + 1) for at in range(3)] == [Span(0, 1), Span(1, 6), Span(6, 7)]


def test_exact_text_after_an_entity_begins_a_piece() -> None:
    """What follows an entity must not be folded into it."""
    prose = build(("&", 0, 5), ("ab", 5, 7), ("cd", 7, 9)).build()

    assert prose.pieces == (Piece(0, 0, 5), Piece(1, 5, 9))


def test_nothing_is_not_a_piece() -> None:
    """Empty text leaves the prose as it was."""
    assert build(("", 3, 9), ("a", 9, 10)).build().pieces == (Piece(0, 9, 10),)


def test_empty_prose_stands_where_its_block_stands() -> None:
    """An empty cell is reported at its own place, not at the start of the file."""
    prose = ProseBuilder().build(Span(40, 43))

    assert prose.text == ""
    assert prose.span(0, 0) == Span(40, 43)


def test_length_counts_what_was_added() -> None:
    """A mark begins at the length that the prose has when it opens."""
    assert build(("ab", 0, 2), ("\n", 2, 4)).length == 3
