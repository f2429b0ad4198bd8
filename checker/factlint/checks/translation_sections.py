"""Which section of a translation is which of its original: by their stories, their kind and their order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint.checks.translation_places import section_at
from factlint.checks.translation_stories import align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Digest, SectionKind

_MOST = 60
"""Sections up to which they are compared each with each; a digest has a dozen."""
_VAGUE: frozenset[SectionKind] = frozenset(("news", "other"))
"""Kinds that a heading whose words are not known gets, so that they say little."""


class Part(msgspec.Struct, frozen=True):
    """A section that holds something itself."""

    index: int
    kind: SectionKind
    stories: tuple[int, ...]
    """The stories that stand right in it."""


class Sections(NamedTuple):
    """The sections of both versions, matched."""

    pairs: tuple[tuple[int, int], ...]
    """Indices of sections, the translation's first."""
    missing: tuple[Part, ...] = ()
    """Of the original, without a counterpart."""
    extra: tuple[Part, ...] = ()
    """Of the translation, without a counterpart."""


@lru_cache(maxsize=8)
def parts(digest: Digest) -> tuple[Part, ...]:
    """Return the sections that hold text or stories themselves; a story's own heading makes none of these."""
    stories: dict[int, list[int]] = {}
    for index in range(len(digest.stories)):
        stories.setdefault(_around(digest, index), []).append(index)
    texts = {
        section_at(digest, at)
        for at, block in enumerate(digest.blocks)
        if block.kind != "heading" and block.text.strip() and digest.story_of_block[at] is None
    }
    return tuple(
        Part(index, section.kind, tuple(stories.get(index, ())))
        for index, section in enumerate(digest.sections)
        if index in stories or (index in texts and not _heads_story(digest, index))
    )


def _around(digest: Digest, story: int) -> int:
    """Return the section that a story stands in; its own heading is none. -1 where it stands in none."""
    section = section_at(digest, digest.stories[story].first)
    return _parents(digest)[section] if digest.sections[section].heading == digest.stories[story].first else section


@lru_cache(maxsize=8)
def _parents(digest: Digest) -> list[int]:
    """Return for each section the one that it is part of, -1 for none."""
    parents, above = [], list[int]()
    for index, section in enumerate(digest.sections):
        while above and digest.sections[above[-1]].level >= section.level:
            above.pop()
        parents.append(above[-1] if above else -1)
        if section.heading is not None:
            above.append(index)
    return parents


def _heads_story(digest: Digest, section: int) -> bool:
    heading = digest.sections[section].heading
    return heading is not None and digest.story_of_block[heading] is not None


@lru_cache(maxsize=8)
def align_sections(digest: Digest, original: Digest) -> Sections:
    """Return which sections correspond, and which have no counterpart; the order must be the same in both."""
    ours, theirs = parts(digest), parts(original)
    if max(len(ours), len(theirs)) > _MOST:
        return Sections(())
    if not ours or not theirs:
        return Sections((), theirs, ours)
    told = {pair.ours: pair.theirs for pair in align(digest, original)}
    path = _path([[_likeness(one, other, told) for other in theirs] for one in ours])
    mine, others = {one for one, _ in path}, {other for _, other in path}
    return Sections(
        tuple((ours[one].index, theirs[other].index) for one, other in path),
        tuple(part for at, part in enumerate(theirs) if at not in others),
        tuple(part for at, part in enumerate(ours) if at not in mine),
    )


def _likeness(one: Part, other: Part, told: dict[int, int]) -> float:
    """Return how likely two sections are the same; negative where they are not."""
    shared = sum(told.get(story) in other.stories for story in one.stories)
    if shared:
        return 4.0 + shared
    if bool(one.stories) != bool(other.stories):
        return 0.5 if one.kind == other.kind else -1.0
    if one.kind == other.kind:
        return 1.0 if one.kind in _VAGUE else 3.0
    return 0.4 if one.kind in _VAGUE or other.kind in _VAGUE else -1.0


def _path(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the matches in rising order that are likeliest altogether (Needleman and Wunsch's way)."""
    rows, columns = len(likeness), len(likeness[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            here = likeness[row][column]
            match = here + best[row + 1][column + 1] if here > 0 else -1.0
            best[row][column] = max(match, best[row + 1][column], best[row][column + 1])
    found, row, column = [], 0, 0
    while row < rows and column < columns:
        here = likeness[row][column]
        if here > 0 and best[row][column] == here + best[row + 1][column + 1]:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return found
