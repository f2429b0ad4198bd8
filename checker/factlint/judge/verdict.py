"""The nouns of judging: a statement, the passages of its sources, the points in which they differ, the verdict."""

from __future__ import annotations

from typing import Literal

import msgspec

from factlint.model import Date  # noqa: TC001 - msgspec reads the annotation

Standing = Literal["traced", "contradicted", "untraced", "unverifiable"]
"""``untraced`` with a point that is sure is a finding; without one the claim is merely open."""

PointKind = Literal["number", "date", "name", "quote", "phrase", "turn", "topic", "word"]
"""``quote``: words quoted as somebody's; ``phrase``: other quoted words; ``topic``: what the whole claim is about."""

Grade = Literal["contradicted", "missing", "weak"]
"""``contradicted``: the source says otherwise of the same thing; ``missing``: it is nowhere in the sources;
``weak``: a reason to leave the claim open, and none to report it."""

TurnKind = Literal["negation", "direction", "comparison", "role", "modality", "agent"]


class Statement(msgspec.Struct, frozen=True):
    """What is to be judged: the words of a claim, with what must be known to understand them."""

    text: str
    language: str = "en"
    """ISO 639-1."""
    subject: str = ""
    """Whom "it", "they" or "the company" means, in the words of the story; empty where nothing points back."""
    opinion: bool = False
    """Whether it stands under "Background" or "Outlook": then only its numbers and quotations are judged."""
    day: Date | None = None
    """The digest's own day, against which its "yesterday" is read."""


class Passage(msgspec.Struct, frozen=True):
    """A sentence of a source, as evidence."""

    text: str
    url: str = ""
    score: float = 0.0
    """Share (0 to 1) of the statement's words that it has, weighted by how rare they are on the page."""


class Point(msgspec.Struct, frozen=True):
    """One thing that a statement says and its sources do not bear out."""

    kind: PointKind
    grade: Grade
    start: int
    end: int
    """Where it stands in :attr:`Statement.text`."""
    text: str
    """The statement's words."""
    message: str
    """For a reader: "the source says 122 billion"."""
    expected: str | None = None
    """What the source says instead, in its words."""
    size: int = 1
    """How much of it there is: missing name words, quoted words, digits."""
    strong: bool = False
    """Of a number: two or more digits, or with %, currency or unit; of a name: all of it is missing, or a version."""
    passage: Passage | None = None
    aspect: str = ""
    """Of a turn: what is turned (negation, direction, comparison, role, modality, agent, name); of a number or date
    that the pages have, and not where they speak of the claim: "elsewhere"."""


class Verdict(msgspec.Struct, frozen=True):
    """What became of a statement."""

    standing: Standing
    points: tuple[Point, ...] = ()
    passage: Passage | None = None
    """The sentence of the sources that is nearest to it."""
    coverage: float = 0.0
    """Share (0 to 1) of its words, weighted by rarity, that the best three sentences of one page have."""
    reason: str = ""
    """Why it is unverifiable, or what another judge said of it, in words."""
    judge: str = "factlint"
    """Which judge gave the last word."""
