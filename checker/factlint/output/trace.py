"""What each claim rests on, for editors and for programs: the verdict, and the sentence of the source."""

from __future__ import annotations

from collections import Counter
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Any, get_args

from factlint import __version__
from factlint.counted import counted
from factlint.judge.verdict import Passage, PointKind, Standing
from factlint.output.json import SCHEMA, digest, encode
from factlint.output.safe import safe
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.verdict import Point
    from factlint.output.text import Look
    from factlint.report import Report
    from factlint.trace import Trace

_COLOURS: dict[Standing, str] = {
    "traced": "green",
    "contradicted": "red",
    "untraced": "yellow",
    "unverifiable": "cyan",
}
_CALLED: dict[PointKind, str] = {
    "number": "number",
    "date": "date",
    "name": "name",
    "quote": "quotation",
    "phrase": "quoted words",
    "turn": "wording",
    "word": "word",
}
"""How the kinds of points are called; what is said of the whole claim needs no name."""
_OPEN = "no sentence of its sources says enough of it"
_INDENT = 4
_LONGEST = 400
"""Characters of a sentence of a source that are shown."""
_LONGEST_LINE = 2_000
"""Characters of a claim, or of what is said of it, that are shown: a digest may be one line of millions."""
_OURS = "factlint"


def render(report: Report, look: Look) -> Iterator[str]:
    """Yield the claims line by line, in the order of the text, then how many stand how."""
    shape = _Shape(look)
    place = None
    for trace in report.traces:
        if (trace.path, trace.story) != place:
            place = (trace.path, trace.story)
            yield look.paint(": ".join(filter(None, map(safe, place))), "blue")
            yield ""
        yield from _claim(trace, shape)
        yield ""
    counts = Counter(trace.standing for trace in report.traces)
    states = ", ".join(f"{counts[standing]:,} {standing}" for standing in get_args(Standing) if counts[standing])
    looked_at = f"{counted(len(report.digests), 'digest')}, {counted(len(report.traces), 'claim')}"
    yield f"{looked_at}: {states}" if states else looked_at


class _Shape:
    """Colours, and lines that are indented and wrapped."""

    def __init__(self, look: Look) -> None:
        self.look = look
        indent = " " * _INDENT
        self._wrapper = TextWrapper(
            max(40, look.width),
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )

    def lines(self, mark: str, text: str) -> list[str]:
        self._wrapper.subsequent_indent = " " * (_INDENT + len(mark))
        return self._wrapper.wrap(mark + safe(shortened(text, _LONGEST_LINE)))

    def passage(self, passage: Passage, mark: str = "= ") -> list[str]:
        said = f"“{shortened(passage.text, _LONGEST)}”"
        return self.lines(mark, f"{said} ({passage.url})" if passage.url else said)


def _claim(trace: Trace, shape: _Shape) -> Iterator[str]:
    standing = shape.look.paint(trace.standing, _COLOURS[trace.standing])
    line, column = trace.position
    yield f"{safe(trace.path)}:{line}:{column}: {standing}"
    yield from shape.lines("", trace.text)
    if reason := why(trace):
        yield from shape.lines("- ", reason)
    for point in telling(trace):
        yield from shape.lines("- ", told(point))
        if point.passage and trace.passage and point.passage.text != trace.passage.text:
            yield from shape.passage(point.passage, "  = ")
    if trace.passage:
        yield from shape.passage(trace.passage)
    if trace.elsewhere:
        yield from shape.lines("- ", "another page of this digest says it:")
        yield from shape.passage(trace.elsewhere, "  = ")


def why(trace: Trace) -> str:
    """Return why a claim stands as it does, where its points do not tell."""
    if trace.judge not in ("", _OURS):
        return ": ".join(filter(None, (f"so says {trace.judge}", trace.reason)))
    return trace.reason or (_OPEN if trace.standing == "untraced" and not trace.points else "")


def telling(trace: Trace) -> Iterator[Point]:
    """Yield the points that are worth a reader's while: a mere doubt is none of a claim that is traced."""
    for point in trace.points:
        if point.grade != "weak" or trace.standing != "traced":
            yield point


def told(point: Point) -> str:
    """Return what is said of a point, with the words of the claim that it is about."""
    if point.kind not in _CALLED:
        return point.message
    words = f"{_CALLED[point.kind]} “{shortened(point.text, _LONGEST)}”: {point.message}"
    if point.expected and point.kind == "quote":
        words += f"; nearest to them is “{shortened(point.expected, _LONGEST)}”"
    return words


def render_json(report: Report) -> bytes:
    """Return the claims as one JSON document; lines and columns count from 1."""
    counts = Counter(trace.standing for trace in report.traces)
    return encode(
        {
            "schema": SCHEMA,
            "tool": {"name": "factlint", "version": __version__},
            "digests": [digest(summary) for summary in report.digests],
            "claims": [_claim_json(trace) for trace in report.traces],
            "summary": {standing: counts[standing] for standing in get_args(Standing)},
        }
    )


def _claim_json(trace: Trace) -> dict[str, Any]:
    return {
        "path": trace.path,
        "line": trace.position.line,
        "column": trace.position.column,
        "end_line": trace.end.line,
        "end_column": trace.end.column,
        "text": trace.text,
        "subject": trace.subject or None,
        "story": trace.story or None,
        "carrier": trace.carrier,
        "urls": list(trace.urls),
        "verdict": trace.standing,
        "judge": trace.judge,
        "reason": trace.reason or None,
        "points": [
            {
                "kind": point.kind,
                "grade": point.grade,
                "start": point.start,
                "end": point.end,
                "text": point.text,
                "message": point.message,
                "expected": point.expected,
                "evidence": _passage(point.passage),
            }
            for point in trace.points
        ],
        "evidence": _passage(trace.passage),
        "elsewhere": _passage(trace.elsewhere),
    }


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    return {"url": passage.url or None, "excerpt": passage.text} if passage else None
