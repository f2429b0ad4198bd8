"""Measures the index of a series: how long the first one takes, what a check costs beside it, whether it finds retellings.

Run by hand, on a machine that does nothing else: ``python tests/bench/series.py [DIGESTS …]``. Not a test: figures depend
on the machine. The digests are made by chance: words in frequencies as Zipf has them, and of ten stories one that was
told days before, with other words and from another outlet.
"""

from __future__ import annotations

import shutil
import sys
import time
from bisect import bisect
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from run import _ENVIRONMENT, Row, run

from factlint import digest
from factlint.config import load
from factlint.history import view as views
from factlint.history.chronicle import Chronicle
from factlint.history.indexing import Indexing
from factlint.history.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from run import Cost

SIZES = (100, 1_000, 10_000)
STORIES = 10
FIRST = date(1999, 1, 1)
QUERIES = 300
_CONSONANTS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "gr", "pl")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou", "an", "er", "in")
_SYLLABLES = tuple(first + then for first in _CONSONANTS for then in _VOWELS)
_SMALL = tuple(
    word
    for line in (
        "the of to and in a for on that with as is by at it from are was has be have an its this will more which not",
        "but their after been who than also were they or one about up into over had when would last new said",
    )
    for word in line.split()
)
_OUTLETS = tuple(f"{name}.test" for name in ("tern", "gull", "heron", "plover", "curlew", "eider", "dunlin", "knot"))


class Event(NamedTuple):
    """What happened: what any outlet that tells of it will name."""

    number: int
    names: tuple[str, ...]
    words: tuple[str, ...]
    figures: tuple[str, ...]


class Language:
    """Words made of syllables, the n-th most frequent of them drawn with a weight of 1/(n + 2.7)."""

    def __init__(self, random: Random, size: int = 40_000) -> None:
        made = {"".join(random.choices(_SYLLABLES, k=random.randint(2, 4))) for _ in range(size)} - set(_SMALL)
        self.words = (*_SMALL, *sorted(made, key=lambda _: random.random()))
        self.names = [word.capitalize() for word in self.words[-8_000:]]
        self._sums = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self._random = random

    def draw(self, least: int = 0) -> str:
        """Return a word that is not among the ``least`` most frequent ones."""
        low = self._sums[least - 1] if least else 0.0
        return self.words[bisect(self._sums, self._random.uniform(low, self._sums[-1])) % len(self.words)]

    def event(self, number: int) -> Event:
        """Make an event up: two names, fourteen words of its subject, three figures."""
        random = self._random
        figures = (
            str(random.randint(2, 999)),
            f"{random.randint(2, 98)} percent",
            f"${random.randint(2, 900)} million",
        )
        return Event(number, tuple(random.sample(self.names, 2)), tuple(self.draw(300) for _ in range(14)), figures)

    def tell(self, event: Event, outlet: str) -> tuple[str, str]:
        """Return headline and text of an event, in other words each time, with its citation."""
        random = self._random
        kept = [*random.sample(event.words, 9), *random.sample(event.figures, 2), *event.names]
        random.shuffle(kept)
        words = [word for part in kept for word in (*(self.draw() for _ in range(random.randint(4, 8))), part)]
        sentences = [words[start : start + 19] for start in range(0, len(words), 19)]
        text = " ".join(f"{' '.join(one)}." for one in ([one[0].capitalize(), *one[1:]] for one in sentences))
        title = f"{event.names[0]} {' '.join(random.sample(event.words, 3))} {self.draw(50)}"
        return title, f"{text} ([{outlet}](https://{outlet}/{'-'.join(title.lower().split())}-{event.number}))"


class Made(NamedTuple):
    """A series on the disk."""

    paths: list[str]
    retold: list[tuple[str, int, str]]
    """The path of a digest, which of its stories is told again, and the path where it stands first."""


