"""The claims of a digest: sentences and clauses that state something checkable, each with what carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.digest import checkable, clauses, label_words, section_titles
from factlint.digest.antecedents import Antecedents
from factlint.digest.carriers import MOST, Carriers, Summaries
from factlint.digest.own_words import OwnWords
from factlint.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.carriers import Carried
    from factlint.document import Document
    from factlint.model import Citation, Section, Sentence, Story


def find(  # noqa: PLR0917 - all that is known of a digest by now
    document: Document,
    sentences: Sequence[Sentence],
    citations: Sequence[Citation],
    stories: Sequence[Story],
    sections: Sequence[Section],
    language: str,
) -> tuple[Claim, ...]:
    """Return the claims in order.

    A claim is carried by the citations in or right behind its clause or sentence, else by its paragraph's, else by its
    story's; outside the stories, by those of the stories that it retells. The evidence is the union of these sources.
    """
    finder = _Finder(document, sentences, citations, stories, sections, language)
    notices = {index for index, block in enumerate(document.blocks) if section_titles.is_notice(block.text)}
    claims: list[Claim] = []
    for index, sentence in enumerate(sentences):
        if sentence.block not in notices:
            claims.extend(finder.of(index))
    return tuple(claims)


class _Part(msgspec.Struct, frozen=True):
    """A clause of a sentence, and whom it speaks of where it does not say so itself."""

    start: int
    end: int
    subject: str


class _Finder:
    """Makes the claims of one sentence after the other."""

    def __init__(  # noqa: PLR0917 - see above
        self,
        document: Document,
        sentences: Sequence[Sentence],
        citations: Sequence[Citation],
        stories: Sequence[Story],
        sections: Sequence[Section],
        language: str,
    ) -> None:
        self._document = document
        self._sentences = sentences
        self._language = language
        self._words = OwnWords(document.blocks, citations, ())
        self._carriers = Carriers(document, sentences, citations, stories)
        self._summaries = Summaries(document, sentences, stories, sections, language)
        self._antecedents = Antecedents(sentences, stories, language)
        self._opinion = [
            section.kind == "outlook" or label_words.role(section_titles.bare(section.title)) == "opinion"
            for section in sections
        ]

    def of(self, index: int) -> Iterator[Claim]:
        """Yield the claims of a sentence: one, or one for each clause, or none."""
        sentence = self._sentences[index]
        opinion = self._is_opinion(sentence)
        cited, told = self._carriers.cites(index), sentence.story is not None
        if cited and self._words.is_all_citation(sentence.block, *sentence.at):
            return
        if not checkable.is_checkable(sentence.text, opinion=opinion, cited=cited, told=told, language=self._language):
            if opinion or not told or not checkable.is_told(sentence.text, self._language):
                return
            opinion = True
        parts = self._parts(index, opinion=opinion)
        prose, (at, _) = self._document.blocks[sentence.block].prose, sentence.at
        spans = [prose.span(at + part.start, at + part.end) for part in parts] if len(parts) > 1 else [sentence.span]
        for part, span, carried in zip(parts, spans, self._carriers.of(index, spans), strict=True):
            text = sentence.text[part.start : part.end]
            carrier, citations = self._retold(index, text, carried)
            place = (at + part.start, at + part.end)
            yield Claim(index, span, text, citations, carrier, sentence.story, place, part.subject, opinion)

    def _parts(self, index: int, *, opinion: bool) -> list[_Part]:
        """Return the clauses of a sentence with their subjects; the whole where one of them is no claim by itself."""
        text = self._sentences[index].text
        parts: list[_Part] = []
        for clause in clauses.split(text, self._language):
            place = (clause.start, clause.end)
            if not parts:
                subject, owner = self._antecedents.of(index, *place), place
            elif clause.owned:
                subject, owner = self._antecedents.within(index, place, owner), place
            else:
                subject = self._antecedents.subject(index, *owner)
                if not subject:
                    break
            parts.append(_Part(clause.start, clause.end, subject))
            if clause.end - clause.start < len(text) and not checkable.is_checkable(
                text[clause.start : clause.end], opinion=opinion
            ):
                break
        else:
            return parts
        return [_Part(0, len(text), self._antecedents.of(index, 0, len(text)))]

    def _is_opinion(self, sentence: Sentence) -> bool:
        """Whether a sentence stands under background or outlook, by its label or by its section."""
        if sentence.label is not None and sentence.label.opinion:
            return True
        return sentence.section is not None and self._opinion[sentence.section]

    def _retold(self, index: int, text: str, carried: Carried) -> Carried:
        """Let the stories that a summary retells carry what cites nothing itself, beside what its paragraph cites."""
        carrier, cited = carried
        if carrier == "sentence" or not self._summaries.retells(index):
            return carried
        found = self._summaries.of(index, text, self._carriers.by_story)
        return ("retold", tuple(dict.fromkeys((*cited, *found)))[:MOST]) if found else carried
