"""Checks on dates: of the references, of their URLs, of the prose, and of the digest itself."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date as Day  # noqa: N812 - the class is a day; "date" is taken by the fields
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.checks import Options, check
from factlint.digest import dates
from factlint.model import Block, Date, Dated, Digest, Hit, Reference, Related, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DIGIT = re.compile(r"\d")
_WEEKLY = re.compile(
    r"\bweek(?:ly)?\b|hebdo|semaine|woche|wöchentlich|semana|週[刊報間]|周[报刊]|一周|주간", re.IGNORECASE
)
_MONTHLY = re.compile(r"\bmonth(?:ly)?\b|mensuel|monatlich|mensual|mensal|月刊|月报|月報|월간", re.IGNORECASE)

# Western languages name the act before the day ("published on", "publié le"); Chinese, Japanese and
# Korean name it after, with the whole clause between, where it cannot be bound safely.
_PUBLISHED = re.compile(
    r"(?:published|released|posted|dated|veröffentlicht|erschien(?:en)?|publié|paru|publicado|publicada)"
    r"(?: it| them)?(?:,)? (?:on|am|vom|le|el|em|a)?\s*(?:\w{3,10}, )?$",
    re.IGNORECASE,
)


class StaleSource(Options, frozen=True):
    """How old a source may be."""

    max_age_days: int = 14
    """For a daily digest: days between the source's date and the digest's."""
    weekly_max_age_days: int = 30
    """The same for a weekly digest."""
    monthly_max_age_days: int = 62
    """The same for a monthly digest."""
    mostly_old: float = 0.5
    """Share of old rows (0 to 1) above which the text is no news digest and nothing is reported."""


class UniformDates(Options, frozen=True):
    """How many equal dates are suspicious."""

    min_rows: int = 3
    """Tables with fewer dated rows are not judged."""


class Tolerance(Options, frozen=True):
    """How far two dates may be apart."""

    days: int = 1
    """Days forgiven in either direction: time zones."""


def first_day(date: Date) -> Day:
    """Return the first day that a date may mean."""
    return Day(date.year, date.month or 1, date.day or 1)


def last_day(date: Date) -> Day:
    """Return the last day that a date may mean."""
    month = date.month or 12
    return Day(date.year, month, date.day or monthrange(date.year, month)[1])


def apart(one: Date, other: Date) -> int:
    """Return how many days lie at least between two dates; 0 where they may be the same day."""
    gap = max((first_day(one) - last_day(other)).days, (first_day(other) - last_day(one)).days)
    return max(0, gap)


def _dated_references(digest: Digest) -> Iterator[tuple[int, Reference, Date, Span]]:
    """Yield the references that bear a readable date, with where it stands."""
    for index, reference in enumerate(digest.references):
        if reference.day and reference.date and reference.form != "front-matter":
            yield index, reference, reference.day, reference.date.span


@lru_cache(maxsize=4)
def _prose_dates(digest: Digest) -> tuple[tuple[int, Block, Dated], ...]:
    """Return every full date in the prose, with its block; spans are offsets into the block's prose."""
    return tuple(
        (index, block, dated)
        for index, block in digest.reading()
        if _DIGIT.search(block.text)
        for dated in dates.find(block.text, digest.language)
        if dated.where != "range" and not _in_code(block, dated)
    )


@lru_cache(maxsize=4)
def _near_dates(digest: Digest) -> tuple[tuple[int, Block, Dated], ...]:
    """Return every date without a year in the prose that lies within two months of the digest's day.

    So near, the year is certain: a digest of 21 April 2026 that says "Monday, April 20" speaks of 2026.
    """
    today = digest.day
    if today is None or today.day is None:
        return ()
    return tuple(
        (index, block, dated)
        for index, block in digest.reading()
        if _DIGIT.search(block.text)
        for dated in dates.find_partial(block.text, today, digest.language)
        if dated.date and dated.where != "range" and apart(dated.date, today) <= 60 and not _in_code(block, dated)
    )


