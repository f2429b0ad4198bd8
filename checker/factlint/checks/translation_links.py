"""Which pages a translation names that its original does not, and which it has lost."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.translation_pages import Page, is_edition, nearest, nearness
from factlint.checks.translation_places import Mention, Unit, places
from factlint.checks.translation_rows import Rows, align_rows, align_sources
from factlint.checks.translation_sections import align_sections
from factlint.checks.translation_stories import align

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model import Digest


class Change(NamedTuple):
    """A URL of the translation that the original does not have at that place."""

    mentions: tuple[Mention, ...]
    """Where it stands, the first place that has it written out first."""
    instead: Mention | None
    """What the original has in its place, where that can be told."""
    certain: bool
    """Whether nothing else can have stood there."""
    doubtful: bool
    """Whether a translator may have meant it: a page in the translation's language."""


class Lost(NamedTuple):
    """Pages that a part of the original names and its counterpart does not."""

    unit: Unit
    """The counterpart in the translation."""
    mentions: tuple[Mention, ...]
    """Where the original names them."""


class _Instead(NamedTuple):
    """What one place says of a URL that is new in the translation."""

    ours: Mention
    theirs: Mention | None
    certain: bool
    moved: bool = False
    """Whether the original has the URL, but elsewhere."""


class Links(NamedTuple):
    """How the pages of a translation differ from the original's."""

    changes: tuple[Change, ...]
    lost: tuple[Lost, ...]
    replaced: frozenset[Page]
    """Pages of the original in whose place the translation has another one."""


@lru_cache(maxsize=8)
def compare(digest: Digest, original: Digest) -> Links:
    """Return the changed and invented URLs, and what stories and sections have lost."""
    found = [*_in_text(digest, original)]
    for rows in (align_rows(digest, original), align_sources(digest, original)):
        found += _in_list(digest, original, rows)
    by_page: dict[Page, list[_Instead]] = {}
    for one in found:
        by_page.setdefault(one.ours.page, []).append(one)
    alone = _only_in_extra(digest, original)
    changes = tuple(_change(digest, page, ones) for page, ones in by_page.items() if page not in alone)
    replaced = frozenset(change.instead.page for change in changes if change.instead)
    return Links(changes, tuple(_lost(digest, original, replaced)), replaced)


def counterparts(digest: Digest, original: Digest) -> Iterator[tuple[Unit, Unit]]:
    """Yield the stories and the sections that correspond."""
    for pair in align(digest, original):
        yield Unit("story", pair.ours), Unit("story", pair.theirs)
    for ours, theirs in align_sections(digest, original).pairs:
        yield Unit("section", ours), Unit("section", theirs)


def _in_text(digest: Digest, original: Digest) -> Iterator[_Instead]:
    mine, others = places(digest), places(original)
    for ours, theirs in counterparts(digest, original):
        here, there = mine.of(ours), others.of(theirs)
        new = [mention for page, mention in here.items() if page not in there and page not in others.pages]
        gone = [mention for page, mention in there.items() if page not in here]
        moved = [mention for page, mention in here.items() if page not in there and page in others.pages]
        yield from _matched(new, gone)
        if ours.kind == "story" and not new and len(moved) == len(gone) == 1 and gone[0].page in mine.pages:
            yield _Instead(moved[0], gone[0], certain=False, moved=True)


def _matched(new: Sequence[Mention], gone: Sequence[Mention]) -> Iterator[_Instead]:
    """Yield each new URL of a place with the one that it was made from."""
    urls = {one.url: one for one in gone}
    near = nearest([one.url for one in new], urls)
    left = [one for one in gone if one.url not in near.values()]
    unplaced = [one for one in new if one.url not in near]
    sole = len(new) == len(gone) == 1
    for one in new:
        if one.url in near:
            other = urls[near[one.url]]
            rivals = [rival for rival in gone if nearness(one.url, rival.url) >= nearness(one.url, other.url)]
            yield _Instead(one, other, certain=sole or len(rivals) == 1)
        elif len(left) == len(unplaced) == 1:
            yield _Instead(one, left[0], certain=sole)
        else:
            yield _Instead(one, None, certain=False)


