"""How messages quote a text of any length: a digest may be one line of millions of characters."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """Return a text on one line, cut to so many characters."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
