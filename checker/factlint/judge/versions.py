"""Names with a number behind, which is exact: GPT-5.4 is no GPT-5.5; "GPT 5.4" is the same."""

from __future__ import annotations

import re

from factlint import lazy
from factlint.judge.folding import fold

_VERSION = lazy.pattern(r"(?<![a-z0-9])([a-z][a-z0-9&']{0,30})[ -]?v?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?![a-z0-9])")
_HYPHENED = lazy.pattern(r"[^\W\d_][\w&'’]*[-‑]v?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?", re.IGNORECASE)
_LETTERS = lazy.pattern(r"[a-z]+")
_BETWEEN = frozenset((
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "a", "v", "version", "versions", "series",
    "pro", "max", "mini", "plus", "ultra", "lite", "flash", "air", "the", "both", "model", "models",
))  # fmt: skip
"""What may stand between a name and its number."""
_BEFORE, _BEHIND = 40, 12
"""Characters within which the name begins before its number ("Opus 4.6 and 4.7") or behind it ("4.7 Opus")."""


def parts(name: str) -> tuple[str, str]:
    """Return the word before the number of a version and the number: "opus" and "4.7"; both empty where it is none."""
    match = _VERSION.search(fold(name))
    return (match[1], match[2]) if match else ("", "")


def has_number(word: str) -> bool:
    """Whether a word is the number of a version ("4.7"), or has it behind a hyphen ("gpt-5.4")."""
    return word[:1].isdigit() or is_version(word)


def is_version(word: str) -> bool:
    """Whether a single word is a name with a number behind a hyphen: "GPT-5.4", "F-16"; "A320" is merely a word."""
    return _HYPHENED.fullmatch(word) is not None


def stands(folded: str, head: str, number: str) -> bool:
    """Whether a folded text has a number exactly, with its name near it."""
    bare = number.removesuffix(".0").removesuffix("s")
    return any(_stands(folded, head, written) for written in {number, bare, f"{bare}.0", f"{bare}s"})


def _stands(folded: str, head: str, number: str) -> bool:
    at = folded.find(number)
    while at >= 0:
        end = at + len(number)
        if _is_exact(folded, at, end) and (_stands_before(folded, head, at) or _stands_behind(folded, head, end)):
            return True
        at = folded.find(number, end)
    return False


def _stands_before(folded: str, head: str, at: int) -> bool:
    """Whether a name stands before its number: "Opus 4.7", "Opus 4.6 and 4.7"; not "Opus 4.6 and Sonnet 4.7"."""
    found = folded.rfind(head, max(0, at - _BEFORE), at)
    return found >= 0 and _BETWEEN.issuperset(_LETTERS.findall(folded, found + len(head), at))


def _stands_behind(folded: str, head: str, end: int) -> bool:
    """Whether a name stands behind its number: "4.7 Opus"."""
    found = folded.find(head, end, end + _BEHIND + len(head))
    return found >= 0 and "," not in folded[end:found] and ". " not in folded[end:found]


def _is_exact(folded: str, at: int, end: int) -> bool:
    """Whether no further digit belongs to a number."""
    before, behind = folded[max(0, at - 2) : at], folded[end : end + 2]
    if before[-1:].isdigit() or (before[-1:] in (".", ",") and before[:1].isdigit()):
        return False
    if behind[:1].isascii() and behind[:1].isalnum():
        return False
    return not (behind[:1] in (".", ",") and behind[1:].isdigit())
