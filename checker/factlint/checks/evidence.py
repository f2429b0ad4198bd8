"""Checks on what the claims of a digest state, against the pages that they cite."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Annotated

import msgspec

from factlint.checks import Count, Options, Share, claim_check
from factlint.judge.tracing import CARRIED
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.tracing import Judged, Tracing
    from factlint.judge.verdict import Grade, Passage, Point, PointKind
    from factlint.model import Digest

_LONGEST = 60
"""Characters of a claim's words that a message repeats."""
_TOPIC = 0.25
"""Where the built-in judge sees pages that speak of something else."""
_SPEECH = 5
"""Words of somebody's from which on they must be in the source."""
_FEW = 3
"""Addresses that a message repeats."""


class WrongNumber(Options, frozen=True):
    """When another number in the source contradicts the claim's."""

    min_overlap: Share = 0.2
    """Share (0 to 1) of the claim's words, by rarity, that the sentence with the other number must have; with less the
    severity is one step lower."""


class MissingName(Options, frozen=True):
    """How much of a name must be missing."""

    min_words: Count = 1
    """Words of the name that none of the pages has in any form."""
    sure_words: Count = 2
    """From this many on a name that is missing in part is reported in full; fewer lower the severity by one step."""


class Quoted(Options, frozen=True):
    """How long somebody's words must be."""

    min_words: Count = _SPEECH
    """Words in the quotation marks; two Chinese, Japanese or Korean characters count as one."""


class Phrase(Options, frozen=True):
    """How long other quoted words must be."""

    min_words: Count = 3
    """Words in the quotation marks; of fewer the quotation marks may be the writer's own."""
    speech_words: Count = _SPEECH
    """From this many on, what somebody is said to have said is not this rule's but that of :class:`Quoted`."""


class OffTopic(Options, frozen=True):
    """When pages speak of something else."""

    max_coverage: Annotated[float, msgspec.Meta(ge=0, le=_TOPIC)] = _TOPIC
    """Share of the claim's words, by rarity, below which the best three sentences do not speak of it; at most 0.25."""


class Misattributed(Options, frozen=True):
    """When another page carries a claim."""

    min_coverage: Annotated[float, msgspec.Meta(ge=CARRIED, le=1)] = CARRIED
    """Share of the claim's words, by rarity, that the best three sentences of the other page must have; at least 0.6,
    from which on the other rules leave the claim alone."""


@claim_check("evidence.wrong_number", WrongNumber)
def wrong_number(_digest: Digest, tracing: Tracing, options: WrongNumber) -> Iterator[Hit]:
    """Report each number in place of which the matching sentence of a source has another.

    Bad:  "closed a round of $852 million", where the page says "closed a round of $122 million"
    Good: the same number in another form, or rounded
    """
    for judged, point in _points(tracing, "number", "contradicted"):
        yield _hit(
            tracing,
            judged,
            point,
            f"the source does not say {_said(point)} but {_quoted(point.expected)}",
            advice="correct the number, or cite the page that gives it",
            doubtful=point.passage is None or point.passage.score < options.min_overlap,
        )


@claim_check("evidence.missing_number", Options)
def missing_number(_digest: Digest, tracing: Tracing, _options: Options) -> Iterator[Hit]:
    """Report each number, amount, percentage or date that no cited page gives.

    Bad:  "with 4,200 employees", where the page gives no such number
    Good: "about 4,200 employees", where it says 4,187
    """
    points = chain(_points(tracing, "number", "missing"), _points(tracing, "date", "missing", "contradicted"))
    for judged, point in points:
        is_elsewhere = point.expected is not None or point.aspect
        thing = "the date " if point.kind == "date" else ""
        message = f"none of the claim's sources gives {thing}{_said(point)}"
        yield _hit(
            tracing,
            judged,
            point,
            f"{_said(point)}: {point.message}" if is_elsewhere else message,
            advice="cite the page that gives it, or take it out",
        )


@claim_check("evidence.missing_name", MissingName)
def missing_name(_digest: Digest, tracing: Tracing, options: MissingName) -> Iterator[Hit]:
    """Report each person, organisation, product or place that no cited page names.

    Bad:  "Kestrel AI and Halden Labs signed", where the page names Kestrel AI alone
    Good: "the ECB", where the page says European Central Bank; "Russian", where it says Russia
    """
    for judged, point in _points(tracing, "name", "missing"):
        if point.size >= options.min_words:
            yield _hit(
                tracing,
                judged,
                point,
                f"none of the claim's sources names {_said(point)}",
                advice="look whether the name is right, or cite the page that has it",
                doubtful=point.size < options.sure_words and not point.strong,
            )


@claim_check("evidence.wrong_quote", Quoted)
def wrong_quote(_digest: Digest, tracing: Tracing, options: Quoted) -> Iterator[Hit]:
    """Report each quotation that no cited page contains.

    Bad:  she said “the ferry will never sail again”, where the page quotes “the ferry may sail again in May”
    Good: the page's words with other quotation marks, an ellipsis, or a word in square brackets
    """
    for judged, point in _points(tracing, "quote", "missing"):
        if point.size >= options.min_words:
            yield _hit(
                tracing,
                judged,
                point,
                "none of the claim's sources contains the quoted words",
                advice="quote what the source says, or tell it without quotation marks",
            )


