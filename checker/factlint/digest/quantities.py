"""The numbers of a text, each in one spelling: "$10 billion", "$10B" and 「100億ドル」 are the same number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from factlint.document import Span

_WIDE = "\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3"
"""Letters of Chinese, Japanese and Korean, which stand before a number without a blank: 従業員400人."""
_NUMBER = lazy.pattern(
    rf"(?<![^\W{_WIDE}])(?<![.,/‑-])"
    r"(?:\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3}){1,4}(?![\d.,]\d)(?:[.,]\d{1,4})?(?!\w*-?\d)"
    r"|\d{1,15}(?:[.,]\d{1,6})?(?![.,/‑-]?\d))"
)
"""A number that is no part of a version, a model's name, a span or a path."""
_PERCENT = lazy.pattern(
    r"(?<![\d.,])(\d{1,6}(?:[.,]\d{1,4})?)[ \u00a0\u202f-]?"
    r"(?:[%％‰]|per ?cents?\b|percentage\b|pct\b|Prozent|pour ?cent\b|por ?c(?:ien|en)to\b|パーセント|퍼센트"
    r"|(割)(?![り当高引増]))"
)
_REST = lazy.pattern(r"\d{1,4}(?![\d.,万萬만億亿억])")


def spelled(text: str, dates: Sequence[Span] = (), language: str | None = None) -> dict[str, str]:
    """Return the numbers of a text in one spelling each, with how the text writes them first.

    Left out are the digits of ``dates`` (spans into the text, in order), years, and numbers of one digit without a
    scale, a currency or a percent sign: they agree by chance.
    """
    found: dict[str, str] = {}
    if not any(map(str.isdigit, text)):
        return found
    taken = [(span.start, span.end) for span in dates]
    for start, end, spelling in _quantities(text, language):
        if not _within(start, end, taken):
            found.setdefault(spelling, text[start:end].strip())
    return found


def _quantities(text: str, language: str | None) -> Iterator[tuple[int, int, str]]:
    used: list[tuple[int, int]] = []
    for match in _PERCENT.finditer(text):
        if (value := amounts.worth(match[1], language)) is not None:
            used.append(match.span())
            yield *match.span(), f"{plain(value * 10 if match[2] else value)}%"
    for amount in amounts.find(text, language):
        value, end = _whole(text, amount)
        used.append((amount.start, end))
        yield amount.start, end, plain(value)
    used.sort()
    for match in _NUMBER.finditer(text):
        value = amounts.worth(match[0], language)
        if value is not None and not _within(*match.span(), used) and not _is_idle(match[0], value):
            yield *match.span(), plain(value)


def _whole(text: str, amount: amounts.Amount) -> tuple[Decimal, int]:
    """Return the value of an amount with the digits that follow its scale: 1万4200 is 14200, 140兆瓦 140 MW."""
    sign, after = text[amount.end - 1], text[amount.end : amount.end + 1]
    if sign == "兆" and after and after in "瓦赫字比":
        return amount.value / amount.scale, amount.end
    if sign in "万萬만億亿억" and after.isdecimal() and (rest := _REST.match(text, amount.end)):
        return amount.value + int(rest[0]), rest.end()
    return amount.value, amount.end


def plain(value: Decimal) -> str:
    """Return a number without an exponent and without zeros that say nothing: ``3200000000``, ``6.5``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_idle(written: str, value: Decimal) -> bool:
    return (value < 10 and value == int(value)) or (written.isdigit() and len(written) == 4 and 1900 <= value <= 2099)


def _within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place overlaps one of the spans, which are in order."""
    from bisect import bisect_left  # noqa: PLC0415 - only texts with numbers need it

    at = bisect_left(spans, (end, 0))
    return at > 0 and spans[at - 1][1] > start
