"""The Reviewdog Diagnostic Format, for reviewdog to comment on pull requests with suggestions to commit.

Source: ``proto/rdf/reviewdog.proto`` of reviewdog/reviewdog, in the wire format ``rdjson``. Columns count the bytes of
UTF-8 from 1, ends are exclusive; the lines to count in are taken from :attr:`Report.texts`. The format knows no
suppressed findings: such are left out. A fix of several edits is several suggestions, each a change of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.lines import Lines
from factlint.output.json import encode
from factlint.output.notes import LONGEST_ERROR, has_room_for_fix, sentences
from factlint.output.paths import relative
from factlint.output.safe import safe
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.document import Position
    from factlint.errors import FactlintError
    from factlint.output.json import Json
    from factlint.report import Finding, Report, Severity

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report) -> bytes:
    """Return the findings that stand, and what could not be checked, as one ``DiagnosticResult``."""
    columns = {path: _Columns(text) for path, text in report.texts.items()}
    standing = [finding for finding in report.findings if finding.suppressed is None]
    diagnostics = [*map(_failure, report.errors), *(_diagnostic(finding, columns) for finding in standing)]
    severity = _worst(report)
    return encode(
        {"source": {"name": "factlint"}} | ({"severity": severity} if severity else {}) | {"diagnostics": diagnostics}
    )


def _worst(report: Report) -> str:
    if report.errors:
        return "ERROR"
    return next((name for severity, name in _SEVERITIES.items() if report.count(severity)), "")


def _diagnostic(finding: Finding, columns: Mapping[str, _Columns]) -> Json:
    text = columns.get(finding.path)
    diagnostic: Json = {
        "message": sentences(finding),
        "location": {"path": relative(finding.path), "range": _range(finding.position, finding.end, text)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    suggestions = list(_suggestions(finding, text)) if text else []
    return diagnostic | ({"suggestions": suggestions} if suggestions else {}) | {"original_output": _original(finding)}


def _suggestions(finding: Finding, text: _Columns) -> Iterator[Json]:
    if has_room_for_fix(finding):
        for edit in finding.edits:
            yield {"range": _range(edit.position, edit.until, text), "text": edit.text}


def _original(finding: Finding) -> str:
    line, column = finding.position
    return f"{safe(finding.path)}:{line}:{column}: {finding.code} {finding.severity} {finding.name}"


def _failure(error: FactlintError) -> Json:
    place: Json = {"path": relative(error.path)} if error.path else {"path": ""}
    if error.path and error.line:
        place["range"] = {"start": {"line": error.line}}
    return {"message": safe(shortened(str(error), LONGEST_ERROR)), "location": place, "severity": "ERROR"}


def _range(start: Position, end: Position, text: _Columns | None) -> Json:
    """Return a range in bytes, or, of a digest whose text is not known, in whole lines."""
    if text is None:
        return {"start": {"line": start.line}, "end": {"line": end.line}}
    return {"start": text.place(start), "end": text.place(end)}


class _Columns(Lines):
    """How many bytes stand before a place in its line, for any number of places in lines of any length."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._known = {0: 0}
        self._offsets = [0]

    def place(self, position: Position) -> Json:
        """Return a position with its column in bytes, from 1."""
        start = self.starts[min(position.line, len(self.starts)) - 1]
        return {"line": position.line, "column": self._bytes(start + position.column - 1) - self._bytes(start) + 1}

    def _bytes(self, offset: int) -> int:
        """Return the bytes before an offset: those before the nearest one known, and what stands between."""
        before = self._offsets[bisect_right(self._offsets, offset) - 1]
        if before != offset:
            between = self.text[before:offset].encode("utf-8", "surrogatepass")
            self._known[offset] = self._known[before] + len(between)
            self._offsets.insert(bisect_right(self._offsets, offset), offset)
        return self._known[offset]
