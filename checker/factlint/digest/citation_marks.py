"""Citations that show by their form: links, bare URLs, numbers, footnotes and host tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import urls
from factlint.digest.reference_fields import is_host, points_to_page
from factlint.digest.resolve import NONE, Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.resolve import Resolver
    from factlint.document import Block, Link, Span
    from factlint.model import CitationKind


class Found(msgspec.Struct, frozen=True):
    """A citation in a block: where it stands in the prose, what it says, what it resolves to."""

    kind: CitationKind
    start: int
    end: int
    text: str
    match: Match
    url: str | None = None
    span: Span | None = None
    """Its place in the source, where that is more than the place of its visible text."""


_NUMBER = lazy.pattern(
    r"[\[［【]\s?(\d{1,3}(?:\s?[,、，;；–—-]\s?\d{1,3}){0,30})"
    r"(?:\s?[,;:]\s?(?:pp?|S|pág|fig|sec|§|第)\.?\s?\d{1,5}(?:[–—-]\d{1,5})?[頁页]?)?\s?[\]］】](?!\()"
)
_ZERO = lazy.pattern(r"(?<!\d)0(?!\d)")
_ONE = lazy.pattern(r"(\d{1,3})(?:\s?[–—-]\s?(\d{1,3}))?")
_FOOTNOTE = lazy.pattern(r"\[\^([\w-]{1,30}(?:\s?[,、;]\s?\^?[\w-]{1,30}){0,30})\]")
_TAG = lazy.pattern(
    r"[(（\[［]\s?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:/[\w./%-]{0,80})?(?:\s?[,;、，/|]\s?(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}){0,8})"
    r"\s?[)）\]］](?!\()",
    re.IGNORECASE,
)
_HOST = lazy.pattern(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:/[\w./%-]{0,80})?", re.IGNORECASE)
# Endings of host tags that may be believed without a list; most others end file names and versions.
_ENDINGS = """
    com org net io ai dev gov edu mil int co uk eu de fr es pt br jp cn kr tw hk in it nl ch at se no fi dk pl ca au nz
    us news blog tech info app cloud research science pub tv me biz google be cz gr hu ie mx my ph ro ru sg th tr ua vn
    za digital health live media network online site space today world xyz
"""
_ENDS = ".!?。！？…"
_MOST_NUMBERS = 50


def links(block: Block, resolver: Resolver) -> Iterator[Found]:
    """Yield the links and bare URLs that point to pages; anchors, images and the site's own files cite nothing."""
    for link in block.links:
        if link.kind != "image" and points_to_page(link.url):
            yield Found(_kind(link), *link.at, link.text, resolver.page(link.url), link.url, link.span)


def _kind(link: Link) -> CitationKind:
    if link.kind != "inline":
        return "url"
    text = link.text.strip(" ()[]（）")
    if is_host(text) and "/" not in text and urls.same_site(urls.host("https://" + text), urls.host(link.url)):
        return "host"
    return "link"


def footnotes(block: Block, resolver: Resolver, explained: frozenset[str]) -> Iterator[Found]:
    """Yield the footnote marks; those in ``explained`` lead to remarks, not to sources."""
    for span, label in block.footnotes:
        if label.casefold() not in explained:
            at = _prose_offset(block, span)
            yield Found("footnote", at, at, label, resolver.label(label, footnote=True), span=span)
    for match in _FOOTNOTE.finditer(block.text) if "[^" in block.text else ():
        for one in re.finditer(r"[\w-]+", match[1]):
            if one[0].casefold() not in explained:
                start, end = match.start(1) + one.start(), match.start(1) + one.end()
                if one[0] == match[1]:
                    start, end = match.span()
                yield Found("footnote", start, end, one[0], resolver.label(one[0], footnote=True))


def _prose_offset(block: Block, span: Span) -> int:
    """Return where in the prose a mark stands that leaves no visible text."""
    at = bisect_left(block.prose.pieces, span.end, key=lambda piece: piece.start)
    return block.prose.pieces[at].at if at < len(block.prose.pieces) else len(block.text)


