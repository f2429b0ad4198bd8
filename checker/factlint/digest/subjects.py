"""Whom a sentence speaks of: the name that it begins with, read off only where a verb of the lists follows."""

from __future__ import annotations

import re

import msgspec

from factlint import lazy
from factlint.digest import verbs
from factlint.digest.function_words import FUNCTION_WORDS

_REACH = 160
"""Characters of a sentence that are searched for its subject."""
_MOST = 6
"""Words of a name."""

_WORD = lazy.pattern(r"\S+")
_ARTICLES_WORDS = "the a an der die das ein eine le la les un une el los las una o a os as um uma"
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_JOINERS_WORDS = "of de du des del da do the & van von"
_JOINERS = frozenset(_JOINERS_WORDS.split())
_CONJUNCTIONS_WORDS = "and und et y e &"
_CONJUNCTIONS = frozenset(_CONJUNCTIONS_WORDS.split())
_ADVERBS_WORDS = """
    also then now now, has have had already recently reportedly today later still just officially meanwhile auch nun
    bereits aussi également ainsi désormais también ya ahora também já agora hoje hoy"""
_ADVERBS = frozenset(_ADVERBS_WORDS.split())
_LEADING_WORDS = "in on at during alongside en au à le am im em no na el"
_LEADING = frozenset(_LEADING_WORDS.split())
"""What begins an adverbial before the subject: "In June, Halden raised …"."""
_CLOSING = '.,;:!?)]）”"»'


class Lead(msgspec.Struct, frozen=True):
    """The subject at the head of a sentence."""

    start: int
    end: int
    """Where its name stands, without the article."""
    verb: str
    """The finite verb behind it in lower case, or the particle that marks it; empty if none of the lists follows."""
    after: int
    """Where the verb ends."""
    named: bool
    """Whether it is a name at all; "the round" is none."""
    plural: bool = False
    """Whether two names are joined: "Halden and Arvik"."""


def leading(text: str, start: int, end: int, language: str) -> Lead | None:
    """Return the subject that ``text[start:end]`` begins with, if it can be told."""
    if language in ("ja", "zh", "ko"):
        from factlint.digest import wide_topics  # noqa: PLC0415 - most digests need it not

        topic = wide_topics.find(text, start, end, language)
        return Lead(topic[0], topic[1], topic[2], topic[1] + len(topic[2]), named=True) if topic else None
    return _Reader(text, start, end, language).lead()


def is_capital(word: str) -> bool:
    """Whether a word is written as names are: with a capital, or with one inside (iPhone, xAI)."""
    return word[:1].isupper() or (not word.islower() and word[:1].isalpha())


class _Reader:
    """Reads the first words of a sentence one by one."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self._text = text
        self._language = language
        self._finite = verbs.finite(language)
        limit = min(end, start + _REACH)
        first = text.find(" ", start, limit)
        comma = text.find(", ", start, limit)
        if first > 0 and comma > 0 and text[start:first].casefold() in _LEADING:
            start = comma + 2
        self._words = [match.span() for match in _WORD.finditer(text, start, limit)]
        self._at = 0

    def lead(self) -> Lead | None:
        """Return the subject: [article and two words] [name] [apposition] [adverb] verb."""
        first = self._word(0)
        elided = first[:2].lower() in ("l'", "l’") and first[2:3].islower()
        if elided or first.lower() in _ARTICLES:
            self._at = 1
            while self._at < 3 and self._at < len(self._words) and not is_capital(self._word(self._at)):
                if self._lower(self._at) in self._finite and (elided or self._at > 1):
                    return self._generic()
                self._at += 1
        name = self._name()
        if name is None:
            return None
        plural = self._lower(self._at) in _CONJUNCTIONS and self._join()
        end = self._bare_end(self._at - 1)
        named = self._text[name:end].lower() not in FUNCTION_WORDS.get(self._language, ())
        named = named and not (
            first.lower() in _ARTICLES and self._language == "de" and " " not in self._text[name:end]
        )
        self._skip_apposition()
        verb = self._verb()
        after = self._words[self._at][1] if verb else end
        return Lead(name if named else self._words[0][0], end, verb, after, named=named, plural=plural)

    def _generic(self) -> Lead:
        """Return a subject such as "the round", with the verb that stands next."""
        start, end = self._words[0][0], self._bare_end(self._at - 1)
        return Lead(start, end, self._lower(self._at), self._words[self._at][1], named=False)

    def _word(self, index: int) -> str:
        return self._text[slice(*self._words[index])].strip(_CLOSING) if index < len(self._words) else ""

    def _lower(self, index: int) -> str:
        return self._word(index).lower()

    def _bare_end(self, index: int) -> int:
        start, end = self._words[index]
        while end > start + 1 and self._text[end - 1] in _CLOSING:
            end -= 1
        return end - 2 if self._text[max(start + 1, end - 2) : end] in ("'s", "’s") else end

    def _closed(self, index: int) -> bool:
        """Whether a comma or the like stands behind a word."""
        return self._bare_end(index) < self._words[index][1]

    def _name(self) -> int | None:
        """Go past a run of capitalised words; return where it begins."""
        first = self._at
        while self._at < len(self._words) and self._at - first < _MOST:
            word = self._word(self._at)
            joins = word in _JOINERS and self._at > first and is_capital(self._word(self._at + 1))
            numbered = word[:1].isdigit() and self._at > first
            if not (is_capital(word) or joins or numbered):
                break
            self._at += 1
            if self._closed(self._at - 1):
                break
        return self._words[first][0] if self._at > first else None

    def _join(self) -> bool:
        """Go past "and Arvik"; return whether there was such a second name."""
        before = self._at
        self._at += 1
        if self._name() is None:
            self._at = before
        return self._at > before

    def _skip_apposition(self) -> None:
        """Go past "(Lund)" and ", a maker of cranes,"."""
        while self._at < len(self._words):
            bracket = self._text[self._words[self._at][0]] == "("
            if not bracket and self._text[self._words[self._at - 1][1] - 1] != ",":
                return
            closing = (")", "),") if bracket else (",",)
            near = range(self._at, min(self._at + 12, len(self._words)))
            found = next((index for index in near if self._text[slice(*self._words[index])].endswith(closing)), None)
            if found is None:
                return
            self._at = found + 1
            if not bracket:
                return

    def _verb(self) -> str:
        """Return the finite verb that follows, adverbs aside."""
        for index in range(self._at, min(self._at + 3, len(self._words))):
            word = re.split("['’]", self._lower(index))[-1]
            if word in self._finite:
                self._at = index
                return word
            if word not in _ADVERBS:
                return ""
        return ""
