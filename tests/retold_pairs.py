"""Pairs of stories that are the same news or are not, written for this purpose: ``tests/stories/``, half held out.

A file holds events. The first story of an event is paired with each other one of it; what those are to the first says
the word in front: ``page`` and ``outlet`` tell it again (from the same page, or from another outlet), all others do not.
Events of odd numbers are for tuning, those of even numbers are held out.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint.digest import parse
from factlint.digest.tellings import tellings
from factlint.series import Earlier, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.series import Telling

STORIES = Path(__file__).parent / "stories"
AGAIN = ("page", "outlet")
"""The kinds of pairs that are one piece of news told twice."""
Half = Literal["tune", "held-out"]


class Told(NamedTuple):
    """A story of the set: in the words that a baseline compares, and as factlint does."""

    event: int
    kind: str
    language: str
    text: str
    earlier: Earlier

    @property
    def telling(self) -> Telling:
        """What is compared of it."""
        return self.earlier.telling


class Pair(NamedTuple):
    """A story, one of a later day, and whether the second tells the first again."""

    first: Told
    second: Told

    @property
    def again(self) -> bool:
        """Whether it is to be found."""
        return self.second.kind in AGAIN

    @property
    def half(self) -> Half:
        """Which half of the set it is in."""
        return "tune" if self.first.event % 2 else "held-out"


@cache
def stories() -> tuple[Told, ...]:
    """Return all stories of the set."""
    return tuple(told for path in sorted(STORIES.glob("*.txt")) for told in _read(path))


@cache
def pairs() -> tuple[Pair, ...]:
    """Return all pairs: each event's first story with every other one of it."""
    firsts = {told.event: told for told in stories() if told.kind == "first"}
    return tuple(Pair(firsts[told.event], told) for told in stories() if told.kind != "first")


def _read(path: Path) -> Iterator[Told]:
    language = "en" if path.stem == "long" else path.stem
    event = 0
    for line, part in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n"), start=1):
        if part.startswith("# "):
            event = int(part[2:])
            continue
        head, _, text = part.partition("\n")
        label, title, url = head.split(" | ")
        kind, day = label.split()
        digest = parse(f"# Digest {day}\n\n## News\n\n### {title}\n\n{text} ([s]({url}))\n", "x.md", language=language)
        (telling,) = tellings(digest)
        where = Where(path.name, line, date.fromisoformat(day).toordinal())
        yield Told(event, kind, language, f"{title}. {text}", Earlier(telling, where))
