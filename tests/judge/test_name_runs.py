"""Which words of a text are names."""

from __future__ import annotations

import pytest

from factlint.judge.names import find


def texts(text: str, language: str = "en") -> list[str]:
    """Return the names of a text as written."""
    return [name.text for name in find(text, language)]


def words(text: str, language: str = "en") -> list[str]:
    """Return the words of a text's names that count."""
    return [word for name in find(text, language) for word in name.words]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It met Ann Harrow in Tarn.", ["Ann Harrow", "Tarn"]),
        ("It met Ann Harrow, Eve Tarn and Meridian.", ["Ann Harrow", "Eve Tarn", "Meridian"]),
        ("It was the Harrow Deep Space Telescope.", ["Harrow Deep Space Telescope"]),
        ("It was the Bank of Harrow and the Song of the Tarns.", ["Bank of Harrow", "Song of the Tarns"]),
        ("They met Ann Harrow of Meridian.", ["Ann Harrow", "Meridian"]),
        ("They met Ursel von der Harrow and Jan van Tarn.", ["Ursel von der Harrow", "Jan van Tarn"]),
        ("They met John F. Harrow and J.K. Tarn.", ["John F. Harrow", "J.K. Tarn"]),
        ("It was Harrow & Tarn, AT&T.", ["Harrow & Tarn", "AT&T"]),
        ("the Food and Drug Administration", ["Food and Drug Administration"]),
        ("the Centers for Disease Control and Prevention", ["Centers for Disease Control and Prevention"]),
        ("They met Harrow and the Justice Department.", ["Harrow", "Justice Department"]),
        ("It was Harrow's Tarn.", ["Harrow", "Tarn"]),
        ("It was Harrow’s idea.", ["Harrow"]),
        ("It was the Harrow-based Tarn, the Coca-Tarn.", ["Harrow-based", "Tarn", "Coca-Tarn"]),
        ("They use iTarn, xHarrow and TernGPT.", ["iTarn", "xHarrow", "TernGPT"]),
        ("It was the U.S. and the U.N today.", ["U.S.", "U.N"]),
        ("They met Apple CEO Ann Harrow.", ["Apple", "Ann Harrow"]),
        ("They met president Harrow and President Tarn.", ["Harrow", "Tarn"]),
        ("They met Stephen King there.", ["Stephen King"]),
        ("It was in pre-Harrow times.", ["Harrow"]),
        ("It was the X-29 and the MI6.", ["X-29", "MI6"]),
    ],
)
def test_a_run_of_capitals_is_a_name(text: str, names: list[str]) -> None:
    """Small words, marks and initials stand inside of names; possessives, titles and other names end them."""
    assert texts(text) == names


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It was the University of Harrow.", ["harrow"]),
        ("It was Harrow Inc. again.", ["harrow"]),
        ("They met Ann Harrow's father.", ["ann", "harrow"]),
        ("It was the Harrow-based team.", ["harrow"]),
        ("It was Harrow & Harrow.", ["harrow"]),
        ("They met José Ñandú.", ["jose", "nandu"]),
        ("It was the U.S. Army.", ["us"]),
        ("They met J.K. Harrow, John F. Tarn and Will Eyre.", ["harrow", "john", "tarn", "eyre"]),
        ("It was the Harrow-Tarn pact.", ["harrow-tarn"]),
        ("They met Ann on Monday in May with AI.", ["ann"]),
        ("They met Theresa May.", ["theresa"]),
        ("They met the Prime Minister of Harrow.", ["harrow"]),
    ],
)
def test_only_the_words_of_the_name_count(text: str, counted: list[str]) -> None:
    """Kinds of organisation, titles, function words, months and initials say nothing of whether a name is known."""
    assert words(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "However, it rained.",
        "Researchers found it in March.",
        "The company grew on Tuesday, 5 May 2026.",
        "Shares of it rose. Investors waited! Police came? Yes.",
        "According to it, “We grew”, he said.",
        "Yesterday's rain fell. Today's does not. It's I who don't, I'm sure.",
        "The President, the CEO and the Prime Minister met.",
        "They use AI, an API, a GPU and an LLM for HR.",
        "In Q2 2026 it rose 5 %, in FY25 7 %.",
        "- Growth slowed\n- Demand fell",
        "(Rain fell.) [Snow fell.] *Hail fell.*",
        "The Court, the Government and the University met.",
        "NO RAIN FELL ON HARROW TODAY",
        "rain fell on no one",
        "",
    ],
)
def test_other_capitals_make_no_name(text: str) -> None:
    """Sentences, quotations, calendars, headlines and abbreviations have capitals, too."""
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TernGPT came.", ["TernGPT"]),
        ("Harrow's boss left.", ["Harrow"]),
        ("Ann Harrow left.", ["Ann Harrow"]),
        ("Harrow said it left.", ["Harrow"]),
        ("Germany left.", ["Germany"]),
        ("Germans left.", ["Germans"]),
        ("It rained. Harrow announced it.", ["Harrow"]),
        ("An Arrowite left.", ["Arrowite"]),
        ("The Harrow Deep left.", ["Harrow Deep"]),
        ("“Harrow is here,” he said.", ["Harrow"]),
        ("Harrow", []),
        ("Harrow, they left.", []),
        ("Harrowing was it.", []),
        ("Revenue was up, Inflation was not.", []),
    ],
)
def test_a_sentence_may_begin_with_a_sure_name(text: str, names: list[str]) -> None:
    """Its shape, the next word or the verb behind it tell; else the first word is left out."""
    assert texts(text) == names


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Chipmaker Harrow left.", ["harrow"]),
        ("Guitarist Ann Harrow left.", ["ann", "harrow"]),
        ("Meridian Harrow left.", ["harrow"]),
        ("Italian Harrow left.", ["italian", "harrow"]),
        ("Tarn Harrow left.", ["tarn", "harrow"]),
    ],
)
def test_an_occupation_at_the_beginning_does_not_count(text: str, counted: list[str]) -> None:
    """It has its capital from the sentence, as far as its ending tells."""
    assert words(text) == counted


