"""Sentences in another language of the same script, and parts of the others.

Frequent words screen; a detector confirms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import detectors, foreign_fragments, foreign_grammar
from factlint.checks.latin_runs import words_of
from factlint.checks.suspects import ASIAN, WORD, Text, blanked, chinese, speaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.passages import Passage
    from factlint.checks.suspects import Limits

_DOUBT = 0.1
"""How likely a sentence of another language may be in the digest's own, at most."""
_LOWER = 0.55
"""Share of words in lower case that makes prose; titles of books and bodies have less, even in French."""
_GERMAN_NOUNS = 0.15
"""What is left off that share for German, which writes its nouns with a capital."""
_NEAR = {"af": "nl", "no": "da", "ca": "es"}
"""Languages taken for these neighbours."""
_IN_LATIN = lazy.pattern(r"[A-Z].*[A-Za-z][.!?]", re.DOTALL)
"""A sentence in Latin letters but for names in it: what a product says of itself, it may be."""

_STRETCH = lazy.pattern(r"[A-Z][ -~]{20,600}?[.!?](?=\s{0,3}(?:[^\x00-\x7f]|\Z))")
"""A sentence in Latin letters that is followed by other letters: 会社は The board has met. と発表した。"""


class Wrong(NamedTuple):
    """Words of another language: offsets into the passage, and the language's code."""

    start: int
    end: int
    language: str
    sentences: int = 0
    """How many whole sentences these are; none if they are a part of one."""


def find(passage: Passage, sentences: list[tuple[int, int]], language: str, limits: Limits) -> list[Wrong]:
    """Return what is in another language in the sentences (offsets) of a passage, neighbouring sentences as one."""
    text = Text(passage, blanked(passage), language, limits)
    found: list[Wrong] = []
    for start, end in sentences:
        words = words_of(text.plain, start, end)
        suspects = foreign_fragments.candidates(words, language)
        other = _of_sentence(text, start, end, suspects, siblings=len(sentences) > 1)
        last = found[-1] if found else None
        if other and last and last.sentences and last.language == other and not text.plain[last.end : start].strip():
            found[-1] = Wrong(last.start, end, other, last.sentences + 1)
        elif other:
            found.append(Wrong(start, end, other, 1))
        elif inside := list(_inside(text, start, end, suspects)) if language in ASIAN else []:
            found.extend(inside)
        elif suspects and not (language in ASIAN and _IN_LATIN.fullmatch(passage.text[start:end].strip())):
            found.extend(Wrong(*fragment) for fragment in foreign_fragments.find(text, words, suspects))
    return found


def _inside(text: Text, start: int, end: int, suspects: list[str]) -> Iterator[Wrong]:
    """Yield whole sentences in Latin letters that stand within one of Chinese, Japanese or Korean."""
    for stretch in _STRETCH.finditer(text.plain, start, end) if suspects else ():
        if stretch.span() != (start, end) and (other := _of_sentence(text, *stretch.span(), suspects, siblings=False)):
            yield Wrong(*stretch.span(), other, 1)


def _of_sentence(text: Text, start: int, end: int, suspects: list[str], *, siblings: bool) -> str:
    """Return the other language that all of a sentence is in, or the empty string."""
    if suspects and _is_sentence(text, start, end, siblings=siblings, german="de" in suspects):
        return _language_of(text, start, end, suspects)
    return "zh" if text.language == "ja" and _is_chinese(text.plain[start:end]) else ""


def _is_chinese(sentence: str) -> bool:
    """Whether a sentence of a Japanese digest is Chinese: without kana, and with grammar that is not Japanese."""
    if re.search("[ぁ-ヺ]", sentence) or not re.search("[。！？][」』”）]*$", sentence.rstrip()):
        return False
    return len(chinese(sentence)) > 1 and bool(foreign_grammar.why_untranslated(sentence, "", ""))


def _is_sentence(text: Text, start: int, end: int, *, siblings: bool, german: bool) -> bool:
    """Whether a stretch is a sentence of prose: long enough, mostly in lower case, ended, and not a title."""
    words = WORD.findall(text.plain[start:end])
    lower = sum(word.islower() for word in words)
    nouns = _GERMAN_NOUNS if german else 0
    if len(words) < text.limits.sentence_words or lower < (_LOWER - nouns) * len(words):
        return False
    last = re.search(r"[.!…?:](?=[\"”’»)\s]*$)", text.passage.text[start:end])
    return last is not None and (last[0] in ".!…" or siblings)


def _language_of(text: Text, start: int, end: int, suspects: list[str]) -> str:
    """Return which of the languages suspected a sentence is surely in, or the empty string.

    In Chinese, Japanese and Korean digests it must have no letter of their script.
    """
    if text.language in ASIAN and re.search("[^\x00-\u3040\ufb00-\U0010ffff]", text.passage.text[start:end]):
        return ""
    words = text.plain[start:end]
    spoken = [language for language in suspects if speaks(words, language, text.language)]
    likely = detectors.likely(words) if spoken else {}
    if likely.get(text.language, 0) > _DOUBT:
        return ""
    # Near languages share the likelihood (Dutch and Afrikaans, Spanish and Portuguese): function words decide.
    found = [*likely, *(_NEAR[language] for language in likely if language in _NEAR)]
    return next((language for language in found if language in spoken), "")
