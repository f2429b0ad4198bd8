"""Acts that a claim brings to an end and its source leaves open: "won a permit", "applied for a permit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import achieved_words, acts, denials, kin, realities, told, turn
from factlint.judge.phrasing import Place
from factlint.judge.realities import Reality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.acts import Side
    from factlint.judge.reality import Mark
    from factlint.judge.turn import Turn


def find(mine: Side, theirs: Side) -> Iterator[Turn]:
    """Yield "won a permit" where the source has "applied for a permit", and nobody win anything."""
    table = achieved_words.achieved(mine.phrasing.language)
    if table.keys().isdisjoint(mine.phrasing.forms):
        return
    for at, word in enumerate(mine.words):
        groups = table.get(word.form)
        following = mine.words[at + 1].form if at + 1 < len(mine.words) else ""
        if groups is None or following == "that" or at in mine.marks or not told.is_told(mine.phrasing, at):
            continue
        if _is_done_so(mine, at, theirs, groups):
            continue
        for thing in _things(mine, at):
            found = _left_open(theirs, kin.of(mine.words[thing], mine.phrasing.language), groups)
            if found is not None:
                yield from _more_done(mine, theirs, (at, thing), found, groups)
                return


def _is_done_so(mine: Side, at: int, theirs: Side, groups: frozenset[int]) -> bool:
    """Whether the source, too, has something brought to such an end, beside the same words."""
    table, around = achieved_words.achieved(mine.phrasing.language), mine.phrasing.near(at, 5)
    return any(
        not groups.isdisjoint(table.get(other.form, ()))
        and index not in theirs.marks
        and (other.form == mine.words[at].form or len(theirs.phrasing.near(index, 5) & around) > 1)
        for index, other in enumerate(theirs.words)
    )


def _things(mine: Side, at: int) -> list[int]:
    """Return the nouns that a verb is said of: what it has as its object, or in the passive as its subject."""
    words = mine.words
    before = {word.form for word in words[max(0, at - 2) : at]}
    if mine.phrasing.language == "de":
        indexes = [index for step in range(1, 8) for index in (at - step, at + step) if 0 <= index < len(words)]
    elif before.isdisjoint(_PASSIVE):
        indexes = list(range(at + 1, min(len(words), at + 8)))
    else:
        indexes = list(range(at - 1, max(-1, at - 10), -1))
    own = [index for index in indexes if words[index].clause == words[at].clause and words[index].content]
    return own[:3] if before.isdisjoint(_PASSIVE) else own


_PASSIVE = frozenset(("is", "are", "was", "were", "been", "being", "été", "est", "fue", "sido", "foi"))


_CLOSE = 8
"""Words within which what is left open stands beside what leaves it open."""


def _left_open(theirs: Side, names: frozenset[str], groups: frozenset[int]) -> tuple[int, Mark] | None:
    """Return where the source leaves open what it says of a thing, if it does so wherever it names it."""
    spots = theirs.spots(names)
    marked = [(at, theirs.marks[at]) for at in spots if at in theirs.marks and abs(at - theirs.marks[at].cue) < _CLOSE]
    if not marked or any(acts.is_completed(theirs, at) or told.is_told(theirs.phrasing, at) for at in spots):
        return None
    at, mark = marked[0]
    if mark.reality is Reality.DENIED:
        return None
    agreed = mark.reality is Reality.COMING and mark.verb and not groups.isdisjoint(achieved_words.COMPLETING)
    return (at, mark) if mark.reality < Reality.COMING or agreed else None


def _more_done(
    mine: Side, theirs: Side, act: tuple[int, int], against: tuple[int, Mark], groups: frozenset[int]
) -> Iterator[Turn]:
    (at, thing), (index, mark) = act, against
    claim, source = mine.phrasing, theirs.phrasing
    around = claim.near(at, 6)
    shared = len(around & (source.near(index, 8) | {claim.words[thing].stem}))
    shared += claim.words[thing].stem not in source.stems
    if shared < 2 or denials.odd_at(claim, Place(at, at)) or denials.odd_at(source, Place(mark.cue, mark.cue)):
        return
    alleged = mark.reality is Reality.ALLEGED
    sure = shared > 2 and 2 * len(around & source.stems) >= len(around) and acts.is_covered(claim, at, source)
    sure = sure and (not alleged or not groups.isdisjoint(achieved_words.PROVING))
    less, more = realities.WORDS[mark.reality], realities.WORDS[Reality.DONE]
    places = Place(min(at, thing), max(at, thing)), Place(min(mark.cue, index), max(mark.cue, index))
    message = f"the source says that it {less} (“{{}}”), not that it {more}"
    yield turn.of("modality", (claim, source), places, message, sure=sure)
