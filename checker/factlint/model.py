"""The nouns of factlint: what a digest is made of, and what a finding says.

Every place is a :class:`Span` of character offsets into :attr:`Digest.text`; a column or a line is worked out only when
it is shown. All values are immutable, so that a check cannot change what the next one sees. They are frozen structs of
msgspec rather than dataclasses, whose twenty classes took 10 ms to make at each start.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, NewType

import msgspec

from factlint import decide
from factlint.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.errors import FactlintError
    from factlint.source import Source
    from factlint.trace import Trace

CanonicalUrl = NewType("CanonicalUrl", str)
"""A URL folded so that two spellings of one page are equal; see :func:`factlint.digest.urls.canonical`."""

Format = Literal["markdown", "html", "text"]

STDIN = "-"
"""The path of a digest that comes by standard input, unless it is given a name."""
Severity = Literal["error", "warning", "info"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "code", "html", "footnote"]
MarkKind = Literal["strong", "emphasis", "code", "strike", "link", "image", "math"]
LinkKind = Literal["inline", "bare", "autolink", "image"]
SectionKind = Literal["summary", "news", "outlook", "references", "note", "other"]
CitationKind = Literal["link", "url", "number", "footnote", "host", "title", "source", "front-matter"]
Resolution = Literal["reference", "url", "ambiguous", "none"]
Carrier = Literal["sentence", "paragraph", "story", "retold", "none"]
"""``retold``: the citations of the stories that a sentence of the summary or the outlook retells."""


class Span(NamedTuple):
    """A half-open range of character offsets into :attr:`Digest.text`."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as an editor shows it: line and column count from 1, the column in characters."""

    line: int
    column: int


class Piece(NamedTuple):
    """A stretch of visible text: it starts at ``at`` in the prose and stands at ``start:end`` in the source.

    Where the piece is as long in the source as in the prose, its characters correspond one by one; where it is not (an
    entity, an escape), it stands as a whole for its source.
    """

    at: int
    start: int
    end: int


class Prose(msgspec.Struct, frozen=True):
    """The text a reader sees of one block, with the way back to the source of each character."""

    text: str
    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the source span of ``text[start:end]`` (markup between its characters included)."""
        return Span(self._source(start, last=False), self._source(max(start, end - 1), last=True))

    def _source(self, offset: int, *, last: bool) -> int:
        """Return where the character at ``offset`` begins in the source, or, with ``last``, where it ends."""
        if not self.pieces:
            return 0
        index = max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.at) - 1)
        piece = self.pieces[index]
        following = self.pieces[index + 1].at if index + 1 < len(self.pieces) else len(self.text)
        if following - piece.at != piece.end - piece.start:
            return piece.end if last else piece.start
        return min(piece.end, piece.start + offset - piece.at + last)


class Mark(NamedTuple):
    """Markup over ``start:end`` of a block's *prose* (offsets into :attr:`Prose.text`, not into the source)."""

    kind: MarkKind
    start: int
    end: int


class Link(msgspec.Struct, frozen=True):
    """A link or bare URL as written in a block."""

    kind: LinkKind
    span: Span
    """The whole link, brackets and target included."""
    text: str
    """What the reader sees; the URL itself for a bare one."""
    url: str
    """The target as written, entities and escapes resolved."""
    url_span: Span
    """The target in the source; the whole link where the target stands elsewhere (``[text][label]``)."""
    at: tuple[int, int] = (0, 0)
    """Where the link's text stands in the block's prose."""


class Cell(NamedTuple):
    """A cell's place: which table of the digest, which row (0 is the head), which column."""

    table: int
    row: int
    column: int


