"""What the checks on language read: the prose of each block, title and summary, and what surrounds a place in it.

No check stands here; these are the questions that several of them ask: is this place code, a link's text, a quotation,
a gloss in brackets?
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING

import msgspec

from factlint.checks.scripts import LATIN
from factlint.document import Block, Piece, Prose, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest

Ranges = tuple[tuple[int, int], ...]
"""Ranges of a text in order, none touching another."""

_READ_KEYS = frozenset({"title", "subtitle", "summary", "description", "excerpt"})
"""Front-matter keys whose values readers see."""
_LONGEST_QUOTE = 400
"""Characters; what stands between two quotation marks further apart is not one quotation."""
_LONGEST_BRACKET = 120
_QUOTES = ("“”", "„“", "„”", "«»", "»«", "「」", "『』", "《》", "〈〉", "＂＂", '""', "””")


class Bracket(msgspec.Struct, frozen=True):
    """The innermost pair of brackets around a place: offset of the opening one, and behind the closing one."""

    start: int
    end: int


class Passage(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A text that is read as one, and the way back to its place in the digest."""

    prose: Prose
    block: Block | None = None
    """The block, or ``None`` for a value of the front matter."""
    index: int = -1
    """The block's index in the digest."""

    @property
    def text(self) -> str:
        """The text a reader sees."""
        return self.prose.text

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the digest."""
        return self.prose.span(start, end)

    @cached_property
    def opaque(self) -> Ranges:
        """Code, formulas and bare URLs, where the rules of prose do not hold."""
        if not self.block:
            return ()
        bare = (link.at for link in self.block.links if link.kind in ("bare", "autolink"))
        return merged([*self.block.marked("code", "math", "image"), *bare])

    @cached_property
    def linked(self) -> Ranges:
        """The texts of links, which are often titles."""
        return merged([link.at for link in self.block.links]) if self.block else ()

    @cached_property
    def emphasised(self) -> Ranges:
        """What stands in italics, as titles and foreign terms do."""
        return merged(self.block.marked("emphasis")) if self.block else ()

    @cached_property
    def quoted(self) -> Ranges:
        """What stands between quotation marks of any language, or in a block quote."""
        if self.block and self.block.quoted:
            return ((0, len(self.text)),)
        return tuple(match.span() for match in _quotation().finditer(self.text))

    def bracket(self, start: int, end: int) -> Bracket | None:
        """Return the innermost round or square brackets around a place, if they are not far apart."""
        before = self.text[max(0, start - _LONGEST_BRACKET) : start]
        opening = _unclosed(before)
        if opening is None:
            return None
        begin = start - len(before) + opening
        match = _closing().match(self.text, end, begin + 2 * _LONGEST_BRACKET)
        return Bracket(begin, match.end()) if match else None


def passages(digest: Digest, *, references: bool = False, around: bool = False) -> Iterator[Passage]:
    """Yield what is read as prose; with ``references`` the reference list and footnotes too.

    With ``around`` also what stands among the references and is none: a heading, a word behind the list.
    """
    for entry in digest.document.front_matter:
        if entry.path[-1].lower() in _READ_KEYS and len(entry.path) == 1 and entry.value:
            yield Passage(_value(digest, entry.value, entry.span))
    if references:
        for index, block in enumerate(digest.blocks):
            if block.kind not in ("code", "html"):
                yield Passage(block.prose, block, index)
        return
    listed = iter(sorted(reference.span for reference in digest.references))
    current = next(listed, None)
    for index, block in _around(digest) if around else digest.reading():
        while current and current.end <= block.span.start:
            current = next(listed, None)
        if not (current and current.overlaps(block.span)):
            yield Passage(block.prose, block, index)


def _around(digest: Digest) -> Iterator[tuple[int, Block]]:
    """Yield the blocks of text wherever they stand, with their index; a table of references has cells of its own."""
    for index, block in enumerate(digest.blocks):
        section = digest.section_of(index)
        listed = section is not None and section.kind == "references"
        if block.kind not in ("code", "html", "footnote") and not (listed and block.kind == "cell"):
            yield index, block


def _value(digest: Digest, value: str, span: Span) -> Prose:
    """Return a front-matter value as prose: character by character where it stands there as it is."""
    start = digest.text.find(value, span.start, span.end)
    return Prose(value, (Piece(0, start, start + len(value)) if start >= 0 else Piece(0, *span),))


def merged(ranges: list[tuple[int, int]]) -> Ranges:
    """Return ranges in order, those that touch or overlap made one."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def covers(ranges: Ranges, start: int, end: int) -> bool:
    """Whether one of the ranges holds all of ``start:end``."""
    index = bisect_right(ranges, start, key=lambda item: item[0]) - 1
    return index >= 0 and end <= ranges[index][1]


def touches(ranges: Ranges, start: int, end: int) -> bool:
    """Whether one of the ranges shares a character with ``start:end``."""
    index = bisect_right(ranges, start, key=lambda item: item[0]) - 1
    if index >= 0 and start < ranges[index][1]:
        return True
    return index + 1 < len(ranges) and ranges[index + 1][0] < end


@cache
def _quotation() -> re.Pattern[str]:
    longest = f"{{1,{_LONGEST_QUOTE}}}"
    alternatives = [f"{pair[0]}[^{pair}\n]{longest}{pair[1]}" for pair in _QUOTES]
    # A single quotation mark is an apostrophe, too: it opens only before, and closes only after, a word.
    alternatives += [f"(?<![{LATIN}]){pair[0]}[^{pair}\n]{longest}{pair[1]}(?![{LATIN}])" for pair in ("‘’", "''")]
    return re.compile("|".join(alternatives))


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"[^()\[\]（）［］【】\n]*[)\]）］】]")


def _unclosed(text: str) -> int | None:
    """Return the offset of the last opening bracket that is not closed again."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] in ")]）］】":
            depth += 1
        elif text[index] in "([（［【":
            if not depth:
                return index
            depth -= 1
        elif text[index] == "\n":
            return None
    return None
