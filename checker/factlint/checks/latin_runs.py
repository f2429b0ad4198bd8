"""The words of a sentence, weighed between two languages, and the runs of them that are rather the other one's.

Function words weigh by the tables, all other words by their letters. The heaviest run of a stretch is its maximal
subarray (Kadane 1984): one pass, however long the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import detectors, latin_words
from factlint.checks.suspects import ASIAN, LATIN_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = lazy.pattern(r"[ ,'’‑-]{1,2}\Z")
"""What may stand between two words of a stretch."""
_THEIRS, _OURS = 3.0, -4.0
"""What a function word weighs that only the other, or only the digest's own, language has."""
_LETTERS, _HEAVIEST = 0.4, 3.0
"""What the letters of a word weigh for each unit of :func:`detectors.lean`, and at most, either way."""
_NEUTRAL = 0.5
"""What English words weigh in an Asian digest, whose letters do not tell a term from a word left over."""
_NAME = -0.5
"""What a word with a capital weighs: a name may stand within what is left over, but makes none."""


class Word(NamedTuple):
    """A word: where it stands in the passage, as it stands and in lower case, and the number of its stretch.

    Words of one stretch follow each other with nothing but spaces and commas between them.
    """

    start: int
    end: int
    text: str
    lower: str
    stretch: int


class Run(NamedTuple):
    """Words in a row that are rather another language's: the first one, the last one, and what they weigh."""

    first: int
    last: int
    weight: float


def words_of(plain: str, start: int, end: int) -> list[Word]:
    """Return the words in Latin letters of a sentence."""
    words: list[Word] = []
    stretch = 0
    for match in LATIN_WORD.finditer(plain, start, end):
        if words and not _GAP.match(plain[words[-1].end : match.start()]):
            stretch += 1
        words.append(Word(*match.span(), match[0], match[0].lower(), stretch))
    return words


def runs(words: list[Word], language: str, other: str) -> Iterator[Run]:
    """Yield of each stretch the run whose words weigh most together, if any does."""
    begin, total, best, stretch = 0, 0.0, Run(0, -1, 0.0), 0
    for at, word in enumerate(words):
        if word.stretch != stretch:
            if best.weight:
                yield best
            begin, total, best, stretch = at, 0.0, Run(at, at - 1, 0.0), word.stretch
        total += _weight(word, language, other)
        if total <= 0:
            begin, total = at + 1, 0.0
        elif total > best.weight:
            best = Run(begin, at, total)
    if best.weight:
        yield best


def letters(word: Word, language: str, other: str) -> float:
    """Return how much the letters of a word are the other language's; below nothing if they are the digest's own."""
    background = "en" if language in ASIAN else language  # the Latin words of an Asian digest are English terms
    return _NEUTRAL if background == other else _LETTERS * detectors.lean(word.lower, background, other)


def _weight(word: Word, language: str, other: str) -> float:
    """Return how much a word is the other language's (above nothing) or the digest's own."""
    ours, theirs = latin_words.words(language), latin_words.words(other)
    if word.text in theirs or word.text in ours:
        return (_THEIRS if word.text not in ours else 0) + (_OURS if word.text not in theirs else 0)
    if not word.text.islower() and other != "de":
        return _NAME
    return max(-_HEAVIEST, min(_HEAVIEST, letters(word, language, other)))
