"""What a text says of when something was: dates, months, years, quarters, weekdays, in eight languages."""

from __future__ import annotations

import pytest
from babel import Locale

from factlint.judge import moments
from factlint.model import Date
from growth import assert_linear

DAY = Date(2026, 4, 8)  # a Wednesday


def found(text: str, language: str = "en", day: Date | None = None) -> list[tuple[str, tuple[int | None, ...]]]:
    return [(one.text, one.parts) for one in moments.find(text, language, day)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It opened on May 8, 2026.", ("May 8, 2026", (2026, 5, 8))),
        ("en", "It opened on 2026-05-08.", ("2026-05-08", (2026, 5, 8))),
        ("en", "It opened on April 3.", ("April 3", (None, 4, 3))),
        ("en", "It opened on 3 April.", ("3 April", (None, 4, 3))),
        ("en", "It opened on Apr. 3.", ("Apr. 3", (None, 4, 3))),
        ("en", "It opened on January 17, 1871.", ("January 17, 1871", (1871, 1, 17))),
        ("en", "It opened in October.", ("October", (None, 10, None))),
        ("en", "It has been open since August.", ("August", (None, 8, None))),
        ("en", "It opened in mid-May.", ("May", (None, 5, None))),
        ("en", "It opened in March 1871.", ("March 1871", (1871, 3, None))),
        ("en", "It opened in June 2025.", ("June 2025", (2025, 6, None))),
        ("de", "Die Halle öffnete am 3. April.", ("3. April", (None, 4, 3))),
        ("de", "Die Halle öffnete im Oktober.", ("Oktober", (None, 10, None))),
        ("fr", "La halle a ouvert le 3 avril.", ("3 avril", (None, 4, 3))),
        ("fr", "La halle a ouvert en mars.", ("mars", (None, 3, None))),
        ("fr", "La halle a ouvert le 1er mai.", ("1er mai", (None, 5, 1))),
        ("es", "La nave abrió el 3 de abril.", ("3 de abril", (None, 4, 3))),
        ("es", "La nave abrió en octubre.", ("octubre", (None, 10, None))),
        ("pt", "O galpão abriu em 3 de abril.", ("3 de abril", (None, 4, 3))),
        ("pt", "O galpão abriu em outubro.", ("outubro", (None, 10, None))),
        ("ja", "工場は4月3日に開いた。", ("4月3日", (None, 4, 3))),
        ("ja", "工場は10月に開いた。", ("10月", (None, 10, None))),
        ("ja", "工場は2026年4月3日に開いた。", ("2026年4月3日", (2026, 4, 3))),
        ("ja", "工場は令和8年に開いた。", ("令和8年", (2026, None, None))),
        ("ja", "工場は令和9年4月に開いた。", ("令和9年4月", (2027, 4, None))),
        ("ja", "工場は令和元年5月1日に開いた。", ("令和元年5月1日", (2019, 5, 1))),
        ("ja", "工場は平成31年度に開いた。", ("平成31年度", (2019, None, None))),
        ("zh", "工厂于4月3日投产。", ("4月3日", (None, 4, 3))),
        ("zh", "工厂于2026年投产。", ("2026年", (2026, None, None))),
        ("ko", "공장은 4월 3일 문을 열었다.", ("4월 3일", (None, 4, 3))),
        ("ko", "공장은 2026년에 문을 열었다.", ("2026년", (2026, None, None))),
    ],
)
def test_days_and_months_in_eight_languages(
    language: str, text: str, expected: tuple[str, tuple[int | None, ...]]
) -> None:
    """With a year and without, and a month alone."""
    assert found(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The firm may march on.",
        "Voters march in May Day parades, but April O'Neil and August Wilson stay.",
        "Theresa May spoke for the government.",
        "It was an august body.",
        "Two people were hurt, 2,000 people came.",
        "Some 2000 people came to see 1500 boats.",
        "It costs $2024, or €2019.50, in room 20261.",
        "Ravel 2024.1 needs build 2026-abc.",
        "It lasted 1900 hours and weighed 1850 kg.",
        "He ran 2010 meters.",
        "See tern.test/2026/05/08/yard.",
        "It starts at 20:26.",
        "Black Friday and Good Friday are names.",
        "She is in her 30s.",
        "The scoop is Anthrake's $1T mark.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Verbs, first names, counts, prices, versions, addresses, times of day."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was founded in 1944.", 1944),
        ("It was founded in 2000.", 2000),
        ("The 2016 tour sold out.", 2016),
        ("Its 2008 debut sold out.", 2008),
        ("A famous 1951 essay says so.", 1951),
        ("The harbour (1793) still stands.", 1793),
        ("The plan for mid-2025 failed.", 2025),
        ("The Somber Coast, 1881, oil on canvas.", 1881),
        ("The Games of Velden 1936", 1936),
        ("Records date back to 1940.", 1940),
        ("FY26 was strong.", 2026),
        ("Fiscal 2025 was strong.", 2025),
        ("In 2025 people came.", 2025),
    ],
)
def test_years_alone(text: str, year: int) -> None:
    """Four digits are a year where the words around them say so, or nothing speaks against it."""
    assert [parts for _, parts in found(text)] == [(year, None, None)]


