r"""Makes text from digests harmless for a terminal, and knows how wide it is there.

A digest may hold escape sequences that recolour, erase or retitle the reader's terminal, direction controls that
show the text in another order than it stands, and characters without width that hide in a word. All of them are shown
as Python would write them: ``\x1b``, ``\u202e``, ``\u200b``. So are the signs that begin a command to the CI service
that reads our output: ``::error::`` at the start of a line, and anywhere ``##[error]`` (GitHub), ``##vso[…]`` (Azure).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}

# Control, format, surrogate and separator characters (Cc, Cf, Cs, Zl, Zp), apart from the Arabic, Syriac and Indic
# signs that Unicode files under Cf though they have a shape; and letters without one: the Hangul fillers, the
# Mongolian selectors, the combining grapheme joiner, the Khmer inherent vowels.
_HARMFUL = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)


_COMMAND = r"##(?=[A-Za-z]{0,12}\[)"
# The arrow before a second place is none: what follows its third colon names no command.
_LINE_COMMAND = r"\s*:(?=:(?!: ))"


@cache
def _harmful() -> re.Pattern[str]:
    return re.compile(_HARMFUL)


@cache
def _harmful_in_json() -> re.Pattern[str]:
    # A line end stands between values; in a string it is escaped already, as all control characters of ASCII are.
    return re.compile(_HARMFUL.replace("\x00-\x1f", ""))


@cache
def _command() -> re.Pattern[str]:
    return re.compile(_COMMAND)


@cache
def _line_command() -> re.Pattern[str]:
    return re.compile(_LINE_COMMAND)


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    named = _NAMED.get(character)
    return named or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def _as_json(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def safe(text: str) -> str:
    """Return ``text`` as one line that a terminal shows as it stands, whatever was in it."""
    if not (text.isascii() and text.isprintable()):
        text = _harmful().sub(_visible, text)
    return _command().sub(r"#\\x23", text) if "##" in text else text


def safe_line(line: str) -> str:
    """Return a line of output so that it begins no command (``::add-mask::``), whatever file name it begins with."""
    start = _line_command().match(line) if "::" in line else None
    return f"{start[0][:-1]}\\x3a{line[start.end() :]}" if start else line


def safe_json(document: bytes) -> bytes:
    """Return a JSON document with the same values that a terminal shows as it stands.

    No command stands in it, nor does one begin any of its lines.
    """
    if not document.isascii() or b"\x7f" in document:
        document = _harmful_in_json().sub(_as_json, document.decode()).encode()
    return re.sub(_COMMAND.encode(), rb"#\\u0023", document) if b"##" in document else document


def safe_html(document: bytes) -> bytes:
    """Return an HTML document that reads the same and in which no command stands; its lines begin with none."""
    return re.sub(_COMMAND.encode(), b"#&#35;", document) if b"##" in document else document


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes, for text that :func:`safe` has returned.

    East Asian wide and full-width characters take two (UAX #11), combining marks none.
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
