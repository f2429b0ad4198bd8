"""How much of what is left in another language is found, by the host's language and the words left: a table.

``python tests/bench/languages.py [--half held] [--every N] [--show missed|other|alarms] [--pairs]``
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from foreign_items import HALVES, HOSTS, LENGTHS, Item, found, is_found, items, negatives

_NAMES = {2: "2 words", 4: "4 words", 8: "8 words", 0: "sentence"}


def main() -> None:
    """Measure one half or both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--every", type=int, default=1, help="look at every so many only")
    parser.add_argument("--show", choices=("missed", "other", "alarms"))
    parser.add_argument("--length", type=int, choices=LENGTHS, help="show only these")
    parser.add_argument("--by", choices=("host", "foreign"), default="host")
    options = parser.parse_args()
    with Pool(os.cpu_count()) as pool:
        for half in [options.half] if options.half else HALVES:
            judged = pool.map(_judged, items(half, every=options.every), chunksize=64)
            _show(judged, options)
            _table(half, judged, options.by)
            alarms = [(host, words) for host, reported in pool.map(_reported, negatives(half)) for words in reported]
            print(f"false alarms on {sum(1 for _ in negatives(half))} look-alikes and clean digests: {len(alarms)}\n")
            if options.show == "alarms":
                print(*(f"  {host}: {words}" for host, words in alarms), sep="\n")


def _judged(item: Item) -> tuple[Item, bool | None]:
    return item, is_found(item)


def _reported(negative: tuple[str, str]) -> tuple[str, list[str]]:
    return negative[0], found(negative[1])


def _show(judged: list[tuple[Item, bool | None]], options: argparse.Namespace) -> None:
    wanted = {"missed": False, "other": None}.get(options.show, True)
    for item, verdict in judged:
        if verdict is wanted and wanted is not True and options.length in (None, item.length):
            print(f"  {item.host} < {item.foreign} {item.length}: {item.words}")
            if verdict is None:
                print(f"      {found(item.text)}")


def _table(half: str, judged: list[tuple[Item, bool | None]], by: str) -> None:
    """Print the share found for each host (or language left over), and how often other words were reported."""
    total: Counter[tuple[str, int]] = Counter()
    right: Counter[tuple[str, int]] = Counter()
    for item, verdict in judged:
        for row in (getattr(item, by), "all"):
            total[row, item.length] += 1
            right[row, item.length] += verdict is True
    print(half, *(f"{_NAMES[length]:>9}" for length in LENGTHS))
    for row in (*HOSTS, "all"):
        shares = (right[row, length] / total[row, length] if total[row, length] else 0 for length in LENGTHS)
        print(f"{row:4}", *(f"{share:9.2f}" for share in shares))
    print(f"other words reported: {sum(verdict is None for _, verdict in judged)} of {len(judged)}")


if __name__ == "__main__":
    main()
