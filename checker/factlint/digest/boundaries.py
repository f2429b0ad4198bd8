"""Where sentences begin and end: sentencex, with its known mistakes repaired.

sentencex (Wikimedia) knows the abbreviations of each language; what it gets wrong in news are quotations in Chinese,
Japanese and Korean, German ordinals, titles before names in French, and a few abbreviations. All offsets are kept.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import sentencex

from factlint import lazy
from factlint.digest import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 4000
"""sentencex is quadratic in unclosed quotation marks; no more than this many characters are given to it at once."""

_QUOTES = 150
"""With more opening quotation marks than this in one chunk, full stops have to do."""

_HALF = lazy.pattern(r"[\ud800-\udfff]")
_CODES = ("en", "ja", "zh", "ko", "de", "fr", "es", "pt")
_INITIALS = lazy.pattern(r"(?:^|[\s(])(?:[A-Z]\.){2,3}$")
_FIRST_INITIAL = lazy.pattern(r"(?:^|J\.-)[A-ZÀ-Þ]\.$")
_FIRST_WORD = lazy.pattern(r"[^\W\d_]+")
_STOPS = ("。", "！", "？", "!", "?", ".")
_PLACES = ("U.S.", "U.K.", "E.U.", "U.N.", "D.C.", "L.A.", "A.I.", "I.T.", "B.C.", "A.D.")
_NUMBERED = lazy.pattern(r"[(（]?(?:\d{1,3}|[a-zA-Z])[.)）]$")
_ORDINAL = lazy.pattern(
    r"\b(?:der|die|das|den|dem|des|am|im|vom|zum|zur|beim|ins|ab|bis|seit|jeder|jede|jedes|ein|eine|einen|einem|einer"
    r"|sein|seine|seinen|ihr|ihre|ihren|unser|unsere) \d{1,3}\.$",
    re.IGNORECASE,
)
_CLOCK = lazy.pattern(r"\b[ap]\.\s?m\.$")
_AFTER_CLOCK = lazy.pattern(
    r"(?:ET|PT|CT|MT|E[SD]T|P[SD]T|CES?T|GMT|UTC|JST|KST|IST|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

_BEFORE_NAME = """
    mr mrs ms dr prof st rep sen gov gen lt col sgt capt rev hon sr sra srta dra ud uds mme mlle
    vs cf vgl bzw resp approx aprox ca env inkl exkl zzgl sog"""
_BEFORE_NUMBER = """
    no nr nos núm num nº n° fig figs abb art arts pág págs pag p pp vol vols ch sec eq
    jan feb mar apr jun jul aug sep sept oct nov dec"""


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"\n(?=[ \t]*(?:[・•‣▪●○◦*–—-]|\d{1,2}[.)])\s?)|\n{2,}")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?](?:[”\"’')\]]{0,3})\s+|[。！？](?:[”」』）]{0,3})")


@cache
def _said() -> re.Pattern[str]:
    return re.compile(r"[^。！？\n]{0,6}?(?:说|說|称|稱|表示|道|指出|写道|寫道)[。，,]")


class Range(NamedTuple):
    """A stretch of text."""

    start: int
    end: int


def split(text: str, start: int, end: int, language: str) -> list[Range]:
    """Return the sentences of ``text[start:end]``, blanks around them left out; ``language`` is an ISO 639-1 code."""
    found: list[Range] = []
    for line in _lines(text, start, end):
        found.extend(_sentences(text, line, language))
    return found


def _lines(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield what is certainly apart: blank lines and lists in the middle of a block divide."""
    if text.find("\n", start, end) >= 0:
        for match in _break().finditer(text, start, end):
            yield Range(start, match.start())
            start = match.end()
    yield Range(start, end)


def _sentences(text: str, line: Range, language: str) -> list[Range]:
    pieces: list[Range] = []
    for chunk in _chunks(text, line):
        for piece in _raw(text, chunk, language):
            if pieces and _joins(text, pieces[-1], piece, language):
                pieces[-1] = Range(pieces[-1].start, piece.end)
            else:
                pieces.append(piece)
    return pieces


