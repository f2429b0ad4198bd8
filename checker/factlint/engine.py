"""One digest under the rules that are selected for it: findings, suppressions, order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import catalog
from factlint.findings import findings, order

if TYPE_CHECKING:
    from factlint.model import Finding, Format
    from factlint.rulefile import Rule


def try_rule(rule: Rule, text: str, path: str, form: Format, settings: str = "") -> tuple[Finding, ...]:
    """Return what one rule finds in a text, for its examples."""
    from factlint import digest  # noqa: PLC0415 - readers and parsers load when there is something to read

    bound = catalog.bind(rule)
    parsed = digest.parse(text, path, form)
    return tuple(sorted(findings(parsed, rule, rule.severity, bound.check.run(parsed, bound.options)), key=order))
