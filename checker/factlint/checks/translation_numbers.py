"""Numbers and dates of a translation that are not those of its original."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import translation_dates
from factlint.checks.translation_digits import written
from factlint.checks.translation_links import compare, counterparts
from factlint.checks.translation_places import places
from factlint.checks.translation_stories import align
from factlint.checks.translation_values import (
    SMALL,
    TIMES,
    Value,
    are_yen,
    is_conversion,
    rounds,
    same,
    spelled,
    values,
)
from factlint.judge.units import is_currency
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.translation_original import Original
    from factlint.model import Digest, Section

_SAYINGS = frozenset((24, 100, 180, 360, 365, 1000))
"""Numbers that stand in sayings, for which other languages have words: "24 heures sur 24", "100 %"."""
_SHARES = frozenset((10, 20, 25, 33, 50, 66, 67, 75, 80, 90, 100))
"""Percentages for which there are words: a quarter, "one in five"."""
_PERCENT = lazy.pattern(r"[%％]|[cz]ent|セント|센트|프로")
"""Of "nine out of ten", which is a percentage, too, each language makes what it likes."""
_POINTS = ("point", "punkt", "punto", "ponto", "ポイント", "포인트", "点", "點")
_LARGE = 10_000
"""From here on a number beside an amount may be one, too."""
_MANY = 100
"""Values of a place up to which they are compared each with each."""


class Difference(NamedTuple):
    """A value of the translation, and the one that the original has in its place."""

    ours: Value
    theirs: Value | None


class _Whole(NamedTuple):
    """What is known of the whole original."""

    digest: Digest
    values: frozenset[str]
    gone: set[int]
    """Lines whose only pages the translation has lost, and their numbers with them."""

    def has_lost(self, value: Value) -> bool:
        """Whether a value of it stands where the translation has lost what there was."""
        return bool(self.gone) and self.digest.position(value.span.start).line in self.gone


def find(digest: Digest, held: Original) -> Iterator[Hit]:
    """Yield the numbers and dates that differ; two that are swapped are one finding, and so is one that recurs."""
    differences = [*_differences(digest, held.digest)]
    yield from translation_dates.own_day(digest, held, {one.ours.span for one in differences})
    yield from translation_dates.rows(digest, held)
    found: dict[tuple[str, str], list[Difference]] = {}
    for one in differences:
        key = (spelled(one.ours), spelled(one.theirs) if one.theirs else "")
        found.setdefault(key, []).append(one)
    told: set[tuple[str, str]] = set()
    for (ours, theirs), ones in found.items():
        if (ours, theirs) in told:
            continue
        swapped = found.get((theirs, ours), []) if ours != theirs else []  # of March 2024 the year may differ
        told |= {(ours, theirs), (theirs, ours)}
        yield _hit(held, ones, swapped)


def _differences(digest: Digest, original: Digest) -> Iterator[Difference]:
    sure = {pair.ours for pair in align(digest, original) if pair.sure}
    mine, others = values(digest), values(original)
    gone = _lines_lost(digest, original)
    everywhere = frozenset(spelled(value) for some in others.values() for value in some)
    for ours, theirs in counterparts(digest, original):
        if ours.kind == "story" and ours.index not in sure:
            continue
        here, there = mine.get(ours, []), others.get(theirs, [])
        if ours.kind == "section" and not _are_same(digest.sections[ours.index], original.sections[theirs.index]):
            shared = {spelled(one) for one in here} & {spelled(other) for other in there}
            here = here if shared else []  # they merely stand at the same place
        if here and max(len(here), len(there)) <= _MANY:
            yield from _unmatched(here, there, _Whole(original, everywhere, gone))


def _lines_lost(digest: Digest, original: Digest) -> set[int]:
    """Return the lines of the original whose only pages the translation has lost: their numbers went with them."""
    lost = [mention for one in compare(digest, original).lost for mention in one.mentions]
    kept = {mention.span for page in places(digest).pages for mention in places(original).having(page)}
    kept_lines = {original.position(span.start).line for span in kept}
    return {original.position(mention.span.start).line for mention in lost} - kept_lines


def _are_same(one: Section, other: Section) -> bool:
    """Whether two sections are of one kind that a heading surely tells."""
    return one.kind == other.kind and one.kind in ("summary", "outlook")


def _unmatched(here: Sequence[Value], there: Sequence[Value], whole: _Whole) -> Iterator[Difference]:
    """Yield the values of a place that its counterpart does not have, where it is sure that they are wrong."""
    mine = [one for one in here if not any(_renders(one, other) for other in there)]
    theirs = [
        other for other in there if not any(_is_rendered(other, one) for one in here) and not whole.has_lost(other)
    ]
    # Where "Kiku 3" is there in both, it is not what "3 May" renders.
    taken = [one for one in here if one.quantity and any(other.quantity and same(one, other) for other in there)]
    mine += [one for one in here if one not in mine and _is_by_chance(one, there, taken)]
    theirs += [other for other in there if other not in theirs and _is_by_chance(other, here, taken)]
    mine = [one for one in mine if not _is_reckoned(one, there)]
    for one in mine:
        if not one.is_sure or (one.aside and one.kind != "%"):
            continue
        rivals = [other for other in mine if other.kind == one.kind and spelled(other) != spelled(one)]
        fitting = [other for other in theirs if _fits(one, other)]
        if len({spelled(other) for other in fitting}) == 1 and not rivals:
            yield Difference(one, fitting[0])
        elif not one.aside and _is_new(one, whole.values, whole.digest):
            again = None if fitting else _once_more(one, here, [other for other in there if not whole.has_lost(other)])
            enough = len({spelled(other) for other in fitting}) > len({spelled(other) for other in rivals})
            if enough or again or (_is_telling(one) and not any(other.kind.startswith("°") for other in theirs)):
                yield Difference(one, again or (None if rivals else _only(one, fitting)))


def _only(one: Value, fitting: Sequence[Value]) -> Value | None:
    """Return the only value of the same kind among several that fit, if there is but one: euros for euros."""
    alike = [other for other in fitting if other.kind == one.kind]
    return alike[0] if len({spelled(other) for other in alike}) == 1 else None


def _renders(one: Value, other: Value) -> bool:
    """Whether a value of the translation is this one of the original: no day renders "this year"."""
    return rounds(one, other) or (
        same(one, other) and not (one.kind == "day" and other.kind in ("month", "quarter", "year"))
    )


def _is_rendered(other: Value, one: Value) -> bool:
    """Whether a value of the original is this one of the translation: "this year" does not render "April 17"."""
    return rounds(one, other) or (same(one, other) and (other.moment is None or other.kind == one.kind))


def _is_by_chance(one: Value, others: Sequence[Value], taken: Sequence[Value]) -> bool:
    """Whether a day is found again only in numbers that stand in both versions."""
    if not one.moment or one.kind != "day" or one.moment.relative:
        return False
    alike = [other for other in others if same(one, other)]
    figures = {spelled(other) for other in taken}
    return bool(alike) and all(other.quantity and spelled(other) in figures for other in alike)


def _is_reckoned(one: Value, there: Sequence[Value]) -> bool:
    """Whether it is by how many points a percentage of the original rose or fell: 63 to 81 %, up 18 points."""
    if not one.quantity or not (one.quantity.unit == "pp" or one.quantity.noun.startswith(_POINTS)):
        return False
    shares = [other.quantity.low for other in there if other.quantity and other.kind in ("%", "")]
    return any(abs(low - high) == one.quantity.low for low in shares for high in shares)


def _once_more(one: Value, here: Sequence[Value], there: Sequence[Value]) -> Value | None:
    """Return the value that the original has here more often than the translation, if there is one such."""
    more = Counter(map(spelled, there))
    more.subtract(map(spelled, here))
    fitting = [other for other in there if more[spelled(other)] > 0 and _fits(one, other)]
    return fitting[0] if len({spelled(other) for other in fitting}) == 1 else None


def _fits(one: Value, other: Value) -> bool:
    """Whether two differing values may be meant to be the same."""
    alike = one.kind == other.kind or _are_times(one, other) or _are_money(one, other) or _are_measures(one, other)
    if not alike:
        return False
    if not (other.is_sure or (other.quantity and other.kind)) or is_conversion(one, other):
        return False
    if (other.aside and other.kind != "%") or (bool(one.moment) != bool(other.moment) and one.kind != "day"):
        return False  # "January to May", which has months, and five months
    if one.moment and other.moment:
        return bool(one.moment.until) == bool(other.moment.until)
    return one.kind != other.kind or _is_counted(one) == _is_counted(other)


def _are_money(one: Value, other: Value) -> bool:
    """Whether both are amounts; one may leave it to its reader in what, as "a valuation of 2.1 billion" does.

    Of two currencies the figure must be the same: else it may have been converted.
    """
    kinds = sorted((one.kind, other.kind))
    if all(map(is_currency, kinds)):
        first, second = one.quantity, other.quantity
        return first is not None and second is not None and (first.low == second.low or are_yen(first, second))
    large = one.quantity and other.quantity and min(one.quantity.low, other.quantity.low) >= _LARGE
    return kinds[0] == "" and is_currency(kinds[1]) and bool(large)


def _are_times(one: Value, other: Value) -> bool:
    """Whether both are stretches of time: six months that became six weeks."""
    units = {one.kind, other.kind}
    return bool(one.quantity and other.quantity) and units <= {"min", "h", "day", "week", "month", "year"}


def _are_measures(one: Value, other: Value) -> bool:
    """Whether one has a unit where the other's is not sure: 550キロ may be kilometres, and may be kilograms."""
    units = {one.kind, other.kind}
    if not one.quantity or not other.quantity or "" not in units:
        return False
    return units.isdisjoint(("%", "th", "x", *TIMES)) and not any(map(is_currency, units))


