"""What a number in digits may be worth, whatever its marks mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bilingual import english, japanese, link, told
from factlint.checks.translation_digits import written
from factlint.digest import parse


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4.2 million", {"4200000"}),
        ("4,2", {"4.2"}),
        ("1,234", {"1234", "1.234"}),
        ("1.234,5", {"1234.5"}),
        ("1,20,000", {"120000"}),
        ("4万", {"40000"}),
    ],
)
def test_a_mark_parts_thousands_or_is_a_point(text: str, values: set[str]) -> None:
    """Thousands only where three digits follow."""
    assert written(parse(text, "a.md")) == {Decimal(value) for value in values}


def test_two_numbers_ten_times_too_large() -> None:
    """The point of "4.2 million" does not make 42 million of it, so that both slips are told."""
    ours = japanese(f"月4,200万食を冷凍し、390人が働く。 {link('a')}")
    found = told(ours, english(f"It freezes 4.2 million meals a month and employs 380 people. {link('a')}"))

    assert [hit.found for _, hit in found] == ["4,200万", "390"]


def test_of_two_slips_each_names_what_the_original_has_of_its_kind() -> None:
    """A bare number may be an amount, but where the original has a bare number, too, that is meant."""
    ours = japanese(f"月4,200万食を冷凍し、費用は960万ユーロだった。 {link('a')}")
    found = told(ours, english(f"It freezes 4.2 million meals a month and cost 96 million euros. {link('a')}"))

    assert [(hit.found, hit.expected) for _, hit in found] == [
        ("4,200万", "4.2 million"),
        ("960万ユーロ", "96 million euros"),
    ]
