"""What ``--fix`` and ``--diff`` do once all digests are checked: fixed texts are written, or changes shown."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.errors import FactlintError, UsageError
from factlint.model import STDIN
from factlint.output.target import is_coloured, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from factlint.commands.wanted import Wanted
    from factlint.report import Report

_CI = ("GITHUB_ACTIONS", "TF_BUILD")
"""Set by services that take commands from what is printed."""


def refuse(paths: Iterable[str], wanted: Wanted) -> None:
    """Refuse options that do not go with fixes.

    Raises:
        UsageError: There are such.
    """
    name = "--diff" if wanted.diff else "--fix"
    if wanted.unsafe_fixes and not (wanted.fix or wanted.diff):
        raise UsageError("--unsafe-fixes says which fixes are made, and none are", hint="give --fix or --diff, too")
    if not (wanted.fix or wanted.diff):
        return
    others = {"--dump": wanted.dump, "--record": wanted.record}
    for other in (option for option, value in others.items() if value):
        raise UsageError(f"{other} is about digests as they are, {name} changes them", hint="run one after the other")
    if wanted.diff and (wanted.formats or wanted.statistics):
        other = "--format" if wanted.formats else "--statistics"
        raise UsageError(f"--diff prints changes and no findings, whatever {other} says", hint="leave one of them out")
    if _is_filter(paths, wanted) and any(target.format != "text" and not target.path for target in wanted.targets):
        raise UsageError("standard output takes the fixed digest", hint="name a file for the report: json:report.json")


def _is_filter(paths: Iterable[str], wanted: Wanted) -> bool:
    return wanted.fix and not wanted.diff and STDIN in paths


def save(report: Report, wanted: Wanted, stdin: bytes | None) -> Report:
    """Write the fixed digests, that of standard input to standard output; return the report on what was written."""
    from factlint import saving  # noqa: PLC0415 - only where something was mended

    name = wanted.stdin_filename or STDIN
    saved, errors = [], []
    for fixed in report.fixed:
        try:
            if fixed.path == name and stdin is not None:
                stdin = saving.encoded(stdin, fixed)
            else:
                saving.save(fixed)
            saved.append(fixed)
        except FactlintError as error:
            errors.append(error)
    if stdin is not None:
        write(stdin)  # whatever came of it: behind a pipe an empty file would take the digest's place
    return replace(report, fixed=tuple(saved), errors=(*report.errors, *errors))


def show(content: bytes | Iterable[str], path: str | None) -> None:
    """Write a report to its file, or lines to standard error, where standard output takes the fixed digest."""
    if path or isinstance(content, bytes):
        write(content, path)
        return
    from factlint.output.safe import safe_line  # noqa: PLC0415 - as above

    sys.stderr.writelines(f"{safe_line(line)}\n" for line in content)


def show_diff(report: Report, wanted: Wanted) -> None:
    """Write what fixes would change: as it can be applied, or, on a terminal or in a CI log, to be read.

    In CI a pipe is taken for the log, and a file is none.
    """
    from factlint.output import diff, mended  # noqa: PLC0415 - only here

    coloured = not wanted.output and is_coloured(sys.stdout, wanted.color)
    logged = not wanted.output and (sys.stdout.isatty() or (any(map(os.environ.get, _CI)) and not _is_file(sys.stdout)))
    write(diff.lines(report, colour=coloured) if coloured or logged else diff.render(report), wanted.output)
    if not wanted.quiet:
        sys.stderr.write(f"factlint: {mended.would_fix(report, unsafe=wanted.unsafe_fixes)}\n")


def _is_file(stream: TextIO) -> bool:
    """Whether what is written goes to a file, which nobody reads for commands."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # as a test or an embedding program puts in its place
        return False
