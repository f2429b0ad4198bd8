"""Labels in eight languages: with markup, with a colon, and run into the sentence."""

from __future__ import annotations

import pytest

from factlint.digest import label_words, markdown
from factlint.digest.labels import Finder, is_meta_line


def leads(text: str) -> list[list[tuple[str, str, str]]]:
    """Return for each block its labels: words, role, and the text from where the label ends."""
    blocks = markdown.read(text).blocks
    finder = Finder(blocks)
    return [[(lead.text, lead.role, block.text[lead.rest :]) for lead in finder.leads(block)] for block in blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Summary**\nHalden opened a plant.", ("Summary", "text", "Halden opened a plant.")),
        ("**Summary:** Halden opened a plant.", ("Summary", "text", "Halden opened a plant.")),
        ("**Background**: Plants are rare.", ("Background", "opinion", "Plants are rare.")),
        ("Impact: Plants are rare.", ("Impact", "opinion", "Plants are rare.")),
        ("**💡 実践ポイント**: 試験を計画する。", ("実践ポイント", "opinion", "試験を計画する。")),
        ("**要約**\n港を開いた。", ("要約", "text", "港を開いた。")),
        ("【背景】：港は少ない。", ("背景", "opinion", "港は少ない。")),
        ("**核心内容**：港口开放。", ("核心内容", "text", "港口开放。")),
        ("**시사점:** 항구가 열렸다.", ("시사점", "opinion", "항구가 열렸다.")),
        ("**Hintergrund:** Häfen sind selten.", ("Hintergrund", "opinion", "Häfen sind selten.")),
        ("**Contexte :** Les ports sont rares.", ("Contexte", "opinion", "Les ports sont rares.")),
        ("**Puntos clave:** El puerto abrió.", ("Puntos clave", "text", "El puerto abrió.")),
        ("**Perspectivas:** O porto abriu.", ("Perspectivas", "opinion", "O porto abriu.")),
        ("- **View:** A plant is a start.", ("View", "opinion", "A plant is a start.")),
        ("- **Lead:** Lund Capital, with two others.", ("Lead", "text", "Lund Capital, with two others.")),
        ("**Source:** [Plant opens](https://halden.example/a)", ("Source", "meta", "Plant opens")),
        ("**U.S.:** No new laws.", ("U.S", "text", "No new laws.")),
    ],
)
def test_a_label_with_markup_or_colon_shows_itself(text: str, expected: tuple[str, str, str]) -> None:
    assert leads(text) == [[expected]]


@pytest.mark.parametrize(
    "text",
    [
        "**Halden opened a plant** in Lund on Monday.",
        "Summary judgment was granted on Monday.",
        "Halden: a plant opens in Lund.",
        "背景には、港の不足がある。",
        "**Two hundred and forty people work there now:** a record.",
        "Impact Labs raised five million.",
    ],
)
def test_other_openings_are_no_labels(text: str) -> None:
    assert leads(text) == [[]]


RUN_IN = [
    ("Summary Halden opened a plant.", "Background Plants are rare.", ["Summary", "Background"]),
    ("要約 港を開いた。", "今後の展望 増える。", ["要約", "今後の展望"]),
    ("Impact and Outlook More plants.", "Impact and Outlook Fewer cranes.", ["Impact and Outlook"] * 2),
    ("Zusammenfassung Das Werk ist offen.", "Hintergrund Werke sind selten.", ["Zusammenfassung", "Hintergrund"]),
    ("Résumé Le port ouvre.", "Contexte Les ports sont rares.", ["Résumé", "Contexte"]),
]


@pytest.mark.parametrize(("first", "second", "labels"), RUN_IN)
def test_labels_that_run_into_the_sentence_are_known_by_recurrence(first: str, second: str, labels: list[str]) -> None:
    assert [lead[0][0] for lead in leads(f"{first}\n\n{second}")] == labels


@pytest.mark.parametrize(("first", "second", "labels"), RUN_IN)
def test_a_single_paragraph_that_begins_so_has_no_label(first: str, second: str, labels: list[str]) -> None:
    assert labels
    assert leads(f"{first}\n\nNothing {second.lower()}") == [[], []]


def test_a_name_that_recurs_is_no_label() -> None:
    assert leads("Impact Labs raised five million.\n\nImpact Labs hired ten people.") == [[], []]


def test_a_word_that_goes_on_in_small_letters_is_no_label() -> None:
    text = "Summary Halden opened a plant.\n\nBackground Plants are rare.\n\nBackground noise is a problem at the quay."
    assert leads(text)[2] == []


def test_a_source_label_that_runs_in_labels_a_title_and_no_sentence() -> None:
    text = "Summary Halden opened.\n\nBackground Rare.\n\nSource Plant opens in Lund\n\nSource Code leaked on Monday. It hurts."
    assert [[lead[:2] for lead in block] for block in leads(text)[2:]] == [[("Source", "meta")], []]


def test_bold_words_alone_on_a_line_are_a_label_if_they_recur() -> None:
    text = "**In our words**\n\nHalden opened.\n\n**In our words**\n\nArvik closed.\n\n**Once only**\n\nSund sank."
    assert [block[0][0] if block else "" for block in leads(text)] == ["In our words", "", "In our words", "", "", ""]


def test_labels_stand_at_the_beginning_of_lines_too() -> None:
    text = "**Summary:** Halden opened.\n**Impact:** Rare.\n**Source:** Wire"
    assert [lead[0] for lead in leads(text)[0]] == ["Summary", "Impact", "Source"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Date: May 8, 2026 | Source: Halden", True),
        ("Score: 389 | HN | Link: https://halden.example/a", True),
        ("出典: Arvik通信", True),
        ("来源：Halden", True),
        ("読了目安: 約10分 | 自動生成: ロボット", True),
        ("Le Quai • 7 avril 2026", True),
        ("Halden: a plant opens", False),
        ("Halden opened its plant in 2026 · nobody came.", False),
        ("Halden | Arvik", False),
        ("| Halden: a | 2026: b |", False),
    ],
)
def test_lines_of_facts(line: str, expected: bool) -> None:
    assert is_meta_line(line) is expected


def test_words_are_folded_before_they_are_looked_up() -> None:
    assert label_words.role("  🔑 What’s NEXT: ") == "opinion"
    assert label_words.role("x" * 100) is None
    assert label_words.role("") is None
