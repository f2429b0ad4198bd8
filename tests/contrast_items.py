"""The contrast set: true claims about a page, and beside each the same claim with one thing made wrong.

A file of ``tests/contrast/`` is a page with its claims, one table for each sentence of the page that they retell. The true ones
are the sentence itself (``verbatim``), the same in other words, with its figures written otherwise, or in another
language; the planted ones bear the name of what is wrong with them. As a command, this prints what the judge makes of them::

    python tests/contrast_items.py [--folder DIR] [--language CODE] [--show KIND]
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.judge import builtin
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Statement, Verdict
from factlint.model import Date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

FOLDER = Path(__file__).parent / "contrast"
TRUE = ("verbatim", "paraphrased", "reformatted", "translated")
PLANTED = (
    "number",
    "unit",
    "date",
    "name",
    "role",
    "direction",
    "negation",
    "modality",
    "comparison",
    "swapped-slot",
    "quotation",
    "other-page",
)


@dataclass(frozen=True)
class Item:
    """One claim about one page, and what is wrong with it, if anything."""

    label: str
    """File, sentence, kind and place there: ``kestrel-funding/2/number/1``."""
    kind: str
    text: str
    language: str
    page: Article
    sentence: str = ""
    """The sentence of the page that it retells, where it is in the page's language."""

    @property
    def true(self) -> bool:
        """Whether the page carries it."""
        return self.kind in TRUE


@dataclass(frozen=True)
class Article:
    """A page of the set."""

    name: str
    url: str
    title: str
    language: str
    day: Date
    text: str
    """A paragraph a line."""


@dataclass(frozen=True)
class Judged:
    """An item with what the judge says of it."""

    item: Item
    verdict: Verdict

    @property
    def reported(self) -> bool:
        """Whether a point of it would be a finding."""
        return any(point.grade in ("contradicted", "missing") for point in self.verdict.points)

    @property
    def caught(self) -> bool:
        """Whether the judge does not take it for carried."""
        return self.verdict.standing in ("untraced", "contradicted")


@cache
def items(folder: Path = FOLDER) -> tuple[Item, ...]:
    """Return every claim of the files of a folder."""
    return tuple(item for path in sorted(folder.glob("*.toml")) for item in _file(path))


@cache
def judged(folder: Path = FOLDER) -> tuple[Judged, ...]:
    """Return every claim of a folder with its verdict."""
    return tuple(Judged(item, judge(item)) for item in items(folder))


@cache
def indexed(page: Article) -> IndexedPage:
    """Return a page as the judge wants it."""
    return IndexedPage.of_text(page.text, page.url, title=page.title, day=page.day, language=page.language)


def judge(item: Item) -> Verdict:
    """Return what the built-in judge says of a claim; the digest appeared on the page's day."""
    return builtin.judge(Statement(item.text, item.language, day=item.page.day), [indexed(item.page)])


def shares(results: Iterable[Judged]) -> dict[str, tuple[int, int, int]]:
    """Return for each kind how many items it has, how many are caught (not traced), how many reported."""
    found: dict[str, tuple[int, int, int]] = {}
    for result in results:
        count, caught, reported = found.get(result.item.kind, (0, 0, 0))
        found[result.item.kind] = (count + 1, caught + result.caught, reported + result.reported)
    return {kind: found[kind] for kind in (*TRUE, *PLANTED) if kind in found}


def _file(path: Path) -> Iterator[Item]:
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    day: dt.date = data["day"]
    paragraphs = (" ".join(part.split()) for part in data["text"].split("\n\n"))
    page = Article(
        path.stem,
        data["url"],
        data["title"],
        data["language"],
        Date(day.year, day.month, day.day),
        "\n".join(paragraphs),
    )
    for place, text in enumerate(data["other-page"], 1):
        yield Item(f"{path.stem}/other-page/{place}", "other-page", text, page.language, page)
    for number, table in enumerate(data["sentence"], 1):
        yield from _sentence(table, number, page)


def _sentence(table: dict[str, Any], number: int, page: Article) -> Iterator[Item]:
    told = table.get("verbatim", "")
    language = table.pop("language", page.language)
    for kind, texts in table.items():
        for place, text in enumerate([texts] if kind == "verbatim" else texts, 1):
            yield Item(f"{page.name}/{number}/{kind}/{place}", kind, text, language, page, told)


def _table(results: Iterable[Judged]) -> Iterator[str]:
    yield f"{'kind':14}{'items':>6}{'not traced':>12}{'reported':>10}"
    total: Counter[tuple[bool, str]] = Counter()
    for kind, (count, caught, reported) in shares(results).items():
        yield f"{kind:14}{count:6}{caught / count:12.1%}{reported / count:10.1%}"
        total.update(
            {(kind in TRUE, "all"): count, (kind in TRUE, "caught"): caught, (kind in TRUE, "reported"): reported}
        )
    for true in (True, False):
        if count := total[true, "all"]:
            caught, reported = total[true, "caught"], total[true, "reported"]
            yield f"{'all ' + ('true' if true else 'planted'):14}{count:6}{caught / count:12.1%}{reported / count:10.1%}"


def _shown(results: Iterable[Judged]) -> Iterator[str]:
    """Yield each item that is not judged as it should be: a true one not traced, a planted one not reported."""
    for result in results:
        item, verdict = result.item, result.verdict
        if (result.caught or result.reported) if item.true else not result.reported:
            yield f"{item.label} [{verdict.standing}{', reported' if result.reported else ''}] {item.text}"
            if item.sentence and item.kind != "verbatim":
                yield f"    page: {item.sentence}"
            yield from (f"    {point.kind}, {point.grade}: {point.message}" for point in verdict.points)


def main() -> None:
    """Print the table per kind, for the whole set and for each language; or what is judged wrongly."""
    parser = argparse.ArgumentParser(description="What the built-in judge makes of the contrast set.")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--language", help="only claims in this language")
    parser.add_argument("--show", metavar="KIND", help="print what is judged wrongly of a kind, or of all")
    options = parser.parse_args()
    results = [result for result in judged(options.folder) if options.language in (None, result.item.language)]
    if options.show:
        print(*_shown(result for result in results if options.show in (result.item.kind, "all")), sep="\n")
        return
    print("all", *_table(results), sep="\n")
    for language in sorted({result.item.language for result in results}):
        print(f"\n{language}", *_table(result for result in results if result.item.language == language), sep="\n")


if __name__ == "__main__":
    main()
