"""Kills a process in the middle of its work, as a machine that is short of memory would."""

from __future__ import annotations

import subprocess
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def lines_until_killed(
    command: Sequence[str], lines: int, *, stream: str = "stdout", env: Mapping[str, str] | None = None
) -> list[str]:
    """Run a command, kill it with SIGKILL once it has printed so many lines, and return all that it has printed.

    A command that ends before is not killed. What it prints as a whole line it has done.
    """
    with subprocess.Popen(command, text=True, env=env, **{stream: subprocess.PIPE}) as process:
        output = getattr(process, stream)
        seen = list(islice(output, lines))
        process.kill()
        seen.extend(output)
    return [line.rstrip("\n") for line in seen if line.endswith("\n")]
