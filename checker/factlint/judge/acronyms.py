"""Acronyms and what they stand for, as a page writes them: "European Central Bank" carries "ECB", and the reverse."""

from __future__ import annotations

from functools import cached_property

from factlint import lazy
from factlint.judge.folding import fold

_WRITTEN = lazy.pattern(r"(?<![A-Za-z])(?:[A-Z]\.){1,6}[A-Z](?![A-Za-zÀ-ɏ])|(?<![A-Za-z])[A-Z][A-Z0-9&]+(?![a-z][a-z])")
_RUN = lazy.pattern(
    r"(?<![\w'’])[A-ZÀ-ÖØ-Þ][\w'’]*+(?:(?:[ -]|, |,? (?:and|of|for|on|in|the|&|de|la|du|des|del|da|do|der|und|et|e|y) |"
    r",? (?:of|and|for|in|on) the | de la | de l['’])[A-ZÀ-ÖØ-Þ][\w'’]*+)+"
)
_LETTERS = lazy.pattern(r"[^\W_]+")
_SMALL = frozenset((
    "and", "of", "for", "on", "in", "the",
    "de", "la", "du", "des", "del", "da", "do", "der", "und", "et", "e", "y", "l",
))  # fmt: skip
_LONGEST = 10
"""Words of a name that has an acronym."""


class Acronyms:
    """The acronyms of a page."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def written(self) -> frozenset[str]:
        """What the page writes in capitals, without dots: "US", "AT&T"."""
        return frozenset(found.replace(".", "") for found in _WRITTEN.findall(self._text))

    def expands(self, acronym: str) -> bool:
        """Whether the page writes an acronym, or a name whose initials it is."""
        plain = acronym.replace(".", "").replace("‑", "-")
        return plain in self.written or plain.replace("&", "") in self._initials

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The initials of every part of every run of capitalised words."""
        found: set[str] = set()
        for match in _RUN.finditer(self._text):
            full = _LETTERS.findall(match[0])[: 4 * _LONGEST]
            for chosen in (full, [word for word in full if word not in _SMALL]):
                letters = "".join(word[0] for word in chosen).upper()
                for start in range(len(letters) - 1):
                    found.update(
                        letters[start:end] for end in range(start + 2, min(len(letters), start + _LONGEST) + 1)
                    )
        return frozenset(found)


def initials(name: str) -> set[str]:
    """Return the acronyms of three letters or more that a name may have, with and without its small words."""
    found = _LETTERS.findall(name)
    if len(found) > 2 * _LONGEST:
        return set()
    full = "".join(word[0] for word in found)
    big = "".join(word[0] for word in found if fold(word) not in _SMALL)
    return {letters.upper() for letters in (full, big) if len(letters) > 2}
