"""Words weighed between two languages, and the runs that weigh most."""

from __future__ import annotations

import pytest

from factlint.checks.latin_runs import letters, runs, words_of


def _runs(text: str, own: str, other: str) -> list[str]:
    words = words_of(text, 0, len(text))
    return [text[words[run.first].start : words[run.last].end] for run in runs(words, own, other)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("the port says, que los", [0, 0, 0, 0, 0]),
        ("the port (que los) says", [0, 0, 1, 1, 2]),
        ("the port. Que los", [0, 0, 1, 1]),
        ("港はthe port と", [0, 0]),
        ("l'équipe n’est pas d’Arvik", [0, 0, 0, 0, 0, 0]),
    ],
)
def test_words_in_latin_letters_and_their_stretches(text: str, stretches: list[int]) -> None:
    """Nothing but spaces and a comma stands between words of one stretch."""
    assert [word.stretch for word in words_of(text, 0, len(text))] == stretches


@pytest.mark.parametrize(
    ("text", "own", "other", "expected"),
    [
        ("The union says que los costes de la prueba are too high.", "en", "es", ["que los costes de la prueba"]),
        ("O jornal diz que los clientes no pueden pagar e sai.", "pt", "es", ["los clientes no pueden pagar"]),
        ("Der Hafen sagt, dass it will not be used und schweigt.", "de", "en", ["it will not be used"]),
        ("The port says nothing about it.", "en", "de", []),
    ],
)
def test_the_heaviest_run(text: str, own: str, other: str, expected: list[str]) -> None:
    """Function words weigh by the tables, all others by their letters."""
    assert _runs(text, own, other) == expected


def test_letters_lean_to_their_language() -> None:
    """Words that no table has are told by the letters that follow each other in them."""
    (english, polish) = words_of("keeping szczepionka", 0, 19)

    assert letters(english, "en", "pl") < -1 < 1 < letters(polish, "en", "pl")
    assert letters(polish, "ja", "pl") > 1  # the Latin words of a Japanese digest are taken for English
    assert letters(english, "ja", "en") == letters(polish, "ja", "en")
