"""The shape of a digest's sections: which hold prose, which a list, a table or a row of paragraphs of stories.

A *leaf* is a section without subsections, or what stands between a section's heading and its first subsection. The
parts of a story ("Summary", "Impact" under each headline) are no subsections. What a leaf looks like is all that is
decided here; :mod:`factlint.digest.stories` decides which looks are stories.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.digest import dates, label_words, labels, section_titles, story_parts, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Block
    from factlint.model import Section

Form = Literal["prose", "list", "paragraphs", "rows", "empty"]

_NOTE = lazy.pattern(r"\[\d{1,3}\]")
_DATED = lazy.pattern(
    r"[^\w\n“\"„«「『《'‘($€£¥@/]{0,4}(?:[\[(]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[^\w\n“\"„«「『《]{0,6})?"
)


class Leaf(msgspec.Struct):
    """A stretch of blocks ``first:last`` under one heading, and what it looks like."""

    section: int
    parent: int
    heading: int | None
    first: int
    last: int
    level: int
    form: Form = "empty"
    starts: tuple[int, ...] = ()
    """First blocks of what may be stories, where the leaf is a list, rows or paragraphs."""
    cited: int = 0
    """How many of these cite something that can be followed; for prose, how many blocks do."""
    noted: int = 0
    """The same for footnotes and numbers."""
    led: int = 0
    """How many of them begin with a bold or linked headline."""
    marked: bool = False
    """Whether the heading is a link, or a line of facts (date, source) belongs to it: a story beyond doubt."""
    number: str = ""
    named: bool = False
    """Whether the heading names a section ("Top News") and so cannot be a headline."""
    topic: bool = False
    """Whether the heading may name a subject ("Energy"): it is a word or two."""


def cites(block: Block) -> bool:
    """Whether a block points at a source that can be followed: a link, a host in brackets, a title at its end."""
    if any(link.kind != "image" and link.url[:4].lower() == "http" for link in block.links):
        return True
    return words.has_host_tag(block.text) or _ends_in_title(block.text[-260:])


def _ends_in_title(text: str) -> bool:
    """Whether a text ends in a quoted title, as credits do where links are gone."""
    found = words.quotations(text)
    last = found[-1] if found else None
    return last is not None and len(last[0]) > 9 and not text[last.end() :].strip(" .)）]")


def dated_end(block: Block) -> int:
    """Return where the words of a block begin, behind a date and a dash if it has them."""
    match = _DATED.match(block.text)
    return match.end() if match else 0


def lead_end(block: Block) -> int:
    """Return where a bold or linked headline at a block's start ends, 0 if it has none; a date may stand before it."""
    start = dated_end(block)
    ends = [mark.end for mark in block.marks if mark.kind in ("strong", "link") and mark.start <= start < mark.end]
    ends.extend(link.at[1] for link in block.links if link.at[0] <= start < link.at[1] and link.kind == "inline")
    return max(ends, default=0)


def leaves(blocks: Sequence[Block], sections: Sequence[Section], taken: frozenset[int]) -> list[Leaf]:
    """Return the leaves outside closed sections, in order; ``taken`` are the blocks of the reference list."""
    parents, children = story_parts.tree(sections)
    parts = story_parts.find(sections, children)
    found = []
    for index, section in enumerate(sections):
        if section.kind in story_parts.CLOSED or index in parts:
            continue
        inner = [child for child in children[index] if child not in parts]
        first = section.first if section.heading is None else section.heading + 1
        last = sections[inner[0]].first if inner else story_parts.end(sections, children[index], section.last)
        heading = None if inner else section.heading
        leaf = Leaf(index, parents[index], heading, first, last, section.level)
        if heading is not None:
            leaf.number = section_titles.numbering(blocks[heading].text)[0]
            leaf.named = section_titles.kind_of(blocks[heading].text) is not None
            leaf.topic = words.size(blocks[heading].text) < 3 and not leaf.number
        _look(leaf, blocks, taken)
        found.append(leaf)
    return found


