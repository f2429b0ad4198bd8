"""A program that uses factlint as a library: mypy --strict reads it as a user's, against the installed package."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import factlint
from factlint import DigestSummary, Edit, Evidence, Finding, Position, Report, Severity, Source, Trace


def gate(folder: Path) -> int:
    """Return how many findings close the gate."""
    levels: dict[str, Severity] = {"DAT003": "info"}
    report = factlint.lint(folder, select=["DAT", "REF"], severity=levels, fail_on="warning", jobs=None)
    assert_type(report, Report)
    assert_type(report.failing, int)
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.digests, tuple[DigestSummary, ...])
    assert_type(report.errors, tuple[factlint.FactlintError, ...])
    assert_type(report.sources, tuple[Source, ...])
    assert_type(report.traces, tuple[Trace, ...])
    return report.failing


def places(text: str) -> list[str]:
    """Return where the findings stand."""
    report = factlint.lint(text, name="news/today.md", replay=Path("cassettes"), trace=True, text=True)
    for finding in report.findings:
        assert_type(finding.severity, Severity)
        assert_type(finding.position, Position)
        assert_type(finding.evidence, tuple[Evidence, ...])
        assert_type(finding.edits, tuple[Edit, ...])
        assert_type(finding.suppressed, str | None)
    return [f"{finding.path}:{finding.position.line}: {finding.message}" for finding in report.findings]


def written(report: Report) -> bytes:
    """Return the report for a machine, or what is wrong."""
    try:
        assert_type(factlint.explain("DAT003"), str)
        assert_type(factlint.fix("# Today", unsafe=True, replay="cassettes"), str)
        return factlint.render(report, "sarif")
    except factlint.UsageError as error:
        assert_type(error.exit_code, int)
        return f"{error.path}:{error.line}: {error.message}; {error.hint}".encode()
