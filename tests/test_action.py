"""The action for GitHub: its own scripts, run in their order on a scratch repository."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import repositories
from github_runner import Job, Runner

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
DIGEST = "tests/digests/strait-weekly.md"
MENDED = {
    "14,000": "41,000",
    "captain": "crew",
    "再入札は秋になる見通しだ。 ": "",
    "signed by the crews": "checked by the crews",
    "2026-06-05": "2026-05-29",
    r"### 4\..*\n\n.*\n\n": "",
    r"\| 4 \|.*\n": "",
}
# What stands in for the Python of actions/setup-python. It makes an environment of what runs the tests, and installs
# nothing, which the test of the packaging does.
PYTHON = f"""\
#!/bin/sh
case "$*" in
  "-I -m venv "*)
    mkdir -p "$4/bin" && cp "$0" "$4/bin/python"
    printf '#!/bin/sh\\nexec "{sys.executable}" -P -m factlint "$@"\\n' >"$4/bin/factlint"
    chmod +x "$4/bin/factlint" ;;
  "-I -m pip install "*) for word; do echo "pip: $word"; done ;;
  *) exec "{sys.executable}" "$@" ;;
esac
"""
FORK = {"name": "pull_request", "pull_request": {"head": {"repo": {"full_name": "stranger/news"}}}}
OWN = {"name": "pull_request", "pull_request": {"head": {"repo": {"full_name": "desk/news"}}}}


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A machine with a checkout that holds a bad digest and the recording of its pages."""
    workspace, temp = tmp_path / "news", tmp_path / "temp"
    temp.mkdir()
    (workspace / DIGEST).parent.mkdir(parents=True)
    shutil.copy(ROOT / DIGEST, workspace / DIGEST)
    shutil.copytree(ROOT / "cassettes", workspace / "cassettes")
    python = tmp_path / "python"
    python.write_text(PYTHON)
    python.chmod(0o755)
    answers = {"actions/setup-python": {"python-path": str(python)}}
    return Runner(workspace, temp, answers=answers, environment={"GITHUB_ACTION_PATH": str(ROOT)})


def run(runner: Runner, **inputs: str) -> Job:
    """Run the action; inputs have their defaults, and pages come from the recording."""
    known = {name: given["default"] for name, given in ACTION["inputs"].items()} | {"cassettes": "cassettes"}
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    assert given.keys() <= known.keys()
    return runner.run(STEPS, known | given)


def mend(runner: Runner) -> None:
    digest = runner.workspace / DIGEST
    text = digest.read_text(encoding="utf-8")
    for wrong, right in MENDED.items():
        text = re.sub(wrong, right, text)
    digest.write_text(text, encoding="utf-8")


