"""The titles that other digests of the series give a page, beside the one that it has in this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.siblings import SHOWN, is_placeholder, is_suspect
from factlint.digest.listed import entries
from factlint.digest.living import is_living
from factlint.digest.titles import fold
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.title_pairs import Difference
    from factlint.digest.listed import Entry
    from factlint.digest.titles import NormalTitle
    from factlint.document import CanonicalUrl
    from factlint.model import Digest
    from factlint.series import Other, Series, Where

_QUOTED = 120
"""Characters of a title that a finding quotes."""
_MOST_TITLES = 20
"""Different titles of one page that are compared; a page has one or two."""


class _Titled(NamedTuple):
    """A title that other digests give the page, where it stands first, and in which digests."""

    title: str
    places: list[Where]
    difference: Difference | None


def conflicts(digest: Digest, series: Series) -> Iterator[Hit]:
    """Report each page that more digests list under a title that rules this one out, or as many and earlier ones."""
    mine: dict[CanonicalUrl, Entry] = {}
    for entry in entries(digest):
        if entry.title and not is_living(entry.page) and not is_placeholder(entry.page):
            mine.setdefault(entry.page, entry)
    others = series.listed(mine.keys()) if mine else {}
    for page, entry in mine.items():
        if (found := _titled(digest, entry, others.get(page, ()))) and (hit := _hit(digest, entry, found)):
            yield hit


def _titled(digest: Digest, entry: Entry, others: Sequence[Other]) -> list[_Titled]:
    """Return the different titles of a page with what each differs in, the one told first in front."""
    written: dict[NormalTitle, dict[str, Where]] = {}
    for other in others:
        key = fold(other.listed.title)
        if key and (key in written or len(written) < _MOST_TITLES):
            written.setdefault(key, {}).setdefault(other.where.path, other.where)
    first = {fold(other.listed.title): other.listed.title for other in reversed(others)}
    if written.keys() <= {fold(entry.title)}:
        return []  # the pages of most digests bear one title, and are compared without a further import
    from factlint.checks.title_pairs import compare  # noqa: PLC0415 - 6 ms, and only where two titles are not equal

    return [
        _Titled(title, list(places.values()), compare(entry.title, title, entry.page, entry.source, digest.language))
        for key, places in written.items()
        if (title := first[key])
    ]


def _hit(digest: Digest, entry: Entry, found: Sequence[_Titled]) -> Hit | None:
    against = [one for one in found if one.difference and not one.difference.is_theirs]
    if not against:
        return None
    best = max(against, key=lambda one: len(one.places))
    difference = best.difference
    places = sorted(_agreeing(digest, entry, best, against), key=lambda where: (where.day, where.path))
    fitting = [where for one in found if not one.difference for where in one.places]
    if not difference or not (difference.is_mine or is_suspect(digest, fitting, places)):
        return None
    equal = sum(len(one.places) for one in found if fold(one.title) == fold(entry.title))
    agree = f", and this one in {equal}" if equal else ""
    count = f"{len(places)} other digests (first in " if len(places) > 1 else "another digest ("
    return Hit(
        entry.span,
        f"this page has another title in {count}{places[0]}){agree}: {difference.words}",
        expected=shortened(best.title, _QUOTED),
        found=shortened(entry.title, _QUOTED),
        evidence=tuple(Evidence(shortened(one.title, _QUOTED), str(one.places[0])) for one in against[:SHOWN]),
        reference=entry.reference,
        help="open the page: copy its title, or give the address of the page that was meant",
        doubtful=difference.doubtful,
    )


def _agreeing(digest: Digest, entry: Entry, best: _Titled, against: Sequence[_Titled]) -> Iterator[Where]:
    """Yield where the title stands that most other digests have, or one beside which it may be right."""
    from factlint.checks.title_pairs import compare  # noqa: PLC0415 - as above

    for one in against:
        if one is best or not compare(best.title, one.title, entry.page, entry.source, digest.language):
            yield from one.places
