"""A quantity: a number in a text with all that is bound to it, and how two of them compare."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

Hedge = Literal["", "about", "over", "under"]


class Quantity(msgspec.Struct, frozen=True):
    """A number as a text gives it: what it is worth, in what, how exactly, and of what."""

    start: int
    end: int
    text: str
    """The words as written, currency, scale and unit included."""
    low: Decimal
    high: Decimal
    """Equal but for ranges ("3 to 5 million") and scores ("3-2", where ``low`` is what stands first)."""
    unit: str = ""
    """ISO 4217 for money; "%"; "pp" percentage points; a canonical unit ("km", "kg", "W", "B", "h", "year" …) with the
    value converted; "th" ordinals; "x" times and fold; "" where there is only a number."""
    noun: str = ""
    """Stem of what is counted, where there is no unit: "employe" of "32,000 employees"."""
    hedge: Hedge = ""
    step: Decimal = Decimal(1)
    """The place of its last written significant digit: 100 000 000 for "3.2 billion"."""
    strong: bool = False
    """Two or more digits, or with %, currency or unit."""
    plain: bool = False
    """Whether it is written out in figures: of 32,000, not of "32 thousand", one expects that it was counted."""
    pair: tuple[Decimal, Decimal] | None = None
    """Both ends, of one end of what may be a range and may be a change: "from $90 to $100 million"."""
    implied: tuple[tuple[str, Decimal], ...] = ()
    """What a bare number may be meant as, in the units of its neighbours: canonical unit and value."""
