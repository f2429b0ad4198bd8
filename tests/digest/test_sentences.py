"""Sentences: what a digest states, with exact places, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint import digest
from factlint.digest import html, markdown, plain, sections, sentences, stories
from factlint.document import Document, Span
from factlint.model import Citation, CitationKind, Label, Sentence

READERS = {"markdown": markdown.read, "html": html.read, "text": plain.read}


def split(
    text: str, language: str = "en", kind: str = "markdown", cited: tuple[tuple[str, CitationKind], ...] = ()
) -> tuple[Document, tuple[Label, ...], tuple[Sentence, ...]]:
    """Split a text; ``cited`` are the words that are citations, each with its kind."""
    document = READERS[kind](text)
    parts = sections.find(document)
    found = stories.find(document, parts, frozenset())
    citations = []
    for words, what in cited:
        start = text.index(words)
        block = next(i for i, one in enumerate(document.blocks) if one.span.start <= start < one.span.end)
        citations.append(Citation(what, Span(start, start + len(words)), words, "none", block=block))
    labels, read = sentences.split(document, language, parts, found, citations)
    return document, labels, read


def told(
    text: str, language: str = "en", kind: str = "markdown", cited: tuple[tuple[str, CitationKind], ...] = ()
) -> list[str]:
    return [sentence.text for sentence in split(text, language, kind, cited)[2]]


STORY = """\
# Lundmark Daily

