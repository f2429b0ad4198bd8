"""GitLab's code quality report: a JSON array of what GitLab takes of the Code Climate format.

Source: "Code Quality report format" in GitLab's documentation, https://docs.gitlab.com/ci/testing/code_quality/. Paths
are relative to the checkout and without ``./``; of findings with one fingerprint only one is shown, so each has its
own; no byte order mark. The format knows no suppressed findings: such are left out. It knows no failed run either, for
which a job has its exit code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.output.json import encode
from factlint.output.notes import sentences
from factlint.output.paths import relative

if TYPE_CHECKING:
    from factlint.output.json import Json
    from factlint.report import Finding, Report, Severity

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
"""``critical`` and ``blocker`` are left to what breaks software."""


def render(report: Report) -> bytes:
    """Return the findings that stand as a code quality report."""
    seen: set[str] = set()
    return encode([_issue(finding, seen) for finding in report.findings if finding.suppressed is None])


def _issue(finding: Finding, seen: set[str]) -> Json:
    return {
        "description": f"{finding.code} {sentences(finding)}",
        "check_name": finding.name,
        "fingerprint": _fingerprint(finding, seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": relative(finding.path),
            "lines": {"begin": finding.position.line, "end": finding.end.line},
        },
    }


def _fingerprint(finding: Finding, seen: set[str]) -> str:
    """Return the finding's own name, numbered where another has the same already."""
    name, count = finding.fingerprint or finding.code, 1
    while name in seen:
        count += 1
        name = f"{finding.fingerprint or finding.code}-{count}"
    seen.add(name)
    return name
