"""Which story of a translation is which of its original: by links, numbers and names in common, then by order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks.translation_places import Unit, places
from factlint.checks.translation_values import values
from factlint.digest.hosts import host

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model import Digest

_NAME = lazy.pattern(r"[A-Z][A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*")
_WEIGHTS = {"page": 2.0, "value": 1.0, "name": 0.6, "host": 0.9, "number": 0.1}
_COMMON = 4
"""A feature that more stories have says little of any of them, and would have each compared with each."""
_ENOUGH = 0.9
"""Evidence from which two stories are one: a page, a number, a site of their own, or two names."""


class Pair(NamedTuple):
    """A story of the translation, and the one of the original that it renders."""

    ours: int
    theirs: int
    sure: bool
    """Whether they have something in common, and do not merely stand at the same place."""


@lru_cache(maxsize=8)
def align(digest: Digest, original: Digest) -> tuple[Pair, ...]:
    """Return the stories that both versions have, in the translation's order."""
    ours, theirs = _features(digest), _features(original)
    matched = dict(_matched(_scores(ours, theirs)))
    pairs = [Pair(one, other, sure=True) for one, other in matched.items()]
    pairs += _between(matched, ours, theirs)
    return tuple(sorted(pairs))


def _features(digest: Digest) -> list[frozenset[tuple[str, str]]]:
    """Return what may be the same in another language, for each story."""
    found = []
    for index, story in enumerate(digest.stories):
        unit = Unit("story", index)
        cited = places(digest).of(unit)
        here = {("page", str(page)) for page in cited} | {("host", host(one.url)) for one in cited.values()}
        here |= {("value", value.key) for value in values(digest).get(unit, ()) if value.key}
        here |= {("name", match[0].lower()) for match in _NAME.finditer(digest.slice(story.title_span))}
        here |= {
            ("name", match[0].lower()) for one in digest.story_sentences(index) for match in _NAME.finditer(one.text)
        }
        found.append(frozenset(here | {("number", story.number)} if story.number else here))
    return found


def _scores(
    ours: Sequence[frozenset[tuple[str, str]]], theirs: Sequence[frozenset[tuple[str, str]]]
) -> dict[tuple[int, int], float]:
    """Return how much each two stories have in common that few others have."""
    having: dict[tuple[str, str], list[int]] = {}
    for index, features in enumerate(theirs):
        for feature in features:
            having.setdefault(feature, []).append(index)
    counts = Counter(feature for features in ours for feature in features)
    scores: dict[tuple[int, int], float] = {}
    for index, features in enumerate(ours):
        for feature in features:
            others = having.get(feature, ())
            if counts[feature] > _COMMON or len(others) > _COMMON:
                continue
            share = _WEIGHTS[feature[0]] / max(counts[feature], len(others))
            for other in others:
                scores[index, other] = scores.get((index, other), 0.0) + share
    return scores


def _matched(scores: dict[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """Yield the pairs with the most in common, none twice; of equals those at the same place."""
    ranked = sorted(scores, key=lambda pair: (-round(scores[pair], 3), abs(pair[0] - pair[1]), pair))
    ours: set[int] = set()
    theirs: set[int] = set()
    for one, other in ranked:
        if scores[one, other] >= _ENOUGH and one not in ours and other not in theirs:
            ours.add(one)
            theirs.add(other)
            yield one, other


def _between(
    matched: dict[int, int], ours: Sequence[frozenset[tuple[str, str]]], theirs: Sequence[frozenset[tuple[str, str]]]
) -> Iterator[Pair]:
    """Yield the stories left over between two matched ones, where both versions have equally many there."""
    taken = set(matched.values())
    anchors = [(-1, -1), *_rising(sorted(matched.items())), (len(ours), len(theirs))]
    for (one, other), (next_one, next_other) in pairwise(anchors):
        mine = [index for index in range(one + 1, next_one) if index not in matched]
        others = [index for index in range(other + 1, next_other) if index not in taken]
        if len(mine) == len(others):
            for pair in zip(mine, others, strict=True):
                if not _are_strangers(ours[pair[0]], theirs[pair[1]]):
                    yield Pair(*pair, sure=False)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs whose order is the same in both (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        place = bisect_left(ends, other)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(other)
            last.append(at)
        else:
            ends[place], last[place] = other, at
    found, at = [], last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _are_strangers(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether two stories speak of other things: other sites, and numbers in both of which none is the same."""
    shared = one & other
    hosts = any(kind == "host" for kind, _ in one) and any(kind == "host" for kind, _ in other)
    numbers = min(sum(kind == "value" for kind, _ in features) for features in (one, other))
    return hosts and numbers > 1 and not any(kind != "number" for kind, _ in shared)
