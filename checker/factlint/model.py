"""The nouns of factlint: what a digest is made of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint.document import Block, CanonicalUrl, Document, Position, Span
from factlint.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

Format = Literal["markdown", "html", "text"]

STDIN = "-"
"""The path of a digest that comes by standard input, unless it is given a name."""

SectionKind = Literal["summary", "news", "outlook", "references", "note", "other"]
CitationKind = Literal["link", "url", "number", "footnote", "host", "title", "source", "front-matter"]
Resolution = Literal["reference", "url", "ambiguous", "none"]
Carrier = Literal["sentence", "paragraph", "story", "retold", "none"]
"""``retold``: the citations of the stories that a sentence of the summary or the outlook retells."""


class Date(NamedTuple):
    """A day, a month or a year, as exact as it was written."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def ordinal(self) -> int:
        """A whole day as :meth:`datetime.date.toordinal` counts; 0 for a month, a year, and what no calendar has."""
        from datetime import date  # noqa: PLC0415 - many runs compare no days

        try:
            return date(self.year, self.month, self.day).toordinal() if self.month and self.day else 0
        except ValueError:
            return 0


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
