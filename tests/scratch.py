"""A scratch copy in which the docs are tried: a small git repository with digests of our own, and a web of our own.

Every page begins in a fresh one. Its blocks run in their order, in one shell, so that what one command writes is there
for the next one.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import demo
import repositories
from fences import Command, Fence, commands
from web import Web

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
NEWSROOM = Path(__file__).parent / "newsroom"
HOME = "/home/desk/digests"
"""What the folder of a scratch copy is called in the output that a page shows."""
NOT_RUN = {
    r"(\.venv/bin/)?pip install\b": "installs, which the packaging test does",
    r"python3 -m venv\b": "comes before an installation",
    r"pre-commit install\b": "installs; the test of the hooks runs the real pre-commit",
    r"(\.venv/bin/)?pytest\b": "is what runs this",
    r"reviewdog\b": "is a program of others that pip does not install",
}
"""Commands that are read and not run, each with the reason."""
PAGES = demo.PAGES | {
    f"{url}?{parameters}": demo.PAGES[url]
    for url, parameters in (
        ("https://corvane.example/press/lysvik-battery", "utm_source=newsletter"),
        ("https://aldermere.example/reports/seagrass-2026", "utm_medium=mail"),
    )
}
"""The pages of the demonstration, also under the addresses by which the digests of the newsroom cite them."""


class Ran(NamedTuple):
    """A command as the page shows it, and what it really did."""

    shown: Command
    output: str
    code: int

    @property
    def as_shown(self) -> bool:
        """Whether the page shows no output, or this; of a help, which click wraps as its version pleases, the words."""
        shown, output = self.shown.shown, self.output
        return not shown or (shown.split() == output.split() if "--help" in self.shown.line else shown == output)


class Scratch(NamedTuple):
    """A folder in which commands can be run, and the environment that they run in."""

    folder: Path
    environment: dict[str, str]

    def run(self, fences_: Iterable[Fence]) -> list[list[Ran]]:
        """Run blocks in one shell; return for each the commands that it shows, none for what is no console block.

        Raises:
            AssertionError: A block of plain shell lines fails.
        """
        blocks = list(fences_)
        told = self.folder.parent / "told"
        told.mkdir(exist_ok=True)
        script = "\n".join(_script(blocks, str(told)))
        command = ["bash", "--norc", "-c", script]
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return [
            [self._ran(told / f"{number}-{at}", command) for at, command in enumerate(_shown(block))]
            for number, block in enumerate(blocks)
        ]

    def _ran(self, told: Path, command: Command) -> Ran:
        if not runnable(command.line):
            return Ran(command, command.shown, command.code)
        output = told.read_text(encoding="utf-8").replace(str(self.folder), HOME)
        return Ran(command, output, int(told.with_suffix(".code").read_text(encoding="utf-8")))


@contextlib.contextmanager
def scratch(place: Path) -> Iterator[Scratch]:
    """Make a scratch copy under an empty folder, with our own web around it for as long as it is used."""
    folder = place / "work"
    shutil.copytree(NEWSROOM, folder)
    shutil.copytree(ROOT / "cassettes", folder / "cassettes")
    shutil.copytree(ROOT / "tests" / "digests", folder / "tests" / "digests")
    shutil.copytree(ROOT / "tests" / "house-rules", folder / "house-rules")
    (place / "site").mkdir()
    with Web(place, PAGES) as web:
        made = Scratch(folder, _environment(place) | web.environment)
        for arguments in (
            ("init", "--quiet", "--initial-branch=main"),
            ("add", "."),
            ("commit", "--quiet", "--message=Digests"),
            ("update-ref", "refs/remotes/origin/main", "HEAD"),
        ):
            subprocess.run(["git", *arguments], cwd=folder, env=made.environment, check=True)
        yield made


def _environment(place: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "FACTLINT_", "OPENAI_", "NO_COLOR", "FORCE_COLOR", "GITHUB_"))
    }
    own = {"HOME": str(place), "XDG_CACHE_HOME": str(place / "cache"), "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    return kept | repositories.OWN | own | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def _shown(block: Fence) -> list[Command]:
    return commands(block) if block.lang == "console" else []


def _script(blocks: list[Fence], told: str) -> Iterator[str]:
    for number, block in enumerate(blocks):
        if "file" in block.marks:
            yield from _written(block, block.marks["file"])
        elif block.lang in ("bash", "sh"):
            yield f"( set -e\n{block.text}) </dev/null || exit 1"
        for at, command in enumerate(_shown(block)):
            stem = f"{told}/{number}-{at}"
            yield f"{{ {runnable(command.line) or ':'}\n}} </dev/null >'{stem}' 2>&1; echo $? >'{stem}.code'"


def _written(block: Fence, name: str) -> Iterator[str]:
    yield f"mkdir -p '{Path(name).parent}' && cat >'{name}' <<'END OF THE BLOCK'"
    yield f"{block.text}END OF THE BLOCK"


def runnable(line: str) -> str:
    """Return what of a command can be run: all but the parts between ``&&`` that install or need the real web."""
    parts = [part for part in line.split(" && ") if not is_left_out(part)]
    return " && ".join(part.removeprefix(".venv/bin/") for part in parts)


def is_left_out(part: str) -> bool:
    """Whether a command is one of those that are not run."""
    return any(re.match(pattern, part) for pattern in NOT_RUN)
