"""Findings for people, in the manner of ruff and rustc: the place, the line with a mark under it, what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click
import msgspec

from factlint.counted import counted
from factlint.output.excerpt import excerpt
from factlint.output.mended import NONE, Mending, told
from factlint.output.safe import safe
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Position
    from factlint.report import Evidence, Finding, Place, Report, Severity
    from factlint.source import Outcome

WIDTH = 120
"""Columns where the output is no terminal."""
_NARROWEST = 40
_LONGEST_NOTE = 400
"""Characters of a quoted text: enough for two sentences of a source."""
_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


class Look(msgspec.Struct, frozen=True):
    """How the report is shown."""

    colour: bool = False
    width: int = WIDTH

    def paint(self, text: str, colour: str | None = None) -> str:
        """Return ``text`` in bold and in this colour, where colours are wanted."""
        return click.style(text, fg=colour, bold=True) if self.colour and text else text


def render(
    report: Report, look: Look, *, quiet: bool = False, statistics: bool = False, mending: Mending = NONE
) -> Iterator[str]:
    """Yield the report line by line: the findings that stand, then what was checked.

    ``statistics`` puts a table of counts in place of the findings; ``quiet`` leaves out the closing line. ``mending``
    says which fixes were asked for.
    """
    if statistics:
        yield from _statistics(report, look)
    else:
        for finding in report.findings:
            if finding.suppressed is None:
                yield from _finding(finding, look)
                yield ""
    if not quiet:
        fixes = told(report, mending)
        yield summary(report, look) + (f"; {fixes}" if fixes else "")


def summary(report: Report, look: Look) -> str:
    """Return the closing line: what was checked, and what came of it."""
    if report.left_out and not (report.digests or report.errors):
        return f"{look.paint('nothing to check', 'green')}: {', '.join(map(safe, report.left_out))}"
    total = {part: sum(getattr(digest, part) for digest in report.digests) for part in _PARTS}
    checked = ", ".join(
        [counted(len(report.digests), "digest"), *(counted(total[part], noun) for part, noun in _PARTS.items())]
    )
    counts = [
        look.paint(counted(report.count(severity), noun), _COLOURS[severity])
        for severity, noun in _NOUNS.items()
        if report.count(severity)
    ]
    found = ", ".join(counts) or _nothing(report, look)
    beside = ", ".join(_beside(report))
    suppressed = f" ({beside})" if beside else ""
    failed = f"; {counted(len(report.errors), 'failure')}, see standard error" if report.errors else ""
    rules = counted(len(report.rules), "rule")
    return f"{checked} ({rules}, {_pages(report)}{_claims(report)}): {found}{suppressed}{failed}"


def _beside(report: Report) -> Iterator[str]:
    """Yield what is not told, and how much there is of it."""
    if by_comment := report.suppressed - report.baselined:
        yield f"{by_comment:,} suppressed"
    if report.baselined:
        yield f"{report.baselined:,} in the baseline"
    if report.gone:
        yield f"{len(report.gone):,} of the baseline gone"
    if report.older:
        yield f"{report.older:,} older than {safe(report.since)}" if report.since else f"{report.older:,} older"
    yield from map(safe, report.left_out)


def _claims(report: Report) -> str:
    """Return what became of the claims, where they were judged and there were pages to judge them by."""
    claims = sum(digest.claims for digest in report.digests)
    is_judged = any(digest.judged for digest in report.digests)
    if not (claims and is_judged and any(source.outcome != "skipped" for source in report.sources)):
        return ""
    states = ("traced", "contradicted", "untraced")
    counts = {state: sum(getattr(digest, state) for digest in report.digests) for state in states}
    counts["unverifiable"] = claims - sum(counts.values())
    return "; claims: " + ", ".join(f"{count:,} {state}" for state, count in counts.items() if count)


def _pages(report: Report) -> str:
    """Return what became of the pages: how many there are, and of how many that is known."""
    if not report.sources:
        return "no page read"
    counts = Counter(_STATES[source.outcome] for source in report.sources)
    states = ", ".join(f"{counts[state]:,} {state}" for state in dict.fromkeys(_STATES.values()) if counts[state])
    return f"{counted(len(report.sources), 'page')}: {states}"


def _nothing(report: Report, look: Look) -> str:
    """Return the words for a report without findings, which is only good news where something was checked."""
    if report.digests and report.rules:
        return look.paint("nothing found", "green")
    return look.paint("nothing checked", "yellow")


_STATES: dict[Outcome, str] = {
    "ok": "read",
    "moved": "read",
    "broken": "broken",
    "refused": "refused",
    "unverifiable": "unverifiable",
    "skipped": "not asked for",
}
_PARTS = {"stories": "story", "references": "reference", "citations": "citation", "claims": "claim"}
_NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "info"}


def _finding(finding: Finding, look: Look) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    line, column = finding.position
    yield (
        look.paint(f"{safe(finding.path)}:{line}:{column}:")
        + " "
        + look.paint(f"{finding.code} {finding.severity}", colour)
        + f" {safe(finding.message)} [{finding.name}]"
    )
    gutter = len(str(max(line, *(place.position.line for place in finding.related), 0)))
    margin = _Margin(look, gutter)
    yield from margin.source(finding, "^", colour, finding.line_offset)
    for place in finding.related:
        yield margin.place(finding.path, place)
        yield from margin.source(place, "-", "blue", place.line_offset)
    told = list(notes(finding))
    if told:
        yield margin.bar()
    for label, text in told:
        yield margin.note(label, text)


def notes(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what is told of a finding beneath its line: what it is called, and the text as it stands."""
    if finding.reference:
        yield "reference", ", ".join(part for part in finding.reference if part)
    if finding.expected is not None:
        yield "expected", finding.expected
    if finding.found is not None:
        yield "found", finding.found
    for evidence in finding.evidence:
        yield "evidence", _quoted(evidence)
    if finding.help:
        yield "help", finding.help


