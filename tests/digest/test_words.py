"""Sizes of texts, and where sentences end, in scripts with and without blanks."""

from __future__ import annotations

import pytest

from factlint.digest.words import HOST_TAG, QUOTED, ends_sentence, has_sentence, size, wide


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("two words", 2), ("港が開いた", 3), ("항구가 열렸다", 5), ("Halden社は倉庫", 3), ("café crème", 2)],
)
def test_two_wide_characters_count_as_a_word(text: str, expected: int) -> None:
    assert size(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", 0), ("“é”", 0), ("港A夜", 2), ("한글", 2), ("カナ。", 3), ("\ud800", 0)]
)
def test_wide_characters_are_counted(text: str, expected: int) -> None:
    """A lone surrogate, which no encoding has, does no harm."""
    assert wide(text) == expected


@pytest.mark.parametrize("text", ["It ends.", "It ends.”", "終わる。」", "Ends?) ", "Fin !"])
def test_a_sentence_ends_with_a_stop_and_what_closes_behind_it(text: str) -> None:
    assert ends_sentence(text)
    assert has_sentence(text)


@pytest.mark.parametrize("text", ["No end", "haldenrobotics.example/a", "Lund gets its…", ""])
def test_a_title_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)
    assert not has_sentence(text)


@pytest.mark.parametrize(
    "text", ["“ten cranes”", "„zehn Kräne“", "« dix grues »", "「十基の起重機」", "『十基の起重機』", '"ten cranes"']
)
def test_quotations_of_each_language_are_seen(text: str) -> None:
    assert QUOTED.fullmatch(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(halden.example)", True),
        ("（www.halden.example/a）", True),
        ("(Lund)", False),
        ("(3.5)", False),
        ("( see it. now )", False),
    ],
)
def test_a_host_in_brackets_is_told_from_other_asides(text: str, expected: bool) -> None:
    assert (HOST_TAG.fullmatch(text) is not None) is expected
