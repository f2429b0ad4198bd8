"""What each claim of a digest rests on, ready to be shown: its verdict, and the sentence of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.document import Position  # noqa: TC001 - msgspec reads the annotations
from factlint.judge.verdict import Passage, Point, Standing  # noqa: TC001 - msgspec reads the annotations
from factlint.model import Carrier  # noqa: TC001 - msgspec reads the annotations

if TYPE_CHECKING:
    from factlint.judge.tracing import Judged, Tracing


class Trace(msgspec.Struct, frozen=True):
    """A claim and what became of it; it needs the digest no longer."""

    path: str
    position: Position
    end: Position
    text: str
    story: str
    """The headline of its story; empty outside stories."""
    carrier: Carrier
    """How near the citations stand that carry it."""
    urls: tuple[str, ...]
    """What it cites."""
    standing: Standing
    points: tuple[Point, ...] = ()
    passage: Passage | None = None
    reason: str = ""
    judge: str = ""
    subject: str = ""
    """Whom "it" or "the company" was taken to mean."""
    elsewhere: Passage | None = None
    """The sentence of another page of the digest that carries a claim which its own sources do not."""


def traces(tracing: Tracing) -> tuple[Trace, ...]:
    """Return what each claim of a digest rests on, in the order of the text."""
    return tuple(_trace(tracing, judged) for judged in tracing.judged)


def _trace(tracing: Tracing, judged: Judged) -> Trace:
    digest = tracing.digest
    claim, verdict = digest.claims[judged.number], judged.verdict
    return Trace(
        path=digest.path,
        position=digest.position(claim.span.start),
        end=digest.position(claim.span.end),
        text=claim.text,
        story=digest.stories[claim.story].title if claim.story is not None else "",
        carrier=claim.carrier,
        urls=judged.urls,
        standing=verdict.standing,
        points=verdict.points,
        passage=verdict.passage,
        reason=verdict.reason,
        judge=verdict.judge,
        subject=claim.subject,
        elsewhere=tracing.elsewhere(judged),
    )
