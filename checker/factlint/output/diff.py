r"""What fixes would change, as unified diffs that ``patch -p0`` and ``git apply -p0`` take.

Fixes change a line here and there, and hardly ever how many there are, so the lines of the two texts are paired in one
pass, which looks a little ahead where they part. It is not always the shortest diff, as ``difflib`` looks for, but it
takes no longer on a digest that is made to be slow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from factlint.output.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.report import Fixed, Report

_CONTEXT = 3
_AHEAD = 12
"""Lines to either side in which the texts are looked for to meet again."""
_NO_END = "\\ No newline at end of file\n"
_COLOURS = {"-": "red", "+": "green", "@": "cyan"}
_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


class _Group(NamedTuple):
    """Lines ``old[start:end]`` that become ``new[begin:stop]``."""

    start: int
    end: int
    begin: int
    stop: int


def render(report: Report) -> bytes:
    """Return the diffs of all digests, each in the encoding of its file, so that they can be applied."""
    return b"".join(_applicable(fixed) for fixed in report.fixed)


def _applicable(fixed: Fixed) -> bytes:
    encoding = _ascii_based(fixed.encoding)
    changed = (line.encode(encoding, "replace") for line in _changes(fixed))
    return b"".join((*(line.encode() for line in _head(fixed)), *changed))


def lines(report: Report, *, colour: bool) -> Iterator[str]:
    """Yield the diffs to be read: with everything visible that a digest may hide, and in colour if that is wanted."""
    for fixed in report.fixed:
        for line in _head(fixed):
            yield click.style(safe(line.rstrip()), bold=True) if colour else safe(line.rstrip())
        for line in _changes(fixed):
            shown = safe(line.rstrip("\r\n"))
            paint = _COLOURS.get(line[0]) if colour else None
            yield click.style(shown, fg=paint) if paint else shown


def _ascii_based(encoding: str) -> str:
    """Return the encoding of a file; UTF-8 for one that no line of ASCII can stand in, to which no diff applies."""
    return "utf-8" if encoding.startswith(("utf-16", "utf-32")) else encoding


def _head(fixed: Fixed) -> Iterator[str]:
    name = _name(fixed.path)
    yield f"--- {name}\n"
    yield f"+++ {name}\n"


def _changes(fixed: Fixed) -> Iterator[str]:
    """Yield the lines of one digest's diff, with their ends."""
    old, new = _lines(fixed.mark + fixed.before), _lines(fixed.mark + fixed.after)
    for hunk in _hunks(list(_groups(old, new))):
        yield from _hunk(hunk, old, new)


def _lines(text: str) -> list[str]:
    """Return the lines as patch and git count them: a carriage return alone ends none."""
    parts = text.split("\n")
    return [*(f"{part}\n" for part in parts[:-1]), *parts[-1:]] if parts[-1] else [f"{part}\n" for part in parts[:-1]]


def _name(path: str) -> str:
    """Return a file's name as git writes it: quoted where it holds what is not to be seen, or would be misread."""
    if safe(path) == path and not any(character in path for character in '"\\'):
        # The tab ends a name that holds spaces.
        return f"{path}\t" if " " in path else path
    return f'"{"".join(map(_escaped, path))}"'


def _escaped(character: str) -> str:
    if named := _ESCAPES.get(character):
        return named
    if safe(character) == character:
        return character
    return "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "surrogateescape"))


def _groups(old: Sequence[str], new: Sequence[str]) -> Iterator[_Group]:
    """Yield what is not the same in two lists of lines, in their order."""
    numbers: dict[str, int] = {}  # of each line once, so that long ones are not compared again and again
    one = [numbers.setdefault(line, len(numbers)) for line in old]
    other = [numbers.setdefault(line, len(numbers)) for line in new]
    at, to = 0, 0
    while at < len(one) or to < len(other):
        if at < len(one) and to < len(other) and one[at] == other[to]:
            at, to = at + 1, to + 1
            continue
        start, begin = at, to
        while (met := _meeting(one, other, at, to)) is None:
            at, to = min(at + _AHEAD, len(one)), min(to + _AHEAD, len(other))
        at, to = met
        yield _Group(start, at, begin, to)


def _meeting(one: Sequence[int], other: Sequence[int], at: int, to: int) -> tuple[int, int] | None:
    """Return where two lists are the same again, the nearest such place; both ends are one."""
    for far in range(1, 2 * _AHEAD):
        # As many lines of either first: that is what a fix within a line does.
        for skipped in sorted(
            range(max(0, far - _AHEAD), min(far, _AHEAD) + 1), key=lambda count: abs(2 * count - far)
        ):
            i, j = at + skipped, to + far - skipped
            if i < len(one) and j < len(other) and one[i] == other[j]:
                return i, j
    if len(one) - at <= _AHEAD and len(other) - to <= _AHEAD:
        return len(one), len(other)
    return None


def _hunks(groups: Sequence[_Group]) -> Iterator[list[_Group]]:
    """Yield the groups that are near enough to share their context."""
    hunk: list[_Group] = []
    for group in groups:
        if hunk and group.start - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(group)
    if hunk:
        yield hunk


def _hunk(groups: Sequence[_Group], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    first, last = groups[0], groups[-1]
    lead = min(_CONTEXT, first.start)
    trail = min(_CONTEXT, len(old) - last.end)
    start, end = first.start - lead, last.end + trail
    begin, stop = first.begin - lead, last.stop + trail
    yield f"@@ -{_range(start, end)} +{_range(begin, stop)} @@\n"
    at = start
    for group in groups:
        yield from _marked(" ", old[at : group.start])
        yield from _marked("-", old[group.start : group.end])
        yield from _marked("+", new[group.begin : group.stop])
        at = group.end
    yield from _marked(" ", old[at:end])


def _range(start: int, end: int) -> str:
    """Return a range of lines as a hunk's head has it; one without lines names the line before it."""
    return f"{start + (end > start)},{end - start}"


def _marked(mark: str, found: Sequence[str]) -> Iterator[str]:
    for line in found:
        yield f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}\n"
        if not line.endswith("\n"):
            yield _NO_END
