"""Git repositories of the tests: apart from the settings and hooks of whoever runs them, under a name of their own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

OWN = {
    "GIT_AUTHOR_NAME": "Desk",
    "GIT_AUTHOR_EMAIL": "desk@news.example",
    "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@news.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
"""What git is told by its environment, for all tests, in place of what a hook or a user may have told it."""


def git(*arguments: str, folder: str | Path = ".") -> str:
    """Return what git says, which must not fail."""
    ran = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def begin(folder: str | Path = ".") -> None:
    """Make a repository of a folder, which is made as well."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    git("init", "--quiet", "--initial-branch", "main", folder=folder)


def commit(*options: str, folder: str | Path = ".") -> str:
    """Commit all that stands in a repository, be it nothing new, and return the commit."""
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--allow-empty", "--message", "News", *options, folder=folder)
    return git("rev-parse", "HEAD", folder=folder).strip()