def _chunks(text: str, line: Range) -> Iterator[Range]:
    """Cut very long text where a line or a sentence ends, else at a blank, else anywhere."""
    start, end = line
    while end - start > _CHUNK:
        limit = start + _CHUNK
        half = start + _CHUNK // 2
        cut = max(text.rfind(mark, half, limit) + len(mark) for mark in ("\n", "。", ". "))
        if cut < half + 2:
            cut = text.rfind(" ", half, limit) + 1 or limit
        yield Range(start, cut)
        start = cut
    yield Range(start, end)


def _raw(text: str, chunk: Range, language: str) -> Iterator[Range]:
    """Yield the sentences of a chunk as the library sees them, without the blanks around them."""
    part = text[chunk.start : chunk.end]
    if sum(map(part.count, "“„«「『‘")) > _QUOTES:
        ends = [match.end() for match in _stop().finditer(part)]
    else:
        # Half characters, which a text out of a PDF may have, are no text to the library.
        found = sentencex.get_sentence_boundaries(_code(part, language), _HALF.sub("\ufffd", part))
        ends = [boundary["end_index"] for boundary in found]
    if not ends or ends[-1] < len(part):
        ends.append(len(part))
    start = 0
    for end in ends:
        piece = part[start:end]
        if piece.strip():
            begin = chunk.start + start + len(piece) - len(piece.lstrip())
            yield Range(begin, begin + len(piece.strip()))
        start = end


def _code(part: str, language: str) -> str:
    """Return the language to split by: a Japanese sentence in an English digest ends with 。 all the same."""
    if language in ("ja", "zh"):
        return language if words.wide(part) else "en"
    if "。" in part:
        return "ja"
    return language if language in _CODES else "en"


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_BEFORE_NAME.split()), frozenset(_BEFORE_NUMBER.split())


def _joins(text: str, left: Range, right: Range, language: str) -> bool:
    """Whether what was taken for two sentences is one."""
    before = text[max(left.start, left.end - 60) : left.end]
    after = text[right.start : min(right.end, right.start + 40)]
    if left.end - left.start < 6 and _NUMBERED.match(before):
        return True
    if _quotation_goes_on(text, left, right):
        return True
    if before.endswith("."):
        return _abbreviated(before, after) or (language == "de" and _ORDINAL.search(before) is not None)
    return False


def _quotation_goes_on(text: str, left: Range, right: Range) -> bool:
    """Whether a boundary stands inside a quotation, or between a quotation and its verb (「…。」と述べた)."""
    inside = text[max(left.start, left.end - 400) : left.end]
    if any(inside.count(opening) > inside.count(closing) for opening, closing in ("「」", "『』", "《》", "（）")):
        return True
    if left.end < right.start or inside[-1] not in "」』”\"’'）)" or inside[-2:-1] not in _STOPS:
        return False
    following = text[right.start]
    if "぀" <= following <= "ゟ" or "가" <= following <= "힣" or following in "、，," or following.islower():
        return True
    return bool(words.wide(following)) and _said().match(text, right.start, right.end) is not None


def _abbreviated(before: str, after: str) -> bool:
    """Whether a full stop belongs to an abbreviation or an initial."""
    names, counts = _abbreviations()
    word = before[:-1].rsplit(None, 1)[-1].lstrip("([\"'“«„").casefold() if before[:-1].strip() else ""
    if word in names or (word in counts and after[:1].isdigit()) or before in ("M.", "MM."):
        return True
    if before.endswith("m.") and _CLOCK.search(before):
        return _AFTER_CLOCK.match(after) is not None
    if before[-3:-2] == "." and _INITIALS.search(before):
        return not before.endswith(_PLACES) and after[:1].isupper()
    if (before[-2:-1].isupper() and _FIRST_INITIAL.search(before)) or after.startswith("-C."):
        return after[:1].isupper() or after.startswith("-")
    first = _FIRST_WORD.match(after)
    return bool(first and first[0].islower() and before[-2:-1] < "\u0250" and not before.endswith(".."))
