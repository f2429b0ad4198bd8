"""What is asked of the Wayback Machine, and which of its answers are believed."""

from __future__ import annotations

import json

import pytest

from factlint.model import Date
from factlint.source import Snapshot
from factlint.sources import archive
from factlint.sources.answer import Answer, Exchange

PAGE = "https://tern.test/yard?a=1&b=ü"
COPY = "http://web.archive.org/web/20260508101500/https://tern.test/yard?a=1"


def _answer(body: bytes, status: int = 200, *, cut: bool = False) -> Answer:
    asked = archive.query(PAGE, Date(2026, 5, 8))
    return Answer(asked, (Exchange(asked, status, body=body, cut=cut),))


def _reply(**changes: object) -> bytes:
    closest = {"status": "200", "available": True, "url": COPY, "timestamp": "20260508101500", **changes}
    return json.dumps({"url": PAGE, "archived_snapshots": {"closest": closest}}).encode()


@pytest.mark.parametrize(
    ("day", "ending"),
    [
        (Date(2026, 5, 8), "&timestamp=20260508"),
        (Date(2026, 5), "&timestamp=202605"),
        (Date(2026), "&timestamp=2026"),
        (None, ""),
    ],
)
def test_the_query_names_the_page_and_the_day(day: Date | None, ending: str) -> None:
    """As exact as the digest's day is; the page is quoted, so that its own parameters stay its own."""
    asked = archive.query("https://tern.test/yard?a=1&b=2", day)

    assert asked == f"https://archive.org/wayback/available?url=https%3A%2F%2Ftern.test%2Fyard%3Fa%3D1%26b%3D2{ending}"


def test_a_copy_is_linked_over_https() -> None:
    assert archive.read(_answer(_reply())) == Snapshot(COPY.replace("http://web", "https://web"), "20260508101500")


@pytest.mark.parametrize(
    "changes",
    [
        {"available": False},
        {"status": "404"},
        {"status": 200},
        {"timestamp": "20260508101501"},
        {"timestamp": "2026", "url": COPY.replace("20260508101500", "2026")},
        {"timestamp": "20261308101500", "url": COPY.replace("20260508101500", "20261308101500")},
        {"url": COPY.replace("web.archive.org", "web.archive.org.evil.test")},
        {"url": COPY.replace("web.archive.org", "user@evil.test/web.archive.org")},
        {"url": COPY.replace("http://web", "javascript://web")},
        {"url": COPY.replace("https://tern.test", "file:///etc/passwd")},
        {"url": COPY.replace("tern.test", "other.test")},
        {"url": COPY + "\x1b[2J"},
        {"url": COPY + ") [x](https://evil.test"},
        {"url": COPY + "a" * 5000},
        {"url": None},
    ],
)
def test_no_other_copy_is_believed(changes: dict[str, object]) -> None:
    """One that is none, one that failed, one elsewhere, one that would break out of a link."""
    assert archive.read(_answer(_reply(**changes))) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b'{"archived_snapshots": {}}',
        b'{"archived_snapshots": {"closest": []}}',
        b'{"archived_snapshots": "\xff"}',
        b'{"x": ' + b"[" * 200_000,
    ],
)
def test_what_is_no_such_answer_names_no_copy(body: bytes) -> None:
    """Neither broken JSON nor deep JSON ends a run."""
    assert archive.read(_answer(body)) is None


def test_a_failed_question_names_no_copy() -> None:
    assert archive.read(_answer(_reply(), 503)) is None
    assert archive.read(_answer(_reply(), cut=True)) is None
