"""Measures how many pages a second factlint reads, and where the time goes; prints a table.

Run by hand, on a machine that does nothing else: ``python tests/bench/pages.py``. Not a test: figures depend on the machine.
"""

from __future__ import annotations

import random
import resource
import time
from statistics import median
from typing import TYPE_CHECKING

from factlint.sources.charset import decode
from factlint.sources.divide import divide
from factlint.sources.guessed_day import guessed_day
from factlint.sources.head import read_head
from factlint.sources.page import read
from factlint.sources.visible import read_body

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 15
URL = "https://quay.test/2026/05/halden-opens-berths"
SIZES = (30_000, 100_000, 200_000, 1_000_000)
_WORDS = [
    "the",
    "harbour",
    "authority",
    "opened",
    "its",
    "new",
    "terminal",
    "after",
    "a",
    "long",
    "review",
    "of",
    "safety",
    "costs",
    "and",
    "staff",
    "on",
    "tuesday",
]
_STORY = """{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Halden opens nine berths",
"datePublished":"2026-05-08T10:00:00+09:00","publisher":{"@type":"Organization","name":"Quay Notes"}}]}"""


def page(size: int) -> bytes:
    """Return a page of a publisher: metadata, navigation, scripts between the paragraphs, a text of that many bytes."""
    chance = random.Random(size)  # noqa: S311 - the same page each time
    metas = "".join(f'<meta property="og:x{at}" content="value {at} of the page">' for at in range(45))
    links = '<link rel="stylesheet" href="/a.css">' * 20
    menu = "".join(
        f'<li class="item-{at}"><a href="/{at}"><span class="label">Section {at}</span></a></li>' for at in range(60)
    )
    head = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Halden opens nine berths | Quay Notes</title>{metas}{links}'
        f'<script>{"x" * 8000}</script><script type="application/ld+json">{_STORY}</script></head><body><ul>{menu}</ul>'
        '<h1>Halden opens nine berths</h1><p class="meta">By Ada Quist, <time datetime="2026-05-08">8 May 2026</time></p>'
    )
    parts, length = [head], len(head)
    while length < size:
        text = " ".join(chance.choices(_WORDS, k=40))
        day = f"on {length % 28 + 1} May 2026" if chance.random() < 0.2 else "on Friday"
        parts.append(
            f'<div class="block" data-id="{length}"><p class="text">{text} <a href="/{length}">link</a> and <strong>bold</strong> {text}, '
            f'{day}</p><figure><img src="/{length}.jpg" alt="x"><figcaption>Caption</figcaption></figure></div>'
        )
        parts.append(f'<script>window.push("{"y" * 300}")</script>' if chance.random() < 0.3 else "")
        length += len(parts[-2]) + len(parts[-1])
    return ("".join(parts) + "<footer>© 2026 Quay Notes</footer></body></html>").encode()


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median of the CPU time that some work takes, without its first run."""
    work()
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken) * 1000


def main() -> None:
    """Measure, and print the table."""
    print(f"{'page':>8} {'whole':>8} {'a second':>9} {'decode':>8} {'divide':>8} {'head':>8} {'body':>8}   (ms of CPU)")
    for size in SIZES:
        body = page(size)
        text = decode(body, "text/html")
        parts = divide(text)
        whole = milliseconds(lambda body=body: read(body, "text/html", URL))
        steps = (
            milliseconds(lambda body=body: decode(body, "text/html")),
            milliseconds(lambda text=text: divide(text)),
            milliseconds(lambda parts=parts: read_head(parts.head)),
            milliseconds(lambda parts=parts: read_body(parts.body)),
        )
        shown = " ".join(f"{step:8.2f}" for step in steps)
        print(f"{size // 1000:5} kB {whole:8.2f} {1000 / whole:9.0f} {shown}")
    parts = divide(decode(page(100_000), "text/html"))
    print(
        f"htmldate on a page of 100 kB that shows no day: {milliseconds(lambda: guessed_day(parts.head, parts.body, URL)):.1f} ms"
    )
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
