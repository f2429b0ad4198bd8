"""Claims: which sentences are checkable, and which citations carry them."""

from __future__ import annotations

import pytest

from factlint.digest import claims, markdown, sections, sentences, stories
from factlint.digest.checkable import is_checkable
from factlint.document import Document, Span
from factlint.model import Citation, Claim


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden raised 3.5 million euros.",
        "The trial ends in June 2026.",
        "The chief of Arvik said the port was ready.",
        "It was approved by the parliament.",
        "Two cranes at Lund Harbour failed.",
        "The new Pallet-2 runs on a workstation.",
        "The chief called it “a floor that anybody may own”.",
        "Elle a annoncé la fermeture.",
        "Der Hafen kündigte den Bau an.",
        "La empresa lanzó una grúa.",
        "A empresa anunciou uma grua.",
        "Haldenは新しい倉庫を持つ。",
        "会社は新しい港を発表した。",
        "クレーンオペレーターは夜勤を終えた。",
        "公司发布了新的起重机。",
        "Halden이 새 공장을 가진다.",
        "회사는 새 항구를 발표했다.",
    ],
)
def test_numbers_names_quotations_and_acts_can_be_checked(sentence: str) -> None:
    assert is_checkable(sentence, opinion=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Will Halden open a second plant in 2027?",
        "港は2027年に開くのか？",
        "This could change how ports work.",
        "It is worth watching.",
        "Ports like these are rare.",
        "Halden might follow.",
        "Das könnte den Hafen verändern.",
        "Der Hafen bleibt für die Stadt wichtig.",
        "Cela pourrait changer le port.",
        "これは重要だ。",
        "今後が期待される。",
        "这可能改变港口。",
        "변화가 기대된다.",
        "A so-called “floor” is what it is.",
        "[3] (halden.example)",
        "",
    ],
)
def test_questions_guesses_and_remarks_cannot(sentence: str) -> None:
    assert not is_checkable(sentence, opinion=False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Halden said its ports are ready.", False),
        ("Ports will save 20 million euros.", True),
        ("The chief calls it “the end of the night shift as we know it”.", True),
        ("It is the “floor” that counts.", False),
        ("GPT-5 and Gemma 4 show where ports are going.", False),
        ("Ports like it were rare before June 2026.", True),
        ("About 4 in 10 ports will follow.", True),
        ("Gemma 4 cuts costs by 40 %.", True),
        ("港は2027年までに無人になる。", True),
        ("まずPallet 2を3日間試してみよう。", False),
        ("「無人の港」が広がる時期に来ている。", False),
        ("所長は「港は夜も動き続ける」と述べた。", True),
    ],
)
def test_under_an_opinion_label_only_numbers_and_quotations_count(sentence: str, expected: bool) -> None:
    assert is_checkable(sentence, opinion=True) is expected


def find(text: str, *cited: str) -> tuple[Document, tuple[Citation, ...], tuple[Claim, ...]]:
    """Return the claims of a text in which the given words are the citations."""
    document = markdown.read(text)
    parts = sections.find(document)
    told = stories.find(document, parts, frozenset())
    citations = []
    at = 0
    for words in cited:
        at = text.index(words, at)
        block = next(i for i, one in enumerate(document.blocks) if one.span.start <= at < one.span.end)
        story = next((i for i, one in enumerate(told) if one.first <= block < one.last), None)
        citations.append(Citation("link", Span(at, at + len(words)), words, "url", block=block, story=story))
        at += 1
    read = sentences.split(document, "en", parts, told, citations)[1]
    return document, tuple(citations), claims.find(document, read, citations, told, parts, "en")


def carriers(text: str, *cited: str) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(claim.text[:12], claim.carrier, claim.citations) for claim in find(text, *cited)[2]]


A, B = "[Wire](https://a.example)", "[Quay Post](https://b.example)"


def test_a_citation_behind_its_sentence_carries_that_sentence() -> None:
    text = f"Halden opened plant 1. ({A}) Arvik closed quay 2 ({B}). Sund hired 3."
    assert carriers(text, A, B) == [
        ("Halden opene", "sentence", (0,)),
        ("Arvik closed", "sentence", (1,)),
        ("Sund hired 3", "paragraph", (0, 1)),
    ]


def test_a_link_that_begins_a_sentence_belongs_to_it() -> None:
    """Its bracket stands before the sentence's first letter."""
    text = f"{A} opened plant 1. {B} closed quay 2."
    assert carriers(text, A, B) == [("Wire opened ", "sentence", (0,)), ("Quay Post cl", "sentence", (1,))]


