"""The words that say beside a date what it is the day of: "Published", "公開日", "mis à jour le"; eight languages."""

from __future__ import annotations

import re
from functools import cache

_PUBLISHED = """
published|first published|originally published|published on|published date|publish date|publication date
date published|date of publication|posted|posted on|posted at|submitted|submitted on|press release
公開日|公開日時|公開|初公開|掲載日|掲載|発表日|発行日|発行|配信日|配信|投稿日|投稿|公表日|発信日|公開日付|登録日|リリース日
发布时间|发布日期|发布于|发布|发表于|发表时间|发表日期|刊登时间|发稿时间|發布時間|發佈時間|發布日期|發佈日期|發布於|發佈於|發表於|發表時間|刊登日期|上架日期|發稿時間
등록|등록일|등록일시|입력|기사입력|게시일|게시|작성일|작성|발행일|발행|승인|보도일|배포일|배포|송고|공개일|게재일|게재|보도일시
veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|erschienen|erschienen am|publiziert
publiziert am|erstellt am|online seit|online gestellt am
publié|publié le|publiée le|paru le|parue le|mis en ligne le|mise en ligne|date de publication|posté le
publicado|publicado el|publicada el|fecha de publicación|fecha publicación
publicado em|publicada em|data de publicação|data da publicação|postado em|publicado por último
"""
_MODIFIED = """
updated|updated on|updated at|last updated|last updated on|last modified|last modified on|last revised|last reviewed
last edited|last update|date modified|date updated|modified|revised|revised on|edited|reviewed
更新日|最終更新日|最終更新|更新日時|更新|改訂日|改訂|修正日|最終改訂
更新时间|更新于|更新日期|更新|最后更新|最近更新|修改时间|更新時間|更新於|最後更新|修改時間
수정|수정일|수정일시|최종수정|최종 수정|업데이트|최종 업데이트|갱신|변경
aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letzte änderung
geändert am|zuletzt geändert|stand|stand vom|update vom
mis à jour|mis à jour le|mise à jour le|mise à jour|dernière mise à jour|dernière modification|modifié le|modifiée le
actualisé le|actualisée le
actualizado|actualizado el|actualizada el|última actualización|fecha de actualización|última modificación
modificado el
atualizado|atualizado em|atualizada em|última atualização|data de atualização|última modificação|modificado em
"""
_BETWEEN = (
    r"[\s:：.,|・–—-]{0,4}(?:(?:on|at|le|am|el|em|den|vom|the|du|as of|desde)\s)?"
    r"(?:(?:\d{1,2}[:h.]\d{2}|\d{1,2})\s?(?:[ap]\.?m\.?)?\s?(?:uhr|[a-z]{2,4})?,?\s(?:on\s|am\s|le\s|,\s?)?)?[\s(（\[「]{0,2}\Z"
)
_AFTER = (
    r"\s?(?:[(（]?[月火水木金土日][)）]?)?\s?(?:\d{1,2}[:時时]\d{0,2}分?)?\s?[にのへ]?\s?"
    r"(?:(公開|掲載|発表|配信|投稿|発行|公表|发布|發布|發佈|发表|發表|등록|입력|게시|작성|발행|게재)|(更新|改訂|修正|修改|수정|업데이트|갱신))(?=[\s。、，,)）】」』・|/]|\Z)"
)
_WIRES = (
    r"[\s,.\-–—()]{0,6}(?:/|\()?\s?(?:PR ?Newswire|BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESS ?(?:News)?wire|EIN ?Presswire"
    r"|CNW|PRWEB|Cision|Newsfile|ots\b|Canada NewsWire|Xinhua|PR TIMES|共同通信PRワイヤー)"
)


def _choice(words: str) -> str:
    labels = sorted((label for line in words.split("\n") for label in line.split("|") if label), key=len, reverse=True)
    return "|".join(re.escape(label) for label in labels)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:({_choice(_PUBLISHED)})|({_choice(_MODIFIED)})){_BETWEEN}", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(_AFTER)


@cache
def _wire() -> re.Pattern[str]:
    return re.compile(_WIRES, re.IGNORECASE)


def kind_beside(before: str, after: str) -> str:
    """Return ``"published"`` or ``"modified"`` if the words right beside a date say so, else ``""``.

    ``before`` and ``after`` are what stands there, some 60 characters of each; a newspaper's or agency's name behind
    the date of a dispatch ("LONDON, May 8, 2026 /PRNewswire/") says that it was published.
    """
    match = _before().search(before[-60:])
    if match and _stands_apart(before[-60:][: match.start()], match[0][0]):
        return "published" if match[1] else "modified"
    if (match := _behind().match(after[:40])) and not before[-1:].isalpha():
        return "published" if match[1] else "modified"
    return "published" if _wire().match(after[:40]) else ""


def _stands_apart(lead: str, initial: str) -> bool:
    """Whether a label is no word of a sentence: it opens its line, follows a mark or figure, or has a capital."""
    if initial >= "\u2e80" and lead[-1:].isspace():
        return True
    lead = lead.rstrip()
    return not lead or not lead[-1].isalpha() or initial.isupper() or bool(_and().search(lead))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"(?:^|\s)(?:and|und|et|y|e|puis)\Z")
