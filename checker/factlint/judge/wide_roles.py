"""Roles in Japanese, Chinese and Korean: an office beside a name, whose end no blank marks.

What may be a name is every run of two to four characters beside the office; two sides name one person where one of
these runs is the same, the longest counting first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import wide_offices
from factlint.judge.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = 40
"""Offices that are read in one source."""
_LENGTH = 600


class Office(NamedTuple):
    """An office in a text, with what may be the name of its holder."""

    role: str
    charge: str
    """Of a minister, the ministry."""
    names: frozenset[str]
    start: int
    end: int

    def clashes(self, other: Office) -> bool:
        """Whether nobody has both."""
        if self.role == other.role:
            return bool(self.charge and other.charge) and not _shares(self.charge, other.charge)
        return True


def _shares(left: str, right: str) -> bool:
    return left[:1] == right[:1] or not set(left).isdisjoint(right)


def find(claim: str, window: str, sentences: Sequence[str], language: str) -> Iterator[Turn]:
    """Yield the offices that a claim gives to people to whom its source gives others."""
    mine = [one for one in held(claim, language) if one.names]
    if not mine:
        return
    told = [window, *_about(claim, mine, sentences)]
    theirs = [(one, text) for text in told for one in held(text[:_LENGTH], language)][:_MOST]
    for office in mine:
        same = [(one, text) for one, text in theirs if one.names & office.names]
        if not same or not all(one.clashes(office) for one, _ in same):
            continue
        stated, text = same[0]
        elsewhere = any(
            one.role == office.role and not one.clashes(office) and one.names and not one.names & office.names
            for one, _ in theirs
        )
        loose = bool({office.role, stated.role} & wide_offices.LOOSE)
        called = text[stated.start : stated.end]
        yield Turn(
            "role", office.start, office.end, claim[office.start : office.end], called, (stated.start, stated.end),
            f"the source calls them “{called}”", sure=elsewhere or not loose,
        )  # fmt: skip


def _about(claim: str, mine: list[Office], sentences: Sequence[str]) -> Iterator[str]:
    """Yield the sentences that have a name of the claim, or one of its offices."""
    words = {claim[one.start : one.end] for one in mine}
    words |= {name for one in mine for name in one.names if len(name) == min(3, max(map(len, one.names)))}
    yield from (sentence for sentence in sentences if any(word in sentence for word in words))


def held(text: str, language: str) -> list[Office]:
    """Return the offices of a text, each with what may be its holder's name."""
    pattern, offices = _offices(language)
    found = []
    for match in pattern.finditer(text):
        word = match["office"]
        role, charge = offices.get(word) or _minister(word, language)
        names = _names(text, match.start(), match.end(), language)
        found.append(Office(role, charge, names, match.start(), match.end()))
    return found


def _minister(word: str, language: str) -> tuple[str, str]:
    return "minister", wide_offices.MINISTRY_ENDINGS[language].sub("", word)


def _names(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """Return what stands beside an office and may be a name, behind it rather than before it."""
    behind = wide_offices.BEHIND[language].match(text, end)
    if behind and not wide_offices.NO_NAMES[language].match(behind["name"]):
        run = behind["name"]
        return frozenset(run[:size] for size in range(2, min(5, len(run)) + 1))
    before = wide_offices.BEFORE[language].search(text[max(0, start - 24) : start])
    if before is None:
        return frozenset()
    run = before["name"]
    if wide_offices.NO_ENDINGS[language].search(run):
        return frozenset()
    if language == "ko":
        return frozenset((run,))
    return frozenset(run[-size:] for size in range(2, min(5, len(run)) + 1))


@cache
def _offices(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return the pattern of an office, and the role of each word."""
    roles = {
        word: (role, charge)
        for role, words in wide_offices.ROLES[language].items()
        for word, _, charge in (entry.partition("=") for entry in words.split())
    }
    longest = "|".join(sorted(map(re.escape, roles), key=len, reverse=True))
    return re.compile(rf"(?P<office>{wide_offices.MINISTERS[language]}|{longest})"), roles
