"""How it is told that a file has not changed since it was read: by size and time, and else by its content."""

from __future__ import annotations

import os
import stat
import time
from hashlib import blake2b
from typing import NamedTuple

from factlint.digest.decode import LARGEST

_COARSE = 2_000_000_000
"""Nanoseconds within which a file may change again and bear the same time: FAT counts in steps of two seconds."""


class Stamp(NamedTuple):
    """A file as it was when it was read."""

    size: int
    changed: int
    """When it was last written to, in nanoseconds since 1970."""
    content: bytes
    """A hash of what was in it."""
    taken: int
    """When all this was found, in nanoseconds since 1970."""


class Look(NamedTuple):
    """What a look at a file tells without reading it."""

    size: int
    changed: int


def look(path: str) -> Look | None:
    """Return size and time of a file; ``None`` where there is none, or what is there is no plain file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - for ten thousand files pathlib takes three times as long
    except (OSError, ValueError):
        return None
    return Look(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def read(path: str) -> tuple[bytes, Stamp] | None:
    """Return what is in a file, up to one byte more than a digest may have, and its stamp; ``None`` if it is not there.

    The look comes before the reading: what is written in between makes the stamp stale, never wrong.
    """
    taken = time.time_ns()
    if not (seen := look(path)):
        return None
    try:
        with open(path, "rb", opener=_at_once) as file:
            data = file.read(LARGEST + 1) or b""
    except OSError:
        return None
    return data, Stamp(seen.size, seen.changed, blake2b(data, digest_size=16).digest(), taken)


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting: a pipe may have taken its place since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def is_settled(changed: int, taken: int) -> bool:
    """Whether a file that bears this time cannot have changed since it was read without bearing another.

    One that was read as soon as it was written may have been written once more within the same tick of the clock: what
    git calls racy (Documentation/technical/racy-git.txt).
    """
    return changed + _COARSE < taken
