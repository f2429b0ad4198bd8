"""Which dates of a claim are reported: the page's own day, weekdays, bare days, other dates of the same thing."""

from __future__ import annotations

import pytest

from factlint.judge import figures, moments
from factlint.judge.case import Case
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Point, Statement
from factlint.model import Date

DAY = Date(2026, 4, 9)  # a Thursday


def dates(claim: str, *lines: str, language: str = "en", day: Date | None = DAY) -> list[Point]:
    """Return what is reported of the dates of a claim, by a page of these lines that appeared on a day."""
    page = IndexedPage.of_text("\n".join(lines), language=language, day=day)
    found = figures.find(Case(Statement(claim, language, day=day), [page]))
    return [point for point in found if point.kind == "date" and point.grade != "weak"]


@pytest.mark.parametrize(
    ("claim", "line", "right"),
    [
        ("On April 9, 2026, Halden opened the plant.", "Halden opened the plant today.", True),
        ("On April 9, 2026, Halden opened the plant.", "Halden has opened the plant.", True),
        ("On April 2, 2026, Halden opened the plant.", "Halden has opened the plant.", False),
        ("On April 9, 2026, Halden opened the plant.", "Halden opened the plant on Thursday.", True),
        ("On April 16, 2026, Halden opened the plant.", "Halden opened the plant on Thursday.", False),
        ("On April 2, 2026, Halden opened the plant.", "Halden opened the plant on Thursday.", False),
        ("On April 8, 2026, Halden opened the plant.", "Halden opened the plant on Wednesday.", True),
        ("On April 9, 2026, Halden opened the plant.", "Halden opened the plant on Wednesday.", False),
        ("On April 15, 2026, Halden opened the plant.", "Halden opened the plant on Wednesday.", False),
        ("The plant opens on April 15, 2026.", "The plant will open on Wednesday.", True),
        ("On April 8, 2026, Halden opened the plant.", "Halden opened the plant yesterday.", True),
        ("In April 2026 Halden opened the plant.", "Halden has opened the plant.", True),
        ("In March 2026 Halden opened the plant.", "Halden has opened the plant.", False),
        ("The plant opened in 2026.", "Halden has opened the plant.", True),
        ("The plant opened in 2024.", "Halden has opened the plant.", False),
        ("The plant opens in spring 2027.", "The plant opens next spring.", True),
        ("The plant opens in the first three months of 2027.", "It opens the plant in Q1 2027.", True),
        ("The plant opens as early as May.", "The plant opens as early as July.", False),
        ("The plant was built from March to June 2024.", "The plant was built from March to June 2024.", True),
        ("The plant was built from March to July 2024.", "The plant was built from March to June 2024.", False),
    ],
)
def test_dates_by_the_day_of_the_page(claim: str, line: str, right: bool) -> None:
    """A page of 9 April 2026 says or means a day; a week off is another day, though the weekday is the same."""
    assert (dates(claim, line, "Nothing else was said.") == []) is right


