r"""What an editor shows of a finding, or of the verdict on a claim: Markdown in which digest and pages are mere text.

Every ASCII punctuation character of theirs is written with a backslash before it, which CommonMark allows for all of
them, so that no link, image, HTML or heading comes of it; links lead to http and https alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from factlint.output.markdown_text import host_of
from factlint.output.safe import safe
from factlint.report import Finding
from factlint.rulefile import gist
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.judge.verdict import Passage
    from factlint.report import RuleInfo
    from factlint.server.marks import Mark
    from factlint.trace import Trace

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_URL_CHARACTERS = "!#$%&'*+,-./:;=?@_~"
"""What a URL is written with between ``<`` and ``>``; all else is escaped, brackets too."""
_LONGEST = 400
"""Characters of a quoted text."""
_MOST = 5
"""Findings, and pieces of evidence of one, that are shown."""
_FIXES = {"safe": "A safe fix is offered.", "unsafe": "A fix is offered that may change what is said."}


def markdown(marks: Iterable[Mark], rules: Mapping[str, RuleInfo]) -> str:
    """Return what is to be said of the marks at one place; empty where there is none."""
    said = ["\n\n".join(_said(mark, rules)) for mark, _ in zip(marks, range(_MOST), strict=False)]
    return "\n\n---\n\n".join(said)


def escaped(text: str) -> str:
    """Return text of whatever origin as Markdown that shows it as it stands, on one line."""
    return _PUNCTUATION.sub(r"\\\1", safe(shortened(text, _LONGEST)))


def _said(mark: Mark, rules: Mapping[str, RuleInfo]) -> Iterator[str]:
    if isinstance(mark.what, Finding):
        yield from _of_finding(mark.what, rules.get(mark.what.code), is_fixable=bool(mark.changes))
    else:
        yield from _of_claim(mark.what)


def _of_finding(finding: Finding, rule: RuleInfo | None, *, is_fixable: bool) -> Iterator[str]:
    yield f"**{escaped(finding.code)} {escaped(finding.name)}** ({finding.severity})"
    yield escaped(finding.message)
    if finding.help:
        yield escaped(finding.help)
    compared = [("Expected", finding.expected), ("Found", finding.found)]
    if shown := [f"{what}: {escaped(text)}" for what, text in compared if text]:
        yield "  \n".join(shown)
    for evidence in finding.evidence[:_MOST]:
        yield _quoted(evidence.excerpt, evidence.url, evidence.where)
    if is_fixable and finding.fix_safety in _FIXES:
        yield _FIXES[finding.fix_safety]
    if rule:
        yield f"*{escaped(rule.title)}*: {escaped(gist(rule))}"


def _of_claim(trace: Trace) -> Iterator[str]:
    yield f"**{trace.standing}** (what this claim rests on)"
    if trace.reason:
        yield escaped(trace.reason)
    for point in trace.points[:_MOST]:
        if point.grade != "weak" or trace.standing != "traced":
            yield f"{escaped(point.text)}: {escaped(point.message)}"
    for passage in (trace.passage, trace.elsewhere):
        if passage:
            yield _passage(passage, "another page of this digest" if passage is trace.elsewhere else "")


def _passage(passage: Passage, where: str) -> str:
    return _quoted(passage.text, passage.url, where)


def _quoted(excerpt: str, url: str, where: str) -> str:
    """Return words of a source as a block quote, with where they stand under it."""
    place = ", ".join(filter(None, (_link(url), escaped(where))))
    return "  \n".join(f"> {line}" for line in (f"“{escaped(excerpt)}”", place) if line)


def _link(url: str) -> str:
    """Return a link to a page by the name of its host; the mere text of what is no address of one."""
    host = host_of(url)
    if not host:
        return escaped(url)
    return f"[{escaped(host)}](<{quote(url, safe=_URL_CHARACTERS, errors='replace')}>)"
