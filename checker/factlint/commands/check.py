"""``factlint check``: digests in, a report out."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.commands import mend
from factlint.commands.plan import NO_PLAN, plan, refuse
from factlint.commands.rendered import rendered
from factlint.errors import NothingReadError, UsageError
from factlint.model import STDIN
from factlint.output.safe import safe
from factlint.output.target import write
from factlint.values import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.commands.plan import Plan
    from factlint.commands.wanted import Wanted
    from factlint.examine import Keep
    from factlint.model import Digest
    from factlint.report import Report

FOUND = 1
_WORTH_A_WORD = 20
"""Digests of a series that are read within half a second."""
_UNREAD = "not one of the pages cited could be read"
_UNREAD_HINT = "the references stand unchecked; URL003 tells why, --offline checks the text alone"


def run(paths: tuple[str, ...], wanted: Wanted) -> int:
    """Check digests, show the report, and return the exit code that stands for what came of it.

    Raises:
        FactlintError: Nothing could be checked; see the class.
    """
    targets = wanted.targets
    refuse_mixtures(paths, wanted)
    if wanted.dump:
        return _dump(paths, wanted)
    stdin = _standard_input(paths)
    planned = plan(wanted, stdin)
    found = report(paths, wanted, wanted.keep, planned, stdin)
    refuse_overwriting(targets, found)
    for end in planned.ends:
        found = end(found)
    if wanted.force_exclude and not (found.digests or found.left_out):
        found = replace(found, left_out=("all that is named is excluded",))
    fixes = wanted.fix and not wanted.diff
    if fixes:
        found = mend.save(found, wanted, stdin)
    for notice in (*found.notices, *map(str, found.errors)):
        say(notice)
    if wanted.diff:
        mend.show_diff(found, wanted)
    for target in () if wanted.diff else targets:
        show = mend.show if fixes and stdin is not None else write
        show(rendered(found, target, wanted), target.path)
    return _exit_code(found, wanted)


def refuse_mixtures(paths: tuple[str, ...], wanted: Wanted) -> None:
    """Refuse options that do not go together.

    Raises:
        UsageError: There are such.
    """
    mend.refuse(paths, wanted)
    refuse(paths, wanted)
    if wanted.dump and wanted.formats:
        raise UsageError("--dump prints JSON of its own, whatever --format says", hint="leave one of them out")
    if wanted.stdin_filename and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input, which is not read", hint="give - as a path")


def _exit_code(report: Report, wanted: Wanted) -> int:
    """Return 2 for what failed, else 1 for findings, else 3 where there were pages and not one could be read.

    With ``--diff`` it is 1 where something would change, whatever else was found, as with other linters.
    """
    if report.errors:
        return max(error.exit_code for error in report.errors)
    fails = bool(report.fixed) if wanted.diff else report.failing > 0
    if fails and not wanted.exit_zero:
        return FOUND
    return NothingReadError.exit_code if is_unread(report, wanted) else 0


def is_unread(report: Report, wanted: Wanted, hint: str = _UNREAD_HINT) -> bool:
    """Whether there were pages to read and not one could be; says so, and what that means."""
    if not report.unread or wanted.offline:
        return False
    say(str(NothingReadError(_UNREAD, hint=hint)))
    return True


def report(
    paths: tuple[str, ...], wanted: Wanted, keep: Keep, planned: Plan = NO_PLAN, stdin: bytes | None = None
) -> Report:
    """Return the report on digests; raises as :func:`factlint.engine.run` does.

    Standard input is read here if it is one of them and was not read before.
    """
    from factlint import engine  # noqa: PLC0415 - what is refused above costs nothing

    reading = wanted.reading
    progress = _Progress(shown=reading.progress)
    try:
        return engine.run(
            paths,
            stdin=_standard_input(paths) if stdin is None else stdin,
            stdin_name=wanted.stdin_filename or STDIN,
            overrides=wanted.overrides,
            config=wanted.config,
            jobs=wanted.jobs,
            reading=reading,
            progress=progress.tell,
            recalling=progress.recall,
            keep=keep,
            only=planned.only,
            steps=planned.steps,
            force_exclude=wanted.force_exclude,
            index=wanted.index or "",
        )
    finally:
        progress.wipe()


def _standard_input(paths: Iterable[str]) -> bytes | None:
    if STDIN not in paths:
        return None
    if sys.stdin is None:  # closed by whoever has started us: ``<&-``
        raise UsageError("there is no standard input")
    return sys.stdin.buffer.read()


def refuse_overwriting(targets: Iterable[Target], report: Report) -> None:
    """Keep a slip such as ``--output today.md`` from replacing the digest by the report on it.

    Raises:
        UsageError: One of the targets is a digest that was read.
    """
    _refuse(targets, [digest.path for digest in report.digests] + [error.path for error in report.errors])


def _refuse(targets: Iterable[Target], checked: Iterable[str]) -> None:
    # os.path, because unlike pathlib it never raises.
    files = [target.path for target in targets if target.path and os.path.exists(target.path)]  # noqa: PTH110
    digests = [path for path in checked if os.path.exists(path)] if files else []  # noqa: PTH110
    for file in files:
        if any(os.path.samefile(file, digest) for digest in digests):  # noqa: PTH121
            raise UsageError("the output would overwrite a digest", path=file)


def _dump(paths: tuple[str, ...], wanted: Wanted) -> int:
    from factlint.output import dump  # noqa: PLC0415 - only here

    digests = list(_digests(paths, wanted))
    _refuse([Target("json", wanted.output)], [digest.path for digest in digests])
    write(dump.render(digests), wanted.output)
    return 0


def _digests(paths: tuple[str, ...], wanted: Wanted) -> Iterator[Digest]:
    from factlint import digest, discover  # noqa: PLC0415 - as above
    from factlint.digest import decode  # noqa: PLC0415 - as above
    from factlint.linter import Linter  # noqa: PLC0415 - as above

    linter = Linter(wanted.overrides, wanted.config)
    if (data := _standard_input(paths)) is not None:
        name = wanted.stdin_filename or STDIN
        yield digest.parse(decode.decode(data, name), name, language=linter.language_for(name))
    named = [path for path in paths if path != STDIN]
    for path in discover.find(named, linter.config_for, force_exclude=wanted.force_exclude):
        yield digest.read(path, linter.language_for(path))


class _Progress:
    """A line on standard error that counts the digests done; nothing where that is no terminal."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown
        self.told = False

    def tell(self, done: int, total: int) -> None:
        if self.shown and total > 1:
            self.told = True
            sys.stderr.write(f"\r\x1b[K{done} of {total} digests")
            sys.stderr.flush()

    def recall(self, done: int, total: int) -> None:
        if self.shown and total > _WORTH_A_WORD:
            self.told = True
            sys.stderr.write(f"\r\x1b[Kother digests of the series: {done} of {total} read")
            sys.stderr.flush()

    def wipe(self) -> None:
        if self.told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def say(message: str) -> None:
    """Write a message for the user to standard error."""
    sys.stderr.write(f"factlint: {safe(message)}\n")
