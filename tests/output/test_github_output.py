"""Findings as workflow commands, read back by the rules of GitHub's runner."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

import hostile
import reports
from factlint.document import Position
from factlint.output.github import MOST, render
from factlint.report import Finding, Report
from factlint.source import Source
from growth import assert_linear

GOLDEN = Path(__file__).parent / "golden_gh" / "annotations.txt"


class Command(msgspec.Struct):
    """What the runner makes of a line."""

    level: str
    properties: dict[str, str]
    data: str


def read(line: str) -> Command | None:
    """Return the command that a line gives, as ActionCommand.cs of actions/runner reads it."""
    match = re.match(r"\s*::(.*?)::(.*)", line, re.DOTALL)
    if not match:
        assert not re.search(r"##\[", line)
        return None
    name, _, rest = match[1].partition(" ")
    pairs = [pair.split("=", 1) for pair in rest.strip().split(",") if pair]
    escapes = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    return Command(name, {key: _unescaped(value, escapes) for key, value in pairs}, _unescaped(match[2], escapes))


def _unescaped(text: str, escapes: list[tuple[str, str]]) -> str:
    for escape, sign in escapes:
        text = text.replace(escape, sign)
    return text


def commands(report: Report) -> list[Command]:
    return [command for line in render(report).decode().split("\n") if (command := read(line))]


def finding(start: tuple[int, int], end: tuple[int, int], path: str = "a.md") -> Finding:
    return Finding("X001", "x", "error", "m", path, Position(*start), Position(*end), "x")


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def test_the_whole_output() -> None:
    """Failures and errors first, suppressed ones left out, the closing line last."""
    assert render(reports.REPORT).decode() == GOLDEN.read_text(encoding="utf-8")


def test_a_command_reads_back() -> None:
    command = commands(Report((), (reports.WRONG,)))[0]

    assert command.level == "error"
    assert command.properties == {
        "file": "news/may.md",
        "line": "12",
        "col": "95",
        "endLine": "12",
        "endColumn": "101",
        "title": "CLM002 wrong-number",
    }
    assert command.data.startswith("news/may.md:12:95: CLM002 the source does not say '14,000' but '41,000'")


@pytest.mark.parametrize("path", ["a,b.md", "a:b.md", "100%.md", "%2C%0A.md", "日本/a.md", "::error::.md"])
def test_a_file_name_reads_back_as_it_is(path: str) -> None:
    """A comma would end the property, a colon the command."""
    assert commands(Report((), (finding((1, 1), (1, 2), path),)))[0].properties["file"] == path


def test_columns_are_given_for_one_line_only() -> None:
    """The runner drops them for several, and says so in its log."""
    assert set(commands(Report((), (finding((1, 3), (2, 1)),)))[0].properties) == {"file", "line", "endLine", "title"}


@pytest.mark.parametrize(
    ("below", "path", "told"),
    [
        (".", "news/a.md", "news/a.md"),
        ("sub", "a.md", "sub/a.md"),
        ("sub", "../a.md", "a.md"),
        ("sub", "../../a.md", "../../a.md"),
        ("sub", "/elsewhere/a.md", "/elsewhere/a.md"),
        (".", "-", "-"),
    ],
)
def test_paths_are_those_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str, path: str, told: str
) -> None:
    """Factlint may run in a folder of it; what is not in it goes by its own name."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "link"))
    monkeypatch.chdir(tmp_path / below)

    assert commands(Report((), (finding((1, 1), (1, 2), path),)))[0].properties["file"] == told


def test_an_absolute_path_becomes_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))

    assert commands(Report((), (finding((1, 1), (1, 2), str(tmp_path / "a.md")),)))[0].properties["file"] == "a.md"


@pytest.mark.parametrize(
    ("errors", "infos", "shown", "told"),
    [
        (10, 10, (10, 10), None),
        (11, 0, (10, 1), "1 error more"),
        (0, 11, (0, 10), "2 notices more"),
        (13, 12, (10, 10), "3 errors, 3 notices more"),
        (11, 10, (10, 10), "1 error, 1 notice more"),
    ],
)
def test_no_more_are_given_than_github_shows(errors: int, infos: int, shown: tuple[int, int], told: str | None) -> None:
    """The notice of how many are missing is one of them; what is missing stands in the log."""
    report = Report((), reports.many("error", errors) + reports.many("info", infos))
    found = commands(report)
    levels = [command.level for command in found]

    assert (levels.count("error"), levels.count("notice")) == shown
    assert max(shown) <= MOST
    assert found[-1].data.startswith(told) if told else "more" not in found[-1].data
    assert len(re.findall(r"a\.md:\d+:1: X001 m \[x\]", render(report).decode())) == errors + infos


def test_nothing_of_a_digest_or_page_gives_a_command() -> None:
    """Line ends, escapes of the toolkit, the older form of commands, escape sequences and direction controls."""
    report = hostile.report(hostile.STRINGS["something of each"])
    text = render(report).decode()

    assert [command.level for command in commands(report)] == ["error", "error", "error", "warning", "notice"]
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u200b]|##\\[", text)
    assert "%250A%3A%3Awarning" in text


def test_no_page_read_is_told() -> None:
    source = Source("https://walled.example/", "unverifiable", "bot-wall", "a wall")

    assert [command.level for command in commands(Report((), sources=(source,)))] == ["warning"]


def test_a_message_stays_within_what_the_runner_keeps() -> None:
    """It cuts at 4,096 characters, be it in the middle of an escape."""
    lengths = [len(command.data) for command in commands(hostile.report("a" * 1_000_000))]

    assert 400 < max(lengths) <= 4096


def test_time_grows_with_the_text() -> None:
    assert_linear(render, lambda size: hostile.report("%0A::x##[y]" * size), 2_000)
