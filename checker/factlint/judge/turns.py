"""Turned claims: the claim says of the same thing the opposite of what the best matching sentence of its source says.

Negation, direction (rose, fell), comparison (more, less, all, some), role (chief executive, finance chief) and modality
(plans, may, did). Each cue is bound to the words that it governs, and only cues bound to the same words are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import (
    compared,
    direction,
    extent,
    modality,
    moves,
    negation,
    phrasing,
    ranks,
    roles,
    wide_text,
    wide_turns,
)
from factlint.judge.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ("Turn", "find")

_FINDERS = (negation.find, direction.find, moves.find, extent.find, compared.find, ranks.find, modality.find)
_LATIN = phrasing.LANGUAGES


def find(claim: str, sentence: str, language: str, sentences: Sequence[str] = ()) -> tuple[Turn, ...]:
    """Return where a claim turns what a sentence (or a window of up to three) of its source says, in claim order.

    What role somebody has may stand anywhere in the source: in its ``sentences``, of which the one given is the best.
    Nothing is found in a language of which no words are known.
    """
    if language in wide_text.LANGUAGES:
        return wide_turns.find(claim, sentence, language, sentences)
    if language not in _LATIN:
        return ()
    mine, theirs = phrasing.read(claim, language), phrasing.read(sentence, language)
    found = [turn for finder in _FINDERS for turn in finder(mine, theirs)]
    found += roles.find(mine, theirs, sentences or (sentence,))
    found.sort(key=lambda turn: (turn.start, turn.end, turn.kind, not turn.sure))
    once = {(turn.start, turn.end, turn.kind): turn for turn in reversed(found)}
    return tuple(reversed(once.values()))
