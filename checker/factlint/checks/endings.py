"""Check on texts that end in the middle: an ellipsis for the rest, a sentence without its end."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Count, Options, check
from factlint.checks.passages import Passage, covers, passages, touches
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block
    from factlint.model import Digest


class CutText(Options, frozen=True):
    """From which length on a text counts."""

    min_characters: Count = 60
    """A shorter text that ends in an ellipsis is a teaser; in Chinese, Japanese and Korean half as many count."""


_WIDE = lazy.pattern(r"[぀-ヿ㐀-鿿가-힯]")
_ELLIPSIS = lazy.pattern(r"(?<![.…])(?:\.\.\.|…|\[(?:\.\.\.|…)\]|\((?:\.\.\.|…)\))[\s)\]）]{0,3}\Z")
# "agents, data, models…" stands for "and so on", as does the doubled ellipsis of Chinese and Japanese.
_AND_SO_ON = lazy.pattern(
    r"(?:[,;] ?[^,;.!?\n]{1,28}){2}\Z|(?:[、，；][^、，；。\n]{1,10}){2}\Z|\b(?:etc|usw|and so on|y así)\W{0,2}\Z",
    re.IGNORECASE,
)
_SENTENCE_END = lazy.pattern(r"[.!?。！？](?=[\s\"'”’»)」』]|\Z|[^\x00-\x7f])")
_LAST_WORD = lazy.pattern(r"([^\W\d_]+)\Z")

_FULL_STOPS = (".", "。", "!", "?", "！", "？", ":", "：")

_DANGLING = {
    "en": "the a an of and or nor with for from by as at into than because its their your our such which whose is are",
    "de": "der die das dem den des ein eine einen einem einer eines und oder sowie von für durch sowohl weil dass",
    "fr": "le la les un une des du de et ou à au aux dans pour par avec sur que qui dont",
    "es": "el la los las un una de del y o en para por con que su sus",
    "pt": "o a os as um uma de do da dos das e ou em no na para por com que seu sua",
    "ko": "및 그리고 또는",
}
"""Words that open what must follow."""
_GLUED = {
    "ja": lazy.pattern(r"\wを\Z"),
    "ko": lazy.pattern(r"\w(?:을|를)\Z"),
    "zh": lazy.pattern(r"(?<![理自缘来])由\Z|(?:[并且]|以及|因为|如果|但是|并且)\Z"),
}
"""Particles that stand at the end of a word and need what follows: a heading may end in them, a paragraph cannot."""
_LOOSE = frozenset(
    ("with", "for", "by", "at", "as", "is", "are", "für", "por", "para", "con", "com", "pour", "avec", "que")
)
"""Those that a fragment, such as a bullet or a line of no sentence, may well end in: "the tasks it was built for"."""
_SHOWN = 60
"""Characters of a text's end that are shown."""
_OPEN_END = ",、，;([（「『“«"


@check("endings.cut", CutText)
def cut(digest: Digest, options: CutText) -> Iterator[Hit]:
    """Report summaries, paragraphs and titles that end in the middle.

    Bad:  summary: "The yard opens; a group in Lund measures what quantis..."
    Good: "More on agents, data, models…"; "The yard offers:" before a list
    """
    for passage in passages(digest):
        text = passage.text.rstrip()
        whole = text.endswith(_FULL_STOPS) and not text.endswith("..")
        if whole or not text or text.startswith(("{", ":::", "|")):
            continue
        reason = _ellipsis(passage, text, options) or _dangling(digest, passage, text, options)
        if reason and not (passage.block and _is_other(passage, len(text))):
            start = max(text.rfind(" ", 0, len(text) - 1) + 1, len(text) - 40)
            yield Hit(passage.span(start, len(text)), reason, found=_end(text))


def _end(text: str) -> str:
    """Return the last words of a text."""
    last = text[-_SHOWN:]
    return last if len(text) <= _SHOWN else f"…{last[last.find(' ') + 1 :]}"


