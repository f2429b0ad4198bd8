"""Numbers that belong together: ranges ("3 to 5 million"), scores ("3-2"), lists that share a unit ("12 and 15 %")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge.figure import SHARE_STEP

if TYPE_CHECKING:
    from factlint.judge.figure import Figure

_ENDS = (
    "-",
    "–",
    "—",
    "‑",
    " - ",
    " – ",
    " to ",
    "-to-",
    "~",
    "〜",
    "～",
    "から",
    "至",
    "到",
    " bis ",
    " à ",
    " a ",
    "에서 ",
)
_TO = frozenset(_ENDS)
_AND = frozenset((" and ", " und ", " et ", " y ", " e ", "と", "和", "와 ", "과 "))
_LIST = _AND | {", ", " or ", " oder ", " ou ", " o ", "、", "/"}
_IN = frozenset((" in ", "-in-", " in every "))
_OF = _IN | {" out of ", " von ", " sur ", " de cada ", " em cada "}
"""Between the parts and the whole of "one in five"."""
_BETWEEN = ("between", "zwischen", "entre")
_FROM = lazy.pattern(r"(?:\bfrom|\bvon|\bde|\bdesde|\bdu|从|從) ?$", 2)
_RANGING = lazy.pattern(
    r"\b(?:rang\w{1,3}|anywhere|spann\w{1,4}|allant|oscil\w{1,6}|vari\w{1,6})[^\W\d_ ]* \w{2,5} ?$", 2
)
_BY = lazy.pattern(r"\bby $", 2)
"""In front of "3 to 5 percent", and of "9,000 to 171,000" as well."""
_CHANGED = lazy.pattern(r"[^\s\d、。，,]{0,4}?(?:[にへ](?![はも])|으로|로)")
"""Behind the second of two numbers, says that one became the other: 11から19に, 11에서 19로."""
_FAR = 4
_LARGE_SCORE = 20
_BESIDE = frozenset(("", " ", ", ", " and ", " und ", " et ", " y ", " e "))
_RESTS = {("day", "h"): 24, ("h", "min"): 60, ("min", "s"): 60, ("week", "day"): 7, ("year", "month"): 12}
"""How many of the second unit make one of the first, for durations that are given in both."""
_NEAR, _NEAR_BEHIND = 120, 40
"""Characters within which a bare number may be meant in the unit of one before it, of one behind it."""
_BREAK = lazy.pattern(r"[,;:、，；：。](?!\d)")
_NAME = lazy.pattern(r"(?<![.!?:] )\b[A-ZÀ-Þ][^\W\d_]+[ -]$")
_SCORE = lazy.pattern(r" [a-z]{3,7} to ")
_LONGEST_JOINT = 12


def join(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with those that are the two ends of one range made one, units shared along lists."""
    found: list[Figure] = []
    for number in range(len(figures) - 1, -1, -1):
        figure = figures[number]
        following = found[-1] if found else None
        if following is None or not _may_share(figure, following):
            found.append(figure)
            continue
        gap = text[figure.end : following.start]
        if gap in _TO or (gap in _AND and _is_between(text, figure.start)):
            if following.second is None and _share(figure, following):
                if _is_range(text, figure, following):
                    found[-1] = _merge(figure, following)
                    continue
                _pair(figure, following)
        elif gap in _BESIDE and _is_rest(figure, following):
            found[-1] = _sum(figure, following)
            continue
        elif _SCORE.fullmatch(gap) and _is_score(text, figure, following):
            found[-1] = _merge(figure, following)
            continue
        elif gap in _LIST:
            _share_list(figure, following, gap)
        elif gap in _OF and _is_part(figure, following, gap):
            found[-1] = _part(figure, following)
            continue
        found.append(figure)
    found.reverse()
    _imply(text, found)
    return found


def _may_share(figure: Figure, following: Figure) -> bool:
    return (
        following.start - figure.end <= _LONGEST_JOINT
        and figure.form in ("digits", "words")
        and following.form in ("digits", "words")
    )


def _is_between(text: str, start: int) -> bool:
    return text[max(0, start - 9) : start].lower().rstrip().endswith(_BETWEEN)


def _share(figure: Figure, following: Figure) -> bool:
    """Give a number the scale and unit of the next; ``False`` if it has another.

    The first may have a unit that the second lacks if that is a currency or an age: "$3-5 million", "aged 10-24", but
    not "rose 4% to 300".
    """
    leads = figure.unit.isupper() or figure.unit == "year"
    if figure.unit not in ("", following.unit) and (following.unit or following.noun or not leads):
        return False
    if figure.noun and not following.noun:
        return False
    if figure.unit == "" and following.unit:
        figure.unit, figure.factor, figure.shift = following.unit, following.factor, following.shift
    if figure.scale == 1 and following.scale > 1 and figure.value < 1000:
        figure.scale = following.scale
    if following.unit == "" and figure.unit:
        following.unit, following.factor, following.shift = figure.unit, figure.factor, figure.shift
    return True


