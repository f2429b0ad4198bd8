"""Makes clean digests of any size and number, for measuring: nothing in them is a defect, and no two are alike.

The sentences mean nothing. They are made as English is, of function words and of content words that each story has for
itself, since factlint looks at both.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from words import ADJECTIVES, NOUNS, SENTENCES, VERBS

if TYPE_CHECKING:
    from pathlib import Path

STORIES = 12
_KINDS = 8
"""Sentences of so many kinds are in one story: few, or all stories would share their function words."""
MAKERS = (
    *("Haldenport", "Ostravine", "Kelvarra", "Medrosa", "Brennrail", "Juridane", "Solvenne", "Aqualisse"),
    *("Tinfold", "Granaria", "Pontavelle", "Lumenarc", "Norrskog", "Wovanta", "Caredell", "Scanholt"),
)


class _Vocabulary:
    """The words of one story: a share of each list that no other story of the digest gets."""

    def __init__(self, random: Random, shares: dict[str, list[str]]) -> None:
        self.random = random
        self.shares = shares

    def fill(self, sentence: str) -> str:
        """Put words in the places of a sentence, a number in that of ``{count}``."""
        sentence = sentence.replace("{count}", str(self.random.randint(12, 980)))
        for place, words in self.shares.items():
            while place in sentence:
                sentence = sentence.replace(place, self.random.choice(words), 1)
        return sentence


def digest(seed: int, size: int = 20_000, day: date = date(2026, 5, 8)) -> str:
    """Return a Markdown digest of about ``size`` bytes: stories with citations, and a table of references."""
    random = Random(seed)  # noqa: S311 - the same digest each time, not a secret
    pools = {"{n}": NOUNS.split(), "{v}": VERBS.split(), "{a}": ADJECTIVES.split()}
    for words in pools.values():
        random.shuffle(words)
    makers = random.sample(MAKERS, k=STORIES)
    lines = [f"# Morning Survey, {day.day} {day:%B %Y}", "", "## News", ""]
    rows = ["## References", "", "| Title | Source | Date | URL |", "|---|---|---|---|"]
    for number, maker in enumerate(makers):
        own = _Vocabulary(random, {place: words[number::STORIES] for place, words in pools.items()})
        title = own.fill(f"{maker} and the {{a}} {{n}} of the {{n}}")
        published = day - timedelta(days=random.randint(1, 5))
        url = f"https://{maker.lower()}.test/{'-'.join(title.lower().split())}-{random.randint(10_000, 99_999)}"
        story = _story(own, f"([{maker.lower()}.test]({url}))", size // STORIES - len(title) * 3 - 150)
        lines += [f"### {number + 1}. {title}", "", story, ""]
        rows.append(f"| {title} | {maker} | {published} | {url} |")
    return "\n".join([*lines, *rows, ""])


def _story(vocabulary: _Vocabulary, tail: str, size: int) -> str:
    """Return paragraphs of four sentences, each with its citation."""
    paragraphs: list[str] = []
    sentences = vocabulary.random.sample(SENTENCES, k=_KINDS)
    while sum(map(len, paragraphs)) < size:
        chosen = vocabulary.random.sample(sentences, k=4)
        paragraphs.append(" ".join([*map(vocabulary.fill, chosen), tail]))
    return "\n\n".join(paragraphs)


def write(folder: Path, count: int, size: int = 20_000) -> list[Path]:
    """Write so many digests into a folder, a day apart, and return their paths."""
    paths = []
    for index in range(count):
        day = date(2024, 1, 1) + timedelta(days=index % 800)
        path = folder / f"{day}-survey-{index}.md"
        path.write_text(digest(index, size, day), encoding="utf-8")
        paths.append(path)
    return paths
