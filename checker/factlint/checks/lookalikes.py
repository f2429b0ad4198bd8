"""Cyrillic and Greek letters drawn like Latin ones (Unicode Technical Standard 39), where they stand in Latin words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint.checks.scripts import LATIN, LOOKALIKES

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN_OF = dict(zip(LOOKALIKES, "ABESIJKMHOPCTYXaeopcyxijsdqwhvlkABEZHIKMNOPTYXo", strict=True))


class Mixed(msgspec.Struct, frozen=True):
    """A word of mixed alphabets: its place, how it would be in Latin letters, which letters are strange to it."""

    start: int
    end: int
    plain: str
    strangers: tuple[str, ...]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"[{LATIN}0-9Ͱ-Ͽ\u0400-\u052f]*[Ͱ-Ͽ\u0400-\u052f][{LATIN}0-9Ͱ-Ͽ\u0400-\u052f]*")


def find(text: str) -> Iterator[Mixed]:
    """Yield the words that are Latin but for letters that look Latin."""
    for match in _words().finditer(text):
        word = match[0]
        strange = [char for char in dict.fromkeys(word) if "\u0370" <= char <= "\u052f"]
        if _LATIN_OF.keys() >= set(strange) and _is_latin_word(word, text, match.start()):
            plain = "".join(_LATIN_OF.get(char, char) for char in word)
            names = tuple(f"{char} is U+{ord(char):04X} {unicodedata.name(char, '')}" for char in strange)
            yield Mixed(match.start(), match.end(), plain, names)


def _is_latin_word(word: str, text: str, start: int) -> bool:
    """Whether a word reads as Latin: by its other letters, as a multiplier (20х), as one letter beside Latin words."""
    latin = len(re.findall(f"[{LATIN}]", word))
    if re.search("[Ͱ-Ͽ]", word):
        return latin >= 2 and not re.search("[0-9]", word)
    if latin:
        return True
    beside = text[max(0, start - 2) : start + 3]
    alone = word in ("а", "А", "І", "о") and re.search(f"[{LATIN}] {word}|{word} [{LATIN}]", beside)
    return bool(alone or re.fullmatch("[0-9]+х[0-9]*", word))
