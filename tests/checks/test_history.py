"""Pages that other digests of the series list with another day, or under another title."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factlint.checks import Options
from factlint.checks.days import Tolerance
from factlint.checks.history import days, titles
from factlint.digest import parse
from factlint.series import Alone
from growth import assert_linear
from serial import InMemory, recorded

TITLE = "Port of Arvik opens nine berths"
PAGE = "https://tern.test/berths/nine"


def issue(day: str, date: str = "2026-05-20", title: str = TITLE, url: str = PAGE) -> tuple[str, str]:
    """Return path and text of a digest of that day with one reference."""
    head = "| Title | Source | Date | URL |\n|---|---|---|---|"
    text = f"# Harbour Digest {day}\n\nNine berths.\n\n## References\n\n{head}\n| {title} | Tern | {date} | {url} |\n"
    return f"{day}-harbour.md", text


def dated(today: tuple[str, str], *others: tuple[str, str], forgiven: int = 1) -> list[str]:
    digest = parse(today[1], today[0], language="en")
    return [hit.message for hit in days(digest, InMemory(recorded(others)), Tolerance(days=forgiven))]


def titled(today: tuple[str, str], *others: tuple[str, str]) -> list[str]:
    digest = parse(today[1], today[0], language="en")
    return [hit.message for hit in titles(digest, InMemory(recorded(others)), Options())]


def test_the_later_of_two_digests_is_told_of_the_earlier() -> None:
    """With one against one nobody knows which is right; the page was dated before."""
    early, late = issue("2026-05-31"), issue("2026-06-02", "2026-06-01")

    assert dated(late, early) == [
        "the page is dated 2026-06-01 here, and another digest dates it 2026-05-20 (2026-05-31-harbour.md:9)"
    ]
    assert dated(early, late) == []


def test_the_digest_that_differs_from_most_is_told() -> None:
    """Also where it was the first one; the others are left in peace."""
    odd, *rest = issues = [issue("2026-05-30", "2026-05-12"), *(issue(f"2026-06-0{day}") for day in (1, 2, 3))]

    assert dated(odd, *rest) == [
        "the page is dated 2026-05-12 here, and 3 other digests date it 2026-05-20 (first in 2026-06-01-harbour.md:9)"
    ]
    assert [dated(one, *(other for other in issues if other is not one)) for one in rest] == [[], [], []]


def test_majority_earliest_and_those_that_agree_are_named() -> None:
    """An editor sees how the digests stand without opening any."""
    (message,) = dated(
        issue("2026-06-05", "2026-05-12"),
        issue("2026-06-04", "2026-05-12"),
        *(issue(f"2026-06-0{day}") for day in (1, 2, 3)),
    )

    assert "3 other digests date it 2026-05-20 (first in 2026-06-01-harbour.md:9), 1 as here" in message


@pytest.mark.parametrize("date", ["2026-05-20", "2026-05-21", "2026-05-19", "2026-05", "2026", "n.d.", "2026-05-??"])
def test_days_that_may_be_one_are_no_conflict(date: str) -> None:
    """A day off may be a time zone; a month holds each of its days; what is no date says nothing."""
    assert dated(issue("2026-06-02", date), issue("2026-05-31")) == []


def test_a_day_off_counts_where_the_settings_say_so() -> None:
    """All digests of a producer may be of one time zone."""
    assert len(dated(issue("2026-06-02", "2026-05-21"), issue("2026-05-31"), forgiven=0)) == 1


def test_pages_that_bear_the_day_of_each_run_are_told_of_in_words() -> None:
    """A model that knows no day stamps its own."""
    (message,) = dated(
        issue("2026-06-05", "2026-06-05"), *(issue(f"2026-06-0{day}", f"2026-06-0{day}") for day in (1, 3))
    )

    assert message == (
        "this page bears the day of the digest itself here (2026-06-05), and in the 2 other digests, too (first 2026-06-01"
        " in 2026-06-01-harbour.md:9): a page is not published anew each day"
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test/news/",
        "https://tern.test/kestrel/changelog",
        "https://github.com/tern/kestrel",
        "https://arxiv.org/abs/2605.01234",
        "https://example.com/page/one",
    ],
)
def test_pages_that_may_bear_any_day(url: str) -> None:
    """Listings, pages that are written on, papers with versions, addresses that lead nowhere."""
    assert dated(issue("2026-06-02", "2026-06-01", url=url), issue("2026-05-31", url=url)) == []


def test_pages_on_an_event_bear_its_day_or_their_own() -> None:
    """A row on a conference may be dated by either."""
    title = "The harbour conference of Arvik"

    assert dated(issue("2026-06-02", "2026-06-01", title), issue("2026-05-31", title=title)) == []


def test_days_after_the_digest_are_events_or_another_rules() -> None:
    """DAT002 tells of a page of the future."""
    assert dated(issue("2026-06-02", "2026-07-01"), issue("2026-05-31")) == []
    assert dated(issue("2026-06-02"), issue("2026-05-31", "2026-07-01")) == []


def test_each_page_is_one_finding() -> None:
    """However often the digest lists it."""
    path, text = issue("2026-06-02", "2026-06-01")

    assert (
        len(dated((path, f"{text}| {TITLE} | Tern | 2026-05-28 | {PAGE}?utm_source=x |\n"), issue("2026-05-31"))) == 1
    )


def test_the_later_digest_with_another_title_is_told() -> None:
    """The message says what differs and where the other title stands."""
    early, late = issue("2026-05-31"), issue("2026-06-02", title="Port of Arvik opens ten berths")

    (message,) = titled(late, early)

    assert message.startswith("this page has another title in another digest (2026-05-31-harbour.md:9): ")
    assert message.endswith("the other title has “nine” where this one has “ten”")
    assert titled(early, late) == []


def test_the_title_that_most_digests_have_stands() -> None:
    """Two that agree outweigh the first one."""
    odd = issue("2026-05-30", title="Port of Arvik opens ten berths")
    rest = issue("2026-06-01"), issue("2026-06-02", title=f"{TITLE} – Tern")

    assert "in 2 other digests (first in 2026-06-01-harbour.md:9)" in titled(odd, *rest)[0]
    assert titled(rest[1], odd, rest[0]) == []


def test_the_address_decides_between_titles_that_have_nothing_in_common() -> None:
    """The earlier digest is told where the address speaks for the later one's title."""
    url = "https://tern.test/news/choir-lund-sings-sailors"
    early, late = issue("2026-05-31", url=url), issue("2026-06-02", title="Choir of Lund sings for sailors", url=url)

    assert len(titled(early, late)) == 1
    assert titled(late, early) == []


