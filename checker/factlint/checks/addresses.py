"""The addresses a digest shows: its links, bare URLs, references and the sources of its front matter.

No check stands here; these are the places that the checks on links look at.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint.model import Link, Related, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.model import Digest, Hit

Place = Literal["reference", "link", "bare", "image"]


class Address(msgspec.Struct, frozen=True):
    """A URL as written, and where it stands."""

    url: str
    span: Span
    place: Place
    link: Link | None = None
    block: int | None = None
    reference: int | None = None


@lru_cache(maxsize=4)
def addresses(digest: Digest) -> tuple[Address, ...]:
    """Return every address of a digest in the order of the text, each place once."""
    references = {
        reference.url.span: index
        for index, reference in reversed(tuple(enumerate(digest.references)))
        if reference.url and reference.url.text.strip()
    }
    found: dict[Span, Address] = {}
    for number, block in enumerate(digest.blocks):
        for link in block.links:
            index = references.get(link.url_span)
            place: Place = "image" if link.kind == "image" else "link" if link.kind == "inline" else "bare"
            place = place if index is None else "reference"
            found.setdefault(link.url_span, Address(link.url, link.url_span, place, link, number, index))
    for span, index in references.items():
        field = digest.references[index].url
        if field and span not in found:
            found[span] = Address(field.text, span, "reference", None, None, index)
    for entry in digest.document.front_matter:
        if entry.span not in found and entry.value[:8].lower().startswith(("http://", "https://")):
            found[entry.span] = Address(entry.value, entry.span, "reference")
    return tuple(found[span] for span in sorted(found))


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
        yield _with_places(hit, places[url])


def _with_places(hit: Hit, spans: list[Span]) -> Hit:
    from msgspec.structs import replace  # noqa: PLC0415 - most digests have nothing to tell

    if not spans:
        return hit
    more = f" (the first of {len(spans)} more)" if len(spans) > 1 else ""
    return replace(hit, related=(*hit.related, Related(spans[0], f"the same URL again{more}")))
