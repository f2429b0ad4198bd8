"""Two texts laid side by side: which of their words agree in order, and what stands between those that do.

The words that tell something are aligned by their longest common subsequence (bit-parallel, Hyyrö 2004, in rapidfuzz);
what is left between two words that agree on both sides are the stretches in which the texts differ.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint import lazy
from factlint.digest.month_names import MONTHS, month, weekday
from factlint.judge.stems import small, stemmer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TOKEN = lazy.pattern(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+")
_SIGN = lazy.pattern(r"\d+(?:[.,]\d+)*|[A-Za-z][A-Za-z0-9&.-]*|[\u30a1-\u30fe]+|[\u3400-\u9fff\uac00-\ud7a3]")
_END = lazy.pattern(r"[.!?][\"”’')\]]*\s|\n|[。！？]")
_ABBREVIATED = "mr mrs ms dr prof gov sen rep gen lt col sgt capt st jr sr no vs inc corp co mt"
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_ADVERB_WORDS = """
    then later however earlier meanwhile still yet since today yesterday now once despite according instead perhaps
    moreover nearly only even both many most some few several before during under last next each such another other
    here thus therefore furthermore additionally overall recently finally first second third because although though
    unlike like until upon within without all any every alors ensuite cependant selon depuis pendant malgré aussi
    luego entonces además según desde durante mientras então depois segundo durante enquanto
"""
_ADVERBS = frozenset(_ADVERB_WORDS.split())
"""What begins a sentence in front of a name, and is no part of it."""
_OPENING = '"“„«'
_MOST = 400
"""Words of a text that are looked at; a sentence has thirty."""
_MOST_FORMS = 50_000
"""Written words that are kept with what they are."""
_APART = 3
"""Source words that may stand between two that agree, for the claim may leave some out."""
_TITLED = 0.7
"""Share of capitals from which on a sentence is a heading, whose capitals say nothing."""
_SHORT_HEADING = 4
"""Words up to which it may be a sentence that is full of names."""
_WIDE = frozenset(("ja", "zh", "ko"))
_JOINTS = frozenset(
    (" ", "-", "‑", ". ", " of ", " of the ", " de ", " du ", " de la ", " da ", " do ", " & ", " von ")
)
"""What may stand between the words of one name."""

WordKind = Literal["name", "number", "time", "opening", "word"]
"""``time``: a month or weekday; ``opening``: its capital may be that of a sentence or heading."""


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word that tells something, and where it stands."""

    start: int
    end: int
    text: str
    stem: str
    kind: WordKind
    order: int
    """Which word of the text it is, small words counted."""
    sentence: int


class Reading(NamedTuple):
    """A text as its words."""

    text: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    spaced: bool
    """Whether blanks stand between its words; where not, each Chinese character or Hangul syllable counts as one."""

    def joined(self, at: int) -> bool:
        """Whether the word at ``at`` and the next one stand in one name, if both are names."""
        return self.text[self.words[at].end : self.words[at + 1].start] in _JOINTS

    def run(self, at: int) -> tuple[int, int]:
        """Return the name, as a range of words, that the name at ``at`` is part of."""
        low, high = at, at + 1
        while low > 0 and self.words[low - 1].kind in ("name", "opening") and self.joined(low - 1):
            low -= 1
        while high < len(self.words) and self.words[high].kind == "name" and self.joined(high - 1):
            high += 1
        return low, high


class Stretch(NamedTuple):
    """Where two readings differ: the words ``left:right`` of the claim, for which the source has ``low:high``."""

    left: int
    right: int
    low: int
    high: int


@lru_cache(maxsize=2048)
def read(text: str, language: str) -> Reading:
    """Return the words of a text that tell something; a sentence of a page is met with many claims."""
    forms, wide = _forms(language), language in _WIDE
    words: list[Word] = []
    sentence = end = 0
    first, shortened = True, False
    for order, token in enumerate((_SIGN if wide else _TOKEN).finditer(text)):
        start = token.start()
        if order and (start - end > 1 or wide or text[end] == "\n"):
            if _END.search(text, end, start) and not (shortened and text[end] == "."):
                sentence, first = sentence + 1, True
            elif text[start - 1] in _OPENING or text[end] == ":":
                first = True
        written, end = token[0], token.end()
        stem, kind, leading, shortened = forms[written]
        if stem:
            words.append(Word(start, end, written, stem, leading if first else kind, order, sentence))
            if len(words) == _MOST:
                break
        first = False
    settled = _settled(text, words, language)
    return Reading(text, settled, tuple([word.stem for word in settled]), not wide)


class _Form(NamedTuple):
    """What a written word is wherever it stands."""

    stem: str
    """Empty where the word tells nothing."""
    kind: WordKind
    leading: WordKind
    """Its kind where a sentence begins with it."""
    shortened: bool
    """Whether a full stop behind it may be its own."""


