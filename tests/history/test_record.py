"""What is kept of a digest."""

from __future__ import annotations

import msgspec
import pytest

from factlint import digest
from factlint.history.record import record
from factlint.series import Record

TEXT = """\
# The Tern Mail, 2 June 2026

## News

### Ferry goes by battery

The yard said that the ferry carries 300 passengers across the strait each morning. ([tern.test](https://tern.test/ferry))

## References

| Title | Source | Date | URL |
|---|---|---|---|
| Ferry goes by battery | Tern | 2026-06-01 | https://tern.test/ferry |
"""


def test_a_record_holds_stories_pages_and_paragraphs() -> None:
    """Under the digest's language and day."""
    kept = record(digest.parse(TEXT, "2026-06-02.md"))

    assert (kept.language, kept.day) == ("en", 739_769)
    assert [(one.title, one.line) for one in kept.tellings] == [("Ferry goes by battery", 5)]
    assert [(one.page, one.line, one.date) for one in kept.listed] == [("tern.test/ferry", 13, "2026-06-01")]
    assert [one.line for one in kept.paragraphs] == [7]


def test_a_record_is_the_same_after_it_was_kept() -> None:
    """It travels between processes, and into the index."""
    kept = record(digest.parse(TEXT, "2026-06-02.md"))

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(kept), type=Record) == kept


@pytest.mark.parametrize(
    ("path", "ordinal"),
    [("2026-06-02.md", 739_769), ("2026-06.md", 0), ("news.md", 0), ("0001-01-01.md", 0)],
)
def test_the_day_of_a_digest(path: str, ordinal: int) -> None:
    """Only a whole day is one."""
    assert record(digest.parse("# News\n\nNothing happened.\n", path)).day == ordinal
