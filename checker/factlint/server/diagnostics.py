"""Findings as the diagnostics of the language server protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.output.safe import safe
from factlint.report import Finding
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.report import Severity
    from factlint.server.lines import Lines
    from factlint.server.marks import Mark

SOURCE = "factlint"
MOST = 1_000
"""Diagnostics of one document: editors slow down beyond, and nobody reads them."""
_LONGEST = 1_000
"""Characters of a message."""
_MOST_RELATED = 20
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics(marks: Iterable[Mark], lines: Lines, uri: str, *, related: bool = True) -> list[types.Diagnostic]:
    """Return the findings as diagnostics; with second places only where the editor knows what to do with them."""
    found = (mark for mark in marks if isinstance(mark.what, Finding))
    return [diagnostic(mark, lines, uri, related=related) for mark, _ in zip(found, range(MOST), strict=False)]


def diagnostic(mark: Mark, lines: Lines, uri: str, *, related: bool = True) -> types.Diagnostic:
    """Return one finding as a diagnostic."""
    finding = mark.what
    if not isinstance(finding, Finding):
        raise TypeError("a verdict is no diagnostic")
    return types.Diagnostic(
        range=lines.range(mark.span),
        message=message(finding),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=_related(mark, lines, uri) if related else None,
        data={"fingerprint": finding.fingerprint},
    )


def message(finding: Finding) -> str:
    """Return what a finding says, on one line."""
    said = "; ".join(filter(None, (finding.message, finding.help)))
    return safe(shortened(said, _LONGEST))


def _related(mark: Mark, lines: Lines, uri: str) -> list[types.DiagnosticRelatedInformation] | None:
    return [
        types.DiagnosticRelatedInformation(
            types.Location(uri, lines.range(second.span)), safe(shortened(second.message, _LONGEST)) or "see here"
        )
        for second in mark.seconds[:_MOST_RELATED]
    ] or None
