"""URLs that stand for others: hosts that are nobody's, parts that were never filled in, numbers that cannot be."""

from __future__ import annotations

import pytest

from factlint.digest.placeholder_urls import is_local, reason
from factlint.model import Date


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://example.com/a", "has a host that is reserved for examples (example.com)"),
        ("https://docs.Example.com:443/a", "has a host that is reserved for examples (docs.example.com)"),
        ("https://counterexample.com/a", ""),
        ("https://tern.test/example.com", ""),
    ],
)
def test_hosts_that_stand_for_others(url: str, words: str) -> None:
    """They and what is under them."""
    assert reason(url, ("example.com",), None) == (words, False)


IMPOSSIBLE = "bears a number that arXiv cannot give"


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        ("2605.01234", "2026-05-08", ""),
        ("2605.01234v2", "2026-05-08", ""),
        ("2606.01234", "2026-05-08", ""),
        ("2607.01234", "2026-05-08", "names a paper of 2026-07, and the digest is of 2026-05-08"),
        ("2612.01234", "2026-11-30", ""),
        ("2701.01234", "2026-11-30", "names a paper of 2027-01, and the digest is of 2026-11-30"),
        ("2701.01234", "2026-12-31", ""),
        ("2702.01234", "2026-12-31", "names a paper of 2027-02, and the digest is of 2026-12-31"),
        ("2702.01234", "", ""),
        ("1201.0123", "2026-05-08", ""),
        ("1412.0123", "2026-05-08", ""),
        ("1412.01234", "2026-05-08", IMPOSSIBLE),
        ("1501.0123", "2026-05-08", IMPOSSIBLE),
        ("2605.0123", "2026-05-08", IMPOSSIBLE),
        ("2600.01234", "2026-05-08", IMPOSSIBLE),
        ("2513.01234", "2026-05-08", IMPOSSIBLE),
        ("2605.00000", "2026-05-08", IMPOSSIBLE),
        ("2605.00001", "2026-05-08", ""),
        ("2605.70001", "2026-05-08", IMPOSSIBLE),
    ],
)
@pytest.mark.parametrize("kind", ["abs", "pdf"])
def test_identifiers_of_arxiv_tell_their_month(kind: str, number: str, day: str, words: str) -> None:
    """One month ahead of the digest is no mistake: it may be of the last day of its month."""
    found = reason(f"https://arxiv.org/{kind}/{number}", (), Date(*map(int, day.split("-"))) if day else None)

    assert found == (words, False)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8000/a", True),
        ("http://LOCALHOST./", True),
        ("http://127.0.0.1/", True),
        ("http://localhost.tern.test/", False),
        ("http://tern.test/localhost", False),
    ],
)
def test_the_readers_own_machine(url: str, local: bool) -> None:
    """In an instruction such an address is right."""
    assert is_local(url) == local
