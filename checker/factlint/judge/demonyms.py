"""Adjectives and inhabitants of places by their endings: "Texan" and "Texas", "Parisian" and "Paris"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = ("ians", "ian", "ans", "an", "ers", "er", "ese", "ish", "ites", "ite", "ns", "n", "is", "i")
_PLACES = ("", "a", "as", "o", "e", "ia", "y", "i", "s")
_SHORTEST = 4
"""Letters that both must share."""


def related(word: str) -> Iterator[str]:
    """Yield what the place of a folded adjective may be called, and the adjectives that a place may have."""
    for endings, others in ((_ENDINGS, _PLACES), (_PLACES, _ENDINGS)):
        for stem in _stems(word, endings):
            for other in others:
                yield stem + other


def _stems(word: str, endings: tuple[str, ...]) -> set[str]:
    return {
        word.removesuffix(ending)
        for ending in endings
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
    }
