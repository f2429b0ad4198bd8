"""Checks on dates: of the references, of their URLs, of the prose, and of the digest itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Count, Options, Share, check
from factlint.checks.days import Tolerance, apart, first_day, last_day, prose_dates
from factlint.digest import dates
from factlint.document import Span
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Date, Digest, Field, Reference

_WEEKLY = lazy.pattern(
    r"\bweek(?:ly)?\b|hebdo|semaine|woche|wöchentlich|semana|週[刊報間]|周[报刊]|一周|주간", re.IGNORECASE
)
_MONTHLY = lazy.pattern(r"\bmonth(?:ly)?\b|mensuel|monatlich|mensual|mensal|月刊|月报|月報|월간", re.IGNORECASE)

EVENT = lazy.pattern(
    r"\b(?:conferences?|summit|webinar|workshop|symposium|hackathon|meetup|expo|events?|registration|call for papers"
    r"|konferenz|messe|tagung|kongress|veranstaltung|anmeldung|conférence|colloque|sommet|salon|congrès|inscription"
    r"|conferencia|cumbre|congreso|feria|jornadas|inscripción|conferência|cúpula|congresso|feira|inscrições)\b"
    r"|会議|カンファレンス|サミット|展示会|イベント|セミナー|大会|峰会|会议|论坛|展会|博览会|컨퍼런스|콘퍼런스|서밋|박람회|세미나|행사",
    re.IGNORECASE,
)
"""Words of a title whose page may bear the day of the event in place of its own."""
_FIGURES = lazy.pattern(r"[\d.\s]+")


class StaleSource(Options, frozen=True):
    """How old a source may be."""

    max_age_days: Count = 14
    """For a daily digest: days between the source's date and the digest's."""
    weekly_max_age_days: Count = 30
    """The same for a weekly digest."""
    monthly_max_age_days: Count = 62
    """The same for a monthly digest."""
    mostly_old: Share = 0.5
    """Share of old rows (0 to 1) above which the text is no news digest and nothing is reported."""


class UniformDates(Options, frozen=True):
    """How many equal dates are suspicious."""

    min_rows: Count = 3
    """Tables with fewer dated rows are not judged."""


def _dated_references(digest: Digest) -> Iterator[tuple[int, Reference, Date, Span]]:
    """Yield the references that bear a readable date, with where it stands."""
    for index, reference in enumerate(digest.references):
        if reference.day and reference.date and reference.form != "front-matter":
            yield index, reference, reference.day, reference.date.span


@check("dates.invalid", Options)
def invalid(digest: Digest, options: Options) -> Iterator[Hit]:
    """Report each date that no calendar has.

    Bad:  2026-02-30
    Good: 2026-02-28
    """
    del options
    for index, reference in enumerate(digest.references):
        if reference.date and reference.day is None and not dates.is_placeholder(reference.date.text):
            yield from _invalid_cell(reference.date, index, digest.language)
    for _, block, dated in prose_dates(digest):
        # 2026.02.30 may be a version number; with dashes, slashes or a month's name it is a date.
        if dated.date is None and not _FIGURES.fullmatch(dated.text):
            span = block.prose.span(*dated.span)
            yield Hit(span, f"there is no such day as {dated.text!r}", found=dated.text)


def _invalid_cell(cell: Field, index: int, language: str) -> Iterator[Hit]:
    """Judge a cell that no day could be read from: with an impossible day, or figures that make none."""
    found = [dated for dated in dates.find(cell.text, language) if dated.date is None]
    for dated in found:
        span = Span(*(cell.span.start + offset for offset in dated.span))
        yield Hit(span, f"there is no such day as {dated.text!r}", found=dated.text, reference=index)
    if not found and dates.is_unreadable(cell.text):
        yield Hit(cell.span, f"{cell.text!r} cannot be read as a date", found=cell.text, reference=index)


@check("dates.future", Tolerance)
def future(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report each source that is dated after the digest."""
    today = digest.day
    if today is None:
        return
    for index, reference, date, span in _dated_references(digest):
        late = (first_day(date) - last_day(today)).days
        # The row of an event bears the day of the event, which may well be to come.
        if late > options.days and not (reference.title and EVENT.search(reference.title.text)):
            yield Hit(
                span,
                f"the source is dated {date}, {_days(late)} after the digest ({today})",
                expected=f"{today} or earlier",
                found=str(date),
                reference=index,
                help="a page of the future cannot have been read: correct the date, or the digest's",
            )


