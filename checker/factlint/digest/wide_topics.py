"""Whom a Japanese, Chinese or Korean sentence speaks of: the name before its first particle, or before its act.

Characters are compared one by one: a pattern with the range of Chinese characters or of Hangul takes 1 ms to compile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 160
"""Characters of a sentence that are searched for its topic."""
_LONGEST = 40
_BACK = "同両各他自当本該此这該"
"""What begins a word that points back (同社), and no name."""
_IN_NAMES = " .&+'’・-‑"
_COMPANIES = ("スタートアップ", "企業", "大手", "新興", "メーカー", "ベンチャー", "会社")
_PARTICLES = ("은", "는", "이", "가", "도")
_NO_TOPIC = (
    "에는",
    "에도",
    "에서는",
    "에서도",
    "로는",
    "로도",
    "까지는",
    "부터는",
    "께서는",
    "라는",
    "하는",
    "있는",
    "없는",
)
_MOST = 7
"""Words among which the topic of a Korean sentence stands."""

ACTS = (
    "宣布|发布|發布|推出|上线|收购|收購|完成|获得|表示|签署|起诉|开源|投资|关闭|开设|任命|提高|降低|裁员|融资|拥有|计划"
)
"""What companies do in Chinese news, as alternatives of a pattern."""
_CHINESE = lazy.pattern(
    rf"([A-Za-z][A-Za-z0-9.&+’' -]{{0,60}}[A-Za-z0-9]|[^\W\da-zA-Z_]{{2,8}}?) ?(?:公司)?"
    rf"(?:[^，。；的A-Za-z]{{0,8}}?)({ACTS}|称|是)"
)

Topic = tuple[int, int, str]
"""Where a name stands, and what follows it: the particle or the act."""


def find(text: str, start: int, end: int, language: str) -> Topic | None:
    """Return what ``text[start:end]`` speaks of; dates and adverbials before it are passed over."""
    limit = min(end, start + _REACH)
    if language == "ko":
        return next(korean(text, start, limit), None)
    begin = start
    comma = "、" if language == "ja" else "，"
    while start < limit:
        stop = text.find(comma, start, limit)
        stop = limit if stop < 0 else stop
        topic = japanese(text, start, stop) if language == "ja" else chinese(text, start, stop)
        if topic:
            return topic
        start = stop + 1
    return _described(text, begin, limit) if language == "ja" else None


def _described(text: str, start: int, limit: int) -> Topic | None:
    """Return a name that a word for companies introduces: "…のスタートアップHaldenが"."""
    for word in _COMPANIES:
        at = text.find(word, start, limit)
        if at >= 0 and text[at + len(word) : at + len(word) + 1].isascii():
            topic = japanese(text, at + len(word), limit)
            if topic:
                return topic
    return None


def japanese(text: str, start: int, stop: int, particles: str = "はが") -> Topic | None:
    """Return the name that stands right at ``start``, if a particle follows it."""
    at = start
    while at < min(stop, start + _LONGEST) and _is_named(text[at]):
        at += 1
    if at - start < 2 or at >= stop or text[at] not in particles:
        return None
    return None if text[start].isdigit() or text[start] in _BACK else (start, at, text[at])


def _is_named(char: str) -> bool:
    """Whether a character can stand in a name: Latin, katakana, Chinese."""
    return (char.isascii() and char.isalnum()) or char in _IN_NAMES or "゠" < char < "\ua000"


def chinese(text: str, start: int, stop: int) -> Topic | None:
    """Return the name that stands right at ``start``, if an act follows it."""
    match = _CHINESE.match(text, start, stop)
    if not match or text[start] in _BACK:
        return None
    return match.start(1), match.end(1), match[2]


def korean(text: str, start: int, stop: int) -> Iterator[Topic]:
    """Yield the words that bear a particle of the subject, each with the Latin words before it."""
    first = start
    for count, word in enumerate(text[start:stop].split(" ")):
        if count >= _MOST:
            return
        if len(word) > 2 and word.endswith(_PARTICLES) and not word.endswith(_NO_TOPIC):
            begin = first if word[0].isascii() else start
            yield begin, start + len(word) - 1, word[-1]
        start += len(word) + 1
        if not (word.isascii() and word[:1].isalpha()) or word.endswith(","):
            first = start