@pytest.mark.parametrize(
    "url", ["https://tern.test/news/", "https://github.com/tern/kestrel", "https://docs.tern.test/a"]
)
def test_pages_that_change_their_title(url: str) -> None:
    """Listings and pages that are written on."""
    assert (
        titled(
            issue("2026-06-02", title="Kestrel 4 finds leaks", url=url),
            issue("2026-05-31", title="Kestrel 5 finds leaks", url=url),
        )
        == []
    )


def test_a_digest_that_stands_alone_has_no_history() -> None:
    """Nothing is known of other digests."""
    digest = parse(issue("2026-06-02")[1], "2026-06-02.md")

    assert [*days(digest, Alone(), Tolerance()), *titles(digest, Alone(), Options())] == []


def test_work_grows_with_the_digests_that_list_a_page() -> None:
    """A page that each of thousands of digests dates otherwise, and titles otherwise."""
    digest = parse(
        issue("2026-06-02", "2026-06-01", "Port of Arvik opens ten berths")[1], "2026-06-02.md", language="en"
    )
    ((_, record),) = recorded([issue("2026-05-31")]).items()

    def make(count: int) -> InMemory:
        entry = record.listed[0]
        return InMemory(
            {
                f"{number}.md": replace(
                    record, listed=(replace(entry, date=f"{1990 + number % 30}-05-20", title=f"{TITLE} {number}"),)
                )
                for number in range(count)
            }
        )

    assert_linear(lambda series: [*days(digest, series, Tolerance()), *titles(digest, series, Options())], make, 8000)
