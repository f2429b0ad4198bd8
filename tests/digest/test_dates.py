"""Dates: in running text, in cells, in URLs, and of the digest itself."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import dates, markdown, month_names, parse
from factlint.document import Span
from factlint.model import Date
from growth import assert_linear

PARTS = """2026 20 8 31 May may Mai mars mar de 年 月 日 년 월 일 - / . : , ( ) 05 08 ( Fri ) 金 Monday lundi https:// T10:00 ?? – 〜
2026-05-08 of th er 1er 令和 XX ２０２６ \u0660 \ud800"""
PIECES = st.lists(st.sampled_from([*PARTS.split(), " ", " ", "\n"]), max_size=16).map("".join)


def read(text: str, language: str | None = None) -> list[str]:
    return [str(dated.date) for dated in dates.find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("on 2026-05-08.", None, "2026-05-08"),
        ("2026-05-08T05:30:00Z", None, "2026-05-08"),
        ("2026-05-08 05:30", None, "2026-05-08"),
        ("2026\u201105\u201108", None, "2026-05-08"),
        ("2026/03/16", "ja", "2026-03-16"),
        ("2026/3/6", "zh", "2026-03-06"),
        ("2026.03.16", "ko", "2026-03-16"),
        ("2026. 3. 6.", "ko", "2026-03-06"),
        ("vom 16.03.2026 an", "de", "2026-03-16"),
        ("am 3.4.2026", "de", "2026-04-03"),
        ("le 16/03/2026", "fr", "2026-03-16"),
        ("el 03/04/2026", "es", "2026-04-03"),
        ("12/31/2026", "en", "2026-12-31"),
        ("31-12-2026", "nl", "2026-12-31"),
        ("8 May 2026", "en", "2026-05-08"),
        ("May 8, 2026", "en", "2026-05-08"),
        ("on the 8th of May, 2026,", "en", "2026-05-08"),
        ("May 8th 2026", "en", "2026-05-08"),
        ("Sept. 5, 2026", "en", "2026-09-05"),
        ("8-May-2026", "en", "2026-05-08"),
        ("(2026, January 15)", "en", "2026-01-15"),
        ("(2026, January)", "en", "2026-01"),
        ("8. Mai 2026", "de", "2026-05-08"),
        ("Ende März 2026", "de", "2026-03"),
        ("12 février 2026", "fr", "2026-02-12"),
        ("1er avril 2026", "fr", "2026-04-01"),
        ("12 de marzo de 2026", "es", "2026-03-12"),
        ("2 de mayo del 2026", "es", "2026-05-02"),
        ("1º de março de 2026", "pt", "2026-03-01"),
        ("12 set. 2026", "pt", "2026-09-12"),
        ("2026年2月12日に発表", "ja", "2026-02-12"),
        ("2026 年 2 月 12 日", "ja", "2026-02-12"),
        ("２０２６年２月１２日", "ja", "2026-02-12"),
        ("2026年2月12号", "zh", "2026-02-12"),
        ("2026년 2월 12일", "ko", "2026-02-12"),
        ("2026년 칠월 23일", "ko", "2026-07-23"),
        ("2026년 May 7일", "ko", "2026-05-07"),
        ("in March 2026", "en", "2026-03"),
        ("2026-03", None, "2026-03"),
        ("2026年3月", "zh", "2026-03"),
        ("mars 2026", "fr", "2026-03"),
        ("03/2026", "de", "2026-03"),
        ("29 February 2028", "en", "2028-02-29"),
    ],
)
def test_dates_of_eight_languages(text: str, language: str | None, found: str) -> None:
    assert read(text, language) == [found]


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "31 April 2026", "2026年2月30日", "30.02.2026", "2026-13-05", "February 29, 2026", "31/06/2026"],
)
def test_a_day_that_the_calendar_lacks_has_no_date(text: str) -> None:
    assert [(dated.text, dated.date) for dated in dates.find(f"x {text} y", "en")] == [(text, None)]


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3, 2026.3.1, v2026.03.16",
        "Lumen 2026.03.16",
        "2026-05-08-123 and ab-2026-05-08",
        "lumen-4o-2024-08-06",
        "2026-05-08.md, 2026-05-08-digest.md, notes/2026/05/08",
        "https://brightmoor.example/2026/05/08/a and www.brightmoor.example/2026-05-08",
        "2025-2026, 2025–2026, 2025/26, 2025-26, 2011-12",
        "192.168.20.26 and 10.20.2026.1",
        "+1 555-2026-0508",
        "2026-05-??, 2026-XX-XX, 2026-05-xx",
        "$2026-05 and 2026-05%",
        "Q1 2026, FY2026, H2 2026, in 2026",
        "it may 2026 times march 2026 miles",
        "a set 2026, sold out 2026, two years ago 2026",
        "the Mars 2026 mission",
        "2026年度、2026年3月期、2026年3月号",
        "03/04/2026",
        "45/13/2026 and 2026-99-12",
        "20260508",
        "12026-05-08 and 2026-05-081",
        "２０２６",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "found", "weekday"),
    [
        ("on Monday, 8 May 2026 it", "en", "Monday, 8 May 2026", 0),
        ("Friday May 8, 2026", "en", "Friday May 8, 2026", 4),
        ("Published: Fri, 08 May 2026 10:00", "en", "Fri, 08 May 2026", 4),
        ("2026-05-08 (Fri)", "en", "2026-05-08 (Fri)", 4),
        ("8 May 2026 (Friday)", "en", "8 May 2026 (Friday)", 4),
        ("8 May 2026, Friday", "en", "8 May 2026, Friday", 4),
        ("2026年5月8日（金）に", "ja", "2026年5月8日（金）", 4),
        ("2026年5月8日金曜日", "ja", "2026年5月8日金曜日", 4),
        ("2026年5月8日 星期五", "zh", "2026年5月8日 星期五", 4),
        ("2026-05-08（周五）", "zh", "2026-05-08（周五）", 4),
        ("2026년 5월 8일 금요일", "ko", "2026년 5월 8일 금요일", 4),
        ("2026년 5월 8일(금)", "ko", "2026년 5월 8일(금)", 4),
        ("le mardi 3 mars 2026", "fr", "mardi 3 mars 2026", 1),
        ("Montag, den 8. Mai 2026", "de", "Montag, den 8. Mai 2026", 0),
        ("lunes, 3 de marzo de 2026", "es", "lunes, 3 de marzo de 2026", 0),
        ("segunda-feira, 2 de março de 2026", "pt", "segunda-feira, 2 de março de 2026", 0),
        # no weekday
        ("The Sun, 8 May 2026", "en", "8 May 2026", None),
        ("(Sun, 8 May 2026)", "en", "8 May 2026", None),
        ("so 8 May 2026", "en", "8 May 2026", None),
        ("I sat 8 May 2026", "en", "8 May 2026", None),
        ("on 8 May 2026, Monday.example announced", "en", "8 May 2026", None),
        ("2026年5月8日（日）", "zh", "2026年5月8日", None),
        ("2026-05-08 (local)", "en", "2026-05-08", None),
        ("Monday, May 2026", "en", "May 2026", None),
        ("Monday, 5–8 May 2026", "en", "5–8 May 2026", None),
    ],
)
def test_a_weekday_beside_the_date_belongs_to_it(text: str, language: str, found: str, weekday: int | None) -> None:
    assert [(dated.text, dated.weekday) for dated in dates.find(text, language)] == [(found, weekday)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("April 5–11, 2026", "2026-04-11"),
        ("05-11 avril 2026", "2026-04-11"),
        ("5 au 11 avril 2026", "2026-04-11"),
        ("2026年4月5日〜11日", "2026-04-11"),
        ("2026年4月28日〜5月3日", "2026-05-03"),
        ("2026년 7월 23–24일", "2026-07-24"),
    ],
)
def test_a_range_gives_its_last_day_and_says_so(text: str, last: str) -> None:
    assert [(dated.text, str(dated.date), dated.where) for dated in dates.find(text, "fr")] == [(text, last, "range")]


@given(st.one_of(PIECES, st.text(max_size=60)), st.sampled_from([None, "en", "fr", "ja", "ko"]))
def test_every_date_is_a_slice_of_the_text_in_order(text: str, language: str | None) -> None:
    end = 0
    for dated in dates.find(text, language):
        assert end <= dated.span.start < dated.span.end
        assert text[dated.span.start : dated.span.end] == dated.text
        assert dated.date is None or dated.date.month in range(1, 13)
        end = dated.span.end
    for dated in dates.find_partial(text, Date(2026, 1, 3), language):
        assert text[dated.span.start : dated.span.end] == dated.text


@given(st.one_of(PIECES, st.text(max_size=40)))
def test_cells_and_urls_never_raise(text: str) -> None:
    assert isinstance(dates.parse(text), Date | None)
    assert isinstance(dates.is_placeholder(text), bool)
    found = dates.in_url("https://brightmoor.example/" + text)
    assert found is None or 1995 <= found.date.year <= 2035


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On May 8 and Dec 30 it", ["2026-05-08", "2025-12-30"]),
        ("Am 8. Mai, le 12 février, el 12 de marzo", ["2026-05-08", "2026-02-12", "2026-03-12"]),
        ("5月8日と12月30日、5월 8일", ["2026-05-08", "2025-12-30", "2026-05-08"]),
        ("the 8th of May", ["2026-05-08"]),
        ("the April 17–19 window, 17–19 April", ["2026-04-19", "2026-04-19"]),
        ("3 May 4", ["2026-05-03"]),
        ("31 April", ["None"]),
        ("May 8, 2026 and 8 May 2026", []),
        ("in May 5 companies, March 3.5 GB, May 20%, it may 8", []),
        ("2 dec places, a set 2", []),
        ("April 2026", []),
        ("3月8日間", []),
    ],
)
def test_days_without_a_year_take_the_nearest(text: str, found: list[str]) -> None:
    assert [str(dated.date) for dated in dates.find_partial(text, Date(2026, 1, 3), "en")] == found


def test_a_day_without_a_year_keeps_its_weekday() -> None:
    assert [(d.text, d.weekday) for d in dates.find_partial("On Friday, April 17: a", Date(2026, 4, 18))] == [
        ("Friday, April 17", 4)
    ]


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "pt"])
def test_names_of_months_are_those_of_cldr(code: str) -> None:
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in Locale(code).months[context][width].items():
                assert month_names.month(name.rstrip("."), code) == number, name


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "pt", "ja", "zh", "ko"])
def test_names_of_weekdays_are_those_of_cldr(code: str) -> None:
    for context in ("format", "stand-alone"):
        for number, name in Locale(code).days[context]["wide"].items():
            assert month_names.weekday(name) == number, name
        for number, name in Locale(code).days[context]["abbreviated"].items():
            short = name.rstrip(".")
            assert number in (month_names.short_weekday(short), month_names.weekday(short)), name


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2026-05-08", "2026-05-08"),
        (" (2026-05-08) ", "2026-05-08"),
        ("**May 8, 2026**", "2026-05-08"),
        ("2026-04-06T05:30", "2026-04-06"),
        ("2026-05-08T07:51:14.377187+00:00", "2026-05-08"),
        ("2026-08-20 18:12 +08:00", "2026-08-20"),
        ("May 8, 2026, 10:00 AM PT", "2026-05-08"),
        ("2026年2月12日 18時30分", "2026-02-12"),
        ("2026-05-08 (Fri)", "2026-05-08"),
        ("2026", "2026"),
        ("2026年", "2026"),
        ("2026.03", "2026-03"),
        ("3/2026", "2026-03"),
        ("20260508", "2026-05-08"),
        ("c. 2026", "2026"),
        ("2026-02-30", "None"),
        ("2026-05-08 – 2026-05-10", "None"),
        ("5–8 May 2026", "None"),
        ("2026-05-08 (updated)", "None"),
        ("—", "None"),
        ("n.d.", "None"),
        ("TBD", "None"),
        ("2026-03-??", "None"),
        ("03/04/2026", "None"),
        ("Brightmoor, 8 May 2026", "None"),
        ("", "None"),
    ],
)
def test_a_cell_is_a_date_as_a_whole_or_not_at_all(cell: str, date: str) -> None:
    assert str(dates.parse(cell)) == date


def test_an_impossible_cell_is_told_from_an_unreadable_one() -> None:
    impossible = dates.read(" 2026-02-30 ")

    assert impossible is not None
    assert (impossible.date, impossible.span) == (None, Span(1, 11))
    assert dates.read("soon") is None


@pytest.mark.parametrize(
    "cell",
    [
        "2026-05-??",
        "2026-XX-XX",
        "2026-05-xx",
        "XX",
        "??",
        "20XX",
        "202X",
        "YYYY-MM-DD",
        "DD/MM/YYYY",
        "JJ/MM/AAAA",
        "TT.MM.JJJJ",
        "AAAA-MM-JJ",
        "2026年X月X日",
        "2026年○月○日",
        "[Date]",
        "{date}",
        "[YYYY-MM-DD]",
        "TBD",
        "tba",
        "要確認",
        "`2026-__-__`",
    ],
)
def test_placeholders(cell: str) -> None:
    assert dates.is_placeholder(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-05-08",
        "2026",
        "Date",
        "—",
        "-",
        "n.d.",
        "X",
        "MIT",
        "Yahoo",
        "May 2026",
        "x.com",
        "",
        "08/05/2026",
        "a/b/c",
    ],
)
def test_no_placeholders(cell: str) -> None:
    assert not dates.is_placeholder(cell)


@pytest.mark.parametrize(
    ("url", "words", "date", "sure"),
    [
        ("https://brightmoor.example/2026/04/17/a", "2026/04/17", "2026-04-17", True),
        ("https://brightmoor.example/2026/4/3/24187905/a", "2026/4/3", "2026-04-03", True),
        ("https://brightmoor.example/2026/Apr/22/a", "2026/Apr/22", "2026-04-22", True),
        ("https://brightmoor.example/n/2026-04-17-a", "2026-04-17", "2026-04-17", True),
        ("https://brightmoor.example/20260417/a", "20260417", "2026-04-17", True),
        ("https://brightmoor.example/t20260417_12.html", "20260417", "2026-04-17", True),
        ("https://brightmoor.example/2026-04/17/c_1.htm", "2026-04/17", "2026-04-17", True),
        ("https://brightmoor.example/n1/2026/0417/c1.html", "2026/0417", "2026-04-17", True),
        ("https://brightmoor.example/2026/04/a", "2026/04", "2026-04", True),
        ("https://brightmoor.example/202604/a.html", "202604", "2026-04", True),
        ("https://brightmoor.example/2026/april/a", "2026/april", "2026-04", True),
        ("https://arxiv.org/abs/2605.01234v1", "2605", "2026-05", True),
        ("https://arxiv.org/abs/2605.01234v2", "2605", "2026-05", False),
        ("https://arxiv.org/pdf/2605.01234.pdf", "2605", "2026-05", True),
        ("https://brightmoor.example/a-b-2026-04-17/", "2026-04-17", "2026-04-17", False),
    ],
)
def test_the_day_that_a_url_spells(url: str, words: str, date: str, sure: bool) -> None:
    found = dates.in_url(url)

    assert found is not None
    assert (url[found.start : found.end], str(found.date), found.sure) == (words, date, sure)


@pytest.mark.parametrize(
    "url",
    [
        "https://brightmoor.example/2026/13/45/",
        "https://brightmoor.example/2026/report",
        "https://brightmoor.example/a?date=2026-04-17#2026-04-17",
        "https://brightmoor.example/120260417/a",
        "https://brightmoor.example/20261317/a",
        "https://brightmoor.example/abs/2605.01234",
        "https://arxiv.org/abs/2613.01234",
        "https://pubmed.ncbi.nlm.nih.gov/20260417/",
        "https://web.archive.org/web/20260417/https://brightmoor.example/",
        "https://brightmoor.example/1985/04/17/",
        "https://2026-04-17.example/",
        "brightmoor.example",
        "",
    ],
)
def test_urls_that_spell_no_day(url: str) -> None:
    assert dates.in_url(url) is None


def days(text: str, path: str = "-") -> list[tuple[str, str]]:
    document = markdown.read(text)
    found = dates.digest_days(path, document, ())
    for dated in found:
        assert dated.where == "file name" or text[dated.span.start : dated.span.end] == dated.text
    return [(dated.where, str(dated.date)) for dated in found]


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        ("---\ndate: 2026-05-08T05:30\nupdated: 2026-05-09\n---\n", "-", [("front matter", "2026-05-08")]),
        ('---\npubDate: "May 8, 2026"\n---\n', "-", [("front matter", "2026-05-08")]),
        ("---\nslug: ai-daily-2026-05-08\n---\n", "-", [("front matter", "2026-05-08")]),
        ("---\ntitle: AI Daily May 08, 2026\n---\n", "-", [("heading", "2026-05-08")]),
        ("# AI Weekly 2026-04-05 to 2026-04-11\n", "-", [("heading", "2026-04-11")]),
        ("# 2026年5月8日のAIニュース\n", "-", [("heading", "2026-05-08")]),
        ("# 朝刊 2026年5月8日\n", "-", [("heading", "2026-05-08")]),
        ("# AI Digest – May 7\n", "2026-05-08.md", [("heading", "2026-05-07"), ("file name", "2026-05-08")]),
        ("# AI\n", "a/AI_Weekly_2026-04-05_to_2026-04-11.html", [("file name", "2026-04-11")]),
        ("# AI\n", "news/2026/05/08.md", [("file name", "2026-05-08")]),
        ("# AI\n", "20260508-news.md", [("file name", "2026-05-08")]),
        ("# AI\n", "2026-05.md", [("file name", "2026-05")]),
        ("# AI\n\nAs of: 2026-05-08 (local) | Generated 2026-05-09\n", "-", [("text", "2026-05-08")]),
        ("# AI\n\n*Friday, May 8, 2026 — five days to go*\n", "-", [("text", "2026-05-08")]),
        ("# AI\n\n発行日：2026年5月8日\n", "-", [("text", "2026-05-08")]),
        ("# AI\n\n> Edition of 2026-05-08\n", "-", [("text", "2026-05-08")]),
        ("# AI\n\nFreitag, 8. Mai 2026 \u00a0|\u00a0 [Archiv](https://a.example)\n", "-", [("text", "2026-05-08")]),
        ("**THE DAILY CRANE**  \nMay 8, 2026\n", "-", [("text", "2026-05-08")]),
    ],
)
def test_where_a_digest_dates_itself(text: str, path: str, found: list[tuple[str, str]]) -> None:
    assert days(text, path) == found


@pytest.mark.parametrize(
    "text",
    [
        "# Warehouse fair opens in Halden on 19 May 2026\n",
        "# AI\n\n## Story\n\nDate: May 7, 2026 | Source: Brightmoor\n",
        "# AI\n\nOn 8 May 2026 Brightmoor opened its model.\n",
        "# AI\n\nApril 28, 2026 is Tuesday, the second day of the trial.\n",
        "---\nupdatedAt: 2026-05-08\nfeaturedPublishedAt: 2026-05-07\n---\n",
        "",
    ],
)
def test_a_date_that_a_digest_speaks_of_is_not_its_own(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# Crane Watch — 8 May 2026\n", "2026-05-08"),
        ("# Crane Watch 2026-05-08\n", "2026-05-08"),
        ("# Cranes & Quays, May 8 2026\n", "2026-05-08"),
        ("# 💡 クレーン | 2026.05.08\n", "2026-05-08"),
        ("# Guindastes – 08/05/2026\n", "2026-05-08"),
        ("# Crane Watch\n\n## 8 May 2026\n", "2026-05-08"),
        ("# Crane Watch\n\n## 8 May 2026\n\nA\n\n## 7 May 2026\n", None),
        ("# What changed in cranes since 8 May 2026\n", None),
    ],
)
def test_a_title_over_several_stories_may_end_in_their_day(text: str, day: str | None) -> None:
    """Over one story the date may be that of an event, so that it says nothing of the digest."""
    document = markdown.read(text)
    several = dates.digest_days("-", document, (), 3, "pt" if "/" in text else "en")

    assert [str(dated.date) for dated in several] == ([day] if day else [])
    assert dates.digest_days("-", document, (), 1) == ()


def test_a_summary_that_tells_the_clock_of_its_run_dates_the_digest() -> None:
    """An event is told by its day alone; "as seen on 2026-05-08 (JST)" is the day of the run."""
    text = "## Outlook\n\nThe trend visible on 2026-05-08 (JST) goes on; the fair opened on 2026-05-07.\n"
    digest = parse(text)

    assert [(dated.where, str(dated.date)) for dated in digest.days] == [("text", "2026-05-08")]


def test_front_matter_is_trusted_most() -> None:
    text = "---\ndate: 2026-05-08\n---\n\n# AI Daily 2026-05-07\n\n2026-05-06\n"

    assert days(text, "2026-05-05.md") == [
        ("front matter", "2026-05-08"),
        ("heading", "2026-05-07"),
        ("file name", "2026-05-05"),
        ("text", "2026-05-06"),
    ]


@pytest.mark.parametrize(
    "piece", ["2026 ", "2026-", "May 8, ", "8 May 2026 ", "1 ", "https://2026-05-08", "2026年", "2026. ", "de "]
)
def test_near_dates_are_read_in_linear_time(piece: str) -> None:
    """Every part of the module, on text that is nothing but dates, or nearly."""

    def look(text: str) -> None:
        list(dates.find(text, "en"))
        list(dates.find_partial(text, Date(2026, 5, 8), "en"))
        dates.parse(text)
        dates.is_placeholder(text)
        dates.in_url("https://x.example/" + text)

    assert_linear(look, lambda count: piece * count, 80_000 // len(piece))
