"""Unified diffs of fixed digests: every pair of texts, applied by hand; names, ends, growth."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import growth
from factlint.output import diff
from factlint.report import Fixed, Report

HUNK = re.compile(rb"@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n")
TEXTS = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "d\re\n", "\n", "x"]), max_size=40).map("".join)


def _render(before: str, after: str, path: str = "a.md", encoding: str = "utf-8", mark: str = "") -> bytes:
    return diff.render(Report((), fixed=(Fixed(path, before, after, ("LNG003",), encoding, mark),)))


def _patched(before: bytes, patch: bytes) -> bytes:
    """Return what a strict reader of unified diffs makes of a text."""
    old = before.splitlines(keepends=True) if b"\r" not in before else re.findall(rb"[^\n]*\n|[^\n]+", before)
    new: list[bytes] = []
    at = 0
    lines = re.findall(rb"[^\n]*\n", patch)[2:]
    for number, line in enumerate(lines):
        ends = number + 1 < len(lines) and lines[number + 1].startswith(b"\\")
        text = line[1:-1] if ends else line[1:]
        if hunk := HUNK.fullmatch(line):
            start = int(hunk[1]) - (hunk[2] != b"0")
            new += old[at:start]
            at = start
        elif line[:1] in (b" ", b"-"):
            assert old[at] == text
            at += 1
        if line[:1] in (b" ", b"+"):
            new.append(text)
    return b"".join(new + old[at:])


@given(TEXTS, TEXTS)
def test_applied_to_the_one_text_it_gives_the_other(before: str, after: str) -> None:
    if before != after:
        assert _patched(before.encode(), _render(before, after)) == after.encode()


def test_a_changed_line_is_one_line_less_and_one_more() -> None:
    before = "".join(f"{number}\n" for number in range(40))
    after = before.replace("\n7\n", "\nseven\n").replace("\n30\n", "\nthirty\n")

    assert _render(before, after).decode().count("\n") == 2 + 2 * (1 + 6 + 2)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/a.md", "news/a.md"),
        ("two words.md", "two words.md\t"),
        ("港.md", "港.md"),
        ('a"b.md', '"a\\"b.md"'),
        ("a\nb.md", '"a\\nb.md"'),
        ("a\x1b[2Kb.md", '"a\\033[2Kb.md"'),
        ("a\u202eb.md", '"a\\342\\200\\256b.md"'),
        ("a\udcffb.md", '"a\\377b.md"'),
    ],
)
def test_names_are_written_as_git_writes_them(path: str, name: str) -> None:
    """What is not to be seen is told by its bytes."""
    head = _render("a\n", "b\n", path).decode().splitlines()[:2]

    assert head == [f"--- {name}", f"+++ {name}"]


def test_a_missing_end_is_told() -> None:
    assert _render("a", "b").endswith(b"-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")


def test_a_mark_and_an_encoding_are_those_of_the_file() -> None:
    assert b"\n-\xef\xbb\xbfa\n+\xef\xbb\xbfb\n" in _render("a\n", "b\n", mark="\ufeff")
    assert b"\n-\xe4\n+b\n" in _render("ä\n", "b\n", encoding="cp1252")
    assert "\n-ä\n+b\n".encode() in _render("ä\n", "b\n", encoding="utf-16-le")


@pytest.mark.parametrize("line", ["a\n", "{}\n", "a" * 50 + "\n"])
def test_it_takes_no_longer_on_a_digest_that_is_made_to_be_slow(line: str) -> None:
    """Many lines alike, or not one alike: where ``difflib`` takes minutes."""

    def make(count: int) -> tuple[str, str]:
        text = "".join(line.format(number) for number in range(count))
        return text, text.replace("a", "b").replace("1", "one")

    growth.assert_linear(lambda texts: _render(*texts), make, 8000)
