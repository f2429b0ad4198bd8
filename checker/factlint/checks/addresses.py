"""How findings about addresses are gathered: a URL that stands in many places is one mistake.

No check stands here; :mod:`factlint.digest.addresses` tells the places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest.addresses import addresses
from factlint.digest.page_links import page_links
from factlint.report import Related
from factlint.source import asked_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.digest.addresses import Address
    from factlint.document import Span
    from factlint.model import Digest
    from factlint.report import Hit
    from factlint.source import Source, Sources


def once(digest: Digest, judge: Callable[[Address], Hit | None]) -> Iterator[Hit]:
    """Yield a hit for the first place of each URL that ``judge`` objects to, its further places beside it.

    A URL that cannot be mended in place is one mistake, however often it stands in the digest.
    """
    places: dict[str, list[Span]] = {}
    hits: dict[str, Hit] = {}
    for address in addresses(digest):
        if address.url in hits:
            places[address.url].append(address.span)
        elif hit := judge(address):
            hits[address.url] = hit
            places[address.url] = []
    for url, hit in hits.items():
        yield with_places(hit, places[url])


def pages(digest: Digest, sources: Sources) -> Iterator[tuple[Source, list[Address]]]:
    """Yield what is known of each page that a digest links to, and every place that links to it, first to last."""
    found: dict[str, list[Address]] = {}
    for address in page_links(digest):
        found.setdefault(asked_url(address.url), []).append(address)
    # One after the other: whoever held them all would hold thousands of pages.
    for url, places in found.items():
        yield sources.get(url), places


def reference_of(places: list[Address]) -> int | None:
    """Return the first of these places' references: a page is also judged as one where the text links it first."""
    return next((place.reference for place in places if place.reference is not None), None)


def with_places(hit: Hit, spans: list[Span]) -> Hit:
    """Return a hit that also names the first of the further places of its URL."""
    from msgspec.structs import replace  # noqa: PLC0415 - most digests have nothing to tell

    if not spans:
        return hit
    more = f" (the first of {len(spans)} more)" if len(spans) > 1 else ""
    return replace(hit, related=(*hit.related, Related(spans[0], f"the same URL again{more}")))
