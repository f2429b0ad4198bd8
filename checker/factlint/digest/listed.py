"""The pages that a digest lists with a title or a day, as far as both are surely the page's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import dates, urls, words
from factlint.digest.listings import is_listing
from factlint.digest.reference_fields import is_host, is_url, web_links
from factlint.digest.title_marks import LEAST, is_title
from factlint.series import Listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Link
    from factlint.model import Date, Digest, Reference

LONGEST = 500
"""Characters of a title that are kept; a hostile one has millions."""
_LONGEST_DATE = 60
_AROUND = " \t\n\u00a0\u3000-–—:：|｜·•,，()（）[]【】"
"""What may stand between a link and its day."""
_BEHIND = lazy.pattern(r"\s{0,3}(?:[(（\[【]([^()（）\[\]【】\n]{4,60})[)）\]】]|[-–—|·,]\s{1,3}([^|·\n]{4,60}))")


def listed(digest: Digest) -> tuple[Listed, ...]:
    """Return each page with the title and the day that the digest lists it under; equal entries once.

    Home and listing pages are left out, since they bear another day and title each week, and so are parts of pages.
    """
    found: dict[tuple[str, str, str], Listed] = {}
    for reference in digest.references:
        for entry in _of_reference(digest, reference):
            found.setdefault((entry.page, entry.title, entry.date), entry)
    dated = {(page, day) for page, _, day in found}
    for entry in _of_text(digest):
        if (entry.page, entry.date) not in dated:
            found.setdefault((entry.page, entry.title, entry.date), entry)
    return tuple(found.values())


def title_of(digest: Digest, reference: Reference) -> str:
    """Return a reference's title where it surely is one; ``""`` for labels, hosts and addresses."""
    title = reference.title
    if title is None or not is_title(digest, reference, title) or is_url(title.text) or is_host(title.text):
        return ""
    return _squashed(title.text)


def is_whole_page(url: str) -> bool:
    """Whether a URL leads to a page rather than to a part of one, which may have its own title and day."""
    fragment = urls.split(url).fragment
    return not fragment or fragment.startswith((":~:", "!", "/"))


def _of_reference(digest: Digest, reference: Reference) -> Iterator[Listed]:
    page = reference.canonical
    if not page or not reference.url or not is_whole_page(reference.url.text) or is_listing(page):
        return
    title, day = title_of(digest, reference), str(reference.day or "")
    if title or day:
        place = reference.title if title and reference.title else reference.date or reference.url
        yield Listed(page, digest.position(place.span.start).line, title, day)


def _of_text(digest: Digest) -> Iterator[Listed]:
    """Yield the entries of running text that hold one link and its day: "- 2026-06-02 - [Title](url) - …"."""
    for index, block in digest.reading():
        section = digest.section_of(index)
        if block.kind not in ("item", "paragraph") or not block.links or (section and section.kind == "outlook"):
            continue
        links = web_links(block)
        if len(links) != 1 or not is_whole_page(links[0].url):
            continue
        page, day = urls.canonical(links[0].url), _day_beside(block, links[0], digest.language)
        if day and not is_listing(page) and not _is_to_come(day, digest.day):
            yield Listed(page, digest.position(links[0].span.start).line, _title_of_link(links[0]), str(day))


def _day_beside(block: Block, link: Link, language: str) -> Date | None:
    """Return the day that stands right before a link as all that stands there, or right behind it."""
    start, end = link.at
    before = block.text[:start].strip(_AROUND) if start <= _LONGEST_DATE else ""
    if before and (day := dates.parse(before, language)):
        return day
    if behind := _BEHIND.match(block.text, end):
        return dates.parse((behind[1] or behind[2]).strip(_AROUND), language)
    return None


def _is_to_come(day: Date, today: Date | None) -> bool:
    """Whether a day lies after the digest's: that of an event, not of the page that announces it."""
    return today is not None and tuple(part or 0 for part in day) > tuple(part or 0 for part in today)


def _title_of_link(link: Link) -> str:
    is_label = words.size(link.text) < LEAST or is_url(link.text) or is_host(link.text)
    return "" if is_label else _squashed(link.text)


def _squashed(title: str) -> str:
    return " ".join(title[:LONGEST].split())
