"""Checks on stories that an earlier digest of the series has told."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, NamedTuple

import msgspec

from factlint import lazy
from factlint.checks import folder_check
from factlint.checks.same_news import DENSE, Compared, Limits, common, compare, may_be_same, rarity
from factlint.checks.shown_terms import as_written
from factlint.checks.siblings import day as day_of
from factlint.checks.stories import is_recap
from factlint.digest import url_dates
from factlint.digest.quantities import spelled
from factlint.digest.retelling_marks import period
from factlint.digest.tellings import tellings
from factlint.digest.terms import story_text
from factlint.report import Evidence, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.document import CanonicalUrl
    from factlint.model import Date, Digest
    from factlint.series import Earlier, Series, Telling, Where

_MOST_STORIES = 400
"""Stories of a digest that are looked up; ten are usual, and each costs a search."""
_COPY = 4, 0.75
"""From so many stories, and so large a share of a digest's, that one earlier digest has told, it is a copy of that."""
_SHOWN = 8
"""Stories that are named where a digest is a copy."""
_NEW = 4
"""New numbers, and names, that a finding names."""
_DIGITS = lazy.pattern(r"\d+")


class ToldBefore(Limits, frozen=True):
    """When a story counts as told by an earlier digest."""

    window_days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    """How many days back stories are compared; left out, as many as ``window-days`` of the settings says."""
    recap_sections: tuple[str, ...] = ()
    """Words in the titles of sections that recap by design; their stories never count."""


class _Found(NamedTuple):
    """A story, the earlier tellings of it in order, and how it compares with the first."""

    story: int
    telling: Telling
    earlier: tuple[Earlier, ...]
    compared: Compared

    @property
    def where(self) -> Where:
        """Where it was told first."""
        return self.earlier[0].where


@folder_check("retellings.told_before", ToldBefore)
def told_before(digest: Digest, series: Series, options: ToldBefore) -> Iterator[Hit]:
    """Report each story that a digest of the days before has told already.

    Bad:  "Arvik's dockworkers on strike" on Monday, "Strike halts the port of Arvik" on Tuesday, with nothing new.
    Good: "Arvik's dockworkers return with 6.5% more pay" a week later; a weekly that sums up the days.
    """
    today = day_of(digest)
    since = max(1, today - (options.window_days or series.window))
    if not (today and series.digests(since, today)):
        return
    from factlint.checks import background  # noqa: PLC0415 - only digests that have others beside them need it

    told = list(enumerate(tellings(digest)))[:_MOST_STORIES]
    news = [(at, one) for at, one in told if one.kind == "news" and not is_recap(digest, at, options.recap_sections)]
    earlier = {at: _earlier(digest, one, series, since, today) for at, one in news}
    own = background.without(digest, {at: one for at, one in news if earlier[at]}, series, since, today)
    found = _found(digest, series, [(at, one, earlier[at]) for at, one in own.items()], options, today)
    copied = _copied(found, len(news))
    if copied:
        yield _copy_hit(digest, copied)
    for one in found:
        if one not in copied:
            yield _hit(digest, one)


def _earlier(digest: Digest, telling: Telling, series: Series, since: int, today: int) -> list[Earlier]:
    """Return the stories of earlier digests that are worth weighing against one of this digest.

    A weekly retells the days by design; only an earlier issue of its own, which its file name shows, is no excuse.
    """
    span = period(digest)
    found = series.candidates(telling, since, today)
    return [
        one
        for one in found
        if one.telling.kind != "recap"
        and (one.likeness > 0 or may_be_same(one.telling, telling))
        and (span < 2 or (_shape(one.where.path) == _shape(digest.path) and today - one.where.day >= span - 1))
    ]


def _shape(path: str) -> str:
    """Return a file's name without its numbers, which are those of its day."""
    return _DIGITS.sub("0", PurePath(path).name)


def _found(
    digest: Digest,
    series: Series,
    candidates: Sequence[tuple[int, Telling, list[Earlier]]],
    options: ToldBefore,
    today: int,
) -> list[_Found]:
    """Return the stories that were told before, each with its first and its nearest earlier telling."""
    weights = _weights(series, candidates, today)
    compared_with = Comparer(weights, options, page_days(digest), today, dense=digest.language in DENSE)
    found: list[_Found] = []
    for at, telling, earlier in candidates:
        every = [(one, compared_with(one, telling)) for one in earlier]
        same = [(one, compared) for one, compared in every if compared.verdict == "same"]
        same.sort(key=lambda pair: (pair[0].where.day, pair[0].where.path, -pair[1].containment, pair[0].where.line))
        if same:
            found.append(_Found(at, telling, tuple(one for one, _ in same), same[0][1]))
    return found


