"""Days that name no month: 9日, 31일, "no dia 9", "quinta-feira (9)", read as those nearest to a reference day."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import coming
from factlint.judge.moment import Moment, first_day, in_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_WIDE = lazy.pattern(
    r"(?<![\d月월年년./第제〜～~-])(?:(今月|本月|이달|이달\s)|(先月|前月|上月|上个月|지난달\s?)|(来月|翌月|下月|下个月|다음\s?달\s?))?"
    r"(?<![月월]\s)(?P<day>[1-3]?\d)\s?[日일]"
    r"(?!\d|[間间目本中銀报報]|平均|あたり|当たり|当り|に(?:約|およそ|平均|数|\d)|에?\s?한\s|간|째|치|\s?(?:동안|만에|만|연속|내에|이내|평균))"
)
_SPACED = {
    "es": r"\bd[ií]a (?P<day>[1-3]?\d)\b(?! (?:de|del)\b|[.,]\d)",
    "pt": r"(?:\bdia |(?<=feira )\(|(?<=sábado )\(|(?<=domingo )\()(?P<day>[1-3]?\d)\b(?! (?:de|do)\b|[.,/]\d)",
}
_AHEAD = 2
"""How much farther a day that is to come may seem than one that has been: news tell what was."""
_FARTHEST = 45


@cache
def _spaced(language: str) -> re.Pattern[str]:
    return re.compile(_SPACED[language])


def find(text: str, language: str, day: date) -> Iterator[Moment]:
    """Yield days without a month; ``day`` is the text's own."""
    if language in _SPACED:
        for match in _spaced(language).finditer(text):
            yield from _read(text, match, language, day)
    elif "日" in text or "일" in text:
        for match in _WIDE.finditer(text):
            yield from _read(text, match, language, day)


def _read(text: str, match: re.Match[str], language: str, day: date) -> Iterator[Moment]:
    number = int(match["day"])
    months = _months(match)
    ahead = 1 if coming.is_near(text, match.start("day"), match.end(), language) else _AHEAD
    candidates = [found for month in months if (found := _dated(day, month, number))]
    if candidates:
        best = min(candidates, key=lambda one: (one - day).days * ahead if one > day else (day - one).days)
        if abs((best - day).days) <= _FARTHEST:
            start = match.start()
            yield Moment(start, match.end(), match[0], *in_days(best), resolved=True, relative=True)


def _months(match: re.Match[str]) -> tuple[int, ...]:
    """Return how many months off the day may be: what is said, else any of the nearest."""
    said = match.groups()[:-1]
    return next(((number,) for number, word in zip((0, -1, 1), said, strict=False) if word), (-1, 0, 1))


def _dated(day: date, months: int, number: int) -> date | None:
    index = day.year * 12 + day.month - 1 + months
    return first_day((index // 12, index % 12 + 1, number)) if number else None
