"""Which numbers and dates of a claim are reported, by pages in eight languages: half of the claims are true."""

from __future__ import annotations

import pytest

from factlint.judge import figures
from factlint.judge.case import Case
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Statement
from factlint.model import Date

DAY = Date(2026, 5, 7)  # a Thursday
PAGES = {
    "en": """
        Halden Grid raised $184 million in a funding round led by Orvik Capital, the sensor maker said on Tuesday.
        The round values Halden at $1.6 billion, twice as much as two years ago.
        Revenue rose 12% to $46 million in the first quarter, while the margin fell to 31% from 38%.
        The plant in Brigg builds 2,200 sensors a week and employs 340 people.
        Its rival Tern Meters, founded in 2009, sells meters in 27 countries and has 1,900 employees.
        Halden expects to open a second plant in October 2027, which will cost $75 million.
    """,
    "de": """
        Der Fahrzeugbauer Halden Werke liefert der Stadt Orvik 64 Straßenbahnen für 212 Millionen Euro.
        Der Vertrag wurde am Mittwochabend im Rathaus unterzeichnet.
        Die ersten Bahnen sollen im März 2028 fahren, die letzten im Herbst 2030.
        Halden beschäftigt 3.400 Menschen und verkaufte im vergangenen Jahr 118 Fahrzeuge.
        Der Umsatz stieg um 7 Prozent auf 940 Millionen Euro.
        Der Konkurrent Brigg Bahn hatte 230 Millionen Euro verlangt.
    """,
    "fr": """
        Le laboratoire Halden a testé son vaccin sur 16 240 volontaires dans neuf villes.
        Le vaccin a évité 71 % des cas graves, contre 58 % pour celui de son concurrent Orvik.
        Le pays a recensé 27 500 malades cette année.
        Halden demandera une autorisation en janvier 2027 et investira 90 millions d'euros dans une usine.
        L'usine doit produire deux millions de doses par mois.
    """,
    "es": """
        Los estibadores del puerto de Orvik volverán al trabajo el viernes después de 17 días de huelga.
        Aceptaron una subida salarial del 9,5 % en dos años; el sindicato había pedido un 14 %.
        El puerto movió 3,4 millones de contenedores en 2025, un 6 % más que el año anterior.
        La empresa Halden creará 85 empleos y pagará 1.200 euros a cada trabajador en septiembre.
    """,
    "pt": """
        A empresa Halden lançou na terça-feira um satélite de 312 quilos que custou 74 milhões de euros.
        O satélite vai girar a 540 quilómetros de altitude durante cinco anos.
        Foi o décimo quarto lançamento da Halden, que perdeu dois foguetes em 2024.
        A rival Orvik fez 23 lançamentos e emprega 860 pessoas.
    """,
    "ja": """
        ハルデン電池は5日、折居市に全固体電池の新工場を建設すると発表した。
        投資額は1450億円で、2028年10月の稼働を目指す。
        新工場では約820人を新たに雇用する。
        2025年度の売上高は前年度比11.2%増の6240億円、営業利益は388億円だった。
        競合のオルビク蓄電は量産を2年延期すると発表している。
    """,
    "zh": """
        哈尔登公司周二发布诊断模型，可识别76种眼部疾病，比上一代多出29种。
        在涉及3.8万张照片的测试中，准确率为93.4%，资深医生为94.6%。
        哈尔登去年营收为5.6亿元，同比增长31%，员工有420人。
        公司计划在第三季度提交申请。
    """,
    "ko": """
        할덴시는 균열이 발견된 오르빅대교가 5일 다시 열렸다고 밝혔다.
        보수 공사에는 214억 원이 들었고 공사 기간은 23주였다.
        다리는 하루 4만 2000대의 차량이 지난다.
        시는 2027년 3월까지 다른 다리 12곳을 점검한다.
        경쟁 입찰에서 브리그건설은 251억 원을 써냈다.
    """,
}
CARRIED = {
    "en": [
        "Halden Grid has raised $184 million.",
        "Orvik Capital led a round of 184 million dollars.",
        "On 5 May 2026 Halden Grid announced a funding round of $184m.",
        "Halden is now valued at $1.6 billion.",
        "In the first three months its revenue rose by twelve percent to $46 million.",
        "The margin, once 38%, was 31%.",
        "Every week 2,200 sensors leave the plant in Brigg.",
        "About 340 people work in Brigg.",
        "Tern Meters was founded in 2009.",
        "The second plant is to open in October 2027 and to cost $75 million.",
    ],
    "de": [
        "Die Stadt Orvik kauft 64 Straßenbahnen.",
        "Der Vertrag über 212 Mio. Euro wurde am 6. Mai 2026 unterzeichnet.",
        "Ab März 2028 fahren die ersten Bahnen.",
        "Rund 3400 Menschen arbeiten bei Halden.",
        "Halden verkaufte 118 Fahrzeuge.",
        "Der Umsatz wuchs um sieben Prozent auf 0,94 Milliarden Euro.",
        "Brigg Bahn wollte 230 Millionen Euro.",
    ],
    "fr": [
        "Le vaccin a été testé sur 16.240 volontaires.",
        "Le vaccin de Halden évite 71 % des cas graves.",
        "Celui d'Orvik n'en évite que 58 %.",
        "Il y a eu 27 500 malades cette année.",
        "Halden veut une autorisation en janvier 2027.",
        "Une usine coûtera 90 millions d'euros.",
        "L'usine produira chaque mois deux millions de doses.",
    ],
    "es": [
        "La huelga del puerto duró 17 días.",
        "La subida salarial será del 9,5 %.",
        "El sindicato pedía el 14 %.",
        "El puerto movió 3,4 millones de contenedores en 2025.",
        "Halden creará 85 empleos.",
        "Cada trabajador recibirá 1200 euros en septiembre.",
        "El 8 de mayo de 2026 los estibadores volverán al trabajo.",
    ],
    "pt": [
        "O satélite pesa 312 quilos e custou 74 milhões de euros.",
        "O satélite foi lançado em 5 de maio de 2026.",
        "O satélite girará a 540 km de altitude.",
        "A Halden fez o seu 14.º lançamento.",
        "A Orvik já fez 23 lançamentos.",
        "A Orvik tem 860 pessoas.",
    ],
    "ja": [
        "ハルデン電池は2026年5月5日、新工場の建設を発表した。",
        "新工場の投資額は0.145兆円。",
        "新工場は2028年10月に稼働する。",
        "新工場は820人を雇用する。",
        "2025年度の売上高は6240億円だった。",
        "営業利益は388億円となった。",
    ],
    "zh": [
        "该模型可识别76种疾病。",
        "测试涉及38000张照片。",
        "模型的准确率为93.4%。",
        "哈尔登去年营收5.6亿元。",
        "营收同比增长31%。",
        "公司将在第三季度提交申请。",
    ],
    "ko": [
        "오르빅대교는 2026년 5월 5일 다시 열렸다.",
        "보수 공사에 214억 원이 들었다.",
        "공사 기간은 23주였다.",
        "하루 4만 2천 대의 차량이 다리를 지난다.",
        "브리그건설은 251억 원을 써냈다.",
        "다른 다리 12곳은 2027년 3월까지 점검한다.",
    ],
}
PLANTED = {
    "en": [
        "Halden Grid has raised $75 million.",
        "Halden Grid has raised $184 billion.",
        "Orvik Capital led a round of 184 million euros.",
        "On 28 April 2026 Halden Grid announced a funding round of $184m.",
        "Halden is now valued at $46 million.",
        "Revenue rose 38% in the first quarter.",
        "The margin fell to 38% from 31%.",
        "The plant in Brigg builds 2,200 sensors a month.",
        "The plant in Brigg employs 1,900 people.",
        "Tern Meters sells meters in 34 countries.",
        "Halden expects to open a second plant in October 2029.",
    ],
    "de": [
        "Halden liefert der Stadt Orvik 118 Straßenbahnen.",
        "Halden liefert Straßenbahnen für 230 Millionen Euro.",
        "Der Vertrag wurde am 29. April 2026 unterzeichnet.",
        "Die ersten Bahnen sollen im Mai 2028 fahren.",
        "Halden beschäftigt 4.300 Menschen.",
        "Der Umsatz stieg um 17 Prozent.",
        "Der Umsatz stieg auf 940 Millionen Franken.",
    ],
    "fr": [
        "Halden a testé son vaccin sur 27 500 volontaires.",
        "Le vaccin de Halden a évité 58 % des cas graves, contre 71 % pour celui d'Orvik.",
        "Halden demandera une autorisation en juin 2027.",
        "Halden investira 190 millions d'euros dans une usine.",
        "L'usine doit produire deux millions de doses par an.",
    ],
    "es": [
        "Los estibadores aceptaron una subida salarial del 14 %.",
        "Los estibadores volverán al trabajo después de 71 días de huelga.",
        "El puerto movió 4,3 millones de contenedores.",
        "Halden creará 1.200 empleos.",
        "La empresa pagará 1.200 dólares a cada trabajador.",
        "La empresa pagará 1.200 euros en diciembre.",
    ],
    "pt": [
        "O satélite custou 312 milhões de euros.",
        "A empresa lançou um satélite de 540 quilos.",
        "A Halden lançou um satélite no dia 28 de abril de 2026.",
        "Foi o vigésimo terceiro lançamento da Halden.",
        "A Orvik emprega 680 pessoas.",
    ],
    "ja": [
        "新工場の投資額は6240億円だ。",
        "新工場の投資額は1450億ドルだ。",
        "新工場は2028年12月の稼働を目指す。",
        "ハルデン電池は2026年4月28日、新工場の建設を発表した。",
        "新工場では約280人を新たに雇用する。",
        "2025年度の売上高は388億円だった。",
    ],
    "zh": [
        "该模型可识别67种眼部疾病。",
        "模型的准确率为94.6%，资深医生为93.4%。",
        "哈尔登去年营收为5.6亿美元。",
        "哈尔登去年营收同比增长13%。",
        "公司计划在第一季度提交申请。",
    ],
    "ko": [
        "보수 공사에는 251억 원이 들었다.",
        "공사 기간은 32주였다.",
        "오르빅대교는 2026년 4월 28일 다시 열렸다.",
        "시는 2027년 8월까지 다른 다리 12곳을 점검한다.",
        "다리는 하루 2만 4000대의 차량이 지난다.",
    ],
}


def rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return the claims of a table, each with its language."""
    return [(language, claim) for language, claims in table.items() for claim in claims]


def reported(claim: str, page: str, language: str = "en", day: Date | None = DAY) -> list[str]:
    """Return the figures of a claim that are reported, by a page of one sentence a line."""
    lines = "\n".join(line.strip() for line in page.strip().split("\n"))
    indexed = IndexedPage.of_text(lines, language=language, day=day)
    case = Case(Statement(claim, language, day=day), [indexed])
    return [f"{point.text}: {point.message}" for point in figures.find(case) if point.grade != "weak"]


@pytest.mark.parametrize(("language", "claim"), rows(CARRIED))
def test_what_a_page_says_in_other_words_is_not_reported(language: str, claim: str) -> None:
    """The figures stand on the page in another form or order, and speak of the same."""
    assert reported(claim, PAGES[language], language) == []


@pytest.mark.parametrize(("language", "claim"), rows(PLANTED))
def test_planted_figures_are_reported(language: str, claim: str) -> None:
    """A value, unit or day is another one, often one that the page has of something else."""
    assert reported(claim, PAGES[language], language) != []


@pytest.mark.parametrize("language", PAGES)
def test_no_sentence_of_a_page_is_reported(language: str) -> None:
    """What is copied from a page is carried, whatever its figures."""
    lines = [line.strip() for line in PAGES[language].strip().split("\n")]

    assert {line: found for line in lines if (found := reported(line, PAGES[language], language))} == {}


def test_the_set_is_as_large_as_promised() -> None:
    """A hundred claims in eight languages, half of them true."""
    assert len(rows(CARRIED)) + len(rows(PLANTED)) >= 100
    assert CARRIED.keys() == PLANTED.keys() == PAGES.keys()
