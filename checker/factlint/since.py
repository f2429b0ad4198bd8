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
from factlint.git import Repository, holds, root_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.examine import FileResult
    from factlint.git import Old
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
        self._old: dict[str, tuple[Repository, Old]] = {}
        self._earlier: tuple[str, FileResult] | None = None

    def changed(self, files: Sequence[str]) -> list[str]:
        """Return those files that are not as they were; what was not there then, or is not git's, counts as new.

        Raises:
            UsageError: A file stands in no repository, or its repository has no such revision.
        """
        places = {path: _place(path) for path in files}
        unchanged: set[str] = set()
        for root in dict.fromkeys(root for root, _ in places.values()):
            repository = Repository(root, self.revision)
            own = {path: inner for path, (other, inner) in places.items() if other == root}
            held = repository.old(list(own.values()))
            for path, inner in own.items():
                if (old := held.get(inner)) is None:
                    continue
                if old.path == inner and _is_as_it_was(path, old):
                    unchanged.add(path)
                else:
                    self._old[path] = repository, old
        self.unchanged = len(unchanged)
        return [path for path in files if path not in unchanged]

    def step(self, linter: Linter, result: FileResult) -> FileResult:
        """Leave out what a digest had before the change, and count it."""
        if result.path not in self._old or not result.findings:
            return result
        repository, old = self._old[result.path]
        before = repository.text(old.blob, decode.LARGEST)
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
        return self._without_older(result, touched, self._found_before(linter, before, result.path, old.path))

    def _without_older(self, result: FileResult, touched: Sequence[bool], earlier: FileResult) -> FileResult:
        """Leave out those findings that were there before, apart from those that touch a change."""
        new = frozenset(_new(result.findings, touched, earlier.findings))
        older = tuple(one for place, one in enumerate(result.findings) if place not in new)
        return replace(
            result,
            findings=tuple(one for place, one in enumerate(result.findings) if place in new),
            tallies=(*result.tallies, *earlier.tallies),
            older=older,
        )

    def _found_before(self, linter: Linter, text: bytes, path: str, former: str) -> FileResult:
        """Return what is found in an earlier text: of a digest that is mended step by step once."""
        if self._earlier is None or self._earlier[0] != path:
            found = linter.check_aside(text, path)
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


def _by_either_name(linter: Linter, found: FileResult, named: FileResult) -> Iterator[Finding]:
    """Yield what pages tell of a text under its new name, by which cassettes know it, and all else under its old one.

    A name tells the day of a digest, and may begin to contradict its heading.
    """
    ruleset = linter.ruleset_for(found.path)
    reading = {rule.bound.rule.code for rule in ruleset.active(ruleset.home(found.path)) if rule.bound.check.reads}
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


def _place(path: str) -> tuple[Path, str]:
    """Return the top folder of a file's repository, and its path in there as git writes it; links are followed."""
    real = os.path.realpath(path)
    root = root_of(real)
    if root is None:
        raise UsageError("--since: this digest is in no git repository", path=path, hint="leave out --since")
    return root, os.path.relpath(real, root).replace(os.sep, "/")


def _is_as_it_was(path: str, old: Old) -> bool:
    """Whether a file has the bytes of its old version; one that cannot be read is for its check to tell of."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(decode.LARGEST + 1)
    except OSError:
        return False
    return holds(old.blob, data)


def _text(data: bytes, path: str) -> str:
    return decode.clean(decode.decode(data, path))
