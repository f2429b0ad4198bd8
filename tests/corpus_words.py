"""What a title becomes when somebody copies it: other signs for the same words, or another word or number."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factlint.checks.title_forms import generic
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus import Leaf

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_CURLY = str.maketrans({'"': "”", "'": "’", "-": "–"})
_LEAST = 4
"""Letters from which a word is a content word; in Korean two syllables are as much."""
_FUNCTION = frozenset[str]().union(*FUNCTION_WORDS.values())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HANGUL = re.compile(r"[가-힣]{2,}")


def script(text: str) -> str:
    """Return ``ko`` for Hangul, ``ja`` for kana, ``zh`` for Chinese characters alone, otherwise nothing."""
    if _HANGUL.search(text):
        return "ko"
    if re.search(r"[ぁ-ヿ]", text):
        return "ja"
    return "zh" if re.search(r"[一-鿿]", text) else ""


def harmless(title: str, source: str) -> Iterator[tuple[str, str]]:
    """Yield the title in other spellings that mean no other title, each with what was done."""
    spelt = {
        "upper case": title.upper() if not script(title) and "ß" not in title else title,
        "lower case": title.lower(),
        "straight quotes": title.translate(_STRAIGHT),
        "curly quotes": title.translate(_CURLY),
        "width": unicodedata.normalize("NFKC", title),
        "decomposed": unicodedata.normalize("NFD", title),
        "blanks": title.replace(" ", "  ") if " " in title else title,
    }
    yield from ((what, changed) for what, changed in spelt.items() if changed != title)
    yield "site behind a bar", f"{title} | {source}"
    yield "site behind a dash", f"{title} - {source}"
    yield "site before", f"{source}: {title}"
    yield "full stop", f"{title}."
    yield "in quotes", f"“{title}”"


def changed(leaf: Leaf, leaves: Sequence[Leaf]) -> Iterator[tuple[str, str]]:
    """Yield the title with each of its content words replaced by another of its language, each with the change."""
    if leaf.swaps:
        for swap in leaf.swaps:
            word, other = swap.split(">")
            assert word in leaf.title, (leaf.name, swap)
            yield swap, leaf.title.replace(word, other)
        return
    pool = [word for other in leaves if other.language == leaf.language for word, _ in _words(other.title)]
    own = {*generic(), *(word.casefold() for word, _ in _words(leaf.title))}  # "Release" is no content
    fresh = [word for word in dict.fromkeys(pool) if word.casefold() not in own]
    for number, (word, at) in enumerate(_words(leaf.title)):
        other = _cased(fresh[(at * 7 + number * 13) % len(fresh)], word)
        yield f"{word}>{other}", leaf.title[:at] + other + leaf.title[at + len(word) :]


def _words(title: str) -> list[tuple[str, int]]:
    """Return the content words of a title and where they stand."""
    return [
        (match[0], match.start())
        for match in _WORD.finditer(title)
        if (len(match[0]) >= _LEAST and match[0].lower() not in _FUNCTION) or _HANGUL.fullmatch(match[0])
    ]


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if like[0].isupper() else word[0].lower() + word[1:]


def renumbered(title: str) -> Iterator[tuple[str, str]]:
    """Yield the title with each of its numbers one higher, each with the change."""
    for match in re.finditer(r"\d+", title):
        other = str(int(match[0]) + 1).zfill(len(match[0]))
        yield f"{match[0]}>{other}", title[: match.start()] + other + title[match.end() :]
