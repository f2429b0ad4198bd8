"""The nouns that a digest is made of."""

from __future__ import annotations

import pytest

from factlint.model import Date


@pytest.mark.parametrize(
    ("date", "ordinal"),
    [(Date(2026, 6, 2), 739_769), (Date(2026, 6), 0), (Date(2026), 0), (Date(2026, 2, 30), 0), (Date(0, 1, 1), 0)],
)
def test_the_ordinal_of_a_date(date: Date, ordinal: int) -> None:
    """Only a whole day that the calendar has can be counted."""
    assert date.ordinal == ordinal
