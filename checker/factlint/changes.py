"""Which lines of a text are not as they were, as git tells it."""

from __future__ import annotations

import re
from bisect import bisect_left
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.git import failed, git

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.report import Finding

_LINE_END = lazy.pattern(r"\r\n?")
_HUNK = lazy.pattern(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class Changes:
    """The lines of a text that are new or other than before, and the places where lines were taken out."""

    def __init__(self, before: str, after: str) -> None:
        """Compare two texts line by line; line ends are of no account.

        Raises:
            UsageError: Git cannot compare them.
        """
        self._ends: list[int] = []
        self._starts: list[int] = []
        for start, count in _hunks(before, after):
            # Where lines were taken out behind line n, what is changed begins at n + 1 and ends at n: whatever spans
            # the place overlaps that, and what stands beside it does not.
            first = start if count else start + 1
            self._starts.append(first)
            self._ends.append(first + count - 1)

    def touches(self, finding: Finding) -> bool:
        """Whether a finding stands on changed lines, or its second place does, or what would mend it."""
        return any(self._hold(first, last) for first, last in _lines(finding))

    def _hold(self, first: int, last: int) -> bool:
        index = bisect_left(self._ends, first)
        return index < len(self._ends) and self._starts[index] <= last


def _lines(finding: Finding) -> Iterable[tuple[int, int]]:
    yield finding.position.line, finding.end.line
    for place in finding.related:
        yield place.position.line, place.end.line
    for edit in finding.edits:
        yield edit.position.line, edit.until.line


def _hunks(before: str, after: str) -> list[tuple[int, int]]:
    """Return the changed stretches of ``after``: first line, and how many; none of them where lines were taken out."""
    if _plain(before) == _plain(after):
        return []
    with TemporaryDirectory(prefix="factlint-") as folder:
        for name, text in (("before", before), ("after", after)):
            (Path(folder) / name).write_bytes(_plain(text))
        options = ("--no-index", "--text", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-renames")
        answer = git(
            *("diff", *options, "--no-ext-diff", "--no-textconv", "--", "before", "after"),
            folder=folder,
            GIT_CEILING_DIRECTORIES=str(Path(folder).parent),
        )
    if answer.returncode != 1:  # as diff has it: they differ
        raise failed(answer.stderr, folder)
    told = answer.stdout.decode("utf-8", "replace")
    return [(int(match[1]), int(match[2]) if match[2] else 1) for match in _HUNK.finditer(told)]


def _plain(text: str) -> bytes:
    return _LINE_END.sub("\n", text).encode("utf-8", "replace")
