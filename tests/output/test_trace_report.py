"""What each claim rests on, as text and as JSON: complete, and harmless whatever stands in digest and page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from factlint.document import Position
from factlint.judge.verdict import Passage, Point
from factlint.output.safe import safe_line
from factlint.output.text import Look
from factlint.output.trace import render, render_json
from factlint.report import DigestSummary, Report
from factlint.trace import Trace

URL, OTHER = "https://tern.test/port", "https://tern.test/kite"
NEAR = Passage("The port handled 3.2 million containers, 9 percent more than before.", URL, 0.8)
FAR = Passage("Nine million people live within a day's drive.", URL, 0.2)
TRUE = Trace(
    "news/may.md",
    Position(5, 1),
    Position(5, 40),
    "The port handled 3.2 million containers.",
    "Cranes",
    "sentence",
    (URL,),
    "traced",
    passage=NEAR,
    judge="factlint",
    subject="Arvik Port",
)
WRONG = replace(
    TRUE,
    position=Position(5, 42),
    end=Position(5, 81),
    text="The port handled 3.9 million containers.",
    subject="",
    standing="contradicted",
    points=(
        Point("number", "contradicted", 17, 28, "3.9 million", "the source says '3.2 million'", "3.2 million", 2,
              strong=True, passage=NEAR),
    ),
)  # fmt: skip
SAID = replace(
    TRUE,
    position=Position(9, 1),
    story="Kites",
    text="“It will fly for ever”, she said in May.",
    standing="untraced",
    points=(
        Point("quote", "missing", 1, 20, "It will fly for ever", "no source of the claim contains these words",
              "It may fly for hours", 5, passage=FAR),
        Point("date", "weak", 36, 39, "May", "the source gives it for something else", passage=NEAR),
    ),
    elsewhere=Passage("“It will fly for ever”, she said.", OTHER, 0.7),
)  # fmt: skip
OPEN = replace(SAID, position=Position(10, 1), text="The kite is red.", points=(), elsewhere=None)
UNREAD = replace(OPEN, story="", standing="unverifiable", reason="it cites nothing", urls=(), passage=None)
BY_MODEL = replace(TRUE, judge="gpt-x", reason="a dozen is 12", points=())
SUMMARY = DigestSummary("news/may.md", "markdown", "en", "2026-05-08", 2, 2, 3, 3, 5, 1, 3, judged=True)
REPORT = Report((SUMMARY,), traces=(TRUE, WRONG, SAID, OPEN, UNREAD))


def shown(*traces: Trace, width: int = 120) -> list[str]:
    return list(render(Report((SUMMARY,), traces=traces), Look(width=width)))


def test_the_whole_text() -> None:
    """By story: place and verdict, the claim, what differs and what the source says, the nearest sentence, the sum."""
    assert (
        "\n".join(render(REPORT, Look()))
        == """\
news/may.md: Cranes

