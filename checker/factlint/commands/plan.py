"""What is done with the findings of each digest before they are told: which are left out, which are mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import UsageError
from factlint.model import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.commands.wanted import Wanted
    from factlint.engine import Step
    from factlint.linter import Linter
    from factlint.report import Report

    Only = Callable[[Linter, Sequence[str]], Sequence[str]]
    End = Callable[[Report], Report]
    """Makes of the whole report what is told, and writes what the run was to write."""


class Plan(NamedTuple):
    """Which files are checked, the steps that the findings of each go through, and what is done at the end."""

    only: Only | None = None
    steps: tuple[Step, ...] = ()
    ends: tuple[End, ...] = ()


NO_PLAN = Plan()
"""All files are checked, and all findings told."""


def plan(wanted: Wanted, stdin: bytes | None = None) -> Plan:
    """Return what the command line asks for; raises FactlintError where that cannot be had.

    First what is older is left out, then what the baseline holds; what is left is mended.
    """
    only: Only | None = None
    steps: tuple[Step, ...] = ()
    ends: tuple[End, ...] = ()
    if wanted.since is not None:
        from factlint.since import Since  # noqa: PLC0415 - only where it is asked for

        since = Since(wanted.since)
        only, steps, ends = since.changed, (*steps, since.step), (*ends, since.end)
    if wanted.baseline is not None or wanted.write_baseline:
        from factlint.baseline import Baseline  # noqa: PLC0415 - as above

        baseline = Baseline(wanted.baseline, writes=wanted.write_baseline)
        steps, ends = (*steps, baseline.step), (*ends, baseline.end)
    if wanted.fix or wanted.diff:
        steps = (*steps, _fixing(wanted, steps, stdin))
    return Plan(only, steps, ends)


def _fixing(wanted: Wanted, narrowing: Sequence[Step], stdin: bytes | None) -> Step:
    from factlint.fixing import Fixing  # noqa: PLC0415 - only where something is to be mended

    given = {} if stdin is None else {wanted.stdin_filename or STDIN: stdin}
    return Fixing(unsafe=wanted.unsafe_fixes, narrowing=narrowing, given=given, locked=wanted.diff)


def refuse(paths: Sequence[str], wanted: Wanted) -> None:
    """Refuse what cannot be done together.

    Raises:
        UsageError: There is such.
    """
    options = {"--since": wanted.since, "--baseline": wanted.baseline, "--write-baseline": wanted.write_baseline}
    for option in (option for option, value in options.items() if value and wanted.dump):
        raise UsageError(f"--dump checks nothing, so that {option} has no findings", hint="leave one of them out")
    if wanted.since is not None and STDIN in paths:
        raise UsageError("--since compares files: standard input has no earlier version", hint="name the file")
    if not wanted.write_baseline:
        return
    if wanted.since is not None:
        hint = "leave out --since: what is older belongs into the baseline, too"
        raise UsageError("--write-baseline holds all findings, and --since leaves some out", hint=hint)
    if wanted.fix or wanted.diff:
        raise UsageError("--write-baseline does not go with --fix or --diff", hint="fix first, then write it")
    if STDIN in paths and not wanted.stdin_filename:
        raise UsageError("--write-baseline needs a name for standard input", hint="give one with --stdin-filename")
    for path in (path for path in paths if path.lower().endswith(".json")):
        message = "--write-baseline takes no file, so that this one is taken for a digest"
        raise UsageError(message, path=path, hint="name the baseline with --baseline")