@pytest.mark.parametrize(
    ("language", "claim", "line", "right"),
    [
        ("ja", "工場は2026年4月9日に開いた。", "工場は9日に開いた。", True),
        ("ja", "工場は2026年4月19日に開いた。", "工場は8日に開いた。", False),
        ("ja", "工場は2026年3月31日に開いた。", "工場は先月31日に開いた。", True),
        ("ko", "공장은 2026년 3월 31일 문을 열었다.", "공장이 31일 문을 열었다.", True),
        ("ko", "공장은 2026년 3월 21일 문을 열었다.", "공장이 31일 문을 열었다.", False),
        ("zh", "工厂于2026年4月8日开业。", "工厂8日开业。", True),
        ("zh", "工厂于2026年4月3日开业。", "工厂8日开业。", False),
        ("de", "Das Werk wurde am 8. April 2026 eröffnet.", "Das Werk wurde am Mittwochabend eröffnet.", True),
        ("de", "Das Werk wurde am 1. April 2026 eröffnet.", "Das Werk wurde am Mittwochabend eröffnet.", False),
        ("fr", "L'usine a ouvert le 8 avril 2026.", "L'usine a ouvert mercredi.", True),
        ("fr", "L'usine a ouvert le 1er avril 2026.", "L'usine a ouvert mercredi.", False),
        ("es", "La planta abrirá el 10 de abril de 2026.", "La planta abrirá el viernes.", True),
        ("es", "La planta abrió el 10 de abril de 2026.", "La planta abrió el martes.", False),
        ("pt", "A fábrica abriu em 8 de abril de 2026.", "A fábrica abriu no dia 8.", True),
        ("pt", "A fábrica abriu em 7 de abril de 2026.", "A fábrica abriu na terça-feira (7).", True),
        ("pt", "A fábrica abriu em 3 de abril de 2026.", "A fábrica abriu no dia 8.", False),
    ],
)
def test_days_in_other_languages(language: str, claim: str, line: str, right: bool) -> None:
    """Days without a month are those nearest to the page's own; weekdays are those of its week."""
    assert (dates(claim, line, language=language) == []) is right


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("9日に発表した", "ja", [(2026, 4, 9)]),
        ("9日間の会期", "ja", []),
        ("1日9000トン", "ja", []),
        ("1日に約300件", "ja", []),
        ("5日本社で", "ja", []),
        ("25日発表", "zh", [(2026, 3, 25)]),
        ("下月2日开业", "zh", [(2026, 5, 2)]),
        ("7일 만에", "ko", []),
        ("31일 동안", "ko", []),
        ("지난달 28일", "ko", [(2026, 3, 28)]),
        ("40日", "ja", []),
        ("el día 12", "es", [(2026, 4, 12)]),
        ("el día 12 de mayo", "es", [(2026, 5, 12)]),
        ("no dia 1.5", "pt", []),
    ],
)
def test_bare_days(text: str, language: str, found: list[tuple[int, int, int]]) -> None:
    """They are read where they cannot be how long something takes, or how much of it comes a day."""
    assert [one.parts for one in moments.find(text, language, DAY) if one.day] == found


def test_another_date_in_the_same_place_is_reported() -> None:
    """The page dates the opening, and has the claim's date of something else."""
    found = dates(
        "The new bridge over the Orvik opened to traffic in March 2019.",
        "The new bridge over the Orvik opened to traffic in June 2021.",
        "Halden won the contract at an auction in March 2019.",
    )

    assert [(point.expected, point.aspect) for point in found] == [("June 2021", "elsewhere")]


def test_a_date_that_no_page_has_is_contradicted_by_another() -> None:
    """The point names the page's date and shows its sentence."""
    found = dates("The bridge opened on 4 June 2021.", "The bridge opened on 14 June 2021.", "It is long.")

    assert [(point.grade, point.expected) for point in found] == [("contradicted", "14 June 2021")]


def test_the_stamp_of_the_digest_is_no_date_of_the_claim() -> None:
    """A stamp such as 2026-04-09 (JST) says when the digest was made; another day written so is a claim."""
    page = IndexedPage.of_text("Halden makes sensors.", day=Date(2026, 3, 2))

    def found(claim: str) -> list[Point]:
        return [one for one in figures.find(Case(Statement(claim, day=DAY), [page])) if one.grade != "weak"]

    assert found("As of 2026-04-09 (JST) Halden makes sensors.") == []
    assert [one.text for one in found("As of 2026-04-07 (JST) Halden makes sensors.")] == ["2026-04-07"]


def test_pages_without_a_day_leave_weekdays_open() -> None:
    """Which Thursday is meant nobody knows: only another weekday differs."""
    line = "Halden opened the plant on Thursday."

    assert dates("On April 2, 2026, Halden opened the plant.", line, day=None) == []
    assert len(dates("On April 3, 2026, Halden opened the plant.", line, day=None)) == 1


def test_this_year_leaves_a_year_open() -> None:
    """Where no one knows the page's year, "this year" may be the claim's."""
    line = "Both teams won the student cup this year, as they did in 2018."

    assert [point.expected for point in dates("Both teams won the student cup in 2019.", line, day=None)] == [None]
