"""One thing under several names: countries, cities and organisations in eight languages, and short first names.

The tables are read when a name is first not found as written; that takes some ten milliseconds, once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factlint.judge import alias_names, country_names
from factlint.judge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

_ENDINGS = {"+": ("", "e", "s", "es", "a", "as"), "~": ("o", "a", "os", "as"), "^": ("", "e", "er", "en", "es", "em")}
_LONGEST = 8
"""Words of the longest name in the tables, and then some."""


class Told(Protocol):
    """What is asked of a page."""

    def has_word(self, word: str) -> bool:
        """Whether it has a folded word."""

    def says(self, phrase: str) -> bool:
        """Whether it has folded words in a row."""

    def has_capitals(self, acronym: str) -> bool:
        """Whether it has an acronym in capitals."""


class _Forms(NamedTuple):
    """The names of one thing, by how a page is asked for them."""

    words: frozenset[str]
    phrases: frozenset[str]
    acronyms: frozenset[str]


def known(name: str, page: Told) -> bool:
    """Whether a page has under another name what a folded name stands for."""
    return any(_is_told(forms, page) for forms in _index().get(name, ()))


def listed(name: str) -> bool:
    """Whether a folded name is in the tables."""
    return name in _index()


def covered(words: Sequence[str], page: Told) -> set[str]:
    """Return those of a name's folded words that are part of something a page has under another name."""
    found: set[str] = set()
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start + 1, -1):
            if known(" ".join(words[start:end]), page):
                found.update(words[start:end])
                break
    return found


def short_names(name: str) -> AbstractSet[str]:
    """Return what else a first name may be written as: "bill" for "william"."""
    return _first_names().get(name, frozenset())


@cache
def wide_forms() -> tuple[str, ...]:
    """Return the names in Chinese, Japanese and Korean script, the longest first."""
    wide = {form for groups in _index().values() for forms in groups for form in forms.phrases if form[0] > "\u3000"}
    return tuple(sorted(wide, key=lambda form: (-len(form), form)))


def _is_told(forms: _Forms, page: Told) -> bool:
    return (
        any(map(page.has_word, forms.words))
        or any(map(page.has_capitals, forms.acronyms))
        or any(map(page.says, forms.phrases))
    )


@cache
def _index() -> dict[str, tuple[_Forms, ...]]:
    """Return for each folded name the things that it may stand for."""
    found: dict[str, tuple[_Forms, ...]] = {}
    tables = (country_names, alias_names)
    for line in "\n".join(text for table in tables for text in _texts(table.__dict__)).splitlines():
        forms = _forms(line)
        for form in forms.words | forms.phrases | {acronym.casefold() for acronym in forms.acronyms}:
            found[form] = (*found.get(form, ()), forms)
    return found


def _texts(table: dict[str, object]) -> Iterator[str]:
    return (
        value for name, value in table.items() if name.isupper() and name != "FIRST_NAMES" and isinstance(value, str)
    )


def _forms(line: str) -> _Forms:
    words: set[str] = set()
    phrases: set[str] = set()
    acronyms: set[str] = set()
    for entry in line.split():
        if entry.isascii() and entry.isupper():
            acronyms.add(entry)
            continue
        stem, endings = (entry[:-1], _ENDINGS[entry[-1]]) if entry[-1] in _ENDINGS else (entry, ("",))
        name = fold(stem.replace("_", " "))
        into = phrases if " " in name or not name.isascii() else words
        into.update(name + ending for ending in endings)
    return _Forms(frozenset(words), frozenset(phrases), frozenset(acronyms))


@cache
def _first_names() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in alias_names.FIRST_NAMES.splitlines():
        group = frozenset(line.split())
        for name in group:
            found[name] = found.get(name, frozenset()) | group
    return found
