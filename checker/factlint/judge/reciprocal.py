"""Parts of a sentence that may as well stand in each other's place: "A and B", "A met B", "the head of B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.judge.frames import Frame

AND = frozenset(("and", "or", "und", "oder", "et", "ou", "y", "e", "o", "&", ","))
"""What joins the members of a list."""
_WITH = frozenset(("with", "mit", "avec", "con", "com", "between", "zwischen", "entre"))
_OF = frozenset(("of", "de", "du", "des", "del", "von", "da", "do", ",", "als", "as", "'"))
_MUTUAL_STEMS = """
    merg meet met marri draw drew tie tied play face fight fought border equal resembl versus vs v duel divorc
    heirat traf treffen épous rencontr affront cas casó reun enfrent encontr
"""
_MUTUAL = frozenset(_MUTUAL_STEMS.split())
"""Stems of what two do to each other: whoever stands first."""
_MOST = 3
"""Words between two names of which one tells what both do to each other."""


def is_reciprocal(frame: Frame, one: int, other: int) -> bool:
    """Whether two tokens may change places as they stand, by what stands between them."""
    keys, kinds = frame.keys[one + 1 : other], frame.kinds[one + 1 : other]
    kind = frame.kinds[one]
    between = zip(keys, kinds, strict=True)
    if _OF.issuperset(keys) or all(key in AND or other_kind == kind == "name" for key, other_kind in between):
        return True
    words = [key for key, other_kind in zip(keys, kinds, strict=True) if other_kind == "word"]
    if kind == frame.kinds[other] == "name":
        return keys[-1] in _WITH or (len(words) <= _MOST and not _MUTUAL.isdisjoint(keys))
    behind = frame.keys[other + 1] if other + 1 < len(frame.keys) else ""
    return words == [behind] and not AND.isdisjoint(keys)
