"""``factlint test FOLDER``: the examples of house rules, run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint import examples
from factlint.counted import counted
from factlint.output.safe import safe
from factlint.output.target import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.examples import Outcome


def run(folder: str) -> int:
    """Run the examples of every rule in a folder; return 1 if one of them fails.

    Raises:
        RuleError: The folder or a rule file is wrong.
    """
    outcomes = examples.run_folder(Path(folder))
    rules = {outcome.rule.code for outcome in outcomes}
    write(line for outcome in outcomes if not outcome.passed for line in _told(outcome))
    failed = sum(not outcome.passed for outcome in outcomes)
    total = f"{counted(len(rules), 'rule')}, {counted(len(outcomes), 'example')}"
    write([f"{total}: {failed} failed" if failed else f"{total}: all passed"])
    return 1 if failed else 0


def _told(outcome: Outcome) -> Iterator[str]:
    example = outcome.example
    kind = "bad" if example.bad else "good"
    for problem in outcome.problems:
        yield safe(f"{example.file}:{example.line}: {outcome.rule.code} {kind} example: {problem}")