def _is_counted(value: Value) -> bool:
    """Whether a number is more than a few of something."""
    return value.quantity is None or value.quantity.low >= SMALL or value.quantity.unit not in ("", "th", "x")


def _is_telling(value: Value) -> bool:
    """Whether a number is so special that no translator adds it: neither small, nor a time, nor a converted amount."""
    one = value.quantity
    if one is None or one.unit not in ("", "%") or (one.low < SMALL and not one.unit):
        return False
    if one.low in (_SHARES if one.unit else _SAYINGS) or (one.unit and not _PERCENT.search(value.text)):
        return False
    return one.strong and not one.hedge


def _is_new(value: Value, everywhere: frozenset[str], original: Digest) -> bool:
    """Whether the whole original has a number or a date nowhere, in whatever form."""
    if value.kind != "%" and value.quantity and value.quantity.low in written(original):
        return False
    return spelled(value) not in everywhere


def _hit(held: Original, ones: Sequence[Difference], swapped: Sequence[Difference]) -> Hit:
    first = ones[0]
    related = [Related(other.ours.span, "here too") for other in ones[1:]]
    if first.theirs is None:
        message = f"{first.ours.text!r} is nowhere in the original ({held.path})"
    else:
        where = held.place(first.theirs.span.start)
        message = f"the original ({where}) has {first.theirs.text!r} here, the translation {first.ours.text!r}"
    if swapped:
        message += "; the two are swapped"
        related += [Related(other.ours.span, "the other of the two") for other in swapped]
    theirs = first.theirs
    return Hit(
        first.ours.span,
        message,
        expected=theirs.text if theirs else None,
        found=first.ours.text,
        evidence=(held.line_of(theirs.span),) if theirs else (),
        related=tuple(related),
        help=held.help,
    )