def make(folder: Path, count: int) -> Made:
    """Write so many digests into a folder, each of a day of its own, the last of them of today's shape."""
    random = Random(6)  # noqa: S311 - the same digests each time, not a secret
    language = Language(random)
    told: list[tuple[Event, str]] = []
    made = Made([], [])
    for index in range(count):
        path = folder / f"{FIRST + timedelta(days=index)}.md"
        lines = [f"# Morning Survey, {FIRST + timedelta(days=index):%-d %B %Y}", ""]
        earlier = told[-20 * STORIES :]
        for number in range(STORIES):
            if number == STORIES - 1 and index > 20:
                event, first = random.choice(earlier)
                made.retold.append((str(path), number, first))
            else:
                event = language.event(len(told))
                told.append((event, str(path)))
            title, text = language.tell(event, random.choice(_OUTLETS))
            lines += [f"## {title}", "", text, ""]
        path.write_text("\n".join(lines), encoding="utf-8")
        made.paths.append(str(path))
    return made


def queries(index: Path, made: Made) -> Iterator[str]:
    """Return what a query costs, and how many retellings it finds."""
    chronicle = Chronicle(Indexing(str(index)), lambda _: load(None))
    found: dict[int, list[bool]] = {10: [], views._NEAREST: []}  # noqa: SLF001 - to be held against other figures
    times: list[float] = []
    for path, number, first in Random(7).sample(made.retold, min(QUERIES, len(made.retold))):  # noqa: S311 - as above
        read = digest.read(path)
        series = chronicle.series(read, load(None), digest.read)
        kept = record(read)
        for nearest, hits in found.items():
            views._NEAREST = nearest  # noqa: SLF001 - as above
            started = time.perf_counter()
            candidates = series.candidates(kept.tellings[number], kept.day - 30, kept.day)
            times.append(time.perf_counter() - started)
            hits.append(first in {one.where.path for one in candidates})
    chronicle.close()
    yield f"{1000 * median(times[::2]):.1f} ms a query"
    yield from (f"recall@{nearest} {sum(hits) / len(hits):.3f}" for nearest, hits in found.items())


def measure(folder: Path, count: int) -> Iterator[Row]:
    """Measure a series of so many digests, of which the last is checked against all the others."""
    news, index = folder / "news", folder / "index.sqlite"
    news.mkdir(parents=True)
    made = make(news, count)
    named = ("--index", str(index))
    cost = run("index", "update", str(news), *named)
    assert cost.code == 0
    figure = f"{cost.wall:.1f} s, {cost.cpu:.1f} s CPU, {cost.memory:.0f} MB"
    yield Row(f"{count:,} digests: first index", figure, "< 300 s for 10,000, < 500 MB")
    yield Row("  its size", f"{index.stat().st_size / 1e6:.1f} MB", "")
    cost = run("index", "update", str(news), *named)
    yield Row("  nothing changed", f"{cost.wall:.2f} s", "")
    costs = [_one_more(made.paths, named) for _ in range(5)]
    figure = f"{median(one.wall for one in costs):.2f} s, {max(one.memory for one in costs):.0f} MB"
    yield Row("  one more is checked", figure, "< 0.5 s")
    yield Row("  and again", f"{median(_checked(made.paths[-1], named).wall for _ in range(5)):.2f} s", "< 0.5 s")
    if made.retold:
        yield Row("  retellings", ", ".join(queries(index, made)), "recall@10 > .98")


def _one_more(paths: Sequence[str], named: tuple[str, ...]) -> Cost:
    """Check the last digest as one that the index has not seen yet."""
    with open(paths[-1], "a", encoding="utf-8") as file:  # noqa: PTH123 - a string
        file.write("\nOne line more.\n")
    return _checked(paths[-1], named)


def _checked(path: str, named: tuple[str, ...]) -> Cost:
    return run("check", path, "--offline", "--exit-zero", "--quiet", *named)


def main() -> None:
    """Measure, and print each figure as soon as it is there."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as bytecode:
        _ENVIRONMENT["PYTHONPYCACHEPREFIX"] = bytecode
        for count in [int(word) for word in sys.argv[1:]] or SIZES:
            place = Path(folder) / str(count)
            for row in measure(place, count):
                print(f"{row.what:<34}  {row.figure:<44}  {row.aim}", flush=True)
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
