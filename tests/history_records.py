"""Records of digests made by chance, and an index filled with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from factlint.document import CanonicalUrl
from factlint.history.index import Entry, Index
from factlint.history.stamp import Stamp
from factlint.history.view import View
from factlint.series import Listed, Paragraph, Record, Telling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DAY = 739_000
NOWHERE = Stamp(0, 0, b"", 0)
WORDS = (
    "tern",
    "ferry",
    "2026",
    "3.5",
    "e-mail",
    "o'neill",
    "фарватер",
    "東京",
    "é",
    "e\u0301",
    '"',
    "or",
    "NOT",
    "a b",
    "x" * 99,
    "",
)
terms = st.frozensets(st.sampled_from(WORDS) | st.text(max_size=3), max_size=6)
pages = st.sampled_from([CanonicalUrl(f"https://tern.test/{number}") for number in range(4)])
tellings = st.builds(
    Telling, st.text(max_size=5), st.integers(1, 99), terms, terms, terms, terms, st.frozensets(pages, max_size=2)
)
listed = st.builds(Listed, pages, st.integers(1, 99), st.text(max_size=5), st.sampled_from(["", "2026-06-02"]))
paragraphs = st.builds(Paragraph, st.sampled_from([0, 1, 2**63 - 1]), st.integers(1, 99))


def several(one: st.SearchStrategy) -> st.SearchStrategy:  # type: ignore[type-arg]
    return st.lists(one, max_size=3).map(tuple)


records = st.builds(
    Record,
    st.sampled_from(["en", "ja"]),
    st.sampled_from([0, DAY, DAY + 1, DAY + 2]),
    st.lists(tellings, max_size=2).map(tuple),  # ten others at most, so that all of them are handed on
    several(listed),
    several(paragraphs),
)
series = st.dictionaries(st.sampled_from([f"/news/{name}.md" for name in "abcdef"]), records, max_size=6)


def entries(kept: Mapping[str, Record]) -> list[Entry]:
    return [Entry(path, NOWHERE, record) for path, record in kept.items()]


def filled(path: Path, kept: Mapping[str, Record], key: str = "news") -> Index:
    """Return an index with these digests of one series."""
    index = Index(path)
    index.put(key, entries(kept))
    return index


def view(index: Index, path: str) -> View:
    """Return the series as the digest of that path sees it."""
    return View(index, "news", path, shown=str, language="en", window=30, versions=tuple)
