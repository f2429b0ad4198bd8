"""The stories of a digest, whatever marks them: headings of any level, bullets, table rows, or nothing at all.

The mark is found, not assumed: it changes from day to day within one producer. Sections are compared with their
sisters; what recurs, is headed, and is followed by text or citations is a story.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint import lazy
from factlint.digest import dates, outline, section_titles, words
from factlint.document import Span
from factlint.model import Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.outline import Leaf
    from factlint.document import Block, Document
    from factlint.model import Section

_PERIODICAL = lazy.pattern(
    r"\b(?:digest|daily|weekly|monthly|news|newsletter|briefing|roundup|round-up|recap|bulletin|headlines|edition"
    r"|week \d+|kw \d+"
    r"|nachrichten|newsletter|wochenrückblick|tagesüberblick|rundschau|actualités|actus|veille|revue de presse|bulletin"
    r"|lettre|noticias|boletín|resumen|notícias|boletim|resumo)\b"
    r"|デイリー|ウィークリー|ニュース|日刊|週刊|朝刊|夕刊|ダイジェスト|まとめ"
    r"|日报|周报|日報|週報|月报|早报|晚报|动态|新闻|新聞|资讯|简报|速递"
    r"|뉴스|데일리|위클리|조간|석간|브리핑|다이제스트|소식",
    re.IGNORECASE,
)
_DATED = lazy.pattern(r"(?:[,，:：|·•—–-]\s?|[(（\[【])\s*([^,()（）\[\]|]*\d[^()（）\[\]|]*)[)）\]】]?\s*\Z")
_HEADLINE_END = lazy.pattern(r"[.!?](?=\s)|[。！？：]|\n| [—–-] |:(?=\s)")
_NOTES = lazy.pattern(r"(?<=[^\s\[\]])\s?(?:\[\d{1,3}\])+\Z")
_BARE_NUMBER = lazy.pattern(r"(\d{1,2}) (?=\S)")
_TITLE = 120
"""A story without a headline is named by its first sentence, cut to this many characters."""


def find(document: Document, sections: Sequence[Section], references_blocks: frozenset[int]) -> tuple[Story, ...]:
    """Return the stories in order; ``references_blocks`` are the indices of the blocks that form the reference list."""
    blocks = document.blocks
    if not blocks or not sections:
        return ()
    leaves = outline.leaves(blocks, sections, references_blocks)
    periodical = _is_periodical(document, sections)
    stories: list[Story] = []
    for leaf in _accepted(leaves, sections, periodical=periodical):
        stories.extend(_leaf_stories(leaf, blocks))
    if not stories:
        cited = list(_cited_paragraphs(leaves, blocks))
        stories = cited if periodical or (len(cited) > 1 and _is_dated_name(sections[0].title)) else []
    if not stories and not periodical:
        stories = list(_whole(document, sections, references_blocks))
    return tuple(_counted(sorted(stories, key=lambda story: story.first)))


def _counted(stories: list[Story]) -> list[Story]:
    """Take numbers without a sign ("2 Council approves the plan") for numbers where they count the stories."""
    numbers = [_BARE_NUMBER.match(story.title) for story in stories]
    if len(stories) < 2 or any(not match or int(match[1]) != at for at, match in enumerate(numbers, start=1)):
        return stories
    return [
        replace(
            story,
            number=match[1],
            title=story.title[match.end() :],
            title_span=Span(story.title_span.start + match.end(), story.title_span.end),
        )
        for story, match in zip(stories, numbers, strict=True)
        if match
    ]


def _is_periodical(document: Document, sections: Sequence[Section]) -> bool:
    """Whether the text presents itself as a collection of news."""
    if any(section.kind == "news" for section in sections) or any(_is_title(section) for section in sections):
        return True
    titles = [entry.value for entry in document.front_matter if entry.path in (("title",), ("category",))]
    return any(_PERIODICAL.search(title[:300]) for title in titles)


def _is_title(section: Section) -> bool:
    """Whether a section's heading is the name of a digest: "Lundmark Daily"."""
    return section.level == 1 and _PERIODICAL.search(section.title[:300]) is not None


def _is_dated_name(title: str) -> bool:
    """Whether a title is a short name with a date set apart behind it: "Evening brief, 2026-05-08"."""
    match = _DATED.search(title) if len(title) < 80 else None
    return match is not None and words.size(title[: match.start()]) < 5 and dates.parse(match[1]) is not None


