"""Where Japanese, Chinese and Korean sentences can be cut at their clauses: the connective, then a topic or an act.

Japanese and Korean say at the very end whether all before it was only announced, planned or expected; such sentences
stay whole.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import wide_topics

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 10
"""Characters that a clause has at least."""
_NEAR = 36
"""Characters within which the subject of a Korean clause stands."""

_JAPANESE = ("し、", "した一方、", "した一方で、", "する一方、", "する一方で、", "したほか、", "したが、")
"""Connectives, where a word of its own stands before them (発表し、) and no other kana (しかし、, もし、)."""
_NO_VERB = "対関通介即際少然"
"""Characters with which し makes no act: に対し、, に関し、."""
_CHINESE = ("；", "，而", "，同时", "，并")
_KOREAN = lazy.pattern(r"(?:했|됐|었|았|였|렸|졌)(?:고|으며|지만|으나),? |(?:한|하는|인) 반면,? ")
_KOREAN_HINTS = ("고 ", "고, ", "며 ", "며, ", "지만", "으나", "반면")
_ENDINGS = """
    た る す 発表 公開 買収 達成 開始 提供 導入 発売 実施 設立 調達 締結 終了 強化 拡大 表明 搭載 追加 削減 刷新
    増加 減少 採用 承認"""
_ENDS = tuple(_ENDINGS.split())
"""How a Japanese sentence ends that states what happened."""
_BACK = ("前者", "后者", "後者", "其", "二者", "两者", "它", "这", "該", "该", "此")
_CHINESE_VERB = lazy.pattern(rf"[是为了将让由把达增减降涨跌]|加入|采用|覆盖|支持|发表|{wide_topics.ACTS}")
"""Without a verb, what stands between semicolons is an entry of a list."""
_ACT = lazy.pattern(rf"(?:[于在][^，；。]{{1,12}})?(?:{wide_topics.ACTS})")
_REACHING = {
    "ja": r"(?:た|る|だ|い|う|ん)と(?!とも|り|こ|き|同|共)|によ(?:ると|れば)|のに[続対よ]"
    r"|場合|予定|見込み|見通し|計画|方針|可能性|べき|だろう|よう[にだと。]|れば|たら、|目指|狙|検討|ない[。がと]|なければ",
    "zh": r"表示|称|稱|认为|認為|预计|預計|计划|計劃|如果|若|当|如能|可能|或将|据|有望|应该|建议|不仅|虽然|因为|即使",
    "ko": r"[다라]고 |전망|예정|계획|가능성|것으로|수 있|경우|하면|려고|않",
}
"""Words in whose reach all clauses of a sentence stand."""
_FACT = {
    "ja": r"\d|[A-Za-z]{2,}|[ァ-ヴー・]{4,}|「",
    "zh": r"\d|[A-Za-z]{2,}|《|“|[一二三四五六七八九十百千]{1,4}[亿万]",
    "ko": r"\d|[A-Za-z]{2,}|[‘“「]",
}
_QUOTED = {"ja": "「」『』（）()", "zh": "“”《》（）()", "ko": "“”‘’()"}


class Cut(msgspec.Struct, frozen=True):
    """Where a clause ends and the next begins."""

    end: int
    start: int
    owned: bool
    """Whether the clause behind has a subject of its own."""


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_REACHING[language]), re.compile(_FACT[language])


def cuts(text: str, language: str) -> list[Cut]:
    """Return where a sentence is cut, nowhere in most."""
    if len(text) < 2 * _LEAST:
        return []
    found = sorted(_found(text, language), key=lambda cut: cut.start)
    if not found or _compiled(language)[0].search(text):
        return []
    kept: list[Cut] = []
    for at, cut in enumerate(found):
        limit = found[at + 1].end if at + 1 < len(found) else len(text)
        if not _holds(text, kept[-1].start if kept else 0, cut, limit, language):
            continue
        if not kept and text[cut.end] != "；" and not _has_topic(text, cut, language):
            return []
        kept.append(cut)
    return kept


def _found(text: str, language: str) -> Iterator[Cut]:
    """Yield where a clause may end, and whether a subject stands behind."""
    if language == "ja":
        yield from _japanese(text) if text.rstrip("。 ").endswith(_ENDS) else ()
    elif language == "zh":
        yield from _chinese(text)
    elif any(hint in text for hint in _KOREAN_HINTS):
        for match in _KOREAN.finditer(text):
            topic = next(wide_topics.korean(text, match.end(), min(len(text), match.end() + _NEAR)), None)
            yield Cut(len(text[: match.end()].rstrip(", ")), match.end(), topic is not None)


def _japanese(text: str) -> Iterator[Cut]:
    for joint in _JAPANESE:
        at = text.find(joint)
        while at >= 0:
            end, before = at + len(joint) - 1, text[at - 1 : at]
            if before.isalnum() and not "ぁ" <= before <= "ゟ" and before not in _NO_VERB:
                topic = wide_topics.japanese(text, end + 1, len(text), "はがも")
                yield Cut(end, end + 1, topic is not None)
            at = text.find(joint, at + 1)


def _chinese(text: str) -> Iterator[Cut]:
    for joint in _CHINESE:
        at = text.find(joint)
        while at >= 0:
            start = at + len(joint)
            owned = joint == "；" or wide_topics.chinese(text, start, len(text)) is not None
            if owned or (joint != "，而" and _ACT.match(text, start)):
                yield Cut(at, start, owned)
            at = text.find(joint, start)


def _holds(text: str, start: int, cut: Cut, limit: int, language: str) -> bool:
    """Whether both sides of a cut say something by themselves, and the right one has no subject that was not seen."""
    fact = _compiled(language)[1]
    if cut.end - start < _LEAST or limit - cut.start < _LEAST or _is_inside(text, cut.end, language):
        return False
    if not fact.search(text, start, cut.end) or not fact.search(text, cut.start, limit):
        return False
    if language == "zh":
        told = _CHINESE_VERB.search(text, start, cut.end) and _CHINESE_VERB.search(text, cut.start, limit)
        return bool(told) and not text.startswith(_BACK, cut.start) and "：" not in text[start : cut.end]
    right = text[cut.start : limit]
    return cut.owned or language == "ko" or not ("は" in right or "が" in right)


def _is_inside(text: str, at: int, language: str) -> bool:
    """Whether a place stands in quotation marks or brackets."""
    marks = _QUOTED[language]
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return any(text.count(opening, 0, at) > text.count(closing, 0, at) for opening, closing in pairs)


def _has_topic(text: str, cut: Cut, language: str) -> bool:
    """Whether the first clause names its subject; a clause without one could not speak of it otherwise."""
    topic = wide_topics.find(text, 0, cut.end, language)
    return topic is not None and (cut.owned or language == "zh" or topic[2] in ("は", "은", "는"))
