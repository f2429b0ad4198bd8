"""Carries the pages of a store from machine to machine: a gzip file of JSON lines, which can be read from strangers.

Each line is an :class:`~factlint.sources.answer.Answer` with its body in base64; the first says what the file is. An
SQLite file from a stranger would be code as much as data (views, triggers), so that is not taken.
"""

from __future__ import annotations

import gzip
import os
import time
import zlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint.errors import InputError, StoreError
from factlint.source import asked_url
from factlint.sources import rows, weburl
from factlint.sources.answer import Answer
from factlint.sources.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.sources.store import Store

_HEAD = b'{"factlint-store":1}\n'
_LONGEST_LINE = 100_000_000
"""Bytes; the largest bodies take 4/3 of that in base64, and JSON shows the rest as it is."""
_LONGEST_URL = 10_000


class Imported(NamedTuple):
    """What came of an import."""

    taken: int
    older: int
    """Left out: the store has the same or a newer answer, or keeps none so old."""


def export(store: Store, path: Path) -> int:
    """Write the pages of a store to a file; return how many.

    Raises:
        StoreError: The store cannot be read, or the file not be written.
    """
    if os.path.exists(path) and path.samefile(store.path):  # noqa: PTH110 - unlike pathlib's it never raises
        raise StoreError("this is the store itself", path=str(path), hint="name another file")
    count = 0
    try:
        # As the store, for its owner only: pages may have been read with a password.
        with replacing(path, 0o600) as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
            file.write(_HEAD)
            for count, page in enumerate(store.pages(), 1):  # noqa: B007 - the last is what is wanted
                file.write(msgspec.json.encode(page) + b"\n")
    except OSError as error:
        raise StoreError("the export cannot be written", path=str(path), hint=error.strerror or "") from None
    return count


def import_(store: Store, path: Path) -> Imported:
    """Put the pages of an export into a store, where it has no newer answer and they are not too old for it.

    Raises:
        InputError: The file is no export, or a line of it is wrong; the pages before it are in the store.
        StoreError: The store cannot be written.
    """
    taken = older = 0
    for page in _pages(path):
        if max(store.newest(page.url), store.horizon()) >= rows.seconds(page.fetched_at):
            older += 1
        else:
            store.put(page)
            taken += 1
    return Imported(taken, older)


def _pages(path: Path) -> Iterator[Answer]:
    decode = msgspec.json.Decoder(Answer).decode
    number = 1
    try:
        with gzip.open(path) as file:
            if file.readline(len(_HEAD)) != _HEAD:
                raise InputError("this is no export of a store", path=str(path))
            for number, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), b""), 2):
                if not line.endswith(b"\n"):
                    raise InputError("the line is too long, or cut off", path=str(path), line=number)
                page = decode(line)
                if mistake := _mistake(page):
                    raise InputError(mistake, path=str(path), line=number)
                yield page
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise InputError(f"this is no answer: {error}", path=str(path), line=number) from None
    except (EOFError, zlib.error) as error:
        raise InputError(f"the export is cut off or damaged: {error}", path=str(path), line=number) from None
    except gzip.BadGzipFile:
        raise InputError("this is no export of a store", path=str(path), hint="write one: store export FILE") from None
    except OSError as error:
        words = error.strerror or str(error)
        raise InputError("the export cannot be read", path=str(path), hint=words) from None


def _mistake(page: Answer) -> str:
    """Return what is wrong with an answer of the right type; nothing if it is a page that a run may have read."""
    if not rows.is_good(page):
        return "this is no answer that shows a page"
    if page.url != asked_url(page.url) or not page.url.startswith(("https://", "http://")):
        return "this is no URL that is asked for"
    if not 0 < page.attempts < 100 or not all(99 < one.status < 1000 for one in page.exchanges):
        return "its numbers cannot be those of an answer"
    if len(page.url) > _LONGEST_URL or not page.url.isprintable() or not _can_be_asked(page.url):
        return "this is no URL"
    if not page.fetched_at or not 0 <= rows.seconds(page.fetched_at) < time.time() + rows.HOUR:
        return f"no page was read at {page.fetched_at!r}"
    return ""


def _can_be_asked(url: str) -> bool:
    try:
        # Browsers find a host in https:///a as well; no digest's URL is kept so.
        return weburl.parse(url).written in url.split("/", 3)[2]
    except (weburl.UrlError, IndexError):
        return False
