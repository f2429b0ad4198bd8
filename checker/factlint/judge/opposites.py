"""Which words say the opposite of which, looked up by what stands in a text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint.judge import irregular
from factlint.judge.phrasing import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word

Tier = Literal["plain", "converse", "loose"]

_FIXED_WORDS = """
    firm new right good last first long left well fair like better able early late high low hard light just old short
    bad top best worst more less fewer above below before after over under down up off out ahead behind away
    most least deep wide thick thin same single back even clear ill cold warm second alike
    expensive older oldest elder eldest younger youngest newer newest longer longest shorter shortest faster fastest
    taller tallest higher cheaper cheapest sooner earlier earliest later latest"""
_FIXED = frozenset(_FIXED_WORDS.split())
"""Words that have no other forms, or others of another meaning: "new" and "news", "right" and "rights"."""

Sides = frozenset[int]
"""The sides that a word is on: twice the number of an axis such as rise and fall, and one more on its right."""


class Opposites(NamedTuple):
    """The opposites of one language."""

    sides: dict[str, Sides]
    """By form (English) or stem; two words that belong together are joined with a blank."""
    facing: dict[str, Sides]
    """The other sides of the same axes."""
    tails: dict[str, frozenset[str]]
    """The words that make an entry with a word before them, by that word: "off" for "laid"."""
    first: frozenset[str]
    """The keys, and of those of two words the first: what must occur at all."""
    tiers: tuple[Tier, ...]
    """By the number of the axis."""

    def present(self, phrasing: Phrasing) -> set[str]:
        """Return the keys that may stand in a text, so far as its words tell without their order."""
        found = set()
        for key in self.first & phrasing.keys:
            if key in self.sides:
                found.add(key)
            if key in self.tails:
                found.update(f"{key} {tail}" for tail in self.tails[key] & phrasing.forms)
        return found


@cache
def of(language: str) -> Opposites:
    """Return the opposites of a language."""
    sides: dict[str, set[int]] = {}
    tails: dict[str, set[str]] = {}
    tiers: list[Tier] = []
    for axis, (tier, line) in enumerate(_lines(language)):
        tiers.append(tier)
        for right, half in enumerate(line.split("|")):
            for key in (key for entry in half.split() for key in _keys(entry, language)):
                sides.setdefault(key, set()).add(2 * axis + right)
                head, joined, tail = key.partition(" ")
                if joined:
                    tails.setdefault(head, set()).add(tail)
    return Opposites(
        {key: frozenset(found) for key, found in sides.items()},
        {key: frozenset(side ^ 1 for side in found) for key, found in sides.items()},
        {head: frozenset(found) for head, found in tails.items()},
        frozenset(key.partition(" ")[0] for key in sides),
        tuple(tiers),
    )


def facing(word: Word, other: Phrasing) -> Iterator[int]:
    """Yield where a text has an opposite of a word, as indexes of its words."""
    table, english = of(other.language), other.language == "en"
    sides = table.facing.get(word.form if english else word.stem)
    if sides is None or all(sides.isdisjoint(table.sides[key]) for key in table.present(other)):
        return
    for at, (first, second) in enumerate(zip(other.words, (*other.words[1:], None), strict=True)):
        key = first.form if english else first.stem
        both = f"{key} {second.form}" if second else ""
        if not sides.isdisjoint(table.sides.get(key, ())) or not sides.isdisjoint(table.sides.get(both, ())):
            yield at


def _lines(language: str) -> Iterator[tuple[Tier, str]]:
    if language == "en":
        from factlint.judge import opposites_en, opposites_loose  # noqa: PLC0415 - one language of eight is needed

        tiers: tuple[tuple[Tier, str], ...] = (
            ("plain", opposites_en.PLAIN),
            ("converse", opposites_en.CONVERSE),
            ("loose", opposites_loose.WORDS),
        )
        for tier, text in tiers:
            yield from ((tier, line) for line in text.strip().split("\n"))
    else:
        module = "opposites_de_fr" if language in ("de", "fr") else "opposites_es_pt"
        plain: dict[str, str] = import_module(f"factlint.judge.{module}").PLAIN
        yield from (("plain", line) for line in plain[language].strip().split("\n"))


def _keys(entry: str, language: str) -> Iterator[str]:
    """Yield the forms in which a text may have an entry."""
    head, joined, rest = entry.partition("_")
    tail = " " + rest.replace("_", " ") if joined else ""
    if language == "en":
        yield from (form + tail for form in _forms(head))
    else:
        yield stem_of(language)(head) + tail


def _forms(word: str) -> Iterator[str]:
    """Yield an English word, its plural, and what it has as a verb."""
    if word in _FIXED or word.endswith("ly"):
        yield word
    else:
        yield from irregular.inflected(word)
