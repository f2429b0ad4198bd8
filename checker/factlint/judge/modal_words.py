"""The words that say how real an act is: planned, expected, possible, alleged; in five languages."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.judge import opener_words
from factlint.judge.realities import Reality


class Opener(NamedTuple):
    """What a word makes of the act that it governs."""

    reality: Reality
    reaches: frozenset[str]
    """``verb``: the verb behind it; ``to``: the verb behind its "to"; ``object``: what its clause goes on with; ``act``:
    the same, but only verbs and nouns of an act."""
    behind: frozenset[str]
    """One of these must come soon behind it where it has an object: "for" of "applied for"; nothing if empty."""


ACTIVE = frozenset(("plan", "plans", "intend", "intends", "hope", "hopes", "aim", "aims", "want", "wants", "expects"))
"""English words of somebody's own plans; what "was intended to" do something did it, perhaps."""

_HOPES = (
    "expect expects expecting want wants ask asks asked asking urge urges urged forecast forecasts require requires"
)

_BEFORE = {
    "en": "has have had was were been is are be being having",
    "de": "hat haben hatte hatten wurde wurden ist sind war waren worden",
    "fr": "a ont avait avaient est sont était étaient été fut furent ai avons",
    "es": "ha han había habían fue fueron ha es son era eran he hemos",
    "pt": "foi foram é são era eram tem têm tinha tinham",
}


@cache
def openers(language: str) -> dict[str, Opener]:
    """Return the words that leave open what they govern, with how far and what they govern."""
    found: dict[str, Opener] = {}
    for reality, reaches, words in opener_words.OPENERS[language]:
        for word in (form for entry in words.split() for form in _forms(entry)):
            found[word] = Opener(reality, frozenset(reaches.split()), frozenset())
    if language == "en":
        for word, behind in opener_words.PREPOSED.items():
            reality = opener_words.PREPOSED_REALITY.get(word, Reality.PLANNED)
            found[word] = Opener(reality, frozenset(("object", "to")), frozenset(behind.split()))
    return found


def _forms(entry: str) -> tuple[str, ...]:
    """Return the forms of an entry; an asterisk stands for those of a verb."""
    from factlint.judge import irregular  # noqa: PLC0415 - English only

    return tuple(irregular.inflected(entry[:-1])) if entry.endswith("*") else (entry,)


@cache
def hopes() -> frozenset[str]:
    """Return the English words that take an object before their "to": "expects sales to grow"."""
    return frozenset(_HOPES.split())


@cache
def auxiliaries(language: str) -> frozenset[str]:
    """Return what stands before a participle of what has happened."""
    return frozenset(_BEFORE[language].split())
