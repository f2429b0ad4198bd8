"""Finding the titles of a reference list in running text, where neither link nor quotation mark shows them.

Titles are compared word by word, so that case, dashes, quotation marks and line breaks do not matter; the longest title
that fits wins, so that "Pallet-1 System Card" is not also "Pallet-1".
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = lazy.pattern(r"[^\W_]+")
_CUT = lazy.pattern(r"\s{0,4}(?:…|\.\.\.)")
_BRACKETED_END = lazy.pattern(r"(.{4,}?)\s{0,4}[(（\[［【][^()（）\[\]【】]{1,120}[)）\]］】]\s*\Z", re.DOTALL)
_CLOSING = (")", "）", "]", "］", "】")
_FIRST, _LAST = "\u3040", "\u9fff"
"""From the first kana to the last of the common Chinese characters."""
_OPENING = 3
"""Words of a title that any citation of it holds; a shorter one is no citation."""
_SCREENED = 100
"""Titles up to which looking for each in a text is quicker than taking the text apart."""
_DEEPEST = 40
"""Words by which titles are told apart; bounds the work on a hostile text that repeats one word."""


class Hit(msgspec.Struct, frozen=True):
    """A title found in a text: which references bear it, where it stands, how many words it has."""

    references: tuple[int, ...]
    start: int
    end: int
    words: int
    whole: bool
    """Whether it is the whole title; else it was cut with an ellipsis, or lacks a bracket at its end."""


class _Node:
    __slots__ = ("below", "full", "next", "short")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.full: list[int] = []
        self.short: list[int] = []
        self.below: list[int] = []


class TitleIndex:
    """A tree of the words of all titles."""

    def __init__(self, titles: Iterable[tuple[int, str]]) -> None:
        self._root = _Node()
        self._openings: set[tuple[str, ...]] = set()
        for reference, title in titles:
            self._add(title, reference, whole=True)
            if title.rstrip().endswith(_CLOSING) and (match := _BRACKETED_END.match(title)):
                self._add(match[1], reference, whole=False)

    def _add(self, title: str, reference: int, *, whole: bool) -> None:
        node = self._root
        self._openings.add(_opening(title))
        for word in words(title)[:_DEEPEST]:
            node = node.next.setdefault(word, _Node())
            if whole:
                node.below.append(reference)
        (node.full if whole else node.short).append(reference)

    def __bool__(self) -> bool:
        return bool(self._root.next)

    def find(self, text: str) -> Iterator[Hit]:
        """Yield the titles in a text, none overlapping another."""
        if not self._may_hold(text):
            return
        first = self._root.next
        found = words(text)
        places: list[tuple[int, int]] = []
        at = 0
        while at < len(found):
            hit = None
            if found[at] in first:
                places = places or _places(text)
                hit = self._longest(found, at, text, places)
            if hit:
                yield hit
            at += hit.words if hit else 1

    def _may_hold(self, text: str) -> bool:
        """Whether the words with which a title begins occur at all: ten times as quick as taking the text apart."""
        if len(self._openings) > _SCREENED:
            return True
        folded = _fold(text)
        return any(all(word in folded for word in opening) for opening in self._openings if opening)

    def exact(self, text: str) -> Hit | None:
        """Return the title that the text is, whole or cut short."""
        found = words(text)
        hit = self._longest(found, 0, text, _places(text)) if found else None
        return hit if hit and hit.words == len(found) else None

    def beginning(self, text: str) -> tuple[int, ...]:
        """Return the references whose titles begin with all words of the text."""
        node: _Node | None = self._root
        for word in words(text)[:_DEEPEST]:
            node = node.next.get(word) if node else None
        return tuple(node.below) if node and node is not self._root else ()

    def _longest(self, found: list[str], at: int, text: str, places: list[tuple[int, int]]) -> Hit | None:
        node = self._root
        best: Hit | None = None
        for index in range(at, min(len(found), at + _DEEPEST)):
            following = node.next.get(found[index])
            if following is None:
                break
            node = following
            count, start, end = index - at + 1, places[at][0], places[index][1]
            if node.full:
                best = Hit(tuple(node.full), start, end, count, whole=True)
            elif node.short:
                best = Hit(tuple(node.short), start, end, count, whole=False)
            elif count > 2 and _CUT.match(text, end):
                best = Hit(tuple(node.below), start, end, count, whole=False)
        return best


def _opening(title: str) -> tuple[str, ...]:
    """Return the first words of a title, the longest (as a rule the rarest) first; characters of one word together."""
    found: list[str] = []
    last = -1
    for word, (start, end) in list(zip(words(title), _places(title), strict=True))[:_OPENING]:
        if start == last:
            found[-1] += word
        else:
            found.append(word)
        last = end
    return tuple(sorted(found, key=len, reverse=True))


def words(text: str) -> list[str]:
    """Return the words of a text as they are compared; each Chinese or Japanese character is one."""
    if _is_one(text):
        return [_fold(word) for word in _WORD.findall(text)]
    found: list[str] = []
    for word in _WORD.findall(text):
        if min(word) >= _FIRST and max(word) <= _LAST:
            found.extend(word)
        elif _is_one(word):
            found.append(_fold(word))
        else:
            found.extend(_fold(word[start:end]) for start, end in _parts(word))
    return found


def _places(text: str) -> list[tuple[int, int]]:
    """Return where each word of :func:`words` stands."""
    if _is_one(text):
        return [match.span() for match in _WORD.finditer(text)]
    return [
        (match.start() + start, match.start() + end)
        for match in _WORD.finditer(text)
        for start, end in _parts(match[0])
    ]


def is_cjk(char: str) -> bool:
    """Whether a character is kana, a Chinese character or Hangul.

    No pattern says so here: in Python 3.11 a range of 40,000 characters takes :mod:`re` 2 ms to compile.
    """
    return "\u3040" <= char <= "\ud7af"


def _parts(word: str) -> Iterator[tuple[int, int]]:
    """Cut a word into its Chinese and Japanese characters, which no space parts, and the rest between them."""
    if _is_one(word):
        yield 0, len(word)
        return
    start = 0
    for at, char in enumerate(word):
        if _FIRST <= char <= _LAST:
            if start < at:
                yield start, at
            yield at, at + 1
            start = at + 1
    if start < len(word):
        yield start, len(word)


def _is_one(word: str) -> bool:
    """Whether a word (or text) has no Chinese or Japanese characters: it is Latin, say, or Hangul."""
    return word.isascii() or max(word) < _FIRST or min(word) > _LAST


def _fold(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
