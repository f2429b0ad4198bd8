"""The frequent words that give a language away, and phrases that every language borrows."""

from __future__ import annotations

import pytest

from factlint.checks import latin_words
from factlint.digest.function_words import FUNCTION_WORDS
from growth import assert_linear

PAIRS = [(other, own) for other in FUNCTION_WORDS for own in (*FUNCTION_WORDS, "ja") if other != own]


@pytest.mark.parametrize(("other", "own"), PAIRS)
def test_every_language_has_words_that_tell_it_from_every_other(other: str, own: str) -> None:
    """Without them its sentences would not be seen among those of the other: Danish and Swedish are the nearest."""
    telling = latin_words.telling(other, own)

    assert len(telling) >= 25
    assert telling <= latin_words.apart(other, own)
    assert not telling & latin_words.words(own)


@pytest.mark.parametrize("word", ["van", "der", "de", "la", "of", "the", "und", "y", "dan", "och"])
def test_what_names_have_tells_nothing(word: str) -> None:
    """A particle of names in one language is none of the telling words in another: van is a verb in Spanish."""
    assert all(word not in latin_words.telling(other, own) for other, own in PAIRS)


def test_one_clear_word_or_two_others_are_strange() -> None:
    """Words that English has with another meaning are no ground for suspicion."""
    one, two = latin_words.strange("en")

    assert {"que", "nicht", "jest", "für"} - two == set()
    assert {"nicht", "jest"} <= one
    assert "los" in two - one
    assert not {"son", "pun", "hem", "care", "the", "is"} & (one | two)


@pytest.mark.parametrize(
    "text",
    [
        "what you see is what you get",
        "Pay as you go",
        "textbooks are all you need",
        "je ne sais quoi",
        "c’est la vie",
        "id is not null",
    ],
)
def test_borrowed_phrases(text: str) -> None:
    """They stand in digests of every language."""
    assert latin_words.BORROWED.search(text)


def test_borrowed_phrases_are_words() -> None:
    """Parts of words are none."""
    assert not latin_words.BORROWED.search("the ad hocus, percent, et already")


@pytest.mark.parametrize("piece", ["a", "a is ", "bring your own", "pay as you "])
def test_borrowed_phrases_are_searched_in_linear_time(piece: str) -> None:
    """However often one almost begins."""
    assert_linear(
        lambda text: list(latin_words.BORROWED.finditer(text)), lambda count: piece * count, 400_000 // len(piece)
    )
