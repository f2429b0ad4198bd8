"""The built-in judge: finds the passages that speak of a statement, compares facts, and says whether they carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.judge import effort, figures, wording
from factlint.judge.case import Case
from factlint.judge.verdict import Point, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.passages import IndexedPage
    from factlint.judge.verdict import Standing, Statement

_TOPIC, _PLAIN_TOPIC = 0.25, 0.35
"""Below this coverage, by rarity and plain, the pages speak of something else."""
_FOREIGN = 0.15
"""Below this plain coverage they do so even where the statement has no figure and no name."""
_COVERED = 0.45
"""Share of its words that three sentences of a page must have for a statement to be traced.

On development data the plain share tells carried from uncarried statements better than the one weighted by rarity,
since a paraphrase changes rare words first.
"""


def judge(statement: Statement, pages: Sequence[IndexedPage], budget: effort.Budget | None = None) -> Verdict:
    """Return what becomes of a statement whose sources are these pages; without a page it is unverifiable.

    So it is where it cannot be looked at with what is left of ``budget``.
    """
    if not pages:
        return Verdict("unverifiable", reason="none of its sources could be read")
    if reason := effort.oversize(statement):
        return Verdict("unverifiable", reason=reason)
    case = Case(statement, pages)
    if reason := effort.crowded(case):
        return Verdict("unverifiable", reason=reason)
    if budget and not budget.takes(effort.steps(case)):
        return Verdict("unverifiable", reason=effort.SPENT)
    points = tuple(_points(case))
    if not case.speaks and not points and not case.has_facts:
        languages = ", ".join(dict.fromkeys(page.language for page in pages))
        return Verdict(
            "unverifiable", reason=f"its sources are in another language ({languages}), and it has no figure or name"
        )
    return Verdict(_standing(case, points), points, case.passage, round(case.coverage, 3))


def _points(case: Case) -> Iterator[Point]:
    yield from figures.find(case)
    yield from wording.misquoted(case)
    if case.statement.opinion:
        # What is told as background or outlook is not reported for its words, nor is it traced to the contrary of them.
        yield from (replace(point, grade="weak") for point in wording.turned(case))
        return
    yield from wording.unknown_names(case)
    yield from wording.turned(case)
    if _is_strange(case):
        text = case.statement.text
        yield Point("topic", "missing", 0, len(text), text, "nothing in its sources speaks of it", passage=case.passage)


def _is_strange(case: Case) -> bool:
    """Whether the pages speak of something else; words without figure or name can be put in many others, nearly all."""
    if not (case.wanted and case.speaks and case.coverage < _TOPIC and case.plain_coverage < _PLAIN_TOPIC):
        return False
    if not case.has_facts and case.plain_coverage >= _FOREIGN:
        return False
    return len(case.pages) == 1 or case.joint_coverage < _PLAIN_TOPIC


_OPENING = frozenset(("negation", "direction", "comparison", "role"))
"""Turns that leave a statement open where they are not sure enough to be reported."""


def _opens(point: Point) -> bool:
    """Whether a point that is no contradiction keeps a statement from being traced."""
    if point.grade == "weak":
        return point.kind == "number" or point.aspect in _OPENING
    return point.kind != "phrase"


def _standing(case: Case, points: Sequence[Point]) -> Standing:
    if any(point.grade == "contradicted" for point in points):
        return "contradicted"
    if any(_opens(point) for point in points):
        return "untraced"
    if case.statement.opinion or not case.speaks:
        return "traced"
    return "traced" if case.plain_coverage >= _COVERED else "untraced"
