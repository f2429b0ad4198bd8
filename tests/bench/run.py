"""Measures what factlint costs, on digests made for it, and prints a table against the aims.

Run by hand, on a machine that does nothing else: ``python tests/bench/run.py``. Not a test: figures depend on the machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from digests import digest, write
from factlint.sources.answer import Answer, Exchange
from factlint.sources.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 9
PAGE = (
    "<!doctype html><html lang=en><head><title>{title} | Tern</title>"
    '<meta property="article:published_time" content="2026-05-06T08:00:00Z"></head><body><h1>{title}</h1>'
    + "<p>The ferry to the northern shore leaves at eight, and the keeper of the light counts its passengers.</p>" * 220
    + "</body></html>"
)
FOREIGN = (
    "Les ingénieurs ont expliqué que la nouvelle ligne sera ouverte avant la fin de la saison, "
    "mais que les prix ne changeront pas pour les voyageurs qui ont déjà un abonnement."
)


# An installed factlint has its bytecode; containers often forbid Python to write any, and then each run compiles anew.
_ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


class Cost(NamedTuple):
    """What one run took, its own processes included."""

    cpu: float
    """Seconds of user and system time."""
    wall: float
    memory: float
    """Peak of the largest process, in MB."""
    code: int


class Row(NamedTuple):
    """A line of the table."""

    what: str
    figure: str
    aim: str


def run(*arguments: str) -> Cost:
    """Run factlint in a process of its own."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "factlint", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=_ENVIRONMENT)
    # wait4 tells of this child alone what getrusage(RUSAGE_CHILDREN) would sum up over all.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, process.returncode)


def cpu(*arguments: str, code: int = 0) -> str:
    """Return the median CPU time of several runs, in milliseconds."""
    run(*arguments)  # writes the bytecode, warms the disk cache
    costs = [run(*arguments) for _ in range(RUNS)]
    assert {cost.code for cost in costs} == {code}, f"factlint {' '.join(arguments)} returned {costs[0].code}"
    return f"{median(cost.cpu for cost in costs) * 1000:.0f} ms CPU"


def single(folder: Path) -> Iterator[Row]:
    """Measure runs over nothing and over one digest."""
    clean, mixed = folder / "2026-05-08.md", folder / "2026-05-09.md"
    clean.write_text(digest(1), encoding="utf-8")
    mixed.write_text(digest(2).replace("\n### 2.", f"\n{FOREIGN}\n\n### 2."), encoding="utf-8")
    yield Row("factlint --version", cpu("--version"), "")
    yield Row("one clean digest of 20 kB", cpu("check", str(clean), "--offline", "--fail-on", "info"), "< 120 ms")
    yield Row("the same with a foreign sentence", cpu("check", str(mixed), "--offline", "--exit-zero"), "< 500 ms")


def many(folder: Path) -> Iterator[Row]:
    """Measure runs over many digests."""
    paths = [str(path) for path in write(folder, 1000)]
    for count, aim in ((100, "flat"), (500, "flat"), (1000, "< 45 s on two cores")):
        cost = run("check", *paths[:count], "--offline", "--jobs", "2", "--quiet", "--exit-zero")
        assert cost.code == 0
        figure = f"{cost.wall:.1f} s, {cost.cpu:.1f} s CPU, {cost.memory:.0f} MB"
        yield Row(f"{count} digests of 20 kB", figure, aim)


def large(folder: Path) -> Iterator[Row]:
    """Measure runs over one file of the largest sizes: ten times the text shall take ten times as long."""
    for megabytes, aim in ((1, ""), (10, "ten times as much")):
        text = "\n\n".join(digest(seed) for seed in range(50 * megabytes))
        page = "<html>\n" + "\n".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        for name, content in (("Markdown.md", text), ("HTML.html", page)):
            path = folder / name
            path.write_text(content, encoding="utf-8")
            cost = run("check", str(path), "--offline", "--quiet", "--exit-zero")
            assert cost.code == 0
            yield Row(f"{megabytes} MB of {path.stem}", f"{cost.cpu:.1f} s CPU, {cost.memory:.0f} MB", aim)


def linked(folder: Path) -> Iterator[Row]:
    """Measure a digest with 5,000 references whose pages of 23 kB are in the store: each is read and judged."""
    urls = [f"https://host{number % 100}.example/page-{number}" for number in range(5000)]
    rows = "".join(f"| The harbour of Tern, part {n} | Tern | 2026-05-06 | {url} |\n" for n, url in enumerate(urls))
    path, kept = folder / "2026-05-10.md", folder / "pages.sqlite"
    path.write_text(f"# Tern Weekly\n\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n{rows}")
    fetched = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    with Store(kept) as store:
        for number, url in enumerate(urls):
            body = PAGE.format(title=f"The harbour of Tern, part {number}").encode()
            store.put(Answer(url, (Exchange(url, 200, (("content-type", "text/html"),), body),), fetched_at=fetched))
    cost = run("check", str(path), "--offline", "--store", str(kept), "--select", "REF009,REF011,DAT006,DAT011,URL")
    assert cost.code == 0, "pages that agree with the digest"
    yield Row("5,000 pages from the store", f"{cost.wall:.1f} s, {cost.memory:.0f} MB", "< 300 MB")


def main() -> None:
    """Measure, and print each figure as soon as it is there.

    ``--single`` leaves out the many, the large, and what ``pages.py``, ``links.py``, ``tracing.py``, ``gates.py`` and
    ``series.py`` measure.
    """
    print(f"{'':<34}  {'measured':<32}  aim")
    with TemporaryDirectory() as folder, TemporaryDirectory() as bytecode:
        _ENVIRONMENT["PYTHONPYCACHEPREFIX"] = bytecode
        _ENVIRONMENT["XDG_CACHE_HOME"] = folder  # no store of another run
        for measure in (single,) if "--single" in sys.argv else (single, large, many, linked):
            for row in measure(Path(folder)):
                print(f"{row.what:<34}  {row.figure:<32}  {row.aim}", flush=True)
    if "--single" not in sys.argv:
        for other in ("pages.py", "links.py", "tracing.py", "gates.py", "series.py"):
            print(f"\n{other}", flush=True)
            subprocess.run([sys.executable, str(Path(__file__).with_name(other))], check=True)


if __name__ == "__main__":
    main()
