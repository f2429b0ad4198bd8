"""Measures what it costs to report in each format, to leave out what is old, and to mend.

Run by hand, on a machine that does nothing else: ``python tests/bench/gates.py``. Not a test: figures depend on the
machine.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from run import Row, run

from digests import write
from factlint.options import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from run import Cost

DIGESTS = 200
CHANGED = 3


def worn(folder: Path) -> list[Path]:
    """Write digests in which every link bears a parameter that tells how it was found: a safe fix each."""
    paths = [Path(path) for path in write(folder, DIGESTS)]
    for path in paths:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("))\n", "?utm_source=feed))\n"), encoding="utf-8")
    return paths


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, by nobody's settings."""
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@tern.test", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def formats(folder: Path) -> Iterator[Row]:
    """Measure a report of many digests in each format."""
    for name in FORMATS:
        report = folder.parent / f"report.{name}"
        cost = run(
            "check", str(folder), "--offline", "--exit-zero", "--no-progress", "--format", f"{name}:{report}", "-q"
        )
        figure = f"{cost.cpu:.1f} s CPU, {cost.memory:.0f} MB"
        yield Row(f"{DIGESTS} digests as {name}", f"{figure}, report of {report.stat().st_size / 1e6:.1f} MB", "")


def news(folder: Path, paths: list[Path]) -> Iterator[Row]:
    """Measure a run that leaves out what a baseline holds, and one over what a revision has not."""
    baseline = str(folder.parent / "baseline.json")
    cost = run("check", str(folder), "--offline", "--baseline", baseline, "--write-baseline", "-q")
    yield Row(f"{DIGESTS} digests, baseline written", _seconds(cost), "")
    cost = run("check", str(folder), "--offline", "--baseline", baseline, "-q")
    assert cost.code == 0, "all is in the baseline"
    yield Row(f"{DIGESTS} digests with a baseline", _seconds(cost), "")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "Digests")
    for path in paths[:CHANGED]:
        path.write_text(path.read_text(encoding="utf-8") + "\nThe ferry leaves at eight.\n", encoding="utf-8")
    cost = run("check", str(folder), "--offline", "--since", "HEAD", "-q")
    yield Row(f"{CHANGED} of {DIGESTS} changed since HEAD", _seconds(cost), "")


def mending(paths: list[Path]) -> Iterator[Row]:
    """Measure safe fixes, and a second run that finds nothing to mend."""
    for what in ("with fixes", "after fixes"):
        cost = run("check", *map(str, paths), "--offline", "--fix", "-q", "--exit-zero")
        yield Row(f"{DIGESTS} digests {what}", _seconds(cost), "")


def _seconds(cost: Cost) -> str:
    return f"{cost.wall:.1f} s, {cost.cpu:.1f} s CPU"


def main() -> None:
    """Measure, and print each figure as soon as it is there."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "news"
        folder.mkdir()
        paths = worn(folder)
        for rows in (formats(folder), news(folder, paths), mending(paths)):
            for row in rows:
                print(f"{row.what:<34}  {row.figure}", flush=True)


if __name__ == "__main__":
    main()
