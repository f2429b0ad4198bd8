"""Text that was read in the wrong encoding: places where the letters can only be the bytes of other letters.

``ftfy``, the library for this, was tried and left out: it answers for a whole text and not for a place in it, takes
57 ms to import, calls the Portuguese “IRMÔ broken, and sees neither Japanese read as cp1252 nor UTF-8 read as
Shift-JIS or GBK. Here a place counts only if no language writes its letters in that order; what they stand for is then
found by undoing the wrong reading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_HIGH = "\x80-\xbf" + _CP1252
"""What the bytes 80 to BF, which continue a character in UTF-8, look like in cp1252 and Latin-1."""
_SURE_AFTER_A = "\x80-\x9f¡-ª¬-¶¸-º¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ˜š›œžŸ"
"""After Ã; what is missing may follow a Portuguese word in capitals: IRMÃ», MANHÃ…, IRMÔ."""


class Damage(msgspec.Struct, frozen=True):
    """A damaged place, and what stood there before (empty where it is lost)."""

    start: int
    end: int
    meant: str


@cache
def _pattern() -> re.Pattern[str]:
    not_capitals = "(?<![A-ZÀ-ÖØ-ÞĐ])"
    return re.compile(
        "|".join(
            (
                "(?P<lost>\ufffd+)",
                "(?P<gbk>锟斤拷(?:锟斤拷|锟斤|锟)*)",
                "(?P<kr>占쏙옙(?:占쏙옙|占쏙|占)*)",
                "(?P<sjis>(?:[縺繧繝][^\\s縺繧繝]{0,3}){3,})",
                "(?P<sjis1252>(?:ƒ[^\\sƒ]){3,})",
                "(?P<utf8>(?:"
                + "|".join(
                    (
                        f"Ã[{_SURE_AFTER_A}]",
                        f"{not_capitals}Ã[{_HIGH}]",
                        "(?<=[a-zà-ÿ])Ã(?= )",
                        f"{not_capitals}Â[\x80-\x9f¡-º¼-¿]",
                        "(?<=[^\\s(«A-ZÀ-ÖØ-ÞĐ])Â[\xa0»]",
                        f"(?<=[a-z])[ÄÅ][{_HIGH}]",
                        f"(?:[ÐÑ][{_HIGH}]){{3,}}",
                        f"(?:[ÎÏ][{_HIGH}]){{3,}}",
                        f"(?:[ØÙÚÛ][{_HIGH}]){{3,}}",
                        f"(?:×[{_HIGH}]){{3,}}",
                        f"â€[{_HIGH}]?",
                        f"â[\x80-\x9f][{_HIGH}]?",
                        f"(?<![^\\W\\d_])â[‚„†ˆ‰Šœ•–—˜™š’”“…][{_HIGH}]",
                        f"ï»¿|ï¼[{_HIGH}]|ï½[{_HIGH}]",
                        f"ã[€‚ƒ\x80-\x83][{_HIGH}]",
                        f"(?:[à-ï][{_HIGH}]{{2}}){{2,}}",
                        f"ðŸ[{_HIGH}]{{0,2}}",
                    )
                )
                + ")+)",
                "(?P<latin1>[\x80-\x84\x86-\x9f]+)",
            )
        )
    )


@cache
def screen() -> re.Pattern[str]:
    """Return a pattern that finds quickly whether a text may be damaged at all."""
    return re.compile(f"[ÃÂÄÅÐÑÎÏØÙÚÛ×à-ïð][{_HIGH}]|Ã |[\ufffd锟占縺繧繝ƒ\x80-\x84\x86-\x9f]")


def find(text: str) -> Iterator[Damage]:
    """Yield the damaged places of a text."""
    for match in _pattern().finditer(text):
        kind = match.lastgroup
        if kind == "lost" and _is_shown(text, *match.span()):
            continue
        yield Damage(*match.span(), _undone(match[0]) if kind == "utf8" else _undone_as(kind, match[0]))


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether one replacement character stands in brackets or quotation marks: the text speaks of it."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return end - start == 1 and around in ("()", "“”", '""', "''", "‘’", "（）", "「」", "«»", "„“", "[]")


def _undone(text: str) -> str:
    """Undo "UTF-8 read as cp1252 or Latin-1", as often as it was done; empty where that fails."""
    if text == "Ã":  # its second half, a no-break space, has become a plain one
        return "à"
    meant = ""
    for _ in range(3):
        try:
            text = b"".join(bytes([ord(char)]) if ord(char) < 256 else char.encode("cp1252") for char in text).decode()
        except UnicodeError:
            break
        meant = text
    return meant


def _undone_as(kind: str | None, text: str) -> str:
    encoding, right = {
        "sjis": ("cp932", "utf-8"),
        "sjis1252": ("cp1252", "cp932"),
        "latin1": ("latin-1", "cp1252"),
    }.get(kind or "", ("", ""))
    try:
        return text.encode(encoding).decode(right, "ignore") if encoding else ""
    except UnicodeError:
        return ""
