"""What each number in digits may be worth, however its marks are meant."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.amounts import MYRIADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest

_DIGITS = lazy.pattern(
    r"(\d[\d.,'’\u202f\u00a0]*)(?:(千?[万萬만億亿억兆조])|[\s-]?(mega|giga|tera|peta|exa|milli(?:on|ard)|billi|trilli"
    r"|メガ|ギガ|テラ|ペタ|エクサ))?",
    re.IGNORECASE,
)
_PREFIXES = {"mega": 6, "giga": 9, "tera": 12, "peta": 15, "exa": 18, "million": 6, "milliard": 9, "billi": 9}
_PREFIXES |= {"trilli": 12, "メガ": 6, "ギガ": 9, "テラ": 12, "ペタ": 15, "エクサ": 18}
POWERS = {"千": 3, **MYRIADS}
"""How many zeros a sign of Chinese, Japanese or Korean stands for."""
_THOUSAND = 3
"""Digits that a mark parts off."""


@lru_cache(maxsize=8)
def written(digest: Digest) -> frozenset[Decimal]:
    """Return what each number in digits of a text may be worth, however its marks are meant: for a second look."""
    found: set[Decimal] = set()
    for match in _DIGITS.finditer(digest.text[:500_000]):
        power = sum(POWERS[sign] for sign in match[2] or "") + _PREFIXES.get((match[3] or "").lower(), 0)
        digits = match[1].rstrip(".,'’\u202f\u00a0")[:24]
        bare = "".join(sign for sign in digits if sign.isdecimal() or sign in ".,")
        for spelled in _readings(bare):
            try:
                found.add(Decimal(spelled).scaleb(power))
            except InvalidOperation:
                continue
    return frozenset(found)


def _readings(digits: str) -> Iterator[str]:
    """Yield what points and commas may mean; they part thousands only where three digits follow: 4.2 is no 42."""
    for mark, point in ((",", "."), (".", ",")):
        before, _, last = digits.rpartition(mark)
        if not before or len(last.partition(point)[0]) >= _THOUSAND:
            yield digits.replace(mark, "").replace(point, ".")
