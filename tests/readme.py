"""Writes what the README and the pages of docs/ show of factlint: real output, the catalogue, the settings, man pages.

``python tests/readme.py --write`` after a change of any of them; ``tests/test_readme.py``, ``tests/test_docs.py`` and
``tests/test_manual.py`` fail until that is done.

Between ``<!-- begin NAME -->`` and ``<!-- end NAME -->`` stands what a function of BLOCKS returns. Output below the
commands of a console block is what they print in the scratch copy of ``tests/scratch.py``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

import manual
from factlint import catalog
from factlint.commands.init import SETTINGS
from factlint.commands.recipes import GITLAB, HOOK, WORKFLOW
from factlint.rulefile import gist
from fences import Command, console, fences
from scratch import Ran, scratch

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
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


def settings() -> str:
    """Return the settings file that ``init`` writes."""
    return f"```toml\n{SETTINGS}```\n"


def hook() -> str:
    """Return the pre-commit entry that ``init`` writes."""
    return f"```yaml\nrepos:\n{HOOK}```\n"


def workflow() -> str:
    """Return the workflow that ``init`` writes."""
    return f"```yaml\n{WORKFLOW}```\n"


def gitlab() -> str:
    """Return the job that ``init`` writes for GitLab."""
    return f"```yaml\n{GITLAB}```\n"


def inputs() -> str:
    """Return what the GitHub action takes."""
    return _described("Input", "inputs", "default")


def outputs() -> str:
    """Return what the GitHub action gives."""
    return _described("Output", "outputs")


def _described(head: str, key: str, *more: str) -> str:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    columns = [head, "", *(name.capitalize() for name in more)]
    rows = [
        [f"`{name}`", one["description"], *(f"`{one[of]}`" if one.get(of) else "" for of in more)]
        for name, one in action[key].items()
    ]
    return _table([columns, ["---"] * len(columns), *rows])


def fixes() -> str:
    """Return which rules have a fix, and what their pages say of it."""
    known: dict[tuple[str, str], list[str]] = {}
    for rule in catalog.builtin().rules.values():
        if rule.fix != "none":
            said = next(line for line in rule.documentation.splitlines() if re.search(r"\bfix\b", line))
            known.setdefault((rule.fix, said), []).append(f"{rule.code} {rule.name}")
    rows = [["Rule", "Fix", "What its page says"], ["---"] * 3]
    rows += [[", ".join(names), fix, said] for (fix, said), names in known.items()]
    return _table(rows)


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


def _table(rows: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


BLOCKS = {made.__name__: made for made in (settings, hook, workflow, gitlab, inputs, outputs, fixes, rules)}


def renewed(page: str) -> str:
    """Return a page with every generated block made anew, and the output of its commands as it is now."""
    page = _BLOCK.sub(lambda block: f"{block[1]}{BLOCKS[block[2]]()}{block[3]}", page)
    return with_output(page, outcomes(page))


def outcomes(page: str) -> list[list[Ran]]:
    """Return what the commands of each block of a page do, in a scratch copy."""
    with TemporaryDirectory() as place, scratch(Path(place)) as copy:
        return copy.run(fences(page))


def with_output(page: str, ran: list[list[Ran]]) -> str:
    """Return a page whose console blocks show real output wherever they show any."""
    lines = page.splitlines(keepends=True)
    for fence, done in reversed(list(zip(fences(page), ran, strict=True))):
        if done:
            shown = [one.shown if one.as_shown else Command(one.shown.line, one.output, one.shown.code) for one in done]
            first = fence.line - 1
            lines[first : first + fence.text.count("\n")] = [console(shown)]
    return "".join(lines)


def stale(*, write: bool) -> list[str]:
    """Return the pages that do not show what factlint does now; with ``write``, renew them."""
    found = []
    for path in PAGES:
        current = path.read_text(encoding="utf-8")
        if (new := renewed(current)) != current:
            found.append(path.name)
            if write:
                path.write_text(new, encoding="utf-8")
    return found


if __name__ == "__main__":
    wanted = "--write" in sys.argv
    if wanted:
        manual.write()
    if (names := stale(write=wanted)) and not wanted:
        sys.exit(f"{', '.join(names)}: stale; run python tests/readme.py --write")
