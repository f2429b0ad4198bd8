"""Findings and verdicts at their offsets, and where they stand after the text was edited.

What rests on pages is known after a save alone. Until the next one it moves along with what is written in front of it,
and is dropped where something is written into it: a finding never marks words that it was not about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.document import Span
from factlint.fixes import Change, changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.report import Finding
    from factlint.server.lines import Lines
    from factlint.trace import Trace


class Second(NamedTuple):
    """A second place that a finding speaks of."""

    span: Span
    message: str


class Mark(NamedTuple):
    """A finding, or the verdict on a claim, and where it stands in the text."""

    span: Span
    what: Finding | Trace
    changes: tuple[Change, ...] = ()
    """What mends it; all or none of it."""
    seconds: tuple[Second, ...] = ()


def of_findings(lines: Lines, findings: Iterable[Finding]) -> list[Mark]:
    """Return the findings that stand, at their places in a text."""
    return [
        Mark(
            Span(lines.offset(finding.position), lines.offset(finding.end)),
            finding,
            changes(finding),
            tuple(
                Second(Span(lines.offset(place.position), lines.offset(place.end)), place.message)
                for place in finding.related
            ),
        )
        for finding in findings
        if finding.suppressed is None
    ]


def of_traces(lines: Lines, traces: Iterable[Trace]) -> list[Mark]:
    """Return the verdicts on claims, at their places in a text."""
    return [Mark(Span(lines.offset(trace.position), lines.offset(trace.end)), trace) for trace in traces]


def moved(marks: Sequence[Mark], old: str, new: str) -> list[Mark]:
    """Return what is left of the marks of an old text in a new one that differs from it in one stretch."""
    if old == new or not marks:
        return list(marks)
    before = _common(old, new)
    after = _common(old[before:][::-1], new[before:][::-1])
    move = _Move(before, len(old) - after, len(new) - len(old))
    return [kept for mark in marks if (kept := move.mark(mark))]


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common; by halves, as slices are compared at once."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class _Move(NamedTuple):
    """What stands before ``until`` stays, what stands from ``since`` on moves by so many characters."""

    until: int
    since: int
    by: int

    def span(self, span: Span) -> Span | None:
        if span.end <= self.until:
            return span
        return Span(span.start + self.by, span.end + self.by) if span.start >= self.since else None

    def mark(self, mark: Mark) -> Mark | None:
        span = self.span(mark.span)
        if span is None:
            return None
        places = [(self.span(Span(change.start, change.end)), change.new) for change in mark.changes]
        whole = tuple(Change(*at, new) for at, new in places if at)
        seconds = [(self.span(second.span), second.message) for second in mark.seconds]
        return Mark(
            span,
            mark.what,
            whole if len(whole) == len(mark.changes) else (),
            tuple(Second(at, message) for at, message in seconds if at),
        )
