"""Writing another day in the form of one that is written: ``8. Mai 2026`` becomes ``31. März 2026``."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import dates
from factlint.digest.month_names import MONTHS
from factlint.model import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = lazy.pattern(r"[^\W\d_]{3,12}")
_NUMBER = lazy.pattern(r"\d{4}|\d{1,2}")
_ORDINAL = lazy.pattern(r"(?<=\d)(?:st|nd|rd|th|er)\b")
_SEPARATORS = ("-", "/", ".")


def rewritten(cell: str, old: Date, new: Date, language: str) -> tuple[int, int, str]:
    """Return which part of a cell to replace, and by what: as exact as the old day, and in ISO form if need be.

    No form is trusted before it was read back.
    """
    wanted = Date(new.year, new.month if old.month else None, new.day if old.day else None)
    read = dates.read(cell, language)
    # A weekday or a time belongs to the old day.
    if read is None or read.weekday is not None or any(map(str.isalnum, cell[read.span.end :])):
        return 0, len(cell), str(wanted)
    start, end = read.span
    for form in _forms(cell[start:end], old, wanted, language):
        if dates.parse(form, language) == wanted:
            return start, end, form
    return start, end, str(wanted)


def _forms(words: str, old: Date, new: Date, language: str) -> Iterator[str]:
    """Yield a date's words with its numbers, and the name of its month, exchanged."""
    whole = [(old.year, new.year), (old.month, new.month), (old.day, new.day)]
    pairs = [(before, after) for before, after in whole if before is not None and after is not None]
    named = _WORD.search(words)
    if named is None:
        yield from _numbered(words, pairs)
        return
    numbers = [pairs[0], *pairs[2:]]
    for name in _renamed(named[0], old.month or 0, new.month or 0, language):
        text = _ORDINAL.sub("", words[: named.start()]), name, _ORDINAL.sub("", words[named.end() :])
        yield from _numbered("".join(text), numbers)


def _numbered(words: str, pairs: list[tuple[int, int]]) -> Iterator[str]:
    """Yield words with each number replaced by its partner, whichever order of them fits."""
    found = list(_NUMBER.finditer(words))
    small = [number[0] for number in found if len(number[0]) < 4]
    padded = any(number.startswith("0") for number in small) or (
        all(len(number) == 2 for number in small)
        and any(sign in words for sign in _SEPARATORS)
        and not _WORD.search(words)  # nobody writes "08. Mai"
    )
    for order in permutations(pairs) if len(found) == len(pairs) else ():
        if all(int(number[0]) == before for number, (before, _) in zip(found, order, strict=True)):
            yield _filled(
                words, [(number.span(), after) for number, (_, after) in zip(found, order, strict=True)], padded
            )


def _filled(words: str, values: list[tuple[tuple[int, int], int]], padded: bool) -> str:  # noqa: FBT001 - how it is written
    parts, at = [], 0
    for (start, end), value in values:
        parts += [words[at:start], f"{value:02d}" if padded else str(value)]
        at = end
    return "".join((*parts, words[at:]))


def _renamed(name: str, old: int, new: int, language: str) -> Iterator[str]:
    """Yield the new month's name in the language, length and case of the old one's, that of the digest first."""
    for spoken in sorted(MONTHS, key=lambda code: code != language):
        months = MONTHS[spoken].split()
        whole = months[old - 1]
        if name.casefold() == whole.casefold():
            yield _cased(months[new - 1], name)
        elif spoken == "en" and name.casefold() == whole[:3].casefold():
            yield _cased(months[new - 1][:3], name)


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.lower() if like.islower() else word[0].upper() + word[1:]
