"""What the tests of formats show: a digest, findings of each kind, and a report with something of everything."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.document import Position
from factlint.errors import InputError
from factlint.report import DigestSummary, Evidence, Finding, Gone, Place, Report, Severity
from factlint.source import Source

DIGEST = DigestSummary("news/may.md", "markdown", "en", "2026-05-08", 9, 5, 24, 23, 41)
TRACKING = Finding(
    "URL008",
    "tracking-parameters",
    "info",
    "the link carries “utm_source”",
    "news/may.md",
    Position(49, 75),
    Position(49, 85),
    "a line",
    fingerprint="0123abcd",
)
MISDATED = Finding(
    "DAT006",
    "date-mismatch",
    "error",
    "the page bears another day",
    "news/may.md",
    Position(49, 75),
    Position(49, 85),
    "a line",
    expected="2026-03-31",
    fingerprint="0123abcd",
)
WRONG = Finding(
    "CLM002",
    "wrong-number",
    "error",
    "the source does not say '14,000' but '41,000'",
    "news/may.md",
    Position(12, 95),
    Position(12, 101),
    "It carries the 14,000 households of the town.",
    expected="41,000",
    found="14,000",
    evidence=(Evidence("It carries the 41,000 households.", "", "https://corvane.example/press/lysvik_battery"),),
    help="correct the number",
)
RETOLD = Finding(
    "DUP001",
    "retold-story",
    "warning",
    "this story was told before",
    "news/may.md",
    Position(104, 5),
    Position(104, 21),
    "### Halden opens lab",
    related=(Place(Position(9, 5), Position(9, 15), "### Lab opened", "first told here"),),
)
MOVED = Finding(
    "URL006",
    "moved-link",
    "info",
    "https://pilots.example/a has moved for good to https://pilots.example/b",
    "news/may.md",
    Position(38, 65),
    Position(38, 89),
    "| https://pilots.example/a |",
)
SILENCED = Finding(
    "URL010",
    "insecure-link",
    "info",
    "http",
    "news/may.md",
    Position(3, 1),
    Position(3, 5),
    "http://halden.example",
    suppressed="the host has no TLS",
    suppressed_by="comment",
)
SOURCES = (
    Source("https://corvane.example/press/lysvik_battery", "ok"),
    Source("https://walled.example/a?b=1&c=2", "unverifiable", "bot-wall", "the server wants to see a person"),
    Source("http://10.0.0.1/admin", "refused", "address", "10.0.0.1 is private"),
)
REPORT = Report(
    (replace(DIGEST, traced=30, contradicted=1, untraced=3, judged=True),),
    (WRONG, MOVED, replace(RETOLD, end=Position(106, 21)), replace(SILENCED, suppressed_by="baseline")),
    (InputError("it is not text", path="news/june.md", hint="save it as UTF-8"),),
    ("CLM002", "DUP001", "URL006"),
    1,
    sources=SOURCES,
    gone=(Gone("news/may.md", "DAT003", "2026-01-02"),),
    older=2,
)


def many(severity: Severity, count: int) -> tuple[Finding, ...]:
    """Return findings of one severity on lines of their own."""
    return tuple(
        Finding("X001", "x", severity, "m", "a.md", Position(line, 1), Position(line, 2), "x")
        for line in range(1, count + 1)
    )
