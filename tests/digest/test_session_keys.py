"""What an address carries of one visit."""

from __future__ import annotations

import pytest

from factlint.digest.session_keys import session_keys
from growth import assert_linear


@pytest.mark.parametrize(
    ("url", "keys"),
    [
        ("https://tern.test/yard?id=7&PHPSESSID=1f", {"phpsessid"}),
        ("https://tern.test/yard;jsessionid=1F?j_session=2", {"jsessionid"}),
        ("https://tern.test/yard?session_id=1&token=2&auth_key=3", {"session_id", "token", "auth_key"}),
        ("https://tern.test/(S(1f))/yard", {"(s("}),
        ("https://tern.test/yard?X-Amz-Date=1&amp;Expires=2", {"x-amz-date", "expires"}),
        ("https://tern.test/yard?gaa_at=eafs", {"gaa_at"}),
        ("https://tern.test/tokens?page=2&author=arvik&postcode=5", set()),
        ("https://tern.test/yard", set()),
        ("", set()),
    ],
)
def test_sessions_tokens_and_signatures_are_told_by_their_names(url: str, keys: set[str]) -> None:
    """Whole names, in any case; an author is no authorisation."""
    assert session_keys(url) == keys


def test_a_long_query_costs_little() -> None:
    assert_linear(session_keys, lambda count: "https://tern.test/?" + "&authauth" * count, 20_000)
