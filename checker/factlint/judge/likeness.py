"""Whether two words or numbers that differ may still mean one thing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALIKE = 4
"""Letters at the beginning that a country has in common with its people: "Ukraine", "Ukrainian"."""
_TITLE_WORDS = """
    mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister chancellor senator sen governor
    gov rep representative congressman congresswoman secretary attorney general judge justice chief executive officer
    ceo cfo cto king queen prince princess pope bishop father captain colonel sergeant lieutenant director
    chairman chairwoman mayor commissioner coach doctor herr frau präsident präsidentin kanzler ministerpräsident
    monsieur madame président présidente ministre señor señora presidente presidenta ministro ministra senhor senhora
    inc ltd llc corp corporation company co group plc ag gmbh sa university department ministry agency committee
    council state county city street north south east west northern southern eastern western new
"""
_TITLES = frozenset(_TITLE_WORDS.split())
"""Titles and common parts of names, which one text has and another leaves out or writes otherwise."""


def alike(mine: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names may be one: abbreviated, an acronym, a country and its people, a mere title."""
    ours, theirs = [word.casefold() for word in mine], [word.casefold() for word in other]
    if all(word in _TITLES for word in ours) or all(word in _TITLES for word in theirs):
        return True
    if _acronym(mine, other) or _acronym(other, mine):
        return True
    return any(_prefixed(word, stated) for word in ours for stated in theirs)


def common(word: str) -> bool:
    """Whether a word is a title or a common part of names, which goes with many."""
    return word.casefold() in _TITLES


def _acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    if len(short) != 1 or len(long) < 2:
        return False
    letters = short[0].replace(".", "").casefold()
    return letters == "".join(word[0] for word in long if word[0].isupper()).casefold()


def _prefixed(word: str, stated: str) -> bool:
    shortest = min(len(word), len(stated))
    if shortest < _ALIKE:
        return shortest > 1 and (word.startswith(stated) or stated.startswith(word))
    return word[:_ALIKE] == stated[:_ALIKE]


def near_numbers(mine: str, other: str) -> bool:
    """Whether one number is the other rounded or cut: 88 and 87.6, 19 and 2019."""
    if mine.endswith(other) or other.endswith(mine):
        return len(mine) != len(other) and min(len(mine), len(other)) > 1
    ours, theirs = _value(mine), _value(other)
    if not ours or not theirs:
        return True
    return abs(ours - theirs) <= min(ours, theirs) * Decimal("0.05") and len(mine.strip("0")) != len(other.strip("0"))


def _value(number: str) -> Decimal:
    digits = number.replace(",", "")
    return Decimal(digits) if digits.replace(".", "", 1).isdecimal() else Decimal(0)


def signs(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the signs right before and behind a number: currency, percent."""
    before = text[start - 1 : start] if start else ""
    after = text[end : end + 1]
    return (before if before in "$€£¥" else ""), (after if after == "%" else "")
