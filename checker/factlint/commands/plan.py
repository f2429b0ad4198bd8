"""What is done with the findings of each digest before they are told: which are left out, which are mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.commands.wanted import Wanted
    from factlint.engine import Step


class Plan(NamedTuple):
    """Which files are checked, and the steps that the findings of each go through."""

    only: Callable[[Sequence[str]], Sequence[str]] | None = None
    steps: tuple[Step, ...] = ()


NO_PLAN = Plan()
"""All files are checked, and all findings told."""


def plan(wanted: Wanted, stdin: bytes | None = None) -> Plan:
    """Return what the command line asks for; raises FactlintError where that cannot be had."""
    steps: list[Step] = []
    if wanted.fix or wanted.diff:
        steps.append(_fixing(wanted, steps, stdin))
    return Plan(steps=tuple(steps)) if steps else NO_PLAN


def _fixing(wanted: Wanted, narrowing: Sequence[Step], stdin: bytes | None) -> Step:
    from factlint.fixing import Fixing  # noqa: PLC0415 - only where something is to be mended

    given = {wanted.stdin_filename or "-": stdin} if stdin is not None else {}
    return Fixing(unsafe=wanted.unsafe_fixes, narrowing=narrowing, given=given)
