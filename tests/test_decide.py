"""Which rules run, and how grave their findings are: tables, since every line is a promise to a user."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from factlint import decide, rulefile
from factlint.decide import Selection

TEXT = '# Stale\n\n```toml\ncode = "DAT003"\nname = "stale-source"\nseverity = "warning"\ncheck = "x.y"\n```\n'
RULE = rulefile.parse(TEXT, Path("DAT003-stale-source.md"))
OFF = replace(RULE, off=True)
FILE = ("ALL",)


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "expected"),
    [
        (("ALL",), (), (), True),
        (("DAT",), (), (), True),
        (("DAT0",), (), (), True),
        (("DAT003",), (), (), True),
        (("stale-source",), (), (), True),
        ((), (), (), False),
        (("REF",), (), (), False),
        (("dat",), (), (), False),
        (("stale",), (), (), False),
        (("",), (), (), False),
        (("ALL",), ("DAT",), (), False),
        (("ALL",), ("DAT003",), (), False),
        (("ALL",), ("REF",), (), True),
        (("DAT",), ("DAT",), (), False),
        (("DAT003",), ("DAT",), (), True),
        (("stale-source",), ("DAT00",), (), True),
        (("DAT",), ("DAT0",), (), False),
        (("DAT003",), ("stale-source",), (), False),
        (("DAT003",), ("ALL",), (), True),
        (("REF",), (), ("DAT",), True),
        (("REF",), ("DAT003",), ("DAT",), False),
    ],
)
def test_the_more_exact_selector_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], extend: tuple[str, ...], expected: bool
) -> None:
    """A code goes before the beginning of one, that before ALL; of equals, ignore wins."""
    assert decide.is_selected(RULE, [Selection(select, ignore, extend)]) is expected


@pytest.mark.parametrize(
    ("select", "extend", "expected"),
    [
        (("ALL",), (), False),
        (("DAT",), (), False),
        (("DAT003",), (), True),
        (("stale-source",), (), True),
        (("ALL",), ("DAT",), False),
        (("ALL",), ("DAT003",), True),
    ],
)
def test_a_rule_that_is_off_must_be_named(select: tuple[str, ...], extend: tuple[str, ...], expected: bool) -> None:
    """Neither ALL nor the beginning of a code switches on what is off by default."""
    assert decide.is_selected(OFF, [Selection(select, (), extend)]) is expected


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        (Selection(FILE, ("DAT003",)), Selection(), False),
        (Selection(FILE, ("DAT003",)), Selection(None, (), ("DAT003",)), True),
        (Selection(FILE, ("DAT003",)), Selection(("DAT",)), True),
        (Selection(FILE), Selection(("REF",)), False),
        (Selection(FILE), Selection(None, ("DAT",)), False),
        (Selection(("DAT003",)), Selection(None, ("DAT",)), False),
        (Selection(FILE, ("DAT",)), Selection(None, ("REF",)), False),
    ],
)
def test_the_command_line_is_laid_over_the_file(file: Selection, line: Selection, expected: bool) -> None:
    """--select begins anew; --ignore and --extend-select change what the file chose."""
    assert decide.is_selected(RULE, [file, line]) is expected


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ({}, "warning"),
        ({"DAT003": "error"}, "error"),
        ({"DAT": "info"}, "info"),
        ({"stale-source": "error", "DAT": "info"}, "error"),
        ({"REF": "error"}, "warning"),
        ({"ALL": "info"}, "info"),
    ],
)
def test_severity_is_the_most_exact_override(overrides: dict[str, str], expected: str) -> None:
    assert decide.severity_of(RULE, overrides) == expected


@pytest.mark.parametrize(
    ("path", "ignores", "expected"),
    [
        ("archive/a.md", {"archive/**": ("DAT",)}, True),
        ("archive/a.md", {"archive/": ("DAT003",)}, True),
        ("news/archive/a.md", {"archive/**": ("DAT",)}, False),
        ("news/archive/a.md", {"archive/": ("ALL",)}, True),
        ("archive/a.md", {"archive/**": ("REF",)}, False),
        ("a.md", {"*.md": ("stale-source",)}, True),
        ("x/2026-05-01.md", {"2026-0[1-5]-*.md": ("DAT",)}, True),
        ("a.md", {"/b.md": ("DAT",)}, False),
    ],
)
def test_per_file_ignores_are_globs_as_in_gitignore(
    path: str, ignores: dict[str, tuple[str, ...]], expected: bool
) -> None:
    assert decide.is_ignored_for(RULE, path, ignores) is expected


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        ("error", "error", True),
        ("warning", "error", False),
        ("warning", "warning", True),
        ("info", "warning", False),
        ("info", "info", True),
        ("error", "never", False),
    ],
)
def test_what_closes_the_gate(severity: str, fail_on: str, expected: bool) -> None:
    assert decide.fails(severity, fail_on) is expected


def test_doubt_lowers_one_step() -> None:
    """An error becomes a warning, a warning an info, and an info stays one."""
    assert [decide.lowered(severity) for severity in ("error", "warning", "info")] == ["warning", "info", "info"]
