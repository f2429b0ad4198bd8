"""How much looking a claim takes: a bound on the work that the texts of strangers can make.

What is compared grows with a claim's figures, quotations and words times those of its pages. Real ones are small; but
a digest of 2 MB can hold ten thousand claims of a hundred numbers each, on pages of ten thousand numbers. A step takes
about a microsecond at worst, a claim of real news some 5,000 of them. What is left out is never reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.judge.case import Case
    from factlint.judge.verdict import Statement

_MOST = 30_000_000
"""Steps of one digest, the reading of its pages included: a step for each character."""
SPENT = "there is more to compare than is compared for one digest"
_LONGEST = 2_000
"""Characters of a claim; what is longer is no sentence."""
_MOST_FIGURES = 40
"""Numbers and dates of a claim; what has more is a table."""
_FIGURE, _AROUND = 4, 10
"""Steps for a figure of a claim and one of its pages, and words of the claim that make it one step more."""
_QUOTED, _NAMED = 25, 400
"""Characters of a page that are searched in a step, for quoted words and for a name."""
_CLAIM, _WORDED = 500, 10
"""Steps for each claim, and for each of its characters: its wording is held against the nearest passage."""


class Budget:
    """The steps that are left for a digest."""

    def __init__(self, left: int = _MOST) -> None:
        """Begin with so many."""
        self._left = left

    def takes(self, wanted: int) -> bool:
        """Take some steps, if so many are left."""
        if wanted > self._left:
            return False
        self._left -= wanted
        return True


def oversize(statement: Statement) -> str:
    """Return why a claim is not looked at at all, by its length; empty where it is."""
    return "" if len(statement.text) <= _LONGEST else f"it is longer than {_LONGEST:,} characters"


def crowded(case: Case) -> str:
    """Return why a claim is not looked at, by what it says; empty where it is."""
    return "" if _figures(case) <= _MOST_FIGURES else f"it has more than {_MOST_FIGURES} figures"


def glance(case: Case) -> int:
    """Return about how many steps it takes to look for a claim's words."""
    return len(case.wanted) * sum(len(page.sentences) for page in case.pages)


def steps(case: Case) -> int:
    """Return about how many steps it takes to judge a claim."""
    size = sum(page.size for page in case.pages)
    figures = _figures(case)
    stated = sum(len(page.quantities) + len(page.moments) for page in case.pages) if figures else 0
    looked_for = len(case.quotes) * size // _QUOTED + len(case.names) * size // _NAMED
    compared = figures * stated * (_FIGURE + len(case.wanted) // _AROUND)
    return _CLAIM + _WORDED * len(case.statement.text) + glance(case) + compared + looked_for


def _figures(case: Case) -> int:
    return len(case.quantities) + len(case.moments)
