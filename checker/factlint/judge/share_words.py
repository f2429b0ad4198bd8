"""Words around fractions: which of them make "half" a share, and which a part of the year or of a game."""

from __future__ import annotations

_BEFORE_HALF = """
    by nearly about over than almost roughly around in just under only exactly some up least cut lost is to at
    approximately"""
_BEHIND_HALF = "of the its their his her a an all our these those"
_OTHER_HALVES = "first second other better latter next last each opening closing early former"
_MORE = """
    more less fewer higher lower larger smaller bigger faster slower cheaper longer shorter the this last in on from
    since after before to by and or as than at while when"""
_OF = "of de des du da do dos das der del d von aller"
_SURE = "drittel fünftel sechstel achtel zehntel tiers tercio terço"
_BEFORE_SPANS = "a past last next this previous ein eines letzten vergangenen nächsten dernière une última uma una"

BEFORE_HALF = frozenset(_BEFORE_HALF.split())
"""Before "half" one of them makes it a share: "by half"."""
BEHIND_HALF = frozenset(_BEHIND_HALF.split())
"""Behind it so do these: "half of", "half the"."""
OTHER_HALVES = frozenset(_OTHER_HALVES.split())
"""Before it they make it a part of the year or of a game, whatever follows."""
LEADS = BEFORE_HALF - {"in", "is", "at", "cut", "lost"}
"""Before "a third": "up a third"."""
MORE = frozenset(_MORE.split())
"""Behind "a third" they are no noun, so that it is no ordinal: "a third more"."""
OF = frozenset(_OF.split())
SURE = frozenset(_SURE.split())
"""Fractions that are no ordinals."""
BEFORE_SPANS = frozenset(_BEFORE_SPANS.split())
"""Before "decade" and "century", which are dates elsewhere: "the 18th century"."""
