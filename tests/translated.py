"""Right translations, and the ways in which a machine spoils one: each spoils one thing, and says where that shows."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.digest import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.document import Span
    from factlint.model import Digest

FOLDER = Path(__file__).parent / "translations"
"""A folder for each pair, named by the languages of original and translation and by its subject."""

_URL = re.compile(r"https?://[^\s)|>\"\],]+")
_NUMBER = re.compile(r"(?<![\w.,:/#-])\d+(?:[.,\u00a0 ]\d+)*(?![\w-]{0,12}://)")
_DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_MARKER = re.compile(r"(?m)^[\s*#]*\d+[.)]\s|\[\^?\d+\]")


class Spoilt(NamedTuple):
    """A translation with one mistake."""

    kind: str
    text: str
    code: str
    """The rule that is to find it."""
    lines: range
    """On one of them."""


class Pair(NamedTuple):
    """An original and its right translation."""

    name: str
    original: Digest
    translation: Digest


def pairs() -> list[Pair]:
    """Return all pairs, by name."""
    return [pair(folder.name) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


def pair(name: str) -> Pair:
    """Read one pair; the file of a version is named by its language."""
    original, translation = name.split("-")[:2]
    return Pair(name, _read(name, original), _read(name, translation))


def _read(name: str, language: str) -> Digest:
    text = (FOLDER / name / f"{language}.md").read_text(encoding="utf-8")
    return parse(text, f"articles/{language}/{name}.md")


def spoil(digest: Digest) -> Iterator[Spoilt]:
    """Yield the translation once for each single mistake that can be made in it."""
    for way in _WAYS:
        yield from way(digest)


def _lines(digest: Digest, start: int, end: int) -> range:
    return range(digest.position(start).line, digest.position(max(start, end - 1)).line + 1)


def _cut(text: str, start: int, end: int, instead: str = "") -> str:
    return text[:start] + instead + text[end:]


def _other(url: str) -> str:
    """Return a URL with a slip in its last part."""
    address, sign, query = url.partition("?")
    return re.sub(r"/?$", "-x1", address, count=1) + sign + query


def _texts(digest: Digest) -> Iterator[tuple[int, Span]]:
    rows = min((one.span.start for one in digest.references if one.form != "front-matter"), default=len(digest.text))
    rows = digest.text.rfind("\n", 0, rows) + 1
    for index, story in enumerate(digest.stories):
        start, end = story.span
        end = len(digest.text[: min(end, rows) if start < rows else end].rstrip())
        yield index, story.span._replace(end=end)


def _rows(digest: Digest) -> list[Span]:
    """Return the whole lines of the reference list."""
    spans = sorted({reference.span for reference in digest.references if reference.form != "front-matter"})
    return [
        type(span)(digest.text.rfind("\n", 0, span.start) + 1, digest.text.find("\n", span.end) + 1) for span in spans
    ]


def url_everywhere(digest: Digest) -> Iterator[Spoilt]:
    """A URL is changed in all places alike."""
    for _, span in _texts(digest):
        if match := _URL.search(digest.text, *span):
            places = [m.start() for m in re.finditer(re.escape(match[0]) + r"(?![\w/-])", digest.text)]
            lines = range(digest.position(places[0]).line, digest.position(places[-1]).line + 1)
            text = re.sub(re.escape(match[0]) + r"(?![\w/-])", lambda one: _other(one[0]), digest.text)
            yield Spoilt("URL changed everywhere", text, "TRN001", lines)


def url_in_story(digest: Digest) -> Iterator[Spoilt]:
    """A URL is changed in a story alone."""
    for _, span in _texts(digest):
        if match := _URL.search(digest.text, *span):
            text = _cut(digest.text, *match.span(), _other(match[0]))
            yield Spoilt("URL changed in a story", text, "TRN001", _lines(digest, *match.span()))


def host_in_story(digest: Digest) -> Iterator[Spoilt]:
    """A URL in a story leads to another site."""
    for _, span in _texts(digest):
        if match := _URL.search(digest.text, *span):
            text = _cut(digest.text, *match.span(), "https://elsewhere.test/a/b")
            yield Spoilt("URL of another site in a story", text, "TRN001", _lines(digest, *match.span()))


def url_in_row(digest: Digest) -> Iterator[Spoilt]:
    """A URL is changed in a row alone."""
    for span in _rows(digest):
        if match := _URL.search(digest.text, *span):
            text = _cut(digest.text, *match.span(), _other(match[0]))
            yield Spoilt("URL changed in a row", text, "TRN001", _lines(digest, *match.span()))


def url_added(digest: Digest) -> Iterator[Spoilt]:
    """A story cites a page that does not exist in the original."""
    for _, span in _texts(digest):
        added = " ([made-up.test](https://made-up.test/story))"
        end = span.start + len(digest.text[span.start : span.end].rstrip())
        line = digest.position(end).line
        yield Spoilt("URL invented", _cut(digest.text, end, end, added), "TRN001", range(line, line + 1))


def link_dropped(digest: Digest) -> Iterator[Spoilt]:
    """A story loses its only link."""
    for _, span in _texts(digest):
        found = [*re.finditer(r" ?[(（]?\[[^\]]*\]\([^)]*\)[)）]?", digest.text[span.start : span.end])]
        urls = len(_URL.findall(digest.text, *span))
        if len(found) == urls == 1 and not found[0][0].strip().startswith("[^"):
            low, high = found[0].span()
            text = _cut(digest.text, span.start + low, span.start + high)
            yield Spoilt("link lost", text, "TRN003", _lines(digest, *span))


def story_dropped(digest: Digest) -> Iterator[Spoilt]:
    """A story is missing, which shows at the one before it, at their heading, or where it was the first, at the next."""
    before = digest.position(0)
    for index, span in _texts(digest):
        start = digest.text.rfind("\n", 0, span.start) + 1
        heading = digest.position(digest.sections[digest.stories[index].section].span.start)
        lines = range(min(before, heading).line, digest.position(span.start).line + (0 if index else 4))
        yield Spoilt("story lost", _cut(digest.text, start, span.end), "TRN003", lines)
        before = digest.position(span.start)


def section_dropped(digest: Digest) -> Iterator[Spoilt]:
    """A section without stories is missing, such as the summary or the outlook."""
    for section in digest.sections:
        heading = section.heading
        if heading is None or section.kind not in ("summary", "outlook") or section.level < 2:
            continue
        start = digest.text.rfind("\n", 0, digest.blocks[heading].span.start) + 1
        rows = [span.start for span in _rows(digest) if span.start > start]
        end = min(section.span.end, *rows) if rows else section.span.end
        yield Spoilt("section lost", _cut(digest.text, start, end), "TRN003", range(1, 400))


def list_dropped(digest: Digest) -> Iterator[Spoilt]:
    """The reference list is missing, with its heading or without it."""
    rows = _rows(digest)
    for section in digest.sections:
        if section.kind == "references" and section.heading is not None and rows:
            start = digest.text.rfind("\n", 0, digest.blocks[section.heading].span.start) + 1
            yield Spoilt("list lost", _cut(digest.text, start, section.span.end), "TRN003", range(1, 400))
            under = digest.text.find("\n", digest.blocks[section.heading].span.end) + 1
            yield Spoilt("list lost", _cut(digest.text, under, section.span.end), "TRN003", range(1, 400))


def row_dropped(digest: Digest) -> Iterator[Spoilt]:
    """A row is missing."""
    rows = _rows(digest)
    for number, span in enumerate(rows):
        first = rows[number - 1].start if number else span.start
        line = digest.position(first).line
        yield Spoilt("row lost", _cut(digest.text, *span), "TRN003", range(line, line + 2))


def row_dated(digest: Digest) -> Iterator[Spoilt]:
    """A row has another day."""
    for span in _rows(digest):
        if match := _DATE.search(digest.text, *span):
            text = _cut(digest.text, *match.span(), match[0][:-2] + ("21" if match[0][-2:] != "21" else "20"))
            yield Spoilt("date of a row changed", text, "TRN002", _lines(digest, *match.span()))


def dates_swapped(digest: Digest) -> Iterator[Spoilt]:
    """Two rows have each other's day."""
    found = [match for span in _rows(digest) if (match := _DATE.search(digest.text, *span))]
    for one, other in pairwise(found):
        if one[0] != other[0]:
            text = _cut(_cut(digest.text, *other.span(), one[0]), *one.span(), other[0])
            yield Spoilt("dates of two rows swapped", text, "TRN002", _lines(digest, one.start(), other.end()))


