"""A claim's own words: its text without the marks that cite, each put out by as many blanks, so that offsets stay.

"([Quay Post](…))", "[3]", "(quay.example)", "Source: …" and a title in quotation marks are words of the citation. A
link that is part of its sentence is not: in "Kestrel [released Glim 4](…) on Monday" its words are the claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import label_words, words
from factlint.digest.prose import offset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block
    from factlint.model import Citation, CitationKind, Reference

_BRACKETED = lazy.pattern(r"\([^()]{1,300}\)|（[^（）]{1,300}）|\[[^\[\]]{1,300}\]|【[^【】]{1,300}】")
_OPENING, _CLOSING = '([（［【“„«"「『《‹', ')]）］】”“»"」』》›'
_WORD = lazy.pattern(r"[^\W_]+")
_LABEL = lazy.pattern(r"[^\W\d_][^\W\d_ ]{0,14}(?: [^\W\d_]{1,12})?\s?[:：]\s?\Z")
_DASHES = tuple("–—|→·-:：.。!?")
_CREDITS = ("via", "source", "quelle", "fuente", "fonte")
_IN_SENTENCES = ("link", "title", "source")
"""Kinds of citations that may be words of a sentence."""
_LEADS = """
    source sources via see cf from by in at and or also p pp quelle quellen siehe vgl nach und aus laut voir selon et
    d'après lire fuente fuentes ver según vía y fonte fontes segundo e de the le la der die das on"""
_SHORT = 8
"""Characters that may stand beside a citation in a bracket in scripts without blanks: "（出典：…）"."""
_NEAR = 40
"""Characters around a citation that are looked at."""
_LONGEST = 4000
"""Characters of a longer text no judge looks at, nor is it blanked."""
_LEAST = 2
"""Words that a claim has at least when its citations are put out."""


class _Mark(msgspec.Struct, frozen=True, order=True):
    """A citation in the prose of its block."""

    start: int
    end: int
    kind: CitationKind


@cache
def _leads() -> frozenset[str]:
    return frozenset(_LEADS.split())


class OwnWords:
    """Knows where citations stand in the blocks of a digest."""

    def __init__(self, blocks: Sequence[Block], citations: Sequence[Citation], references: Sequence[Reference]) -> None:
        """Sort the citations by block, and keep who publishes what is listed."""
        self._blocks = blocks
        self._by_block: dict[int, list[Citation]] = defaultdict(list)
        for citation in citations:
            if citation.block is not None and citation.kind != "front-matter":
                self._by_block[citation.block].append(citation)
        self._publishers = {_folded(reference.source.text) for reference in references if reference.source}
        self._marks: dict[int, list[_Mark]] = {}

    def of(self, block: int, start: int, end: int) -> str:
        """Return ``prose.text[start:end]`` of a block with its citations blanked, as long as it was.

        What has hardly a word of its own is returned as it is: a headline that links to its page.
        """
        text = self._blocks[block].text[start:end]
        found = self._blanked(block, start, text)
        return found if found is not text and _says(found) else text

    def is_all_citation(self, block: int, start: int, end: int) -> bool:
        """Whether a sentence is but a line of sources: "Source: Quay Post.", "→ “Title”"."""
        text = self._blocks[block].text[start:end]
        if not any(mark.kind == "source" for mark in self._within(block, start, end)):
            return False
        return not _WORD.search(self._blanked(block, start, text))

    def _blanked(self, block: int, start: int, text: str) -> str:
        spans = list(self._spans(block, start, text)) if len(text) <= _LONGEST else []
        if not spans:
            return text
        blanked = list(text)
        for first, last in spans:
            blanked[first:last] = " " * (last - first)
        return "".join(blanked)

    def _spans(self, block: int, start: int, text: str) -> Iterator[tuple[int, int]]:
        """Yield what is to be blanked, as offsets into ``text``."""
        marks = [
            _Mark(max(0, mark.start - start), min(len(text), mark.end - start), mark.kind)
            for mark in self._within(block, start, start + len(text))
        ]
        for match in _BRACKETED.finditer(text) if marks or self._publishers else ():
            first, last = match.span()
            inner = _between(marks, first, last)
            if (inner and _is_credit(text, first, last, inner)) or _folded(match[0][1:-1]) in self._publishers:
                yield first, last
        for mark in marks:
            if mark.kind not in _IN_SENTENCES or _stands_apart(text, mark):
                yield _widened(text, mark)

    def _within(self, block: int, start: int, end: int) -> list[_Mark]:
        if block not in self._marks:
            prose = self._blocks[block].prose
            self._marks[block] = sorted(
                _Mark(offset(prose, cited.span.start), offset(prose, cited.span.end), cited.kind)
                for cited in self._by_block.get(block, ())
            )
        return [mark for mark in _between(self._marks[block], start - _LONGEST, end) if mark.end > start]


def _between(marks: Sequence[_Mark], start: int, end: int) -> Sequence[_Mark]:
    """Return the marks that begin in ``start:end``, of marks in order."""
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    return marks[first : bisect_left(marks, end, lo=first, key=lambda mark: mark.start)]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _says(text: str) -> bool:
    """Whether a text has words enough to be a claim."""
    found = _WORD.findall(text)
    return len(found) >= _LEAST or sum(map(len, found)) > _SHORT


def _is_credit(text: str, first: int, last: int, marks: Sequence[_Mark]) -> bool:
    """Whether a bracket holds citations and hardly anything else: "(Source: [Quay Post](…), [2])"."""
    left, at = "", first + 1
    for mark in marks:
        left += text[at : mark.start] + " "
        at = max(at, mark.end)
    left += text[at : last - 1]
    if words.wide(left):
        return len(left.strip()) <= _SHORT
    return all(not word.islower() or word in _leads() for word in _WORD.findall(left))


def _stands_apart(text: str, mark: _Mark) -> bool:
    """Whether words that cite are no part of the sentence: a word for a source, or set off by a dash at its end."""
    cited = text[mark.start : mark.end]
    bare = cited.strip("[]()（）【】 ")
    if bare.isdecimal() or label_words.role(bare) == "meta" or (mark.kind == "title" and cited[:1] in _OPENING):
        return True
    if text[mark.end : mark.end + _NEAR].strip(" \t\n.。" + _CLOSING):
        return False
    before = text[max(0, mark.start - _NEAR) : mark.start].rstrip(" \t\n" + _OPENING)
    return before.endswith(_DASHES) or (before.split() or [""])[-1].casefold() in _CREDITS


def _widened(text: str, mark: _Mark) -> tuple[int, int]:
    """Return where a mark stands with the brackets around it and the label before it ("Source: ")."""
    first, last = mark.start, mark.end
    if first and last < len(text) and text[first - 1] in _OPENING and text[last] in _CLOSING:
        first, last = first - 1, last + 1
    label = _LABEL.search(text, max(0, first - _NEAR), first) if mark.kind in (*_IN_SENTENCES, "url") else None
    if label and label_words.role(label[0].rstrip(" :：")) == "meta":
        first = label.start()
    return first, last
