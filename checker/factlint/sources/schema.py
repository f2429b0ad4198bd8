"""The store's file: where it is, and what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint import caches
from factlint.database import Layout

if TYPE_CHECKING:
    from factlint.config import Config

VERSION = 2
_FIRST = 1
"""The version that kept no judgements."""
_OURS = int.from_bytes(b"fact")

_FIRST_TABLES = {
    "answer": """CREATE TABLE answer (
    url TEXT NOT NULL,
    good INTEGER NOT NULL,
    fetched INTEGER NOT NULL,
    until INTEGER NOT NULL,
    host TEXT NOT NULL,
    answer BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (url, good)
)""",
    "answer_by_time": "CREATE INDEX answer_by_time ON answer (fetched, good)",
}
_TABLES = _FIRST_TABLES | {
    "judgement": """CREATE TABLE judgement (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    kept INTEGER NOT NULL
) WITHOUT ROWID""",
}
LAYOUT = Layout("store", "--store FILE", _OURS, VERSION, _TABLES, {_FIRST: _FIRST_TABLES})


def default_path() -> Path:
    """Return the store's place in the user's folder of caches, as each system has it.

    Raises:
        StoreError: The user has no home.
    """
    return caches.folder(LAYOUT.option) / "store.sqlite"


def place(given: str, config: Config) -> Path:
    """Return where the store is: as given on the command line, else as in the settings, else the default.

    Raises:
        ConfigError: The settings name one, and may be a stranger's.
        StoreError: None is given, and the user has no home.
    """
    return Path(given) if given else caches.named(config, "store", LAYOUT.option) or default_path()