def _accepted(leaves: list[Leaf], sections: Sequence[Section], *, periodical: bool) -> Iterator[Leaf]:
    """Yield the leaves that are stories or lists of stories."""
    headed = [leaf for leaf in leaves if leaf.heading is not None]
    families = _Families(leaves, periodical=periodical)
    levels = {leaf.level for leaf in headed}
    dated = _is_dated_name(sections[0].title)
    open_levels = {level for level in levels if _level_holds_stories(headed, level, periodical=periodical, dated=dated)}
    lists = [leaf for leaf in leaves if leaf.form in ("list", "rows", "paragraphs")]
    # The steps of one story may have a number each, but then other parts of it are told in prose.
    noted = all(leaf.form != "prose" for leaf in headed)
    open_lists = _lists_hold_stories(lists, periodical=periodical, noted=noted)
    for leaf in leaves:
        if leaf.form == "prose" and leaf.heading is not None:
            name = leaf.named or (periodical and _is_title(sections[leaf.section]))
            if not name and (families.mark(leaf) or (leaf.level in open_levels and families.tell(leaf))):
                yield leaf
        elif leaf.form not in ("empty", "prose") and open_lists:
            news = sections[leaf.section].kind == "news"
            if leaf.cited or leaf.led or news or (noted and leaf.noted == len(leaf.starts)):
                yield leaf


class _Families:
    """What sisters, sections of one level under one parent, have in common."""

    def __init__(self, leaves: list[Leaf], *, periodical: bool) -> None:
        self._periodical = periodical
        self._groups = {(leaf.parent, leaf.level) for leaf in leaves if leaf.heading is None and leaf.level}
        headed = [leaf for leaf in leaves if leaf.heading is not None]
        self._all = Counter((leaf.parent, leaf.level) for leaf in headed if leaf.form != "empty")
        self._prose = Counter((leaf.parent, leaf.level) for leaf in headed if leaf.form == "prose")
        self._marked = Counter((leaf.parent, leaf.level) for leaf in headed if leaf.marked)

    def tell(self, leaf: Leaf) -> bool:
        """Whether the sisters are told in prose; where some hold stories or lists, the others are sections too."""
        key = leaf.parent, leaf.level
        return key not in self._groups and self._prose[key] * 2 >= self._all[key]

    def mark(self, leaf: Leaf) -> bool:
        """Whether a leaf is marked as a story, in a digest or among sisters that are."""
        key = leaf.parent, leaf.level
        return leaf.marked and (self._periodical or self._marked[key] * 2 >= self._prose[key])


def _lists_hold_stories(lists: list[Leaf], *, periodical: bool, noted: bool) -> bool:
    """Whether lists are how this document tells stories: most entries are sourced, or it is a news digest."""
    entries = sum(len(leaf.starts) for leaf in lists)
    sourced = sum(max(leaf.cited, leaf.noted if noted else 0) for leaf in lists)
    return entries > 0 if periodical else entries > 1 and sourced * 2 >= entries


def _level_holds_stories(headed: list[Leaf], level: int, *, periodical: bool, dated: bool) -> bool:
    """Whether headings of one level head stories: they are sourced each, or numbered or sourced anyhow in a digest."""
    prose = [leaf for leaf in headed if leaf.level == level and leaf.form == "prose"]
    if len(prose) > 1 and dated and all(leaf.cited or leaf.noted for leaf in prose):
        return True
    sourced = sum(leaf.marked or leaf.cited > 0 for leaf in prose)
    if sourced * 2 >= len(prose) and len(prose) > 1:
        return True
    return periodical and (len(prose) > 1 or any(leaf.number or leaf.cited or leaf.noted for leaf in prose))


def _leaf_stories(leaf: Leaf, blocks: Sequence[Block]) -> Iterator[Story]:
    if leaf.heading is not None and leaf.form == "prose":
        section = leaf.parent if leaf.parent >= 0 else leaf.section
        yield _story(blocks, leaf.heading, leaf.last, section, headed=True)
        return
    for start, end in _ranges(leaf, blocks):
        yield _story(blocks, start, end, leaf.section, headed=_is_alone(blocks, start, end))


