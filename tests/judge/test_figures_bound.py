"""What a figure of a claim is bound to: another value in its place, exchanged ones, rates, totals, captions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import captions, crossed, figures, rates, reckoned
from factlint.judge.case import Case
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Point, Statement
from growth import assert_linear


def points(claim: str, *lines: str, language: str = "en") -> list[Point]:
    """Return what is reported of the figures of a claim, by a page of these lines."""
    case = Case(Statement(claim, language), [IndexedPage.of_text("\n".join(lines), language=language)])
    return [point for point in figures.find(case) if point.grade != "weak"]


def test_another_value_contradicts() -> None:
    """The sentence gives another value, and no page the claim's: the point names it and shows the sentence."""
    line = "The round brought Halden Grid $122 million, led by the pension fund of the isles."

    found = points("The round brought Halden Grid $852 million.", "Halden Grid makes sensors.", line)

    assert [(point.grade, point.expected, point.message) for point in found] == [
        ("contradicted", "$122 million", "the source says '$122 million'")
    ]
    assert found[0].passage is not None
    assert found[0].passage.text == line


def test_a_value_of_something_else_is_no_proof() -> None:
    """The page has the claim's value, of the valuation: a warning says what it has of the round, and that."""
    found = points(
        "The round brought Halden Grid $852 million.",
        "The round brought Halden Grid $122 million in cash.",
        "A stake changed hands last week at a valuation of $852 million.",
    )

    assert [(point.grade, point.expected, point.aspect) for point in found] == [
        ("missing", "$122 million", "elsewhere")
    ]
    assert "gives this number for something else" in found[0].message


def test_small_numbers_are_reported_where_the_same_is_counted() -> None:
    """Seven countries for three countries is a warning; without another count of countries nothing is sure."""
    line = "The firm has applied for approval in three countries."

    assert [point.grade for point in points("The firm has applied for approval in seven countries.", line)] == [
        "missing"
    ]
    assert points("The firm has seven owners.", line) == []


def test_a_number_that_counts_something_else_everywhere_is_strange() -> None:
    """The page knows the banknotes, and 27 of machines only."""
    found = points(
        "The central bank plans to shred 27 old banknotes before the end of the year.",
        "The central bank plans to shred old banknotes before the end of the year, officials said.",
        "No one was surprised in Brigg.",
        "Its 27 presses stand there.",
    )

    assert [point.message for point in found] == ["the source gives this number for something else"]


@pytest.mark.parametrize(
    ("claim", "line", "right"),
    [
        ("Orvik pays 35% and Brigg 50% of it.", "Orvik pays 35% and Brigg 50% of it.", True),
        ("Orvik pays 50% and Brigg 35% of it.", "Orvik pays 35% and Brigg 50% of it.", False),
        ("Profit rose from 3 to 5 million euros.", "Profit rose from 3 million euros to 5 million euros.", True),
        ("Profit went from $5 million to $3 million.", "Profit rose to $5 million from $3 million.", False),
        ("It scores 58.9%, against 71.4% before.", "It scores 71.4%, compared with 58.9% before.", False),
        ("Der Anteil stieg von 3 auf 5 Prozent.", "Der Anteil stieg von 3 auf 5 Prozent.", True),
        ("Prices rose 2.9% in March, after 2.3% in May.", "Prices rose 2.3% in March, after 2.9% in May.", False),
        ("Rents have risen 13%, while wages grew 21%.", "Rents have risen 21%, while wages grew 13%.", False),
        ("While wages grew 13%, rents have risen 21%.", "Rents have risen 21%, while wages grew 13%.", True),
    ],
)
def test_numbers_that_have_changed_places(claim: str, line: str, right: bool) -> None:
    """Each number stands in the sentence, and around the words of the other."""
    assert (points(claim, line, "Nothing else is known.") == []) is right


@pytest.mark.parametrize(
    ("text", "figure", "language", "span"),
    [
        ("builds 2,200 robots a week.", "2,200", "en", "week"),
        ("paid £17.20 per month, 40 pence more than a year ago", "£17.20", "en", "month"),
        ("paid £17.20 per month, 40 pence more than a year ago", "40", "en", None),
        ("a yearly rise of 3% at most", "3%", "en", "year"),
        ("sales rose 3% a year later", "3%", "en", None),
        ("kostet 50 Euro pro Monat", "50 Euro", "de", "month"),
        ("une hausse mensuelle de 3 %", "3 %", "fr", "month"),
        ("cobra 20 euros al día", "20 euros", "es", "day"),
        ("paga 20 reais por semana", "20 reais", "pt", "week"),
        ("1日9000トンの地下水", "9000トン", "ja", "day"),
        ("2025年5万台を売る", "5万台", "ja", None),
        ("每天处理3万份", "3万份", "zh", "day"),
        ("하루 9000톤을 쓴다", "9000톤", "ko", "day"),
        ("a 5 a day", "5", "xx", None),
    ],
)
def test_rates(text: str, figure: str, language: str, span: str | None) -> None:
    """How often an amount falls due stands behind it, or as an adjective before it; a distance in time is none."""
    start = text.index(figure)
    rate = rates.of(text, start, start + len(figure), language)

    assert (rate and rate.span) == span


