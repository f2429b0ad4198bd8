"""``factlint init``: what a project needs to run factlint every day."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint import config, discover
from factlint.commands.recipes import GITLAB, HOOK, WORKFLOW
from factlint.errors import UsageError
from factlint.output.safe import safe
from factlint.output.target import write

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS = """\
# Settings of factlint; `factlint config` shows those in force and where each comes from.
# The nearest factlint.toml upward from a digest counts. Uncomment what you change; each line shows a default or, where
# that is empty, an example.

# Which rules run: codes (DAT003), names (stale-source), prefixes (DAT) or ALL. `factlint rules` lists them.
# select = ["ALL"]
# ignore = ["DAT003"]
# extend-select = ["DOC006"]        # rules that are off unless asked for

# The severity from which findings fail the run: error, warning, info or never.
# fail-on = "error"
# severity = {DUP002 = "info"}      # a rule's own severity, changed

# Which files of a folder are digests; what .gitignore names is left out.
# include = ["**/*.md", "**/*.html", "**/*.txt"]
# exclude = ["README.md", "docs/**"]  # a page that cites nothing is no digest, and DOC001 would say so
# per-file-ignores = {"archive/**" = ["DAT003"]}

# The language of the digests: "auto", or a code such as "en" or "ja".
# language = "auto"

# Which digests belong together: those of a folder and its date folders, each language by itself, unless patterns say
# otherwise. {language} ties a digest to its translations, {date} to its day. What fits no pattern stands alone.
# series = ["articles/{language}/*.md", "weekly/{date}-*.md"]
# original-language = "ja"          # the version that its translations are held against
# window-days = 30                  # how far back a story counts as told before

# Rules of your own: Markdown files like those of factlint itself; `factlint test house-rules` runs their examples.
# rules = ["house-rules/"]
# plugins = ["my_package.checks"]   # modules with checks of your own, in Python

# How the cited pages are read: links in flight, links in flight at one host, seconds for a link, bytes of a page.
# [network]
# concurrency = 32
# per-host = 2
# timeout = 15.0
# max-bytes = 5_000_000
# retries = 1                       # after a connection that broke, an answer of 5xx, a short 429
# contact = "desk@example.org"      # added to the User-Agent, so that a site can write to you
# user-agent = "desk-linter/1.0"    # in place of factlint's own
# include-urls = ["*.example.org"]  # ask for no others; a host, or with a slash a place, * for anything
# exclude-urls = ["intranet.example.org", "example.org/login*"]
# archive = false                   # ask the Wayback Machine for copies of pages that are lost
# allow-hosts = ["wiki.corp.example"] # private names or addresses that may be asked all the same
# allow-ports = [8443]              # ports beside 80 and 443
# [network.headers."example.org"]   # for this host alone; secrets come from the environment
# Authorization = {env = "EXAMPLE_TOKEN"}

# Where pages are kept, and for how many days; failures are kept for an hour at most.
# [store]
# path = ".factlint/store.sqlite"
# keep-days = 7

# Where is kept what the other digests of a series tell.
# [index]
# path = ".factlint/index.sqlite"

# How claims are judged. Beside the built-in judge others can be asked, about claims that it reports or leaves open.
# [judge]
# min-words = 120                   # of a shorter page a part is missing, as a rule: no claim is judged by it
# nli = "models/entailment"         # a folder with model.onnx, tokenizer.json, config.json; needs factlint[nli]
# threshold = 0.8                   # how sure that model must be
# endpoint = "gpt-4.1-mini"         # a model at OPENAI_BASE_URL (or OpenAI), with the key in OPENAI_API_KEY
# most-requests = 200               # in a run; what is in the store is not asked again
# timeout = 30.0
# input-price = 0.40                # dollars for a million tokens, so that the cost can be shown
# output-price = 1.60

# Which stories mean the same, told in other words; no model is loaded unless one is named.
# [semantic]
# model = "models/sentences"        # a folder with model.onnx and tokenizer.json; needs factlint[semantic]
# threshold = 0.7                   # the cosine from which two stories count as alike

# Options of one rule; `factlint explain DUP002` shows which there are.
# [rule.DUP002]
# min-words = 8
"""

_GITLAB = ".gitlab-ci.yml"


class Step(NamedTuple):
    """A file that was written, or was there already; then ``lacking`` is what its owner may add to it."""

    path: Path
    written: bool
    lacking: str = ""


def run(folder: str) -> int:
    """Write the files that are not there yet, and show what the others lack.

    Raises:
        UsageError: The folder is not there, or a file cannot be written.
    """
    if not Path(folder).is_dir():
        raise UsageError("there is no such folder", path=folder)
    for step in _steps(Path(folder)):
        write(_told(step))
    return 0


def _steps(folder: Path) -> Iterator[Step]:
    present = config.nearest(folder.resolve())
    if present and present.name == "pyproject.toml" and present.parent == folder.resolve():
        # A factlint.toml beside it would silently put its settings out of force.
        yield Step(folder / present.name, written=False)
    else:
        yield _write(folder / "factlint.toml", _settings(folder))
    yield _write(folder / ".pre-commit-config.yaml", f"repos:\n{HOOK}", HOOK)
    if _is_on_gitlab(folder):
        yield _write(folder / _GITLAB, GITLAB, GITLAB)
    else:
        yield _write(folder / ".github" / "workflows" / "factlint.yml", WORKFLOW)


def _settings(folder: Path) -> str:
    """Return the settings, by which pages of the folder that are surely no digests are left out."""
    names = sorted(path.name for path in folder.iterdir() if discover.is_project_page(path.name))
    listed = ", ".join(f'"{name}"' for name in names)
    return re.sub(r"(?m)^# exclude = \[.*?\]", f"exclude = [{listed}]", SETTINGS) if names else SETTINGS


def _is_on_gitlab(folder: Path) -> bool:
    """Whether the project has a pipeline of GitLab, or a remote repository there, and nothing for GitHub."""
    if (folder / ".github").is_dir():
        return False
    try:
        remotes = (folder / ".git" / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:  # no repository, or a worktree of one
        remotes = ""
    return (folder / _GITLAB).exists() or re.search(r"(?mi)^\s*url\s*=\s*\S*gitlab", remotes) is not None


def _write(path: Path, text: str, lacking: str = "") -> Step:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x" never overwrites, not even a file that appears between a look and the write.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return Step(path, written=False, lacking=lacking)
    except OSError as error:
        raise UsageError("the file cannot be written", path=str(path), hint=error.strerror or "") from None
    return Step(path, written=True)


def _told(step: Step) -> Iterator[str]:
    shown = safe(str(step.path))
    if step.written:
        yield f"wrote {shown}"
    elif step.lacking:
        yield f"left {shown} as it is; if it does not run factlint yet, add:"
        yield from ("", *step.lacking.splitlines(), "")
    else:
        yield f"left {shown} as it is"
