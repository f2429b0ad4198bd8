"""The two servers are extras: they cost nothing where they are not used, and say what they need."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def _main(*arguments: str, before: str = "", after: str = "") -> subprocess.CompletedProcess[str]:
    code = f"import sys\n{before}\nfrom factlint.cli import main\ncode = main({list(arguments)!r})\n{after}\nsys.exit(code)"
    return subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("command", "library", "what"), [("server", "pygls", "the language server"), ("mcp", "mcp", "the MCP server")]
)
def test_a_server_without_its_library_says_how_to_get_it(command: str, library: str, what: str) -> None:
    done = _main(command, before=f"sys.modules[{library!r}] = None")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f'factlint: {what} is an extra that is not installed; pip install "factlint[{command}]"\n'


@pytest.mark.parametrize("arguments", [("check", "today.md", "--offline"), ("server", "--help"), ("mcp", "--help")])
def test_nobody_else_loads_them(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Neither a check nor the help of the servers themselves."""
    digest = tmp_path / "today.md"
    digest.write_text("# Yard\n\nSee https://yard.test/a for more.\n")
    given = [str(digest) if argument == "today.md" else argument for argument in arguments]
    done = _main(*given, after="print('loaded:', *sys.modules)")

    loaded = {name.partition(".")[0] for name in done.stdout.rpartition("loaded:")[2].split()}
    assert "factlint" in loaded
    assert not {"pygls", "lsprotocol", "mcp", "mcp_types", "pydantic", "anyio", "asyncio"} & loaded


def test_a_root_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = _main("mcp", "--root", str(tmp_path / "nope"))

    assert done.returncode == 2
    assert done.stderr == f"factlint: {tmp_path / 'nope'}: there is no such folder; name one with --root DIR\n"


def test_an_agent_that_hangs_up_at_once_is_no_error(tmp_path: Path) -> None:
    done = _main("mcp", "--root", str(tmp_path))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
