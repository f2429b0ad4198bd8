"""The checks on residue, talk to the operator, markup and cut ends: places, bounds and hostile input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options
from factlint.checks.endings import CutText, cut
from factlint.checks.markup import broken, dollar
from factlint.checks.residue import Residue, prompt
from factlint.checks.talk import Talk, operator
from factlint.checks.talk_phrases import PHRASES
from factlint.digest import parse
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.model import Digest

YARD = "### The yard opens\n\nVisitors may book a tour. ([tern.test](https://tern.test/yard))\n"


def test_the_instruction_alone_is_marked() -> None:
    """The heading before the bracket is right."""
    digest = parse(f"# Tern\n\n## Other news (5–7 items)\n\n{YARD}", "a.md")

    assert [digest.slice(hit.span) for hit in prompt(digest, Residue())] == ["(5–7 items)"]


@pytest.mark.parametrize(
    "heading", ["Cranes (7–5 items)", "2026-05 news", "05-08 news", "Week 5–11 May news", "Top 10"]
)
def test_ranges_that_ask_for_nothing_are_left_alone(heading: str) -> None:
    """A falling range, a month, a day, a week, a ranking."""
    assert list(prompt(parse(f"# Tern\n\n## {heading}\n\n{YARD}", "a.md"), Residue())) == []


def test_an_allowed_text_may_be_given_without_its_brackets() -> None:
    digest = parse(f"# Tern\n\n## Other news (5–7 items)\n\n{YARD}", "a.md")

    assert list(prompt(digest, Residue(allow=("5–7 items",)))) == []


def test_a_paragraph_of_talk_is_one_finding() -> None:
    text = "I'm sorry, but I can't open the page. As an AI model, I cannot. Would you like me to go on?\n"

    assert len(list(operator(parse(text, "a.md"), Talk()))) == 1


def test_a_long_quotation_is_no_talk() -> None:
    """Longer than what is taken for one quotation elsewhere."""
    text = "It wrote: “" + "The crane is stuck. " * 60 + "I'm sorry, but I can't lift it.”\n"

    assert list(operator(parse(text, "a.md"), Talk())) == []


def test_signs_of_talk_are_in_lower_case() -> None:
    """They are looked for in the folded text."""
    assert [sign for sign, _ in PHRASES if sign != sign.lower()] == []


def test_dollars_in_links_and_code_are_left_alone() -> None:
    text = "It costs $5. [a](https://tern.test/$HOME) `$PATH` and \\$6\n"

    assert list(dollar(parse(text, "a.md"), Options())) == []


def test_problems_of_the_reader_are_reported_where_they_stand() -> None:
    digest = parse("# Tern\n\nVisitors may [book](https://tern.test/yard until Friday.\n", "a.md")

    assert [digest.position(hit.span.start).line for hit in broken(digest, Options())] == [3]


def test_the_length_of_a_cut_text_can_be_set() -> None:
    digest = parse("And then there was one more crane…\n", "a.md")

    assert list(cut(digest, CutText())) == []
    assert len(list(cut(digest, CutText(min_characters=20)))) == 1


@pytest.mark.parametrize("piece", ["(5–", "[insert ", "{{a", "Here is the ", "a, ", "top 2–3 ", "……", "【1†", "$"])
def test_hostile_repetition_is_linear(piece: str) -> None:
    """Each check on a heading and a paragraph that are one piece over and over."""

    def run(digest: Digest) -> None:
        for hits in (prompt(digest, Residue()), operator(digest, Talk()), cut(digest, CutText())):
            list(hits)
        list(dollar(digest, Options()))

    def make(count: int) -> Digest:
        return parse(f"# Tern\n\n## 1 {piece * count}\n\n{piece * count}", "a.md")

    assert_linear(run, make, 20_000)
