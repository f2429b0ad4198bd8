"""Many digests at once: a process for each processor, results in order, nothing kept of the digests themselves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, overload

from factlint.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future

    from factlint.examine import FileResult, Keep
    from factlint.given import Cited
    from factlint.history.index import Entry
    from factlint.history.indexing import Indexing
    from factlint.linter import Linter
    from factlint.sources.reading import Reading

    Task = Literal["check_file", "cite_file", "lost_file", "record_file"]

_WORTH_IT = 8
"""With fewer digests, starting processes costs more than it saves."""
_CHUNK = 8
"""Digests per message between processes: small enough to stop soon, large enough to keep the traffic cheap."""
_MOST = 61
"""Processes: Windows can wait for no more of them."""
_AHEAD = 4
"""Chunks per process that wait their turn, so that a folder of a million files is not queued at once."""


@overload
def run(
    linter: Linter, task: Literal["check_file"], files: Sequence[str], jobs: int | None
) -> Generator[FileResult, None, None]: ...
@overload
def run(
    linter: Linter, task: Literal["record_file"], files: Sequence[str], jobs: int | None
) -> Generator[Entry | None, None, None]: ...
@overload
def run(
    linter: Linter, task: Literal["cite_file", "lost_file"], files: Sequence[str], jobs: int | None
) -> Generator[Cited, None, None]: ...
def run(linter: Linter, task: Task, files: Sequence[str], jobs: int | None) -> Generator[Any, None, None]:
    """Yield what a method of the linter returns for each file, in their order.

    Raises:
        FactlintError: A process was killed, or what the method raises.
    """
    # Wrong settings must be told before anything is printed, and once.
    for folder in dict.fromkeys(os.path.dirname(path) for path in files):  # noqa: PTH120 - ten times faster than pathlib
        linter.ruleset_for(os.path.join(folder, "digest"))  # noqa: PTH118 - as above
    jobs = jobs or _processors()
    if jobs == 1 or len(files) <= _WORTH_IT:
        yield from map(getattr(linter, task), files)
    else:
        yield from _in_processes(linter, task, files, min(jobs, _MOST, -(-len(files) // _CHUNK)))


def _in_processes(linter: Linter, task: Task, files: Sequence[str], jobs: int) -> Iterator[Any]:
    from collections import deque  # noqa: PLC0415 - only runs over many files need these four
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import active_children  # noqa: PLC0415

    before, is_done = set(active_children()), False
    chunks = iter([files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)])
    waiting: deque[Future[list[Any]]] = deque()
    indexing = linter.chronicle.indexing if linter.chronicle else None
    made_from = (linter.overrides, linter.config, linter.reading, linter.keep, indexing)
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(type(linter), made_from, jobs))
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_work, task, chunk))
            if len(waiting) >= jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
        is_done = True
    except BrokenProcessPool:
        words = "a process that was checking digests was ended from outside"
        raise FactlintError(words, hint="was memory short? try --jobs 1") from None
    finally:
        # A chunk may hold hundreds of pages to judge, which nobody who presses Ctrl-C will wait for.
        for worker in () if is_done else set(active_children()) - before:
            worker.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


_OWN: list[Linter] = []
"""In a worker process: its linter, which reads rules and settings once."""


def _start(
    make: type[Linter],
    made_from: tuple[dict[str, Any], str | None, Reading | None, Keep, Indexing | None],
    jobs: int,
) -> None:
    """Make a worker ready, and leave Ctrl-C to the first process, which ends the others without their tracebacks."""
    import signal  # noqa: PLC0415 - only here
    import threading  # noqa: PLC0415 - the pool has loaded it already

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _OWN[:] = [make(*made_from)]
    _OWN[0].panel.processes = jobs


def _end_with_parent() -> None:
    """End this worker when the first process is gone: one that was killed could not tell its workers to stop."""
    from multiprocessing import connection, parent_process  # noqa: PLC0415 - loaded already

    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(task: Task, files: Sequence[str]) -> list[Any]:
    return [getattr(_OWN[0], task)(path) for path in files]


def _processors() -> int:
    """Return how many processors this process may use; a container often gives fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
