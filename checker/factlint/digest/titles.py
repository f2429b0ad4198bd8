"""Titles: folding them, and finding which of several titles is meant.

rapidfuzz finds near titles; its scores alone do not decide, since "Gemma 4 E2B" and "Gemma 4 E4B" score 91 of 100: the
words that differ have to be slips of one another, and everything with a digit in it has to be the same.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NewType

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NormalTitle = NewType("NormalTitle", str)
"""A title folded by :func:`fold`: words in lower case with single spaces, ``…`` at the end if it is cut off there."""

CUT = "…"
"""What ends a folded title that was cut off."""

NEAR = 84
"""The least score of a near title, of 100: two slips in a title of five words."""

MARGIN = 4
"""By how much the nearest title has to lead the next one."""

_CJK = "\u2e80"  # the first character of the scripts that put no spaces between words (Korean counted with them)
_CUT_OFF = lazy.pattern(r"(?:…|⋯|‥|\.\.\.?|\. \. \.)[\s\"'”’」』)\]*_]{0,4}\Z")
_JOINED = lazy.pattern(r"(?<=\w)['’ʼ](?=\w)|(?<=\d),(?=\d{3}(?!\d))|\u00ad|[\u200b-\u200d\u2060\ufeff]")
_DROPPED = lazy.pattern(r"(?!(?<=\d)\.(?=\d))[\W_]+")
_SITE = lazy.pattern(r"\s*[|｜]\s*|\s+[·•»]\s+")
_TAIL = lazy.pattern(r"\s*[|｜]\s*|\s+[·•»]\s+|\s+[-–—]{1,2}\s+")
_SUBTITLE = lazy.pattern(r"[:：]\s|：|\s[–—]\s")
_TOKEN = lazy.pattern(r"\w(?:\w|\.(?=\d))*")
_AMOUNT = lazy.pattern(r"(?<![\w.])(\d+(?:\.\d+)?)(bn?|mn?|k|tn?)\b")
UNITS = {"b": "billion", "m": "million", "k": "thousand", "t": "trillion"}
"""What the letter behind an amount stands for."""
_NUMBER = lazy.pattern(r"\d+(?:\.\d+)*")
_SMALL = (
    "a an and as at de der des die du el en et for from in its la le les of on s the to und with y は が を の に 的 了"
)
_LINKS = frozenset(_SMALL.split())
"""Words that a title may gain or lose and stay the same title."""


class Match(msgspec.Struct, frozen=True):
    """Which candidate was meant, how near it is (0-100), and by what it was found."""

    index: int
    score: float
    kind: Literal["exact", "prefix", "near"]


@lru_cache(maxsize=4096)
def fold(title: str) -> NormalTitle:
    """Fold a title: case, width, dashes, quotes, markup and punctuation; a mark for one that is cut off."""
    cut = bool(_CUT_OFF.search(title[-24:].rstrip()))
    for _ in range(4):  # what one pass joins can need another: NFKC of a letter and a mark that stood apart
        folded = _closed_up(_DROPPED.sub(" ", _JOINED.sub("", _folded_case(title))).strip())
        if folded == title:
            break
        title = folded
    return NormalTitle(title + CUT if cut and title else title)


def _closed_up(text: str) -> str:
    """Drop the spaces beside Chinese, Japanese and Korean characters, which some put around Latin words, some not."""
    if text.isascii():
        return text
    parts: list[str] = []
    for word in text.split(" "):
        if parts and parts[-1][-1:] < _CJK and word[:1] < _CJK:
            parts.append(" ")
        parts.append(word)
    return "".join(parts)


def _tokens(text: str) -> list[str]:
    """Return the words of a folded title; each Chinese, Japanese or Korean character is one."""
    tokens = _TOKEN.findall(text)
    if text.isascii():
        return tokens
    return [part for token in tokens for part in (_split(token) if max(token) >= _CJK else (token,))]


def _split(token: str) -> Iterator[str]:
    start = 0
    for at, char in enumerate(token):
        if char >= _CJK:
            if start < at:
                yield token[start:at]
            yield char
            start = at + 1
    if start < len(token):
        yield token[start:]


def _folded_case(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def variants(title: str, sources: Sequence[str] = ()) -> Iterator[NormalTitle]:
    """Yield a title folded, then without the site's name at its end: after a bar, or a dash if in ``sources``."""
    yield fold(title)
    names = {fold(source) for source in sources}
    for cut in list(_TAIL.finditer(title))[:-4:-1]:
        head, tail = fold(title[: cut.start()]), fold(title[cut.end() :])
        if not _long(head, 1) or not (tail in names or (_SITE.fullmatch(cut[0]) and len(tail.split()) <= 4)):
            return
        yield head
        title = title[: cut.start()]


