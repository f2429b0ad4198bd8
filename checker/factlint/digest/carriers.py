"""What carries a claim: citations of its clause, else its paragraph, else its story, else of the stories it retells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.retold import Retellings
    from factlint.document import Document, Span
    from factlint.model import Carrier, Citation, Section, Sentence, Story

    Carried = tuple[Carrier, tuple[int, ...]]
    """How near the citations of a claim stand, and their indices."""

MOST = 100
"""Citations of a claim that are kept: thousands of claims may stand in a paragraph of thousands of links."""


class Carriers:
    """Finds the citations nearest to a sentence and to its clauses."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        citations: Sequence[Citation],
        stories: Sequence[Story],
    ) -> None:
        """Sort the citations by block and by story."""
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
        self.by_story = {story: tuple(cited[:MOST]) for story, cited in by_story.items()}
        """The first citations of each story that has any."""
        self._told = {sentence.block for sentence in sentences}
        self._story_end = [story.last for story in stories]
        self._total = len(document.blocks)

    def of(self, index: int, clauses: Sequence[Span]) -> list[Carried]:
        """Return what carries each clause of a sentence, none of them by retelling."""
        sentence = self._sentences[index]
        if own := self._own(index):
            return [("sentence", cited) for cited in self._divided(own, clauses)]
        if paragraph := self._paragraph(sentence):
            return [("paragraph", paragraph)] * len(clauses)
        story = self.by_story.get(sentence.story, ()) if sentence.story is not None else ()
        return [("story", story) if story else ("none", ())] * len(clauses)

    def cites(self, index: int) -> bool:
        """Whether a citation stands in a sentence or right behind it."""
        return bool(self._own(index))

    def _own(self, index: int) -> tuple[int, ...]:
        sentence = self._sentences[index]
        following = self._sentences[index + 1] if index + 1 < len(self._sentences) else None
        end = following.span.start if following and following.block == sentence.block else None
        return self._within(sentence.block, sentence.span.start, end)

    def _within(self, block: int, start: int, end: int | None) -> tuple[int, ...]:
        """Return the citations of a block from one place of the source to another, or from its start on."""
        places = self._starts.get(block, [])
        if not places:
            return ()
        first = self._first(block, start)
        last = len(places) if end is None else self._first(block, end)
        return tuple(self._by_block[block][first : min(last, first + MOST)])

    def _first(self, block: int, place: int) -> int:
        """Return which citation of a block is the first at a place: a link's words begin behind its bracket."""
        at = bisect_left(self._starts[block], place)
        covers = at > 0 and self._citations[self._by_block[block][at - 1]].span.end > place
        return at - covers

    def _divided(self, own: tuple[int, ...], clauses: Sequence[Span]) -> list[tuple[int, ...]]:
        """Give each clause the citations in and right behind it, else those of the next clause that has some.

        What stands behind the last citation has the sentence's citations, all of them.
        """
        if len(clauses) == 1:
            return [own]
        starts = [clause.start for clause in clauses[1:]]
        parts: list[list[int]] = [[] for _ in clauses]
        for index in own:
            parts[bisect_left(starts, self._citations[index].span.end)].append(index)
        carried, divided = own, []
        for part in reversed(parts):
            carried = tuple(part) or carried
            divided.append(carried)
        return divided[::-1]

    def _paragraph(self, sentence: Sentence) -> tuple[int, ...]:
        """Return the citations of the sentence's block and of the lines of sources right below it."""
        if sentence.block not in self._paragraphs:
            cited = list(self._by_block.get(sentence.block, ()))
            limit = self._total if sentence.story is None else self._story_end[sentence.story]
            below = sentence.block + 1
            while below < limit and below not in self._told and self._by_block.get(below):
                cited.extend(self._by_block[below])
                below += 1
            self._paragraphs[sentence.block] = tuple(cited[:MOST])
        return self._paragraphs[sentence.block]


class Summaries:
    """What carries the sentences outside the stories: the citations of the stories that they retell."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        stories: Sequence[Story],
        sections: Sequence[Section],
        language: str,
    ) -> None:
        """Keep what is needed to look up a sentence; the stories' words are read when the first asks for them."""
        self._document = document
        self._sentences = sentences
        self._stories = stories
        self._sections = sections
        self._language = language
        self._retellings: Retellings | None = None
        self._known: dict[str, tuple[int, ...]] = {}

    def retells(self, index: int) -> bool:
        """Whether a sentence stands in the summary or the outlook, outside of the stories."""
        sentence = self._sentences[index]
        if sentence.story is not None or sentence.section is None:
            return False
        return self._sections[sentence.section].kind in ("summary", "outlook")

    def of(self, index: int, text: str, cited: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
        """Return the citations of the stories that a claim retells; the sentences of a list's entry go together.

        None where the story that it is nearest to cites nothing.
        """
        sentence = self._sentences[index]
        block = self._document.blocks[sentence.block]
        wordings = (block.text,) if block.kind == "item" else (text, sentence.text)
        found = next(filter(None, map(self._stories_of, wordings)), ())
        if not found or found[0] not in cited:
            return ()
        carried = chain.from_iterable(cited.get(number, ()) for number in sorted(found))
        return tuple(islice(carried, MOST))

    def _stories_of(self, text: str) -> tuple[int, ...]:
        if self._retellings is None:
            from factlint.digest import retold  # noqa: PLC0415 - many digests have no summary

            asked = {self._sentences[at].block for at in range(len(self._sentences)) if self.retells(at)}
            texts = [self._document.blocks[block].text for block in sorted(asked)]
            self._retellings = retold.Retellings(texts, self._told(), self._language)
        if text not in self._known:
            self._known[text] = self._retellings.of(text)
        return self._known[text]

    def _told(self) -> list[tuple[str, str]]:
        """Return the headline and the text of each story."""
        parts: list[list[str]] = [[] for _ in self._stories]
        for sentence in self._sentences:
            if sentence.story is not None:
                parts[sentence.story].append(sentence.text)
        return [(story.title, "\n".join(told)) for story, told in zip(self._stories, parts, strict=True)]
