"""SARIF 2.1.0, the interchange format of static analysis (OASIS standard), within what GitHub's code scanning takes.

Sources: the standard with errata 01, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, and what GitHub
documents as "SARIF support for code scanning", which sets the limits. Two of its ways show in the form of our log:

- It refuses a whole log in which any location is the address of a web page (github/codeql-action#754). What a source
  says is therefore a related location in the digest, whose message quotes the page, and the page itself an attachment.
- Its upload action works out ``primaryLocationLineHash`` and complains about another one; our fingerprint has a name of
  its own.

Findings that are suppressed are listed, with the reason; GitHub shows them all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import __version__
from factlint.counted import counted
from factlint.model import STDIN
from factlint.output.gravest import gravest
from factlint.output.json import encode
from factlint.output.notes import LONGEST, LONGEST_ERROR, UNREAD, has_room_for_fix, sentences
from factlint.output.paths import page_uri, uri
from factlint.output.safe import safe
from factlint.output.sarif_rules import LEVELS, rules
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.document import Position
    from factlint.errors import FactlintError
    from factlint.output.json import Json
    from factlint.report import Edit, Evidence, Finding, Place, Report

MOST = 25_000
"""Results of a run that code scanning takes; with more it refuses the log."""
FINGERPRINT = "factlint/v1"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_TYPES = {"markdown": "text/markdown", "html": "text/html", "text": "text/plain"}
_KINDS = {"comment": "inSource", "baseline": "external"}
_FIXES = {"safe": "Safe fix.", "unsafe": "Unsafe fix: look at it before you take it."}


def render(report: Report) -> bytes:
    """Return the report as a SARIF log with one run."""
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def _run(report: Report) -> Json:
    descriptors = rules(report)
    indices = {rule["id"]: index for index, rule in enumerate(descriptors)}
    artifacts = {digest.path: index for index, digest in enumerate(report.digests)}
    kept = gravest(report.findings, MOST)
    results = [_result(finding, indices, artifacts) for finding in kept]
    if report.suppressed:
        for finding, result in zip(kept, results, strict=True):
            result["suppressions"] = _suppressions(finding)
    return {
        "tool": {"driver": {"name": "factlint", "version": __version__, "language": "en", "rules": descriptors}},
        "invocations": [_invocation(report, len(report.findings) - len(kept))],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The top of the repository."}}},
        "artifacts": [
            {"location": _location(digest.path), "roles": ["analysisTarget"], "mimeType": _TYPES[digest.format]}
            for digest in report.digests
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }


def _invocation(report: Report, left_out: int) -> Json:
    notes = [_notification(safe(shortened(notice, LONGEST)), "note") for notice in report.notices]
    if report.unread:
        notes.append(_notification(UNREAD, "warning"))
    if left_out:
        told = f"{counted(left_out, 'finding')} left out: GitHub takes {MOST:,} of a run"
        notes.append(_notification(told, "warning"))
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [*map(_failure, report.errors), *notes],
    }


def _failure(error: FactlintError) -> Json:
    notification = _notification(safe(shortened(str(error), LONGEST_ERROR)), "error")
    if error.path:
        place: Json = {"artifactLocation": _location(error.path)}
        if error.line:
            place["region"] = {"startLine": error.line}
        notification["locations"] = [{"physicalLocation": place}]
    return notification


def _notification(text: str, level: str) -> Json:
    return {"level": level, "message": {"text": text}}


def _result(finding: Finding, indices: Mapping[str, int], artifacts: Mapping[str, int]) -> Json:
    where = _location(finding.path, artifacts)
    related = [*_related(finding, where)]
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": indices[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": _text(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": where, **_regions(finding)}}],
        "relatedLocations": [{"id": number, **location} for number, location in enumerate(related, 1)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "fixes": [*_fixes(finding, where)],
        "attachments": [*_attachments(finding)],
        "properties": _properties(finding),
    }
    return {key: value for key, value in result.items() if value not in ([], {}, {FINGERPRINT: ""})}


def _text(finding: Finding) -> str:
    """Return the message with links to the second places; nothing else in it is a link (SARIF, 3.11.6)."""
    places = [
        f" See [line {place.position.line}]({number})" + (f": {_said(place)}." if place.message else ".")
        for number, place in enumerate(finding.related, 1)
    ]
    return _without_links(sentences(finding)) + "".join(places)


def _said(place: Place) -> str:
    return _without_links(safe(shortened(place.message, LONGEST)))


def _without_links(text: str) -> str:
    # A backslash before it would take the meaning of ours (3.11.6).
    return text.replace("\\](", "\\] (").replace("](", "\\](")


def _related(finding: Finding, where: Json) -> Iterator[Json]:
    """Yield the second places in the digest, then what the sources say, which is told of the place of the finding."""
    for place in finding.related:
        location = {"physicalLocation": {"artifactLocation": where, **_regions(place)}}
        yield location | ({"message": {"text": _said(place)}} if place.message else {})
    for evidence in finding.evidence:
        if evidence.url:
            region = _region(finding.position, finding.end)
            text = _without_links(f"{_address(evidence)} says: {_excerpt(evidence)}")
            yield {
                "physicalLocation": {"artifactLocation": where, "region": region},
                "message": {"text": text},
            }


def _attachments(finding: Finding) -> Iterator[Json]:
    for address, evidence in {page_uri(evidence.url): evidence for evidence in finding.evidence}.items():
        if address:
            yield {"description": {"text": _excerpt(evidence)}, "artifactLocation": {"uri": address}}


def _address(evidence: Evidence) -> str:
    return safe(shortened(evidence.url, LONGEST))


def _excerpt(evidence: Evidence) -> str:
    where = f" ({safe(shortened(evidence.where, LONGEST))})" if evidence.where else ""
    return f"“{safe(shortened(evidence.excerpt, LONGEST))}”{where}"


def _location(path: str, artifacts: Mapping[str, int] | None = None) -> Json:
    address = uri(path)
    location: Json = {"uri": address}
    if path == STDIN:
        location["description"] = {"text": "Standard input."}
    elif not address.startswith("file:"):
        location["uriBaseId"] = _ROOT
    if artifacts and path in artifacts:
        location["index"] = artifacts[path]
    return location


def _regions(at: Finding | Place) -> Json:
    """Return the region with its words, and the part of the line that is known around it."""
    region = _region(at.position, at.end)
    first = at.line_offset + 1
    last = first + len(at.line)
    start, end = at.position.column, at.end.column
    if at.end.line != at.position.line or not first <= start <= end <= last:
        return {"region": region}
    context = {"startLine": at.position.line, "startColumn": first, "endLine": at.end.line, "endColumn": last}
    regions = {"region": region | {"snippet": {"text": at.line[start - first : end - first]}}}
    if context != region:  # which it must be larger than
        regions["contextRegion"] = context | {"snippet": {"text": at.line}}
    return regions


def _region(start: Position, end: Position) -> Json:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fixes(finding: Finding, where: Json) -> Iterator[Json]:
    if has_room_for_fix(finding):
        replacements = [_replacement(edit) for edit in finding.edits]
        yield {
            "description": {"text": _FIXES.get(finding.fix_safety, _FIXES["unsafe"])},
            "artifactChanges": [{"artifactLocation": where, "replacements": replacements}],
        }


def _replacement(edit: Edit) -> Json:
    deleted = {"deletedRegion": _region(edit.position, edit.until)}
    return deleted | ({"insertedContent": {"text": edit.text}} if edit.text else {})


def _suppressions(finding: Finding) -> list[Json]:
    if finding.suppressed is None:
        return []
    kind = _KINDS.get(finding.suppressed_by, "inSource")
    reason = safe(shortened(finding.suppressed, LONGEST))
    return [{"kind": kind, "status": "accepted"} | ({"justification": reason} if reason else {})]


def _properties(finding: Finding) -> Json:
    """Return what programs may want one by one; the message has it all."""
    title, url = finding.reference or ("", "")
    given = {
        "expected": finding.expected,
        "found": finding.found,
        "referenceTitle": title or None,
        "referenceUrl": url or None,
        "help": finding.help or None,
    }
    return {key: shortened(value, LONGEST) for key, value in given.items() if value is not None}
