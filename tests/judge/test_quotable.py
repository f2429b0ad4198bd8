"""Whether a page has the words of a quotation, and what on it is most like them."""

from __future__ import annotations

import pytest

from factlint.judge import quotes
from factlint.judge.quotes import Quotable, Quote
from growth import assert_linear

PAGE = Quotable(
    "Arvik opens a third yard. “We know the coast – its people don’t wait,” said Ida Moe, “and we act on it every day.”\n"
    "The re-run of 2,000 tests cost €3.2 million [4], the firm said. It is “very, very good” work … for now.\n"
    "アルヴィクは「来年には工場を三つ開く」と述べた。Full\u00adscale trials begin in May."
)


def quote(text: str) -> Quote:
    return Quote(0, len(text), text, len(text.split()), attributed=True)


@pytest.mark.parametrize(
    "text",
    [
        "We know the coast – its people don’t wait",
        "we know the coast - its people don't wait.",
        "WE KNOW THE COAST: ITS PEOPLE DON‘T WAIT!",
        "We know the coast … and we act on it every day",
        "We know the coast [...] we act on it",
        "We know the coast (...) we act on it",
        "[The firm knows] the coast – its people don’t wait",
        "its people [on the coast] don’t wait",
        "[I]ts people don’t wait",
        "its people don’t wait, and we act on it every day",
        "The rerun of 2000 tests cost €3.2 million",
        "the firm said",
        "Fullscale trials begin",
        "very, very good",
        "来年には工場を三つ開く",
        "来年には工場を三つ開く。",
        "来年には…三つ開く",
        "来年には（中略）三つ開く",
        "来年には（同社が）工場を三つ開く",
        "…",
        "[9]",
        "The re-run of 2,000 tests [9] cost €3.2 million",
    ],
)
def test_carried(text: str) -> None:
    """Case, marks, dashes, ellipses, brackets, a speaker's name between and the final mark are of no account."""
    assert PAGE.carries(quote(text))


@pytest.mark.parametrize(
    "text",
    [
        "We know the coast – its people can’t wait",
        "We know the river – its people don’t wait",
        "its people do wait",
        "The re-run of 3,000 tests cost €3.2 million",
        "The re-run of 2,000 tests cost €32 million",
        "we act on it … We know the coast",
        "eople don’t wai",
        "来年には工場を四つ開く",
        "We plan to open a fourth yard",
    ],
)
def test_not_carried(text: str) -> None:
    """Another word, another number, another order, half a word."""
    assert not PAGE.carries(quote(text))


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("We know the river – its people don’t wait", "We know the coast – its people don’t wait"),
        ("The re-run of 3,000 tests cost a lot", "The re-run of 2,000 tests cost €3.2"),
        ("来年には工場を四つ開く", "来年には工場を三つ開く"),
        ("Nothing like that stands anywhere here, friends", ""),
        ("…", ""),
    ],
)
def test_what_is_nearest(text: str, nearest: str) -> None:
    """The page's own words, whole; nothing where nothing is like them."""
    assert PAGE.nearest(quote(text)) == nearest


def test_what_is_nearest_is_short() -> None:
    """At most some 200 characters, cut at the end of a word."""
    page = Quotable(" ".join(f"word{number}" for number in range(400)))
    shown = page.nearest(quote(" ".join(f"word{number}" for number in range(100, 180)) + " more"))

    assert shown.startswith("word100 ")
    assert 150 < len(shown) <= 200
    assert shown.split()[-1] == f"word{100 + len(shown.split()) - 1}"


@pytest.mark.parametrize(
    ("page", "text", "legible"),
    [
        ("Arvik opens a third yard on the coast.", "来年には工場を三つ開く", False),
        ("Arvik opens a third yard on the coast.", "its people wait", True),
        ("アルヴィクは来年には工場を三つ開くと述べた。", "its people wait", False),
        ("アルヴィクは来年には工場を三つ開くと述べた。", "来年には", True),
    ],
)
def test_a_page_in_another_script_cannot_have_the_words(page: str, text: str, legible: bool) -> None:
    """They were translated, so that their absence says nothing."""
    assert Quotable(page).is_legible(quote(text)) is legible


def test_a_title_compares_across_languages_as_it_stands() -> None:
    (title,) = quotes.find("アルヴィクは「A Third Yard」と題する記事を公開した。", "ja")

    assert Quotable("A third yard – Arvik News").carries(title)


def test_an_empty_page_has_nothing() -> None:
    assert not Quotable("").carries(quote("its people"))
    assert Quotable("").nearest(quote("its people")) == ""


@pytest.mark.parametrize(
    "part", ["its people ", "… ", "[a] ", "(", "“a,” b “", "a\u0301\u0323", "開く", "-", "’s ", ". "]
)
def test_comparing_takes_linear_time(part: str) -> None:
    """In the length of the page, and in that of the quotation."""
    long = quote("its … people [of it] … wait (too) … " * 20)

    assert_linear(lambda text: Quotable(text).carries(long), lambda count: part * count, 8_000)
    assert_linear(lambda text: PAGE.carries(quote(text)), lambda count: part * count, 8_000)
    assert_linear(lambda text: Quotable(text).nearest(long), lambda count: part * count, 8_000)
