"""One entry of a reference list as people write them: which part is the title, which the publisher, date and URL.

Nothing here is certain by grammar, so the marks decide first (a link's text, quotation marks, italics), then fixed
phrases ("Available at", "(2026, May 1)."), then the order of parts; a part that may be anything is left out.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import dates, reference_links
from factlint.digest.reference_fields import Parts, field, stripped, web_links
from factlint.digest.reference_names import belongs, is_name
from factlint.digest.reference_phrases import BETWEEN_LINKS, HOLE, LABEL, dated, open_date, phrases, title_in_quotes
from factlint.digest.title_index import words
from factlint.model import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Block, Link

_STRONG = lazy.pattern(rf"\s[-–—―|｜·•/]\s|[|｜\t\n]|[{HOLE}]+|——")
_TRAILING_PAREN = lazy.pattern(r"(.*\S)\s*[(（]([^()（）]{2,60}?)[,，;]?\s*[)）]?\s*\Z", re.DOTALL)
_EDGE = " \t\r\n\u3000,;:，、；：()（）[]【】<>|｜-–—―·•/&" + HOLE
_MOST = 12
_LONGEST = 4000
"""Parts and characters of an entry that are looked at; a hostile one has millions."""


class Line(msgspec.Struct, frozen=True):
    """A stretch of a block's prose that is one entry."""

    block: Block
    start: int
    end: int
    marker: str = ""
    """The number of its list marker."""
    links: tuple[Link, ...] = ()
    """Its links to pages."""
    italics: tuple[tuple[int, int], ...] = ()


def whole(block: Block, marker: str = "") -> Line:
    """Return a block as one line."""
    return Line(block, 0, len(block.text), marker, tuple(web_links(block)), tuple(block.marked("emphasis")))


def read(line: Line) -> list[Parts]:
    """Return the references that a line gives: one, several for a row of links, none where it names no source."""
    links = line.links
    text = line.block.text
    gaps = [text[one.at[1] : other.at[0]] for one, other in pairwise(links)]
    if gaps and all(BETWEEN_LINKS.fullmatch(gap) for gap in gaps) and all(link.kind == "inline" for link in links):
        return [reference_links.read(line.block, link) for link in links]
    return [parts] if (parts := _Entry(line).read()) else []


