"""Links that are references: what their text says of title and publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.reference_fields import Parts, field, is_host, is_url, link_field
from factlint.digest.reference_names import belongs, is_name
from factlint.digest.reference_phrases import GENERIC

if TYPE_CHECKING:
    from factlint.document import Block, Link
    from factlint.model import Field

_PREFIX = lazy.pattern(r"([^\n]{2,40}?)\s+[—–|-]\s+|([^\n:]{2,40}):\s+")
_SUFFIX = lazy.pattern(r"\s+[—–|-]\s+([^\n—–|]{2,40})\s*\Z|\s*[(（]([^()（）\n]{2,40})[)）]\s*\Z")
_LONGEST_NAME = 60


def read(block: Block, link: Link) -> Parts:
    """Return the reference that one link of a row is."""
    bears = title(block, link) is not None
    named, source = apart(block.text, link.at, link.url) if bears else (link.at, None)
    return Parts(
        link.span,
        field(block, *named) if bears else None,
        field(block, *source) if source else None,
        url=link_field(link),
    )


def apart(text: str, place: tuple[int, int], url: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Take the publisher out of a link's text: "Halden — Pallet-1 opens", "Pallet-1 opens | Halden", "… (Halden)".

    Only the part that the URL's host bears out is a publisher.
    """
    start, end = place
    first, last = _PREFIX.match(text, start, end), _SUFFIX.search(text, max(start, end - _LONGEST_NAME), end)
    parts = [((first.end(), end), first.span(first.lastindex or 0))] if first else []
    parts += [((start, last.start()), last.span(last.lastindex or 0))] if last else []
    for rest, name in parts:
        publisher = text[slice(*name)]
        if is_name(publisher) and belongs(publisher, url) and not belongs(text[slice(*rest)], url):
            return rest, name
    return place, None


def title(block: Block, link: Link) -> Field | None:
    """Return a link's text if it can be a title: no URL, no host, no "read more"."""
    if (
        link.kind != "inline"
        or is_url(link.text)
        or is_host(link.text)
        or link.text.strip().casefold() in GENERIC.split()
    ):
        return None
    return field(block, *link.at)
