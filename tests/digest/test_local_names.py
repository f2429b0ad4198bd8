"""Names that only a local network knows."""

from __future__ import annotations

import pytest

from factlint.digest.local_names import what_is


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("localhost", "a name of this machine"),
        ("yard.printers.local", "a name of a local network"),
        ("nas.home.arpa", "a name of a home network"),
        ("arpa", ""),
        ("tern.test", ""),
        ("localhost.test", ""),
        ("thelocal", ""),
        ("", ""),
    ],
)
def test_a_local_name_ends_in_a_local_domain(name: str, what: str) -> None:
    """By whole labels, whatever stands before."""
    assert what_is(name) == what
