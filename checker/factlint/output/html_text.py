"""The text of a digest as lines of HTML: findings marked in it, and a sign after each claim that tells its verdict.

Ranges may overlap, run over several lines, or be empty. The text is gone through once, from one end of a range to the
next: the work is in proportion to the text and to the number of ranges, however they overlap.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from factlint.output.gravest import LEVELS
from factlint.output.html_marks import direction, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.judge.verdict import Standing
    from factlint.lines import Lines

_MOST_NAMED = 3
"""Findings that one stretch of text names as its own, where many overlap."""


class Marked(NamedTuple):
    """A range of the text that a finding speaks of; offsets in characters."""

    start: int
    end: int
    number: int
    level: int
    """Index into :data:`LEVELS`."""


class Claimed(NamedTuple):
    """A range of the text that is a claim."""

    start: int
    end: int
    number: int
    standing: Standing


class Line(NamedTuple):
    """A line of the text, ready for the page."""

    number: int
    html: Markup
    direction: str = ""


class _Event(NamedTuple):
    offset: int
    order: int
    """Of what happens at one place, ends come before beginnings, and ranges without length last."""
    opens: bool
    of: Marked | Claimed


def lines(layout: Lines, marked: Iterable[Marked], claimed: Iterable[Claimed]) -> Iterator[Line]:
    """Yield the lines of a text; the empty one behind its last line end only where something is marked in it."""
    sweep = _Sweep(layout, _events([*marked, *claimed]))
    for number, (start, end) in enumerate(zip(layout.starts, layout.ends, strict=True), start=1):
        html = sweep.line(start, end)
        if html or number < len(layout.starts) or number == 1:
            yield Line(number, html, direction(layout.text[start:end]))


def _events(ranges: Iterable[Marked | Claimed]) -> list[_Event]:
    events = []
    for one in ranges:
        empty = one.end <= one.start
        events.append(_Event(one.start, 2 if empty else 1, True, one))  # noqa: FBT003 - a field of ours
        events.append(_Event(max(one.start, one.end), 3 if empty else 0, False, one))  # noqa: FBT003 - the same
    return sorted(events, key=lambda event: event[:2])


class _Sweep:
    """The way through the text, and which ranges are open where it stands."""

    def __init__(self, layout: Lines, events: list[_Event]) -> None:
        self.text = layout.text
        self.events = events
        self.next = 0
        self.findings: dict[int, Marked] = {}
        self.claims: dict[int, Claimed] = {}
        self.levels = [0] * len(LEVELS)
        self.unnamed: dict[int, Marked] = {}
        """Open ranges of which nothing was shown yet: their first stretch gets the name that links lead to."""
        self.within: int | None = None
        """The claim whose element is open."""
        self.parts: list[str] = []

    def line(self, start: int, end: int) -> Markup:
        """Return the text between two offsets, with all that begins, goes on or ends there."""
        self.parts = []
        at = start
        while self.next < len(self.events) and self.events[self.next].offset <= end:
            event = self.events[self.next]
            if event.offset > at:
                self._stretch(at, event.offset)
                at = event.offset
            self._pass(event)
            self.next += 1
        if at < end:
            self._stretch(at, end)
        self._leave()
        return Markup("".join(self.parts))  # noqa: S704 - elements of ours around what `shown` has escaped

    def _pass(self, event: _Event) -> None:
        if isinstance(event.of, Claimed):
            self._pass_claim(event.of, opens=event.opens)
        elif event.opens:
            self.findings[event.of.number] = self.unnamed[event.of.number] = event.of
            self.levels[event.of.level] += 1
        else:
            if event.of.number in self.unnamed:  # nothing of it can be seen: a place between two characters
                self.parts.append(self._mark("", " z"))
            del self.findings[event.of.number]
            self.levels[event.of.level] -= 1

    def _pass_claim(self, claim: Claimed, *, opens: bool) -> None:
        if opens:
            self.claims[claim.number] = claim
            return
        del self.claims[claim.number]
        if self.within == claim.number:
            self._leave()
        self.parts.append(
            f'<a class="v {claim.standing}" href="#c{claim.number}" data-c="{claim.number}"'
            f' aria-label="claim {claim.number}: {claim.standing}"></a>'
        )

    def _leave(self) -> None:
        if self.within is not None:
            self.parts.append("</span>")
            self.within = None

    def _stretch(self, start: int, end: int) -> None:
        claim = next(iter(self.claims.values()), None)
        if claim is None or claim.number != self.within:
            self._leave()
            if claim:
                self.parts.append(f'<span class="c {claim.standing}" data-c="{claim.number}">')
                self.within = claim.number
        body = shown(self.text[start:end])
        self.parts.append(self._mark(body) if self.findings else body)

    def _mark(self, body: str, more: str = "") -> str:
        level = next(level for level, count in zip(LEVELS, self.levels, strict=True) if count)
        numbers = " ".join(map(str, islice(self.findings, _MOST_NAMED)))
        names = [f'id="m{number}"' for number in self.unnamed]
        self.unnamed.clear()
        others = "".join(f"<span {name}></span>" for name in names[1:])
        name = f" {names[0]}" if names else ""
        return f'{others}<mark class="{level}{more}" data-f="{numbers}"{name}>{body}</mark>'
