"""What a page says: its titles, its days, its language, its text."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from factlint.source import Page, TextBlock
from factlint.sources.charset import decode
from factlint.sources.day_places import Places, page_days
from factlint.sources.divide import divide
from factlint.sources.head import Head, canonical, read_head
from factlint.sources.kinds import kind_of
from factlint.sources.linked_data import LinkedData, read_linked_data
from factlint.sources.page_language import language_of
from factlint.sources.plain_page import plain_page
from factlint.sources.title_places import as_read, main_headline, sites, titles
from factlint.sources.visible import MOST_BLOCKS, Body, as_shown, read_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["kind_of", "read"]

_MOST_DESCRIPTIONS = 4


def read(body: bytes, content_type: str, url: str) -> Page:
    """Return what a body says, whatever its bytes; an empty page where it is no text.

    The work is linear in the body, and nothing of it runs: a PDF is read in a process of its own, within limits.
    """
    kind = kind_of(body, content_type)
    if kind == "pdf":
        from factlint.sources.pdf import read_pdf  # noqa: PLC0415 - most pages are none

        return read_pdf(body, url)
    if kind == "other":
        return Page()
    text = decode(body, content_type)
    return _page(text, url) if kind == "html" else plain_page(text, url)


def _page(markup: str, url: str) -> Page:
    parts = divide(markup)
    head, body = read_head(parts.head), read_body(parts.body)
    own = canonical(head, url)
    names = [*head.contents("og:title", "twitter:title"), head.title, *(one.text for one in body.headlines)]
    linked = read_linked_data(parts.linked_data, (url, own), map(as_read, names))
    blocks = (*body.blocks, *_unseen(linked, body.blocks))
    language = language_of(blocks, head.language)
    shown = Body(blocks, body.headlines, body.marks)
    headline = main_headline(body, head, linked)
    days = page_days(Places(linked, head, shown, parts.stamps, url, headline, language))
    if not days:
        from factlint.sources.guessed_day import guessed_day, script_days  # noqa: PLC0415 - loads htmldate

        days = tuple(script_days(markup) or guessed_day(parts.head, parts.body, url))
    return Page(
        titles=titles(linked, head, body),
        sites=sites(linked, head),
        days=days,
        language=language,
        canonical=own,
        blocks=blocks,
        anchors=parts.anchors,
        whole=parts.whole and len(body.blocks) < MOST_BLOCKS,
        descriptions=_descriptions(head),
    )


def _descriptions(head: Head) -> tuple[str, ...]:
    written = map(as_read, head.contents("description", "og:description", "twitter:description")[:_MOST_DESCRIPTIONS])
    return tuple(dict.fromkeys(filter(None, written)))


def _unseen(linked: LinkedData, blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Yield the text that stands in JSON-LD alone, as where scripts bring the story onto the page."""
    if not linked.texts:
        return
    shown = "\n".join(block.text for block in blocks)
    for text in dict.fromkeys(linked.texts):
        for line in text.splitlines():
            if (told := as_shown(line)) and told[:60] not in shown:
                yield TextBlock("paragraph", as_text(told))


def as_text(text: str) -> str:
    """Return text of JSON-LD without the markup that some write into it."""
    if "<" not in text and "&" not in text:
        return text
    return " ".join(block.text for block in read_body(divide(unescape(text)).body).blocks)
