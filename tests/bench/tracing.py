"""Measures what judging the claims of a digest costs, and how that grows, on pages and claims made for it.

Run by hand: ``python tests/bench/tracing.py``. Not a test: figures depend on the machine.
"""

from __future__ import annotations

import time
from random import Random

from words import ADJECTIVES, NOUNS, VERBS

from digests import MAKERS
from factlint.judge.builtin import judge
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Statement

WORDS = 2000
"""Words of a page."""
_POOLS = [words.split() for words in (NOUNS, VERBS, ADJECTIVES)]


def sentence(random: Random) -> str:
    """Return a sentence with a name, a number and a date, as those of news have now and then."""
    noun, verb, adjective = (random.choice(pool) for pool in _POOLS)
    maker, count = random.choice(MAKERS), random.randint(12, 9800)
    other, place = random.choice(_POOLS[0]), random.choice(_POOLS[0])
    return random.choice(
        (
            f"{maker} {verb} the {adjective} {noun} of the {other} on {random.randint(1, 28)} May 2026.",
            f"The {noun} was {verb} by {maker} after {count} visitors had seen the {adjective} {other}.",
            f"In the {adjective} {place} the {noun} was not {verb}, although {count / 10:.1f}% of the {other} had grown.",
            f"It said that the {noun} and the {other} would be {verb} for ${count} million near the {place}.",
        )
    )


def page(seed: int) -> tuple[list[str], IndexedPage]:
    """Return a page of some 2,000 words, and its sentences."""
    random = Random(seed)  # noqa: S311 - the same page each time, not a secret
    told: list[str] = []
    while sum(one.count(" ") + 1 for one in told) < WORDS:
        told.append(sentence(random))
    lines = [" ".join(told[start : start + 6]) for start in range(0, len(told), 6)]
    return told, IndexedPage.of_text("\n".join(lines), f"https://tern.test/{seed}")


def cost(claims: int, pages: int, cited: int) -> float:
    """Return the seconds of CPU for a digest of so many claims on so many pages, each claim citing ``cited`` of them."""
    random = Random(1)  # noqa: S311 - as above
    made = [page(seed) for seed in range(pages)]
    asked = []
    for number in range(claims):
        own = [made[(number + more) % pages] for more in range(cited)]
        asked.append((Statement(random.choice(own[0][0])), [index for _, index in own]))
    started = time.process_time()
    for statement, indexes in asked:
        judge(statement, indexes)
    return time.process_time() - started


def main() -> None:
    cost(20, 2, 1)  # what is loaded and compiled once
    print(f"{'claims':>7} {'pages':>6} {'cited':>6} {'CPU':>8}   indexing included; aim for the first line: 2 s")
    for claims, pages, cited in ((200, 20, 1), (400, 20, 1), (200, 40, 1), (200, 20, 2), (200, 20, 4), (1000, 20, 1)):
        print(f"{claims:7} {pages:6} {cited:6} {cost(claims, pages, cited):6.2f} s")


if __name__ == "__main__":
    main()
