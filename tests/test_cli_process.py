"""The command line as a process: what it loads, and what it does when the world around it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factlint import cli, engine

DIGEST = """\
# Harbour Digest, 2 June 2026

### Shore power doubles

Nine berths have shore power since May. ([haldenport.test](https://haldenport.test/2026/power))
"""
RUN = (sys.executable, "-m", "factlint")


@pytest.fixture
def digest(tmp_path: Path) -> str:
    """A clean digest; return its path."""
    path = tmp_path / "today.md"
    path.write_text(DIGEST)
    return str(path)


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a run has loaded."""
    code = (
        "import sys\nfrom factlint.cli import main\n"
        f"main({list(arguments)!r})\nprint('\\n' + '\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_version_loads_the_standard_library_and_click_only() -> None:
    """Nothing but click is loaded from outside the standard library, and of factlint only what parses arguments."""
    modules = loaded("--version")
    foreign = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names

    assert {name for name in foreign if not name.startswith("_")} <= {"click", "factlint", "sitecustomize"}
    assert {name for name in modules if name.startswith("factlint")} == {
        "factlint",
        "factlint.arguments",
        "factlint.cli",
        "factlint.cli_kept",
        "factlint.errors",
        "factlint.options",
        "factlint.output",
        "factlint.output.target",
        "factlint.values",
    }


def test_a_clean_digest_loads_nothing_that_it_does_not_need(digest: str) -> None:
    """No web client, no detector of languages, nothing that paints tables or pages, no processes, no format of files."""
    modules = loaded("check", digest, "--offline")
    heavy = {"httpx", "langdetect", "py3langid", "numpy", "rich", "bs4", "multiprocessing", "jinja2", "markupsafe"}
    heavy |= {"difflib", "mcp", "pygls", "subprocess", "xml"}

    assert not {name.partition(".")[0] for name in modules} & heavy
    assert not {f"factlint.{name}" for name in ("api", "baseline", "fixing", "git", "since", "output.sarif")} & modules


def test_a_digest_that_stands_alone_opens_no_index(digest: str, tmp_path: Path) -> None:
    """Nor does it load what keeps one or compares digests; where there is another, there is an index."""
    of_series = {"history.index", "history.record", "history.view", "checks.copied", "checks.other_days"}
    index = tmp_path / "kept" / "index.sqlite"
    alone = loaded("check", digest, "--offline", "--index", str(index))

    assert not alone & {f"factlint.{name}" for name in of_series}
    assert not index.exists()
    (tmp_path / "tomorrow.md").write_text(DIGEST)
    loaded("check", digest, "--offline", "--index", str(index))
    assert index.exists()


def test_check_reads_standard_input(digest: str) -> None:
    command = [*RUN, "check", "-", "--stdin-filename", "drafts/today.md", "--format", "json", "--offline"]
    done = subprocess.run(command, input=Path(digest).read_bytes(), capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"path": "drafts/today.md"' in done.stdout


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """``factlint … | head -1`` ends silently, whatever was still to be said."""
    (tmp_path / "bad.md").write_text(DIGEST + "\n".join(f"![image {n}](" for n in range(3000)))
    command = f"{' '.join(RUN)} check {tmp_path} --dump; echo code $? >&2"
    done = subprocess.run(["bash", "-c", f"({command}) | head -1"], capture_output=True, text=True, check=False)

    assert done.stderr == "code 0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize(
    "options", [("check",), ("check", "--format", "json"), ("check", "--dump"), ("--version",), ("check", "--help"), ()]
)
def test_output_that_cannot_be_written_is_one_line(digest: str, options: tuple[str, ...]) -> None:
    command = [*RUN, *options, digest] if options else RUN
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == "factlint: standard output: the output cannot be written; No space left on device\n"


@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("2>&-", 0), ("<&-", 2)])
def test_closed_streams_are_no_defect_of_ours(digest: str, closed: str, code: int) -> None:
    path = "-" if closed == "<&-" else digest
    command = f"{' '.join(RUN)} check {path} --offline {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == code
    assert "defect" not in done.stderr


def test_a_terminal_that_cannot_show_a_character_gets_its_escape(digest: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    text = Path(digest).read_text().replace("Nine", "補/compensate nine")
    command = [*RUN, "check", "-", "--stdin-filename", "a.md", "--select", "LNG"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, env=environment, check=False)

    assert done.returncode in {0, 1}
    assert rb"\u88dc/compensate" in done.stdout


def test_ctrl_c_is_one_line(digest: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "run", interrupted)

    assert cli.main(["check", digest]) == 130
    assert capsys.readouterr().err.strip() == "factlint: interrupted"


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a folder that is in use")
def test_a_folder_that_is_gone_is_no_defect_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    done = subprocess.run([*RUN, "check"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (2, "factlint: the current folder is gone\n")


@pytest.mark.skipif(not shutil.which("pgrep"), reason="nothing here tells the processes that one has started")
def test_a_run_that_is_killed_leaves_no_process_behind(digest: str) -> None:
    """As a CI job that is cancelled: only the first process is told, and what it started ends with it."""
    for number in range(400):
        Path(digest).with_name(f"{number}.md").write_text(DIGEST)
    command = [*RUN, "check", str(Path(digest).parent), "--jobs", "2", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        while not workers(run.pid) and run.poll() is None:
            time.sleep(0.01)
        run.kill()
        # Standard output ends when the last process that could write to it does.
        assert run.communicate(timeout=20)[0] == ""


def workers(pid: int) -> list[str]:
    """Return the processes that a process has started."""
    return subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout.split()


def test_a_defect_of_ours_is_one_line_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The user gets a line, the report holds versions and the traceback."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(cli.cli, "main", broken)
    code = cli.main(["check", "secret\x1b.md"])
    (report,) = tmp_path.iterdir()

    assert code == 2
    assert capsys.readouterr().err == (
        f"factlint: this is a defect of factlint: ZeroDivisionError; report written to {report}\n"
    )
    assert {"factlint 0.", "msgspec", "Traceback", "ZeroDivisionError"} <= {
        word for word in ("factlint 0.", "msgspec", "Traceback", "ZeroDivisionError") if word in report.read_text()
    }


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("factlint ex", "explain"),
        ("factlint check --sel", "--select"),
        ("factlint --sel", "--select"),
        ("factlint check --select DUP00", "DUP001"),
        ("factlint check --select DOC,DUP00", "DOC,DUP001"),
        ("factlint check --severity DUP00", "DUP001"),
        ("factlint check --format j", "json"),
        ("factlint check --fail-on w", "warning"),
        ("factlint explain retold", "retold-story"),
    ],
)
def test_the_shell_completes_commands_options_and_rules(words: str, offered: str) -> None:
    environment = {
        **os.environ,
        "_FACTLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run(RUN, env=environment, capture_output=True, text=True, check=False)

    assert offered in [line.partition(",")[2] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_can_be_printed(shell: str) -> None:
    environment = {**os.environ, "_FACTLINT_COMPLETE": f"{shell}_source"}
    done = subprocess.run(RUN, env=environment, capture_output=True, text=True, check=True)

    assert "_FACTLINT_COMPLETE" in done.stdout
