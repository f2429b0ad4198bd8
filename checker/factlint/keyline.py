"""Where a mistake in a TOML text stands: the standard library's reader forgets the lines of keys.

Only errors need it, so it reads the text anew, by lines, and is content to be right about TOML as people write it:
where a key is hidden from it, the line of the nearest table above is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    import tomllib

_HEADER = lazy.pattern(r"\s*\[\[?\s*([^\]#]+?)\s*\]")
_PAIR = lazy.pattern(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=\s*(.*)")
_PART = lazy.pattern(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")


class _Key(NamedTuple):
    """A key as it was met: its whole path, its line, and the text from its value on."""

    path: tuple[str, ...]
    line: int


def line_of(text: str, path: tuple[str | int, ...], value: str = "") -> int:
    """Return the line (from 1) of the key at ``path``; with ``value`` the line on which that word of its value stands.

    ``-`` and ``_`` are the same. The longest part of the path that can be found counts; one of which nothing can is on
    line 1.
    """
    names = tuple(step.replace("_", "-") for step in path if isinstance(step, str))
    lines = text.splitlines()
    found = _Key((), 1)
    for key in _keys(lines):
        if key.path == names[: len(key.path)] and len(key.path) > len(found.path):
            found = key
        elif not found.path and names and key.path[: len(names)] == names:
            # A table without a line of its own: ``options.window = 3``.
            found = _Key(names, key.line)
    # What the path names beyond the key stands inside its value: a key of an inline table, or a word of a list.
    inner = value or (names[-1] if len(found.path) < len(names) else "")
    return _within(lines, found, inner) if inner and found.path else found.line


def _keys(lines: list[str]) -> list[_Key]:
    """Return every key and table header with its full path."""
    table: tuple[str, ...] = ()
    found = []
    closing = ""
    for number, line in enumerate(lines, 1):
        if closing:
            closing = "" if closing in line else closing
        elif header := _HEADER.match(line):
            table = _parts(header[1])
            found.append(_Key(table, number))
        elif pair := _PAIR.match(line):
            found.append(_Key(table + _parts(pair[1]), number))
            closing = next(
                (mark for mark in ('"""', "'''") if pair[2].startswith(mark) and mark not in pair[2][3:]), ""
            )
    return found


def _parts(key: str) -> tuple[str, ...]:
    return tuple((double or single or bare).replace("_", "-") for double, single, bare in _PART.findall(key))


def _within(lines: list[str], key: _Key, word: str) -> int:
    """Return the line from the key on where ``word`` stands as a whole, before another key or table begins."""
    either = re.escape(word).replace(r"\-", "[-_]")
    whole = re.compile(rf"(?<![\w-]){either}(?![\w-])")
    for number in range(key.line, len(lines) + 1):
        line = lines[number - 1]
        if number > key.line and (_PAIR.match(line) or _HEADER.fullmatch(line.rstrip())) and not whole.search(line):
            break
        if whole.search(line.partition("=")[2] if number == key.line and "=" in line else line):
            return number
    return key.line


def toml_line(error: tomllib.TOMLDecodeError, text: str) -> int:
    """Return the line (from 1) that a TOML error speaks of; Python tells it in words only."""
    named = re.search(r"at line (\d+)", str(error))
    return int(named[1]) if named else text.rstrip().count("\n") + 1


def broken_line(error: UnicodeDecodeError) -> int:
    """Return the line (from 1) of the first bytes that are no text."""
    return error.object.count(b"\n", 0, error.start) + 1


def toml_words(error: tomllib.TOMLDecodeError) -> str:
    """Return what a TOML error says without its line, which is that of the fence and not of the file."""
    return re.sub(r"at line \d+, ", "at ", str(error))
