"""Quotations put into another mouth."""

from __future__ import annotations

import pytest

from factlint.judge import attribution, quotes
from factlint.judge.passages import IndexedPage
from growth import assert_linear

PAGE = """\
Orchard growers face a second dry year
Growers in the Velden valley expect to lose a third of their apples, the Fruit Growers' Union said on Monday.
“We have water for ten more days and then we watch the leaves,” said Hanna Quist, who runs the largest orchard in Velden.
Her neighbour Piet Sandoe has already sold his cows. “Nobody buys a thirsty cow,” he told reporters.
The agriculture minister, Rosa Tarn, promised help. “The valley will not be left alone with the sun,” she said.
“A grant that comes in winter waters nothing,” the union's president Milo Ferrand replied.
Dr. Ewa Lindqvist of Marlow University said the drought was no surprise.
“It is the third in seven years, and the models had five,” Lindqvist said in an interview. “We shall see the other two.”
Tomas Brandel, an analyst at Quarry Partners, wrote: “Apples will cost twice as much by Christmas as they do now.”
“The price of an apple is the price of a rainy day,” according to a banner at the gate.
"""

# What the claim says, whom it names, who says so on the page.
OTHERS = [
    ("“We have water for ten more days and then we watch the leaves,” said Piet Sandoe.", "Piet Sandoe", "Hanna Quist"),
    ("Minister Rosa Tarn said: “We have water for ten more days and then we watch the leaves.”", "Minister Rosa Tarn", "Hanna Quist"),
    ("“Nobody buys a thirsty cow,” Hanna Quist told reporters.", "Hanna Quist", "Piet Sandoe"),
    ("“The valley will not be left alone with the sun,” said Milo Ferrand.", "Milo Ferrand", "Rosa Tarn"),
    ("“A grant that comes in winter waters nothing,” said the agriculture minister, Rosa Tarn.", "Rosa Tarn", "Milo Ferrand"),
    ("Tomas Brandel said: “It is the third in seven years, and the models had five.”", "Tomas Brandel", "Lindqvist"),
    ("According to Ewa Lindqvist, “apples will cost twice as much by Christmas as they do now”.", "Ewa Lindqvist", "Tomas Brandel"),
    ("Ewa Lindqvist: “Apples will cost twice as much by Christmas as they do now.”", "Ewa Lindqvist", "Tomas Brandel"),
    ("“We shall see the other two,” Ferrand said.", "Ferrand", "Lindqvist"),
]  # fmt: skip

SAME = [
    "“We have water for ten more days and then we watch the leaves,” said Hanna Quist.",
    "“We have water for ten more days,” said grower Quist, “and then we watch the leaves.”",
    "Hanna Quist, an apple grower from Velden, said: “We have water for ten more days and then we watch the leaves.”",
    "“We have water for ten more days and then we watch the leaves,” she said.",
    "“We have water for ten more days and then we watch the leaves,” a grower said.",
    "“Nobody buys a thirsty cow,” said Piet Sandoe.",
    "“Nobody buys a thirsty cow,” Sandoe told reporters in Velden.",
    "Rosa Tarn, the minister, said “the valley will not be left alone with the sun”.",
    "“A grant that comes in winter waters nothing,” said Ferrand of the Fruit Growers' Union.",
    "“A grant that comes in winter waters nothing,” the Fruit Growers' Union said.",
    "“It is the third in seven years, and the models had five,” said Ewa Lindqvist of Marlow University.",
    "“We shall see the other two,” Lindqvist said.",
    "Quarry Partners said: “Apples will cost twice as much by Christmas as they do now.”",
    "“The price of an apple is the price of a rainy day,” said Hanna Quist.",
    "“We will sell no apples at all this year,” said Rosa Tarn.",
    "“A grant that never comes,” said Rosa Tarn.",
    "“The valley will not be left alone with the sun,” said Orla Nemeth.",
    "Rosa Tarn spoke after Hanna Quist had said that there was water for ten more days.",
]

