"""Signs that foreign letters are words of a sentence and not a name: particles, endings, lower case.

The tables are facts of the languages, kept to forms that names do not have; where a form may be part of a name (の in
鬼滅の刃, 和 in 共和国), it is left out, and the run stays a warning.
"""

from __future__ import annotations

import re
from functools import cache

_HAN = "々㐀-䶿一-鿿"
_KATAKANA = "ァ-ヺー"

_SIMPLIFIED = (
    "们个对发进过现实应经动传统开关问间题设计说话语请让议论证词询调谁读课费质贵贸资赛赞转输边达运还远连选适钟钱银错键镇长门闭"
    "闻队阶际陆险随难页项顺须顾预领频颗额风飞饭驱验鱼鸟龙龟东丝两严丰临为举义乌乐习书买乱争亏云亚产亲众优会伟伤伦"
)
_HEADLINE_HANJA = "美中日韓北南英佛獨露俄與野靑檢軍前故新對反親脫無非株社年月火水木金土現朴李金尹文"

_WORDS = {
    "japanese": """
        の は が を に で と も へ や から まで より など による として という および また する した して です ます
        では には とは への""",
    "chinese": "的 和 与 與 及 或 了 是 在 及其 以及 并 並 等 但 而 为 為 对 對",
    "korean": "은 는 이 가 을 를 의 에 로 으로 에서 와 과 도 및 또는 그리고 하는 하고 합니다 했다",
    "cyrillic": "и в на с для по не что как от из к о у но а",
    "named": """
        called named known written spelled as term word words character characters kanji hanzi hanja chinese japanese
        korean russian greek arabic hebrew thai hindi ukrainian mandarin cantonese name nickname app brand titled
        meaning phrase slogan idiom proverb keyword keywords search query hashtag
        genannt namens heißt geschrieben begriff wort schriftzeichen zeichen chinesisch japanisch koreanisch russisch
        appelé appelée nommé nommée dit terme mot caractère caractères chinois japonais coréen russe
        llamado llamada palabra término carácter caracteres chino japonés coreano ruso
        chamado chamada termo chinês japonês coreano russo""",
    "prose": """
        the a an of and or in on to for with by is are was und der die das von mit für ist et de la le les des du une
        pour y el los las del con para por una e o os do da dos com um uma""",
}
"""Particles of a language; words after which a foreign word is named as one; words that only the digest itself has."""


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(_WORDS[kind].split())


@cache
def _japanese_grammar() -> re.Pattern[str]:
    inner = f"[{_HAN}{_KATAKANA}]"
    return re.compile(
        "を|して|した|する|され|です|ます|ません|であ|ている|ていた|ており|ついて|による|により|に対|から|まで|ため|こと|のみ|だけ"
        f"|ではな|ない|{inner}(?:は|が|に|で|も|へ|と|や){inner}"
    )


@cache
def _chinese_grammar() -> re.Pattern[str]:
    return re.compile(
        "了|这|這|们|們|已经|已經|通过|通過|进行|進行|可以|以及|因此|但是|如果|一个|一個|并且|並且|正在|吗|呢|把|让|讓|没有|沒有|不是"
    )


@cache
def _clauses() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}]{{3}}[，。；：！？][{_HAN}]{{3}}")


@cache
def _korean_grammar() -> re.Pattern[str]:
    return re.compile(
        "[가-힣](?:습니다|합니다|입니다|됩니다|했다|한다|된다|이다|하는|하고|하여|하며|되는|되었|에서|에게|으로|까지|부터|및|그리고|위한"
        "|대한|통해)|[가-힣]{2,}(?:은|는|을|를|이|가|의|에) [가-힣]"
    )


def is_simplified(run: str) -> bool:
    """Whether a run has a character that only mainland China writes so."""
    return not set(_SIMPLIFIED).isdisjoint(run)


def is_headline_hanja(run: str) -> bool:
    """Whether a run is made of the characters that Korean headlines use for countries, parties and offices."""
    return set(_HEADLINE_HANJA).issuperset(re.sub("[·・/‧]", "", run))


def is_prose(words: list[str]) -> bool:
    """Whether Latin words beside a foreign run are the digest's own sentence, and not names within the foreign one."""
    return not _words("prose").isdisjoint(words)


def is_named_as_word(before: str) -> bool:
    """Whether the text in front says that a word of another language follows: ``the term``, ``in Chinese:``."""
    last = re.search(r"(\w+)\s?[:：,]?\s?[“\"‘'«]?$", before)
    return last is not None and last[1].lower() in _words("named")


def why_untranslated(run: str, before: str, after: str) -> str:
    """Return why a bare run is surely text of another language, or the empty string if it may be a name."""
    if re.search("[ぁ-ゖ]", run):
        return _japanese(run)
    if re.search("[가-힣]", run):
        return _korean(run)
    if re.search(f"[{_HAN}]", run):
        return _chinese(run, before, after)
    if re.search("[Ѐ-ԯ]", run):
        return _cyrillic(run)
    if re.search("[Ͱ-Ͽἀ-῿]", run):
        return "a Greek word" if run == run.lower() and re.search("[άέήίόύώ]", run) else ""
    # Arabic, Hebrew, Indic … by their spaces; Thai and Burmese have hardly any.
    words = run.split()
    return "a sentence" if len(words) >= 6 or len(run) > 25 * len(words) else ""


def _japanese(run: str) -> str:
    if run in _words("japanese"):
        return "a Japanese particle"
    return "grammatical Japanese, no name" if len(run) >= 4 and _japanese_grammar().search(run) else ""


def _korean(run: str) -> str:
    if run in _words("korean"):
        return "a Korean particle"
    return "grammatical Korean, no name" if len(run) >= 4 and _korean_grammar().search(run) else ""


def _chinese(run: str, before: str, after: str) -> str:
    if run in _words("chinese"):
        between = re.search(r"[a-z] ?$", before) and re.match(r" ?[a-z]", after)
        return "a Chinese particle" if between else ""
    grammatical = _chinese_grammar().search(run) or (len(run) >= 6 and "的" in run)
    return "grammatical Chinese, no name" if (len(run) >= 5 and grammatical) or _clauses().search(run) else ""


def _cyrillic(run: str) -> str:
    words = re.findall(r"[^\W\d_]+", run)
    first = words[0]
    if first == first.lower() and (len(first) > 2 or first in _words("cyrillic")):
        return "words in lower case"
    return "a sentence" if len(words) >= 6 and words[0][1:].islower() and words[1].islower() else ""
