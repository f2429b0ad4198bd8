"""Characters that nobody sees, told apart from those that a script or an emoji cannot do without.

What is right where: Unicode Standard, chapter 23 (joiners and bidirectional controls), and UTS 51 (emoji sequences).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
    "\xad": "SOFT HYPHEN",
    "\ufeff": "ZERO WIDTH NO-BREAK SPACE (byte order mark)",
}
_DIRECTION = "\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069"
_SCRIPTS = {
    # Letters change shape at a joiner: Arabic, Persian, the Indic scripts, Khmer, Mongolian …
    "joined": "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefe\u07c0-\u07ff",
    # No spaces between words, so that a zero-width space allows a line break: Thai, Lao, Burmese, Khmer.
    "unspaced": "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff",
    "right to left": "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc",
    # What an emoji sequence is made of: pictures, skin tones, joiners, the emoji variation selector.
    "picture": "\u00a9\u00ae\u200d\u203c-\u3299\ufe0f\U0001f000-\U0001faff",
}
_MARKUP = frozenset("*_~`@#|")


class Invisible(msgspec.Struct, frozen=True):
    """A run of invisible characters; ``text`` is what stands there."""

    start: int
    end: int
    text: str


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of a run of characters that are invisible, or have no business in text."""
    return re.compile(
        "[\x01-\x08\x0b\x0e-\x1f\x7f\x85\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
        "\ue200-\ue20f\U000e0001-\U000e007f]+"
    )


@cache
def _in(script: str) -> re.Pattern[str]:
    return re.compile(f"[{_SCRIPTS[script]}]")


def find(text: str) -> Iterator[Invisible]:
    """Yield the runs of invisible characters that do not belong where they stand."""
    for match in pattern().finditer(text):
        start, end = match.span()
        if not all(_belongs(char, text, start, end) for char in set(match[0])):
            yield Invisible(start, end, match[0])


def described(char: str) -> str:
    """Return code point and name: ``U+200B ZERO WIDTH SPACE``."""
    private = "PRIVATE USE (a citation mark of a chat window)" if is_mark(char) else "CONTROL"
    return f"U+{ord(char):04X} {_NAMES.get(char) or unicodedata.name(char, private)}"


def parts(text: str) -> bool:
    """Whether a run parts what stands before it from what comes after, as a line or paragraph separator does."""
    return not {"\u2028", "\u2029", "\x85"}.isdisjoint(text)


def is_mark(text: str) -> bool:
    """Whether a run belongs to a citation mark of a chat window, which holds visible letters, too."""
    return any("\ue200" <= char <= "\ue20f" for char in text)


def _belongs(char: str, text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if char in "\u200c\u200d" and _in("joined").search(before + after):
        return True
    if char == "\u200d":
        return bool(_in("picture").match(before) and _in("picture").match(after))
    if char == "\u200b":
        # Beside markup it is a trick to make emphasis work between CJK letters, or to keep @name from being a mention.
        return bool(_in("unspaced").search(before + after)) or not _MARKUP.isdisjoint(before + after)
    if "\U000e0020" <= char <= "\U000e007f":
        return before == "\U0001f3f4"
    if re.match(f"[{_DIRECTION}]", char):
        return bool(_in("right to left").search(text, max(0, start - 200), end + 200))
    return False
