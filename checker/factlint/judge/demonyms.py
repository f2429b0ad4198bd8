"""Adjectives and inhabitants of places, by their endings: "Texan" and "Texas", "Parisian" and "Paris"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_ENDINGS = ("ians", "ian", "ans", "an", "ers", "er", "ese", "ish", "ites", "ite", "ns", "n", "is", "i", "ns")
_PLACES = ("", "a", "as", "o", "e", "ia", "y", "i", "s")
_SHORTEST = 4
"""Letters that both must share."""


def related(word: str, known: AbstractSet[str]) -> bool:
    """Whether a folded word is the adjective of a place among the known words, or the place of one."""
    if len(word) < _SHORTEST:
        return False
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and any(stem + place in known for place in _PLACES):
            return True
    for place in _PLACES:
        stem = word.removesuffix(place) if place else word
        if len(stem) >= _SHORTEST and any(stem + ending in known for ending in _ENDINGS):
            return True
    return False
