"""Which HTML element is inside which: tags that were left out are supplied, so that each element has its end.

A small part of what the HTML standard says in 13.2.6 "Tree construction": enough to know to which block a text belongs.
Elements are looked up by name, never by walking up the stack, so that depth costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.digest.html_elements import (
    CELLS,
    CLOSES_PARAGRAPH,
    HEADINGS,
    IMPLIES,
    IN_HEAD,
    IN_TABLE,
    MUST_CLOSE,
    SCOPE,
)
from factlint.digest.html_tokens import Token
from factlint.document import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEAD, _PARAGRAPH, _TABLE = frozenset({"head"}), frozenset({"p"}), frozenset({"table"})


class _Open(NamedTuple):
    """An open element."""

    name: str
    span: Span
    watched: bool


class Nesting:
    """Passes tokens on, with every element's end in its place."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._indices: dict[str, list[int]] = {}
        self._unclosed: dict[str, list[Span]] = {}

    def balance(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield the tokens so that each start has exactly one end, and no two elements cross."""
        at = 0
        for token in tokens:
            at = token.end
            if token.kind == "end":
                yield from self._end(token)
                continue
            if token.kind in ("start", "void"):
                yield from self._imply(token)
            yield token
            if token.kind == "start":
                watched = token.name in MUST_CLOSE and (token.name != "a" or token.attribute("href") is not None)
                self._indices.setdefault(token.name, []).append(len(self._stack))
                self._stack.append(_Open(token.name, Span(token.start, token.end), watched))
        yield from self._pop_to(0, at)

    def unclosed(self) -> list[Problem]:
        """Return a problem for each element that was left open and shows."""
        found = sorted((span, name) for name, spans in self._unclosed.items() for span in spans)
        return [Problem(span, f"<{name}> is never closed") for span, name in found]

    def _last(self, names: frozenset[str]) -> int:
        """Return the index in the stack of the innermost open element with one of these names, or -1."""
        found = [indices[-1] for name in names if (indices := self._indices.get(name))]
        return max(found, default=-1)

    def _imply(self, token: Token) -> Iterator[Token]:
        """Yield the ends that a start tag implies."""
        if "head" in self._indices and token.name not in IN_HEAD and (head := self._last(_HEAD)) >= 0:
            yield from self._pop_to(head, token.start)
        if token.name in IMPLIES:
            closes, limits = IMPLIES[token.name]
            if (index := self._last(closes)) > self._last(limits - closes):
                yield from self._pop_to(index, token.start)
        if token.name in CLOSES_PARAGRAPH and "p" in self._indices:
            index = self._last(_PARAGRAPH)
            if index > self._last(SCOPE):
                yield from self._pop_to(index, token.start)

    def _end(self, token: Token) -> Iterator[Token]:
        name = token.name
        names = HEADINGS if name in HEADINGS else frozenset({name})
        index = self._last(names)
        limits = _TABLE if name in IN_TABLE else frozenset() if name in SCOPE else SCOPE
        if index > self._last(limits):
            yield from self._pop_to(index + 1, token.start)
            ended = self._forget()
            yield Token("end", token.start, token.end, ended.name)
        elif self._unclosed.get(name):
            self._unclosed[name].pop()  # its end comes late, across another element: a browser copes with that

    def _pop_to(self, depth: int, at: int) -> Iterator[Token]:
        """Yield the ends of all elements from the innermost to the one at ``depth``; none of them has an end tag."""
        # Nothing that opens in a cell reaches out of it, but a table left open takes in all that follows.
        in_cell = self._last(CELLS) >= depth
        while len(self._stack) > depth:
            ended = self._forget()
            if ended.watched and (ended.name == "table" or not in_cell):
                self._unclosed.setdefault(ended.name, []).append(ended.span)
            yield Token("end", at, at, ended.name)

    def _forget(self) -> _Open:
        ended = self._stack.pop()
        self._indices[ended.name].pop()
        return ended
