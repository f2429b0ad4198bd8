"""The generated parts of the docs show what factlint is now, and the README's commands are those that CI runs."""

from __future__ import annotations

import re

import pytest

import factlint
import readme
from factlint.cli import cli
from factlint.config import Settings
from factlint.values import FORMATS

TEXT = readme.README.read_text(encoding="utf-8")
ALL = "\n".join(path.read_text(encoding="utf-8") for path in readme.PAGES)


@pytest.mark.parametrize("block", sorted(readme.BLOCKS))
def test_generated_parts_are_up_to_date(block: str) -> None:
    """If this fails: ``python tests/readme.py --write``."""
    (shown,) = re.findall(f"<!-- begin {block} -->\n(.*?)<!-- end {block} -->", ALL, re.DOTALL)

    assert shown == readme.BLOCKS[block]()


def test_every_command_is_described() -> None:
    assert [name for name in cli.commands if f"`factlint {name}" not in ALL] == []


def test_every_option_of_check_is_shown() -> None:
    options = [option for parameter in cli.commands["check"].params for option in parameter.opts if "--" in option]

    assert [option for option in options if option not in ALL] == []


def test_every_public_name_is_described() -> None:
    page = (readme.ROOT / "docs" / "api.md").read_text(encoding="utf-8")

    assert [name for name in factlint.__all__ if not re.search(rf"\b{name}\b", page)] == []


def test_every_format_is_described() -> None:
    assert [name for name in FORMATS if f"| `{name}` |" not in TEXT] == []


def test_every_setting_that_is_in_use_is_shown() -> None:
    keys = [key.replace("_", "-") for key in Settings.__struct_fields__]

    assert [key for key in keys if not re.search(rf"(?m)^#? ?\[?{key}\b", ALL)] == []


@pytest.mark.parametrize("command", ["demo", "test"])
def test_the_commands_that_ci_takes_from_here_are_here(command: str) -> None:
    """``.ci/run`` runs the line behind each of these marks, word for word."""
    assert re.search(rf"<!-- command: {command} -->\n```console\n\$ \S.*\n```\n", TEXT)
