"""Whether a text speaks of what is to come, so that its "on Friday" is the next one, in eight languages."""

from __future__ import annotations

import re
from functools import cache

_CUES = {
    "en": r"\b(?:will|shall|would|(?:is|are|was|were|be|due|set|about|going|plans?|expects?|intends?|aims?|wants?) to"
    r"|due|expected|scheduled|planned|until|till|by|next|coming|from|starting|effective|ahead of|before)\b|['’]ll\b",
    "de": r"\b(?:wird|werden|soll\w{0,3}|will|wollen|bis|ab|kommende[nrms]?|nächste[nrms]?|geplant|erwartet|vor)\b",
    "fr": r"\b(?:\w{2,}(?:ra|ront)|doi(?:t|vent)|devrai(?:t|ent)|prévue?s?|attendue?s?|d['’]ici|jusqu|dès|avant)\b"
    r"|\bprochaine?\b",
    "es": r"\b(?:\w{2,}r(?:á|án)|debe|deben|prevé|previst[oa]s?|hasta|a partir|próxim[oa]|antes)\b",
    "pt": r"\b(?:\w{2,}r(?:á|ão)|v(?:ai|ão)|deve|devem|prevê|previst[oa]s?|até|a partir|próxim[oa]|antes)\b",
    "ja": r"予定|見通し|方針|まで|から|見込み|に向け|以降|計画|次の",
    "zh": r"将|將|计划|計劃|预计|預計|拟|起|前|下",
    "ko": r"예정|계획|까지|부터|예상|앞두|다음|전망",
}
_REACH, _REACH_BEHIND = 80, 40
_END = re.compile(r"[.!?]\s|[。！？]")


@cache
def _cues(language: str) -> re.Pattern[str]:
    return re.compile(_CUES.get(language, _CUES["en"]), re.IGNORECASE)


def is_near(text: str, start: int, end: int, language: str) -> bool:
    """Whether words around a place, within its sentence, speak of what is to come."""
    before = _END.split(text[max(0, start - _REACH) : start])[-1]
    behind = _END.split(text[end : end + _REACH_BEHIND], 1)[0]
    return _cues(language).search(f"{before}|{behind}") is not None
