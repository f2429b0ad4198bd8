"""Stories without a source: which are reported."""

from __future__ import annotations

import pytest

from factlint.checks.claims import Uncited, uncited
from factlint.digest import parse

CITED = "### {n}) Berths {n}\n\nThe port opened {n} berths. ([a](https://ostravaport.test/{n}))\n\n"


def lines(cited: int, story: str, **options: float) -> list[int]:
    body = "".join(CITED.format(n=n) for n in range(1, cited + 1))
    text = parse(f"# D 2026-06-02\n\n## News\n\n{body}### 9) Ferries\n\n{story}\n", "x.md")
    return [text.position(hit.span.start).line for hit in uncited(text, Uncited(**options))]


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("Havnelinjen ordered nine vessels for 40 million euros.", True),
        ("No new orders were announced by Havnelinjen on June 1.", False),
        ("Havnelinjen ordered nine vessels, as covered on Monday.", False),
        ("It would be important to see more of this soon.", False),
    ],
)
def test_a_story_that_states_something_must_cite(story: str, *, found: bool) -> None:
    """A pointer, no news and an opinion need no source."""
    assert lines(3, story) == ([19] if found else [])


def test_where_few_stories_cite_nothing_is_missed() -> None:
    """The share is an option; one citing story is no habit."""
    assert lines(1, "Havnelinjen ordered nine vessels for 40 million euros.") == []
    assert lines(3, "Havnelinjen ordered nine vessels for 40 million euros.", min_citing=0.9) == []
