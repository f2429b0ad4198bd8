"""The two language detectors, loaded when the first suspicious words are met: a clean digest never pays for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Identifier(Protocol):
    """What is used of py3langid, which has no types."""

    def set_languages(self, langs: list[str]) -> None: ...

    def classify(self, instance: str) -> tuple[str, float]: ...


def of_sentence(text: str) -> dict[str, float]:
    """Return the languages a whole sentence may be in and how likely each is (0 to 1), best first: langdetect.

    Not for less than about seven words: it calls short headings Romanian.
    """
    from langdetect import DetectorFactory, LangDetectException, detect_langs  # noqa: PLC0415 - 0.3 s of profiles

    DetectorFactory.seed = 0  # it guesses by chance otherwise, another way each time
    try:
        return {language.lang: language.prob for language in detect_langs(text)}
    except LangDetectException:  # nothing but digits and signs
        return {}


def of_fragment(text: str, languages: Sequence[str]) -> tuple[str, float]:
    """Return which of these languages a few words are in and how likely that is (0 to 1): py3langid."""
    language, probability = _identifier(tuple(languages)).classify(text)
    return str(language), float(probability)


@cache
def _identifier(languages: tuple[str, ...]) -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and 0.5 s of model

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    return identifier
