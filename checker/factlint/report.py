"""What is told: the hits that checks yield, the findings that rules make of them, and the report on all digests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint import decide
from factlint.document import Position, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.errors import FactlintError
    from factlint.model import Format
    from factlint.source import Source
    from factlint.trace import Trace

Severity = Literal["error", "warning", "info"]


class Edit(msgspec.Struct, frozen=True):
    """Replace ``text[start:end]`` of the digest by ``text``."""

    start: int
    end: int
    text: str
    position: Position = Position(1, 1)
    """Where it begins, and in :attr:`until` where it ends; known of the edits of a :class:`Finding`."""
    until: Position = Position(1, 1)


class Evidence(msgspec.Struct, frozen=True):
    """What a finding rests on: words of a source, or of another place (``url`` empty: the digest itself)."""

    excerpt: str
    where: str = ""
    url: str = ""


class Related(msgspec.Struct, frozen=True):
    """A second place in the same digest that a finding speaks of."""

    span: Span
    message: str


class Hit(msgspec.Struct, frozen=True):
    """What a check yields. Severity, code and fix safety are the rule's; suppression is the engine's."""

    span: Span
    message: str
    expected: str | None = None
    found: str | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()
    reference: int | None = None
    """Index of the reference that the hit is about."""
    edits: tuple[Edit, ...] = ()
    help: str = ""
    """What to do about it, where that is not plain from the message."""
    doubtful: bool = False
    """Lowers the rule's severity by one step (error, warning, info)."""


class Place(NamedTuple):
    """A related place as it is shown: where, the line's text, and the words about it."""

    position: Position
    end: Position
    line: str
    message: str
    line_offset: int = 0
    """How many characters of the source line were cut off in front of :attr:`line`."""


class Finding(msgspec.Struct, frozen=True):
    """A hit under a rule, ready to be shown; it needs the digest no longer."""

    code: str
    name: str
    severity: Severity
    message: str
    path: str
    position: Position
    end: Position
    line: str
    """The source line (cut around the finding if it is very long), for display."""
    line_offset: int = 0
    """How many characters of the source line were cut off in front of :attr:`line`."""
    reference: tuple[str, str] | None = None
    """Title and URL of the reference that the finding is about."""
    expected: str | None = None
    found: str | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Place, ...] = ()
    fix_safety: Literal["none", "safe", "unsafe"] = "none"
    edits: tuple[Edit, ...] = ()
    help: str = ""
    fingerprint: str = ""
    suppressed: str | None = None
    """The reason given in the suppression; ``None`` where the finding stands."""
    suppressed_by: Literal["", "comment", "baseline"] = ""
    """What suppresses it: a comment in the digest, or the baseline, which holds what was accepted before."""


class DigestSummary(msgspec.Struct, frozen=True):
    """What the report says of one digest."""

    path: str
    format: Format
    language: str
    day: str | None
    stories: int
    references: int
    citations: int
    resolved: int
    claims: int
    traced: int = 0
    """How many of the claims are carried by the pages that they cite."""
    contradicted: int = 0
    """How many the pages say otherwise."""
    untraced: int = 0
    """How many are not; the others are unverifiable."""
    judged: bool = False
    """Whether the claims were held against pages at all."""


class RuleInfo(msgspec.Struct, frozen=True):
    """What an output format may tell of a rule."""

    code: str
    name: str
    title: str
    severity: Severity
    """As the rule file gives it; settings and doubt may give a finding another one."""
    needs: Literal["text", "folder", "web"]
    fix: Literal["none", "safe", "unsafe"]
    documentation: str
    """What it reports and why, as Markdown, without its examples."""


class Fixed(msgspec.Struct, frozen=True):
    """What fixes made of a digest."""

    path: str
    before: str
    after: str
    codes: tuple[str, ...]
    """The rule of each finding that was fixed."""
    encoding: str = "utf-8"
    mark: str = ""
    """The byte order mark before the text, where the file has one."""


class Gone(msgspec.Struct, frozen=True):
    """A finding of the baseline that is there no longer."""

    path: str
    code: str
    words: str
    """What it stood at."""


class Report(msgspec.Struct, frozen=True):
    """Everything an output format may show."""

    digests: tuple[DigestSummary, ...]
    findings: tuple[Finding, ...] = ()
    errors: tuple[FactlintError, ...] = ()
    """What kept a digest from being read or a rule from running: each makes the exit code 2."""
    rules: tuple[str, ...] = ()
    """The codes of the rules that ran on at least one digest."""
    failing: int = 0
    """How many findings close the gate: standing, and at or above ``fail-on`` of their digest's settings."""
    notices: tuple[str, ...] = ()
    """What the user should be told beside the findings: a store that was set aside."""
    sources: tuple[Source, ...] = ()
    """What became of every URL that was to be read, in their order, without the pages."""
    traces: tuple[Trace, ...] = ()
    """What each claim rests on, where that was asked for."""
    texts: Mapping[str, str] = {}
    """The text of each digest by its path, where that was asked for."""
    catalog: tuple[RuleInfo, ...] = ()
    """The rules that ran, in the order of their codes, where that was asked for."""
    fixed: tuple[Fixed, ...] = ()
    """The digests that fixes changed, or, with ``--diff``, would change."""
    gone: tuple[Gone, ...] = ()
    """Findings of the baseline that are there no longer."""
    older: int = 0
    """How many findings were left out because they are older than ``--since``."""
    since: str = ""
    """The revision that these are older than."""
    left_out: tuple[str, ...] = ()
    """Which digests were not checked, and why: a clause each, such as "3 digests unchanged since main"."""
    gates: Mapping[str, str] = {}
    """The severity, by the path of its digest, from which a finding closes the gate."""

    def closes(self, finding: Finding) -> bool:
        """Whether a finding closes the gate of its digest."""
        return finding.suppressed is None and decide.fails(finding.severity, self.gates.get(finding.path, "error"))

    def count(self, severity: Severity) -> int:
        """Return how many standing findings have this severity."""
        return sum(finding.severity == severity and finding.suppressed is None for finding in self.findings)

    @property
    def unread(self) -> bool:
        """Whether there were pages to read and not one of them could be."""
        asked = [source for source in self.sources if source.outcome != "skipped"]
        return bool(asked) and all(source.outcome == "unverifiable" for source in asked)

    @property
    def suppressed(self) -> int:
        """How many findings are suppressed, by whatever."""
        return sum(finding.suppressed is not None for finding in self.findings)

    @property
    def baselined(self) -> int:
        """How many findings the baseline suppresses."""
        return sum(finding.suppressed_by == "baseline" for finding in self.findings)
