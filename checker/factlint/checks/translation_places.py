"""The places of a digest that name a page: stories, sections, rows of the reference list, front-matter sources."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint.checks.translation_pages import Page, page
from factlint.digest.reference_fields import points_to_page
from factlint.document import Span

if TYPE_CHECKING:
    from collections.abc import KeysView

    from factlint.model import Citation, Digest


class Unit(msgspec.Struct, frozen=True):
    """A part of a digest that has a counterpart in the other language, by its index among its like."""

    kind: Literal["story", "section", "row", "source"]
    index: int


class Mention(NamedTuple):
    """A place that names a page."""

    page: Page
    url: str
    span: Span
    unit: Unit
    target: Span | None
    """The URL itself, where it stands there as written."""


class Places:
    """Where a digest names pages."""

    def __init__(self, digest: Digest) -> None:
        self.mentions = [*_cited(digest), *_listed(digest)]
        self._pages: dict[Page, list[Mention]] = {}
        for mention in self.mentions:
            self._pages.setdefault(mention.page, []).append(mention)
        self._units: dict[Unit, dict[Page, Mention]] = {}
        for mention in self.mentions:
            first = self._units.setdefault(mention.unit, {}).setdefault(mention.page, mention)
            if mention.target and not first.target:
                self._units[mention.unit][mention.page] = mention

    @property
    def pages(self) -> KeysView[Page]:
        """All pages that the digest names."""
        return self._pages.keys()

    def of(self, unit: Unit) -> dict[Page, Mention]:
        """Return the pages that a part names, each with its first place that has the URL."""
        return self._units.get(unit, {})

    def having(self, wanted: Page) -> list[Mention]:
        """Return all places that name a page."""
        return self._pages.get(wanted, [])


@lru_cache(maxsize=8)
def places(digest: Digest) -> Places:
    """Return where a digest names pages."""
    return Places(digest)


@lru_cache(maxsize=8)
def rows(digest: Digest) -> tuple[int, ...]:
    """Return the indices of the references that stand in the text, as table, list or footnotes."""
    return tuple(index for index, one in enumerate(digest.references) if one.form != "front-matter")


@lru_cache(maxsize=8)
def sources(digest: Digest) -> tuple[int, ...]:
    """Return the indices of the references of the front matter."""
    return tuple(index for index, one in enumerate(digest.references) if one.form == "front-matter")


def _cited(digest: Digest) -> list[Mention]:
    links = {link.span: link for block in digest.blocks for link in block.links}
    found = []
    for citation in digest.citations:
        if citation.kind == "front-matter" or citation.resolution in ("none", "ambiguous"):
            continue
        if citation.kind == "title" and _is_headline(digest, citation):
            continue  # a headline in the words of its source, which the other language has in its own
        link = links.get(citation.span)
        url = link.url if link else citation.url or _referenced(digest, citation)
        if not url or not points_to_page(url):
            continue
        target = link.url_span if link else citation.span
        written = digest.slice(target) == url
        found.append(Mention(page(url), url, citation.span, _unit(digest, citation), target if written else None))
    return found


def _is_headline(digest: Digest, citation: Citation) -> bool:
    return citation.story is not None and digest.stories[citation.story].title_span.overlaps(citation.span)


def _referenced(digest: Digest, citation: Citation) -> str:
    field = next((digest.references[index].url for index in citation.references if digest.references[index].url), None)
    return field.text if field else ""


def _unit(digest: Digest, citation: Citation) -> Unit:
    if citation.story is not None:
        return Unit("story", citation.story)
    return Unit("section", section_at(digest, citation.block) if citation.block is not None else 0)


def section_at(digest: Digest, block: int) -> int:
    """Return the index of the innermost section that a block stands in."""
    section = digest.section_of(block)
    return _by_block(digest)[section.first] if section else 0


@lru_cache(maxsize=8)
def _by_block(digest: Digest) -> dict[int, int]:
    return {section.first: index for index, section in enumerate(digest.sections)}


def _listed(digest: Digest) -> list[Mention]:
    found = []
    for index, reference in enumerate(digest.references):
        if reference.url is None or not points_to_page(reference.url.text):
            continue
        unit = Unit("source" if reference.form == "front-matter" else "row", index)
        field = reference.url
        at = digest.text.find(field.text, field.span.start, field.span.end)
        target = Span(at, at + len(field.text)) if at >= 0 else None
        found.append(Mention(page(field.text), field.text, field.span, unit, target))
    return found
