"""“Did you mean …?” for whatever a user can misspell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR = 70.0
"""Below this similarity (of 100) a suggestion puzzles more than it helps."""
_NEAR_IF_SHORT = 60.0
"""The same for a word of at most four letters, of which one slip (``DTA``) leaves two in three."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` was most likely meant to be, if any is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only mistakes pay for it

    # A word of a stranger's file may be megabytes long; no word we know is.
    cutoff = _NEAR_IF_SHORT if len(word) <= 4 else _NEAR
    best = process.extractOne(word[:100], list(known), scorer=fuzz.ratio, processor=_fold, score_cutoff=cutoff)
    return best[0] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean …?`` for an error's hint, or nothing."""
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else ""


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-")
