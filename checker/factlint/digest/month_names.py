"""The names of months and weekdays in the eight languages, and which of them are ordinary words elsewhere.

The tests hold both tables against the names of CLDR; importing Babel for them would cost 16 ms.
"""

from __future__ import annotations

from functools import cache

_MONTHS = """
january januar jänner janvier enero janeiro jan janv ene 일월
february februar février fevrier febrero fevereiro feb févr fév fevr fev 이월
march märz maerz mars marzo março marco mar mär mrz 삼월
april avril abril apr avr abr 사월
may mai mayo maio 오월
june juni juin junio junho jun 유월 육월
july juli juillet julio julho jul juil 칠월
august août aout agosto aug ago 팔월
september septembre septiembre setiembre setembro sep sept set 구월
october oktober octobre octubre outubro oct okt out 시월 십월
november novembre noviembre novembro nov 십일월
december dezember décembre decembre diciembre dezembro dec dez déc dic 십이월
"""
_WEEKDAYS = """
monday montag lundi lunes segunda-feira 月曜日 月曜 星期一 周一 週一 礼拜一 월요일
tuesday dienstag mardi martes terça-feira 火曜日 火曜 星期二 周二 週二 礼拜二 화요일
wednesday mittwoch mercredi miércoles miercoles quarta-feira 水曜日 水曜 星期三 周三 週三 礼拜三 수요일
thursday donnerstag jeudi jueves quinta-feira 木曜日 木曜 星期四 周四 週四 礼拜四 목요일
friday freitag vendredi viernes sexta-feira 金曜日 金曜 星期五 周五 週五 礼拜五 금요일
saturday samstag sonnabend samedi sábado sabado 土曜日 土曜 星期六 周六 週六 礼拜六 토요일
sunday sonntag dimanche domingo 日曜日 日曜 星期日 星期天 周日 週日 礼拜天 礼拜日 일요일
"""
_SHORT_WEEKDAYS = """
mon mo lun seg 月 월
tue tues di mar ter 火 화
wed mi mer mié qua 水 수
thu thur thurs do jeu jue qui 木 목
fri fr ven vie sex 金 금
sat sa sam sáb sab 土 토
sun so dim dom 日 일
"""

# Words that are no month in the other languages: "a set 2026 goal", "sold out 2026", "two years ago".
_ONLY_IN = {
    "set": "pt",
    "out": "pt",
    "ago": "es pt",
    "dez": "de pt",
    "mar": "es pt",
    "marco": "pt",
    "dic": "es",
    "ene": "es",
}
_CAPITAL_ONLY = frozenset(("may", "march", "mar", "dec", "jan", "sep", "apr", "august"))
"""English words that are months only when capitalised."""


@cache
def _table(lines: str) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines.split("\n")) for word in line.split()}


def month(word: str, language: str | None = None) -> int | None:
    """Return the number of the month that a word names, without its full stop; ``None`` if it names none.

    A word with another meaning in some language counts only where its own language is known: ``set``, ``out``, ``ago``.
    """
    folded = word.lower()
    number = _table(_MONTHS).get(folded)
    if number is None or (language or "?") in _ONLY_IN.get(folded, ""):
        return number
    if folded in _ONLY_IN and not (folded == "mar" and word[0].isupper()):
        return None
    if folded in _CAPITAL_ONLY and word[0].islower() and language in (None, "en"):
        return None
    return number


def weekday(word: str) -> int | None:
    """Return the weekday of a full name, 0 for Monday."""
    number = _table(_WEEKDAYS).get(word.lower())
    return None if number is None else number - 1


def short_weekday(word: str) -> int | None:
    """Return the weekday of an abbreviation (or single character), which is safe only right beside a date."""
    number = _table(_SHORT_WEEKDAYS).get(word.lower())
    return None if number is None else number - 1