def test_a_source_line_below_carries_the_paragraph_above() -> None:
    text = f"### Halden opens\nHalden opened plant 1. It has 2 halls.\n\n**Source:** {A}\n\nIt has 3 doors.\n\n{B}\n"
    assert carriers(text, A, B) == [
        ("Halden opene", "paragraph", (0,)),
        ("It has 2 hal", "paragraph", (0,)),
        ("It has 3 doo", "paragraph", (1,)),
    ]


def test_else_the_citations_of_the_story_carry_a_claim_all_together() -> None:
    text = (
        f"# Robot News\n\n### [Halden opens](https://a.example)\nHalden opened plant 1.\n\nIt has 2 halls. {B}\n\n"
        f"### Arvik closes\nArvik closed quay 3.\n"
    )
    assert carriers(text, "[Halden opens](https://a.example)", B) == [
        ("Halden opene", "story", (0, 1)),
        ("It has 2 hal", "sentence", (1,)),
        ("Arvik closed", "none", ()),
    ]


def test_a_claim_of_the_summary_may_be_carried_by_nothing() -> None:
    text = f"# Robot News\n\n## Summary\nHalden opened plant 1.\n\n## News\n### 1) Halden opens\nIt did in 2026. {A}\n"
    found = find(text, A)[2]

    assert [(claim.carrier, claim.story) for claim in found] == [("none", None), ("sentence", 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Halden sold 40 cranes ({A}) and Arvik closed 2 quays ({B}).", [(0,), (1,)]),
        (f"Halden sold 40 cranes and Arvik closed 2 quays. ({A}, {B})", [(0, 1), (0, 1)]),
        (f"Halden sold 40 cranes; Arvik closed 2 quays; Sund hired 9 people ({A}).", [(0,), (0,), (0,)]),
        (f"Halden sold 40 cranes ({A}), and Arvik closed 2 quays in Lund.", [(0,), (0,)]),
        (f"{A} sold 40 cranes; Arvik closed 2 quays; {B} hired 9 people.", [(0,), (1,), (1,)]),
    ],
)
def test_a_citation_carries_its_clause_and_what_precedes_it(text: str, expected: list[tuple[int, ...]]) -> None:
    """Back to the citation before; what stands behind the last one has all of the sentence."""
    found = find(text, *(cited for cited in (A, B) if cited in text))[2]

    assert [(claim.carrier, claim.citations) for claim in found] == [("sentence", cited) for cited in expected]


def test_a_claim_points_back_at_its_sentence() -> None:
    text = "Ports are rare. Halden opened plant 1.\n"
    claim = find(text)[2][0]

    assert (claim.sentence, claim.text) == (1, "Halden opened plant 1.")
    assert text[claim.span.start : claim.span.end] == claim.text


def test_a_clause_says_where_it_stands_in_its_block() -> None:
    """The offsets lead back to the source of each character, markup or not."""
    text = "Ports are rare. Halden sold **40 cranes** and Arvik closed 2 quays in Lund.\n"
    document, _, (first, second) = find(text)
    prose = document.blocks[0].prose

    assert [prose.text[slice(*claim.at)] for claim in (first, second)] == [first.text, second.text]
    assert second.text == "Arvik closed 2 quays in Lund."
    assert text[first.span.start : first.span.end] == "Halden sold **40 cranes"
    assert text[slice(*prose.span(second.at[0] + 13, second.at[0] + 20))] == "2 quays"


@pytest.mark.parametrize(
    ("heading", "text", "opinions"),
    [
        ("## Outlook", "Halden will sell 40 cranes. Halden said so.", [True]),
        ("## News\n### 1) Halden\nHalden sold 4.\n#### Background", "Ports cost 9 million. Halden said so.", [True]),
        ("## News\n### 1) Halden\n**Impact:**", "Ports cost 9 million. Halden said so.", [True]),
        ("## News\n### 1) Halden\n**Summary:**", "Ports cost 9 million. Halden said so.", [False, False]),
    ],
)
def test_background_and_outlook_are_opinion(heading: str, text: str, opinions: list[bool]) -> None:
    """There a name or an act makes no claim, a number does."""
    claims = find(f"# Robot News\n\n{heading}\n{text}\n")[2]

    assert [claim.opinion for claim in claims if claim.text != "Halden sold 4."] == opinions


def test_a_notice_about_the_digest_is_no_claim() -> None:
    assert carriers("This article was automatically generated by LLM in 2026. It holds 12 stories.") == []
