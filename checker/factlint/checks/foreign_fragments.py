"""Words within a sentence that are in another language of the same script.

Each word is weighed between the digest's language and the other one: function words by the tables, all else by its
letters. The stretch that weighs most (Kadane's maximal subarray) is the fragment, if it says something: names, titles,
dishes and borrowed terms have articles and prepositions, but hardly a pronoun, an auxiliary or a negation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import detectors, latin_words
from factlint.checks.suspects import ASIAN, LATIN_WORD, STRONGER
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.suspects import Text

_GAP = lazy.pattern(r"[ ,'’‑-]{1,2}\Z")
"""What may stand between two words of a fragment."""
_MOST = 4
"""Other languages that a sentence is weighed against, those with most words in it first."""
_THEIRS = 3.0
_OURS = -4.0
"""What a function word weighs that only the other, or only the digest's own, language has."""
_LETTERS, _HEAVIEST = 0.4, 3.0
"""What the letters of a word weigh for each unit of :func:`detectors.lean`, and at most, either way."""
_OWN = -1.0
"""What the letters of a word weigh at most that is the digest's own."""
_NEUTRAL = 0.5
"""What English words weigh in an Asian digest, whose letters do not tell a term from a word left over."""
_HEAVY = 1.8
"""What the words must weigh on average if only one of them is frequent in the other language."""
_NAME = -0.5
"""What a word with a capital weighs: a name may stand within a fragment, but makes none."""
_LIKELY = 0.9
"""How likely langdetect must call a fragment foreign, which it does readily."""
_LONGER_ENGLISH = 2
"""An English part must be this many words longer: every language borrows "your session has expired"."""
_QUESTIONS = ("how", "why", "what", "when", "where", "who")
"""English words that begin a title in lower case."""
_LOWER, _LOWER_GERMAN = 0.8, 0.5
"""Share of words in lower case; German writes its nouns with a capital."""
_NAME_WORDS = 6
"""How far in front of a fragment the name or title may begin that it belongs to."""


class Fragment(NamedTuple):
    """Words of another language: offsets into the passage, and the language's code."""

    start: int
    end: int
    language: str


class _Word(NamedTuple):
    """A word of a sentence: where it stands in the passage, as it stands and in lower case, and its stretch.

    Words of one stretch follow each other with nothing but spaces and commas between them.
    """

    start: int
    end: int
    text: str
    lower: str
    stretch: int


class _Found(NamedTuple):
    """The heaviest run of words: the first and the last one, and their weight."""

    first: int
    last: int
    weight: float


def find(text: Text, start: int, end: int) -> Iterator[Fragment]:
    """Yield the fragments of a sentence that are in another language, none over another."""
    found: list[tuple[float, Fragment]] = []
    words = words_of(text.plain, start, end)
    if text.language not in ASIAN and _own(words, text.language) < 2:  # without words of our own it is a title
        return
    for language in candidates(words, text.language):
        if not _may_hold(words, text.language, language, text.limits.fragment_words):
            continue
        for run in _runs(words, text.language, language):
            if _says_something(text, words, run, language) and _is_sure(text, words, run, language):
                found.append((run.weight, Fragment(words[run.first].start, words[run.last].end, language)))
    taken: list[Fragment] = []
    for _, fragment in sorted(found, reverse=True):
        if all(fragment.end <= other.start or other.end <= fragment.start for other in taken):
            taken.append(fragment)
    yield from sorted(taken)


def words_of(plain: str, start: int, end: int) -> list[_Word]:
    """Return the words of a sentence, in stretches."""
    words: list[_Word] = []
    stretch = 0
    for match in LATIN_WORD.finditer(plain, start, end):
        if words and not _GAP.match(plain[words[-1].end : match.start()]):
            stretch += 1
        words.append(_Word(*match.span(), match[0], match[0].lower(), stretch))
    return words


def _own(words: list[_Word], language: str) -> int:
    """Return how many different frequent words of the digest's own language there are."""
    return len(latin_words.words(language).intersection(word.lower for word in words))


def candidates(words: list[_Word], language: str) -> list[str]:
    """Return the other languages that say something in the sentence, those with most words first."""
    spoken = {word.text for word in words}
    counts = {other: len(latin_words.apart(other, language) & spoken) for other in FUNCTION_WORDS if other != language}
    likely = [
        other
        for other, count in counts.items()
        if (count and latin_words.clear(other, language) & spoken)
        or (count > 1 and (latin_words.telling(other, language) | latin_words.opening(other)) & spoken)
    ]
    return sorted(likely, key=lambda other: (-counts[other], other))[:_MOST]


def _may_hold(words: list[_Word], language: str, other: str, least: int) -> bool:
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


