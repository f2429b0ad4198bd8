"""The cell of a table that a claim names by its row and its column, where it holds another value than the claim says.

"The output price of Glim 4 is $3" has both words and number right if $3 is its input price; only the place tells. Sure
is this where the claim has the words of one row's label and of one column's head, and of no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factlint import lazy
from factlint.judge import agreement, around
from factlint.judge.binding import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.judge.binding import Told
    from factlint.judge.case import Case
    from factlint.judge.passages import IndexedPage
    from factlint.judge.quantity import Quantity
    from factlint.judge.rivals import Stated

_BETWEEN, _COLON = " | ", ": "
_MOST_ROWS = 400
"""Rows of a table in which the one is looked for that a claim names."""
_BRACKETS = lazy.pattern(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")
_DIGIT = lazy.pattern(r"\d")
_YEAR = lazy.pattern(r"(?:19|20)\d\d")

K = TypeVar("K", int, str)


class Name(NamedTuple):
    """What a row or a column is called."""

    text: str
    stems: frozenset[str]


class Table(NamedTuple):
    """A run of rows with heads in common."""

    rows: dict[int, Name]
    """By the number of the sentence."""
    columns: dict[str, Name]
    """By the head; what all of them have in common is left out of their stems."""


def tables(sentences: Sequence[str], language: str) -> dict[int, Table]:
    """Return the tables of a page, by the numbers of the sentences that are their rows."""
    found: dict[int, Table] = {}
    run: list[int] = []
    heads: set[str] = set()
    for number, sentence in enumerate((*sentences, "")):
        own = {head for head, _ in _cells(sentence) if head} if around.is_row(sentence) else set()
        if run and (own.isdisjoint(heads) or len(run) == _MOST_ROWS):
            found |= dict.fromkeys(run, _table(sentences, run, language))
            run = []
        heads = own
        if own:
            run.append(number)
    return found


def _table(sentences: Sequence[str], run: Sequence[int], language: str) -> Table:
    rows = {number: _cells(sentences[number]) for number in run}
    captioned = len({cells[0] for cells in rows.values()}) == 1 and not rows[run[0]][0][0]
    names: dict[int, Name] = {}
    heads: dict[str, None] = {}
    for number, cells in rows.items():
        own = cells[captioned:]
        label = next((value for _, value in own if any(map(str.isalpha, value))), "")
        names[number] = _name(label, language)
        heads |= dict.fromkeys(head for head, value in own if head and value != label)
    columns = {head: _name(head, language) for head in heads}
    common = frozenset.intersection(*(name.stems for name in columns.values())) if len(columns) > 1 else frozenset()
    return Table(names, {head: name._replace(stems=name.stems - common) for head, name in columns.items()})


def _cells(sentence: str) -> list[tuple[str, str]]:
    """Return head and text of each cell of a row."""
    parted = (cell.rpartition(_COLON) for cell in sentence.split(_BETWEEN))
    return [(head, value) for head, _, value in parted]


def _name(text: str, language: str) -> Name:
    text = _BRACKETS.sub("", text).strip()
    return Name(text.casefold(), frozenset(token.stem for token in around.tokens(text, language)))


def find(case: Case, numbers: Sequence[Told[Quantity]]) -> Iterator[tuple[Told[Quantity], Stated]]:
    """Yield the numbers of a statement that stand in other cells of a table than it names, each with that cell's."""
    for told in numbers:
        table = told.own[0].page.tables.get(told.own[0].number) if told.own else None
        if table and all(table is place.page.tables.get(place.number) for place in told.own):
            others = [other.figure for other in numbers if other is not told]
            if cell := _named(case, told.own[0].page, table, told, others):
                yield told, cell


def _named(
    case: Case, page: IndexedPage, table: Table, told: Told[Quantity], others: Iterable[Quantity]
) -> Stated | None:
    """Return what the cell holds that a statement names, if it cannot be what the statement says."""
    text, said = case.statement.text.casefold(), frozenset(told.bearings.around.near)
    row, head = _only(table.rows, text, said), _only(table.columns, text, said)
    if row is None or head is None or not _is_of_its_year(case, head):
        return None
    held = [one for number, one in page.quantities if number == row and _head(page.sentences[row], one.start) == head]
    alike = [one for one in held if one.unit == told.figure.unit and agreement.differ(one, told.figure)]
    if not alike or any(agreement.carries(one, claimed) for one in held for claimed in (told.figure, *others)):
        return None
    return Place(page, row, max(alike, key=lambda one: len(one.text)), 1.0, 1.0)


def _is_of_its_year(case: Case, head: str) -> bool:
    """Whether a column is of no year, or of the one time that a statement gives; not of the day of which it tells."""
    return not _YEAR.search(head) or (len(case.moments) == 1 and case.moments[0].text in head)


def _only(named: Mapping[K, Name], text: str, said: frozenset[str]) -> K | None:
    """Return the one row or column of which a statement has all words; names with numbers it must have whole."""
    found = {
        key: name.stems
        for key, name in named.items()
        if name.stems and name.stems <= said and (not _DIGIT.search(name.text) or name.text in text)
    }
    best = max(found, key=lambda key: len(found[key]), default=None)
    if best is None or any(
        stems >= found[best] or not stems < found[best] for key, stems in found.items() if key != best
    ):
        return None
    return best


def _head(sentence: str, at: int) -> str:
    """Return the head of the cell of a row in which a number stands."""
    start = sentence.rfind(_BETWEEN, 0, at) + len(_BETWEEN)
    cell = sentence[max(0, start) if start >= len(_BETWEEN) else 0 : at]
    return cell.rpartition(_COLON)[0]
