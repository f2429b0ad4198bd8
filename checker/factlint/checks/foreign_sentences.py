"""Sentences and fragments in another language of the same script.

Function words screen, without which hardly a sentence goes; a detector confirms. What may well be in another language
is blanked out first: quotations, links, italics, code, host names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks import detectors
from factlint.digest.language import FUNCTION_WORDS, foreign_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.checks.passages import Passage

ASIAN = ("ja", "ko", "zh")
"""Languages whose texts are full of English names: only whole sentences are judged there."""
_HOMOGRAPHS = """
    all also an as come die do hat in is it man me men no on or over per plus so son van war was we
"""
"""Function words that several languages share, or that English has with another meaning: no ground for suspicion."""
_DOUBT = 0.1
"""How likely a sentence of another language may be in the digest's own, at most."""
_LIKELY = 0.7
"""How likely a window of a fragment must be to belong to one that is surely foreign."""
_LOWER = 0.55
"""Share of words in lower case that makes prose; titles of books and bodies have less, even in French."""
_GERMAN_NOUNS = 0.15
"""What is left off that share for German, which writes its nouns with a capital."""
_STRONGER = 4
"""How many function words of another language outweigh one of the digest's own."""
_NAME_WORDS = 4
"""How far in front of a fragment the name may begin that it belongs to."""
_LONGER_ENGLISH = 2
"""An English fragment must be this many words longer: every language borrows "human in the loop"."""
_WORD = r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*"


class Wrong(NamedTuple):
    """Words of another language: offsets into the passage, and the language's code."""

    start: int
    end: int
    language: str
    sentences: int = 0
    """How many whole sentences these are; none if they are a part of one."""


class Limits(NamedTuple):
    """From when on words count; see the options of the check."""

    sentence_words: int
    fragment_words: int
    fragment_confidence: float


class _Text(NamedTuple):
    """A passage, its text without what may be foreign (offsets the same), its own language, and the limits."""

    passage: Passage
    plain: str
    language: str
    limits: Limits


@cache
def _strange(language: str) -> frozenset[str]:
    """Return the function words of all other languages that a text in this one has no use for."""
    own = FUNCTION_WORDS.get(language, frozenset()).union(_HOMOGRAPHS.split())
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words if len(word) > 1 and word not in own)


def is_suspicious(text: str, language: str) -> bool:
    """Find quickly whether a text holds two function words of other languages; few clean paragraphs do."""
    return len(_strange(language).intersection(text.split())) > 1


def find(passage: Passage, sentences: list[tuple[int, int]], language: str, limits: Limits) -> list[Wrong]:
    """Return what is in another language in the sentences (offsets) of a passage, neighbouring sentences as one."""
    text = _Text(passage, _blanked(passage), language, limits)
    found: list[Wrong] = []
    for start, end in sentences:
        suspect = foreign_words(text.plain[start:end], language)
        whole = suspect and _is_sentence(text, start, end, siblings=len(sentences) > 1, german=suspect.language == "de")
        if other := _language_of(text, start, end) if whole else "":
            last = found[-1] if found else None
            if last and last.sentences and last.language == other and not text.plain[last.end : start].strip():
                found[-1] = Wrong(last.start, end, other, last.sentences + 1)
            else:
                found.append(Wrong(start, end, other, 1))
        elif language not in ASIAN:
            found.extend(_fragments(text, start, end))
    return found


def _blanked(passage: Passage) -> str:
    text = passage.text
    parts = list(text)
    hosts = [match.span() for match in re.finditer(r"[\w-]+(?:\.[\w-]+)+", text)]
    for ranges in (passage.quoted, passage.linked, passage.emphasised, passage.opaque, hosts):
        for start, end in ranges:
            parts[start:end] = " " * (end - start)
    return "".join(parts)


def _is_sentence(text: _Text, start: int, end: int, *, siblings: bool, german: bool) -> bool:
    """Whether a stretch is a sentence of prose: long enough, mostly in lower case, ended, and not a title."""
    words = re.findall(_WORD, text.plain[start:end])
    lower = sum(word.islower() for word in words)
    nouns = _GERMAN_NOUNS if german else 0
    if len(words) < text.limits.sentence_words or lower < (_LOWER - nouns) * len(words):
        return False
    last = re.search(r"[.!…?:](?=[\"”’»)\s]*$)", text.passage.text[start:end])
    return last is not None and (last[0] in ".!…" or siblings)


