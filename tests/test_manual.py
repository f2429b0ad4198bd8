"""Man pages and completion scripts: they ship, they are up to date, and man, bash, zsh and fish can use them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import manual
import readme

FILES = tomllib.loads((readme.ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program with the factlint of this environment on its path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTLINT_")}
    return subprocess.run(
        command,
        env={**kept, "PATH": path, "LC_ALL": "C.UTF-8", **environment},
        cwd=readme.ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def needs(program: str) -> pytest.MarkDecorator:
    """Skip where a program is not installed."""
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


def test_every_command_has_a_man_page_and_no_other() -> None:
    assert sorted(path.name for path in manual.MAN.iterdir()) == sorted(manual.pages())


@pytest.mark.parametrize("name", sorted(manual.pages()))
def test_man_pages_are_up_to_date(name: str) -> None:
    """In their words, since versions of click differ in the spaces; else: ``python tests/readme.py --write``."""
    assert (manual.MAN / name).read_text("utf-8").split() == manual.pages()[name].split()


@needs("man")
@pytest.mark.parametrize("name", sorted(manual.pages()))
def test_man_shows_them_without_a_warning(name: str) -> None:
    done = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(manual.MAN / name))

    assert (done.returncode, done.stderr) == (0, "")


@needs("man")
def test_a_man_page_reads_well() -> None:
    """Commands can be copied: quotation marks and hyphens are those of the keyboard."""
    shown = run("man", "-l", str(manual.MAN / "factlint.1"), MANWIDTH="100", PAGER="cat", MANPAGER="cat").stdout

    assert '       bash  eval "$(_FACTLINT_COMPLETE=bash_source factlint)"\n' in shown
    assert {"NAME", "SYNOPSIS", "COMMANDS", "EXAMPLES", "EXIT CODES", "SEE ALSO"} <= set(shown.splitlines())


def test_the_wheel_puts_them_where_man_and_the_shells_look() -> None:
    """Each file of the two folders, under the name that is looked for."""
    placed = FILES["shared-data"]
    scripts = {f"docs/completions/{name}" for name in manual.SCRIPTS.values()}

    assert {path.name for path in manual.COMPLETIONS.iterdir()} == set(manual.SCRIPTS.values())
    assert placed["docs/man"] == "share/man/man1"
    assert scripts <= placed.keys()
    assert placed["docs/completions/factlint.bash"].endswith("/bash-completion/completions/factlint")


_BASH = """
source docs/completions/factlint.bash
COMP_WORDS=({words}) COMP_CWORD={at} COMPREPLY=()
_factlint_completion factlint
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
_CASES = [
    (["factlint", "ex"], "explain"),
    (["factlint", "check", "--sel"], "--select"),
    (["factlint", "store", "cl"], "clear"),
]


@needs("bash")
@pytest.mark.parametrize(("words", "offered"), _CASES)
def test_bash_completes(words: list[str], offered: str) -> None:
    done = run("bash", "--norc", "-c", _BASH.format(words=" ".join(words), at=len(words) - 1))

    assert offered in done.stdout.split(), done.stderr


_ZSH = """
_path_files() {{ :; }}
compdef() {{ :; }}
compadd() {{ local name=${{@[-1]}}; print -rl -- "${{(@P)name}}"; }}
_describe() {{ print -rl -- "${{(@P)3}}"; }}
words=({words}) CURRENT={at}
source docs/completions/_factlint
_factlint_completion
"""


@needs("zsh")
@pytest.mark.parametrize(("words", "offered"), _CASES)
def test_zsh_completes(words: list[str], offered: str) -> None:
    """What the script hands to zsh, since no terminal is there to press Tab on."""
    done = run("zsh", "-f", "-c", _ZSH.format(words=" ".join(words), at=len(words)))

    assert offered in done.stdout.replace(":", "\n").split(), done.stderr


@needs("fish")
@pytest.mark.parametrize(("words", "offered"), _CASES)
def test_fish_completes(words: list[str], offered: str, tmp_path: Path) -> None:
    line = " ".join(words)
    done = run("fish", "-c", f"source docs/completions/factlint.fish; complete -C '{line}'", HOME=str(tmp_path))

    assert offered in [shown.partition("\t")[0] for shown in done.stdout.splitlines()], done.stderr