news/may.md:5:1: traced
    The port handled 3.2 million containers.
    = “The port handled 3.2 million containers, 9 percent more than before.” (https://tern.test/port)

news/may.md:5:42: contradicted
    The port handled 3.9 million containers.
    - number “3.9 million”: the source says '3.2 million'
    = “The port handled 3.2 million containers, 9 percent more than before.” (https://tern.test/port)

news/may.md: Kites

news/may.md:9:1: untraced
    “It will fly for ever”, she said in May.
    - quotation “It will fly for ever”: no source of the claim contains these words; nearest to them is “It may fly for
      hours”
      = “Nine million people live within a day's drive.” (https://tern.test/port)
    - date “May”: the source gives it for something else
    = “The port handled 3.2 million containers, 9 percent more than before.” (https://tern.test/port)
    - another page of this digest says it:
      = ““It will fly for ever”, she said.” (https://tern.test/kite)

news/may.md:10:1: untraced
    The kite is red.
    - no sentence of its sources says enough of it
    = “The port handled 3.2 million containers, 9 percent more than before.” (https://tern.test/port)

news/may.md

news/may.md:10:1: unverifiable
    The kite is red.
    - it cites nothing

1 digest, 5 claims: 1 traced, 1 contradicted, 2 untraced, 1 unverifiable"""
    )


def test_the_whole_json() -> None:
    """Every claim with its place, what it cites, its verdict, its points and the evidence."""
    document = json.loads(render_json(REPORT))

    assert {key: document[key] for key in ("schema", "summary")} == {
        "schema": 1,
        "summary": {"traced": 1, "contradicted": 1, "untraced": 2, "unverifiable": 1},
    }
    assert document["digests"][0]["claims"] == {"total": 5, "traced": 1, "untraced": 3, "unverifiable": 1}
    assert document["claims"][1] == {
        "path": "news/may.md",
        "line": 5,
        "column": 42,
        "end_line": 5,
        "end_column": 81,
        "text": "The port handled 3.9 million containers.",
        "subject": None,
        "story": "Cranes",
        "carrier": "sentence",
        "urls": [URL],
        "verdict": "contradicted",
        "judge": "factlint",
        "reason": None,
        "points": [
            {
                "kind": "number",
                "grade": "contradicted",
                "start": 17,
                "end": 28,
                "text": "3.9 million",
                "message": "the source says '3.2 million'",
                "expected": "3.2 million",
                "evidence": {"url": URL, "excerpt": NEAR.text},
            }
        ],
        "evidence": {"url": URL, "excerpt": NEAR.text},
        "elsewhere": None,
    }


def test_all_claims_have_the_same_keys() -> None:
    """What is not there is null, so that a program need not ask."""
    claims: list[dict[str, Any]] = json.loads(render_json(REPORT))["claims"]

    assert len({tuple(claim) for claim in claims}) == 1
    assert [claim["subject"] for claim in claims] == ["Arvik Port", None, "Arvik Port", "Arvik Port", "Arvik Port"]
    assert claims[2]["elsewhere"] == {"url": OTHER, "excerpt": "“It will fly for ever”, she said."}
    assert (claims[4]["story"], claims[4]["reason"], claims[4]["evidence"]) == (None, "it cites nothing", None)


def test_a_doubt_is_not_shown_where_a_claim_is_traced() -> None:
    """It would only make a reader wonder; programs get it."""
    doubted = replace(TRUE, points=(Point("date", "weak", 0, 3, "The", "the source gives it for something else"),))

    assert not any("something else" in line for line in shown(doubted))
    assert json.loads(render_json(Report((), traces=(doubted,))))["claims"][0]["points"][0]["grade"] == "weak"


def test_another_judge_is_named() -> None:
    assert "    - so says gpt-x: a dozen is 12" in shown(BY_MODEL)
    assert "    - so says gpt-x" in shown(replace(BY_MODEL, reason=""))


def test_nothing_to_show() -> None:
    assert shown() == ["1 digest, 0 claims"]


def test_lines_are_wrapped_and_addresses_are_not_cut() -> None:
    """A word that is longer than the line stays in one piece, so that it can be copied."""
    long = replace(TRUE, text="word " * 30, passage=Passage("a " * 40, "https://tern.test/" + "x" * 80))
    lines = shown(long, width=60)

    assert max(len(line) for line in lines if "http" not in line) <= 60
    assert sum("x" * 80 in line for line in lines) == 1


HOSTILE = "\x1b[31m red \u202e and ::error::x ##[error]y \u200b\n::warning::z"


@pytest.mark.parametrize("field", ["path", "text", "story", "reason"])
def test_hostile_words_are_escaped(field: str) -> None:
    """Of the digest: no escape sequence, no direction control, no command to a CI service."""
    _check_harmless(replace(UNREAD, **{field: HOSTILE}))


def test_hostile_evidence_is_escaped() -> None:
    """Of the page, and of whatever a judge or the comparison says of it."""
    passage = Passage(HOSTILE, HOSTILE)
    point = Point("quote", "missing", 0, 3, HOSTILE, HOSTILE, HOSTILE, passage=Passage("other", HOSTILE))
    _check_harmless(replace(SAID, passage=passage, elsewhere=passage, points=(point,), judge=HOSTILE))


def _check_harmless(trace: Trace) -> None:
    lines = [safe_line(line) for line in shown(trace)]
    document = render_json(Report((SUMMARY,), traces=(trace,)))

    assert not [line for line in lines if any(mark in line for mark in ("\x1b", "\u202e", "\u200b", "\n", "##["))]
    assert not [line for line in lines if line.lstrip().startswith("::")]
    assert b"\x1b" not in document
    assert b"##[" not in document
    assert "claims" in json.loads(document)


def test_a_claim_of_a_million_letters_is_cut() -> None:
    """A digest may be one line; JSON has all of it."""
    long = replace(TRUE, text="x" * 1_000_000, passage=Passage("y" * 1_000_000))

    assert sum(map(len, shown(long))) < 5_000
    assert len(render_json(Report((), traces=(long,)))) > 2_000_000


def test_colours() -> None:
    """The verdict and the story are painted where that is wanted."""
    plain, painted = (list(render(REPORT, Look(colour=colour))) for colour in (False, True))

    assert not any("\x1b" in line for line in plain)
    assert painted[2].startswith("news/may.md:5:1: \x1b[32m")
