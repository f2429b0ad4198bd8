"""However a number is written it is the same number; and no text is too strange or too long."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge.quantities import carries, comparable, find
from growth import assert_linear

LANGUAGES = ("en", "de", "fr", "es", "pt", "ja", "zh", "ko")
ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ONES += [f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")]
TENS = ["", "", *(f"{stem}ty" for stem in ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"))]
KANJI = "〇一二三四五六七八九"


def comma(value: Decimal) -> str:
    """Write a number with a decimal comma."""
    return str(value).replace(".", ",")


def english(value: int) -> str:
    """Write a number under a million in words."""
    if value >= 1000:
        rest = value % 1000
        return f"{english(value // 1000)} thousand{f' {english(rest)}' if rest else ''}"
    if value >= 100:
        rest = value % 100
        return f"{ONES[value // 100]} hundred{f' and {english(rest)}' if rest else ''}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


def chinese(value: int) -> str:
    """Write a number under ten thousand in Chinese numerals, as Japanese does."""
    parts = []
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            parts.append(("" if digit == 1 and sign else KANJI[digit]) + sign)
    return "".join(parts)


Form = tuple[str, Callable[[Decimal], str]]
FORMS: tuple[Form, ...] = (
    ("en", lambda value: f"worth {value} billion in all"),
    ("en", lambda value: f"worth {value}bn in all"),
    ("en", lambda value: f"worth {value * 1000:,} million in all"),
    ("en", lambda value: f"worth {int(value * 10**9):,} in all"),
    ("de", lambda value: f"etwa so viel: {comma(value)} Milliarden"),
    ("de", lambda value: f"so viel: {comma(value)} Mrd."),
    ("fr", lambda value: f"soit {comma(value)} milliards"),
    ("es", lambda value: f"son {comma(value)} mil millones"),
    ("pt", lambda value: f"são {comma(value)} bilhões"),
    ("ja", lambda value: f"全部で{(value * 10).normalize():f}億となる"),
    ("zh", lambda value: f"共{(value * 10).normalize():f}亿"),
    ("ko", lambda value: f"모두 {(value * 10).normalize():f}억"),
)
VALUES = st.integers(min_value=11, max_value=9999).map(lambda number: Decimal(number) / 10)


@given(VALUES, st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_a_number_is_found_in_each_form_and_carried_by_each_other(value: Decimal, form: Form, other: Form) -> None:
    """Billions in eight languages are worth the same."""
    (first,) = find(form[1](value), form[0])
    (second,) = find(other[1](value), other[0])

    assert first.low == second.low == value * 10**9
    assert carries(first, second)
    assert carries(second, first)
    assert not comparable(first, second)


@given(st.integers(min_value=2, max_value=999_999))
def test_english_words_are_worth_their_number(value: int) -> None:
    """Each number under a million can be spoken."""
    (found,) = find(f"they sold {english(value)} cars", "en")

    assert (found.low, found.noun) == (value, "car")


@given(st.integers(min_value=2, max_value=9999))
def test_chinese_numerals_are_worth_their_number(value: int) -> None:
    """Before a counter each number under ten thousand is read."""
    (found,) = find(f"参加者は{chinese(value)}人だった", "ja")

    assert (found.low, found.noun) == (value, "人")


@given(VALUES, st.sampled_from(["$", "€", "£"]), st.sampled_from(["$", "€", "£"]))
def test_an_amount_is_carried_in_its_own_currency_only(value: Decimal, first: str, second: str) -> None:
    """Dollars are no euros, whatever the figure."""
    (stated,), (claimed,) = find(f"{first}{value} million", "en"), find(f"{second}{value} million", "en")

    assert carries(stated, claimed) == (first == second)


@given(
    st.text(alphabet="0123456789.,-–:/()[]$€%° halftobndozersxX三千億万百分之の第年만억두명+~'’\u00a0½", max_size=60)
)
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever stands there, quantities lie inside it, in order, and apart."""
    for language in LANGUAGES:
        end = 0
        for found in find(text, language):
            assert end <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.text
            assert found.low.is_finite()
            assert found.high.is_finite()
            end = found.end


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_what_is_skipped_is_never_found(text: str, skip: list[tuple[int, int]]) -> None:
    """No number begins inside a range to be skipped."""
    for found in find(text, "en", skip):
        assert not any(start < end and start <= found.end - 1 < end for start, end in skip)


@pytest.mark.parametrize(
    "part",
    [
        "1 ",
        "1,",
        "1.2.",
        "1-2-",
        "1 to ",
        "1/2/",
        "(1) ",
        "one hundred ",
        "five and ",
        "a dozen ",
        "half a ",
        "$",
        "12, ",
    ],
)
def test_the_work_grows_with_the_text(part: str) -> None:
    """Nobody can stop the reader with a long line."""
    assert_linear(lambda text: find(text, "en"), lambda count: part * count, 4000)


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("de", "hundert"),
        ("de", "zwei "),
        ("es", "mil millones "),
        ("ja", "三分の"),
        ("zh", "一万億"),
        ("ko", "열한 "),
        ("ja", "3千億"),
    ],
)
def test_the_work_grows_with_the_text_in_each_language(language: str, part: str) -> None:
    """Nor with a long number."""
    assert_linear(lambda text: find(text, language), lambda count: part * count, 4000)


def test_many_ranges_to_skip_cost_no_more_than_the_text() -> None:
    """A page of dates is swept once."""
    assert_linear(
        lambda count: find("12 x " * count, "en", [(5 * at, 5 * at + 2) for at in range(count)]),
        lambda count: count,
        20_000,
    )
