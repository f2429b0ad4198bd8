"""Names in other languages than English, and in other languages than their page's."""

from __future__ import annotations

import pytest

from factlint.judge.names import Known, find


def texts(text: str, language: str) -> list[str]:
    """Return the names of a text as written."""
    return [name.text for name in find(text, language)]


def missing(page: str, page_language: str, claim: str, language: str) -> list[str]:
    """Return the words of the claim's names that the page lacks."""
    known = Known([page], page_language)
    return [word for name in find(claim, language) for word in known.missing(name)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Selon lui, la société Harrow de Paris a grandi mardi.", ["Harrow de Paris"]),
        ("fr", "L'OpenTern d'Anne Harrow est là.", ["OpenTern", "Anne Harrow"]),
        ("fr", "Le président Jean Harrow est à la Banque de France en mars.", ["Jean Harrow", "Banque de France"]),
        ("es", "Según el ministro Luis Harrow, en enero la Unión Europea creció.", ["Luis Harrow", "Unión Europea"]),
        ("es", "Los ingleses y los españoles llegaron.", []),
        ("pt", "Segundo o presidente, a Harrow de São Paulo cresceu em março.", ["Harrow de São Paulo"]),
        ("pt", "As empresas cresceram na segunda-feira.", []),
        ("de", "Die Regierung sprach am Montag mit Kanzler Olaf Harrow.", ["Olaf Harrow"]),
        (
            "de",
            "Die Firma OpenTern nutzt GPT-5.4 und die BASF in Frankreich.",
            ["OpenTern", "GPT-5.4", "BASF", "Frankreich"],
        ),
        ("de", "Das Unternehmen zahlte Millionen Euro für den Bau der Halle.", []),
        ("de", "Die Deutsche Forschungsgemeinschaft Bereich Klima plant mehr.", ["Deutsche"]),
        ("de", "Der OpenTern-Chef Max Harrow sprach.", ["OpenTern-Chef", "Max Harrow"]),
        ("ja", "米OpenTernは5日、Tern Opus 4.7をAIとして発表した。", ["OpenTern", "Tern Opus 4.7"]),
        ("ja", "アン・ハロー氏はドイツと米国のサービスを使う。", ["アン・ハロー", "ドイツ", "米国"]),
        ("ja", "タイプやインドアのモデルを使う。", []),
        ("zh", "微软在德国使用GPT-5.4。", ["微软", "德国", "GPT-5.4"]),
        ("ko", "한국은 독일에서 GPT-5.4를 쓴다. 이란 말은 인도적이다.", ["한국", "독일", "GPT-5.4"]),
    ],
)
def test_names_of_each_language(language: str, text: str, names: list[str]) -> None:
    """What a language writes in capitals without being a name is left out; scripts without capitals have few."""
    assert texts(text, language) == names


@pytest.mark.parametrize(
    ("page", "page_language", "claim", "language"),
    [
        ("Germany and the United States", "en", "ドイツと米国とアメリカで。", "ja"),
        ("Germany and China", "en", "在德国和中国。", "zh"),
        ("Germany and Japan", "en", "독일과 일본에서.", "ko"),
        ("Germany and Spain", "en", "Está en Alemania y España.", "es"),
        ("the French and the Dutch", "en", "Es ist in Frankreich und den Niederlanden.", "de"),
        ("in London and Moscow", "en", "Il est à Londres et Moscou.", "fr"),
        ("ドイツとOpenTern", "ja", "It is in Germany with OpenTern.", "en"),
        ("the European Central Bank", "en", "Es el Banco Central Europeo, el BCE.", "es"),
        ("the UN, NATO and the WHO", "en", "Com a ONU, a OTAN e a OMS.", "pt"),
        ("la Corte Suprema y la Casa Blanca", "es", "It was the Supreme Court, the White House.", "en"),
        ("グーグル", "ja", "It was Google.", "en"),
        ("Microsoft", "en", "微软很大。", "zh"),
    ],
)
def test_what_languages_name_differently_is_the_same(page: str, page_language: str, claim: str, language: str) -> None:
    """Countries, great cities and organisations are found under their names in eight languages."""
    assert find(claim, language)
    assert missing(page, page_language, claim, language) == []


@pytest.mark.parametrize(
    ("claim", "language", "lacking"),
    [
        ("ドイツとフランスのOpenTernはGPT-5.5を使う。", "ja", ["フランス", "opentern", "gpt-5.5"]),
        ("在德国和法国。", "zh", ["法国"]),
        ("Está en Francia con OpenTern.", "es", ["francia", "opentern"]),
        ("Il est avec Jean Harrow.", "fr", ["jean", "harrow"]),
    ],
)
def test_what_every_language_writes_alike_is_missing_elsewhere(claim: str, language: str, lacking: list[str]) -> None:
    """Countries, people and products in Latin script, and versions compare across languages."""
    assert missing("In Germany they use GPT-5.4.", "en", claim, language) == lacking


@pytest.mark.parametrize(
    ("page", "page_language", "claim", "language"),
    [
        ("They met Sam Harrow.", "en", "サム・ハロー氏に会った。", "ja"),
        ("They met at the Treasury.", "en", "Está en el Tesoro Nacional con el Ejército.", "es"),
        ("GDP rose", "en", "Subió el PIB de la zona.", "es"),
        ("ハロー社", "ja", "They met Ann Harrow of Harrow Robotics.", "en"),
        ("The supreme council", "en", "Es ist der Supremo Consejo Nuevo.", "es"),
    ],
)
def test_what_languages_may_write_differently_is_not_judged(
    page: str, page_language: str, claim: str, language: str
) -> None:
    """A translated or transliterated name is not missing; whether it is there cannot be said."""
    assert missing(page, page_language, claim, language) == []


@pytest.mark.parametrize(
    ("page", "claim", "lacking"),
    [
        ("アン・ハロー氏", "ハローではなく、アン・ハロー氏。", []),
        ("ハロー氏", "アン・ハロー氏だ。", []),
        ("アン・ハロー氏", "イブ・ターン氏だ。", ["イブ・ターン"]),
        ("ドイツで", "フランスだ。", ["フランス"]),
    ],
)
def test_katakana_is_compared_where_the_page_has_it(page: str, claim: str, lacking: list[str]) -> None:
    """In a Japanese page a person's name stands as in a Japanese claim, or without the first name."""
    assert missing(page, "ja", claim, "ja") == lacking


def test_a_page_of_unknown_language_is_compared_as_it_stands() -> None:
    """Without a language nothing is known of how it would write a name."""
    assert missing("They met Ann Harrow.", "", "They met Eve Harrow.", "en") == ["eve"]
