"""Quotations: where a text quotes, whether it quotes somebody, and whether a page has the words.

Marks of all eight languages are read in each of them, since digests mix them; an apostrophe and an inch are no marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import words
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.judge import saying_words
from factlint.judge.quotable import Quotable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Quotable", "Quote", "find"]

_MARK = lazy.pattern("[\"“”„‟«»「」『』《》‘’‹›'＂]")
_PAIRS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "”": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    "‘": "’",
    "‹": "›",
    '"': '"',
    "＂": "＂",
    "'": "'",
}
_ALWAYS_OPENS = frozenset("「『《„‟‹")
_NESTING = frozenset("「『《„‹")
_FARTHEST = 1_500
"""Characters between two marks of one pair."""
_LATIN = lazy.pattern(r"[A-Za-zÀ-ɏ\d]+(?:[-.'’,][A-Za-zÀ-ɏ\d]+)*")
_HANGUL = lazy.pattern("[가-힣]")
_WORD = lazy.pattern(r"[^\W\d_]+")
_LAST_WORD = lazy.pattern(r"([^\W\d_]+(?:-[^\W\d_]+)?)[\s,:]{0,2}\Z")
_NOUN_AFTER = lazy.pattern(r"\s([a-z]{3,})\b")
_SENTENCE_END = lazy.pattern(r"[.!?][\"”»’)\]]{0,2}\s|[。！？][」』”]{0,2}|\n")
_CITED = lazy.pattern(r"[\s.,;:。，—–-]*(?:[\[(（][^\[\]()（）\n]{0,120}[\])）]\s?){0,3}[\s.。]*")
_SO = lazy.pattern(r",? so (?:der |die |das |dem |ein |eine |er\b|sie\b|es |[A-ZÄÖÜ][^\W\d_]+|seine |ihre |laut )")
"""„…“, so Müller."""
_THE = ("The ", "Der ", "Die ", "Das ", "Le ", "La ", "Les ", "El ", "Los ", "O ", "A ", "Os ", "As ")
_SMALL = frozenset(
    ("of", "the", "and", "a", "an", "in", "on", "for", "to", "de", "la", "le", "des", "du", "und", "der")
)
_DECADE = lazy.pattern(r"['’‘]\d\d(?!\d)")
_STOPS = (".", "!", "?", "。", "！", "？", "…")
_AROUND, _NEXT = 240, 40
"""Characters around a quotation in which it is looked for who speaks, and behind one that ends as sentences do."""
_CLOSE = 60
"""Characters behind Japanese and Korean speech within which the verb of saying stands."""
_LEAST_SENTENCE = 5
"""Words of a quotation that is a sentence of its own."""


class Quote(msgspec.Struct, frozen=True):
    """Words in quotation marks."""

    start: int
    end: int
    """Of the words inside the marks."""
    text: str
    words: int
    """How many; two Chinese, Japanese or Korean characters count as one."""
    attributed: bool
    """Whether somebody is said to have said or written them; not so titles, terms, and words held at a distance."""


def find(text: str, language: str) -> tuple[Quote, ...]:
    """Return what stands in quotation marks, in the order of the text; nested quotations are part of the outer one."""
    return tuple(_quotes(text, language)) if _MARK.search(text) else ()


def _quotes(text: str, language: str) -> Iterator[Quote]:
    for opening, closing in _pairs(text, language):
        inner = text[opening + 1 : closing]
        start = opening + 1 + len(inner) - len(inner.lstrip())
        if inner := inner.strip():
            attributed = _is_attributed(text, opening, closing, language)
            yield Quote(start, start + len(inner), inner, _count(inner), attributed)


def _count(text: str) -> int:
    """Return how many words a text has; Korean is written with blanks."""
    if (wide := words.wide(text)) and not _HANGUL.search(text):
        return len(_LATIN.findall(text)) + wide // 2
    return len(text.split())


def _pairs(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks of the outermost pairs stand."""
    marks = [match.start() for match in _MARK.finditer(text)]
    opened = unsure = -1
    for index, at in enumerate(marks):
        if opened >= 0 and (at - opened > _FARTHEST or _opens_anew(text, opened, at, language)):
            if unsure >= 0:
                yield opened, unsure
            opened = unsure = -1
        if opened < 0:
            opened = at if _opens(text, at, language) else -1
        elif text[at] in _PAIRS[text[opened]] and _closes(text, at, marks[index + 1 : index + 2]):
            if text[at] in "'’" and text[at - 1] == "s" and text[at + 1 : at + 2] == " ":
                unsure = at  # 'the workers' strike' has one more
                continue
            yield opened, at
            opened = unsure = -1
    if unsure >= 0:
        yield opened, unsure