def _language_of(text: _Text, start: int, end: int) -> str:
    """Return the other language that a sentence is surely in, or the empty string.

    In Chinese, Japanese and Korean digests it must have no letter of their script.
    """
    if text.language in ASIAN and re.search("[^\x00-\u3040\ufb00-\U0010ffff]", text.passage.text[start:end]):
        return ""
    words = text.plain[start:end]
    likely = detectors.of_sentence(words)
    if likely.get(text.language, 0) > _DOUBT:
        return ""
    # Near languages share the likelihood (Dutch and Afrikaans, Spanish and Portuguese): function words decide.
    return next(
        (language for language in (*likely, *_known_near(likely)) if _speaks(words, language, text.language)), ""
    )


def _known_near(likely: Iterable[str]) -> Iterator[str]:
    """Yield a language whose function words are known for those detected that are near it."""
    near = {"af": "nl", "no": "da", "nb": "da", "ca": "es", "gl": "pt"}
    yield from (near[language] for language in likely if language in near)


def _speaks(words: str, found: str, language: str) -> bool:
    """Whether the function words are those of the language found and hardly those of the digest's own.

    Words of both count for neither.
    """
    own, foreign = FUNCTION_WORDS.get(language, frozenset()), FUNCTION_WORDS.get(found, frozenset())
    spoken = [word for word in re.findall(_WORD, words.lower()) if len(word) > 1]
    theirs = sum(word in foreign and word not in own for word in spoken)
    return found != language and theirs > 1 and theirs >= _STRONGER * sum(word in own - foreign for word in spoken)


def _fragments(text: _Text, start: int, end: int) -> Iterator[Wrong]:
    """Yield runs of words in lower case that are in another language, found by windows of a few words."""
    strange = _strange(text.language)
    spoken = text.plain[start:end].lower().split()
    own = FUNCTION_WORDS.get(text.language, frozenset()).intersection(spoken)
    if len(strange.intersection(spoken)) < 2 or len(own) < 2:  # without words of our own it is a title
        return
    for run in re.finditer(r"(?<![\w.@/])[a-zß-öø-ɏ][^\W\d_]*(?:[ ,'’‑-]{1,2}[^\W\d_A-Z]+)*", text.plain[start:end]):
        words = [match.span() for match in re.finditer(_WORD, run[0])]
        if len(words) < text.limits.fragment_words or sum(run[0][a:b] in strange for a, b in words) < 2:
            continue
        for stretch in _stretches(text, run[0], words):
            begin, stop = (start + run.start() + words[index][edge] for edge, index in enumerate(stretch[1:3]))
            named = _follows_name(text, start + run.start() + words[stretch.earliest][0])
            if not named and text.passage.bracket(begin, stop) is None:
                yield Wrong(begin, stop, stretch.language)


class _Stretch(NamedTuple):
    """Words of a run in which every window is in another language, and the first that may belong to them."""

    earliest: int
    first: int
    last: int
    language: str


def _stretches(text: _Text, run: str, words: list[tuple[int, int]]) -> Iterator[_Stretch]:
    """Yield the foreign stretches of a run of words; each has a window that is surely foreign."""
    size = text.limits.fragment_words
    likely = [
        _of_window(text, run[words[index][0] : words[index + size - 1][1]]) for index in range(len(words) - size + 1)
    ]
    index = 0
    while index < len(likely):
        begin, language = index, likely[index][0]
        while index < len(likely) and likely[index][0] == language:
            index += 1
        sure = [at for at in range(begin, index) if likely[at][1] >= text.limits.fragment_confidence]
        longer = _LONGER_ENGLISH if language == "en" else 0
        if language and sure and index - begin > longer:
            yield _Stretch(begin, sure[0], index + size - 2, language)


def _of_window(text: _Text, words: str) -> tuple[str, float]:
    """Return which other language a few words may be in, and how likely that is; nothing where that is little."""
    if not foreign_words(words, text.language):
        return "", 0.0
    found, likely = detectors.of_fragment(words, tuple(FUNCTION_WORDS))
    return (found, likely) if likely >= _LIKELY and _speaks(words, found, text.language) else ("", 0.0)


def _follows_name(text: _Text, start: int) -> bool:
    """Whether words may go on with a name: Agence nationale de la recherche.

    The words in front are followed to the left until one is surely the digest's own, or has a capital.
    """
    own = FUNCTION_WORDS.get(text.language, frozenset())
    before = text.passage.text[max(0, start - 60) : start]
    for word in reversed(re.findall(r"\S+", before)[-_NAME_WORDS:]):
        bare = word.strip("(“\"'«»”’)*_")
        if bare.lower() in own or not bare or not bare[-1].isalpha():
            return False
        if bare[0].isupper():
            return True
    return False
