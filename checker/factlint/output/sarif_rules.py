"""The rules of a SARIF log: what each is about, in the fields that GitHub's code scanning shows and sorts by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.output.json import Json
    from factlint.report import Finding, Report, RuleInfo, Severity

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_LONGEST = 1_024
"""Characters of a description that code scanning takes."""
_PRECISION: dict[Severity, str] = {"error": "very-high", "warning": "high", "info": "medium"}
"""Only what is certain is an error; doubt is a warning or an info."""
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_FAMILIES = {
    "DOC": "document",
    "REF": "references",
    "URL": "links",
    "DAT": "dates",
    "DUP": "repetition",
    "LNG": "language",
    "TRN": "translation",
    "CLM": "claims",
}
_NEEDS = {"text": "offline", "folder": "offline", "web": "web"}


def rules(report: Report) -> list[Json]:
    """Return a ``reportingDescriptor`` for each rule that ran, and for any other that found something."""
    known = {info.code for info in report.catalog}
    others = {finding.code: finding for finding in report.findings if finding.code not in known}
    return [_rule(info) for info in report.catalog] + [_bare(finding) for finding in others.values()]


def _rule(info: RuleInfo) -> Json:
    title = f"{info.title}."
    family = _FAMILIES.get(info.code.rstrip("0123456789"), "house-rule")
    return {
        "id": info.code,
        "name": _pascal(info.name),
        "shortDescription": {"text": shortened(title, _LONGEST)},
        "fullDescription": {"text": shortened(_first_paragraph(info.documentation) or title, _LONGEST)},
        "help": {"text": info.documentation or title, "markdown": f"# {info.title}\n\n{info.documentation}".strip()},
        "defaultConfiguration": {"level": LEVELS[info.severity]},
        "properties": {
            "tags": [family, _NEEDS[info.needs]],
            "precision": _PRECISION[info.severity],
            "problem.severity": _PROBLEMS[info.severity],
        },
    }


def _bare(finding: Finding) -> Json:
    title = {"text": f"{finding.name.replace('-', ' ').capitalize()}."}
    return {
        "id": finding.code,
        "name": _pascal(finding.name),
        "shortDescription": title,
        "fullDescription": title,
        "help": title,
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }


def _pascal(name: str) -> str:
    """Return ``date-mismatch`` as ``DateMismatch``, the form that SARIF gives to names of rules."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("-"))


def _first_paragraph(markdown: str) -> str:
    """Return the first paragraph as plain text: without the marks of code, strong words and links."""
    paragraph = next(_paragraphs(markdown), "")
    return re.sub(r"[`*]|\[([^\]\n]*)\]\([^)\n]*\)", lambda match: match[1] or "", paragraph)


def _paragraphs(markdown: str) -> Iterator[str]:
    for block in markdown.split("\n\n"):
        if block.strip() and not block.lstrip().startswith(("#", "```", "|", "<!--")):
            yield " ".join(block.split())
