"""Comparison by figures: a claim has more of one than of another where its source's figures, side by side, have less.

"9.4% fell ill, against 19.2% of the others" says that fewer fell ill than of the others; "twice as many as" that more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import denials, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_UP = frozenset(("more", "higher", "larger", "greater", "better", "bigger", "longer", "taller", "heavier", "faster"))
_DOWN = frozenset(("fewer", "less", "lower", "smaller", "worse", "shorter", "slower", "lighter"))
_BESIDE = frozenset(("against", "versus", "vs"))
_COMPARED = frozenset(("compared", "up", "down"))
_TIMES = {"twice": True, "times": True, "double": True, "half": False, "third": False, "quarter": False}
_REACH = 12
"""Words before and behind that are compared."""


class Compared(NamedTuple):
    """Two things compared: whether the first has more, and the stems of both."""

    more: bool
    left: frozenset[str]
    right: frozenset[str]
    place: Place


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the comparisons of a claim that the figures of its source turn; in English."""
    if claim.language != "en" or "than" not in claim.forms:
        return
    mine = list(_with_than(claim))
    theirs = [*_by_figures(source), *_by_times(source)] if mine else []
    for one in mine:
        for other in theirs:
            common = _common(one, other)
            if one.more == other.more or not common:
                continue
            if denials.odd_at(claim, one.place) or denials.odd_at(source, other.place):
                continue
            places = one.place, other.place
            yield turn.of("comparison", (claim, source), places, "the source says “{}”", sure=common > 3)
            return


def _common(one: Compared, other: Compared) -> int:
    """Return how many words what is compared has in common; none where it is compared the other way round."""
    both = one.left & one.right
    first, second = one.left - both, one.right - both
    if first & (other.right - other.left) or second & (other.left - other.right):
        return 0
    left, right = first & other.left, second & other.right
    return len(left) + len(right) if left and right else 0


def _stems(words: tuple[Word, ...], sentence: int) -> frozenset[str]:
    own = (word for word in words if word.sentence == sentence and word.content and not word.form[0].isdigit())
    return frozenset(word.stem for word in own if word.form not in _UP | _DOWN)


def _with_than(claim: Phrasing) -> Iterator[Compared]:
    """Yield "more fell ill than of the others"."""
    words = claim.words
    for at, word in enumerate(words):
        if word.form not in _UP and word.form not in _DOWN:
            continue
        behind = range(at + 1, min(len(words), at + 5))
        than = next((index for index in behind if words[index].form == "than"), 0)
        if not than or (than + 1 < len(words) and words[than + 1].form[0].isdigit()):
            continue
        left, right = words[max(0, at - _REACH) : than], words[than + 1 : than + 1 + _REACH]
        yield Compared(word.form in _UP, _stems(left, word.sentence), _stems(right, word.sentence), Place(at, than))


def _by_figures(source: Phrasing) -> Iterator[Compared]:
    """Yield "9.4% fell ill, against 19.2% of the others"."""
    words = source.words
    for at, word in enumerate(words):
        if word.form not in _BESIDE and not (word.form in _COMPARED and _next(words, at) in ("with", "to", "from")):
            continue
        first = next((index for index in range(at - 1, max(-1, at - _REACH), -1) if _is_figure(words[index])), -1)
        second = next((index for index in range(at + 1, min(len(words), at + 6)) if _is_figure(words[index])), -1)
        if first < 0 or second < 0 or {words[first].sentence, words[second].sentence} != {word.sentence}:
            continue
        one, other = _value(words[first]), _value(words[second])
        if one == other or _sign(source, first) != _sign(source, second):
            continue
        left = _stems(words[max(0, first - _REACH) : at], word.sentence)
        right = _stems(words[second + 1 : second + _REACH], word.sentence)
        yield Compared(one > other, left, right, Place(first, second))


def _by_times(source: Phrasing) -> Iterator[Compared]:
    """Yield "nearly twice as many as it had reported"."""
    words = source.words
    for at, word in enumerate(words[:-3]):
        if word.form not in _TIMES or words[at + 1].form != "as":
            continue
        than = next((index for index in range(at + 3, min(len(words), at + 6)) if words[index].form == "as"), 0)
        if than:
            left, right = words[max(0, at - _REACH) : at], words[than + 1 : than + 1 + _REACH]
            sides = _stems(left, word.sentence), _stems(right, word.sentence)
            yield Compared(_TIMES[word.form], *sides, Place(at, than))


def _next(words: tuple[Word, ...], at: int) -> str:
    return words[at + 1].form if at + 1 < len(words) else ""


def _is_figure(word: Word) -> bool:
    """Whether a word is a number, and no year."""
    return word.form.replace(",", "").replace(".", "").isdecimal() and not _is_year(word)


def _is_year(word: Word) -> bool:
    return len(word.form) == 4 and word.form[:2] in ("19", "20")


def _value(word: Word) -> float:
    return float(word.form.replace(",", "")) if word.form.count(".") < 2 else 0.0


def _sign(source: Phrasing, at: int) -> str:
    """Return the unit right behind a number: "%", or nothing."""
    end = source.words[at].end
    return source.text[end : end + 1].strip(" ,.;)")
