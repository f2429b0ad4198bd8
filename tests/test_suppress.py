"""Suppressions: where they reach, what they need, and what DOC007 says of those that are of no use."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import config, digest
from factlint.catalog import with_house_rules
from factlint.examine import FileResult, examine
from factlint.ruleset import Ruleset
from factlint.series import Alone
from factlint.source import Unread

HOUSE = with_house_rules([Path(__file__).parent / "house-rules"])
WORD = "A revolutionary crane. [Port](https://ostravaport.test/crane)"
WHY = "-- the product is called so"


def _examine(
    text: str, path: str = "news.md", select: tuple[str, ...] = ("HSE001", "DOC007"), fail_on: str = "error"
) -> FileResult:
    settings = config.of_text("", None, {"select": select, "fail-on": fail_on})
    return examine(digest.parse(text, path), Ruleset(settings, HOUSE), Unread())


def _standing(text: str, path: str = "news.md", select: tuple[str, ...] = ("HSE001", "DOC007")) -> list[str]:
    found = _examine(text, path, select).findings
    return [f"{finding.code}:{finding.position.line}" for finding in found if finding.suppressed is None]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (WORD, ["HSE001:1"]),
        (f"<!-- factlint: ignore HSE001 {WHY} -->\n{WORD}", []),
        (f"{WORD} <!-- factlint: ignore HSE001 {WHY} -->", []),
        (f"<!-- factlint: ignore forbidden-words {WHY} -->\n{WORD}", []),
        (f"| A | B |\n|---|---|\n| Port | {WORD} <!-- factlint: ignore HSE001 {WHY} --> |", []),
        (f"| A | B |\n|---|---|\n| Port | {WORD} | <!-- factlint: ignore HSE001 {WHY} -->", []),
        (
            f"| A | B |\n|---|---|\n| Port | {WORD} | <!-- factlint: ignore HSE001 {WHY} --> |\n| Port | {WORD} |",
            ["HSE001:4"],
        ),
        (f"<!-- factlint: ignore HSE {WHY} -->\n{WORD}", []),
        (f"<!-- factlint: ignore HSE001, DOC001 {WHY} -->\n{WORD}", []),
        (f"<!--factlint:ignore HSE001 — the product is called so-->\n{WORD}", []),
        (f"<!-- factlint: ignore HSE001\n  {WHY} -->\n{WORD}", []),
        (f"<!-- factlint: ignore HSE001 {WHY} -->\n\n\n{WORD}", []),
        (f"<!-- factlint: ignore HSE001 {WHY} -->\n<!-- not ours -->\n\n# {WORD}", ["DOC007:1"]),
        (f"> <!-- factlint: ignore HSE001 {WHY} -->\n> {WORD}", []),
        (f"- one\n- {WORD} <!-- factlint: ignore HSE001 {WHY} -->\n- {WORD}", ["HSE001:3"]),
        (f"{WORD}\n\n<!-- factlint: ignore-file HSE001 {WHY} -->", []),
        (f"{WORD}\n\n{WORD}\n\n<!-- factlint: ignore-file HSE001 {WHY} -->", []),
        (f"{WORD}\n<!-- factlint: ignore HSE001 {WHY} -->", ["HSE001:1", "DOC007:2"]),
        (f"```html\n<!-- factlint: ignore-file HSE001 {WHY} -->\n```\n\n{WORD}", ["HSE001:5"]),
        (f"| a | b |\n|---|---|\n| {WORD} | x <!-- factlint: ignore HSE001 {WHY} --> |", []),
        (f"---\n# factlint: ignore-file HSE001 {WHY}\ntitle: x\n---\n\n{WORD}", []),
        (f"A game\nchanger for\nall. <!-- factlint: ignore HSE001 {WHY} -->", ["HSE001:1", "DOC007:3"]),
        (f"A game\nchanger <!-- factlint: ignore HSE001 {WHY} --> for all.", []),
    ],
)
def test_where_a_suppression_reaches_in_markdown(text: str, standing: list[str]) -> None:
    """Its own line, the next line of text, or with ignore-file the whole file; never out of a fence of code."""
    assert _standing(text) == standing


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (f"# factlint: ignore HSE001 {WHY}\n{WORD}", []),
        (f"// factlint: ignore HSE001 {WHY}\n{WORD}", []),
        (f"{WORD} # factlint: ignore HSE001 {WHY}", []),
        (f"{WORD}\r\n\r\n# factlint: ignore-file HSE001 {WHY}\r\n", []),
        (f"# factlint: ignore HSE001 -- revolutionary is its name\n{WORD}", []),
        (f"https://factlint: ignore HSE001 {WHY}\n{WORD}", ["HSE001:2"]),
        ("# factlint 2 is out\n\nA new linter.", []),
    ],
)
def test_where_a_suppression_reaches_in_plain_text(text: str, standing: list[str]) -> None:
    """After ``#`` or ``//``; its own words are no part of the digest."""
    assert _standing(text.replace("[Port](https://ostravaport.test/crane)", ""), "news.txt") == standing


