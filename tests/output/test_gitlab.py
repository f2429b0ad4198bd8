"""GitLab's code quality report: the fields that GitLab documents, and nothing it would refuse."""

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from msgspec.structs import replace

import golden
import reports
from factlint.document import Position
from factlint.errors import InputError
from factlint.output.gitlab import render
from factlint.report import Finding, Report

Json: TypeAlias = Any

FINDING = replace(reports.MISDATED, path="./news/may.md", end=Position(50, 2))


def issues(*findings: Finding, **more: Any) -> Json:  # noqa: ANN401 - whatever a report holds
    return json.loads(render(Report((), findings, **more)))


def test_a_finding_is_an_issue() -> None:
    assert issues(FINDING) == [
        {
            "description": "DAT006 the page bears another day. Expected: 2026-03-31.",
            "check_name": "date-mismatch",
            "fingerprint": "0123abcd",
            "severity": "major",
            "location": {"path": "news/may.md", "lines": {"begin": 49, "end": 50}},
        }
    ]


@pytest.mark.parametrize(("severity", "shown"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_severities(severity: str, shown: str) -> None:
    assert issues(replace(FINDING, severity=severity))[0]["severity"] == shown


def test_every_issue_has_its_own_fingerprint() -> None:
    """Of those with the same one GitLab shows a single one."""
    same = issues(FINDING, replace(FINDING, message="another"), replace(FINDING, fingerprint="0123abcd-2"))

    assert [one["fingerprint"] for one in same] == ["0123abcd", "0123abcd-2", "0123abcd-2-2"]


def test_suppressed_findings_are_left_out() -> None:
    assert issues(replace(FINDING, suppressed="told so")) == []


def test_what_failed_has_no_place_in_it() -> None:
    assert issues(errors=(InputError("is not text", path="a.md"),)) == []


def test_paths_are_relative_to_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    given = [FINDING, replace(FINDING, path=str(tmp_path / "site" / "a b.md"))]

    assert [one["location"]["path"] for one in issues(*given)] == ["site/news/may.md", "site/a b.md"]


def test_the_file_begins_without_a_byte_order_mark_and_has_what_gitlab_asks_for() -> None:
    """https://docs.gitlab.com/ci/testing/code_quality/."""
    data = golden.rendered("gitlab")
    shown = json.loads(data)

    assert data.startswith(b"[")
    assert shown
    assert len({one["fingerprint"] for one in shown}) == len(shown)
    assert {one["severity"] for one in shown} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(set(one) == {"description", "check_name", "fingerprint", "severity", "location"} for one in shown)
    assert not any(one["location"]["path"].startswith(("/", "./")) for one in shown)
