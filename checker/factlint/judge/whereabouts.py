"""Names and other parts of a claim that the page has, but in another place than the claim.

A name taken from elsewhere on the page is no unknown name. It shows by where it stands: beside other words than on the
page, where another name stands beside them; split from the word that it always goes with; or in the place of another
part of the same claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from factlint.judge import alignment, displaced, exchanges, splits, wide_places
from factlint.judge.mentions import Mentions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.judge.alignment import Reading
    from factlint.judge.passages import IndexedPage

_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
"""Languages that capitalise names alone, and put blanks between words."""
_WIDE = frozenset(("ja", "zh", "ko"))
_ADJOINING = 2
"""Words next to a name with which it is in its place if the page has them so."""


class Misplaced(msgspec.Struct, frozen=True):
    """A part of a claim that stands elsewhere on the page than the claim has it."""

    start: int
    end: int
    text: str
    """As the claim has it."""
    stated: str
    """What the page has there."""
    sentence: int
    """Which sentence of the page has that."""
    value: float
    """How much speaks for it: of a rival or an exchange what counts more around it, of a split name the share."""
    reason: Literal["split", "rival", "exchange"]
    """``split``: its first word always goes with another one; ``rival``: another name stands among these words;
    ``exchange``: two parts of the claim stand in each other's place."""
    sure: bool
    """Whether it is safe enough for a warning."""


class Whereabouts:
    """Where the names of a page stand, and next to what."""

    def __init__(self, page: IndexedPage) -> None:
        """Keep the page, whose sentences are read when first asked for."""
        self._page = page
        self._language = page.language
        self._mentions = Mentions(page)

    def misplaced(self, claim: str, known: Collection[str] = ()) -> tuple[Misplaced, ...]:
        """Return the names of a claim that the page has, but not there; nothing where the language is not covered.

        ``known`` are words that are names even where they begin a sentence.
        """
        if self._language not in _SPACED:
            return ()
        return tuple(self._found(alignment.read(claim, self._language), known))

    def in_sentences(self, claim: str, numbers: Sequence[int], known: Collection[str] = ()) -> tuple[Misplaced, ...]:
        """Return the parts of a claim that stand in each other's place, or another's, by some sentences of the page."""
        if self._language in _WIDE:
            told = [(number, self._page.sentences[number]) for number in numbers]
            return tuple(
                Misplaced(*one.span, claim[slice(*one.span)], one.stated, one.sentence, 0.0, "rival", sure=True)
                for one in wide_places.find(claim, told, self._page.text, self._language)
            )
        found = exchanges.find(claim, self._mentions, numbers, known) if self._language in _SPACED else None
        if found is None:
            return ()
        start, end = found.at
        stated = self._page.sentences[found.sentence][slice(*found.stated)]
        return (Misplaced(start, end, claim[start:end], stated, found.sentence, found.gain, "exchange", sure=True),)

    def _found(self, claim: Reading, known: Collection[str]) -> Iterator[Misplaced]:
        for name in self._mentions.names_in(claim, known):
            places = [self._mentions.places(claim.stems[at], claim.words[at].text) for at in name]
            if not all(places) or self._stands(claim, name):
                continue
            found = self._split(claim, name, places) or self._displaced(claim, name)
            if found:
                yield found

    def _stands(self, claim: Reading, name: range) -> bool:
        """Whether the page has a name with the two words before or behind it as they are written."""
        words, page = claim.words, self._page.text
        start, end = words[name.start].start, words[name.stop - 1].end
        first, last = name.start - _ADJOINING, name.stop + _ADJOINING - 1
        before = claim.text[words[first].start : end] if first >= 0 else ""
        behind = claim.text[start : words[last].end] if last < len(words) else ""
        return bool((before and before in page) or (behind and behind in page))

    def _split(self, claim: Reading, name: range, places: list[frozenset[int]]) -> Misplaced | None:
        found = splits.find(claim, name, places, self._mentions) if len(name) > 1 else None
        if found is None:
            return None
        start, end = claim.words[found.first].start, claim.words[name.stop - 1].end
        share = round(found.share, 3)
        return Misplaced(
            start, end, claim.text[start:end], found.stated, found.sentence, share, "split", found.sure
        )  # fmt: skip

    def _displaced(self, claim: Reading, name: range) -> Misplaced | None:
        start, end = claim.words[name.start].start, claim.words[name.stop - 1].end
        found = displaced.find(claim, name, self._mentions) if claim.text[start - 1 : start] != "(" else None
        if found is None:
            return None
        stated = self._mentions.reading(found.sentence)
        text = stated.text[stated.words[found.part.start].start : stated.words[found.part.stop - 1].end]
        gain = round(found.gain, 3)
        return Misplaced(start, end, claim.text[start:end], text, found.sentence, gain, "rival", found.sure)
