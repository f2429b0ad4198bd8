"""Stories told before: where the first telling is named, what is exempt, what a finding says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factlint.checks.retellings import ToldBefore, told_before
from factlint.digest import parse
from factlint.digest.paragraphs import paragraphs
from factlint.digest.tellings import tellings
from factlint.series import Alone, Record
from serial import InMemory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Digest
    from factlint.report import Hit
    from factlint.series import Earlier, Telling

STRIKE = (
    "Dockworkers at Arvik go on strike",
    (
        "Some 1,900 dockworkers at the port of Arvik stopped work after talks over automated cranes collapsed. The union"
        " Havnefolk demands a raise of 9% and a say in every test of a driverless crane, and forty ships wait in the roads."
    ),
    "https://arvikpost.test/strike",
)
WALKOUT = (
    "Cranes idle as Arvik's union walks out",
    (
        "Nothing moves on the quays of Arvik since the union Havnefolk called out 1,900 dockworkers. It demands a raise of 9%"
        " and a say in the tests of driverless cranes, and some forty ships wait; the mayor Liv Tangen hopes for talks."
    ),
    "https://northfreight.test/walkout",
)
FERRIES = (
    "Ferries go electric",
    (
        "The first ferry without an engine sails in May, and the yard of Florø welds eight more hulls from recycled aluminium"
        " for the western routes of Havnelinjen, whose passengers will pay what they paid before."
    ),
    "https://ferries.test/electric",
)


def digest(day: str, *stories: tuple[str, str, str], name: str = "", title: str = "Harbour Digest") -> Digest:
    body = "".join(f"### {i}) {head}\n\n{text} ([s]({url}))\n\n" for i, (head, text, url) in enumerate(stories, 1))
    return parse(f"# {title} {day}\n\n## News\n\n{body}", name or f"{day}.md", language="en")


def record(told: Digest) -> Record:
    day = date.fromisoformat(str(told.day)).toordinal()
    return Record(told.language, day, tellings(told), paragraphs=paragraphs(told))


def hits(last: Digest, *earlier: Digest, window: int = 30, **options: object) -> list[Hit]:
    series = InMemory({one.path: record(one) for one in earlier}, window)
    return list(told_before(last, series, ToldBefore(**options)))  # type: ignore[arg-type] - options of several types


def test_the_first_telling_is_named_and_the_nearest() -> None:
    """An editor who knows both sees how often it was told."""
    days = [digest(f"2026-06-0{day}", STRIKE, FERRIES) for day in (1, 2)]

    (hit,) = hits(digest("2026-06-03", WALKOUT), *days)

    assert hit.message.startswith("this story was told already in 2026-06-01.md:5, and again in 2026-06-02.md:5: ")
    assert "new is tangen" not in hit.message
    assert "Tangen" in hit.message
    assert [hit.evidence[0].excerpt, hit.evidence[0].where] == [STRIKE[0], "2026-06-01.md:5"]
    assert hit.evidence[2].excerpt in ("1,900, 9%", "9%, 1,900")
    assert "Update:" in hit.help


def test_later_digests_change_nothing() -> None:
    """What is found in a digest stays as it is, and so do suppressions and the baseline, when others follow it."""
    before = [digest("2026-06-01", STRIKE, FERRIES)]
    after = [digest(f"2026-06-{day:02d}", STRIKE, WALKOUT, FERRIES) for day in range(4, 20)]

    (hit,) = hits(digest("2026-06-03", WALKOUT), *before)

    assert hits(digest("2026-06-03", WALKOUT), *before, *after) == [hit]


def test_a_shared_page_is_shown() -> None:
    """It says more than shared words."""
    (hit,) = hits(digest("2026-06-03", (*WALKOUT[:2], STRIKE[2])), digest("2026-06-01", STRIKE))

    assert "both cite the same page" in hit.message
    assert hit.evidence[-1].excerpt == "arvikpost.test/strike"


@pytest.mark.parametrize(
    ("last", "options"),
    [
        (digest("2026-06-03", ("Update: " + WALKOUT[0], *WALKOUT[1:])), {}),
        (digest("2026-06-03", WALKOUT), {"recap_sections": ("news",)}),
        (digest("2026-06-03", WALKOUT), {"recap_sections": (WALKOUT[0].lower(),)}),
        (digest("2026-07-20", WALKOUT), {}),
        (digest("2026-06-20", WALKOUT), {"window_days": 7}),
        (digest("2026-06-03", WALKOUT, title="Harbour Weekly"), {}),
        (digest("2026-06", WALKOUT), {}),
        (digest("2026-06-01", WALKOUT), {}),
        (digest("2026-05-30", WALKOUT), {}),
    ],
)
def test_what_is_no_repetition(last: Digest, options: dict[str, object]) -> None:
    """Updates, named sections, other days than the window's, weeklies, digests without a day."""
    assert hits(last, digest("2026-06-01", STRIKE, name="daily-2026-06-01.md"), **options) == []


def test_a_weekly_is_held_against_its_own_earlier_issues() -> None:
    """Which their names show."""
    first = digest("2026-06-01", STRIKE, name="weekly-2026-06-01.md", title="Harbour Weekly")
    second = digest("2026-06-08", WALKOUT, name="weekly-2026-06-08.md", title="Harbour Weekly")

    assert len(hits(second, first)) == 1


