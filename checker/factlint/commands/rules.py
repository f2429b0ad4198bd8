"""``factlint rules``: all rules, house rules included."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import config
from factlint.output.safe import safe
from factlint.output.target import write
from factlint.rulefile import gist
from factlint.ruleset import Ruleset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.catalog import Catalog
    from factlint.output.json import Json
    from factlint.rulefile import Rule

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def run(form: str, settings: str | None) -> int:
    """List the rules as text or as JSON; ``settings`` is the file that names house rules."""
    rules = known(settings).rules.values()
    if form == "json":
        from factlint.output.json import encode  # noqa: PLC0415 - not needed for a table

        write(encode(listing(rules)))
    elif sys.stdout.isatty():
        _show(rules)
    else:
        write(_table(rules))
    return 0


def known(settings: str | None) -> Catalog:
    """Return the rules under a settings file, by default the one nearest to the current folder.

    Raises:
        FactlintError: The settings or a house rule are wrong.
    """
    path = Path(settings) if settings else config.nearest(Path.cwd())
    return Ruleset(config.load(path)).catalog


def listing(rules: Iterable[Rule]) -> list[dict[str, Json]]:
    """Return the rules as plain values, for JSON."""
    return [
        {
            "code": rule.code,
            "name": rule.name,
            "title": rule.title,
            "severity": rule.severity,
            "needs": rule.needs,
            "fix": rule.fix,
            "off": rule.off,
            "check": rule.check,
            "house": rule.house,
            "gist": gist(rule),
        }
        for rule in rules
    ]


def _table(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the rules as lines of aligned columns, for a pipe."""
    shown = list(rules)
    code = max((len(rule.code) for rule in shown), default=0)
    name = max((len(rule.name) for rule in shown), default=0)
    for rule in shown:
        yield safe(f"{rule.code:<{code}}  {rule.name:<{name}}  {_severity(rule):<13}  {gist(rule)}")


def _severity(rule: Rule) -> str:
    return f"{rule.severity} (off)" if rule.off else rule.severity


def _show(rules: Iterable[Rule]) -> None:
    """Show the rules on a terminal."""
    from rich.console import Console  # noqa: PLC0415 - costs as much as a whole check
    from rich.markup import escape  # noqa: PLC0415 - the same
    from rich.table import Table  # noqa: PLC0415 - the same

    shown = Table("Code", "Name", "Severity", "Reports", box=None, pad_edge=False, header_style="bold")
    for rule in rules:
        severity = f"[{_COLOURS[rule.severity]}]{_severity(rule)}[/]"
        shown.add_row(rule.code, rule.name, severity, escape(safe(gist(rule))))
    Console().print(shown)
