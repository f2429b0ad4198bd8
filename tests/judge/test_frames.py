"""Texts as what tells who does what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import alignment, frames
from growth import assert_linear


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "In May Alder was bought by its rival Birch.", "in may alder be bought by birch ."),
        ("en", "In May Alder has sued Birch.", "in may alder su birch ."),
        ("en", "It was said by captain Owen Price of the city of Marach.", "be by price of marach ."),
        ("en", "Two of nine voted for it; six against.", "two of nine vote for ; six against ."),
        ("en", "Sales rose 5%, costs 3%.", "sale rose 5 , cost 3 ."),
        ("fr", "Le prix a été payé par Corvanis.", "prix be pai par corvan ."),
        ("de", "Das Werk wurde von der Firma Velmora Werke gekauft.", "werk be von werk gekauft ."),
        ("en", "", ""),
    ],
)
def test_what_counts_is_kept_in_order(language: str, text: str, keys: str) -> None:
    """Articles, auxiliaries of tense, offices and kinds before names are left out."""
    found = frames.read(alignment.read(text, language)).keys

    assert " ".join(found) == keys


def test_a_name_is_one_token() -> None:
    frame = frames.read(alignment.read("Then Tern Rail of Lund left.", "en"))
    at = frame.kinds.index("name")

    assert frame.stems(at) == ("tern", "rail", "lund")
    assert frame.reading.text[slice(*frame.span(at))] == "Tern Rail of Lund"


def test_what_begins_a_sentence_is_a_name_if_it_is_known() -> None:
    reading = alignment.read("Alder left.", "en")

    assert (frames.read(reading).kinds[0], frames.read(reading, {"Alder"}).kinds[0]) == ("word", "name")


@given(st.text("ABab 12.,;'", max_size=120), st.sampled_from(["en", "de", "fr", "es", "pt", "ja"]))
def test_tokens_stand_where_they_say(text: str, language: str) -> None:
    """Each in its order, words and names with the letters that are theirs."""
    frame = frames.read(alignment.read(text, language))
    spans = [frame.span(at) for at, kind in enumerate(frame.kinds) if kind in ("name", "word") and frame.stems(at)]

    assert len(frame.keys) == len(frame.kinds) == len(frame.words)
    assert spans == sorted(spans)
    assert all(text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize("part", ["Alder ", "one ", ", ", "of the ", "captain Alder "])
def test_reading_takes_time_in_proportion(part: str) -> None:
    assert_linear(lambda text: frames.read(alignment.read(text, "en")), lambda count: part * count, 20_000)
