"""The hooks, run by pre-commit itself: on a scratch repository that names a copy of this checkout as their home."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import repositories

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
SHIPPED = ("checker", "rules", "docs", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
PRE_COMMIT = (sys.executable, "-m", "pre_commit")
REAL = dict(os.environ)
"""The environment before the tests were led off the web: pip must reach the registry, and nothing else does."""
CONFIG = """\
repos:
  - repo: {home}
    rev: {rev}
    hooks:
      - id: factlint
        args: [--ignore, "DOC006"]
      - id: factlint-web
        files: ^web/
        args: [--replay, cassettes, --select, "URL002"]
"""
GOOD = """\
# Morning Survey, 8 May 2026

### Haldenport opens its yard

The cranes of Haldenport work without people since Thursday. (https://haldenport.test/2026/yard)
"""
BAD = GOOD.replace("https://haldenport.test/2026/yard", "https://haldenport.test/2026/XXXX.XXXXX")
CASSETTE = """\
interactions:
- request: {body: null, headers: {}, method: GET, uri: 'https://haldenport.test/2026/yard'}
  response:
    body: {string: Not here.}
    headers: {content-type: [text/html]}
    status: {code: 404, message: Not Found}
version: 1
"""


class Desk(NamedTuple):
    """The scratch repository, and the environment in which git and its hook run there."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command: str, fails: bool = False) -> str:
        """Run a command and return all it says; it must succeed, or, if so wanted, fail."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=600,
        )
        assert (done.returncode != 0) is fails, done.stdout
        return done.stdout

    def write(self, path: str, text: str) -> None:
        """Write a file and stage it."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")
        self.run("git", "add", path)

    def commit(self, *, blocked: bool = False) -> str:
        """Commit what is staged, as a user does, and return what the hooks say."""
        return self.run("git", "commit", "-m", "News", fails=blocked)


def _environment(folder: Path) -> dict[str, str]:
    """Return that of a user in a shell, whatever runs the tests: a commit of an outer repository, say."""
    kept = {
        name: value
        for name, value in REAL.items()
        if not name.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV", "PRE_COMMIT", "FACTLINT_", "_PRE_COMMIT"))
        and name != "SKIP"
    }
    own = {"PRE_COMMIT_HOME": str(folder / "hooks"), "XDG_CACHE_HOME": str(folder / "cache"), "TERM": "dumb"}
    # Where pip keeps what it downloads is no part of what is tested, and spares a second download.
    return {"PIP_CACHE_DIR": str(Path.home() / ".cache" / "pip"), **kept, **own, **repositories.OWN}