def test_it_is_valid() -> None:
    """By the schema of the service, which check-jsonschema carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_no_script_holds_an_expression() -> None:
    """What stands in an expression would be a part of the script: a title of a pull request could run commands."""
    assert [step for step in STEPS if "${{" in step.get("run", "")] == []


def test_actions_of_others_have_a_version() -> None:
    assert all(re.fullmatch(r"(actions|github)/[\w/-]+@v\d+", step["uses"]) for step in STEPS if "uses" in step)


def test_every_input_is_used_and_every_output_given() -> None:
    text = json.dumps(STEPS)

    assert [name for name in ACTION["inputs"] if f"inputs.{name}" not in text] == []
    assert [
        name
        for name, output in ACTION["outputs"].items()
        if output["value"] != f"${{{{ steps.check.outputs.{name} }}}}" or not output["description"]
    ] == []


def test_a_bad_digest_fails_the_job(runner: Runner) -> None:
    """With annotations at its lines, a summary, outputs, and SARIF uploaded before the failure."""
    job = run(runner, sarif="true")
    outputs = job.outputs["check"]
    sarif = job.used["github/codeql-action/upload-sarif"]["sarif_file"]

    assert job.failed
    assert {name: outputs[name] for name in ("exit-code", "errors", "warnings", "infos")} == {
        "exit-code": "1",
        "errors": "5",
        "warnings": "1",
        "infos": "1",
    }
    assert f"::error file={DIGEST},line=12,col=95,endLine=12,endColumn=101,title=CLM002 wrong-number::" in job.log
    assert "### factlint: 5 errors, 1 warning, 1 info" in job.summary
    assert job.summary == Path(outputs["comment"]).read_text(encoding="utf-8")
    assert _results(sarif) == _results(outputs["sarif"]) == 7
    assert len(json.loads(Path(outputs["report"]).read_bytes())["findings"]) == 7


def _results(log: str) -> int:
    return len(json.loads(Path(log).read_bytes())["runs"][0]["results"])


def test_code_scanning_gets_no_alert_for_what_is_accepted(runner: Runner) -> None:
    """It knows no suppressions (https://github.com/github/codeql-action/issues/1230); the report itself has them."""
    path = runner.workspace / DIGEST
    path.write_text(path.read_text("utf-8") + "\n<!-- factlint: ignore-file CLM -- as the desk has it -->\n", "utf-8")
    job = run(runner, sarif="true")

    assert job.outputs["check"]["errors"] == "3"
    assert _results(job.used["github/codeql-action/upload-sarif"]["sarif_file"]) == 5
    assert _results(job.outputs["check"]["sarif"]) == 7


def test_a_mended_digest_passes(runner: Runner) -> None:
    mend(runner)
    job = run(runner)

    assert not job.failed
    assert job.outputs["check"]["exit-code"] == job.outputs["check"]["errors"] == "0"
    assert "::error" not in job.log


def test_what_is_not_wanted_is_not_done(runner: Runner) -> None:
    """Without annotations, the log has the findings as text."""
    job = run(runner, annotations="false", summary="false", fail_on="never")

    assert not job.failed
    assert job.outputs["check"]["errors"] == "5"
    assert "::error" not in job.log
    assert f"{DIGEST}:12:95: CLM002 error" in job.log
    assert job.summary == ""
    assert "github/codeql-action/upload-sarif" not in job.used


def test_it_checks_below_a_folder(runner: Runner) -> None:
    """Other inputs name files from there; annotations name them from the root of the repository."""
    shutil.move(runner.workspace / "cassettes", runner.workspace / "tests" / "cassettes")
    job = run(runner, working_directory="tests", paths="digests", cassettes="cassettes/tests")

    assert f"::error file={DIGEST},line=24," in job.log
    assert f"blob/0123456789abcdef0123456789abcdef01234567/{DIGEST}?plain=1#L24" in job.summary


def break_anew(runner: Runner) -> None:
    """Let the digest say something wrong that it did not say before."""
    digest = runner.workspace / DIGEST
    text = digest.read_text(encoding="utf-8")
    digest.write_text(text.replace("12 hectares", "19 hectares"), encoding="utf-8")


def test_with_a_baseline_only_what_is_new_fails_the_job(runner: Runner) -> None:
    """The five errors of before stand in the file."""
    command = [sys.executable, "-m", "factlint", "check", ".", "--replay", "cassettes", "--write-baseline", "-q"]
    subprocess.run(command, cwd=runner.workspace, check=True)
    old = run(runner, baseline="factlint-baseline.json")
    break_anew(runner)
    new = run(runner, baseline="factlint-baseline.json")

    assert (old.failed, old.outputs["check"]["errors"]) == (False, "0")
    assert (new.failed, new.outputs["check"]["errors"]) == (True, "1")


def test_since_judges_what_has_changed(runner: Runner) -> None:
    repositories.begin(runner.workspace)
    repositories.commit(folder=runner.workspace)
    break_anew(runner)
    job = run(runner, since="HEAD")

    assert job.outputs["check"]["errors"] == "1"
    assert re.findall(r"(?m)^::error file=(.*?),line=(\d+),", job.log) == [(DIGEST, "20")]


@pytest.mark.parametrize(
    ("inputs", "options"),
    [
        ({}, []),
        ({"fail_on": "warning"}, ["--fail-on=warning"]),
        ({"offline": "true", "cassettes": "", "cache": "false"}, ["--offline"]),
        ({"baseline": "my baseline.json"}, ["--baseline=my baseline.json"]),
        ({"since": "--output=x"}, ["--since=--output=x"]),
        (
            {"args": "--select DAT,'REF' --config \"a b.toml\"\n-q"},
            ["--select", "DAT,REF", "--config", "a b.toml", "-q"],
        ),
        ({"args": "--ignore '' '#a' \\$x *"}, ["--ignore", "", "#a", "$x", "*"]),
    ],
)
def test_inputs_become_options(runner: Runner, inputs: dict[str, str], options: list[str]) -> None:
    echoing = PYTHON.replace(
        f'exec "{sys.executable}" -P -m factlint "$@"', 'for word; do echo "<$word>"; done; exit 2'
    )
    Path(runner.answers["actions/setup-python"]["python-path"]).write_text(echoing)
    words = re.findall(r"(?m)^<(.*)>$", run(runner, paths="a b.md\n\n*.md\n", **inputs).log)

    assert words[-3:] == ["--", "a b.md", "*.md"]
    replay = [] if "cassettes" in inputs else ["--replay=cassettes"]
    assert sorted(words[words.index("github") + 1 : -3]) == sorted(options + replay)


@pytest.mark.parametrize("name", ["paths", "args", "fail_on", "baseline", "since", "cassettes", "version"])
@pytest.mark.parametrize("text", ["$(touch taken) `touch taken`; touch taken", "x' ; touch taken #"])
def test_no_input_runs_anything(runner: Runner, name: str, text: str) -> None:
    """Whatever an input is made of: the name of a branch, a file of a pull request."""
    job = run(runner, **{name: text})

    assert job.failed
    assert [*runner.workspace.rglob("taken"), *runner.temp.rglob("taken")] == []


def test_a_path_is_no_option(runner: Runner) -> None:
    job = run(runner, paths="--output=taken")

    assert "--output=taken: no such file or folder" in job.log
    assert not (runner.workspace / "taken").exists()


def test_modules_of_the_checkout_are_not_loaded(runner: Runner) -> None:
    """A pull request may bring a json.py."""
    for name in ("json", "shlex", "os", "pip", "venv", "factlint"):
        (runner.workspace / f"{name}.py").write_text("open('taken', 'w')\n")

    assert run(runner, paths=DIGEST).outputs["check"]["errors"] == "5"
    assert not (runner.workspace / "taken").exists()


def test_modules_of_a_strangers_checkout_are_not_loaded_for_plugins_either(runner: Runner) -> None:
    """A job whose own plugins stand in the checkout names it in PYTHONPATH."""
    runner.event = FORK
    runner.environment["PYTHONPATH"] = str(runner.workspace)
    for name in ("json", "click", "factlint"):
        (runner.workspace / f"{name}.py").write_text("open('taken', 'w')\n")

    assert run(runner, paths=DIGEST).outputs["check"]["errors"] == "5"
    assert not (runner.workspace / "taken").exists()


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"paths": "none.md"}, "nothing was checked; the log of this step says why"),
        ({"args": "--selct DAT"}, "nothing was checked; the log of this step says why"),
        ({"args": "'--select"}, "the input args cannot be parted into words"),
        ({"version": "1.0 --index-url=https://evil.test"}, "the input version is no version"),
        ({"version": "../news"}, "the input version is no version"),
    ],
)
def test_what_cannot_be_checked_fails_the_job_and_says_so(runner: Runner, inputs: dict[str, str], told: str) -> None:
    job = run(runner, **inputs)

    assert job.failed
    assert f"::error title=factlint::{told}" in job.log