def _look(leaf: Leaf, blocks: Sequence[Block], taken: frozenset[int]) -> None:
    """Fill in what the leaf looks like."""
    indices = [index for index in range(leaf.first, leaf.last) if index not in taken]
    items = [index for index in indices if _is_entry(blocks[index])]
    texts = [index for index in indices if _is_prose(blocks[index])]
    rows = _rows(blocks, indices)
    if leaf.heading is not None:
        leaf.marked = not leaf.named and _is_marked(blocks[leaf.heading], [blocks[index] for index in indices])
    if len(rows) > 1 and not leaf.marked and len(items) < len(rows):
        _take(leaf, "rows", rows, blocks)
    elif items and not leaf.marked and _is_list(leaf, blocks, items, texts):
        _take(leaf, "list", items, blocks)
    elif not leaf.marked and len(heads := _headlines(blocks, indices, texts)) > 1 and _recurs(heads, texts):
        _take(leaf, "paragraphs", heads, blocks)
    elif leaf.named and len(sourced := [index for index in texts if cites(blocks[index])]) > 1:
        _take(leaf, "paragraphs", sourced, blocks)
    elif leaf.marked or items or any(_tells(blocks[index]) for index in indices):
        _take(leaf, "prose", indices, blocks)


def _take(leaf: Leaf, form: Form, starts: list[int], blocks: Sequence[Block]) -> None:
    """Note the form, and how well its stories are sourced and headed."""
    ends = [*starts[1:], starts[-1] + 1 if form == "list" else leaf.last] if starts else []
    leaf.form = form
    leaf.starts = tuple(starts)
    for start, end in zip(starts, ends, strict=True):
        own = blocks[start:end]
        leaf.cited += any(cites(block) for block in own)
        leaf.noted += any(_noted(block) for block in own)
        leaf.led += lead_end(blocks[start]) > 0


def _is_outermost(block: Block) -> bool:
    return block.kind == "item" and block.level == 1


def _is_entry(block: Block) -> bool:
    """Whether a block is a bullet of the outermost list that tells something; "{id: 1, …" is data."""
    if not _is_outermost(block) or block.text.startswith("{"):
        return False
    return not labels.is_meta_line(block.text.split("\n", 1)[0])


def _tells(block: Block) -> bool:
    """Whether a paragraph says something, however little: no line of facts, no number or label alone, no notice."""
    text = block.text
    if block.kind != "paragraph" or labels.is_meta_line(text) or section_titles.is_notice(text):
        return False
    return words.size(text) > 2 and not text.startswith(":::") and not _is_masthead(text)


def _is_masthead(text: str) -> bool:
    """Whether a text is a date, or short lines with one: "THE DAILY BYTE" above "May 8, 2026"."""
    if len(text) > 120 or not any(char.isdigit() for char in text):
        return False
    return any(dates.parse(line) for line in text.split("\n")) and not words.has_sentence(text)


def _is_prose(block: Block) -> bool:
    """Whether a paragraph is long enough to tell a story of its own."""
    return words.size(block.text) > 5 and _tells(block)


def _is_marked(heading: Block, own: Sequence[Block]) -> bool:
    linked = sum(link.at[1] - link.at[0] for link in heading.links if link.kind == "inline")
    if linked > 0.6 * len(heading.text.strip()):
        return True
    # What stands below a bullet is that bullet's.
    return any(_names_source(block) for block in own if block.kind == "paragraph" or _is_outermost(block))


def _names_source(block: Block) -> bool:
    """Whether a block is the facts of one story: it begins with "Source:", "Date: … | Source: …" or the like."""
    if labels.is_meta_line(block.text.split("\n", 1)[0]):
        return True
    bold = next((mark for mark in block.marks if mark.kind == "strong" and mark.start == 0), None)
    return bool(bold and label_words.role(block.text[: bold.end]) == "meta")


