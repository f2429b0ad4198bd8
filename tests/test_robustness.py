"""Whatever a stranger writes into settings, rule files and comments: an answer or a clear error, never a crash."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint import config, digest, examples, rulefile
from factlint.catalog import bind, builtin
from factlint.checks import Options
from factlint.checks.document import suppressions
from factlint.errors import ConfigError, FactlintError
from factlint.globs import gitignore, is_hostile
from factlint.ruleset import Ruleset
from factlint.suppress import Suppressions

KEYS = st.sampled_from(
    [*(key.replace("_", "-") for key in config.Settings.__struct_fields__), "selct", "rule.DOC001", "x"]
)
VALUES = st.recursive(
    st.sampled_from(["'DOC'", "'DOC001'", "''", "3", "-1", "1.5", "true", "1979-05-27", "'*'", "'a/**'", "'\\u0000'"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"),
        st.lists(inner, max_size=2).map(
            lambda parts: "{" + ", ".join(f"k{number} = {part}" for number, part in enumerate(parts)) + "}"
        ),
    ),
    max_leaves=5,
)
WORDS = st.lists(
    st.sampled_from(
        ["factlint:", "factlint", "ignore", "ignore-file", "DOC001", "DOC", "--", "reason", ",", "\n", " "]
    ),
    max_size=8,
).map(" ".join)


@given(st.lists(st.tuples(KEYS, VALUES), max_size=4, unique_by=lambda pair: pair[0]))
def test_any_settings(pairs: list[tuple[str, str]]) -> None:
    """They hold for a digest, or are an error of settings."""
    text = "\n".join(f"{key} = {value}" for key, value in pairs)
    with suppress(ConfigError):
        Ruleset(config.of_text(text, Path("factlint.toml"))).active("a.md")


@given(st.text(alphabet='#` \nabo=".[]{}', max_size=80), st.lists(st.tuples(KEYS, VALUES), max_size=3))
def test_any_rule_file(text: str, pairs: list[tuple[str, str]]) -> None:
    """It is a rule, or an error."""
    lines = ['code = "HSE001"', 'name = "house"', 'severity = "info"', 'check = "pattern.forbid"']
    toml = "\n".join([*lines, *(f"options.{key} = {value}" for key, value in pairs)])
    for whole in (text, f"# House\n\n```toml\n{toml}\n{text}\n```\n{text}"):
        with suppress(FactlintError):
            rule = rulefile.parse(whole, Path("rule.md"))
            examples.read(rule.text, rule.path)
            bind(rule)


@given(st.lists(WORDS, max_size=4), st.sampled_from(["markdown", "html", "text"]))
def test_any_comments(words: list[str], form: str) -> None:
    """Each is a suppression, a bad one, or none; every place that is told lies in the text."""
    text = "\n".join(f"<!-- {part} -->\n# {part}\n// {part}" for part in words)
    parsed = digest.parse(text, "a", form)
    found = Suppressions(parsed)
    hits = [*suppressions(parsed, Options()), *found.unheeded(builtin(), ["DOC001"])]

    assert all(0 <= hit.span.start < hit.span.end <= len(parsed.text) for hit in hits)


@given(st.lists(st.text(alphabet="*?[]!/\\-az.# ", max_size=20), max_size=4))
def test_any_gitignore(lines: list[str]) -> None:
    """Lines that are no globs are passed over."""
    gitignore(tuple(lines)).match_file("a/a.a")


@pytest.mark.parametrize(
    ("glob", "hostile"),
    [
        ("**/*.md", False),
        ("news/**/2026-*-*-*.md", False),
        ("a/*/b/*/c/*/d/*/e/*", False),
        ("*a*a*a*a*a", True),
        ("**/**/**/**/**/x", True),
        ("a*****b", False),
    ],
)
def test_which_globs_cost_too_much(glob: str, hostile: bool) -> None:
    """Many stars in one part of a path; nobody needs them."""
    assert is_hostile(glob) is hostile
