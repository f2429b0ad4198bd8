"""The same quantity told twice, in the languages of digests: a pair that contradicts and pairs that do not."""

from __future__ import annotations

import pytest

from factlint.checks import Options
from factlint.checks.amounts import contradicting
from factlint.digest import parse

HEADS = {
    "en": (
        "Executive Summary",
        "News",
        "The harbour office said that nine berths of the port were opened with shore power.",
    ),
    "ja": ("要約", "ニュース", "港湾局は岸壁に陸上電源を備えたと発表し、船の発電機を止めるよう求めた。"),
    "zh": ("摘要", "新闻", "港务局表示码头已经配备岸电，并要求停靠的船只关闭发电机。"),
    "ko": ("요약", "뉴스", "항만청은 부두에 육상 전원을 갖추었다고 밝히고 배의 발전기를 끄라고 요구했다."),
    "de": (
        "Zusammenfassung",
        "Nachrichten",
        "Die Hafenverwaltung hat die Liegeplätze mit Landstrom ausgerüstet und bittet die Schiffe, ihn zu nutzen.",
    ),
    "fr": (
        "Résumé",
        "Actualités",
        "La capitainerie a équipé les quais du port en courant et demande aux navires de ne plus utiliser leurs moteurs.",
    ),
    "es": (
        "Resumen",
        "Noticias",
        "La autoridad del puerto equipó los muelles con corriente y pide a los barcos que no usen sus motores.",
    ),
    "pt": (
        "Resumo",
        "Notícias",
        "A autoridade do porto equipou os cais com corrente e pede aos navios que não usem os seus motores.",
    ),
}


def told(language: str, summary: str, title: str, story: str) -> list[str | None]:
    """Return what is found in a digest of a summary, a story, and another story that settles the language."""
    above, news, other = HEADS[language]
    text = parse(
        f"# 2026-06-02\n\n## {above}\n\n- {summary}\n\n## {news}\n\n### 1) {title}\n\n{story} ([a](https://kestrelgrid.test/a))\n\n"
        f"### 2) Ostrava\n\n{other} ([b](https://ostravaport.test/b))\n",
        "x.md",
    )
    assert text.language == language
    return [hit.found for hit in contradicting(text, Options())]


@pytest.mark.parametrize(
    ("language", "summary", "story", "found"),
    [
        ("ja", "Kestrel Gridが21億ドルを調達した。", "Kestrel Gridは投資家から12億ドルを調達したと発表した。", "21億ドル"),
        ("ja", "Kestrel Gridは従業員460人を雇用している。", "Kestrel Gridは従業員640人を雇用している。", "460"),
        ("ja", "Kestrel Gridのモデルは正答率81%を記録した。", "試験ではKestrel Gridのモデルは正答率88%を記録した。", "81%"),
        ("zh", "Kestrel Grid融资21亿美元。", "Kestrel Grid宣布完成融资12亿美元。", "21亿美元"),
        ("zh", "Kestrel Grid的模型准确率达到81%。", "测试中Kestrel Grid的模型准确率达到88%。", "81%"),
        ("ko", "Kestrel Grid가 21억 달러를 조달했다.", "Kestrel Grid는 12억 달러를 조달했다고 밝혔다.", "21억 달러"),
        ("ko", "Kestrel Grid는 직원 460명을 감원한다.", "Kestrel Grid는 직원 640명을 감원한다고 밝혔다.", "460"),
        ("de", "Kestrel Grid sammelt 212 Millionen Dollar ein.", "Kestrel Grid hat 122 Millionen Dollar eingesammelt.", "212 Millionen Dollar"),
        ("de", "Kestrel Grid streicht 1.500 Stellen.", "Wie Kestrel Grid mitteilte, streicht Kestrel Grid 1.200 Stellen.", "1.500"),
        ("fr", "Kestrel Grid lève 212 millions de dollars.", "Kestrel Grid a levé 122 millions de dollars.", "212 millions de dollars"),
        ("fr", "Kestrel Grid supprime 1 500 postes.", "Kestrel Grid va supprimer 1 200 postes à Arvik.", None),
        ("fr", "Kestrel Grid supprime 1 500 postes.", "Kestrel Grid annonce que l'usine supprime 1 200 postes.", "1 500"),
        ("es", "Kestrel Grid recauda 212 millones de dólares.", "Kestrel Grid recaudó 122 millones de dólares.", "212 millones de dólares"),
        ("es", "Kestrel Grid emplea a 4.600 personas.", "Kestrel Grid emplea a 6.400 personas.", "4.600"),
        ("pt", "Kestrel Grid captou 212 milhões de dólares.", "A Kestrel Grid captou 122 milhões de dólares.", "212 milhões de dólares"),
        ("pt", "A Kestrel Grid emprega 4.600 pessoas.", "A Kestrel Grid emprega 6.400 pessoas.", "4.600"),
    ],
)  # fmt: skip
def test_a_contradiction_in_each_language(language: str, summary: str, story: str, found: str | None) -> None:
    """Amounts, counts and shares are read as each language writes them."""
    assert told(language, summary, "Kestrel Grid", story) == ([found] if found else [])


