"""Fingerprints: what names a finding, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import digest
from factlint.document import Span
from factlint.findings import findings, of_words
from factlint.report import Hit
from factlint.rulefile import Rule

LONG = "It came by ship, and it stayed. " * 20


def _prints(text: str, words: str, *, code: str = "TST001", check: str = "a.b", home: str = "a.md") -> list[str]:
    """Return the fingerprints of a rule that reports each place where words stand."""
    rule = Rule(code, "test", "T", "error", check, "text", "none", {}, False, Path("r.md"), "")  # noqa: FBT003 - a table's row
    read = digest.parse(text, "somewhere/a.md")
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    hits = [Hit(Span(at, at + len(words)), "message") for at in starts]
    return [finding.fingerprint for finding in findings(read, rule, "error", hits, home)]


def test_a_fingerprint_tells_path_words_and_repeat_apart() -> None:
    """32 digits: eight for the digest, the last four count."""
    one, two = _prints("A crane. A crane.", "crane")

    assert len(one) == 32
    assert (one[:-4], one[-4:], two[-4:]) == (two[:-4], "0001", "0002")
    assert _prints("A crane.", "crane", home="b.md")[0][8:] == one[8:]
    assert _prints("A crane.", "crane", home="b.md")[0][:8] != one[:8]


@pytest.mark.parametrize(
    ("before", "after", "words", "is_same"),
    [
        ("The crane.", "# Head\n\nThe crane.", ("crane", "crane"), True),
        ("The\ncrane.", "The\r\ncrane.", ("The\ncrane", "The\r\ncrane"), True),
        ("The\ncrane.", "The   crane.", ("The\ncrane", "The   crane"), True),
        ("The crane.", "The Crane.", ("crane", "Crane"), False),
        ("The crane.", "The crane?", ("crane.", "crane?"), False),
        (f"{LONG}End.", f"{LONG}Other end.", (f"{LONG}End.", f"{LONG}Other end."), True),
        (f"Begin. {LONG}", f"Other. {LONG}", (f"Begin. {LONG}", f"Other. {LONG}"), False),
    ],
)
def test_words_name_a_finding(before: str, after: str, words: tuple[str, str], is_same: bool) -> None:
    """White space does not, and of a long paragraph only the beginning does."""
    one, other = _prints(before, words[0]), _prints(after, words[1])

    assert (one == other) is is_same
    assert (of_words(one[0]) == of_words(other[0])) is is_same


def test_rules_are_told_apart() -> None:
    one, other = (_prints("A crane.", "crane", code=code)[0] for code in ("TST001", "TST002"))

    assert of_words(one) != of_words(other)


def test_a_check_of_the_whole_digest_names_none_of_its_words() -> None:
    """It has to point somewhere, and its first line is as good as any."""
    one, other = (_prints(text, text, check="document.nothing_to_check")[0] for text in ("# Port", "# Harbour"))

    assert one == other


def test_a_hostile_span_costs_little() -> None:
    """A megabyte of white space is not split for each of a thousand findings."""
    text = " " * 1_000_000 + "x"
    rule = Rule("TST001", "test", "T", "error", "a.b", "text", "none", {}, False, Path("r.md"), "")  # noqa: FBT003 - as above
    hits = (Hit(Span(at, len(text)), f"message {at}") for at in range(1_000))

    assert len(list(findings(digest.parse(text, "a.txt"), rule, "error", hits))) == 1_000
