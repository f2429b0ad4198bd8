"""How two quantities compare: whether one is the other in another form, and whether both cannot be right."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.judge.rounding import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.quantity import Hedge, Quantity

_SECONDS = {"s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12}
_OLDEST = 120
_DEGREES = frozenset(("°", "°C"))
_HUNDRED = Decimal(100)
_ONE = Decimal(1)
_LARGE = 1000
_WRITTEN = frozenset(("%", "pp", "th", "x", "year"))
"""Units that no text leaves to its reader to think of."""
_DOLLARS = frozenset(("AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"))
_KRONER = "kr"
_CROWNS = frozenset((_KRONER, "DKK", "ISK", "NOK", "SEK"))
_POINTS = ("point", "punkt", "punto", "ponto", "ポイント", "포인트", "点", "點")
_ABOUT = Decimal("0.15")
"""How far from its number "about" may be."""


def carries(stated: Quantity, claimed: Quantity) -> bool:
    """Whether what a source states is what a claim says, in whatever form.

    A rounded claim is carried, one that is more exact than its source is not. Currency and unit must agree; a number
    with neither is carried by an amount of the same value, and carries one in the unit of what stands beside it.
    """
    if _is_loose(stated) and not _is_loose(claimed):
        return False
    if stated.unit == claimed.unit:
        found = _agree(stated, stated.low, stated.high, claimed)
    else:
        found = any(_agree(stated, low, high, claimed) for low, high in _converted(stated, claimed))
    return found or (bool(stated.implied) and _agree_as_implied(stated, claimed))


def comparable(stated: Quantity, claimed: Quantity) -> bool:
    """Whether both are the same kind of quantity, and cannot both be right of the same thing.

    Those that say nearly the same are not comparable: no editor would call "87 %" of 87.6 a contradiction.
    """
    if not _is_same_kind(stated, claimed) or _is_loose(stated) or _is_loose(claimed) or carries(stated, claimed):
        return False
    pairs = [(stated.low, stated.high)] if stated.unit == claimed.unit else list(_converted(stated, claimed))
    return all(_apart(low, high, stated, claimed) for low, high in pairs)


def differ(stated: Quantity, claimed: Quantity) -> bool:
    """Whether two quantities of one unit cannot both be right of one thing, whatever they count."""
    if _is_loose(stated) or _is_loose(claimed):
        return False
    if stated.hedge == claimed.hedge != "":
        # "More than 500" and "more than 900" leave room for each other, but nobody says both of one thing.
        stated, claimed = replace(stated, hedge=""), replace(claimed, hedge="")
    return _apart(stated.low, stated.high, stated, claimed)


def _agree(stated: Quantity, low: Decimal, high: Decimal, claimed: Quantity) -> bool:
    """Whether a value, or the two ends of a range, are what is claimed."""
    if low == high and claimed.low != claimed.high and stated.pair and stated.unit == claimed.unit:
        low, high = stated.pair
    elif low != high and claimed.low == claimed.high and claimed.pair and not claimed.hedge:
        first, second = claimed.pair
        claimed = replace(claimed, low=first, high=second)
    # Nobody rounds 1,250 to 1,200 who writes all four figures.
    step = min(claimed.step, _ONE) if claimed.plain and not claimed.hedge else claimed.step
    if claimed.low != claimed.high:
        if low == high:
            return False
        first, second = sorted((claimed.low, claimed.high))
        near, far = sorted((low, high))
        return fits(near, first, step, claimed.hedge) and fits(far, second, step, claimed.hedge)
    if low == high:
        return low == claimed.low or fits(low, claimed.low, step, claimed.hedge)
    if low > high and not claimed.hedge:  # of a game that ended 3-2, either side's goals
        return claimed.low in (low, high)
    # Of "3 to 5 million" one may say "up to 5 million", or "at least 3", but not "5 million".
    if claimed.hedge == "under":
        return fits(max(low, high), claimed.low, step, "")
    return claimed.hedge == "over" and fits(min(low, high), claimed.low, step, "")


def _agree_as_implied(stated: Quantity, claimed: Quantity) -> bool:
    """Whether a bare number is what is claimed if it is meant in the unit of a neighbour."""
    return any(unit == claimed.unit and _agree(stated, value, value, claimed) for unit, value in stated.implied)


def _is_loose(quantity: Quantity) -> bool:
    """Whether it is "dozens" or "hundreds": no number, only its order."""
    return quantity.hedge == "over" and quantity.step > quantity.low


def _converted(stated: Quantity, claimed: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield what is stated in the unit of what is claimed, in each way that it can be meant."""
    have, want = stated.unit, claimed.unit
    for table in (_SECONDS, _MONTHS):
        if have in table and want in table:
            factor = Decimal(table[have]) / table[want]
            yield stated.low * factor, stated.high * factor
    if have == "x" and want == "%":
        yield _rise(stated.low), _rise(stated.high)
    elif have == "%" and want == "x":
        yield 1 + stated.low / 100, 1 + stated.high / 100
        yield 1 - stated.low / 100, 1 - stated.high / 100
    elif _is_other_name(stated, claimed) or (_is_equal(stated, claimed) and _may_be(stated, claimed)):
        yield stated.low, stated.high


