"""Serves the rows until ctrl-C, as a proxy for a factlint by hand: ``python tests/faults/serve.py``."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from faults import bodies
from faults.rows import ROWS
from faults.server import in_thread


def main() -> None:
    """Print what a shell needs to be inside, and the URL of each row with what is expected of it."""
    bodies.build_bombs()
    with tempfile.TemporaryDirectory() as folder, in_thread(ROWS.values(), Path(folder)) as server:
        for row in ROWS.values():
            print(f"{row.outcome:13}{row.reason:20}{row.asked[:90]}")
        print("\n" + "\n".join(f"export {name}='{value}'" for name, value in server.environment.items()), flush=True)
        with suppress(KeyboardInterrupt):
            while True:
                time.sleep(3600)


if __name__ == "__main__":
    main()
