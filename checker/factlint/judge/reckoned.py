"""What a claim worked out from its source: a total of two numbers, their difference, a rise in per cent, time between.

A reader may add up what one passage gives. Among six numbers some pair comes to almost anything, so a word of the claim
must say that something was worked out ("in total", "more than", "rose by"), and the parts must be of one kind.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from factlint import lazy
from factlint.judge import moment
from factlint.judge.rounding import fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.case import Case, Found
    from factlint.judge.moment import Moment
    from factlint.judge.quantity import Quantity

_TOTALS = """
    total totals totalling totaling combined together overall altogether sum collectively aggregate jointly insgesamt
    zusammen gesamt gemeinsam ensemble cumul cumulé cumulés totale totaux conjunto conjunta suma juntos juntas soma"""
_GAPS = """
    more fewer less extra additional another higher lower increase increased increasing decrease decreased rise rises
    rose risen rising fell fall falls fallen drop drops dropped grew grow grown growth up down gap difference lead
    margin ahead behind longer shorter larger smaller gained gain lost loss cut cuts added below above mehr weniger
    höher niedriger plus minus gestiegen gesunken stieg sank wuchs zuwachs rückgang abstand differenz vorsprung
    unterschied moins hausse baisse augmenté diminué progressé écart différence recul supérieur inférieur más menos
    aumento aumentó subió bajó cayó creció diferencia ventaja caída alza mais aumento aumentou subiu caiu cresceu
    diferença queda alta"""
_WIDE_TOTALS = "合計 総額 総数 合わせ あわせ 合计 总计 总共 一共 共计 합계 총 모두 합쳐 통틀어"
_WIDE_GAPS = """
    増 減 上回 下回 上昇 下落 低下 差 多い 少ない 増え 減っ 伸び 增 减 涨 跌 升 降 高出 低于 多出 差距
    늘 줄 증가 감소 상승 하락 차이 많 적 올라 내려 높 낮"""
_WORD = lazy.pattern(r"[^\W\d_]+")
_MOST = 8
"""Numbers of a window that are paired."""
_SUMMED = 5
"""Numbers that are added up all together."""
_HUNDRED = Decimal(100)
_LEAST_SPAN = 2
_SPANS = frozenset(("day", "week", "month", "year"))

F = TypeVar("F")


def carries(case: Case, claimed: Quantity) -> bool:
    """Whether a number that no source gives comes of two that a passage of theirs gives."""
    if claimed.unit in _SPANS and any(_is_since(one, claimed) for one in case.found):
        return True
    text, language = case.statement.text, case.statement.language
    total, gap = _says(text, language, _TOTALS, _WIDE_TOTALS), _says(text, language, _GAPS, _WIDE_GAPS)
    if not (total or gap or claimed.unit in ("%", "x")):
        return False
    return any(
        fits(value, claimed.low, claimed.step, claimed.hedge)
        for one in case.found
        for value in _values(_within(one, one.page.quantities), claimed, total=total, gap=gap)
    )


def _says(text: str, language: str, spaced: str, wide: str) -> bool:
    if language in ("ja", "zh", "ko"):
        return any(word in text for word in _words(wide))
    return not _words(spaced).isdisjoint(_WORD.findall(text.lower()))


@cache
def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


def _within(found: Found, figures: Sequence[tuple[int, F]]) -> list[F]:
    """Return the figures of a window."""
    return [one for number, one in figures if found.window.first <= number < found.window.last]


def _values(stated: Sequence[Quantity], claimed: Quantity, *, total: bool, gap: bool) -> Iterator[Decimal]:
    """Yield what the numbers of a passage come to, where the claim speaks of a total, a gap or a share."""
    if claimed.low != claimed.high:
        return
    single = [one for one in stated if one.low == one.high]
    same = [one for one in single if _is_like(one, claimed)][:_MOST]
    if total and 1 < len(same) <= _SUMMED:
        yield sum((one.low for one in same), Decimal(0))
    for one, other in combinations(same, 2):
        if total:
            yield one.low + other.low
        if gap:
            yield abs(one.low - other.low)
    if claimed.unit == "pp" and gap:
        shares = [one for one in single if one.unit == "%"][:_MOST]
        yield from (abs(one.low - other.low) for one, other in combinations(shares, 2))
    if claimed.unit in ("%", "x"):
        yield from _relations(single, claimed.unit, gap=gap)


def _is_like(stated: Quantity, claimed: Quantity) -> bool:
    return stated.unit == claimed.unit and (bool(claimed.unit) or stated.noun == claimed.noun or not stated.noun)


def _relations(stated: list[Quantity], unit: str, *, gap: bool) -> Iterator[Decimal]:
    """Yield how many per cent, or times, of each other two numbers of one kind are, or one has become more."""
    amounts = [one for one in stated if one.unit not in ("%", "x", "th") and one.low > 0][:_MOST]
    for one, other in combinations(amounts, 2):
        if one.unit != other.unit or (not one.unit and one.noun != other.noun and one.noun and other.noun):
            continue
        if unit == "x":
            yield max(one.low, other.low) / min(one.low, other.low)
        else:
            yield _HUNDRED * min(one.low, other.low) / max(one.low, other.low)
            if gap:
                yield from (_HUNDRED * abs(other.low - one.low) / base for base in (one.low, other.low))


def _is_since(found: Found, claimed: Quantity) -> bool:
    """Whether so much time lies between two dates that a passage names, or one of them and the page's own day."""
    told = [one for one in _within(found, found.page.moments) if not one.loose][:_MOST]
    if found.page.day:
        told.append(moment.at(found.page.day))
    return claimed.low >= _LEAST_SPAN and any(
        fits(Decimal(gap), claimed.low, claimed.step, claimed.hedge)
        for one, other in combinations(told, 2)
        for gap in _gaps(one, other, claimed.unit)
    )


def _gaps(one: Moment, other: Moment, unit: str) -> Iterator[int]:
    """Yield how many of a unit lie between two moments; days with the last one counted, and without."""
    if unit == "year" and one.year and other.year:
        yield abs(one.year - other.year)
    elif unit == "month" and one.year and one.month and other.year and other.month:
        yield abs((one.year - other.year) * 12 + one.month - other.month)
    elif unit in ("day", "week"):
        first, last = moment.first_day(one.parts), moment.first_day(other.parts)
        if one.day and other.day and first and last:
            days = abs((first - last).days)
        elif one.weekday is not None and other.weekday is not None:
            days = (other.weekday - one.weekday) % 7
        else:
            return
        yield from (days, days + 1) if unit == "day" else (days // 7,)
