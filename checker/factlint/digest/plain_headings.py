"""Headings of a plain text: found, not assumed, since nothing marks them but what they are and where they stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.digest import label_words, section_titles
from factlint.digest.plain_lines import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.plain_lines import Unit

_LONGEST = 160
"""Columns of the longest headline without a number."""
_LONGEST_NUMBERED = 300
_SENTENCE_END = re.compile(r"[.!?]\s+[A-ZÀ-Þ]|[。！？](?=.)")
_NOT_AT_END = ".。!！,，、;；:：…"
_DATE_ONLY = re.compile(r"[\d\s./年月日-]{4,20}")
_TITLE = "title"


def find(text: str, units: Sequence[Unit]) -> dict[int, int]:
    """Return the units that are headings, each with its level: sections contain stories."""
    explicit = {index: unit.number for index, unit in enumerate(units) if unit.series == "#"}
    if explicit:
        return explicit
    series = _numbered(text, units)
    _add_underlined(text, units, series)
    _add_unnumbered(text, units, series)
    series = dict(sorted(series.items()))
    levels = _levels(series)
    return {index: levels[name] for index, name in series.items()}


def _words(text: str, unit: Unit) -> str:
    """Return a unit's text, cut to what matters here."""
    return text[unit.begin : min(unit.end, unit.begin + _LONGEST_NUMBERED)]


def _is_short(text: str, unit: Unit) -> bool:
    most = _LONGEST_NUMBERED if unit.series else _LONGEST
    return unit.end - unit.begin <= most and len(unit.lines) <= 4 and columns(_words(text, unit)) <= most


def _is_headline(text: str, unit: Unit) -> bool:
    """Whether a unit reads like a headline: short, one thought, no full stop."""
    words = _words(text, unit)
    return (
        _is_short(text, unit)
        and words[-1] not in _NOT_AT_END
        and any(char.isalpha() for char in words)
        and "://" not in words
        and not _SENTENCE_END.search(words)
    )


def _numbered(text: str, units: Sequence[Unit]) -> dict[int, str]:
    """Return the numbered headings, each with the style of its number.

    Of each style all are headings or none: most read like headlines and have a text of their own below. Numbers that
    follow one another without a text between them are a list.
    """
    members: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        if unit.series and unit.series not in ("#", "square") and not unit.quoted and unit.indent < 4:
            members[unit.series].append(index)
    found = {}
    for series, indices in members.items():
        apart = [index for index in indices if not _in_list(units, index)]
        headlines = sum(_is_headline(text, units[index]) for index in apart)
        if headlines * 5 >= len(apart) * 3 and len(apart) * 3 >= len(indices):
            found.update({index: series for index in apart if _is_short(text, units[index])})
    return {index: series for index, series in found.items() if index + 1 < len(units)}


def _in_list(units: Sequence[Unit], index: int) -> bool:
    """Whether the number before or after stands directly above or below."""
    unit = units[index]
    around = [units[near] for near in (index - 1, index + 1) if 0 <= near < len(units)]
    return any(other.series == unit.series and abs(other.number - unit.number) == 1 for other in around)


def _add_underlined(text: str, units: Sequence[Unit], found: dict[int, str]) -> None:
    """Add lines with a rule directly below, each kind of rule a series of its own."""
    for index, (unit, rule) in enumerate(pairwise(units)):
        under = rule.kind == "rule" and not rule.after_blank and unit.kind in ("text", "item")
        if under and _is_short(text, unit) and len(unit.lines) == 1:
            found.setdefault(index, f"rule {text[rule.begin]}")


def _add_unnumbered(text: str, units: Sequence[Unit], found: dict[int, str]) -> None:
    """Add the title, known section titles, and headlines that stand above longer prose."""
    candidates = [index for index, unit in enumerate(units) if unit.kind == "text" and index not in found]
    candidates = [index for index in candidates if _is_unnumbered_headline(text, units[index])]
    counts = Counter(section_titles.bare(_words(text, units[index])) for index in candidates)
    spaced = sum(unit.after_blank for unit in units) * 3 > len(units)
    for index in candidates:
        unit = units[index]
        words = _words(text, unit)
        if counts[section_titles.bare(words)] > 1 or (spaced and not unit.after_blank and index - 1 not in found):
            continue  # what recurs is a label in each story
        kind = section_titles.kind_of(words)
        if kind:
            found[index] = "known"
        elif index == 0 and index + 1 < len(units):
            found[index] = _TITLE
        elif _stands_above(text, units, index, found):
            found[index] = "other"


def _is_unnumbered_headline(text: str, unit: Unit) -> bool:
    words = _words(text, unit)
    if unit.quoted or not _is_short(text, unit):
        return False
    if section_titles.kind_of(words):
        return True
    return _is_headline(text, unit) and not words[0].islower() and not _is_label(words) and not _is_date(words)


def _is_date(words: str) -> bool:
    return _DATE_ONLY.fullmatch(words) is not None


def _is_label(words: str) -> bool:
    """Whether words begin with a label such as ``Source``, alone or run into what follows."""
    label, colon, _ = words.replace("：", ":").partition(":")
    if colon and label_words.role(label):
        return True
    parts = words.split()[:6]
    for count in range(1, len(parts) + 1):
        role = label_words.role(" ".join(parts[:count]))
        if role and (count == len(parts) or (role == "meta" and not parts[count][0].islower())):
            return True
    return False


def _stands_above(text: str, units: Sequence[Unit], index: int, found: dict[int, str]) -> bool:
    """Whether what follows looks like what a headline stands above."""
    if index + 1 >= len(units):
        return False
    unit, below = units[index], units[index + 1]
    if below.kind == "rows":
        return True
    if index + 1 in found:
        return below.number == 1 and index - 1 not in found
    if below.kind == "item":
        return below.number <= 1
    longer = below.end - below.begin > 1.3 * (unit.end - unit.begin)
    return below.kind == "text" and longer and text[below.end - 1] in '.!?。！？…”"」』)）'


def _levels(series: dict[int, str]) -> dict[str, int]:
    """Return a level for each series: one whose headings stand directly above those of another is above it."""
    above: Counter[tuple[str, str]] = Counter()
    for (index, upper), (next_index, lower) in pairwise(series.items()):
        if upper != lower and (next_index == index + 1):
            above[upper, lower] += 1
    names = list(dict.fromkeys(series.values()))
    levels = {name: 1 if name == _TITLE else 2 for name in names}
    for _ in names:
        for (upper, lower), count in above.items():
            if _TITLE not in (upper, lower) and count > above[lower, upper]:
                levels[lower] = max(levels[lower], min(levels[upper] + 1, 6))
    return levels
