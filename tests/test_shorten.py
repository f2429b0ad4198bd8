"""Texts as messages quote them."""

from __future__ import annotations

import pytest

from factlint.shorten import shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [("nine\n berths", "nine berths"), ("nine  berths 1", "nine berths 1"), ("nine berths 12", "nine berths …")],
)
def test_a_text_is_quoted_on_one_line_and_cut(text: str, shown: str) -> None:
    """White space is one blank, and what is cut ends in an ellipsis that counts."""
    assert shortened(text, 13) == shown
