"""Numbers and dates that are the same in two languages, and those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilingual import CRANES, CRANES_JA, FERRIES, FERRIES_JA, english, japanese, lines, link, told
from factlint.digest import parse

if TYPE_CHECKING:
    from factlint.model import Digest


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("32億パラメータを持つ。", "It has 3.2 billion parameters."),
        ("約1,200万人が使う。", "About 12 million people use it."),
        ("4万1,000時間かけた。", "It took 41,000 hours."),
        ("三割増えた。", "It rose by 30 percent."),
        ("第2四半期に1兆2000億円を得た。", "It earned 1.2 trillion yen in Q2."),
        ("令和8年5月1日に6か月の試験を始めた。", "A six-month trial began on May 1, 2026."),
        ("320万TEUを扱い、48MWhを使う。", "It handled 3.2 million TEU and used 48 MWh."),
        ("１４機種を３％速くした。", "It made 14 models 3% faster."),
        ("費用は5,000万ユーロ。", "It costs 50 million euros (about $54 million)."),
        ("試験は4基で行う。", "Both pairs of cranes take part."),
        ("20日に始まった。", "It began on May 20."),
        ("3〜5%の見込み。", "Between 3 and 5 percent is expected."),
        ("高さ550キロを回る。", "It orbits at 550 km."),
        ("成功率は63%から81%に。", "It rose by 18 points, from 63 to 81 percent."),
        ("6月14日までの1年間の数字。", "The figures are for the 52 weeks to June 14."),
        ("6週間かけた。", "It took a month and a half."),
        ("毎秒2.1ペタ回の計算をする。", "It does 2.1 quadrillion operations a second."),
        ("1,000万回目の航海だった。", "It was the 10 millionth voyage."),
        ("1テラバイトあたり2ドル。", "It costs $2 per terabyte."),
        ("生徒1人あたり40分。", "Students have 40 minutes each, 7.5 more than before."),
    ],
)
def test_the_same_number_in_another_language(original: str, translation: str) -> None:
    """However it is written, it is worth the same."""
    ours = english(f"{translation} {link('a')}", FERRIES)

    assert lines(ours, japanese(f"{original} {link('a')}", FERRIES_JA)) == []


@pytest.mark.parametrize(
    ("original", "translation", "expected", "found"),
    [
        ("32億パラメータを持つ。", "It has 32 billion parameters.", "32億", "32 billion"),
        ("費用は15億円。", "It costs $1.5 billion.", "15億円", "$1.5 billion"),
        ("三割増えた。", "It rose by 3 percent.", "三割", "3 percent"),
        ("6か月続く。", "It lasts 6 weeks.", "6か月", "6 weeks"),
        ("5月1日に始まる。", "It starts on May 11.", "5月1日", "May 11"),
        ("2028年に始まる。", "It starts in 2029.", "2028年", "2029"),
        ("14機種を試した。", "It tried 15 models.", "14", "15"),
        ("3〜5%の見込み。", "3 to 6% are expected.", "3〜5%", "3 to 6%"),
        ("高さ550キロを回る。", "It orbits at 650 km.", "550", "650 km"),
        ("7基が動く。", "8 cranes move.", "7", "8"),
        ("1時間に1万2,000個を扱う。", "It handles 12,500 an hour.", "1万2,000", "12,500"),
        ("「Kiku 3」は5月13日に出た。", "Kiku 3 came out on May 3.", "5月13日", "May 3"),
        ("利益は増えた（151%増）。", "Profits grew (up 115%).", "151%", "115%"),
        ("2月2日から3月9日まで。", "From February 2 to April 9.", "2月2日から3月9日", "February 2 to April 9"),
    ],
)
def test_another_number(original: str, translation: str, expected: str, found: str) -> None:
    """The finding names both, and where the original has its own."""
    ours = english(f"{translation} {link('a')}", FERRIES)
    [(code, hit)] = told(ours, japanese(f"{original} {link('a')}", FERRIES_JA))

    assert (code, hit.expected, hit.found) == ("TRN002", expected, found)
    assert "ja/a.md:5" in hit.message


OTHERS = {
    "en": FERRIES,
    "ja": FERRIES_JA,
    "de": f"Die Linie bestellt 14 Batterien für 38 Millionen Euro. {link('news/batteries', 'ferries.test')}",
    "fr": f"La ligne commande 14 batteries pour 38 millions d'euros. {link('news/batteries', 'ferries.test')}",
    "zh": f"该公司以3800万欧元订购14组电池。{link('news/batteries', 'ferries.test')}",
    "ko": f"이 회사는 3800만 유로에 배터리 14기를 주문했다. {link('news/batteries', 'ferries.test')}",
}


def digest(language: str, text: str) -> Digest:
    """Return a digest of two stories in a language, the first with this text."""
    stories = f"### Head {language}\n\n{text} {link('a')}\n\n### Other\n\n{OTHERS[language]}\n"
    return parse(f"# A 2026-06-02\n\n{stories}", f"{language}/a.md", language=language)


@pytest.mark.parametrize(
    ("original", "said", "translation", "rendered"),
    [
        ("ja", "1年半かかる。", "en", "It takes 18 months."),
        ("ja", "1時間半かかった。", "en", "It took 90 minutes."),
        ("ja", "半年続く。", "en", "It lasts 6 months."),
        ("de", "Es dauert anderthalb Jahre.", "en", "It takes 18 months."),
        ("en", "It is 26 miles long.", "ja", "距離は約42キロ。"),
        ("en", "A plot of 100 acres.", "ja", "約40ヘクタールの土地。"),
        ("en", "It weighs 10 pounds.", "ja", "重さは約4.5キロ。"),
        ("en", "It was 95 degrees.", "de", "Es waren 35 Grad."),
        ("ja", "4人に1人が残った。", "en", "25% of them stayed."),
        ("ja", "3割の価格で売る。", "en", "They sell it at a 70% discount."),
        ("ja", "1.5倍に増えた。", "en", "It rose by 50 percent."),
        ("ja", "10数社が加わった。", "en", "More than 10 firms joined."),
        ("ja", "2026年3月期に得た。", "en", "It earned that in fiscal 2025."),
        ("ja", "31日に発表した。", "en", "It said so on May 31."),
        ("en", "It said so on Monday.", "ja", "6月1日に発表した。"),
        ("ja", "7〜9月期に伸びた。", "en", "It grew in the third quarter."),
        ("en", "It opened 24/7 in the 1990s.", "ja", "1990年代に24時間営業を始めた。"),
        ("en", "It costs €1,234.56 now.", "de", "Es kostet jetzt 1.234,56 Euro."),
        ("en", "It costs €1,234.56 now.", "fr", "Il coûte maintenant 1\u202f234,56 euros."),
        ("en", "It is worth $3 trillion.", "zh", "其价值为3万亿美元。"),
        ("en", "It is worth $3 trillion.", "de", "Es ist 3 Billionen Dollar wert."),
        ("en", "It has 350 million users.", "zh", "它有三亿五千万用户。"),
        ("en", "A cut of 25 basis points.", "ja", "0.25ポイントの利下げを決めた。"),
        ("en", "A 70B model with 128K tokens.", "ja", "700億パラメータのモデルで、12万8,000トークンを読む。"),
        ("ja", "5年連続で15位に入った。", "en", "It ranked 15th for the fifth straight year."),
        ("ko", "1억5천만원을 받았다.", "en", "It received 150 million won."),
        ("zh", "增长了百分之十二点五。", "en", "It grew by 12.5 percent."),
        ("zh", "营收达1万2000亿元。", "en", "Revenue was 1.2 trillion yuan."),
    ],
)
def test_said_otherwise(original: str, said: str, translation: str, rendered: str) -> None:
    """Languages count, measure and round in ways of their own."""
    assert lines(digest(translation, rendered), digest(original, said)) == []


def test_a_number_that_the_original_has_nowhere() -> None:
    """Where nothing fits, the number alone is reported."""
    ours, theirs = english(f"{CRANES} It has 777 tyres.", FERRIES), japanese(CRANES_JA, FERRIES_JA)
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.expected, hit.found) == ("TRN002", None, "777")


def test_numbers_of_two_stories_that_are_swapped_are_one_finding() -> None:
    """An editor mends both at once."""
    ours = english(CRANES.replace("22 cranes", "14 cranes"), FERRIES.replace("14 batteries", "22 batteries"))
    [(code, hit)] = told(ours, japanese(CRANES_JA, FERRIES_JA))

    assert (code, "swapped" in hit.message, len(hit.related)) == ("TRN002", True, 1)


@pytest.mark.parametrize(("day", "doubtful"), [("2026-06-01", False), ("2026-06-04", True)])
def test_the_digests_own_date(day: str, doubtful: bool) -> None:
    """A translation may be published later than its original, and never before."""
    ours, theirs = (
        parse(f'---\ntitle: "A"\ndate: {date}\n---\n{one.text}', one.path, language=one.language)
        for one, date in ((english(CRANES, FERRIES), day), (japanese(CRANES_JA, FERRIES_JA), "2026-06-02"))
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, ours.position(hit.span.start).line) == ("TRN002", doubtful, 3)


@pytest.mark.parametrize(("date", "count"), [("2026-05-30", 0), ("2026-05", 0), ("2026-05-??", 0), ("2026-04", 1)])
def test_the_date_of_a_row(date: str, count: int) -> None:
    """One that is less exact is no other; what is missing of it is for other rules."""
    rows = "\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n| Night cranes | Port | {} | https://port.test/news/night-cranes |\n"
    ours = english(CRANES, FERRIES, after=rows.format(date))

    assert len(lines(ours, japanese(CRANES_JA, FERRIES_JA, after=rows.format("2026-05-30")))) == count


def test_a_year_of_a_stretch_is_not_swapped_with_itself() -> None:
    """Only its years tell it from the original's."""
    ours = english(f"They were built between March 2023 and August 2025. {link('a')}", FERRIES)
    [(_, hit)] = told(ours, japanese(f"2024年3月から2025年8月に作られた。 {link('a')}", FERRIES_JA))

    assert "swapped" not in hit.message


