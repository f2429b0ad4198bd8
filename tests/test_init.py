"""What ``factlint init`` writes, and that it works where it is written for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import entailing
from factlint.cli import main
from factlint.commands.recipes import GITLAB, WORKFLOW
from github_runner import Runner
from repositories import begin, commit, git

if TYPE_CHECKING:
    from github_runner import Job

ROOT = Path(__file__).parent.parent
DIGEST = ROOT / "tests" / "digests" / "strait-weekly.md"
HOUSE_RULE = ROOT / "tests" / "house-rules"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def schema_says(schema: str, path: str) -> str:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def test_it_writes_what_a_project_needs(folder: Path, capsys: Output) -> None:
    assert main(["init"]) == 0
    assert capsys.readouterr().out == (
        "wrote factlint.toml\nwrote .pre-commit-config.yaml\nwrote .github/workflows/factlint.yml\n"
    )
    assert main(["config"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [".github", ".pre-commit-config.yaml", "factlint.toml"]


def test_the_settings_are_right_with_every_line_uncommented(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["init"])
    uncommented = re.sub(r"(?m)^# (?=[a-z-]+ = |\[)", "", (folder / "factlint.toml").read_text())
    shutil.copytree(HOUSE_RULE, folder / "house-rules")
    (folder / "models").mkdir()
    entailing.folder(folder / "models" / "entailment")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hush")
    (folder / "factlint.toml").write_text(uncommented.replace('["my_package.checks"]', '["json"]'))
    (folder / "today.md").write_text("# Today\n\nThe port opened nine berths. ([port.test](https://port.test/a))\n")

    assert main(["check", "today.md", "--offline", "--fail-on", "never"]) == 0


def test_pages_that_are_no_digests_are_left_out(folder: Path) -> None:
    """They cite nothing, and an error about each would be the first thing that a newcomer sees."""
    for name in (
        "README.md",
        "Readme.ja.md",
        "CHANGELOG.md",
        "LICENSE.txt",
        "requirements-dev.txt",
        "history-of-ai.md",
    ):
        (folder / name).write_text("Words.\n")
    shutil.copy(DIGEST, folder / "readings.md")
    main(["init"])
    excluded = tomllib.loads((folder / "factlint.toml").read_text())

    assert excluded == {"exclude": ["CHANGELOG.md", "LICENSE.txt", "README.md", "Readme.ja.md", "requirements-dev.txt"]}


def test_it_overwrites_nothing(folder: Path, capsys: Output) -> None:
    """What is there stays; for pre-commit, which is often there already, the entry to add is shown."""
    (folder / ".pre-commit-config.yaml").write_text("repos: []\n")
    (folder / "pyproject.toml").write_text('[tool.factlint]\nfail-on = "warning"\n')
    main(["init"])
    out = capsys.readouterr().out

    assert "left pyproject.toml as it is\n" in out
    assert "left .pre-commit-config.yaml as it is; if it does not run factlint yet, add:\n\n  - repo: local\n" in out
    assert (folder / ".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert not (folder / "factlint.toml").exists()


@pytest.mark.parametrize(
    ("there", "remote", "written"),
    [
        ([], "", ".github"),
        ([], "git@github.com:desk/news.git", ".github"),
        ([], "https://gitlab.com/desk/news.git", ".gitlab-ci.yml"),
        ([], "git@gitlab.desk.example:news.git", ".gitlab-ci.yml"),
        ([".github"], "https://gitlab.com/desk/news.git", ".github"),
    ],
)
def test_it_writes_for_the_service_that_the_project_is_on(
    folder: Path, there: list[str], remote: str, written: str
) -> None:
    begin()
    for name in there:
        (folder / name).mkdir()
    if remote:
        git("remote", "add", "origin", remote)
    main(["init"])

    assert [name for name in (".github", ".gitlab-ci.yml") if (folder / name).exists()] == [written]


def test_a_pipeline_of_gitlab_is_shown_what_to_add(folder: Path, capsys: Output) -> None:
    (folder / ".gitlab-ci.yml").write_text("stages: [test]\n")
    main(["init"])

    assert f"left .gitlab-ci.yml as it is; if it does not run factlint yet, add:\n\n{GITLAB}" in capsys.readouterr().out
    assert not (folder / ".github").exists()


@pytest.mark.parametrize(
    ("schema", "text"), [("vendor.github-workflows", WORKFLOW), ("vendor.gitlab-ci", GITLAB)], ids=["GitHub", "GitLab"]
)
def test_a_service_takes_what_is_written_for_it(folder: Path, schema: str, text: str) -> None:
    """By its own schema, which check-jsonschema carries; one that is wrong is seen."""
    (folder / "good.yml").write_text(text)
    (folder / "bad.yml").write_text(text.replace("factlint:\n", "factlint: 1\n", 1) + "  steps: 1\n")

    assert schema_says(schema, "good.yml") == "ok -- validation done"
    assert schema_says(schema, "bad.yml") != "ok -- validation done"


def test_pre_commit_takes_the_hook(folder: Path) -> None:
    """By itself, without the web, and without what the settings exclude."""
    main(["init"])
    config = ".pre-commit-config.yaml"
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", config], check=False)
    hook = yaml.safe_load((folder / config).read_text())["repos"][0]["hooks"][0]

    assert done.returncode == 0
    assert hook["entry"].startswith("factlint check --offline --force-exclude")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of two commits: a bad digest, then a good one; no rule asks the web."""
    folder = tmp_path / "news"
    begin(folder)
    (folder / "factlint.toml").write_text('select = ["LNG"]\n')
    (folder / "old.md").write_bytes(DIGEST.read_bytes())
    commit(folder=folder)
    (folder / "new.md").write_text(DIGEST.read_text(encoding="utf-8").replace("再入札は秋になる見通しだ。", ""))
    commit(folder=folder)
    return folder


