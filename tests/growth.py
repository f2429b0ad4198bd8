"""Whether work grows with the size of its input or with the square of it: a question of growth, never of speed.

A test that allows so many seconds fails on a busy machine and passes on a fast one. Here two inputs are compared, the
one twenty times as large as the other: work in proportion takes some twenty times as long, quadratic work four hundred
times. How fast factlint is, is shown by ``tests/bench/``.
"""

from __future__ import annotations

import gc
from math import inf
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_FACTOR = 20
_FAR = 60
"""Memory that no longer fits the processor's caches makes 20 times the work take 30 times as long, or 40."""
_NEXT_TO_NOTHING = 0.03
"""Seconds of CPU below which nothing can be said."""
_ATTEMPTS = 4

T = TypeVar("T")


def assert_linear(work: Callable[[T], object], make: Callable[[int], T], count: int) -> None:
    """Assert that ``work`` takes CPU time about in proportion to ``count``, the number of parts of ``make(count)``.

    The best of several measurements counts, since other processes can only slow one down; they are repeated before the
    test fails. No input is used twice, so that nothing comes from a cache.
    """
    small = count // _FACTOR
    assert small >= 5 * _ATTEMPTS, "too few parts to compare"
    work(make(small - 1))  # loads and compiles what the first call needs
    short = long = inf
    for attempt in range(_ATTEMPTS):
        long = min(long, _seconds(work, make(count + attempt)))
        if long < _NEXT_TO_NOTHING:
            return
        short = min(short, *(_seconds(work, make(small + 3 * attempt + again)) for again in range(3)))
        if long < _FAR * short:
            return
    raise AssertionError(
        f"{_FACTOR} times the input takes {long / short:.0f} times as long ({short:.4f} s, {long:.2f} s)"
    )


def _seconds(work: Callable[[T], object], given: T) -> float:
    # The collector would clear away here what other tests have left behind.
    gc.disable()
    try:
        start = process_time()
        work(given)
        return process_time() - start
    finally:
        gc.enable()