def test_where_a_suppression_reaches_in_html() -> None:
    """A comment on the line above, as in Markdown."""
    page = f"<html><body>\n<!-- factlint: ignore HSE001 {WHY} -->\n<p>A revolutionary crane.</p>\n</body></html>"

    assert _standing(page, "news.html") == []


def test_the_reason_is_kept() -> None:
    """A suppressed finding is carried on with its reason, for every output to show."""
    (finding,) = _examine(f"<!-- factlint: ignore HSE001 --  the  product\n is called so -->\n{WORD}").findings

    assert (finding.code, finding.suppressed) == ("HSE001", "the product is called so")


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("factlint: ignore HSE001", "gives no reason"),
        ("factlint: ignore HSE001 --", "gives no reason"),
        ("factlint: ignore -- because", "names no rule"),
        ("factlint: disable HSE001 -- because", "'factlint: disable HSE001 -- because' is no suppression"),
        ("factlint: ingore HSE001 -- because", "is no suppression"),
        ("factlint ignore HSE001 -- because", "is no suppression"),
        ("factlint:", "is no suppression"),
        ("factlint: ignore HSE0001 -- because", "no rule is meant by 'HSE0001'"),
        ("factlint: ignore ALL -- because", "ALL would hide what nobody has looked at"),
        ("factlint: ignore HSE001 -- because", "unused suppression: HSE001"),
        ("factlint: ignore-file HSE001 -- because", "unused suppression: HSE001"),
        ("factlint: ignore DOC007 -- because", "DOC007 can be suppressed for a whole file only"),
    ],
)
def test_a_bad_suppression_is_reported(comment: str, words: str) -> None:
    """Malformed, without a reason, unknown, unused: at the comment, and it suppresses nothing."""
    (finding,) = _examine(f"# Digest\n\n<!-- {comment} -->\n\nA crane.").findings

    assert (finding.code, finding.position.line) == ("DOC007", 3)
    assert words in finding.message


@pytest.mark.parametrize(
    "comment",
    [
        "factlint is what checks this file",
        "factlint: ignore DOC001 -- it does not run here",
        "factlint: ignore DOC -- not all of them run here",
        "checked with factlint: ignore nothing",
    ],
)
def test_what_is_no_bad_suppression(comment: str) -> None:
    """A comment that only speaks of factlint; a code whose rule was not selected, so that nobody knows it unused."""
    assert _standing(f"# Digest\n\n<!-- {comment} -->\n\nA crane.") == []


def test_an_unknown_code_brings_a_suggestion() -> None:
    (finding,) = _examine("<!-- factlint: ignore forbiden-words -- because -->\n\nA crane.").findings

    assert finding.help == "did you mean 'forbidden-words'?"


def test_only_a_whole_file_can_be_without_doc007() -> None:
    """Else a bad suppression could hide itself on its own line."""
    bad = "<!-- factlint: ignore HSE001 -->\n\nA crane.\n"

    assert _standing(f"{bad}<!-- factlint: ignore-file DOC007 -- imported -->") == []
    assert _standing(f"<!-- factlint: ignore DOC007 -- imported -->\n{bad}") == ["DOC007:1", "DOC007:2"]


def test_what_is_suppressed_does_not_close_the_gate() -> None:
    """Only findings that stand count."""
    covered = f"<!-- factlint: ignore HSE001 {WHY} -->\n{WORD}"

    assert [_examine(text, fail_on="info").failing for text in (covered, f"{covered}\n\n{WORD}")] == [0, 1]


def test_the_nearest_suppression_is_the_one_in_use() -> None:
    """One for the line goes before one for the file, which is then unused."""
    line, file = f"<!-- factlint: ignore HSE001 {WHY} -->", f"<!-- factlint: ignore-file HSE001 {WHY} -->"

    assert _standing(f"{line}\n{WORD}\n\n{file}") == ["DOC007:4"]
    assert _standing(f"{line}\n{WORD}\n\n{WORD}\n\n{file}") == []


def test_ten_thousand_suppressions_take_no_longer_than_their_text() -> None:
    """Hostile input: each comment is looked at once, however many stand one above the other."""
    text = "<!-- factlint: ignore HSE001 -- x -->\n\n" * 5_000 + WORD + "\n"

    assert _standing(text, select=("HSE001",)) == []


class _Lone(Alone):
    """A series that was looked for, and has no other digest."""

    is_known = True


@pytest.mark.parametrize(
    ("code", "sources", "series", "standing"),
    [
        ("URL002", Unread(), Alone(), []),
        ("DAT010", Unread(), Alone(), []),
        ("DAT010", Unread(), _Lone(), ["DOC007:1"]),
        ("DAT005", Unread(), Alone(), ["DOC007:1"]),
    ],
)
def test_what_could_not_be_looked_at_leaves_no_suppression_unused(
    code: str, sources: Unread, series: Alone, standing: list[str]
) -> None:
    """A page that was not asked for, or digests that are not there, may have what another run finds."""
    text = f"<!-- factlint: ignore-file {code} -- known -->\n{WORD}"
    rules = Ruleset(config.of_text("", None, {"select": (code, "DOC007")}))
    found = examine(digest.parse(text, "news.md"), rules, sources, series=series).findings

    assert [f"{finding.code}:{finding.position.line}" for finding in found] == standing
