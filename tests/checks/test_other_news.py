"""Stories that read alike and are not the same news: other companies, other days' figures, headlines that count."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.checks.other_news import counts_on, other_subjects, refilled, variants
from factlint.series import Telling


def telling(title: str, terms: str = "", **fields: Any) -> Telling:  # noqa: ANN401 - fields of a telling
    return Telling(title, 1, frozenset(terms.split()), **fields)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Four days to the fair", "Three days to the fair", True),
        ("4 days to the fair", "3 days to the fair", True),
        ("Noch vier Tage bis zur Messe", "Noch drei Tage bis zur Messe", True),
        ("見本市まであと12日", "見本市まであと11日", True),
        ("Four days to the fair", "Four days to the fair", False),
        ("Ferries go electric", "Trams go electric", False),
        ("Four ferries", "Five ferries", False),  # of two words no form can be seen
        ("Four days to the fair", "Three days to the regatta", False),
    ],
)
def test_headlines_that_differ_in_numbers_alone_count_on(one: str, other: str, expected: bool) -> None:
    """In figures or words, in the language of either."""
    assert counts_on(telling(one), telling(other)) is expected


def test_each_headline_must_name_somebody_the_other_story_does_not() -> None:
    """A retelling names in its text who the first one's headline named."""
    lumera = telling("Lumera: $42M", "lumera oakhurst raised", names=frozenset(("lumera", "oakhurst")))
    tern = telling("Tern: $42M", "tern oakhurst raised", names=frozenset(("tern", "oakhurst")))
    again = telling("Oakhurst backs a start-up", "lumera oakhurst", names=frozenset(("lumera", "oakhurst")))

    assert other_subjects(lumera, tern)
    assert not other_subjects(lumera, again)
    assert not other_subjects(lumera, telling("Money for a start-up", "tern"))


def test_the_same_words_around_other_numbers_are_a_form() -> None:
    """The close of two days; a retelling leaves numbers out, and brings hardly any of its own."""
    words = "index fell points oil barrel gold ounce"
    worth = {"4312": 3, "7120": 3, "2904": 3, "4325": 3, "7085": 3, "2911": 3}
    weights = dict.fromkeys(words.split(), 1.0)
    monday = telling("Close", words, numbers=frozenset(("4312", "7120", "2904")))
    tuesday = telling("Close", words, numbers=frozenset(("4325", "7085", "2904")))
    other_words = telling("Close", "shares index sank", numbers=tuesday.numbers)

    assert refilled(monday, tuesday, weights, worth)
    assert not refilled(monday, telling("Close", words, numbers=frozenset(("4312", "7120"))), weights, worth)
    assert not refilled(monday, telling("Close", words), weights, worth)
    assert not refilled(monday, other_words, weights | {"shares": 1.0, "sank": 1.0}, worth)


def test_versions_on_both_sides_make_variants() -> None:
    """One that names none may well be the same."""
    assert variants(telling("Kestrel 4 S is out"), telling("Kestrel 4 L is out"))
    assert not variants(telling("Kestrel 4 S is out"), telling("A new Kestrel"))
