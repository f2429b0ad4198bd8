"""What two near titles differ in, in words for a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import title_forms as forms

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 40
"""Characters of a difference that a message quotes; two titles that differ in more are better read whole."""
# Words; of scripts without blanks each character.
_PIECE = lazy.pattern(rf"[{forms.WIDE}]|[^\s{forms.WIDE}]+")


def difference(mine: str, theirs: str, whose: str = "the page's title") -> str:
    """Say what a title has that the other, the page's as a rule, lacks, and the reverse."""
    here, there = _apart(forms.squashed(mine), forms.squashed(theirs))
    if not (here or there) or max(len(here), len(there)) > _LONGEST:
        return f"these are not the words of {whose}"
    if here and there:
        return f"{whose} has “{there}” where this one has “{here}”"
    return f"{whose} has also “{there}”" if there else f"{whose} has no “{here}”"


def _apart(mine: str, theirs: str) -> tuple[str, str]:
    """Return what stands between the beginning and the end that two titles have in common."""
    one, other = list(_PIECE.finditer(mine)), list(_PIECE.finditer(theirs))
    left = _common([forms.key(piece[0]) for piece in one], [forms.key(piece[0]) for piece in other])
    right = _common(
        [forms.key(piece[0]) for piece in reversed(one[left:])],
        [forms.key(piece[0]) for piece in reversed(other[left:])],
    )
    pairs = ((mine, one[left : len(one) - right]), (theirs, other[left : len(other) - right]))
    here, there = (text[found[0].start() : found[-1].end()] if found else "" for text, found in pairs)
    return here, there


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many pieces two titles have in common from the beginning."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
