"""Whom a Japanese, Korean or Chinese text has say what it quotes.

Nothing marks a name there but what stands around it: particles behind the one who speaks, an office before or behind,
a verb of saying. Who bears no office is not taken for a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge.speakers import MASK, Speaker

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_JA_OFFICE = (
    r"(?:代表取締役|取締役|執行役員|最高経営責任者|最高財務責任者|大統領|副大統領|首相|外相|財務相|長官|官房長官|会長|社長|副社長|議員|知事"
    r"|市長|町長|村長|区長|大臣|議長|総裁|副総裁|頭取|理事長|理事|委員長|委員|教授|准教授|名誉教授|博士|所長|部長|局長|課長|室長|支店長"
    r"|監督|主将|選手|投手|記者|弁護士|医師|研究員|学長|校長|園長|店長|団長|代表|幹事長|書記長|報道官|広報官|担当者|氏|さん|容疑者|被告)"
)
_KO_OFFICE = (
    r"(?:대통령|부통령|총리|장관|차관|의원|대표|시장|군수|구청장|도지사|지사|회장|부회장|사장|부사장|이사장|이사|전무|상무|총재|행장|위원장"
    r"|위원|교수|박사|소장|센터장|원장|국장|과장|실장|팀장|본부장|감독|선수|주장|기자|변호사|의사|연구원|총장|교장|단장|청장|처장|대변인|씨)"
)
_ZH_OFFICE = (
    r"(?:董事长|總裁|总裁|首席执行官|首席財務官|首席财务官|首席科学家|首席技术官|总经理|經理|经理|总统|總統|副总统|总理|總理|首相|主席|副主席|部长|部長"
    r"|副部长|外长|主任|副主任|市长|市長|省长|县长|州长|局长|局長|处长|院长|院長|校长|校長|所长|教授|博士|科学家|研究员|研究員|发言人|發言人|议员|議員"
    r"|法官|律师|律師|检察官|医生|醫生|创始人|創辦人|创办人|负责人|負責人|分析师|分析師|主编|记者|記者|教练|教練|队长|隊長|先生|女士|秘书长|行长|会长|大使|作者)"
)
_JA = lazy.pattern(rf"([一-鿿々ァ-ヺー・]{{2,12}}?){_JA_OFFICE}{{1,3}}(?:[（(][^）)]{{0,20}}[）)])?(?:は|が|も|、)")
_KO = lazy.pattern(
    r"(?<![가-힣])([가-힣]{2,4}) (?:[가-힣A-Za-z]{1,12} ){0,2}?[가-힣A-Za-z]{0,10}"
    rf"{_KO_OFFICE}(?:은|는|이|가|도)(?![가-힣])"
)
_ZH_SAYS = r"(?:说|說|表示|称|稱|指出|写道|寫道|强调|強調|认为|認為|坦言|透露|解释|解釋|补充|補充|评论|評論|回应|回應)"
_ZH = lazy.pattern(
    rf"(?:^|[，。；：、”」\x01\s])([一-鿿·]{{2,24}}?)(?:[（(][^）)]{{0,20}}[）)])?(?:[在对對向于於][^，。；”「“]{{1,20}}?)?{_ZH_SAYS}"
)
_ZH_OFFICES = lazy.pattern(_ZH_OFFICE)
_OFFICES = {"ja": lazy.pattern(_JA_OFFICE), "ko": lazy.pattern(_KO_OFFICE), "zh": _ZH_OFFICES}
_LONGEST_ZH = 4
"""Characters of a Chinese person's name."""


def find(masked: str, language: str) -> Speaker | None:
    """Return who says what is masked in a text; the one named last before it, else the first behind it."""
    quoted = masked.find(MASK)
    if quoted < 0:
        return None
    people = list(_people(masked, language))
    before = [span for span in people if span[1] <= quoted]
    behind = [span for span in people if span[0] > quoted]
    if language == "zh" and behind and "：" not in masked[max(0, quoted - 3) : quoted]:
        span = behind[0]
    elif before or behind:
        span = before[-1] if before else behind[0]
    else:
        return Speaker((), span=(0, 0))
    return Speaker((span,), span)


def _people(masked: str, language: str) -> Iterator[tuple[int, int]]:
    if language == "ja":
        yield from (match.span(1) for match in _JA.finditer(masked))
    elif language == "ko":
        yield from (match.span(1) for match in _KO.finditer(masked))
    elif language == "zh":
        yield from filter(None, map(_chinese, _ZH.finditer(masked)))


def _chinese(match: re.Match[str]) -> tuple[int, int] | None:
    """Return where the name stands behind the offices before a verb of saying."""
    start, end = match.span(1)
    for office in _ZH_OFFICES.finditer(match[1]):
        start = match.start(1) + office.end()
    return (start, end) if 2 <= end - start <= _LONGEST_ZH else None


def is_told(name: str, text: str) -> bool:
    """Whether a text names somebody: by a part of the name, or by its first character and an office."""
    if any(name[at : at + 2] in text for at in range(len(name) - 1)):
        return True
    at = text.find(name[0])
    while at >= 0:
        rest = text[at + 1 : at + 12].lstrip(" ")
        if any(office.match(rest) for office in _OFFICES.values()):
            return True
        at = text.find(name[0], at + 1)
    return False


def is_known(name: str, text: str) -> bool:
    """Whether a page has a name beside an office."""
    at = text.find(name)
    while at >= 0:
        around = text[max(0, at - 6) : at], text[at + len(name) : at + len(name) + 16]
        if any(office.search(part) for office in _OFFICES.values() for part in around):
            return True
        at = text.find(name, at + 1)
    return False
