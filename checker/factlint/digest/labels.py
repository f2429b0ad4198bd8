"""Labels in front of a text: "**Summary:** …", "Summary OpenAI presented …", "**Date:** … | **Source:** …".

A label in bold or with a colon shows itself. One that runs into the sentence, as in a page copied as plain text, can
only be told by its word and by recurrence: "Summary judgment was granted" is no label, and neither is a paragraph that
begins with "Background" in a digest where no other paragraph begins with a label.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import label_words, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.label_words import Role
    from factlint.document import Block

_COLON = lazy.pattern(r"\s{0,2}[:：]\s*")
_PLAIN = lazy.pattern(rf"[^\n:：|]{{1,{label_words.LONGEST}}}(?=[:：])")
_LINE = lazy.pattern(r"\n+")
_DIVIDER = lazy.pattern(r"\s?[|•·]\s?")
_YEAR = lazy.pattern(r"\b(?:19|20)\d\d\b|(?:19|20)\d\d年")
_META = 400
_DECORATION = lazy.pattern(r"[^\w\n]{0,6}")


class Lead(msgspec.Struct, frozen=True):
    """A label in a block's prose: its words stand at ``start:end``, the text it labels begins at ``rest``."""

    text: str
    start: int
    end: int
    rest: int
    role: Role
    carries: bool
    """Whether it also labels the paragraphs that follow, until the next label."""


class Finder:
    """Finds the labels of a document's blocks; knows which bold words and run-in labels recur."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks  # keeps them alive: their ids are keys below
        self._bold = Counter(key for block in blocks if (key := _bold_key(block)))
        self._run = {id(block): run for block in blocks if (run := _run_in(block))}
        runs = [run[:2] for run in self._run.values()]
        self._runs = {label for label, _ in runs} if _recur(runs) else set()

    def leads(self, block: Block) -> Iterator[Lead]:
        """Yield the labels that begin a line of the block."""
        text, start = block.text, 0
        bold = dict(block.marked("strong"))
        while start < len(text):
            lead = self._lead(block, text, start, bold)
            if lead:
                yield lead
            newline = _LINE.search(text, lead.end if lead else start)
            if not newline:
                return
            start = newline.end()

    def _lead(self, block: Block, text: str, start: int, bold: dict[int, int]) -> Lead | None:
        decorated = _DECORATION.match(text, start)
        places = (start, decorated.end()) if decorated else (start,)
        begin = next((place for place in places if place in bold), None)
        if begin is not None:
            return self._bold_lead(text, begin, bold[begin])
        head = text[start : start + label_words.LONGEST + 1]
        plain = _PLAIN.match(text, start) if ":" in head or "：" in head else None
        if plain and (known := label_words.role(plain[0])):
            return _make(text, start, plain.end(), known, carries=False)
        line = _first_line(text, start)
        if (known := label_words.role(line)) and (start or len(text) <= label_words.LONGEST):
            return _make(text, start, start + len(line), known, carries=True)
        run = self._run.get(id(block)) if start == 0 else None
        if run and run[0] in self._runs:
            known = label_words.role(run[0])
            unended = not words.has_sentence(text)
            if known and (known != "meta" or unended):
                return _make(text, 0, run[2], known, carries=True)
        return None

    def _bold_lead(self, text: str, begin: int, end: int) -> Lead | None:
        label = text[begin:end]
        known = label_words.role(label)
        alone = text[end : end + 1] in ("", "\n") or (end + 4 > len(text) and not text[end:].strip())
        colon = label.rstrip().endswith((":", "：")) or _COLON.match(text, end) is not None
        if known:
            return _make(text, begin, end, known, carries=alone or not colon)
        if colon and len(label) <= label_words.LONGEST and label.count(" ") < 5:
            return _make(text, begin, end, "text", carries=False)
        if alone and self._bold[label_words.fold(label)] > 1:
            return _make(text, begin, end, "text", carries=True)
        return None


def is_meta_line(text: str) -> bool:
    """Whether a line is a row of labelled facts: "Date: May 8 | Source: Halden", "Score: 389 | Link: …"."""
    label, colon, _ = text[: label_words.LONGEST].replace("：", ":").partition(":")
    if colon and label_words.role(label) == "meta":
        return True
    if len(text) > _META or text.startswith("|"):
        return False
    if not any(divider in text for divider in "|•·"):
        return False
    parts = _DIVIDER.split(text.strip())
    if all(":" in part or "：" in part for part in parts):
        return True
    # "Halden Wire • 7 April 2026": a name and a date, and no sentence.
    return max(map(len, parts)) < 48 and any(_YEAR.search(part) for part in parts) and not words.has_sentence(text)


def _make(text: str, start: int, end: int, role: Role, *, carries: bool) -> Lead:
    rest = end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    # What is left of the label's own markup: a bracket, an emoji, the colon, the line's end.
    while rest < len(text) and (text[rest].isspace() or text[rest] in ":：)）】]"):
        rest += 1
    return Lead(text[start:end], start, end, rest, role, carries)


def _first_line(text: str, start: int) -> str:
    newline = text.find("\n", start, start + label_words.LONGEST + 8)
    if newline < 0:
        return text[start:] if len(text) - start <= label_words.LONGEST + 8 else ""
    return text[start:newline]


def _bold_key(block: Block) -> str:
    """Return the folded bold words that open a paragraph and stand on a line of their own."""
    first = next((mark for mark in block.marks if mark.kind == "strong"), None)
    if block.kind != "paragraph" or not first or first.start > 4 or first.end - first.start > label_words.LONGEST:
        return ""
    alone = first.end >= len(block.text.rstrip(" \n:：")) or block.text[first.end : first.end + 1] == "\n"
    return label_words.fold(block.text[first.start : first.end]) if alone else ""


def _run_in(block: Block) -> tuple[str, str, int] | None:
    """Return the longest known label that runs into the paragraph: the label, the next word, where the label ends."""
    if block.kind not in ("paragraph", "item") or not block.text[:1].isalnum():
        return None
    head = block.text[: label_words.LONGEST + 20]
    parts = head.split()[:8]
    end, best = 0, None
    for count, word in enumerate(parts[:-1], start=1):
        end = head.index(word, end) + len(word)
        label, following = head[:end], parts[count]
        if word[-1] in ":：,.;" or "\n" in label:
            break
        if label_words.role(label) and _begins_sentence(following):
            best = label_words.fold(label), following, end
    return best


def _begins_sentence(word: str) -> bool:
    letter = next((char for char in word if char.isalnum()), "")
    return letter.isupper() or letter.isdigit() or (letter.isalpha() and not letter.islower())


def _recur(runs: list[tuple[str, str]]) -> bool:
    """Whether run-in labels are this document's habit: two labels, or one before different words.

    "Impact Labs raised …" twice is a name, not a label.
    """
    return len({label for label, _ in runs}) > 1 or len({follows for _, follows in runs}) > 1
