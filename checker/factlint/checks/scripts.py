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


@cache
def foreign_runs(language: str) -> re.Pattern[str]:
    """Return the pattern of a run of letters foreign to a language; Latin ones never are."""
    home = _HOME.get(language, ())
    return re.compile("[" + "".join(letters for script, letters in LETTERS.items() if script not in home) + "]+")


@cache
def letters(*scripts: str) -> re.Pattern[str]:
    """Return the pattern of one letter of any of these scripts (``"latin"`` too)."""
    return re.compile("[" + "".join(LATIN if script == "latin" else LETTERS[script] for script in scripts) + "]")


def name(text: str) -> str:
    """Return what the foreign letters of a text are called: ``"Japanese"``, ``"Cyrillic letters"``."""
    order = ("kana", *LETTERS)
    script = next((script for script in order if letters(script).search(text)), "foreign")
    return _NAMES.get(script, f"{script.capitalize()} letters")
