"""What plain text says: a release note, an advisory, a Markdown file that is served as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.source import Page, PageDay, TextBlock, Title
from factlint.sources.day_places import Places, in_order, page_days
from factlint.sources.page_language import language_of
from factlint.sources.stamps import read_stamp
from factlint.sources.title_places import as_read
from factlint.sources.visible import Body, as_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_LINES = 200_000
_MOST_TITLES = 5
_HEADER = 30
"""Lines in which a text says of what day it is."""
_LONGEST = 400
_MARKED = lazy.pattern(r"#{1,6}\s+(\S.*?)\s*#*\Z")
_RULE = lazy.pattern(r"[=\-~*_#]{3,}\Z")
_FIELD = lazy.pattern(r"([A-Za-zÀ-ÿ][\w -]{1,30}|[\u3040-\ud7a3]{2,8})\s?[:：]\s?\S")
_DATE = lazy.pattern(
    r"(?:date|published|release date|datum|fecha|data|publié le|日付|公開日|发布日期|日期|날짜)\s?[:：](.{4,60})",
    re.IGNORECASE,
)


def plain_page(text: str, url: str) -> Page:
    """Return what plain text says: its headings are its titles, its paragraphs stand between empty lines."""
    lines = [line.strip() for line in text.split("\n")[:_MOST_LINES]]
    blocks = tuple(_blocks(lines))
    language = language_of(blocks)
    days = [*_stated(lines, language), *page_days(Places(body=Body(blocks), url=url, language=language))]
    return Page(titles=tuple(_titles(lines)), days=in_order(days), language=language, blocks=blocks, kind="text")


def _blocks(lines: Sequence[str]) -> Iterator[TextBlock]:
    paragraph: list[str] = []
    for line in (*lines, ""):
        alone = not line or line.startswith(("#", "- ", "* ", "|")) or _RULE.match(line)
        if not (alone or _FIELD.match(line[:_LONGEST])):
            paragraph.append(line)
            continue
        if told := as_shown(" ".join(paragraph)):
            yield TextBlock("paragraph", told)
        paragraph = []
        if (told := as_shown(line)) and not _RULE.match(line):
            yield TextBlock("heading" if line.startswith("#") else "item", told.lstrip("#").strip() or told)


def _titles(lines: Sequence[str]) -> list[Title]:
    """Return the headings: Markdown's, what a rule underlines, and a first line that stands alone."""
    found: dict[str, Title] = {}
    first = next((at for at, line in enumerate(lines) if line), 0)
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        marked = _MARKED.match(line[:_LONGEST])
        if len(line) > _LONGEST or not (marked or (at == first and not following) or _RULE.match(following)):
            continue
        if (title := as_read(marked[1] if marked else line)) and not _RULE.match(title):
            found.setdefault(title, Title(title, "h1"))
        if len(found) == _MOST_TITLES:
            break
    return list(found.values())


def _stated(lines: Sequence[str], language: str) -> Iterator[PageDay]:
    """Yield the day that a line such as "Date: 6 May 2026" states at the top."""
    for line in lines[:_HEADER]:
        if match := _DATE.match(line[:_LONGEST]):
            readings = read_stamp(match[1], language)
            if len(readings) == 1:
                yield PageDay(readings[0].date, "published", "text", line[:80], readings[0].utc)
