"""What the date rules see that an example in a rule file cannot show: options, kinds of digest, certainty."""

from __future__ import annotations

import msgspec
import pytest

from factlint.checks import Options
from factlint.checks.dates import StaleSource, digest_day, future, invalid, stale, url_day
from factlint.checks.days import Tolerance, apart
from factlint.checks.prose_dates import published, weekday
from factlint.digest import parse
from factlint.model import Date, Digest

ROW = "| Cable {0} | Nordkap | {1} | {2} |\n"
DIGEST = """# {title}

### Nordkap orders a cable

Nordkap ordered a cable{text}. ([nordkap.test](https://nordkap.test/cable))

## References

| Title | Source | Date | URL |
|---|---|---|---|
"""


def digest(
    *rows: tuple[str, str], title: str = "Fjord Digest 2026-05-08", text: str = "", path: str = "x.md"
) -> Digest:
    lines = "".join(ROW.format(number, date, url) for number, (date, url) in enumerate(rows))
    return parse(DIGEST.format(title=title, text=text) + lines, path)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (Date(2026, 5, 8), Date(2026, 5, 8), 0),
        (Date(2026, 5, 8), Date(2026, 5, 6), 2),
        (Date(2026, 5), Date(2026, 5, 31), 0),
        (Date(2026, 5), Date(2026, 6, 1), 1),
        (Date(2026), Date(2026, 1), 0),
        (Date(2025), Date(2026, 1, 2), 2),
    ],
)
def test_dates_are_as_far_apart_as_they_must_be(one: Date, other: Date, days: int) -> None:
    """A month may be any of its days, so it contradicts none of them."""
    assert apart(one, other) == apart(other, one) == days


@pytest.mark.parametrize(
    ("title", "path", "found"),
    [
        ("Fjord Digest 2026-05-08", "x.md", 1),
        ("Fjord Weekly 2026-05-08", "x.md", 0),
        ("Revue hebdomadaire du 8 mai 2026", "2026-05-08.md", 0),
        ("週刊フィヨルド 2026-05-08", "x.md", 0),
        ("Fjord Digest", "2026-05-08-monthly.md", 0),
        ("Fjord Digest", "x.md", 0),
    ],
)
def test_the_window_is_that_of_the_digest_s_kind(title: str, path: str, found: int) -> None:
    """A page of three weeks ago is stale in a daily, in time for a weekly, and unjudged without a day."""
    text = digest(("2026-05-07", "https://a.test/1"), ("2026-04-16", "https://a.test/2"), title=title, path=path)

    assert len(list(stale(text, StaleSource()))) == found


def test_a_bibliography_is_not_judged_by_a_news_window() -> None:
    """Where most rows are old, the text is a report and no round-up."""
    text = digest(*((f"20{year}-01-01", f"https://a.test/{year}") for year in (15, 18, 21, 23, 26)))

    assert not list(stale(text, StaleSource()))


def test_a_day_inside_a_slug_is_a_doubt() -> None:
    """It may be what the page speaks of, so the hit is lowered."""
    sure, unsure = (
        list(url_day(digest(("2026-05-06", url)), Tolerance()))
        for url in ("https://a.test/2026/05/02/cable", "https://a.test/cable-of-2026-05-02")
    )

    assert [hit.doubtful for hit in sure + unsure] == [False, True]


@pytest.mark.parametrize(
    "path",
    [
        "events/2026-05-02/fair",
        "api/2026-03-01/berths",
        "models/kestrel-2026-04-14",
        "live/2026-05-02/quay",
        "wp-content/uploads/2026/04/02/tide.pdf",
        "tides-from-2026-05-01-to-2026-05-12",
    ],
)
def test_the_day_of_an_event_a_version_or_a_period_is_none_of_the_page(path: str) -> None:
    """Such a day says nothing of when the page was published."""
    assert not list(url_day(digest(("2026-05-06", f"https://a.test/{path}")), Tolerance()))


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2026年2月30日", 1),
        ("2026년 4월 31일", 1),
        ("32.04.2026", 1),
        ("2026-5x-12", 1),
        ("05/06/2026", 0),
        ("13/04/2026", 0),
        ("2026年5月", 0),
        ("2026-05-??", 0),
        ("undated", 0),
    ],
)
def test_a_date_cell_that_no_calendar_has(cell: str, found: int) -> None:
    """A day that is none, or figures that make no day in any order; placeholders are another rule's."""
    assert len(list(invalid(digest((cell, "https://a.test/a")), Options()))) == found


def test_a_german_ordinal_is_no_version() -> None:
    """The full stop behind a day does not make a version number of a date with a month's name."""
    text = parse(DIGEST.format(title="Fjord Digest 2026-05-08", text="; die Frist endet am 31. April 2026"), "x.md")

    assert [hit.found for hit in invalid(text, Options())] == ["31. April 2026"]


@pytest.mark.parametrize(("title", "found"), [("Vastholm cable conference", 0), ("Cable of Vastholm", 1)])
def test_an_event_may_be_to_come(title: str, found: int) -> None:
    """The row of an event bears the day of the event."""
    text = DIGEST.format(title="Fjord Digest 2026-05-08", text="")
    row = f"| {title} | Nordkap | 2026-06-12 | https://nordkap.test/cable |\n"

    assert len(list(future(parse(text + row, "x.md"), Tolerance()))) == found


def test_the_weekday_of_a_reference_counts() -> None:
    """A date cell may hold a weekday, too."""
    assert len(list(weekday(digest(("Mon, 06 May 2026", "https://a.test/a")), Options()))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (" on Friday, May 8, 2026", 0),
        (" on Monday, May 8, 2026", 1),
        (" on Monday, May 4", 0),
        (" on Monday, May 5", 1),
        (" on Monday, November 12", 0),
        (" on Monday (8 May 2026)", 1),
        (" on Monday. May 8, 2026 is the day of the next", 0),
        (". After Black Friday, 1 December 2026 is the next date", 0),
        ("（5月8日（月））", 1),
    ],
)
def test_weekdays_are_held_against_the_calendar(text: str, found: int) -> None:
    """Without a year the date counts only close to the digest's day, where its year is certain."""
    assert len(list(weekday(digest(text=text), Options()))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (", in a notice published on May 2, 2026", 1),
        (", in a notice published on May 5, 2026", 0),
        (", in a notice published on May 2", 1),
        (" that takes effect on May 2, 2026", 0),
        (", dans un avis publié le 2 mai 2026", 1),
    ],
)
def test_only_a_date_of_publication_is_held_against_the_reference(text: str, found: int) -> None:
    """Every other date in the prose is that of an event."""
    hits = list(published(digest(("2026-05-06", "https://nordkap.test/cable"), text=text), Tolerance()))

    assert len(hits) == found


def test_a_day_around_midnight_is_a_doubt() -> None:
    """A file written at 23:59 and named after midnight is no mistake worth a warning."""
    near, far = (
        [hit.doubtful for hit in digest_day(digest(path=f"2026-05-{day}.md"), Tolerance())] for day in ("09", "20")
    )

    assert near == [True]
    assert far == [False]


@pytest.mark.parametrize("options", [{"max_age_days": -1}, {"mostly_old": 1.5}, {"max_age_days": "long"}])
def test_an_option_out_of_its_range_is_refused(options: dict[str, object]) -> None:
    """A window of minus one day would report every source."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(options, StaleSource)
