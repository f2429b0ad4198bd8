"""Phrases that a page is recognised by, whatever its language: texts made alike, and how much of one a phrase covers.

That a phrase stands somewhere in a text says little ("Page not found: why dead links hurt your site"); that it is
nearly all of a title, heading or sentence says that the page speaks of itself.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_LONGEST = 300
"""Characters of a title or sentence that are looked at."""

_LETTERS = str.maketrans("łøđı", "lodi")
"""Letters whose strokes and dots Unicode takes for no accents."""
_APOSTROPHES = lazy.pattern(r"['’‘`´]")
_ACCENTS = lazy.pattern(r"[\u0300-\u036f]")
_SIGNS = lazy.pattern(r"[^\w]+|_+")
_PARTS = lazy.pattern(r"\s[|·•–—\-»«›>~/]+\s|[|｜_]|\s?[【】]\s?")
_COLON = lazy.pattern(r"[：:]\s?")
_QUOTED = lazy.pattern(
    r"[“„][^“”„]{1,200}[”“]|«[^«»]{1,200}»|(?<!\w)»[^«»]{1,200}«(?!\w)|「[^「」]{1,200}」|『[^『』]{1,200}』"
    r"|(?<!\w)‘[^‘]{1,200}’(?!\w)|\"[^\"]{1,200}\""
)
_GOES_ON = lazy.pattern(r"\\\n\s*")
_SENTENCES = lazy.pattern(r"(?<=[.!?…])\s|[。！？\n]")


def folded(text: str) -> str:
    """Return a text in lower case, without accents and signs, its words one space apart: ``cant find``, ``nao existe``.

    Japanese and Korean keep their marks, which are letters there and no accents.
    """
    text = unicodedata.normalize("NFKD", text[:_LONGEST]).casefold()
    text = unicodedata.normalize("NFC", _ACCENTS.sub("", _APOSTROPHES.sub("", text)))
    return _SIGNS.sub(" ", text.translate(_LETTERS)).strip()


def parts(title: str) -> list[str]:
    """Return a title and what it consists of where a site has put its name beside it: "Oops | Tern Post".

    Behind a colon goes on what stands before it; what stands behind one may be all there is: "Tern Post: Oops".
    """
    title = own(" ".join(title[:_LONGEST].split()))
    found = [part.strip() for part in _PARTS.split(title)]
    found += [_COLON.split(part)[-1].strip() for part in found if ":" in part or "：" in part]
    return list(dict.fromkeys((title, *filter(None, found))))


def sentences(blocks: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of some blocks, each in the page's own words."""
    for block in blocks:
        yield from (sentence for sentence in _SENTENCES.split(own(block)) if sentence and not sentence.isspace())


def own(text: str) -> str:
    """Return a text without what it quotes: what stands in a page's place says so in words of its own."""
    return _QUOTED.sub(" … ", text)


def covers(pattern: re.Pattern[str], text: str, share: float) -> bool:
    """Whether a phrase is so much of a folded text, counted in characters."""
    return any(match.end() - match.start() >= share * len(text) for match in pattern.finditer(text)) if text else False


def either(*groups: str) -> re.Pattern[str]:
    """Return a pattern for the alternatives of some tables: a line each or several; behind a backslash one goes on."""
    lines = (line.strip() for group in groups for line in _GOES_ON.sub("", group).splitlines())
    return lazy.pattern("|".join(f"(?:{line})" for line in lines if line))
