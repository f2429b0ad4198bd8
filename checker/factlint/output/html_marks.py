"""Foreign text in the HTML report: escaped, on one line, and with what nobody would see made visible.

Direction controls, characters without width and control characters never reach the page. A small box with the
character's code stands in their place, so that a browser shows the text in the order in which it is written.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from markupsafe import Markup, escape

from factlint.output.safe import safe
from factlint.shorten import shortened

_SIGNS = {"\n": "↵", "\r": "␍"}
_JOINER = "\u200d"
_EMOJI = re.compile("(?<=[\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])")
"""The joiner between two emoji, which makes one of them and hides nothing."""
_HELD = "\ue000"
"""Stands for such a joiner while others are made visible: a character of private use."""
_LONGEST_RUN = 3
"""From so many equal invisible characters in a row on, their number is told instead."""
_LINK = re.compile(r"https?://[^\s/\\<>\"'`{|}^][^\s\\<>\"'`{|}^]*", re.IGNORECASE)
_LONGEST_LINK = 2_000
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def shown(text: str) -> Markup:
    """Return ``text`` as HTML, character by character; tabs stay, other control characters become signs."""
    if safe(text) == text:
        return escape(text)
    if _JOINER in text and _HELD not in text:
        text = _EMOJI.sub(_HELD, text)
    parts = []
    for hidden, run in groupby(text, _is_hidden):
        found = "".join(run)
        parts.append("".join(map(_sign, *zip(*_runs(found), strict=True))) if hidden else str(escape(found)))
    return Markup("".join(parts).replace(_HELD, _JOINER))  # noqa: S704 - each part is escaped, or a sign of ours


def _is_hidden(character: str) -> bool:
    return character != "\t" and safe(character) != character


def _runs(text: str) -> list[tuple[str, int]]:
    return [(character, len(list(run))) for character, run in groupby(text)]


def _sign(character: str, count: int) -> str:
    code = f"{ord(character):04X}"
    name = unicodedata.name(character, "") or "control character"
    sign = f'<i class="x" title="U+{code} {name}">{_SIGNS.get(character, code)}</i>'
    return sign * count if count < _LONGEST_RUN else f'{sign}<i class="x">×{count}</i>'


def brief(text: str, longest: int = 400) -> Markup:
    """Return ``text`` as HTML, on one line and cut to so many characters."""
    return shown(shortened(text, longest))


def link(url: str) -> str:
    """Return ``url`` if a reader may follow it, else nothing.

    Pages and digests name their URLs themselves; only plain addresses of the web become links, never a script, a
    document of its own (``data:``) or a file.
    """
    url = url.strip()
    if len(url) > _LONGEST_LINK or safe(url) != url or not _LINK.fullmatch(url):
        return ""
    return url


def direction(text: str) -> str:
    """Return the value of ``dir`` for a text; empty where it reads from left to right throughout."""
    return "auto" if not text.isascii() and _RIGHT_TO_LEFT.search(text) else ""
