"""Reports for the tests of what GitHub is shown: one with something of each kind, and one made of hostile text."""

from __future__ import annotations

from factlint.errors import InputError
from factlint.model import DigestSummary, Evidence, Finding, Gone, Place, Position, Report, Severity
from factlint.source import Source

DIGEST = DigestSummary("news/may.md", "markdown", "en", "2026-05-08", 9, 5, 24, 23, 41, 30, 1, 3, judged=True)
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
    Position(106, 21),
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
    suppressed_by="baseline",
)
SOURCES = (
    Source("https://corvane.example/press/lysvik_battery", "ok"),
    Source("https://walled.example/a?b=1&c=2", "unverifiable", "bot-wall", "the server wants to see a person"),
    Source("http://10.0.0.1/admin", "refused", "address", "10.0.0.1 is private"),
)
REPORT = Report(
    (DIGEST,),
    (WRONG, MOVED, RETOLD, SILENCED),
    (InputError("it is not text", path="news/june.md", hint="save it as UTF-8"),),
    ("CLM002", "DUP001", "URL006"),
    1,
    sources=SOURCES,
    gone=(Gone("news/may.md", "DAT003", "2026-01-02"),),
    older=2,
)
EVIL = (
    "\n::error::taken\r\n##[error]taken%0A::warning::x\x1b]0;t\x07\u202e\u200b @desk/all #12 GH-3 ab54a98ceb1f0ad2 "
    "![i](https://evil.test/i.png) [l](javascript:x) <script>alert(1)</script> </details> | a | ``` `x` $y$ :boom: "
    "www.evil.test mail@evil.test ]]> <!-- *b* _i_ ~~s~~ &lt; \\| \ud800"
)


def hostile(text: str = EVIL) -> Report:
    """Return a report in which everything that digest and pages have a say in is this text."""
    finding = Finding(
        "X001",
        "x",
        "error",
        text,
        f"news/{text}",
        Position(1, 1),
        Position(1, 2),
        text,
        reference=(text, text),
        expected=text,
        found=text,
        evidence=(Evidence(text, text, text), Evidence(text, text, f"https://evil.test/{text}")),
        related=(Place(Position(1, 1), Position(1, 2), text, text),),
        help=text,
    )
    sources = (Source(text, "broken", "gone", text), Source(f"https://evil.test/{text}", "broken", "gone", text))
    return Report((DIGEST,), (finding,), (InputError(text, path=text, hint=text),), ("X001",), 1, (text,), sources)


def many(severity: Severity, count: int) -> tuple[Finding, ...]:
    """Return findings of one severity on lines of their own."""
    return tuple(
        Finding("X001", "x", severity, "m", "a.md", Position(line, 1), Position(line, 2), "x")
        for line in range(1, count + 1)
    )