@pytest.mark.parametrize(
    ("language", "text", "quarter", "year"),
    [
        ("en", "In Q3 2025 it grew.", 3, 2025),
        ("en", "In 3Q25 it grew.", 3, 2025),
        ("en", "In Q2'26 it grew.", 2, 2026),
        ("en", "In the third quarter of fiscal 2025 it grew.", 3, 2025),
        ("en", "Second-quarter sales grew.", 2, None),
        ("de", "Im dritten Quartal 2025 wuchs es.", 3, 2025),
        ("de", "Im 3. Quartal des Jahres 2025 wuchs es.", 3, 2025),
        ("fr", "Au troisième trimestre 2025, il a crû.", 3, 2025),
        ("fr", "Au T3 2025, il a crû.", 3, 2025),
        ("es", "En el tercer trimestre de 2025 creció.", 3, 2025),
        ("pt", "No terceiro trimestre de 2025 cresceu.", 3, 2025),
        ("ja", "2026年第1四半期に増えた。", 1, 2026),
        ("ja", "2026年度第3四半期に増えた。", 3, 2026),
        ("zh", "2026年第一季度增长。", 1, 2026),
        ("ko", "2026년 1분기에 늘었다.", 1, 2026),
    ],
)
def test_quarters(language: str, text: str, quarter: int, year: int | None) -> None:
    """In words and in signs, the year before or behind."""
    (one,) = moments.find(text, language)

    assert (one.quarter, one.year) == (quarter, year)


