"""The fields that references of every form are put together from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.digest import dates, urls
from factlint.model import Field, Reference

if TYPE_CHECKING:
    from factlint.document import Block, Link, Span

Form = Literal["table", "list", "footnote", "front-matter"]

COLUMNS = ("title", "source", "date", "url")
_URL = lazy.pattern(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ABSOLUTE = lazy.pattern(r"[a-z][a-z0-9+.-]{1,20}:/{0,2}\S|//\S|www\.\S", re.IGNORECASE)
_NO_PAGE = lazy.pattern(r"(?:mailto|tel|data|javascript|file|sms):", re.IGNORECASE)
_HOST = lazy.pattern(r"(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}(?::\d+)?(?:/\S*)?")
_EDGES = " \t\n\r\u3000\u00a0"


class Parts(msgspec.Struct, frozen=True):
    """What was made out of one row or entry, before it is a reference."""

    span: Span
    title: Field | None = None
    source: Field | None = None
    date: Field | None = None
    url: Field | None = None
    label: str = ""

    @property
    def filled(self) -> set[str]:
        """The names of the fields that hold something."""
        return {name for name in COLUMNS if getattr(self, name) is not None}


def make(parts: Parts, columns: frozenset[str], form: Form) -> Reference:
    """Return the reference, its day and its canonical URL worked out."""
    return Reference(
        span=parts.span,
        title=parts.title,
        source=parts.source,
        date=parts.date,
        url=parts.url,
        day=dates.parse(parts.date.text) if parts.date else None,
        label=parts.label,
        form=form,
        columns=columns,
        canonical=urls.canonical(parts.url.text) if parts.url and points_to_page(parts.url.text) else None,
    )


def make_list(entries: list[Parts], form: Form) -> list[Reference]:
    """Return the references of one list; what most of its entries have, the list has.

    Entries have no columns: where one of ten names a date, the other nine miss nothing.
    """
    columns = frozenset(
        name for name in COLUMNS if sum(getattr(entry, name) is not None for entry in entries) * 2 > len(entries)
    )
    return [make(entry, columns, form) for entry in entries]


def points_to_page(url: str) -> bool:
    """Whether a link's target is a page of the web: no anchor, no file beside the digest, no mail address."""
    return bool(_ABSOLUTE.match(url)) and not _NO_PAGE.match(url)


def web_links(block: Block) -> list[Link]:
    """Return the links of a block that point to pages."""
    return [link for link in block.links if link.kind != "image" and points_to_page(link.url)]


def is_url(text: str) -> bool:
    """Whether a text is a URL and nothing else."""
    return bool(_URL.match(text.strip()))


def is_host(text: str) -> bool:
    """Whether a text has the form of a host name, perhaps with a path."""
    return bool(_HOST.fullmatch(text.strip(" ()[]（）")))


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start:end`` without the white space at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def field(block: Block, start: int, end: int) -> Field | None:
    """Return ``start:end`` of a block's prose as a field; ``None`` if there is nothing but white space."""
    start, end = stripped(block.text, start, end)
    return Field(block.text[start:end], block.prose.span(start, end)) if start < end else None


def link_field(link: Link) -> Field:
    """Return a link's target as a field."""
    return Field(link.url, link.url_span)
