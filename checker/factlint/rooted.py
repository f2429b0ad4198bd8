"""Digests under one folder, for whoever may read nothing else: neither ``..`` nor a link leads out of it."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISREG

from factlint.digest.decode import LARGEST, decode
from factlint.errors import InputError, UsageError

_OUT = "outside the folder that may be read"
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Follow no link that was put there since the path was looked at; wait for no pipe; change no line ends."""


class Root:
    """The folder that may be read."""

    def __init__(self, folder: str) -> None:
        """Find the folder.

        Raises:
            UsageError: There is none.
        """
        self.folder = os.path.realpath(folder)
        if not os.path.isdir(self.folder):  # noqa: PTH112 - unlike pathlib's it never raises
            raise UsageError("there is no such folder", path=folder, hint="name one with --root DIR")

    def name(self, path: str) -> str:
        """Return a path relative to the folder, for a file that need not be there.

        Raises:
            InputError: It leads out of the folder.
        """
        if "\0" in path or not path.strip():
            raise InputError("no path of a digest", path=path.replace("\0", "\ufffd"))
        full = os.path.realpath(os.path.join(self.folder, path))  # noqa: PTH118 - strings throughout
        try:
            is_inside = os.path.commonpath([self.folder, full]) == self.folder and full != self.folder
        except ValueError:  # on another drive
            is_inside = False
        if not is_inside:
            raise InputError(_OUT, path=path, hint="give a path relative to it")
        return os.path.relpath(full, self.folder)

    def text(self, path: str) -> str:
        """Return the text of a digest.

        Raises:
            InputError: It leads out of the folder, is missing, no file, too large, or no text.
        """
        name = self.name(path)
        try:
            descriptor = os.open(Path(self.folder, name), os.O_RDONLY | _NO_LINK)
            with os.fdopen(descriptor, "rb") as file:
                if not S_ISREG(os.fstat(descriptor).st_mode):
                    raise InputError("is no file", path=path, hint="name one digest")
                data = file.read(LARGEST + 1)
        except OSError as error:
            hint = "give a path relative to the folder that may be read" if isinstance(error, FileNotFoundError) else ""
            raise InputError(f"cannot be read: {error.strerror}", path=path, hint=hint) from None
        return decode(data, path)
