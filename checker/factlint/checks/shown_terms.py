"""Terms as a reader knows them: folded words and pairs of characters are how stories are compared, and no words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factlint.digest.terms import WORD, fold, is_wide, story_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factlint.model import Digest

_HIRAGANA = ("\u3041", "\u309f")


def as_written(digest: Digest, story: int, terms: Collection[str]) -> list[str]:
    """Return terms as a story writes them: words unfolded, and pairs of characters that overlap as one stretch."""
    text = story_text(digest, story)
    written: dict[str, str] = {}
    stretches: dict[str, None] = {}
    pairs = {term for term in terms if is_wide(term[0])}
    for match in WORD.finditer(text):
        for in_pairs, characters in groupby(match[0], key=is_wide):
            part = "".join(characters)
            if in_pairs:
                stretches.update(dict.fromkeys(_stretches(part, pairs)))
            else:
                written.setdefault(fold(part), part)
        written.setdefault(fold(match[0]), match[0])
    return [*(written.get(term, term) for term in terms if term not in pairs), *stretches]


def says_little(term: str) -> bool:
    """Whether a term is a pair of characters that holds a Japanese ending or particle."""
    return len(term) <= 2 and any(_HIRAGANA[0] <= character <= _HIRAGANA[1] for character in term)


def _stretches(run: str, pairs: Collection[str]) -> Iterator[str]:
    """Yield the longest stretches of which each pair of neighbours is one of the pairs."""
    if run in pairs:
        yield run
        return
    start = None
    for index in range(len(run)):
        if run[index : index + 2] in pairs and index + 1 < len(run):
            start = index if start is None else start
        elif start is not None:
            yield run[start : index + 1]
            start = None
