"""Rule files: what the loader takes, and the line it names for whatever it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factlint import catalog, rulefile
from factlint.errors import RuleError

HEAD = (
    'code = "HSE009"',
    'name = "house"',
    'severity = "warning"',
    'check = "pattern.forbid"',
    "options.pattern = 'x'",
)
HOUSE = Path(__file__).parent / "house-rules"


def _rule(*extra: str, head: tuple[str, ...] = HEAD) -> str:
    return "\n".join(["# House", "", "```toml", *head, *extra, "```", "", "Why, and how.", ""])


def _without(key: str, *instead: str) -> str:
    return _rule(*instead, head=tuple(line for line in HEAD if not line.startswith(key)))


def test_a_rule_file_becomes_a_rule() -> None:
    """Title, definition and documentation are told apart; what is not said has a default."""
    rule = rulefile.parse(_rule("off = true") + "\n```markdown bad\nx\n```\n", Path("HSE009-house.md"))

    assert (rule.code, rule.name, rule.title, rule.severity, rule.off) == ("HSE009", "house", "House", "warning", True)
    assert (rule.needs, rule.fix, rule.options) == ("text", "none", {"pattern": "x"})
    assert rule.documentation == "Why, and how."
    assert rule.body.startswith("Why, and how.\n\n```markdown bad")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "begins with its title"),
        ("House\n", 1, "begins with its title"),
        ("# \n\n```toml\n```", 1, "begins with its title"),
        ("# House\n\nNothing.\n", 1, "no definition"),
        (_rule("severity_ = 1"), 9, "unknown key 'severity_'; did you mean 'severity'?"),
        (_rule("colour = 'red'"), 9, "unknown key 'colour'"),
        (_without("severity", "severity = 'fatal'"), 8, "severity cannot be 'fatal'; one of error, warning, info"),
        (_without("severity", "severity = 'warn'"), 8, "did you mean 'warning'?"),
        (_without("severity", "severity = 3"), 8, "severity"),
        (_without("name"), 4, "the key 'name' is missing"),
        (_without("name", "name = 'House Rule'"), 8, "name must be small letters with hyphens"),
        (_without("code", "code = 'house9'"), 8, "code must be capital letters and digits"),
        (_without("code", "code = 9"), 8, "code must be a string, not a whole number"),
        (_rule("off = 'no'"), 9, "off must be true or false, not a string"),
        (_rule("fix = 'maybe'"), 9, "fix cannot be 'maybe'"),
        (_rule("needs = ["), 9, "not TOML"),
        (_rule("", "needs == 1"), 10, "not TOML: Invalid value (at column 8)"),
    ],
)
def test_a_mistake_in_the_definition_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(RuleError) as caught:
        rulefile.parse(text, Path("rule.md"))

    assert str(caught.value).startswith(f"rule.md:{line}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (_without("check", "check = 'pattern.forbit'"), 8, "no check 'pattern.forbit'; did you mean 'pattern.forbid'?"),
        (_without("check", "check = 'my.own'"), 8, "no check 'my.own'"),
        (_without("check", "check = '../x'"), 8, "no check '../x'"),
        (_rule("options.wehre = 'prose'"), 9, "unknown key 'wehre'; did you mean 'where'?"),
        (_rule("options.where = 'prosa'"), 9, "where cannot be 'prosa'; did you mean 'prose'?"),
        (_rule("options.ignore-case = 1"), 9, "ignore-case must be true or false, not a whole number"),
        (_rule("options.message = ['a']"), 9, "message must be a string, not a list"),
        (_without("options", "options.where = 'prose'"), 8, "the key 'pattern' is missing"),
        (_without("options", "options.pattern = '(a'"), 8, "no regular expression"),
        (_without("options", "options.pattern = ['a', ' ']"), 8, "the pattern is empty"),
        (_without("options", "[options]", "pattern = 'x'", "where = 3"), 10, "where must be a string or a list"),
    ],
)
def test_a_mistake_about_the_check_names_its_line(text: str, line: int, words: str) -> None:
    """The check is looked up and its options typed when the rule is made ready to run."""
    rule = rulefile.parse(text, Path("rule.md"))

    with pytest.raises(RuleError) as caught:
        catalog.bind(rule)

    assert str(caught.value).startswith(f"rule.md:{line}: ")
    assert words in str(caught.value)


def test_dashes_and_underscores_are_the_same() -> None:
    """An option is spelt with ``-`` in TOML and ``_`` in Python; either will do."""
    for key in ("ignore-case", "ignore_case"):
        bound = catalog.bind(rulefile.parse(_rule(f"options.{key} = true"), Path("rule.md")), {"ignore-case": False})
        assert bound.options.ignore_case is False


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.md", _without("code", "code = 'DOC001'"), "the code DOC001 is taken"),
        ("a.md", _without("name", "name = 'nothing-to-check'"), "the name 'nothing-to-check' is taken; DOC001"),
        ("a.md", _rule("options.nothing = 1"), "unknown key 'nothing'"),
        ("README.md", "nothing", "holds no rule file"),
    ],
)
def test_a_house_rule_is_held_against_all_others(tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(RuleError, match=words):
        catalog.with_house_rules([tmp_path])


def test_two_files_with_one_code(tmp_path: Path) -> None:
    """The second one is named, and says where the first one is."""
    (tmp_path / "a.md").write_text(_rule())
    (tmp_path / "b.md").write_text(_rule())

    with pytest.raises(RuleError) as caught:
        catalog.with_house_rules([tmp_path])

    assert str(caught.value) == f"{tmp_path / 'b.md'}:4: the code HSE009 is taken; {tmp_path / 'a.md'} has it"


def test_house_rules_stand_in_the_catalogue() -> None:
    """Their codes are found as those of built-in rules are: by code, name, prefix."""
    rules = catalog.with_house_rules([HOUSE])

    assert [rule.code for rule in rules.matching("HSE")] == ["HSE001", "HSE002"]
    assert rules.find("disclosure") is rules.find("HSE002")
    assert rules.find("DOC001") is not None
    assert list(rules.rules) == sorted(rules.rules)


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("DOC001", ["DOC001"]),
        ("nothing-to-check", ["DOC001"]),
        ("DOC00", ["DOC001", "DOC007"]),
        ("nothing", []),
        ("", []),
        ("doc", []),
    ],
)
def test_selectors(selector: str, codes: list[str]) -> None:
    """A code, a name or the beginning of codes; nothing less exact."""
    found = [rule.code for rule in catalog.builtin().matching(selector)]

    assert found == codes if not codes else set(codes) <= set(found)


def test_the_catalogue_imports_no_check() -> None:
    """A check's module is imported when its rule is selected, not when the rules are read."""
    code = "import sys; from factlint import catalog; catalog.builtin(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )

    assert not [name for name in done.stdout.split() if name.startswith("factlint.checks.")]
