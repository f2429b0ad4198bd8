"""A digest's rows in the index: how they are written and taken out, and how what is in them is read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar

import msgspec

from factlint.database import DamagedError
from factlint.history import tokens
from factlint.history.layout import MOST, MOST_DAYS, MOST_DIGESTS, RowPlace, of_digest
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
_PUT_MEANING = "INSERT INTO meaning (series, place, model, vector) VALUES (?, ?, ?, ?)"
_STORIES = "SELECT place, telling FROM story WHERE place >= ? AND place < ?"
# A table without text of its own must be told what it has to forget.
_FORGET_WORDS = "INSERT INTO words (words, rowid, terms) VALUES ('delete', ?, ?)"
_FORGET_MEANINGS = "DELETE FROM meaning WHERE series = ? AND place >= ? AND place < ?"
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
    model: str = ""
    """What tells the model by which ``vectors`` were made from others; empty where there was none."""
    vectors: tuple[bytes, ...] = ()
    """What each of its stories means to that model."""

    @property
    def given(self) -> str:
        """What is known of the settings under which it was read."""
        return f"{self.language or ''} {self.model}"


class Kept(NamedTuple):
    """A digest that is kept: where its rows are."""

    id: Annotated[int, msgspec.Meta(ge=1, lt=MOST_DIGESTS)]
    series: int
    day: Annotated[int, msgspec.Meta(ge=0, lt=MOST_DAYS)]


def insert(db: sqlite3.Connection, series: int, path: bytes, entry: Entry, seen: int) -> None:
    """Write a digest's rows; those it had before are gone already."""
    record, stamp = entry.record or _NOTHING, entry.stamp
    told = record.tellings[:MOST]
    row = (series, path, record.day, len(told), *stamp, entry.given, seen)
    digest = db.execute(_PUT_DIGEST, row).lastrowid or 0
    first = RowPlace(record.day, digest, 0).packed()
    places = range(first, first + MOST)
    db.executemany(_PUT_STORY, ((at, packed(one)) for at, one in zip(places, told, strict=False)))
    db.executemany(_PUT_WORDS, ((at, tokens.row(series, one.terms)) for at, one in zip(places, told, strict=False)))
    cited = ((at, tokens.page_key(page), series) for at, one in zip(places, told, strict=False) for page in one.pages)
    db.executemany(_PUT_CITED, cited)
    listed = zip(places, record.listed, strict=False)
    db.executemany(_PUT_LISTED, ((at, series, tokens.page_key(one.page), packed(one)) for at, one in listed))
    paragraphs = zip(places, record.paragraphs, strict=False)
    db.executemany(_PUT_PARAGRAPH, ((at, series, one.key, one.line) for at, one in paragraphs))
    vectors = ((at, vector) for at, vector in zip(places, entry.vectors, strict=False) if vector)
    db.executemany(_PUT_MEANING, ((series, at, entry.model, vector) for at, vector in vectors))


def delete(db: sqlite3.Connection, kept: Kept) -> None:
    """Take out all rows of a digest."""
    ends = of_digest(kept.day, kept.id)
    stories = db.execute(_STORIES, ends).fetchall()
    forgotten = ((place, tokens.row(kept.series, telling(blob).terms)) for place, blob in stories)
    db.executemany(_FORGET_WORDS, forgotten)
    for table in _OF_DIGEST:
        db.execute(f"DELETE FROM {table} WHERE place >= ? AND place < ?", ends)  # noqa: S608 - one of ours
    db.execute(_FORGET_MEANINGS, (kept.series, *ends))
    db.execute("DELETE FROM digest WHERE id = ?", (kept.id,))


def packed(one: Telling | Listed) -> bytes:
    """Return a story or a listed page as it is kept; half a character, as YAML can make one, becomes a ``?``."""
    try:
        return _ENCODER.encode(one)
    except UnicodeEncodeError:
        return _ENCODER.encode(msgspec.convert(_whole(msgspec.to_builtins(one)), type(one)))


def _whole(value: Any) -> Any:  # noqa: ANN401 - any value
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _whole(part) for name, part in value.items()}
    return [_whole(part) for part in value] if isinstance(value, (list, tuple)) else value


def path_bytes(path: str) -> bytes:
    """Return a path, or the name of a series, as it is kept: not every one is text that SQLite would take."""
    return path.encode("utf-8", "surrogatepass")


def path_of(blob: object) -> str:
    """Return the path in a row; raises as :func:`decoded` does."""
    try:
        return blob.decode("utf-8", "surrogatepass")  # type: ignore[attr-defined, no-any-return]
    except (AttributeError, UnicodeDecodeError):
        raise DamagedError("the index is damaged") from None


def is_given(given: str, language: str | None, model: str) -> bool:
    """Whether what was read under some settings is as others want it; more than they want does no harm."""
    known_language, _, known_model = given.partition(" ")
    return known_language == (language or "") and model in ("", known_model)


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