class Numbers:
    """How ``[n]`` is to be read: by the numbers of the lists, by the place in the one list, or not at all."""

    def __init__(self, blocks: Sequence[Block], resolver: Resolver) -> None:
        self._resolver = resolver
        seen = {int(one) for block in blocks for match in _marks(block) for one in re.findall(r"\d+", match[1])}
        self._habit = len(seen) > 1 and min(seen) == 1
        self._numbered = resolver.numbers > 0
        forms = {resolver.references[index].form for index in resolver.listed}
        self._by_place = len(forms) == 1 and forms != {"footnote"}

    def find(self, block: Block) -> Iterator[Found]:
        """Yield the numbers cited in a block, each by itself."""
        if not (self._numbered or self._habit):
            return
        for link in block.links:
            if link.url.startswith("#") and link.text.isdecimal() and len(link.text) < 4:
                found = self._resolve(int(link.text))
                if found is not None:
                    yield Found("number", *link.at, link.text, found)
        for match in _marks(block):
            if _ZERO.search(match[1]) and not self._resolver.label("0").references:
                continue  # an interval or an index: a list begins with one, but for those that say otherwise
            whole = match[1].isdecimal()
            for one in _ONE.finditer(match[1]):
                start, end = match.start(1) + one.start(), match.start(1) + one.end()
                for number in _range(one):
                    found = self._resolve(number)
                    if found is not None:
                        yield Found("number", *(match.span() if whole else (start, end)), str(number), found)

    def _resolve(self, number: int) -> Match | None:
        if self._numbered:
            return self._resolver.label(str(number)) if number <= 2 * self._resolver.numbers + 10 else None
        return self._resolver.place(number) if self._by_place else NONE


def _range(one: re.Match[str]) -> range:
    first = int(one[1])
    last = int(one[2]) if one[2] else first
    return range(first, last + 1) if first <= last < first + _MOST_NUMBERS else range(first, first + 1)


def _marks(block: Block) -> Iterator[re.Match[str]]:
    """Yield ``[1]``, ``[1, 4]`` and ``[1-3]`` where they can be citations: not in code, not as the number of a line."""
    if block.kind in ("code", "html") or not any(sign in block.text for sign in "[［【"):
        return
    code = block.marked("code")
    for match in _NUMBER.finditer(block.text):
        covering = bisect_right(code, (match.start(), len(block.text))) - 1
        if last_before(block.text, match.start()) not in ("", "\n") and not (
            covering >= 0 and match.start() < code[covering][1]
        ):
            yield match


def last_before(text: str, at: int) -> str:
    """Return the last character before ``at`` that is no blank; a line end counts as one, ``""`` is the beginning."""
    at -= 1
    while at >= 0 and text[at] in " \t\u3000":
        at -= 1
    return text[at] if at >= 0 else ""


def first_after(text: str, at: int) -> str:
    """Return the first character from ``at`` on that is no blank; ``""`` at the end of the text."""
    while at < len(text) and text[at] in " \t\u3000":
        at += 1
    return text[at] if at < len(text) else ""


def host_tags(block: Block, resolver: Resolver) -> Iterator[Found]:
    """Yield ``(openai.com)`` and the like.

    A tag that fits no reference is a citation only where one stands: behind a sentence or at its end.
    """
    text = block.text
    if "." not in text:
        return
    for match in _TAG.finditer(text):
        hosts = list(_HOST.finditer(match[1]))
        found = [(one, resolver.host(one[0])) for one in hosts]
        if not any(settled.references for _, settled in found) and not _closes(text, match, hosts):
            continue
        for one, settled in found:
            start, end = match.start(1) + one.start(), match.start(1) + one.end()
            place = match.span() if len(hosts) == 1 else (start, end)
            yield Found("host", *place, one[0], settled)


def _closes(text: str, match: re.Match[str], hosts: list[re.Match[str]]) -> bool:
    """Whether a tag of hosts stands where a source stands, and not in apposition ("Booking (booking.com) said")."""
    before, after = last_before(text, match.start()), first_after(text, match.end())
    known = all(one[0].partition("/")[0].rpartition(".")[2].lower() in _ENDINGS.split() for one in hosts)
    return known and bool(before) and (before in _ENDS or not after or after in _ENDS or after == "\n")
