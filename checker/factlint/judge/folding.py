"""Words of names made comparable: no case, no accents, no full-width letters, one way of writing each."""

from __future__ import annotations

import unicodedata

from factlint import lazy

_ACCENTS = lazy.pattern(r"[\u0300-\u036f]+")
_WORD = lazy.pattern(r"[a-z0-9\u00df-\u00f6\u00f8-\u024f]+")
_WIDTH = 0xFEE0
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‑": "-"}
_PLAIN: dict[int, str | int] = {
    **{ord(letter): plain for letter, plain in _LETTERS.items()},
    **{wide: wide - _WIDTH for wide in range(ord("０"), ord("ｚ") + 1)},
}
"""Letters that have no parts to be taken apart into, and full-width letters."""
_DOUBLED = lazy.pattern(r"(.)\1+")
_SOUNDS = (
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("iy", "y"), ("ij", "y"), ("yi", "y"), ("j", "y"), ("w", "v"), ("y", "i"),
    ("q", "k"), ("c", "k"), ("ou", "u"), ("o", "u"), ("e", "a"),
)  # fmt: skip
_INITIALS = {"c": "k", "q": "k", "h": "k", "j": "i", "y": "i", "w": "v", "e": "a", "o": "u", "p": "f"}


def fold(text: str) -> str:
    """Return a text without case and accents: "São Müller’s" becomes "sao muller's"."""
    if text.isascii():
        return text.casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    # Without composing them again Hangul would be in pieces and kana without their marks. Compatibility forms stay:
    # the "¹" of a footnote and "™" are no part of the word before them.
    return unicodedata.normalize("NFC", plain).casefold().translate(_PLAIN)


def words(folded: str) -> list[str]:
    """Return the Latin words and the numbers of a folded text, without any mark: "gpt-5.4" has three."""
    return _WORD.findall(folded)


def unumlauted(word: str) -> str:
    """Return a folded word with its umlauts as they stand after folding: "mueller" becomes "muller"."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def sound(word: str) -> str:
    """Return what ways of writing a foreign name share: "zelenskyy" and "zelenski", "mohamed" and "muhammad"."""
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return _DOUBLED.sub(r"\1", word)


def initial_sound(word: str) -> str:
    """Return the first letter of a folded word, or the one that stands for all that sound alike."""
    return _INITIALS.get(word[:1], word[:1])