class _Entry:
    """An entry on the way to its fields: what has been understood is cut out of ``rest`` as holes."""

    def __init__(self, line: Line) -> None:
        self.block = line.block
        self.offset = line.start
        self.text = self.rest = line.block.text[line.start : min(line.end, line.start + _LONGEST)].replace(HOLE, " ")
        self.span = line.block.prose.span(*stripped(line.block.text, line.start, line.end))
        self.links = line.links[:_MOST]
        self.italics = line.italics[:_MOST]
        self.label = line.marker
        self.bracketed = bool(line.marker) and line.block.marker.startswith(("[", "［", "【"))
        self.title: tuple[int, int] | None = None
        self.sure_title = False
        self.source: tuple[int, int] | None = None
        self.date: tuple[int, int] | None = None
        self.url: Field | None = None
        self.available = 0
        self.linked = False

    def _hole(self, match: re.Match[str]) -> str:
        if match[0][:5].casefold() in ("avail", "retri", "verfü", "abruf", "dispo") and not self.available:
            self.available = match.start()
        return HOLE * len(match[0])

    def read(self) -> Parts | None:
        """Return the fields; ``None`` for an entry that names neither page nor title."""
        self._take_label()
        self._take_url()
        self._take_marked_title()
        self._take_dates()
        before = self.rest
        self.rest = phrases().sub(self._hole, self.rest)
        if "[URL]" in before and self.url is None:
            at = before.index("[URL]")
            self.url = self._field((at, at + len("[URL]")))
            self._cut(at, at + len("[URL]"))
        self._take_names()
        if not self._is_reference():
            return None
        if self.linked and self.title and self.url and self.source is None:
            self.title, self.source = reference_links.apart(self.text, self.title, self.url.text)
        title, source, date = (self._field(place) for place in (self.title, self.source, self.date))
        return Parts(self.span, title, source, date, self.url, self.label)

    def _field(self, place: tuple[int, int] | None) -> Field | None:
        return field(self.block, place[0] + self.offset, place[1] + self.offset) if place else None

    def _cut(self, start: int, end: int) -> None:
        start, end = max(0, start), min(end, len(self.rest))
        if start < end:
            self.rest = self.rest[:start] + HOLE * (end - start) + self.rest[end:]

    def _take_label(self) -> None:
        if match := LABEL.match(self.rest):
            self.label = match[1] or match[2]
            self.bracketed = match[1] is not None
            self._cut(match.start(), match.end())

    def _take_url(self) -> None:
        if not self.links:
            return
        inline = [link for link in self.links if link.kind == "inline"]
        deep = [link for link in inline if link.url.rstrip("/").count("/") > 2]
        main = (deep or inline or list(self.links))[0]
        self.url = Field(main.url, main.url_span)
        self.linked = main.kind == "inline" and reference_links.title(self.block, main) is not None
        if self.linked:
            self.title, self.sure_title = (main.at[0] - self.offset, main.at[1] - self.offset), True
        for link in self.links:
            if link is main or link.kind != "inline" or not reference_links.title(self.block, link):
                self._cut(link.at[0] - self.offset, link.at[1] - self.offset)

    def _take_marked_title(self) -> None:
        """Take a title in quotation marks or italics, where no link bears it."""
        italics = [(start - self.offset, end - self.offset) for start, end in self.italics]
        if self.title is None and (match := title_in_quotes(self.rest, italics)):
            group = match.lastindex or 0
            self.title, self.sure_title = self._trim(*match.span(group)), True
            self._cut(*match.span())
        for start, end in italics:
            if self.title is None and end - start > 2 and not self._is_publisher((start, end)):
                self.title, self.sure_title = (start, end), True
                self._cut(*self.title)

    def _take_dates(self) -> None:
        if match := dated().search(self.rest):
            self.date = match.span(1) if match[1] else None
            self._take_author(match.start(), match.end())
            self._cut(*match.span())
            return
        masked = phrases().sub(lambda found: HOLE * len(found[0]), self.rest)
        if match := open_date().search(masked):
            self.date = match.span()
        elif found := next(iter(dates.find(masked)), None):
            self.date = (found.span.start, found.span.end)
        if self.date:
            self._cut(*self.date)

    def _take_author(self, start: int, end: int) -> None:
        """Read "Publisher. (2026, January 15). Title. Retrieved from …": who before the year, what behind it."""
        who = self._trim(0, start)
        if who and len(words(self.rest[slice(*who)])) <= 8:
            self.source = who
            self._cut(*who)
        if self.title is None:
            stop = self.rest.find(HOLE, end)
            behind = phrases().sub(lambda match: HOLE * len(match[0]), self.rest)
            stop = min(at for at in (stop, behind.find(HOLE, end), len(self.rest)) if at >= 0)
            self.title = self._trim(end, stop)
            self.sure_title = self.title is not None
            if self.title:
                self._cut(*self.title)

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        """Return ``start:end`` without separators and a closing full stop; ``None`` if no letter is left."""
        first, last = start, end
        while start < end and self.rest[start] in _EDGE + ".。":
            start += 1
        while start < end and (self.rest[end - 1] in _EDGE or self._ends_sentence(end)):
            end -= 1
        inner = self.rest[start:end]
        for opening, closing in ("()", "[]", "（）", "【】"):
            if inner.count(opening) > inner.count(closing) and end < last and self.rest[end] == closing:
                end += 1
            elif inner.count(closing) > inner.count(opening) and start > first and self.rest[start - 1] == opening:
                start -= 1
        return (start, end) if any(char.isalnum() for char in self.rest[start:end]) else None

    def _ends_sentence(self, end: int) -> bool:
        """Whether the last character is a full stop, but none of an ellipsis of three."""
        if self.rest[end - 1] == "。":
            return True
        return self.rest[end - 1] == "." and (self.rest[end - 4 : end] == "...." or self.rest[end - 2 : end - 1] != ".")

    def _segments(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        at = 0
        for match in _STRONG.finditer(self.rest):
            if segment := self._trim(at, match.start()):
                found.append(segment)
            at = match.end()
            if len(found) > _MOST:
                return found
        last = self._trim(at, len(self.rest))
        return [*found, last] if last else found

    def _take_names(self) -> None:
        segments = self._segments()
        if self.title is not None:
            self.source = self.source or self._name_among(segments, strict=self.linked)
        elif self.available and segments:
            self.title = self._trim(segments[0][0], self.available)
        elif len(segments) == 1:
            self._split_single(*segments[0])
        elif segments:
            self._split_many(segments)

    def _split_many(self, segments: list[tuple[int, int]]) -> None:
        """Tell title and publisher of "Title – more of it – Publisher, date" and "Publisher – Title"."""
        if self._belongs(segments[0]) and not self._belongs(segments[1]):
            self.source, self.title = segments[0], segments[1]
            return
        self.source = self._name_among(segments[1:], strict=False)
        before = [segment for segment in segments[1:] if self.source and segment[1] <= self.source[0]]
        self.title = (segments[0][0], before[-1][1] if before else segments[0][1])

    def _is_publisher(self, place: tuple[int, int]) -> bool:
        """Whether words in italics are the host's own name: "**Night cranes** — *Arvik Port News*"."""
        return is_name(self.rest[slice(*place)]) and self._belongs(place)

    def _belongs(self, place: tuple[int, int]) -> bool:
        return self.url is not None and belongs(self.rest[slice(*place)], self.url.text)

    def _name_among(self, segments: Sequence[tuple[int, int]], *, strict: bool) -> tuple[int, int] | None:
        """Return the first part that can be a publisher's name; what belongs to the URL's host comes first.

        Behind a linked title stands a remark as often as a publisher: ``strict`` asks for a name's look.
        """
        pieces: list[tuple[int, int]] = []
        for start, end in segments[:_MOST]:
            at = start
            for match in re.finditer(r"[,，、;；]\s*|\Z", self.rest[start:end]):
                if piece := self._trim(at, start + match.start()):
                    pieces.append(piece)
                at = start + match.end()
        names = [piece for piece in pieces[: 4 * _MOST] if is_name(self.rest[slice(*piece)], strict=strict)]
        names += [
            piece
            for piece in pieces[: 4 * _MOST]
            if strict and is_name(self.rest[slice(*piece)]) and self._belongs(piece)
        ]
        return next((name for name in names if self._belongs(name)), names[0] if names else None)

    def _split_single(self, start: int, end: int) -> None:
        """Split "Title (Publisher)", "Title, Publisher", "Title. Publisher", or take "Publisher: URL" as it is."""
        text = self.rest[start:end]
        first, colon = text.find(". "), text.find(": ")
        follows = self.rest[end:].lstrip()
        if follows.startswith((":", "：")) and len(words(text)) <= 4:
            self.source = (start, end)
        elif first > 0 and is_name(text[:first]) and self._belongs((start, start + first)):
            self.source, self.title = self._trim(start, start + first), self._trim(start + first, end)
        elif (match := _TRAILING_PAREN.match(text)) and is_name(match[2]):
            self.title, self.source = (
                self._trim(start, start + match.end(1)),
                self._trim(start + match.start(2), start + match.end(2)),
            )
        elif cut := self._last_name(text, comma=follows.startswith((",", "，", "、", "(", "（"))):
            self.title, self.source = self._trim(start, start + cut), self._trim(start + cut, end)
        elif colon > 0 and is_name(text[:colon]) and self._belongs((start, start + colon)):
            self.source, self.title = self._trim(start, start + colon), self._trim(start + colon, end)
        else:
            self.title = (start, end)

    def _last_name(self, text: str, *, comma: bool) -> int:
        """Return where the publisher begins that closes ``text``, 0 if none does."""
        for sign, enough in ((", ", comma), (". ", True)):
            cut = text.rfind(sign)
            name = text[cut + len(sign) :]
            if cut > 0 and enough and is_name(name) and len(words(text[:cut])) > 2 and len(words(name)) <= 4:
                return cut
        return 0

    def _is_reference(self) -> bool:
        if self.url is not None:
            return True
        if self.title is None:
            return False
        told = re.match(r"[^:：]{1,40}[:：]\s", self.rest.strip(HOLE + " ")) is not None
        return (
            self.sure_title
            or self.bracketed
            or (bool(self.label) and len(words(self.block.text)) > 2)
            or (self.source is not None and self.date is not None and not told)
        )
