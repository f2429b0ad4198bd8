"""What is in a store, for people."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - msgspec reads the annotation

import msgspec


class Info(msgspec.Struct, frozen=True):
    """What is in a store."""

    path: Path
    size: int
    """Bytes of the file and what belongs to it."""
    fresh: int
    """Answers that may be used in place of asking."""
    stale: int
    """Pages whose time is over; they are asked for anew, if they have changed."""
    spent: int
    """Failures that are of no more use, and will be swept out."""
    oldest: str = ""
    newest: str = ""

    @property
    def answers(self) -> int:
        """All of them."""
        return self.fresh + self.stale + self.spent
