"""The report as one JSON document, schema 1.

A claim that its source contradicts counts as untraced; one whose sources could not be read is unverifiable.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from factlint import __version__
from factlint.output.safe import safe_json

if TYPE_CHECKING:
    from factlint.report import DigestSummary, Finding, Place, Report
    from factlint.source import Source

SCHEMA = 1
Json: TypeAlias = Any
"""A value of strings, numbers, booleans, nulls, lists and dicts."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> bytes:
    """Return the report as indented UTF-8."""
    return encode(
        {
            "schema": SCHEMA,
            "tool": {"name": "factlint", "version": __version__},
            "digests": [digest(summary) for summary in report.digests],
            "sources": [_source(source) for source in report.sources],
            "findings": [_finding(finding) for finding in report.findings],
            "summary": {
                "error": report.count("error"),
                "warning": report.count("warning"),
                "info": report.count("info"),
                "suppressed": report.suppressed,
            },
        }
    )


def encode(value: Json) -> bytes:
    """Return ``value`` as indented UTF-8, with a final line end.

    Half a surrogate pair, which a file name or an escape in front matter may hold, has no place in UTF-8 and becomes
    U+FFFD.
    """
    try:
        packed = msgspec.json.encode(value)
    except UnicodeEncodeError:
        packed = msgspec.json.encode(_whole(value))
    return safe_json(msgspec.json.format(packed, indent=2)) + b"\n"


def _whole(value: Json) -> Json:
    """Return ``value`` without lone surrogates; it is as deep as our own schemas, not as the input."""
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    return value


def digest(summary: DigestSummary) -> dict[str, Json]:
    """Return what a document says of one digest."""
    return {
        "path": summary.path,
        "format": summary.format,
        "language": summary.language,
        "date": summary.day,
        "stories": summary.stories,
        "references": summary.references,
        "citations": {"total": summary.citations, "resolved": summary.resolved},
        "claims": {
            "total": summary.claims,
            "traced": summary.traced,
            "untraced": summary.untraced + summary.contradicted,
            "unverifiable": summary.claims - summary.traced - summary.untraced - summary.contradicted,
        },
    }


def _source(source: Source) -> dict[str, Json]:
    return {
        "url": source.url,
        "outcome": source.outcome,
        "status": source.status,
        "final_url": source.final_url or None,
        "reason": source.reason or None,
        "fetched_at": source.fetched_at or None,
        "from": source.origin if source.outcome != "skipped" else None,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    evidence = [{"url": item.url or None, "excerpt": item.excerpt, "where": item.where} for item in finding.evidence]
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in finding.edits]
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "reference": dict(zip(("title", "url"), finding.reference, strict=True)) if finding.reference else None,
        "expected": finding.expected,
        "found": finding.found,
        "evidence": evidence + [_related(place) for place in finding.related],
        "fix": {"safety": finding.fix_safety, "edits": edits} if edits else None,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
    }


def _related(place: Place) -> dict[str, Json]:
    """Return a second place of the digest as evidence: what stands there, and where."""
    start = place.position.column - 1 - place.line_offset
    end = place.end.column - 1 - place.line_offset if place.end.line == place.position.line else len(place.line)
    where = f"line {place.position.line}, column {place.position.column}"
    return {
        "url": None,
        "excerpt": place.line[max(0, start) : max(0, end)],
        "where": f"{where}: {place.message}" if place.message else where,
    }
