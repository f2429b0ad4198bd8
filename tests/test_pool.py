"""Many digests at once: what the processes do when the run is over before they are."""

from __future__ import annotations

import time
from multiprocessing import active_children
from typing import TYPE_CHECKING, Any

from factlint import pool
from factlint.linter import Linter

if TYPE_CHECKING:
    from factlint.examine import FileResult


class Slow(Linter):
    """Takes an hour for each digest but the first few."""

    def check_file(self, path: str) -> FileResult | Any:  # noqa: ANN401 - the pool hands on whatever it is
        """Wait, and return the path."""
        time.sleep(0 if int(path) < 16 else 3600)
        return path


def test_a_run_that_is_cut_off_waits_for_no_digest() -> None:
    """What an interrupt does: the results are closed, and the processes end in the middle of what they are at."""
    results = pool.run(Slow(), "check_file", [str(number) for number in range(40)], 2)
    first: Any = next(results)
    results.close()

    assert first == "0"
    assert active_children() == []
