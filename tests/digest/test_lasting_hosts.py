"""Which hosts give out addresses that are to be cited as they are."""

from __future__ import annotations

import pytest

from factlint.digest.lasting_hosts import is_lasting


@pytest.mark.parametrize(
    ("host", "lasting"),
    [
        ("doi.org", True),
        ("dx.doi.org", True),
        ("hdl.handle.net", True),
        ("web.archive.org", True),
        ("youtu.be", True),
        ("youtube.com", False),
        ("notdoi.org", False),
        ("doi.org.tern.test", False),
        ("", False),
    ],
)
def test_identifiers_are_known_by_their_host(host: str, lasting: bool) -> None:
    """Or by a domain that it stands under, and by no other that merely looks like it."""
    assert is_lasting(host) is lasting
