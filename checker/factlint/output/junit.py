"""JUnit XML, which CI services of all kinds show as test results.

Nobody has set a standard for it; sources are the common form that https://github.com/testmoapp/junitxml describes, and
"Unit test reports" in GitLab's documentation: of test cases with one name it shows one, so each has its own.

A digest is a test suite, each of its findings a test case. One that closes the gate (``--fail-on``) is a failure; one
below it passes, and what it says is its ``system-out``: a report with failures and a run that passed would contradict
each other. A suppressed finding is skipped, with the reason. A digest without findings is one case that passes; one
that could not be checked is an error, and so is what stands in the way of the whole run.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factlint.errors import NothingReadError
from factlint.output.notes import LONGEST_ERROR, UNREAD, cut_notes, message
from factlint.output.paths import relative
from factlint.output.safe import safe, safe_line
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.errors import FactlintError
    from factlint.report import Finding, Report

_CLEAN = "nothing found"
_RUN = "factlint"
"""The suite of what is about no digest."""
_UNFIT = re.compile("[\ufffe\uffff]")
"""Characters that XML has no place for, apart from those that are shown as escapes anyway (XML 1.0, 2.2)."""


def render(report: Report) -> bytes:
    """Return the report as JUnit XML."""
    findings: dict[str, list[Finding]] = {digest.path: [] for digest in report.digests}
    errors: dict[str, list[FactlintError]] = {}
    for error in (*report.errors, *([NothingReadError(UNREAD)] if report.unread else [])):
        errors.setdefault(error.path or _RUN, []).append(error)
    for finding in report.findings:
        findings.setdefault(finding.path, []).append(finding)
    root = Element("testsuites", name=_RUN)
    for path in dict.fromkeys([*findings, *errors]):
        root.append(_suite(path, findings.get(path, []), errors.get(path, []), report))
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def _suite(path: str, findings: Iterable[Finding], errors: Iterable[FactlintError], report: Report) -> Element:
    where = _fit(relative(path))
    suite = Element("testsuite", name=where)
    names: Counter[str] = Counter()
    for error in errors:
        _error(SubElement(suite, "testcase", name=_own("checked", names), classname=where), error)
    for finding in findings:
        line, column = finding.position
        name = _own(f"{finding.code} {finding.name} at {line}:{column}", names)
        case = SubElement(suite, "testcase", name=_fit(name), classname=where, file=where, line=str(line))
        _outcome(case, finding, report)
    if not len(suite):
        SubElement(suite, "testcase", name=_CLEAN, classname=where, file=where)
    for key, tag in {"failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        suite.set(key, str(sum(case.find(tag) is not None for case in suite)))
    suite.set("tests", str(len(suite)))
    return suite


def _own(name: str, names: Counter[str]) -> str:
    names[name] += 1
    return f"{name} ({names[name]})" if names[name] > 1 else name


def _error(case: Element, error: FactlintError) -> None:
    told = _fit(shortened(str(error), LONGEST_ERROR))
    SubElement(case, "error", type=type(error).__name__, message=told).text = told


def _outcome(case: Element, finding: Finding, report: Report) -> None:
    if finding.suppressed is not None:
        SubElement(case, "skipped", message=_fit(shortened(finding.suppressed, LONGEST_ERROR)) or "suppressed")
    elif report.closes(finding):
        said = SubElement(case, "failure", type=finding.severity, message=_fit(message(finding)))
        said.text = _text(finding)
    else:
        SubElement(case, "system-out").text = _text(finding)


def _text(finding: Finding) -> str:
    """Return the finding as it would stand in a terminal, without the line of the digest."""
    line, column = finding.position
    place = f"{safe(relative(finding.path))}:{line}:{column}"
    lines = [f"{place}: {finding.code} {finding.severity} {message(finding)} [{finding.name}]"]
    lines += [f"{label}: {text}" for label, text in cut_notes(finding)]
    return _UNFIT.sub("\ufffd", "\n".join(map(safe_line, lines)))


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", safe(text))
