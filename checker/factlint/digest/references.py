"""The references of a digest: its tables, lists, footnotes and the sources of its front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import reference_lists, reference_tables, urls
from factlint.digest.reference_entries import read as read_entry
from factlint.digest.reference_entries import whole
from factlint.digest.reference_fields import Parts, make_list, web_links
from factlint.digest.table_heads import role_of
from factlint.model import Field

if TYPE_CHECKING:
    from factlint.document import Document, Entry
    from factlint.model import Reference, Section

_LISTS = lazy.pattern(
    r"(?:news[_-]?)?(?:sources?|references?|refs|links?|citations|bibliography|quellen|fuentes|fontes|出典|参考文献|来源|출처)"
    r"(?:[_-]?(?:urls?|links?))?|(?:original|canonical[_-]?source)[_-]?(?:url|link)",
    re.IGNORECASE,
)


def find(document: Document, sections: tuple[Section, ...]) -> tuple[tuple[Reference, ...], frozenset[int]]:
    """Return the references in the order of the text, and the indices of the blocks that are their entries."""
    areas = reference_lists.areas(document, sections)
    found, taken = _from_tables(document, areas)
    for area in areas:
        list_ = reference_lists.read(area, document.blocks)
        found += list_.references
        taken |= list_.blocks
    footnotes, blocks = _from_footnotes(document)
    front = make_list(_from_front_matter(document.front_matter), "front-matter")
    references = sorted([*found, *footnotes, *front], key=lambda reference: reference.span)
    return tuple(references), frozenset(taken | blocks)


def _from_tables(document: Document, areas: list[reference_lists.Area]) -> tuple[list[Reference], set[int]]:
    listed = {index for area in areas for index in area.blocks}
    found: list[Reference] = []
    taken: set[int] = set()
    for table in reference_tables.tables(document):
        blocks = table.blocks
        references = reference_tables.read(table, document.blocks, listed=blocks[0] in listed)
        if references:
            found += references
            taken.update(blocks)
    return found, taken


def _from_footnotes(document: Document) -> tuple[list[Reference], set[int]]:
    """Return the footnotes that name a source; one that explains something is none."""
    entries: list[Parts] = []
    taken: set[int] = set()
    for index, block in enumerate(document.blocks):
        if block.kind != "footnote":
            continue
        read = read_entry(whole(block)) if web_links(block) or len(block.text) < 200 else []
        if read:
            taken.add(index)
            entries.append(msgspec.structs.replace(read[0], label=block.marker, span=block.span))
    return make_list(entries, "footnote"), taken


def _from_front_matter(entries: tuple[Entry, ...]) -> list[Parts]:
    """Return the URLs under ``sources`` and the like, with the title, publisher and date beside them."""
    groups: dict[tuple[str, ...], dict[str, Field]] = {}
    for entry in entries:
        if not entry.path or not _LISTS.fullmatch(entry.path[0]) or not entry.value.strip():
            continue
        key = entry.path[:2] if len(entry.path) > 2 else entry.path
        role = role_of(entry.path[-1]) if len(entry.path) > 2 else None
        name = "url" if urls.is_url(entry.value) else role
        if name:
            groups.setdefault(key, {}).setdefault(name, Field(entry.value.strip(), entry.span))
    return [_front_entry(fields) for fields in groups.values() if "url" in fields]


def _front_entry(fields: dict[str, Field]) -> Parts:
    start = min(field.span for field in fields.values())
    return Parts(
        start._replace(end=max(field.span.end for field in fields.values())),
        fields.get("title"),
        fields.get("source"),
        fields.get("date"),
        fields["url"],
    )
