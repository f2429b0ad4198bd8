"""The language of a page: its text decides where it plainly speaks another than the page declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import language as languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.source import TextBlock

_SAMPLE = 12_000
"""Characters of text that decide."""
_PROSE = 60
"""Characters from which a block is prose rather than a label."""


def language_of(blocks: Iterable[TextBlock], declared: str = "") -> str:
    """Return the ISO 639-1 code of a page's text, ``""`` if there is too little of it and nothing is declared."""
    prose: list[str] = []
    other: list[str] = []
    length = 0
    for block in blocks:
        if length > _SAMPLE:
            break
        length += min(len(block.text), 2000)
        (prose if len(block.text) >= _PROSE or not block.text.isascii() else other).append(block.text[:2000])
    found = languages.settle(languages.code(declared), "\n".join(prose or other))
    return "" if found == "und" else found
