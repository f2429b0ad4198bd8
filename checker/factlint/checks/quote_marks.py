"""Quotation marks that do not make a pair, by the conventions of the language.

Only what stands at the beginning of a word can open and only what stands at its end can close; a mark that could be
either, and one that finds no partner in its paragraph, is left alone: it may be an inch, or a quotation that goes on.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint.checks.scripts import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH = {"“": "”"}
_ROMANCE = {"“": "”", "«": "»"}
_PAIRS = {
    "en": _ENGLISH,
    "zh": _ENGLISH,
    "ko": _ENGLISH,
    "es": _ROMANCE,
    "pt": _ROMANCE,
    "fr": _ROMANCE,
    "it": _ROMANCE,
    "de": {"„": "“", "»": "«", "«": "»"},
}
"""Which mark closes which, where one convention rules; Swedish and Finnish, where ”…” is right, are not among them."""
_CORNERS = {"「": "」", "『": "』", "《": "》", "〈": "〉"}
_FARTHEST = 400
"""Characters between two marks of one pair."""
_BEFORE_OPENING = frozenset(" \t\n\xa0\u3000\u202f([{—–-/:、。，・：（")
_BEHIND_CLOSING = frozenset(" \t\n\xa0\u3000\u202f.,;:!?)]}—–/…、。，：；（）'’")


class Mismatch(msgspec.Struct, frozen=True):
    """Two marks that were meant as a pair, and the pair that it should be."""

    start: int
    end: int
    """Offset behind the closing mark."""
    opening: str
    closing: str


class _Mark(msgspec.Struct, frozen=True):
    at: int
    char: str
    opens: bool
    closes: bool


@cache
def screen(language: str) -> re.Pattern[str]:
    """Return a pattern of the marks that are looked at in a language."""
    return re.compile("[“”„«»「『《〈]" if language in _PAIRS else "[「『《〈]")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile('[“”„«»"]')


def find(text: str, language: str) -> Iterator[Mismatch]:
    """Yield the mismatched pairs of one paragraph."""
    if language in ("zh", "ko") and (twins := _twins(text)):
        yield from twins
    elif language in _PAIRS:
        yield from _pairs(text, language)
    yield from _corners(text)


def _pairs(text: str, language: str) -> Iterator[Mismatch]:
    marks = [_mark(text, match.start()) for match in _pattern().finditer(text)]
    opened: _Mark | None = None
    straight: _Mark | None = None
    unsure = False
    for index, mark in enumerate(marks):
        inside_out = mark.closes and mark.char in _PAIRS[language] and not opened
        if unsure or inside_out or mark.opens is mark.closes:
            # A mark that may be either, as between CJK letters or with spaces inside, has a partner that tells nothing.
            opened = straight = None
            unsure = not unsure
            continue
        if opened and mark.at - opened.at > _FARTHEST:
            opened = None
        if mark.char == '"':
            if mark.closes and straight:
                straight = None
            elif mark.opens:
                straight = mark
            elif mark.closes and opened and not text[mark.at - 1].isdigit() and not _closes_later(marks, index):
                yield from _judged(opened, mark, language)
                opened = None
        elif mark.closes and (opened or straight):
            yield from _judged(opened or straight or mark, mark, language)
            opened = straight = None
        elif mark.opens:
            opened = mark


def _twins(text: str) -> list[Mismatch]:
    """Return the pairs of a paragraph all of whose marks are one and the same: ”…”, where “…” belongs.

    Between letters without spaces a mark does not show whether it opens; where none does, the others cannot close.
    """
    marks = [match.start() for match in _pattern().finditer(text)]
    if len(marks) % 2 or len({text[at] for at in marks}) != 1 or text[marks[0]] not in "“”":
        return []
    pairs = [(marks[at], marks[at + 1]) for at in range(0, len(marks), 2)]
    near = all(1 < last - first < _FARTHEST for first, last in pairs)
    return [Mismatch(first, last + 1, "“", "”") for first, last in pairs] if near else []


def _closes_later(marks: list[_Mark], index: int) -> bool:
    """Whether the next curly mark closes, so that the straight ones before it are nested."""
    following = next((mark for mark in marks[index + 1 : index + 6] if mark.char != '"'), None)
    return following is not None and following.closes


def _judged(first: _Mark, last: _Mark, language: str) -> Iterator[Mismatch]:
    """Yield the pair if it is none in the language."""
    pairs = _PAIRS[language]
    used = first.char + last.char
    if pairs.get(first.char) == last.char or used in ("“”", '""', "„“") or (used == "„”" and language != "de"):
        return
    pointed = [char in "«»" for char in used]
    if any(pointed) and not (all(pointed) and "«" in pairs):
        return
    opening = "«" if pointed[0] and first.char not in pairs else first.char if pointed[0] else next(iter(pairs))
    yield Mismatch(first.at, last.at + 1, opening, pairs[opening])


def _mark(text: str, at: int) -> _Mark:
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    opens = (not before or before in _BEFORE_OPENING or is_cjk(before)) and (
        after.isalnum() or after in tuple("_$#@([")
    )
    closes = bool(before) and not before.isspace() and before not in "(["
    closes = closes and (not after or after in _BEHIND_CLOSING or is_cjk(after))
    return _Mark(at, text[at], opens and not closes, closes and not opens)


def _corners(text: str) -> Iterator[Mismatch]:
    """Yield corner brackets closed by another kind: 「…』."""
    opened: list[tuple[int, str]] = []
    for match in re.finditer("[「」『』《》〈〉]", text):
        char = match[0]
        if char in _CORNERS:
            opened.append((match.start(), char))
            continue
        if opened and _CORNERS[opened[-1][1]] == char:
            opened.pop()
        elif len(opened) == 1 and match.start() - opened[0][0] < _FARTHEST:
            start, opening = opened.pop()
            yield Mismatch(start, match.end(), opening, _CORNERS[opening])
        else:
            opened.clear()
