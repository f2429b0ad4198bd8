"""Lines that say "Source: …": split into their entries, each of which cites something, be it only a name."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import dates, section_titles
from factlint.digest.citation_marks import Found
from factlint.digest.ranges import Ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.labels import Finder
    from factlint.digest.resolve import Match, Resolver
    from factlint.document import Block

_SEPARATOR = lazy.pattern(r"[;；/／|｜·•、\n]|\s[–—-]\s")
_COMMA = lazy.pattern(r"[,，]\s*(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e|sowie|以及|および|及び)\s")
_EDGE = ' \t\r\n\u3000.。,，:：*_()（）[]【】<>“”"«»「」『』→↗'
# One of these is in every label that says that sources follow.
_WORDS = (
    *("source", "reference", "via", "bibliogra", "citation", "footnote", "quelle", "referen", "beleg", "literatur"),
    *(
        "référence",
        "fuente",
        "fonte",
        "参考",
        "参照",
        "出典",
        "引用",
        "情報源",
        "ソース",
        "来源",
        "來源",
        "出处",
        "出處",
    ),
    *("참고", "출처", "인용", "레퍼런스", "einzelnachweis", "典拠"),
)
_LINE_END = lazy.pattern(r"\n| \| |｜")
# Three letters before the full stop: "U.S. News" is no sentence.
_SENTENCE_END = lazy.pattern(r"(?<=\w{3})[.!?](?=\s|\Z)|[。！？\n]")
_CLOSING = lazy.pattern(r"[)）\]】\n]")
_MOST_WORDS = 10
_REACH = 1000
"""Characters within which sources named in the midst of a line must end."""


@cache
def _inner() -> re.Pattern[str]:
    """A label in the midst of a line: "Date: May 8 | Source: …", "It opened. Source: …", "(Source: …)", "(via …)"."""
    words = "(?:original )?sources?|v[ií]a|quellen?|fuentes?|fontes?|出典|情報源|ソース|参照|来源|來源|出处|출처"
    return re.compile(
        rf"(?:[|｜·•]\s*|(?P<stop>[.!?…)\]][\"”’»)]?\s+|[。！？][\"”」』）]?\s*))(?:{words})\s?[:：]\s?"
        rf"|(?P<open>[(（\[【]\s?)(?:{words})(?:\s?[:：]\s?|(?<=ia)\s)",
        re.IGNORECASE,
    )


class SourceLines:
    """The places of a document that a label gives over to sources."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    @cached_property
    def _finder(self) -> Finder:
        from factlint.digest.labels import Finder  # noqa: PLC0415 - most digests have no such lines

        return Finder(self._blocks)

    def regions(self, block: Block, *, below_label: bool) -> list[tuple[int, int]]:
        """Return the stretches of a block that hold sources; the whole of it below a label that stands alone."""
        text = block.text
        if below_label:
            return [(0, len(text))]
        lowered = text.casefold()
        if not any(word in lowered for word in _WORDS):
            return []
        found: list[tuple[int, int]] = []
        leads = list(self._finder.leads(block))
        for lead, following in zip(leads, [*leads[1:], None], strict=False):
            if is_source_label(lead.text) and lead.rest < len(text):
                stop = following.start if following else len(text)
                found.append((lead.rest, _line_end(text, lead.rest, stop)))
        for match in _inner().finditer(text):
            if match["open"]:
                if end := _CLOSING.search(text, match.end(), match.end() + _REACH):
                    found.append((match.end(), end.start()))
            else:
                reach = min(len(text), match.end() + _REACH)
                ended = _SENTENCE_END.search(text, match.end(), reach) if match["stop"] else None
                found.append((match.end(), _line_end(text, match.end(), ended.start() if ended else reach)))
        free = Ranges()
        return [region for region in sorted(found) if free.add(*region)]


def is_source_label(text: str) -> bool:
    """Whether a label says that sources follow."""
    return section_titles.kind_of(text) == "references" or text.strip(" :：*").casefold() in ("via", "original source")


def _line_end(text: str, start: int, stop: int) -> int:
    """Return where the line ends that holds something from ``start`` on, or the next part of it behind a bar."""
    while start < stop and text[start].isspace():
        start += 1
    end = _LINE_END.search(text, start, stop)
    return end.start() if end else stop


def entries(
    block: Block, region: tuple[int, int], taken: Ranges, resolver: Resolver, headline: frozenset[int]
) -> Iterator[Found]:
    """Yield what a stretch of sources names beyond the citations already found (``taken``).

    ``headline`` are the references that the story's own headline names: they decide between several of one publisher.
    """
    for start, end in _segments(block.text, region, taken):
        if taken.overlap(start, end):
            continue
        for place in _pieces(block.text, start, end):
            text = block.text[slice(*place)]
            if not any(char.isalpha() for char in text) or dates.parse(text) is not None:
                continue
            match = _resolve(text, resolver, headline)
            if match.references or _can_be_name(text):
                yield Found("source", *place, text, match)


def _can_be_name(text: str) -> bool:
    """Whether words that no reference fits name a source all the same: not if they go on like a sentence."""
    first = next(char for char in text if char.isalpha())
    return len(text.split()) <= _MOST_WORDS and (not first.islower() or " " not in text)


def _segments(text: str, region: tuple[int, int], taken: Ranges) -> Iterator[tuple[int, int]]:
    """Cut a stretch at its separators, none of which stands inside a citation."""
    at = region[0]
    for match in _SEPARATOR.finditer(text, *region):
        if not taken.overlap(match.start(), match.start() + 1):
            yield at, match.start()
            at = match.end()
    yield at, region[1]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a segment at its commas if each part can be a name; a title with commas stays whole."""
    bounds = [start, *(bound for match in _COMMA.finditer(text, start, end) for bound in match.span()), end]
    parts = [
        place for begin, stop in zip(bounds[::2], bounds[1::2], strict=True) if (place := _stripped(text, begin, stop))
    ]
    names = all(not text[begin].islower() and text[begin:stop].count(" ") < 6 for begin, stop in parts)
    whole = _stripped(text, start, end)
    yield from parts if names else [whole] if whole else []


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    last = end
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    inner = text[start:end]
    if (
        end < last
        and text[end] in ")）"
        and inner.count("(") + inner.count("（") > inner.count(")") + inner.count("）")
    ):
        end += 1
    return (start, end) if start < end else None


def _resolve(text: str, resolver: Resolver, headline: frozenset[int]) -> Match:
    by_title = resolver.title(text)
    if by_title.references:
        return by_title
    beginning = resolver.titles.beginning(text) if len(text) > 3 else ()
    match = resolver.publisher(text)
    if not match.references and beginning:
        match = resolver.settle(beginning)
    if match.resolution == "ambiguous" and (own := [index for index in match.references if index in headline]):
        return resolver.settle(own)
    return match
