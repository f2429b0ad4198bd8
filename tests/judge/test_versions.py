"""Names with a number behind them, which is exact."""

from __future__ import annotations

import pytest

from factlint.judge import versions
from factlint.judge.names import Known, find
from growth import assert_linear


def missing(page: str, claim: str) -> list[str]:
    """Return the words of the claim's names that the page lacks."""
    known = Known([page], "en")
    return [word for name in find(claim, "en") for word in known.missing(name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They use GPT-5.4 daily.", ["GPT-5.4"]),
        ("They use Tern Opus 4.7, Tern 3 and Harrow v2.1.", ["Tern Opus 4.7", "Tern 3", "Harrow v2.1"]),
        ("They use the Tern 17 Pro Max.", ["Tern 17 Pro Max"]),
        ("They flew the F-16, the Boeing 737 and the X-29s.", ["F-16", "Boeing 737", "X-29s"]),
        ("It was Section 230, Season 3 and Day 2.", []),
        ("They beat Harrow 3-1.", []),
        ("It was in June 2026, on May 5 and on Monday 4.", []),
        ("They left in Harrow 2026.", []),
        ("They paid Harrow 5 million and Tarn 40 % of it.", []),
        ("They gave Harrow 43 seats.", []),
        ("They gave Harrow 40,000 of them.", []),
    ],
)
def test_a_number_behind_a_name_may_be_a_version(text: str, names: list[str]) -> None:
    """Amounts, dates, scores and counted things are none."""
    assert [name.text for name in find(text, "en") if name.kind == "version"] == names


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        ("They use GPT-5.4.", "They use GPT 5.4 and GPT5.4 and gpt-5.4."),
        ("They use GPT 5.4.", "They use GPT-5.4."),
        ("They use GPT5.4.", "They use GPT-5.4."),
        ("They use gpt\u20115.4.", "They use GPT-5.4."),
        ("Tern 5.0 came", "They use Tern 5 daily."),
        ("Tern 5 came", "They use Tern 5.0 daily."),
        ("Opus 4.6 and 4.7", "They use Opus 4.7 daily."),
        ("Opus 4.5, 4.6, and 4.7", "They use Opus 4.7 daily."),
        ("Tern 4.7 Opus", "They use Opus 4.7 daily."),
        ("Tern 17 Pro", "They use the Tern 17."),
        ("Tern v3", "They use Tern 3 daily."),
        ("the F-16", "They flew two F-16s."),
        ("COVID spread", "It was COVID-19."),
    ],
)
def test_a_version_is_the_same_in_other_spelling(page: str, claim: str) -> None:
    """Hyphen, blank or nothing before the number, lists of numbers, ".0" and the plural make no other version."""
    assert missing(page, claim) == []


@pytest.mark.parametrize(
    ("page", "claim", "lacking"),
    [
        ("They use GPT-5.4.", "They use GPT-5.5.", ["gpt-5.5"]),
        ("They use GPT-5.4.", "They use GPT-5.", ["gpt-5"]),
        ("They use GPT-5.", "They use GPT-5.4.", ["gpt-5.4"]),
        ("They use GPT-15.4 and GPT-5.44.", "They use GPT-5.4.", ["gpt-5.4"]),
        ("They use GPT-4.", "They use GPT-4o.", ["gpt-4o"]),
        ("Opus 4.6 and Sonnet 4.7", "They use Opus 4.7 daily.", ["opus", "4.7"]),
        ("Tern Opus 4.6, in 4.7 hours", "They use Tern Opus 4.7 daily.", ["tern", "opus", "4.7"]),
        ("Tern 16. In 17 years", "They use the Tern 17 Pro.", ["tern", "17", "pro"]),
        ("in 17, Tern 16", "They use the Tern 17.", ["tern", "17"]),
    ],
)
def test_another_number_is_another_version(page: str, claim: str, lacking: list[str]) -> None:
    """Where its number is not on the page beside its name, all of the version is missing."""
    assert missing(page, claim) == lacking


def test_a_version_may_lack_another_word_of_its_name() -> None:
    """Where the number is there, the other words are judged like those of other names."""
    assert missing("Opus 4.7 came", "They use Tern Opus 4.7 Fast.") == ["tern", "fast"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("GPT-5.4", ("gpt", "5.4")),
        ("Claude Opus 4.7", ("opus", "4.7")),
        ("DALL-E 3", ("e", "3")),
        ("Tern v2", ("tern", "2")),
        ("Ann Harrow", ("", "")),
        ("9 Harrows", ("", "")),
        ("A" * 100 + "5", ("", "")),
    ],
)
def test_a_version_has_a_name_and_a_number(name: str, parts: tuple[str, str]) -> None:
    """The word right before the number is what must stand beside it."""
    assert versions.parts(name) == parts


@pytest.mark.parametrize("unit", ["5", "5 ", "tern 4.6 ", "5.5.", "tern", "17 tern, "])
def test_looking_for_a_version_is_linear(unit: str) -> None:
    """A page of numbers is gone through once."""
    assert_linear(lambda text: versions.stands(text, "tern", "5.4"), unit.__mul__, 40_000)


@pytest.mark.parametrize("unit", ["a", "a5", "a-", "5", "a'", " a"])
def test_taking_a_version_apart_is_linear(unit: str) -> None:
    """A word may be as long as its text."""
    assert_linear(lambda text: (versions.parts(text), versions.is_version(text)), unit.__mul__, 40_000)
