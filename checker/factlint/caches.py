"""Where the files are that factlint keeps from run to run: as the settings say, else in the user's folder of caches."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config import are_untrusted
from factlint.errors import StoreError

if TYPE_CHECKING:
    from typing import Literal

    from factlint.config import Config


def folder(option: str) -> Path:
    """Return factlint's own folder among the user's caches, as each system has it.

    ``option`` is what names another file on the command line.

    Raises:
        StoreError: The user has no home.
    """
    given = Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", ""))
    if given.is_absolute():  # the XDG base directory specification has other paths ignored
        return given / "factlint"
    try:
        home = Path.home()
    except RuntimeError:
        raise StoreError("there is no home folder to keep what was read in", hint=f"name a file: {option}") from None
    return home / {"darwin": "Library/Caches", "win32": "AppData/Local"}.get(sys.platform, ".cache") / "factlint"


def named(config: Config, noun: Literal["store", "index"], option: str) -> Path | None:
    """Return the file that the settings name for the store or the index, relative to them; ``None`` if they do not.

    Raises:
        ConfigError: They may be a stranger's, who would have a file made wherever they like, or what is in it made up.
        StoreError: It is in the home of a user who has none.
    """
    settings = config.settings
    setting = {"store": settings.store.path, "index": settings.index.path}[noun]
    if not setting:
        return None
    if are_untrusted():
        hint = f"FACTLINT_UNTRUSTED is set: {option} names another"
        raise config.error(f"the {noun} stays in its place", noun, "path", hint=hint)
    try:
        return (config.path.parent if config.path else config.root) / Path(setting).expanduser()
    except RuntimeError:
        raise StoreError("there is no home folder", path=setting, hint=f"name a file: {option}") from None
