"""What is counted: the noun behind a number that has no unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.judge.stems import stemmer

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT = lazy.pattern(r"[ \u00a0-]([^\W\d_]+)")
_FIRST = lazy.pattern(r"[ \u00a0-](?:d['’]|de |of |von )?([^\W\d_]+)")
"""Behind a scale the noun hangs on a small word: "3 millions d'abonnés"."""
_REACH = 4
"""Words that are looked at behind a number: "three new regional data centers"."""
_NO_S = "people men women children staff personnel police troops crew folk persons cattle fish aircraft data sheep"
_PLURALS = frozenset(_NO_S.split())
_NO_PLURAL = ("ss", "us", "is", "as", "ous")
_BEFORE_NOUNS = """
    nouveaux nouvelles grands grandes premiers premières derniers dernières autres principaux nuevos nuevas primeros
    primeras últimos últimas otros otras principales novos novas primeiros primeiras outros outras principais"""
_ADJECTIVES = frozenset(_BEFORE_NOUNS.split())
_WIDE_COUNTERS = (
    *(
        "ポイント",
        "포인트",
        "か国",
        "カ国",
        "ヶ国",
        "カ所",
        "か所",
        "개국",
        "개사",
        "世帯",
        "店舗",
        "項目",
        "사람",
        "가지",
        "차례",
    ),
    *"人名명社家件건台대個个개つ本枚店国곳校票頭匹隻艘機戸回次번회項项種种종类類点點分座所辆架条款支字部套席名棟人권표",
)


def noun(text: str, at: int, language: str, *, single: bool = False) -> str:
    """Return the stem of the noun that the number ending at ``at`` counts; "" where none can be read off.

    ``single`` says that it is one of them that is meant: "the third goal".
    """
    head = text[at : at + 1]
    if head >= "\u2e80" or (head == " " and text[at + 1 : at + 2] >= "\u2e80"):
        begin = at + (head == " ")
        return next((one for one in _WIDE_COUNTERS if text.startswith(one, begin)), "")
    if head not in " \u00a0-":
        return ""
    words = list(_words(text, at, language))
    return stemmer(language)((words[0] if single and words else _pick(words, language)).casefold())


def _words(text: str, at: int, language: str) -> Iterator[str]:
    """Yield the words behind a number up to the next small word or mark."""
    idle = FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"])
    pattern = _FIRST
    for _ in range(_REACH):
        match = pattern.match(text, at)
        if match is None or match[1].casefold() in idle:
            return
        yield match[1]
        at, pattern = match.end(), _NEXT


def _pick(words: list[str], language: str) -> str:
    if not words:
        return ""
    if language == "en":
        plural = (word for word in words if (word[-1] == "s" and not word.endswith(_NO_PLURAL)) or word in _PLURALS)
        return next(plural, "")
    if language == "de":
        return next((word for word in words if word[0].isupper()), "")
    return next((word for word in words if word not in _ADJECTIVES), "")
