"""Lines are counted as editors count them, whatever ends them."""

from __future__ import annotations

import pytest

from factlint.document import Position
from factlint.lines import Lines
from growth import assert_linear

TEXT = "one\r\ntwo\rthree\n\x0c\u2028four\n"


def test_three_kinds_of_ends_part_lines_and_nothing_else_does() -> None:
    lines = Lines(TEXT)
    shown = [TEXT[start:end] for start, end in zip(lines.starts, lines.ends, strict=True)]

    assert shown == ["one", "two", "three", "\x0c\u2028four", ""]


@pytest.mark.parametrize(
    ("line", "column", "offset", "held"),
    [
        (1, 1, 0, True),
        (2, 1, TEXT.index("two"), True),
        (4, 3, TEXT.index("four"), True),
        (5, 1, len(TEXT), True),
        (5, 2, len(TEXT), False),
        (9, 1, len(TEXT), False),
    ],
)
def test_a_position_has_its_offset_or_the_nearest(line: int, column: int, offset: int, held: bool) -> None:
    lines = Lines(TEXT)

    assert (lines.offset(Position(line, column)), lines.hold(Position(line, column))) == (offset, held)


def test_each_offset_is_in_a_line() -> None:
    lines = Lines("a\r\nb")

    assert [lines.number(offset) for offset in range(5)] == [1, 1, 1, 2, 2]


def test_the_work_grows_with_the_text() -> None:
    assert_linear(Lines, lambda size: "\r\n" * size, 20_000)
