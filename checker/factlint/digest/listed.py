"""The pages that a digest lists with a title or a day, as far as both are surely the page's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import dates, urls, words
from factlint.digest.listings import is_listing
from factlint.digest.reference_fields import is_host, is_url, web_links
from factlint.digest.title_marks import LEAST, is_title
from factlint.document import CanonicalUrl, Span
from factlint.model import Date  # noqa: TC001 - msgspec reads the annotation
from factlint.series import Listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Link
    from factlint.model import Digest, Reference

LONGEST = 500
"""Characters of a title that are kept; a hostile one has millions."""
_LONGEST_DATE = 60
_AROUND = " \t\n\u00a0\u3000-–—:：|｜·•,，()（）[]【】"
"""What may stand between a link and its day."""
_BEHIND = lazy.pattern(r"\s{0,3}(?:[(（\[【]([^()（）\[\]【】\n]{4,60})[)）\]】]|[-–—|·,]\s{1,3}([^|·\n]{4,60}))")


class Entry(msgspec.Struct, frozen=True):
    """A page as the digest at hand lists it, and where: ``""`` and ``None`` for what it does not say for sure."""

    page: CanonicalUrl
    span: Span
    """What a finding about its title, or, where it has none, about its day is shown at."""
    title: str = ""
    date: Date | None = None
    date_span: Span = Span(0, 0)
    source: str = ""
    reference: int | None = None


def listed(digest: Digest) -> tuple[Listed, ...]:
    """Return each page with the title and the day that the digest lists it under; equal entries once.

    Home and listing pages are left out, since they bear another day and title each week, and so are parts of pages.
    """
    found: dict[tuple[str, str, str], Listed] = {}
    for entry in entries(digest):
        day = str(entry.date or "")
        line = digest.position(entry.span.start).line
        found.setdefault((entry.page, entry.title, day), Listed(entry.page, line, entry.title, day))
    return tuple(found.values())


@lru_cache(maxsize=4)
def entries(digest: Digest) -> tuple[Entry, ...]:
    """Return the same with all places: those of the lists first, then links of the text that have their day beside."""
    references = [
        entry for index, reference in enumerate(digest.references) if (entry := _of_reference(digest, index, reference))
    ]
    dated = {(entry.page, entry.date) for entry in references}
    return (*references, *(entry for entry in _of_text(digest) if (entry.page, entry.date) not in dated))


def _of_reference(digest: Digest, index: int, reference: Reference) -> Entry | None:
    page, url = reference.canonical, reference.url
    if not page or not url or not _is_whole(url.text) or is_listing(page):
        return None
    title = _title_of(digest, reference)
    if not (title or reference.day) or not (place := (title and reference.title) or reference.date):
        return None
    day = reference.date.span if reference.date else place.span
    source = reference.source.text[:LONGEST] if reference.source else ""
    return Entry(page, place.span, title, reference.day, day, source, index)


def _title_of(digest: Digest, reference: Reference) -> str:
    """Return a reference's title where it surely is one; ``""`` for labels, hosts and addresses."""
    title = reference.title
    if title is None or not is_title(digest, reference, title) or is_url(title.text) or is_host(title.text):
        return ""
    return _squashed(title.text)


def _is_whole(url: str) -> bool:
    """Whether a URL leads to a page rather than to a part of one, which may have its own title and day."""
    fragment = urls.split(url).fragment
    return not fragment or fragment.startswith((":~:", "!", "/"))


def _of_text(digest: Digest) -> Iterator[Entry]:
    """Yield the entries of running text that hold one link and its day: "- 2026-06-02 - [Title](url) - …"."""
    for index, block in digest.reading():
        section = digest.section_of(index)
        if block.kind not in ("item", "paragraph") or not block.links or (section and section.kind == "outlook"):
            continue
        links = web_links(block)
        for link in links:
            # "2026-06-02: [Tern](…) told of nine berths" dates what is told.
            title = _title_of_link(link) if _is_whole(link.url) else ""
            found = _day_beside(block, link, digest.language, alone=len(links) == 1) if title else None
            page = urls.canonical(link.url) if found else None
            if found and page and not is_listing(page) and not _is_to_come(found[0], digest.day):
                yield Entry(page, link.span, title, found[0], block.prose.span(*found[1]))


def _day_beside(block: Block, link: Link, language: str, *, alone: bool) -> tuple[Date, tuple[int, int]] | None:
    """Return the day in brackets behind a link and its place; of a link that is alone also one set apart beside it."""
    start, end = link.at
    before = block.text[:start].strip(_AROUND) if alone and start <= _LONGEST_DATE else ""
    if before and (day := dates.parse(before, language)):
        at = block.text.index(before)
        return day, (at, at + len(before))
    behind = _BEHIND.match(block.text, end)
    if behind and (behind[1] or alone):
        number = 1 if behind[1] else 2
        if day := dates.parse(behind[number].strip(_AROUND), language):
            return day, behind.span(number)
    return None


def _is_to_come(day: Date, today: Date | None) -> bool:
    """Whether a day lies after the digest's: that of an event, not of the page that announces it."""
    return today is not None and tuple(part or 0 for part in day) > tuple(part or 0 for part in today)


def _title_of_link(link: Link) -> str:
    is_label = words.size(link.text) < LEAST or is_url(link.text) or is_host(link.text)
    return "" if is_label else _squashed(link.text)


def _squashed(title: str) -> str:
    return " ".join(title[:LONGEST].split())
