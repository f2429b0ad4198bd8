"""Amounts: how eight languages write them, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest.amounts import find

BILLION, MILLION = 10**9, 10**6


def read(text: str, language: str = "en") -> list[tuple[str, Decimal, str | None]]:
    return [(one.text, one.value, one.currency) for one in find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("$3.2B", "en", 3.2 * BILLION, "USD"),
        ("US$40 million", "en", 40 * MILLION, "USD"),
        ("$2-billion", "en", 2 * BILLION, "USD"),
        ("150 million-dollar", "en", 150 * MILLION, "USD"),
        ("1,234.56 euros", "en", 1234.56, "EUR"),
        ("1.250 million pounds", "en", 1.25 * MILLION, "GBP"),
        ("852 billion", "en", 852 * BILLION, None),
        ("1,2 Mrd. €", "de", 1.2 * BILLION, "EUR"),
        ("1.250 Mio. Euro", "de", 1250 * MILLION, "EUR"),
        ("3 Billionen Euro", "de", 3000 * BILLION, "EUR"),
        ("12,5 millions d'euros", "fr", 12.5 * MILLION, "EUR"),
        ("12 500 millions de dollars", "fr", 12500 * MILLION, "USD"),
        ("1 milliard d’euros", "fr", BILLION, "EUR"),
        ("3 mil millones de euros", "es", 3 * BILLION, "EUR"),
        ("2.500 millones de dólares", "es", 2500 * MILLION, "USD"),
        ("R$ 1,5 bilhão", "pt", 1.5 * BILLION, "BRL"),
        ("32億ドル", "ja", 3.2 * BILLION, "USD"),
        ("3兆5000億円", "ja", 3500 * BILLION, "JPY"),
        ("1,200亿元", "zh", 120 * BILLION, "CNY"),
        ("¥5000万", "zh", 50 * MILLION, "CNY"),
        ("1조 2000억 원", "ko", 1200 * BILLION, "KRW"),
        ("3억달러", "ko", 300 * MILLION, "USD"),
    ],
)
def test_an_amount_is_read_as_its_language_writes_it(text: str, language: str, value: float, currency: str) -> None:
    """Number, scale and currency are one amount, from its first character to its last."""
    assert read(text, language) == [(text, pytest.approx(Decimal(str(value))), currency)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2026",
        "version 5.4",
        "GPT-5.4 mini",
        "3 m wide",
        "12 percent",
        "iPhone 17",
        "5 kg",
        "chapter 3.",
        "10:30",
        "№ 7",
    ],
)
def test_a_mere_number_is_no_amount(text: str) -> None:
    """Without a scale or a currency there is nothing to compare."""
    assert read(text) == []


def test_two_amounts_side_by_side_stay_two() -> None:
    """A sign between two numbers belongs to the second."""
    assert [one.text for one in find("$115–$125, €40 $5")] == ["$115", "$125", "€40", "$5"]


def test_the_currency_is_what_stands_beside_the_number() -> None:
    """A sign further off is another amount's."""
    assert read("capital of 852 billion (in dollars)") == [("852 billion", Decimal(852 * BILLION), None)]


@given(st.text(alphabet="0123456789.,  $€億円millionsB'", max_size=80))
def test_an_amount_is_a_slice_of_its_text(text: str) -> None:
    """Whatever is written, nothing is read that does not stand there, and nothing raises."""
    for one in find(text, "fr"):
        assert text[one.start : one.end] == one.text
        assert one.value >= 0
