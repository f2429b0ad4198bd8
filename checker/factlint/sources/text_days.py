"""The days in a page's visible text: what it says of itself near its headline, and whatever else it mentions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.source import PageDay
from factlint.sources.day_labels import kind_beside
from factlint.sources.readable import readable
from factlint.sources.stamps import day_readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model import Date
    from factlint.source import DayKind, TextBlock

_READ = 80_000
"""Characters of text that are searched from the start; pages of more than that are books."""
_READ_LAST = 8_000
_MOST = 150
_SHORT = 240
"""Characters of a block in which a label speaks of the page, and not of something that a sentence tells of."""
_DATELINE = 80
_LEAD = 40
"""Characters before a date that are quoted with it, where its line begins with them."""
_BEFORE, _BEHIND = 12, 16
"""Blocks around the headline in which a page says when it was published."""
_BYLINE = lazy.pattern(
    r"来源|來源|记者|記者|编辑|編輯|기자|(?:^|[\s|·•])(?:By|Von|Par|Por|文)\s?[:：]?\s?\S|min(?:ute)? read|min de lect"
)
_YEAR = lazy.pattern(r"19\d\d|20\d\d|\d\d[./-]\d\d[./-]\d\d|[１２]|和|平成|民國|二[〇零○Ｏ]|一九")
_COPYRIGHT = lazy.pattern(r"©|\(c\)|copyright|版权|版權|著作権", re.IGNORECASE)


def text_days(blocks: Sequence[TextBlock], headline: int, language: str) -> list[PageDay]:
    """Return the days of a text; ``headline`` is the index of the block that is the headline.

    Only near the headline a label says when the page was published: further down labels stand beside teasers of other
    pages. Of two such days the first one counts; more than two are those of a list.
    """
    dated = [index for index in _searched(blocks) if _YEAR.search(blocks[index].text)]
    found = [day for index in dated for day in _in_block(blocks, index, headline, language)][:_MOST]
    sure = list(dict.fromkeys(day.date for day in found if day.kind == "published"))
    own = sure[0] if 0 < len(sure) < 3 else None
    return [day if day.kind != "published" or day.date == own else _mentioned(day) for day in found]


def _mentioned(day: PageDay) -> PageDay:
    return PageDay(day.date, "mentioned", day.where, day.text)


def _searched(blocks: Sequence[TextBlock]) -> Iterator[int]:
    """Yield the indices of the blocks that are searched: the first ones and the last."""
    length = at = 0
    while at < len(blocks) and length < _READ:
        length += len(blocks[at].text) + 1
        yield at
        at += 1
    length, end = 0, len(blocks)
    while end > at and length < _READ_LAST:
        end -= 1
        length += len(blocks[end].text) + 1
        yield end


def _in_block(blocks: Sequence[TextBlock], index: int, headline: int, language: str) -> Iterator[PageDay]:
    block = readable(blocks[index].text[:_READ], language)
    text = block.text
    previous = blocks[index - 1].text if index else ""
    last = 0
    for readings, start, end in day_readings(text, language):
        kind: DayKind = "mentioned"
        if len(text) <= _SHORT or start < _DATELINE:
            lead = text[last:start] if last or start > 3 or len(previous) > 40 else f"{previous} {text[:start]}"
            lead = lead if len(text) <= _SHORT else ""  # in a paragraph only a wire's name behind the date counts
            kind = _kind(lead, text[end : end + 60], near=headline - _BEFORE <= index <= headline + _BEHIND)
        if kind == "mentioned" and len(text) < _SHORT and headline - 2 <= index <= headline + 6:
            kind = _of_byline(text, start, end)
        last = end
        for date in readings:
            if date.day and not _is_copyright(text, start):
                excerpt = block.written(0 if start < _LEAD else start, end).strip()
                yield PageDay(date, kind if len(readings) == 1 else "mentioned", "text", excerpt)


def _kind(before: str, after: str, *, near: bool) -> DayKind:
    kind = kind_beside(before, after) if len(before) < _SHORT else ""
    if kind == "modified":
        return "modified"
    return "published" if kind and near else "mentioned"


def _of_byline(text: str, start: int, end: int) -> DayKind:
    """Return whether a line that names author or source right at the headline bears the day of publication."""
    return (
        "published"
        if _BYLINE.search(text[:start] + " " + text[end:]) and end - start > len(text) // 12
        else "mentioned"
    )


def _is_copyright(text: str, start: int) -> bool:
    return bool(_COPYRIGHT.search(text[max(0, start - 30) : start]))


def dates_of(days: Sequence[PageDay], kind: DayKind) -> set[Date]:
    """Return the dates of one kind."""
    return {date for day in days if day.kind == kind for date in day.dates}
