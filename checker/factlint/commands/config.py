"""``factlint config``: the settings in force for a path, and where each comes from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import config
from factlint.errors import UsageError
from factlint.output import toml
from factlint.output.safe import safe, width
from factlint.output.target import write
from factlint.ruleset import Ruleset

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(path: str, file: str | None) -> int:
    """Show each setting as it is written in TOML, and behind it where it comes from.

    Raises:
        UsageError: The path is not there.
        ConfigError: The settings are wrong.
    """
    here = Path(path).absolute()
    if not os.path.exists(here):  # noqa: PTH110 - unlike pathlib's it never raises
        raise UsageError("there is no such file or folder", path=path)
    found = Path(file) if file else config.nearest(here if here.is_dir() else here.parent)
    settings = config.load(found)
    Ruleset(settings)
    write(_lines(settings))
    return 0


def _lines(settings: config.Config) -> Iterator[str]:
    yield safe(f"# {settings.path or 'no settings file: all defaults'}")
    entries = [(safe(f"{key} = {toml.render(value)}"), safe(origin)) for key, value, origin in settings.entries()]
    column = min(60, max(width(line) for line, _ in entries))
    for line, origin in entries:
        yield f"{line}{' ' * (column - width(line))}  # {origin}"
