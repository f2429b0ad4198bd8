"""How often an amount falls due: "2,200 robots a month", "a weekly fee of £17", 1日9000トン, in eight languages."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_SPANS = {
    "en": "hour:hour day:day,night week:week month:month quarter:quarter year:year,annum season:season",
    "de": "hour:Stunde day:Tag,Nacht week:Woche month:Monat quarter:Quartal year:Jahr season:Saison",
    "fr": "hour:heure day:jour,nuit week:semaine month:mois quarter:trimestre year:an,année season:saison",
    "es": "hour:hora day:día,noche week:semana month:mes quarter:trimestre year:año season:temporada",
    "pt": "hour:hora day:dia,noite week:semana month:mês quarter:trimestre year:ano season:temporada",
}
_EACH = {
    "en": "an?|per|each|every",
    "de": "pro|je|jede[nrs]?|im|am|in der",
    "fr": "par|chaque|à l['’]",
    "es": "al|a la|por|cada",
    "pt": "por|ao|à|a cada|cada",
}
_OFTEN = {
    "en": "hour:hourly day:daily,nightly week:weekly month:monthly quarter:quarterly year:yearly,annual,annually",
    "de": """hour:stündlich day:täglich,tägliche,täglichen week:wöchentlich,wöchentliche,wöchentlichen
        month:monatlich,monatliche,monatlichen year:jährlich,jährliche,jährlichen""",
    "fr": """day:quotidien,quotidienne,quotidiennement week:hebdomadaire,hebdomadaires
        month:mensuel,mensuelle,mensuels,mensuelles quarter:trimestriel,trimestrielle
        year:annuel,annuelle,annuels,annuelles""",
    "es": """day:diario,diaria,diarios,diarias,diariamente week:semanal,semanales month:mensual,mensuales
        quarter:trimestral,trimestrales year:anual,anuales,anualmente""",
    "pt": """day:diário,diária,diários,diárias,diariamente week:semanal,semanais month:mensal,mensais
        quarter:trimestral,trimestrais year:anual,anuais,anualmente""",
}
_WIDE = {
    "ja": """hour:1時間あたり,1時間に,毎時,時給 day:1日あたり,1日に,1日,毎日,日額 week:1週間あたり,1週間に,毎週,週に,週
        month:1か月あたり,1カ月あたり,月額,毎月,月間,月に year:1年あたり,年間,毎年,年額,年""",
    "zh": """hour:每小时,每小時,时薪 day:每天,每日,日均,一天 week:每周,每週,每星期 month:每个月,每月,月均,月薪
        quarter:每季度 year:每年,年均,年产,年薪,一年""",
    "ko": """hour:시간당,매시간 day:하루,매일,일평균 week:매주,주당,일주일에,주 month:한 달에,매월,매달,월평균,월
        quarter:분기당,분기마다 year:해마다,매년,연간,연""",
}
_NO_RATE = "ago|earlier|later|before|after|old|on|from|into|long|later|zuvor|früher|später|antes|después|depois|plus"
"""What makes a distance of "a year": "rose 3 % a year later"."""
_BEHIND, _BEFORE, _BEFORE_WIDE = 48, 40, 12
"""Characters behind and before a number in which its rate may stand."""
_STOP = r"[.;:!?]\s|,\s|[、，。；]|\d"


class Rate(NamedTuple):
    """A rate, and how much of the text it takes from the number on, or before it."""

    span: str
    text: str


def of(text: str, start: int, end: int, language: str) -> Rate | None:
    """Return how often the amount at ``start:end`` falls due, where the words right around it say so."""
    if language in _WIDE:
        match = _wide(language).search(text, max(0, start - _BEFORE_WIDE), start)
        return Rate(str(match.lastgroup), text[match.start() : end]) if match else None
    if language not in _SPANS:
        return None
    behind = _stop().split(text[end : end + _BEHIND], 1)[0]
    if match := _behind(language).search(behind):
        return Rate(_span(match), text[start : end + match.end()])
    before = _stop().split(text[max(0, start - _BEFORE) : start])[-1]
    found = list(_before(language).finditer(before))
    return Rate(_span(found[-1]), text[start - len(before) + found[-1].start() : end]) if found else None


def _span(match: re.Match[str]) -> str:
    return str(match.lastgroup).removesuffix("_often")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(_STOP)


@cache
def _behind(language: str) -> re.Pattern[str]:
    each = rf"(?:\b(?:{_EACH[language]})\s|/\s?)(?:{_groups(_SPANS[language])})"
    return re.compile(rf"(?:{each}|\b(?:{_groups(_OFTEN[language], '_often')}))\b(?!\s(?:{_NO_RATE})\b)", re.IGNORECASE)


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_groups(_OFTEN[language])})\b", re.IGNORECASE)


@cache
def _wide(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)(?:{_groups(_WIDE[language])})[^、。，；\d]{{0,6}}\Z")


def _groups(lines: str, suffix: str = "") -> str:
    """Return the words of a table as alternatives, each span in a group of its name."""
    pairs = (entry.partition(":") for entry in re.split(r"\s+(?=[a-z]+:)", lines))
    return "|".join(f"(?P<{name}{suffix}>{words.replace(',', '|')})" for name, _, words in pairs)
