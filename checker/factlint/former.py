"""``--since``: how files stood at the revision, and which digests a change of another one concerns.

A digest that is as it was may be told of all the same: where the original that it is a translation of has changed. Then
what its other versions say is taken, for comparison, as it was at the revision.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.digest import decode
from factlint.errors import UsageError
from factlint.git import Repository, holds, root_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.git import Old
    from factlint.linter import Linter

_FAMILY = "translations."
"""How the names of checks begin that hold a digest against its original."""


class Held(NamedTuple):
    """A file as the revision holds it."""

    repository: Repository
    old: Old
    same: bool
    """Whether it still has that name and those bytes."""

    def data(self) -> bytes | None:
        """Return the bytes that it had; ``None`` where they cannot be had from git."""
        return self.repository.text(self.old.blob, decode.LARGEST)


def held(files: Iterable[str], revision: str) -> dict[str, Held]:
    """Return how a revision holds files; one that was not there then, or is not git's, is missing.

    Raises:
        UsageError: A file stands in no repository, or its repository has no such revision.
    """
    found: dict[str, Held] = {}
    places = {path: _place(path) for path in files}
    for root in dict.fromkeys(root for root, _ in places.values()):
        repository = Repository(root, revision)
        own = {path: inner for path, (other, inner) in places.items() if other == root}
        entries = repository.old(list(own.values()))
        for path, inner in own.items():
            if old := entries.get(inner):
                found[path] = Held(repository, old, old.path == inner and _is_as_it_was(path, old))
    return found


class Versions:
    """The versions in other languages of digests that are not as they were, by the digests' own paths."""

    def __init__(self) -> None:
        """Know of none."""
        self._changed: dict[str, dict[str, Held | None]] = {}

    def find(self, linter: Linter, known: Mapping[str, Held], revision: str) -> None:
        """Look for the versions of digests that the revision holds; raises as :func:`held` does."""
        others = {path: found for path in known if (found := _versions(linter, path))}
        there = {os.path.abspath(path): one for path, one in known.items()}  # noqa: PTH100 - links are not followed
        more = {other for found in others.values() for other in found if other not in there}
        there |= held(sorted(other for other in more if root_of(os.path.realpath(other))), revision)
        for path, found in others.items():
            changed = {other: there.get(other) for other in found if not (other in there and there[other].same)}
            if changed:
                self._changed[path] = changed

    def concern(self, path: str) -> bool:
        """Whether a version of a digest, against which it may be held, has changed."""
        return path in self._changed

    def former(self, path: str) -> dict[str, bytes | None]:
        """Return the changed versions of a digest as they were; ``None`` for one that was not there."""
        return {other: one and one.data() for other, one in self._changed.get(path, {}).items()}


def compares(linter: Linter, path: str) -> frozenset[str]:
    """Return the codes of the rules for a digest that hold it against its original."""
    ruleset = linter.ruleset_for(path)
    rules = (active.bound.rule for active in ruleset.active(ruleset.home(path)))
    return frozenset(rule.code for rule in rules if rule.check.startswith(_FAMILY))


def _versions(linter: Linter, path: str) -> Sequence[str]:
    """Return the files that a digest may be held against: its original, or, where that is not told, all versions."""
    if not linter.chronicle or not compares(linter, path):
        return ()
    members, absolute = linter.chronicle.members, os.path.abspath(path)  # noqa: PTH100 - as above
    if linter.config_for(Path(absolute).parent).settings.original_language:
        original = members.original(absolute)
        return [original] if original else []
    return [other for other, _ in members.versions(absolute)]


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
