"""Words that loosen a number: "about", "more than", "up to", 約, 以上, rund, plus de, en eight languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    from factlint.judge.quantity import Hedge

_BEFORE = {
    "en": """
        about: about around roughly approximately approx approx. circa c. ca. nearly almost some near close_to
        an_estimated estimated virtually practically nigh_on approaching in_the_region_of somewhere_around just_about
        over: over above exceeding surpassing topping past more_than at_least no_less_than no_fewer_than not_less_than
        upwards_of upward_of in_excess_of north_of just_over a_minimum_of minimum_of greater_than well_over
        under: under below up_to as_many_as as_much_as less_than fewer_than no_more_than not_more_than at_most
        just_under a_maximum_of maximum_of lower_than south_of""",
    "de": """
        about: etwa rund circa ca. ca ungefähr fast knapp beinahe nahezu gegen an_die geschätzt schätzungsweise zirka
        over: über mehr_als mindestens wenigstens gut zumindest ab
        under: unter bis_zu höchstens maximal weniger_als bis""",
    "fr": """
        about: environ près_de quelque quelques presque autour_de approximativement à_peu_près quasiment d'environ
        over: plus_de plus_d' au_moins au_minimum plus_que au-delà_de
        under: jusqu'à moins_de moins_d' au_plus au_maximum""",
    "es": """
        about: unos unas cerca_de alrededor_de aproximadamente casi aproximado en_torno_a aprox.
        over: más_de más_del al_menos por_lo_menos como_mínimo
        under: hasta menos_de menos_del como_máximo""",
    "pt": """
        about: uns umas cerca_de aproximadamente quase por_volta_de em_torno_de aprox. perto_de
        over: mais_de pelo_menos ao_menos acima_de no_mínimo
        under: até menos_de no_máximo abaixo_de""",
}
_WIDE_BEFORE = """
    about: 約 およそ おおよそ ほぼ 大约 大約 约 將近 将近 近 接近 差不多 大概 약 거의 대략
    over: 少なくとも 最低 超过 超過 逾 至少 多于 高于 超 최소 적어도
    under: 最大で 最大 最高 最多 多达 多達 高达 高達 不到 不足 低于 低於 少于 至多 최대 최고"""
_WIDE_AFTER = """
    about: 程度 前後 近く ほど くらい ぐらい 弱 左右 上下 가량 정도 안팎 남짓
    over: 以上 超 強 余り あまり 余 餘 多 を超え を上回 이상 넘는 넘게 여 을_넘 를_넘 을_웃도 를_웃도 초과
    under: 以下 未満 を下回 以内 以内 이하 미만 을_밑도"""
_AFTER = lazy.pattern(
    r"\s?\+(?![\w+])|(?: |-)(?:or (?:more|higher|greater|so|less|fewer|under)|and (?:above|over|up)|plus|odd|oder mehr|"
    r"ou plus|o más|ou mais)\b"
)
_UNDER_AFTER = ("less", "fewer", "under")
_ABOUT_AFTER = ("so", "odd")
_LONGEST = 28
_WIDE_LONGEST = 4
_WIDE_REACH = 6


def _read(lines: str) -> dict[str, Hedge]:
    table: dict[str, Hedge] = {}
    kind: Hedge = ""
    for word in lines.split():
        if word in ("about:", "over:", "under:"):
            kind = "about" if word == "about:" else "over" if word == "over:" else "under"
        else:
            table[word.replace("_", " ")] = kind
    return table


@cache
def _before(language: str) -> dict[str, Hedge]:
    return _read(_BEFORE.get(language, _BEFORE["en"])) | dict.fromkeys("~≈〜", "about") | {">": "over", "<": "under"}


@cache
def _last_words(language: str) -> frozenset[str]:
    """Return the words right before a number that may belong to a hedge: most others end the search."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in _before(language))


@cache
def _wide() -> dict[str, Hedge]:
    return _read(_WIDE_BEFORE)


@cache
def _wide_after() -> dict[str, Hedge]:
    return _read(_WIDE_AFTER)


def before(text: str, start: int, language: str) -> Hedge:
    """Return how what stands right before a number loosens it."""
    if not start:
        return ""
    last = text[start - 1]
    if last in "~≈><":
        return _before(language)[last]
    if last >= "\u2e80" or (last == " " and text[start - 2 : start - 1] >= "\u2e80"):
        near = text[max(0, start - _WIDE_LONGEST - 1) : start].rstrip()
        return next((hedge for size in (4, 3, 2, 1) if (hedge := _wide().get(near[-size:]))), "")
    words = text[max(0, start - _LONGEST) : start].lower().replace("’", "'").split()
    if not words or words[-1] not in _last_words(language):
        return ""
    table = _before(language)
    for count in (3, 2, 1):
        if len(words) >= count and (hedge := table.get(" ".join(words[-count:]))):
            return hedge
    return ""


def after(text: str, end: int) -> tuple[Hedge, int]:
    """Return how what stands right behind a quantity loosens it, and where those words end."""
    head = text[end : end + 1]
    if not head or head in ".,;:)":
        return "", end
    if head >= "\u2e80" or (head == " " and text[end + 1 : end + 2] >= "\u2e80"):
        at = end + (head == " ")
        for size in (4, 3, 2, 1):
            word = text[at : at + size]
            if hedge := _wide_after().get(word):
                return hedge, at + len(word)
        return "", end
    if head in "+- \u00a0" and (match := _AFTER.match(text, end)):
        words = match[0]
        if words.endswith(_UNDER_AFTER):
            return "under", match.end()
        return ("about" if words.endswith(_ABOUT_AFTER) else "over"), match.end()
    return "", end
