"""Whom a text has say what it quotes."""

from __future__ import annotations

import pytest

from factlint.judge import quotes, speakers, wide_speakers
from growth import assert_linear

# The language, the text, the names that may be the speaker's, likeliest first.
TEXTS = [
    ("en", "“It works,” said Rhea Marl.", ["Rhea Marl"]),
    ("en", "“It works,” said its director, Rhea Marl.", ["Rhea Marl"]),
    ("en", "“It works,” said Tern's director, Rhea Marl, who joined in May.", ["Rhea Marl"]),
    ("en", "“It works,” Finance Minister Rhea Marl said.", ["Finance Minister Rhea Marl"]),
    ("en", "“It works,” Governor Rhea Marl told a news conference in Lund.", ["Governor Rhea Marl"]),
    ("en", "“It works,” presiding judge Rhea Marl wrote for the court.", ["Rhea Marl"]),
    ("en", "Rhea Marl, director of Tern, said: “It works.”", ["Rhea Marl"]),
    ("en", "In an interview with the Lund Herald, Rhea Marl said “it works”.", ["Rhea Marl"]),
    ("en", "According to Mayor Rhea Marl, it “works”.", ["Mayor Rhea Marl"]),
    ("en", "Rhea Marl of Tern: “It works.”", ["Rhea Marl"]),
    ("en", "“It works,” said Dr. J. R. Marl of the Lund General Hospital.", ["Dr. J. R. Marl"]),
    ("en", "“It works,” Marl said on Tuesday, “and it lasts.”", ["Marl"]),
    ("en", "“It works,” he said.", []),
    ("en", "“It works,” the minister said.", []),
    ("de", "„Es geht“, sagte der Vorstandschef von Velmora, Jonas Trell.", ["Jonas Trell"]),
    ("de", "„Es geht“, sagte Trell.", ["Trell"]),
    ("fr", "« Ça marche », a déclaré la directrice de l'institut, Solène Arrieu.", ["Solène Arrieu"]),
    ("fr", "Selon Solène Arrieu, « ça marche ».", ["Solène Arrieu"]),
    ("es", "«Funciona», dijo Lucía Barrena, secretaria general de Marea.", ["Lucía Barrena"]),
    ("pt", "“Funciona”, contou a diretora da missão, Teodora Pimen, da Agência do Espaço.", ["Teodora Pimen"]),
]  # fmt: skip

WIDE = [
    ("ja", "水野玲子社長は会見で「動く」と述べた。", ["水野玲子"]),
    ("ja", "「動く」と大川誠取締役は語った。", ["大川誠"]),
    ("ja", "同社は「動く」と説明した。", []),
    ("ko", "윤서린 시장은 개통식에서 “된다”고 말했다.", ["윤서린"]),
    ("ko", "한빛건설의 표인호 대표는 “된다”고 말했다.", ["표인호"]),
    ("ko", "회사는 “된다”고 말했다.", []),
    ("zh", "“行。”公司创始人兼董事长纪若兰在会上说。", ["纪若兰"]),
    ("zh", "董事长纪若兰表示：“行。”", ["纪若兰"]),
    ("zh", "公司表示：“行。”", ["公司"]),
]


def _masked(text: str, language: str) -> str:
    letters = list(text)
    for quote in quotes.find(text, language):
        letters[quote.start : quote.end] = speakers.MASK * (quote.end - quote.start)
    return "".join(letters)


@pytest.mark.parametrize(("language", "text", "names"), TEXTS)
def test_the_subject_of_saying_is_found(language: str, text: str, names: list[str]) -> None:
    """Before the verb or behind it; where somebody works and who was spoken to are no speakers."""
    found = speakers.find(_masked(text, language), language)

    assert found is not None
    assert [text[start:end] for start, end in found.names][:1] == names


@pytest.mark.parametrize(("language", "text", "names"), WIDE)
def test_who_speaks_is_found_by_office_and_particle(language: str, text: str, names: list[str]) -> None:
    found = wide_speakers.find(_masked(text, language), language)

    assert found is not None
    assert [text[start:end] for start, end in found.names] == names


@pytest.mark.parametrize("text", ["", "No quotation, said Rhea Marl.", "“It works.”", "It is “new”."])
def test_nobody_speaks_where_nothing_says_so(text: str) -> None:
    found = speakers.find(_masked(text, "en"), "en")

    assert found is None


@pytest.mark.parametrize(("language", "text", "_names"), TEXTS)
def test_names_stand_within_the_subject(language: str, text: str, _names: list[str]) -> None:
    found = speakers.find(_masked(text, language), language)

    assert found is not None
    assert all(found.span[0] <= start < end <= found.span[1] for start, end in found.names)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("水野玲子", "水野市長が来た。", True),
        ("纪若兰", "纪董事长表示", True),
        ("윤서린", "윤 시장은", True),
        ("費国平", "水野市長が来た。", False),
    ],
)
def test_a_part_of_a_name_names_somebody(name: str, text: str, told: bool) -> None:
    assert wide_speakers.is_told(name, text) is told


@pytest.mark.parametrize("part", ["said A, ", "“\x01” ", "A B ", "said ", "甲は", "가나 대표는 ", "说"])
def test_work_grows_with_the_length_of_the_text(part: str) -> None:
    for find in (speakers.find, wide_speakers.find):
        for language in ("en", "ja", "ko", "zh"):
            assert_linear(lambda text: find(text, language), lambda count: part * count, 3_000)  # noqa: B023
