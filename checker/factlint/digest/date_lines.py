"""Lines that are a date and nothing else: "Friday, May 29, 2026", "Week 23 of 2026", "5月8日（金）"."""

from __future__ import annotations

from functools import cache

from factlint import lazy
from factlint.digest import month_names

_LONGEST = 60
_WORD = lazy.pattern(r"[^\W\d_]+")
_WORDS = """
    the of and to day week edition issue no nr vol st nd rd th tag woche kw ausgabe den vom der bis jour semaine édition
    numéro le du de au día semana edición número el al dia edição número jst utc gmt cet cest est edt pst pdt kst
    年 月 日 号 號 第 期 周 週 曜 日曜 版 년 월 일 호 주 제"""
_ISO = lazy.pattern(r"(?<!\d)\d{4}[-./年]\s?\d{1,2}(?!\d)|\d{1,2}月\s?\d{1,2}日|\d{1,2}월\s?\d{1,2}일")


@cache
def _words() -> frozenset[str]:
    return frozenset(_WORDS.split())


def is_date(text: str) -> bool:
    """Whether a line has figures and, beside them, no word that a date does not have."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)) or any(sign in text for sign in "%$€£¥"):
        return False
    return all(_is_of_date(word) for word in _WORD.findall(text))


def has_date(text: str) -> bool:
    """Whether a short title has a date in figures, as "Daily 2026-05-08" has and "Kestrel 19 is out" has not."""
    return _ISO.search(text) is not None


def _is_of_date(word: str) -> bool:
    if word.casefold() in _words() or month_names.month(word) is not None:
        return True
    return month_names.weekday(word) is not None or month_names.short_weekday(word) is not None