class Block(msgspec.Struct, frozen=True):
    """A heading, paragraph, list item, table cell …: the smallest part that is read as one text."""

    kind: BlockKind
    span: Span
    prose: Prose
    level: int = 0
    """Heading level (1-6) or depth of the list item (1 is outermost)."""
    marker: str = ""
    """The list marker as written (``-``, ``1.``), or a footnote's label."""
    quoted: bool = False
    """Whether the block stands in a block quote."""
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    footnotes: tuple[tuple[Span, str], ...] = ()
    """Footnote references in the block, each with its label: ``[^3]`` is ``(span, "3")``."""
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """The text a reader sees."""
        return self.prose.text

    def marked(self, *kinds: MarkKind) -> list[tuple[int, int]]:
        """Return the prose ranges under any of these marks."""
        return [(mark.start, mark.end) for mark in self.marks if mark.kind in kinds]


class Entry(msgspec.Struct, frozen=True):
    """A scalar of the front matter: its key path (``("sources", "0")``), its value, where the value stands."""

    path: tuple[str, ...]
    value: str
    span: Span


class Problem(msgspec.Struct, frozen=True):
    """Something the reader met that will not render as meant (DOC004 reports it)."""

    span: Span
    message: str


class Document(msgspec.Struct, frozen=True):
    """What a reader (Markdown, HTML, plain) makes of a text, before anybody asks what it means."""

    blocks: tuple[Block, ...]
    front_matter: tuple[Entry, ...] = ()
    front_spans: tuple[Span, ...] = ()
    """Each front-matter block, fences included; more than one is a defect that real digests have."""
    comments: tuple[Span, ...] = ()
    """HTML comments, ``<!--`` and ``-->`` included."""
    problems: tuple[Problem, ...] = ()
    language: str | None = None
    """The language the document declares (``<html lang>``), if any."""


class Date(NamedTuple):
    """A day, a month or a year, as exact as it was written."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


class Dated(msgspec.Struct, frozen=True):
    """A date as found in a text: the words, what they mean (``None`` if no such day), and where they stand."""

    text: str
    date: Date | None
    span: Span
    weekday: int | None = None
    """The weekday written beside the date, 0 for Monday."""
    where: str = ""
    """For a digest's own day: ``"front matter"``, ``"heading"``, ``"file name"`` or ``"text"``."""


class Field(msgspec.Struct, frozen=True):
    """A cell or part of a reference: its text and where it stands."""

    text: str
    span: Span


class Reference(msgspec.Struct, frozen=True):
    """One row or entry of a reference list."""

    span: Span
    title: Field | None = None
    source: Field | None = None
    date: Field | None = None
    url: Field | None = None
    day: Date | None = None
    """What :attr:`date` means, where it can be read."""
    label: str = ""
    """The number or footnote label by which the text cites it."""
    form: Literal["table", "list", "footnote", "front-matter"] = "list"
    columns: frozenset[str] = frozenset()
    """Which of title, source, date, url the list has at all: a list without a date column misses no date."""
    canonical: CanonicalUrl | None = None


class Section(msgspec.Struct, frozen=True):
    """A heading and what is under it, as a range of block indices (``first`` included, ``last`` not)."""

    title: str
    span: Span
    level: int
    kind: SectionKind
    first: int
    last: int
    heading: int | None = None
    """Index of the heading's block; ``None`` for what stands before the first heading."""


class Story(msgspec.Struct, frozen=True):
    """One news item: its headline, its blocks (``first`` included, ``last`` not) and the section it stands in."""

    title: str
    title_span: Span
    span: Span
    first: int
    last: int
    section: int
    number: str = ""
    headed: bool = True
    """Whether the block at ``first`` is the headline alone; ``False`` where headline and text share a block."""


class Citation(msgspec.Struct, frozen=True):
    """A place in the text that points at a source, and what it resolves to."""

    kind: CitationKind
    span: Span
    text: str
    resolution: Resolution
    references: tuple[int, ...] = ()
    """Indices into :attr:`Digest.references`: those of one page when resolved (the first is in the list; a page listed
    twice, or in the front matter as well, has several), of several pages when ambiguous."""
    url: str | None = None
    canonical: CanonicalUrl | None = None
    block: int | None = None
    story: int | None = None


