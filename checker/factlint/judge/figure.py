"""A figure: a number while it is being read, before it is known what is bound to it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from factlint.judge.quantity import Hedge, Quantity

Form = Literal["digits", "words", "ordinal", "share", "times", "loose"]
"""``share``: "a third", its value in per cent; ``loose``: "dozens", which mean no certain number."""

_TIMES_STEP = Decimal("0.2")
SHARE_STEP = Decimal(2)
"""How exact a fraction in words is, in per cent: "a third" is what 34 % may be called, and 36 % not."""


class Figure(msgspec.Struct):
    """A number as written; :meth:`quantity` says what it comes to."""

    start: int
    end: int
    value: Decimal
    step: Decimal = Decimal(1)
    form: Form = "digits"
    scale: Decimal = Decimal(1)
    unit: str = ""
    factor: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)
    second: Decimal | None = None
    """The other end of a range, in the same scale and unit."""
    hedge: Hedge = ""
    noun: str = ""
    pair: tuple[Decimal, Decimal] | None = None
    """Both ends as written, where it is one end of what may be a range and may be a change."""
    neighbours: tuple[Figure, ...] = ()
    """Where it is bare: those of its sentence whose unit may be its own."""
    exact: bool = True
    """Whether it says a number that can be strong: "dozens", "about twice" do not."""

    def quantity(self, text: str) -> Quantity:
        """Return what it comes to, in its canonical unit."""
        worth = self.scale * self.factor
        low = self.value * worth + self.shift
        high = low if self.second is None else self.second * worth + self.shift
        strong = self.exact and (self._is_bound() or low >= 10 or high >= 10 or low != low.to_integral_value())
        words = text[self.start : self.end]
        # "Doubled" is said of what rose by 90 %, not of what rose by a half.
        step = min(self.step, _TIMES_STEP) if self.unit == "x" else self.step * worth
        plain = self.form == "digits" and self.scale == 1
        pair = self.pair and (self.pair[0] * worth + self.shift, self.pair[1] * worth + self.shift)
        implied = tuple(self._as(one) for one in self.neighbours)
        return Quantity(
            self.start, self.end, words, low, high, self.unit, self.noun, self.hedge, step, strong, plain, pair, implied
        )  # fmt: skip

    def _as(self, other: Figure) -> tuple[str, Decimal]:
        """Return what it comes to in another figure's unit."""
        scale = other.scale if self.scale == 1 and self.value < 1000 else self.scale
        return other.unit, self.value * scale * other.factor + other.shift

    def _is_bound(self) -> bool:
        return self.unit not in ("", "th", "x") or (self.unit == "x" and self.form == "digits")


def place(value: Decimal) -> Decimal:
    """Return the place of the last significant digit: 0.1 of 3.2, 100 of 3200, 1 of 20.

    Zeros at the end of a number under a thousand count as meant.
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 0:
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    if value < 1000:
        return Decimal(1)
    digits = str(int(value))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))
