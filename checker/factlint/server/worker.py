"""A check of all rules in a process of its own: it can be ended at any moment, and typing is not slowed down by it.

One task comes on standard input as JSON, what came of it goes to standard output, packed by :mod:`pickle`.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
from typing import TYPE_CHECKING

import msgspec

from factlint import engine
from factlint.errors import FactlintError
from factlint.examine import Keep
from factlint.sources.reading import Reading

if TYPE_CHECKING:
    from factlint.report import Report

_BOM = b"\xef\xbb\xbf"
"""Says that what follows is UTF-8, whatever it looks like; it is no part of the text."""


class Task(msgspec.Struct, frozen=True):
    """A digest to be checked."""

    path: str
    text: str
    web: bool = False
    """Whether the web may be asked; if not, pages come from the store alone."""


class WorkerError(Exception):
    """The process ended without an answer."""


async def check(task: Task) -> Report | FactlintError:
    """Check a digest in a process of its own, which ends when this call is cancelled.

    Raises:
        WorkerError: It ended without an answer: memory was short, or somebody has ended it.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", __name__),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        answer, _ = await process.communicate(_packed(task))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise WorkerError(f"the check of {task.path} ended with code {process.returncode}")
    report: Report | FactlintError = pickle.loads(answer)  # noqa: S301 - packed by our own process
    return report


def _packed(task: Task) -> bytes:
    from factlint.digest.decode import clean  # noqa: PLC0415 - JSON holds no half of a surrogate pair

    return msgspec.json.encode(Task(clean(task.path), clean(task.text), task.web))


def run(task: Task) -> Report | FactlintError:
    """Return the report on a digest with all that an editor shows, or what kept it from being made."""
    try:
        return engine.run(
            ["-"],
            stdin=_BOM + task.text.encode(),
            stdin_name=task.path,
            reading=Reading(offline=not task.web),
            keep=Keep(trace=True, judge=True, rules=True),
        )
    except FactlintError as error:
        return error


if __name__ == "__main__":
    wanted = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    sys.stdout.buffer.write(pickle.dumps(run(wanted)))
