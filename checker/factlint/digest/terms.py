"""What a story is compared by: its weighty words, in a form that another telling of it is likely to have, too."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.words import wide

if TYPE_CHECKING:
    from factlint.model import Digest

WORD = lazy.pattern(r"[^\W_]+(?:[.\-'’‑][^\W_]+)*")
"""A word or number, with the points, hyphens and apostrophes that stand inside."""
_ELIDED = frozenset(("c", "d", "j", "l", "m", "n", "qu", "s", "t"))
_MOST_TITLES = 60
"""Titles that a story may name as its sources; each is looked for in all of its text."""


def terms(text: str) -> list[str]:
    """Return the terms of a text: words in lower case, and bigrams of characters for Chinese, Japanese and Korean."""
    found: list[str] = []
    for word in WORD.findall(text):
        if word.isascii() or not wide(word):
            found.append(fold(word))
            continue
        for wide_run, characters in groupby(word, key=is_wide):
            run = "".join(characters)
            found += [run[index : index + 2] for index in range(len(run) - 1)] or [run] if wide_run else [fold(run)]
    return found


def is_wide(character: str) -> bool:
    """Whether a letter is Chinese, Japanese or Korean; such ranges in a regex take milliseconds to compile."""
    return "\u3040" <= character <= "\ud7af" or "\uf900" <= character <= "\ufaff"


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Fold case, dashes, elisions ("l'usine") and the plainest plural, so that "models" and "model" are one term."""
    word = word.lower().replace("‑", "-").replace("’", "'").removesuffix("'s")
    if "'" in word[1:3] and word.partition("'")[0] in _ELIDED:
        word = word.partition("'")[2]
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=8)
def function_terms(language: str) -> frozenset[str]:
    """Return the function words of a language, folded as terms are."""
    return frozenset(fold(word) for word in FUNCTION_WORDS.get(language, ()))


def story_text(digest: Digest, index: int) -> str:
    """Return title and sentences of a story, one a line, as :func:`story_parts` gives them."""
    return "\n".join(story_parts(digest, index))


def story_parts(digest: Digest, index: int) -> list[str]:
    """Return title and sentences of a story, citations left out: two stories may well cite one page."""
    parts = [digest.stories[index].title, *(part.text for part in digest.story_sentences(index))]
    for title in sorted(_cited_titles(digest).get(index, ()))[:_MOST_TITLES]:
        parts = [part.replace(title, " ") if title in part else part for part in parts]
    return parts


@lru_cache(maxsize=4)
def _cited_titles(digest: Digest) -> dict[int | None, set[str]]:
    """Return the titles that each story names as its sources: their words are those of the page."""
    found: dict[int | None, set[str]] = {}
    for citation in digest.citations:
        if citation.kind == "title":
            found.setdefault(citation.story, set()).add(citation.text)
    return found
