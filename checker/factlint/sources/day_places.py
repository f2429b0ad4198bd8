"""The days of a page, wherever it shows one: JSON-LD, ``<meta>``, ``<time>``, its address, its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import dates
from factlint.source import PageDay
from factlint.sources.head import Head
from factlint.sources.linked_data import LinkedData
from factlint.sources.stamps import is_sound, read_stamp
from factlint.sources.text_days import dates_of, text_days
from factlint.sources.visible import Body

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.model import Date
    from factlint.source import DayKind
    from factlint.sources.visible import Mark

_MOST = 250
_ORDER = {"published": 0, "modified": 1, "mentioned": 2}
_LINKED: dict[str, DayKind] = {
    **dict.fromkeys(("datePublished", "dateCreated", "uploadDate", "datePosted"), "published"),
    "dateModified": "modified",
}
_PUBLISHED = """
article:published_time og:published_time og:article:published_time article:published datepublished date_published
date-published publication_date publication-date publicationdate publishdate publish_date publish-date publisheddate
published_date published-date published_time published_at pubdate pub_date pub-date datecreated date_created created
creation_date date dc.date dc.date.issued dc.date.created dc.date.available dc.created dc.issued dcterms.date
dcterms.created dcterms.issued dcterms.available dcterms.dateaccepted citation_publication_date citation_date
citation_online_date parsely-pub-date sailthru.date article_date_original article_date article.published
article.created article:create_time article:create_at bt:pubdate cxenseparse:recs:publishtime
cxenseparse:publishtime originalpublicationdate original-publish-date rnews:datepublished displaydate uploaddate
shareaholic:article_published_time video:release_date og:video:release_date weibo:article:create_at
first_published_at govuk:first-published-at article:published_date pubtime publishtime
"""
_MODIFIED = """
article:modified_time og:updated_time og:modified_time og:article:modified_time article:modified article:updated
last-modified lastmod last_modified lastmodified revised datemodified date_modified date-modified modified_time
modified dcterms.modified dc.date.modified dc.modified updated_time updated_at updated update_date moddate
article.updated govuk:updated-at govuk:public-updated-at sailthru.modified article:update_time cxenseparse:recs:mod
"""
_ITEM_PUBLISHED = frozenset(("datepublished", "datecreated", "uploaddate"))
_PUBLISHED_CLASS = lazy.pattern(
    r"(?<![a-z])(?:published|pubdate|publish|posted|(?:entry|post|article|news|publish|pub|story|release)[-_]{0,2}(?:date|time))"
    r"(?![a-z])|(?:post|article|publish|published|entry|news)(?:Date|Time|On|At)"
)
_MODIFIED_CLASS = lazy.pattern(
    r"(?<![a-z])(?:updated?|modified|lastmod|dateModified)(?![a-z])|[a-z](?:Updated|Modified)"
)
_EVENT = lazy.pattern(r"event|calendar|agenda|webinar|conference|meetup|veranstaltung|evento", re.IGNORECASE)
_DATELINE = 60
_FIGURES = lazy.pattern(r"\d{1,2}/\d{1,2}/\d{4}")
_NEAR = range(-4, 9)
"""Blocks from the headline at which an unmarked ``<time>`` is taken for the page's own."""


class Places(msgspec.Struct, frozen=True):
    """All places at which a page may show a day."""

    linked: LinkedData = LinkedData()
    head: Head = Head()
    body: Body = Body()
    stamps: tuple[tuple[str, str], ...] = ()
    """Attributes such as ``data-timestamp``."""
    url: str = ""
    headline: int = 0
    """The index of the block that is the main heading."""
    language: str = ""


def page_days(places: Places) -> tuple[PageDay, ...]:
    """Return every day of a page, most trusted first."""
    spoken = text_days(places.body.blocks, places.headline, places.language)
    days = [*_linked(places), *_metas(places), *_marks(places, dates_of(spoken, "modified"))]
    days += [_as_mentioned(day) for day in spoken] if places.linked.is_event else spoken
    return in_order([*days, *address_days(places.url), *_stamps(places)])


def in_order(days: Iterable[PageDay]) -> tuple[PageDay, ...]:
    """Return the days most trusted first, each once for all that it means; a mere mention only of another day."""
    kept: dict[tuple[object, ...], PageDay] = {}
    known: set[Date] = set()
    for day in sorted(_settled(list(days)), key=lambda day: _ORDER[day.kind]):
        if day.kind == "mentioned" and known.issuperset(day.dates):
            continue
        known.update(day.dates)
        kept.setdefault((day.date, day.utc, day.kind, day.where), day)
    return tuple(kept.values())[:_MOST]


