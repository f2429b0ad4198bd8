"""The language a digest is written in, and the scripts of its letters; the standard library only, no detector.

A detector's profiles cost 400 ms to load. Function words and the share of each script tell the language of a page of
prose as surely, in 3 ms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS, weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Document

__all__ = ["Run", "code", "detect", "of_text", "runs", "script", "settle"]

_COMMON = "Common"

# First code point of each stretch of the Unicode blocks that matter (Scripts.txt 15.1, gaps left to their script).
_TABLE = """
0000 Common 0041 Latin 005B Common 0061 Latin 007B Common 00AA Latin 00AB Common 00BA Latin 00BB Common
00C0 Latin 00D7 Common 00D8 Latin 00F7 Common 00F8 Latin 02B9 Common 0370 Greek 0374 Common 0375 Greek
037E Common 037F Greek 0385 Common 0386 Greek 0387 Common 0388 Greek 0400 Cyrillic 0530 Armenian 0590 Hebrew
0600 Common 0606 Arabic 060C Common 060D Arabic 061B Common 061C Arabic 061F Common 0620 Arabic 0640 Common
0641 Arabic 064B Common 0656 Arabic 0700 Syriac 0750 Arabic 0780 Thaana 07C0 Nko 0860 Arabic 0900 Devanagari
0964 Common 0966 Devanagari 0980 Bengali 0A00 Gurmukhi 0A80 Gujarati 0B00 Oriya 0B80 Tamil 0C00 Telugu
0C80 Kannada 0D00 Malayalam 0D80 Sinhala 0E00 Thai 0E80 Lao 0F00 Tibetan 1000 Myanmar 10A0 Georgian 1100 Hangul
1200 Ethiopic 13A0 Cherokee 1400 Other 1780 Khmer 1800 Mongolian 18B0 Other 1C80 Cyrillic 1C90 Georgian
1CC0 Other 1D00 Latin 1D26 Greek 1D2B Cyrillic 1D2C Latin 1D5D Greek 1D62 Latin 1D66 Greek 1D6B Latin
1D78 Cyrillic 1D79 Latin 1DC0 Common 1E00 Latin 1F00 Greek 2000 Common 2071 Latin 2072 Common 207F Latin
2080 Common 2090 Latin 20A0 Common 212A Latin 212C Common 2160 Latin 2189 Common 2C00 Other 2C60 Latin
2C80 Other 2D00 Georgian 2D30 Other 2DE0 Cyrillic 2E00 Common 2E80 Han 2FF0 Common 3005 Han 3006 Common 3007 Han
3008 Common 3021 Han 302A Common 3038 Han 303C Common 3041 Hiragana 3097 Common 309D Hiragana 30A0 Common
30A1 Katakana 30FB Common 30FC Katakana 3100 Bopomofo 3130 Hangul 3190 Common 31A0 Bopomofo 31C0 Common
31F0 Katakana 3200 Hangul 3220 Common 3400 Han 4DC0 Common 4E00 Han A000 Other A640 Cyrillic A6A0 Other
A700 Common A722 Latin A800 Other A8E0 Devanagari A900 Other A960 Hangul A980 Other AB30 Latin AB65 Greek
AB66 Latin AB70 Cherokee ABC0 Other AC00 Hangul D800 Common F900 Han FB00 Latin FB13 Armenian FB1D Hebrew
FB50 Arabic FE00 Common FE70 Arabic FEFF Common FF21 Latin FF3B Common FF41 Latin FF5B Common FF66 Katakana
FFA0 Hangul FFE0 Common 10000 Other 1B000 Hiragana 1B170 Other 1D000 Common 1E000 Other 1F000 Common 20000 Han
E0000 Common
"""


@cache
def _stretches() -> tuple[list[int], list[str]]:
    fields = _TABLE.split()
    return [int(code, 16) for code in fields[::2]], fields[1::2]


def script(char: str) -> str:
    """Return the Unicode script of a character; ``"Common"`` for digits, punctuation, symbols and combining marks."""
    starts, names = _stretches()
    return names[bisect_right(starts, ord(char)) - 1]


class Run(msgspec.Struct, frozen=True):
    """A stretch of letters of one script, with whatever belongs to none between them."""

    script: str
    start: int
    end: int
    text: str


# A letter beyond Latin, or a sign of its blocks: `script` decides, this is what keeps Latin text cheap.
@cache
def _beyond_latin() -> re.Pattern[str]:
    return re.compile(r"[\u0370-\u1dff\u2c00-\U0010ffff]")  # 3 ms, since each character of a range is set by itself


_GAP = 3


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of all scripts but Latin, in order.

    What has no script (digits, spaces, punctuation) goes with the letters on both sides of it, as long as it is at most
    three characters and no line end; the mark ー goes with the kana before it.
    """
    if text.isascii():
        return
    at = 0
    while match := _beyond_latin().search(text, at):
        start = match.start()
        name = script(text[start])
        at = _run_end(text, start, name)
        if name not in (_COMMON, "Latin"):
            yield Run(name, start, at, text[start:at])


