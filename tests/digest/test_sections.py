"""Sections: nested ranges of blocks, each with the kind that its title and content give it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import markdown, sections


def kinds(text: str) -> list[tuple[str, str]]:
    return [(section.title, section.kind) for section in sections.find(markdown.read(text))]


DIGEST = """\
Intro words before all headings.

# Lundmark Daily

## 1. Executive Summary
Halden opened a plant.

## 2. News
### 1) Halden opens a plant
It did.

## 3. Outlook
More plants.

## 4. References
| Title | URL |
|---|---|
| Plant opens | https://haldenrobotics.example/plant |

### Papers
- https://lund.example/paper

## 5. Disclaimer
No advice.
"""


def test_sections_nest_and_cover_all_blocks() -> None:
    """A section's range includes its subsections; the text before the first heading is a section without a title."""
    document = markdown.read(DIGEST)
    found = sections.find(document)
    covered = {block for section in found for block in range(section.first, section.last)}

    assert covered == set(range(len(document.blocks)))
    assert (found[0].title, found[0].heading, found[0].level) == ("", None, 0)
    assert found[1].last == len(document.blocks)
    assert DIGEST[found[3].span.start : found[3].span.end].startswith("## 2. News")


def test_kinds_come_from_titles_and_pass_to_subsections() -> None:
    assert kinds(DIGEST) == [
        ("", "other"),
        ("Lundmark Daily", "other"),
        ("1. Executive Summary", "summary"),
        ("2. News", "news"),
        ("1) Halden opens a plant", "news"),
        ("3. Outlook", "outlook"),
        ("4. References", "references"),
        ("Papers", "references"),
        ("5. Disclaimer", "note"),
    ]


def test_a_document_without_headings_is_one_section() -> None:
    assert kinds("Just a paragraph.\n\nAnd another.") == [("", "other")]


def test_a_document_without_blocks_has_no_sections() -> None:
    assert kinds("") == []


def test_the_title_of_the_whole_is_no_summary() -> None:
    """A heading "Weekly Summary" over everything does not turn the news below it into a summary."""
    text = "# Weekly Summary\n\n## Robots\nA.\n\n## Ports\nB.\n\n## Phones\nC.\n"
    assert {kind for _, kind in kinds(text)} == {"other"}


HIGHLIGHTS = "## Highlights\n{}\n\n## {}\n### Halden opens\nHalden opened. [Read](https://halden.example/a)\n"


@pytest.mark.parametrize(
    ("highlights", "below", "kind"),
    [
        ("- Halden opened a plant.", "News in detail", "summary"),
        ("- Halden opened. [Read](https://halden.example/a)", "Robots", "summary"),
        ("- Arvik opened. [Read](https://arvik.example/b)", "Robots", "news"),
        ("### Arvik opens\nArvik opened.", "Other News", "news"),
    ],
)
def test_highlights_are_a_summary_if_they_are_told_again_below(highlights: str, below: str, kind: str) -> None:
    """The title alone does not tell: it heads the main stories in one digest and sums them up in the next."""
    assert kinds(HIGHLIGHTS.format(highlights, below))[0][1] == kind


def test_briefs_sum_up_at_the_top_and_are_news_further_down() -> None:
    text = "# Revue\n\n## {}\n- A.\n\n## {}\n- B.\n"
    assert kinds(text.format("En bref", "Ports"))[1] == ("En bref", "summary")
    assert kinds(text.format("Ports", "En bref"))[2] == ("En bref", "news")


@pytest.mark.parametrize("title", ["# Notes", "# Weekly Summary", "# Sources"])
def test_the_heading_over_everything_does_not_make_it_notes(title: str) -> None:
    assert {kind for _, kind in kinds(f"{title}\n\n## Robots\nA.\n\n## Ports\nB.\n")} == {"other"}


def test_parts_that_recur_under_every_story_are_no_sections_of_their_own_kind() -> None:
    """A heading "Sources" under each story is where the story cites, not the digest's list of references."""
    story = "### {} opens a plant\nIt did.\n#### Summary\nText.\n#### Sources\n- https://{}.example\n\n"
    text = "## News\n" + story.format("Halden", "halden") + story.format("Arvik", "arvik") + "## Sources\n- x\n"
    found = kinds(text)

    assert [kind for title, kind in found if title == "Summary"] == ["news", "news"]
    assert [kind for title, kind in found if title == "Sources"] == ["news", "news", "references"]


def test_a_month_of_digests_in_one_file_keeps_each_days_references() -> None:
    day = "## 2026-06-0{0}\n### News\n- Halden opened plant {0}.\n### References\n- https://halden.example/{0}\n\n"
    found = kinds("# Archive\n" + day.format(1) + day.format(2))

    assert [kind for title, kind in found if title == "References"] == ["references", "references"]


def test_bold_lines_are_headings_where_a_writer_uses_them_so() -> None:
    text = "**Halden opens a plant**\n\nIt did.\n\n**Arvik closes a quay**\n\nIt did too.\n\n**Quellen**\n\nhttps://a.example\n"
    assert kinds(text) == [
        ("Halden opens a plant", "other"),
        ("Arvik closes a quay", "other"),
        ("Quellen", "references"),
    ]


def test_bold_references_end_the_section_before_them() -> None:
    text = "## News\n### Halden opens\nIt did.\n\n### Arvik closes\nIt did.\n\n**Sources**\n\n- https://a.example\n"
    document = markdown.read(text)
    found = sections.find(document)

    assert found[-1].kind == "references"
    assert found[-2].last == found[-1].first


@pytest.mark.parametrize("label", ["Summary", "要約", "Hintergrund"])
def test_a_bold_label_under_each_story_is_no_heading(label: str) -> None:
    text = f"### Halden\n**{label}**\n\nText.\n\n### Arvik\n**{label}**\n\nText.\n"
    assert [title for title, _ in kinds(text)] == ["Halden", "Arvik"]


def test_links_are_references_at_the_end_and_news_elsewhere() -> None:
    end = "## Robots\nText.\n\n## Links\n- https://a.example\n"
    middle = "## Links\n- [A](https://a.example)\n\n## Robots\nText.\n"
    assert kinds(end)[1][1] == "references"
    assert kinds(middle)[0][1] == "other"


@given(st.text(alphabet="#*-| \n1a.要約Sources", max_size=300))
def test_any_text_gives_sections_that_nest(text: str) -> None:
    document = markdown.read(text)
    found = sections.find(document)
    covered = {block for section in found for block in range(section.first, section.last)}

    assert covered == set(range(len(document.blocks)))
    for outer, inner in pairwise(found):
        assert inner.first >= outer.last or inner.last <= outer.last
