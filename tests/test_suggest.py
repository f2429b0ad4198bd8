"""What a user who slipped is asked."""

from __future__ import annotations

import pytest

from factlint.suggest import did_you_mean

KNOWN = ("DAT", "DAT003", "DUP001", "stale-source", "max-age-days")


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("DTA", "DAT"),
        ("DUP01", "DUP001"),
        ("dat003", "DAT003"),
        ("stale_sorce", "stale-source"),
        ("max-age", "max-age-days"),
        ("XYZ", None),
        ("something else", None),
        ("", None),
    ],
)
def test_a_near_word_is_suggested_and_no_far_one(word: str, near: str | None) -> None:
    """Two letters swapped in a short code are the commonest slip; a far-fetched suggestion would only puzzle."""
    assert did_you_mean(word, KNOWN) == (f"did you mean {near!r}?" if near else "")
