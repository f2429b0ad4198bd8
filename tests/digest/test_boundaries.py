"""Sentence boundaries, above all where the library draws them wrongly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest.boundaries import split
from growth import assert_linear

CASES = {
    "en": [
        "Halden raised $3.5 billion.|It is based in the U.S.|It works with Sund Inc. and others.",
        "See No. 5 for more.|Mr. J. Holm said so.|J.D. Vance left.",
        "The U.S. Department of Energy agreed.|Rep. Don Holm did not.",
        "It begins at 5 p.m. Tuesday.|It ends at 5 p.m.|The board met.",
        "Pallet-5.4 ships.|It follows v1.2.3 by a year.|Sales rose approx. 5 million.",
        "“We own the floor. It is ours,” he said.|Then he left.",
        "Vol. 3 came out.|Nobody read Plan B.|Then it sank.",
        "1. First point.|2. Second point.",
        "He said no.|Then he left.|Is it so?|Yes!",
        "整理は夜間のみ。|And a supervisor stays.",
    ],
    "ja": [
        "彼は「これは良い。次もある。」と述べた。|次の文です。",
        "『港。夜』を読む。|Apache 2.0で公開した。|本当?",
        "「すごい。」|彼は笑った。",
        "Halden opened a plant.|It is new.",
    ],
    "zh": ["他说：“这很好。我们走。”|然后离开。", "“好。”他说。|《书。名》很好。|下一句！"],
    "ko": ['그는 "좋다. 간다."라고 말했다.|다음 문장이다.', "강조했다.|cemi 병용은 좋다.|Dr. Kim이 말했다."],
    "de": [
        "Im 3. Quartal stieg es.|Der 2. Versuch gelang am 8. Mai 2026.",
        "Es kostet ca. 5 Mio. Euro.|Dr. Holm sagte „Es geht. Jetzt.“ und ging.",
        "Es waren 5.|Danach ging es.",
    ],
    "fr": ["M. Dupont a parlé.|Mme. Curie aussi.", "« C'est fini. On part. » a-t-il dit.|Vraiment ?|Oui."],
    "es": [
        "La Dra. Ruiz dijo «Ya está.» y se fue.|¿Qué pasó?|¡Nada!",
        "EE. UU. aprobó la ley.|Costó aprox. 5 millones.",
    ],
    "pt": ["O Sr. Silva disse “Acabou. Vamos.” e saiu.|Custa R$ 3.5 mil."],
}


@pytest.mark.parametrize(
    ("language", "marked"), [(language, text) for language, texts in CASES.items() for text in texts]
)
def test_sentences_end_where_a_reader_says(language: str, marked: str) -> None:
    """A bar marks each boundary; in scripts with blanks a blank stands for it."""
    sentences = marked.split("|")
    text = ("" if language in ("ja", "zh") else " ").join(sentences)
    if language == "ja" and text.isascii():
        text = " ".join(sentences)

    assert [text[start:end] for start, end in split(text, 0, len(text), language)] == sentences


def test_lists_and_blank_lines_within_a_block_divide() -> None:
    text = "Three things matter\n- the floor\n- the people\n\nAnd the light"
    assert [text[start:end] for start, end in split(text, 0, len(text), "en")] == [
        "Three things matter",
        "- the floor",
        "- the people",
        "And the light",
    ]


def test_an_unknown_language_is_split_as_english() -> None:
    assert len(split("One thing. Another thing.", 0, 25, "und")) == 2


@given(st.text(alphabet="aB1 .。!?“”「」()\n-é", max_size=400), st.sampled_from(["en", "ja", "de", "und"]))
def test_sentences_are_in_order_apart_and_lose_no_word(text: str, language: str) -> None:
    found = split(text, 0, len(text), language)

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


@pytest.mark.parametrize("unit", ["“( ", "「a。", "a. ", "x", "「"])
def test_time_is_linear_whatever_the_text(unit: str) -> None:
    """The library alone is quadratic in unclosed quotation marks."""

    def divide(text: str) -> None:
        split(text, 0, len(text), "ja")

    assert_linear(divide, lambda count: unit * count, 200_000 // len(unit))
