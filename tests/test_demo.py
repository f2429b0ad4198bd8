"""The demonstration of the README rests on a recording of pages that are in the tests, and of nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import demo
from factlint.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

CASSETTE = f"{demo.DIGEST}.yaml"


def _undated(path: Path) -> str:
    return re.sub(r"recorded_at: .*", "", path.read_text(encoding="utf-8"))


def test_the_cassette_is_what_the_pages_answer(tmp_path: Path) -> None:
    """If this fails: ``python tests/demo.py``, then ``python tests/readme.py --write``."""
    demo.record(tmp_path)

    assert _undated(tmp_path / CASSETTE) == _undated(demo.ROOT / demo.CASSETTES / CASSETTE)


def test_the_demonstration_shows_one_finding_of_each_kind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number, a quotation, a title, a day, a page that is gone, one that has moved, words left untranslated; no more."""
    monkeypatch.chdir(demo.ROOT)
    code = main(["check", demo.DIGEST, "--replay", demo.CASSETTES, "--color", "never"])
    found = re.findall(r"(?m)^\S+:\d+:\d+: (\w+) ", capsys.readouterr().out)

    assert (code, found) == (1, ["CLM002", "CLM004", "LNG001", "REF011", "DAT006", "URL004", "URL006"])


def test_the_demonstration_shows_what_carries_its_claims(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Most of them are traced, so that a reader sees what that looks like."""
    monkeypatch.chdir(demo.ROOT)
    code = main(["trace", demo.DIGEST, "--replay", demo.CASSETTES, "--color", "never"])
    found = re.findall(r"(?m)^\S+:\d+:\d+: (\w+)$", capsys.readouterr().out)

    assert (code, found) == (
        0,
        ["traced", "contradicted", "traced", "untraced", "traced", "unverifiable", "unverifiable", "traced"],
    )
