"""Whether a page is one of figures that are written anew each day: stories of each day tell other ones of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks.siblings import day
from factlint.digest.tellings import tellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import CanonicalUrl
    from factlint.model import Digest
    from factlint.series import Series, Telling


def tells_anew(digest: Digest, series: Series, page: CanonicalUrl) -> bool:
    """Whether the digest's story of a page has most of its numbers new, and so had that of another day.

    The state of the reservoirs is published anew each day, and bears each day rightly; an article is not.
    """
    today = day(digest)
    for mine in tellings(digest):
        if page in mine.pages and mine.numbers:
            others = list(_others(series, mine, page, today))
            return bool(others) and all(2 * len(mine.numbers & other.numbers) < len(mine.numbers) for other in others)
    return False


def _others(series: Series, telling: Telling, page: CanonicalUrl, today: int) -> Iterator[Telling]:
    """Yield the stories of earlier digests that cite the page and name numbers."""
    for earlier in series.candidates(telling, max(1, today - series.window), today):
        if page in earlier.telling.pages and earlier.telling.numbers:
            yield earlier.telling
