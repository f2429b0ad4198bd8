"""The sentences of a digest: what it states, without labels, headlines, lines of facts and trailing citations."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import boundaries, labels, outline, words
from factlint.digest.boundaries import Range
from factlint.digest.prose import offset
from factlint.model import Label, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block, Document
    from factlint.model import Citation, Section, Story

_TAG = lazy.pattern(rf"[ \t]{{0,3}}(?:{words.HOST_TAG.pattern}|\[\^?\d{{1,3}}\]|【\d{{1,3}}[^】\n]{{0,40}}】)")
_LEAD_OUT = " \t\n:：—–|・-"
_OPENING = " \t\n([（［【—–·•/,;、，"
_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【"}
_CLOSING = " \t\n)]）］】.,;、，。"


class _Cited(msgspec.Struct, frozen=True, order=True):
    """Where a citation stands in a block's prose."""

    start: int
    end: int
    kind: str


class _Region(msgspec.Struct, frozen=True):
    """A stretch of a block's prose to be read, and the label it stands under."""

    start: int
    end: int
    label: Label | None


def split(
    document: Document,
    language: str,
    sections: Sequence[Section],
    stories: Sequence[Story],
    citations: Sequence[Citation],
) -> tuple[tuple[Label, ...], tuple[Sentence, ...]]:
    """Return the labels and the sentences of everything that is read as text, in order."""
    reader = _Reader(document, language, sections, stories, citations)
    for index in range(len(document.blocks)):
        reader.read(index)
    return tuple(reader.labels), tuple(reader.sentences)


class _Reader:
    """Goes through the blocks once, remembering the label that a paragraph stands under."""

    def __init__(
        self,
        document: Document,
        language: str,
        sections: Sequence[Section],
        stories: Sequence[Story],
        citations: Sequence[Citation],
    ) -> None:
        self._blocks = document.blocks
        self._language = language
        self._finder = labels.Finder(document.blocks)
        self._section = _owners([(section.first, section.last) for section in sections], len(document.blocks))
        self._headings = {section.heading for section in sections}
        self._closed = [section.kind == "references" for section in sections]
        self._story = _owners([(story.first, story.last) for story in stories], len(document.blocks))
        self._stories = stories
        self._citations: dict[int, list[Citation]] = defaultdict(list)
        for citation in citations:
            if citation.block is not None:
                self._citations[citation.block].append(citation)
        self._carried: Label | None = None
        self.labels: list[Label] = []
        self.sentences: list[Sentence] = []

    def read(self, index: int) -> None:
        """Read one block."""
        block, story, section = self._blocks[index], self._story[index], self._section[index]
        if index == 0 or block.kind == "heading" or story != self._story[index - 1]:
            self._carried = None
        if index in self._headings or not self._is_read(block, story, section):
            return
        cited = _cited(block, self._citations[index])
        for region in self._regions(index, block, story):
            for piece in _sentences(block.text, region, cited, self._language):
                text = block.text[piece.start : piece.end]
                span = block.prose.span(piece.start, piece.end)
                self.sentences.append(
                    Sentence(text, span, index, (piece.start, piece.end), story, section, region.label)
                )

    def _is_read(self, block: Block, story: int | None, section: int | None) -> bool:
        if section is not None and self._closed[section]:
            return False
        if block.kind == "cell":
            # A row of a news table is a story; other tables hold figures and names.
            return story is not None and words.size(block.text) > 5 and not labels.is_meta_line(block.text)
        return block.kind in ("paragraph", "item") and not block.text.startswith((":::", "{"))

    def _regions(self, index: int, block: Block, story: int | None) -> Iterator[_Region]:
        """Yield what is left of a block without labels, lines of facts and its story's headline."""
        start = 0
        if story is not None and self._stories[story].first <= index:
            start = self._after_headline(index, block, self._stories[story])
        label = self._carried
        for lead in self._finder.leads(block):
            if lead.end <= start:
                continue
            if lead.start > start:
                yield from _lines(block.text, Range(start, lead.start), label)
            label = Label(lead.text, block.prose.span(lead.start, lead.end), lead.role == "opinion")
            self.labels.append(label)
            start = _line_end(block.text, lead.rest) if lead.role == "meta" else lead.rest
            if lead.carries and block.kind == "paragraph":
                self._carried = label if lead.role != "meta" else None
        if start < len(block.text):
            yield from _lines(block.text, Range(start, len(block.text)), label)

    def _after_headline(self, index: int, block: Block, story: Story) -> int:
        """Return where a story's text begins in the block that also bears its headline."""
        if index != story.first and not block.cell:
            return 0
        if not block.prose.span(0, len(block.text)).overlaps(story.title_span):
            return 0
        if story.headed or block.cell:
            return len(block.text)
        text, lead = block.text, outline.lead_end(block)
        rest = text[lead:].lstrip(_LEAD_OUT)
        # "**Halden raises $5M**, its second round" goes on where the bold ends: no headline, but part of the sentence.
        ended = (
            lead == len(text)
            or len(text) - lead - len(rest) > 1
            or text[lead] in ":：\n"
            or words.ends_sentence(text[:lead])
        )
        return len(text) - len(rest) if lead and ended else 0


