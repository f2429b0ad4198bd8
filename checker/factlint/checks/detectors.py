"""The two language detectors, loaded when the first suspicious words are met: a clean digest never pays for them.

langdetect with the profiles of the languages in question loads in 25 ms (with all 55 it takes 280 ms, most of them for
Chinese and Japanese) and finds eight or nine of ten windows of four words, but is as sure of what it gets wrong.
py3langid finds four to nine of ten and is hardly ever wrong, but loads for 0.9 s. So the one looks, and the other is
asked where little else speaks for what it saw.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

_NEAR = ("af", "ca", "no")
"""Languages without a table of function words that share the likelihood with their neighbours if they are known."""

_UNSEEN = 0.5 / 10_000


class _Identifier(Protocol):
    """What is used of py3langid, which has no types."""

    def set_languages(self, langs: list[str]) -> None: ...

    def classify(self, instance: str) -> tuple[str, float]: ...


def likely(text: str) -> dict[str, float]:
    """Return the languages a text may be in and how likely each is (0 to 1), best first: langdetect."""
    from langdetect import LangDetectException  # noqa: PLC0415 - only suspicious words pay for it

    detector = _factory().create()
    try:
        detector.append(text)
        return {language.lang: language.prob for language in detector.get_probabilities()}
    except LangDetectException:  # nothing but digits and signs
        return {}


@lru_cache(4096)
def lean(word: str, language: str, other: str) -> float:
    """Return how much the letters of a word are another language's: a sum of logarithms, below nothing if they aren't.

    For two neighbouring letters and for three (the ends of the word are blanks) langdetect's profiles have the share
    in each language; what a language never has counts as half of one in ten thousand, as langdetect counts it.
    """
    from langdetect.utils.ngram import NGram  # noqa: PLC0415 - as above

    factory = _factory()
    ours, theirs = factory.langlist.index(language), factory.langlist.index(other)
    letters = f" {''.join(map(NGram.normalize, word))} "
    grams = (letters[at : at + size] for size in (2, 3) for at in range(len(letters) - size + 1))
    shares = (factory.word_lang_prob_map[gram] for gram in grams if gram in factory.word_lang_prob_map)
    return sum(log((share[theirs] + _UNSEEN) / (share[ours] + _UNSEEN)) for share in shares)


def confirmed(text: str) -> tuple[str, float]:
    """Return the language of a few words and how likely it is (0 to 1): py3langid."""
    language, probability = _identifier().classify(text)
    return str(language), float(probability)


@cache
def _factory() -> DetectorFactory:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory  # noqa: PLC0415 - as above

    factory = DetectorFactory()
    factory.set_seed(0)  # it guesses by chance otherwise, another way each time
    names = [*FUNCTION_WORDS, *_NEAR]
    factory.load_json_profile([(Path(PROFILES_DIRECTORY) / name).read_text(encoding="utf-8") for name in names])
    return factory


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and 0.8 s of model

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(FUNCTION_WORDS))
    return identifier
