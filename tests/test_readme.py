"""The README shows what factlint does now, and its commands are those that CI runs."""

from __future__ import annotations

import re

import pytest

import readme
from factlint.cli import cli
from factlint.config import Settings

TEXT = readme.README.read_text(encoding="utf-8")


@pytest.mark.parametrize("block", sorted(readme.BLOCKS))
def test_generated_parts_are_up_to_date(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails: ``python tests/readme.py --write``."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    shown = re.search(f"<!-- begin {block} -->\n(.*?)<!-- end {block} -->", TEXT, re.DOTALL)

    assert shown
    assert _words(shown[1], block) == _words(readme.BLOCKS[block](), block)


def _words(text: str, block: str) -> str:
    """Return the text; of the help, which click wraps as its version pleases, the words."""
    return " ".join(text.split()) if block == "help" else text


def test_every_command_is_described() -> None:
    assert [name for name in cli.commands if f"`factlint {name}" not in TEXT] == []


def test_every_option_of_check_is_shown() -> None:
    options = [option for parameter in cli.commands["check"].params for option in parameter.opts if "--" in option]

    assert [option for option in options if option not in TEXT] == []


def test_every_setting_that_is_in_use_is_shown() -> None:
    """Settings of later versions (the series of digests) are accepted and not yet shown."""
    later = {"series", "original_language", "window_days"}
    keys = [key.replace("_", "-") for key in Settings.__struct_fields__ if key not in later]

    assert [key for key in keys if not re.search(rf"(?m)^#? ?\[?{key}\b", TEXT)] == []


@pytest.mark.parametrize("command", ["demo", "test"])
def test_the_commands_that_ci_takes_from_here_are_here(command: str) -> None:
    """``.ci/run`` runs the line behind each of these marks, word for word."""
    assert re.search(rf"<!-- command: {command} -->\n```console\n\$ \S.*\n```\n", TEXT)
