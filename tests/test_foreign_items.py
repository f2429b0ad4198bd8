"""A quality floor: what is found of words left in another language, and that nothing is said of what only looks so.

``tests/bench/languages.py`` prints the whole table; here every fifth digest of each kind is looked at.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

import foreign_items
from factlint.digest.function_words import FUNCTION_WORDS

EVERY = 5
FLOORS = {
    ("held", 4): 0.31,
    ("held", 8): 0.78,
    ("held", 0): 0.97,
    ("tuning", 4): 0.43,
    ("tuning", 8): 0.93,
    ("tuning", 0): 0.99,
}
"""Share found by half and count of words; 0 is a whole sentence. Two words are as often a loanword, and not found."""
LOOK_ALIKES = {"held": 135, "tuning": 290}
"""How many there are at least; fewer would be a set that shrinks."""


@cache
def _shares(half: str) -> dict[int, float]:
    total: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for item in foreign_items.items(half, every=EVERY):
        total[item.length] += 1
        right[item.length] += foreign_items.is_found(item) is True
    return {length: right[length] / total[length] for length in total}


@pytest.mark.parametrize(("half", "length"), FLOORS)
def test_so_much_is_found(half: str, length: int) -> None:
    """Of all pairs of languages, in the half that was tuned on and in the half that was not."""
    assert _shares(half)[length] >= FLOORS[half, length]


@pytest.mark.parametrize("host", foreign_items.HOSTS)
def test_whole_sentences_are_found_in_every_language(host: str) -> None:
    """No language is left out."""
    judged = [
        foreign_items.is_found(item)
        for half in foreign_items.HALVES
        for item in foreign_items.items(half, every=EVERY)
        if item.host == host and not item.length
    ]

    assert sum(verdict is True for verdict in judged) >= 0.9 * len(judged)


@pytest.mark.parametrize("half", foreign_items.HALVES)
def test_nothing_is_said_of_what_only_looks_foreign(half: str) -> None:
    """Names, titles, loanwords, slogans, code; and sentences of the digest's own language."""
    alarms = [(host, words) for host, text in foreign_items.negatives(half) for words in foreign_items.found(text)]

    assert alarms == []


@pytest.mark.parametrize("half", foreign_items.HALVES)
def test_the_set_does_not_shrink(half: str) -> None:
    """Each language has five sentences at least and look-alikes of its own."""
    languages = [foreign_items.load(language, half) for language in foreign_items.HOSTS]

    assert sum(len(language.negatives) for language in languages) >= LOOK_ALIKES[half]
    assert all(len(language.sentences) >= 5 and len(language.negatives) >= 5 for language in languages)
    assert all("{}" in carrier for language in languages for carrier in language.carriers)


def test_a_chinese_sentence_is_found_in_a_japanese_digest() -> None:
    """Both are written in Chinese characters."""
    pairs = {(item.host, item.foreign) for item in foreign_items.items("held")}

    assert ("ja", "zh") in pairs
    assert len(pairs) == len(FUNCTION_WORDS) * (len(FUNCTION_WORDS) - 1 + 3) + 1
