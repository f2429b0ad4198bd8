"""Checks on a digest that is the translation of another one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.checks import Options, folder_check
from factlint.report import Edit, Evidence, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.translation_links import Change
    from factlint.checks.translation_original import Original
    from factlint.model import Digest
    from factlint.series import Series


@folder_check("translations.urls", Options)
def urls(digest: Digest, series: Series, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - it has none
    """Report each URL that the original has otherwise, or not at all.

    Bad:  the original cites /night-cranes, the translation /night-crane.
    Good: the original cites /en/night-cranes, the translation /ja/night-cranes.
    """
    held = _original(digest, series)
    if held is None:
        return
    from factlint.checks import translation_links  # noqa: PLC0415 - most digests have no other version

    changes = translation_links.compare(digest, held.digest).changes
    instead = {change.instead.page: change for change in changes if change.instead}
    told: set[str] = set()
    for change in changes:
        page = change.mentions[0].page
        if page in told:
            continue
        other = instead.get(page)
        swapped = other if other and change.instead and other.mentions[0].page == change.instead.page else None
        told |= {one.mentions[0].page for one in (change, swapped) if one}
        yield _url_hit(held, change, swapped)


@folder_check("translations.numbers", Options)
def numbers(digest: Digest, series: Series, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - it has none
    """Report each number, amount or date that is another one in the original.

    Bad:  32億 became 32 billion.
    Good: 32億 became 3.2 billion.
    """
    held = _original(digest, series)
    if held is not None:
        from factlint.checks import translation_numbers  # noqa: PLC0415 - most digests have no other version

        yield from translation_numbers.find(digest, held)


@folder_check("translations.parts", Options)
def parts(digest: Digest, series: Series, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - it has none
    """Report each section, story, link, row or source that only one of the two versions has.

    Bad:  the translation has no reference table.
    Good: it has one, with other headings.
    """
    held = _original(digest, series, related=False)
    if held is None:
        return
    from factlint.checks import translation_parts  # noqa: PLC0415 - most digests have no other version

    if _is_translation(digest, held.digest):
        yield from translation_parts.find(digest, held)
    else:
        yield translation_parts.unrelated(digest, held)


def _original(digest: Digest, series: Series, *, related: bool = True) -> Original | None:
    """Return what the digest is a translation of; with ``related`` only if it has much in common with it."""
    versions = series.versions()
    if not versions:
        return None
    from factlint.checks import translation_original  # noqa: PLC0415 - most digests have no other version

    held = translation_original.find(digest, versions)
    return held if held and (not related or _is_translation(digest, held.digest)) else None


@lru_cache(maxsize=8)
def _is_translation(digest: Digest, original: Digest) -> bool:
    """Whether two versions tell the same: a third of the stories, or of the pages, of the one that has fewer."""
    from factlint.checks import translation_places, translation_stories  # noqa: PLC0415 - as above

    if digest.text == original.text:
        return True  # a copy that nobody has translated yet, though it may hold nothing that can be told again
    ours, theirs = translation_places.places(digest).pages, translation_places.places(original).pages
    if ours and theirs and 3 * len(ours & theirs) >= min(len(ours), len(theirs)):
        return True
    stories = min(len(digest.stories), len(original.stories))
    sure = sum(pair.sure for pair in translation_stories.align(digest, original))
    return 3 * sure >= stories and bool(stories or not ours or not theirs)


def _url_hit(held: Original, change: Change, swapped: Change | None) -> Hit:
    first = change.mentions[0]
    related = [Related(one.span, "here too") for one in change.mentions[1:] if one.span != first.span]
    if change.instead:
        where = held.place(change.instead.span.start)
        message = f"{first.url} stands where the original ({where}) has {change.instead.url}"
    else:
        message = f"{first.url} is nowhere in the original ({held.path})"
    if swapped:
        message += "; the two are swapped"
        related.append(Related(swapped.mentions[0].span, "the other of the two"))
    instead = change.instead
    line = held.digest.position(instead.span.start).line if instead else 0
    return Hit(
        first.target or first.span,
        message,
        expected=instead.url if instead else None,
        found=first.url,
        evidence=(Evidence(instead.url, f"the original, {held.path}:{line}"),) if instead else (),
        related=tuple(related),
        reference=first.unit.index if first.unit.kind in ("row", "source") else None,
        edits=_edits(change),
        help=held.help,
        doubtful=change.doubtful,
    )


def _edits(change: Change) -> tuple[Edit, ...]:
    """Return the replacements by the original's URL, where it is certain and each place has the URL written out."""
    from factlint.digest.urls import without_tracking  # noqa: PLC0415 - most digests have no other version

    if not change.certain or change.instead is None:
        return ()
    url = without_tracking(change.instead.url)
    targets = sorted({one.target for one in change.mentions if one.target})
    return tuple(Edit(target.start, target.end, url) for target in targets)
