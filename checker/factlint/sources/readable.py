"""Dates in ways of their own, turned into ones that are read: 令和8年, 二〇二六年五月八日, 11/fev/2026, 26.05.08."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_NUMERALS = "〇零一二三四五六七八九"
_FIGURES = {**{char: str(number) for number, char in enumerate("零一二三四五六七八九")}, "〇": "0", "○": "0", "Ｏ": "0"}
_ERA_STARTS = {"令和": 2018, "平成": 1988, "民國": 1911, "中華民國": 1911}
_ERAS = lazy.pattern(r"(?:(令和|平成|中華民國|民國)\s?)(元|[0-9０-９]{1,3})\s?(?=年)")
_NUMERAL_DATES = lazy.pattern(
    rf"(?<![{_NUMERALS}])([一二][{_NUMERALS}○Ｏ]{{3}})年([一二三四五六七八九十]{{1,2}})月(?:([一二三四五六七八九十廿]{{1,3}})日)?"
)
_SLASHED = lazy.pattern(r"(?<=\d)/([A-Za-zç]{3,9}\.?)/(?=(?:19|20)\d\d(?!\d))")
_SHORT_YEARS = lazy.pattern(r"(?<![\w./-])[1-3]\d([./-])(?:0\d|1[0-2])\1[0-3]\d(?![\w/-]|\.\d)")
_YEAR_FIRST = ("ja", "ko", "zh")


class Readable(msgspec.Struct, frozen=True):
    """A text in which dates can be read, and the way back to the text as written."""

    text: str
    steps: tuple[tuple[int, int, int], ...] = ()
    """Of each replacement its end in :attr:`text`, its end as written, and its length as written."""
    original: str = ""
    """The text as written, where it is another one."""

    def written(self, start: int, end: int) -> str:
        """Return ``text[start:end]`` as it was written; a replacement of which a part is asked for as a whole."""
        if not self.steps:
            return self.text[start:end]
        return self.original[self._place(start, last=False) : self._place(end, last=True)]

    def _place(self, at: int, *, last: bool) -> int:
        index = bisect_right(self.steps, at, key=lambda step: step[0])
        before = self.steps[index - 1] if index else (0, 0, 0)
        place = before[1] + at - before[0]
        if index == len(self.steps):
            return place
        _, end, length = self.steps[index]
        begun = place > end - length
        return (end if last else end - length) if begun else place


def readable(text: str, language: str = "") -> Readable:
    """Return a text with its dates as they can be read.

    Years of two figures (26.05.08) get all four in languages in which they stand first.
    """
    changes: list[tuple[int, int, str]] = []
    for pattern, mark, rewritten in _WAYS:
        if any(sign in text for sign in mark) and (mark is not _DOTS or language in _YEAR_FIRST):
            changes += [(*match.span(), rewritten(match)) for match in pattern.finditer(text)]
    return _changed(text, sorted(changes)) if changes else Readable(text)


def _changed(text: str, changes: list[tuple[int, int, str]]) -> Readable:
    """Return a text with its changes, given in order; no two ways of writing a date overlap."""
    parts: list[str] = []
    steps: list[tuple[int, int, int]] = []
    at = length = 0
    for start, end, rewritten in changes:
        parts += [text[at:start], rewritten]
        length += start - at + len(rewritten)
        at = end
        steps.append((length, end, end - start))
    return Readable("".join([*parts, text[at:]]), tuple(steps), text)


def _slashed(match: re.Match[str]) -> str:
    return f" {match[1]} "


def _of_era(match: re.Match[str]) -> str:
    return str(_ERA_STARTS[match[1]] + (1 if match[2] == "元" else int(match[2])))


def _in_figures(match: re.Match[str]) -> str:
    year = "".join(_FIGURES[char] for char in match[1])
    day = f"{_counted(match[3])}日" if match[3] else ""
    return f"{year}年{_counted(match[2])}月{day}"


def _counted(numerals: str) -> int:
    """Return a number of one to 99: 九, 十二, 廿八, 二十八; also 二八, which some write."""
    tens, ten, ones = numerals.replace("廿", "二十").rpartition("十")
    if not ten:
        return int("".join(_FIGURES[char] for char in ones))
    return 10 * int(_FIGURES.get(tens, "1")) + int(_FIGURES.get(ones, "0"))


def _full_year(match: re.Match[str]) -> str:
    return f"20{match[0]}"


_DOTS = (".", "/", "-")
_WAYS: tuple[tuple[re.Pattern[str], tuple[str, ...], Callable[[re.Match[str]], str]], ...] = (
    (_SLASHED, ("/",), _slashed),
    (_ERAS, ("和", "平成", "民國"), _of_era),
    (_NUMERAL_DATES, ("年",), _in_figures),
    (_SHORT_YEARS, _DOTS, _full_year),
)
