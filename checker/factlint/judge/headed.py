"""What stands over a bare number in a table makes of it: "Revenue ($bn): 11.7" is $11.7 billion.

Which words are scales, currencies and units is known where numbers are read: a head says one if a number with its words
behind it, or before it, would bear them. The number as written stays one of its readings, since heads of tables say
"in millions" of rows that are none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint import lazy
from factlint.judge import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.quantity import Quantity

BETWEEN = " | "
"""What stands between the cells of a row in its sentence."""
_COLON = ": "
_LABEL, _PHRASE = 200, 40
"""Characters of a head in which a unit is looked for, and of its words."""
_ROUND = 100
"""The number that is put beside a unit to see what the two make together."""
_BEFORE = lazy.pattern(r"[~≈+−–(-]?\s?")
_BEHIND = lazy.pattern(r"[)*†‡\s]*(?:[\[(]\w{1,2}[\])])?|[¹²³⁴⁵]")
_BRACKETS = lazy.pattern(r"[(（\[]([^()（）\[\]]{1,80})[)）\]]")
_PARTS = lazy.pattern(r"[,;，；、]\s*")
_IN = lazy.pattern(r"(?:(.*?)\s*\b(?:in|en|em)\b|(.*)(?:単位|单位|單位|단위))\s*[:：]?\s*(\S.*)", re.IGNORECASE)
_PER = lazy.pattern(r"\s?/|\s(?:per|pro|je|par|por)\b")
_LAST = lazy.pattern(r"(?<![\d\s])\s?((?:[$€£¥%％]|\b[A-Z]{3})(?: ?(?:m|mn|mm|bn|k|[mb]illions?))?)$")
_MONEY = lazy.pattern(r"((?:US|CA?|AU?|HK|NT|R)?[$€£¥￥₩₹]|[A-Z]{3}\b|Rs\.?)\s?(\S.*)")
_SCALED_MONEY = lazy.pattern(r"([kKmMT]|mn|bn|mio|mrd|mds?)\.?\s?(€|\$|£|EUR|USD|GBP|CHF)", re.IGNORECASE)
_THOUSANDS = lazy.pattern(r"['’‘]000s?\b|\b000s?\b|\b(?:thousands|tausend|tsd\.?|milliers|milhares)", re.IGNORECASE)
_SPANISH_THOUSANDS = lazy.pattern(r"\bmiles(?: de(?= mil))?(?= |$)", re.IGNORECASE)
_PERCENT = lazy.pattern(
    r"per\s?centages?|pourcentages?|porcentajes?|porcentagem|percentagem|パーセント|百分比", re.IGNORECASE
)
_PERIODS = frozenset(("s", "min", "h", "day", "week", "month", "year"))
_PER_SHARE = lazy.pattern(
    r"per (?:\w+ )?share|je aktie|par action|por acci[oó]n|por a[cç][aã]o|株当|每股|주당", re.IGNORECASE
)
_UNSCALED = lazy.pattern(
    r"[%％率]|従業員|员工|人数|직원|\b(?:margin|marge|margen|margem|ratio|employees|headcount|mitarbeite|beschäftigte|effectif|"
    r"empleados|empregados)",
    re.IGNORECASE,
)
"""Rows of which it does not hold what stands over the whole table, "in millions"."""


class Measure(NamedTuple):
    """What a head makes of the numbers below it."""

    factor: Decimal
    unit: str
    words: str
    """Of the head, as written."""


def readings(text: str, found: Sequence[Quantity], language: str) -> Iterator[Quantity]:
    """Yield what the numbers of a sentence come to by what stands over them, where it is the sentence of a table."""
    if not found or not (BETWEEN in text or _COLON in text):
        return
    cells = _cells(text)
    at = 0
    for quantity in found:
        while cells[at][1] < quantity.start:
            at += 1
        if quantity.plain and (quantity.unit == "" or len(quantity.unit) == 3):
            for measure in _measures(text, cells, at, quantity, language):
                if measure.unit in ("", quantity.unit) or not quantity.unit:
                    yield _measured(quantity, measure)


def _measured(quantity: Quantity, measure: Measure) -> Quantity:
    factor = measure.factor
    return msgspec.structs.replace(
        quantity,
        text=f"{quantity.text} ({measure.words})",
        low=quantity.low * factor,
        high=quantity.high * factor,
        step=quantity.step * factor,
        unit=measure.unit or quantity.unit,
        strong=True,
        plain=False,
    )


def _cells(text: str) -> list[tuple[int, int]]:
    """Return where each cell of a row begins and ends."""
    found, start = [], 0
    while (end := text.find(BETWEEN, start)) >= 0:
        found.append((start, end))
        start = end + len(BETWEEN)
    return [*found, (start, len(text))]


def _measures(
    text: str, cells: Sequence[tuple[int, int]], at: int, quantity: Quantity, language: str
) -> tuple[Measure, ...]:
    """Return what the heads say of a number that is all its cell holds: its column's, else its row's or its table's."""
    start, end = cells[at]
    colon = text.rfind(_COLON, start, quantity.start)
    begin = start if colon < 0 else colon + len(_COLON)
    if not (_BEFORE.fullmatch(text, begin, quantity.start) and _BEHIND.fullmatch(text, quantity.end, end)):
        return ()
    head = text[start : max(start, colon)]
    share = False
    for cell in (head, *(text[slice(*cell)] for cell in reversed(cells[: min(at, 2)]))):
        for part in (cell, *cell.partition(_COLON)[::2]):
            if found := measures(part, language):
                return tuple(map(_of_a_share, found)) if share else found
        share = share or _PER_SHARE.search(cell) is not None
        if _UNSCALED.search(cell):
            return ()
    return ()


