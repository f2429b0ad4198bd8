"""The fixes of findings as a set: which of them go together, the text with them, and where its places have gone."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factlint.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.report import Finding


class Change(NamedTuple):
    """Replace ``text[start:end]`` by ``new``."""

    start: int
    end: int
    new: str


def changes(finding: Finding) -> tuple[Change, ...]:
    """Return the edits of a finding in the order of the text, each once."""
    return tuple(sorted({Change(edit.start, edit.end, edit.text) for edit in finding.edits}))


def is_fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding stands and has a fix that is wanted."""
    allowed = finding.fix_safety == "safe" or (unsafe and finding.fix_safety == "unsafe")
    return allowed and bool(finding.edits) and finding.suppressed is None


def identity(finding: Finding) -> tuple[object, ...]:
    """Return what tells a finding from all others in its text."""
    return finding.code, finding.position, finding.end, finding.message


class Places(Lines):
    """The lines of a text, for what stands in it."""

    def words(self, finding: Finding) -> str:
        """Return what a finding stands at."""
        return " ".join(self.text[self.offset(finding.position) : self.offset(finding.end)].split())


def compatible(findings: Iterable[Finding], text: str) -> list[Finding]:
    """Return findings whose fixes can be made at once: of several that touch one place the first.

    All edits of a finding are made or none. Two edits that are the same are made once, and mend both findings. Two
    insertions at one place, or one at the edge of what is replaced, would leave open what comes first, and count as
    touching.
    """
    taken, between = bytearray(len(text)), bytearray(len(text) + 1)
    made: set[Change] = set()
    chosen: list[Finding] = []
    for finding in findings:
        wanted = changes(finding)
        new = [change for change in wanted if change not in made]
        if not _is_sound(wanted, text) or not all(_is_free(change, taken, between) for change in new):
            continue
        for start, end, _ in new:
            taken[start:end] = b"\1" * (end - start)
            between[start] = between[start] or start == end
        made.update(new)
        chosen.append(finding)
    return chosen


def _is_sound(wanted: Sequence[Change], text: str) -> bool:
    """Whether edits lie in the text and apart from one another, change something, and tell factlint nothing.

    A page whose title is ``factlint: ignore-file …`` shall not be able to silence the digest that cites it.
    """
    at, changed, last = 0, False, None
    for change in wanted:
        start, end, new = change
        inserted = last is not None and start == last.end and start in (end, last.start)
        if not at <= start <= end <= len(text) or inserted or "factlint" in new.lower():
            return False
        changed = changed or text[start:end] != new
        at, last = end, change
    return changed


def _is_free(change: Change, taken: bytearray, between: bytearray) -> bool:
    """Whether nothing that was chosen before touches the place of an edit."""
    start, end, _ = change
    if start == end:
        return not (any(taken[max(0, start - 1) : start + 1]) or between[start])
    return taken.find(1, start, end) < 0 and between.find(1, start, end + 1) < 0


def applied(text: str, findings: Iterable[Finding]) -> tuple[str, Shift]:
    """Return the text with the fixes of compatible findings, and where its places are then."""
    made = sorted({change for finding in findings for change in changes(finding)})
    parts: list[str] = []
    at = 0
    for start, end, new in made:
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:])), Shift(made)


class Shift:
    """Where the offsets of a text are when edits have been made."""

    def __init__(self, made: Sequence[Change]) -> None:
        """Keep edits that are in the order of the text, none touching another."""
        self._made = made
        self._grown = [0, *accumulate(len(new) - (end - start) for start, end, new in made)]

    def __call__(self, offset: int) -> int:
        """Return where a place has gone; one within what was replaced is where that begins."""
        index = bisect_right(self._made, offset, key=lambda change: change.start)
        if index and offset < self._made[index - 1].end:
            return self._made[index - 1].start + self._grown[index - 1]
        return offset + self._grown[index]


class Standing:
    """The findings that stand in a text, to be told from those that stand in it when edits have been made."""

    def __init__(self, findings: Iterable[Finding], places: Places) -> None:
        self.places = places
        self.findings = [finding for finding in findings if finding.suppressed is None]

    def new(self, before: Standing, shift: Shift, fixed: Iterable[Finding]) -> list[Finding]:
        """Return what was not there before, or what was to be ``fixed`` and stands where it stood.

        A finding is known by its place; one whose place has changed, such as the second of two at one URL, by its words
        or by what it says.
        """
        gone = set(map(identity, fixed))
        known = [finding for finding in before.findings if identity(finding) not in gone]
        left = self.findings
        for of_old, of_new in (
            (lambda one: shift(before.places.offset(one.position)), lambda one: self.places.offset(one.position)),
            (before.places.words, self.places.words),
            (lambda one: one.message, lambda one: one.message),
        ):
            known, left = _unmatched(known, left, of_old, of_new)
        return left


def _unmatched(
    old: list[Finding],
    new: list[Finding],
    of_old: Callable[[Finding], object],
    of_new: Callable[[Finding], object],
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings of either side for which there is none on the other with the same key, rule and severity."""
    old_keys: list[object] = [(finding.code, finding.severity, of_old(finding)) for finding in old]
    new_keys: list[object] = [(finding.code, finding.severity, of_new(finding)) for finding in new]
    common = Counter(old_keys) & Counter(new_keys)
    return list(_without(old, old_keys, common)), list(_without(new, new_keys, common))


def _without(findings: Iterable[Finding], keys: Iterable[object], common: Counter[object]) -> Iterator[Finding]:
    left = Counter(common)
    for finding, key in zip(findings, keys, strict=True):
        if left[key]:
            left[key] -= 1
        else:
            yield finding