def _share_list(figure: Figure, following: Figure, gap: str) -> None:
    """Give the first of "12 and 15 percent" the unit of the second; over a comma only what is sure to be meant."""
    bare = figure.unit == "" and figure.scale == 1 and not figure.noun
    if bare and (gap not in (", ", "/") or following.unit in ("%", "pp")):
        figure.unit, figure.factor, figure.shift = following.unit, following.factor, following.shift
        figure.scale = following.scale


def _is_part(figure: Figure, following: Figure, gap: str) -> bool:
    """Whether two numbers are "one in five", "9 out of 10"."""
    bare = not (figure.unit or following.unit or figure.noun) and figure.scale == following.scale == 1
    # Six out of nine members are six members; nine out of ten users are 90 %.
    known = following.value in ((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000) if gap in _IN else (10, 100, 1000))
    return bare and known and 0 < figure.value < following.value


def _part(figure: Figure, following: Figure) -> Figure:
    """Return "one in five" as the share it is."""
    figure.value = 100 * figure.value / following.value
    figure.end, figure.unit, figure.form, figure.step = following.end, "%", "share", SHARE_STEP
    figure.exact = True
    return figure


def _is_range(text: str, figure: Figure, following: Figure) -> bool:
    """Whether a number and the next are the ends of one range, not what something rose from and to."""
    gap = text[figure.end : following.start]
    if gap == " bis ":  # what rises does so "von 3 auf 5"
        return True
    if _CHANGED.match(text, following.end) and gap in ("から", "에서 "):
        return False
    first = figure.value * figure.scale * figure.factor
    second = following.value * following.scale * following.factor
    if gap == " to " and first > second and first >= _LARGE_SCORE:
        return False
    if _BY.search(text, max(0, figure.start - 4), figure.start) and second > _FAR * first:
        return False
    before = max(0, figure.start - 7)
    return (
        _FROM.search(text, before, figure.start) is None
        or _RANGING.search(text, max(0, figure.start - 24), figure.start) is not None
    )


def _pair(figure: Figure, following: Figure) -> None:
    """Note on either number that the other belongs to it, where they may be the ends of one range after all."""
    if figure.second is None and figure.scale == following.scale and figure.factor == following.factor:
        figure.pair = following.pair = (figure.value, following.value)


def _is_rest(figure: Figure, following: Figure) -> bool:
    """Whether two durations are one, "3 hours and 52 minutes"."""
    most = _RESTS.get((figure.unit, following.unit))
    whole = figure.scale == following.scale == figure.factor == following.factor == 1
    single = figure.second is following.second is None and not following.hedge
    return most is not None and whole and single and 0 < following.value < most


def _sum(figure: Figure, following: Figure) -> Figure:
    """Return one figure for a duration in two units, in the smaller one."""
    following.value += figure.value * _RESTS[figure.unit, following.unit]
    following.start, following.hedge = figure.start, figure.hedge
    following.exact = True
    return following


def _imply(text: str, figures: list[Figure]) -> None:
    """Let bare numbers know the unit of the last figure before them, "120 ms, down from 640", or right behind them."""
    for order in (figures, figures[::-1]):
        last: Figure | None = None
        for figure in order:
            if figure.form not in ("digits", "words"):
                continue
            if figure.unit not in ("", "th", "x"):
                last = figure
            elif last and _is_bare(text, figure) and _lends(text, figure, last):
                figure.neighbours = (*figure.neighbours, last)
            elif figure.scale > 1:
                last = figure


def _lends(text: str, figure: Figure, other: Figure) -> bool:
    """Whether another figure is near enough to lend its unit; one behind must stand in the same clause."""
    if other.start < figure.start:
        return figure.start - other.end < _NEAR
    return other.start - figure.end < _NEAR_BEHIND and not _BREAK.search(text, figure.end, other.start)


def _is_bare(text: str, figure: Figure) -> bool:
    """Whether a number names neither what it counts nor in what, and is no part of a name: "Keid 40 b"."""
    if figure.unit or figure.noun or figure.second is not None or figure.value == 1:
        return False
    return _NAME.search(text, max(0, figure.start - 24), figure.start) is None


def _is_score(text: str, figure: Figure, following: Figure) -> bool:
    """Whether two numbers are the result of a game: "three goals to two"."""
    bare = figure.unit == following.unit == "" and figure.scale == following.scale == 1
    return bare and following.value <= figure.value < 100 and _is_range(text, figure, following)


def _merge(figure: Figure, following: Figure) -> Figure:
    """Return one figure for both, in the scale and unit of the second."""
    first = figure.value * figure.scale * figure.factor / (following.scale * following.factor)
    second = following.value
    step = min(figure.step * figure.scale * figure.factor / (following.scale * following.factor), following.step)
    figure.value, figure.second, figure.step = first, second, step
    figure.end, figure.scale = following.end, following.scale
    figure.unit, figure.factor, figure.shift = following.unit, following.factor, following.shift
    figure.exact = figure.exact and following.exact
    return figure
