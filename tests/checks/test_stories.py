"""Retold stories: what is compared, what is exempt, and that it stays cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks.stories import RetoldStory, retold, sharing
from factlint.digest import parse
from factlint.digest.terms import terms

if TYPE_CHECKING:
    from factlint.model import Digest

LONG = (
    "Kestrel Grid switched its northern substations to predictive maintenance, after vibration sensors from Ambolt had"
    " flagged worn bearings in eleven transformers. Engineers in Bodø trained the detector on four winters of recordings"
    " and cut unplanned outages by a third. "
)
SHORT = (
    "Predictive maintenance arrived at the northern substations of Kestrel Grid: Ambolt's vibration sensors flag worn"
    " bearings in transformers, and unplanned outages fell by a third. "
)
OTHER = (
    "The ferry company Havnelinjen ordered nine hydrogen vessels for its western routes, whose hulls a yard in Florø will"
    " weld from recycled aluminium before they are fitted out in Ulsteinvik during next autumn. "
)
ONE, TWO = "https://kestrelgrid.test/maintenance", "https://havnelinjen.test/hydrogen"


def digest(*stories: tuple[str, str, str], language: str | None = None) -> Digest:
    body = "".join(f"### {i}) {title}\n\n{text} ([src]({url}))\n\n" for i, (title, text, url) in enumerate(stories, 1))
    return parse(f"# Grid Digest 2026-06-02\n\n## News\n\n{body}", "x.md", language=language)


def told_twice(*stories: tuple[str, str, str], **options: object) -> list[int]:
    text = digest(*stories)
    return [text.position(hit.span.start).line for hit in retold(text, RetoldStory(**options))]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (("Ambolt sensors at work", SHORT, ONE), [9]),
        (("Ambolt sensors at work", SHORT, TWO), [9]),
        (("Ferries on hydrogen", OTHER, ONE), []),
        (("Ferries on hydrogen", OTHER, TWO), []),
        (("Ambolt sensors at work", SHORT + "For the details see above.", ONE), []),
        (("Kestrel Grid looks after its substations", "Unchanged from the report of Monday.", ONE), []),
    ],
)
def test_a_story_is_told_twice_when_its_words_are(second: tuple[str, str, str], found: list[int]) -> None:
    """The page alone makes no repetition, nor do the words of an editor who points back."""
    assert told_twice(("Kestrel Grid maintains by prediction", LONG, ONE), second) == found


@pytest.mark.parametrize(("first", "second"), [("Kestrel 4 E2B", "Kestrel 4 E4B"), ("Skua mini", "Skua pro")])
def test_another_version_in_the_title_is_another_story(first: str, second: str) -> None:
    """Variants of a product are announced in the same words."""
    assert told_twice((first, LONG, ONE), (second, LONG, ONE)) == []


def test_sections_that_recap_can_be_named() -> None:
    """A producer's own recap is no defect once it is configured."""
    stories = (("Kestrel Grid maintains by prediction", LONG, ONE), ("Ambolt sensors at work", SHORT, ONE))

    assert told_twice(*stories, recap_sections=("news",)) == []


def test_a_retold_story_shows_both_places_and_what_they_share() -> None:
    """An editor decides without scrolling."""
    text = digest(("Kestrel Grid maintains by prediction", LONG, ONE), ("Ambolt sensors at work", SHORT, ONE))

    (hit,) = retold(text, RetoldStory())

    assert text.slice(hit.related[0].span) == "Kestrel Grid maintains by prediction"
    assert "bearings" in hit.evidence[0].excerpt
    assert hit.evidence[1].excerpt == "kestrelgrid.test/maintenance"


def test_japanese_is_compared_by_pairs_of_characters() -> None:
    """There are no blanks between words to go by."""
    assert terms("変電所の保守") == ["変電", "電所", "所の", "の保", "保守"]
    long = "ケストレル電力は北部の変電所で予知保全を始め、アンボルト社の振動センサーが十一台の変圧器で軸受の摩耗を見つけた。停電は三割減った。"
    short = "アンボルト社の振動センサーが変圧器の軸受の摩耗を見つけ、ケストレル電力の北部の変電所では停電が三割減った。"

    assert told_twice(("予知保全を開始", long, ONE), ("センサーの成果", short, ONE)) == [9]


def test_pairs_are_few_in_a_file_of_thousands_of_stories() -> None:
    """Two thousand items are two million pairs; only those that share a rare word are compared."""
    items = [(f"Item {i}", f"Ward{i} opened line{i} with crew{i // 2}. " * 4, ONE) for i in range(2000)]
    bags = {index: frozenset(terms(text)) for index, (_, text, _) in enumerate(items)}

    assert len(sharing(bags)) == 1000
