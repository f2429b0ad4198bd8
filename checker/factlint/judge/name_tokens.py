"""The words of a text that have a capital, and its numbers: what names are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN = "A-Za-z0-9À-ÖØ-öø-ɏḀ-ỿﬀ-ﬆKÅ"
_CAPITALS = "A-Z0-9À-ÖØ-ÞĀĆČĎĐĒĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚĂƠƯẠẢẤẮẸẾỊỌỐỚỤỨỲỶỸ"
_TOKEN = lazy.pattern(
    rf"(?<![{_LATIN}.])(?:[A-Z]\.){{1,6}}[A-Z](?![{_LATIN}])\.?"
    rf"|(?<![{_LATIN}\u0300-\u036f])(?:[a-z]{{1,3}}(?=[A-Z])|v(?=\d)|[{_CAPITALS}])[{_LATIN}\u0300-\u036f]*"
    rf"(?:['’&‑-][{_LATIN}][{_LATIN}\u0300-\u036f]*|[.,](?=\d)(?<=\d[.,])[0-9]+[{_LATIN}]*)*"
)
"""Initials with dots, a word with a capital, or a number. No two ways lead through the same characters."""

_LETTERS = lazy.pattern(r"[^\W\d_]+")
_OPENERS = "\"“„‘'«»([{*_#>•·–—- \t\u3000「『（"
_APOSTROPHES = ("'", "’")
_QUOTES = '"“„‘«「『'
_CLOSERS = "\"”’')]}»*_」』）"
_ENDERS = ".!?:;…。！？：|"
_NEAR = 8
"""Characters before a word in which the end of a sentence is looked for."""
_SHORTENED = frozenset((
    "st", "mr", "mrs", "ms", "dr", "sr", "jr", "inc", "corp", "co", "ltd", "vs", "no", "gen", "sen", "gov", "rep",
    "prof", "lt", "col", "sgt", "mt", "ft",
))  # fmt: skip
_ENCLITICS = ("s", "ll", "ve", "re", "d", "t", "m")
_PREFIXES = frozenset(
    ("non", "anti", "pro", "pre", "post", "ex", "mid", "self", "multi", "neo", "pan", "trans", "sub", "cross")
)
_INSIDE = frozenset(
    (
        "al",
        "el",
        "on",
        "upon",
        "de",
        "la",
        "le",
        "sur",
        "les",
        "en",
        "du",
        "des",
        "am",
        "der",
        "an",
        "in",
        "of",
        "the",
        "under",
    )
)
_WIDE = ("ja", "zh", "ko")


class Token(NamedTuple):
    """A word with a capital, or a number."""

    start: int
    end: int
    text: str
    word: str
    """Folded; without a possessive, the dots of initials, and what hyphens add to a name ("London-based")."""
    bare_end: int
    """Where it ends without its possessive."""
    possessive: bool
    first: bool
    """Whether it begins a sentence or a quotation, and may owe its capital to that."""
    initials: bool
    """Whether it is initials with dots: "U.S.", "J.K."."""
    number: bool
    """Whether it is a number, or a number with a "v"."""
    closed: bool
    """Whether no name goes on behind it: "London-based", "Apple's"."""


def tokens(text: str, language: str) -> Iterator[Token]:
    """Yield the words with capitals and the numbers of a text."""
    wide = language in _WIDE
    for match in _TOKEN.finditer(text):
        written = match[0]
        start, end = match.span()
        number = written[0].isdigit() or written[0] == "v"
        if written[1:2] == "." and not number:
            plain = written.replace(".", "").lower()
            yield Token(start, end, written, plain, end, False, False, True, False, False)  # noqa: FBT003 - a row
            continue
        first = not wide and not number and _is_first(text, start)
        if language == "fr" and written[1:2] in _APOSTROPHES and written[0] in "LDCJNMST":
            start, written = start + 2, written[2:]
        size, possessive = _bare(written)
        plain = written[:size]
        core = _core(plain, language) if "-" in plain or "‑" in plain else plain
        word = fold(core).removeprefix("v") if number else fold(core)
        closed = possessive or len(core) < size
        yield Token(start, end, written, word, start + size, possessive, first, False, number, closed)  # noqa: FBT003 - a row


def _bare(written: str) -> tuple[int, bool]:
    """Return how long a word is without a possessive or a contracted verb, and whether it had a possessive."""
    at = max(written.rfind("'"), written.rfind("’"))
    if at > 0:
        tail = written[at + 1 :].lower()
        if tail in _ENCLITICS:
            return at, tail == "s"
    return len(written), False


def _core(written: str, language: str) -> str:
    """Return what of a hyphenated word is a name: "London" of "London-based", "Coca-Cola" whole."""
    parts = written.replace("‑", "-").split("-")
    if parts[0].lower() in _PREFIXES:
        parts = parts[1:]
    kept = []
    for part in parts:
        if part[0].islower() and part.isalpha() and part not in _INSIDE and part[1:].islower():
            break
        kept.append(part)
    if language == "de" and len(kept) > 1 and not kept[1][0].isdigit():
        kept = kept[:1]
    return "-".join(kept)


def _is_first(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins at an offset."""
    if text[start - 2 : start - 1].isalnum() and text[start - 1] == " ":
        return False
    at = start - 1
    floor = max(0, start - _NEAR)
    while at >= floor and text[at] in _OPENERS:
        if text[at] in _QUOTES:
            return True
        at -= 1
    if at < 0 or text[at] == "\n":
        return True
    while at > floor and at < start - 1 and text[at] in _CLOSERS:
        at -= 1
    if at == start - 1 or text[at] not in _ENDERS:
        return False
    if text[at] != ".":
        return True
    before = text[max(0, at - 6) : at]
    word = "".join(_LETTERS.findall(before)[-1:])
    shortened = len(word) == 1 or word.lower() in _SHORTENED
    return not (word and before.endswith(word) and shortened)
