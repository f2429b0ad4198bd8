"""What follows a number: scales, currencies and units in eight languages, each in one canonical unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from factlint import lazy
from factlint.digest import amounts
from factlint.judge import unit_words, wide_unit_words


class Measure(NamedTuple):
    """What a word behind a number makes of it: ``value * factor + shift`` in the canonical unit."""

    kind: Literal["scale", "money", "unit"]
    unit: str
    factor: Decimal
    shift: Decimal = Decimal(0)


_GAPS = " \u00a0\u202f\u2009-‑"
_WORD = lazy.pattern(
    r"%p\b|%ポイント|%포인트|[%％℃]|°\s?[CF]\b|[°º]|U\.S\. dollars?|[^\W\d_]+(?:/[^\W\d_]{1,3}\b)?|"
    r"[$€£¥￥₩₹₪＄₽₺₦฿¢](?!\s?\d)"
)
_MORE = lazy.pattern(r"\.?[ \u00a0-]([^\W\d_]+)")
_PLURAL = lazy.pattern(r"[ \u00a0](?:[a-z]+s|people|women|men|children)\b")
_FAHRENHEIT = ("degrees f", "degrees fahrenheit", "degree fahrenheit", "grad fahrenheit")
_OTHER_WORDS = {"ha": ("es",), "mi": ("es", "fr")}
_WIDE = "\u2e80"
_LONGEST = 10
"""Characters of the longest unit in a script without blanks."""

_SELDOM_MONEY = frozenset(("won", "real", "rs", "rand", "m", "mil"))
"""Names of currencies that are other words as well: behind a large number only."""


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency, by its ISO 4217 code; no other unit is of three capitals."""
    return len(unit) == 3 and unit.isupper()


def _entries(lines: str) -> dict[str, Measure]:
    table: dict[str, Measure] = {}
    for line in filter(None, lines.splitlines()):
        head, _, words = line.partition(": ")
        unit, factor = head.split(" ")
        kind: Literal["money", "unit"] = "money" if is_currency(unit) else "unit"
        table |= {word.replace("_", " "): Measure(kind, unit, Decimal(factor)) for word in words.split()}
    return table


@cache
def _signs() -> dict[str, Measure]:
    fahrenheit = Measure("unit", "°C", Decimal(5) / 9, Decimal(-160) / 9)
    return _entries(unit_words.SIGNS) | {"°F": fahrenheit, "ºF": fahrenheit}


@cache
def _names(language: str) -> dict[str, Measure]:
    one = Decimal(1)
    table = {word: Measure("scale", "", one.scaleb(power)) for word, power in amounts.powers().items()}
    table |= {word: Measure("money", code, one) for word, code in amounts.codes().items()}
    table |= _entries(unit_words.MORE_MONEY + unit_words.NAMES) | _entries(unit_words.ONLY_IN.get(language, ""))
    for entry in unit_words.SCALES.get(language, "").split():
        word, _, power = entry.partition(":")
        table[word.replace("_", " ")] = Measure("scale", "", one.scaleb(int(power)))
    if language == "zh":
        table |= {sign: Measure("money", "CNY", one) for sign in "¥￥"}
    table |= {word: Measure("scale", "", one.scaleb(power)) for word, power in (("mln", 6), ("bln", 9))}
    return table | dict.fromkeys(_FAHRENHEIT, _signs()["°F"])


@cache
def _heads(language: str) -> dict[str, int]:
    """Return the words with which units of several words begin, each with how many they have at most."""
    heads: dict[str, int] = {}
    for name in _names(language):
        first, *others = name.split(" ")
        if others:
            heads[first] = max(heads.get(first, 0), 1 + len(others))
    return heads


@cache
def _wide(language: str) -> dict[str, Measure | None]:
    money: dict[str, Measure | None]
    money = {word: Measure("money", code, Decimal(1)) for word, code in amounts.codes().items() if word[0] >= _WIDE}
    own = _entries(wide_unit_words.CHINESE) if language == "zh" else {}
    none: dict[str, Measure | None] = dict.fromkeys(wide_unit_words.NO_UNITS.split())
    return none | _entries(wide_unit_words.WIDE_NAMES) | money | _entries(wide_unit_words.WIDE_MONEY) | own


def read(text: str, at: int, language: str, *, money: bool, large: bool) -> tuple[Measure, int] | None:
    """Return what the words at ``at``, right behind a number, make of it, and where they end.

    ``money`` says that a currency stands before the number, ``large`` that it is one that counts money, not games.
    """
    glued = text[at : at + 1] not in _GAPS
    start = at if glued else at + 1
    if text[start : start + 1] >= _WIDE and text[start] not in "％℃":
        return _read_wide(text, start, language)
    if (match := _WORD.match(text, start)) is None:
        return None
    word, end = match[0].replace(" ", ""), match.end()
    if word[0].isalpha() and word[0] < _WIDE <= max(word):  # 48MWhの, 12TBのデータ
        word = word[: next(at for at, sign in enumerate(word) if sign >= _WIDE)]
        end = start + len(word)
    if len(word) == 1 and word in "kKmMbBtT":
        return _read_letter(text, end, word, glued=glued, money=money)
    phrase = _read_phrase(text, end, word.casefold(), language)
    if phrase:
        return phrase
    measure = _signs().get(word) or _names(language).get(word.casefold())
    if measure is None or _is_other_word(measure, word, text[at : at + 1], language, large=large):
        return None
    return measure, end


def _is_other_word(measure: Measure, word: str, gap: str, language: str, *, large: bool) -> bool:
    """Whether a word means something else here: "the 3 won", "4-h", "the 30s", "el 3 ha dicho"."""
    if measure.kind == "money" and word.casefold() in _SELDOM_MONEY and not large:
        return True
    if word == "Times" or language in _OTHER_WORDS.get(word, ()):
        return True
    return len(word) == 1 and word.isalpha() and (gap in "-‑" or (word == "s" and gap == "s"))


def _read_letter(text: str, end: int, word: str, *, glued: bool, money: bool) -> tuple[Measure, int] | None:
    """Read a scale of one letter: "$3m", "70B", "5m people", but "5m" alone is a length and "5 t" a mass."""
    power = {"k": 3, "m": 6, "b": 9, "t": 12}[word.lower()]
    if glued and (money or word in "kKMBT" or (word == "m" and _PLURAL.match(text, end))):
        return Measure("scale", "", Decimal(1).scaleb(power)), end
    measure = _signs().get(word)
    return (measure, end) if measure else None


def _read_phrase(text: str, at: int, first: str, language: str) -> tuple[Measure, int] | None:
    """Read a unit of several words, the longest there is."""
    phrase, found = first, None
    for _ in range(_heads(language).get(first, 1) - 1):
        if not (more := _MORE.match(text, at)):
            break
        phrase, at = f"{phrase} {more[1].casefold()}", more.end()
        if measure := _names(language).get(phrase):
            found = measure, at
    return found


def _read_wide(text: str, start: int, language: str) -> tuple[Measure, int] | None:
    table = _wide(language)
    for length in range(_LONGEST, 0, -1):
        word = text[start : start + length]
        if word in table:
            measure = table[word]
            return (measure, start + len(word)) if measure else None
    return None