def _runs(words: list[_Word], language: str, other: str) -> Iterator[_Found]:
    """Yield the heaviest run of each stretch of words: where the sum of their weights is largest."""
    begin, total, best, stretch = 0, 0.0, _Found(0, -1, 0.0), 0
    for at, word in enumerate(words):
        if word.stretch != stretch:
            if best.weight:
                yield best
            begin, total, best, stretch = at, 0.0, _Found(at, at - 1, 0.0), word.stretch
        total += _weight(word, language, other)
        if total <= 0:
            begin, total = at + 1, 0.0
        elif total > best.weight:
            best = _Found(begin, at, total)
    if best.weight:
        yield best


def _weight(word: _Word, language: str, other: str) -> float:
    """Return how much a word is the other language's (above nothing) or the digest's own."""
    ours, theirs = latin_words.words(language), latin_words.words(other)
    if word.text in theirs or word.text in ours:
        return (_THEIRS if word.text not in ours else 0) + (_OURS if word.text not in theirs else 0)
    if not word.text.islower() and other != "de":
        return _NAME
    return max(-_HEAVIEST, min(_HEAVIEST, _letters(word, language, other)))


def _letters(word: _Word, language: str, other: str) -> float:
    """Return how much the letters of a word are the other language's."""
    background = "en" if language in ASIAN else language  # the Latin words of an Asian digest are English terms
    return _NEUTRAL if background == other else _LETTERS * detectors.lean(word.lower, background, other)


def _says_something(text: Text, words: list[_Word], run: _Found, language: str) -> bool:
    """Whether a run has the words that make it more than a name or a phrase that everybody borrows."""
    inner = words[run.first : run.last + 1]
    spoken = {word.text for word in inner}
    theirs = latin_words.apart(language, text.language) & spoken
    told = len(latin_words.telling(language, text.language) & spoken)
    ours = sum(word.lower in latin_words.words(text.language) - latin_words.words(language) for word in inner)
    if len(theirs) < STRONGER * ours or (len(theirs) < 2 and run.weight < _HEAVY * len(inner)):
        return False
    if language == "en":
        enough = told > 1 and len(inner) >= text.limits.fragment_words + _LONGER_ENGLISH
    else:
        enough = told > 0 or (len(theirs) > 1 and inner[0].text in latin_words.opening(language))
    if not enough or not _is_prose(text, inner, language):
        return False
    first = next(at for at in range(run.first, run.last + 1) if words[at].text in theirs)
    return not _goes_on(words, first, text.language, language, nouns=language == "de" and told > 1)


def _is_prose(text: Text, inner: list[_Word], language: str) -> bool:
    """Whether words are no title, no list of words, no gloss in brackets, nothing that is quoted behind a colon."""
    lower = sum(word.text.islower() for word in inner)
    if lower < (_LOWER_GERMAN if language == "de" else _LOWER) * len(inner) or inner[0].lower in _QUESTIONS:
        return False
    start, end = inner[0].start, inner[-1].end
    longest = max(len(LATIN_WORD.findall(part)) for part in text.plain[start:end].split(","))
    if longest < text.limits.fragment_words or text.passage.text[:start].rstrip().endswith((":", "：")):
        return False
    return text.passage.bracket(start, end) is None


def _is_sure(text: Text, words: list[_Word], run: _Found, language: str) -> bool:
    """Whether the detectors agree: either of them where several words tell, else both."""
    inner = words[run.first : run.last + 1]
    plain = text.plain[inner[0].start : inner[-1].end]
    told = len(latin_words.telling(language, text.language).intersection(word.text for word in inner))
    likely = detectors.likely(plain).get(language, 0) >= _LIKELY
    if likely and (told > 1 or len(inner) >= text.limits.sentence_words):
        return True
    if not likely and told < 2:
        return False
    found, sure = detectors.confirmed(plain)
    return found == language and sure >= text.limits.fragment_confidence


def _goes_on(words: list[_Word], first: int, language: str, other: str, *, nouns: bool) -> bool:
    """Whether a run may go on with a name or a title (Agence nationale de la mer; Large models are not what they were).

    The words in front of its first frequent word are followed to the left until one is the digest's own, or has a
    capital, other than German ``nouns``.
    """
    ours, theirs = latin_words.words(language) - latin_words.words(other), latin_words.words(other)
    for at in range(first, max(-1, first - _NAME_WORDS), -1):
        word = words[at]
        if word.stretch != words[first].stretch or word.lower in ours:
            return False
        named = word.text[0].isupper() and at > 0 and language != "de" and not nouns
        if named or (word.text[0].isupper() and word.lower in theirs):
            return True
        if _letters(word, language, other) < _OWN:
            return False
        if word.text[0].isupper() and not nouns:
            return True
    return False