@pytest.mark.parametrize(
    ("language", "original", "number"),
    [
        ("de", "Der Fonds wächst um eine halbe Milliarde Euro.", "€500 million"),
        ("de", "Der Fonds hat anderthalb Millionen Euro.", "€1.5 million"),
        ("fr", "Le fonds compte un demi-million d'euros.", "€500,000"),
        ("es", "El fondo tiene medio millón de euros.", "€500,000"),
        ("zh", "价格上涨约一成。", "10%"),
        ("fr", "C'est plus du double de l'an passé, 4,1 millions.", "more than double the 4.1m of last year"),
        ("zh", "他们完成20亿元融资。", "¥2 billion"),
    ],
)
def test_numbers_half_in_words(language: str, original: str, number: str) -> None:
    """A half of a million is read where the other language has figures; ¥ is of whichever country."""
    ours, theirs = (in_one(at, f"{text} 640, 22.") for at, text in (("en", f"It is {number}."), (language, original)))

    assert lines(ours, theirs) == []


def test_the_day_in_a_line_under_the_title() -> None:
    """Where no front matter tells the day, the line that does is compared."""
    text = f"# Harbour news\n\nPublished {{}}\n\n### B\n\nText with 22 cranes. {link('a')}\n"
    ours, theirs = (
        parse(text.format(day), f"{at}/a.md", language="en")
        for at, day in (("en", "June 1, 2026"), ("ja", "June 2, 2026"))
    )

    assert lines(ours, theirs) == [("TRN002", 3)]


def test_yuan_that_became_yen_by_a_factor() -> None:
    """¥ is read as yuan, too, where figures are the same and the amount is not."""
    ours, theirs = in_one("en", "They raised ¥43.6 billion. 640, 22."), in_one("zh", "融资额43.6亿元。 640, 22.")

    assert lines(ours, theirs) == [("TRN002", 5)]


def in_one(language: str, text: str) -> Digest:
    """Return a digest of one section, whose text is in line 5."""
    return parse(f"# A 2026-06-02\n\n### B\n\n{text} {link('a')}\n", f"{language}/a.md", language=language)


def test_a_number_may_be_rounded_to_myriads() -> None:
    """Where the original has all its figures twice, one of them may be round in the translation."""
    ours = in_one("zh", "召回12万辆车，即12.4万辆。 640, 22.")

    assert lines(ours, in_one("en", "It calls back 124,000 cars, yes, 124,000. 640, 22.")) == []
