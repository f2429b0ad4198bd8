"""The value of a run of number words: "three hundred and fifty thousand", quatre-vingt-dix, tres mil quinientos."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.judge import number_words

if TYPE_CHECKING:
    from factlint.judge.number_words import Words

_EINHALB = "einhalb"
_LONG_GERMAN = 60
"""Characters of the longest German number that is looked at."""
_MILLION = Decimal(1_000_000)


def value(word: str, language: str, table: Words) -> Decimal | None:
    """Return what a single word is worth, scales included; ``None`` if it is no number."""
    if (count := table.counts.get(word)) is not None:
        return Decimal(count)
    if (power := table.millions.get(word)) is not None:
        return Decimal(10) ** power
    return _german(word, table) if language == "de" else None


def _german(word: str, table: Words) -> Decimal | None:
    if len(word) > _LONG_GERMAN:
        return None
    if word.endswith(_EINHALB):
        whole = table.counts.get(word.removesuffix(_EINHALB) or "eins")
        return None if whole is None else Decimal(whole) + Decimal("0.5")
    if "hundert" not in word and "tausend" not in word:
        return None
    found = number_words.german(word)
    return None if found is None else Decimal(found)


class Run:
    """Number words added up, one after the other."""

    def __init__(self, language: str) -> None:
        self._french = language == "fr"
        self._iberian = language in ("es", "pt")
        self._total = Decimal(0)
        self._current = Decimal(0)
        self.last = Decimal(1)
        """The place of the last word: 1000 of "fifty thousand"."""

    @property
    def worth(self) -> Decimal:
        """The value so far."""
        return self._total + self._current

    def add_half(self) -> None:
        """Add the half of "one and a half million" or "un million et demi"."""
        half = self.last / 2 if self.last > 1 else Decimal("0.5")
        if self._current:
            self._current += half
        else:
            self._total += half

    def continues(self, worth: Decimal) -> bool:
        """Whether a value may follow "and"."""
        return worth < 1000 and self._fits(worth) and self.worth > 0

    def take(self, word: str, worth: Decimal) -> bool:
        """Add a word; ``False`` if it begins another number."""
        if worth >= 1000 and worth.normalize().as_tuple().digits == (1,):
            return self._take_scale(worth)
        if worth == 100 and 0 < self._current < 100:
            self._current, self.last = self._current * 100, worth
        elif self._fits(worth):
            if self._french and self._current % 100 == 4 and word.startswith("vingt"):
                worth = Decimal(76)
            self._current += worth
            self.last = Decimal(100) if worth >= 100 and worth % 100 == 0 else Decimal(1)
        else:
            return False
        return True

    def _take_scale(self, worth: Decimal) -> bool:
        # "mil millones", "dos mil quinientos millones": in Spanish a thousand counts millions.
        if self._iberian and worth == _MILLION and 0 < self._total < _MILLION:
            self._total = self.worth * worth
        elif self._total and (worth >= self._total or not self._current):
            return False
        else:
            self._total += (self._current or 1) * worth
        self._current, self.last = Decimal(0), worth
        return True

    def _fits(self, worth: Decimal) -> bool:
        low = self._current % 100
        if self._current == 0 or (low == 0 and worth < 100):
            return True
        if self._french and (low == 4 and worth == 20):
            return True
        if self._french and ((low in (60, 80) and worth < 20) or (low in (10, 70, 90) and 7 <= worth <= 9)):
            return True
        return low >= 20 and low % 10 == 0 and worth < 10
