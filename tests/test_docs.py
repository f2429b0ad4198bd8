"""What the README and the pages of docs/ say is so: their commands run, their settings load, their links lead somewhere."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
from itertools import chain
from typing import TYPE_CHECKING

import pytest
import yaml

import factlint
import manual
import readme
from factlint import config, ruleset
from factlint.cli import main
from fences import Fence, commands, fences
from scratch import NOT_RUN, Scratch, is_left_out, runnable, scratch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {str(path.relative_to(readme.ROOT)): path.read_text(encoding="utf-8") for path in readme.PAGES}
BLOCKS = [(page, block) for page, text in TEXTS.items() for block in fences(text)]
each_page = pytest.mark.parametrize("page", TEXTS)
LANGUAGES = {"console", "bash", "toml", "yaml", "python", "pycon", "markdown", "json", "lua", "text"}
_HEADING = re.compile(r"^#{1,6} (.+)$")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_EXTRA = re.compile(r"factlint\[([\w,]+)\]")


def of(*languages: str) -> list[object]:
    """Return the blocks in some languages, as parameters of a test."""
    return [pytest.param(block, id=f"{page}:{block.line}") for page, block in BLOCKS if block.lang in languages]


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Scratch]:
    """Return a fresh scratch copy."""
    with scratch(tmp_path) as made:
        yield made


def prose(text: str) -> str:
    """Return a page without its code blocks, in lines as they were."""
    lines = text.splitlines()
    for block in fences(text):
        for number in range(block.line - 1, block.line - 1 + block.text.count("\n")):
            lines[number] = ""
    return "\n".join(lines)


@each_page
def test_commands_do_what_the_page_says(page: str, copy: Scratch) -> None:
    """Each runs, in their order, with the exit code that is documented and the output that is shown.

    If this fails because the output is another now: ``python tests/readme.py --write``.
    """
    for run in (run for block in copy.run(fences(TEXTS[page])) for run in block):
        assert run.code == run.shown.code, f"{run.shown.line}\n{run.output}"
        assert run.as_shown or run.output == run.shown.shown, run.shown.line


def test_the_examples_of_the_help_run(copy: Scratch) -> None:
    """Every command has some; they end with nothing to report, or with findings."""
    examples = {
        " ".join(path): re.findall(r"(?m)^  (factlint .+)$", command.epilog or "")
        for command, path in manual.commands()
    }
    assert [command for command, lines in examples.items() if not lines] == []

    prepared = "factlint check today.md --exit-zero --record cassettes && factlint store export pages.gz"
    shown = "".join(f"$ {line}\n" for line in dict.fromkeys([prepared, *chain.from_iterable(examples.values())]))
    (runs,) = copy.run([Fence("console", shown, 1, {})])

    assert [(run.shown.line, run.output) for run in runs if run.code > 1 or "defect" in run.output] == []


@pytest.mark.parametrize(("command", "path"), list(manual.commands()), ids=str)
def test_every_command_and_option_has_a_help(command: manual.Command, path: tuple[str, ...]) -> None:
    options = [option for option in command.params if option.param_type_name == "option"]

    assert command.help, path
    assert [option.name for option in options if not getattr(option, "help", "")] == []


def test_what_is_not_run_is_used_and_reads_well() -> None:
    """Each exception stands for a command of the docs, or it goes; installations name extras that there are."""
    parts = [
        part
        for _, block in BLOCKS
        if block.lang == "console"
        for one in commands(block)
        for part in one.line.split(" && ")
    ]
    left_out = [part for part in parts if is_left_out(part)]
    known = tomllib.loads((readme.ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]

    assert [pattern for pattern in NOT_RUN if not any(re.match(pattern, part) for part in left_out)] == []
    for part in left_out:
        assert subprocess.run(["bash", "-n", "-c", part], check=False).returncode == 0, part
        assert set(",".join(_EXTRA.findall(part)).split(",")) <= {*known, ""}, part


def test_most_commands_are_run() -> None:
    """Else the test above would hold whatever they say."""
    lines = [one.line for _, block in BLOCKS if block.lang == "console" for one in commands(block)]

    assert len([line for line in lines if runnable(line)]) > 0.8 * len(lines) > 20


@each_page
def test_links_lead_somewhere(page: str) -> None:
    """To a file of the checkout, and to a heading that it has."""
    missing = []
    for link in _LINK.findall(prose(TEXTS[page])):
        target, _, part = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        path = (readme.ROOT / page).parent / target if target else readme.ROOT / page
        if not path.exists() or (part and part not in _anchors(path)):
            missing.append(link)

    assert missing == []


def _anchors(path: Path) -> set[str]:
    """Return what GitHub names the headings of a page."""
    headings = filter(None, map(_HEADING.match, prose(path.read_text(encoding="utf-8")).splitlines()))
    return {re.sub(r"[^\w\- ]", "", heading[1].lower()).replace(" ", "-") for heading in headings}


def test_the_readme_names_every_page() -> None:
    assert [page for page in TEXTS if page != "README.md" and f"({page})" not in TEXTS["README.md"]] == []


@each_page
def test_code_stands_in_blocks_whose_language_is_tested(page: str) -> None:
    """Not set in by four spaces, where nothing tests it."""
    assert {block.lang for _, block in BLOCKS} <= LANGUAGES
    assert [line for line in prose(TEXTS[page]).splitlines() if re.match(r" {4}\S|%\w+%", line)] == []


@pytest.mark.parametrize("block", of("toml"))
def test_settings_load(block: Fence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the file that they are for; with the options of the rules, and no code that does not exist."""
    if "for" in block.marks:
        assert tomllib.loads(block.text), block.marks["for"]
        return
    monkeypatch.setenv("ARCHIVE_TOKEN", "x")
    path = tmp_path / ("pyproject.toml" if "[tool.factlint" in block.text else "factlint.toml")
    path.write_text(block.text, encoding="utf-8")
    settings = config.load(path)
    if not settings.settings.rules and not settings.settings.plugins:
        ruleset.Ruleset(settings)

    assert list(settings.given) or block.text.lstrip().startswith("#")


