"""Shared terms are shown as the story writes them."""

from __future__ import annotations

import pytest

from factlint.checks.shown_terms import as_written, says_little
from factlint.digest import parse


@pytest.mark.parametrize(
    ("terms", "shown"),
    [
        (("lysvik", "battery"), ["Lysvik", "battery"]),
        (("倉庫", "蔵倉", "冷蔵"), ["冷蔵倉庫"]),
        (("冷蔵", "倉庫"), ["冷蔵", "倉庫"]),
        (("港", "halden"), ["Halden", "港"]),
        (("nowhere", "不明"), ["nowhere"]),
    ],
)
def test_terms_are_shown_as_written(terms: tuple[str, ...], shown: list[str]) -> None:
    """Words keep their capitals, also before a Japanese particle; overlapping pairs of characters are one stretch."""
    digest = parse(
        "# 日報 2026-06-02\n\n### 1. Lysvikの冷蔵倉庫\n\nHaldenは 港 でbatteryを買う。 ([a.test](https://a.test/1))\n",
        "a.md",
        language="ja",
    )

    assert as_written(digest, 0, terms) == shown


def test_a_pair_with_a_particle_says_little() -> None:
    assert [term for term in ("の倉", "倉庫", "モデ", "Oslo") if says_little(term)] == ["の倉"]
