"""What the rules on claims report: the words marked, what is said of them, the sentence of the source, the options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from factlint.checks import Beside, evidence, find
from factlint.judge import builtin
from factlint.series import Alone
from factlint.source import Unread
from factlint.typed import Mistake, table
from traced import FALSE, KITE, KITES, PORT, PORT_TEXT, TRUE, digest, source, tracing

if TYPE_CHECKING:
    from factlint.report import Hit
    from factlint.source import Source


def hits(check: str, *told: str, pages: tuple[Source, ...] = (), **options: Any) -> list[tuple[str, Hit]]:  # noqa: ANN401 - of many types
    """Return what a check finds in claims, with the words that it marks."""
    registered = find(f"evidence.{check}")
    assert registered is not None
    made = digest(*told)
    chosen = msgspec.convert(options, registered.options)
    found = registered.run(made, Beside(Unread(), tracing(made, *pages), Alone()), chosen)
    return [(made.slice(hit.span), hit) for hit in found]


QUOTE = "“We are building a port for the next hundred years”, said Liv Strand. [1]"
SHORT = "Liv Strand called the port of Arvik “a cathedral of steel”. [1]"
PHRASE = "The cranes, a “cathedral of steel” by the water, will cost Arvik Port €1.4 billion. [1]"
VERSION = "The cranes of Arvik Port are steered by Pilot 4.2, said Liv Strand. [1]"
NAMES = "Arvik Port signed the contract with Halden Marine and Crestline Shipping. [1]"
SWAPPED = "The harbour board signed a contract worth €1.4 billion with Halden Marine on 21 May 2026. [1]"
DENIED = "The European Maritime Agency has inspected the quays. [1]"


@pytest.mark.parametrize(
    ("check", "told", "marked", "message"),
    [
        ("wrong_number", f"{FALSE} [1]", "3.9 million", "the source does not say '3.9 million' but '3.2 million'"),
        (
            "missing_number", "Arvik Port, which employs 4,700 people, signed with Halden Marine. [1]", "4,700",
            "none of the claim's sources gives '4,700'",
        ),
        ("missing_number", SWAPPED, "21 May 2026", "'21 May 2026': the source says '12 May 2026'"),
        ("missing_name", NAMES, "Crestline Shipping", "none of the claim's sources names 'Crestline Shipping'"),
        (
            "wrong_quote", QUOTE, "We are building a port for the next hundred years",
            "none of the claim's sources contains the quoted words",
        ),
        ("phrase", SHORT, "a cathedral of steel", "none of the claim's sources contains these quoted words"),
        ("phrase", PHRASE, "cathedral of steel", "none of the claim's sources contains these quoted words"),
        ("turned", DENIED, "inspected", "'inspected': the source denies it: “not yet inspected”"),
    ],
)  # fmt: skip
def test_what_is_marked_and_said(check: str, told: str, marked: str, message: str) -> None:
    """The words of the claim that differ, and a message that names them."""
    ((words, hit),) = hits(check, told)

    assert (words, hit.message, hit.found, hit.doubtful) == (marked, message, marked, False)
    assert [item.url for item in hit.evidence] == [PORT]
    assert hit.evidence[0].excerpt in PORT_TEXT


def test_a_date_that_no_page_gives() -> None:
    """Where the page has no other date, none is named."""
    told = "The crew launched the kite from a mast of the freighter on 3 March 2019, in four minutes. [2]"
    ((words, hit),) = hits("missing_number", told)

    assert (words, hit.expected) == ("3 March 2019", None)
    assert hit.message == "none of the claim's sources gives the date '3 March 2019'"


@pytest.mark.parametrize(
    ("check", "told", "expected"),
    [
        ("wrong_number", f"{FALSE} [1]", "3.2 million"),
        ("missing_number", "Arvik Port, which employs 4,700 people, signed with Halden Marine. [1]", None),
        ("missing_number", SWAPPED, "12 May 2026"),
        ("wrong_quote", QUOTE, "We are building a port for the next fifty years"),
        ("phrase", PHRASE, None),
    ],
)
def test_what_is_expected(check: str, told: str, expected: str | None) -> None:
    """The source's words where they say the same thing otherwise; of a mere phrase they would be any."""
    ((_, hit),) = hits(check, told)

    assert hit.expected == expected


CHECKS = ("wrong_number", "missing_number", "missing_name", "wrong_quote", "phrase", "turned", "off_topic")


@pytest.mark.parametrize("check", [*CHECKS, "misattributed"])
@pytest.mark.parametrize("told", [f"{TRUE} [1]", f"{FALSE} [3]", FALSE, f"{KITES} [2]"])
def test_nothing_is_said_of_what_is_traced_or_cannot_be_verified(check: str, told: str) -> None:
    """Not read, not cited, or carried."""
    assert hits(check, told) == []


