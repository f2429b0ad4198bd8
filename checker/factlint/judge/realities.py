"""How far a text vouches for an act."""

from __future__ import annotations

from enum import IntEnum


class Reality(IntEnum):
    """How far a text vouches for an act, least first."""

    DENIED = -1
    ALLEGED = 0
    POSSIBLE = 1
    PLANNED = 2
    COMING = 3
    DONE = 4


WORDS = {
    Reality.DENIED: "did not come about",
    Reality.ALLEGED: "is said to have happened",
    Reality.POSSIBLE: "may happen",
    Reality.PLANNED: "is planned or expected",
    Reality.COMING: "will happen",
    Reality.DONE: "has happened",
}
"""For an editor."""
