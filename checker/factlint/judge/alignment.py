"""Two sentences laid side by side: which of their words agree in order, and what stands between those that do.

The words that tell something are aligned by their longest common subsequence (bit-parallel, Hyyrö 2004, in rapidfuzz);
what is left between two words that agree on both sides are the stretches in which the sentences differ.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint import lazy
from factlint.digest.month_names import month, weekday
from factlint.judge.stems import small, stemmer

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = lazy.pattern(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+")
_END = lazy.pattern(r"[.!?][\"”’')\]]*\s|\n|[。！？]")
_MOST = 400
"""Words of a text that are looked at; a sentence has thirty."""
_APART = 3
"""Source words that may stand between two that agree, for the claim may leave some out."""

WordKind = Literal["name", "number", "time", "word"]


class Word(NamedTuple):
    """A word that tells something, and where it stands."""

    start: int
    end: int
    text: str
    stem: str
    kind: WordKind
    order: int
    """Which word of the text it is, small words counted."""
    sentence: int
    first: bool
    """Whether a sentence begins with it: its capital then says nothing."""


class Reading(NamedTuple):
    """A text as its words."""

    text: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]


class Stretch(NamedTuple):
    """Where two readings differ: the words ``left:right`` of the claim, for which the source has ``low:high``."""

    left: int
    right: int
    low: int
    high: int


@lru_cache(maxsize=1024)
def read(text: str, language: str) -> Reading:
    """Return the words of a text that tell something; a sentence of a page is met with many claims."""
    reduce, idle = stemmer(language), small(language)
    words: list[Word] = []
    sentence = order = end = 0
    first = True
    for token in _TOKEN.finditer(text):
        start = token.start()
        if end and start - end > 1 and _END.search(text, end, start):
            sentence += 1
            first = True
        written, end = token[0], token.end()
        folded = written.casefold().replace(".", "") if written[-1] == "." else written.casefold()
        order += 1
        if folded in idle and not (len(folded) > 1 and written.isupper()):
            first = False
            continue
        words.append(Word(start, end, written, reduce(folded), _kind(written, folded), order, sentence, first))
        first = False
        if len(words) == _MOST:
            break
    return Reading(text, tuple(words), tuple(word.stem for word in words))


def _kind(written: str, folded: str) -> WordKind:
    if written[0].isdigit():
        return "number"
    if not written[0].isupper():
        return "word"
    return "time" if month(folded) or weekday(folded) is not None else "name"


def pairs(claim: Reading, source: Reading) -> dict[int, int]:
    """Return which words of a claim agree with which of a source, as indexes in order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only where claims are judged

    found: dict[int, int] = {}
    for tag, low, high, at, _ in LCSseq.opcodes(claim.stems, source.stems):
        if tag == "equal":
            found.update(zip(range(low, high), range(at, at + high - low), strict=True))
    return found


def stretches(claim: Reading, source: Reading, agree: dict[int, int]) -> list[Stretch]:
    """Return the stretches of a claim that do not agree, each with what the source has between the same neighbours.

    At an end of the claim there is but one neighbour: then the source's stretch ends with its sentence.
    """
    found: list[Stretch] = []
    at, size = 0, len(claim.words)
    while at < size:
        if at in agree:
            at += 1
            continue
        end = at
        while end < size and end not in agree:
            end += 1
        low, high = agree.get(at - 1), agree.get(end)
        if low is not None or high is not None:
            found.append(Stretch(at, end, *_between(source, low, high)))
        at = end
    return found


def _between(source: Reading, low: int | None, high: int | None) -> tuple[int, int]:
    """Return the source's words between two of its words, none of another sentence where one of them is missing."""
    words = source.words
    if low is None:
        high = high or 0
        low = high
        while low > 0 and words[low - 1].sentence == words[high].sentence:
            low -= 1
        return low, high
    if high is None:
        high = low + 1
        while high < len(words) and words[high].sentence == words[low].sentence:
            high += 1
        return low + 1, high
    return low + 1, high


def frame(claim: Sequence[Word], source: Sequence[Word], agree: dict[int, int], at: int, step: int) -> int:
    """Return how many words agree one behind the other from ``at`` on, to the left (-1) or to the right (1).

    One word of the claim may be left out on the way, and a few of the source.
    """
    count, missed = 0, 0
    before: int | None = None
    while 0 <= at < len(claim) and missed < 2:
        place = agree.get(at)
        if place is None:
            missed += 1
        elif before is not None and (abs(place - before) > _APART or source[place].sentence != source[before].sentence):
            break
        else:
            count += 1
            before = place
        at += step
    return count
