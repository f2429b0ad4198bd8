"""Punctuation of another writing system: full-width marks among Latin words, ASCII marks among Chinese characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint.checks.scripts import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASCII = {
    "，": ",",
    "。": ".",
    "、": ",",
    "：": ":",
    "；": ";",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "．": ".",
    "　": " ",
}
_QUOTES = {"de": "„“", "fr": "«»", "sv": "””", "fi": "””"}
_WIDE = {".": "。", "?": "？", "!": "！", ";": "；"}
_OWN_COMMA = {"ja": "、", "zh": "，"}
_WORD_ENDS = ")]”\"'’»%）"
_CLOSED = _WORD_ENDS + ".!?…．。！？"
"""What may stand before a bracket that closes: its pair is judged, and half a pair must not be left."""
_SENTENCE_ENDS = "うくすただむるいんね"
"""How Japanese sentences end; other letters before a full stop may be a file name or an initial."""
_REACH = 20
"""Characters to either side in which a CJK letter makes a mark part of a foreign phrase, which is not ours to judge."""


class Slip(msgspec.Struct, frozen=True):
    """A mark that is foreign where it stands, and what belongs there."""

    start: int
    end: int
    right: str


@cache
def screen(language: str) -> re.Pattern[str]:
    """Return the pattern of the marks to look at in a language."""
    if language == "zh":
        return re.compile("[,?!;](?=[^\x00-\u3004])")
    if language == "ja":
        return re.compile("[,.](?=[^\x00-\u3004])")
    if language == "ko":
        return re.compile("(?<=[^\x00-\u3040])[，。：；！？、　]")
    return re.compile("[，。：；！？、（）．　「」『』《》％＋＝＆]|[０-９Ａ-Ｚａ-ｚ]+")


def find(text: str, language: str) -> Iterator[Slip]:
    """Yield the foreign marks of one paragraph."""
    for match in screen(language).finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if language in ("ja", "zh"):
            ends = match[0] in ",?!;" or (language == "ja" and before and before in _SENTENCE_ENDS)
            if ends and is_cjk(before) and is_cjk(after):
                yield Slip(start, end, _OWN_COMMA[language] if match[0] == "," else _WIDE[match[0]])
        elif language == "ko":
            korean = "가" <= before <= "힣" and (not is_cjk(after) or "가" <= after <= "힣")
            if korean and (match[0] != "\u3000" or is_cjk(after)):
                yield Slip(start, end, _spaced(text, start, _ASCII[match[0]]))
        elif not any(map(is_cjk, text[max(0, start - _REACH) : end + _REACH])):
            yield from _among_latin(text, start, end, language)


def _among_latin(text: str, start: int, end: int, language: str) -> Iterator[Slip]:
    """Yield a full-width mark or word that has Latin letters or digits before it, or, if it opens, behind it."""
    mark = text[start:end]
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    after = text[end : end + 3].lstrip()[:1]
    if mark in "「『《（":
        right = "(" if mark == "（" else _QUOTES.get(language, "“”")[0]
        if after.isalnum():
            yield Slip(start, end, (" " if text[max(0, start - 1) : start].isalnum() else "") + right)
    elif mark in "」』》":
        if before.isalnum() or before in ".!?)":
            yield Slip(start, end, _spaced(text, start, _QUOTES.get(language, "“”")[1]))
    elif mark == "　":
        if before and after:
            yield Slip(start, end, " ")
    elif _ends(before, _CLOSED if mark == "）" else _WORD_ENDS) or re.match("[０-９Ａ-Ｚａ-ｚ]", mark):
        right = _ASCII.get(mark) or unicodedata.normalize("NFKC", mark)
        yield Slip(start, end, _spaced(text, start, right) if mark in _ASCII else right)


def _ends(character: str, marks: str) -> bool:
    return character.isalnum() or (bool(character) and character in marks)


def _spaced(text: str, at: int, right: str) -> str:
    """Return a mark with a space behind it where a word follows at once."""
    after = text[at + 1 : at + 2]
    number = right in ".,:" and text[max(0, at - 1) : at].isdigit() and after.isdigit()
    return right + (" " if not number and right != " " and (after.isalnum() or after in tuple('“"‘«(（「')) else "")
