"""A text with its acts, and what of them it leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import achieved_words, kin, told

if TYPE_CHECKING:
    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.reality import Mark


class Side(NamedTuple):
    """A text with what it leaves open."""

    phrasing: Phrasing
    marks: dict[int, Mark]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.phrasing.words

    def spots(self, names: frozenset[str]) -> list[int]:
        """Return where it has words of an event."""
        events = kin.events(self.phrasing)
        return sorted({at for name in names if name in events for at in events[name]})


def is_completed(side: Side, at: int) -> bool:
    """Whether a noun is the object of a verb that completes: "closed the sale"."""
    table, words = achieved_words.achieved(side.phrasing.language), side.words
    if at and words[at - 1].form == "to":
        return False
    return any(
        words[index].form in table and index not in side.marks and told.is_told(side.phrasing, index)
        for index in range(max(0, at - 5), at)
        if words[index].clause == words[at].clause
    )


def is_covered(claim: Phrasing, at: int, source: Phrasing) -> bool:
    """Whether the source has at least half of what stands around a verb of the claim, and that is no condition."""
    around = claim.near(at, 4)
    clause = {word.form for word in claim.words if word.clause == claim.words[at].clause}
    return 2 * len(around & source.stems) >= len(around) and clause.isdisjoint(_CONDITIONS)


_CONDITIONS = frozenset(("if", "unless", "whether", "would", "wenn", "falls", "ob", "si", "se", "caso"))
