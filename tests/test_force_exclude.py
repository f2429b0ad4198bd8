"""``--force-exclude``: what the settings exclude is left out even where it is named, as hooks name what has changed."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from factlint.cli import main

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]
TEXT = "# Yard Daily, 2 June 2026\n\nA crane ([yard.test](https://yard.test/crane)).\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a digest, and drafts that are excluded; it is the current folder."""
    (tmp_path / "factlint.toml").write_text('exclude = ["drafts/"]\n')
    (tmp_path / "drafts" / "old").mkdir(parents=True)
    (tmp_path / "notes").mkdir()
    for name in ("today.md", "drafts/a.md", "drafts/old/b.md"):
        (tmp_path / name).write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("named", "checked"),
    [
        (("today.md", "drafts/a.md"), ["today.md"]),
        (("./drafts/old/../a.md", "today.md"), ["today.md"]),
        (("drafts", "today.md"), ["today.md"]),
        (("**/*.md",), ["today.md"]),
        (("drafts/*.md",), []),
        (("drafts/a.md", "drafts/old/b.md"), []),
        (("drafts",), []),
        (("drafts/old",), []),
    ],
)
def test_what_is_excluded_is_left_out(named: tuple[str, ...], checked: list[str], capsys: Output) -> None:
    """Files, folders and globs alike; without the option what is named is checked."""
    assert main(["check", *named, "--offline", "--force-exclude", "--format", "json"]) == 0
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["digests"]] == checked


def test_without_it_a_file_that_is_named_is_checked(capsys: Output) -> None:
    assert main(["check", "drafts/a.md", "--offline"]) == 0
    assert capsys.readouterr().out.startswith("1 digest, ")


def test_where_all_is_excluded_the_last_line_says_so(capsys: Output) -> None:
    """A hook that is called for nothing but such files must not fail."""
    assert main(["check", "drafts/a.md", "--offline", "--force-exclude"]) == 0
    assert capsys.readouterr() == ("nothing to check: all that is named is excluded\n", "")


@pytest.mark.parametrize("named", ["missing.md", "notes", "missing/*.md"])
def test_a_path_that_leads_to_nothing_stays_an_error(named: str, capsys: Output) -> None:
    assert main(["check", named, "--offline", "--force-exclude"]) == 2
    assert named in capsys.readouterr().err


def test_standard_input_is_left_out_by_its_name(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    command = ["check", "-", "--offline", "--force-exclude", "--stdin-filename"]
    for name, start in (("drafts/new.md", "nothing to check"), ("new.md", "1 digest, ")):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
        assert main([*command, name]) == 0
        assert capsys.readouterr().out.startswith(start)
