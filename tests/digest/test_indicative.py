"""Sentences that are claims by their shape, by a denial, a count in words or a month; dates and bylines, which are none."""

from __future__ import annotations

import pytest

from factlint.digest import date_lines, parse
from factlint.digest.checkable import is_checkable, is_told
from factlint.digest.sections import is_day
from growth import assert_linear

DENIED = [
    ("en", "Ports were not included."),
    ("en", "The crane won’t be sold."),
    ("de", "Ein zweiter Kran ist nicht geplant."),
    ("fr", "Aucune vente n'est prévue."),
    ("es", "La venta no está prevista."),
    ("pt", "A venda não está prevista."),
    ("ja", "市の費用負担はない。"),
    ("zh", "双方的谈判尚未结束。"),
    ("ko", "항구는 문을 닫지 않았다."),
]
COUNTED = [
    ("en", "One sailor died of the fumes."),
    ("en", "Ships wait for nine days."),
    ("de", "Der Verband beklagt Ausfälle an neun Tagen."),
    ("fr", "Le trajet devrait durer moins de deux heures."),
    ("es", "El viaje dura tres horas."),
    ("pt", "A viagem dura dois dias."),
    ("ja", "契約は三年間とされた。"),
    ("zh", "协议为期三年，属于自愿性质。"),
    ("ko", "앞서 두 차례 유찰을 겪었다."),
]


@pytest.mark.parametrize(("language", "sentence"), DENIED + COUNTED)
def test_denials_and_counts_in_words_are_facts_under_any_label(language: str, sentence: str) -> None:
    """So they are in a story; a summary outside of the stories is not searched for them."""
    assert is_checkable(sentence, opinion=True, language=language)
    assert is_checkable(sentence, opinion=False, told=True, language=language)


@pytest.mark.parametrize(
    "sentence",
    [
        "A quay in Sund follows in August.",
        "Crews were told only from late May.",
        "Der Kran startet Ende März.",
        "Un guide paraît en septembre.",
    ],
)
def test_a_month_is_a_date_under_outlook_too(sentence: str) -> None:
    assert is_checkable(sentence, opinion=True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The price of steel decides."),
        ("en", "The tool depended on the very network that had gone."),
        ("de", "Wegen schwacher Nachfrage unterbricht die Werft den Bau."),
        ("fr", "Les vagues ont freiné le chantier."),
        ("es", "El muelle cierra al tráfico."),
        ("pt", "O cais fecha ao tráfego."),
        ("ja", "新しい桟橋は市の中心から移された。"),
        ("zh", "邻国取代岛国成为最大的目的地。"),
        ("ko", "주민들은 송전선로 건설에 반대하고 있다."),
    ],
)
def test_a_sentence_about_something_definite_is_told_in_a_story(language: str, sentence: str) -> None:
    """By itself it is no claim that could be told from other words for the same; with a citation of its own it is."""
    assert is_told(sentence, language)
    assert not is_checkable(sentence, opinion=False, told=True, language=language)
    assert is_checkable(sentence, opinion=True, cited=True, language=language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ports like these are rare."),
        ("en", "The lesson is clear."),
        ("en", "It could change the way ports work."),
        ("en", "What will the harbour board decide?"),
        ("en", "That is all for the day, and the ships have come in."),
        ("en", "Here the numbers tell us where ports go."),
        ("de", "Der Hafen bleibt für die Stadt wichtig."),
        ("fr", "La question reste un enjeu."),
        ("ja", "これは港にとって重要だ。"),
        ("zh", "这标志着港口的新阶段。"),
        ("ko", "항구는 도시에 중요하다."),
    ],
)
def test_generalities_remarks_and_praise_are_none(language: str, sentence: str) -> None:
    assert not is_told(sentence, language)
    assert not is_checkable(sentence, opinion=False, told=True, language=language)


def test_guesses_are_none_with_a_citation_either() -> None:
    """The month of May is no guess."""
    assert not is_checkable("The board may sell its cranes.", opinion=False, cited=True)
    assert is_checkable("Drivers were a cold May and weak winds.", opinion=False, cited=True)


def test_two_words_are_no_claim_whatever_they_cite() -> None:
    assert not is_checkable("Good morning.", opinion=False, cited=True)


LINES = [
    "Friday, May 29, 2026",
    "June 8, 2026",
    "Week 23 of 2026",
    "Freitag, den 29. Mai 2026",
    "vendredi 29 mai 2026",
    "2026年5月29日（金）",
    "2026년 5월 29일",
    "2026-05-29 (JST)",
]


@pytest.mark.parametrize("line", [*LINES, "By Liv Strand and Ole Berg", "Von Liv Strand"])
def test_a_date_or_a_byline_is_no_claim(line: str) -> None:
    assert not is_checkable(line, opinion=False, told=True)


@pytest.mark.parametrize(
    "line", ["Revenue in May 2026: $5", "Halden 2 sails in May 2026", "May 2026 saw 40 % more", "Port"]
)
def test_what_says_more_than_a_date_is_no_date(line: str) -> None:
    assert not date_lines.is_date(line)


@pytest.mark.parametrize("line", [*LINES[:5], "Daily 2026-05-08", "5月8日のまとめ"])
def test_headings_that_are_days(line: str) -> None:
    assert is_day(line)


def test_a_headline_with_a_version_is_no_day() -> None:
    """So the parts below it are parts of a story."""
    assert not is_day("Pallet 19 is out")


STORY = """
## Pallet {n} is out

- Link: https://quay.test/news/{n}

### TL;DR

[Pallet {n}](https://quay.test/news/{n}) lifts two containers at once.

### {part}

Users of version 14 get their last update in November.
"""


def test_the_parts_of_a_story_have_its_citations() -> None:
    """One of the parts may stand under one story only."""
    told = [STORY.format(n=18, part="Impact"), STORY.format(n=19, part="Background"), STORY.format(n=20, part="Impact")]
    found = parse("# Quay Wire — 2026-05-30\n" + "".join(told), "x.md")

    assert [story.title for story in found.stories] == [f"Pallet {n} is out" for n in (18, 19, 20)]
    last = [claim for claim in found.claims if claim.text.startswith("Users")]
    assert [claim.carrier for claim in last] == ["story"] * 3


def test_what_is_only_told_is_judged_as_opinion_is() -> None:
    """Other words for the same would be no finding."""
    news = "Halden opened 2 quays ([Quay Post](https://quay.test/a)).\n\nThe price of steel decides."
    text = f"# Quay Wire — 2026-05-30\n\n## News\n\n### Steel\n\n{news}\n"
    soft = {claim.text: claim.opinion for claim in parse(text, "x.md", language="en").claims}

    assert soft == {"Halden opened 2 quays (Quay Post).": False, "The price of steel decides.": True}


def test_long_texts_take_time_in_proportion() -> None:
    assert_linear(lambda text: is_checkable(text, opinion=True), lambda n: "one of in May, " * n, 400)