def _in_code(block: Block, dated: Dated) -> bool:
    return any(start < dated.span.end and dated.span.start < end for start, end in block.marked("code"))


@check("dates.invalid", Options)
def invalid(digest: Digest, options: Options) -> Iterator[Hit]:
    """Report each date that no calendar has.

    Bad:  2026-02-30
    Good: 2026-02-28
    """
    del options
    for index, reference in enumerate(digest.references):
        if reference.date and reference.day is None and not dates.is_placeholder(reference.date.text):
            for dated in dates.find(reference.date.text, digest.language):
                if dated.date is None:
                    span = Span(*(reference.date.span.start + offset for offset in dated.span))
                    yield Hit(span, f"there is no such day as {dated.text!r}", found=dated.text, reference=index)
    for _, block, dated in _prose_dates(digest):
        # 2026.02.30 may be a version number; with dashes, slashes or a month's name it is a date.
        if dated.date is None and "." not in dated.text:
            span = block.prose.span(*dated.span)
            yield Hit(span, f"there is no such day as {dated.text!r}", found=dated.text)


@check("dates.future", Tolerance)
def future(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report each source that is dated after the digest."""
    today = digest.day
    if today is None:
        return
    for index, _, date, span in _dated_references(digest):
        late = (first_day(date) - last_day(today)).days
        if late > options.days:
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
    rows = [
        (index, date, span, (first_day(today) - last_day(date)).days)
        for index, _, date, span in _dated_references(digest)
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


@check("dates.text", Tolerance)
def text_date(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report prose that dates a publication otherwise than the story's only reference does.

    Bad:  "… was published on March 3" beside a reference of 2026-03-05
    Good: "… will take effect on March 3" beside the same reference
    """
    sole = _sole_references(digest)
    if not sole:
        return
    for number, block, dated in (*_prose_dates(digest), *_near_dates(digest)):
        index = sole.get(digest.story_of_block[number])
        if (
            index is None
            or dated.date is None
            or dated.date.day is None
            or not _PUBLISHED.search(_before(block, dated))
        ):
            continue
        reference = digest.references[index]
        if reference.day and reference.date and apart(dated.date, reference.day) > options.days:
            yield Hit(
                block.prose.span(*dated.span),
                f"the text says it was published on {dated.date}, its reference is dated {reference.day}",
                expected=str(reference.day),
                found=str(dated.date),
                related=(Related(reference.date.span, "the reference's date"),),
                reference=index,
            )


def _before(block: Block, dated: Dated) -> str:
    """Return the few words that lead up to a date; what it is the date of stands there."""
    return block.text[max(0, dated.span.start - 40) : dated.span.start]


def _sole_references(digest: Digest) -> dict[int | None, int]:
    """Return, for each story that cites one reference and no other page, that reference's index."""
    cited: dict[int | None, set[int | str]] = {}
    for citation in digest.citations:
        targets: set[int | str] = set(citation.references) or {citation.canonical or citation.text}
        cited.setdefault(citation.story, set()).update(targets)
    return {
        story: target
        for story, targets in cited.items()
        if story is not None and len(targets) == 1 and isinstance(target := next(iter(targets)), int)
    }


@check("dates.weekday", Options)
def weekday(digest: Digest, options: Options) -> Iterator[Hit]:
    """Report each weekday that the date beside it did not have.

    Bad:  Monday, 8 May 2026
    Good: Friday, 8 May 2026
    """
    del options
    for _, block, dated in (*_prose_dates(digest), *_near_dates(digest)):
        date = dated.date
        if date is None or dated.weekday is None or date.month is None or date.day is None:
            continue
        right = first_day(date).weekday()
        if right != dated.weekday:
            yield Hit(
                block.prose.span(*dated.span),
                f"{date} was a {_WEEKDAYS[right]}, not a {_WEEKDAYS[dated.weekday]}",
                expected=_WEEKDAYS[right],
                found=_WEEKDAYS[dated.weekday],
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
