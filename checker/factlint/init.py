"""What a project needs to run factlint every day: a settings file, a pre-commit hook, a CI workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import __version__
from factlint.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = """\
# Settings of factlint; `factlint config` shows those in force and where each comes from.
# The nearest factlint.toml upward from a digest counts. Every line below is a default: uncomment what you change.

# Which rules run: codes (DAT003), names (stale-source), prefixes (DAT) or ALL. `factlint rules` lists them.
# select = ["ALL"]
# ignore = []
# extend-select = ["DOC006"]        # rules that are off unless asked for

# The severity from which findings fail the run: error, warning, info or never.
# fail-on = "error"
# severity = {DUP002 = "info"}      # a rule's own severity, changed

# Which files of a folder are digests; what .gitignore names is left out.
# include = ["**/*.md", "**/*.html", "**/*.txt"]
# exclude = []
# per-file-ignores = {"archive/**" = ["DAT003"]}

# The language of the digests: "auto", or a code such as "en" or "ja".
# language = "auto"

# Rules of your own: Markdown files like those of factlint itself; `factlint test house-rules` runs their examples.
# rules = ["house-rules/"]
# plugins = []

# Options of one rule; `factlint explain DUP002` shows which there are.
# [rule.DUP002]
# min-words = 8
"""

HOOK = """\
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: factlint check
        language: python
        additional_dependencies: ["factlint>={version}"]
        types_or: [markdown, html, plain-text]
        exclude: ^(README|CHANGELOG|CONTRIBUTING)\\.md$
"""

WORKFLOW = """\
# Checks the digests on every push and pull request; findings of severity "error" fail the run.
name: factlint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  factlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install "factlint>={version}"
      - run: factlint check
"""


class Step(NamedTuple):
    """A file that ``init`` has written, or, where it was there already, what its owner may add to it."""

    path: Path
    written: bool
    text: str


def init(folder: Path) -> Iterator[Step]:
    """Write the files that are not there yet, and say of each what became of it.

    Raises:
        UsageError: The folder is not there, or a file cannot be written.
    """
    if not folder.is_dir():
        raise UsageError("there is no such folder", path=str(folder))
    hook = HOOK.format(version=__version__)
    yield _write(folder / "factlint.toml", SETTINGS, SETTINGS)
    yield _write(folder / ".pre-commit-config.yaml", f"repos:\n{hook}", hook)
    workflow = WORKFLOW.format(version=__version__)
    yield _write(folder / ".github" / "workflows" / "factlint.yml", workflow, workflow)


def _write(path: Path, text: str, addition: str) -> Step:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x" never overwrites, not even a file that appears between a look and the write.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return Step(path, written=False, text=addition)
    except OSError as error:
        raise UsageError("the file cannot be written", path=str(path), hint=error.strerror or "") from None
    return Step(path, written=True, text=text)
