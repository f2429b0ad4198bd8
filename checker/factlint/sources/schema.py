"""The store's file: where it is, and what is in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config import are_untrusted
from factlint.database import Layout
from factlint.errors import StoreError

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
    given = Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", ""))
    if given.is_absolute():  # the XDG base directory specification has other paths ignored
        return given / "factlint" / "store.sqlite"
    try:
        home = Path.home()
    except RuntimeError:
        raise StoreError("there is no home folder to keep what was read in", hint="name a file: --store FILE") from None
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}.get(sys.platform, ".cache")
    return home / caches / "factlint" / "store.sqlite"


def place(given: str, config: Config) -> Path:
    """Return where the store is: as given on the command line, else as in the settings, else the default.

    Raises:
        ConfigError: The settings name one, and may be a stranger's: a file made wherever they like, or pages made up.
        StoreError: None is given, and the user has no home.
    """
    setting = config.settings.store.path
    if given or not setting:
        return Path(given) if given else default_path()
    if are_untrusted():
        hint = "FACTLINT_UNTRUSTED is set: --store FILE names another"
        raise config.error("the store stays in its place", "store", "path", hint=hint)
    try:
        return (config.path.parent if config.path else config.root) / Path(setting).expanduser()
    except RuntimeError:
        raise StoreError("there is no home folder", path=setting, hint="name a file: --store FILE") from None
