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


def plan(wanted: Wanted) -> Plan:  # noqa: ARG001 - what is new, and what is mended, is built upon this
    """Return what the command line asks for; raises FactlintError where that cannot be had."""
    return NO_PLAN