@pytest.mark.parametrize(
    ("language", "text", "half", "season", "year"),
    [
        ("en", "In H1 2026 it grew.", 1, None, 2026),
        ("en", "In the second half of 2025 it grew.", 2, None, 2025),
        ("de", "Im ersten Halbjahr 2026 wuchs es.", 1, None, 2026),
        ("zh", "2025年上半年增长。", 1, None, 2025),
        ("en", "It ships in summer 2025.", None, 1, 2025),
        ("en", "It ships in the fall of 2025.", None, 2, 2025),
        ("fr", "Il sort à l'automne 2025.", None, 2, 2025),
        ("ja", "2025年夏に出す。", None, 1, 2025),
        ("ko", "2025년 여름에 나온다.", None, 1, 2025),
    ],
)
def test_halves_and_seasons(language: str, text: str, half: int | None, season: int | None, year: int) -> None:
    """Only with a year: "the second half" alone may be one of a match."""
    (one,) = moments.find(text, language)

    assert (one.half, one.season, one.year) == (half, season, year)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "from 3 to 7 May 2026", (2026, 5, 3), (2026, 5, 7)),
        ("en", "May 3–7, 2026", (2026, 5, 3), (2026, 5, 7)),
        ("en", "from April 28 to May 3, 2026", (2026, 4, 28), (2026, 5, 3)),
        ("en", "between March and May 2026", (2026, 3, None), (2026, 5, None)),
        ("en", "from 2019 to 2021", (2019, None, None), (2021, None, None)),
        ("en", "the 2019-20 term", (2019, None, None), (2020, None, None)),
        ("en", "(1871–1935)", (1871, None, None), (1935, None, None)),
        ("en", "the 1990s", (1990, None, None), (1999, None, None)),
        ("en", "the late '90s", (1990, None, None), (1999, None, None)),
        ("de", "die 1990er Jahre", (1990, None, None), (1999, None, None)),
        ("fr", "les années 90", (1990, None, None), (1999, None, None)),
        ("ja", "2026年4月28日〜5月3日", (2026, 4, 28), (2026, 5, 3)),
        ("ja", "2019年から2021年", (2019, None, None), (2021, None, None)),
        ("zh", "90年代", (1990, None, None), (1999, None, None)),
    ],
)
def test_stretches_of_time(
    language: str, text: str, start: tuple[int | None, ...], end: tuple[int | None, ...]
) -> None:
    """Both ends are kept, and a year that only the last one names holds for both."""
    (one,) = moments.find(text, language)

    assert (one.parts, tuple(one.until or ())) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "today", (2026, 4, 8)),
        ("en", "yesterday", (2026, 4, 7)),
        ("en", "tomorrow", (2026, 4, 9)),
        ("en", "last month", (2026, 3, None)),
        ("en", "next month", (2026, 5, None)),
        ("en", "last year", (2025, None, None)),
        ("en", "two years ago", (2024, None, None)),
        ("en", "3 days ago", (2026, 4, 5)),
        ("en", "a month ago", (2026, 3, None)),
        ("en", "on Monday", (2026, 4, 6)),
        ("en", "last Friday", (2026, 4, 3)),
        ("en", "last Wednesday", (2026, 4, 1)),
        ("en", "next Friday", (2026, 4, 10)),
        ("en", "on April 3", (2026, 4, 3)),
        ("en", "in March", (2026, 3, None)),
        ("en", "last October", (2025, 10, None)),
        ("en", "on January 20", (2026, 1, 20)),
        ("de", "gestern", (2026, 4, 7)),
        ("de", "vor zwei Jahren", (2024, None, None)),
        ("de", "im vergangenen Jahr", (2025, None, None)),
        ("de", "am Montag", (2026, 4, 6)),
        ("fr", "hier", (2026, 4, 7)),
        ("fr", "l’année dernière", (2025, None, None)),
        ("fr", "il y a deux ans", (2024, None, None)),
        ("es", "ayer", (2026, 4, 7)),
        ("es", "el año pasado", (2025, None, None)),
        ("es", "hace dos años", (2024, None, None)),
        ("pt", "ontem", (2026, 4, 7)),
        ("pt", "no ano passado", (2025, None, None)),
        ("pt", "há dois anos", (2024, None, None)),
        ("ja", "昨日", (2026, 4, 7)),
        ("ja", "今年", (2026, None, None)),
        ("ja", "3年前", (2023, None, None)),
        ("ja", "月曜日", (2026, 4, 6)),
        ("zh", "去年", (2025, None, None)),
        ("zh", "上周五", (2026, 4, 3)),
        ("zh", "三年前", (2023, None, None)),
        ("ko", "어제", (2026, 4, 7)),
        ("ko", "작년", (2025, None, None)),
        ("ko", "월요일", (2026, 4, 6)),
    ],
)
def test_relative_dates_are_reckoned_from_the_texts_own_day(
    language: str, text: str, parts: tuple[int | None, ...]
) -> None:
    """The reference day is Wednesday, 8 April 2026."""
    (one,) = moments.find(text, language, DAY)

    assert (one.parts, one.resolved) == (parts, True)


