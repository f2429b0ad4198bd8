"""Where output goes: a file or standard output, and what happens when it cannot go there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from factlint.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLAIN_TERMINALS = ("", "dumb")


def write(content: bytes | Iterable[str], path: str | None = None) -> None:
    """Write bytes as they are, or lines of text, to the file at ``path`` or to standard output.

    A reader that went away (``factlint … | head``) wants no more and gets no more; that is not an error.

    Raises:
        UsageError: The file, or what standard output leads to, cannot be written.
    """
    try:
        if path is None:
            _print(content)
        else:
            Path(path).write_bytes(encoded(content))
    except BrokenPipeError:
        _close_standard_output()
    except OSError as error:
        if path is None:
            _close_standard_output()
        where = path or "standard output"
        hint = missing_place(path) or error.strerror or ""
        raise UsageError("the output cannot be written", path=where, hint=hint) from None


def missing_place(path: str | None) -> str:
    """Return why no file can be written at a path, where that is plain before anything is written."""
    if path and os.path.isdir(path):  # noqa: PTH112 - unlike pathlib's it never raises
        return "this is a folder; name a file in it"
    folder = os.path.dirname(path or "")  # noqa: PTH120 - as above
    return f"there is no folder {folder!r}" if folder and not os.path.isdir(folder) else ""  # noqa: PTH112 - as above


def encoded(content: bytes | Iterable[str]) -> bytes:
    """Return bytes as they are, and lines of text as those of a file."""
    return content if isinstance(content, bytes) else "".join(_ended(content)).encode(**_TEXT)


_TEXT = {"encoding": "utf-8", "errors": "backslashreplace"}


def _ended(lines: Iterable[str]) -> Iterator[str]:
    from factlint.output.safe import safe_line  # noqa: PLC0415 - --version has no such lines

    return (f"{safe_line(line)}\n" for line in lines)


def _print(content: bytes | Iterable[str]) -> None:
    if isinstance(content, bytes):
        # JSON is UTF-8 whatever the terminal's encoding; what text is waiting goes first.
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.writelines(_ended(content))
    sys.stdout.flush()


def _close_standard_output() -> None:
    """Let the interpreter find nothing to flush when it ends, where it would complain once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_coloured(stream: TextIO, choice: str) -> bool:
    """Whether to colour what goes to ``stream``: as chosen, else as ``NO_COLOR`` and ``FORCE_COLOR`` say.

    Without either (https://no-color.org, https://force-color.org) only a terminal that can show colours gets them.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return can_erase(stream)


def can_erase(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal that understands more than text: colours, a line that is erased."""
    return stream.isatty() and os.environ.get("TERM", "") not in _PLAIN_TERMINALS
