"""What must not be kept or passed on."""

from __future__ import annotations

import pytest

from factlint.sources import redact


@pytest.mark.parametrize(
    "name",
    [
        "Set-Cookie",
        "cookie",
        "Authorization",
        "Proxy-Authorization",
        "Authentication-Info",
        "X-CSRF-Token",
        "X-Amz-Security-Token",
        "x-api-key",
        "X-Session-Id",
        "apikey",
    ],
)
def test_secret_headers_are_left_out(name: str) -> None:
    """Whatever their case."""
    assert redact.headers([(name, "hush"), ("ETag", '"a"')]) == (("etag", '"a"'),)


@pytest.mark.parametrize(
    "name", ["www-authenticate", "set-cookie-names", "server", "cf-mitigated", "etag", "location", "x-datadome"]
)
def test_what_tells_walls_apart_is_kept(name: str) -> None:
    assert redact.headers([(name, "x")]) == ((name, "x"),)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://tern.test/a?b=1#c", "https://tern.test/a?b=1#c"),
        ("https://ada:hush@tern.test/a@b", "https://tern.test/a@b"),
        ("https://tern.test/?access_token=hush&page=2", "https://tern.test/?access_token=REDACTED&page=2"),
        ("https://tern.test/?X-Amz-Signature=hush", "https://tern.test/?X-Amz-Signature=REDACTED"),
        ("https://tern.test/?api%5Fkey=hush", "https://tern.test/?api%5Fkey=REDACTED"),
        ("https://tern.test/?code=8&key=7&id=6&token=", "https://tern.test/?code=8&key=7&id=6&token="),
        ("/a?jwt=hush#d", "/a?jwt=REDACTED#d"),
        ("https://[::1/?a=b@c", "https://[::1/?a=b@c"),
    ],
)
def test_urls(url: str, shown: str) -> None:
    """Users, and values under secret names; sites name their articles by `code` and `key`."""
    assert redact.url(url) == shown


def test_what_the_digest_shows_is_no_secret() -> None:
    """Else its own link would not be found again."""
    asked = "https://tern.test/a?token=open"

    assert redact.url(asked, asked) == asked
    assert redact.url(f"{asked}&sig=hush", asked) == f"{asked}&sig=REDACTED"


def test_secrets_are_masked_wherever_they_stand() -> None:
    """Also the token alone of "Bearer …", and no word as short as may stand anywhere."""
    parts = redact.parts(["Bearer abcdef-123", "on"])

    assert redact.masked("abcdef-123, on Bearer abcdef-123", parts) == "REDACTED, on REDACTED"
    assert redact.masked_body(b"\xff abcdef-123", parts) == b"\xff REDACTED"
