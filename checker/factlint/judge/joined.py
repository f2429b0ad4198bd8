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
            if following.second is None and _share(figure, following) and _is_range(text, figure):
                found[-1] = _merge(figure, following)
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


def _is_range(text: str, figure: Figure) -> bool:
    """Whether a number and the next are the ends of one range, not what something rose from and to."""
    return _FROM.search(text, max(0, figure.start - 7), figure.start) is None


def _is_score(text: str, figure: Figure, following: Figure) -> bool:
    """Whether two numbers are the result of a game: "three goals to two"."""
    bare = figure.unit == following.unit == "" and figure.scale == following.scale == 1
    return bare and following.value <= figure.value < 100 and _is_range(text, figure)


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