def same(one: str, other: str, sources: Sequence[str] = ()) -> bool:
    """Whether two titles are one: equal when folded, the site's name apart, or one breaks off where the other goes on.

    What is merely shorter is another title: "Halden 5 Instant" is not "Halden 5 Instant System Card".
    """
    ones, others = tuple(variants(one, sources)), tuple(variants(other, sources))
    if ones[0] in others or others[0] in ones:
        return bool(ones[0] and others[0])
    return _begins(ones[0], others[0]) or _begins(others[0], ones[0])


def _long(text: str, words: int = 3) -> bool:
    """Whether a text has that many words; of Chinese, Japanese and Korean three characters and a third count as one."""
    return len(text.split()) >= words or len(_tokens(text)) * 3 >= words * 10


def _begins(cut: str, whole: str) -> bool:
    """Whether ``cut`` is a title of three words or more that breaks off where ``whole`` goes on."""
    stem = cut.removesuffix(CUT)
    if not whole.removesuffix(CUT).startswith(stem) or not _long(stem):
        return False
    if stem != cut:
        return True
    # No ellipsis: only a break inside a long word shows that the text was cut, not worded so.
    rest = whole[len(stem) : len(stem) + 3]
    return len(stem) >= 30 and len(rest) == 3 and rest.isalpha() and rest.isascii() and stem[-1].isalpha()


def best(title: str, candidates: Sequence[str], sources: Sequence[str] = ()) -> Match | None:
    """Return the candidate that the title means, or ``None`` if none is near or two are as near.

    First an equal one, then the only one of which it is the cut-off beginning or the main title, then the nearest whose
    numbers agree and whose differing words are slips.
    """
    mine = tuple(variants(title, sources))
    if not mine[0]:
        return None
    theirs = [tuple(variants(candidate, sources)) for candidate in candidates]
    for index, names in enumerate(theirs):
        if mine[0] in names or (names[0] and names[0] in mine):
            return Match(index, 100.0, "exact")
    begun = [index for index, names in enumerate(theirs) if _begins(mine[0], names[0]) or _begins(names[0], mine[0])]
    begun = begun or [index for index, text in enumerate(candidates) if _main_title(text, mine[0])]
    if begun:
        return Match(begun[0], 95.0, "prefix") if len({theirs[index][0] for index in begun}) == 1 else None
    return _nearest(mine[-1], [names[-1] for names in theirs])


def _main_title(candidate: str, name: NormalTitle) -> bool:
    """Whether ``name`` is what stands before the colon or dash of the candidate, four words or more."""
    cut = _SUBTITLE.search(candidate)
    return bool(cut) and _long(name, 4) and fold(candidate[: cut.start() if cut else 0]) == name


def _nearest(name: NormalTitle, candidates: Sequence[NormalTitle]) -> Match | None:
    mine = _Words.of(name)
    near = [(index, words) for index, other in enumerate(candidates) if mine.may_be(words := _Words.of(other))]
    if not near:
        return None
    from rapidfuzz import fuzz  # noqa: PLC0415 - 17 ms, and most titles are equal or far apart

    scores = sorted(
        (
            (fuzz.ratio(mine.text, words.text), -index)
            for index, words in near
            if mine.differ_by_slips(words, fuzz.ratio)
        ),
        reverse=True,
    )
    if not scores or scores[0][0] < NEAR or (len(scores) > 1 and scores[0][0] - scores[1][0] < MARGIN):
        return None
    return Match(-scores[0][1], scores[0][0], "near")


class _Words(msgspec.Struct, frozen=True):
    """A folded title as it is compared word by word."""

    text: str
    words: Counter[str]
    numbers: Counter[str]

    @classmethod
    def of(cls, name: NormalTitle) -> _Words:
        text = _AMOUNT.sub(lambda match: f"{match[1]} {UNITS[match[2][0]]}", name.removesuffix(CUT))
        return cls(text, Counter(_tokens(text)), Counter(_NUMBER.findall(text)))

    def may_be(self, other: _Words) -> bool:
        """Whether the numbers are the same and half of the words too."""
        shared = (self.words & other.words).total()
        return self.numbers == other.numbers and 2 * shared >= max(self.words.total(), other.words.total()) > 0

    def differ_by_slips(self, other: _Words, ratio: Callable[[str, str], float]) -> bool:
        """Whether each word of one that the other lacks is a misspelling or form of one of its words.

        In a title of six words or more one of them may be left out, in a longer one of each eight.
        """
        lost = [word for word in (self.words - other.words).elements() if word not in _LINKS]
        gained = [word for word in (other.words - self.words).elements() if word not in _LINKS]
        if len(lost) + len(gained) > 24:  # no title: pairing them would take the product of both
            return False
        for word in tuple(lost):
            if partner := next((it for it in gained if ratio(word, it) >= 80 and it[0] == word[0]), None):
                lost.remove(word)
                gained.remove(partner)
        total = max(self.words.total(), other.words.total())
        return not (lost and gained) and len(lost) + len(gained) <= (max(1, total // 8) if total >= 6 else 0)
