"""The addresses a digest shows: its links, bare URLs, references and the sources of its front matter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.digest.source_lines import is_source_label
from factlint.document import Link, Span  # noqa: TC001 - msgspec reads the annotations

if TYPE_CHECKING:
    from factlint.model import Digest

Place = Literal["reference", "link", "bare", "image"]

_LONGEST_LINE = 200
"""Characters before a URL in a line that names a source: "Source: Port of Arvik, https://…"."""
_BRACKETED = lazy.pattern(r"[(（\[【<:：]\s*\Z")


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


def is_source(digest: Digest, address: Address) -> bool:
    """Whether an address stands as a source, and not within a sentence, as in "open http://localhost:8000"."""
    if address.place != "bare" or address.link is None or address.block is None:
        return True
    text = digest.blocks[address.block].text
    start, end = address.link.at
    # A digest may be one line of millions of characters, with a URL in every hundred.
    first = max(0, start - _LONGEST_LINE)
    line = text[max(first, text.rfind("\n", first, start) + 1) : start]
    label = re.split(r"[:：]", line, maxsplit=1)[0] if len(line) < _LONGEST_LINE else line
    after = text[end : end + _LONGEST_LINE].partition("\n")[0].strip(" .。)）>]】")
    return not after and (
        not line.strip()
        or (len(line) < 25 and line.rstrip().endswith((":", "：")))
        or (label != line and is_source_label(label))
        or bool(_BRACKETED.search(line) and line.rstrip()[-1] not in ":：<")
    )


def shows_itself(address: Address) -> bool:
    """Whether the link's text is the address itself, as in an instruction to open it."""
    return address.link is not None and address.reference is None and "://" in address.link.text