@claim_check("evidence.phrase", Phrase)
def phrase(_digest: Digest, tracing: Tracing, options: Phrase) -> Iterator[Hit]:
    """Report other quoted words that no cited page contains: a term, a title, a few words of somebody's.

    Bad:  the report calls it “a lost decade for shipping”, where the page has no such words
    Good: a word or two in quotation marks, which may be the writer's own
    """
    spoken = (point for point in _points(tracing, "quote", "missing") if point[1].size < options.speech_words)
    for judged, point in chain(_points(tracing, "phrase", "missing"), spoken):
        if point.size >= options.min_words:
            yield _hit(tracing, judged, point, "none of the claim's sources contains these quoted words")


@claim_check("evidence.turned", Options)
def turned(_digest: Digest, tracing: Tracing, _options: Options) -> Iterator[Hit]:
    """Report each claim that says otherwise than the matching sentence of its source: not, rose, may, finance chief.

    Bad:  "the court approved the merger", where the page says that it rejected the merger
    Good: "sales fell", where the page says that they declined
    """
    for judged, point in _points(tracing, "turn", "contradicted"):
        message = f"{_said(point)}: {point.message}"
        yield _hit(tracing, judged, point, message, advice="read the sentence of the source again")


@claim_check("evidence.off_topic", OffTopic)
def off_topic(digest: Digest, tracing: Tracing, options: OffTopic) -> Iterator[Hit]:
    """Report each claim of which its sources do not speak at all, nor any other page of the digest.

    Bad:  a claim about a ferry, cited to a page about a bakery
    Good: the same claim, told in other words than the page's
    """
    for judged in tracing.judged:
        verdict = judged.verdict
        point = next((point for point in verdict.points if point.kind == "topic" and point.grade == "missing"), None)
        silent = verdict.judge == "factlint" and verdict.coverage >= options.max_coverage
        if point is None or silent or tracing.elsewhere(judged):
            continue
        claim = digest.claims[judged.number]
        yield Hit(
            claim.span,
            point.message,
            found=shortened(claim.text, _LONGEST),
            evidence=_evidence(point.passage),
            help="cite the page that says so, or drop the claim",
        )


@claim_check("evidence.misattributed", Misattributed)
def misattributed(digest: Digest, tracing: Tracing, options: Misattributed) -> Iterator[Hit]:
    """Report each claim that another page of the digest carries, and the cited ones do not.

    Bad:  a claim cited to [1], of which only the page of [2] speaks
    Good: a claim that both pages carry
    """
    for judged in tracing.judged:
        passage = tracing.elsewhere(judged)
        if passage is None or passage.score < options.min_coverage:
            continue
        claim = digest.claims[judged.number]
        yield Hit(
            claim.span,
            "another page of this digest says this, not the one that is cited",
            expected=passage.url,
            found=", ".join(judged.urls[:_FEW]) + " …" * (len(judged.urls) > _FEW),
            evidence=_evidence(passage),
            help="cite the page that says so",
        )


def _points(tracing: Tracing, kind: PointKind, *grades: Grade) -> Iterator[tuple[Judged, Point]]:
    """Yield the points of one kind, with the claims that make them, but for what is told with another point.

    Nor for claims that another page carries, and what is missing of those of which the pages do not speak.
    """
    for judged in tracing.judged:
        points = judged.verdict.points
        is_strange = any(point.kind == "topic" and point.grade == "missing" for point in points)
        for point in points:
            if point.kind != kind or point.grade not in grades or tracing.elsewhere(judged) is not None:
                continue
            told = is_strange and point.grade == "missing" and not _is_speech(point)
            if not told and not any(_has(other, point) for other in points):
                yield judged, point


def _is_speech(point: Point) -> bool:
    """Whether these are words that somebody is said to have said, enough of them to be looked for."""
    return point.kind == "quote" and point.size >= _SPEECH


def _has(whole: Point, part: Point) -> bool:
    """Whether a point is told with another: the figures and names of made-up speech, the number of a version."""
    if whole is part or whole.grade != "missing" or not (whole.start <= part.start and part.end <= whole.end):
        return False
    return _is_speech(whole) or (whole.kind == "name" and whole.strong and part.kind == "number")


def _hit(
    tracing: Tracing,
    judged: Judged,
    point: Point,
    message: str,
    *,
    advice: str = "",
    doubtful: bool = False,
) -> Hit:
    """Return the hit of a point, with the sentence of the source beside it."""
    return Hit(
        tracing.span(judged.number, point.start, point.end),
        message,
        expected=point.expected if point.kind != "phrase" else None,
        found=point.text,
        evidence=_evidence(point.passage),
        help=advice,
        doubtful=doubtful,
    )


def _said(point: Point) -> str:
    return _quoted(point.text)


def _quoted(text: str | None) -> str:
    return repr(shortened(text or "", _LONGEST))


def _evidence(passage: Passage | None) -> tuple[Evidence, ...]:
    return (Evidence(passage.text, url=passage.url),) if passage else ()
