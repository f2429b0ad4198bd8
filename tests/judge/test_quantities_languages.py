"""The same quantity in eight languages."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from factlint.judge.quantities import Quantity, carries, find

SAME = {
    "3.2 billion": {
        "en": ["3.2 billion", "3,200 million", "3.2bn", "3,200,000,000"],
        "de": ["3,2 Milliarden", "3.200 Millionen", "3,2 Mrd."],
        "fr": ["3,2 milliards", "3 200 millions", "3,2 Md"],
        "es": ["3.200 millones", "3,2 mil millones"],
        "pt": ["3,2 bilhões", "3.200 milhões", "3,2 bi"],
        "ja": ["32億", "三十二億個", "3,200百万"],
        "zh": ["32亿", "三十二亿"],
        "ko": ["32억"],
    },
    "money": {
        "en": ["$3.2 billion", "USD 3.2 billion", "3.2 billion US dollars"],
        "de": ["3,2 Milliarden Dollar", "3,2 Mrd. US-Dollar"],
        "fr": ["3,2 milliards de dollars", "3,2 milliards USD"],
        "es": ["3.200 millones de dólares"],
        "pt": ["US$ 3,2 bilhões", "3,2 bilhões de dólares"],
        "ja": ["32億ドル", "32億米ドル"],
        "zh": ["32亿美元"],
        "ko": ["32억 달러", "32억달러"],
    },
    "12 %": {
        "en": ["12 %", "12 percent", "twelve per cent"],
        "de": ["12 Prozent", "zwölf Prozent"],
        "fr": ["12 pour cent", "douze pour cent", "12 %"],
        "es": ["12 por ciento", "doce por ciento"],
        "pt": ["12 por cento", "doze por cento"],
        "ja": ["12パーセント", "12％"],
        "zh": ["百分之十二", "12%"],
        "ko": ["12퍼센트"],
    },
    "half": {
        "en": ["half of it", "by half", "one half"],
        "de": ["die Hälfte"],
        "fr": ["la moitié"],
        "es": ["la mitad"],
        "pt": ["a metade"],
        "ja": ["半数", "2分の1"],
        "zh": ["一半", "二分之一"],
        "ko": ["절반"],
    },
    "third part": {
        "en": ["a third of it", "one third"],
        "de": ["ein Drittel"],
        "fr": ["un tiers"],
        "es": ["un tercio", "la tercera parte"],
        "pt": ["um terço"],
        "ja": ["三分の一", "3分の1"],
        "zh": ["三分之一"],
        "ko": ["3분의 1"],
    },
    "350,000": {
        "en": ["350,000 people", "three hundred and fifty thousand people", "350k people"],
        "de": ["350.000 Menschen", "dreihundertfünfzigtausend Menschen"],
        "fr": ["350 000 personnes", "trois cent cinquante mille personnes"],
        "es": ["350.000 personas", "trescientas cincuenta mil personas", "350 mil personas"],
        "pt": ["350 mil pessoas", "trezentas e cinquenta mil pessoas"],
        "ja": ["35万人", "三十五万人"],
        "zh": ["35万人", "三十五万人"],
        "ko": ["35만 명", "삼십오만 명"],
    },
    "91": {
        "en": ["ninety-one firms"],
        "de": ["einundneunzig Firmen"],
        "fr": ["quatre-vingt-onze sociétés"],
        "es": ["noventa y una empresas"],
        "pt": ["noventa e uma empresas"],
        "ja": ["九十一社"],
        "zh": ["九十一家公司"],
        "ko": ["91개사"],
    },
    "2.5 million": {
        "en": ["two and a half million"],
        "de": ["zweieinhalb Millionen"],
        "fr": ["deux millions et demi"],
        "es": ["dos millones y medio"],
        "pt": ["dois milhões e meio"],
        "ja": ["250万"],
        "zh": ["250万"],
        "ko": ["250만"],
    },
    "aged 18": {
        "en": ["an 18-year-old", "aged 18"],
        "de": ["18 Jahre alt", "der 18-Jährige"],
        "fr": ["18 ans"],
        "es": ["18 años"],
        "pt": ["18 anos"],
        "ja": ["18歳"],
        "zh": ["18岁"],
        "ko": ["18세", "열여덟 살"],
    },
    "the third": {
        "en": ["third", "3rd place", "No. 3"],
        "de": ["der dritte Platz"],
        "fr": ["troisième", "3e place"],
        "es": ["tercero", "3.º"],
        "pt": ["terceiro", "3ª"],
        "ja": ["第3", "3位", "3番目"],
        "zh": ["第三", "第3名"],
        "ko": ["3위", "제3", "세 번째"],
    },
    "doubled": {
        "en": ["doubled", "twofold", "2x"],
        "de": ["verdoppelt", "doppelt so viel", "zweimal"],
        "fr": ["doublé", "deux fois"],
        "es": ["duplicó", "dos veces"],
        "pt": ["dobrou", "duas vezes"],
        "ja": ["2倍", "倍増", "二倍"],
        "zh": ["翻番", "两倍"],
        "ko": ["2배", "두 배"],
    },
    "two weeks": {
        "en": ["two weeks", "14 days", "a fortnight ago, 2 weeks"],
        "de": ["zwei Wochen", "14 Tage"],
        "fr": ["deux semaines"],
        "es": ["dos semanas"],
        "pt": ["duas semanas"],
        "ja": ["2週間", "二週間"],
        "zh": ["两周", "2个星期"],
        "ko": ["2주", "두 주"],
    },
    "2 points": {
        "en": ["2 percentage points"],
        "de": ["2 Prozentpunkte"],
        "fr": ["2 points de pourcentage"],
        "es": ["2 puntos porcentuales"],
        "pt": ["2 pontos percentuais"],
        "ja": ["2パーセントポイント", "2%ポイント"],
        "zh": ["2个百分点"],
        "ko": ["2%포인트", "2퍼센트포인트"],
    },
}
FORMS = [(name, language, form) for name, table in SAME.items() for language in table for form in table[language]]


def one(text: str, language: str) -> Quantity:
    """Return the only quantity of a text."""
    (found,) = find(text, language)
    return found


@pytest.mark.parametrize(("name", "language", "form"), FORMS)
def test_each_form_carries_every_other(name: str, language: str, form: str) -> None:
    """A digest in one language may cite a page in another: the numbers are the same."""
    found = one(form, language)

    for other, forms in SAME[name].items():
        for written in forms:
            assert carries(one(written, other), found), written


@pytest.mark.parametrize(("first", "second"), [pair for pair in product(SAME, SAME) if pair[0] != pair[1]])
def test_no_quantity_carries_another(first: str, second: str) -> None:
    """The forms of one quantity are none of another's."""
    carried = carries(one(SAME[first]["en"][0], "en"), one(SAME[second]["en"][0], "en"))

    # A number without a currency is carried by an amount of the same value, and may be meant in it.
    assert carried == ({first, second} == {"money", "3.2 billion"})


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        ("rund 300 Firmen", "de", "about"),
        ("mehr als 300 Firmen", "de", "over"),
        ("bis zu 300 Firmen", "de", "under"),
        ("près de 300 sociétés", "fr", "about"),
        ("plus de 300 sociétés", "fr", "over"),
        ("jusqu'à 300 sociétés", "fr", "under"),
        ("une centaine de sociétés", "fr", "about"),
        ("unas 300 empresas", "es", "about"),
        ("más de 300 empresas", "es", "over"),
        ("menos de 300 empresas", "es", "under"),
        ("cerca de 300 empresas", "pt", "about"),
        ("pelo menos 300 empresas", "pt", "over"),
        ("約300社", "ja", "about"),
        ("300社以上", "ja", "over"),
        ("最大300社", "ja", "under"),
        ("300社を超える", "ja", "over"),
        ("大约300家公司", "zh", "about"),
        ("300多家公司", "zh", "over"),
        ("不到300家公司", "zh", "under"),
        ("약 300개사", "ko", "about"),
        ("300여 명", "ko", "over"),
        ("300명 미만", "ko", "under"),
    ],
)
def test_hedges_are_read_in_each_language(text: str, language: str, hedge: str) -> None:
    """Before the number, behind it, or behind what it counts."""
    assert one(text, language).hedge == hedge


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("300 neue Mitarbeiter", "de", "mitarbeit"),
        ("3 millions d'abonnés", "fr", "abon"),
        ("300 nouveaux employés", "fr", "emploi"),
        ("300人", "ja", "人"),
        ("12カ国", "ja", "カ国"),
        ("300家公司", "zh", "家"),
        ("300명", "ko", "명"),
    ],
)
def test_the_noun_is_read_in_each_language(text: str, language: str, noun: str) -> None:
    """German writes it with a capital, the scripts without blanks have counters."""
    assert one(text, language).noun == noun


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am 8. Mai 2026 um 18 Uhr", "de"),
        ("ein Haus und eine Frau", "de"),
        ("im 18. Jahrhundert", "de"),
        ("le 8 mai 2026", "fr"),
        ("un homme et une femme", "fr"),
        ("el 8 de mayo de 2026", "es"),
        ("um homem e uma mulher", "pt"),
        ("2026年5月8日9時30分", "ja"),
        ("令和8年", "ja"),
        ("万一、一般、一方、三菱、十分、四国、百科", "ja"),
        ("26年3月期", "ja"),
        ("2026年5月8日", "zh"),
        ("一个人，万一，一般，第一", "zh"),
        ("十分重要", "zh"),
        ("2026년 5월 8일 9시", "ko"),
        ("만일 이천 천만에 한 명", "ko"),
    ],
)
def test_dates_and_words_that_look_like_numbers_are_none(text: str, language: str) -> None:
    """Articles, days, times, and words that are written with a numeral."""
    assert find(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("3兆5000億円", "ja", 3_500_000_000_000),
        ("1億2,000万人", "ja", 120_000_000),
        ("35百万円", "ja", 35_000_000),
        ("三千五百人", "ja", 3500),
        ("3割", "ja", 30),
        ("3.5万人", "zh", 35_000),
        ("三成", "zh", 30),
        ("百分之三点五", "zh", 3.5),
        ("3조 5000억 원", "ko", 3_500_000_000_000),
        ("5천만 명", "ko", 50_000_000),
        ("삼천 명", "ko", 3000),
        ("mil quinientos coches", "es", 1500),
        ("dos mil quinientos millones", "es", 2_500_000_000),
        ("quatre-vingt-dix-neuf", "fr", 99),
        ("soixante et onze", "fr", 71),
        ("deux cent mille", "fr", 200_000),
        ("zwölfhundert", "de", 1200),
        ("anderthalb Jahre, zweihunderteins", "de", 201),
        ("1.250.000 Menschen", "de", 1_250_000),
        ("Es waren 1.250.000.", "de", 1_250_000),
        ("85点を獲得", "ja", 85),
        ("百人", "ja", 100),
        ("mil e duzentas pessoas", "pt", 1200),
    ],
)
def test_numerals_are_added_up_as_each_language_does(text: str, language: str, value: float) -> None:
    """Myriads in the east, vigesimal tens in France, the ones before the tens in Germany."""
    assert one(text, language).low == value


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("120ミリ秒", "ja", "0.120", "s"),
        ("3ミリの穴", "ja", "0.000003", "km"),
        ("30ミリグラム", "ja", "0.000030", "kg"),
        ("5,300 万元", "zh", "53000000", "CNY"),
        ("5300万元", "zh", "53000000", "CNY"),
        ("9500万克朗", "zh", "95000000", "kr"),
        ("50克", "zh", "0.050", "kg"),
        ("50毫克", "zh", "0.000050", "kg"),
        ("5分钟", "zh", "5", "min"),
        ("300万澳元", "zh", "3000000", "AUD"),
        ("9500만 크로네", "ko", "95000000", "kr"),
        ("3시간 52분", "ko", "232", "min"),
        ("3時間52分", "ja", "232", "min"),
        ("3小时52分钟", "zh", "232", "min"),
    ],
)
def test_the_longest_unit_is_meant(text: str, language: str, value: str, unit: str) -> None:
    """A unit may begin with the name of another one."""
    found = one(text, language)

    assert (found.low, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [("5分野で", "ja"), ("2度目の", "ja"), ("3克拉", "zh"), ("300세대", "ko"), ("2분기", "ko")],
)
def test_words_that_begin_as_units_are_none(text: str, language: str) -> None:
    """Five fields are not five minutes, and the second time is no angle."""
    assert all(found.unit == "" for found in find(text, language))


@pytest.mark.parametrize(
    ("stated", "claimed", "language"),
    [
        ("現在の11駅から19カ所に増え", "停留所は11から19に増え", "ja"),
        ("11곳에서 19곳으로 늘었다", "11에서 19로 늘었다", "ko"),
        ("21.3ポイント上昇した", "20ポイント余り増えた", "ja"),
        ("Geplant waren 58 Millionen; es wurde mehr", "58 Millionen Euro waren geplant", "de"),
        ("von 3 bis 5 Prozent", "zwischen 3 und 5 Prozent", "de"),
    ],
)
def test_a_claim_says_the_same_in_fewer_words(stated: str, claimed: str, language: str) -> None:
    """What is counted, the unit, and the digits that "a little over" leaves out need not be repeated."""
    wanted = find(claimed, language)

    assert wanted
    assert all(any(carries(it, other) for it in find(stated, language)) for other in wanted)


def test_a_language_that_is_not_known_has_digits_only() -> None:
    """What is written in figures is read in any language."""
    assert [found.text for found in find("Het kost € 40 of veertig", "nl")] == ["€ 40"]
