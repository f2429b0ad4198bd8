"""Pointing back: whom "it", "the company" or 同社 means in a story, and when nobody can say."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.pointers import find

NEWS = {"en": "News", "de": "Nachrichten", "fr": "Actualités", "es": "Noticias", "pt": "Notícias"}


def last_subject(language: str, headline: str, *sentences: str) -> str:
    """Return the subject of the last claim of a story of these sentences."""
    heading = NEWS.get(language, "ニュース")
    text = " ".join(sentences)
    told = f"# AI Daily News\n\n## {heading}\n\n### 1) {headline}\n{text}\n\n### 2) Sund\nSund 4.\n"
    digest = parse(told, "a.md", language=language)
    return next(claim.subject for claim in reversed(digest.claims) if claim.story == 0)


@pytest.mark.parametrize(
    ("language", "headline", "sentences", "subject"),
    [
        ("en", "Halden opens", ["Halden opened 3 depots.", "It said the port employs 40 people."], "Halden"),
        ("en", "Halden Robotics: depots", ["The company opened 3 depots in June."], "Halden Robotics"),
        ("en", "Depots in Lund", ["Halden AI sold 9 cranes.", "Sales rose 12 %, the startup said."], "Halden AI"),
        ("en", "Halden Ships Pallet-1", ["The company raised $3 million."], "Halden"),
        (
            "en",
            "Halden opens",
            ["Halden Robotics released Pallet-1 in June.", "The model has 3 billion parameters."],
            "Pallet-1",
        ),
        ("en", "A vote", ["Mia Berg said 40 people voted.", "She has led the port since 2020."], "Mia Berg"),
        (
            "en",
            "Two ports",
            ["Halden and Arvik signed a contract in June.", "They have 40 cranes."],
            "Halden and Arvik",
        ),
        ("en", "Pallet-1 is out", ["Pallet-1 is open since June.", "It has 3 billion parameters."], "Pallet-1"),
        (
            "en",
            "Halden opens",
            ["Halden opened 3 depots.", "In addition, it announced 40 cranes."],
            "Halden",
        ),
        ("de", "Halden wächst", ["Halden eröffnete 3 Werke.", "Das Unternehmen beschäftigt 40 Leute."], "Halden"),
        ("de", "HaldenAI: Werke", ["Der Umsatz des Unternehmens stieg um 12 %."], "HaldenAI"),
        ("fr", "Halden lève", ["HaldenAI a levé 3 millions.", "L’entreprise emploie 40 personnes."], "HaldenAI"),
        ("fr", "HaldenAI boucle une levée", ["La société emploie 40 personnes."], "HaldenAI"),
        ("es", "Halden crece", ["HaldenAI abrió 3 fábricas.", "La empresa emplea a 40 personas."], "HaldenAI"),
        ("pt", "Halden cresce", ["A HaldenAI abriu 3 fábricas.", "A empresa emprega 40 pessoas."], "HaldenAI"),
        ("ja", "Haldenが調達", ["Haldenは3億ドルを調達した。", "同社は40人を雇用した。"], "Halden"),
        ("ja", "Haldenが調達", ["スタートアップHaldenが3億ドルを調達した。", "同社は40人を雇用した。"], "Halden"),
        ("ja", "Haldenが公開", ["Haldenは「Pallet-1」を公開した。", "同モデルは30億のパラメータを持つ。"], "Pallet-1"),
        ("zh", "Halden 融资", ["Halden 完成3亿美元融资。", "该公司拥有40名员工。"], "Halden"),
        ("zh", "Halden 发布", ["Halden 发布了Pallet-1。", "该模型有30亿参数。"], "Pallet-1"),
        ("ko", "Halden 투자 유치", ["Halden은 3억 달러를 유치했다.", "회사는 직원 40명을 두고 있다."], "Halden"),
    ],
)
def test_a_pointer_means_the_nearest_named_subject(
    language: str, headline: str, sentences: list[str], subject: str
) -> None:
    """The subject is given in the words of the story, its headline included."""
    assert last_subject(language, headline, *sentences) == subject


@pytest.mark.parametrize(
    ("language", "headline", "sentences"),
    [
        # The name stands in the claim itself.
        ("en", "Halden opens", ["Halden opened 3 depots.", "Arvik said it sold 4 cranes."]),
        # Two companies, either of which could be meant.
        ("en", "Halden buys", ["Halden AI bought Arvik Labs.", "The company has 40 cranes."]),
        # A person is no company, a company no person.
        ("en", "A vote", ["Mia Berg said 40 people voted.", "The company has 3 depots."]),
        ("en", "Halden opens", ["Halden Labs opened 3 depots.", "He has 40 cranes."]),
        # Its depot, or the company?
        ("en", "Halden opens", ["Halden opened a depot in Lund.", "It has 3 halls."]),
        # Any group of people, and the company that is described on the spot.
        ("en", "Halden opens", ["A small group of 9 users left.", "The group found 3 flaws."]),
        ("en", "Halden opens", ["Halden opened 3 depots.", "The company behind 4 cranes left."]),
        # A name nearer by that cannot be read for sure.
        ("en", "A port", ["Halden AI opened 3 depots.", "Ports are rare.", "It has 3 halls."]),
        ("ja", "港", ["Mia Bergは40人と述べた。", "同社は3億ドルを調達した。"]),
        ("ja", "AIの今", ["ARRは3億ドルに達した。", "同社は40人を雇用した。"]),
        ("ko", "항구", ["매출은 3억 달러였다.", "회사는 직원 40명을 두고 있다."]),
        ("zh", "港口", ["收入增长了12%。", "该公司拥有40名员工。"]),
        ("de", "Der Hafen", ["Die Preise stiegen um 4 %.", "Das Unternehmen beschäftigt 40 Leute."]),
    ],
)
def test_what_is_not_safe_stays_open(language: str, headline: str, sentences: list[str]) -> None:
    """Better no subject than a wrong one."""
    assert last_subject(language, headline, *sentences) == ""


def test_a_clause_without_a_subject_has_that_of_the_clause_before() -> None:
    """The name is given even where the clause before only points at it."""
    sold = "Halden sold 40 cranes and bought the port of Sund."
    model = "Halden released Pallet-1. The model has 3 billion parameters and was trained in 41 hours."

    both = "Arvik fell. Halden AI raised $3 million, and it opened 2 depots in Lund."

    assert last_subject("en", "Halden sells", both) == "Halden AI"
    assert last_subject("en", "Halden sells", sold) == "Halden"
    assert last_subject("en", "Halden sells", model) == "Pallet-1"


def test_a_pointer_does_not_reach_into_another_story() -> None:
    """Each story starts anew with its own headline."""
    digest = parse(
        "# AI Daily News\n\n## News\n\n### 1) Halden opens\nHalden opened 3 depots.\n\n"
        "### 2) A port\nThe company sold 4 cranes.\n",
        "a.md",
    )

    assert [claim.subject for claim in digest.claims] == ["", ""]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("The company’s revenue rose.", "The company"),
        ("Revenue rose, the company said.", "the company"),
        ("Its revenue rose.", "Its"),
        ("In June, it sold 4.", "it"),
        ("When ports close, it hurts.", None),
        ("Its accompany line is 3.", "Its"),
        ("The companyX rose.", None),
        ("Halden said it sold 4.", None),
        ("Ports are rare.", None),
    ],
)
def test_where_a_pointer_stands(text: str, pointer: str | None) -> None:
    """A pronoun counts at the head of a clause, a noun anywhere, and neither behind a name."""
    found = find(text, 0, len(text), "en")

    assert (text[found.start : found.end] if found else None) == pointer
