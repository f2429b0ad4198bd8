"""Summaries and outlooks: the stories that they retell carry them."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from growth import assert_linear

STORIES = {
    "en": [
        ("Halden Robotics: Pallet-1 is open", "Halden Robotics released Pallet-1, a model for warehouses, on June 1."),
        ("Port of Arvik: cranes at night", "Arvik began a trial of unmanned night shifts on 22 cranes."),
        ("Lund University measures phones", "The group in Lund measured a loss of 1.8 points on 14 phones."),
        ("Sund: a new ferry", "Sund ordered nine ferries for 40 million euros."),
    ],
    "ja": [
        ("Halden Robotics: Pallet-1を公開", "Halden Roboticsは6月1日に倉庫モデルのPallet-1を公開した。"),
        ("Arvik港: 夜間のクレーン", "Arvik港は22基のクレーンで夜間無人運転の試験を始めた。"),
        ("ルンド大学: スマートフォンの計測", "ルンド大学はスマートフォン14台で推論の損失を計測した。"),
    ],
    "de": [
        ("Halden Robotics: Pallet-1 ist offen", "Halden veröffentlichte am 1. Juni das Lagermodell Pallet-1."),
        ("Hafen Arvik: Kräne bei Nacht", "Arvik begann einen Versuch mit unbemannten Nachtschichten auf 22 Kränen."),
    ],
}
SUMMARY = {"en": ("Executive Summary", "News"), "ja": ("概要", "ニュース"), "de": ("Zusammenfassung", "Nachrichten")}


def retold(language: str, summary: str, uncited: int | None = None) -> list[tuple[str, list[int]]]:
    """Return what carries each claim of a summary, and the stories whose sources these are."""
    above, below = SUMMARY[language]
    told = "\n\n".join(
        f"### {number}) {title}\n{text}" + ("" if number - 1 == uncited else f" ([w](https://w{number}.example/a))")
        for number, (title, text) in enumerate(STORIES[language], 1)
    )
    digest = parse(f"# AI Daily\n\n## {above}\n{summary}\n\n## {below}\n\n{told}\n", "a.md", language=language)
    return [
        (claim.carrier, sorted({digest.citations[index].story for index in claim.citations} - {None}, key=int))
        for claim in digest.claims
        if claim.story is None
    ]


@pytest.mark.parametrize(
    ("language", "summary", "stories"),
    [
        ("en", "Halden Robotics opened Pallet-1 to warehouses.", [0]),
        ("en", "In Arvik 22 cranes work at night in an unmanned trial.", [1]),
        ("en", "Halden Robotics released Pallet-1, while phones lost 1.8 points in Lund.", [0, 2]),
        ("en", "Halden's Pallet-1, Arvik's cranes and Sund's nine ferries made the news.", [0, 1, 3]),
        ("ja", "Halden Roboticsは倉庫モデルPallet-1を公開した。", [0]),
        ("ja", "Arvik港の22基のクレーンが夜間に無人で動いた。", [1]),
        ("de", "Halden veröffentlichte das Modell Pallet-1 für das Lager.", [0]),
        ("de", "In Arvik arbeiten 22 Kräne nachts unbemannt.", [1]),
    ],
)
def test_a_sentence_has_the_sources_of_all_stories_that_it_retells(
    language: str, summary: str, stories: list[int]
) -> None:
    """Shared names, numbers and rare words tell which ones they are."""
    found = retold(language, summary)

    assert {carrier for carrier, _ in found} == {"retold"}
    assert sorted({story for _, cited in found for story in cited}) == stories


@pytest.mark.parametrize(
    "summary",
    ["Kalmar opened 3 depots.", "On June 1 the port said so.", "There were 14 stories this week."],
)
def test_what_retells_no_story_is_carried_by_nothing(summary: str) -> None:
    """One shared word is no retelling; the claim is counted all the same."""
    assert retold("en", summary) == [("none", [])]


def test_the_story_that_is_retold_may_cite_nothing() -> None:
    """Then no other story's sources stand in for it."""
    assert retold("en", "Halden Robotics opened Pallet-1 to warehouses.", uncited=0) == [("none", [])]


def test_the_sentences_of_a_list_entry_go_together() -> None:
    """The second says "it" of what the first names."""
    entry = "- Halden Robotics released Pallet-1 for warehouses. It was trained in 41 hours.\n- Kalmar sold 3.\n"

    assert retold("en", entry) == [("retold", [0]), ("retold", [0]), ("none", [])]


def test_a_citation_of_its_own_comes_first() -> None:
    """What a sentence of the summary cites itself is its evidence; beside its paragraph's, the story counts too."""
    cited = "Halden Robotics released Pallet-1 for warehouses. Kalmar sold 3 cranes ([k](https://k.example/b))."
    first, second = retold("en", cited)

    assert first == ("retold", [0])
    assert second == ("sentence", [])


def test_the_outlook_retells_as_well() -> None:
    """Only what states hard facts is a claim there."""
    digest = parse(
        "# AI Daily\n\n## News\n\n### 1) Halden Robotics: Pallet-1\nHalden Robotics released Pallet-1 for warehouses. "
        "([w](https://w.example/a))\n\n### 2) Sund\nSund ordered ferries. ([v](https://v.example/a))\n\n"
        "## Outlook\nHalden Robotics will train Pallet-1 for 40 warehouses. Ports may follow.\n",
        "a.md",
    )
    (claim,) = [claim for claim in digest.claims if claim.story is None]

    assert (claim.carrier, claim.opinion, claim.citations) == ("retold", True, (0,))


def long_digest(count: int) -> str:
    """Return a digest of many stories with a summary that retells each; one name is in all of them."""
    names = [f"Halden{number}" for number in range(count)]
    summary = " ".join(f"{name} AI released Pallet-{at}, and it sold 3 cranes." for at, name in enumerate(names))
    stories = "\n\n".join(
        f"### {at}) {name} AI: Pallet-{at}\n{name} AI released Pallet-{at} and Arvik closed 2 quays. The company "
        f"sold 3 cranes; the model has {at} layers. ([w](https://w{at}.example/a))"
        for at, name in enumerate(names)
    )
    return f"# AI Daily\n\n## Executive Summary\n{summary}\n\n## News\n\n{stories}\n"


def test_many_stories_and_a_long_summary_take_time_in_proportion() -> None:
    """Neither each sentence with each story nor each pointer with the whole text is compared."""
    assert_linear(lambda text: parse(text, "a.md").claims, long_digest, 1200)
