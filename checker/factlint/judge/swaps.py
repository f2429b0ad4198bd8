"""Two names or numbers of one sentence that changed places: "300 people, 1,450 of them engineers".

If the claim agrees with its source better, word by word and in order, once two of its parts have changed places, and
what stands between the two is the same on both sides, then it says of the one what the source says of the other.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.judge.alignment import Reading

_MOST = 8
"""Parts of a claim that are tried in pairs."""
_SHARE = 0.6
"""Of the claim's words, how many must agree once the parts have changed places."""
_AROUND = 6
"""Words before the first of two parts that are looked at, too."""
_TOKEN = lazy.pattern(r"[^\W_]+|[,;:()–—]")
_RELATIVE = lazy.pattern(r",? \b(?:who|which|that|qui|que|der|die|das)\b")
_MARKER_WORDS = """
    , ; : ( ) – — s by from to of at against than for on over into through von durch an gegen als bei für par de à
    contre que pour por a contra para do da com was were is are been being be wurde wird werden worden fue fueron foi
    foram été est
"""
_MARKERS = frozenset(_MARKER_WORDS.split())
"""Small words and marks that say which of two does what to the other."""
_MUTUAL_STEMS = """
    merg merger meet met talk partner partnership marri draw drew tie agre join play face collabor compet differ
    border equal similar friend rival togeth jointli cooper deal joint relat betwe between versus vs tradeoff neighbour
    neighbor brother sister colleagu alongsid with share split tied same
"""
_MUTUAL = frozenset(_MUTUAL_STEMS.split())
"""Stems of what two do to each other: whoever stands first."""


class Swap(NamedTuple):
    """Two parts of a claim, as ranges of its words, and where the source has them, each in the other's place."""

    ours: tuple[range, range]
    theirs: tuple[range, range]
    frame: int


def find(claim: Reading, source: Reading, agree: Mapping[int, int]) -> Iterator[Swap]:
    """Yield the parts of a claim that have changed places; at most one pair."""
    parts = [part for part in _parts(claim, agree) if claim.stems[part.start] in source.stems]
    if len(parts) < 2:
        return
    sentences = _sentences(source)
    for first, second in combinations(parts[:_MOST], 2):
        if swap := _swapped(claim, source, sentences, (first, second)):
            yield swap
            return


def _sentences(source: Reading) -> list[range]:
    """Return the sentences of a reading, as ranges of its words."""
    starts = [at for at, word in enumerate(source.words) if not at or word.sentence != source.words[at - 1].sentence]
    return [range(start, end) for start, end in pairwise([*starts, len(source.words)])]


def _parts(claim: Reading, agree: Mapping[int, int]) -> Iterator[range]:
    """Yield the names and numbers of a claim, and the other words that do not agree."""
    at = 0
    while at < len(claim.words):
        end = at + 1
        if claim.words[at].kind in ("name", "opening"):
            end = max(end, claim.run(at)[1])
        if claim.words[at].kind in ("name", "number", "opening") or (claim.spaced and at not in agree):
            yield range(at, end)
        at = end


def _stems(reading: Reading, part: range) -> tuple[str, ...]:
    return reading.stems[part.start : part.stop]


def _swapped(claim: Reading, source: Reading, sentences: list[range], ours: tuple[range, range]) -> Swap | None:
    first, second = ours
    numbers = claim.words[first.start].kind == "number"
    if numbers != (claim.words[second.start].kind == "number"):
        return None
    stems = claim.stems
    told, other = _stems(claim, first), _stems(claim, second)
    for theirs in _crossed(source, sentences, told, other):
        if not _same_between(claim, source, ours, theirs, numbers=numbers):
            continue
        turned = _exchanged(stems, told, other)
        low, high = max(0, theirs[0].start - _AROUND), theirs[1].stop + len(stems)
        better = _agreement(turned, source, [range(low, high)])
        others = [one for one in sentences if theirs[0].start not in one]
        before = _agreement(stems, source, [range(low, high), *others])
        if better - before > min(len(first), len(second)) and better >= _SHARE * len(stems):
            return Swap(ours, theirs, better)
    return None


def _exchanged(stems: tuple[str, ...], one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return some stems, two runs of them put in each other's place wherever they stand."""
    turned: list[str] = []
    at = 0
    while at < len(stems):
        if stems[at : at + len(one)] == one:
            turned.extend(other)
            at += len(one)
        elif stems[at : at + len(other)] == other:
            turned.extend(one)
            at += len(other)
        else:
            turned.append(stems[at])
            at += 1
    return tuple(turned)


def _agreement(stems: tuple[str, ...], source: Reading, parts: list[range]) -> int:
    """Return how many stems the best of some parts of a source has in the same order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only where claims are judged

    return max(LCSseq.similarity(stems, source.stems[one.start : one.stop]) for one in parts)


def _crossed(
    source: Reading, sentences: list[range], first: tuple[str, ...], second: tuple[str, ...]
) -> Iterator[tuple[range, range]]:
    """Yield where a sentence of the source has the second part before the first, as near as can be."""
    for sentence in sentences:
        early: range | None = None
        for at in sentence:
            if source.stems[at : at + len(second)] == second:
                early = range(at, at + len(second))
            elif early and at >= early.stop and source.stems[at : at + len(first)] == first:
                yield early, range(at, at + len(first))
                early = None


def _same_between(
    claim: Reading, source: Reading, ours: tuple[range, range], theirs: tuple[range, range], *, numbers: bool
) -> bool:
    """Whether the same stands between two parts on both sides, and makes a difference between them."""
    stems = claim.stems[ours[0].stop : ours[1].start]
    shared = set(stems).intersection(source.stems[theirs[0].stop : theirs[1].start])
    if not shared or 2 * len(shared) < len(set(stems)):
        return False
    if numbers:
        return True
    told, stated = _between(claim, ours), _between(source, theirs)
    if not _MUTUAL.isdisjoint(told) or _MUTUAL.issuperset(stems):
        return False
    return sorted(filter(_MARKERS.__contains__, told)) == sorted(filter(_MARKERS.__contains__, stated))


def _between(reading: Reading, parts: tuple[range, range]) -> list[str]:
    start, end = reading.words[parts[0].stop - 1].end, reading.words[parts[1].start].start
    return _TOKEN.findall(_RELATIVE.sub(" ", reading.text[start:end].casefold()))
