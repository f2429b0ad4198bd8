"""Tables in the text of a PDF, where only lines are left of them: "Revenue 11,700 9,300" below "2026 2025"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.source import TableCell, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 160
"""Characters of a line that is a row."""
_NUMBER = lazy.pattern(r"\(?[$€£¥]?[-–−+]?\(?\d[\d.,]*\)?\s?[%x]?\)?\*?|[–—-]|n/a")
_SIGN = lazy.pattern(r"\(?[$€£¥]\(?|\(")
_TAIL = lazy.pattern(r"\)?%?\)?")
_YEAR = lazy.pattern(r"(?:19|20)\d\d")
_GROUP = lazy.pattern(r"(?:^|.* )\D{0,3}\d{1,3} \d{3}(?!\d).*")
_ENDS = frozenset(")%*x-–—a")
_STOPS = tuple(".!?;,")
_WORDS = 6
"""Words of the label of a row that has but one number; a line of running text may well end with one."""


class Row(NamedTuple):
    """A line that may be the row of a table."""

    line: str
    label: str
    numbers: tuple[str, ...]

    @property
    def is_head(self) -> bool:
        """Whether its numbers are years, of which the columns below tell."""
        return len(self.numbers) > 1 and all(map(_YEAR.fullmatch, self.numbers))


def row(line: str) -> Row | None:
    """Return a line as a row: a label with numbers behind it, or years alone."""
    if not line or len(line) > _LONGEST or not (line[-1].isdigit() or line[-1] in _ENDS):
        return None
    tokens = line.split(" ")
    numbers: list[str] = []
    while tokens:
        token = tokens.pop()
        if numbers and _SIGN.fullmatch(token):
            numbers[-1] = token + numbers[-1]
        elif len(tokens) > 1 and token and _TAIL.fullmatch(token) and _NUMBER.fullmatch(tokens[-1]):
            numbers.append(tokens.pop() + token)
        elif _NUMBER.fullmatch(token):
            numbers.append(token)
        else:
            tokens.append(token)
            break
    found = Row(line, " ".join(tokens), tuple(reversed(numbers)))
    if not numbers or found.label.endswith(_STOPS) or not any(map(str.isdigit, "".join(numbers))):
        return None
    if len(numbers) == 1 and (len(tokens) > _WORDS or _YEAR.fullmatch(numbers[0])):
        return None
    return found if any(map(str.isalpha, found.label)) or found.is_head else None


def caption(lines: Sequence[str]) -> str:
    """Return the last of the lines above a table, where it is one of its own and no end of what stands above it."""
    last, before = "".join(lines[-1:]), "".join(lines[-2:-1])
    own = len(last) < _LONGEST // 2 and not last[:1].islower() and (not before or before.endswith(_STOPS))
    return last if own else ""


def is_table(rows: Sequence[Row]) -> bool:
    """Whether lines that follow each other are a table: two with several numbers, or three with any."""
    told = [one for one in rows if not one.is_head]
    return len(told) > 2 or sum(len(one.numbers) > 1 for one in told) > 1


def blocks(rows: Sequence[Row], number: int) -> Iterator[TextBlock]:
    """Yield the cells of a table, by its number.

    Numbers whose groups blanks part (11 700) are not told from two numbers: such a line is kept whole.
    """
    heads = 0
    for at, one in enumerate(rows, 1):
        if _GROUP.match(one.line[len(one.label) :]):
            yield TextBlock("cell", one.line, TableCell(number, at, 1))
            continue
        if one.label:
            yield TextBlock("cell", one.label, TableCell(number, at, 1, one.is_head))
        heads = len(one.numbers) if one.is_head else heads
        # Of a row with fewer numbers than there are heads nobody knows which are missing.
        first = 2 if len(one.numbers) >= heads else 2 + heads
        for column, text in enumerate(one.numbers, first):
            yield TextBlock("cell", text, TableCell(number, at, column, one.is_head))
