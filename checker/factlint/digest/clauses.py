"""Compound sentences cut at their clauses, where each carries facts of its own; where that is not sure, left whole.

A clause is cut off only if its own subject and verb, or its own verb alone, stand right behind the conjunction, and if
what stands before it says something by itself. Under "said that", "if" or "would" nothing is cut: out of their reach
a clause would state what the sentence does not.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import subjects, verbs, words
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from factlint.digest.subjects import Lead

_LEAST = 18
"""Characters that a clause has at least."""
_LONGEST = 1200
"""Characters of the longest sentence that is looked into; what is longer is a list, or no sentence."""
_VERB_NEAR = 120
"""Characters of a clause in which its verb stands."""
_ARTICLE = 4
"""Letters that an article has less than, as in "e a Arvik abriu"."""
_MOST = 6
"""Clauses of one sentence; what has more is a list."""

_DIGIT = lazy.pattern(r"\d")
_WORD = lazy.pattern(r"[^\W\d_]+")
_CAPITAL = lazy.pattern(r"(?<=[^\s.:] )[\"(]?[A-ZÀ-Þ]|[a-zà-þ][A-ZÀ-Þ]")
_BRACKETED = lazy.pattern(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")
_ANDS = "and und et y e"
_BUTS = "but aber doch mais pero mas"
_WHILES = {
    "en": ("while", "whereas"),
    "de": ("während",),
    "fr": ("tandis que", "alors que"),
    "es": ("mientras que", "mientras"),
    "pt": ("enquanto",),
}
_PRONOUNS = {
    "en": "it they he she",
    "de": "er sie es",
    "fr": "il elle ils elles",
    "es": "él ella ellos ellas",
    "pt": "ele ela eles elas",
}
_CONJUNCTIONS = {
    "en": ("and", "but"),
    "de": ("und", "aber", "doch"),
    "fr": ("et", "mais"),
    "es": ("y", "e", "pero"),
    "pt": ("e", "mas"),
}
_REACHING = {
    "en": """
        that which who whom whose if whether because when where how why unless would could may might should said says
        told expects expected plans planned plan hopes intends believes thinks estimates estimated predicts alleged
        alleges claims claimed argued argues suggests suggested according reportedly forecast forecasts reported
        reports warned both either neither not never
    """,
    "de": """
        dass ob wenn weil obwohl da damit falls welche welcher welches könnte könnten würde würden sollte sollten dürfte
        sagte sagten erwartet erwarten plant planen laut zufolge angeblich behauptet schätzt soll sollen sowohl weder
        wollen nicht kein keine warnte warnten berichtete
    """,
    "fr": """
        que qu qui dont où si lorsque lorsqu quand parce car pourrait pourraient devrait devraient serait aurait selon
        prévoit estime affirme déclare espère indique affirment déclarent ne ni assure
    """,
    "es": """
        que quien quienes cuyo cuya donde si cuando porque podría podrían debería sería según prevé espera estima afirmó
        dijo declaró afirma aseguró no ni informó
    """,
    "pt": """
        que quem cujo cuja onde se quando porque poderia poderiam deveria seria segundo prevê espera estima afirmou
        disse declarou afirma não nem informou
    """,
}
"""Words in whose reach a second clause may still stand."""
_SUBORDINATE = """
    after before since until once although though while despite following nachdem bevor seit bis als nach après avant
    depuis bien tras después antes desde aunque após depois apesar embora"""
_PASSIVE = "by von durch par por pelo pela"
_BACK = "both others former latter neither each beide diese dieser ambos ambas"
"""What points at the clause before, and tells nothing without it."""
_PERFECT = "has have had a ont hat haben ha han tem têm is are was were ist est es é"
"""Auxiliaries: the participle behind one may look like a finite verb of its own."""


class Clause(msgspec.Struct, frozen=True):
    """A clause, as offsets into its sentence."""

    start: int
    end: int
    owned: bool = True
    """Whether it has a subject of its own; else it speaks of the last one's."""


class _Break(msgspec.Struct, frozen=True):
    """A place where a sentence may be cut: a clause would end and the next begin, joined by a word."""

    end: int
    start: int
    joint: str
    """The conjunction; ";" for a semicolon."""


