"""The report as text: what a finding shows, what the closing line says."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

import reports
from factlint.document import Position
from factlint.output.text import Look, render, summary
from factlint.report import Evidence, Finding, Place, Report
from factlint.source import Source
from reports import DIGEST, SILENCED

STRAY = Finding(
    "LNG001",
    "stray-script",
    "error",
    "“整理ing” is half translated",
    "news/may.md",
    Position(14, 5),
    Position(14, 10),
    "and 整理ing the rest",
    help="translate the word",
)
RETOLD = msgspec.structs.replace(
    reports.RETOLD,
    evidence=(Evidence("Halden Robotics\nopened", "line 11", "https://halden.example/lab"),),
    reference=("Lab opened", "https://halden.example/lab"),
    expected="one story",
    found="two",
)


def shown(*findings: Finding, **options: bool) -> str:
    return "\n".join(render(Report((DIGEST,), findings, rules=("DUP001", "LNG001")), Look(), **options))


def test_the_whole_output() -> None:
    """Place, line, mark, second place, what was expected and found, evidence, help; suppressed findings only count."""
    assert (
        shown(STRAY, RETOLD, SILENCED)
        == """\
news/may.md:14:5: LNG001 error “整理ing” is half translated [stray-script]
   |
14 | and 整理ing the rest
   |     ^^^^^^^
   |
   = help: translate the word

news/may.md:104:5: DUP001 warning this story was told before [retold-story]
    |
104 | ### Halden opens lab
    |     ^^^^^^^^^^^^^^^^
   ::: news/may.md:9:5: first told here
    |
  9 | ### Lab opened
    |     ----------
    |
    = reference: Lab opened, https://halden.example/lab
    = expected: one story
    = found: two
    = evidence: “Halden Robotics opened” (line 11, https://halden.example/lab)

1 digest, 9 stories, 5 references, 24 citations, 41 claims (2 rules, no page read): 1 error, 1 warning (1 suppressed)"""
    )


def test_a_clean_digest_still_says_what_was_checked() -> None:
    assert shown() == (
        "1 digest, 9 stories, 5 references, 24 citations, 41 claims (2 rules, no page read): nothing found"
    )


def test_quiet_leaves_the_findings_alone() -> None:
    assert shown(quiet=True) == ""
    assert shown(STRAY, quiet=True).endswith("= help: translate the word\n")


def test_statistics_count_each_rule_in_place_of_the_findings() -> None:
    assert shown(RETOLD, STRAY, STRAY, SILENCED, statistics=True).splitlines()[:-1] == [
        "2  LNG001  stray-script  error",
        "1  DUP001  retold-story  warning",
    ]


def test_a_finding_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    finding = Finding("DOC005", "cut-text", "warning", "m", "a.md", Position(2, 3), Position(4, 2), "a line")

    assert "\n2 | a line\n  |   ^^^^\n" in shown(finding)


def test_a_line_cut_by_the_engine_is_marked_where_the_finding_is() -> None:
    finding = Finding("X1", "x", "error", "m", "a.md", Position(2, 1003), Position(2, 1005), "abcdef", 1000)

    assert "\n2 | …abcdef\n  |    ^^\n" in shown(finding)


def test_nothing_of_a_digest_reaches_the_terminal_as_a_command() -> None:
    """Path, line, message, evidence and help come from the digest; none may carry an escape or a second line."""
    evil = "\x1b]0;title\x07\n\u202e"
    finding = Finding(
        "X1",
        "x",
        "error",
        evil,
        evil,
        Position(1, 1),
        Position(1, 2),
        evil,
        evidence=(Evidence(evil, evil, evil),),
        related=(Place(Position(1, 1), Position(1, 2), evil, evil),),
        reference=(evil, evil),
        expected=evil,
        found=evil,
        help=evil,
    )
    text = shown(finding)

    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert len(text.splitlines()) == 16


def test_colour_is_only_in_the_coloured_look() -> None:
    coloured = "\n".join(render(Report((DIGEST,), (STRAY, RETOLD)), Look(colour=True)))

    assert "\x1b[31m" in coloured
    assert "\x1b" not in shown(STRAY, RETOLD)


def test_the_summary_counts_all_digests_and_writes_large_numbers_readably() -> None:
    assert summary(Report((DIGEST,) * 1000, rules=("DUP001", "LNG001")), Look()) == (
        "1,000 digests, 9,000 stories, 5,000 references, 24,000 citations, 41,000 claims "
        "(2 rules, no page read): nothing found"
    )


READ, UNASKED = Source("https://halden.example/lab", "ok"), Source("https://halden.example/yard", "skipped")


@pytest.mark.parametrize(
    ("changed", "source", "told"),
    [
        ({"traced": 30, "untraced": 4, "judged": True}, READ, "; claims: 30 traced, 4 untraced, 7 unverifiable)"),
        ({"traced": 41, "judged": True}, READ, "; claims: 41 traced)"),
        ({"judged": True}, READ, "; claims: 41 unverifiable)"),
        ({}, READ, ""),
        ({"judged": True}, UNASKED, ""),
        ({"claims": 0, "judged": True}, READ, ""),
    ],
)
def test_the_summary_tells_of_claims_that_were_judged(changed: dict[str, Any], source: Source, told: str) -> None:
    """They add up to all claims; where no rule on claims ran, or no page was asked for, there is nothing to tell."""
    report = Report((msgspec.structs.replace(DIGEST, **changed),), rules=("CLM002",), sources=(source,))
    line = summary(report, Look())

    assert told in line
    assert ("; claims: " in line) is bool(told)