def _settled(days: list[PageDay]) -> Iterator[PageDay]:
    """Yield the days without the other reading of 08/05/2026 where the page says elsewhere which one is its own."""
    own = {day.date for day in days if day.kind != "mentioned"}
    spelt: dict[tuple[str, str], set[Date]] = {}
    for day in days:
        if day.kind == "mentioned" and _FIGURES.search(day.text):
            spelt.setdefault((day.where, day.text), set()).add(day.date)
    for day in days:
        readings = spelt.get((day.where, day.text), set())
        if day.date in own or day.kind != "mentioned" or len(readings) != 2 or own.isdisjoint(readings):
            yield day


def _as_mentioned(day: PageDay) -> PageDay:
    return PageDay(day.date, "mentioned", day.where, day.text, day.utc)


def _each(value: str, kind: DayKind, where: str, language: str) -> Iterator[PageDay]:
    readings = read_stamp(value, language)
    for stamp in readings:
        yield PageDay(stamp.date, kind if len(readings) == 1 else "mentioned", where, value[:80], stamp.utc)


def _linked(places: Places) -> Iterator[PageDay]:
    for said in places.linked.days:
        kind = _LINKED.get(said.key, "mentioned") if said.main else "mentioned"
        yield from _each(said.value, kind, f"json-ld {said.key}", places.language)


def _metas(places: Places) -> Iterator[PageDay]:
    kinds: tuple[tuple[str, DayKind], ...] = ((_PUBLISHED, "published"), (_MODIFIED, "modified"))
    contents: dict[str, list[str]] = {}
    for name, content in places.head.metas:
        contents.setdefault(name, []).append(content)
    for names, kind in kinds:
        for name in names.split():
            for content in contents.get(name, ())[:5]:
                yield from _each(content, kind, f"meta {name}", places.language)


def _marks(places: Places, modified: set[Date]) -> list[PageDay]:
    """Return the days of elements that say by an attribute what they hold; the first of a kind is the page's own."""
    days: list[PageDay] = []
    for mark in sorted(places.body.marks, key=lambda mark: "itemprop" not in mark.attributes):
        value = mark.attributes.get("datetime") or mark.attributes.get("content") or mark.text
        kind, near = _kind(mark), mark.index - places.headline in _NEAR
        where = "time" if mark.tag == "time" else "text"
        if "itemprop" in mark.attributes:
            where = f"itemprop {mark.attributes['itemprop'][:40]}"
        elif places.linked.is_event or (kind == "published" and not near):
            kind = "mentioned"
        elif near and not kind and (mark.tag == "time" or _is_dateline(mark, places.url)):
            kind = "published"
        for day in _each(value, kind or "mentioned", where, places.language):
            own = day.kind != "published" or not any(other.kind == "published" for other in days)
            if day.date in modified and day.kind == "published" and not _kind(mark):
                days.append(PageDay(day.date, "modified", where, day.text, day.utc))
            elif day.date.day or mark.tag == "time":
                days.append(day if own else _as_mentioned(day))
    return days


def _is_dateline(mark: Mark, url: str) -> bool:
    """Whether an element near the headline holds a day and hardly more: ``<div class="date">``, but no event's."""
    if len(mark.text) > _DATELINE or "class" not in mark.attributes:
        return False
    return not _EVENT.search(url) and not _EVENT.search(mark.attributes.get("class", ""))


def _kind(mark: Mark) -> DayKind | None:
    """Return what the attributes say that an element holds, if anything."""
    words = set(mark.attributes.get("itemprop", "").lower().split())
    if words:
        return "published" if words & _ITEM_PUBLISHED else "modified" if "datemodified" in words else "mentioned"
    name = mark.attributes.get("class", "")
    if _MODIFIED_CLASS.search(name):
        return "modified" if not _PUBLISHED_CLASS.search(name) else None
    return "published" if "pubdate" in mark.attributes or _PUBLISHED_CLASS.search(name) else None


def address_days(url: str) -> Iterator[PageDay]:
    """Yield the day that an address bears."""
    if (found := dates.in_url(url)) and is_sound(found.date):
        yield PageDay(found.date, "mentioned", "url", url[found.start : found.end])


def _stamps(places: Places) -> Iterator[PageDay]:
    for name, value in places.stamps:
        yield from _each(value, "mentioned", name, "")