@pytest.mark.parametrize("text", ["yesterday", "last year", "two years ago", "this week"])
def test_without_a_reference_day_they_are_left_out(text: str) -> None:
    """A reference day that is only a month is none."""
    assert moments.find(text, "en") == ()
    assert moments.find(text, "en", Date(2026, 4)) == ()


def test_a_weekday_without_a_reference_day_stays_one() -> None:
    (one,) = moments.find("It opened on Tuesday.", "en")

    assert (one.weekday, one.parts, one.firm) == (1, (None, None, None), False)


def test_a_weekday_beside_a_day_belongs_to_it() -> None:
    (one,) = moments.find("It opened on Monday, April 6.", "en", DAY)

    assert (one.text, one.parts, one.weekday) == ("Monday, April 6", (2026, 4, 6), 0)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Guten Morgen, am Montag morgen und morgen", ["Montag", "morgen"]),
        ("es", "por la mañana y mañana", ["mañana"]),
        ("ko", "오늘날과 오늘", ["오늘"]),
        ("fr", "la planète Mars", []),
    ],
)
def test_words_that_only_look_like_dates(language: str, text: str, expected: list[str]) -> None:
    """Mornings, nowadays, a planet."""
    assert [one.text for one in moments.find(text, language, DAY)] == expected


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [("ja", "昨年10月", (2025, 10, None)), ("zh", "今年5月", (2026, 5, None)), ("ko", "지난해 10월", (2025, 10, None))],
)
def test_a_year_may_be_said_before_the_month(language: str, text: str, parts: tuple[int | None, ...]) -> None:
    assert moments.find(text, language, DAY)[-1].parts == parts


def test_a_month_far_off_gets_no_year() -> None:
    """In April "in October" may be half a year ago or half a year ahead."""
    (one,) = moments.find("It opened in October.", "en", DAY)

    assert (one.year, one.resolved) == (None, False)


@pytest.mark.parametrize(
    ("day", "text", "year"),
    [
        (Date(2026, 1, 10), "on December 20", 2025),
        (Date(2025, 12, 20), "on January 5", 2026),
        (Date(2026, 1, 10), "in November", 2025),
        (Date(2025, 12, 20), "in December", 2025),
    ],
)
def test_the_nearest_year_is_meant(day: Date, text: str, year: int) -> None:
    """Across the turn of the year in both directions."""
    assert moments.find(text, "en", day)[0].year == year


def test_the_end_of_the_calendar_breaks_nothing() -> None:
    assert moments.find("tomorrow and next year", "en", Date(9999, 12, 31)) == ()
    assert moments.find("900 years ago, last month", "en", Date(1, 1, 1)) == ()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "ja", "zh", "ko"])
def test_names_are_those_of_cldr(language: str) -> None:
    """Quarters, weekdays and months as the Unicode Consortium lists them."""
    locale = Locale(language)
    lead = {"en": "in ", "de": "im ", "fr": "en ", "es": "en ", "pt": "em "}.get(language, "")
    frame = {"ja": "2025年{}に", "zh": "2025年{}", "ko": "2025년 {}"}.get(language, "{} 2025")

    for number, name in [*locale.quarters["format"]["wide"].items(), *locale.quarters["format"]["abbreviated"].items()]:
        assert [(one.quarter, one.year) for one in moments.find(frame.format(name), language)] == [(number, 2025)]
    for number, name in locale.days["format"]["wide"].items():
        assert [one.weekday for one in moments.find(f"– {name} –", language)] == [number]
    for number, name in locale.months["format"]["wide"].items():
        assert [one.month for one in moments.find(lead + name, language)] == [number]


HOSTILE = ("2026 ", "May ", "2019-", "last ", "Q3 of the ", "the 1990s and ", "2026年", "3 to ", "on Monday ", "(", "a")


@pytest.mark.parametrize("part", HOSTILE)
def test_finding_takes_linear_time(part: str) -> None:
    assert_linear(lambda text: moments.find(text, "en", DAY), lambda count: part * count, 4_000)
