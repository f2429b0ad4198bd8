"""Who did it to whom in Japanese, Korean and Chinese, where particles or the verb's place tell it.

Japanese marks the one who acts with は or が and the one acted upon with を, Korean likewise; Chinese puts them before
and behind the verb. Names are not looked for: what stands there in the claim must
stand at the other place in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_JA = lazy.pattern(
    r"([^\s、。，「」『』（）はがをにへでと]{2,20})[はが]([^\s、。，「」『』（）はがをにへで]{2,20})を"
    r"[^\s、。，はがを]{0,12}?(買収|提訴|吸収|批判|告訴|訴え|破っ|下し|救助|任命|解任|非難|支援|追い抜)(?![いさ]?[れせ])"
)
_JA_PASSIVE = lazy.pattern(
    r"([^\s、。，「」『』（）はがをにへでと]{2,20})[はが]([^\s、。，「」『』（）はがをにへで]{2,20})(?:によって|により|から|に)"
    r"(買収|提訴|吸収|批判|告訴|訴え|破|下|救助|任命|解任|非難|支援|追い抜)(?:か?さ?ら?れ)"
)
_KO = lazy.pattern(
    r"([가-힣A-Za-z0-9]{2,20}?)(?:은|는|이|가) (?:[^\s.,]{1,12} ){0,2}?([가-힣A-Za-z0-9]{2,20}?)(?:을|를) "
    r"(?:[^\s.,]{1,12} ){0,3}?(인수|고소|제소|비판|고발|합병|임명|해임|지원|꺾|물리)"
)
_ZH = lazy.pattern(
    r"([^\s，。、；：“”]{2,16})(收购|起诉|击败|批评|指控|并购|收購|起訴|擊敗|批評)了?([^\s，。、；：“”]{2,16})"
)
_ANYBODY = frozenset(
    ("公司", "该公司", "該公司", "同社", "当社", "彼ら", "両社", "회사", "양사", "双方", "他们", "对方")
)
"""Who is meant by these is told elsewhere."""


class Deed(NamedTuple):
    """What somebody did to somebody, as the text puts it, and where it stands."""

    verb: str
    agent: str
    patient: str
    start: int
    end: int


def find(claim: str, source: str, language: str) -> Iterator[tuple[Deed, Deed]]:
    """Yield the deeds of a claim of which the source tells the reverse, with what it tells."""
    told = tuple(_deeds(claim, language))
    stated = tuple(_deeds(source, language)) if told else ()
    for ours in told:
        same = [one for one in stated if one.verb == ours.verb]
        if any(_one(ours.agent, one.agent, language) for one in same):
            continue
        for one in same:
            if _one(ours.agent, one.patient, language) and _one(ours.patient, one.agent, language):
                yield ours, one
                break


def _deeds(text: str, language: str) -> Iterator[Deed]:
    if language == "ja":
        yield from (_deed(match, 3, 1, 2) for match in _JA.finditer(text))
        yield from (_deed(match, 3, 2, 1) for match in _JA_PASSIVE.finditer(text))
    elif language == "ko":
        yield from (_deed(match, 3, 1, 2) for match in _KO.finditer(text))
    elif language == "zh":
        yield from (_deed(match, 2, 1, 3) for match in _ZH.finditer(text) if "被" not in match[1])


def _deed(match: re.Match[str], verb: int, agent: int, patient: int) -> Deed:
    return Deed(match[verb][:1], match[agent], match[patient], match.start(), match.end())


def _one(ours: str, theirs: str, language: str) -> bool:
    """Whether two texts name the same: in Chinese, where nothing parts a name from its verb, one ends or begins so."""
    if ours in _ANYBODY or theirs in _ANYBODY:
        return False
    if ours.endswith(theirs) or theirs.endswith(ours):
        return True
    return language == "zh" and (ours.startswith(theirs) or theirs.startswith(ours))