@pytest.mark.parametrize(
    ("language", "summary", "story"),
    [
        ("ja", "Kestrel Gridが12億ドルを調達した。", "Kestrel Gridは累計30億ドルを調達した。"),
        ("ja", "Kestrel Gridが12億ドルを調達した。", "Kestrel Gridは1,200百万ドルを調達した。"),
        ("ja", "Kestrel Gridが12億ドルを調達した。", "Kestrel Gridの評価額は30億ドルとなった。"),
        ("ja", "Kestrel Gridの売上高は12億ドルだった。", "Kestrel Gridの昨年の売上高は9億ドルだった。"),
        ("ja", "Kestrel Gridのモデルは正答率88%を記録した。", "Amboltのモデルは正答率81%を記録した。"),
        ("zh", "Kestrel Grid融资12亿美元。", "Kestrel Grid累计融资30亿美元。"),
        ("zh", "Kestrel Grid融资12亿美元。", "Kestrel Grid估值30亿美元。"),
        ("zh", "Kestrel Grid营收12亿美元。", "Kestrel Grid去年营收9亿美元。"),
        ("ko", "Kestrel Grid가 12억 달러를 조달했다.", "Kestrel Grid는 누적 30억 달러를 조달했다."),
        ("ko", "Kestrel Grid 매출은 12억 달러다.", "Kestrel Grid의 지난해 매출은 9억 달러다."),
        ("de", "Kestrel Grid sammelt 122 Millionen Dollar ein.", "Kestrel Grid hat insgesamt 300 Millionen Dollar eingesammelt."),
        ("de", "Kestrel Grid sammelt 122 Millionen Dollar ein.", "Kestrel Grid sammelt 0,122 Milliarden Dollar ein."),
        ("de", "Der Umsatz von Kestrel Grid stieg um 12 Prozent.", "Der Umsatz von Kestrel Grid stieg im Vorjahr um 9 Prozent."),
        ("fr", "Kestrel Grid lève 122 millions de dollars.", "Kestrel Grid a levé au total 300 millions de dollars."),
        ("fr", "Kestrel Grid lève 122 millions de dollars.", "Son rival Ambolt a levé 300 millions de dollars."),
        ("es", "Kestrel Grid recauda 122 millones de dólares.", "Kestrel Grid recaudó 15 millones de dólares adicionales."),
        ("es", "Kestrel Grid recauda 122 millones de dólares.", "Kestrel Grid recaudó 104 millones de euros."),
        ("pt", "A Kestrel Grid captou 122 milhões de dólares.", "A Kestrel Grid captou 15 milhões de dólares no ano passado."),
        ("pt", "A Kestrel Grid emprega 4.600 pessoas.", "No Brasil, a Kestrel Grid emprega 900 pessoas."),
    ],
)  # fmt: skip
def test_what_is_another_quantity_in_each_language(language: str, summary: str, story: str) -> None:
    """Sums of several, other periods, other companies, other forms of the same."""
    assert told(language, summary, "Kestrel Grid", story) == []
