"""Which links the settings exclude: those are never asked."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def left_out(url: str, include: Sequence[str], exclude: Sequence[str]) -> str:
    """Return in words why a URL of a digest is not asked for, or the empty string."""
    if pattern := excluded(url, exclude):
        return f"the settings exclude it ({pattern})"
    if include and not excluded(url, include):
        return "it is none of those that the settings include"
    return ""


def excluded(url: str, patterns: Sequence[str]) -> str:
    """Return the pattern that a URL falls under, or the empty string.

    ``*`` stands for any characters, ``/`` among them. A pattern with a scheme is held against the whole URL, one with
    a slash against what follows ``://``, and any other against the host alone: ``*.example.org``.
    """
    if not patterns:
        return ""
    scheme, _, rest = url.partition("://")
    place, slash, path = rest.partition("/")
    host = place.rpartition("@")[2].lower()
    whole = f"{scheme.lower()}://{host}{slash}{path}"
    bare = re.sub(r":\d*$", "", host)
    for pattern in patterns:
        text = whole if "://" in pattern else whole.partition("://")[2] if "/" in pattern else bare
        if _compiled(pattern).match(text):
            return pattern
    return ""


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    # What `translate` makes of several stars takes no more than quadratic time: each is matched once, as an atom.
    return re.compile(translate(pattern))
