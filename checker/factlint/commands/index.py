"""``factlint index``: what is kept of earlier digests, and what can be done with it."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import config, discover, engine
from factlint.commands.store import readable
from factlint.counted import counted
from factlint.errors import StoreError
from factlint.history.index import Index, index_place
from factlint.history.indexing import Indexing
from factlint.linter import Linter
from factlint.output.safe import safe
from factlint.output.target import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.history.index import Info


def run_update(paths: Sequence[str], file: str, settings: str | None) -> int:
    """Read what changed in the series of some paths; raises as :func:`factlint.engine.recall` and ``find`` do.

    Raises:
        InputError: A path is missing, or a folder or glob holds no digest.
        ConfigError: A model that the settings name cannot be used; all else is kept.
    """
    read: list[int] = []
    with closing(Linter(config=settings, indexing=Indexing(file))) as linter:
        files = discover.find(paths, linter.config_for)
        engine.recall(linter, files, None, lambda done, _: read.append(done))
        for notice in linter.told:
            sys.stderr.write(f"factlint: {safe(notice)}\n")
        problems = linter.chronicle.problems() if linter.chronicle else ()
    write([f"read {counted(len(read), 'digest')} that the index lacked"])
    for problem in problems:
        raise problem
    return 0


def run_info(file: str, settings: str | None) -> int:
    """Show where the index is, how large, and what it holds of each series.

    Raises:
        StoreError: It is there and cannot be read.
    """
    path = _place(file, settings)
    if not _is_there(path):
        write([safe(f"there is no index yet: {path}")])
        return 0
    with Index(path) as index:
        write(_told(index.path, index.size, index.info()))
    return 0


def run_clear(file: str, settings: str | None) -> int:
    """Remove what is kept of all series.

    Raises:
        StoreError: The index cannot be written.
    """
    path = _place(file, settings)
    if not _is_there(path):
        return run_info(file, settings)
    with Index(path) as index:
        digests = sum(one.digests for one in index.info())
        index.clear()
    write([safe(f"removed {counted(digests, 'digest')} from {path}")])
    return 0


def _place(file: str, settings: str | None) -> Path:
    return index_place(file, "", config.load(Path(settings) if settings else config.nearest(Path.cwd())))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # its folder may not be entered
        raise StoreError("the index cannot be read", path=str(path), hint=error.strerror or "") from None


def _told(path: Path, size: int, found: Sequence[Info]) -> Iterator[str]:
    yield safe(str(path))
    yield f"  size      {readable(size)}"
    digests, stories = sum(one.digests for one in found), sum(one.stories for one in found)
    yield f"  holds     {counted(digests, 'digest')}, {counted(stories, 'story')}"
    for one in found:
        days = f", {_day(one.first)} to {_day(one.last)}" if one.first else ""
        held = f"{counted(one.digests, 'digest')}, {counted(one.stories, 'story')}{days}"
        yield safe(f"  {one.language or 'unread':<9} {_shown(one.folder)}: {held}")


def _day(ordinal: int) -> str:
    # An index may be anybody's, and say anything.
    return str(date.fromordinal(ordinal)) if 1 <= ordinal <= date.max.toordinal() else "?"


def _shown(folder: str) -> str:
    """Return a folder relative to the current one where it is in it."""
    here = os.getcwd()  # noqa: PTH109 - a string
    return os.path.relpath(folder, here) if os.path.join(folder, "").startswith(os.path.join(here, "")) else folder  # noqa: PTH118 - strings