## News
### 1) Halden: a plant opens
**Date:** June 1, 2026 | **Source:** [Wire](https://wire.example/a)

**Summary**
Halden opened a plant in Lund. It makes *forklifts* &amp; racks. ([halden.example](https://halden.example/a))

**Impact and Outlook**

Racks may become cheaper.

- Ports will follow.

**Source**
[Plant opens](https://halden.example/a)

### 2) Arvik: cranes
Four cranes run at night.[^1] Nobody sits in them.

```
code is not read.
```

## References
| Title | URL |
|---|---|
| A plant opens in the town of Lund. | https://halden.example/a |

[^1]: The port said so in a letter.
"""


def test_headings_facts_code_tables_and_references_are_no_sentences() -> None:
    assert told(STORY) == [
        "Halden opened a plant in Lund.",
        "It makes forklifts & racks.",
        "Racks may become cheaper.",
        "Ports will follow.",
        "Four cranes run at night.",
        "Nobody sits in them.",
    ]


def test_a_sentence_knows_its_place_its_story_its_section_and_its_label() -> None:
    document, labels, read = split(STORY)

    for sentence in read:
        assert document.blocks[sentence.block].prose.text[slice(*sentence.at)] == sentence.text
    assert STORY[read[1].span.start : read[1].span.end] == "It makes *forklifts* &amp; racks."
    assert [sentence.story for sentence in read] == [0, 0, 0, 0, 1, 1]
    assert [sentence.label.text if sentence.label else "" for sentence in read] == [
        *("Summary", "Summary", "Impact and Outlook", "Impact and Outlook", "", "")
    ]
    assert [STORY[label.span.start : label.span.end] for label in labels] == [label.text for label in labels]
    assert [label.text for label in labels if label.opinion] == ["Impact and Outlook"]


def test_a_label_reaches_to_the_next_label_or_story() -> None:
    """A label "Background" over two paragraphs is above both; a label in a bullet is over its bullet alone."""
    text = (
        "### Halden opens\nBackground Plants are rare.\n\nThey were always.\n\nImpact More plants.\n\n"
        "- **Lead:** Lund Capital.\n- Nobody else.\n\n### Arvik closes\nIt closed.\n"
    )
    labels = [sentence.label.text if sentence.label else "" for sentence in split(text)[2]]
    assert labels == ["Background", "Background", "Impact", "Lead", "Impact", ""]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Halden opened. (halden.example) Racks got cheaper.", ["Halden opened.", "Racks got cheaper."]),
        ("Halden opened.[3] Racks got cheaper. [4]", ["Halden opened.", "Racks got cheaper."]),
        ("Halden opened (halden.example).", ["Halden opened (halden.example)."]),
        ("Halden opened ([halden.example](https://halden.example/a)).", ["Halden opened (halden.example)."]),
        ("Halden opened. Wire service “A plant opens in Lund”", ["Halden opened."]),
        ("Halden opened. Wire “A plant opens in Lund”, Quay Post “Lund gets its plant”", ["Halden opened."]),
        ("Halden opened. (halden.example) A plant opens in Lund", ["Halden opened."]),
        ("Halden opened. News Release “Lund gets its…”", ["Halden opened."]),
        (
            "Halden, says the chief, is “a plant you can own.” It opened.",
            ["Halden, says the chief, is “a plant you can own.”", "It opened."],
        ),
        ("https://halden.example/a", []),
        ("01", []),
        ("— Halden opened.", ["Halden opened."]),
        ("| Halden opened | a plant | in Lund |", []),
    ],
)
def test_citations_behind_a_full_stop_are_cut_off(line: str, expected: list[str]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "words", "kind", "expected"),
    [
        (
            "Halden opened. [Plant opens](https://halden.example/a)",
            "[Plant opens](https://halden.example/a)",
            "link",
            ["Halden opened."],
        ),
        ("[Plant opens](https://halden.example/a)", "[Plant opens](https://halden.example/a)", "link", []),
        (
            "[Halden](https://halden.example/a) opened a plant.",
            "[Halden](https://halden.example/a)",
            "link",
            ["Halden opened a plant."],
        ),
        (
            "It rains. [Halden](https://halden.example/a) opened a plant.",
            "[Halden](https://halden.example/a)",
            "link",
            ["It rains.", "Halden opened a plant."],
        ),
        ("It opened. Quay Post / Plant opens in Lund", "Plant opens in Lund", "title", ["It opened."]),
    ],
)
def test_known_citations_are_told_from_links_that_are_words_of_a_sentence(
    line: str, words: str, kind: CitationKind, expected: list[str]
) -> None:
    assert told(line, cited=((words, kind),)) == expected


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("- **Halden opens a plant** — two hundred work there.", "two hundred work there."),
        ("- **Halden opens a plant**, its second, in Lund.", "Halden opens a plant, its second, in Lund."),
        ("- **Halden** opened a plant in Lund.", "Halden opened a plant in Lund."),
        ("- **Halden opens a plant.** Two hundred work there.", "Two hundred work there."),
        ("- 2026-06-01 - [Halden opens a plant](https://halden.example/a) - Two hundred.", "Two hundred."),
        ("- [Halden](https://halden.example/a) opened a plant in Lund.", "Halden opened a plant in Lund."),
        ("- [Halden](https://halden.example/a)：工場を開いた。", "工場を開いた。"),
    ],
)
def test_a_headline_in_the_same_block_is_no_sentence(bullet: str, expected: str) -> None:
    """What is bold or linked only to stand out is part of its sentence."""
    text = f"# Robot Digest\n\n## Industry\n{bullet}\n{bullet}\n"
    assert told(text) == [expected, expected]


def test_flattened_text_loses_its_run_in_labels() -> None:
    text = (
        "Today's News\n1) Halden: a plant opens\nSummary Halden opened a plant. (halden.example)\n"
        "Background Plants are rare.\nSource Plant opens in Lund\n2) Arvik: cranes\n"
        "Summary Four cranes run.\nSources: Quay Post “Four cranes”, Wire “Cranes at night”\n"
        "This article was automatically generated by LLM.\n"
    )
    assert told(text, kind="text")[:3] == ["Halden opened a plant.", "Plants are rare.", "Four cranes run."]


def test_cells_of_a_news_table_that_hold_prose_are_sentences() -> None:
    text = (
        "# 机器人日报\n\n## 动态\n| 厂商 | 动态 | 意义 |\n|---|---|---|\n"
        "| Halden | [Pallet-2](https://halden.example/p2)发布 | 面向仓库的小型模型。可以在一台工作站上运行。 |\n"
        "| Arvik | [夜间试验](https://arvik.example/n)开始 | 四台起重机在夜间无人值守运行，为期六个月 |\n"
    )
    assert told(text, "zh") == [
        "面向仓库的小型模型。",
        "可以在一台工作站上运行。",
        "四台起重机在夜间无人值守运行，为期六个月",
    ]


def test_a_url_on_the_next_line_is_no_part_of_the_sentence() -> None:
    text = "# Daily\n\nA plant opened. It makes cranes.\nhttps://wire.example/1\n\nSee https://wire.example/2\n"
    read = [sentence.text for sentence in digest.parse(text, "a.md").sentences]

    assert read[:2] == ["A plant opened.", "It makes cranes."]


def test_cards_of_a_web_page_have_sentences_but_no_credits() -> None:
    page = (
        "<h2><a href='https://halden.example/a'>Une usine ouvre</a></h2><p>L'usine de Lund ouvre. Elle emploie 200 "
        "personnes.</p><div><span>Le Quai</span> <span>•</span> <span>1 juin 2026</span></div>"
    )
    assert told(page, "fr", "html") == ["L'usine de Lund ouvre.", "Elle emploie 200 personnes."]


def test_a_japanese_story_is_split_with_its_quotations_whole() -> None:
    text = "### 1. 港が開く\n**出典**: 港湾通信  \n**カテゴリ**: 産業\n\n会長は「開いた。よい。」と述べた。次は秋だ。\n\n**💡 実践ポイント**: 備える。\n"
    read = split(text, "ja")[2]

    assert [sentence.text for sentence in read] == ["会長は「開いた。よい。」と述べた。", "次は秋だ。", "備える。"]
    assert read[2].label
    assert read[2].label.opinion


@given(st.text(alphabet="#*-|[]() \nab.。Summary要約:1“”", max_size=300))
def test_offsets_are_exact_whatever_the_text(text: str) -> None:
    document, labels, read = split(text)
    for sentence in read:
        assert sentence.text
        assert document.blocks[sentence.block].prose.text[slice(*sentence.at)] == sentence.text
        assert document.blocks[sentence.block].span.covers(sentence.span)
    for label in labels:
        assert text[label.span.start : label.span.end]
