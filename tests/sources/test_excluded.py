"""Links that the settings exclude: by host, by place, or by the whole URL."""

from __future__ import annotations

import pytest

from factlint.sources.excluded import excluded, left_out
from growth import assert_linear


@pytest.mark.parametrize(
    ("pattern", "url", "falls"),
    [
        ("tern.test", "https://tern.test/a/b", True),
        ("tern.test", "https://TERN.test:8080/", True),
        ("tern.test", "https://me@tern.test/", True),
        ("tern.test", "https://www.tern.test/", False),
        ("tern.test", "https://gull.test/tern.test", False),
        ("*.tern.test", "https://www.tern.test/a", True),
        ("*.tern.test", "https://tern.test/a", False),
        ("tern.test/login*", "https://tern.test/login?next=/", True),
        ("tern.test/login*", "https://tern.test/a/login", False),
        ("*/login", "http://tern.test/a/login", True),
        ("https://tern.test/*", "https://tern.test/a/b?c=d", True),
        ("https://tern.test/*", "http://tern.test/a", False),
        ("HTTPS://tern.test/*", "https://tern.test/a", False),
        ("*.pdf", "https://tern.test/a.pdf", False),
        ("*/*.pdf", "https://tern.test/a.pdf", True),
        ("[", "https://tern.test/", False),
    ],
)
def test_a_pattern_is_held_against_what_it_names(pattern: str, url: str, falls: bool) -> None:
    """Without a slash the host, without a scheme what follows it; ``*`` stands for anything."""
    assert excluded(url, ["nothing.test", pattern]) == (pattern if falls else "")


def test_no_pattern_is_slow() -> None:
    """However many stars it has, and however long the URL is."""
    pattern = "https://" + "*a" * 50 + "b"

    assert_linear(lambda url: excluded(url, [pattern]), lambda count: f"https://tern.test/{'a' * count}", 20_000)


@pytest.mark.parametrize(
    ("url", "include", "exclude", "asked"),
    [
        ("https://tern.test/a", (), (), True),
        ("https://tern.test/a", ("tern.test",), (), True),
        ("https://tern.test/a", ("gull.test", "*.test"), (), True),
        ("https://tern.test/a", ("gull.test",), (), False),
        ("https://tern.test/a", ("tern.test",), ("*/a",), False),
    ],
)
def test_what_is_included_alone_is_asked(
    url: str, include: tuple[str, ...], exclude: tuple[str, ...], asked: bool
) -> None:
    """Where pages are named to be included, no other is asked for; what is excluded is not, either way."""
    assert bool(left_out(url, include, exclude)) is not asked
