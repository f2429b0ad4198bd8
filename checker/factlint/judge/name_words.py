"""Words that stand with names and are none: titles, kinds of organisation, what begins sentences."""

from __future__ import annotations

from functools import cache

from factlint.digest.function_words import FUNCTION_WORDS
from factlint.judge import name_lists
from factlint.judge.folding import fold


@cache
def _table(entries: str) -> frozenset[str]:
    return frozenset(fold(entries).split())


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(map(fold, FUNCTION_WORDS.get(language, ())))


def titles() -> frozenset[str]:
    """Return the words before a person's name that are no part of it: "President", "CEO", "Mr"."""
    return _table(name_lists.TITLES)


def kinds() -> frozenset[str]:
    """Return the words that say what kind of thing a name is of and that a text may leave out: "University", "Inc"."""
    return _table(name_lists.KINDS)


def no_names() -> frozenset[str]:
    """Return what is written in capitals and names nothing: "AI", "CEO", "GDP", "PM"."""
    return _table(name_lists.NO_NAMES)


@cache
def small(language: str) -> frozenset[str]:
    """Return the words inside names that tell nothing: "of", "the", "de"."""
    return _small("en") | _small(language)


@cache
def starts(language: str) -> frozenset[str]:
    """Return the words that begin sentences and never names: "However", "According", "The"."""
    own = name_lists.STARTS if language == "en" else name_lists.LATER_STARTS.get(language, "")
    return _table(own) | _small(language)


@cache
def ordinary(language: str) -> frozenset[str]:
    """Return the words that may begin a name, but mostly have their capital from the sentence: "Shares", "New"."""
    return starts(language) | _table(name_lists.ORDINARY) | kinds() | titles()


def verbs() -> frozenset[str]:
    """Return what follows the subject of a sentence where it is a single name: "Google said"."""
    return _table(name_lists.VERBS)


def measures() -> frozenset[str]:
    """Return the German words behind which another noun stands without being a name with it: "Millionen Euro"."""
    return _table(name_lists.MEASURES)


@cache
def translated() -> frozenset[str]:
    """Return the words of names for which every language has its own: "Nueva", "Supremo"."""
    return _table(name_lists.TRANSLATED) | kinds()


def counted() -> frozenset[str]:
    """Return what is counted with a number behind, and is no version: "Season 3", "Day 2"."""
    return _table(name_lists.COUNTED)


def units() -> frozenset[str]:
    """Return what makes a number an amount."""
    return _table(name_lists.UNITS)


def is_common_shape(word: str) -> bool:
    """Whether a folded word ends as common nouns, participles and adverbs do: "researchers", "reportedly"."""
    return word.endswith(name_lists.COMMON_ENDINGS)


def is_occupation(word: str) -> bool:
    """Whether a folded word ends as what people and companies do, before their names: "Chipmaker", "Guitarist"."""
    return word.endswith(name_lists.OCCUPATION_ENDINGS)


def is_german_noun(word: str) -> bool:
    """Whether a folded word ends as German nouns do and names do not: "Regierung", "Gesellschaft"."""
    return len(word) > 12 or word.endswith(name_lists.GERMAN_ENDINGS)
