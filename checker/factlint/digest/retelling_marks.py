"""Stories that retell by design, and stories that say themselves that they go on with what was told."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from factlint import lazy
from factlint.digest.digest_days import days_in_name

if TYPE_CHECKING:
    from factlint.model import Digest, Section, Story

# An editor who writes "see Breaking News" or "unchanged from yesterday's report" knows that it was told already.
_POINTER = lazy.pattern(
    r"\b(?:see|cf\.|covered|details?) (?:also |the )?[*_“\"]{0,3}"
    r"(?:above|below|earlier|under|breaking|section|story|item|#\d)"
    r"|\((?:see )?[A-Z][a-z]+ News\.?\)|\bunchanged (?:from|since)|\b(?:reported|covered|noted) (?:above|earlier)"
    r"|\bas (?:we )?(?:first )?(?:reported|noted|covered|told) (?:here )?"
    r"(?:on (?:\w{3,9} )?\d|yesterday|last week|on \w{3,6}day)"
    r"|\b(?:previously|already|first) (?:reported|covered|noted) (?:here|in (?:our|the|yesterday))"
    r"|\b(?:follow(?:s|ing)? up|follow-up|update) (?:on|to) (?:our|the|yesterday)[\w' ]{0,40}"
    r"(?:report|story|item|digest|issue|edition|coverage)\b"
    r"|\b(?:see|per|covered in|reported in|(?:unchanged|carried|carry-?over) from) (?:the |our )?"
    r"(?:(?-i:[A-Z][a-z]{2,8}\.? \d{1,2}(?:[–-]\d{1,2})?|\d{1,2} [A-Z][a-z]{2,8})|20\d\d-\d\d-\d\d"
    r"|yesterday's|earlier|prior|previous) (?:report|digest|issue|edition|briefing)s?\b"
    r"|\bsince (?:our|yesterday's|the last) (?:report|digest|issue|edition)|\(carr(?:y|ied)\b"
    r"|siehe oben|wie (?:oben|gestern|bereits) (?:berichtet|gemeldet)|wie oben"
    r"|voir (?:ci-dessus|plus haut)|comme (?:nous l'avons|annoncé ici|indiqué (?:hier|plus haut))"
    r"|véase (?:más )?arriba|ver acima|como (?:informamos|publicamos|contamos|noticiamos)"
    r"|前述|上記(?:参照|の通り)|既報|前回(?:お伝え|報告|の続)|昨日(?:お伝え|の続)"
    r"|见上文|詳見|详见上|此前(?:本报|我们)报道|昨日(?:报道|已报)|위 참조|앞서 (?:전한|보도한|전해)|전날 보도",
    re.IGNORECASE,
)
_UPDATE = lazy.pattern(
    r"\A[^\w\n]{0,12}(?:updated?|follow-?up|correction|nachtrag|aktualisierung|aktualisiert|mise à jour|suite|suivi"
    r"|actualización|seguimiento|atualização|atualizado|続報|追記|更新|アップデート|更正|续报|後續|后续|追踪|最新进展|업데이트|후속)"
    r"(?: (?:on )?(?:\w{3,9} )?\d{1,2}[\w. ]{0,12})?\s{0,2}[:：\])）】\]|—–]"
    r"|[(（\[【](?:updated?|follow-?up|mise à jour|suite|nachtrag|actualización|atualização"
    r"|続報|追記|更新|续报|后续|업데이트|후속)[)）\]】]"
    r"|[—–:：|-] ?(?:an? )?(?:update|follow-?up|suite|続報|후속)\s*\Z"
    r"|[(（](?:see |covered |siehe |voir )?(?:above|oben|plus haut|ci-dessus|前述)[)）]|第[2-9二三四]報",
    re.IGNORECASE,
)
_STANDING = lazy.pattern(
    r"\A\W{0,6}(?:"
    r"(?:no (?:other|new|further|major|additional|significant)|nothing new|keine neuen|rien de nouveau|pas de nouve"
    r"|sin novedades|sem novidades)\b"
    r"|(?:upcoming|kommende|prochain(?:e)?s|próxim[oa]s)(?: [a-zà-ÿ-]+){1,2}\W*\Z"
    r"|(?:key |important )?dates (?:to (?:come|watch|remember|note)|ahead)\b|(?:key dates|save the dates?)\b"
    r"|(?:coming up|what(?:['’]s| is) (?:next|ahead)|the (?:day|week|month) ahead|à venir|demnächst|vorschau)"
    r"\W*(?:\Z|:)"
    r"|(?:[\w-]+ )?(?:calendar|schedule|agenda|calendrier|calendario|kalender|termine|terminkalender)\W*(?:\Z|:)"
    r"|(?:今後|今週|来週|今月|来月|主な)の(?:主な)?(?:予定|日程|イベント)|(?:近期|本周|下周|重要)(?:日程|活动)"
    r"|(?:향후|주요|이번 주|다음 주) (?:일정|행사)"
    r"|(?:imminent|upcoming|next|coming|scheduled)\b[\w ,-]{0,40}"
    r"\b(?:catalysts?|events?|dates|calendar|milestones|deadlines)\b"
    r"|(?:recap|(?:the )?(?:week|month|year) in review|last week|previously on|looking back|rückblick|wochenrückblick"
    r"|rétrospective|retour sur la semaine|resumen de la semana|retrospectiva)\b"
    r"|(?:今週|先週|今月|一週間)の(?:振り返り|まとめ|総括)|本周回顾|一周回顾|주간 (?:정리|요약)"
    r"|特になし|該当なし|新着なし|大きな動きなし|暂无|无重大|특이사항 없음)",
    re.IGNORECASE,
)
"""Headlines of entries that stand in each digest: what is to come, what was, and that nothing has come."""
_RECAP = lazy.pattern(
    r"\b(?:recap|week in review|month in review|year in review|in review|round-?up of the (?:week|month)"
    r"|last week|previously|looking back|last time|still (?:relevant|developing|open)|ongoing|catch(?:ing)? up"
    r"|most read|from the archives?|carried|no updates?|prior reports?|(?:reference|context) ?/ ?(?:context|reference)"
    r"|upcoming|coming up|calendar|\A\W*events?\W*\Z|week ahead|agenda|deadlines?"
    r"|dates? to|what to watch|watch ?list|on the radar"
    r"|rückblick|wochenrückblick|termine|ausblick|veranstaltungen|kalender"
    r"|rétrospective|retour sur|à venir|agenda|calendrier"
    r"|repaso|resumen de la semana|próximos|calendario|retrospectiva|próximas)\b"
    r"|振り返り|総括|おさらい|今後の(?:予定|注目)|イベント(?:情報|一覧|予定)|カレンダー|予定|先週の|回顾|回顧|上周|日程|活动预告|日历|되돌아|돌아보기|일정|캘린더|행사",
    re.IGNORECASE,
)
"""Words in the titles of sections that retell or announce by design."""
_WEEKLY = lazy.pattern(
    r"(?:\b|_)(?:weekly|this week in|week of|week \d{1,2}|kw ?\d{1,2}|20\d\d-?w\d\d|wöchentlich"
    r"|wochen[a-zäöü]{3,12}|hebdo(?:madaire)?|de la semaine|semanal|la semana|da semana|fortnightly|biweekly)(?:\b|_)"
    r"|週刊|週報|週間|今週の|ウィークリー|周刊|周报|本周|주간|위클리",
    re.IGNORECASE,
)
_MONTHLY = lazy.pattern(
    r"(?:\b|_)(?:monthly|month in|quarterly|yearly|annual|monatlich|monats[a-zäöü]{3,12}|mensuel(?:le)?|du mois|mensual"
    r"|del mes|mensal|do mês|year in review)(?:\b|_)|月刊|月報|月間|マンスリー|月报|年度|월간|연간",
    re.IGNORECASE,
)
_YEAR = 400
"""Days from which on two in a name are no span that a digest looks back on."""
_NAMED = frozenset((("title",), ("series",), ("category",), ("type",), ("period",), ("frequency",), ("edition",)))
_HEAD, _TAIL = 300, 400


def kind(digest: Digest, story: Story) -> Literal["news", "update", "recap"]:
    """Tell a story that says itself that it goes on from one that retells by design and from plain news."""
    section = digest.sections[story.section] if digest.sections else None
    if section and (section.kind in ("summary", "outlook") or _recaps(section)):
        return "recap"
    if _STANDING.search(story.title[:200]):
        return "recap"
    text = digest.slice(story.span)
    if _UPDATE.search(story.title[:300]) or _UPDATE.search(_below(digest, story)):
        return "update"
    if _POINTER.search(text[:_HEAD]) or _POINTER.search(text[-_TAIL:]):
        return "update"
    return "news"


def _recaps(section: Section) -> bool:
    """Whether a section of a digest, not the digest as a whole, is there for what is known already."""
    return section.level > 1 and _RECAP.search(section.title[:200]) is not None


def _below(digest: Digest, story: Story) -> str:
    """Return how the text below the headline begins."""
    return digest.text[story.title_span.end : min(story.span.end, story.title_span.end + _HEAD)].lstrip(" \n\t*_")


def period(digest: Digest) -> int:
    """Return how many days a digest looks back on by its title, front matter and file name: 1, 7, 31, or as it says."""
    name = PurePath(digest.path).name
    if days := _range(name):
        return days
    title = next((section.title for section in digest.sections if section.heading is not None), "")
    front = [entry.value for entry in digest.document.front_matter if entry.path in _NAMED]
    said = "\n".join(text[:300] for text in (name, title, *front[:4]))
    if _WEEKLY.search(said):
        return 7
    return 31 if _MONTHLY.search(said) else 1


def _range(name: str) -> int:
    """Return how many days a file name spans: ``2026-04-05_to_2026-04-11`` spans seven."""
    days = [day.ordinal for _, _, day in days_in_name(name[:300])]
    return days[1] - days[0] + 1 if len(days) == 2 and 0 < days[1] - days[0] < _YEAR else 0
