"""Globs as git reads those of a .gitignore; this module is loaded only where there are any."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_STARS = 4
"""Each further ``*`` in one part of a path multiplies the time that a hostile file name can cost."""


@lru_cache(maxsize=1024)
def spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    """Return the globs ready to match.

    Raises:
        ValueError: One of them is no glob, or has so many stars that matching could take minutes.
    """
    for glob in globs:
        if is_hostile(glob):
            raise ValueError(f"{glob!r} holds too many stars")
    with warnings.catch_warnings():
        # The library's regular expressions make Python warn of `[[]`, a sound glob.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            return GitIgnoreSpec.from_lines(globs)
        except re.error as error:
            raise ValueError(f"{error.msg} in {error.pattern!r}") from None


def is_hostile(glob: str) -> bool:
    """Whether a glob has more stars in one part of a path, or more ``**`` parts, than anybody needs."""
    parts = re.sub(r"\*{3,}", "**", glob).split("/")
    return parts.count("**") > _MOST_STARS or any(part.count("*") > _MOST_STARS for part in parts if part != "**")


@lru_cache(maxsize=256)
def gitignore(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """Return the globs of a .gitignore; lines that are none are skipped, as git skips them."""
    return spec(tuple(_readable(lines)))


def _readable(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        try:
            spec((line,))
        except ValueError:
            continue
        yield line
