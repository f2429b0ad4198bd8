"""The report as a comment on a pull request, or the summary of a job: counts, errors first, the rest folded.

It is the Markdown of GitHub, where a comment has at most 65,536 characters: what has no room is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.counted import counted
from factlint.output.markdown_text import inert, link, link_to
from factlint.output.notes import UNREAD
from factlint.output.repository import address, path_in_repository
from factlint.output.text import Look, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.report import Evidence, Finding, Place, Report, Severity

MARKER = "<!-- factlint -->"
"""The first line, unseen, by which a bot finds the comment that it has written before."""
LONGEST = 65_000
"""Characters in all, by which a bot has some left to add."""
_RESERVED = 2_000
"""Of those, what is kept for the ends of folded parts and for what is said of what has no room."""
_LONGEST_PATH = 200
_LONGEST_MESSAGE = 600
_LONGEST_NOTE = 300
_LONGEST_ITEM = 8_000
"""Characters of a finding with its notes, which go where there are more: escapes make up to six of one."""
_MOST_NOTES = 4
"""Pieces of evidence, and second places, of a finding."""
_HEADS: dict[Severity, str] = {"error": "Errors", "warning": "Warnings", "info": "Infos"}
_NOT_READ = ("unverifiable", "broken", "refused")


class _Room:
    """What there is room for."""

    def __init__(self, size: int) -> None:
        self.left = size

    def take(self, text: str) -> bool:
        """Whether the text has room, which it then takes."""
        if len(text) + 1 > self.left:
            return False
        self.left -= len(text) + 1
        return True


def render(report: Report) -> bytes:
    """Return the comment in UTF-8."""
    return "".join(f"{line}\n" for line in _lines(report)).encode("utf-8", "backslashreplace")


def _lines(report: Report) -> Iterator[str]:
    # What failed is told here, not on standard error.
    checked = summary(msgspec.structs.replace(report, errors=()), Look())
    head = [MARKER, f"### factlint: {_headline(report)}", "", checked, ""]
    yield from head
    room = _Room(LONGEST - _RESERVED - len("\n".join(head)))
    yield from _failures(report, room)
    for severity in _HEADS:
        yield from _findings(report, severity, room)
    yield from _pages(report, room)


def _headline(report: Report) -> str:
    nouns: tuple[Severity, ...] = ("error", "warning", "info")
    counts = [counted(report.count(noun), noun) for noun in nouns if report.count(noun)]
    if report.errors:
        counts.insert(0, counted(len(report.errors), "failure"))
    if report.unread:
        counts.append("no page read")
    return ", ".join(counts) or ("nothing found" if report.digests and report.rules else "nothing checked")


def _failures(report: Report, room: _Room) -> Iterator[str]:
    """Yield what kept digests from being checked: without it, the rest looks better than it is."""
    failures = [*map(str, report.errors), *([UNREAD] if report.unread else [])]
    items = [f"- **not checked:** {inert(failure, _LONGEST_MESSAGE)}" for failure in failures]
    yield from _fitting(items, room, "failure")
    if items:
        yield ""


def _findings(report: Report, severity: Severity, room: _Room) -> Iterator[str]:
    found = [item for item in report.findings if item.severity == severity and item.suppressed is None]
    if not found:
        return
    is_folded = severity != "error"
    if is_folded:
        yield f"<details><summary>{_HEADS[severity]}: {len(found):,}</summary>"
    else:
        yield f"#### {_HEADS[severity]}"
    yield ""
    yield from _fitting(map(_finding, found), room, severity, len(found))
    yield ""
    if is_folded:
        yield from ("</details>", "")


def _fitting(items: Iterator[str] | list[str], room: _Room, noun: str, total: int | None = None) -> Iterator[str]:
    """Yield the items that there is room for, then how many there is none for."""
    total = len(items) if isinstance(items, list) else total or 0
    for done, item in enumerate(items):
        if not room.take(item):
            yield f"- … and {counted(total - done, noun)} more, for which there is no room here; the log names them all"
            return
        yield item


def _finding(finding: Finding) -> str:
    """Return a list item: place, code and message, and beneath it the notes."""
    start = finding.position
    place = link(f"**{_place(finding.path, start.line)}**", address(finding.path, start, finding.end))
    item = f"- {place} {finding.code} {inert(finding.message, _LONGEST_MESSAGE)} ({finding.name})"
    whole = item + "".join(f"\n  - {note}" for note in _notes(finding))
    return whole if len(whole) <= _LONGEST_ITEM else item


def _place(path: str, line: int) -> str:
    return f"{inert(path_in_repository(path), _LONGEST_PATH)}:{line}"


def _notes(finding: Finding) -> Iterator[str]:
    for label, text in (("expected", finding.expected), ("found", finding.found)):
        if text is not None:
            yield f"{label}: {inert(text, _LONGEST_NOTE)}"
    for evidence in finding.evidence[:_MOST_NOTES]:
        yield _quoted(evidence)
    for place in finding.related[:_MOST_NOTES]:
        yield _related(finding, place)
    if finding.help:
        yield f"help: {inert(finding.help, _LONGEST_NOTE)}"


def _quoted(evidence: Evidence) -> str:
    where = [inert(evidence.where, _LONGEST_NOTE)] if evidence.where else []
    where += [link_to(evidence.url)] if evidence.url else []
    quoted = f"“{inert(evidence.excerpt, _LONGEST_NOTE)}”"
    return f"{'source' if evidence.url else 'evidence'}: {quoted}" + (f" ({', '.join(where)})" if where else "")


def _related(finding: Finding, place: Place) -> str:
    where = link(_place(finding.path, place.position.line), address(finding.path, place.position, place.end))
    return f"see {where}" + (f": {inert(place.message, _LONGEST_NOTE)}" if place.message else "")


def _pages(report: Report, room: _Room) -> Iterator[str]:
    """Yield a table of the pages that were asked for and not read."""
    unread = [source for source in report.sources if source.outcome in _NOT_READ]
    if not unread:
        return
    yield f"<details><summary>Pages not read: {len(unread):,} of {len(report.sources):,}</summary>"
    yield from ("", "| Page | Outcome | Why |", "|---|---|---|")
    for done, source in enumerate(unread):
        row = f"| {link_to(source.url)} | {source.outcome} | {inert(source.detail or source.reason, _LONGEST_NOTE)} |"
        if not room.take(row):
            yield from ("", f"… and {counted(len(unread) - done, 'page')} more, for which there is no room here.")
            break
        yield row
    yield from ("", "</details>", "")
