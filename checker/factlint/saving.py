"""Writes digests that were mended: whole or not at all, as they were encoded, and only over what was read."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.digest.decode import decoded
from factlint.errors import InputError
from factlint.sources.atomic import replacing

if TYPE_CHECKING:
    from typing import IO

    from factlint.report import Fixed

_NOT_FIXED = "it is not fixed"


def save(fixed: Fixed) -> None:
    """Write what fixes made of a digest in its place; where that is a link, to where it leads.

    Raises:
        InputError: The file is gone, or may not be written, or holds another text than was read.
    """
    try:
        path = Path(os.path.realpath(fixed.path))
        _write(path, fixed)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        raise InputError(message, path=fixed.path, hint=_NOT_FIXED) from None


def encoded(data: bytes, fixed: Fixed) -> bytes:
    """Return the mended text as the digest's ``data`` is encoded; raises InputError where that is another text."""
    text = decoded(data, fixed.path)
    if text.text not in (fixed.before, fixed.after):  # it may be fixed already, where it was given by two names
        message = "has changed since it was read"
        raise InputError(message, path=fixed.path, hint=f"{_NOT_FIXED}: run factlint again")
    return text.encoded(fixed.after)


def refuse_locked(path: str) -> None:
    """Refuse a file that may not be written; raises InputError."""
    # Root may write everywhere; what its owner has locked is to stay as it is all the same.
    if not os.stat(path).st_mode & 0o222 or not os.access(path, os.W_OK):  # noqa: PTH116 - follows links as pathlib does
        message = "is read-only"
        raise InputError(message, path=path, hint=_NOT_FIXED)


def _write(path: Path, fixed: Fixed) -> None:
    before = path.stat()
    refuse_locked(fixed.path)
    data = encoded(path.read_bytes(), fixed)
    with replacing(path) as file:
        file.write(data)
        _dress(file, before)
        file.flush()
        os.fsync(file.fileno())


def _dress(file: IO[bytes], before: os.stat_result) -> None:
    """Give a file the owner and the mode of the one in whose place it comes, as far as the system lets us."""
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(file.fileno(), before.st_uid, before.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), stat.S_IMODE(before.st_mode))