@pytest.mark.parametrize("check", CHECKS)
def test_what_another_page_carries_is_one_finding(check: str) -> None:
    """The claim cites the wrong page: its numbers and names are right."""
    ((words, hit),) = hits("misattributed", f"{KITES} [1]")

    assert hits(check, f"{KITES} [1]") == []
    assert (words, hit.expected, hit.found) == (KITES, KITE, PORT)
    assert hit.evidence[0].excerpt.startswith("A freighter of Nordsund Lines")


def test_nothing_speaks_of_it() -> None:
    """The whole claim is marked."""
    ((words, hit),) = hits("off_topic", f"{KITES} [1]", pages=(source(),))

    assert (words, hit.message) == (KITES, "nothing in its sources speaks of it")


@pytest.mark.parametrize(
    ("check", "told", "options", "found"),
    [
        ("wrong_number", f"{FALSE} [1]", {"min_overlap": 1.0}, ["3.9 million (doubtful)"]),
        ("missing_name", NAMES, {"sure_words": 3}, ["Crestline Shipping"]),  # none of it is there
        ("missing_name", NAMES, {"min_words": 3}, []),
        ("missing_name", VERSION, {"sure_words": 3}, ["Pilot 4.2"]),
        ("wrong_quote", SHORT, {}, []),
        ("wrong_quote", SHORT, {"min_words": 4}, ["a cathedral of steel"]),
        ("wrong_quote", QUOTE, {"min_words": 20}, []),
        ("phrase", SHORT, {"min_words": 5}, []),
        ("phrase", QUOTE, {}, []),
        ("phrase", QUOTE, {"speech_words": 20}, ["We are building a port for the next hundred years"]),
        ("off_topic", f"{KITES} [3]", {"max_coverage": 0.0}, []),
        ("misattributed", f"{KITES} [1]", {"min_coverage": 1.0}, [KITES]),
        ("misattributed", f"{KITES[:-1]}, on a fine day. [1]", {"min_coverage": 1.0}, []),
    ],
)
def test_options(check: str, told: str, options: dict[str, object], found: list[str]) -> None:
    """They ask for more, or lower the severity; a version is as sure as two words."""
    marked = [f"{words} (doubtful)" if hit.doubtful else words for words, hit in hits(check, told, **options)]

    assert marked == found


@pytest.mark.parametrize(
    ("check", "options"), [("off_topic", {"max_coverage": 0.5}), ("misattributed", {"min_coverage": 0.2})]
)
def test_limits_that_the_judge_sets(check: str, options: dict[str, float]) -> None:
    """A setting that would change nothing is refused."""
    registered = find(f"evidence.{check}")

    assert registered is not None
    with pytest.raises(Mistake, match=rf"{next(iter(options)).replace('_', '-')} must be at (most|least) 0\.\d+"):
        table(options, registered.options)
    assert evidence.OffTopic().max_coverage == builtin._TOPIC  # noqa: SLF001 - the two must agree


@pytest.mark.parametrize(
    ("check", "told", "found"),
    [
        ("missing_number", "“We are building a port for the next 700 years”, said Liv Strand. [1]", 0),
        ("wrong_number", "“We are building a port for the next 700 years”, said Liv Strand. [1]", 0),
        ("missing_name", "“We are building a port for Crestline Shipping alone”, said Liv Strand. [1]", 0),
        ("missing_number", VERSION, 0),
        (
            "missing_number",
            "The cranes, a “cathedral of 900 tonnes of steel”, will cost Arvik Port €1.4 billion. [1]",
            1,
        ),
    ],
)
def test_one_mistake_is_told_once(check: str, told: str, found: int) -> None:
    """Made-up speech has made-up figures and names; the number of a version is part of a name."""
    assert len(hits(check, told)) == found


@pytest.mark.parametrize("check", ["missing_number", "missing_name", "phrase"])
def test_of_what_no_page_speaks_the_parts_are_not_told(check: str) -> None:
    """That its numbers and names are missing says no more than that all of it is."""
    told = "A “kite of the future” of 1,000 square metres pulled a freighter of Nordsund Lines over the strait. [1]"

    assert len(hits("off_topic", told, pages=(source(),))) == 1
    assert hits(check, told, pages=(source(),)) == []


def test_speech_is_told_even_where_no_page_speaks_of_it() -> None:
    """It is an error, and its quotation marks promise something."""
    told = "“A kite as large as a square needs no harbour”, said Otto Velde, who designs them for Nordsund Lines. [1]"

    assert len(hits("wrong_quote", told, pages=(source(),))) == 1


def test_long_words_are_shortened() -> None:
    """A name may be a thousand characters long."""
    ((_, hit),) = hits("missing_name", f"Arvik Port signed the contract with Crestlin{'e' * 90} Works. [1]")

    assert len(hit.message) < 120
    assert hit.message.endswith("…'")
