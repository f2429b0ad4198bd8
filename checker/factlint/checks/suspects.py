"""Suspicion of another language of the same script: function words, without which hardly a sentence goes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import latin_words

if TYPE_CHECKING:
    from factlint.checks.passages import Passage

ASIAN = ("ja", "ko", "zh")
"""Languages whose texts are full of English names and terms."""
_HAN = lazy.pattern("[㐀-䶿一-鿿]")
_TRADITIONAL = frozenset("個們這對將從沒為與會說")
"""Characters of everyday Chinese that Japanese wrote before 1946: in its character set, but not in its prose."""
WORD = lazy.pattern(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_ELIDED = r"(?:[cdjlmnst]|qu|jusqu|un|all|dall|dell|nell|sull)(?=['’][a-zß-ɏ])"
"""Words of French and Italian that lose their vowel before another: n'est, dell'anno."""
LATIN_WORD = lazy.pattern(rf"\b{_ELIDED}|[A-Za-zÀ-ɏḀ-ỿ]+(?:['’‑-][A-Za-zÀ-ɏḀ-ỿ]+)*")
_HOST = lazy.pattern(r"(?<![\w-])[\w-]++(?:\.[\w-]++)+")
_STRETCH = lazy.pattern(r"\b[A-Za-z]{1,20} (?:[a-zß-ÿ]{1,20} ){3}")
"""Words in lower case that follow each other: in Chinese, Japanese or Korean no name has so many."""
STRONGER = 4
"""How many function words of another language outweigh one of the digest's own."""
_WITHOUT_TELLING = 2
"""A sentence must have more different function words than these if none of them is one that names do not have."""
_FEW_NAMES = 2
"""Words with a capital that may stand in such a sentence; a list of names has more."""


class Limits(NamedTuple):
    """From when on words count; see the options of the check."""

    sentence_words: int
    fragment_words: int
    fragment_confidence: float


class Text(NamedTuple):
    """A passage, its text with blanks for all that may be foreign (offsets the same), its own language, the limits."""

    passage: Passage
    plain: str
    language: str
    limits: Limits


def chinese(text: str) -> set[str]:
    """Return the characters of a text that are Chinese and not Japanese: simplified ones, or of its everyday words."""
    return {char for char in set(_HAN.findall(text)) if _is_chinese(char)}


@cache
def _is_chinese(char: str) -> bool:
    if char in _TRADITIONAL:
        return True
    try:
        char.encode("cp932")
    except UnicodeEncodeError:
        return True
    return False


def is_suspicious(text: str, language: str) -> bool:
    """Find quickly whether a text holds two function words of other languages, or prose in other letters; few do."""
    if language == "ja" and len(chinese(text)) > 1:
        return True
    if language in ASIAN and _STRETCH.search(text):
        return True
    one, two = latin_words.strange(language)
    words = set(LATIN_WORD.findall(text))
    return not one.isdisjoint(words) or len(two & words) > 1


def speaks(words: str, found: str, language: str) -> bool:
    """Whether the frequent words are those of the language found, some of them telling, and hardly the digest's own.

    With a capital within the sentence they are a title's or a name's (El mar, The Hague) and count against it.
    """
    spoken = WORD.findall(words)
    strange = latin_words.apart(found, language)
    own = latin_words.words(language) - latin_words.words(found)
    lower = [word.lower() for at, word in enumerate(spoken) if not at or word[0].islower()]
    titles = sum(word.lower() in strange for word in spoken[1:] if word[0].isupper())
    theirs = [word for word in lower if word in strange]
    ours = sum(word in own for word in lower) + titles
    told = latin_words.telling(found, language).intersection(theirs)
    if told:
        return len(set(theirs)) > 1 and len(theirs) >= STRONGER * ours
    names = 0 if found == "de" else len(spoken) - len(lower)
    return len(set(theirs)) > _WITHOUT_TELLING and not ours and names <= _FEW_NAMES


def blanked(passage: Passage) -> str:
    """Return a passage's text with blanks for quotations, links, italics, code and host names."""
    text = passage.text
    parts = list(text)
    hosts = [match.span() for match in _HOST.finditer(text)]
    for ranges in (passage.quoted, passage.linked, passage.emphasised, passage.opaque, hosts):
        for start, end in ranges:
            parts[start:end] = " " * (end - start)
    for match in latin_words.BORROWED.finditer(text):
        parts[slice(*match.span())] = " " * len(match[0])
    return "".join(parts)