def _opens_anew(text: str, opened: int, at: int, language: str) -> bool:
    """Whether the same mark opens once more, so that the earlier one never closed."""
    mark = text[at]
    if mark != text[opened] or mark in _NESTING:
        return False
    return _opens(text, at, language) and (mark not in _PAIRS[mark] or text[at - 1 : at].isspace())


def _opens(text: str, at: int, language: str) -> bool:
    """Whether a mark may open: it is one that does, and stands at the beginning of a word."""
    mark, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark not in _PAIRS or not after:
        return False
    if mark in _ALWAYS_OPENS:
        return True
    if mark == "«":
        return language != "de" or not before or before.isspace()
    if before.isalnum() and (before.isascii() or mark in "'‘" or not words.wide(before)):
        return False
    if mark in "'‘":
        return after.isalnum() and not _DECADE.match(text, at)
    return after not in ",.;:!?)]" and not after.isspace() and (mark != "»" or language == "de")


def _closes(text: str, at: int, following: Sequence[int]) -> bool:
    """Whether a mark may close: it stands at the end of a word, and is no inch with a better mark to come."""
    mark, before, after = text[at], text[at - 1], text[at + 1 : at + 2]
    if mark in "'’":
        return not before.isspace() and (not after.isalnum() or bool(words.wide(after)))
    if mark != '"':
        return True
    if before.isspace():
        return not after.isalnum()
    inch = before.isdigit() and after in (" ", "-") and text[at + 2 : at + 3].islower()
    return not (inch and following and text[following[0]] == '"' and not text[following[0] - 1].isspace())


def _is_attributed(text: str, opening: int, closing: int, language: str) -> bool:
    """Whether a verb of saying governs the words, or they are a whole sentence that stands alone."""
    inner = text[opening + 1 : closing].strip()
    before = text[max(0, opening - _AROUND) : opening]
    after = text[closing + 1 : closing + 1 + _AROUND]
    last = _LAST_WORD.search(before[-40:])
    if text[opening] == "《" or (last and last[1].casefold() in saying_words.titled(language)):
        return False
    if (language != "de" and _is_title(inner)) or (last and _is_label(last[1], after)):
        return False
    before = before[max((match.end() for match in _SENTENCE_END.finditer(before)), default=0) :]
    stop = _SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    if inner.endswith(_STOPS) and after[:2].strip()[:1].isupper() and not _speaks(after[:_NEXT], language):
        after = ""  # the sentence ended inside the marks
    return _is_said(before, after, language) or _stands_alone(before, after, inner)


def _is_title(inner: str) -> bool:
    """Whether the longer words all have capitals: "The Long Way Home"."""
    if inner.endswith((".", ",")):
        return False
    every = _WORD.findall(inner)
    long = [word for word in every if len(word) > 3]
    if long and inner.startswith(_THE) and all(word[0].isupper() or word in _SMALL for word in every):
        return True  # "The A.V. Club"
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _is_label(lead: str, after: str) -> bool:
    """Whether the words stand before a noun as its name, or are what is spoken about: the "learn by doing" approach."""
    if lead.casefold() in ("about", "against", "regarding", "concerning"):
        return True
    noun = _NOUN_AFTER.match(after)
    owned = lead.casefold() in ("the", "a", "an", "its", "their", "his", "her", "this", "that", "s")
    return owned and noun is not None and noun[1] not in FUNCTION_WORDS["en"] and not _speaks(noun[1], "en")


def _is_said(before: str, after: str, language: str) -> bool:
    if language == "ko" and saying_words.spoken_ending().match(after):
        return True
    if language == "de" and _SO.match(after):
        return True
    if language in ("ja", "ko") and words.wide(before + after) > 2:
        return bool(saying_words.speech_ending(language).match(after)) and _speaks(after[:_CLOSE], language)
    return _speaks(words.QUOTED.sub(" ", before), language) or _speaks(words.QUOTED.sub(" ", after), language)


def _speaks(text: str, language: str) -> bool:
    """Whether a text has a word of saying."""
    if not saying_words.saying(language).isdisjoint(_WORD.findall(text.casefold())):
        return True
    return any(piece in text for piece in saying_words.wide_saying(language))


def _stands_alone(before: str, after: str, inner: str) -> bool:
    """Whether there is nothing in the sentence but the quotation, a label before it or a source behind it."""
    label = before.strip()
    alone = (not label or (label.endswith((":", "：")) and not label[0].islower())) and _CITED.fullmatch(after)
    whole = inner.endswith(_STOPS) or after.lstrip()[:1] in (".", "。")
    return bool(alone) and whole and _count(inner) >= _LEAST_SENTENCE