def _owners(ranges: Sequence[tuple[int, int]], total: int) -> list[int | None]:
    """Return for each block the last of the ranges that holds it."""
    owners: list[int | None] = [None] * total
    for index, (first, last) in enumerate(ranges):
        owners[first:last] = [index] * (last - first)
    return owners


def _lines(text: str, place: Range, label: Label | None) -> Iterator[_Region]:
    """Yield the region, without lines of facts ("Score: 389 | Link: …") if it has any."""
    part = text[place.start : place.end]
    if not any(mark in part for mark in "|•·") and not labels.is_meta_line(part):
        yield _Region(place.start, place.end, label)
        return
    start = place.start
    while start < place.end:
        end = min(_line_end(text, start), place.end)
        line = text[start:end].strip()
        # A line that begins with a bar is a row of a table that does not render.
        if line and line[0] != "|" and not labels.is_meta_line(line):
            yield _Region(start, end, label)
        start = end


def _line_end(text: str, start: int) -> int:
    newline = text.find("\n", start)
    return len(text) if newline < 0 else newline + 1


def _cited(block: Block, citations: Sequence[Citation]) -> list[_Cited]:
    """Return where the block's citations stand in its prose, in order."""
    return sorted(
        _Cited(offset(block.prose, citation.span.start), offset(block.prose, citation.span.end), citation.kind)
        for citation in citations
    )


def _sentences(text: str, region: _Region, cited: list[_Cited], language: str) -> Iterator[Range]:
    """Yield the sentences of a region, the citations around them cut off."""
    told = False
    for piece in boundaries.split(text, region.start, region.end, language):
        start, tagged = _skip_citations(text, piece, cited, first=not told)
        end = _cut_citations(text, Range(start, _cut_urls(text, Range(start, piece.end), cited)))
        while start < end and text[start] in "—–•·| ":
            start += 1
        if start >= end or not any(char.isalpha() for char in text[start:end]):
            continue
        if _is_credit(text, Range(start, end), cited, after=told, tagged=tagged):
            continue
        told = True
        yield Range(start, end)


def _skip_citations(text: str, piece: Range, cited: list[_Cited], *, first: bool) -> tuple[int, bool]:
    """Return where the words begin behind citations that belong to the sentence before, and whether there were any."""
    start, tagged = piece.start, False
    while start < piece.end:
        tag = _TAG.match(text, start, piece.end)
        if tag:
            stop = tag.end()
        else:
            at = start
            while at < piece.end and text[at] in _OPENING:
                at += 1
            found = _at(cited, at)
            bracketed = at > start and text[at - 1] in "([（［【"
            if not found or first or not (bracketed or found.kind in ("number", "footnote", "host")):
                break
            stop = found.end
        while stop < piece.end and text[stop] in _CLOSING:
            stop += 1
        start, tagged = stop, True
    return start, tagged


def _at(cited: list[_Cited], place: int) -> _Cited | None:
    """Return the citation that covers a place in the prose."""
    index = bisect_right(cited, place, key=lambda one: one.start) - 1
    return cited[index] if index >= 0 and place < cited[index].end else None


def _cut_citations(text: str, piece: Range) -> int:
    """Return where the words end: before citations that stand after the full stop."""
    end = piece.end
    while text[end - 1] in ")]）】":
        opening = text.rfind(_BRACKETS[text[end - 1]], piece.start, end)
        before = text[max(piece.start, opening - 8) : max(piece.start, opening)].rstrip()
        tag = _TAG.match(text, opening, end) if opening > piece.start else None
        if not tag or tag.end() < end or not words.ends_sentence(before):
            break
        end = opening - (opening - piece.start - len(text[piece.start : opening].rstrip()))
    return end


def _cut_urls(text: str, piece: Range, cited: list[_Cited]) -> int:
    """Return where the words end: before URLs that follow the full stop, which no splitter takes for a sentence."""
    end = piece.end
    while end > piece.start and (found := _at(cited, end - 1)) and found.kind == "url" and found.start > piece.start:
        end = piece.start + len(text[piece.start : found.start].rstrip())
    return end if words.ends_sentence(text[piece.start : end]) else piece.end


def _is_credit(text: str, piece: Range, cited: list[_Cited], *, after: bool, tagged: bool) -> bool:
    """Whether words without a full stop only name a source: a title in quotes, a link, a bare host."""
    wording = text[piece.start : piece.end]
    covered = _covered(piece, cited)
    if covered >= 0.9 * len(wording) or (wording.startswith(("http://", "https://")) and " " not in wording):
        return True
    if words.ends_sentence(wording):
        return False
    if covered * 2 >= len(wording):
        return True
    rest, titles = words.QUOTED.subn("", wording)
    quoted = 0 < words.size(rest) < 7 * titles
    return after and (tagged or quoted)


def _covered(piece: Range, cited: list[_Cited]) -> int:
    """Return how many characters of a piece are citations."""
    covered, at = 0, piece.start
    index = max(0, bisect_right(cited, piece.start, key=lambda one: one.start) - 1)
    while index < len(cited) and cited[index].start < piece.end:
        covered += max(0, min(cited[index].end, piece.end) - max(cited[index].start, at))
        at = max(at, cited[index].end)
        index += 1
    return covered
