"""Findings as an editor lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import converters, types
from msgspec.structs import replace

from factlint.document import Position
from factlint.linter import Linter
from factlint.report import Finding
from factlint.server.diagnostics import MOST, diagnostics
from factlint.server.lines import Lines
from factlint.server.marks import of_findings, of_traces
from factlint.trace import Trace

if TYPE_CHECKING:
    from factlint.report import Severity

TEXT = "# Yard Daily\n\nThe crane came by ship in the early morning of Monday.\n\nThe crane came by ship in the early morning of Monday.\n"
START, END = Position(3, 5), Position(3, 10)
FOUND = Finding(
    "DAT001", "invalid-date", "error", "no such day", "a.md", START, END, TEXT, fingerprint="f1", help="mend it"
)


def _shown(*findings: Finding, related: bool = True) -> list[types.Diagnostic]:
    lines = Lines(TEXT)
    return diagnostics(of_findings(lines, findings), lines, "file:///a.md", related=related)


@pytest.mark.parametrize(("severity", "number"), [("error", 1), ("warning", 2), ("info", 3)])
def test_a_finding_is_a_diagnostic(severity: Severity, number: int) -> None:
    """As it goes over the wire: no address of a rule's page, no tags, nothing empty."""
    (shown,) = _shown(replace(FOUND, severity=severity))

    assert converters.get_converter().unstructure(shown) == {
        "range": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 9}},
        "severity": number,
        "code": "DAT001",
        "source": "factlint",
        "message": "no such day; mend it",
        "data": {"fingerprint": "f1"},
    }


def test_second_places_are_related_information() -> None:
    """Where the editor can show them; what a finding speaks of stands where it says."""
    found = Linter({"select": ["DUP002"]}).check_data(TEXT.encode(), "a.md").findings
    (shown,) = _shown(*found)
    (second,) = shown.related_information or ()

    assert {shown.range.start.line, second.location.range.start.line} == {2, 4}
    assert (second.location.uri, bool(second.message)) == ("file:///a.md", True)
    assert _shown(*found, related=False)[0].related_information is None


def test_messages_are_one_harmless_line() -> None:
    """Digests are quoted in them, and may hold whatever a terminal obeys, in any length."""
    (shown,) = _shown(replace(FOUND, message="a\nb\x1b[2J\u202e" + "c" * 1_000_000))

    assert shown.message.startswith(r"a b\x1b[2J\u202eccc")
    assert len(shown.message) < 1_100


def test_there_is_an_end_to_them() -> None:
    """Suppressed ones are not shown, nor verdicts, nor more than an editor bears."""
    lines = Lines(TEXT)
    trace = Trace("a.md", START, END, "x", "", "sentence", (), "traced")

    assert _shown(replace(FOUND, suppressed="we know")) == []
    assert diagnostics(of_traces(lines, [trace]), lines, "file:///a.md") == []
    assert len(_shown(*[FOUND] * (MOST + 1))) == MOST
