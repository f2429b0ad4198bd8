"""Words of one language left in a digest of another: sentences, parts of eight, four and two words, and look-alikes.

A file of ``tests/languages/`` holds, for one language, sentences, sentences with a place for words of another language
(``carriers``), and ``negatives``: what is legitimate there though its words are foreign. One half (``held``) was
written before anything was tuned; the sentences behind the fifth are terser, as news are. Each part is cut from the sentences by count of words, so that nobody chose it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.checks.language import WrongLanguage, wrong_language
from factlint.digest import parse
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "languages"
HALVES = ("held", "tuning")
ASIAN = ("ja", "ko", "zh")
HOSTS = (*FUNCTION_WORDS, *ASIAN)
LENGTHS = (2, 4, 8, 0)
"""Words of a part; 0 is a whole sentence."""
_FROM = {2: 4, 4: 3, 8: 2}
"""The word of its sentence that a part of so many words begins with."""


@dataclass(frozen=True)
class Language:
    """One half of a file."""

    carriers: tuple[str, ...]
    sentences: tuple[str, ...]
    negatives: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """A digest with words of another language in it."""

    host: str
    foreign: str
    length: int
    words: str
    text: str


@cache
def load(language: str, half: str) -> Language:
    """Return one half of a language's file."""
    values = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))[half]
    return Language(**{name: tuple(items) for name, items in values.items()})


def items(half: str, *, every: int = 1) -> Iterator[Item]:
    """Yield the digests of all hosts with words of all other languages: all of them, or every so many of each kind."""
    kinds = [kind for kind in product(HOSTS, FUNCTION_WORDS, LENGTHS) if kind[0] != kind[1]]
    for host, foreign, length in [*kinds, ("ja", "zh", 0)]:
        first = (HOSTS.index(host) + HOSTS.index(foreign)) % every
        for number, sentence in list(enumerate(load(foreign, half).sentences))[first::every]:
            words = _part(sentence, length)
            yield Item(host, foreign, length, words, _digest(load(host, half), words, length, number))


def negatives(half: str) -> Iterator[tuple[str, str]]:
    """Yield hosts and digests in which nothing is left over: look-alikes, and sentences of the language alone."""
    for host in HOSTS:
        own = load(host, half)
        yield host, "\n\n".join(["# 1", *own.sentences])
        for text in own.negatives:
            yield host, "\n\n".join(["# 1", " ".join(own.sentences[:3]), text, " ".join(own.sentences[3:])])


def found(text: str) -> list[str]:
    """Return the words that the check reports in a digest."""
    digest = parse(text, "today.md", "markdown")
    return [digest.slice(hit.span) for hit in wrong_language(digest, WrongLanguage())]


def is_found(item: Item) -> bool | None:
    """Whether the words are reported, half of them at least; ``None`` if others are."""
    reported = found(item.text)
    if not reported:
        return False
    if len(reported) > 1:
        return None
    theirs, left = _words(item.words), _words(reported[0])
    common = sum(word in theirs for word in left)
    return None if 2 * common < len(left) else 2 * common >= len(theirs)


def _words(text: str) -> list[str]:
    return [word.strip(".,;") for word in text.split()]


def _part(sentence: str, length: int) -> str:
    """Return so many words of a sentence, the whole of it for none."""
    if not length:
        return sentence
    return " ".join(sentence.split()[_FROM[length] : _FROM[length] + length]).strip(".,;")


def _digest(host: Language, words: str, length: int, number: int) -> str:
    own = host.sentences
    if length:
        middle = f"{own[0]} {host.carriers[number % len(host.carriers)].replace('{}', words)}"
    else:
        middle = f"{own[0]} {words} {own[1]}"
    return f"# 1\n\n{own[2]}\n\n{middle}\n\n{own[3]} {own[4]}\n"
