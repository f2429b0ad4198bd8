"""Names of a claim and whether its sources know them: people, organisations, products, places, versions.

A name is carried in whatever form a writer may give it: with another ending, as an acronym, as a nationality, in
another language, in parts or written together.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import aliases, demonyms, name_words, versions
from factlint.judge.acronyms import Acronyms, initials
from factlint.judge.folding import fold, initial_sound, sound, unumlauted, words
from factlint.judge.name_runs import Name, find
from factlint.judge.name_shapes import is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Known", "Name", "find"]

_ENDINGS = ("s", "es", "n", "en", "e", "ns")
_PARTS = lazy.pattern(r"[-‑'’&.・]+")
_HOMOGRAPHS = frozenset(("us", "it", "who", "un", "eu", "ice"))
"""Acronyms that are ordinary words in small letters."""

_WIDE = ("ja", "zh", "ko")
_LONGEST = 40
"""Characters of a word that is looked for in parts."""
_OWN = {"ja": "日本", "ko": "한국", "zh": "中国"}
"""The country that a page in such a language need not name: what is said there at home of "the Japanese firm"."""
_SHARED = 4
"""Letters that a name and its translation begin with alike: "Europea" and "European"."""


class Known:
    """The names that a page (or the union of pages) knows, from all its words: titles, captions, meta text, body."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        """Keep the words of the texts; what is rarely asked for is made when it is first asked for."""
        self._text = "\n".join([*texts, _OWN.get(language, "")])
        self._language = language
        self._folded = fold(self._text)
        self._order = words(self._folded)
        self._words = frozenset(self._order)

    def missing(self, name: Name) -> tuple[str, ...]:
        """Return the words of a name that the page has in no form; all of a version whose number it does not have."""
        lacking = self._lacking_of_version(name) if name.kind == "version" else self._lacking(name)
        if lacking and self._is_foreign(name):
            return tuple(word for word in lacking if self._would_keep(word, name))
        return lacking

    def _lacking(self, name: Name) -> tuple[str, ...]:
        lacking = tuple(word for word in name.words if not self._has(word))
        if len(lacking) == 1 and lacking[0] in _HOMOGRAPHS and name.text in self._text:
            return ()
        if not lacking or self._has_otherwise(name):
            return ()
        written = words(fold(name.text.replace(".", "")))
        if len(written) > 1:
            covered = aliases.covered(written, self)
            lacking = tuple(word for word in lacking if word not in covered and not self._has_short(word))
            if name.words[-1] not in lacking and len(lacking) > 1 and name.kind == "name":
                # The page knows a person by the surname; a writer who completes the name adds one thing.
                return lacking[:1]
        return lacking

    def _lacking_of_version(self, name: Name) -> tuple[str, ...]:
        head, number = versions.parts(name.text)
        if (
            number
            and not versions.stands(self._folded, head, number)
            and not aliases.known(" ".join(words(fold(name.text))), self)
        ):
            return name.words
        return tuple(word for word in name.words if not versions.has_number(word) and not self._has(word))

    def _has(self, word: str) -> bool:
        """Whether the page has a word in any form."""
        if word in self._words:
            if word not in _HOMOGRAPHS or self.has_capitals(word.upper()) or word.capitalize() in self._text:
                return True
        elif not word.isascii() and not words(word):
            return self._has_wide(word)
        return self._has_form(word) or self._has_parts(word) or aliases.known(word, self)

    def _has_form(self, word: str) -> bool:
        """Whether the page has a word with another ending, spelling or division."""
        if word in _HOMOGRAPHS:
            return False
        for ending in _ENDINGS:
            if word + ending in self._words or (
                word.endswith(ending) and len(word) > len(ending) + 2 and word.removesuffix(ending) in self._words
            ):
                return True
        if any(form in self._words and form.capitalize() in self._text for form in demonyms.related(word)):
            return True
        if len(word) > 3 and (self._has_apart(word) or unumlauted(word) in self._unumlauted):
            return True
        return len(word) > 4 and self._sounds_known(word)

    def _has_apart(self, word: str) -> bool:
        """Whether the page writes a word as two or three: "Chat GPT", "e-mail"."""
        known = self._words
        for at in range(1, min(len(word), _LONGEST)):
            head, tail = word[:at], word[at:]
            if head not in known:
                continue
            if tail in known and self.says(f"{head} {tail}"):
                return True
            cuts = (cut for cut in range(1, min(len(tail), _LONGEST)) if tail[:cut] in known and tail[cut:] in known)
            if any(self.says(f"{head} {tail[:cut]} {tail[cut:]}") for cut in cuts):
                return True
        return False

    def _sounds_known(self, word: str) -> bool:
        """Whether the page has a word that another way of writing foreign letters would make this one."""
        said = sound(word)
        return any(
            said == sound(known)
            for known in self._by_letter.get(initial_sound(word), ())
            if abs(len(known) - len(word)) < 4
        )

    def _has_parts(self, word: str) -> bool:
        """Whether the page has the parts of a word that marks divide: "Coca-Cola", "US-China", "O'Brien"."""
        parts = [part for part in _PARTS.split(word) if part]
        if len(parts) < 2:
            return False
        whole = "".join(parts)
        return whole in self._words or self._has_apart(whole) or all(self._has(part) for part in parts)

    def _has_wide(self, word: str) -> bool:
        """Whether the page has a name in Chinese, Japanese or Korean script; in another script it may be anything."""
        if word in self._folded or aliases.known(word, self):
            return True
        if aliases.listed(word):
            return False
        return self._language not in _WIDE or any(part in self._folded for part in _PARTS.split(word) if len(part) > 1)

    def _has_otherwise(self, name: Name) -> bool:
        """Whether the page has the whole name as another: its acronym, what that stands for, all of it in one word."""
        written = words(fold(name.text))
        if len(written) > 1 and "".join(written) in self._words:
            return True
        if name.kind == "acronym":
            return self.acronyms.expands(name.text)
        return any(map(self.has_capitals, initials(name.text)))

    def _has_short(self, word: str) -> bool:
        """Whether the page has a first name in another length: "Bill" for "William"."""
        return not self._words.isdisjoint(aliases.short_names(word))

    def _is_foreign(self, name: Name) -> bool:
        """Whether a name may be written otherwise in the page's language than in its own."""
        return bool(self._language) and name.language != self._language

    def _would_keep(self, word: str, name: Name) -> bool:
        """Whether a name that the page lacks would stand there as it is, in spite of the other language."""
        if name.kind == "version" or not word.isascii() or aliases.listed(word):
            return True
        if self._language in _WIDE or name.kind == "acronym":
            return False
        if is_marked(word, name.text):
            return True
        if name.language not in _WIDE and (len(name.words) < 2 or len(words(fold(name.text))) > len(name.words)):
            return False
        return word not in name_words.translated() and not any(
            known.startswith(word[:_SHARED]) for known in self._words
        )

    def says(self, phrase: str) -> bool:
        """Whether the page has some folded words in a row; scripts without blanks have no words to begin at."""
        return f" {phrase} " in self._spaced if phrase.isascii() else phrase in self._folded

    def has_word(self, word: str) -> bool:
        """Whether the page has a folded word."""
        return word in self._words

    def has_capitals(self, acronym: str) -> bool:
        """Whether the page has an acronym, in capitals."""
        return acronym in self.acronyms.written

    @cached_property
    def acronyms(self) -> Acronyms:
        """What the page writes in capitals, and what such words may stand for."""
        return Acronyms(self._text)

    @cached_property
    def _spaced(self) -> str:
        return f" {' '.join(self._order)} "

    @cached_property
    def _unumlauted(self) -> frozenset[str]:
        return frozenset(map(unumlauted, self._words))

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        """The longer words by the sound that they begin with."""
        found: dict[str, list[str]] = {}
        for word in self._words:
            if len(word) > 4:
                found.setdefault(initial_sound(word), []).append(word)
        return found