def _run_end(text: str, start: int, name: str) -> int:
    """Return where the run of script ``name`` ends that begins at ``start``."""
    end = at = start + 1
    while at < len(text) and at - end <= _GAP:
        char = text[at]
        other = script(char)
        at += 1
        if other == name or (char == "ー" and name == "Hiragana"):
            end = at
        elif other != _COMMON or char in "\n\r":
            break
    return end


_WORD = lazy.pattern(r"[^\W\d_A-Z]+")
_CODE = lazy.pattern(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9-]{1,20})?\Z")
_DECLARED = (("lang",), ("language",), ("locale",))
_SCRIPT_LANGUAGES = """Arabic ar Armenian hy Bengali bn Devanagari hi Georgian ka Greek el Hebrew he Khmer km Lao lo
Tamil ta Telugu te Thai th"""
_BY_SCRIPT = dict(zip(_SCRIPT_LANGUAGES.split()[::2], _SCRIPT_LANGUAGES.split()[1::2], strict=True))
_OTHER_SCRIPTS = frozenset((*_BY_SCRIPT.values(), "ja", "ko", "ru", "uk", "zh"))
_UKRAINIAN = lazy.pattern(r"[іїєґ]")
_SAMPLE = 24_000
"""Characters of prose that decide; more would not change the outcome."""


def detect(document: Document) -> str:
    """Return the ISO 639-1 code of a digest's language, ``"und"`` if there is too little text to say.

    A declared language counts unless the words plainly speak another: templates say ``en`` whatever fills them.
    """
    return settle(_declared(document), _prose(document))


def settle(declared: str | None, text: str) -> str:
    """Return the language of a text of which somebody declared one (its code), as :func:`detect` does."""
    found, score = of_text(text)
    if not declared or declared == found:
        return found if score or not declared else declared
    if found == "und":
        return declared
    # Of a language whose words are not known here (Norwegian, Czech) the text is no evidence against.
    known = declared in FUNCTION_WORDS or declared in _OTHER_SCRIPTS
    return found if known and score >= 12 else declared


def code(tag: str) -> str | None:
    """Return the ISO 639-1 code of a language tag (``pt`` of ``pt-BR``), ``None`` if it has none."""
    match = _CODE.match(tag.strip())
    return match[1].lower() if match else None


def _declared(document: Document) -> str | None:
    values = [document.language or ""]
    values += [
        entry.value for entry in document.front_matter if tuple(part.lower() for part in entry.path) in _DECLARED
    ]
    return next((found for value in values if (found := code(value))), None)


def _prose(document: Document) -> str:
    """Return what to judge by: running text, and only without it titles and cells."""
    for kinds in (("paragraph", "item"), ("heading", "cell", "footnote", "html")):
        parts: list[str] = []
        length = 0
        for block in document.blocks:
            if block.kind in kinds and length < _SAMPLE:
                parts.append(block.text[:2000])
                length += len(parts[-1])
        if length > 200:
            return "\n".join(parts)
    return "\n".join(block.text[:2000] for block in document.blocks[:40] if block.kind != "code")


def of_text(text: str) -> tuple[str, float]:
    """Return the language of a text and how much speaks for it (function words, or characters of its script by two)."""
    text = text[:_SAMPLE]
    # Beyond Latin each letter takes a byte or two more than itself in UTF-8; typographic quotes are not that many.
    if len(text.encode("utf-8", "surrogatepass")) > 1.15 * len(text) and (found := _by_script(text)):
        return found
    scores = _function_words(text)
    if not scores:
        return "und", 0
    (best, score), *others = scores
    second = others[0][1] if others else 0
    return (best, score) if score >= 2 and score >= 1.25 * second else ("und", 0)


def _by_script(text: str) -> tuple[str, float] | None:
    """Return the language that the script of most words decides, if it is not Latin.

    Two characters of Chinese, Japanese or Korean weigh as much as a Latin word; a Japanese digest is full of English
    names, but no English one is a third Japanese.
    """
    letters = [letter for letter in text if "\u3041" <= letter <= "\ud7a3"]
    kana = sum(letter < "\u3100" for letter in letters)
    hangul = sum(letter >= "\uac00" for letter in letters)
    han = len(letters) - kana - hangul
    asian = len(letters) / 2
    words = len(_WORD.findall(text))
    if asian > max(1, 0.4 * words):
        if hangul > kana + han:
            return "ko", asian
        return ("ja" if kana > 0.12 * han + 1 or (kana and kana + han < 40) else "zh"), asian
    scripts: Counter[str] = Counter()
    for run in runs(text):
        scripts[run.script] += run.end - run.start
    name = max(scripts, key=scripts.__getitem__, default="")
    if not name or scripts[name] / 5 < words:
        return None
    if name == "Cyrillic":
        return ("uk" if len(_UKRAINIAN.findall(text)) * 50 > scripts[name] else "ru"), scripts[name] / 5
    return (_BY_SCRIPT[name], scripts[name] / 5) if name in _BY_SCRIPT else None


def _function_words(text: str) -> list[tuple[str, float]]:
    """Return the languages whose function words the text has, best first."""
    table = weights()
    scores: dict[str, float] = {}
    for word, count in Counter(_WORD.findall(text.lower())).items():
        for language, weight in table.get(word, ()):
            scores[language] = scores.get(language, 0) + weight * count
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
