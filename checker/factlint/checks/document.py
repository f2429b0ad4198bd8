"""Checks of the digest as a document: is there anything to check, was it finished, does it render."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import suppress
from factlint.checks import Options, check
from factlint.model import Hit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Citation, Digest


@check("document.nothing_to_check", Options)
def nothing_to_check(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report a digest without a citation and without a reference: nothing in it could be held against anything."""
    if digest.references or any(_points(citation) for citation in digest.citations):
        return
    words = "the digest is empty" if not digest.text.strip() else "no citation and no reference could be read"
    yield Hit(Span(0, len(digest.line(1))), words, help="check the path and the format, or cite the sources")


def _points(citation: Citation) -> bool:
    """Whether a citation points anywhere: quoted words do only where a source bears them as its title."""
    return citation.kind != "title" or citation.resolution != "none"


@check(suppress.CHECK, Options)
def suppressions(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report suppressions that are malformed or give no reason; the engine, which knows what ran, adds unused ones."""
    yield from suppress.malformed(digest)