# The language, the page, the claim, whom it names, who says so on the page.
TONGUES = [
    ("de", "„Der Zug fährt, wann er will“, sagte der Bürgermeister von Hohenrath, Jonas Trell. Die Fahrgäste und Anna Wieb lachten.", "„Der Zug fährt, wann er will“, sagte Anna Wieb.", "Anna Wieb", "Jonas Trell"),
    ("fr", "« La rivière ne lit pas les lois », a déclaré la maire de Mirande, Solène Arrieu. Le préfet Luc Vautrin était absent.", "« La rivière ne lit pas les lois », a déclaré Luc Vautrin.", "Luc Vautrin", "Solène Arrieu"),
    ("es", "«El puerto no duerme, pero sueña», dijo Lucía Barrena, directora del puerto. El sindicalista Esteban Quiro no quiso hablar.", "«El puerto no duerme, pero sueña», dijo Esteban Quiro.", "Esteban Quiro", "Lucía Barrena"),
    ("pt", "“O mar devolve tudo, menos o tempo”, afirmou a bióloga Teodora Pimen. O armador Rui Albarra não comentou.", "“O mar devolve tudo, menos o tempo”, afirmou Rui Albarra.", "Rui Albarra", "Teodora Pimen"),
    ("ja", "水野玲子市長は会見で「橋は町の背骨であり心臓だ」と述べた。建設会社の大川誠社長は工期を説明した。", "大川誠社長は会見で「橋は町の背骨であり心臓だ」と述べた。", "大川誠", "水野玲子"),
    ("ko", "윤서린 시장은 개통식에서 “다리는 도시의 등뼈다, 잊지 말자”고 말했다. 한빛건설의 표인호 대표는 공사를 설명했다.", "표인호 대표는 “다리는 도시의 등뼈다, 잊지 말자”고 말했다.", "표인호", "윤서린"),
    ("zh", "“桥是城市的脊梁，谁也别忘。”市长纪若兰在通车仪式上说。建设集团董事长费国平介绍了工期。", "“桥是城市的脊梁，谁也别忘。”董事长费国平说。", "费国平", "纪若兰"),
]  # fmt: skip


def _found(claim: str, page: str = PAGE, language: str = "en") -> tuple[str, str] | None:
    found = attribution.find(claim, quotes.find(claim, language), IndexedPage.of_text(page, language=language))
    return (found.text, found.stated) if found else None


@pytest.mark.parametrize(("claim", "named", "stated"), OTHERS)
def test_another_speaker_is_found(claim: str, named: str, stated: str) -> None:
    """Beside the quotation, before it, or as the one whom "he" and "she" mean."""
    found = _found(claim)

    assert found is not None
    assert found[0] == named
    assert stated in found[1]


@pytest.mark.parametrize("claim", SAME)
def test_who_may_have_said_so_is_not_reported(claim: str) -> None:
    """By part of the name, by office, as an organisation; nor where the page has not the words, or knows no speaker."""
    assert _found(claim) is None


@pytest.mark.parametrize("claim", [sentence for sentence in PAGE.splitlines() if "“" in sentence])
def test_a_page_agrees_with_itself(claim: str) -> None:
    assert _found(claim) is None


@pytest.mark.parametrize(("language", "page", "claim", "named", "stated"), TONGUES)
def test_speakers_are_found_in_eight_languages(language: str, page: str, claim: str, named: str, stated: str) -> None:
    assert _found(claim, page, language) == (named, stated)


@pytest.mark.parametrize(("language", "page"), [(language, page) for language, page, *_ in TONGUES])
def test_a_page_in_any_language_agrees_with_itself(language: str, page: str) -> None:
    sentences = IndexedPage.of_text(page, language=language).sentences

    assert [_found(sentence, page, language) for sentence in sentences] == [None] * len(sentences)


def test_what_is_found_says_where() -> None:
    claim = "“Nobody buys a thirsty cow,” Hanna Quist told reporters."
    page = IndexedPage.of_text(PAGE)

    found = attribution.find(claim, quotes.find(claim, "en"), page)

    assert found is not None
    assert claim[found.start : found.end] == "Hanna Quist"
    assert "Piet Sandoe has already sold his cows" in page.sentences[found.sentence]


@pytest.mark.parametrize("page", ["", "“", "“”", "said", "“a b c d e f” said", "\n\n"])
def test_any_page_can_be_asked(page: str) -> None:
    for claim, *_ in OTHERS:
        assert _found(claim, page) is None


@pytest.mark.parametrize("part", ["“We wait here now,” said Al Bo. ", "said ", "Al Bo, ", "“a b c d” "])
def test_work_grows_with_the_length_of_the_page(part: str) -> None:
    claim = "“We wait here now,” said Cy Du."

    assert_linear(lambda page: _found(claim, page + "\nCy Du left."), lambda count: part * count, 500)
