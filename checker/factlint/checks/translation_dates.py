"""Dates of a translation that its original has otherwise: those of its reference list, and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.translation_pages import page
from factlint.checks.translation_rows import align_rows
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from factlint.checks.translation_original import Original
    from factlint.document import Span
    from factlint.model import Date, Dated, Digest


class _Dates(NamedTuple):
    """The dates of a row in both versions."""

    ours: int
    theirs: int
    found: Date
    expected: Date


def rows(digest: Digest, held: Original) -> Iterator[Hit]:
    """Yield the dates of the reference list that differ; two that are swapped are one finding."""
    differing = [*_dates(digest, held.digest)]
    having = {(one.found, one.expected): one for one in differing}
    told: set[_Dates] = set()
    for one in differing:
        if one in told:
            continue
        other = having.get((one.expected, one.found))
        told |= {one} if other is None else {one, other}
        yield _row_hit(digest, held, one, other)


def _dates(digest: Digest, original: Digest) -> Iterator[_Dates]:
    for ours, theirs in align_rows(digest, original).pairs:
        one, other = digest.references[ours], original.references[theirs]
        if one.day and other.day and one.date and other.date and _day_differs(one.day, other.day):
            titled = one.title and other.title and one.title.text == other.title.text
            if titled or (one.url and other.url and page(one.url.text) == page(other.url.text)):
                yield _Dates(ours, theirs, one.day, other.day)


def _day_differs(one: Date, other: Date) -> bool:
    """Whether two dates name different days, months or years; one that is less exact is no other."""
    return any(None not in parts and parts[0] != parts[1] for parts in zip(one, other, strict=True))


def _row_hit(digest: Digest, held: Original, one: _Dates, other: _Dates | None) -> Hit:
    ours, theirs = digest.references[one.ours].date, held.digest.references[one.theirs].date
    assert ours is not None  # noqa: S101 - as _dates takes them
    assert theirs is not None  # noqa: S101 - the same
    related: tuple[Related, ...] = ()
    message = (
        f"the original ({held.place(theirs.span.start)}) dates this page {one.expected}, the translation {one.found}"
    )
    if other and (field := digest.references[other.ours].date):
        message += "; two dates are swapped"
        related = (Related(field.span, "the other of the two"),)
    return Hit(
        ours.span,
        message,
        expected=str(one.expected),
        found=str(one.found),
        evidence=(held.line_of(theirs.span),),
        related=related,
        reference=one.ours,
        help=held.help,
    )


def own_day(digest: Digest, held: Original, told: Container[Span]) -> Iterator[Hit]:
    """Yield the digest's own date where the two differ at the first place where both give one."""
    for where in ("front matter", "heading", "text"):
        ours, theirs = (
            next((one for one in version.days if one.where == where and one.date), None)
            for version in (digest, held.digest)
        )
        if ours and theirs and ours.date and theirs.date:
            if _day_differs(ours.date, theirs.date) and ours.span not in told:
                yield _dated_otherwise(held, ours, theirs)
            return


def _dated_otherwise(held: Original, ours: Dated, theirs: Dated) -> Hit:
    assert ours.date is not None  # noqa: S101 - as own_day takes them
    assert theirs.date is not None  # noqa: S101 - the same
    return Hit(
        ours.span,
        f"the original ({held.place(theirs.span.start)}) is dated {theirs.date}, the translation {ours.date}",
        expected=str(theirs.date),
        found=str(ours.date),
        evidence=(held.line_of(theirs.span),),
        help=held.help,
        # It may have been published later than the original.
        doubtful=tuple(part or 0 for part in ours.date) > tuple(part or 0 for part in theirs.date),
    )
