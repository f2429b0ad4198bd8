"""Paragraphs that are long enough to be known again where another digest of the series has them word for word.

Citations, labels and notices are none of their words: the same paragraph may well cite another address of its page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint.digest.imprints import is_imprint
from factlint.digest.terms import WORD, fold
from factlint.digest.words import wide
from factlint.document import Span
from factlint.series import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Sentence

LEAST_WORDS = 8
"""Words below which nothing is kept of a paragraph: such a line stands in many digests."""
LEAST_CHARACTERS = 24
"""The same for Chinese, Japanese and Korean, in characters."""
_BITS = 63
_NO_NEWS = frozenset(("note", "references"))
"""Kinds of sections whose paragraphs stand in every issue: how the digest is made, what it cites."""


class Told(msgspec.Struct, frozen=True):
    """A paragraph of the digest at hand, with its size and where it stands."""

    key: int
    span: Span
    block: int
    size: int
    """How many words it has, or, of Chinese, Japanese and Korean, how many characters."""
    is_wide: bool

    def is_weighty(self, words: int, characters: int) -> bool:
        """Whether it has that many words, or characters."""
        return self.size >= (characters if self.is_wide else words)


def paragraphs(digest: Digest) -> tuple[Paragraph, ...]:
    """Return the paragraphs by which other digests are known to have the same text, each once."""
    first: dict[int, Told] = {}
    for one in told(digest):
        first.setdefault(one.key, one)
    return tuple(Paragraph(key, digest.position(one.span.start).line) for key, one in first.items())


@lru_cache(maxsize=4)
def told(digest: Digest) -> tuple[Told, ...]:
    """Return the paragraphs and list items of news, in their order; no quotations, headings, cells and notices."""
    return tuple(_told(digest))


def _told(digest: Digest) -> Iterator[Told]:
    sentences: dict[int, list[Sentence]] = {}
    for sentence in digest.sentences:
        sentences.setdefault(sentence.block, []).append(sentence)
    for index, parts in sentences.items():
        block, section = digest.blocks[index], digest.section_of(index)
        if block.kind not in ("paragraph", "item") or block.quoted or (section and section.kind in _NO_NEWS):
            continue
        text = " ".join(folded(part.text) for part in parts)
        if is_weighty(text, LEAST_WORDS, LEAST_CHARACTERS) and not is_imprint(block.text):
            span = Span(parts[0].span.start, parts[-1].span.end)
            yield Told(key(text), span, index, _size(text), is_wide=bool(wide(text)))


def folded(text: str) -> str:
    """Return the words of a text without case, punctuation and typographic variants, set apart by single blanks."""
    return " ".join(fold(word) for word in WORD.findall(text))


def is_weighty(text: str, words: int, characters: int) -> bool:
    """Whether a folded text has that many words, or, of Chinese, Japanese and Korean, that many characters."""
    return _size(text) >= (characters if wide(text) else words)


def _size(text: str) -> int:
    return len(text) if wide(text) else text.count(" ") + 1


def key(text: str) -> int:
    """Return the hash of a text, of 63 bits: the same in every process, and small enough for an integer of SQLite."""
    from hashlib import blake2b  # noqa: PLC0415 - only digests that have others beside them are hashed

    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big") >> (64 - _BITS)
