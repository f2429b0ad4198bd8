"""Compound sentences: where they are cut, and the many that stay whole."""

from __future__ import annotations

import pytest

from factlint.digest.clauses import split


def parts(text: str, language: str) -> list[str]:
    """Return the clauses of a sentence; one without a subject of its own begins with an ellipsis."""
    return [("" if one.owned else "… ") + text[one.start : one.end] for one in split(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "cut"),
    [
        (
            "en",
            "Halden raised $3 million and Arvik launched Pallet-2 in June.",
            ["Halden raised $3 million", "Arvik launched Pallet-2 in June."],
        ),
        (
            "en",
            "Halden opened 12 depots; Arvik closed its plant in Lund.",
            ["Halden opened 12 depots", "Arvik closed its plant in Lund."],
        ),
        (
            "en",
            "Revenue rose 12 % to $40 million, while costs fell to $9 million.",
            ["Revenue rose 12 % to $40 million", "costs fell to $9 million."],
        ),
        (
            "en",
            "Halden Robotics raised $3 million and also hired 40 people, and it opened 2 depots.",
            ["Halden Robotics raised $3 million and also hired 40 people", "it opened 2 depots."],
        ),
        (
            "en",
            "Halden Robotics sold 40 cranes and bought the port of Sund.",
            ["Halden Robotics sold 40 cranes", "… bought the port of Sund."],
        ),
        (
            "de",
            "Halden sammelte 3 Millionen Euro ein und Arvik eröffnete 2 Werke in Lund.",
            ["Halden sammelte 3 Millionen Euro ein", "Arvik eröffnete 2 Werke in Lund."],
        ),
        (
            "de",
            "Halden verkaufte 40 Kräne, während Arvik im Juni 4 Werke kaufte.",
            ["Halden verkaufte 40 Kräne", "Arvik im Juni 4 Werke kaufte."],
        ),
        (
            "de",
            "Halden verkaufte 40 Kräne und kaufte im Juni 2 Werke.",
            ["Halden verkaufte 40 Kräne", "… kaufte im Juni 2 Werke."],
        ),
        (
            "fr",
            "Halden lève 3 millions d’euros et Arvik ouvre 2 usines à Lund.",
            ["Halden lève 3 millions d’euros", "Arvik ouvre 2 usines à Lund."],
        ),
        (
            "fr",
            "Halden a vendu 40 grues, tandis que la société Arvik a fermé 2 usines.",
            ["Halden a vendu 40 grues", "la société Arvik a fermé 2 usines."],
        ),
        (
            "es",
            "Halden recaudó 3 millones de euros y Arvik abrió 2 fábricas en Lund.",
            ["Halden recaudó 3 millones de euros", "Arvik abrió 2 fábricas en Lund."],
        ),
        (
            "es",
            "Halden vendió 40 grúas y compró el puerto de Sund.",
            ["Halden vendió 40 grúas", "… compró el puerto de Sund."],
        ),
        (
            "pt",
            "A Halden captou 3 milhões de euros e a Arvik abriu 2 fábricas em Lund.",
            ["A Halden captou 3 milhões de euros", "a Arvik abriu 2 fábricas em Lund."],
        ),
        (
            "pt",
            "Halden vendeu 40 guindastes, enquanto Arvik fechou 2 fábricas.",
            ["Halden vendeu 40 guindastes", "Arvik fechou 2 fábricas."],
        ),
        (
            "ja",
            "Haldenは3億ドルを調達し、Arvikは新型クレーン「Pallet-2」を公開した。",
            ["Haldenは3億ドルを調達し", "Arvikは新型クレーン「Pallet-2」を公開した。"],
        ),
        (
            "ja",
            "Haldenは6月に3億ドルを調達し、新型クレーン「Pallet-2」を公開した。",
            ["Haldenは6月に3億ドルを調達し", "… 新型クレーン「Pallet-2」を公開した。"],
        ),
        (
            "zh",
            "Halden 于6月完成3亿美元融资，而Arvik宣布关闭两家工厂（Lund）。",
            ["Halden 于6月完成3亿美元融资", "Arvik宣布关闭两家工厂（Lund）。"],
        ),
        (
            "zh",
            "Halden 完成3亿美元融资，并发布新型起重机Pallet-2。",
            ["Halden 完成3亿美元融资", "… 发布新型起重机Pallet-2。"],
        ),
        (
            "zh",
            "Halden 的收入增长12%，达到4亿美元；Arvik 的成本下降至9千万美元。",
            ["Halden 的收入增长12%，达到4亿美元", "Arvik 的成本下降至9千万美元。"],
        ),
        (
            "ko",
            "Halden은 3억 달러를 유치했고, Arvik은 공장 2곳을 열었다.",
            ["Halden은 3억 달러를 유치했고", "Arvik은 공장 2곳을 열었다."],
        ),
        (
            "ko",
            "Halden은 3억 달러를 유치했으며, 2026년 6월에 크레인 40대를 팔았다.",
            ["Halden은 3억 달러를 유치했으며", "… 2026년 6월에 크레인 40대를 팔았다."],
        ),
    ],
)
def test_a_clause_with_facts_of_its_own_is_cut_off(language: str, text: str, cut: list[str]) -> None:
    """A new subject and verb, or a verb for the same subject, begin a clause."""
    assert parts(text, language) == cut


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Lists of names, and what has no verb or no fact of its own.
        ("en", "Halden, Arvik and Sund opened 12 depots in June."),
        ("en", "Halden opened depots in Lund, Sund and Arvik in 2026."),
        ("en", "The round was led by Arvik Capital and Sund Ventures, with 3 others."),
        ("en", "Halden opened 12 depots and the market liked what it saw there."),
        ("en", "Cranes: 12 sold; depots: 3 opened; people: 40 hired in 2026."),
        ("en", "Halden opened 12 depots in Lund; both are covered in the report of June 4."),
        # What another verb reaches into.
        ("en", "Halden said that Arvik raised $3 million and Sund launched Pallet-2."),
        ("en", "Analysts expect Halden to sell 40 cranes and Arvik closed 2 plants."),
        ("en", "After Halden raised $3 million and Arvik launched Pallet-2, prices fell 4 %."),
        ("en", "Halden, which raised $3 million and launched Pallet-2, is based in Lund."),
        ("en", "Halden did not sell 40 cranes and launched Pallet-2."),
        ("en", "Halden bought a model trained on 41,000 hours and released by Arvik."),
        # Quotation marks and brackets.
        ("en", "Its chief called it “a crane that raised $3 million and Halden launched Pallet-2”."),
        ("en", "The group (Halden raised $3 million and Arvik launched Pallet-2) sold 4 ports."),
        ("de", "Halden, Arvik und Sund eröffneten 12 Werke im Juni."),
        ("de", "Halden sagte, dass Arvik 3 Millionen einnahm und Sund 2 Werke eröffnete."),
        ("fr", "Halden affirme que la société a vendu 40 grues et Arvik a fermé 2 usines."),
        ("fr", "Halden et Arvik ont ouvert 12 usines en 2026."),
        ("es", "Según Halden, la empresa vendió 40 grúas y Arvik abrió 2 fábricas."),
        ("pt", "Halden disse que vendeu 40 guindastes e Arvik abriu 2 fábricas."),
        ("ja", "Haldenは3億ドルを調達し、Arvikは新型クレーンを公開したと発表した。"),
        ("ja", "Haldenは3億ドルを調達し、2027年に「Pallet-2」を公開する予定だ。"),
        ("ja", "HaldenはLundの港に対し、新型クレーン「Pallet-2」を提供した。"),
        ("ja", "しかし、Haldenは新型クレーン「Pallet-2」を40台公開した。"),
        ("zh", "Halden 表示，公司完成3亿美元融资，而Arvik关闭两家工厂（Lund）。"),
        ("zh", "来源：Halden Blog；Arvik News；Sund Post。"),
        ("ko", "Halden은 3억 달러를 유치했고, 공장 2곳을 열었다고 밝혔다."),
        ("ko", "Halden은 3억 달러를 유치했고, 2027년에 크레인 40대를 팔 예정이다."),
        ("und", "Halden raised $3 million and Arvik launched Pallet-2 in June."),
        ("en", ""),
    ],
)
def test_when_in_doubt_a_sentence_stays_whole(language: str, text: str) -> None:
    """Lists, reported speech, plans, relative clauses, quotations and brackets are not cut."""
    assert parts(text, language) == [text]


def test_what_is_longer_than_any_sentence_stays_whole() -> None:
    """A list without full stops is no compound sentence."""
    text = "Halden raised $3 million " + "and Arvik launched Pallet-2 in June " * 60

    assert len(split(text, "en")) == 1
