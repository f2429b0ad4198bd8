"""Quantities in text: numbers in digits and in words, amounts, shares, ranges, ordinals, units, in eight languages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import amounts
from factlint.judge.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = lazy.pattern(r"(?<![\w.,-])\d{1,3}(?:,\d{3}){1,4}(?!\d)|(?<![\w.,-])\d{1,12}(?:\.\d{1,4})?(?![\w:])")
_PERCENT = lazy.pattern(r"\s?(?:%|％|percent|per cent|パーセント)")


def find(text: str, language: str, skip: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order; what lies in ``skip`` (dates, versions, names) is left out."""
    found: list[Quantity] = []
    taken = list(skip)
    for amount in amounts.find(text, language):
        if not any(start < amount.end and amount.start < end for start, end in taken):
            taken.append((amount.start, amount.end))
            value, unit = amount.value, amount.currency or ""
            found.append(Quantity(amount.start, amount.end, amount.text, value, value, unit, strong=True))
    for match in _PLAIN.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        percent = _PERCENT.match(text, match.end())
        end = percent.end() if percent else match.end()
        value = amounts.worth(match[0], language) or Decimal(0)
        if not percent and match[0].isdigit() and 1900 <= value <= 2100:
            continue
        unit, strong = "%" if percent else "", bool(percent) or value >= 10
        found.append(Quantity(match.start(), end, text[match.start() : end], value, value, unit, strong=strong))
    return tuple(sorted(found, key=lambda one: one.start))


def carries(stated: Quantity, claimed: Quantity) -> bool:
    """Whether what a source states is what a claim says, in whatever form."""
    return stated.low == claimed.low and stated.high == claimed.high and stated.unit == claimed.unit


def comparable(stated: Quantity, claimed: Quantity) -> bool:
    """Whether both are the same kind of quantity, so that differing values contradict each other."""
    return stated.unit == claimed.unit and (stated.unit != "" or (stated.noun != "" and stated.noun == claimed.noun))
