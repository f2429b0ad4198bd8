"""Judges beside the built-in one: what each of them is, what it may change, and which are switched on.

They are asked only about claims that the built-in judge reports or leaves open. An opinion can lower whatever it
reported to traced, since it may have missed that two wordings mean one thing; and it can raise an open claim to a
warning. It can never make an error: what is sure rests on words and numbers that a reader can compare, never on a
model's word for it.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

import msgspec
from msgspec.structs import replace

from factlint.config import are_untrusted
from factlint.judge.verdict import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.config import Config
    from factlint.judge.verdict import Passage, Statement, Verdict


class Opinion(msgspec.Struct, frozen=True):
    """What a judge says of a statement."""

    supports: bool | None
    """Whether the passages carry it; ``None`` where the judge cannot say, or is not sure enough."""
    score: float
    """How sure it is of that, from 0 to 1."""
    judge: str
    reason: str = ""
    """In its own words, short; empty where it gives none."""


class Tally(msgspec.Struct, frozen=True):
    """What a judge did, for a line at the end of a run; those of several processes can be added."""

    judge: str
    claims: int = 0
    """Claims that it was to judge."""
    cached: int = 0
    """Those of them whose answer was in the store."""
    failed: int = 0
    """Those of them that got no answer, and so stayed as they were."""
    requests: int = 0
    tokens: int = 0
    cost: float = 0.0
    """Dollars; 0 where the settings name no price."""
    problem: str = ""
    """Why the first of the failed ones got no answer."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.judge,
            self.claims + other.claims,
            self.cached + other.cached,
            self.failed + other.failed,
            self.requests + other.requests,
            self.tokens + other.tokens,
            self.cost + other.cost,
            self.problem or other.problem,
        )

    def __str__(self) -> str:
        """``judge gpt-x: 12 claims asked (3 from the store), 5,310 tokens, $0.004``."""
        claims = "1 claim" if self.claims == 1 else f"{self.claims:,} claims"
        parts = [f"{claims} asked" + (f" ({self.cached:,} from the store)" if self.cached else "")]
        if self.tokens:
            parts.append(f"{self.tokens:,} tokens")
        if self.cost:
            parts.append(_dollars(self.cost))
        failed = f"; {self.failed:,} without an answer: {self.problem}" if self.failed else ""
        return f"judge {self.judge}: {', '.join(parts)}{failed}"


def _dollars(cost: float) -> str:
    if cost < 0.0001:
        return "less than $0.0001"
    return f"${cost:,.2f}" if cost >= 0.995 else f"${cost:.2g}"


def totals(tallies: Iterable[Tally]) -> list[Tally]:
    """Return one sum for each judge that was asked anything, by name."""
    asked = sorted((tally for tally in tallies if tally.claims), key=attrgetter("judge"))
    return [sum(rest, first) for _, (first, *rest) in groupby(asked, attrgetter("judge"))]


class Cache(Protocol):
    """Where answers are kept between runs; the evidence store has one."""

    def get(self, key: str) -> str | None:
        """Return what is kept under a key; what cannot be read is not kept."""

    def put(self, key: str, value: str) -> None:
        """Keep a value; where that fails, it is asked for again in the next run."""


class Judge(Protocol):
    """Whoever has an opinion on claims. For one process and one thread."""

    name: str

    def opinion(self, statement: Statement, passages: Sequence[Passage]) -> Opinion | None:
        """Return whether the passages, the best first, carry a statement; nothing where no answer was had.

        Raises:
            ConfigError: The judge cannot be used as the settings name it.
        """

    def take(self) -> Tally:
        """Return what was done since this was last asked."""

    def close(self) -> None:
        """Close connections; the judge opens them again when it is asked."""


def judges(config: Config, cache: Cache | None = None, *, online: bool = True, processes: int = 1) -> list[Judge]:
    """Return the judges that the settings name, in the order in which they are asked: the local one first.

    Without ``online`` an endpoint only answers what ``cache`` holds. The requests that a run may send are shared out
    evenly among its ``processes``, since none of them knows what the others ask.

    Raises:
        ConfigError: One of them cannot be used, or the settings may be a stranger's: who could then make us load their
            model, spend our tokens, or have our errors talked away.
    """
    wanted = config.settings.judge
    found: list[Judge] = []
    for key in ("nli", "endpoint"):
        if getattr(wanted, key) and are_untrusted():
            hint = "FACTLINT_UNTRUSTED is set: these settings may be a stranger's"
            raise config.error("no other judge is asked", "judge", key, hint=hint)
    if wanted.nli:
        from factlint.judge import nli  # noqa: PLC0415 - off by default

        found.append(nli.judge(config))
    if wanted.endpoint:
        from factlint.judge import endpoint  # noqa: PLC0415 - off by default

        found.append(endpoint.judge(config, cache, online=online, processes=processes))
    return found


def consult(judges: Iterable[Judge], statement: Statement, verdict: Verdict, passages: Sequence[Passage]) -> Verdict:
    """Return a verdict as it is after the judges were heard, each only if those before it left something to judge.

    Raises:
        ConfigError: A judge cannot be used as the settings name it.
    """
    for judge in judges:
        if not is_open(statement, verdict):
            break
        if opinion := judge.opinion(statement, passages):
            verdict = settle(statement, verdict, opinion)
    return verdict


def is_open(statement: Statement, verdict: Verdict) -> bool:
    """Whether an opinion could change a verdict.

    Not where the sources could not be read, nor where they carry the claim; and of background and outlook only numbers
    and quotations are judged, so that there an opinion can but lower what was found.
    """
    return verdict.standing in ("untraced", "contradicted") and (not statement.opinion or _is_reported(verdict))


def settle(statement: Statement, verdict: Verdict, opinion: Opinion) -> Verdict:
    """Return a verdict with an opinion taken into account: lowered to traced, raised to a warning, or as it was."""
    if opinion.supports is None or not is_open(statement, verdict):
        return verdict
    if opinion.supports:
        return replace(verdict, standing="traced", points=(), judge=opinion.judge, reason=opinion.reason)
    if _is_reported(verdict):
        return verdict
    said = f"{opinion.judge} judges that the source does not carry it"
    point = Point(
        kind="topic",
        grade="missing",
        start=0,
        end=len(statement.text),
        text=statement.text,
        message=f"{said}: {opinion.reason}" if opinion.reason else said,
        passage=verdict.passage,
    )
    return replace(verdict, points=(*verdict.points, point), judge=opinion.judge, reason=opinion.reason)


def _is_reported(verdict: Verdict) -> bool:
    """Whether something was found that counts against the claim; quoted words that are nobody's do not."""
    return any(point.grade != "weak" and point.kind != "phrase" for point in verdict.points)
