"""Titles: what counts as the same title, and which of several is meant."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.digest import titles
from growth import assert_linear

LIST = [
    "Halden 5.5 Instant System Card",
    "Brightmoor raises $122 billion to accelerate the next phase of robotics | Brightmoor",
    "Introducing Halden Opal 4.5",
    "Lumen 4 E2B model card",
    "Trusted access for the next era: how we vet defenders",
    "松風ロボットの新しい音声モデルを発表",
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halden 5.5 Instant", "HALDEN\u20115.5 INSTANT"),
        ("**“Halden” speaks** – first", "Halden speaks - first"),
        ("Kim's robot", "Kim’s Robot"),
        ("1,000 robots", "1000 robots"),
        ("Ｈａｌｄｅｎ　５", "halden 5"),
        ("Halden が 5.5 を 発表", "Haldenが5.5を発表"),
        ("Halden\u200b 5", "Halden 5"),
        ("Re\u0301sume\u0301", "résumé"),
    ],
)
def test_case_width_dashes_quotes_and_markup_are_folded(one: str, other: str) -> None:
    assert titles.fold(one) == titles.fold(other)


@pytest.mark.parametrize(
    "cut", ["Halden speaks…", "Halden speaks...", "Halden speaks […]", "“Halden speaks…”", "Halden speaks ⋯"]
)
def test_a_cut_title_keeps_a_mark(cut: str) -> None:
    assert titles.fold(cut) == "halden speaks…"


@given(st.text(max_size=60))
@example("ΐ…")
@example("ß ̈… .")
@example("ﷺ|…")
def test_fold_is_idempotent_and_never_raises(title: str) -> None:
    once = titles.fold(title)

    assert titles.fold(once) == once


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=5))
def test_best_points_into_the_candidates(title: str, candidates: list[str]) -> None:
    match = titles.best(title, candidates)

    assert match is None or 0 <= match.index < len(candidates)
    assert not titles.fold(title) or titles.best(title, [title]) == titles.Match(0, 100.0, "exact")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halden robots learn to walk | Brightmoor", "Halden robots learn to walk"),
        ("Halden robots learn to walk · News | Brightmoor", "Halden robots learn to walk"),
        ("Halden robots learn to walk - Brightmoor", "Halden robots learn to walk"),
        ("Halden robots learn…", "Halden robots learn to walk | Brightmoor"),
        ("Halden robots le...", "Halden robots learn to walk"),
        ("松風ロボットの新しい音声モ…", "松風ロボットの新しい音声モデルを発表"),
        ("Brightmoor raises 122 billion for its robo", "Brightmoor raises $122 billion for its robotics programme"),
    ],
)
def test_the_site_and_the_cut_off_end_are_forgiven(one: str, other: str) -> None:
    assert titles.same(one, other, ["Brightmoor"])
    assert titles.same(other, one, ["Brightmoor"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halden 5.5 Instant", "Halden 5.5 Instant System Card"),
        ("Introducing Halden 5.5", "Introducing Halden 5.5 Instant"),
        ("Introducing Halden Opal 4", "Introducing Halden Opal 4.5"),
        ("Introducing Halden – Pricing", "Introducing Halden – Overview"),
        ("Introducing Halden Five", "Introducing Halden Five – Safety Report"),
        ("Halden…", "Halden robots learn to walk"),
        ("松風ロボット", "松風ロボットの新しい音声モデルを発表"),
        ("Lumen 4 E2B", "Lumen 4 E4B"),
        ("", ""),
        ("!!!", "???"),
    ],
)
def test_what_is_merely_shorter_or_alike_is_another_title(one: str, other: str) -> None:
    assert not titles.same(one, other)
    assert not titles.same(other, one)


@pytest.mark.parametrize(
    ("title", "index", "kind"),
    [
        ("Introducing Halden Opal 4.5", 2, "exact"),
        ("introducing “Halden” Opal‑4.5", 2, "exact"),
        ("Brightmoor raises $122 billion…", 1, "prefix"),
        ("Trusted access for the next era", 4, "prefix"),
        ("Brightmoor raised $122B to accelerate the next phase of robotics", 1, "near"),
        ("Brightmoor raises $122 billion to accelarate next phase of robotics", 1, "near"),
        ("松風ロボットの新しい音声モデル発表", 5, "near"),
        ("松風ロボットの新しい音声…", 5, "prefix"),
    ],
)
def test_best_finds_the_title_that_is_meant(title: str, index: int, kind: str) -> None:
    match = titles.best(title, LIST)

    assert match is not None
    assert (match.index, match.kind) == (index, kind)


@pytest.mark.parametrize(
    "title",
    [
        "Halden 5.5 Instant",
        "Halden 5.4 Instant System Card",
        "Introducing Halden Onyx 4.5",
        "Lumen 4 E4B model card",
        "Brightmoor raises $122 million to accelerate the next phase of robotics",
        "Brightmoor raises $12 billion to accelerate the next phase of robotics",
        "Brightmoor ends its plan to accelerate the next phase of robotics",
        "松風ロボットの新しい画像モデルを発表",
        "Something else entirely",
        "…",
        "",
    ],
)
def test_best_is_silent_where_none_is_sure(title: str) -> None:
    assert titles.best(title, LIST) is None


def test_best_is_silent_between_two() -> None:
    assert titles.best("Halden robots learn…", ["Halden robots learn to walk", "Halden robots learn to talk"]) is None
    assert (
        titles.best("Halden robot learns to walk", ["Halden robots learn to walk", "Halden robots learnt to walk"])
        is None
    )


def test_equal_titles_need_no_fuzzy_matching() -> None:
    """What most digests need does not import rapidfuzz (17 ms)."""
    code = "import sys; from factlint.digest import titles; titles.best('A b c', ['x y z', 'a b C']); print('rapidfuzz' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("piece", ["a b ", "| a ", "あ", ".", "-", "1,000,", "e\u0301", "a1 ", "…"])
def test_a_title_without_end_costs_no_more_than_its_length(piece: str) -> None:
    """Nobody writes such a title, but a table that lost its line ends may hold one."""

    def compare(title: str) -> None:
        titles.best(title, [title + "x y z", "q " + title, "q"])

    assert_linear(compare, lambda count: piece * count, 200_000 // len(piece))
