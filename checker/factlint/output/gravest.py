"""How grave findings are, for formats that have room for so many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.report import Finding

LEVELS = ("error", "warning", "info", "suppressed")
"""How grave a finding is, the gravest first."""


def level(finding: Finding) -> str:
    """Return how grave a finding is, as one of :data:`LEVELS`."""
    return finding.severity if finding.suppressed is None else "suppressed"


def gravest(findings: Sequence[Finding], most: int) -> Sequence[Finding]:
    """Return as many findings as there is room for, the gravest ones, in the order that they have."""
    if len(findings) <= most:
        return findings
    ranked = sorted(range(len(findings)), key=lambda index: LEVELS.index(level(findings[index])))
    return [findings[index] for index in sorted(ranked[:most])]