def _is_list(leaf: Leaf, blocks: Sequence[Block], items: list[int], texts: list[int]) -> bool:
    """Whether the leaf is a list of stories, and not a story told or detailed in a list."""
    cited = sum(cites(blocks[index]) for index in items)
    headed = sum(_is_headed_item(blocks[index]) for index in items)
    before = [index for index in texts if index < items[0]]
    if before and leaf.heading is not None:
        # A story's own details are seldom sourced one by one; a section's introduction is short.
        brief = leaf.level <= 2 and sum(words.size(blocks[index].text) for index in before) < 120
        return len(items) > 1 and (cited >= 0.6 * len(items) or (brief and headed >= 0.6 * len(items)))
    # Plain bullets are the news of a main section, but the details of a story.
    plain = len(items) > 1 and not texts and leaf.level <= 2 and not _share_notes(blocks, items)
    return (
        cited >= 0.6 * len(items)
        or headed >= 0.6 * len(items)
        or plain
        or _heads_texts(blocks, items, texts)
        or (leaf.topic and not texts and _noted_apart(blocks, items))
    )


def _heads_texts(blocks: Sequence[Block], items: list[int], texts: list[int]) -> bool:
    """Whether the bullets are headlines, each with a paragraph of its own below."""
    told = set(texts)
    return len(items) > 1 and all(i + 1 in told and not words.ends_sentence(blocks[i].text) for i in items)


def _noted_apart(blocks: Sequence[Block], items: list[int]) -> bool:
    """Whether each bullet has a footnote or number of its own."""
    return all(_noted(blocks[index]) for index in items) and not _share_notes(blocks, items)


def _share_notes(blocks: Sequence[Block], items: list[int]) -> bool:
    """Whether bullets have a footnote or number in common, as the details of one story have."""
    counts = Counter(label for index in items for label in _noted(blocks[index]))
    return max(counts.values(), default=0) > 1


def _noted(block: Block) -> set[str]:
    return {label for _, label in block.footnotes} | {match[0] for match in _NOTE.finditer(block.text)}


def _is_headed_item(block: Block) -> bool:
    """Whether a bullet begins with a headline, and not with a label ("**Lead:** Khosla")."""
    end = lead_end(block)
    if not end:
        return False
    colon = block.text[end - 1] in ":：" or block.text[end : end + 2].strip()[:1] in (":", "：")
    return not colon or words.size(block.text[:end]) > 3 or cites(block)


def _headlines(blocks: Sequence[Block], indices: list[int], texts: list[int]) -> list[int]:
    """Return the paragraphs that begin with a headline, or are one, however short, above a text of its own."""
    told = set(texts)
    heads = [index for index in texts if _is_headline(blocks[index])]
    alone = [i for i in indices if i not in told and i + 1 in told and _is_linked_line(blocks[i])]
    # Below each text such a line is what leads to the whole of it.
    return sorted(heads + alone) if texts and alone and alone[0] < texts[0] else heads


def _is_linked_line(block: Block) -> bool:
    return block.kind == "paragraph" and _is_headline(block) and lead_end(block) >= len(block.text.rstrip())


def _is_headline(block: Block) -> bool:
    """Whether a paragraph begins with a bold or linked headline, or with a number."""
    if section_titles.numbering(block.text)[0]:
        return True
    end = lead_end(block)
    return end > 0 and words.size(block.text[:end]) > 2 and not label_words.role(block.text[:end])


def _recurs(heads: list[int], texts: list[int]) -> bool:
    return len(heads) * 2 >= len(texts) and heads[0] - texts[0] < 2


def _rows(blocks: Sequence[Block], indices: list[int]) -> list[int]:
    """Return the first cells of table rows that tell something and link to it."""
    starts: list[int] = []
    links: set[int] = set()
    prose: set[int] = set()
    row = None
    for index in indices:
        cell = blocks[index].cell
        if not cell or cell.row == 0:
            continue
        if (cell.table, cell.row) != row:
            row = cell.table, cell.row
            starts.append(index)
        if any(link.kind == "inline" for link in blocks[index].links):
            links.add(starts[-1])
        if words.size(blocks[index].text) > 5:
            prose.add(starts[-1])
    return [start for start in starts if start in links and start in prose]
