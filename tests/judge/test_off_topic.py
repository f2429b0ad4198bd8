"""When the pages of a claim do not speak of it at all: each page has a part of a summary; words alone may be others."""

from __future__ import annotations

import pytest

from traced import KITE, KITE_TEXT, judged, source

STRANGE = "The opera house of Lundmark reopened its gilded balcony with a gala for ninety retired stagehands."
SUMMARY = (
    "Ports with quieter cranes on batteries, workers from Poland, a freighter under a kite and crews with a mast to climb"
    " made June a month of smiles, hope and good cheer."
)


def topics(told: str) -> list[str]:
    verdict = judged(told, source(), source(KITE, KITE_TEXT)).verdict
    return [point.kind for point in verdict.points if point.kind == "topic"]


@pytest.mark.parametrize(("cited", "expected"), [("[1]", ["topic"]), ("[1] [2]", ["topic"])])
def test_a_claim_of_which_no_page_speaks(cited: str, expected: list[str]) -> None:
    assert topics(f"{STRANGE} {cited}") == expected


def test_a_sentence_that_sums_up_two_pages_is_about_both() -> None:
    """Neither page has enough of its words, both together have."""
    assert topics(f"{SUMMARY} [1] [2]") == []
    assert topics(f"{SUMMARY} [1]") == topics(f"{SUMMARY} [2]") == ["topic"]


def test_words_without_figure_or_name_may_be_said_in_others() -> None:
    """They are left open, and nothing is reported."""
    found = judged("Working there is optional, and the pupils will not be graded. [1]").verdict

    assert (found.standing, found.points) == ("untraced", ())
