"""Glosses that say again what they gloss: "calibration (calibration)".

A translator that meets a term with the original beside it, "校正（calibration）", writes the same word twice.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint.checks.scripts import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTES = "\"“”„«»'‘’「」『』*"
_SENTENCE_END = ".!?:;。！？：；\n—–("


_ARTICLES = " The A An Der Die Das Den Dem Des Ein Eine Le La Les Un Une El Los Las O Os As Um Uma "


class Gloss(msgspec.Struct, frozen=True):
    """A word or phrase and its repetition; from ``cut`` to ``end`` is what can go."""

    start: int
    cut: int
    end: int
    inside: tuple[int, int]
    """What stands between the brackets."""


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of something in brackets behind a word."""
    return re.compile(rf"(?<=[\w{_QUOTES}])(\s?)[(（]([^()（）\n]{{2,80}})[)）]")


def find(text: str) -> Iterator[Gloss]:
    """Yield the doubled glosses of a text."""
    for match in pattern().finditer(text) if "(" in text or "（" in text else ():
        inner = match[2].strip(_QUOTES + " ")
        # Nearly all brackets say something else, which their last letter tells at once; @name is an account.
        if inner[:1] in ("@", "#") or not _ends_alike(text, match.start(), inner):
            continue
        if sum(map(str.isalpha, inner)) < (2 if is_cjk(inner[0]) else 3):
            continue
        begin = _repeated(text, match.start(), inner)
        if begin is not None and _is_needless(text, begin, match, inner):
            yield Gloss(begin, match.start(), match.end(), match.span(2))


def _ends_alike(text: str, end: int, inner: str) -> bool:
    before = text[max(0, end - 4) : end].rstrip(_QUOTES + " ").rstrip("sS")[-1:].casefold()
    return bool(before) and before == inner.rstrip("sS.,;:!?")[-1:].casefold()


def _repeated(text: str, end: int, inner: str) -> int | None:
    """Return where the words begin that stand before ``end`` and are those in brackets; ``None`` if they are others."""
    wanted = _folded(inner)
    before = text[max(0, end - len(inner) - 8) : end]
    shift = end - len(before)
    stop = len(before.rstrip(_QUOTES + " "))
    if is_cjk(inner[0]):
        start = stop - len(inner)
        return shift + start if start >= 0 and before[start:stop] == inner else None
    for match in re.finditer(r"(?<![\w/‑-])[^\W_]", before[:stop]):
        if _folded(before[match.start() : stop]) == wanted:
            return shift + match.start()
    return None


def _folded(words: str) -> str:
    """Return words without case, spaces, hyphens and the plural's s."""
    folded = re.sub(r"[^\w]+", "", re.sub(r"(?<=\w{3})s\b", "", words.casefold().replace("’", "'")))
    return folded.replace("_", "")


def _is_needless(text: str, begin: int, match: re.Match[str], inner: str) -> bool:
    """Whether a repetition says nothing: names, acronyms and commands may look the same and mean another thing."""
    words = text[begin : match.start()].strip(_QUOTES + " ")
    if is_cjk(inner[0]):
        return len(inner) > 1
    before = text[max(0, begin - 30) : begin].rstrip(_QUOTES + " ")
    apart = match[0][0] in " （\xa0" or len(inner) >= 6  # print(print) is code without its backticks
    if words == inner:
        # "Halden Robotics (Robotics)" introduces a short name.
        name = re.search(r"\b[A-Z][\w.-]*$", before) if inner[0].isupper() else None
        return apart and (name is None or f" {name[0]} " in _ARTICLES)
    if sum(map(str.isupper, words)) > 1 + words.count(" ") or sum(map(str.isupper, inner)) > 1 + inner.count(" "):
        return False
    if words.islower() and inner[0].isupper() and " " not in words:
        return False  # »zoom« (Zoom): a value and its name
    if words[0].isupper() and inner.islower() and " " not in words:
        begins = not before or before[-1] in _SENTENCE_END
        return begins and (bool(_common().search(inner)) or _stands_elsewhere(text, match, inner))
    return apart


@cache
def _common() -> re.Pattern[str]:
    """Return the endings of common nouns, which a command or a package seldom has: "Ruff (ruff) is a linter"."""
    return re.compile(
        "(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|logy|cy|ung|heit|keit|schaft|ción|sión|ção|são|té|dad|dade|ics)s?$"
    )


def _stands_elsewhere(text: str, match: re.Match[str], inner: str) -> bool:
    """Whether the word is used in lower case elsewhere in the paragraph, as names are not."""
    word = re.compile(rf"(?<![\w/.-]){re.escape(inner)}(?![\w/-])")
    return bool(word.search(text, 0, match.start()) or word.search(text, match.end()))
