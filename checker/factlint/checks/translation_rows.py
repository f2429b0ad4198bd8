"""Which row of a translation's reference list, and which source of its front matter, is which of the original's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.translation_pages import nearest, page
from factlint.checks.translation_places import rows, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.model import Digest, Reference


class Rows(NamedTuple):
    """Entries of a list matched, by their indices in :attr:`Digest.references`, the translation's first."""

    pairs: tuple[tuple[int, int], ...]
    missing: tuple[int, ...]
    """Of the original, without a counterpart."""
    extra: tuple[int, ...]
    """Of the translation, without a counterpart."""


@lru_cache(maxsize=8)
def align_rows(digest: Digest, original: Digest) -> Rows:
    """Match the rows of the lists: by page and title, by either of them, then by likeness of URLs, then by order."""
    return _aligned(digest, original, rows(digest), rows(original))


@lru_cache(maxsize=8)
def align_sources(digest: Digest, original: Digest) -> Rows:
    """Match the sources of the front matter in the same way."""
    return _aligned(digest, original, sources(digest), sources(original))


def _aligned(digest: Digest, original: Digest, ours: Sequence[int], theirs: Sequence[int]) -> Rows:
    mine = {index: digest.references[index] for index in ours}
    others = {index: original.references[index] for index in theirs}
    pairs: list[tuple[int, int]] = []
    for keys in (lambda one: (_page(one), _title(one)), _title, _page):
        pairs += _take(mine, others, keys)
    urls = nearest([_url(one) for one in mine.values()], [_url(one) for one in others.values()])
    pairs += _take(mine, others, lambda one: urls.get(_url(one), _url(one)))
    if len(mine) == len(others):
        pairs += zip(mine, others, strict=True)
        mine, others = {}, {}
    return Rows(tuple(sorted(pairs)), tuple(others), tuple(mine))


def _take(
    mine: dict[int, Reference], others: dict[int, Reference], key: Callable[[Reference], object]
) -> list[tuple[int, int]]:
    """Take out the entries that one key makes sure, and return them as pairs."""
    having: dict[object, list[int]] = {}
    for index, one in reversed(others.items()):
        having.setdefault(key(one), []).append(index)
    found = []
    for index, one in list(mine.items()):
        value = key(one)
        if value and value != (None, "") and (left := having.get(value)):
            found.append((index, left.pop()))
            del mine[index], others[found[-1][1]]
    return found


def _page(one: Reference) -> str | None:
    return page(one.url.text) if one.url else None


def _url(one: Reference) -> str:
    return one.url.text if one.url else ""


def _title(one: Reference) -> str:
    """Return a title folded; a short one says little."""
    text = " ".join(one.title.text.split()).casefold() if one.title else ""
    return text if len(text) >= 8 else ""
