"""When a page's number bears out a claim's, and when both cannot be right."""

from __future__ import annotations

import pytest

from factlint.judge.quantities import carries, comparable, find


def carried(stated: str, claimed: str) -> bool:
    """Whether every quantity of a claim is carried by one of the source."""
    wanted = find(claimed, "en")
    assert wanted
    return all(any(carries(one, other) for one in find(stated, "en")) for other in wanted)


def disputed(stated: str, claimed: str) -> bool:
    """Whether a quantity of the source is of the same kind as one of the claim, and another."""
    return any(comparable(one, other) for one in find(stated, "en") for other in find(claimed, "en"))


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("87.6 %", "88 %", True),
        ("87.6 %", "85 %", False),
        ("87.6 %", "nearly 90 %", True),
        ("2.95 million", "about 3 million", True),
        ("3.1 million", "about 3 million", True),
        ("3.8 million", "about 3 million", False),
        ("2.95 million", "3 million", True),
        ("3.4 million", "3 million", False),
        ("3.2 million", "more than 3 million", True),
        ("2.9 million", "more than 3 million", False),
        ("6 million", "more than 3 million", False),
        ("3 million", "at least 3 million", True),
        ("4.8 million", "up to 5 million", True),
        ("5.2 million", "up to 5 million", False),
        ("3.2 billion", "3.27 billion", False),
        ("3.27 billion", "3.3 billion", True),
        ("3,012 employees", "3,000 employees", True),
        ("3,120 employees", "3,000 employees", False),
        ("31 people", "30 people", False),
        ("104 people", "100 people", False),
        ("104 people", "about 100 people", True),
        ("34 %", "a third of them", True),
        ("38 %", "a third of them", False),
        ("a third of them", "33 %", True),
        ("49.2 %", "half of them", True),
        ("more than 100 firms", "100 firms", True),
        ("about 3 million", "2.9 million", False),
    ],
)
def test_a_claim_may_round_and_no_more(stated: str, claimed: str, expected: bool) -> None:
    """A rounded number is carried, a more exact one than the source's is made up."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("$12", "€12", False),
        ("$12 million", "12 million", True),
        ("12 million", "$12 million", True),
        ("12 million people", "$12 million", False),
        ("12", "$12", False),
        ("12 employees", "$12", False),
        ("$12", "12 employees", False),
        ("3.2 million", "3.2 billion", False),
        ("5 MW", "5 GW", False),
        ("1,500 MW", "1.5 GW", True),
        ("12 %", "12 percentage points", False),
        ("25 basis points", "0.25 percentage points", True),
        ("62 miles", "100 km", True),
        ("62 miles", "62 km", False),
        ("98.6 °F", "37 °C", True),
        ("24 hours", "1 day", True),
        ("one day", "24 hours", True),
        ("14 days", "two weeks", True),
        ("18 months", "1.5 years", True),
        ("2 hours", "2 days", False),
        ("the past decade", "10 years", True),
    ],
)
def test_currency_and_unit_must_agree(stated: str, claimed: str, expected: bool) -> None:
    """The same figure in another unit is another quantity, the same quantity in another unit is not."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("3 to 5 million", "between 3 and 5 million", True),
        ("3 to 5 million", "3–5 million", True),
        ("3 to 6 million", "3 to 5 million", False),
        ("5 million", "3 to 5 million", False),
        ("3 to 5 million", "5 million", False),
        ("3 to 5 million", "up to 5 million", True),
        ("3 to 5 million", "at least 3 million", True),
        ("3 to 5 million", "up to 3 million", False),
        ("won 3-2", "lost 2-3", True),
        ("won 3-2", "won by three goals to two", True),
        ("won 3-2", "won 3-1", False),
        ("from 12 to 15 percent", "12 percent", True),
    ],
)
def test_ranges_need_both_ends(stated: str, claimed: str, expected: bool) -> None:
    """One end is enough where the claim says "up to" or "at least"."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("sales rose 100%", "sales doubled", True),
        ("sales doubled", "sales rose 100 percent", True),
        ("tripled", "rose by 200 %", True),
        ("halved", "fell by 50 %", True),
        ("fell by half", "halved", True),
        ("tripled", "doubled", False),
        ("her 18th birthday", "the 18-year-old", True),
        ("No. 3", "third place", True),
        ("third", "fourth", False),
        ("45 people", "dozens of people", True),
        ("340 people", "dozens of people", False),
        ("340 people", "hundreds of people", True),
        ("dozens of people", "24 people", False),
        ("dozens of people", "dozens of people", True),
        ("one in five", "20%", True),
        ("attacked 412 times", "412 attacks", True),
        ("in the 23rd minute", "after 23 minutes", True),
        ("in the 23rd minute", "after 23 hours", False),
        ("his 14th goal", "14 goals", True),
        ("his 14th goal", "14 games", False),
        ("per million tokens", "a million output tokens", True),
        ("fell by a fifth", "lost a fifth the day before", True),
        ("76 votes to 72", "76 voted in favour, 72 against", True),
        ("six of the nine members", "six members", True),
        ("rose 4.3% to 218 crowns", "rose 4.3%", True),
        ("rose 4.3% to 218 crowns", "218 crowns", True),
    ],
)
def test_other_words_for_the_same_are_the_same(stated: str, claimed: str, expected: bool) -> None:
    """Multiples and rises, ordinals and ranks, dozens and exact counts."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("$3.2 billion", "$4.2 billion", True),
        ("$3.2 billion", "€4.2 billion", False),
        ("87.6 %", "85 %", True),
        ("32,000 employees", "35,000 employees", True),
        ("32,000 employees", "35,000 customers", False),
        ("32,000", "35,000", False),
        ("two weeks", "three weeks", True),
        ("2 days", "36 hours", True),
        ("3 km", "4 kg", False),
        ("the third place", "the fourth place", False),
        ("up to 5 million people", "7 million people", True),
        ("3 million people", "more than 5 million people", True),
        ("15–20%", "30 %", True),
        ("sales doubled", "sales tripled", False),
    ],
)
def test_only_values_of_one_kind_contradict(stated: str, claimed: str, expected: bool) -> None:
    """Currency, unit or counted noun must be the same before one value is held against another."""
    assert disputed(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed"),
    [
        ("87.6 %", "88 %"),
        ("87.6 %", "87 %"),
        ("more than 3 million people", "5 million people"),
        ("3 million people", "more than 2 million people"),
        ("3 to 5 million people", "4 million people"),
        ("up to 5 million people", "3 million people"),
        ("about 300 people", "310 people"),
        ("dozens of people", "300 people"),
        ("60 minutes", "one hour"),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(stated: str, claimed: str) -> None:
    """A hedge leaves room, and careless rounding is no other value."""
    assert not disputed(stated, claimed)


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("the delay is 120 milliseconds, down from 640", "shrinks from 640 to 120 milliseconds", True),
        ("it touched 11.20 euros before closing at 9.85", "€9.85", True),
        ("it touched 11.20 euros before closing at 9.85", "$9.85", False),
        ("a build that took 94 minutes took 41 there", "from 94 to 41 minutes", True),
        ("a build that took 94 minutes took 41 there", "41 seconds", False),
        ("4.1 million users, up from 3.6", "3.6 million users", True),
        ("94 minutes, and 41 users", "41 minutes", False),
        ("the star Quill 40 lies 31 light-years away", "40 light-years", False),
        ("it scores 83.9, and needs 40 percent less", "83.9 percent", False),
    ],
)
def test_a_bare_number_may_have_the_unit_beside_it(stated: str, claimed: str, expected: bool) -> None:
    """A text that has named its unit leaves it out the second time."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("171,000 people, 9,000 fewer than in May", "fell by 9,000 to 171,000", True),
        ("by 487 votes to 61", "voted 487 to 61 for it", True),
        ("by 487 votes to 61", "voted 487 to 71 for it", False),
        ("ranging from $90 million to $100 million", "in the range of $90 million to $100 million", True),
        ("ranging from $90 million to $100 million", "rose from $90 million to $100 million", True),
        ("from $90 million to $100 million", "$90 million to $100 million", True),
        ("from $80 million to $100 million", "$90 million to $100 million", False),
        ("between 3 and 5 percent", "grew by 3 to 5 percent", True),
    ],
)
def test_two_ends_may_be_a_range_or_a_change(stated: str, claimed: str, expected: bool) -> None:
    """Where a text leaves it open, both numbers are carried by a range that has both."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("for 3 hours and 52 minutes", "close to four hours", True),
        ("for 3 hours and 52 minutes", "232 minutes", True),
        ("for 3 hours and 52 minutes", "three hours", False),
        ("for 3 hours and 52 minutes", "3 hours, 52 minutes", True),
        ("two years and three months", "27 months", True),
        ("3 hours and 90 minutes", "270 minutes", False),
        ("half a year", "six months", True),
        ("a decade", "ten years", True),
        ("half a century", "50 years", True),
    ],
)
def test_a_duration_in_two_units_is_one(stated: str, claimed: str, expected: bool) -> None:
    """Hours and minutes add up; what they come to may be rounded."""
    assert carried(stated, claimed) == expected


@pytest.mark.parametrize(
    ("stated", "claimed", "expected"),
    [
        ("$20.9 billion Canadian", "CA$20.9 billion", True),
        ("20.9 billion Canadian dollars", "CA$20.9 billion", True),
        ("CA$20.9 billion", "A$20.9 billion", False),
        ("$20.9 billion Canadian oil", "$20.9 billion", True),
        ("US$20.9 billion", "CA$20.9 billion", False),
        ("140 million kroner", "140 million Norwegian kroner", True),
        ("140 million Danish kroner", "140 million Norwegian kroner", False),
        ("rose 2.1 points", "2.1 percentage points", True),
    ],
)
def test_currencies_may_leave_open_whose_they_are(stated: str, claimed: str, expected: bool) -> None:
    """A dollar is anybody's until a text says whose, and so is a crown."""
    assert carried(stated, claimed) == expected