def _begun(folder: Path, environment: dict[str, str]) -> Desk:
    folder.mkdir(exist_ok=True)
    desk = Desk(folder, environment)
    desk.run("git", "init", "--quiet", "--initial-branch", "main")
    return desk


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Make a git repository of what the hooks need of this checkout, which may be none itself."""
    folder = tmp_path_factory.mktemp("pre-commit")
    home = _begun(folder / "factlint", _environment(folder))
    probe = ("-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder / "probe"), "hatchling")
    probed = subprocess.run([sys.executable, *probe], env=home.environment, capture_output=True, text=True, check=False)
    if probed.returncode:
        told = probed.stderr.strip().rpartition("\n")[2]
        pytest.skip(f"pip reaches no package registry, from which pre-commit installs the hooks: {told}")
    for name in SHIPPED:
        source, target = ROOT / name, home.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    home.run("git", "add", ".")
    home.run("git", "commit", "--quiet", "-m", "factlint")
    return home


@pytest.fixture(scope="module")
def installed(home: Desk) -> Desk:
    """Make a repository of digests and install the hooks in it, once: building them takes most of the time."""
    desk = _begun(home.folder.parent / "news", home.environment)
    rev = home.run("git", "rev-parse", "HEAD").strip()
    desk.write(".pre-commit-config.yaml", CONFIG.format(home=home.folder, rev=rev))
    desk.write("factlint.toml", 'exclude = ["drafts/**"]\n')
    desk.write("cassettes/web/gone.md.yaml", CASSETTE)
    desk.run(*PRE_COMMIT, "install", "--install-hooks")
    desk.commit()
    return desk


@pytest.fixture
def desk(installed: Desk) -> Desk:
    """Return the repository as it was before another test left something in it."""
    installed.run("git", "reset", "--quiet", "--hard")
    installed.run("git", "clean", "--quiet", "-d", "--force")
    return installed


def test_a_bad_digest_blocks_the_commit_and_a_fixed_one_passes(desk: Desk) -> None:
    before = desk.run("git", "rev-parse", "HEAD")
    desk.write("news/today.md", BAD)
    said = desk.commit(blocked=True)

    assert "news/today.md:5:63: URL013 error" in said
    assert re.search(r"^factlint\.+Failed$", said, re.MULTILINE)
    assert desk.run("git", "rev-parse", "HEAD") == before

    desk.write("news/today.md", GOOD)

    assert re.search(r"^factlint\.+Passed$", desk.commit(), re.MULTILINE)


def test_the_web_hook_reads_the_pages(desk: Desk) -> None:
    """Here from cassettes, which its ``args`` name: nothing in ``entry`` stands against them."""
    desk.write("web/gone.md", GOOD)
    said = desk.commit(blocked=True)

    assert re.search(r"^factlint\.+Passed$", said, re.MULTILINE)
    assert re.search(r"^factlint \(reads the cited pages\)\.+Failed$", said, re.MULTILINE)
    assert "URL002 error" in said


def test_what_the_settings_exclude_passes(desk: Desk) -> None:
    """Though pre-commit names the file, and though no other is left."""
    desk.write("drafts/today.md", BAD)

    assert re.search(r"^factlint\.+Passed$", desk.commit(), re.MULTILINE)


def test_pages_that_are_no_digests_are_left_out(desk: Desk) -> None:
    desk.write("README.md", "# News\n\nOur digests.\n")
    desk.write("requirements.txt", "factlint\n")

    assert "(no files to check)Skipped" in desk.commit()


def test_only_what_is_staged_counts(desk: Desk) -> None:
    """What stands in the file beside it comes back when the commit is done."""
    desk.write("news/staged.md", GOOD)
    (desk.folder / "news/staged.md").write_text(BAD, "utf-8")
    desk.commit()

    assert (desk.folder / "news/staged.md").read_text("utf-8") == BAD


def test_the_manifest_is_valid() -> None:
    done = subprocess.run(
        [*PRE_COMMIT, "validate-manifest", str(MANIFEST)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


def test_only_the_web_hook_asks_the_web() -> None:
    """In all else the two are alike."""
    offline, web = HOOKS["factlint"], HOOKS["factlint-web"]

    assert [word for word in offline["entry"].split() if word not in web["entry"].split()] == ["--offline"]
    assert {**offline, "id": "", "name": "", "description": "", "entry": ""} == {
        **web, "id": "", "name": "", "description": "", "entry": ""
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "is_left_out"),
    [
        ("README.md", True),
        ("docs/README.ja.md", True),
        ("readme_pt-BR.md", True),
        ("LICENSE-MIT", True),
        ("sub/CHANGELOG.md", True),
        (".github/pull_request_template.md", True),
        ("dev-requirements.txt", True),
        ("requirements/test.txt", True),
        ("news/2026-05-08.md", False),
        ("security.md", False),
        ("news/SECURITY-WEEKLY.md", False),
        ("claude-4.md", False),
        ("news/README-first.md", False),
        ("news/new-requirements-for-banks.txt", False),
    ],
)
def test_no_digest_is_left_out_by_chance(path: str, is_left_out: bool) -> None:
    """A name must be one that by custom is no digest; a digest that is passed over would look like a sound one."""
    assert bool(re.search(HOOKS["factlint"]["exclude"], path)) is is_left_out
