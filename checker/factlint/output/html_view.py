"""What the HTML report shows of a report: digests with notes in their margin, claims, sources, rules; all bounded."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple, get_args

from factlint.judge.verdict import Standing
from factlint.lines import Lines
from factlint.output.gravest import LEVELS, gravest, level
from factlint.output.html_marks import shown
from factlint.output.html_text import Claimed, Line, Marked, lines
from factlint.output.trace import telling, told, why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.report import DigestSummary, Finding, Report, RuleInfo
    from factlint.source import Outcome, Source
    from factlint.trace import Trace

MOST_NOTES = 5_000
"""Findings that are shown, the gravest first; a browser must still hold the page."""
MOST_CLAIMS = 5_000
MOST_SOURCES = 5_000
MOST_TEXT = 400_000
"""Characters of one digest that are shown."""
MOST_HTML = 16_000_000
"""Characters of HTML that the texts of all digests may come to."""
_AROUND = 60
"""Characters of HTML around each line."""
_CONTEXT = 24
"""Characters shown on either side of what a fix replaces."""
_LONGEST_EDIT = 300
_MOST_EDITS = 8
_WORST_FIRST: tuple[Outcome, ...] = ("broken", "refused", "unverifiable", "moved", "ok", "skipped")


class Change(NamedTuple):
    """An edit of a fix, with what stands around it."""

    head: str
    old: str
    new: str
    tail: str


class Note(NamedTuple):
    """A finding as it stands in the margin."""

    number: int
    finding: Finding
    level: str
    changes: tuple[Change, ...] = ()


class Group(NamedTuple):
    """A line with the notes beside it, and the lines without any that follow."""

    notes: list[Note]
    line: Line | None
    rest: list[Line]
    named: bool = True
    """Whether links lead to the line; not to one that a finding alone tells of."""


class Basis(NamedTuple):
    """A claim, and what it rests on."""

    number: int
    trace: Trace
    why: str
    points: list[tuple[str, str, str]]
    """What is said of each point, the sentence that says it, and its URL."""


class RuleView(NamedTuple):
    """A rule that found something, and how often."""

    code: str
    name: str
    often: int
    about: RuleInfo | None


class DigestView:
    """One digest: its text in groups, and the counts for its head."""

    def __init__(self, number: int, path: str, summary: DigestSummary | None) -> None:
        self.number = number
        self.path = path
        self.summary = summary
        self.text: str | None = None
        self.notes: list[Note] = []
        self.claims: list[Basis] = []
        self.counts: Counter[str] = Counter()
        """Findings by level, those that are not shown included."""

    @property
    def standings(self) -> Counter[str]:
        """Its claims by verdict."""
        return Counter(claim.trace.standing for claim in self.claims)


class Anchors:
    """Leads from a place in another digest, as findings name it, to where the page shows it."""

    def __init__(self, views: Iterable[DigestView]) -> None:
        """Learn the digests of the page, and of which the whole text will stand there for sure."""
        self._views = {view.path: view for view in views}
        size = sum(len(view.text or "") for view in self._views.values())
        self._is_small = size * _AROUND < MOST_HTML

    def __call__(self, where: str) -> str:
        """Return the name of the line that ``path:line`` or ``…, path:line`` means; empty if no digest is meant."""
        head, _, line = where.rpartition(":")
        for path in (head, head.partition(", ")[2]):
            if (view := self._views.get(path)) and line.isdecimal():
                text, number = view.text or "", int(line[:9])
                known = 0 < number <= text.count("\n") + (not text.endswith("\n"))
                return f"d{view.number}L{number}" if known and text and self._is_small else f"d{view.number}"
        return ""


def digests(report: Report) -> list[DigestView]:
    """Return the digests in the order of the report; findings and claims are numbered through all of them."""
    summaries = {digest.path: digest for digest in report.digests}
    paths = dict.fromkeys([*summaries, *(finding.path for finding in report.findings)])
    views = {path: DigestView(number, path, summaries.get(path)) for number, path in enumerate(paths, start=1)}
    for path, view in views.items():
        view.text = report.texts.get(path)
    for finding in report.findings:
        views[finding.path].counts[level(finding)] += 1
    for number, finding in enumerate(gravest(report.findings, MOST_NOTES), start=1):
        view = views[finding.path]
        view.notes.append(Note(number, finding, level(finding), tuple(_changes(finding, view.text))))
    for number, trace in enumerate(report.traces[:MOST_CLAIMS], start=1):
        if view_ := views.get(trace.path):
            view_.claims.append(_basis(number, trace))
    return list(views.values())


def _changes(finding: Finding, text: str | None) -> Iterator[Change]:
    if text is None:
        return
    for edit in finding.edits[:_MOST_EDITS]:
        head = re.split(r"[\r\n]", text[max(0, edit.start - _CONTEXT) : edit.start])[-1]
        tail = re.split(r"[\r\n]", text[edit.end : edit.end + _CONTEXT])[0]
        if len(head) == _CONTEXT:
            head = "…" + re.sub(r"^\S+", "", head)
        if len(tail) == _CONTEXT:
            tail = re.sub(r"\S+$", "", tail) + "…"
        yield Change(head, _cut(text[edit.start : edit.end]), _cut(edit.text), tail)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_EDIT else text[:_LONGEST_EDIT] + "…"


def _basis(number: int, trace: Trace) -> Basis:
    points = []
    for point in telling(trace):
        text, url = (point.passage.text, point.passage.url) if point.passage else ("", "")
        same = trace.passage and text == trace.passage.text
        points.append((told(point), "" if same else text, "" if same else url))
    return Basis(number, trace, why(trace), points[:_MOST_EDITS])


class Texts:
    """Lays out the texts of digests, as long as the page can bear it."""

    def __init__(self, *, signed: bool = True) -> None:
        """Begin a page; ``signed`` says whether a sign after each claim tells its verdict."""
        self.left = MOST_HTML
        self.signed = signed

    def groups(self, view: DigestView) -> Iterator[Group]:
        """Yield the text of a digest, and after it the findings of which the line is not shown, with a line each."""
        notes: dict[int, list[Note]] = defaultdict(list)
        shown_lines: Iterable[Line] = ()
        beyond = view.notes
        if view.text is not None and self.left > 0:
            layout = Lines(view.text[:MOST_TEXT])
            marked = [mark for note in view.notes if (mark := _marked(note, layout))]
            placed = {mark.number for mark in marked}
            beyond = [note for note in view.notes if note.number not in placed]
            for note in view.notes:
                if note.number in placed:
                    notes[note.finding.position.line].append(note)
            claimed = [claim for one in view.claims if self.signed and (claim := _claimed(one, layout))]
            shown_lines = lines(layout, marked, claimed)
        last = 0
        for group in _grouped(self._counted(shown_lines), notes):
            last = (group.rest[-1] if group.rest else group.line or Line(0, shown(""))).number
            yield group
        # Where the page is full in the middle of a digest, its further findings have not been shown yet.
        beyond = [*(note for line, those in notes.items() if line > last for note in those), *beyond]
        for note in beyond:
            yield Group([note], _excerpt(note), [], named=False)

    def _counted(self, those: Iterable[Line]) -> Iterator[Line]:
        for line in those:
            if self.left <= 0:
                return
            self.left -= len(line.html) + _AROUND
            yield line

    @staticmethod
    def shown(view: DigestView) -> int:
        """Return how many characters of a digest are shown."""
        return min(MOST_TEXT, len(view.text or ""))


def _grouped(those: Iterable[Line], notes: dict[int, list[Note]]) -> Iterator[Group]:
    group = Group([], None, [])
    for line in those:
        if line.number in notes:
            if group.line or group.rest:
                yield group
            group = Group(notes[line.number], line, [])
        else:
            group.rest.append(line)
    if group.line or group.rest:
        yield group


def _marked(note: Note, layout: Lines) -> Marked | None:
    finding = note.finding
    if not layout.hold(finding.position):
        return None
    start = layout.offset(finding.position)
    end = layout.offset(finding.end) if layout.hold(finding.end) else len(layout.text)
    return Marked(start, max(start, end), note.number, LEVELS.index(note.level))


def _claimed(basis: Basis, layout: Lines) -> Claimed | None:
    trace = basis.trace
    if not (layout.hold(trace.position) and layout.hold(trace.end)):
        return None
    return Claimed(layout.offset(trace.position), layout.offset(trace.end), basis.number, trace.standing)


def _excerpt(note: Note) -> Line:
    """Return the line of a finding as the finding itself tells it."""
    finding = note.finding
    start = min(max(0, finding.position.column - 1 - finding.line_offset), len(finding.line))
    end = finding.end.column - 1 - finding.line_offset if finding.end.line == finding.position.line else start + 400
    mark = Marked(start, min(max(start, end), len(finding.line)), note.number, LEVELS.index(note.level))
    (line,) = lines(Lines(finding.line.replace("\n", " ").replace("\r", " ")), [mark], ())
    return line._replace(number=finding.position.line)


def outcomes(report: Report) -> list[tuple[Outcome, int]]:
    """Return how many sources came out how, those that need looking after first."""
    counts = Counter(source.outcome for source in report.sources)
    return [(outcome, counts[outcome]) for outcome in _WORST_FIRST if counts[outcome]]


def sources(report: Report) -> list[Source]:
    """Return the sources, those that need looking after first."""
    return sorted(report.sources, key=lambda source: _WORST_FIRST.index(source.outcome))[:MOST_SOURCES]


def judged(report: Report) -> bool:
    """Whether a claim was held against any page; signs that all say the same would only be in the way."""
    return any(source.read for source in report.sources) or any(
        trace.standing != "unverifiable" for trace in report.traces
    )


def standings(report: Report) -> list[tuple[Standing, int]]:
    """Return how many claims have which verdict."""
    counts = Counter(trace.standing for trace in report.traces)
    return [(standing, counts[standing]) for standing in get_args(Standing) if counts[standing]]


def rules(report: Report) -> list[RuleView]:
    """Return the rules that found something, by code."""
    known = {rule.code: rule for rule in report.catalog}
    counts = Counter((finding.code, finding.name) for finding in report.findings)
    return [RuleView(code, name, count, known.get(code)) for (code, name), count in sorted(counts.items())]
