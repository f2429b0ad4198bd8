"""What holds for all rules: each is complete, documented and tested, and none and no check stands alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import catalog, checks, examples

if TYPE_CHECKING:
    from factlint.rulefile import Rule

RULES = list(catalog.builtin().rules.values())
HOUSE = catalog.read_folder(Path(__file__).parent / "house-rules", house=True)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def test_a_rule_is_ready_to_run(rule: Rule) -> None:
    """Its check exists and takes its options."""
    assert catalog.bind(rule).check.name == rule.check


@each_rule
def test_a_rule_file_is_named_by_code_and_name(rule: Rule) -> None:
    assert rule.path.name == f"{rule.code}-{rule.name}.md"


@each_rule
def test_a_rule_is_documented(rule: Rule) -> None:
    """A title that is no sentence, and two sentences or more."""
    assert not rule.title.endswith(".")
    assert len(re.findall(r"[.!?](?=\s|$)", rule.documentation)) >= 2


@each_rule
def test_a_rule_has_a_bad_and_a_good_example_and_at_most_four(rule: Rule) -> None:
    """Further cases stand in tests/rules, so that the page stays a page."""
    found = examples.read(rule.text, rule.path)

    assert {example.bad for example in found} == {True, False}
    assert len(found) <= 4


@each_rule
def test_a_rules_options_are_documented(rule: Rule) -> None:
    """Whoever may set an option must be able to read of it."""
    for option in checks.find(rule.check).options.__struct_fields__:
        assert re.search(rf"\b{option.replace('_', '[-_]')}\b", rule.body), option


def test_every_check_is_used() -> None:
    """By a built-in rule, or, where it is there for house rules, by one of those in the tests."""
    used = {rule.check for rule in [*RULES, *HOUSE]}

    assert sorted(name for name in checks.known() if not name.startswith(("engine_test.", "examples_test."))) == sorted(
        used
    )


def test_codes_go_by_family() -> None:
    """Three letters and three digits; the letters are those of the design's families."""
    families = ("DOC", "REF", "URL", "DAT", "DUP", "LNG", "TRN", "CLM")

    assert [rule.code for rule in RULES if not re.fullmatch(rf"(?:{'|'.join(families)})\d{{3}}", rule.code)] == []


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
