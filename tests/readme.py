"""Writes what the README shows of factlint: real output, the help, the catalogue, the settings.

``python tests/readme.py --write`` after a change of any of them; ``tests/test_readme.py`` fails until that is done.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from pathlib import Path

from factlint import catalog
from factlint.cli import main
from factlint.commands.init import SETTINGS
from factlint.commands.rules import gist

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SAMPLE = ("check", "tests/digests/strait-weekly.md", "--replay", "cassettes")
TRACE = ("trace", *SAMPLE[1:])
_BLOCK = re.compile(r"(<!-- begin (\w+) -->\n).*?(<!-- end \2 -->\n)", re.DOTALL)
_FAMILIES = {
    "DOC": "The document",
    "REF": "References and citations",
    "URL": "Links",
    "DAT": "Dates",
    "DUP": "Stories told twice",
    "LNG": "Language",
    "TRN": "Translations",
    "CLM": "Claims",
}


def run(*arguments: str) -> str:
    """Return what a command prints, as a pipe gets it."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        main(arguments)
    return printed.buffer.getvalue().decode()  # type: ignore[attr-defined] # it is the BytesIO from above


def output() -> str:
    """Return a run over the sample digest."""
    return f"```console\n$ factlint {' '.join(SAMPLE)}\n{run(*SAMPLE)}```\n"


def trace() -> str:
    """Return what the claims of the sample digest rest on."""
    return f"```console\n$ factlint {' '.join(TRACE)}\n{run(*TRACE)}```\n"


def help_() -> str:
    """Return the help of ``check``."""
    return f"```console\n$ factlint check --help\n{run('check', '--help')}```\n"


def settings() -> str:
    """Return the settings file that ``init`` writes."""
    return f"```toml\n{SETTINGS}```\n"


def rules() -> str:
    """Return the catalogue: a table for each family of codes."""
    known = list(catalog.builtin().rules.values())
    parts = []
    for family in sorted({rule.code.rstrip("0123456789") for rule in known}, key=list(_FAMILIES).index):
        rows = [
            f"| {rule.code} | {rule.name} | {rule.severity}{' (off)' if rule.off else ''} | {_cell(gist(rule))} |"
            for rule in known
            if rule.code.startswith(family)
        ]
        head = "| Code | Name | Severity | Reports |\n|---|---|---|---|"
        parts.append("\n".join([f"### {_FAMILIES[family]}", "", head, *rows, ""]))
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


BLOCKS = {"output": output, "trace": trace, "help": help_, "settings": settings, "rules": rules}


def renewed(text: str) -> str:
    """Return the README with every generated block made anew."""
    return _BLOCK.sub(lambda block: f"{block[1]}{BLOCKS[block[2]]()}{block[3]}", text)


if __name__ == "__main__":
    os.environ["COLUMNS"] = "80"
    current = README.read_text(encoding="utf-8")
    if "--write" in sys.argv:
        README.write_text(renewed(current), encoding="utf-8")
    elif renewed(current) != current:
        sys.exit("README.md is stale: run python tests/readme.py --write")
