"""Which sections are parts of a story, as "Background" and "Why it matters" are, and no sections of the digest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.digest import label_words, section_titles
from factlint.digest.sections import is_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Section

CLOSED = ("summary", "outlook", "references", "note")
"""Sections of these kinds hold no stories."""


def tree(sections: Sequence[Section]) -> tuple[list[int], list[list[int]]]:
    """Return each section's parent (-1 for none) and its children."""
    parents: list[int] = []
    children: list[list[int]] = [[] for _ in sections]
    outer: list[int] = []
    for index, section in enumerate(sections):
        while outer and sections[outer[-1]].last <= section.first:
            outer.pop()
        parents.append(outer[-1] if outer else -1)
        if outer:
            children[outer[-1]].append(index)
        outer.append(index)
    return parents, children


def find(sections: Sequence[Section], children: list[list[int]]) -> set[int]:
    """Return the sections that are parts of a story: all that is below it bears labels, or titles that recur."""
    keys = [section_titles.bare(section.title) for section in sections]
    counts = Counter(key for key, below in zip(keys, children, strict=True) if not below)
    parts: set[int] = set()
    for index, section in enumerate(sections):
        inner = [child for child in children[index] if sections[child].kind not in ("references", "note")]
        if is_day(section.title):
            continue
        if section.level == 1 and _is_one_story(sections, inner, children):
            parts.update(inner)
        if all(
            not children[child]
            and sections[child].kind not in CLOSED
            and (counts[keys[child]] > 1 or label_words.role(keys[child]))
            for child in inner
        ):
            parts.update(inner)
    return parts


def _is_one_story(sections: Sequence[Section], inner: list[int], children: list[list[int]]) -> bool:
    """Whether what stands below a title are the parts of one story: "Key points", "Background", "Why it matters"."""
    roles = [label_words.role(section_titles.bare(sections[child].title)) for child in inner]
    closed = [sections[child].kind in ("summary", "outlook") for child in inner]
    known = all(role or shut for role, shut in zip(roles, closed, strict=True))
    return known and not all(closed) and not any(children[child] for child in inner)


def end(sections: Sequence[Section], inner: list[int], last: int) -> int:
    """Return where a story ends: before a list of references or a note that stands in its section."""
    return next((sections[child].first for child in inner if sections[child].kind in ("references", "note")), last)
