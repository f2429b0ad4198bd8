"""What a translation has lost, or has more than its original: sections, stories, links, rows, sources."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.checks import translation_links
from factlint.checks.translation_lists import (
    SHOWN,
    entries,
    heading_of,
    listed_at,
    lists_otherwise,
    named,
    no_list,
    quoted,
    start_of,
)
from factlint.checks.translation_places import Unit, places, rows, sources
from factlint.checks.translation_rows import align_rows, align_sources
from factlint.checks.translation_sections import align_sections
from factlint.checks.translation_stories import align
from factlint.checks.translation_values import values
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.translation_links import Lost
    from factlint.checks.translation_original import Original
    from factlint.checks.translation_pages import Page
    from factlint.checks.translation_sections import Part
    from factlint.document import Span
    from factlint.model import Digest

_TITLE = 80


def find(digest: Digest, held: Original) -> Iterator[Hit]:
    """Yield what is missing on one side, each difference once: of a lost story not its links and rows as well."""
    sections = _Sections(digest, held)
    yield from sections.hits()
    yield from _stories(digest, held, sections)
    told = _pages_of(held.digest, sections.missing_stories | _missing_stories(digest, held))
    lost = _without_told(translation_links.compare(digest, held.digest).lost, told)
    listless = bool(rows(held.digest)) and not rows(digest) and not lists_otherwise(digest, held.digest)
    if listless:
        lost = [one for one in lost if any(mention.target for mention in one.mentions)]
        yield no_list(digest, held)
    yield from _links(digest, held, lost)
    told |= {mention.page for one in lost for mention in one.mentions}
    if not listless:
        yield from entries(digest, held, align_rows(digest, held.digest), told)
        missing = align_rows(digest, held.digest).missing
        told |= {mention.page for index in missing for mention in listed_at(held.digest, index)}
    # An HTML page has no front matter to lose.
    if sources(digest) or (not listless and digest.format == held.digest.format):
        yield from entries(digest, held, align_sources(digest, held.digest), told)


class _Sections:
    """The sections without a counterpart that are worth a finding."""

    def __init__(self, digest: Digest, held: Original) -> None:
        self._digest, self._held = digest, held
        self._aligned = align_sections(digest, held.digest)
        told = align(digest, held.digest)
        ours, theirs = {pair.ours for pair in told}, {pair.theirs for pair in told}
        self._missing = [
            part
            for part in self._aligned.missing
            if self._is_told(held.digest, part.index)
            and not theirs & {*part.stories}
            and not _is_elsewhere(held.digest, part, digest, set(range(len(digest.stories))) - ours)
        ]
        self._extra = [
            part
            for part in self._aligned.extra
            if part.kind != "note"
            and self._is_told(digest, part.index)
            and not ours & {*part.stories}
            and not _is_elsewhere(digest, part, held.digest, set(range(len(held.digest.stories))) - theirs)
        ]
        self.missing_stories = {story for part in self._missing for story in part.stories}
        self.extra_stories = {story for part in self._extra for story in part.stories}

    def _is_told(self, digest: Digest, section: int) -> bool:
        """Whether a section has a heading, and is no list of references, whose rows are compared by themselves."""
        if digest.format == "text":  # a heading there is a guess, and made by words of one language
            return False
        return digest.sections[section].heading is not None and digest.sections[section].kind != "references"

    def hits(self) -> Iterator[Hit]:
        """Yield a finding for each section."""
        for part in self._missing:
            section = self._held.digest.sections[part.index]
            where, span = _gap(self._digest, self._held, section.span.start)
            yield Hit(
                span,
                f"{where} this, a section of the original is missing: “{shortened(section.title, _TITLE)}”"
                + _with_stories(len(part.stories)),
                evidence=(quoted(self._held, section.span, section.title),),
                help=self._held.help,
            )
        for part in self._extra:
            section = self._digest.sections[part.index]
            yield Hit(
                heading_of(self._digest, part.index),
                f"the section “{shortened(section.title, _TITLE)}” is not in the original ({self._held.path})"
                + _with_stories(len(part.stories)),
                help=self._held.help,
            )


def _with_stories(count: int) -> str:
    return f", with {count} {'story' if count == 1 else 'stories'}" if count else ""


def _missing_stories(digest: Digest, held: Original) -> set[int]:
    return set(range(len(held.digest.stories))) - {pair.theirs for pair in align(digest, held.digest)}


def _stories(digest: Digest, held: Original, sections: _Sections) -> Iterator[Hit]:
    told = align(digest, held.digest)
    ours, theirs = translation_links.displaced(digest, held.digest)
    ours |= _in_sections(digest)
    theirs |= _in_sections(held.digest)
    for index in sorted(_missing_stories(digest, held) - sections.missing_stories):
        if _is_text(held.digest, index, digest, ours):
            continue
        story = held.digest.stories[index]
        where, span = _gap(digest, held, story.span.start)
        yield Hit(
            span,
            f"{where} this, a story of the original is missing: “{shortened(story.title, _TITLE)}”",
            evidence=(quoted(held, story.title_span, story.title),),
            help=held.help,
        )
    extra = set(range(len(digest.stories))) - {pair.ours for pair in told} - sections.extra_stories
    for index in sorted(extra):
        if _is_text(digest, index, held.digest, theirs):
            continue
        yield Hit(digest.stories[index].title_span, f"this story is not in the original ({held.path})", help=held.help)


def _in_sections(digest: Digest) -> set[Page]:
    """Return the pages that text outside of stories names."""
    return {one.page for one in places(digest).mentions if one.unit.kind == "section"}


def _is_elsewhere(digest: Digest, part: Part, other: Digest, unmatched: set[int]) -> bool:
    """Whether a section stands in the other version as well, where its stories were not known for stories.

    Or, where it has none, its text was taken for one of these stories.
    """
    if part.stories:
        return any(_is_text(digest, story, other, _in_sections(other)) for story in part.stories)
    figures = _figures(digest, Unit("section", part.index))
    return bool(figures) and any(figures <= _figures(other, Unit("story", story)) for story in unmatched)


def _figures(digest: Digest, unit: Unit) -> set[str]:
    return {value.key for value in values(digest).get(unit, ())} - {""}


@lru_cache(maxsize=8)
def _figures_of_sections(digest: Digest) -> set[str]:
    return {value.key for unit, some in values(digest).items() if unit.kind == "section" for value in some}


def _is_text(digest: Digest, story: int, other: Digest, pages: set[Page]) -> bool:
    """Whether a story stands in the other version as well, where it was not known for a story.

    Its pages are among these, or, where it has none, its figures among those of the text outside of stories.
    """
    own = places(digest).of(Unit("story", story)).keys()
    if own:
        return own <= pages
    figures = _figures(digest, Unit("story", story))
    return bool(figures) and figures <= _figures_of_sections(other)


def _gap(digest: Digest, held: Original, missing: int) -> tuple[str, Span]:
    """Return where something should stand that the original has at an offset: behind or before which headline."""
    places = _anchors(digest, held.digest)
    at = bisect_left(places, (missing,))
    if at:
        return "behind", places[at - 1][1]
    return "before", places[0][1] if places else start_of(digest)


@lru_cache(maxsize=8)
def _anchors(digest: Digest, original: Digest) -> list[tuple[int, Span]]:
    """Return where in the original the matched stories and sections begin, in order, with their headlines here."""
    stories = (
        (original.stories[pair.theirs].span.start, digest.stories[pair.ours].title_span)
        for pair in align(digest, original)
    )
    sections = (
        (original.sections[theirs].span.start, heading_of(digest, ours))
        for ours, theirs in align_sections(digest, original).pairs
    )
    return sorted([*stories, *sections])


def _links(digest: Digest, held: Original, lost: Sequence[Lost]) -> Iterator[Hit]:
    told = align(digest, held.digest)
    bare = [one for one in lost if one.unit.kind == "story" and not places(digest).of(one.unit)]
    if len(bare) > 2 and 2 * len(bare) > len(told):
        units = {one.unit for one in bare}
        lost = [one for one in lost if one.unit not in units]
        yield Hit(
            digest.stories[bare[0].unit.index].title_span,
            f"{len(bare)} of {len(told)} stories, this one first, have lost the links of the original ({held.path})",
            evidence=tuple(quoted(held, one.span, one.url) for one in bare[0].mentions[:SHOWN]),
            help=held.help,
        )
    for one in lost:
        yield Hit(
            _place(digest, one.unit),
            f"the original has {named(one.mentions)} here, which the translation has lost",
            expected=one.mentions[0].url,
            evidence=tuple(quoted(held, mention.span, mention.url) for mention in one.mentions[:SHOWN]),
            help=held.help,
        )


def _without_told(lost: Sequence[Lost], told: set[Page]) -> list[Lost]:
    kept = (
        one._replace(mentions=tuple(mention for mention in one.mentions if mention.page not in told)) for one in lost
    )
    return [one for one in kept if one.mentions]


def _pages_of(original: Digest, stories: set[int]) -> set[Page]:
    """Return the pages that only these stories of the original cite."""
    here = {one.page for one in places(original).mentions if one.unit.kind == "story" and one.unit.index in stories}
    rest = {
        one.page
        for one in places(original).mentions
        if one.unit.kind == "section" or (one.unit.kind == "story" and one.unit.index not in stories)
    }
    return here - rest


def _place(digest: Digest, unit: Unit) -> Span:
    return digest.stories[unit.index].title_span if unit.kind == "story" else heading_of(digest, unit.index)


def unrelated(digest: Digest, held: Original) -> Hit:
    """Return the finding on two versions that tell other stories, so that comparing them further says nothing."""
    return Hit(
        start_of(digest),
        f"this has next to no story or page in common with {held.path}, which is taken for its original",
        help=held.help,
        doubtful=True,
    )
