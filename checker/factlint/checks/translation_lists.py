"""What the lists of a translation lack: the references at its end, and the sources of its front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import translation_links
from factlint.checks.translation_places import Unit, places, rows, sources
from factlint.document import Span
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.translation_original import Original
    from factlint.checks.translation_pages import Page
    from factlint.checks.translation_places import Mention
    from factlint.checks.translation_rows import Rows
    from factlint.model import Digest

_QUOTED = 160
SHOWN = 3
"""Places of the original that a finding shows."""


def entries(digest: Digest, held: Original, aligned: Rows, told: set[Page]) -> Iterator[Hit]:
    """Yield one finding for all rows, or sources of the front matter, that are missing."""
    replaced = translation_links.compare(digest, held.digest).replaced
    gone = [mention for index in aligned.missing for mention in listed_at(held.digest, index)]
    gone = [mention for mention in gone if mention.page not in told and mention.page not in replaced]
    if not gone:
        return
    front = gone[0].unit.kind == "source"
    before = [ours for ours, theirs in aligned.pairs if theirs < gone[0].unit.index]
    at = digest.references[max(before)].span if before else _list_start(digest, front=front)
    what = "the sources of the front matter" if front else "the reference list"
    yield Hit(
        at,
        f"{what} {'lack' if front else 'lacks'} {named(gone)}, which the original has",
        expected=gone[0].url,
        evidence=tuple(quoted(held, mention.span, mention.url) for mention in gone[:SHOWN]),
        help=held.help,
    )


def no_list(digest: Digest, held: Original) -> Hit:
    """Return the finding that the whole reference list is missing."""
    listed = rows(held.digest)
    first = held.digest.references[listed[0]]
    heading = next((index for index, one in enumerate(digest.sections) if one.kind == "references"), None)
    before = digest.sections[-1].heading if digest.sections else None
    at = heading_of(digest, heading) if heading is not None else _block(digest, before)
    return Hit(
        at,
        f"the reference list of the original is missing: {len(listed)} {'entry' if len(listed) == 1 else 'entries'}",
        evidence=(quoted(held, first.span, held.digest.slice(first.span)),),
        help=held.help,
    )


def lists_otherwise(digest: Digest, original: Digest) -> bool:
    """Whether the pages of the original's list stand in a section after all, which was not read as a list."""
    listed = {mention.page for index in rows(original) for mention in listed_at(original, index)}
    here = {mention.page for mention in places(digest).mentions if mention.unit.kind == "section"}
    return 2 * len(listed & here) >= len(listed) > 0


def listed_at(digest: Digest, index: int) -> list[Mention]:
    """Return the page that an entry of a list names, if it names one."""
    form = digest.references[index].form
    return list(places(digest).of(Unit("source" if form == "front-matter" else "row", index)).values())


def named(mentions: Sequence[Mention]) -> str:
    """Return the URLs as a message names them: two at most, and how many more."""
    shown = " and ".join(one.url for one in mentions[:2])
    return shown + (f" and {len(mentions) - 2} more" if len(mentions) > 2 else "")


def quoted(held: Original, span: Span, text: str) -> Evidence:
    """Return what stands at a place of the original, as evidence."""
    return Evidence(shortened(" ".join(text.split()), _QUOTED), f"the original, {held.place(span.start)}")


def heading_of(digest: Digest, section: int) -> Span:
    """Return where a section's heading stands, or its first block where it has none."""
    return _block(digest, digest.sections[section].heading, digest.sections[section].first)


def _block(digest: Digest, index: int | None, otherwise: int = 0) -> Span:
    at = otherwise if index is None else index
    return digest.blocks[at].span if at < len(digest.blocks) else Span(0, 0)


def start_of(digest: Digest) -> Span:
    """Return where the first block stands."""
    return _block(digest, 0)


def _list_start(digest: Digest, *, front: bool) -> Span:
    """Return where the list of references, or of the front matter's sources, begins."""
    if front:
        listed = sources(digest)
        if listed:
            return digest.references[listed[0]].span
        entries = digest.document.front_matter
        return entries[-1].span if entries else start_of(digest)
    listed = rows(digest)
    return digest.references[listed[0]].span if listed else start_of(digest)