def number_changed(digest: Digest) -> Iterator[Spoilt]:
    """A number of two digits or more in a story is another one."""
    yield from _numbers(digest, "number changed", lambda digits: sum(map(str.isdigit, digits)) > 1)


def digit_changed(digest: Digest) -> Iterator[Spoilt]:
    """A number of a single digit is another one."""
    yield from _numbers(digest, "single digit changed", lambda digits: len(digits) == 1)


def _numbers(digest: Digest, kind: str, wanted: Callable[[str], bool]) -> Iterator[Spoilt]:
    for index, span in _texts(digest):
        body = digest.text[span.start : span.end]
        hidden = _MARKER.sub(lambda one: "_" * len(one[0]), _URL.sub(lambda one: "_" * len(one[0]), body))
        hidden = hidden.replace(digest.stories[index].title, "_" * len(digest.stories[index].title))
        for match in _NUMBER.finditer(hidden):
            if wanted(match[0]):
                low, high = span.start + match.start(), span.start + match.end()
                text = _cut(digest.text, low, high, _miscopied(match[0]))
                yield Spoilt(kind, text, "TRN002", _lines(digest, low, high))


def _miscopied(digits: str) -> str:
    """Return a number with its first digit one higher, of a year the last: 2028 becomes 2029 and not 3028."""
    if re.fullmatch(r"20\d\d", digits):
        return digits[:-1] + str((int(digits[-1]) + 1) % 10)
    return str(int(digits[0]) % 9 + 1) + digits[1:]


def source_dropped(digest: Digest) -> Iterator[Spoilt]:
    """The front matter loses a source."""
    for reference in digest.references:
        if reference.form == "front-matter" and reference.url:
            start, end = reference.url.span
            if digest.text[start - 1] == '"':
                start, end = start - 1, end + 1
                end += 2 if digest.text[end : end + 2] == ", " else 0
                start -= 2 if digest.text[end] == "]" and digest.text[start - 2 : start] == ", " else 0
            else:
                start = digest.text.rfind("  - ", 0, start)
                end = digest.text.find("\n  - ", end) + 1 or digest.text.find("\n---", end) + 1
            yield Spoilt("source of the front matter lost", _cut(digest.text, start, end), "TRN003", range(1, 40))


_WAYS = (
    url_everywhere,
    url_in_story,
    host_in_story,
    url_in_row,
    url_added,
    link_dropped,
    story_dropped,
    section_dropped,
    list_dropped,
    row_dropped,
    row_dated,
    dates_swapped,
    number_changed,
    digit_changed,
    source_dropped,
)
