"""What stands around a figure: the words near it, each with how close it is, and the word that it counts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge.stems import small, stemmer

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = lazy.pattern(
    r"[,;:|()\[\]—–、，；：。．!?！？]|"
    r"[a-z0-9\u00df-\u024f]+(?:[.,]\d+)*|[\u30a1-\u30fe]+|[\u3400-\u9fff]+|[\uac00-\ud7a3]+|[^\W_\u3041-\u30ff]+"
)
_JOINTS = frozenset(("and", "while", "but", "whereas", "und", "aber", "et", "mais", "y", "pero", "e", "mas", "after"))
_PLAIN = 2
"""Words on each side of a figure that count in full."""
_FADING = 0.88
"""What each word farther off counts of the one before it."""
_ACROSS = 0.7
"""What a comma or an "and" leaves of it."""
_LEAST = 0.12
_FADING_BESIDE, _ACROSS_BESIDE = 0.6, 0.5
"""The same where figures of one sentence are told apart."""
_HEAD = 3
"""Words behind a figure among which the one is looked for that it counts."""
_ABOVE, _OTHER_CELL = 0.8, 0.2
"""What a word counts that stands over the whole row of a table or names it, and one of another cell."""


class Token(NamedTuple):
    """A word that tells something, with its place and the number of its clause."""

    start: int
    end: int
    stem: str
    clause: int


class Around(NamedTuple):
    """The neighbourhood of a figure."""

    near: dict[str, float]
    """How close (0 to 1) each stem of the sentence is."""
    heads: tuple[str, ...]
    """The stems right behind the figure, in its clause."""
    before: str
    """The stem right before it, in its clause."""


@lru_cache(maxsize=1024)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """Return the words of a text that tell something; a sentence of a page is met with many claims."""
    reduce, idle = stemmer(language), small(language)
    found: list[Token] = []
    clause = 0
    row = is_row(text)
    for match in _TOKEN.finditer(_folded(text)):
        word, start = match[0], match.start()
        first = word[0]
        if not first.isalnum() or word in _JOINTS:
            clause += (word == "|") == row
        elif word in idle:
            continue
        elif first < "\u0250":
            found.append(Token(start, match.end(), reduce(word), clause))
        elif len(word) == 1 or first < "\u3400":
            found.append(Token(start, match.end(), word, clause))
        else:
            found.extend(Token(at, at + 2, text[at : at + 2], clause) for at in range(start, match.end() - 1))
    return tuple(found)


def is_row(text: str) -> bool:
    """Whether a sentence is the row of a table, whose cells bars part, and colons part what they hold from its head."""
    return " | " in text and ": " in text


def _folded(text: str) -> str:
    """Return a text in small letters, each where it stood."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=4096)
def read(text: str, language: str, start: int, end: int) -> Around:
    """Return what stands around the figure at ``start:end`` of a sentence."""
    words = tokens(text, language)
    left = [word for word in words if word.end <= start]
    right = [word for word in words if word.start >= end]
    own = _clause(text, words, start)
    if is_row(text):
        return _in_row(left, right, own)
    near = _closeness((left, right), own, _FADING, _ACROSS, _PLAIN)
    heads = tuple(word.stem for word in right[:_HEAD] if word.clause == own)
    before = left[-1].stem if left and left[-1].clause == own else ""
    return Around(near, heads, before)


@lru_cache(maxsize=1024)
def beside(text: str, language: str, start: int, end: int) -> dict[str, float]:
    """Return how close (0 to 1) the stems right beside a figure are: what tells it from others of its sentence."""
    words = tokens(text, language)
    sides = [word for word in words if word.end <= start], [word for word in words if word.start >= end]
    own = _clause(text, words, start)
    return _in_row(*sides, own).near if is_row(text) else _closeness(sides, own, _FADING_BESIDE, _ACROSS_BESIDE, 0)


def _closeness(
    sides: tuple[Sequence[Token], Sequence[Token]], own: int, fading: float, across: float, plain: int
) -> dict[str, float]:
    """Return how close the stems left and right of a figure in clause ``own`` are, the nearest of each counting."""
    near: dict[str, float] = {}
    for side in (reversed(sides[0]), iter(sides[1])):
        close, clause = 1.0, own
        for count, word in enumerate(side):
            if count > plain:
                close *= fading
            if word.clause != clause:
                close *= across ** abs(word.clause - clause)
                clause = word.clause
            if close > near.get(word.stem, 0.0):
                near[word.stem] = max(close, _LEAST)
    return near


def _in_row(left: Sequence[Token], right: Sequence[Token], own: int) -> Around:
    """Return what stands around a figure in a row: the head of its column, and what the row begins with."""
    near: dict[str, float] = {}
    named: list[str] = []
    above: list[str] = []
    for word in (*left, *right):
        if word.clause == own:
            near[word.stem] = 1.0
            named += [word.stem] if word.stem.isalpha() else []
        elif word.clause < min(own, 2):
            near[word.stem] = max(_ABOVE, near.get(word.stem, 0.0))
            above.append(word.stem)
        else:
            near.setdefault(word.stem, _OTHER_CELL)
    before = left[-1].stem if left and left[-1].clause == own else ""
    return Around(near, tuple(named or above), before)


def _clause(text: str, words: tuple[Token, ...], start: int) -> int:
    """Return the number of the clause that a place lies in."""
    last = None
    for word in words:
        if word.start > start:
            break
        last = word
    if last is None:
        return words[0].clause if words else 0
    if last.end > start:
        return last.clause
    between = [match[0] for match in _TOKEN.finditer(_folded(text[last.end : start]))]
    row = is_row(text)
    return last.clause + sum((word == "|") == row for word in between if not word[0].isalnum() or word in _JOINTS)
