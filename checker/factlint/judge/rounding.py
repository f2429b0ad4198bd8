"""Whether one value is another one rounded, or lies where "about", "more than" and "up to" put it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.judge.quantity import Hedge

_TRAILING = Decimal("0.01")
"""How far zeros at the end of an unhedged number may stand for other digits: 3,000 for 3,012, but not for 3,100."""
_COARSE = Decimal("0.05")
"""How far one written digit may: "3 million" for 2.95 million, but not for 3.3."""
_ABOUT = Decimal("0.05")
_ABOUT_MOST = Decimal("0.15")
"""Between these "about" reaches, as the zeros of the number have it: "about 100" from 85 to 115."""
_BEYOND = Decimal("0.25")
"""How far above its number "more than" may lie: who means 40 million does not say "more than 30 million"."""


def fits(stated: Decimal, claimed: Decimal, step: Decimal, hedge: Hedge) -> bool:
    """Whether a claim of ``claimed``, written to the place ``step``, is a fair way to say ``stated``."""
    if stated == claimed:
        return True
    if hedge == "over":
        return claimed <= stated < claimed + max(_zeros(claimed, step), _BEYOND * abs(claimed))
    if hedge == "under":
        return claimed - max(_zeros(claimed, step), _BEYOND * abs(claimed)) < stated <= claimed
    away = abs(stated - claimed)
    if hedge == "about":
        reach = max(_zeros(claimed, step) / 2, _ABOUT * abs(claimed))
        return away <= min(reach, max(_ABOUT_MOST * abs(claimed), step / 2))
    coarse = _COARSE * abs(claimed)
    if away > coarse and (step > 1 or away > step / 2):  # most pairs of a page and a claim end here
        return False
    exact = step / 2 if step <= 1 else min(step / 2, coarse)
    return away <= max(exact, min(_zeros(claimed, step) / 2, _TRAILING * abs(claimed)))


def _zeros(value: Decimal, step: Decimal) -> Decimal:
    """Return the place of the last digit that is no zero: 10 of 90, at least ``step``."""
    if value == 0:
        return step
    exponent = value.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else step
    return max(place, step)