@pytest.mark.parametrize("block", of("pycon"))
def test_dialogues_with_python_are_real(block: Fence, copy: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of one page go on where the one before ended."""
    monkeypatch.chdir(copy.folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(copy.folder))
    (page,) = (page for page, other in BLOCKS if other is block)
    names: dict[str, object] = {}
    for _, other in ((page, one) for name, one in BLOCKS if name == page and one.lang == "pycon"):
        test = doctest.DocTestParser().get_doctest(other.text, names, page, page, other.line - 1)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL)
        told: list[str] = []
        runner.run(test, out=told.append, clear_globs=False)
        names = test.globs
        assert not runner.failures, "".join(told)
        if other is block:
            break


@pytest.mark.parametrize("block", of("python"))
def test_programs_run(block: Fence, copy: Scratch) -> None:
    command = [sys.executable, "-c", block.text]
    done = subprocess.run(command, cwd=copy.folder, env=copy.environment, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("block", of("json"))
def test_json_is_json(block: Fence) -> None:
    assert yaml.safe_load(block.text)


@pytest.mark.parametrize("block", of("yaml"))
def test_files_for_services_are_what_their_schemas_demand(block: Fence, tmp_path: Path) -> None:
    """Workflows and GitLab's jobs by the schemas that check-jsonschema carries, hooks by pre-commit itself."""
    path = tmp_path / "file.yaml"
    path.write_text(block.text, encoding="utf-8")
    keys = set(yaml.safe_load(block.text))
    tool = [sys.executable, "-m"]
    if "repos" in keys:
        command = [*tool, "pre_commit", "validate-config", str(path)]
    else:
        schema = "github-workflows" if {"jobs", True} <= keys else "gitlab-ci"
        command = [*tool, "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "HOME": str(tmp_path)}
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_factlint_finds_nothing_to_report_in_its_own_docs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of what a page can have that is no digest; what it shows on purpose is suppressed there, with the reason."""
    monkeypatch.chdir(readme.ROOT)
    rules = "LNG,URL,DOC002,DOC003,DOC004,DOC005,DOC007,DUP002"
    code = main(
        ["check", "README.md", "docs", "--offline", "--select", rules, "--ignore", "URL007", "--fail-on", "info"]
    )

    assert code == 0, capsys.readouterr().out


def test_the_version_in_the_docs_is_this_one() -> None:
    """Where one is pinned."""
    pinned = [
        (page, found)
        for page, text in TEXTS.items()
        for found in re.findall(r"(?:rev: v|factlint@v|factlint[>=]=)([\d.]+\d)", text)
    ]

    assert [one for one in pinned if one[1] != factlint.__version__] == []