class _Forms(dict[str, _Form]):
    """For each word met what it is: most words of a text were met before."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._reduce, self._idle = language, stemmer(language), small(language)

    def __missing__(self, written: str) -> _Form:
        folded = written.casefold()
        if folded[-1] == ".":
            folded = folded.replace(".", "")
        stem = ""
        kind: WordKind = "word"
        leading: WordKind = "word"
        if folded not in self._idle or (len(folded) > 1 and written.isupper()):
            stem = self._reduce(folded)
            if not written.islower():
                kind, leading = (_kind(written, self._language, first=first) for first in (False, True))
        if len(self) > _MOST_FORMS:
            self.clear()
        self[written] = found = _Form(stem, kind, leading, _abbreviated(folded))
        return found


_forms = cache(_Forms)


def _abbreviated(folded: str) -> bool:
    """Whether the full stop behind a word may be that of an initial or a title."""
    return folded in _ABBREVIATIONS or (len(folded) == 1 and folded.isalpha())


def _kind(written: str, language: str, *, first: bool) -> WordKind:
    if written[0].isdigit():
        return "number"
    if not written[0].isupper():
        return "name" if len(written) > 2 and "\u30a1" <= written[0] <= "\u30fe" else "word"
    if _is_time(written, language):
        return "time"
    if first and written.casefold() in _ADVERBS:
        return "word"
    return "opening" if first and not written[1:2].isupper() else "name"


@lru_cache(maxsize=4096)
def _is_time(word: str, language: str) -> bool:
    """Whether a word names a month or a weekday; a French month (Mars) is a planet in English."""
    if weekday(word) is not None:
        return True
    own = MONTHS.get(language)
    return word.casefold() in own.casefold().split() if own else month(word) is not None


def _settled(text: str, words: list[Word], language: str) -> tuple[Word, ...]:
    """Return the words with the kinds that only their neighbours tell."""
    headings = frozenset[int]() if language == "de" else _headings(words)
    last = len(words) - 1
    settled = words.copy()
    for at, word in enumerate(words):
        kind = word.kind
        if kind not in ("opening", "name"):
            continue
        if kind == "opening":
            named = at < last and words[at + 1].kind == "name" and words[at + 1].start == word.end + 1
            kind = "name" if named and text[word.end] == " " else "opening"
        if kind == "name" and (word.sentence in headings or (language == "de" and not _marked(words, at))):
            kind = "opening"
        if kind != word.kind:
            settled[at] = msgspec.structs.replace(word, kind=kind)
    return tuple(settled)


def _headings(words: Sequence[Word]) -> frozenset[int]:
    """Return the sentences that capitalise nearly every word."""
    names = Counter([word.sentence for word in words if word.kind == "name"])
    full = [number for number, count in names.items() if count > _TITLED * _SHORT_HEADING]
    totals = Counter([word.sentence for word in words]) if full else {}
    return frozenset(
        number for number in full if totals[number] > _SHORT_HEADING and names[number] > _TITLED * totals[number]
    )


def _marked(words: Sequence[Word], at: int) -> bool:
    """Whether a German word is a name for more than its capital, which all nouns have."""
    word = words[at]
    if not word.text[1:].islower():
        return True
    beside = (words[near] for near in (at - 1, at + 1) if 0 <= near < len(words))
    return any(near.kind == "name" and max(near.start - word.end, word.start - near.end) == 1 for near in beside)


def pairs(claim: Reading, source: Reading) -> dict[int, int]:
    """Return which words of a claim agree with which of a source, as indexes in order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only where claims are judged

    found: dict[int, int] = {}
    for block in LCSseq.opcodes(claim.stems, source.stems):
        if block.tag == "equal":
            at = block.dest_start - block.src_start
            found.update((index, index + at) for index in range(block.src_start, block.src_end))
    return found


def stretches(claim: Reading, source: Reading, agree: Mapping[int, int]) -> list[Stretch]:
    """Return the stretches of a claim that do not agree, each with what the source has between the same neighbours.

    Where one neighbour is missing, the source's stretch ends with its sentence.
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
            found.append(Stretch(at, end, *_between(source.words, low, high)))
        at = end
    return found


def _between(words: Sequence[Word], low: int | None, high: int | None) -> tuple[int, int]:
    """Return the range of words between two of them, or up to the end of the sentence."""
    if low is None:
        first = last = high or 0
        while first > 0 and words[first - 1].sentence == words[last].sentence:
            first -= 1
        return first, last
    if high is None:
        high = low + 1
        while high < len(words) and words[high].sentence == words[low].sentence:
            high += 1
    return low + 1, high


def frame(claim: Sequence[Word], source: Sequence[Word], agree: Mapping[int, int], at: int, step: int) -> int:
    """Return how many words agree one behind the other from ``at`` on, to the left (-1) or to the right (1).

    One word of the claim may be left out on the way, and a few of the source.
    """
    count = missed = 0
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