class Label(msgspec.Struct, frozen=True):
    """A label such as ``Summary`` or ``**Background:**`` that opens a paragraph and is no part of its claim."""

    text: str
    span: Span
    opinion: bool = False
    """Whether what follows is background or outlook, that is, mostly opinion."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of a block's prose; labels and trailing citations are left out of it."""

    text: str
    span: Span
    block: int
    at: tuple[int, int]
    """Offsets into the block's prose: ``prose.text[at[0]:at[1]] == text``."""
    story: int | None = None
    section: int | None = None
    label: Label | None = None


class Claim(msgspec.Struct, frozen=True):
    """A sentence, or a clause of one, that states something checkable, with the citations that carry it."""

    sentence: int
    """Index into :attr:`Digest.sentences`; the clauses of one sentence follow one another."""
    span: Span
    text: str
    citations: tuple[int, ...]
    carrier: Carrier
    story: int | None = None
    at: tuple[int, int] = (0, 0)
    """Offsets into the prose of its sentence's block: ``prose.text[at[0]:at[1]] == text``."""
    subject: str = ""
    """Whom "it" or "the company" means, in the words of the story, or of whom a clause without a subject speaks."""
    opinion: bool = False
    """Whether only its numbers and quotations are facts: it stands under background or outlook, or is told in a story
    without a figure, a name or anything else that a source would have in the same words."""


class Digest(msgspec.Struct, frozen=True, eq=False, dict=True):
    """One file, understood. Compared by identity, so that work on it can be cached."""

    path: str
    text: str
    format: Format
    language: str
    """ISO 639-1 code; ``"und"`` where the text is too short to say."""
    document: Document
    sections: tuple[Section, ...] = ()
    stories: tuple[Story, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    labels: tuple[Label, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    days: tuple[Dated, ...] = ()
    """Every place that dates the digest itself, most trusted first."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in the order of the text."""
        return self.document.blocks

    @property
    def day(self) -> Date | None:
        """The digest's own day, as exact as its best witness."""
        return next((dated.date for dated in self.days if dated.date), None)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def position(self, offset: int) -> Position:
        """Return line and column of a character offset."""
        line = self._lines.number(offset)
        return Position(line, offset - self._lines.starts[line - 1] + 1)

    @property
    def line_count(self) -> int:
        """Number of lines; a line end at the very end of the text begins one more, empty line."""
        return len(self._lines.starts)

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) without its end; empty past the last line."""
        if not 1 <= number <= self.line_count:
            return ""
        return self.text[self._lines.starts[number - 1] : self._lines.ends[number - 1]]

    def slice(self, span: Span) -> str:
        """Return the source text of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def seen(self) -> str:
        """The text to look at when asking whether a character stands anywhere: entities are resolved, too.

        No offsets into it mean anything; it is :attr:`text` itself where that holds no ``&``.
        """
        if "&" not in self.text:
            return self.text
        return "\n".join([self.text, *(block.text for block in self.blocks)])

    @cached_property
    def _section_of_block(self) -> list[int]:
        owner = [0] * len(self.blocks)
        for index, section in enumerate(self.sections):
            for block in range(section.first, section.last):
                owner[block] = index
        return owner

    def section_of(self, block: int) -> Section | None:
        """Return the innermost section that a block stands in."""
        return self.sections[self._section_of_block[block]] if self.sections else None

    @cached_property
    def story_of_block(self) -> list[int | None]:
        """For each block the index of its story, or ``None``."""
        owner: list[int | None] = [None] * len(self.blocks)
        for index, story in enumerate(self.stories):
            owner[story.first : story.last] = [index] * (story.last - story.first)
        return owner

    def reading(self) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that are read as text, with their index: no code, no raw HTML, no reference list."""
        for index, block in enumerate(self.blocks):
            section = self.section_of(index)
            if block.kind in ("code", "html", "footnote") or (section and section.kind == "references"):
                continue
            yield index, block

    @cached_property
    def _sentences_by_story(self) -> dict[int | None, list[Sentence]]:
        groups: dict[int | None, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(sentence.story, []).append(sentence)
        return groups

    def story_sentences(self, story: int | None) -> list[Sentence]:
        """Return the sentences of one story; for ``None`` those that stand in no story."""
        return self._sentences_by_story.get(story, [])


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