class Comparer:
    """Judges whether stories of one day tell again what earlier digests told."""

    def __init__(
        self,
        weights: Mapping[str, float],
        limits: Limits,
        pages: Mapping[CanonicalUrl, Date],
        today: int,
        *,
        dense: bool = False,
    ) -> None:
        """Take the weights of all terms, and the days that the digest of ``today`` (an ordinal) gives its pages."""
        self._weights = weights
        self._limits = limits
        self._pages = pages
        self._today = today
        self._dense = dense

    def __call__(self, first: Earlier, second: Telling) -> Compared:
        """Compare a story with an earlier telling."""
        newer = self._is_newer(first.telling, first.where.day, second)
        alike = first.likeness > 0
        return compare(first.telling, second, self._weights, self._limits, dense=self._dense, newer=newer, alike=alike)

    def _is_newer(self, first: Telling, told: int, second: Telling) -> bool:
        """Whether the later story cites a page, or names a day, of the time since the earlier one was told."""
        pages = (self._day(page) for page in second.pages - first.pages)
        days = (date.fromisoformat(day).toordinal() for day in second.days - first.days)
        return any(told < day <= self._today for day in (*pages, *days))

    def _day(self, page: CanonicalUrl) -> int:
        spelt = url_dates.in_url(f"https://{page}")
        known = spelt.date if spelt and spelt.sure else self._pages.get(page)
        return known.ordinal if known else 0


def page_days(digest: Digest) -> dict[CanonicalUrl, Date]:
    """Return the days that a digest's reference list gives its pages."""
    return {entry.canonical: entry.day for entry in digest.references if entry.canonical and entry.day}


def _weights(series: Series, candidates: Sequence[tuple[int, Telling, list[Earlier]]], today: int) -> dict[str, float]:
    """Return the rarity of each term in the series with this digest's stories, of which the series has none."""
    own = common([telling for _, telling, _ in candidates])
    vocabulary = set(own).union(*(one.telling.terms for _, _, earlier in candidates for one in earlier))
    frequencies = series.frequencies(vocabulary, today)
    counts = {term: frequencies.get(term, 0) + own.get(term, 0) for term in vocabulary}
    return rarity(counts, series.size(today) + len(candidates), vocabulary)


def _copied(found: Sequence[_Found], stories: int) -> list[_Found]:
    """Return the stories that one earlier digest has told, where they are so many that this digest is a copy of it."""
    by_digest: dict[str, list[_Found]] = {}
    for one in found:
        by_digest.setdefault(one.where.path, []).append(one)
    most = max(by_digest.values(), key=len, default=[])
    return most if len(most) >= max(_COPY[0], _COPY[1] * stories) else []


def _copy_hit(digest: Digest, copied: Sequence[_Found]) -> Hit:
    first = copied[0]
    return Hit(
        digest.stories[first.story].title_span,
        f"{len(copied)} of this digest's {len(digest.stories)} stories, from this one on, were told already in"
        f" {first.where.path}",
        evidence=tuple(Evidence(one.earlier[0].telling.title, str(one.where)) for one in copied[:_SHOWN]),
        help="leave them out, or delete this digest if nothing remains",
    )


def _hit(digest: Digest, found: _Found) -> Hit:
    where, last = found.where, found.earlier[-1].where
    page = "both cite the same page and " if found.compared.page else ""
    again = f", and again in {last}" if last.path != where.path else ""
    return Hit(
        digest.stories[found.story].title_span,
        f"this story was told already in {where}{again}: {page}{found.compared.containment:.0%} of the shorter one's"
        f" words, weighed by rarity, stand in the other; {_new(digest, found)}",
        evidence=tuple(_evidence(digest, found)),
        help='leave it out, or open it with "Update:" and say what is new',
    )


def _evidence(digest: Digest, found: _Found) -> Iterator[Evidence]:
    compared = found.compared
    yield Evidence(found.earlier[0].telling.title, str(found.where))
    yield Evidence(", ".join(as_written(digest, found.story, compared.words)), "words that both stories share")
    if compared.numbers:
        yield Evidence(", ".join(_numbers(digest, found.story, compared.numbers)), "numbers that both stories share")
    if compared.page:
        yield Evidence(compared.page, "page that both stories cite")
    if likeness := found.earlier[0].likeness:
        yield Evidence(f"{likeness:.2f}", "how alike both stories are in meaning (1 is the same)")


def _numbers(digest: Digest, story: int, numbers: Sequence[str]) -> list[str]:
    written = spelled(story_text(digest, story), language=digest.language)
    return [written.get(number, number) for number in numbers]


def _new(digest: Digest, found: _Found) -> str:
    """Say what none of the earlier tellings has: numbers, names, pages."""
    known = [one.telling for one in found.earlier]
    numbers = [one for one in found.compared.new_numbers if not any(one in telling.numbers for telling in known)]
    names = [one for one in found.compared.new_names if not any(one in telling.terms for telling in known)]
    pages = [one for one in found.compared.new_pages if not any(one in telling.pages for telling in known)]
    parts = _numbers(digest, found.story, numbers[:_NEW]) + as_written(digest, found.story, tuple(names[:_NEW]))
    if not (parts or pages):
        return "no name, page or telling number in it is new"
    page = "a page that it cites" if len(pages) == 1 else f"{len(pages)} pages that it cites"
    if not parts:
        return f"no name or telling number in it is new, only {page}"
    return f"new in it: {', '.join(parts)}" + (f", and {page}" if pages else "")
