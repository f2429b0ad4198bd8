"""Words in lower case within a sentence that are in another language of the same script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import detectors
from factlint.checks.suspects import WORD, foreign_function_words, speaks, strange
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.language import foreign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.suspects import Text

_RUN = lazy.pattern(r"(?<![\w.@/])[a-zß-öø-ɏ][^\W\d_]*(?:[ ,'’‑-]{1,2}[^\W\d_A-Z]+)*")
_LIKELY = 0.9
"""How likely langdetect must call a window foreign, which it does readily."""
_STRONG = 3
"""So many different function words of the other language need no second detector."""
_LONGER_ENGLISH = 2
"""An English fragment must be this many words longer: every language borrows "human in the loop"."""
_NAME_WORDS = 4
"""How far in front of a fragment the name may begin that it belongs to."""


class Fragment(NamedTuple):
    """Words of another language: offsets into the passage, and the language's code."""

    start: int
    end: int
    language: str


class _Run(NamedTuple):
    """Words in lower case that follow each other, and where each stands in the passage."""

    text: Text
    words: list[tuple[int, int]]

    def joined(self, first: int, last: int) -> str:
        """Return the text from one word to another (both included)."""
        return self.text.plain[self.words[first][0] : self.words[last][1]]


def find(text: Text, start: int, end: int) -> Iterator[Fragment]:
    """Yield the fragments of a sentence that are in another language."""
    suspicious = strange(text.language)
    spoken = text.plain[start:end].lower().split()
    own = FUNCTION_WORDS.get(text.language, frozenset()).intersection(spoken)
    if len(suspicious.intersection(spoken)) < 2 or len(own) < 2:  # without words of our own it is a title
        return
    for match in _RUN.finditer(text.plain, start, end):
        run = _Run(text, [word.span() for word in WORD.finditer(text.plain, match.start(), match.end())])
        foreign = sum(text.plain[slice(*word)] in suspicious for word in run.words)
        if foreign > 1 and len(run.words) >= text.limits.fragment_words:
            yield from _of_run(run)


def _of_run(run: _Run) -> Iterator[Fragment]:
    """Yield the stretches of a run in which every window of a few words is in one other language."""
    size = run.text.limits.fragment_words
    found = [_of_window(run, first, first + size - 1) for first in range(len(run.words) - size + 1)]
    index = 0
    while index < len(found):
        begin, language = index, found[index]
        while index < len(found) and found[index] == language:
            index += 1
        last = index + size - 2
        long_enough = last - begin + 1 >= size + (_LONGER_ENGLISH if language == "en" else 0)
        if language and long_enough and _is_sure(run, begin, last, language):
            first, last = _trimmed(run, begin, last, language)
            start, end = run.words[first][0], run.words[last][1]
            if not _follows_name(run.text, run.words[begin][0]) and run.text.passage.bracket(start, end) is None:
                yield Fragment(start, end, language)


def _of_window(run: _Run, first: int, last: int) -> str:
    """Return which other language a few words may be in, or the empty string."""
    words = run.joined(first, last)
    if not foreign_words(words, run.text.language):
        return ""
    likely = detectors.likely(words)
    found = max(likely, key=likely.__getitem__, default="")
    return found if found and likely[found] >= _LIKELY and speaks(words, found, run.text.language) else ""


def _is_sure(run: _Run, first: int, last: int, language: str) -> bool:
    """Whether much speaks for the language, or the second detector is as sure of a window."""
    long = last - first + 1 >= run.text.limits.sentence_words
    if long or len(foreign_function_words(run.joined(first, last), language, run.text.language)) >= _STRONG:
        return True
    size = run.text.limits.fragment_words
    windows = (detectors.confirmed(run.joined(at, at + size - 1)) for at in range(first, last - size + 2))
    return any(found == language and likely >= run.text.limits.fragment_confidence for found, likely in windows)


def _trimmed(run: _Run, first: int, last: int, language: str) -> tuple[int, int]:
    """Return a stretch from its first function word to shortly behind its last one: windows reach a little far."""
    theirs = foreign_function_words(run.joined(first, last), language, run.text.language)
    places = [at for at in range(first, last + 1) if run.joined(at, at).lower() in theirs]
    return places[0], min(last, places[-1] + 2)


def _follows_name(text: Text, start: int) -> bool:
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
