"""Amounts that contradict a title: what is compared, and what the finding shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options
from factlint.checks.amounts import bare, contradicting
from factlint.digest import parse

if TYPE_CHECKING:
    from factlint.model import Digest

ROW = "| Kestrel Grid raises $122 million for sensors | Kestrel blog | https://kestrelgrid.test/round |\n"


def digest(sentence: str, amount: str = "") -> Digest:
    return parse(
        f"# Harbour Digest 2026-06-02\n\n## Summary\n\n- Kestrel Grid closed a round{amount}.\n\n## News\n\n"
        f"### 1) Kestrel Grid closes its round\n\n{sentence} ([a](https://kestrelgrid.test/round))\n\n"
        "### 2) Berths\n\nNine berths of the port were opened with power. ([b](https://ostravaport.test/berths))\n\n"
        f"## References\n\n| Title | Source | URL |\n|---|---|---|\n{ROW}"
        "| Nine berths | Port | https://ostravaport.test/berths |\n",
        "x.md",
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It disclosed committed capital of 852 million.", ["852 million"]),
        ("Kestrel Grid raised $852M in this round.", ["$852M"]),
        ("The company raised $122 million.", []),
        ("The company raised $120 million.", []),
        ("It is now valued at $852 million.", []),
        ("It raised $852 million in total.", []),
        ("Its rival Ambolt raised $852 million.", []),
        ("It raised 852 million euros.", []),
        ("It raised a model of 852 million parameters.", []),
        ("It raised $852 million, and $122 million of it are new.", []),
    ],
)
def test_the_text_is_held_against_the_cited_title(sentence: str, found: list[str]) -> None:
    """Only another amount of the same thing, of the same company, contradicts."""
    assert [hit.found for hit in contradicting(digest(sentence), Options())] == found


def test_a_contradiction_shows_title_and_summary() -> None:
    """The same wrong amount in the summary has to be mended too."""
    text = digest("It disclosed committed capital of 852 million.", " (committed capital 852M)")

    (hit,) = contradicting(text, Options())

    assert hit.expected == "$122 million"
    assert [text.slice(place.span) for place in hit.related] == ["Kestrel Grid raises $122 million for sensors", "852M"]


def test_an_amount_without_currency_is_bare_wherever_it_stands() -> None:
    text = digest("It disclosed committed capital of 852 million.", " (committed capital 852M)")

    assert [hit.found for hit in bare(text, Options())] == ["852M", "852 million"]
