"""The fixed phrases and marks of reference entries: "Available at", "[Accessed: …]", numbers, quotation marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import words as texts
from factlint.digest.title_index import words

if TYPE_CHECKING:
    from collections.abc import Sequence

HOLE = "\x00"
LABEL = lazy.pattern(r"\s*(?:[\[［【]\^?(\d{1,3})[\]］】][.:：]?|\(?(\d{1,3})[.)）、．](?!\d))\s*")
BETWEEN_LINKS = lazy.pattern(r"[\s,;、，；·|｜/•&+]*(?:(?:and|und|et|y|e|sowie|以及|および)\s+)?")
GENERIC = """
    link links url source sources here read article website web page pdf original more lien enlace quelle hier ici aquí
    aqui fonte fuente リンク リンク先 原文 公式 出典 链接 原文链接 링크 원문 → ↗ 🔗
"""
"""What a link says that bears no title."""
QUOTED = lazy.pattern(
    r"“([^“”\n]{3,400})”|\"([^\"\n]{3,400})\"|«([^«»\n]{3,400})»|„([^„“”\n]{3,400})[“”]|「([^「」\n]{2,400})」"
    r"|『([^『』\n]{2,400})』|《([^《》\n]{2,400})》"
)

_CITING = (
    " by in at on from via von vom bei auf im aus par dans sur chez de du por en em no na do da di accessed retrieved"
    " published available abgerufen consulté "
)
"""What follows a title in quotation marks where the entry goes on; any other small word goes on with the title."""
_FOLLOWING = lazy.pattern(r"\s+([a-zà-ÿ]{2,})\b")
_ENDS = lazy.pattern(rf"[.:;。：；|｜–—{HOLE}]")
_PAUSES = lazy.pattern(rf"[.,:;。，、：；|｜–—(（{HOLE}]")
_REACH = 200


def title_in_quotes(text: str, italics: Sequence[tuple[int, int]] = ()) -> re.Match[str] | None:
    """Find a title in quotation marks; words quoted in a title (Regulator calls it “unsafe”) or in italics are none."""
    for match in QUOTED.finditer(text):
        if any(_is_part(match, start, end) for start, end in italics):
            continue
        before = _ENDS.split(text[max(0, match.start() - _REACH) : match.start()])[-1].rstrip()
        behind = _PAUSES.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
        around = len(words(before)) + len(words(behind))
        following = _FOLLOWING.match(behind)
        if following and f" {following[1]} " not in _CITING:
            continue  # Minister: “We will not pay” for berths
        # Japanese and Chinese put a publisher's name right before the title: only words that go on behind it tell.
        ends = texts.wide(before[-1:]) and not behind.lstrip()[:1].isalpha()
        if not before[-1:].isalnum() or ends or around <= len(words(match[match.lastindex or 0])):
            return match
    return None


def _is_part(quoted: re.Match[str], start: int, end: int) -> bool:
    """Whether a quotation is a part of what stands at ``start:end``, which has more words than that."""
    around = quoted.string[max(0, start) : quoted.start()] + quoted.string[quoted.end() : max(0, end)]
    return start <= quoted.start() and quoted.end() <= end and any(char.isalnum() for char in around)


@cache
def phrases() -> re.Pattern[str]:
    """What stands around a URL and says nothing: "Available at:", "[Accessed: 2026-05-01]", 閲覧日."""
    seen = (
        "(?:last |zuletzt )?(?:accessed|retrieved|abgerufen|zugriff|consulté|consultad[oa]|acessado|acesso|acedido|"
        "accedido|最終閲覧|アクセス|閲覧|参照|访问|訪問|접속|열람)"
    )
    at = (
        r"available (?:online )?(?:at|from|on)|retrieved from|accessed at|verfügbar (?:unter|auf)|abrufbar unter|"
        r"disponible (?:en|sur|à l['’]adresse)|disponível em|入手先"
    )
    word = "url|link|リンク|链接|链接地址|링크|available|see|online"
    return re.compile(
        rf"[\[(（【]\s*{seen}[^\])）】\n{HOLE}]{{0,60}}[\])）】]?"
        rf"|\bretrieved (?:on )?[^\n.:{HOLE}]{{4,30}}?,? from:?"
        rf"|(?<![a-zà-ÿ])(?:{at})\s*[:：]?\s*(?=[<({HOLE}\[]|$)"
        rf"|(?:(?<=[.,;:|()] )|^)(?:{word})\s*[:：]?\s*(?=<?{HOLE})"
        rf"|(?<![a-zà-ÿ])(?:{word})\s?[:：]\s*(?=[\[<{HOLE}])"
        # Without brackets a date has to follow: "Most accessed pages" is a title.
        rf"|(?<![a-zà-ÿ]){seen}(?: on| am| le| el| em|日)?\s*[:：]?\s*"
        rf"(?:\d|[A-Z]\w{{2,9}}\.? \d)[^\n;{HOLE}]{{3,20}}$",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def dated() -> re.Pattern[str]:
    """A year in brackets and a full stop, as APA puts it between author and title; "n.d." in four languages."""
    return re.compile(
        r"[(（]\s*(?:(\d{4}(?:[,，]\s*[^()（）\n]{1,25})?)|n\. ?d\.|o\. ?[JD]\.|s\. ?[fd]\.|日付なし|无日期)"
        r"\s*[)）][.．:]"
    )


@cache
def open_date() -> re.Pattern[str]:
    """A date still to be filled in."""
    return re.compile(r"\b(?:\d{4}|YYYY)-(?:\d\d|\?\?|XX|MM)-(?:\?\?|XX|DD)(?!\w)|\b\d{4}年\?{1,2}月(?:\?{1,2}日)?")
