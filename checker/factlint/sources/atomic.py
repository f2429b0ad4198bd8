"""Writes a file whole or not at all, so that one that is read at the same time, or after a crash, is never half."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replacing(path: Path, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """Give a file that takes the place of ``path`` at the end; if that is not reached, ``path`` stays as it was.

    Raises:
        OSError: It cannot be written.
    """
    # A name that nobody can foresee, and no file that is there: a stranger's repository may hold links of any name.
    part = path.with_name(f".{os.urandom(8).hex()}.part")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle, for its mode
            yield file
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
