"""How names are written: what shows among ordinary words, and texts in which nothing does."""

from __future__ import annotations

from factlint import lazy
from factlint.digest import words as scripts
from factlint.judge.folding import fold

_LETTERS = lazy.pattern(r"[^\W\d_]{4,}")
_HEADLINE = 0.75
"""Share of capitalised words, of those with four letters or more, from which a text is a headline."""


def is_marked(word: str, text: str) -> bool:
    """Whether a folded word stands in a text as no ordinary word is written: "OpenAI", "iPhone", "A320"."""
    written = as_written(word, text)
    if any(map(str.isdigit, written)):
        return not written.isdigit()
    return written[1:] != written[1:].lower() and not written.isupper() and "-" not in written


def as_written(word: str, text: str) -> str:
    """Return a folded word as it stands in a text; empty where it does not."""
    at = fold(text).find(word)
    return text[at : at + len(word)] if at >= 0 else ""


def is_headline(text: str) -> bool:
    """Whether so many words are capitalised that capitals tell nothing; a sentence may be full of names."""
    if sum(map(str.isupper, text)) * 10 < len(text):
        return False
    if text.isupper():
        return len(text.split()) > 3
    words = _LETTERS.findall(text)
    capital = sum(not word.islower() for word in words)
    return len(words) > 4 and capital >= _HEADLINE * len(words) and not scripts.ends_sentence(text)
