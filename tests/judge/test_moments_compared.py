"""Whether what a page states says what a claim says of when something was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.judge import moments
from factlint.model import Date

if TYPE_CHECKING:
    from factlint.judge.moments import Moment

DAY = Date(2026, 4, 8)  # a Wednesday


def one(text: str, language: str = "en", day: Date | None = None) -> Moment:
    (moment,) = moments.find(text, language, day)
    return moment


@pytest.mark.parametrize(
    ("stated", "claimed"),
    [
        ("on March 31, 2026", "on 31 March 2026"),
        ("on March 31, 2026", "in March 2026"),
        ("on March 31, 2026", "in March"),
        ("on March 31, 2026", "in 2026"),
        ("on March 31, 2026", "on March 31"),
        ("on March 31", "on March 31, 2026"),
        ("on March 31", "in March 2026"),
        ("in October", "in October 2025"),
        ("on Tuesday, March 31, 2026", "on Tuesday"),
        ("on March 31, 2026", "on Tuesday"),
        ("on Tuesday", "on Tuesday"),
        ("in Q3 2025", "in the third quarter of 2025"),
        ("in the third quarter", "in Q3 2025"),
        ("from July to September 2025", "in Q3 2025"),
        ("in Q3 2025", "from July to September 2025"),
        ("in August 2025", "in Q3 2025"),
        ("in Q3 2025", "in 2025"),
        ("in Q3 2025", "in H2 2025"),
        ("in summer 2025", "in the summer of 2025"),
        ("in August 2025", "in summer 2025"),
        ("in 1994", "in the 1990s"),
        ("May 3–7, 2026", "from 3 to 7 May 2026"),
        ("May 3–7, 2026", "on May 3"),
        ("on 7 May 2026", "from 3 to 7 May 2026"),
        ("May 3–7, 2026", "in May 2026"),
        ("from 2019 to 2021", "in 2021"),
        ("in FY2026", "in 2026"),
    ],
)
def test_carried(stated: str, claimed: str) -> None:
    """The claim may be less exact, never more; a year that the page does not write may be added."""
    assert moments.carries(one(stated), one(claimed))


@pytest.mark.parametrize(
    ("stated", "claimed"),
    [
        ("on March 31, 2026", "on April 6, 2026"),
        ("on March 31, 2026", "on March 30, 2026"),
        ("on March 31, 2026", "on March 31, 2025"),
        ("on March 31, 2026", "in April"),
        ("on March 31, 2026", "in March 2025"),
        ("on March 31, 2026", "in 2025"),
        ("on March 31, 2026", "on Monday"),
        ("in March 2026", "on March 31, 2026"),
        ("in 2026", "in March 2026"),
        ("in March", "in 2026"),
        ("in Q3 2025", "in Q2 2025"),
        ("in Q3 2025", "in Q3 2024"),
        ("in Q3 2025", "in H1 2025"),
        ("in 2025", "in Q3 2025"),
        ("in winter 2025", "in summer 2025"),
        ("in the 1990s", "in 1994"),
        ("in the 1990s", "in 1990"),
        ("in 1989", "in the 1990s"),
        ("May 3–7, 2026", "May 4–8, 2026"),
        ("May 3–7, 2026", "on May 5"),
        ("on Monday", "on Tuesday"),
    ],
)
def test_not_carried(stated: str, claimed: str) -> None:
    """Another day, month or year, or more than the page says."""
    assert not moments.carries(one(stated), one(claimed))


@pytest.mark.parametrize(
    ("stated", "claimed", "carried"),
    [
        ("yesterday", "on April 7, 2026", True),
        ("yesterday", "on April 8, 2026", True),  # the page may be dated in another time zone
        ("yesterday", "on April 9, 2026", False),
        ("on Monday", "on April 6, 2026", True),
        ("met on Friday", "on April 3, 2026", True),
        ("met on Friday", "on April 10, 2026", False),
        ("will meet on Friday", "on April 10, 2026", True),
        ("on Friday", "on April 17, 2026", False),
        ("last year", "in 2025", True),
        ("last year", "in 2024", False),
        ("two years ago", "in 2024", True),
        ("in March", "in March 2026", True),
        ("in March", "in March 2025", False),
        ("on April 3", "on April 3, 2025", False),
        ("last week", "last week", True),
        ("on April 1, 2026", "last week", True),
        ("on March 1, 2026", "last week", False),
    ],
)
def test_reckoned_from_the_pages_day(stated: str, claimed: str, carried: bool) -> None:
    """A page of 8 April 2026 says "yesterday", the claim the day."""
    assert moments.carries(one(stated, day=DAY), one(claimed, day=DAY)) is carried


@pytest.mark.parametrize(
    ("stated", "claimed", "day", "carried"),
    [
        ("on April 3, 2026", "on April 3", Date(2026, 4, 6), True),
        ("on April 5, 2026", "yesterday", Date(2026, 4, 6), True),
        ("on April 1, 2026", "yesterday", Date(2026, 4, 6), False),
        ("in 2025", "last year", Date(2026, 4, 6), True),
        ("on Friday", "on Friday", Date(2026, 4, 20), True),
    ],
)
def test_reckoned_from_the_digests_day(stated: str, claimed: str, day: Date, carried: bool) -> None:
    assert moments.carries(one(stated), one(claimed, day=day)) is carried


@pytest.mark.parametrize(
    ("stated", "claimed", "comparable"),
    [
        ("on March 31, 2026", "on April 6, 2026", True),
        ("on March 31", "on April 6, 2026", True),
        ("on March 31, 2026", "in April", True),
        ("in March 2026", "in April 2026", True),
        ("in 2025", "in 2026", True),
        ("in Q3 2025", "in Q2 2025", True),
        ("in March 2025", "in March 2026", True),
        ("on Monday", "on Tuesday", False),  # reports of one event name the day of the event, or that of the news
        ("in March 2026", "on April 6, 2026", False),
        ("in 2025", "in March 2026", False),
        ("in Q3 2025", "in 2026", False),
        ("in the 1990s", "in 2001", False),
        ("from 2019 to 2021", "in 2022", False),
        ("from 2019 to 2021", "from 2019 to 2022", True),
    ],
)
def test_comparable(stated: str, claimed: str, comparable: bool) -> None:
    """Only what says the same parts can contradict."""
    assert moments.comparable(one(stated), one(claimed)) is comparable


@pytest.mark.parametrize(
    ("stated", "claimed"),
    [("yesterday", "on April 2, 2026"), ("last year", "in 2023"), ("on April 3", "April 3, 2025")],
)
def test_what_was_reckoned_contradicts_nothing(stated: str, claimed: str) -> None:
    """The day that a page bears may be that of its last change."""
    assert not moments.comparable(one(stated, day=DAY), one(claimed))


def test_across_languages() -> None:
    """A Japanese digest of an English page."""
    assert moments.carries(one("on April 3, 2026"), one("4月3日", "ja"))
    assert moments.carries(one("last Friday", day=DAY), one("金曜日", "ja"))
    assert moments.carries(one("in the third quarter of 2025"), one("2025年第3四半期", "ja"))
    assert not moments.carries(one("on April 3, 2026"), one("4月4日", "ja"))


@pytest.mark.parametrize(
    ("text", "firm"), [("in March", True), ("in 2025", True), ("Q3", True), ("on Monday", False), ("yesterday", False)]
)
def test_firm_is_what_stands_there_in_so_many_words(text: str, firm: bool) -> None:
    assert one(text, day=DAY).firm is firm
