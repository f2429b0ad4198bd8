"""What each format makes of one report, compared literally.

If one of these fails and the change is meant: ``python tests/golden.py --write``, and look at the difference.
"""

import pytest

import golden


@pytest.mark.parametrize("name", golden.FORMATS)
def test_a_format_says_what_its_golden_file_says(name: str) -> None:
    assert golden.rendered(name).decode() == golden.path(name).read_bytes().decode()


def test_the_golden_report_has_something_of_everything() -> None:
    """Else the files would compare nothing."""
    report = golden.report()

    assert {finding.severity for finding in report.findings} == {"error", "warning", "info"}
    assert {finding.suppressed_by for finding in report.findings} == {"", "comment", "baseline"}
    assert {finding.fix_safety for finding in report.findings} == {"none", "safe", "unsafe"}
    assert any(finding.related for finding in report.findings)
    assert any(finding.evidence for finding in report.findings)
    assert report.errors
    assert report.notices