@check("dates.stale", StaleSource)
def stale(digest: Digest, options: StaleSource) -> Iterator[Hit]:
    """Report each source that is too old for the digest's window."""
    today = digest.day
    if today is None or today.day is None:
        return
    window, kind = _window(digest, options)
    told = {index for citation in digest.citations if citation.story is not None for index in citation.references}
    rows = [
        (index, date, span, (first_day(today) - last_day(date)).days)
        for index, _, date, span in _dated_references(digest)
        if not told or index in told  # a page for further reading may be as old as it likes
    ]
    old = [row for row in rows if row[3] > window]
    if not old or len(old) > max(1, options.mostly_old * len(rows)):
        return
    for index, date, span, age in old:
        yield Hit(
            span,
            f"the source is {_days(age)} older than the digest ({date} against {today}); a {kind} digest's window is"
            f" {_days(window)}",
            expected=f"at most {_days(window)} old",
            found=str(date),
            reference=index,
            help="if it is background, say so in the text; if it is told as news, drop it",
        )


def _window(digest: Digest, options: StaleSource) -> tuple[int, str]:
    """Return the digest's window in days and its kind, by the words of its name and title."""
    title = next((block.text for block in digest.blocks if block.kind == "heading"), "")
    named = [digest.path.replace("\\", "/").rpartition("/")[2].replace("_", " ").replace("-", " "), title]
    named += [entry.value for entry in digest.document.front_matter if entry.path in (("title",), ("category",))]
    if any(_MONTHLY.search(name) for name in named):
        return options.monthly_max_age_days, "monthly"
    if any(_WEEKLY.search(name) for name in named):
        return options.weekly_max_age_days, "weekly"
    return options.max_age_days, "daily"


@check("dates.uniform", UniformDates)
def uniform(digest: Digest, options: UniformDates) -> Iterator[Hit]:
    """Report a reference list in which every row bears one and the same day."""
    rows = [row for row in _dated_references(digest) if row[2].day is not None]
    listed = sum(reference.form in ("table", "list") for reference in digest.references)
    if len(rows) < options.min_rows or len(rows) < listed or len({date for _, _, date, _ in rows}) > 1:
        return
    index, _, date, span = rows[0]
    yield Hit(
        span,
        f"all {len(rows)} references bear the same date, {date}",
        found=str(date),
        related=tuple(Related(other[3], "the same date again") for other in rows[1:3]),
        reference=index,
        help="pages are seldom published on one day: look each date up; this is often the day of the digest's run",
    )


@check("dates.url_day", Tolerance)
def url_day(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report each reference whose URL spells another day than its date."""
    for index, reference, date, span in _dated_references(digest):
        spelt = dates.in_url(reference.url.text) if reference.url else None
        if spelt and spelt.date.day and date.day and apart(spelt.date, date) > options.days:
            yield _url_hit(reference, index, span, date, spelt)


@check("dates.url_month", Tolerance)
def url_month(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report each reference whose URL spells another month or year than its date."""
    for index, reference, date, span in _dated_references(digest):
        spelt = dates.in_url(reference.url.text) if reference.url else None
        if spelt and not (spelt.date.day and date.day) and apart(spelt.date, date) > options.days:
            yield _url_hit(reference, index, span, date, spelt)


def _url_hit(reference: Reference, index: int, span: Span, date: Date, spelt: dates.UrlDate) -> Hit:
    assert reference.url is not None  # noqa: S101 - the callers have looked into the URL
    start = reference.url.span.start
    return Hit(
        span,
        f"the reference is dated {date}, but its URL spells {spelt.date}",
        expected=str(spelt.date),
        found=str(date),
        related=(Related(Span(start + spelt.start, start + spelt.end), "the URL's date"),),
        reference=index,
        doubtful=not spelt.sure,
    )


@check("dates.digest_day", Tolerance)
def digest_day(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report where file name, front matter and heading disagree on the digest's day."""
    witnesses = [dated for dated in digest.days if dated.date and dated.where != "text"]
    if not witnesses:
        return
    first, *others = witnesses
    for other in others:
        assert first.date is not None and other.date is not None  # noqa: PT018, S101 - filtered above
        distance = apart(first.date, other.date)
        if distance:
            yield Hit(
                first.span if other.where == "file name" else other.span,
                f"the digest's day is {first.date} in the {first.where}, but {other.date} in the {other.where}",
                expected=str(first.date),
                found=str(other.date),
                doubtful=distance <= options.days,
            )


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"