@pytest.fixture
def programs(tmp_path: Path) -> str:
    """A PATH with factlint, and a pip that installs nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    scripts = {"pip": 'echo "pip: $*"', "factlint": f'exec "{sys.executable}" -P -m factlint "$@"'}
    scripts["python"] = f'exec "{sys.executable}" "$@"'
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def on_github(project: Path, programs: str, event: dict[str, Any]) -> Job:
    temp = project.parent / "temp"
    temp.mkdir()
    steps = yaml.safe_load(WORKFLOW)["jobs"]["factlint"]["steps"]
    return Runner(project, temp, event, environment={"PATH": programs}).run(steps)


def test_the_workflow_fails_for_what_is_new(project: Path, programs: str) -> None:
    """At the lines, in the summary, and in code scanning; what was there before is left alone."""
    (project / "new.md").write_bytes(DIGEST.read_bytes())
    commit(folder=project)
    job = on_github(project, programs, {"name": "push", "before": "HEAD~1"})

    assert job.failed
    assert "::error file=new.md,line=24," in job.log
    assert "old.md" not in job.log
    assert "### factlint: 1 error\n" in job.summary
    assert "github/codeql-action/upload-sarif" not in job.used, "it would close the alerts for all that is older"


def test_code_scanning_gets_what_a_pull_request_brings(project: Path, programs: str) -> None:
    """But for what is suppressed: it knows no suppressions, and would open an alert."""
    suppressed = "\n<!-- factlint: ignore-file LNG001 -- the desk translates it tomorrow -->\n"
    (project / "new.md").write_text(DIGEST.read_text("utf-8") + suppressed, "utf-8")
    (project / "newer.md").write_bytes(DIGEST.read_bytes())
    commit(folder=project)
    event = {"name": "pull_request", "pull_request": {"base": {"sha": "HEAD~1"}, "head": {"repo": {"fork": False}}}}
    job = on_github(project, programs, event)
    log = json.loads(Path(job.used["github/codeql-action/upload-sarif"]["sarif_file"]).read_bytes())
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in log["runs"][0]["results"]]

    assert "newer.md" in places
    assert "new.md" not in places


def test_the_workflow_passes_where_nothing_new_is_wrong(project: Path, programs: str) -> None:
    event = {"name": "pull_request", "pull_request": {"base": {"sha": "HEAD~1"}, "head": {"repo": {"fork": False}}}}
    job = on_github(project, programs, event)

    assert not job.failed
    assert "::" not in job.log
    assert job.log.startswith("pip: install factlint>=")


@pytest.mark.parametrize("before", ["", "0" * 40, "no-such-commit"])
def test_the_workflow_checks_all_where_there_is_nothing_to_compare(project: Path, programs: str, before: str) -> None:
    """A new branch, one that was rewritten, a run by hand."""
    job = on_github(project, programs, {"name": "push", "before": before})

    assert job.failed
    assert "::error file=old.md,line=24," in job.log


@pytest.mark.parametrize(("fork", "code"), [(True, "FACTLINT_UNTRUSTED"), (False, "new.md")])
def test_the_workflow_trusts_no_settings_of_a_fork(project: Path, programs: str, *, fork: bool, code: str) -> None:
    (project / "factlint.toml").write_text('select = ["LNG"]\nplugins = ["json"]\n')
    (project / "new.md").write_bytes(DIGEST.read_bytes())
    event = {"name": "pull_request", "pull_request": {"base": {"sha": "HEAD"}, "head": {"repo": {"fork": fork}}}}

    assert code in on_github(project, programs, event).log


@pytest.mark.parametrize(("base", "failing"), [("HEAD~1", []), ("", ["old.md"])])
def test_the_pipeline_of_gitlab_runs(project: Path, programs: str, base: str, failing: list[str]) -> None:
    """Its lines in one shell, as GitLab's runner gives them, and the reports stand where it says."""
    job = yaml.safe_load(GITLAB)["factlint"]
    lines = [*job["before_script"], *job["script"]]
    environment = {"PATH": programs, "HOME": str(project), "CI_COMMIT_BEFORE_SHA": base}
    done = subprocess.run(["bash", "-e", "-c", "\n".join(lines)], cwd=project, env=environment, check=False)
    quality = yaml.safe_load((project / job["artifacts"]["reports"]["codequality"]).read_text())

    assert done.returncode == (1 if failing else 0)
    assert [entry["location"]["path"] for entry in quality if entry["severity"] != "info"] == failing
    assert (project / job["artifacts"]["reports"]["junit"]).exists()
