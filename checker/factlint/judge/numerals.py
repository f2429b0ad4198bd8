"""Numbers written in digits, told from what has digits and is no number: versions, times, telephone numbers, marks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import amounts
from factlint.judge import wide_numerals
from factlint.judge.figure import Figure, place

if TYPE_CHECKING:
    import re

_DIGIT = lazy.pattern(r"\d")
_POINT = lazy.pattern(
    r"\d{1,3}(?:[,，'’\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)(?:\.\d{1,6}(?!\d))?|\d{1,15}(?:\.\d{1,6})?(?!\d)"
)
_COMMA = lazy.pattern(
    r"\d{1,3}(?:[.'’ \u00a0\u202f\u2009]\d{3}){1,5}(?!\d)(?:,\d{1,6}(?!\d))?|\d{1,3}(?:,\d{3}){2,5}(?!\d)|"
    r"\d{1,15}(?:[.,]\d{1,6})?(?!\d)"
)
_COMMA_LANGUAGES = frozenset(("de", "es", "fr", "it", "nl", "pt"))
_TANGLED = lazy.pattern(
    r"\d+:\d|\d{1,2}[hH]\d\d\b|\d+(?:[-–‑/]\d+){2}|\d{3}-\d{4}(?!\d)|0\d|\d+(?:\.\d+){2}|\d{16}|"
    r"\d{1,2}(?:時|时|點|点|시)\s?\d{1,2}\s?[分분]|\d{3}\) ?\d{3}-\d{4}|(?<=\+)\d{1,3}[ -]\(?\d{2,4}\)?[ -]\d{2,4}"
)
_DAY = lazy.pattern(r"\d{1,2}\.\d{1,2}\.(?=\s|$)")
"""A day and a month, in languages that write decimals with a comma; in others it is a number that ends a sentence."""
_TANGLERS = frozenset(":-–‑/hH.)時时點点시")
_TANGLE = lazy.pattern(r"[\d:./,hH–‑-]*\d")
_PHONE = lazy.pattern(r"[\d() -]*\d")
_CLOCK = lazy.pattern(
    r"\s?(?:[ap]\.?m\b|o['’]clock|Uhr\b|UTC\b|GMT\b|[EP][SD]?T\b)|h\b(?=\s?\d)|時(?!間)|时|[点點](?=[\d半钟鐘整])|시(?!간)|"
    r"月(?!間)|월|日(?![間以])|일(?!간|\s?동안)|号(?![机線线楼])|"
    r"\.?[ -](?i:century|centuries|jahrhunderts?|siècle|siglo|século)|世紀|世纪|세기"
)
"""What makes a number a time of day, a day, a month or a century."""
_CLOCK_STARTS = frozenset(".apoUGEPhcjsCJS時时点點시月월日일号世세")
_ORDINAL = {
    "en": lazy.pattern(r"(?:st|nd|rd|th)\b"),
    "fr": lazy.pattern(r"(?:ers?|res?|[eè]me?s?|es?|nde?)\b"),
    "es": lazy.pattern(r"\.?[ºª]|[º°]|(?:er|ra|ro|do|da|to|ta|[oa])\b"),
    "pt": lazy.pattern(r"\.?[ºª]|[º°]|[oa]\b"),
}
_TIMES = lazy.pattern(r"[ -]?[xX×](?![\w])(?!\s?\d)")
_FRACTION = lazy.pattern(r"/(\d{1,2})(?![\w/:]|\.\d|\s?[年月])")
_RANK = lazy.pattern(r"(?:[Nn][or]\.? ?|Nr\.? ?|[Nn][°º]\.? ?|#|№ ?|第\s?|제\s?)$")
_RANK_ENDS = tuple(".orº°#№第제")
_MARKER = lazy.pattern(r"\s*\d{1,3}[.)）]\s")
_NAMED = lazy.pattern(r"[A-ZÀ-Þ][^\W\d_]+ \($")
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667"}
_VIDEO = frozenset(("4K", "8K"))
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10))
_FOREIGN_LETTER = "\u0250"
"""Latin letters stand before it: a number that follows one right away is part of a name, behind kana it is not."""


def find(text: str, language: str) -> list[Figure]:
    """Return the numbers in digits, in order, without units or nouns."""
    pattern = _COMMA if language in _COMMA_LANGUAGES else _POINT
    found: list[Figure] = []
    marker = _MARKER.match(text)
    at = marker.end() if marker else 0
    while digit := _DIGIT.search(text, at):
        start = digit.start()
        match = pattern.match(text, start)
        if tangled := _tangled(text, start, match, dotted=pattern is _COMMA):
            at = tangled
            continue
        if match is None or _is_part_of_name(text, start, match.end()):
            at = _word_end(text, match.end() if match else start + 1)
            continue
        figure = _read(text, match, language)
        at = figure.end if figure else match.end()
        if figure:
            found.append(figure)
    return found


def _tangled(text: str, start: int, match: re.Match[str] | None, *, dotted: bool) -> int:
    """Return where a time, a date, a version or a telephone number ends that begins at ``start``; 0 if none does."""
    before = text[start - 1 : start]
    if match and before != "+" and text[start] != "0" and text[match.end() : match.end() + 1] not in _TANGLERS:
        return 0
    tangle = _TANGLED.match(text, start) or (_DAY.match(text, start) if dotted else None)
    if tangle is None or (match and match[0].count(".") > 1):  # 1.250.000 is no version
        return 0
    run = (_PHONE if before in ("+", "(") else _TANGLE).match(text, start)
    return max(tangle.end(), run.end() if run else 0)


def _word_end(text: str, at: int) -> int:
    """Return where the rest of a name ends, so that "X-3.2.1b7" is passed over at once."""
    tail = _TANGLE.match(text, at)
    return tail.end() if tail else at


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether digits belong to a word: "GPT-5", "H100", "v2", "[3]", "(3)", "3,2.1"."""
    before, ahead = text[start - 1 : start], text[start - 2 : start - 1] if start > 1 else ""
    if before in ("", " "):
        return False
    if before.isalpha():
        return before < _FOREIGN_LETTER and not (
            (before in "xX" and ahead.isdigit()) or amounts.money_before(text, start)[0]
        )
    if before in "([（":
        closed = text[end : end + 1] in (")", "]", "）") and end - start < 3
        # "Mira Lund (34)" is an age; "(3)" at another place a mark.
        return closed and not (before == "(" and _NAMED.search(text, max(0, start - 22), start))
    if before in "-‑–":
        return ahead.isalpha() and ahead < _FOREIGN_LETTER
    if before in ".,/":
        return ahead.isalnum() or ahead == "" or (before == "." and ahead != " ")
    return before in "_@\\=&^" or (before == "#" and ahead == "&")


