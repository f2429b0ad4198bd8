"""The names of months and weekdays in the eight languages, and which of them are ordinary words elsewhere.

The tests hold both tables against the names of CLDR; importing Babel for them would cost 16 ms.
"""

from __future__ import annotations

from functools import cache

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
"""How the languages that have names for months write them in full."""
_OTHER_MONTHS = """
jänner jan janv ene 일월
fevrier feb févr fév fevr fev 이월
maerz marco mar mär mrz 삼월
apr avr abr 사월
오월
jun 유월 육월
jul juil 칠월
aout aug ago 팔월
setiembre sep sept set 구월
oct okt out 시월 십월
nov 십일월
decembre dec dez déc dic 십이월
"""
"""What else they are called, a line a month: abbreviations, other spellings, numbers in Hangul."""
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


@cache
def _months() -> dict[str, int]:
    named = ((number, name) for names in MONTHS.values() for number, name in enumerate(names.split(), 1))
    return {name.lower(): number for number, name in named} | _table(_OTHER_MONTHS)


def month(word: str, language: str | None = None) -> int | None:
    """Return the number of the month that a word names, without its full stop; ``None`` if it names none.

    A word with another meaning in some language counts only where its own language is known: ``set``, ``out``, ``ago``.
    """
    folded = word.lower()
    number = _months().get(folded)
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