def _quoted(evidence: Evidence) -> str:
    where = ", ".join(part for part in (evidence.where, evidence.url) if part)
    return f"“{evidence.excerpt}”" + (f" ({where})" if where else "")


class _Margin(msgspec.Struct, frozen=True):
    """What stands left of the source lines of one finding: numbers, bars and arrows."""

    look: Look
    gutter: int

    def bar(self, number: str = "") -> str:
        return self.look.paint(f"{number:>{self.gutter}} |", "blue")

    def place(self, path: str, place: Place) -> str:
        line, column = place.position
        arrow = self.look.paint(f"{'':>{self.gutter}}:::", "blue")
        return f"{arrow} {safe(path)}:{line}:{column}" + (f": {safe(place.message)}" if place.message else "")

    def note(self, label: str, text: str) -> str:
        flat = shortened(text, _LONGEST_NOTE)
        return f"{self.look.paint(f'{chr(32):>{self.gutter}} =', 'blue')} {self.look.paint(f'{label}:')} {safe(flat)}"

    def source(self, at: Finding | Place, mark: str, colour: str, offset: int) -> Iterator[str]:
        """Yield the bar, the line and the line with the marks under it."""
        start, end = _range(at.position, at.end, at.line, offset)
        columns = max(_NARROWEST, self.look.width - self.gutter - 3)
        shown = excerpt(at.line, start, end, columns, cut_before=offset > 0)
        yield self.bar()
        yield f"{self.bar(str(at.position.line))} {shown.text}"
        yield f"{self.bar()} {' ' * shown.indent}{self.look.paint(mark * shown.length, colour)}"


def _range(position: Position, end: Position, line: str, offset: int) -> tuple[int, int]:
    """Return where a finding stands in its line; one of several lines is marked to the end of its first."""
    start = min(max(0, position.column - 1 - offset), len(line))
    last = end.column - 1 - offset if end.line == position.line else len(line)
    return start, min(max(start, last), len(line))


def _statistics(report: Report, look: Look) -> Iterator[str]:
    """Yield one line for each rule that found something, the most frequent first."""
    counts = Counter(
        (finding.code, finding.name, finding.severity) for finding in report.findings if finding.suppressed is None
    )
    digits = max((len(str(count)) for count in counts.values()), default=0)
    longest = max((len(name) for _, name, _ in counts), default=0)
    for (code, name, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{digits}}  {look.paint(code, _COLOURS[severity])}  {name:<{longest}}  {severity}"
