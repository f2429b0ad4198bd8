"""Checks of the digest as a document: is there anything to check, was it finished, does it render."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.document import Span
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Citation, Digest


_IDENTIFIER = lazy.pattern(
    r"\bdoi: ?10\.\d{4,9}/\S|\barxiv: ?\d{4}\.\d{4,5}|\bISBN[ :]?(?:97[89])?[\d -]{9}", re.IGNORECASE
)
_YEAR = lazy.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_HELP = "check the path and the format, cite the sources, or, if this is no digest, exclude it in the settings"


@check("document.nothing_to_check", Options)
def nothing_to_check(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report a digest without a citation and without a reference: nothing in it could be held against anything."""
    if digest.references or any(_points(citation) for citation in digest.citations) or _identifies(digest):
        return
    words = "the digest is empty" if not digest.text.strip() else "no citation and no reference could be read"
    yield Hit(Span(0, len(digest.line(1))), words, help=_HELP)


def _points(citation: Citation) -> bool:
    """Whether a citation points anywhere: quoted words do only where a source bears them as its title."""
    return citation.kind != "title" or citation.resolution != "none"


def _identifies(digest: Digest) -> bool:
    """Whether a source is named otherwise than by an address: by its number in print, or in a footnote with a year."""
    return any(
        _YEAR.search(block.text) if block.kind == "footnote" else _IDENTIFIER.search(block.text)
        for block in digest.blocks
        if block.kind not in ("code", "html")
    )


@check("document.suppressions", Options)
def suppressions(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report suppressions that are malformed or give no reason; the engine, which knows what ran, adds unused ones."""
    if "factlint" not in digest.text:
        return
    from factlint import directives  # noqa: PLC0415 - most digests suppress nothing

    for directive in directives.read(digest):
        if directive.problem:
            yield Hit(directive.span, directive.problem, help=directives.HOW)
