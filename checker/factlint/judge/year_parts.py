"""Quarters, halves, seasons and fiscal years: "the third quarter of 2025", "H1 2026", "summer 2025", "FY26"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = """
    q h fy t fiscal quarter half quartal quartals halbjahr halbjahrs halbjahres trimestre semestre
    months monate monaten mois meses"""
"""One of these is in every text that names a quarter, a half or a fiscal year in Latin script."""
_LINK = (
    r"(?:[\s,]{1,2}(?:of|the|its|fiscal|financial|calendar|year|FY|de|del|des|do|du|Jahres|Geschäftsjahres|año|ano|"
    r"ejercicio|exercice|l['’]exercice|l['’]année)){0,5}"
)
_SIGNED = lazy.pattern(
    r"(?<![A-Za-z0-9_$€£.,])(?:((?:19|20)\d\d)(?:[\s-]|[年년]\s?))?(?:([QT])([1-4])|([1-4])([QT])|(H)([12])|([12])(H))"
    r"(?:(?:[\s-](?:of\s)?(?:fiscal\s(?:year\s)?|FY\s?|CY\s?)?|\s?FY\s?)?((?:19|20)\d\d)|(?:\s?['’]|\s?FY|(?<=[QTH]))(\d\d))?(?![A-Za-z0-9_])"
)
_ORDINALS = {
    1: "first 1st ersten erste erstes 1. premier 1er primer primeiro 1º 1.º 1.er 1er",
    2: "second 2nd zweiten zweite zweites 2. deuxième second 2e segundo 2º 2.º",
    3: "third 3rd dritten dritte drittes 3. troisième 3e tercer terceiro 3º 3.º 3.er 3er",
    4: "fourth 4th final vierten vierte viertes 4. quatrième 4e cuarto quarto 4º 4.º",
}


@cache
def _words() -> frozenset[str]:
    return frozenset(_WORDS.split())


@cache
def _named() -> re.Pattern[str]:
    ordinals = "|".join(re.escape(word) for words in _ORDINALS.values() for word in words.split())
    return re.compile(
        rf"(?:(?<!\d)((?:19|20)\d\d)\s(?:fiscal\s)?)?(?<![\w.])({ordinals})[\s-](?:fiscal[\s-]|calendar[\s-])?"
        rf"(quarter|Quartals?|trimestre|half|Halbjahr(?:e?s)?|semestre)\b(?:{_LINK}[\s,]{{1,2}}((?:19|20)\d\d)(?!\d))?",
        re.IGNORECASE,
    )


_FISCAL = lazy.pattern(r"\bFY\s?['’]?((?:20)?\d\d)(?:\s?[/-]\s?\d{2,4})?(?!\w)|\bfiscal\s['’](\d\d)(?!\w)")
_MONTHS_OF = lazy.pattern(
    r"\b(?:(?P<first>first three months|ersten drei Monaten?|trois premiers mois|(?:tres primeros|primeros tres) meses|"
    r"(?:três primeiros|primeiros três) meses)|(?P<last>(?:last|final) three months|letzten drei Monaten?|"
    r"trois derniers mois|(?:tres últimos|últimos tres) meses|(?:três últimos|últimos três) meses)|"
    r"(?P<half>first (?:six months|half)|ersten sechs Monaten?|six premiers mois|(?:seis primeros|primeros seis) meses|"
    r"(?:seis primeiros|primeiros seis) meses))"
    r"\s(?:of\s|de\s|del\s|do\s|von\s|des Jahres\s)?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""A quarter or a half in other words; of no year in particular "the last three months" are those up to now."""
_COMING_SEASON = lazy.pattern(
    r"\b(?:the\s|this\s)?(?:following|next|coming|last|previous|this|that)\s(spring|summer|autumn|fall|winter)\b|"
    r"\b(?:folgenden|nächsten|kommenden|vergangenen|letzten|diesem|diesen)\s(Frühjahr|Frühling|Sommer|Herbst|Winter)\b|"
    r"\b(printemps|été|automne|hiver)\s(?:prochain|dernier|suivant)|"
    r"\b(primavera|verano|otoño|invierno|verão|outono|inverno)\s(?:siguiente|pasad[oa]|próxim[oa]|passad[oa]|seguinte)|"
    r"\b(?:próxim[oa]|pasad[oa])\s(primavera|verano|otoño|invierno|verão|outono|inverno)\b|"
    r"(?:来|今|昨|翌|明年|今年|去年|내년|올|올해|지난|다음)\s?(春|夏|秋|冬|봄|여름|가을|겨울)(?![一-龥가-힣])",
    re.IGNORECASE,
)
_SEASON = lazy.pattern(
    r"\b(spring|summer|autumn|fall|winter|Frühjahr|Frühling|Sommer|Herbst|Winter|printemps|été|automne|hiver|primavera|"
    r"verano|otoño|invierno|verão|outono|inverno)\s(?:of\s|de\s|del\s|do\s|de l['’]année\s)?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_SEASONS = (
    "spring frühjahr frühling printemps primavera 春 봄",
    "summer sommer été verano verão 夏 여름",
    "autumn fall herbst automne otoño outono 秋 가을",
    "winter hiver invierno inverno 冬 겨울",
)


