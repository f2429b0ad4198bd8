"""Phrases of eight languages that only a reference day makes a date of: "yesterday", "last year", "three years ago"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Unit = Literal["day", "week", "month", "year"]
WIDE = ("ja", "zh", "ko")
"""Languages whose words are looked for as pieces, since they are written without blanks or with endings."""


class Step(NamedTuple):
    """How far off something is: ``("year", -1)`` for "last year"."""

    unit: Unit
    number: int


_RELATIVE = {
    "en": """
        day 0: today|tonight
        day -1: yesterday|last night
        day 1: tomorrow
        week -1: last week
        week 0: this week
        week 1: next week
        month -1: last month
        month 0: this month
        month 1: next month
        year -1: last year
        year 0: this year
        year 1: next year
    """,
    "de": """
        day 0: heute
        day -1: gestern
        day 1: morgen
        day -2: vorgestern
        day 2: übermorgen
        week -1: letzte Woche|letzter Woche|vergangene Woche|vergangener Woche|vorige Woche
        week 0: diese Woche|dieser Woche
        week 1: nächste Woche|nächster Woche|kommende Woche|kommender Woche
        month -1: letzten Monat|vergangenen Monat|letzten Monats|vorigen Monat
        month 0: diesen Monat|diesem Monat|dieses Monats
        month 1: nächsten Monat|kommenden Monat|nächsten Monats
        year -1: letztes Jahr|letzten Jahr|letzten Jahres|vergangenes Jahr|vergangenen Jahr|vergangenen Jahres|Vorjahr
        year 0: dieses Jahr|diesem Jahr|dieses Jahres|heuer
        year 1: nächstes Jahr|nächsten Jahr|nächsten Jahres|kommendes Jahr|kommenden Jahr|kommenden Jahres
    """,
    "fr": """
        day 0: aujourd'hui|ce soir|ce matin
        day -1: hier
        day 1: demain
        day -2: avant-hier
        week -1: semaine dernière|semaine passée
        week 0: cette semaine
        week 1: semaine prochaine
        month -1: mois dernier|mois passé
        month 0: ce mois-ci
        month 1: mois prochain
        year -1: an dernier|an passé|année dernière|année passée
        year 0: cette année
        year 1: an prochain|année prochaine
    """,
    "es": """
        day 0: hoy
        day -1: ayer|anoche
        day 1: mañana
        day -2: anteayer
        week -1: semana pasada|pasada semana
        week 0: esta semana
        week 1: próxima semana|semana que viene|semana próxima
        month -1: mes pasado|pasado mes
        month 0: este mes
        month 1: próximo mes|mes que viene|mes próximo
        year -1: año pasado|pasado año
        year 0: este año
        year 1: próximo año|año que viene|año próximo
    """,
    "pt": """
        day 0: hoje
        day -1: ontem
        day 1: amanhã
        day -2: anteontem
        week -1: semana passada|última semana
        week 0: esta semana|nesta semana
        week 1: próxima semana|semana que vem
        month -1: mês passado
        month 0: este mês|neste mês
        month 1: próximo mês|mês que vem
        year -1: ano passado
        year 0: este ano|neste ano
        year 1: próximo ano|ano que vem
    """,
    "ja": """
        day 0: 今日|本日
        day -1: 昨日|昨夜|昨晩
        day 1: 明日
        day -2: 一昨日
        week -1: 先週
        week 0: 今週
        week 1: 来週
        month -1: 先月
        month 0: 今月
        month 1: 来月
        year -1: 昨年|去年
        year 0: 今年|本年
        year 1: 来年
    """,
    "zh": """
        day 0: 今天|今日
        day -1: 昨天|昨日|昨晚
        day 1: 明天|明日
        day -2: 前天
        week -1: 上周|上週|上星期
        week 0: 本周|本週|这周|本星期
        week 1: 下周|下週|下星期
        month -1: 上月|上个月|上個月
        month 0: 本月|这个月|這個月
        month 1: 下月|下个月|下個月
        year -1: 去年
        year 0: 今年
        year 1: 明年
        year -2: 前年
    """,
    "ko": """
        day 0: 오늘
        day -1: 어제|어젯밤
        day 1: 내일
        day -2: 그제|그저께
        week -1: 지난주|지난 주
        week 0: 이번 주|이번주|금주
        week 1: 다음 주|다음주
        month -1: 지난달|지난 달
        month 0: 이번 달|이번달|이달
        month 1: 다음 달|다음달|내달
        year -1: 지난해|작년
        year 0: 올해|금년
        year 1: 내년
    """,
}
_AGO = {
    "en": r"\b(\d{1,3}|[a-z]{1,6})\s(day|month|year)s?\sago\b",
    "de": r"\bvor\s(\d{1,3}|[a-zäöü]{3,7})\s(Tag|Monat|Jahr)(?:en)?\b",
    "fr": r"\bil\sy\sa\s(\d{1,3}|[a-z]{2,7})\s(jour|mois|an|année)s?\b",
    "es": r"\bhace\s(\d{1,3}|[a-z]{2,6})\s(día|mes|año)(?:es|s)?\b",
    "pt": r"\bhá\s(\d{1,3}|[a-zê]{2,6})\s(dia|mês|mes|ano)(?:es|s)?\b",
    "ja": r"(?<!\d)(\d{1,3})(日|[かカヶヵケ]月|年)前",
    "zh": r"(?<!\d)(\d{1,3}|[一二两三四五六七八九十])(天|日|个月|個月|年)前",
    "ko": r"(?<!\d)(\d{1,3})(일|개월|달|년)\s?전",
}
_UNITS = {
    "day": "day tag jour día dia 日 天 일",
    "month": "month monat mois mes mês か月 カ月 ヶ月 ヵ月 ケ月 个月 個月 개월 달",
    "year": "year jahr an année año ano 年 년",
}
_COUNTS = """
a an one einem einer un une uno una um uma 一
two zwei deux dos dois duas 二 两
three drei trois tres três 三
four vier quatre cuatro quatro 四
five fünf cinq cinco 五
six sechs seis 六
seven sieben sept siete sete 七
eight acht huit ocho oito 八
nine neun neuf nueve nove 九
ten zehn dix diez dez 十
"""


@cache
def steps(language: str) -> Mapping[str, Step]:
    """Return what the phrases of a language mean that a reference day makes a date of: "last year"."""
    found: dict[str, Step] = {}
    for line in _RELATIVE.get(language, _RELATIVE["en"]).strip().split("\n"):
        unit, count, phrases = line.strip().replace(":", "").split(" ", 2)
        found |= {phrase.casefold(): Step(_unit(unit), int(count)) for phrase in phrases.split("|")}
    return found


def _unit(name: str) -> Unit:
    return "day" if name == "day" else "week" if name == "week" else "month" if name == "month" else "year"


@cache
def step_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of those phrases, the longest first."""
    phrases = sorted(steps(language), key=len, reverse=True)
    joined = "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(joined if language in WIDE else rf"\b(?:{joined})\b", re.IGNORECASE)


@cache
def step_words(language: str) -> frozenset[str]:
    """Return the words one of which each of those phrases has, to look for first."""
    last = {re.findall(r"[^\W\d_]+", phrase)[-1] for phrase in steps(language)}
    return frozenset(last | {"ago", "vor", "il", "hace", "há"})


@cache
def ago_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of "three years ago": the number, the unit."""
    return re.compile(_AGO.get(language, _AGO["en"]))


def ago(number: str, unit: str) -> Step | None:
    """Return what "three", "years" (ago) means; ``None`` for "many"."""
    count = int(number) if number.isdecimal() else _counts().get(number.lower())
    name = next((name for name, words in _UNITS.items() if unit.lower() in words.split()), None)
    return Step(_unit(name), -count) if count is not None and name else None


@cache
def _counts() -> dict[str, int]:
    return {word: number for number, line in enumerate(_COUNTS.split("\n")) for word in line.split()}
