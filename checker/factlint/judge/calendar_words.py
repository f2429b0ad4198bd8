"""Words that stand before a month or a year alone and make dates of them, in eight languages."""

from __future__ import annotations

import re
from functools import cache

from factlint.digest.month_names import MONTHS

_SURE_MONTHS = {
    "en": "january february july september october november december",
    "de": "januar februar juni juli september oktober november dezember",
}
"""Months that are no first name, verb or planet; written small, French, Spanish and Portuguese ones never are."""
_MONTH_LEADS = {
    "en": """
        in since until till during throughout by through early late mid last next this past of between from
    """,
    "de": """
        im seit bis ab anfang mitte ende vom zum des letzten vergangenen vorigen nächsten kommenden diesen diesem ersten
        zwischen
    """,
    "fr": "en depuis fin début mi d'ici dès avant après courant jusqu'en",
    "es": "en desde hasta pasado próximo este",
    "pt": "em desde até passado próximo este neste",
}
_COUNTS = """
    about almost approximately some nearly over than least most to only up roughly around with has have had were are
    fast rund etwa über als knapp mehr environ plus près quelque unos casi más cerca quase mais uns
"""
"""What stands before a count, and seldom before a year."""
_SIDES = {
    -1: "last past letzten letzte letzter vergangenen vergangene vorigen dernier dernière pasado passado passada",
    1: "next nächsten nächste kommenden kommende prochain prochaine próximo próxima",
}
_YEAR_LEADS = {
    "en": """
        in since until till during throughout by of the a an from before after around circa early late mid year fiscal
        between spring summer autumn fall winter and through this last next
    """,
    "de": """
        in im seit bis ab jahr jahre jahres jahren anfang mitte ende von vom zwischen das des dem der frühjahr frühling
        sommer herbst winter um vor nach geschäftsjahr
    """,
    "fr": "en depuis dès fin début l'an année années de d'ici avant après entre du le la un une jusqu'en vers exercice",
    "es": "en desde hasta de del año años entre para el la un una finales principios hacia antes ejercicio",
    "pt": "em desde até de do ano anos entre para o a um uma no na final início antes exercício",
}


@cache
def _of(table: str, language: str) -> frozenset[str]:
    tables = {"leads": _MONTH_LEADS, "years": _YEAR_LEADS, "sure": _SURE_MONTHS}[table]
    return frozenset(tables.get(language, tables["en"] if language not in MONTHS else "").split())


def leads_month(word: str, language: str) -> bool:
    """Whether a word makes the month behind it a date: "since May"."""
    return word in _of("leads", language)


def leads_year(word: str, language: str) -> bool:
    """Whether a word makes the number behind it a year: "since 1944"."""
    return word in _of("years", language)


def counts(word: str) -> bool:
    """Whether a word makes the number behind it a count: "nearly 1950"."""
    return word in _counting()


@cache
def _counting() -> frozenset[str]:
    return frozenset(_COUNTS.split())


def is_sure_month(name: str, language: str) -> bool:
    """Whether a month's name means hardly anything else: "October", not "May"."""
    if language in ("fr", "es", "pt"):
        return name[0].islower()
    return name.lower() in _of("sure", language)


def side(word: str) -> int:
    """Return -1 for "last", 1 for "next", 0 for any other word."""
    return next((number for number, words in _SIDES.items() if word in words.split()), 0)


@cache
def month_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of the names of months in full."""
    names = MONTHS.get(language, MONTHS["en"]).split()
    also = [name.capitalize() for name in names if name[0].islower()]
    return re.compile(rf"\b(?:{'|'.join([*names, *also])})\b")


@cache
def month_words(language: str) -> frozenset[str]:
    """Return the names of months in full, in lower case."""
    return frozenset(MONTHS.get(language, MONTHS["en"]).casefold().split())
