"""A digest's rows in the index: how they are written and taken out, and how what is in them is read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar

import msgspec

from factlint.database import DamagedError
from factlint.history import tokens
from factlint.history.layout import MOST, MOST_DAYS, MOST_DIGESTS, Place, of_digest
from factlint.series import Listed, Record, Telling

if TYPE_CHECKING:
    import sqlite3

    from factlint.history.stamp import Stamp

Packed = TypeVar("Packed", Telling, Listed)
Row = TypeVar("Row")

_ENCODER = msgspec.msgpack.Encoder()
_PUT_DIGEST = """INSERT INTO digest (series, path, day, stories, size, changed, content, taken, given, seen)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PUT_STORY = "INSERT INTO story (place, telling) VALUES (?, ?)"
_PUT_WORDS = "INSERT INTO words (rowid, terms) VALUES (?, ?)"
_PUT_CITED = "INSERT OR IGNORE INTO cited (place, page, series) VALUES (?, ?, ?)"
_PUT_LISTED = "INSERT INTO listed (place, series, page, listed) VALUES (?, ?, ?, ?)"
_PUT_PARAGRAPH = "INSERT INTO paragraph (place, series, key, line) VALUES (?, ?, ?, ?)"
_STORIES = "SELECT place, telling FROM story WHERE place >= ? AND place < ?"
# A table without text of its own must be told what it has to forget.
_FORGET_WORDS = "INSERT INTO words (words, rowid, terms) VALUES ('delete', ?, ?)"
_OF_DIGEST = ("story", "cited", "listed", "paragraph")


_NOTHING = Record("")


class Entry(NamedTuple):
    """A digest to be kept."""

    path: str
    """Absolute."""
    stamp: Stamp
    record: Record | None
    """What it tells; ``None`` where it could not be read, so that nobody tries again until it changes."""
    language: str | None = None
    """The one that the settings gave it."""


class Kept(NamedTuple):
    """A digest that is kept: where its rows are."""

    id: Annotated[int, msgspec.Meta(ge=1, lt=MOST_DIGESTS)]
    series: int
    day: Annotated[int, msgspec.Meta(ge=0, lt=MOST_DAYS)]


def insert(db: sqlite3.Connection, series: int, path: bytes, entry: Entry, seen: int) -> None:
    """Write a digest's rows; those it had before are gone already."""
    record, stamp, given = entry.record or _NOTHING, entry.stamp, entry.language or ""
    told = record.tellings[:MOST]
    row = (series, path, record.day, len(told), stamp.size, stamp.changed, stamp.content, stamp.taken, given, seen)
    digest = db.execute(_PUT_DIGEST, row).lastrowid or 0
    first = Place(record.day, digest, 0).packed()
    places = range(first, first + MOST)
    db.executemany(_PUT_STORY, ((at, _ENCODER.encode(one)) for at, one in zip(places, told, strict=False)))
    db.executemany(_PUT_WORDS, ((at, tokens.row(series, one.terms)) for at, one in zip(places, told, strict=False)))
    cited = ((at, tokens.page_key(page), series) for at, one in zip(places, told, strict=False) for page in one.pages)
    db.executemany(_PUT_CITED, cited)
    listed = zip(places, record.listed, strict=False)
    db.executemany(_PUT_LISTED, ((at, series, tokens.page_key(one.page), _ENCODER.encode(one)) for at, one in listed))
    paragraphs = zip(places, record.paragraphs, strict=False)
    db.executemany(_PUT_PARAGRAPH, ((at, series, one.key, one.line) for at, one in paragraphs))


def delete(db: sqlite3.Connection, kept: Kept) -> None:
    """Take out all rows of a digest."""
    ends = of_digest(kept.day, kept.id)
    stories = db.execute(_STORIES, ends).fetchall()
    forgotten = ((place, tokens.row(kept.series, telling(blob).terms)) for place, blob in stories)
    db.executemany(_FORGET_WORDS, forgotten)
    for table in _OF_DIGEST:
        db.execute(f"DELETE FROM {table} WHERE place >= ? AND place < ?", ends)  # noqa: S608 - one of ours
    db.execute("DELETE FROM digest WHERE id = ?", (kept.id,))


def telling(blob: object) -> Telling:
    """Return the story in a row; raises as :func:`decoded` does."""
    return decoded(blob, Telling)


def sound(found: list[Any], kind: type[Row]) -> list[Row]:
    """Return what a query found, if all of it is what it should be: SQLite enforces no types.

    Raises:
        DamagedError: It is not, whoever wrote it.
    """
    try:
        return msgspec.convert(found, list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError:
        raise DamagedError("the index is damaged") from None


def decoded(blob: object, kind: type[Packed]) -> Packed:
    """Return what a row holds.

    Raises:
        DamagedError: It holds something else, whoever wrote it.
    """
    try:
        unpacked: Packed = _decoder(kind).decode(blob)  # type: ignore[arg-type]
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError):
        raise DamagedError("the index is damaged") from None
    return unpacked


@lru_cache(maxsize=4)
def _decoder(kind: type[Packed]) -> msgspec.msgpack.Decoder[Packed]:
    return msgspec.msgpack.Decoder(kind)