def test_a_copy_of_a_digest_is_one_finding() -> None:
    """Somebody published yesterday's file under today's date."""
    stories = [
        (f"{word} Labs opens a site in {place}", text.replace("Arvik", place).replace("Havnefolk", word), url + word)
        for word, place in (("Tern", "Vik"), ("Skua", "Moss"), ("Petrel", "Horten"), ("Osk", "Sauda"))
        for _, text, url in (STRIKE,)
    ]
    (hit,) = hits(digest("2026-06-02", *stories), digest("2026-06-01", *stories))

    assert hit.message == "4 of this digest's 4 stories, from this one on, were told already in 2026-06-01.md"
    assert [one.where for one in hit.evidence] == [f"2026-06-01.md:{line}" for line in (5, 9, 13, 17)]


def test_a_younger_source_and_other_words_are_a_follow_up() -> None:
    """The reference list dates what the address does not."""
    text = (
        "Dockworkers at Arvik met the mediator; the union Havnefolk demands a raise of 9% and a say in every test of a"
        " driverless crane. Bishop Liv Tangen preached on the quay, bakers sent bread, and the choir of Moss sang."
    )
    first = digest("2026-06-01", STRIKE)
    told = f"# Harbour Digest 2026-06-04\n\n## News\n\n### 1) Bread for Arvik\n\n{text} [1]\n\n## References\n\n1. [Bread](https://news.test/b), News, {{}}\n"

    assert len(hits(parse(told.format("2026-05-30"), "2026-06-04.md", language="en"), first)) == 1
    assert hits(parse(told.format("2026-06-04"), "2026-06-04.md", language="en"), first) == []


class Meaning(InMemory):
    """A series with a model that finds all stories alike."""

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:
        """Mark each of them."""
        return [one._replace(likeness=0.9) for one in super().candidates(telling, since, before)]


def test_what_is_alike_in_meaning_needs_fewer_words() -> None:
    """As many as what shares a page."""
    text = (
        "Since Monday the quays of Arvik lie empty: the union Havnefolk fears for jobs when driverless cranes come, wants"
        " more money for its dockworkers, and has brought business in the port to a stop with its walkout."
    )
    first, last = digest("2026-06-01", STRIKE), digest("2026-06-02", ("Quays lie empty", text, "https://north.test/a"))
    records = {"2026-06-01.md": record(first)}

    assert list(told_before(last, InMemory(records), ToldBefore())) == []
    assert len(list(told_before(last, Meaning(records), ToldBefore()))) == 1


class Counting(InMemory):
    """A series that counts how often it is asked for stories."""

    asked = 0

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:
        """Hand on as many as an index does."""
        self.asked += 1
        return super().candidates(telling, since, before)[:12]


def test_no_more_than_some_hundred_stories_are_looked_up() -> None:
    """A file of thousands is no digest."""
    many = [
        (f"Ward {at} opens", f"Ward {at} of Tern opened its doors.", f"https://tern.test/{at}") for at in range(900)
    ]
    series = Counting({"2026-06-01.md": record(digest("2026-06-01", STRIKE, *many[:5]))})

    list(told_before(digest("2026-06-02", *many), series, ToldBefore()))

    assert series.asked == 400


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("closed at 12,480 points, up by 1.2%,", "closed at 12,311 points, down by 0.8%,"),
        ("closed at 12,480 points on 31 May, up by 1.2%,", "closed at 12,311 points on 1 June, up by 0.3%,"),
    ],
)
def test_a_form_that_is_filled_in_each_day_is_no_repetition(first: str, second: str) -> None:
    """The day's figures are the news."""
    text = (
        "The Nordan 50 {} in a session in which banks and shipping companies set the tone; analysts at Norhavn Capital"
        " point to interest rates and expect the range to hold until the central bank meets."
    )
    days = [
        digest(
            f"2026-06-0{day}", ("The Nordan 50 today", text.format(told), "https://nordan.test/fifty/chart"), FERRIES
        )
        for day, told in ((1, first), (2, second))
    ]

    assert [hit.message for hit in hits(days[1], days[0]) if "Nordan" in hit.message] == []
    assert len(hits(days[1], days[0])) == 1


def test_a_digest_that_stands_alone_has_nothing_told_before() -> None:
    """No series, no finding."""
    assert list(told_before(digest("2026-06-02", STRIKE), Alone(), ToldBefore())) == []


BACKGROUND = (
    "Analysts of Marden had warned in spring that driverless cranes cost more than they earn as long as power is dear, and"
    " that the union would never agree to them, and they have not changed their minds since."
)


FULL = "The cold stores are full to the roof, says their owner, Mette Vang, and two more are planned behind the old station."


@pytest.mark.parametrize(("news", "count"), [(FULL, 0), (WALKOUT[1], 1)])
def test_copied_background_is_none_of_the_news(news: str, count: int) -> None:
    """What stands word for word in an earlier digest makes no other story of today one that was told before."""
    earlier = digest("2026-06-01", (STRIKE[0], f"{STRIKE[1]}\n\n{BACKGROUND}", STRIKE[2]), FERRIES)
    last = digest("2026-06-02", ("A word from Arvik", f"{news}\n\n{BACKGROUND}", "https://cold.test/a"))

    assert len(hits(last, earlier)) == count
