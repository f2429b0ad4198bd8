"""How messages count things."""

from __future__ import annotations

_PLURALS = {"story": "stories", "fix": "fixes"}


def counted(count: int, noun: str) -> str:
    """Return the number and the noun, in the plural where it must be."""
    return f"{count:,} {noun if count == 1 else _PLURALS.get(noun, noun + 's')}"
