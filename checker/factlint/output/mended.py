"""What is said of fixes: how many were made, and how many more there are to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.counted import counted

if TYPE_CHECKING:
    from factlint.report import Report


class Mending(msgspec.Struct, frozen=True):
    """Which fixes were asked for."""

    fix: bool = False
    unsafe: bool = False


NONE = Mending()


def told(report: Report, mending: Mending) -> str:
    """Return how many findings were fixed, and how many could be; nothing where there are neither."""
    parts = [f"{_count(report):,} fixed in {_digests(report)}"] if report.fixed else []
    safe, unsafe = _open(report, "safe"), _open(report, "unsafe")
    more = f"{unsafe:,} {'more ' if report.fixed else ''}fixable with "
    if not mending.fix:
        offered = f"{safe:,} fixable with --fix"
        if safe:
            parts.append(f"{offered} ({unsafe:,} more with --unsafe-fixes)" if unsafe else offered)
        elif unsafe:
            parts.append(f"{more}--fix --unsafe-fixes")
        return ", ".join(parts)
    left = safe + unsafe * mending.unsafe
    if left:
        why = "" if report.errors else ": other findings would come of it"
        parts.append(f"{counted(left, 'fix')} not made{why}")
    if unsafe and not mending.unsafe:
        parts.append(f"{more}--unsafe-fixes")
    return ", ".join(parts)


def would_fix(report: Report, *, unsafe: bool) -> str:
    """Return what ``--fix`` would do, with or without the unsafe fixes."""
    count = _count(report)
    found = f"would fix {counted(count, 'finding')} in {_digests(report)}" if count else ""
    hidden = 0 if unsafe else _open(report, "unsafe")
    more = f"{hidden:,} more fixable with --unsafe-fixes" if hidden else ""
    return ", ".join(filter(None, (found or "nothing would be fixed", more)))


def _count(report: Report) -> int:
    return sum(len(fixed.codes) for fixed in report.fixed)


def _digests(report: Report) -> str:
    return counted(len(report.fixed), "digest")


def _open(report: Report, safety: str) -> int:
    """Return how many findings stand with a fix of this kind."""
    return sum(
        finding.fix_safety == safety and bool(finding.edits) and finding.suppressed is None
        for finding in report.findings
    )
