"""What holds for names in any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from factlint.judge.names import Known, find
from growth import assert_linear

LANGUAGES = ("en", "ja", "zh", "ko", "de", "fr", "es", "pt", "xx")
WORDS = [
    "Ann",
    "Harrow",
    "TernGPT",
    "GPT-5.4",
    "Opus",
    "4.7",
    "U.S.",
    "ECB",
    "the",
    "of",
    "and",
    "von",
    "der",
    "&",
    "München",
    "São",
    "O'Tarn",
    "Coca-Tarn",
    "Harrow's",
    "iTern",
    "May",
    "University",
    "President",
    "said",
    "with",
    "in",
    "17",
    "Pro",
    "アン・ハロー",
    "ドイツ",
    "中国",
    "는",
    "を",
    ",",
    ".",
    "“",
    "”",
    "(",
    ")",
    "é",
    "ﬁ",
    "ß",
    "İ",
    "Ǆ",
    "US",
    "WHO",
    "who's",
    "A-",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=30).flatmap(
    lambda parts: st.sampled_from(("", " ", "\n")).map(lambda gap: gap.join(parts))
)
SPACED = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
LETTERS = "bcdfghjklmnpqrstvwxz"


@given(st.one_of(TEXTS, SPACED, st.text()), st.sampled_from(LANGUAGES))
def test_spans_hold(text: str, language: str) -> None:
    """A name is what stands at its place; names come in order, do not overlap and have words that count."""
    names = find(text, language)

    assert all(text[name.start : name.end] == name.text and name.words and all(name.words) for name in names)
    assert all(one.end <= other.start for one, other in pairwise(names))


@given(st.one_of(TEXTS, SPACED, st.text()), st.sampled_from(LANGUAGES), st.text(max_size=20))
@example("A-", "en", "")
@example("Us Weekly", "en", "")
def test_a_name_is_never_missing_from_its_own_text(text: str, language: str, around: str) -> None:
    """Whatever stands around it, in whatever language the page is said to be."""
    known = Known([around, f"{around} {text} {around}"], language)

    assert [(name, known.missing(name)) for name in find(text, language) if known.missing(name)] == []


@given(st.one_of(TEXTS, st.text()), st.one_of(TEXTS, st.text()), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_missing_words_are_words_of_the_name(text: str, page: str, language: str, page_language: str) -> None:
    """Nothing raises, and nothing is missing that the name has not."""
    known = Known([page], page_language)

    for name in find(text, language):
        assert set(known.missing(name)) <= set(name.words)


@given(st.text(LETTERS, min_size=5, max_size=12), SPACED)
def test_an_invented_name_is_missing(name: str, page: str) -> None:
    """A word that stands nowhere on the page, nor anything like it, is always missing."""
    invented = f"Qu{name}ox"
    assume(not invented.lower().endswith("s"))

    (found,) = find(f"They met {invented} there.", "en")

    assert Known([page], "en").missing(found) == found.words


@given(st.text(LETTERS + "aeiou", min_size=4, max_size=10), st.text(LETTERS + "aeiou", min_size=4, max_size=10))
@pytest.mark.parametrize("form", ["{}'s {}", "{}’s {}", "{}-{}", "{} {}s", "{}  {}", "{}\n{}", "({}) “{}”", "{}{}"])
def test_variants_of_a_name_are_known(form: str, one: str, other: str) -> None:
    """Possessives, plurals, hyphens, case and what stands around make no other name."""
    name = f"{one.capitalize()} {other.capitalize()}"
    found = find(f"They met {name} there.", "en")
    assume([part.text for part in found] == [name])  # by chance one of them is an office: "Prasident"

    for page in (form.format(one, other), form.format(one, other).upper(), form.format(*name.split())):
        assert [Known([page], "en").missing(part) for part in found] == [()] * len(found)


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "A ",
        "Ann ",
        "A.",
        "a.B",
        "Ann-",
        "Ann's ",
        "9",
        "Ann 9 ",
        "A of ",
        "Ann & ",
        '"',
        "(A",
        "iX",
        "é",
        "アン・",
        "中国",
        "A9",
        "Ann, ",
    ],
)
def test_finding_names_is_linear(unit: str) -> None:
    """A text may be one long word, one long name or nothing but marks."""
    assert_linear(lambda text: find(text, "en"), unit.__mul__, 4_000)


@pytest.mark.parametrize("unit", ["A", "A ", "Ann of ", "A.", "A&", "Ab1", "ann ", "Ann's-", "GPT-5.4 ", "中国"])
def test_asking_a_page_is_linear(unit: str) -> None:
    """So may a page."""
    names = find("They met Eve Tarn of the ECB, the U.S. and Zed-Tarn with GPT-5.5 and 米国.", "ja")
    names += find("They met Eve Tarn of the ECB, the U.S. and Zed-Tarn with GPT-5.5.", "en")

    def work(text: str) -> None:
        known = Known([text], "en")
        for name in names:
            known.missing(name)

    assert_linear(work, unit.__mul__, 10_000)


@pytest.mark.parametrize("unit", ["Ann-", "Ann'", "A&"])
def test_asking_for_a_long_name_is_linear(unit: str) -> None:
    """A name may be a chain of a thousand parts."""
    known = Known(["They met Eve."], "en")

    assert_linear(
        lambda text: [known.missing(name) for name in find(text, "en")], lambda count: f"It is {unit * count}B", 2_000
    )
