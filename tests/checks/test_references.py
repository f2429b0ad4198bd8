"""References and citations: who cites what, and what a finding shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options
from factlint.checks.coverage import has_list, name, points_back
from factlint.checks.references import Uncited, none, uncited, unlisted, vague
from factlint.digest import parse

if TYPE_CHECKING:
    from factlint.model import Digest

HEAD = "\n## References\n\n| Title | Source | URL |\n|---|---|---|\n"
ROWS = {
    "berths": "| Nine berths | Ostrava Port | https://ostravaport.test/berths |\n",
    "trial": "| Two winters | Ostrava Port | https://ostravaport.test/trial |\n",
    "grid": "| Maintenance by prediction | Kestrel Grid | https://kestrelgrid.test/maintenance |\n",
}


def digest(first: str, second: str, *rows: str) -> Digest:
    text = f"# Harbour Digest 2026-06-02\n\n## 1) Berths\n\nNine berths opened. {first}\n\n"
    text += f"## 2) Substations\n\nSensors flag bearings. {second}\n"
    return parse(text + HEAD + "".join(ROWS[row] for row in rows), "x.md")


def test_a_missing_page_is_shown_with_the_nearest_one_of_the_list() -> None:
    """An editor sees at once whether the row or the link is wrong."""
    links = "([a](https://ostravaport.test/berths)) ([b](https://ostravaport.test/berths-2))"
    text = digest(links, "(kestrelgrid.test)", "berths", "trial", "grid")

    (hit,) = unlisted(text, Options())

    assert hit.found == "https://ostravaport.test/berths-2"
    assert hit.evidence[0].excerpt == "Nine berths"
    assert hit.evidence[0].url == "https://ostravaport.test/berths"


def test_links_beside_a_list_of_other_pages_are_not_missed_in_it() -> None:
    """A list that the text hardly uses is not the list of what the text cites."""
    text = digest("[a](https://ostravaport.test/x)", "[b](https://kestrelgrid.test/y)", "berths", "grid")

    assert not has_list(text)
    assert list(unlisted(text, Options())) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("(ostravaport.test)", "(kestrelgrid.test)", []),
        ("[a](https://ostravaport.test/berths)", "(kestrelgrid.test)", ["Two winters"]),
        (
            "[a](https://ostravaport.test/berths) [b](https://ostravaport.test/trial)",
            "(kestrelgrid.test)",
            [],
        ),
        ("[a](https://ostravaport.test/berths)", "Ostrava Port blog “Two winters”", ["Maintenance by prediction"]),
        ("[a](https://ostravaport.test/berths)", "", []),
    ],
)
def test_whatever_points_at_a_reference_cites_it(first: str, second: str, found: list[str]) -> None:
    """A shared host counts for all; below half of the list nothing is said."""
    text = digest(first, second, "berths", "trial", "grid")

    assert [name(text, hit.reference or 0) for hit in uncited(text, Uncited())] == found


def test_the_share_of_a_list_that_must_be_cited_can_be_set() -> None:
    text = digest("[a](https://ostravaport.test/berths)", "", "berths", "trial", "grid")

    assert len(list(uncited(text, Uncited(min_cited=0.3)))) == 2


def test_a_vague_tag_names_what_it_may_mean() -> None:
    """Message and places show the candidates."""
    text = digest("(ostravaport.test)", "(kestrelgrid.test)", "berths", "trial", "grid")

    (hit,) = vague(text, Options())

    assert "“Nine berths”; “Two winters”" in hit.message
    assert [text.slice(place.span) for place in hit.related] == ["Nine berths", "Two winters"]


def test_a_digest_without_any_link_is_one_finding() -> None:
    """Ten source lines without links are one mistake of the producer."""
    text = parse(
        "# D\n\n## 1) A\n\nX opened.\n\nSource: Ostrava Port\n\n## 2) B\n\nY closed.\n\nSource: Kestrel Grid\n", "x.md"
    )

    assert len(list(none(text, Options()))) == 1
    assert list(vague(text, Options())) == []


@pytest.mark.parametrize(
    ("text", "back"),
    [("see above", True), ("Per April 26 report", True), ("既報の通り", True), ("April 26: the report", False)],
)
def test_a_pointer_is_told_from_a_source(text: str, *, back: bool) -> None:
    assert points_back(text) == back
