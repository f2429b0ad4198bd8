"""The judge of two stories: versions, results that read alike, news about what is known."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from factlint.checks.other_news import versions
from factlint.checks.same_news import Limits, compare, may_be_same, rarity
from factlint.series import Telling
from retold_pairs import pairs

WORDS = tuple(f"word{at}" for at in range(60))


def telling(first: int = 0, last: int = 30, **fields: Any) -> Telling:  # noqa: ANN401 - fields of a telling
    return Telling("A headline", 1, frozenset(WORDS[first:last]), **fields)


def verdict(one: Telling, other: Telling, *, dense: bool = False, newer: bool = False) -> str:
    return compare(one, other, dict.fromkeys(WORDS, 1.0), Limits(), dense=dense, newer=newer).verdict


def numbers(*those: str) -> frozenset[str]:
    return frozenset(those)


PAGE = frozenset(("tern.test/a",))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (telling(), telling(15, 45), "same"),  # half of the words
        (telling(), telling(22, 52), "different"),
        (telling(pages=PAGE), telling(22, 52, pages=PAGE), "same"),  # a quarter, from one page
        (telling(numbers=numbers("71%", "14200", "58%")), telling(22, 52, numbers=numbers("71%", "14200")), "same"),
        (
            telling(numbers=numbers("71%", "14200"), names=frozenset(WORDS[24:30])),
            telling(24, 54, numbers=numbers("71%", "14200"), names=frozenset(WORDS[24:30])),
            "same",  # a fifth, with all numbers and names
        ),
        (
            telling(numbers=numbers("71%", "14200"), names=frozenset(WORDS[6:30])),
            telling(24, 54, numbers=numbers("71%", "14200"), names=frozenset(WORDS[24:50])),
            "same",  # however many other names each has, as in German
        ),
        (
            telling(numbers=numbers("71%", "14200", "8600"), names=frozenset(WORDS[6:30])),
            telling(24, 54, numbers=numbers("71%", "14200"), names=frozenset(WORDS[24:50])),
            "different",  # two numbers may be the background of another story
        ),
        (telling(0, 11), telling(0, 11), "same"),  # the headline is the same
        (telling(numbers=numbers("812", "94")), telling(12, 42, numbers=numbers("655", "51")), "different"),
        (telling(numbers=numbers("1900")), telling(12, 42, numbers=numbers("1900", "62000000")), "follow-up"),
        (telling(0, 20), telling(0, 60), "follow-up"),  # two thirds are new
    ],
)
def test_words_pages_and_numbers_make_the_verdict(one: Telling, other: Telling, expected: str) -> None:
    """The shorter story counts for what is shared, the later one for what is new."""
    titles = Telling("Another thing", 1, other.terms, other.names, other.numbers, other.days, other.pages)

    assert verdict(one, titles if len(one.terms) > 11 else other) == expected


def test_stories_that_name_nobody_in_common_must_read_very_much_alike() -> None:
    """The papers of two days, each by its institute and with its benchmark, in the words of one form."""
    one = Telling("Attention for films", 1, frozenset(WORDS[:30]), frozenset(WORDS[:3]))
    other = telling(9, 39, names=frozenset(WORDS[36:39]))
    known = telling(9, 39, names=frozenset((*WORDS[36:39], *WORDS[9:12])))

    assert verdict(one, other) == "different"
    assert verdict(one, known) == "same"


def test_a_younger_page_makes_news_where_half_is_new() -> None:
    """Where most is known it is another outlet's report."""
    one, other = telling(), Telling("Another thing", 1, frozenset(WORDS[18:48]))

    assert verdict(one, other) == "same"
    assert verdict(one, other, newer=True) == "follow-up"
    assert verdict(one, Telling("Another thing", 1, one.terms), newer=True) == "same"


def test_background_figures_are_no_excuse_for_a_younger_page_of_other_words() -> None:
    """The repair of a cable is told with the depth and the distance that the first story had."""
    known = numbers("14000", "46")
    fault = telling(numbers=numbers("14000", "310", "46"))
    repair = Telling("Another thing", 1, frozenset(WORDS[18:48]), numbers=known)

    assert verdict(fault, repair) == "same"
    assert verdict(fault, repair, newer=True) == "follow-up"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Kestrel 4 E2B runs on phones", {"4", "e2b"}),
        ("Skua mini is out", {"mini"}),
        ("Corvid releases v4.1", {"v4.1"}),
        ("Norhavn leads a $420M round at 3.1 billion", set()),
        ("Halden grows by 31% to 812 million", set()),
        ("Brightmoor cuts 1,200 jobs", set()),
        ("Small models plan better", set()),
        ("Otter Pro 12 Max", {"pro", "12", "max"}),
    ],
)
def test_versions_of_a_headline(title: str, found: set[str]) -> None:
    """Amounts, counts and percentages are none."""
    assert versions(title) == found


def test_no_telling_again_is_passed_over_by_the_first_look() -> None:
    """The look that spares the weighing must let all of them through."""
    assert all(may_be_same(pair.first.telling, pair.second.telling) for pair in pairs() if pair.again)


def test_rarity_is_never_negative_and_falls_with_frequency() -> None:
    """A word in all texts weighs next to nothing."""
    weights = rarity({"a": 1, "b": 5, "c": 10}, 10, ["a", "b", "c", "d"])

    assert weights["d"] > weights["a"] > weights["b"] > weights["c"] > 0
    assert all(one >= 0 for one, _ in combinations(weights.values(), 2))
