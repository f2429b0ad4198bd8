"""Runs in a stranger's folder: what lies there is read as digests and settings, and never as Python."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.sources.pdf import read_pdf

if TYPE_CHECKING:
    from pathlib import Path

TRAP = "import pathlib\npathlib.Path(__file__).with_name('sprung').touch()\nraise SystemExit\n"
IMPORTED = ("pypdf", "msgspec", "factlint", "pickle", "resource", "multiprocessing", "encodings", "sitecustomize")
"""What the processes that factlint starts import; the standard library's too, which a file beside can stand in for."""
SCRIPT = """\
import multiprocessing
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    from factlint.__main__ import run
    run()
"""


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder full of modules by the names of those that are imported."""
    for name in IMPORTED:
        (tmp_path / f"{name}.py").write_text(TRAP)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    return tmp_path


def test_the_reader_of_pdfs_imports_nothing_of_the_folder(foreign: Path) -> None:
    """Whoever commits a pypdf.py to a repository has it run by nobody who checks the repository's digests."""
    read_pdf(b"%PDF-1.4 and nothing else", "https://tern.test/yard.pdf")

    assert not (foreign / "sprung").exists()


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_worker_processes_import_nothing_of_the_folder(
    foreign: Path, tmp_path_factory: pytest.TempPathFactory, method: str
) -> None:
    """Nor do the workers, which macOS and later Pythons begin as new processes."""
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("this system has no such way")
    for number in range(20):
        (foreign / f"day-{number}.md").write_text(
            "# Yard Daily\n\n## News\n\n### A crane arrives\n\nIt came by ship.\n"
        )
    # As the command's script does, which has its own folder on the path and not the current one.
    script = tmp_path_factory.mktemp("bin") / "factlint"
    script.write_text(SCRIPT.format(method=method))
    command = [sys.executable, str(script), "check", ".", "--jobs", "2", "--offline"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert "20 digests" in done.stdout, done.stderr
    assert not (foreign / "sprung").exists()


def test_no_name_or_text_is_a_command_to_a_ci_service(tmp_path: Path) -> None:
    """Neither file names nor titles, addresses and settings speak to the service that shows our output as its log."""
    evil = "::add-mask::e"
    text = "# ##[error]Yard\n\n## News\n\n### 1. Crane ##[add-mask]e\n\nIt [insert name] came ##[group]. ([p](http://10.0.0.1/##[x]))\n"
    for name in (f"{evil}.md", "##[error]a.md", "a.md"):
        (tmp_path / name).write_text(text)
    (tmp_path / f"{evil}.toml").write_text('[store]\npath = "::error::s::x"\n')
    runs = (["."], [f"{evil}.md"], [".", "--format", "json"], [".", "--dump"], [f"{evil}.nothing"], [".", "--quiet"])
    commands = [["check", *run, "--offline"] for run in runs] + [["store", "info", "--config", f"{evil}.toml"]]
    said = ""
    for command in commands:
        full = [sys.executable, "-m", "factlint", *command]
        done = subprocess.run(full, cwd=tmp_path, capture_output=True, text=True, check=False)
        said += done.stdout + done.stderr

    assert "Crane" in said
    assert not [line for line in said.splitlines() if re.match(r"\s*::(?!: )", line) or re.search(r"##\w*\[", line)]
