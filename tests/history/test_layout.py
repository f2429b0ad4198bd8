"""How the index writes places and terms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.history.layout import MOST, MOST_DAYS, MOST_DIGESTS, RowPlace, of_days, of_digest, place_of
from factlint.history.tokens import page_key, row, token

places = st.builds(RowPlace, st.integers(0, MOST_DAYS - 1), st.integers(0, MOST_DIGESTS - 1), st.integers(0, MOST - 1))
LAST = date.max.toordinal()


@given(places)
def test_a_place_is_one_number_and_back(place: RowPlace) -> None:
    """SQLite's row ids have 63 bits and a sign."""
    assert 0 <= place.packed() < 2**63
    assert place_of(place.packed()) == place


@given(places, places)
def test_places_are_in_the_order_of_their_days(one: RowPlace, other: RowPlace) -> None:
    """Then of the digests, then within them."""
    assert (one < other) == (one.packed() < other.packed())


@pytest.mark.parametrize(
    ("since", "before", "day", "inside"),
    [
        (5, 7, 5, True),
        (5, 7, 6, True),
        (5, 7, 7, False),
        (5, 7, 4, False),
        (-9, 7, 0, False),
        (-9, 7, 1, True),
        (1, LAST + 30, LAST, True),
        (7, 5, 6, False),
        (10**30, 10**31, LAST, False),
    ],
)
def test_a_stretch_of_days(since: int, before: int, day: int, inside: bool) -> None:
    """The last day is not in it, and what has no day is in none."""
    first, end = of_days(since, before)

    assert all((first <= RowPlace(day, digest, 3).packed() < end) is inside for digest in (0, 9, MOST_DIGESTS - 1))


def test_the_rows_of_a_digest() -> None:
    """All of them and no other's."""
    first, end = of_digest(700, 8)

    assert (place_of(first), place_of(end - 1)) == (RowPlace(700, 8, 0), RowPlace(700, 8, MOST - 1))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("tern", "4atern"),
        ("2026", "4a2026"),
        ("3.5", "4b332e35"),
        ("Tern", "4b5465726e"),
        ("é", "4bc3a9"),
        ("", "4b"),
        ('"', "4b22"),
        ("\ud800", "4beda080"),
    ],
)
def test_a_token(term: str, expected: str) -> None:
    """Letters and digits stay as they are; whatever else there is, the tokenizer must not see it."""
    assert token(4, term) == expected


@given(st.lists(st.text(max_size=60), unique=True), st.integers(1, 99))
def test_each_term_is_one_token_of_its_own(terms: list[str], series: int) -> None:
    """Of one series alone."""
    made = row(series, terms).split(" ") if terms else []

    assert len(set(made)) == len(terms)
    assert all(one.isascii() and one.isalnum() and one == one.lower() for one in made)
    assert not set(made) & {token(series + 1, term) for term in terms}


def test_a_long_term_is_no_long_token() -> None:
    """A hostile one has millions of characters; two of them are still two."""
    assert len(token(1, "x" * 10**6)) < 40
    assert token(1, "x" * 10**6) != token(1, "x" * (10**6 + 1))


@given(st.text())
def test_a_page_is_looked_up_by_a_number(page: str) -> None:
    """The same in every process."""
    assert 0 <= page_key(page) < 2**63
    assert page_key("https://tern.test/") == 6827405949734379671
