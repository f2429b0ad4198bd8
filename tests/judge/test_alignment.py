"""Texts read as words, and two of them laid side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import alignment
from growth import assert_linear

LANGUAGES = ("en", "de", "fr", "es", "pt", "ja", "zh", "ko", "")


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "Alder sold 12 ships to Birch on Monday.", "opening word number word name time"),
        ("en", "Tern Rail stopped.", "name name word"),
        ("en", "However, Tern Rail stopped.", "word name name word"),
        ("en", "It stopped. Then Tern left.", "word word name word"),
        ("en", "He said: Sure, Tern left.", "opening name word"),
        ("en", "They call it “Blue Harbour” or “Sundown”.", "word name name opening"),
        ("en", "NASA and Mars agree.", "name name word"),
        ("fr", "Elle part en Mars avec Lysandre.", "word time name"),
        ("en", "Tern Rail Stops All Night Trains After Storm", " ".join(["opening"] * 7)),
        ("de", "Die Stadt kauft Bahnen von Velmora Werke und SAP.", "opening word opening name name name"),
        ("ja", "アルダー社は12億円", "name word number word word"),
        ("zh", "松岭Tern卖3", "word word name word number"),
        ("ko", "매출 3억", "word word number word"),
    ],
)  # fmt: skip
def test_words_are_of_kinds(language: str, text: str, kinds: str) -> None:
    """A capital says nothing at the beginning of a sentence, in a heading, and of a German noun."""
    assert " ".join(word.kind for word in alignment.read(text, language).words) == kinds


def test_small_words_are_left_out_and_counted() -> None:
    words = alignment.read("The ship of the line", "en").words

    assert [(word.text, word.order) for word in words] == [("ship", 1), ("line", 4)]


def test_sentences_are_counted() -> None:
    words = alignment.read("Alder left. Birch came! Cedar stayed\nDogwood fell.", "en").words

    assert [word.sentence for word in words] == [0, 0, 1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("the Bank of Kestovia paid", 0, "Bank of Kestovia"),
        ("he saw Alder, Birch and Cedar", 2, "Birch"),
        ("led by J. Marsh today", 1, "J. Marsh"),
        ("by Smith & Vale in", 0, "Smith & Vale"),
    ],
)  # fmt: skip
def test_a_name_is_a_run_of_words(text: str, at: int, name: str) -> None:
    reading = alignment.read(text, "en")
    low, high = reading.run(at)

    assert text[reading.words[low].start : reading.words[high - 1].end] == name


def test_what_lies_between_words_that_agree_is_a_stretch() -> None:
    claim = alignment.read("the ferry to Birch was cancelled", "en")
    source = alignment.read("the ferry to Cedar Point was cancelled", "en")

    (found,) = alignment.stretches(claim, source, alignment.pairs(claim, source))

    assert [word.text for word in claim.words[found.left : found.right]] == ["Birch"]
    assert [word.text for word in source.words[found.low : found.high]] == ["Cedar", "Point"]


def test_a_stretch_at_the_end_ends_with_the_sentence() -> None:
    claim = alignment.read("the ferry sails to Birch", "en")
    source = alignment.read("the ferry sails to Cedar. Dogwood stays.", "en")

    (found,) = alignment.stretches(claim, source, alignment.pairs(claim, source))

    assert [word.text for word in source.words[found.low : found.high]] == ["Cedar"]


def test_a_frame_ends_where_two_words_are_missing() -> None:
    claim = alignment.read("blue ships red boats sail past Birch", "en")
    source = alignment.read("blue ships sail past Cedar", "en")

    assert alignment.frame(claim.words, source.words, alignment.pairs(claim, source), 5, -1) == 2


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_words_stand_where_they_say(text: str, language: str) -> None:
    """In order, and each as it is written there."""
    words = alignment.read(text, language).words

    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(st.text("ABab 1.", max_size=80), st.text("ABab 1.", max_size=80))
def test_words_that_agree_are_the_same_and_in_order(one: str, other: str) -> None:
    claim, source = alignment.read(one, "en"), alignment.read(other, "en")
    agree = alignment.pairs(claim, source)

    assert all(claim.stems[at] == source.stems[place] for at, place in agree.items())
    assert list(agree.values()) == sorted(agree.values())


@pytest.mark.parametrize("part", ["Alder ", "1,", "a.", "U.", "“", "\n", "甲", "ア", "가 "])
def test_reading_takes_time_in_proportion(part: str) -> None:
    assert_linear(lambda text: alignment.read(text, "ja"), lambda count: part * count, 40_000)
    assert_linear(lambda text: alignment.read(text, "en"), lambda count: part * count, 40_000)
