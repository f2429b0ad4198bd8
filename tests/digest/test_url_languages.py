"""Addresses of one page in several languages."""

from __future__ import annotations

import pytest

from factlint.digest.url_languages import is_locale, is_translation


@pytest.mark.parametrize(
    ("url", "other", "same"),
    [
        ("https://tern.test/", "https://tern.test/en/", True),
        ("https://tern.test/yard", "https://www.tern.test/zh-Hans/yard", True),
        ("https://tern.test/fr/yard", "https://tern.test/de-at/yard", True),
        ("https://tern.test/news/yard", "https://tern.test/news/sr-latn/yard", True),
        ("https://www.tern.test/yard", "https://ko.tern.test/yard", True),
        ("https://en.tern.test/yard", "https://ja.tern.test/yard", True),
        ("https://tern.test/yard", "https://gull.test/en/yard", False),
        ("https://tern.test/yard", "https://tern.test/ai-news/yard", False),
        ("https://tern.test/yard", "https://tern.test/en/harbour", False),
        ("http://de.tern.test/yard", "https://de.tern.test/yard", False),
        ("https://www.hp.test/yard", "https://hp.test/yard", False),
    ],
)
def test_a_translation_differs_in_a_language_alone(url: str, other: str, same: bool) -> None:
    """In its path or host; another site, section or scheme is a move."""
    assert is_translation(url, other) is same


def test_languages_and_countries_in_addresses() -> None:
    parts = "en de-at zh_hant global yard ai-news e eng".split()  # noqa: SIM905 - reads as the addresses do

    assert [part for part in parts if is_locale(part)] == ["en", "de-at", "zh_hant", "global"]
