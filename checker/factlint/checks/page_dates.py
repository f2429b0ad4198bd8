"""Checks on the days of references against the days that their pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from factlint.checks import Options, web_check
from factlint.report import Edit, Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.page_days import Standing
    from factlint.model import Date, Digest, Field
    from factlint.source import Page, PageDay, Source, Sources

_SHOWN = 5
"""Days of a page that a finding names."""
_QUOTED = 120
_ORDER = ("published", "modified", "mentioned")


class Published(Options, frozen=True):
    """What is held against a page that says when it was published."""

    one_day_off: Literal["ignore", "report"] = "ignore"
    """A day before or after the page's own, which may be a time zone."""


class Unsupported(Options, frozen=True):
    """What is held against a page that shows days."""

    one_day_off: Literal["ignore", "report"] = "report"
    """A day before or after the page's own, which may be a time zone; reported one severity lower."""


class _Dated(msgspec.Struct, frozen=True):
    """A day of the list and all references that have it with one URL."""

    day: Date
    field: Field
    url: str
    references: tuple[int, ...]


@web_check("page_dates.published", Published)
def published(digest: Digest, sources: Sources, options: Published) -> Iterator[Hit]:
    """Report each day that is none of its page's, where the page itself says when it was published.

    Bad:  2026-04-06 → a page with datePublished 2026-03-31
    Good: 2026-03-31, or a day that stands anywhere else on the page
    """
    for dated, source, page, found in _judged(digest, sources):
        off = found.kind == "near" and options.one_day_off == "report" and found.own and found.own.kind == "published"
        if found.own and (found.kind == "contradicted" or off):
            message = f"the page says that it was published on {_told(found)}, and the reference is dated {dated.day}"
            hit = _hit(dated, source, page, found, message)
            yield msgspec.structs.replace(
                hit,
                edits=tuple(_edits(digest, dated, found.own.date)),
                help="look the day up on the page",
            )


@web_check("page_dates.unsupported", Unsupported)
def unsupported(digest: Digest, sources: Sources, options: Unsupported) -> Iterator[Hit]:
    """Report each day that is none of those that its page shows, where the page does not say which is its own.

    Bad:  2026-04-06 → a page with "31 March 2026" under its headline
    Good: 2026-04-06 → a page without any day, or with days in its running text only
    """
    for dated, source, page, found in _judged(digest, sources):
        if found.own and found.kind == "near" and options.one_day_off == "report":
            message = f"the reference is a day off the page's own ({found.own.date}), which may be a time zone"
            yield msgspec.structs.replace(_hit(dated, source, page, found, message), doubtful=True)
        elif found.kind == "unsupported":
            yield _hit(dated, source, page, found, _none_of_them(dated, page))


def _judged(digest: Digest, sources: Sources) -> Iterator[tuple[_Dated, Source, Page, Standing]]:
    """Yield each day of the list with its page and how it stands to it, where there is a page."""
    for dated in _dated(digest):
        source = sources.get(dated.url)
        if source.page is not None:
            addresses = (dated.url, source.final_url or source.url)
            from factlint.checks.page_days import Asked, standing  # noqa: PLC0415 - 3 ms, and only where there is a page

            asked = Asked(dated.day, addresses, digest.day, source.fetched_at[:10])
            yield dated, source, source.page, standing(asked, source.page)


def _dated(digest: Digest) -> Iterator[_Dated]:
    """Yield each pair of day and URL of the references once; those of the list before those of the front matter."""
    found: dict[tuple[str, Date], list[int]] = {}
    for index, reference in enumerate(digest.references):
        if reference.day and reference.date and reference.url and reference.canonical:
            found.setdefault((reference.url.text.partition("#")[0].strip(), reference.day), []).append(index)
    for (url, day), places in found.items():
        places.sort(key=lambda index: digest.references[index].form == "front-matter")
        if field := digest.references[places[0]].date:
            yield _Dated(day, field, url, tuple(places))


def _told(found: Standing) -> str:
    days = found.stated or (found.own,)
    return " or ".join(dict.fromkeys(str(day.date) for day in days[:_SHOWN] if day))


def _none_of_them(dated: _Dated, page: Page) -> str:
    shown = {day.date for day in page.days}
    if len(shown) == 1:
        return f"the only day that the page shows is {next(iter(shown))}, and the reference is dated {dated.day}"
    return f"the page shows {len(shown)} days, and {dated.day} is none of them"


def _hit(dated: _Dated, source: Source, page: Page, found: Standing, message: str) -> Hit:
    return Hit(
        dated.field.span,
        message,
        expected=str(found.own.date) if found.own else None,
        found=dated.field.text,
        evidence=tuple(_evidence(page, source.final_url or source.url)),
        reference=dated.references[0],
        doubtful=found.doubtful,
    )


def _evidence(page: Page, url: str) -> Iterator[Evidence]:
    """Yield the page's days with where each stands, published ones first, of equal ones the first."""
    seen: set[Date] = set()
    for day in sorted(page.days, key=lambda day: _ORDER.index(day.kind)):
        if day.date not in seen and len(seen) < _SHOWN:
            seen.add(day.date)
            yield Evidence(shortened(_written(day), _QUOTED), day.where, url)


def _written(day: PageDay) -> str:
    return day.text or str(day.date)


def _edits(digest: Digest, dated: _Dated, day: Date) -> Iterator[Edit]:
    """Yield what puts the page's day in place of this one; nothing where one of the places cannot be written into."""
    from factlint.checks import corrections  # noqa: PLC0415 - as above

    found = [corrections.day(digest, digest.references[index], day) for index in dated.references]
    if day.day and all(found):
        yield from (edit for edit in found if edit)
