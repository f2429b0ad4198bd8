"""Parts of a sentence that are in another language of the same script.

What weighs most towards another language is one, if it says something: names, titles, dishes and borrowed terms have
articles and prepositions, but hardly a pronoun, an auxiliary or a negation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.checks import detectors, latin_words
from factlint.checks.latin_runs import letters, runs
from factlint.checks.suspects import ASIAN, LATIN_WORD, STRONGER
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from factlint.checks.latin_runs import Run, Word
    from factlint.checks.suspects import Text

_MOST_LANGUAGES, _MOST_RUNS = 4, 3
"""Other languages that a sentence is weighed against, those with most words in it first; runs that are judged."""
_PLENTY = 2
"""A sentence with more different words of another language than these is worth a look, whatever words they are."""
_LIKELY = 0.9
"""How likely langdetect must call a part foreign, which it does readily."""
_HEAVY = 1.8
"""What the words must weigh on average if only one of them is frequent in the other language."""
_LONGER_ENGLISH = 2
"""An English part must be this many words longer: every language borrows "your session has expired"."""
_QUESTIONS = ("how", "why", "what", "when", "where", "who")
"""English words that begin a title in lower case."""
_LOWER, _LOWER_GERMAN = 0.8, 0.5
"""Share of words in lower case; German writes its nouns with a capital."""
_NAME_WORDS = 6
"""How far in front of a part the name or title may begin that it belongs to."""
_INTRODUCTION = 12
"""Characters in front of a part that may say what follows."""
_OWN = -1.0
"""What the letters of a word weigh at most that is the digest's own."""


class Fragment(NamedTuple):
    """Words of another language: offsets into the passage, and the language's code."""

    start: int
    end: int
    language: str


class _Part(NamedTuple):
    """A run of words of a sentence that may be in another language."""

    text: Text
    words: list[Word]
    run: Run
    language: str

    @property
    def inner(self) -> list[Word]:
        """The words of the run."""
        return self.words[self.run.first : self.run.last + 1]

    @property
    def theirs(self) -> set[str]:
        """The frequent words of the other language in it, that the digest's own does not have."""
        return self._spoken(latin_words.apart(self.language, self.text.language))

    @property
    def told(self) -> int:
        """How many of them names do not bring along."""
        return len(self._spoken(latin_words.telling(self.language, self.text.language)))

    def _spoken(self, known: frozenset[str]) -> set[str]:
        return {word.text for word in self.inner if word.text in known}


def candidates(words: list[Word], language: str) -> list[str]:
    """Return the other languages that say something in a sentence, those with most words first."""
    spoken = {word.text for word in words}
    counts = {other: len(latin_words.apart(other, language) & spoken) for other in FUNCTION_WORDS if other != language}
    likely = [
        other
        for other, count in counts.items()
        if count > _PLENTY
        or (count and latin_words.clear(other, language) & spoken)
        # Chinese, Japanese and Korean have no such words of their own.
        or (count > 1 and language in ASIAN)
        or (count > 1 and (latin_words.telling(other, language) | latin_words.opening(other)) & spoken)
    ]
    return sorted(likely, key=lambda other: (-counts[other], other))[:_MOST_LANGUAGES]


def find(text: Text, words: list[Word], suspects: list[str]) -> list[Fragment]:
    """Return the parts of a sentence that are in one of the languages suspected, none over another."""
    if text.language not in ASIAN and len(latin_words.words(text.language) & {word.lower for word in words}) < 2:
        return []  # without words of our own it is a title
    parts = [
        _from_opening(_Part(text, words, run, language))
        for language in suspects
        if _may_hold(words, text.language, language, text.limits.fragment_words)
        for run in runs(words, text.language, language)
    ]
    parts = [part for part in parts if _says_something(part) and _is_prose(part) and not _goes_on(part)]
    found: list[Fragment] = []
    for part in sorted(parts, key=lambda part: -part.run.weight)[:_MOST_RUNS]:
        start, end = part.inner[0].start, part.inner[-1].end
        if all(end <= other.start or other.end <= start for other in found) and _is_sure(part):
            found.append(Fragment(start, end, part.language))
    return sorted(found)


