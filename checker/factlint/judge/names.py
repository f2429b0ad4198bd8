"""Names of a claim and whether its sources know them: people, organisations, products, places, versions.

A name is carried in any form that a writer may give it: another inflection, an acronym, a nationality, another language.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import aliases, demonyms, versions
from factlint.judge.acronyms import Acronyms, initials
from factlint.judge.folding import fold, sound, unumlauted, words
from factlint.judge.name_runs import Name, find

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Known", "Name", "find"]

_ENDINGS = ("s", "es", "n", "en", "e", "ns")
_PART = lazy.pattern(r"[-‑'’&.]+")


class Known:
    """The names that a page (or the union of pages) knows, from all its words: titles, captions, meta text, body."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        """Keep the words of the texts; what is rarely asked for is made when it is first asked for."""
        self._text = "\n".join(texts)
        self._language = language
        self._folded = fold(self._text)
        self._words = frozenset(words(self._folded))

    def missing(self, name: Name) -> tuple[str, ...]:
        """Return the words of a name that the page has in no form; all of a version whose number it does not have."""
        if name.kind == "version":
            return self._missing_version(name)
        lacking = tuple(word for word in name.words if not self._has(word))
        return () if not lacking or self._has_whole(name, lacking) else lacking

    def _missing_version(self, name: Name) -> tuple[str, ...]:
        head, number = versions.parts(name.text)
        if number and not versions.stands(self._folded, head, number):
            return name.words
        return tuple(
            word for word in name.words if not word[0].isdigit() and not versions.parts(word)[1] and not self._has(word)
        )

    def _has(self, word: str) -> bool:
        """Whether the page has a word in any form."""
        if word in self._words:
            return True
        if not word.isascii() and not words(word):
            return word in self._folded
        return self._has_form(word) or self._has_parts(word) or aliases.known(word, self)

    def _has_form(self, word: str) -> bool:
        """Whether the page has a word with another ending, spelling or division."""
        known = self._words
        if any(
            word + ending in known
            or (word.endswith(ending) and len(word) > len(ending) + 2 and word[: -len(ending)] in known)
            for ending in _ENDINGS
        ):
            return True
        if demonyms.related(word, known):
            return True
        if len(word) > 3 and (word in self._joined or unumlauted(word) in self._unumlauted):
            return True
        return len(word) > 5 and sound(word) in self._sounds

    def _has_parts(self, word: str) -> bool:
        """Whether the page has the parts of a word that marks divide: "Coca-Cola", "US-China", "O'Brien"."""
        parts = [part for part in _PART.split(word) if part]
        if len(parts) < 2:
            return False
        whole = "".join(parts)
        return whole in self._words or whole in self._joined or all(self._has(part) for part in parts)

    def _has_whole(self, name: Name, lacking: tuple[str, ...]) -> bool:
        """Whether the page has a name under another one: its acronym, what the acronym stands for, written together."""
        joined = "".join(name.words)
        if len(name.words) > 1 and joined in self._words:
            return True
        if name.kind == "acronym":
            return self.acronyms.expands(name.text)
        if aliases.known(fold(name.text), self):
            return True
        return bool(lacking) and any(short in self.acronyms.written for short in initials(name.text))

    def says(self, phrase: str) -> bool:
        """Whether the page has some folded words in a row; scripts without blanks have no words to begin at."""
        if phrase.isascii():
            return f" {phrase} " in self._spaced
        return phrase in self._folded

    def has_word(self, word: str) -> bool:
        """Whether the page has a folded word."""
        return word in self._words

    @cached_property
    def acronyms(self) -> Acronyms:
        """What the page writes in capitals, and what such words may stand for."""
        return Acronyms(self._text)

    @cached_property
    def _spaced(self) -> str:
        return f" {' '.join(words(self._folded))} "

    @cached_property
    def _joined(self) -> frozenset[str]:
        """Words that the page writes as two or three: "Chat GPT", "e-mail"."""
        found = words(self._folded)
        pairs = {one + other for one, other in zip(found, found[1:], strict=False)}
        return frozenset(
            pairs | {one + two + three for one, two, three in zip(found, found[1:], found[2:], strict=False)}
        )

    @cached_property
    def _unumlauted(self) -> frozenset[str]:
        return frozenset(map(unumlauted, self._words))

    @cached_property
    def _sounds(self) -> frozenset[str]:
        return frozenset(sound(word) for word in self._words if len(word) > 4)
