"""Paths of digests and addresses of pages as services read them: relative to the repository, with ``/``, or as URIs."""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from factlint.model import STDIN
from factlint.output.repository import path_in_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = r"https?://(?:[\w.~-]+|\[[0-9a-f:.]+\])(?::\d*)?(?![^/?#])"
"""The beginning of the URL of a page: what is no name of a host, such as one with a password, is none."""
_LONGEST_URL = 2_000
"""Characters; longer ones no browser promises to open."""


def relative(path: str) -> str:
    """Return a digest's path relative to the repository or the current folder, with ``/``; absolute if outside."""
    return path if path == STDIN else _seen(path).as_posix()


def uri(path: str) -> str:
    """Return a digest's path as a URI: a relative reference like :func:`relative`, or a ``file:`` URI if outside."""
    return path if path == STDIN else to_uri(_seen(path))


def seen_from(path: PurePath, here: PurePath) -> PurePath:
    """Return a path that may be relative to the folder ``here`` relative to it if it is inside, else absolute."""
    whole = type(path)(*_climbed(here / path))
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def to_uri(path: PurePath) -> str:
    """Return a path as a URI reference (RFC 3986), encoded by percent what means something else there.

    What is no UTF-8 in a file name is encoded as the bytes that it is.
    """
    encoded = _encoded(path.as_posix())
    if not path.is_absolute():
        return quote(encoded)
    if isinstance(path, PureWindowsPath):
        return f"file:{'' if path.drive.startswith(chr(92)) else '///'}{quote(encoded, safe='/:')}"
    return f"file://{quote(encoded)}"


def page_uri(url: str) -> str:
    """Return the URL of a page of the web as a URI, whatever a digest made of it; nothing for any other URL."""
    host = re.match(_HOST, url, re.IGNORECASE) if len(url) <= _LONGEST_URL else None
    if not host:
        return ""
    path, mark, fragment = url[host.end() :].partition("#")
    return quote(host[0], safe=":/@[]") + _part(path) + mark + _part(fragment)


def _part(text: str) -> str:
    whole = re.sub("%(?![0-9a-f]{2})", "%25", text, flags=re.IGNORECASE)
    return quote(whole.encode("utf-8", "replace"), safe="/:?@!$&'()*+,;=%")


def _seen(path: str) -> PurePath:
    return seen_from(PurePath(path_in_repository(path)), Path.cwd())


def _climbed(path: PurePath) -> Iterator[str]:
    """Yield the parts of a path without ``..``, which is followed by name: links are not."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and len(parts) > 1:
            parts.pop()
        elif part != "..":
            parts.append(part)
    yield from parts


def _encoded(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")  # PEP 383: the bytes of a name that is no UTF-8
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")
