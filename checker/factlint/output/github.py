"""Findings as the workflow commands that GitHub shows as annotations of the lines they speak of.

The log shows no more of an annotation than its message, which therefore begins with the place. What GitHub would drop
is printed as plain lines, so that the log has all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint.counted import counted
from factlint.output.notes import LONGEST, UNREAD, cut_notes, message
from factlint.output.repository import path_in_repository
from factlint.output.safe import safe, safe_line
from factlint.output.text import Look, summary
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.errors import FactlintError
    from factlint.report import Finding, Place, Report, Severity

Level = Literal["error", "warning", "notice"]

MOST = 10
"""Annotations of each level that GitHub takes from a step (actions/toolkit, docs/problem-matchers.md); the 50 that it
takes from a job are more than one step can give."""
_LEVELS: dict[Severity, Level] = {"error": "error", "warning": "warning", "info": "notice"}
_LONGEST_MESSAGE = 3_000
"""Characters, none of them more than a character of UTF-16 and a bit: the runner cuts at 4,096 of those."""


class Annotation(NamedTuple):
    """One workflow command: what it says, and what of."""

    level: Level
    message: str
    """May have several lines; harmless for a terminal."""
    title: str = "factlint"
    path: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    @property
    def command(self) -> str:
        """The line to print, escaped as the toolkit of GitHub does it (packages/core/src/command.ts)."""
        places = {"line": self.line, "col": self.column, "endLine": self.end_line, "endColumn": self.end_column}
        given = [f"file={_property(safe(self.path))}"] if self.path else []
        given += [f"{name}={place}" for name, place in places.items() if place]
        return f"::{self.level} {','.join([*given, f'title={_property(safe(self.title))}'])}::{_data(self.message)}"


def render(report: Report) -> bytes:
    """Return the annotations, errors first, then what there are too many of, then what was checked."""
    lines = [*_lines(report), summary(report, Look())]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _lines(report: Report) -> Iterator[str]:
    levels: dict[Level, list[Annotation]] = {"error": [], "warning": [], "notice": []}
    for annotation in _annotations(report):
        levels[annotation.level].append(annotation)
    is_full = any(len(found) > MOST for found in levels.values())
    dropped: list[Annotation] = []
    for level, found in levels.items():
        # The closing notice takes the place of one.
        most = MOST - 1 if is_full and level == "notice" else MOST
        yield from (annotation.command for annotation in found[:most])
        dropped += found[most:]
    if dropped:
        yield from (safe_line(annotation.message.partition("\n")[0]) for annotation in dropped)
        yield _rest(dropped).command


def _rest(dropped: Iterable[Annotation]) -> Annotation:
    levels = [annotation.level for annotation in dropped]
    nouns: tuple[Level, ...] = ("error", "warning", "notice")
    counts = ", ".join(counted(levels.count(noun), noun) for noun in nouns if noun in levels)
    shown = f"GitHub shows {MOST} annotations of each level for a step"
    return Annotation("notice", f"{counts} more, which stand in the log only: {shown}")


def _annotations(report: Report) -> Iterator[Annotation]:
    yield from map(_failure, report.errors)
    if report.unread:
        yield Annotation("warning", UNREAD)
    for finding in report.findings:
        if finding.suppressed is None:
            yield _finding(finding)


def _failure(error: FactlintError) -> Annotation:
    line = error.line if error.path else 0
    return Annotation("error", _shown(str(error)), path=path_in_repository(error.path), line=line)


def _shown(text: str) -> str:
    return safe(shortened(text, LONGEST))


def _finding(finding: Finding) -> Annotation:
    path = path_in_repository(finding.path)
    start, end = finding.position, finding.end
    name = safe(shortened(path, LONGEST))
    lines = [f"{name}:{start.line}:{start.column}: {finding.code} {message(finding)} [{finding.name}]"]
    lines += [f"{label}: {text}" for label, text in cut_notes(finding)]
    lines += [f"see: {name}:{_place(place)}" for place in finding.related]
    # The runner drops columns of a finding of several lines (ActionCommandManager.cs).
    columns = (start.column, end.column) if end.line == start.line else (0, 0)
    return Annotation(
        _LEVELS[finding.severity],
        _cut(lines),
        f"{finding.code} {finding.name}",
        path,
        start.line,
        columns[0],
        end.line,
        columns[1],
    )


def _place(place: Place) -> str:
    return f"{place.position.line}" + (f": {_shown(place.message)}" if place.message else "")


def _cut(lines: list[str]) -> str:
    """Return as many of the lines as there is room for."""
    kept = [lines[0][:_LONGEST_MESSAGE]]
    size = len(kept[0])
    for line in lines[1:]:
        size += len(line) + 1
        if size > _LONGEST_MESSAGE:
            break
        kept.append(line)
    return "\n".join(kept)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
