"""The titles that a page gives itself, and the names of its site, wherever they stand."""

from __future__ import annotations

import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.source import Title
from factlint.sources.visible import as_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.source import TitlePlace
    from factlint.sources.head import Head
    from factlint.sources.linked_data import LinkedData
    from factlint.sources.visible import Body

LONGEST = 1000
"""Characters of a title that are kept."""
_MOST = 60
_MOST_HEADINGS = 6
_SEARCHED = 400
"""Blocks in which the headline is looked for."""
_TELLING = 7
"""Characters of a heading that is no logo."""
_META_TITLES = (
    "title dc.title dcterms.title citation_title parsely-title sailthru.title headline article:title bt:title "
    "cxenseparse:title eprints.title name"
)
_METAS: tuple[tuple[TitlePlace, str], ...] = (
    ("og:title", "og:title"),
    ("twitter:title", "twitter:title"),
    ("meta title", _META_TITLES),
)
_SITES = (
    "og:site_name application-name apple-mobile-web-app-title publisher dc.publisher article:publisher "
    "dcterms.publisher citation_journal_title citation_publisher"
)
_TAG = lazy.pattern(
    r"</?(?:b|i|em|strong|span|sub|sup|br|p|a|u|mark|small|font|nobr|wbr)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)


def as_read(text: str) -> str:
    """Return a title as a reader sees it: entities resolved (some are escaped twice), formatting dropped."""
    text = text[: 2 * LONGEST]
    for _ in range(2):
        if "&" in text:
            text = unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    return as_shown(text)[:LONGEST].strip()


def titles(linked: LinkedData, head: Head, body: Body) -> tuple[Title, ...]:
    """Return every title, most trusted first, each text once."""
    found: dict[str, Title] = {}
    for where, written in _written(linked, head, body):
        if (text := as_read(written)) and text not in found and len(found) < _MOST:
            found[text] = Title(text, where)
    return tuple(found.values())


def _written(linked: LinkedData, head: Head, body: Body) -> Iterator[tuple[TitlePlace, str]]:
    yield from _declared(linked, head)
    for mark in body.marks:
        if "headline" in mark.attributes.get("itemprop", "").lower().split():
            yield "itemprop headline", mark.attributes.get("content") or mark.text
    for headline in body.headlines:
        yield "h1", headline.text
    yield "title", head.title
    if not any(_declared(linked, head)):
        # Old pages have their logo or section in <h1>, and their headline in whatever comes next.
        headings = (block.text for block in body.blocks[:_SEARCHED] if block.kind == "heading")
        yield from (("heading", text) for text in islice(headings, _MOST_HEADINGS) if len(text) >= _TELLING)


def _declared(linked: LinkedData, head: Head) -> Iterator[tuple[TitlePlace, str]]:
    for said in linked.titles:
        if said.key != "name":
            yield "json-ld headline", said.value
    for said in linked.titles:
        if said.key == "name":
            yield "json-ld name", said.value
    for where, names in _METAS:
        for content in head.contents(*names.split())[:10]:
            yield where, content


def sites(linked: LinkedData, head: Head) -> tuple[str, ...]:
    """Return the names of the site and its publisher, each once."""
    names = (*head.contents("og:site_name", "application-name"), *linked.sites, *head.contents(*_SITES.split()))
    return tuple(
        dict.fromkeys(name for written in names[:30] if (name := as_read(written)[:200]) and "://" not in name)
    )


def main_headline(body: Body, head: Head, linked: LinkedData) -> int:
    """Return the index of the block that is the page's headline: the heading that its titles name, else an ``<h1>``."""
    names = [said.value for said in linked.titles] + head.contents("og:title", "twitter:title") + [head.title]
    known = [as_read(name) for name in names if name]
    headings = [(headline.index, headline.text) for headline in body.headlines]
    headings += [(at, block.text) for at, block in enumerate(body.blocks[:_SEARCHED]) if block.kind == "heading"]
    for index, text in headings:
        if len(text) >= _TELLING and any(text in name or name in text for name in known):
            return index
    return max(body.headlines, key=lambda one: len(one.text)).index if body.headlines else 0
