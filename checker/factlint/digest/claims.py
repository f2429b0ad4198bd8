"""The claims of a digest: sentences that state something checkable, each with the citations that carry it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.digest import checkable, section_titles
from factlint.model import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Carrier, Citation, Document, Sentence, Story


def find(
    document: Document, sentences: Sequence[Sentence], citations: Sequence[Citation], stories: Sequence[Story]
) -> tuple[Claim, ...]:
    """Return the claims in order.

    A claim is carried by the citations in or right behind its sentence, else by its paragraph's, else by its story's;
    the evidence for it is the union of these sources.
    """
    carriers = _Carriers(document, sentences, citations, stories)
    notices = {index for index, block in enumerate(document.blocks) if section_titles.is_notice(block.text)}
    claims = []
    for index, sentence in enumerate(sentences):
        opinion = sentence.label is not None and sentence.label.opinion
        if sentence.block in notices or not checkable.is_checkable(sentence.text, opinion=opinion):
            continue
        carrier, carrying = carriers.of(index)
        claims.append(Claim(index, sentence.span, sentence.text, carrying, carrier, sentence.story, sentence.at, "", opinion))
    return tuple(claims)


class _Carriers:
    """Finds the citations nearest to a sentence."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        citations: Sequence[Citation],
        stories: Sequence[Story],
    ) -> None:
        self._sentences = sentences
        self._citations = citations
        self._by_block: dict[int, list[int]] = defaultdict(list)
        by_story: dict[int, list[int]] = defaultdict(list)
        for index, citation in enumerate(citations):
            if citation.block is not None:
                self._by_block[citation.block].append(index)
            if citation.story is not None:
                by_story[citation.story].append(index)
        for cited in self._by_block.values():
            cited.sort(key=lambda index: citations[index].span.start)
        self._starts = {
            block: [citations[index].span.start for index in cited] for block, cited in self._by_block.items()
        }
        self._paragraphs: dict[int, tuple[int, ...]] = {}
        self._by_story = {story: tuple(cited) for story, cited in by_story.items()}
        self._told = {sentence.block for sentence in sentences}
        self._story_end = [story.last for story in stories]
        self._total = len(document.blocks)

    def of(self, index: int) -> tuple[Carrier, tuple[int, ...]]:
        """Return how near the citations of a sentence stand, and their indices."""
        sentence = self._sentences[index]
        following = self._sentences[index + 1] if index + 1 < len(self._sentences) else None
        start = sentence.span.start
        end = following.span.start if following and following.block == sentence.block else None
        block = self._by_block.get(sentence.block, [])
        places = self._starts.get(sentence.block, [])
        own = block[bisect_left(places, start) : len(places) if end is None else bisect_left(places, end)]
        if own:
            return "sentence", tuple(own)
        if paragraph := self._paragraph(sentence):
            return "paragraph", paragraph
        story = self._by_story.get(sentence.story, ()) if sentence.story is not None else ()
        return ("story", story) if story else ("none", ())

    def _paragraph(self, sentence: Sentence) -> tuple[int, ...]:
        """Return the citations of the sentence's block and of the lines of sources right below it."""
        if sentence.block not in self._paragraphs:
            cited = list(self._by_block.get(sentence.block, ()))
            limit = self._total if sentence.story is None else self._story_end[sentence.story]
            below = sentence.block + 1
            while below < limit and below not in self._told and self._by_block.get(below):
                cited.extend(self._by_block[below])
                below += 1
            self._paragraphs[sentence.block] = tuple(cited)
        return self._paragraphs[sentence.block]
