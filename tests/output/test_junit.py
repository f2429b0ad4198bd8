"""JUnit XML: what fails is what closes the gate; read back by junitparser."""

from pathlib import Path

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase
from msgspec.structs import replace

import golden
from factlint.errors import FactlintError, InputError
from factlint.output.junit import render
from factlint.report import Finding, Report
from factlint.source import Source
from growth import assert_linear
from reports import DIGEST, MISDATED


def suites(*findings: Finding, errors: tuple[FactlintError, ...] = (), gate: str = "error") -> JUnitXml:
    return JUnitXml.fromstring(render(Report((DIGEST,), findings, errors, gates={"news/may.md": gate})))


def cases(*findings: Finding, errors: tuple[FactlintError, ...] = (), gate: str = "error") -> list[TestCase]:
    return [case for suite in suites(*findings, errors=errors, gate=gate) for case in suite]


def outcome(case: TestCase) -> str:
    return type(case.result[0]).__name__ if case.result else "passed"


def test_junitparser_reads_it_back(tmp_path: Path) -> None:
    """A reader of others: https://pypi.org/project/junitparser."""
    file = tmp_path / "report.xml"
    file.write_bytes(golden.rendered("junit"))
    read = JUnitXml.fromfile(str(file))
    found = golden.report().findings

    assert (read.tests, read.failures, read.errors, read.skipped) == (len(found) + 1, 4, 1, 2)
    assert {suite.name for suite in read} == {golden.PATH, "tests/digests/strait-weekly.md", "news/scan.md"}


def test_a_finding_that_closes_the_gate_is_a_failure() -> None:
    (case,) = cases(MISDATED)
    (failure,) = case.result

    assert (case.name, case.classname) == ("DAT006 date-mismatch at 49:75", "news/may.md")
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("error", "the page bears another day")
    assert failure.text == (
        "news/may.md:49:75: DAT006 error the page bears another day [date-mismatch]\nexpected: 2026-03-31"
    )


@pytest.mark.parametrize(
    ("severity", "gate", "result"),
    [
        ("error", "error", "Failure"),
        ("warning", "error", "passed"),
        ("info", "error", "passed"),
        ("warning", "warning", "Failure"),
        ("info", "info", "Failure"),
        ("error", "never", "passed"),
    ],
)
def test_what_fails_is_what_fails_the_run(severity: str, gate: str, result: str) -> None:
    """A report full of failures beside a green job would be believed by nobody."""
    (case,) = cases(replace(MISDATED, severity=severity), gate=gate)

    assert outcome(case) == result
    assert "another day" in (case.system_out or case.result[0].text)


def test_a_suppressed_finding_is_skipped_with_the_reason() -> None:
    (case,) = cases(replace(MISDATED, suppressed="told so"))

    assert isinstance(case.result[0], Skipped)
    assert case.result[0].message == "told so"


def test_a_clean_digest_is_a_case_that_passes() -> None:
    """An empty suite would look as if nothing had been checked."""
    assert [(case.name, case.classname, outcome(case)) for case in cases()] == [
        ("nothing found", "news/may.md", "passed")
    ]


def test_a_digest_that_could_not_be_read_is_an_error() -> None:
    clean, failed = cases(errors=(InputError("is not text", path="a.md"),))

    assert (outcome(clean), outcome(failed)) == ("passed", "Error")
    assert isinstance(failed.result[0], Error)
    assert (failed.classname, failed.result[0].type) == ("a.md", "InputError")
    assert failed.result[0].message == "a.md: is not text"


def test_what_stands_in_the_way_of_the_whole_run_is_an_error_of_it() -> None:
    failed = cases(errors=(InputError("no place"), InputError("nor this")))[1:]

    assert [(case.classname, case.name) for case in failed] == [("factlint", "checked"), ("factlint", "checked (2)")]


def test_a_run_that_read_no_page_is_an_error_of_it() -> None:
    """Its exit code is 3; a suite in which all passes would be green all the same."""
    report = Report((DIGEST,), sources=(Source("https://tern.test", "unverifiable", "wall"),))
    last = list(JUnitXml.fromstring(render(report)))[-1]

    assert [(case.classname, outcome(case)) for case in last] == [("factlint", "Error")]


def test_no_two_cases_have_one_name() -> None:
    """Of those GitLab reads the first alone."""
    assert [case.name for case in cases(MISDATED, replace(MISDATED, message="another"))] == [
        "DAT006 date-mismatch at 49:75",
        "DAT006 date-mismatch at 49:75 (2)",
    ]


def test_counts_of_suites_add_up() -> None:
    read = suites(
        MISDATED, replace(MISDATED, severity="info"), replace(MISDATED, suppressed="x"), errors=(InputError("y"),)
    )

    assert (read.tests, read.failures, read.errors, read.skipped) == (4, 1, 1, 1)
    assert [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in read] == [
        (3, 1, 0, 1),
        (1, 0, 1, 0),
    ]


def test_many_findings_take_linear_time() -> None:
    assert_linear(render, lambda size: Report((DIGEST,), (MISDATED,) * size), 4_000)