def test_another_rate_is_reported() -> None:
    """By the week in the claim, by the month on the page; where the page does not say, nothing is reported."""
    found = points("The works build 2,200 robots a week.", "The works build 2,200 robots a month, and more in May.")

    assert [point.message for point in found] == ["the source says '2,200 robots a month'"]
    assert points("The works build 2,200 robots a week.", "The works build 2,200 robots.") == []


@pytest.mark.parametrize(
    ("claim", "line", "right"),
    [
        ("In total 14 people were hurt.", "In Brigg 9 people were hurt, and 5 people in Orvik.", True),
        ("Some 23 people were hurt.", "In Brigg 9 people were hurt, and 5 people in Orvik.", False),
        ("Output rose by 25 tonnes.", "Output rose to 125 tonnes from 100 tonnes.", True),
        ("Output rose by 25%.", "Output rose to 125 tonnes from 100 tonnes.", True),
        ("Output rose by 45%.", "Output rose to 125 tonnes from 100 tonnes.", False),
        ("The share fell by 12 percentage points.", "The share fell to 31% from 43%.", True),
        ("It is the first cup in 37 years.", "It is the first cup since 1988, won on 7 June 2025.", True),
        ("It is the first cup in 47 years.", "It is the first cup since 1988, won on 7 June 2025.", False),
        ("The road is closed for three days.", "The road is closed from Friday until Monday.", True),
        ("Zusammen kosten sie 14 Millionen Euro.", "Eine kostet 9 Millionen Euro, eine 5 Millionen Euro.", True),
        ("合わせて14億円を投じる。", "本社に9億円、工場に5億円を投じる。", True),
    ],
)
def test_what_was_worked_out(claim: str, line: str, right: bool) -> None:
    """A total, a difference, a rise in per cent and the time between come of two figures of one passage."""
    language = "ja" if "億" in claim else "de" if "Zusammen" in claim else "en"

    assert (points(claim, line, language=language) == []) is right


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("en", ["In billions of dollars:", "Halden: sales 11.7, profit 0.9"], ["11700000000.0", "900000000.0"]),
        ("en", ["Investments, £ million: 298 (344)"], ["298000000", "344000000"]),
        ("de", ["Umsatz in Mio. Euro:", "Halden 120,5"], ["120500000.0"]),
        ("ja", ["（単位：億円）", "売上高 6240"], ["624000000000"]),
        ("en", ["In billions of dollars:", "Halden: sales 11.7", "Nobody came.", "Halden: 0.9"], ["11700000000.0"]),
        ("en", ["They spoke of billions of dollars.", "Halden: sales 11.7"], []),
    ],
)
def test_captions(language: str, lines: list[str], expected: list[str]) -> None:
    """A caption speaks for the bare numbers of the lines below it, up to the next sentence."""
    page = IndexedPage.of_text("\n".join(lines), language=language)

    assert [str(one.low) for _, one in captions.find(page.sentences, page.quantities, language)] == expected


def test_pages_in_another_language_tell_values_only() -> None:
    """What a number counts there cannot be compared; that it stands nowhere can."""
    page = IndexedPage.of_text("Halden raised $122 million. Orvik has 340 people.")

    def found(claim: str) -> list[Point]:
        return [one for one in figures.find(Case(Statement(claim, "ja"), [page])) if one.grade != "weak"]

    assert found("ハルデンは1億2200万ドルを調達し、340人を雇う。") == []
    assert [point.text for point in found("ハルデンは8億5200万ドルを調達した。")] == ["8億5200万ドル"]


def test_the_modules_are_silent_about_nothing() -> None:
    """A claim without figures, and a page without text, give no points."""
    assert points("Halden makes sensors.", "Halden makes sensors.") == []
    assert points("Halden makes sensors.") == []


@given(st.text(max_size=60), st.text(max_size=200), st.sampled_from(("en", "de", "ja", "ko", "und")))
def test_nothing_is_raised(claim: str, text: str, language: str) -> None:
    """Whatever stands in a claim and on a page, points lie within the claim."""
    case = Case(
        Statement(f"{claim} 12 % 3 May", language), [IndexedPage.of_text(f"{text}\n5 % 4 May", language=language)]
    )

    assert all(0 <= point.start <= point.end <= len(case.statement.text) for point in figures.find(case))


def test_work_grows_with_the_page() -> None:
    """Twenty times as many sentences with numbers take some twenty times as long."""

    def make(count: int) -> IndexedPage:
        return IndexedPage.of_text("\n".join(f"The plant number {n} built {n} robots in May." for n in range(count)))

    def work(page: IndexedPage) -> list[Point]:
        return list(figures.find(Case(Statement("The plant built 77 robots in June 2020, and 3 cars."), [page])))

    assert_linear(work, make, 800)


def test_parts_are_reachable() -> None:
    """The comparisons can be asked one by one."""
    case = Case(Statement("In total 14 cats."), [IndexedPage.of_text("There are 9 cats and 5 cats.")])

    assert reckoned.carries(case, case.quantities[0])
    assert list(crossed.find(case, (), lambda _one, _other: True)) == []
