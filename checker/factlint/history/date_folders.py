"""Folders that stand for a year, a month, a week or a day, and so hold a part of a series and not one of their own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR, _PART, _DAY = 1, 2, 3
_DEPTH = 3
"""Year, month and day: no date takes more folders."""
_Y = r"(?:19|20)\d\d"
_M = r"(?:0?[1-9]|1[0-2])"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_WEEK = r"(?:w|kw|cw|week[-_ ]?)(?:0?[1-9]|[1-4]\d|5[0-3])"
_NAMED = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_MONTHS = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
_IS_YEAR = lazy.pattern(rf"{_Y}[年년]?")
_IS_PART_OF_YEAR = lazy.pattern(
    rf"{_Y}(?:[-_. 年년]{{1,2}}{_M}[月월]?|[-_. ]?(?:q[1-4]|{_WEEK}|{_NAMED}))|{_NAMED}[-_ ]{_Y}|{_Y}(?:0[1-9]|1[0-2])",
    2,
)
_IS_NAMED_MONTH = lazy.pattern(rf"(?:{_M}[-_. ]{{0,3}})?{_NAMED}", 2)
_IS_PART = lazy.pattern(rf"{_M}[月월]?|q[1-4]|{_WEEK}", 2)
_IS_WEEK = lazy.pattern(rf"(?:{_Y}[-_. ]?)?{_WEEK}", 2)
_IS_WHOLE_DAY = lazy.pattern(rf"{_Y}([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|{_Y}[-_.]{_M}[-_.]{_D}")
_IS_DAY = lazy.pattern(rf"{_D}[日일]?")
_IS_DATED = lazy.pattern(rf"{_Y}([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])[-_. ]")


@lru_cache(maxsize=4096)
def rank(name: str, before: int = 0, *, dated: bool = False) -> int:
    """Return what a folder's name is, below one of rank ``before``: 1 year, 2 month or week, 3 day, 0 no date.

    What is no date by itself, as ``05``, is one only below another. With ``dated`` a name that begins with a day
    counts as that day: the folder is a digest's own.
    """
    if (len(name) > 20 and not dated) or not (any(map(str.isdigit, name)) or name[:3].lower() in _MONTHS):
        return 0
    if before < _DAY and (_IS_WHOLE_DAY.fullmatch(name) or (dated and _IS_DATED.match(name))):
        return _DAY
    if before < _PART and (_IS_PART_OF_YEAR.fullmatch(name) or _IS_NAMED_MONTH.fullmatch(name)):
        return _PART
    if before == 0:
        return _YEAR if _IS_YEAR.fullmatch(name) else 0
    if before == _YEAR and _IS_PART.fullmatch(name):
        return _PART
    return _DAY if before == _PART and _IS_DAY.fullmatch(name) else 0


def trailing(folders: Sequence[str], *, dated: bool = False) -> int:
    """Return how many folders at the end of a path are those of a date."""
    for count in range(min(_DEPTH, len(folders)), 0, -1):
        at = 0
        for name in folders[-count:]:
            at = rank(name, at, dated=dated)
            if not at:
                break
        if at:
            return count
    return 0


def is_of_day(folders: Sequence[str]) -> bool:
    """Whether the date folders at the end of a path lead to one day or week, whose only digest may be any file."""
    count = trailing(folders, dated=True)
    if not count:
        return False
    at = 0
    for name in folders[-count:]:
        at = rank(name, at, dated=True)
    return at == _DAY or _IS_WEEK.fullmatch(folders[-1]) is not None


def is_own(name: str) -> bool:
    """Whether a folder is the own one of a digest: its name begins with a day and goes on."""
    return not rank(name) and rank(name, dated=True) == _DAY
