"""What each claim rests on, for editors and for programs: the verdict, and the sentence of the source."""

from __future__ import annotations

from collections import Counter
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Any, get_args

from factlint import __version__
from factlint.judge.verdict import Passage, Standing
from factlint.output.json import SCHEMA, encode
from factlint.output.safe import safe
from factlint.output.text import Look, counted
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.verdict import Point
    from factlint.trace import Trace

_COLOURS: dict[Standing, str] = {
    "traced": "green",
    "contradicted": "red",
    "untraced": "yellow",
    "unverifiable": "cyan",
}
_INDENT = 4
_LONGEST = 400
"""Characters of a sentence of a source that are shown."""


def render(traces: Sequence[Trace], look: Look) -> Iterator[str]:
    """Yield the claims line by line, in the order of the text, then how many stand how."""
    wrapper = TextWrapper(max(40, look.width), initial_indent=" " * _INDENT, subsequent_indent=" " * _INDENT)
    wrapper.break_on_hyphens = wrapper.break_long_words = False
    story = None
    for trace in traces:
        if (trace.path, trace.story) != story:
            story = (trace.path, trace.story)
            yield look.paint(": ".join(filter(None, map(safe, story))), "blue")
            yield ""
        yield from _claim(trace, look, wrapper)
        yield ""
    counts = Counter(trace.standing for trace in traces)
    told = ", ".join(f"{counts[standing]:,} {standing}" for standing in get_args(Standing) if counts[standing])
    yield f"{counted(len(traces), 'claim')}{': ' if told else ''}{told}"


def _claim(trace: Trace, look: Look, wrapper: TextWrapper) -> Iterator[str]:
    line, column = trace.position
    standing = look.paint(trace.standing, _COLOURS[trace.standing])
    yield f"{safe(trace.path)}:{line}:{column}: {standing}" + (f": {safe(trace.reason)}" if trace.reason else "")
    yield from wrapper.wrap(safe(trace.text))
    for point in trace.points:
        yield from wrapper.wrap(f"- {_point(point)}")
    passage = trace.passage
    if passage is not None:
        said = f"“{safe(shortened(passage.text, _LONGEST))}”"
        yield from wrapper.wrap(f"= {said} ({safe(passage.url)})" if passage.url else f"= {said}")


def _point(point: Point) -> str:
    said = f"{point.kind} “{safe(shortened(point.text, _LONGEST))}”: " if point.kind != "topic" else ""
    return said + safe(point.message)


def render_json(traces: Sequence[Trace]) -> bytes:
    """Return the claims as one JSON document; lines and columns count from 1."""
    return encode(
        {
            "schema": SCHEMA,
            "tool": {"name": "factlint", "version": __version__},
            "claims": [_json_claim(trace) for trace in traces],
            "summary": {
                standing: sum(trace.standing == standing for trace in traces) for standing in get_args(Standing)
            },
        }
    )


def _json_claim(trace: Trace) -> dict[str, Any]:
    return {
        "path": trace.path,
        "line": trace.position.line,
        "column": trace.position.column,
        "end_line": trace.end.line,
        "end_column": trace.end.column,
        "text": trace.text,
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
                "text": point.text,
                "message": point.message,
                "expected": point.expected,
                "evidence": _passage(point.passage),
            }
            for point in trace.points
        ],
        "evidence": _passage(trace.passage),
    }


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    return {"url": passage.url or None, "excerpt": passage.text} if passage else None
