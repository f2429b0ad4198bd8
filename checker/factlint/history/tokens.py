"""Terms as the full-text table holds them: one token each, whatever characters they have, and of one series alone.

A token begins with the number of its series, so that what the table says of a token's frequency is of that series.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from factlint.digest.paragraphs import key

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 40
"""Characters of a term that is kept as it is; a hostile one has thousands."""


def token(series: int, term: str) -> str:
    """Return the token of a term: of ASCII letters and digits only, which SQLite's ``ascii`` tokenizer never parts.

    Different terms have different tokens: the letter behind the series' number tells how the rest is to be read.
    """
    if term.isascii() and term.isalnum() and term == term.lower() and len(term) <= _LONGEST:
        return f"{series}a{term}"
    data = term.encode("utf-8", "surrogatepass")
    if len(data) <= _LONGEST:
        return f"{series}b{data.hex()}"
    return f"{series}c{blake2b(data, digest_size=16).hexdigest()}"


def row(series: int, terms: Iterable[str]) -> str:
    """Return what the full-text table is given for a story."""
    return " ".join(token(series, term) for term in terms)


def page_key(page: str) -> int:
    """Return the 63 bits by which a page is looked up; what is found says itself which page it is of."""
    return key(page)