def split(text: str, language: str) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, which is most often one clause."""
    whole = Clause(0, len(text))
    if len(text) > _LONGEST:
        return (whole,)
    if language in ("ja", "zh", "ko"):
        return _wide(text, language)
    if language not in _CONJUNCTIONS or len(text) < 2 * _LEAST:
        return (whole,)
    breaks = _breaks(text, language)
    return _Splitter(text, language).clauses(breaks) if breaks else (whole,)


def _wide(text: str, language: str) -> tuple[Clause, ...]:
    from factlint.digest import wide_clauses  # noqa: PLC0415 - most digests need it not

    cuts = wide_clauses.cuts(text, language)
    ends = [*(cut.end for cut in cuts), len(text)]
    later = (Clause(cut.start, end, cut.owned) for cut, end in zip(cuts, ends[1:], strict=True))
    return (Clause(0, ends[0]), *later)


@cache
def _words(entries: str) -> frozenset[str]:
    return frozenset(entries.split())


@cache
def _joints(language: str) -> tuple[str, ...]:
    return (*_CONJUNCTIONS[language], *_WHILES[language])


@cache
def _heads(language: str) -> frozenset[str]:
    """Return the words that may begin a clause, beside names."""
    return verbs.finite(language) | _words(_PRONOUNS[language])


def _breaks(text: str, language: str) -> list[_Break]:
    """Return where a conjunction or a semicolon stands before what may be a clause."""
    heads = _heads(language)
    found: dict[int, _Break] = {}
    for joint in _joints(language):
        at = text.find(f" {joint} ")
        while at >= 0:
            start = at + len(joint) + 2
            word = text[start : start + 24].split(" ", 1)[0]
            named = text[start + len(word) + 1 : start + len(word) + 2].isupper() and len(word) < _ARTICLE
            if named or not word.islower() or word in heads or joint not in _words(_ANDS):
                found[start] = _Break(at - (text[at - 1] == ","), start, joint)
            at = text.find(f" {joint} ", start - 1)
    at = text.find("; ")
    while at >= 0:
        start = at + 2
        skipped = next((len(joint) + 1 for joint in _joints(language) if text.startswith(f"{joint} ", start)), 0)
        found[start + skipped] = _Break(len(text[:at].rstrip()), start + skipped, ";")
        at = text.find("; ", start)
    return [found[start] for start in sorted(found)]


class _Splitter:
    """Decides about the breaks of one sentence."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._finite = verbs.finite(language)
        self._small = FUNCTION_WORDS.get(language, frozenset())
        self._shut: list[tuple[int, int]] | None = None

    def clauses(self, breaks: list[_Break]) -> tuple[Clause, ...]:
        """Return the clauses; the last ends with the sentence."""
        start, owned, last = 0, True, len(self._text)
        found: list[Clause] = []
        for one in breaks:
            right = self._right(one, last)
            if right is None or self._is_shut(one) or not self._left(start, one, owned=right):
                continue
            found.append(Clause(start, one.end, owned))
            start, owned = one.start, right
        found.append(Clause(start, last, owned))
        return tuple(found) if len(found) <= _MOST and self._semicolons_agree(found, breaks) else (Clause(0, last),)

    def _semicolons_agree(self, found: list[Clause], breaks: list[_Break]) -> bool:
        """Whether semicolons cut all or nothing: of a list with semicolons some entries may look like clauses."""
        if len(found) == 1:
            return True
        ends = {clause.end for clause in found}
        cut = [one.end in ends for one in breaks if one.joint == ";"]
        return all(cut) or not any(cut)

    def _is_shut(self, one: _Break) -> bool:
        """Whether a break stands in quotation marks or brackets."""
        if self._shut is None:
            self._shut = [match.span() for match in words.quotations(self._text)]
            if "(" in self._text or "[" in self._text:
                self._shut += [match.span() for match in _BRACKETED.finditer(self._text)]
        return any(opening < one.start and one.end < closing for opening, closing in self._shut)

    def _right(self, one: _Break, last: int) -> bool | None:
        """Return whether what follows has a subject of its own, ``None`` if it is no clause or says nothing."""
        near = self._text[one.start : one.start + _VERB_NEAR].lower()
        if last - one.start < _LEAST or self._finite.isdisjoint(_WORD.findall(near)):
            return None
        following = near.split()
        word = self._text[one.start :].split(" ", 1)[0]
        adding = one.joint in _words(_ANDS)
        if word in self._finite:
            joins = adding or one.joint == ";" or one.joint in _words(_BUTS)
            owned = False if joins and following[1] not in _words(_PASSIVE) else None
        elif word in _words(_PRONOUNS[self._language]):
            owned = True if following[1] in self._finite else None
        else:
            lead = subjects.leading(self._text, one.start, last, self._language)
            # In German the verb of a clause with "während" stands at its end.
            told = lead is not None and (lead.verb or one.joint == "während") and (lead.named or not adding)
            back = word.endswith("ing") or word.lower() in _words(_BACK) or word.lower() in self._small
            bare = not adding and not back and not self._finite.isdisjoint(following[1:3])
            owned = True if told or (lead is None and bare) else None
        return owned if owned is None or self._has_fact(one.start, last) else None

    def _left(self, start: int, one: _Break, *, owned: bool) -> bool:
        """Whether what stands before a break is a clause that lets the next one go."""
        part = self._text[start : one.end]
        if len(part) < _LEAST or ": " in part or not self._has_fact(start, one.end):
            return False
        spoken = _WORD.findall(part.lower())
        if one.joint != ";" and not (_words(_REACHING[self._language]) | _words(_SUBORDINATE)).isdisjoint(spoken):
            return False
        finite = [word for word in spoken if word in self._finite]
        if start:
            return bool(finite) and (owned or len(finite) == 1)
        lead = subjects.leading(self._text, 0, one.end, self._language)
        if lead is None or not lead.verb:
            pronoun = spoken[0] in _words(_PRONOUNS[self._language]) and spoken[1:2] and spoken[1] in self._finite
            return owned and bool(pronoun or (one.joint == ";" and finite))
        return owned or (self._is_telling(lead) and len(finite) <= 1 + (lead.verb in _words(_PERFECT)))

    def _is_telling(self, lead: Lead) -> bool:
        """Whether a subject is more than "this", so that a clause may be said to speak of it."""
        return self._text[lead.start : lead.end].lower() not in self._small

    def _has_fact(self, start: int, end: int) -> bool:
        part = self._text[start:end]
        if _DIGIT.search(part) or words.quotations(part):
            return True
        if self._language == "de":
            return False
        return part[:1].isupper() or _CAPITAL.search(part) is not None