def _may_hold(words: list[Word], language: str, other: str, least: int) -> bool:
    """Whether so many words in a row, one of them telling, hold none that only the digest's own language has.

    It keeps the detectors from being loaded for a loanword.
    """
    ours = latin_words.words(language) - latin_words.words(other)
    worth = latin_words.telling(other, language) | latin_words.opening(other)
    count, seen = 0, False
    for word in words:
        count, seen = (0, False) if word.lower in ours else (count + 1, seen or word.text in worth)
        if seen and count >= least:
            return True
    return False


def _from_opening(part: _Part) -> _Part:
    """Return a part that tells nothing from its first frequent word on: "decide pour la première fois"."""
    frequent = [at for at in range(part.run.first, part.run.last + 1) if part.words[at].text in part.theirs]
    if part.told or not frequent:
        return part
    return part._replace(run=part.run._replace(first=frequent[0]))


def _says_something(part: _Part) -> bool:
    """Whether a run has the words that make it more than a name or a phrase that everybody borrows."""
    own, other = part.text.language, part.language
    theirs, told, length = part.theirs, part.told, len(part.inner)
    ours = sum(word.lower in latin_words.words(own) - latin_words.words(other) for word in part.inner)
    if not theirs or len(theirs) < STRONGER * ours or (len(theirs) < 2 and part.run.weight < _HEAVY * length):
        return False
    if other == "en":
        least = part.text.limits.fragment_words + _LONGER_ENGLISH
        return (told > 1 and length >= least) or (told > 0 and length >= least + _LONGER_ENGLISH)
    return length >= part.text.limits.fragment_words and (
        told > 0 or (len(theirs) > 1 and part.inner[0].text in latin_words.opening(other))
    )


def _is_prose(part: _Part) -> bool:
    """Whether words are no title, no list of words, no gloss in brackets, and nothing that is quoted behind a colon."""
    inner, text = part.inner, part.text
    lower = sum(word.text.islower() for word in inner)
    if lower < (_LOWER_GERMAN if part.language == "de" else _LOWER) * len(inner) or inner[0].lower in _QUESTIONS:
        return False
    start, end = inner[0].start, inner[-1].end
    longest = max(len(LATIN_WORD.findall(piece)) for piece in text.plain[start:end].split(","))
    before = text.passage.text[max(0, start - _INTRODUCTION) : start].rstrip()
    if longest < text.limits.fragment_words or before.endswith((":", "：")):
        return False
    if text.language in ASIAN and latin_words.NAMED.search(before):
        return False
    return text.passage.bracket(start, end) is None


def _goes_on(part: _Part) -> bool:
    """Whether a run may go on with a name or a title (Agence nationale de la mer; Large models are not what they were).

    The words in front of its first frequent word are followed to the left until one is the digest's own, or has a
    capital that is not a German noun's.
    """
    words, own, other = part.words, part.text.language, part.language
    ours, theirs = latin_words.words(own) - latin_words.words(other), latin_words.words(other)
    nouns = own == "de" or (other == "de" and part.told > 1)
    first = next(at for at in range(part.run.first, part.run.last + 1) if words[at].text in part.theirs)
    for at in range(first, max(-1, first - _NAME_WORDS), -1):
        word, capital = words[at], words[at].text[0].isupper()
        if word.stretch != words[first].stretch or word.lower in ours:
            return False
        if capital and (word.lower in theirs or (at > 0 and not nouns)):
            return True
        if letters(word, own, other) < _OWN:
            return False
        if capital and not (other == "de" and part.told > 1):
            return True
    return False


def _is_sure(part: _Part) -> bool:
    """Whether the detectors agree: either of them where several words tell, else both."""
    plain = part.text.plain[part.inner[0].start : part.inner[-1].end]
    likely = detectors.likely(plain).get(part.language, 0) >= _LIKELY
    if likely and (part.told > 1 or len(part.inner) >= part.text.limits.sentence_words):
        return True
    if not likely and part.told < 2:
        return False
    found, sure = detectors.confirmed(plain)
    return found == part.language and sure >= part.text.limits.fragment_confidence