def _is_other(passage: Passage, end: int) -> bool:
    """Whether the end is not the producer's own words: quoted, linked, code, a cell, a title in italics."""
    block = passage.block
    if block is None or block.kind == "cell" or block.quoted:
        return True
    if block.footnotes and block.prose.span(end - 1, end).end < max(span.end for span, _ in block.footnotes):
        return True
    place = (max(0, end - 4), end)
    return any(touches(ranges, *place) for ranges in (passage.linked, passage.opaque, passage.emphasised)) or covers(
        passage.quoted, end - 2, end
    )


def _ellipsis(passage: Passage, text: str, options: CutText) -> str | None:
    """Say that a text's rest was cut off; short ones, lists and questions may trail off on purpose."""
    match = _ELLIPSIS.search(text, len(text) - 12) if "…" in text[-8:] or "..." in text[-8:] else None
    if not match:
        return None
    said = text[: match.start()].rstrip()
    shortest = options.min_characters // (2 if _WIDE.search(said[-20:]) else 1)
    if len(said) < shortest or _AND_SO_ON.search(said[-60:]) or not (said[-1].isalnum() or text[match.start()] in "[("):
        return None
    ends = [end.end() for end in _SENTENCE_END.finditer(said)]
    last = said[ends[-1] :] if ends else said
    if len(last.strip()) < shortest // 4 and passage.block:
        return None
    what = "title" if passage.block and passage.block.kind == "heading" else "text" if passage.block else "summary"
    return f"the {what} ends in an ellipsis: its rest was cut off"


def _dangling(digest: Digest, passage: Passage, text: str, options: CutText) -> str | None:
    """Say by which sign or word a text shows that more should follow."""
    block = passage.block
    shortest = options.min_characters // (2 if _WIDE.search(text[-20:]) else 1)
    if block and (_is_heading(digest, passage) or len(text) < shortest or _goes_on(digest, passage)):
        return None
    if text[-1] in _OPEN_END:
        return f"the text ends in {text[-1]!r}, in the middle of a sentence"
    glued = _GLUED.get(digest.language) if block and block.kind == "paragraph" else None
    if glued and (particle := glued.search(text, len(text) - 12)):
        return f"the text ends in {particle[0]!r}, in the middle of a sentence"
    match = _LAST_WORD.search(text, len(text) - 12)
    fragment = block and (block.kind == "item" or not _SENTENCE_END.search(text))
    words = _words(digest.language) - (_LOOSE if fragment else frozenset())
    if match and match[1] in words and text[: match.start()].endswith(" "):
        return f"the text ends in {match[1]!r}, in the middle of a sentence"
    return None


def _is_heading(digest: Digest, passage: Passage) -> bool:
    """Whether a block is marked as a heading; in plain text a long line that stands alone is taken for one."""
    if passage.block is None or passage.block.kind != "heading":
        return False
    return digest.format != "text" or passage.text[:1].isdigit()


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_DANGLING.get(language, "").split())


def _goes_on(digest: Digest, passage: Passage) -> bool:
    """Whether what follows belongs to the block: a list, code, a quotation, a table, the next line of an item."""
    following: Block | None = digest.blocks[passage.index + 1] if passage.index + 1 < len(digest.blocks) else None
    if following is None or following.kind == "heading" or passage.block is None:
        return False
    nested = passage.block.kind == "item" and following.kind == "item" and following.level > passage.block.level
    return (
        nested
        or following.kind in ("code", "html", "cell")
        or following.quoted
        or (passage.block.kind != "item" and following.kind == "item" and not _names_source(following))
        or following.text[:1].islower()
    )


def _names_source(block: Block) -> bool:
    """Whether an item says where the story above it comes from, and so completes no sentence."""
    from factlint.digest.source_lines import is_source_label  # noqa: PLC0415 - most texts end in a full stop

    label, colon, _ = block.text[:40].replace("：", ":").partition(":")
    return bool(colon) and is_source_label(label)
