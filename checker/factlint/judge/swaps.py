"""Two names or numbers of one sentence that changed places: "300 people, 1,450 of them engineers".

If the claim agrees with its source better, word by word and in order, once two of its parts have changed places, and
what stands between the two is the same on both sides, then it says of the one what the source says of the other.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.judge.alignment import Reading

_MOST = 20
"""Parts of a claim that are tried in pairs."""
_SHARE = 0.6
"""Of the claim's words, how many must agree once the parts have changed places."""
_TRIES = 6
"""Places of a source at which two parts are looked at."""
_PLAIN = ("word", "opening")
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
    places: dict[str, list[int]] = {}
    for at, stem in enumerate(source.stems):
        places.setdefault(stem, []).append(at)
    parts = [part for part in _parts(claim) if claim.stems[part.start] in places][:_MOST]
    loose = [part for part in parts if not all(at in agree for at in part)]
    for one, other in product(loose, parts):
        first, second = (one, other) if one.start < other.start else (other, one)
        if first.stop >= second.start:
            continue
        crossed = _crossed(source, (_stems(claim, first), _stems(claim, second)), places)
        if crossed and (swap := _swapped(claim, source, (first, second), crossed)):
            yield swap
            return


def _sentences(source: Reading) -> list[range]:
    """Return the sentences of a reading, as ranges of its words."""
    starts = [at for at, word in enumerate(source.words) if not at or word.sentence != source.words[at - 1].sentence]
    return [range(start, end) for start, end in pairwise([*starts, len(source.words)])]


def _parts(claim: Reading) -> Iterator[range]:
    """Yield the names of a claim, and its other words one by one."""
    at = 0
    while at < len(claim.words):
        end = at + 1
        if claim.words[at].kind in ("name", "opening"):
            end = max(end, claim.run(at)[1])
        # Where no blanks stand between words, particles tell who acts, and those are left out.
        if claim.spaced or claim.words[at].kind == "number":
            yield range(at, end)
        at = end


def _stems(reading: Reading, part: range) -> tuple[str, ...]:
    return reading.stems[part.start : part.stop]


def _swapped(
    claim: Reading, source: Reading, ours: tuple[range, range], crossed: list[tuple[range, range]]
) -> Swap | None:
    first, second = ours
    numbers = claim.words[first.start].kind == "number"
    if numbers != (claim.words[second.start].kind == "number"):
        return None
    stems = claim.stems
    told, other = _stems(claim, first), _stems(claim, second)
    for theirs in crossed:
        if not _same_between(claim, source, ours, theirs, numbers=numbers):
            continue
        turned = _exchanged(stems, told, other)
        low, high = max(0, theirs[0].start - _AROUND), theirs[1].stop + len(stems)
        better = _agreement(turned, source, [range(low, high)])
        others = [one for one in _sentences(source) if theirs[0].start not in one]
        before = _agreement(stems, source, [range(low, high), *others])
        if better - before <= min(len(first), len(second)) or better < _SHARE * len(stems):
            continue
        if not _told_in_turn(turned, source.stems[low:high], better):
            return Swap(ours, theirs, better)
    return None


def _told_in_turn(stems: tuple[str, ...], source: tuple[str, ...], agreed: int) -> bool:
    """Whether two other words change places, too: then the one and the other are told in turn, each with its own."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only where claims are judged

    words = [stem for stem in dict.fromkeys(stems) if stem in source][:_MOST]
    return any(
        LCSseq.similarity(_exchanged(stems, (one,), (other,)), source) > agreed + 1
        for one, other in combinations(words, 2)
    )


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
    source: Reading, ours: tuple[tuple[str, ...], tuple[str, ...]], places: Mapping[str, list[int]]
) -> list[tuple[range, range]]:
    """Return where a sentence of the source has the second part before the first, as near as can be."""
    first, second = ours
    found: list[tuple[range, range]] = []
    starts = [at for at in places[second[0]] if source.stems[at : at + len(second)] == second]
    for late in places[first[0]] if starts else ():
        before = bisect_left(starts, late - len(second) + 1)
        early = starts[before - 1] if before else late
        same = source.words[early].sentence == source.words[late].sentence
        if early < late and same and source.stems[late : late + len(first)] == first:
            found.append((range(early, early + len(second)), range(late, late + len(first))))
    return found[:_TRIES]


def _same_between(
    claim: Reading, source: Reading, ours: tuple[range, range], theirs: tuple[range, range], *, numbers: bool
) -> bool:
    """Whether the same stands between two parts on both sides, and makes a difference between them."""
    stems = {word.stem for word in claim.words[ours[0].stop : ours[1].start] if word.kind in _PLAIN}
    shared = stems.intersection(source.stems[theirs[0].stop : theirs[1].start])
    if not shared or 2 * len(shared) < len(stems):
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
