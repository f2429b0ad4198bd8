"""``factlint trace``: what each claim of a digest rests on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.commands import check
from factlint.commands.rendered import width
from factlint.errors import NothingReadError
from factlint.examine import Keep
from factlint.output.target import is_coloured, write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.commands.wanted import Wanted
    from factlint.report import Report
    from factlint.values import Target

_RULES = (("CLM",),)
"""The rules that run beside: they show nothing here, and those on claims need no page more than the trace."""
_UNREAD_HINT = "so no claim could be judged"


def run(paths: tuple[str, ...], wanted: Wanted) -> int:
    """Judge the claims of digests, show what each rests on, and return the exit code.

    Raises:
        FactlintError: Nothing could be read; see the class.
    """
    wanted = replace(wanted, select=_RULES)
    targets = wanted.targets
    check.refuse_mixtures(paths, wanted)
    report = check.report(paths, wanted, Keep(trace=True, judge=True))
    for notice in (*report.notices, *map(str, report.errors)):
        check.say(notice)
    check.refuse_overwriting(targets, report)
    for target in targets:
        write(_rendered(report, target, wanted), target.path)
    if report.errors:
        return max(error.exit_code for error in report.errors)
    return NothingReadError.exit_code if check.is_unread(report, wanted, _UNREAD_HINT) else 0


def _rendered(report: Report, target: Target, wanted: Wanted) -> bytes | Iterable[str]:
    from factlint.output import trace  # noqa: PLC0415 - only what succeeds is shown

    if target.format == "json":
        return trace.render_json(report)
    from factlint.output import text  # noqa: PLC0415 - as above

    look = text.Look()
    if target.path is None:
        look = text.Look(is_coloured(sys.stdout, wanted.color), width() or text.WIDTH)
    return trace.render(report, look)