def _of_a_share(measure: Measure) -> Measure:
    """Return a measure without its scale: in a table in millions of dollars a share's earnings are in dollars."""
    return measure._replace(factor=Decimal(1)) if measure.unit else measure


@lru_cache(maxsize=2048)
def measures(label: str, language: str) -> tuple[Measure, ...]:
    """Return what a head makes of the numbers below it; "(m)" are millions or metres, most make nothing of them."""
    label = label[-_LABEL:].strip()
    for phrase, marked in _phrases(label):
        if found := tuple(_read(phrase, language, marked=marked)):
            return tuple(measure._replace(words=phrase.strip(" :：")) for measure in found)
    return ()


def _phrases(label: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a head that may be a unit, and whether they are marked as one, by brackets or an "in"."""
    for match in _BRACKETS.finditer(label):
        for part in _PARTS.split(match[1]):
            yield part, True
    bare = _BRACKETS.sub("", label).strip()
    for part in reversed(_PARTS.split(bare)):
        yield part, False
    if last := _LAST.search(bare):
        yield last[1], False


def _read(phrase: str, language: str, *, marked: bool) -> Iterator[Measure]:
    phrase = phrase.strip(" :：")
    at = 0
    while inner := _IN.match(phrase, at):
        if scale := next(_unit(inner[3], language), None):
            before = (inner[1] or inner[2] or "").strip()
            money = next(_unit(before, language), None) if not scale.unit else None
            yield scale if money is None else Measure(scale.factor * money.factor, money.unit, phrase)
            return
        at = inner.start(3)
    if marked and phrase in ("m", "M"):
        yield from _unit("million", language)
    for measure in _unit(phrase, language):
        if marked or not _is_word(phrase, measure):
            yield measure
    money = next(_unit(_PER.split(phrase)[0], language), None) if _PER.search(phrase) else None
    if money and len(money.unit) == 3:
        yield money


def _is_word(phrase: str, measure: Measure) -> bool:
    """Whether what could be a unit is rather the word that names a column: "Won", "Year", "W"."""
    if not phrase.isalpha() or phrase >= "\u2e80":
        return False
    return len(phrase) == 1 or measure.unit in _PERIODS or (not phrase.isupper() and measure.unit not in ("%", ""))


def _unit(words: str, language: str) -> Iterator[Measure]:
    """Yield what some words make of a number, if all of them belong to it but for what it counts."""
    words = words.strip()
    if not words or len(words) > _PHRASE or any(map(str.isdigit, words.replace("000", ""))):
        return
    words = _PERCENT.sub("%", _THOUSANDS.sub("thousand", words)).removeprefix("人民币").removeprefix("人民幣")
    if language == "es":
        words = _SPANISH_THOUSANDS.sub("mil", words)
    for written in _written(words):
        found = quantities.find(written, language)
        if len(found) != 1 or found[0].start or found[0].low != found[0].high:
            continue
        factor, unit, rest = found[0].low / _ROUND, found[0].unit, written[found[0].end :].strip(" .")
        counted = not rest or (factor > 1 and found[0].noun != "" and rest.isalpha())
        if counted and (unit or factor != 1) and unit not in ("th", "x", "°C"):
            yield Measure(factor, unit, words)
            return


def _written(words: str) -> Iterator[str]:
    """Yield the ways in which a number may bear some words."""
    if scaled := _SCALED_MONEY.fullmatch(words):
        letter = "k" if scaled[1] == "T" else scaled[1]
        yield f"{scaled[2]}{_ROUND}{letter}" if len(letter) == 1 else f"{scaled[2]} {_ROUND} {letter}"
    if money := _MONEY.fullmatch(words):
        rest = "million" if money[2].lower() == "mm" else money[2]
        yield f"{money[1]}{_ROUND}{rest}"
        yield f"{money[1]} {_ROUND} {rest}"
    yield f"{_ROUND} {words}"
    yield f"{_ROUND}{words}"
