"""Headings of a plain text: found, not assumed, since nothing marks them but what they are and where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import dates, label_words, labels, section_titles
from factlint.digest.plain_lines import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.digest.plain_lines import Unit

_LONGEST = 160
"""Columns of the longest headline without a number."""
_LONGEST_NUMBERED = 300
_SENTENCE_END = lazy.pattern(r"(?<=[^\W\d_]{2})[.!?]\s+[A-ZÀ-Þ]|[。！？](?=.)")
_LONGEST_SECTION = 45
_PROSE_END = '.!?。！？…:：”"」』)）'
_NOT_AT_END = ".。!！,，、;；:：…"
_DIGITS = lazy.pattern(r"[\d\s./年月日-]{4,20}")
_BRACKETS = lazy.pattern(r"[(（][^()（）]{0,20}[)）]$")
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
    levels = _levels(text, units, series)
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
    references = _numbered_references(text, units)
    for index, unit in enumerate(units):
        if unit.series and unit.series != "square" and not unit.quoted and unit.indent < 4 and index not in references:
            members[unit.series].append(index)
    found = {}
    for series, indices in members.items():
        apart = [index for index in indices if not _in_list(units, index)]
        headlines = sum(_is_headline(text, units[index]) for index in apart)
        if headlines * 5 >= len(apart) * 3 and len(apart) * 3 >= len(indices):
            found.update({index: series for index in apart if _is_short(text, units[index])})
    return {index: series for index, series in found.items() if index + 1 < len(units)}


def _numbered_references(text: str, units: Sequence[Unit]) -> set[int]:
    """Return the numbered units in reference lists, where numbers begin anew; what counts on is no reference."""
    found: set[int] = set()
    outside: dict[str, int] = {}
    inside: dict[str, int] | None = None
    for index, unit in enumerate(units):
        kind = section_titles.kind_of(_words(text, unit)) if unit.kind in ("text", "item") else None
        if kind:
            inside = {} if kind in ("references", "links") else None
        if not unit.series:
            continue
        number, last = unit.number, outside.get(unit.series, 0)
        if kind or inside is None or (last and number == last + 1 and inside.get(unit.series) != last):
            outside[unit.series], inside = number, inside if kind else None
        else:
            inside[unit.series] = number
            found.add(index)
    return found


def _in_list(units: Sequence[Unit], index: int) -> bool:
    """Whether the number before stands directly above, or the next one directly below."""
    unit = units[index]
    around = [(step, units[index + step]) for step in (-1, 1) if 0 <= index + step < len(units)]
    return any(other.series == unit.series and other.number == unit.number + step for step, other in around)


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
    headlines = set(candidates)
    for index in reversed(candidates):  # from the end, since a section's title may stand above a story's
        unit = units[index]
        words = _words(text, unit)
        if counts[section_titles.bare(words)] > 1 or (spaced and not unit.after_blank and index - 1 not in headlines):
            continue  # what recurs is a label in each story
        kind = section_titles.kind_of(words)
        if index == 0 and len(units) > 1 and (not kind or _is_section(text, units, 1, found)):
            found[index] = _TITLE  # even "AI News", where a known section follows directly
        elif kind:
            found[index] = "known"
        else:
            series = _series_above(text, units, index, found)
            found.update({index: series} if series else {})


def _is_section(text: str, units: Sequence[Unit], index: int, found: dict[int, str]) -> bool:
    return index in found and section_titles.kind_of(_words(text, units[index])) is not None


def _is_unnumbered_headline(text: str, unit: Unit) -> bool:
    words = _words(text, unit)
    if unit.quoted or not _is_short(text, unit):
        return False
    if section_titles.kind_of(words):
        return True
    return _is_headline(text, unit) and not words[0].islower() and not _is_label(words) and not _is_date(words)


def _is_date(words: str) -> bool:
    """Whether a line is a date and nothing else, a weekday in brackets aside."""
    words = _BRACKETS.sub("", words[:60]).strip()
    return _DIGITS.fullmatch(words) is not None or (any(char.isdigit() for char in words) and bool(dates.parse(words)))


def _is_label(words: str) -> bool:
    """Whether words begin with a label such as ``Source``, alone or run into what follows."""
    label, colon, _ = words.replace("：", ":").partition(":")
    # Words of Chinese and Japanese are not divided: 图片来源 ends in 来源.
    if (colon and (label_words.role(label) or label_words.role(label[-2:]) == "meta")) or labels.is_meta_line(words):
        return True
    parts = words.split()[:6]
    for count in range(1, len(parts) + 1):
        role = label_words.role(" ".join(parts[:count]))
        if role and (count == len(parts) or (role == "meta" and not parts[count][0].islower())):
            return True
    return False


def _series_above(text: str, units: Sequence[Unit], index: int, found: dict[int, str]) -> str:
    """Return what a headline is, judged by what stands below it; empty if it is none."""
    if index + 1 >= len(units):
        return ""
    unit, below = units[index], units[index + 1]
    if index + 1 in found:
        words = _words(text, unit)
        short = columns(words) <= _LONGEST_SECTION and not any(char.isdigit() for char in words)
        return "section" if (below.number == 1 if below.series else short) else ""
    longer = below.end - below.begin > 1.3 * (unit.end - unit.begin) and text[below.end - 1] in _PROSE_END
    prose = below.kind == "text" and (longer or _is_label(_words(text, below)))
    return "other" if prose or below.kind == "rows" or (below.kind == "item" and below.number <= 1) else ""


def _levels(text: str, units: Sequence[Unit], series: dict[int, str]) -> dict[str, int]:
    """Return a level for each series: one whose headings stand directly above those of another is above it.

    News sections are above what is headed in them even where they open with a text of their own.
    """
    above: Counter[tuple[str, str]] = Counter()
    for (index, upper), (following, lower) in pairwise(series.items()):
        directly = following == index + 1 or (following == index + 2 and units[index + 1].kind == "rule")
        opens = section_titles.kind_of(_words(text, units[index])) in ("news", "highlights")
        if upper != lower and (directly or (opens and not section_titles.kind_of(_words(text, units[following])))):
            above[upper, lower] += 1
    levels = {name: 1 if name == _TITLE else 2 for name in series.values()}
    for _ in levels:  # as often as a chain of series can be long
        for (upper, lower), count in above.items():
            if _TITLE not in (upper, lower) and count > above[lower, upper]:
                levels[lower] = max(levels[lower], min(levels[upper] + 1, 6))
    return levels
