"""The built-in judge: finds the passages that speak of a statement, compares facts, and says whether they carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import figures, wording
from factlint.judge.case import Case
from factlint.judge.verdict import Point, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.passages import IndexedPage
    from factlint.judge.verdict import Standing, Statement

_TOPIC = 0.25
"""Below this coverage the pages speak of something else."""
_COVERED = 0.4
"""From this coverage on a statement without any point is traced."""


def judge(statement: Statement, pages: Sequence[IndexedPage]) -> Verdict:
    """Return what becomes of a statement whose sources are these pages; without a page it is unverifiable."""
    if not pages:
        return Verdict("unverifiable", reason="none of its sources could be read")
    case = Case(statement, pages)
    points = tuple(_points(case))
    return Verdict(_standing(case, points), points, case.passage, round(case.coverage, 3))


def _points(case: Case) -> Iterator[Point]:
    yield from figures.find(case)
    yield from wording.misquoted(case)
    if case.statement.opinion:
        return
    yield from wording.unknown_names(case)
    yield from wording.turned(case)
    if case.wanted and case.coverage < _TOPIC:
        text = case.statement.text
        yield Point("topic", "missing", 0, len(text), text, "nothing in its sources speaks of it", passage=case.passage)


def _standing(case: Case, points: Sequence[Point]) -> Standing:
    if any(point.grade == "contradicted" for point in points):
        return "contradicted"
    if points or case.coverage < _COVERED:
        return "untraced"
    return "traced"
