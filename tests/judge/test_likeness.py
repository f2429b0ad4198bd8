"""Whether two names or numbers that differ may still mean one thing."""

from __future__ import annotations

import pytest

from factlint.judge import likeness


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("Governor", "Gov"),
        ("Ukrainian", "Ukraine"),
        ("ITC", "International Trade Council"),
        ("International Trade Council", "I.T.C."),
        ("President", "Joanna Marl"),
        ("Alder", "Mr"),
        ("Mike", "Michael Odell Mi"),
    ],
)
def test_names_that_may_be_one(mine: str, other: str) -> None:
    """Abbreviated, an acronym, a land and its people, a mere title."""
    assert likeness.alike(mine.split(), other.split())


@pytest.mark.parametrize(
    ("mine", "other"),
    [("Alder", "Birch"), ("Bank Kestovia", "Cedar"), ("ITC", "International Chess Union"), ("UN", "EU")],
)
def test_names_that_are_two(mine: str, other: str) -> None:
    assert not likeness.alike(mine.split(), other.split())


@pytest.mark.parametrize(
    ("mine", "other"), [("88", "87.6"), ("19", "2019"), ("30,000", "29,800"), ("60", "62"), ("1.2.3", "4"), ("0", "5")]
)
def test_numbers_that_may_be_one(mine: str, other: str) -> None:
    """Rounded, cut, or not to be read as a number."""
    assert likeness.near_numbers(mine, other)


@pytest.mark.parametrize(
    ("mine", "other"), [("1,540", "1,450"), ("5", "10"), ("3.5", "4"), ("16", "18"), ("2018", "2019"), ("1.03", "1.04")]
)
def test_numbers_that_are_two(mine: str, other: str) -> None:
    assert not likeness.near_numbers(mine, other)


def test_signs_stand_right_beside_a_number() -> None:
    assert likeness.signs("for $5 a day", 5, 6) == ("$", "")
    assert likeness.signs("by 5% a day", 3, 4) == ("", "%")
    assert likeness.signs("5", 0, 1) == ("", "")
