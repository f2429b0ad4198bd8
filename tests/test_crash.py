"""The report on a defect of factlint."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.crash import write_report

if TYPE_CHECKING:
    import pytest


def _refuse(*_: object, **__: object) -> None:
    raise OSError("no space left")


ERROR = ValueError("\x1b]0;owned\x07 \u202e in\n::error::boom\n##[add-mask]e")


def test_the_report_is_a_file_for_its_owner_alone() -> None:
    """It may quote arguments; nobody else on the machine reads it."""
    path = Path(write_report(ERROR, ["check", "a.md"]))

    assert "ValueError" in path.read_text()
    assert path.stat().st_mode & 0o077 == 0
    path.unlink()


def test_a_report_without_a_file_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the disk is full it goes to standard error, and what its message quotes is shown, not carried out."""
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", _refuse)

    assert write_report(ERROR, ["check"]) == ""
    shown = capsys.readouterr().err
    assert "ValueError: \\x1b]0;owned" in shown
    assert not [line for line in shown.splitlines() if line.startswith("::") or "##[" in line]
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
