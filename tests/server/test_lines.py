"""Offsets as an editor's positions, and back."""

from __future__ import annotations

import pytest
from lsprotocol import types

from factlint.document import Position, Span
from factlint.server.lines import Lines
from growth import assert_linear

TEXT = "Ä 😀 \u2028x\r\n\rb\n😀😀"


@pytest.mark.parametrize(
    ("encoding", "places"),
    [
        (
            types.PositionEncodingKind.Utf16,
            {0: (0, 0), 3: (0, 4), 5: (0, 6), 6: (0, 7), 8: (1, 0), 9: (2, 0), 11: (3, 0), 12: (3, 2), 13: (3, 4)},
        ),
        (
            types.PositionEncodingKind.Utf32,
            {0: (0, 0), 3: (0, 3), 5: (0, 5), 8: (1, 0), 9: (2, 0), 12: (3, 1), 13: (3, 2)},
        ),
        (
            types.PositionEncodingKind.Utf8,
            {0: (0, 0), 3: (0, 7), 5: (0, 11), 8: (1, 0), 9: (2, 0), 12: (3, 4), 13: (3, 8)},
        ),
    ],
)
def test_offsets_and_positions_are_one(
    encoding: types.PositionEncodingKind, places: dict[int, tuple[int, int]]
) -> None:
    """A carriage return alone ends a line, U+2028 does not; the way back leads to the same place."""
    lines = Lines(TEXT, encoding)

    for offset, place in [*places.items(), *reversed(places.items())]:
        assert lines.client(offset) == types.Position(*place)
        assert lines.server(types.Position(*place)) == offset


@pytest.mark.parametrize(("place", "offset"), [((0, 99), 6), ((1, 5), 8), ((3, 1), 12), ((3, 99), 13), ((99, 0), 13)])
def test_positions_beyond_are_clamped(place: tuple[int, int], offset: int) -> None:
    """Past the line's end is its end, past the text the text's; half an emoji is the whole of it."""
    assert Lines(TEXT).server(types.Position(*place)) == offset


@pytest.mark.parametrize(("position", "offset"), [((1, 1), 0), ((4, 2), 12), ((9, 1), 11), ((4, 99), 13), ((0, 0), 0)])
def test_our_positions_lead_to_offsets(position: tuple[int, int], offset: int) -> None:
    assert Lines(TEXT).offset(Position(*position)) == offset


def test_half_a_surrogate_pair_is_one_unit() -> None:
    """An editor may send one; it counts as what it is."""
    lines = Lines("a\ud83db")

    assert lines.range(Span(1, 2)) == types.Range(types.Position(0, 1), types.Position(0, 2))


def test_one_endless_line_is_converted_in_linear_time() -> None:
    """Findings come in the order of the text, and none is counted from the line's beginning anew."""

    def convert(text: str) -> None:
        lines = Lines(text)
        for offset in range(0, len(text), 10):
            lines.client(offset)

    assert_linear(convert, lambda size: "é" * size, 200_000)
