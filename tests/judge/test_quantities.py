"""What counts as a quantity in a text, what it is worth, and in what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.judge.quantities import Quantity, find


def one(text: str, language: str = "en") -> Quantity:
    """Return the only quantity of a text."""
    (found,) = find(text, language)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3.2 billion", "3200000000", ""),
        ("3,200 million", "3200000000", ""),
        ("$3.2B", "3200000000", "USD"),
        ("3.2bn", "3200000000", ""),
        ("US$5m", "5000000", "USD"),
        ("£1,500,000", "1500000", "GBP"),
        ("2.9 billion euros", "2900000000", "EUR"),
        ("500 million U.S. dollars", "500000000", "USD"),
        ("Rs 500 crore", "5000000000", "INR"),
        ("CHF 40", "40", "CHF"),
        ("50 cents", "0.5", "USD"),
        ("128K tokens", "128000", "token"),
        ("a 5-million-dollar prize", "5000000", "USD"),
        ("0.5 percent", "0.5", "%"),
        ("12 per cent", "12", "%"),
        ("25 basis points", "0.25", "pp"),
        ("1.5 percentage points", "1.5", "pp"),
        ("a quarter-point cut", "0.25", "pp"),
        ("half a percentage point", "0.5", "pp"),
    ],
)
def test_money_and_percentages_are_worth_what_they_say(text: str, value: str, unit: str) -> None:
    """Scale, currency and percent sign are part of the quantity, in whatever form they are written."""
    found = one(text)

    assert (found.low, found.high, found.unit) == (Decimal(value), Decimal(value), unit)
    assert found.strong


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a 24-hour strike", "24", "h"),
        ("two weeks", "2", "week"),
        ("an hour and a half", "1.5", "h"),
        ("half an hour", "0.5", "h"),
        ("two and a half years", "2.5", "year"),
        ("3½ years", "3.5", "year"),
        ("the past decade", "10", "year"),
        ("1,500 MW", "1500000000", "W"),
        ("1.5 GW", "1500000000", "W"),
        ("16 gigabytes", "16000000000", "B"),
        ("5 miles", "8.04672", "km"),
        ("5m tall", "0.005", "km"),
        ("10 pounds sterling", "10", "GBP"),
        ("150 lbs", "68.0388555", "kg"),
        ("37.5 °C", "37.5", "°C"),
        ("50 °F", "10", "°C"),
        ("60 mph", "96.56064", "km/h"),
        ("700 sq. ft", "65.032128", "m²"),
        ("1.2 petaflops", "1200000000000000", "FLOPS"),
        ("a 12-megapixel camera", "12000000", "px"),
    ],
)
def test_units_are_told_in_one_canonical_unit(text: str, value: str, unit: str) -> None:
    """What is measured is converted exactly, so that kilometres and miles can be held against each other."""
    found = one(text)

    assert (found.low.quantize(Decimal("0.0000001")), found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one firms", "21"),
        ("three hundred and fifty thousand votes", "350000"),
        ("twelve hundred seats", "1200"),
        ("a hundred shops", "100"),
        ("two million, it said", "2000000"),
        ("one and a half million", "1500000"),
        ("half a million", "500000"),
        ("half a dozen eggs", "6"),
        ("a dozen eggs", "12"),
        ("three dozen eggs", "36"),
        ("a couple of friends", "2"),
        ("seven firms", "7"),
        ("5m people", "5000000"),
        ("70B parameters", "70000000000"),
        ("1,234,567 votes", "1234567"),
        ("2000 people", "2000"),
    ],
)
def test_numbers_are_read_in_words_and_digits(text: str, value: str) -> None:
    """Number words add up as they are spoken."""
    found = one(text)

    assert (found.low, found.unit) == (Decimal(value), "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half of them", 50),
        ("cut costs by half", 50),
        ("one half", 50),
        ("a third of the staff", "33.33"),
        ("two-thirds", "66.67"),
        ("up by a fifth", 20),
        ("three quarters of them", 75),
        ("1/4 of them", 25),
        ("one in five", 20),
        ("1 in 5 people", 20),
        ("9 out of 10", 90),
    ],
)
def test_fractions_are_percentages(text: str, value: float) -> None:
    """A part of a whole is told in per cent."""
    found = one(text)

    assert (round(found.low, 2), found.unit) == (Decimal(str(value)), "%")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("profits doubled", "2", "x"),
        ("a threefold rise", "3", "x"),
        ("2.5 times as many", "2.5", "x"),
        ("3x faster", "3", "x"),
        ("halved", "0.5", "x"),
        ("twice as many", "2", "x"),
        ("the third place", "3", "th"),
        ("her 18th birthday", "18", "th"),
        ("ranked No. 3", "3", "th"),
        ("the twenty-first firm", "21", "th"),
        ("an 18-year-old", "18", "year"),
        ("aged 18", "18", "year"),
        ("two years old", "2", "year"),
        ("Mira Lund, 34, said", "34", "year"),
        ("Mira Lund (34) said", "34", "year"),
    ],
)
def test_multiples_ordinals_and_ages_have_a_unit_of_their_own(text: str, value: str, unit: str) -> None:
    """No plain threes are "three times", "the third" and "aged three"."""
    found = one(text)

    assert (found.low, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3 to 5 million users", 3_000_000, 5_000_000, ""),
        ("15–20%", 15, 20, "%"),
        ("between 3 and 5 days", 3, 5, "day"),
        ("between $3 million and $5 million", 3_000_000, 5_000_000, "USD"),
        ("$3-5 million", 3_000_000, 5_000_000, "USD"),
        ("500 MW to 1.5 GW", 500_000_000, 1_500_000_000, "W"),
        ("two to three weeks", 2, 3, "week"),
        ("won 3-2", 3, 2, ""),
        ("won by three goals to two", 3, 2, ""),
    ],
)
def test_ranges_and_scores_have_two_ends(text: str, low: int, high: int, unit: str) -> None:
    """Both ends share the scale and unit that only one of them bears."""
    found = one(text)

    assert (found.low, found.high, found.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 3 to 5 million", [(3_000_000, ""), (5_000_000, "")]),
        ("from 12 to 15 percent", [(12, "%"), (15, "%")]),
        ("12, 15 and 18 percent", [(12, "%"), (15, "%"), (18, "%")]),
        ("four or five days", [(4, "day"), (5, "day")]),
        ("$3 million, 40 employees", [(3_000_000, "USD"), (40, "")]),
        ("two firms and 3 percent", [(2, ""), (3, "%")]),
    ],
)
def test_lists_and_changes_are_numbers_of_their_own(text: str, values: list[tuple[int, str]]) -> None:
    """What rose from one value to another is two values; a list shares the unit at its end."""
    assert [(found.low, found.unit) for found in find(text, "en")] == values


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 300 firms", "about"),
        ("nearly $300", "about"),
        ("an estimated 300 firms", "about"),
        ("some 300 firms", "about"),
        ("~300 firms", "about"),
        ("300 or so firms", "about"),
        ("more than 300 firms", "over"),
        ("at least 300 firms", "over"),
        ("300+ firms", "over"),
        ("300-plus firms", "over"),
        ("300 or more", "over"),
        ("up to 300 firms", "under"),
        ("as many as 300 firms", "under"),
        ("fewer than 300 firms", "under"),
        ("300 or less", "under"),
        ("the 300 firms", ""),
    ],
)
def test_hedges_are_read_on_both_sides(text: str, hedge: str) -> None:
    """Whether "about", "more than" or "up to" is meant is told, before and behind the number."""
    assert one(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("3.2 billion", 100_000_000),
        ("88 %", 1),
        ("87.6 %", "0.1"),
        ("about 1.5 million", 100_000),
        ("3,200 million", 100_000_000),
        ("32,000 employees", 1000),
        ("300 employees", 1),
        ("three hundred and fifty thousand", 1000),
    ],
)
def test_the_step_is_the_place_of_the_last_written_digit(text: str, step: float) -> None:
    """How exactly a number is written decides what may be rounded to it."""
    assert one(text).step == Decimal(str(step))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("32,000 employees", "employe"),
        ("3 new regional shops", "shop"),
        ("12 people", "peopl"),
        ("5 of them", ""),
        ("5, they said", ""),
        ("a 12-member board", ""),
    ],
)
def test_the_noun_is_what_is_counted(text: str, noun: str) -> None:
    """The next plural behind a bare number is what it counts."""
    assert one(text).noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "in 2025",
        "since 1999, and until 2031",
        "In 2025 profits rose",
        "on May 8",
        "on 8 May 2026",
        "2026-05-08",
        "05/08/2026",
        "GPT-5.4 and H100 and v2.1",
        "version 1.2.3",
        "192.168.0.1",
        "call 555-0100 or (555) 123-4567 or +1 800 555 0199",
        "at 9:30 am, 9am, 10 p.m.",
        "it said so [3] and so (3)",
        "the 1990s, the 80s",
        "a 5G phone with a 4K screen and 3D",
        "the 18th century",
        "737s",
        "007",
        "24/7",
        "one of them",
        "the million reasons",
        "the first half",
        "a third company",
        "3) The firm grew.",
        "an X-3.2.1b7 probe",
        "&#39;",
        "",
    ],
)
def test_what_is_no_quantity_is_left_alone(text: str) -> None:
    """Dates, times, versions, names, marks, telephone numbers and pronouns are nobody's number.

    "A third company" has an ordinal, and no share.
    """
    assert [found for found in find(text, "en") if found.unit != "th"] == []


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("two firms", False),
        ("3 firms", False),
        ("12 firms", True),
        ("3 %", True),
        ("$3", True),
        ("3 km", True),
        ("2.5", True),
        ("dozens of firms", False),
        ("a dozen firms", False),
        ("profits doubled", False),
        ("the third firm", False),
    ],
)
def test_small_counts_are_not_strong(text: str, strong: bool) -> None:
    """Whoever counts to two may be counting what the page only lists."""
    assert one(text).strong == strong


def test_what_is_to_be_skipped_is_not_found() -> None:
    """Dates and names that others have read are no numbers, and what stands behind them is read without them."""
    text = "On 12 May 30 people left Orbit 7."
    names = [(3, 9), (text.index("Orbit"), len(text) - 1)]

    assert [found.text for found in find(text, "en", names)] == ["30"]


def test_a_quantity_has_its_words() -> None:
    """Currency, scale and unit are part of the text, hedge and noun are not."""
    text = "It paid nearly $3.2 billion for 12 firms, 18 percentage points more."

    assert [found.text for found in find(text, "en")] == ["$3.2 billion", "12", "18 percentage points"]


def test_loose_numbers_mean_an_order_of_magnitude() -> None:
    """Dozens are no number, only its beginning."""
    found = one("hundreds of thousands of people")

    assert (found.low, found.hedge, found.strong) == (200_000, "over", False)
    assert found.step > found.low