def _may_be(stated: Quantity, claimed: Quantity) -> bool:
    return _is_bare(stated, claimed) or _is_understood(stated, claimed)


def _is_other_name(stated: Quantity, claimed: Quantity) -> bool:
    """Whether the units are two names of one: degrees of whatever scale, dollars of whatever country."""
    return (stated.unit in _DEGREES and claimed.unit in _DEGREES) or _is_same_money(stated, claimed)


def _is_same_money(stated: Quantity, claimed: Quantity) -> bool:
    """Whether one of two is in dollars or crowns that do not say whose they are, and the other says it."""
    have, want = stated.unit, claimed.unit
    if have == "USD" and want in _DOLLARS:
        return _says_no_country(stated.text)
    if want == "USD" and have in _DOLLARS:
        return _says_no_country(claimed.text)
    return _KRONER in (have, want) and have in _CROWNS and want in _CROWNS


def _says_no_country(text: str) -> bool:
    return text.startswith("$") or text.lower().endswith(("dollars", "dollar", "dólares", "달러", "ドル"))


def _is_understood(stated: Quantity, claimed: Quantity) -> bool:
    """Whether a number counts nothing that it names and is too special to be another: "58 million had been planned"."""
    special = stated.strong and (stated.low >= _LARGE or stated.low != stated.low.to_integral_value())
    if not special or stated.unit or stated.noun or claimed.unit in _WRITTEN:
        return False
    # Beside euros a bare amount is no number of dollars.
    return not (claimed.unit.isupper() and any(unit.isupper() for unit, _ in stated.implied))


def _is_equal(stated: Quantity, claimed: Quantity) -> bool:
    return stated.low == claimed.low and stated.high == claimed.high


def _rise(times: Decimal) -> Decimal:
    """Return by how many per cent something rose, or fell, that became so many times what it was."""
    return abs(times - 1) * _HUNDRED


def _is_bare(stated: Quantity, claimed: Quantity) -> bool:
    """Whether one of both bears no unit, and may have been meant in that of the other."""
    have, want = stated.unit, claimed.unit
    nouns = stated.noun == claimed.noun or not (stated.noun and claimed.noun)
    # "Her 18th birthday", "in the 23rd minute", "his 14th goal": she is 18, after 23 minutes, 14 goals.
    if have == "th" and want:
        return _is_age(claimed) or (want != "th" and stated.noun.startswith(want))
    if want == "th":
        return _is_age(stated) or (have == "" and nouns)
    if "x" in (have, want) and "" in (have, want):  # "412 times" are 412 attacks
        return True
    if "pp" in (have, want) and "" in (have, want) and (stated.noun or claimed.noun).startswith(_POINTS):
        return True
    if want == "":
        # "A million output tokens" are a million tokens, whose unit stands apart.
        return claimed.noun in ("", have) or (have == "th" and stated.noun == claimed.noun)
    return have == "" and (stated.noun == want or (stated.noun == "" and _is_age(claimed)))


def _is_age(quantity: Quantity) -> bool:
    return quantity.unit == "year" and quantity.low < _OLDEST


def _is_same_kind(stated: Quantity, claimed: Quantity) -> bool:
    have, want = stated.unit, claimed.unit
    if have != want:
        return any(have in table and want in table for table in (_SECONDS, _MONTHS))
    if have == "":
        return stated.noun != "" and stated.noun == claimed.noun
    return have not in ("x", "th")


def _apart(low: Decimal, high: Decimal, stated: Quantity, claimed: Quantity) -> bool:
    """Whether values differ by more than a careless writer's rounding, and none leaves room for the other."""
    near, far = _room(min(low, high), max(low, high), stated.hedge)
    first, last = _room(min(claimed.low, claimed.high), max(claimed.low, claimed.high), claimed.hedge)
    slack = max(claimed.step, stated.step) if "about" in (stated.hedge, claimed.hedge) else claimed.step
    return first - far >= slack or near - last >= slack


def _room(low: Decimal, high: Decimal, hedge: Hedge) -> tuple[Decimal, Decimal]:
    """Return the least and the most that a hedged value may mean."""
    if hedge == "over":
        return low, Decimal("Infinity")
    if hedge == "under":
        return Decimal("-Infinity"), high
    slack = _ABOUT * max(abs(low), abs(high)) if hedge == "about" else Decimal(0)
    return low - slack, high + slack
