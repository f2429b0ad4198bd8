"""``--since``: digests that are not as they were at a revision, and of them what the change brought about.

A finding is told where it touches a changed line, or where the digest as it was then, under the same rules and with the
same pages, has fewer of its kind: a story that is taken out may leave a reference that nothing cites any more.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.changes import Changes
from factlint.counted import counted
from factlint.digest import decode
from factlint.errors import FactlintError, UsageError
from factlint.findings import of_words
from factlint.former import Held, Versions, compares, held

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.examine import FileResult
    from factlint.linter import Linter
    from factlint.report import Finding, Report


class Since:
    """What has changed since a revision; the repositories are those of the digests."""

    def __init__(self, revision: str) -> None:
        """Keep the revision: one of git's names for a commit, or with ``...`` behind it where HEAD left that branch.

        Raises:
            UsageError: It is none, whatever the repository.
        """
        self.revision = _sound(revision)
        self.unchanged = 0
        """How many digests were left out."""
        self._held: dict[str, Held] = {}
        self._versions = Versions()
        self._earlier: tuple[str, FileResult] | None = None

    def changed(self, linter: Linter, files: Sequence[str]) -> list[str]:
        """Return those files that are not as they were, or may be held against a version that is not.

        What was not there at the revision, or is not git's, counts as new.

        Raises:
            UsageError: A file stands in no repository, or its repository has no such revision.
        """
        self._held = held(files, self.revision)
        self._versions.find(linter, self._held, self.revision)
        unchanged = {path for path, one in self._held.items() if one.same and not self._versions.concern(path)}
        self.unchanged = len(unchanged)
        return [path for path in files if path not in unchanged]

    def step(self, linter: Linter, result: FileResult) -> FileResult:
        """Leave out what a digest had before the change, and count it."""
        if result.path not in self._held or not result.findings:
            return result
        then = self._held[result.path]
        before = then.data()
        if before is None:
            hint = "is the clone partial? fetch what it lacks, or leave out --since"
            error = UsageError("--since: its earlier text cannot be had from git", path=result.path, hint=hint)
            return replace(result, errors=(*result.errors, error))
        try:
            text = result.text if result.text is not None else _text(Path(result.path).read_bytes(), result.path)
            changes = Changes(_text(before, result.path), text)
        except (FactlintError, OSError):
            return result  # what was no text then has nothing old in it
        touched = [changes.touches(finding) for finding in result.findings]
        if all(touched):
            return result
        earlier = self._found_before(linter, before, result.path, then.old.path)
        new = frozenset(_new(result.findings, touched, earlier.findings))
        if then.same:  # a version of it has changed, and nothing else that could be told of it
            codes = compares(linter, result.path)
            new = frozenset(place for place in new if result.findings[place].code in codes)
        return _without_older(result, new, earlier)

    def _found_before(self, linter: Linter, text: bytes, path: str, former: str) -> FileResult:
        """Return what is found in an earlier text: of a digest that is mended step by step once."""
        if self._earlier is None or self._earlier[0] != path:
            found = linter.check_aside(text, path, self._versions.former(path))
            name, former_name = os.path.basename(path), former.rpartition("/")[2]  # noqa: PTH119 - as paths of digests
            if name != former_name:
                named = linter.check_aside(text, path.removesuffix(name) + former_name)
                found = replace(found, findings=tuple(_by_either_name(linter, found, named)))
            self._earlier = path, found
        return self._earlier[1]

    def end(self, report: Report) -> Report:
        """Tell how many digests were left out, and since when."""
        unchanged = f"{counted(self.unchanged, 'digest')} unchanged since {self.revision}"
        left_out = (*report.left_out, unchanged) if self.unchanged else report.left_out
        return replace(report, since=self.revision, left_out=left_out)


def _without_older(result: FileResult, new: Collection[int], earlier: FileResult) -> FileResult:
    """Leave out all findings but those at these places."""
    return replace(
        result,
        findings=tuple(one for place, one in enumerate(result.findings) if place in new),
        tallies=(*result.tallies, *earlier.tallies),
        older=tuple(one for place, one in enumerate(result.findings) if place not in new),
    )


def _by_either_name(linter: Linter, found: FileResult, named: FileResult) -> Iterator[Finding]:
    """Yield what pages and other digests tell of a text under its new name, and all else under its old one.

    By the new name cassettes know it, and its versions stand beside it. A name tells the day of a digest, and may begin
    to contradict its heading.
    """
    ruleset = linter.ruleset_for(found.path)
    active = ruleset.active(ruleset.home(found.path))
    reading = {one.bound.rule.code for one in active if one.bound.check.reads or one.bound.check.looks_at == "series"}
    yield from (finding for finding in found.findings if finding.code in reading)
    yield from (finding for finding in named.findings if finding.code not in reading)


def _new(findings: Sequence[Finding], touched: Sequence[bool], earlier: Sequence[Finding]) -> Iterator[int]:
    """Yield the places of findings that touch a change, and of the others those of which there were fewer before."""
    known = Counter(map(_kind, earlier))
    for place, (finding, is_touched) in enumerate(zip(findings, touched, strict=True)):
        kind = _kind(finding)
        if is_touched or known[kind] == 0:
            yield place
        else:
            known[kind] -= 1


def _kind(finding: Finding) -> tuple[str, bool]:
    """Return what findings have in common that are alike; one that a comment hid before is none of them."""
    return of_words(finding.fingerprint), finding.suppressed is not None


def _sound(revision: str) -> str:
    if not revision.strip(".") or revision.startswith("-") or not revision.isprintable():
        raise UsageError(f"--since: {revision[:100]!r} is no revision", hint="name a branch, a tag or a commit")
    if ".." in revision.removesuffix("..."):
        start = revision.partition("..")[0]
        hint = f"give {start}, or {start}... for the commit where HEAD left it"
        raise UsageError("--since takes one revision: digests are checked as they are now", hint=hint)
    return revision


def _text(data: bytes, path: str) -> str:
    return decode.clean(decode.decode(data, path))
