"""One year, month or hour told with an article: "a year later", "vor einem Jahr", "un an plus tard"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.judge.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = {
    "en": "minute:min hour:h day:day week:week month:month year:year",
    "de": "Minute:min Stunde:h Tag:day Woche:week Monat:month Jahr:year Tage:day Monate:month Jahre:year",
    "fr": "minute:min heure:h jour:day semaine:week mois:month an:year",
    "es": "minuto:min hora:h día:day semana:week mes:month año:year",
    "pt": "minuto:min hora:h dia:day semana:week mês:month ano:year",
    "zh": "分钟:min 小时:h 天:day 周:week 个月:month 年:year",
}
_PATTERNS = {
    "en": r"\ban? ({})(?= (?:later|earlier|ago|before|after|on)\b)",
    "de": r"\bein(?:en?|e[mr])? ({})(?= (?:später|zuvor|früher|davor|danach|nach|vor)\b)|\bvor ein(?:em|er) ({})\b",
    "fr": r"\bune? ({})(?= (?:plus tard|plus tôt|après|avant|auparavant)\b)|\bil y a une? ({})\b",
    "es": r"\buna? ({})(?= (?:después|antes|más tarde|atrás)\b)|\bhace una? ({})\b",
    "pt": r"\buma? ({})(?= (?:depois|antes|mais tarde|atrás)\b)|\bhá uma? ({})\b",
    "zh": r"(?<![一-龥\d])一({})(?=前|后|後|之前|之后)",
}
_ONE = Decimal(1)


def find(text: str, language: str) -> Iterator[Figure]:
    """Yield how far off something is where that is one of a unit and an article tells so."""
    if language not in _PATTERNS:
        return
    units = _units(language)
    for match in _pattern(language).finditer(text):
        word = match[match.lastindex or 1]
        yield Figure(match.start(), match.end(), _ONE, form="words", unit=units[word.lower()], exact=False)


@cache
def _units(language: str) -> dict[str, str]:
    pairs = (entry.split(":") for entry in _UNITS[language].split())
    return {word.lower(): unit for word, unit in pairs}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(entry.partition(":")[0] for entry in _UNITS[language].split())
    return re.compile(_PATTERNS[language].replace("{}", words), re.IGNORECASE)