@pytest.mark.parametrize(("version", "installed"), [("", str(ROOT)), ("0.3.0", "factlint==0.3.0")])
def test_it_installs_itself_or_a_version(runner: Runner, version: str, installed: str) -> None:
    """Into an environment of its own: the caller's Python stays as it is."""
    job = run(runner, version=version)

    assert job.log.startswith("pip: -I\npip: -m\npip: pip\npip: install\n")
    assert f"pip: {installed}\n" in job.log
    assert job.used["actions/setup-python"] == {"python-version": "3.12", "update-environment": "false"}


@pytest.mark.parametrize(
    ("event", "environment", "code"),
    [
        (FORK, {}, "2"),
        ({**FORK, "name": "pull_request_target"}, {}, "2"),
        ({"name": "pull_request", "pull_request": {"head": {"repo": None}}}, {}, "2"),
        (OWN, {}, "1"),
        ({"name": "push"}, {}, "1"),
        ({"name": "push"}, {"FACTLINT_UNTRUSTED": "1"}, "2"),
    ],
    ids=["fork", "target", "deleted", "own", "push", "asked for"],
)
def test_settings_of_a_stranger_load_no_code(
    runner: Runner, event: dict[str, Any], environment: dict[str, str], code: str
) -> None:
    (runner.workspace / "factlint.toml").write_text('plugins = ["json"]\n')
    runner.event = event
    runner.environment |= environment

    assert run(runner).outputs["check"]["exit-code"] == code


@pytest.mark.parametrize(
    ("inputs", "hit", "used"),
    [
        ({"offline": "true"}, "false", ["restore"]),
        ({"paths": "tests"}, "false", ["restore", "save"]),
        ({}, "true", ["restore"]),
        ({"cache": "false"}, "", []),
        ({"cassettes": "cassettes"}, "", []),
    ],
)
def test_pages_are_kept_between_runs(runner: Runner, inputs: dict[str, str], hit: str, used: list[str]) -> None:
    """Under a key that is new each day, since a key is saved once; not where no page can be new."""
    runner.answers["actions/cache/restore"] = {"cache-hit": hit}
    job = run(runner, **{"cassettes": "", "args": "--select LNG", **inputs})
    caches = {name: given for name, given in job.used.items() if name.startswith("actions/cache/")}

    assert [name.rpartition("/")[2] for name in caches] == used
    assert {given["path"] for given in caches.values()} <= {str(runner.temp / "factlint-store")}
    assert all(re.fullmatch(r"factlint-store-Linux-\d{4}-\d\d-\d\d", given["key"]) for given in caches.values())


@pytest.mark.parametrize(("event", "saves"), [("pull_request", True), ("pull_request_target", False)])
def test_a_stranger_fills_no_store_of_the_default_branch(runner: Runner, event: str, saves: bool) -> None:
    """Where a job runs for a pull request with the rights of the repository, its caches are those of the repository."""
    runner.event = {**FORK, "name": event}
    job = run(runner, cassettes="", paths="tests", args="--select LNG")

    assert ("actions/cache/save" in job.used) == saves