def test_after_an_abbreviation_no_sentence_begins() -> None:
    """The full stop of "St." and of an initial ends no sentence."""
    assert texts("He met Mr. Harrow in St. Tarn vs. Eyre.") == ["Harrow", "St. Tarn", "Eyre"]


def test_a_headline_shows_only_what_stands_out() -> None:
    """Where all words have capitals, inner capitals, acronyms and versions are names still."""
    assert words("TernGPT Wins Over Many More Users With GPT-5.4 and NASA") == ["terngpt", "gpt-5.4", "nasa"]


def test_a_sentence_full_of_names_is_no_headline() -> None:
    """It ends in a full stop."""
    assert texts("Ann Harrow, Eve Tarn and Joan Eyre met Emma Moor in Bath.") == [
        "Ann Harrow",
        "Eve Tarn",
        "Joan Eyre",
        "Emma Moor",
        "Bath",
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They met Ann Harrow.", ["name"]),
        ("It was the ECB, the U.S. and AT&T.", ["acronym", "acronym", "acronym"]),
        ("They use GPT-5.4, Opus 4.7 and Tern 3 Pro.", ["version", "version", "version"]),
    ],
)
def test_a_name_has_a_kind(text: str, kinds: list[str]) -> None:
    """Acronyms and versions are compared in their own way."""
    assert [name.kind for name in find(text, "en")] == kinds


def test_a_span_is_where_the_name_stands() -> None:
    """It leaves out the possessive."""
    text = "They met Ann Harrow's father."
    (name,) = find(text, "en")

    assert (name.text, text[name.start : name.end], name.language) == ("Ann Harrow", "Ann Harrow", "en")
