"""A turn: where a claim and the sentence of its source say the opposite, or the unlike, of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from factlint.judge.phrasing import Phrasing, Place

Kind = Literal["negation", "direction", "comparison", "role", "modality"]


class Turn(msgspec.Struct, frozen=True):
    """One cue of a claim that stands against the source's: "rose" where the source has "fell" of the same revenue."""

    kind: Kind
    start: int
    end: int
    """Where it stands in the claim."""
    text: str
    """The claim's words."""
    stated: str
    """The sentence's words."""
    at: tuple[int, int]
    """Where they stand in the sentence."""
    message: str
    """For an editor: "the source says that it will, not that it did"."""
    sure: bool
    """Whether it is safe enough for a warning: both cues govern the same words; else the claim is merely left open."""


def of(kind: Kind, sides: tuple[Phrasing, Phrasing], places: tuple[Place, Place], message: str, *, sure: bool) -> Turn:
    """Return the turn of some words of a claim and of its source; ``{}`` in the message stands for the source's."""
    (start, end), at = sides[0].span(places[0]), sides[1].span(places[1])
    stated = sides[1].text[slice(*at)]
    return Turn(kind, start, end, sides[0].text[start:end], stated, at, message.replace("{}", stated), sure)