def _in_list(digest: Digest, original: Digest, rows: Rows) -> Iterator[_Instead]:
    mine = {
        mention.unit.index: mention for mention in places(digest).mentions if mention.unit.kind in ("row", "source")
    }
    others = places(original)
    theirs = {mention.unit.index: mention for mention in others.mentions if mention.unit.kind in ("row", "source")}
    differing = [
        (mine[one], theirs[other])
        for one, other in rows.pairs
        if one in mine and other in theirs and mine[one].page != theirs[other].page
    ]
    for ours, other in differing:
        title, its_title = digest.references[ours.unit.index].title, original.references[other.unit.index].title
        titled = bool(title and its_title and title.text.casefold() == its_title.text.casefold())
        if ours.page not in others.pages:
            sure = titled or len(differing) == 1 or nearness(ours.url, other.url) > 0
            yield _Instead(ours, other, certain=sure and not rows.extra)
        elif titled:
            yield _Instead(ours, other, certain=False, moved=True)
    for index in rows.extra:
        if index in mine and mine[index].page not in others.pages:
            yield _Instead(mine[index], None, certain=False)


def displaced(digest: Digest, original: Digest) -> tuple[set[Page], set[Page]]:
    """Return the pages that stories and sections of each version have and their counterparts in the other lack."""
    mine, others = places(digest), places(original)
    ours: set[Page] = set()
    theirs: set[Page] = set()
    for one, other in counterparts(digest, original):
        ours |= mine.of(one).keys() - others.of(other).keys()
        theirs |= others.of(other).keys() - mine.of(one).keys()
    return ours, theirs


def _only_in_extra(digest: Digest, original: Digest, *, also: bool = False) -> set[Page]:
    """Return the pages that stories and sections without a counterpart bring with them, or ``also`` have."""
    matched = {ours for ours, _ in counterparts(digest, original)}
    text = [one for one in places(digest).mentions if one.unit.kind in ("story", "section")]
    extra = {one.page for one in text if one.unit not in matched}
    return extra if also else extra - {one.page for one in text if one.unit in matched}


def _change(digest: Digest, page: Page, ones: Sequence[_Instead]) -> Change:
    moved = all(one.moved for one in ones)
    every = [one.ours for one in ones] if moved else places(digest).having(page)
    mentions = sorted(set(every), key=lambda one: (one.target is None, one.span.start))
    instead = [one.theirs for one in ones if one.theirs]
    sole = len({one.page for one in instead}) == 1
    first = next((one.theirs for one in ones if one.theirs and one.certain), instead[0] if instead else None)
    certain = sole and not moved and all(one.certain for one in ones if one.theirs)
    edition = is_edition(mentions[0].url, first.url if first else "", digest.language)
    return Change(tuple(mentions), first if sole else None, certain and not edition, moved or edition)


def _lost(digest: Digest, original: Digest, replaced: frozenset[Page]) -> Iterator[Lost]:
    mine, others = places(digest), places(original)
    elsewhere = _only_in_extra(digest, original, also=True)
    told = {one.page for one in mine.mentions if one.unit.kind in ("story", "section")}
    gone = {_page_of_row(original, index) for index in align_rows(digest, original).missing}
    for ours, theirs in counterparts(digest, original):
        here = mine.of(ours)
        lost = [
            mention
            for page, mention in others.of(theirs).items()
            if page not in here
            and page not in replaced
            and not (mention.target is None and page in gone)
            and not (ours.kind == "section" and page in told)
            and page not in elsewhere
        ]
        if lost:
            yield Lost(ours, tuple(lost))


def _page_of_row(original: Digest, index: int) -> Page | None:
    return next(iter(places(original).of(Unit("row", index))), None)
