"""A report in one of the formats that it can be had in."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, cast

from factlint.output.target import is_coloured

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.commands.wanted import Wanted
    from factlint.report import Report
    from factlint.values import Target


def rendered(report: Report, target: Target, wanted: Wanted) -> bytes | Iterable[str]:
    """Return the report as a target wants it: bytes, or lines of text."""
    if target.format != "text":
        # Each format loads where it is asked for.
        return cast("bytes", import_module(f"factlint.output.{target.format}").render(report))
    from factlint.output import mended, text  # noqa: PLC0415 - the same

    look = text.Look()
    if target.path is None:
        look = text.Look(is_coloured(sys.stdout, wanted.color), width() or text.WIDTH)
    mending = mended.Mending(fix=wanted.fix, unsafe=wanted.unsafe_fixes)
    return text.render(report, look, quiet=wanted.quiet, statistics=wanted.statistics, mending=mending)


def width() -> int:
    """Return how many columns the terminal has; 0 where there is none."""
    # shutil has a function for it, and loads every kind of archive.
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0