def _ranges(leaf: Leaf, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where each story of a list begins and ends.

    Paragraphs after a bullet belong to it only where most bullets have some.
    """
    spread = sum(blocks[start + 1].kind == "paragraph" for start in leaf.starts[:-1])
    loose = leaf.form == "paragraphs" or (leaf.form == "list" and spread * 2 >= len(leaf.starts) - 1 > 0)
    for start, limit in zip(leaf.starts, [*leaf.starts[1:], leaf.last], strict=True):
        end = start + 1
        if loose:
            end = limit
        elif leaf.form == "rows":
            end = _row_end(blocks, start, limit)
        while not loose and end < limit and blocks[end].kind == "item" and blocks[end].level > blocks[start].level:
            end += 1
        yield start, end


def _row_end(blocks: Sequence[Block], start: int, end: int) -> int:
    cell = blocks[start].cell
    stop = start
    while stop < end and cell and (other := blocks[stop].cell) and other.row == cell.row and other.table == cell.table:
        stop += 1
    return stop


def _is_alone(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the headline has a block of its own."""
    if end - start < 2:
        return False
    head, below = blocks[start], blocks[start + 1]
    plain = head.kind == "item" and below.kind == "paragraph" and not words.ends_sentence(head.text)
    return plain or outline.lead_end(head) >= len(head.text.rstrip(" .。:："))


def _story(blocks: Sequence[Block], first: int, last: int, section: int, *, headed: bool) -> Story:
    while last > first + 1 and (section_titles.is_notice(blocks[last - 1].text) or _is_number(blocks[last - 1])):
        last -= 1
    head = blocks[first]
    if head.cell:
        head = next((block for block in blocks[first:last] if block.links), head)
    number, begin, end = _title(head, headed=headed)
    if not number and first and _is_number(blocks[first - 1]):
        number = str(int(blocks[first - 1].text))
    prose = head.prose
    span = Span(blocks[first].span.start, blocks[last - 1].span.end)
    title = " ".join(prose.text[begin:end].split())
    return Story(title, prose.span(begin, end), span, first, last, section, number, headed)


def _is_number(block: Block) -> bool:
    """Whether a block is a number alone, as cards of a web page bear it beside the next headline."""
    return block.kind == "paragraph" and block.text.isdecimal() and len(block.text) < 4


def _title(block: Block, *, headed: bool) -> tuple[str, int, int]:
    """Return the number of a story and where the words of its headline stand."""
    text = block.text
    number, begin = section_titles.numbering(text)
    if not number and block.kind == "item":
        number = block.marker.strip(".)") if block.marker[:1].isdigit() else ""
    end = len(text)
    lead = outline.lead_end(block)
    if not headed:
        dated = outline.dated_end(block)
        begin, end = (max(begin, dated), lead) if lead else (max(begin, dated), _first_sentence(text, begin))
    else:
        end = _without_link(block, begin, end)
    if noted := _NOTES.search(text, begin, end):
        end = noted.start()
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ":：*—–-|"):
        end -= 1
    while begin < end and text[begin].isspace():
        begin += 1
    return number, begin, end


def _without_link(block: Block, begin: int, end: int) -> int:
    """Return where a headline ends if a link in brackets stands behind it."""
    for link in block.links:
        bracket = link.at[0] - 1
        if bracket > begin and block.text[bracket] in "([（［" and link.at[1] >= len(block.text.rstrip()) - 1:
            return bracket
    return end


def _first_sentence(text: str, begin: int) -> int:
    match = _HEADLINE_END.search(text, begin + 1, begin + _TITLE)
    return match.start() if match else min(len(text), begin + _TITLE)


def _cited_paragraphs(leaves: list[Leaf], blocks: Sequence[Block]) -> Iterator[Story]:
    """Yield a story for each sourced paragraph: the last resort in a digest that marks its stories by nothing."""
    for leaf in leaves:
        for index in range(leaf.first, leaf.last):
            block = blocks[index]
            if block.kind not in ("paragraph", "item") or words.size(block.text) <= 7:
                continue
            last = index + 1
            while last < leaf.last and _is_credit(blocks[last]):
                last += 1
            if any(outline.cites(own) for own in blocks[index:last]):
                yield _story(blocks, index, last, leaf.section, headed=False)


def _is_credit(block: Block) -> bool:
    """Whether a paragraph is nothing but links, as they stand below what they are the source of."""
    linked = sum(link.at[1] - link.at[0] for link in block.links if link.kind != "image")
    return block.kind == "paragraph" and linked > 0 and linked >= 0.9 * len(block.text.strip())


def _whole(document: Document, sections: Sequence[Section], taken: frozenset[int]) -> Iterator[Story]:
    """Yield the whole body as one story, headed by the title of the document."""
    blocks = document.blocks
    heading = max(sections, key=lambda section: section.last - section.first)
    headed = heading.heading is not None and (heading.last - heading.first) * 2 > len(blocks)
    first = heading.first if headed else 0
    last = _last_told(sections, len(blocks), taken)
    if not any(words.size(block.text) > 5 for block in blocks[first:last]):
        return
    story = _story(blocks, first, last, sections.index(heading) if headed else 0, headed=headed)
    title = next((entry for entry in document.front_matter if entry.path == ("title",)), None)
    if title and not headed:
        story = replace(story, title=title.value, title_span=title.span, number="")
    yield story


def _last_told(sections: Sequence[Section], total: int, taken: frozenset[int]) -> int:
    """Return where the text ends and nothing but references and notes follows."""
    closed = [False] * total
    for section in sections:
        closed[section.first : section.last] = [section.kind in ("references", "note")] * (section.last - section.first)
    return max((index + 1 for index in range(total) if not closed[index] and index not in taken), default=0)
