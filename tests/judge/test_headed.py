"""What the heads of a table make of the numbers below them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import quantities
from factlint.judge.headed import measures, readings
from growth import assert_linear


def made(label: str, language: str = "en") -> str:
    """Return factor and unit of what a head says, of several one after the other."""
    return "; ".join(f"{one.factor.normalize():f} {one.unit}".strip() for one in measures(label, language))


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Revenue (in billions of dollars)", "1000000000 USD"),
        ("Revenue ($bn)", "1000000000 USD"),
        ("Revenue, $m", "1000000 USD"),
        ("USD bn", "1000000000 USD"),
        ("Revenue USD bn", "1000000000 USD"),
        ("€ million", "1000000 EUR"),
        ("(in millions, except per share data)", "1000000"),
        ("(unaudited, in millions of euros)", "1000000 EUR"),
        ("(Dollars in millions)", "1000000 USD"),
        ("Rupees in crore", "10000000 INR"),
        ("All figures in thousands of dollars", "1000 USD"),
        ("Table 3: revenue in USD millions", "1000000 USD"),
        ("£'000", "1000 GBP"),
        ("($000s)", "1000 USD"),
        ("$mm", "1000000 USD"),
        ("Price (USD)", "1 USD"),
        ("Price ($ per million tokens)", "1 USD"),
        ("Price ($/1M tokens)", "1 USD"),
        ("Growth in %", "1 %"),
        ("Change %", "1 %"),
        ("Percent", "1 %"),
        ("Market share (percentage)", "1 %"),
        ("Users (k)", "1000"),
        ("Users (millions)", "1000000"),
        ("(million units)", "1000000"),
        ("Users (m)", "1000000; 0.001 km"),
        ("Weight (kg)", "1 kg"),
        ("Capacity, MW", "1000000 W"),
        ("Energy (TWh)", "1000000000000 Wh"),
        ("Spread (bps)", "0.01 pp"),
    ],
)
def test_a_head_says_scale_currency_and_unit(label: str, found: str) -> None:
    """In brackets, behind a comma or an "in", at the end, or alone; "(m)" are millions, or metres."""
    assert made(label) == found


NAMES = ["W", "L", "Won", "Year", "Miles", "Day", "CEO", "B2B", "Total", "May", "Dollar General", "2026", ""]


@pytest.mark.parametrize(
    "label",
    [*NAMES, "Employees in Germany", "Q1 2026", "(unaudited)", "(2026)", "(a)", "Temperature (°F)", "% or 3 kg of it"],
)
def test_most_heads_say_none(label: str) -> None:
    """A word alone that could be a unit is rather what the column is called."""
    assert made(label) == ""


@pytest.mark.parametrize(
    ("label", "language", "found"),
    [
        ("Umsatz in Mio. €", "de", "1000000 EUR"),
        ("Umsatz (Mrd. Euro)", "de", "1000000000 EUR"),
        ("TEUR", "de", "1000 EUR"),
        ("T€", "de", "1000 EUR"),
        ("in Tsd. €", "de", "1000 EUR"),
        ("Angaben in Prozent", "de", "1 %"),
        ("Chiffre d'affaires (en millions d'euros)", "fr", "1000000 EUR"),
        ("en M€", "fr", "1000000 EUR"),
        ("(en milliers d'euros)", "fr", "1000 EUR"),
        ("(Mds €)", "fr", "1000000000 EUR"),
        ("en pourcentage", "fr", "1 %"),
        ("Ingresos (en millones de euros)", "es", "1000000 EUR"),
        ("(en miles de euros)", "es", "1000 EUR"),
        ("(miles de millones de dólares)", "es", "1000000000 USD"),
        ("Receita (em milhões de reais)", "pt", "1000000 BRL"),
        ("em milhares de reais", "pt", "1000 BRL"),
        ("R$ milhões", "pt", "1000000 BRL"),
        ("売上高（百万円）", "ja", "1000000 JPY"),
        ("単位：億円", "ja", "100000000 JPY"),
        ("前年比（％）", "ja", "1 %"),
        ("（万人）", "ja", "10000"),
        ("营业收入（亿元）", "zh", "100000000 CNY"),
        ("单位：人民币万元", "zh", "10000 CNY"),
        ("매출 (억원)", "ko", "100000000 KRW"),
        ("(단위: 백만원)", "ko", "1000000 KRW"),
    ],
)
def test_so_do_heads_in_eight_languages(label: str, language: str, found: str) -> None:
    assert made(label, language) == found


def worth(sentence: str, language: str = "en") -> list[str]:
    """Return what the numbers of a sentence come to by what stands over them."""
    found = quantities.find(sentence, language)
    return [f"{one.low.normalize():f} {one.unit}".strip() for one in readings(sentence, found, language)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Revenue (in billions of dollars): 11.7", ["11700000000 USD"]),
        ("Model: Glim 4 | Price ($): 3 | Weight (kg): 1.5", ["3 USD", "1.5 kg"]),
        ("Revenue ($m) | 2026: 11.7 | 2025: 9.3", ["11700000 USD", "9300000 USD"]),
        ("Results (in € million) | Revenue | 2026: 1,250", ["1250000000 EUR"]),
        ("Results (in millions) | Revenue | 2026: $1,250", ["1250000000 USD"]),
        ("Results (in millions) | Loss | 2026: (125)", ["125000000"]),
        ("Results (in millions) | Loss | 2026: 125 (a)", ["125000000"]),
        ("Country: Norway | Currency: NOK | Price: 30", ["30 NOK"]),
        ("Results (in millions of dollars) | Growth (%) | 2026: 12", ["12 %"]),
        ("Results (in millions of dollars) | Earnings per share | 2026: 2.31", ["2.31 USD"]),
        ("Results (in millions) | Employees | 2026: 12,400", []),
        ("Results (in millions) | Gross margin | 2026: 48.1", []),
        ("Price ($): 3 million", []),
        ("Price ($): €3", []),
        ("Price ($): 3 for adults and 2 for children", []),
        ("He named the price (in dollars): it is 5", []),
        ("Revenue was 11.7 (in billions of dollars)", []),
        ("Halden opened nine berths in dollars", []),
    ],
)
def test_a_bare_number_in_a_cell_is_read_by_its_heads(sentence: str, found: list[str]) -> None:
    """By its column's, else by its row's or the caption; not where the cell says more than the number."""
    assert worth(sentence) == found


def test_what_is_shown_names_the_head() -> None:
    sentence = "Revenue (in millions of dollars): 11.7"
    (reading,) = readings(sentence, quantities.find(sentence, "en"), "en")

    assert (reading.text, reading.strong) == ("11.7 (in millions of dollars)", True)
    assert sentence[reading.start : reading.end] == "11.7"


@pytest.mark.parametrize("part", ["| a: 1 ", "(", "in ", "en %", "$ m, ", "単位", "): 1", " | ", ": 1"])
def test_work_grows_in_proportion(part: str) -> None:
    """Whatever a sentence repeats; heads are looked at as far as heads go."""
    assert_linear(lambda text: (worth(text), measures(text, "ja")), lambda count: part * count + ": 1", 4_000)


@given(st.text(alphabet="inemk%$€(),:|/1 億単位", max_size=80), st.sampled_from(["en", "de", "ja", "es"]))
def test_any_sentence_is_read(text: str, language: str) -> None:
    """What a head makes of a number is no other number's place."""
    found = quantities.find(text, language)

    assert all(any(one.start == read.start for one in found) for read in readings(text, found, language))
