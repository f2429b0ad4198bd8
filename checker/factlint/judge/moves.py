"""Direction beside a number: "rose 23%" in the claim, "dropped 23%" in its source.

A number that both have leaves little doubt of what is spoken of, so that one shared word beside it is enough. What a
number is linked by must be the same: prices that rose 2.3 % may have fallen to 2.3 %.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import denials, direction, negators, opposites, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing
    from factlint.judge.turn import Turn

_LEFT, _RIGHT = 8, 4
"""Words before and behind a number among which its direction stands."""

_MORE = {
    "en": ("more higher larger longer taller bigger greater increase increased", "less fewer lower smaller shorter"),
    "de": ("mehr höher größer länger plus", "weniger niedriger kleiner kürzer minus"),
    "fr": ("plus hausse supérieur", "moins baisse inférieur"),
    "es": ("más superior alza", "menos inferior baja"),
    "pt": ("mais superior alta", "menos inferior queda baixa"),
}
_LINKS = frozenset(("to", "from", "auf", "von", "bis", "à", "de", "a", "para", "até", "hasta", "desde"))


class Move(NamedTuple):
    """A number with the direction beside it."""

    number: str
    link: str
    up: bool
    cue: int
    at: int


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the directions of a claim that its source has the other way round, of the same number."""
    if not any(form[0].isdigit() and form in source.forms for form in claim.forms):
        return
    ups = _ups(claim.language)
    if ups.keys().isdisjoint(claim.forms) or ups.keys().isdisjoint(source.forms):
        return
    theirs = moves(source)
    for mine in moves(claim):
        same = [other for other in theirs if (other.number, other.link) == (mine.number, mine.link)]
        if not same or any(other.up == mine.up for other in same):
            continue
        other = same[0]
        near = claim.near(mine.cue, 5) - {mine.number}
        shared = near & source.near(other.cue, 6)
        if direction.is_swapped(claim, mine.cue, source, other.cue):
            continue
        if not shared or _denied(claim, mine.cue, source) != _denied(source, other.cue, claim):
            continue
        places = Place(mine.cue, mine.cue), Place(other.cue, other.cue)
        sure = len(source.forms) > 3 and 2 * len(near & source.stems) >= len(near)
        yield turn.of("direction", (claim, source), places, "the source says “{}”", sure=sure)


def _denied(phrasing: Phrasing, cue: int, other: Phrasing) -> bool:
    """Whether a direction is denied, or a negative word that the other side has not stands before it."""
    if denials.odd_at(phrasing, Place(cue, cue)):
        return True
    cues = negators.of(phrasing.language)
    before = phrasing.words[max(0, cue - 4) : cue]
    return any(word.form in cues.negative and word.form not in other.forms for word in before)


@cache
def _ups(language: str) -> dict[str, bool]:
    """Return the words of rising and falling; English ones by form, others by form or stem."""
    table = opposites.of(language)
    found = {key: 0 in sides for key, sides in table.sides.items() if " " not in key and {0, 1} & sides}
    for up, words in zip((True, False), _MORE[language], strict=True):
        found.update(dict.fromkeys(words.split(), up))
    return found


def moves(phrasing: Phrasing) -> tuple[Move, ...]:
    """Return the numbers of a text that have a direction beside them."""
    words, found = phrasing.words, []
    for at, word in enumerate(words):
        if not word.form[0].isdigit():
            continue
        link = words[at - 1].form if at and words[at - 1].form in _LINKS else ""
        cue = _cue(phrasing, at, linked=bool(link))
        if cue is not None:
            found.append(Move(word.form, link, cue[1], cue[0], at))
    return tuple(found)


def _cue(phrasing: Phrasing, at: int, *, linked: bool) -> tuple[int, bool] | None:
    """Return the nearest direction before a number, else behind it; none beyond another number."""
    ups, words, english = _ups(phrasing.language), phrasing.words, phrasing.language == "en"
    for index in range(at - 1, max(-1, at - 1 - _LEFT), -1):
        word = words[index]
        if word.clause != words[at].clause or (word.form[0].isdigit() and not linked):
            break
        up = ups.get(word.form if english else word.stem, ups.get(word.form))
        if up is not None and not phrasing.named(index) and not phrasing.joined(index):
            return (index, up) if word.form not in _BOUNDS or index < at - 2 else None
    for index in range(at + 1, min(len(words), at + 1 + _RIGHT)):
        word = words[index]
        if word.clause != words[at].clause or word.form[0].isdigit():
            break
        up = ups.get(word.form if english else word.stem, ups.get(word.form))
        if up is not None:
            return index, up
    return None


_BOUNDS = frozenset(
    ("more", "less", "fewer", "higher", "lower", "mehr", "weniger", "plus", "moins", "más", "menos", "mais")
)
"""Right before a number these are its floor or ceiling."""
