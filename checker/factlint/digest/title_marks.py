"""Whether what stands as the title of a reference surely is one: a link's text may be a label, "their announcement"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import words

if TYPE_CHECKING:
    from factlint.model import Digest, Field, Reference

_MARKED = "[\"“„«‹「『《*_'‘>"
"""What stands before a title that is marked as one: a link, quotation marks, italics, a tag."""
LEAST = 4
"""Words from which a link's text is a title rather than a label."""


def is_title(digest: Digest, reference: Reference, title: Field) -> bool:
    """Whether a title is one for sure: a cell under such a head, or a link's text that is no label."""
    marked = reference.form == "front-matter" or is_marked(digest, title)
    return reference.form == "table" or words.size(title.text) >= LEAST + (not marked)


def is_marked(digest: Digest, title: Field) -> bool:
    """Whether a title is set apart from what stands before it."""
    return digest.text[max(0, title.span.start - 1) : title.span.start] in _MARKED
