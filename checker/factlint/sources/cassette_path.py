"""Where the cassette of a digest is: a file of nearly the same name, whatever the digest is called."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from factlint import lazy
from factlint.errors import InputError

_END = ".yaml"
_LONGEST_NAME = 200
"""Bytes of a name; file systems take 255."""
_LONGEST_PATH = 400
_RESERVED = lazy.pattern(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z")
"""Names that mean a device to Windows."""
_UNSAFE = lazy.pattern(r'[<>:"|?*\\/]')


def file_of(folder: Path, digest_path: str) -> Path:
    """Return the file of a digest's cassette: ``news/today.md`` is in ``news/today.md.yaml``.

    A path that leads out of the current folder, or that some system could not write, gets a name with a hash of it, so
    that no two digests have the same file and none has one outside the folder.

    Raises:
        InputError: A link in the folder leads out of it.
    """
    path = _relative(digest_path)
    name = f"{path}{_END}" if _is_plain(path) else _hashed(path)
    file = folder / PurePosixPath(name)
    try:
        inside = file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links in a circle
        inside = False
    if not inside:
        raise InputError("a link leads out of the folder of cassettes", path=str(file))
    return file


def _relative(digest_path: str) -> str:
    """Return a path with single slashes, relative to the current folder if it is in there."""
    if digest_path == "-":
        return digest_path
    if os.path.isabs(digest_path):  # noqa: PTH117 - a text, which pathlib would tidy up
        inside = os.path.relpath(digest_path) if _same_drive(digest_path) else digest_path
        digest_path = digest_path if inside.startswith("..") else inside
    path = os.path.normpath(digest_path)
    return path.replace("\\", "/") if os.sep == "\\" else path


def _same_drive(path: str) -> bool:
    return os.path.splitdrive(path)[0].lower() == os.path.splitdrive(os.getcwd())[0].lower()  # noqa: PTH109 - texts


def _is_plain(path: str) -> bool:
    """Whether every system can write a path, and no other digest's cassette is in its way."""
    names = path.split("/")
    # A folder called `a.md.yaml` would be in the way of the cassette of `a.md`.
    folders_end = any(name.lower().endswith(_END) for name in names[:-1])
    return not folders_end and len(path) <= _LONGEST_PATH and all(map(_is_plain_name, names))


def _is_plain_name(name: str) -> bool:
    if not name or name.startswith(("~", "-")) or name in (".", ".."):
        return False
    if name.endswith((".", " ")) or _RESERVED.match(name) or _UNSAFE.search(name):
        return False
    return name.isprintable() and len(name.encode()) <= _LONGEST_NAME


def _hashed(path: str) -> str:
    """Return a name that no plain path has, readable as far as the path is."""
    from hashlib import sha256  # noqa: PLC0415 - hardly ever needed

    readable = "".join(letter for letter in path.rpartition("/")[2] if letter.isalnum() or letter in "-_.")
    digest = sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return f"~{readable.strip('-.')[:40]}-{digest}{_END}"
