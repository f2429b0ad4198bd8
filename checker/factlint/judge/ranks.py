"""Rank: a claim has the largest of its kind where its source has the second-largest, or one of the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge import denials, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_AMONG = 0
"""The rank of "one of the largest"."""

_ORDINALS = {
    "en": "second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 2nd:2 3rd:3 4th:4 5th:5",
    "fr": "deuxième:2 second:2 seconde:2 troisième:3 quatrième:4 cinquième:5",
    "es": "segundo:2 segunda:2 tercer:3 tercero:3 tercera:3 cuarto:4 cuarta:4 quinto:5 quinta:5",
    "pt": "segundo:2 segunda:2 terceiro:3 terceira:3 quarto:4 quarta:4 quinto:5 quinta:5",
    "de": "zweit:2 dritt:3 viert:4 fünft:5",
}
_TOPS = {
    "en": "largest biggest highest greatest most top leading",
    "fr": "premier première principal principale plus",
    "es": "mayor principal primer primera primero",
    "pt": "maior principal primeiro primeira",
    "de": "",
}
_GERMAN = lazy.pattern(
    r"(?P<ordinal>zweit|dritt|viert|fünft)?(?P<top>größt|höchst|meist|best|längst|ältest|stärkst)e[rnsm]?"
)
_SUPERLATIVE = lazy.pattern(r"[a-z]{3,}est")
_NO_SUPERLATIVES = """
    interest request latest west forest harvest protest invest arrest suggest guest contest honest modest protest nearest
    digest quest test rest best priest chest"""
_NO_SUPERLATIVE = frozenset(_NO_SUPERLATIVES.split())


class Rank(NamedTuple):
    """A superlative with its place, and what it is said of."""

    pole: str
    """What is compared: "top" for size and the like, else the superlative itself."""
    rank: int
    nouns: tuple[str, ...]
    place: Place


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the ranks of a claim for which its source has another."""
    # The largest is one of the largest.
    mine = [one for one in ranks(claim) if one.rank != _AMONG]
    if not mine:
        return
    theirs = ranks(source)
    for one in mine:
        same = [
            other
            for other in theirs
            if _alike(one.pole, other.pole) and one.nouns and not set(one.nouns[:2]).isdisjoint(other.nouns)
        ]
        if not same or any(other.rank == one.rank for other in same):
            continue
        other = same[0]
        if denials.odd_at(claim, one.place) != denials.odd_at(source, other.place):
            continue
        shared = claim.near(one.place.last, 5) & source.near(other.place.last, 6)
        first = bool(other.nouns) and one.nouns[0] in other.nouns
        places = one.place, other.place
        yield turn.of("comparison", (claim, source), places, "the source says “{}”", sure=first and len(shared) > 1)


def _alike(pole: str, other: str) -> bool:
    """Whether two superlatives may compare the same; "top" is short for any."""
    return pole == other or ("top" in (pole, other) and {pole, other} <= {"top", "highest", "largest"})


def ranks(phrasing: Phrasing) -> tuple[Rank, ...]:
    """Return the superlatives of a text."""
    if phrasing.language == "de":
        return tuple(_german(phrasing))
    return tuple(_of(phrasing)) if _may_rank(phrasing) else ()


def _may_rank(phrasing: Phrasing) -> bool:
    words = _WORDS[phrasing.language]
    return not words.isdisjoint(phrasing.forms) or (
        phrasing.language == "en" and any(form.endswith("est") for form in phrasing.forms)
    )


_TABLES = {
    language: {word: int(rank) for word, _, rank in (entry.partition(":") for entry in text.split())}
    for language, text in _ORDINALS.items()
}
_TOP = {language: frozenset(text.split()) for language, text in _TOPS.items()}
_WORDS = {language: _TOP[language] | _TABLES[language].keys() for language in _ORDINALS}


def _of(phrasing: Phrasing) -> Iterator[Rank]:
    words, language = phrasing.words, phrasing.language
    ordinals = _TABLES[language]
    skip = -1
    for at, word in enumerate(words):
        if at <= skip:
            continue
        rank = ordinals.get(word.form)
        ahead = words[at + 1].form if at + 1 < len(words) else ""
        if rank is not None and (pole := _pole(ahead, language)):
            yield Rank(pole, rank, _nouns(words, at + 1), Place(at, at + 1))
            skip = at + 1
        elif rank is not None and language != "en":
            yield Rank("top", rank, _nouns(words, at), Place(at, at))
        elif pole := _pole(word.form, language):
            if ahead in ("que", "than") or (word.form == "plus" and ahead not in _GREAT) or _is_loose(words, at):
                continue
            yield Rank(pole, _AMONG if _is_among(words, at) else 1, _nouns(words, at), Place(at, at))


_GREAT = frozenset(("grand", "grande", "gros", "important", "importante"))
_LARGEST = frozenset(("largest", "biggest", "highest", "greatest", "top", "leading"))


def _pole(form: str, language: str) -> str:
    """Return what a superlative compares; nothing for other words."""
    if language != "en":
        return "top" if form in _TOP[language] else ""
    if form in _LARGEST:
        return form if form in ("highest", "top") else "largest"
    return form if _SUPERLATIVE.fullmatch(form) and form not in _NO_SUPERLATIVE else ""


def _is_among(words: tuple[Word, ...], at: int) -> bool:
    """Whether there are several such: "one of the largest"."""
    before = [word.form for word in words[max(0, at - 5) : at]]
    return any(form in _PART for form in before[-4:]) and any(form in _SEVERAL for form in before)


_PART = frozenset(("of", "among", "amongst", "parmi", "entre", "des", "de", "dos", "das"))
_SEVERAL = frozenset(("one", "among", "amongst", "some", "un", "une", "parmi", "uno", "una", "um", "uma", "entre"))


def _is_loose(words: tuple[Word, ...], at: int) -> bool:
    """Whether a superlative is but a bound: "at highest", or stands joined with others."""
    return at > 0 and words[at - 1].form in ("joint", "at", "equal")


def _nouns(words: tuple[Word, ...], at: int) -> tuple[str, ...]:
    """Return the telling words behind a superlative in its clause."""
    behind = words[at + 1 : at + 7]
    return tuple(
        word.stem
        for word in behind
        if word.content and word.clause == words[at].clause and word.form not in _GREAT and not _pole(word.form, "en")
    )[:3]


def _german(phrasing: Phrasing) -> Iterator[Rank]:
    words = phrasing.words
    for at, word in enumerate(words):
        match = _GERMAN.fullmatch(word.form) if word.form.endswith(("e", "er", "en", "es", "em")) else None
        if match is None:
            continue
        among = any(other.form in ("einer", "eine", "eines", "zu") for other in words[max(0, at - 3) : at])
        rank = _TABLES["de"].get(match["ordinal"] or "", _AMONG if among else 1)
        yield Rank(match["top"], rank, _nouns(words, at), Place(at, at))
