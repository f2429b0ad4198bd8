"""What stands around a figure: the words near it, each with how close it is, and the word that it counts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factlint import lazy
from factlint.judge.stems import small, stemmer

_TOKEN = lazy.pattern(
    r"[,;:()\[\]—–、，；：。．!?！？]|"
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
_HEAD = 3
"""Words behind a figure among which the one is looked for that it counts."""


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


@lru_cache(maxsize=2048)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """Return the words of a text that tell something; a sentence of a page is met with many claims."""
    reduce, idle = stemmer(language), small(language)
    found: list[Token] = []
    clause = 0
    for match in _TOKEN.finditer(_folded(text)):
        word, start = match[0], match.start()
        first = word[0]
        if not first.isalnum() or word in _JOINTS:
            clause += 1
        elif word in idle:
            continue
        elif first < "\u0250":
            found.append(Token(start, match.end(), reduce(word), clause))
        elif len(word) == 1 or first < "\u3400":
            found.append(Token(start, match.end(), word, clause))
        else:
            found.extend(Token(at, at + 2, text[at : at + 2], clause) for at in range(start, match.end() - 1))
    return tuple(found)


def _folded(text: str) -> str:
    """Return a text in small letters, each where it stood."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=8192)
def read(text: str, language: str, start: int, end: int) -> Around:
    """Return what stands around the figure at ``start:end`` of a sentence."""
    words = tokens(text, language)
    left = [word for word in words if word.end <= start]
    right = [word for word in words if word.start >= end]
    near: dict[str, float] = {}
    own = _clause(text, words, start)
    for side in (reversed(left), iter(right)):
        for count, word in enumerate(side):
            close = _FADING ** max(0, count - _PLAIN) * _ACROSS ** abs(word.clause - own)
            if close > near.get(word.stem, 0.0):
                near[word.stem] = max(close, _LEAST)
    heads = tuple(word.stem for word in right[:_HEAD] if word.clause == own)
    before = left[-1].stem if left and left[-1].clause == own else ""
    return Around(near, heads, before)


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
    folded = _folded(text[last.end : start])
    return last.clause + sum(not match[0][0].isalnum() or match[0] in _JOINTS for match in _TOKEN.finditer(folded))
