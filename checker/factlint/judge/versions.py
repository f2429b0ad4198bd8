"""Names with a number behind, which is exact: GPT-5.4 is no GPT-5.5; "GPT 5.4" is the same."""

from __future__ import annotations

from factlint import lazy
from factlint.judge.folding import fold

_VERSION = lazy.pattern(r"([a-z][a-z0-9&']*)[ -]?v?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?![a-z0-9])")
_BEFORE, _BEHIND = 40, 25
"""Characters within which the name stands before its number ("Opus 4.6 and 4.7") or behind it ("4.7 Opus")."""


def parts(name: str) -> tuple[str, str]:
    """Return the word before the number of a version and the number: "opus" and "4.7"; both empty where it is none."""
    match = _VERSION.search(fold(name).replace("‑", "-"))
    return (match[1], match[2]) if match else ("", "")


def stands(folded: str, head: str, number: str) -> bool:
    """Whether a folded text has a number exactly, with its name near it."""
    bare = number.removesuffix(".0")
    return any(_stands(folded, head, written) for written in {number, bare, f"{bare}.0"})


def _stands(folded: str, head: str, number: str) -> bool:
    at = folded.find(number)
    while at >= 0:
        end = at + len(number)
        if _is_exact(folded, at, end) and (
            head in folded[max(0, at - _BEFORE) : at] or head in folded[end : end + _BEHIND]
        ):
            return True
        at = folded.find(number, end)
    return False


def _is_exact(folded: str, at: int, end: int) -> bool:
    """Whether no further digit belongs to a number."""
    before, behind = folded[max(0, at - 2) : at], folded[end : end + 2]
    if before[-1:].isdigit() or (before[-1:] in (".", ",") and before[:1].isdigit()):
        return False
    return not (behind[:1].isalnum() and behind[:1].isascii()) and not (
        behind[:1] in (".", ",") and behind[1:].isdigit()
    )
