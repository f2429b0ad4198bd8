"""``python -m factlint`` is ``factlint``: the process around :func:`factlint.cli.main`.

What makes a process start and end fast is here, so that a program which uses factlint as a library is left alone.
"""

from __future__ import annotations

import gc
import os
import sys

_RARELY = 50_000
"""Objects made before the collector looks for cycles. With Python's 700 it looks again and again during the imports,
for 6 ms in all, and finds nothing, as classes and patterns stay."""


def run() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_RARELY)
    # Processes that are started from here shall not look for modules in the current folder, which may be a stranger's.
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    from factlint.cli import main  # noqa: PLC0415 - after the line above, since it spares the imports most

    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(code)
    if sys.gettrace() or sys.getprofile():
        sys.exit(code)  # who measures wants to write down what was measured
    # Taking modules apart one by one takes 15 ms and serves nobody: files are closed and processes ended by now.
    os._exit(code)


if __name__ == "__main__":
    run()
