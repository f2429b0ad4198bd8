"""The measure of growth by which other tests judge."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from growth import assert_linear


def _spin(steps: int) -> None:
    for _ in range(steps):
        pass


def test_linear_work_passes() -> None:
    """However long it takes; this is 0.1 s or more."""
    assert_linear(_spin, lambda count: 100 * count, 50_000)


def test_quadratic_work_fails() -> None:
    """The message says by how much."""
    with pytest.raises(AssertionError, match=r"20 times the input takes \d{3} times as long"):
        assert_linear(_spin, lambda count: count * count, 2_500)


def test_work_done_in_no_time_is_not_judged() -> None:
    """Below what a clock can tell, a measure would be chance."""
    assert_linear(_spin, lambda count: count * count // 100, 400)


def test_no_test_looks_at_the_clock() -> None:
    """What is fast here is slow elsewhere: speed is for the benchmarks, growth for :mod:`growth`.

    That a deadline is kept is no speed: whoever waits for one may look at the clock on the wall.
    """
    clock = re.compile(r"\b(?:process_time|perf_counter|timeit)\b")
    tests = Path(__file__).parent.rglob("test_*.py")

    assert [path.name for path in tests if path != Path(__file__) and clock.search(path.read_text("utf-8"))] == []
