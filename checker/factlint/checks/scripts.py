"""Scripts by code point: which letters are foreign to a language, and what they are called."""

from __future__ import annotations

import re
from functools import cache

LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
"""Latin letters, for use inside a character class."""

LETTERS = {
    "han": "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "hangul": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "cyrillic": "\u0400-\u052f",
    "greek": "\u0370-\u0373\u0376\u0377\u037f\u0386\u0388-\u03ff\u1f00-\u1fff",
    "armenian": "\u0531-\u0587",
    "hebrew": "\u05d0-\u05ea",
    "arabic": "\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f",
    "indic": "\u0900-\u0963\u0970-\u0dff",
    "southeast": "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0f40-\u0fbc\u1000-\u103f\u1780-\u17d3",
    "georgian": "\u10a0-\u10ff",
    "ethiopic": "\u1200-\u135f",
}
"""The letters of each script but Latin, for use inside a character class."""

LOOKALIKES = "АВЕЅІЈКМНОРСТУХаеорсухіјѕԁԛԝһѵӏкΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
"""Cyrillic and Greek letters drawn like Latin ones (Unicode Technical Standard 39). Of the small Greek letters only
omicron: the others are the language of science (hν, NF-κB, λx)."""

_HOME = {
    "ja": ("han", "kana"),
    "zh": ("han",),
    "ko": ("hangul",),
    "ru": ("cyrillic",),
    "uk": ("cyrillic",),
    "bg": ("cyrillic",),
    "el": ("greek",),
    "he": ("hebrew",),
    "ar": ("arabic",),
    "fa": ("arabic",),
    "hi": ("indic",),
    "th": ("southeast",),
}
_NAMES = {
    "kana": "Japanese",
    "hangul": "Korean",
    "han": "Chinese characters",
    "southeast": "South-East Asian letters",
}


def is_latin(language: str) -> bool:
    """Whether a language is written in Latin letters, as are all that are not in the table."""
    return language not in _HOME


_SCREENS = {
    "ja": ("[\u0370-\u1dff]", "[\uac00-\ud7a3]"),
    "zh": ("[\u0370-\u1dff]", "[\u3041-\u30fa]", "[\uac00-\ud7a3]"),
    "ko": ("[\u0370-\u10ff]", "[\u1200-\u1dff]", "[\u3041-\u30fa]", "[\u3400-\u9fff]"),
}
_SCREEN = ("[\u0370-\u1dff]", "[^\x00-\u3040\ufb00-\U0010ffff]")


def is_known(text: str, language: str) -> bool:
    """Whether it can be said what is foreign to a text: its language is known, or its letters are Latin by far."""
    return language != "und" or 2 * len(re.findall("[A-Za-z]", text)) > len(text) - text.count(" ")


def may_be_foreign(text: str, language: str) -> bool:
    """Find quickly whether a text may hold letters foreign to a language.

    One pattern for each range, the widest negated: :mod:`re` walks through every character of a class to compile it,
    which takes three milliseconds for all of these at once, and few digests need it.
    """
    return not text.isascii() and any(re.search(part, text) for part in _SCREENS.get(language, _SCREEN))


def is_cjk(char: str) -> bool:
    """Whether a character is a Chinese, Japanese or Korean letter; compared, as a class of these is slow to compile."""
    return "\u3041" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or char == "々"


@cache
def foreign_runs(language: str) -> re.Pattern[str]:
    """Return the pattern of a run of letters foreign to a language; Latin ones never are."""
    home = _HOME.get(language, ())
    return re.compile("[" + "".join(letters for script, letters in LETTERS.items() if script not in home) + "]+")


@cache
def letters(*scripts: str) -> re.Pattern[str]:
    """Return the pattern of one letter of any of these scripts (``"latin"`` too)."""
    return re.compile("[" + "".join(LATIN if script == "latin" else LETTERS[script] for script in scripts) + "]")


@cache
def lookalikes() -> re.Pattern[str]:
    """Return the pattern of a Cyrillic or Greek letter drawn like a Latin one."""
    return re.compile(f"[{LOOKALIKES}]")


def name(text: str) -> str:
    """Return what the foreign letters of a text are called: ``"Japanese"``, ``"Cyrillic letters"``."""
    order = ("kana", *LETTERS)
    script = next((script for script in order if letters(script).search(text)), "foreign")
    return _NAMES.get(script, f"{script.capitalize()} letters")