def _read(text: str, match: re.Match[str], language: str) -> Figure | None:
    start, end = match.span()
    words = match[0]
    value = Decimal(words) if words.isdecimal() else amounts.worth(words.replace("，", ","), language)
    if value is None or _is_no_count(text, start, end):
        return None
    figure = Figure(start, end, value, place(value))
    after = text[end : end + 1]
    if wide_numerals.scaled(text, end):
        return wide_numerals.chain(text, figure)
    if after == "/" and (fraction := _FRACTION.match(text, end)):
        return _fraction(figure, int(fraction[1]), fraction.end())
    if after in _VULGAR:
        figure.value, figure.end, figure.step = value + Decimal(_VULGAR[after]), end + 1, Decimal("0.1")
    elif after and (ordinal := _ORDINAL.get(language)) and (suffix := ordinal.match(text, end)):
        figure.form, figure.unit, figure.end = "ordinal", "th", suffix.end()
        return None if _CLOCK.match(text, figure.end) else figure
    elif after and after in " -xX×" and (times := _TIMES.match(text, end)):
        figure.unit, figure.end = "x", times.end()
    else:
        _rank(text, figure)
    return figure


def _is_no_count(text: str, start: int, end: int) -> bool:
    """Whether a number is a time of day, a day or month in figures, a century, "4K"."""
    if text[end : end + 2].lstrip(" -")[:1] in _CLOCK_STARTS and _CLOCK.match(text, end):
        return True
    return text[start : end + 1] in _VIDEO


def _rank(text: str, figure: Figure) -> None:
    """Make "No. 3", "#3" and 第3 an ordinal."""
    start = figure.start
    if not text[max(0, start - 2) : start].strip()[-1:].endswith(_RANK_ENDS):
        return
    if rank := _RANK.search(text, max(0, start - 4), start):
        figure.form, figure.unit, figure.start = "ordinal", "th", rank.start()


def _fraction(figure: Figure, denominator: int, end: int) -> Figure | None:
    if denominator not in _DENOMINATORS or not 0 < figure.value < denominator:
        return None
    figure.value = 100 * figure.value / denominator
    figure.form, figure.unit, figure.end = "share", "%", end
    return figure
