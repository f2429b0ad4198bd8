"""What is in the index's file, and how a place in the series is one number there.

A place is a day, a digest and a number within it, packed into one row id in that order. So a stretch of days is a range
of row ids, which SQLite's full-text tables can seek as well as any other, and a digest's rows are one range of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint import caches
from factlint.config import are_untrusted
from factlint.database import Layout

if TYPE_CHECKING:
    from factlint.config import Config

NAME = "index.sqlite"
"""What the file is called, unless somebody calls it otherwise."""
VERSION = 1
_OURS = int.from_bytes(b"fidx")

_TABLES = {
    # Which edition of factlint has filled it.
    "edition": "CREATE TABLE edition (name TEXT NOT NULL)",
    "series": """CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
    language TEXT NOT NULL,
    UNIQUE (key, language)
)""",
    "digest": """CREATE TABLE digest (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    path BLOB NOT NULL,
    day INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    content BLOB NOT NULL,
    taken INTEGER NOT NULL,
    given TEXT NOT NULL,
    seen INTEGER NOT NULL
)""",
    "digest_by_day": "CREATE INDEX digest_by_day ON digest (series, day, stories)",
    "digest_by_path": "CREATE INDEX digest_by_path ON digest (path, series)",
    "story": "CREATE TABLE story (place INTEGER PRIMARY KEY, telling BLOB NOT NULL)",
    # What stories mean, to a model that the settings name: a signed byte for each figure of its vector.
    "meaning": """CREATE TABLE meaning (
    series INTEGER NOT NULL,
    place INTEGER NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (series, place)
) WITHOUT ROWID""",
    # Neither the text nor positions are kept: only which stories hold a term. It is never asked for phrases.
    "words": "CREATE VIRTUAL TABLE words USING fts5(terms, content='', detail=none, columnsize=0, tokenize=ascii)",
    "words_data": "",
    "words_idx": "",
    "words_config": "",
    "cited": """CREATE TABLE cited (
    place INTEGER NOT NULL,
    page INTEGER NOT NULL,
    series INTEGER NOT NULL,
    PRIMARY KEY (place, page)
) WITHOUT ROWID""",
    "cited_by_page": "CREATE INDEX cited_by_page ON cited (series, page, place)",
    "listed": """CREATE TABLE listed (
    place INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    page INTEGER NOT NULL,
    listed BLOB NOT NULL
)""",
    "listed_by_page": "CREATE INDEX listed_by_page ON listed (series, page)",
    "paragraph": """CREATE TABLE paragraph (
    place INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    key INTEGER NOT NULL,
    line INTEGER NOT NULL
)""",
    "paragraph_by_key": "CREATE INDEX paragraph_by_key ON paragraph (series, key)",
}
LAYOUT = Layout("index", "--index FILE", _OURS, VERSION, _TABLES)
OURS = _OURS.to_bytes(4)

_NUMBER_BITS, _DIGEST_BITS = 16, 25
MOST = 1 << _NUMBER_BITS
"""Stories, pages or paragraphs of one digest that are kept: more stand in no digest that a person reads."""
MOST_DIGESTS = 1 << _DIGEST_BITS
MOST_DAYS = 1 << (63 - _DIGEST_BITS - _NUMBER_BITS)


class RowPlace(NamedTuple):
    """Where a row belongs."""

    day: int
    digest: int
    number: int

    def packed(self) -> int:
        """Return it as a row id: of 22 bits for the day, 25 for the digest and 16 for the number within it."""
        return (self.day << _DIGEST_BITS | self.digest) << _NUMBER_BITS | self.number


def place_of(packed: int) -> RowPlace:
    """Return the place that a row id says."""
    above = packed >> _NUMBER_BITS
    return RowPlace(above >> _DIGEST_BITS, above & (MOST_DIGESTS - 1), packed & (MOST - 1))


def of_days(since: int, before: int) -> tuple[int, int]:
    """Return the first row id of the days from ``since`` on, and the first that is no more of those before ``before``.

    What has no day is of none.
    """
    first, end = (min(max(day, 1), MOST_DAYS - 1) for day in (since, before))
    return RowPlace(first, 0, 0).packed(), RowPlace(end, 0, 0).packed()


def of_digest(day: int, digest: int) -> tuple[int, int]:
    """Return the same for all rows of a digest."""
    return RowPlace(day, digest, 0).packed(), RowPlace(day, digest + 1, 0).packed()


def index_place(given: str, store: str, config: Config) -> Path:
    """Return where the index is: as given on the command line, else as in the settings, else beside the store.

    ``store`` is the store's file as the command line gives it; empty where it does not. Settings that may be a
    stranger's do not move the index by moving the store.

    Raises:
        ConfigError: The settings name one, and may be a stranger's.
        StoreError: None is given, and the user has no home.
    """
    if given or store:
        return Path(given) if given else Path(store).parent / NAME
    if path := caches.named(config, "index", LAYOUT.option):
        return path
    beside = None if are_untrusted() else caches.named(config, "store", LAYOUT.option)
    return beside.parent / NAME if beside else caches.folder(LAYOUT.option) / NAME
