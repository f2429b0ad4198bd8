"""The citations of a digest: every place in the text that points at a source, and what it points at."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.digest import citation_marks, citation_titles, section_titles, source_lines
from factlint.digest.citation_marks import Found, Numbers
from factlint.digest.ranges import Ranges
from factlint.digest.resolve import Resolver
from factlint.digest.source_lines import SourceLines, is_source_label
from factlint.model import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block, Document, Span
    from factlint.model import Reference, Section, Story


def find(
    document: Document, sections: tuple[Section, ...], stories: tuple[Story, ...], references: tuple[Reference, ...]
) -> tuple[Citation, ...]:
    """Return the citations in the order of the text; what stands in reference entries cites nothing."""
    return tuple(_Finder(document, sections, stories, references).run())


class _Finder:
    """Looks for citations block by block, the sure forms first."""

    def __init__(
        self,
        document: Document,
        sections: tuple[Section, ...],
        stories: tuple[Story, ...],
        references: tuple[Reference, ...],
    ) -> None:
        self._blocks = document.blocks
        self._stories = stories
        self._resolver = Resolver(references)
        self._story_of = _owners(len(self._blocks), ((story.first, story.last) for story in stories))
        listed = [(section.first, section.last) for section in sections if section.kind == "references"]
        self._listed = _owners(len(self._blocks), listed)
        spans = sorted(reference.span for reference in references if reference.form != "front-matter")
        self._entries = [_touches(spans, block.span) for block in self._blocks]
        read = [block for index, block in enumerate(self._blocks) if self._is_read(index)]
        self._numbers = Numbers(read, self._resolver)
        self._lines = SourceLines(self._blocks)
        named = {block.marker.casefold() for block in self._blocks if block.kind == "footnote"}
        self._explained = frozenset(named - {reference.label.casefold() for reference in references})
        self._headlines: dict[int, frozenset[int]] = {}

    def _is_read(self, index: int) -> bool:
        block = self._blocks[index]
        return not self._entries[index] and block.kind != "code"

    def run(self) -> Iterator[Citation]:
        for index, block in enumerate(self._blocks):
            if not self._is_read(index):
                continue
            cited = sorted(self._in_block(index, block), key=lambda found: (found.start, found.end))
            if cited and section_titles.is_notice(block.text):
                continue  # "Generated with …" thanks a tool
            for found in cited:
                yield Citation(
                    kind=found.kind,
                    span=found.span or block.prose.span(found.start, found.end),
                    text=found.text,
                    resolution=found.match.resolution,
                    references=found.match.references,
                    url=found.url,
                    canonical=found.match.canonical,
                    block=index,
                    story=self._story_of[index],
                )

    def _in_block(self, index: int, block: Block) -> Iterator[Found]:
        taken = Ranges()

        def keep(found: Iterator[Found]) -> Iterator[Found]:
            for one in found:
                if taken.add(one.start, one.end):
                    yield one

        yield from keep(citation_marks.links(block, self._resolver))
        if self._listed[index] is not None or block.kind == "html":
            return
        yield from citation_marks.footnotes(block, self._resolver, self._explained)
        numbers = [one for one in self._numbers.find(block) if not taken.overlap(one.start, one.end)]
        for number in numbers:
            taken.add(number.start, number.end)
        yield from numbers
        yield from keep(citation_marks.host_tags(block, self._resolver))
        yield from keep(citation_titles.quoted(block, self._resolver))
        titles = list(keep(citation_titles.unquoted(block, self._resolver, taken)))
        yield from titles
        if block.kind == "heading":
            self._note_headline(index, titles)
            return
        for region in self._lines.regions(block, below_label=self._is_below_label(index)):
            yield from keep(source_lines.entries(block, region, taken, self._resolver, self._headline(index)))

    def _is_below_label(self, index: int) -> bool:
        """Whether the block follows a label "Sources" that has a block of its own."""
        before = self._blocks[index - 1] if index else None
        if before is None or before.kind not in ("paragraph", "heading") or self._blocks[index].kind == "heading":
            return False
        return len(before.text) < 40 and is_source_label(before.text)

    def _note_headline(self, index: int, titles: list[Found]) -> None:
        story = self._story_of[index]
        if story is not None and titles:
            named = {reference for title in titles for reference in title.match.references}
            self._headlines[story] = self._headlines.get(story, frozenset()) | named

    def _headline(self, index: int) -> frozenset[int]:
        story = self._story_of[index]
        return self._headlines.get(story, frozenset()) if story is not None else frozenset()


def _owners(count: int, ranges: Iterator[tuple[int, int]] | Sequence[tuple[int, int]]) -> list[int | None]:
    """Return for each block the last of the ranges that it stands in."""
    owner: list[int | None] = [None] * count
    for index, (first, last) in enumerate(ranges):
        owner[first:last] = [index] * (last - first)
    return owner


def _touches(spans: list[Span], span: Span) -> bool:
    """Whether a block holds, or stands in, an entry of a reference list."""
    at = bisect_right(spans, span)
    return any(spans[near].overlaps(span) for near in (at - 1, at) if 0 <= near < len(spans))
