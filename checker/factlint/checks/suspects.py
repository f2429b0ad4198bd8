"""Suspicion of another language of the same script: function words, without which hardly a sentence goes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from factlint.checks.passages import Passage

ASIAN = ("ja", "ko", "zh")
"""Languages whose texts are full of English names: only whole sentences are judged there."""
WORD = lazy.pattern(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_HOMOGRAPHS = """
    all also an as come die do hat in is it man me men no on or over per plus so son van war was we
"""
"""Function words that several languages share, or that English has with another meaning: no ground for suspicion."""
_STRONGER = 4
"""How many function words of another language outweigh one of the digest's own."""


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


@cache
def strange(language: str) -> frozenset[str]:
    """Return the function words of all other languages that a text in this one has no use for."""
    own = FUNCTION_WORDS.get(language, frozenset()).union(_HOMOGRAPHS.split())
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words if len(word) > 1 and word not in own)


def is_suspicious(text: str, language: str) -> bool:
    """Find quickly whether a text holds two function words of other languages; few clean paragraphs do."""
    return len(strange(language).intersection(text.split())) > 1


def foreign_function_words(words: str, found: str, language: str) -> set[str]:
    """Return the function words of the language found that the digest's own does not have."""
    theirs = FUNCTION_WORDS.get(found, frozenset()) - FUNCTION_WORDS.get(language, frozenset())
    return {word for word in WORD.findall(words.lower()) if len(word) > 1 and word in theirs}


def speaks(words: str, found: str, language: str) -> bool:
    """Whether the function words are those of the language found and hardly those of the digest's own.

    Words of both count for neither.
    """
    own, foreign = FUNCTION_WORDS.get(language, frozenset()), FUNCTION_WORDS.get(found, frozenset())
    spoken = [word for word in WORD.findall(words.lower()) if len(word) > 1]
    theirs = [word for word in spoken if word in foreign and word not in own]
    ours = sum(word in own - foreign for word in spoken)
    return found != language and len(set(theirs)) > 1 and len(theirs) >= _STRONGER * ours


def blanked(passage: Passage) -> str:
    """Return a passage's text with blanks for quotations, links, italics, code and host names."""
    text = passage.text
    parts = list(text)
    hosts = [match.span() for match in re.finditer(r"[\w-]+(?:\.[\w-]+)+", text)]
    for ranges in (passage.quoted, passage.linked, passage.emphasised, passage.opaque, hosts):
        for start, end in ranges:
            parts[start:end] = " " * (end - start)
    return "".join(parts)
