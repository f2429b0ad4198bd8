"""Every example of every rule file, and every further case in tests/rules/, is a test of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import catalog, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.examples import Example
    from factlint.rulefile import Rule

CASES = Path(__file__).parent / "rules"


def _all_examples() -> Iterator[object]:
    for rule in catalog.builtin().rules.values():
        files = [(rule.text, rule.path)]
        further = CASES / f"{rule.code}.md"
        if further.exists():
            files.append((further.read_text(encoding="utf-8"), further))
        for text, path in files:
            for example in examples.read(text, path):
                verdict = "bad" if example.bad else "good"
                yield pytest.param(rule, example, id=f"{path.name}:{example.line}-{verdict}")


@pytest.mark.parametrize(("rule", "example"), list(_all_examples()))
def test_example(rule: Rule, example: Example) -> None:
    """A bad example yields the findings it announces, a good one none."""
    outcome = examples.run(rule, example)

    assert outcome.passed, "\n".join(outcome.problems)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.name)
def test_further_cases_belong_to_a_rule(path: Path) -> None:
    """A file of further cases is named by the code of a rule, and holds cases."""
    assert path.stem in catalog.builtin().rules
    assert examples.read(path.read_text(encoding="utf-8"), path)
