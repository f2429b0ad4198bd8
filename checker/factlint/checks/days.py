"""How far dates lie apart, and which dates the prose of a digest holds; shared by the checks on dates."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - the class is a day; "date" is taken by the fields
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Count, Options
from factlint.digest import dates

if TYPE_CHECKING:
    from factlint.document import Block
    from factlint.model import Date, Dated, Digest

_DIGIT = lazy.pattern(r"\d")


class Tolerance(Options, frozen=True):
    """How far two dates may be apart."""

    days: Count = 1
    """Days forgiven in either direction: time zones."""


def first_day(date: Date) -> Day:
    """Return the first day that a date may mean."""
    return Day(date.year, date.month or 1, date.day or 1)


def last_day(date: Date) -> Day:
    """Return the last day that a date may mean."""
    month = date.month or 12
    if date.day:
        return Day(date.year, month, date.day)
    from calendar import monthrange  # noqa: PLC0415 - loads names in the language of the system: 1.5 ms

    return Day(date.year, month, monthrange(date.year, month)[1])


def apart(one: Date, other: Date) -> int:
    """Return how many days lie at least between two dates; 0 where they may be the same day."""
    gap = max((first_day(one) - last_day(other)).days, (first_day(other) - last_day(one)).days)
    return max(0, gap)


@lru_cache(maxsize=4)
def prose_dates(digest: Digest) -> tuple[tuple[int, Block, Dated], ...]:
    """Return every full date in the prose, with its block; spans are offsets into the block's prose."""
    return tuple(
        (index, block, dated)
        for index, block in digest.reading()
        if _DIGIT.search(block.text)
        for dated in dates.find(block.text, digest.language)
        if dated.where != "range" and not _in_code(block, dated)
    )


@lru_cache(maxsize=4)
def near_dates(digest: Digest) -> tuple[tuple[int, Block, Dated], ...]:
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