_WIDE_SEASONS = ("春", "夏", "秋", "冬", "봄", "여름", "가을", "겨울")


@cache
def _season_words() -> frozenset[str]:
    return frozenset(word for words in _SEASONS for word in words.split())


@cache
def _wide_quarter() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<!\d)((?:19|20)\d\d)\s?(?:年度?|년도?|財年|财年)?\s?(?:の)?)?(?:(?:第|제)\s?)?"
        r"(?:([1-4一二三四１２３４])(?:/4)?\s?(?:四半期|季度|分기|분기)|(上|下|상|하)(?:半期|半年|반기))"
    )


@cache
def _wide_season() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:年|년)?(?:の|\s)?(春|夏|秋|冬|봄|여름|가을|겨울)")


_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "１": 1, "２": 2, "３": 3, "４": 4}


def find(text: str, tokens: set[str]) -> Iterator[Moment]:
    """Yield quarters, halves and fiscal years in Latin script; ``tokens`` are the words of the text in lower case."""
    if tokens.isdisjoint(_words()) and (text.isascii() or "Q" not in text):  # Q1に is one word
        return
    for match in _SIGNED.finditer(text):
        year = _year(match[1] or match[10], match[11])
        number = match[3] or match[4]
        if number and (year or "Q" in (match[2], match[5])):
            yield _made(match, year, quarter=int(number))
        elif year and not number:
            yield _made(match, year, half=int(match[7] or match[8]))
    for match in _named().finditer(text):
        year = _year(match[1] or match[4], None)
        number = ordinal(match[2])
        if match[3][0].lower() in "qt":
            yield _made(match, year, quarter=number)
        elif year and number and number < 3:
            yield _made(match, year, half=number)
    for match in _MONTHS_OF.finditer(text):
        quarter = 1 if match["first"] else 4 if match["last"] else None
        yield _made(match, int(match[4]), quarter=quarter, half=None if quarter else 1)
    for match in _FISCAL.finditer(text):
        yield _made(match, _year(match[1], match[2]))


def cues() -> frozenset[str]:
    """Return the words in small letters of which one must stand where any of this is told without a digit."""
    return _words() | _season_words()


def seasons(text: str, tokens: set[str]) -> Iterator[Moment]:
    """Yield seasons with a year."""
    if tokens.isdisjoint(_season_words()):
        return
    for match in _SEASON.finditer(text):
        yield _made(match, int(match[2]), season=_season(match[1]))


def led_seasons(text: str, tokens: set[str]) -> Iterator[Moment]:
    """Yield seasons without a year that a word places in time: "the following spring"; which year is left open."""
    if tokens.isdisjoint(_season_words()) and (text.isascii() or not any(sign in text for sign in _WIDE_SEASONS)):
        return
    for match in _COMING_SEASON.finditer(text):
        word = next(filter(None, match.groups()))
        yield Moment(match.start(), match.end(), match[0], season=_season(word), relative=True)


def wide(text: str) -> Iterator[Moment]:
    """Yield quarters, halves and seasons in Chinese, Japanese and Korean."""
    for match in _wide_quarter().finditer(text):
        year = _year(match[1], None)
        if match[2]:
            yield _made(match, year, quarter=_DIGITS.get(match[2]) or int(match[2]))
        elif year:
            yield _made(match, year, half=1 if match[3] in "上상" else 2)
    for match in _wide_season().finditer(text):
        yield _made(match, int(match[1]), season=_season(match[2]))


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal from first to fourth in the five languages in Latin script."""
    return next((number for number, words in _ORDINALS.items() if word.lower() in words.split()), None)


def _season(word: str) -> int:
    return next(number for number, words in enumerate(_SEASONS) if word.lower() in words.split())


def _year(whole: str | None, short: str | None) -> int | None:
    if short or (whole and len(whole) == 2):
        return 2000 + int(short or whole or 0)
    return int(whole) if whole else None


def _made(
    match: re.Match[str],
    year: int | None,
    *,
    quarter: int | None = None,
    half: int | None = None,
    season: int | None = None,
) -> Moment:
    return Moment(match.start(), match.end(), match[0], year, quarter=quarter, half=half, season=season)
