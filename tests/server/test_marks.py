"""Findings move along with what is written before them, and go where something is written into them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.document import Position, Span
from factlint.fixes import Change
from factlint.report import Edit, Finding, Place
from factlint.server.lines import Lines
from factlint.server.marks import Mark, Second, moved, of_findings

OLD = "one two three four five"
TWO, FOUR = Span(4, 7), Span(14, 18)


def _finding(span: Span = TWO, suppressed: str | None = None) -> Finding:
    start, end = Position(1, span.start + 1), Position(1, span.end + 1)
    second = Place(Position(1, FOUR.start + 1), Position(1, FOUR.end + 1), OLD, "here")
    return Finding(
        *("DAT001", "invalid-date", "error", "no such day", "a.md", start, end, OLD),
        edits=(Edit(span.start, span.end, "2"), Edit(19, 23, "5")),
        related=(second,),
        suppressed=suppressed,
    )


def _moved(new: str, mark: Mark | None = None) -> list[tuple[str, list[str], list[str]]]:
    marks = [mark] if mark else of_findings(Lines(OLD), [_finding()])
    return [
        (
            new[slice(*left.span)],
            [new[change.start : change.end] for change in left.changes],
            [new[slice(*second.span)] for second in left.seconds],
        )
        for left in moved(marks, OLD, new)
    ]


@pytest.mark.parametrize(
    ("new", "left"),
    [
        (OLD, [("two", ["two", "five"], ["four"])]),
        ("zero " + OLD, [("two", ["two", "five"], ["four"])]),
        (OLD + " six", [("two", ["two", "five"], ["four"])]),
        ("one two 3 four five", [("two", ["two", "five"], ["four"])]),
        ("one two three 4 five", [("two", ["two", "five"], [])]),
        ("one two three four 5", [("two", [], ["four"])]),
        ("one t-wo three four five", []),
        ("one three four five", []),
        ("", []),
    ],
)
def test_what_is_left_of_a_finding(new: str, left: list[tuple[str, list[str], list[str]]]) -> None:
    """It stays as long as nobody writes into its words, its fix as long as all places of it stand."""
    assert _moved(new) == left


def test_suppressed_findings_are_not_shown() -> None:
    assert of_findings(Lines(OLD), [_finding(suppressed="we know")]) == []


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_a_mark_never_stands_at_other_words(old: str, new: str) -> None:
    """Whatever is edited, what a mark stands at reads as before."""
    marks = [
        Mark(Span(start, end), _finding(), (Change(start, end, ""),), (Second(Span(start, end), ""),))
        for start in range(len(old))
        for end in range(start + 1, len(old) + 1)
    ]

    for mark in marks:
        for left in moved([mark], old, new):
            assert new[slice(*left.span)] == old[slice(*mark.span)]
            assert left.seconds[0].span == left.span == Span(*left.changes[0][:2])
