"""Names of a claim whose first word always goes with another one on the page: "Big Aquifer" for "Big Harbour"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import aliases, likeness
from factlint.judge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.judge.alignment import Reading
    from factlint.judge.mentions import Mentions

_MOST = 8
"""Sentences that are looked at for a word."""
_MOSTLY = 0.6
"""Share of a word's places in which it goes with another one."""
_BACKED = 3
"""Other words of the claim that one sentence must have where the word goes with another one but once."""
_NAMES = frozenset(("name", "time"))
_OF = " of "


class Split(NamedTuple):
    """Where in a claim the name stands from the first of two words on that the page never has together."""

    first: int
    stated: str
    """The name that the first word begins on the page."""
    sentence: int
    share: float
    """Share (0 to 1) of its places on the page in which the word goes with another one."""
    sure: bool


def find(claim: Reading, name: range, places: Sequence[frozenset[int]], mentions: Mentions) -> Split | None:
    """Return where a name falls apart, given the sentences of the page that have each of its words."""
    for at, one, other in zip(name[:-1], places[:-1], places[1:], strict=True):
        first, second = claim.words[at], claim.words[at + 1]
        of = claim.text[first.end : first.end + 4] == _OF
        if one & other or likeness.common(second.text) or (likeness.common(first.text) and not of):
            continue
        partners = [number for place in sorted(one) for number in _partners(first.stem, place, mentions)]
        joined = [number for number in partners if number >= 0]
        if not joined or not _is_name(second.stem, other, mentions):
            continue
        stated = _whole(first.stem, mentions.reading(joined[0]))
        if likeness.alike([word.text for word in claim.words[at + 1 : name.stop]], stated.split()[1:]):
            continue
        if not of and aliases.listed(fold(first.text)):
            continue  # "Ostanian" goes with many
        share = len(joined) / len(partners)
        told = frozenset(claim.stems).difference(claim.stems[name.start : name.stop])
        place = max(joined, key=lambda number: (len(told.intersection(mentions.reading(number).stems)), -number))
        backed = len(joined) > 1 or of or len(told.intersection(mentions.reading(place).stems)) >= _BACKED
        return Split(at, _whole(first.stem, mentions.reading(place)), place, share, share >= _MOSTLY and backed)
    return None


def _partners(stem: str, number: int, mentions: Mentions) -> Iterator[int]:
    """Yield for each capitalised word of a stem its sentence if another name word follows it, else -1."""
    reading = mentions.reading(number)
    last = len(reading.words) - 1
    for at, word in enumerate(reading.words):
        if word.stem == stem and word.kind in ("name", "opening"):
            yield number if at < last and reading.words[at + 1].kind in _NAMES and reading.joined(at) else -1


def _is_name(stem: str, places: Iterable[int], mentions: Mentions) -> bool:
    """Whether the page has a word as a name."""
    readings = (mentions.reading(number) for number in sorted(places)[:_MOST])
    return any(word.stem == stem and word.kind != "word" for reading in readings for word in reading.words)


def _whole(stem: str, reading: Reading) -> str:
    """Return the name of a sentence that a word begins, from that word on."""
    for at, word in enumerate(reading.words):
        if word.stem == stem and word.kind in ("name", "opening"):
            end = max(reading.run(at)[1], at + 2) if at + 1 < len(reading.words) else at + 1
            return reading.text[word.start : reading.words[end - 1].end]
    return ""
