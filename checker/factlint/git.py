"""What git knows of the digests at an earlier revision, asked so that no repository can run anything.

The settings of a repository name programs for git to run: for differences, conversions, the pager, a watch over the
files. A stranger's repository may hold such settings. What is asked here needs none of them, never looks at the working
tree through git, and reaches no other machine, even where the clone is partial.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import UsageError
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECONDS = 60
"""How long git may take to answer one question."""
_AT_ONCE = 200
"""Paths in one question: command lines have an end."""
_SHOWN = 200
_DISTRUST = b"dubious ownership"
"""What git says of a repository of another user, as containers of CI services see it."""
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.devnull, "-c", "core.attributesFile=" + os.devnull)
_OWN = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"),
)
"""Variables by which a hook tells of its own repository, which need not be that of the digests."""
_SET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # git 2.45
    "GIT_ALLOW_PROTOCOL": "none",  # the same for older ones
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}


class Old(NamedTuple):
    """A file as a revision holds it: the name that it had, and its blob."""

    path: str
    blob: str


class Repository:
    """A repository, asked about one revision of it."""

    def __init__(self, root: Path, revision: str) -> None:
        """Find the revision.

        Raises:
            UsageError: There is none such, or git cannot be asked.
        """
        self.root = root
        self.commit = self._base(revision[:-3]) if revision.endswith("...") else self._resolved(revision)

    def old(self, paths: Sequence[str]) -> dict[str, Old]:
        """Return what the revision holds of files, by their paths within the repository; renames are followed."""
        found: dict[str, Old] = {}
        for start in range(0, len(paths), _AT_ONCE):
            chunk = paths[start : start + _AT_ONCE]
            listed = self._ask("ls-tree", "-z", "--full-tree", "--", self.commit, *chunk)
            found.update((one.path, one) for one in _entries(listed))
        if any(path not in found for path in paths):
            renamed = self._renamed()
            found.update((path, renamed[path]) for path in paths if path not in found and path in renamed)
        return found

    def _renamed(self) -> dict[str, Old]:
        """Return what other names files had; the index alone is looked at, which no conversion stands before."""
        wanted = ("--cached", "--raw", "--abbrev=64", "-z", "-M", "--diff-filter=R", "--no-ext-diff", "--no-textconv")
        parts = self._ask("diff-index", *wanted, self.commit, "--").split(b"\0")
        return {
            os.fsdecode(new): Old(os.fsdecode(before), head.split()[2].decode())
            for head, before, new in zip(*[iter(parts)] * 3, strict=False)
        }

    def text(self, blob: str, most: int) -> bytes | None:
        """Return the bytes of a blob; ``None`` where it has more than ``most``, or is not in this clone."""
        size = self._run("cat-file", "-s", blob)
        if size.returncode or int(size.stdout) > most:
            return None
        content = self._run("cat-file", "blob", blob)
        return None if content.returncode else content.stdout

    def _resolved(self, revision: str) -> str:
        answer = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        commit = answer.stdout.decode("ascii", "replace").strip()
        if answer.returncode == 0 and not commit.startswith("^"):  # all but that revision
            return commit
        if _DISTRUST in answer.stderr or b"not a git repository" in answer.stderr:
            raise failed(answer.stderr, str(self.root))
        hint = self._nearest(revision) or self._shallow() or self._unborn() or "name a branch, a tag or a commit"
        raise UsageError(f"--since: there is no revision {shortened(revision, _SHOWN)!r}", path=self._shown, hint=hint)

    def _base(self, revision: str) -> str:
        """Return where the commit that is checked out left a revision's branch."""
        commit = self._resolved(revision)
        answer = self._run("merge-base", commit, "HEAD")
        if answer.returncode == 0:
            return answer.stdout.decode("ascii").split()[0]
        words = f"--since: HEAD and {shortened(revision, _SHOWN)!r} have no commit in common"
        raise UsageError(words, path=self._shown, hint=self._shallow() or "name another revision")

    def _nearest(self, revision: str) -> str:
        from factlint.suggest import did_you_mean  # noqa: PLC0415 - only mistakes pay for it

        answer = self._run("for-each-ref", "--count=10000", "--format=%(refname:short)")
        names = answer.stdout.decode("utf-8", "replace").split("\n")[:-1]
        remote = next((name for name in names if name.endswith(f"/{revision}")), "")
        return f"did you mean {remote!r}?" if remote else did_you_mean(revision, names)

    def _shallow(self) -> str:
        is_shallow = self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        return "this clone is shallow: fetch all of its history (fetch-depth: 0)" if is_shallow else ""

    def _unborn(self) -> str:
        is_born = self._run("rev-parse", "--verify", "--quiet", "HEAD").returncode == 0
        return "" if is_born else "nothing has been committed here yet: leave out --since"

    @property
    def _shown(self) -> str:
        return os.path.relpath(self.root)

    def _ask(self, *question: str) -> bytes:
        answer = self._run(*question)
        if answer.returncode:
            raise failed(answer.stderr, self._shown)
        return answer.stdout

    def _run(self, *question: str) -> subprocess.CompletedProcess[bytes]:
        return git(*question, folder=str(self.root))


def git(*question: str, folder: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Ask git, and return its answer whether it succeeded or not.

    Raises:
        UsageError: There is no git, or it does not answer in time.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _OWN}
    try:
        return subprocess.run(  # noqa: S603 - our own words, and revisions that were looked at
            [_program(), *_SAFE, "--no-pager", "--literal-pathspecs", *question],
            cwd=folder,
            env={**kept, **_SET, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UsageError(f"--since: git did not answer in {_SECONDS} seconds", path=folder) from None
    except OSError as error:
        raise UsageError("--since: git cannot be started", hint=error.strerror or "") from None


def _program() -> str:
    """Return git's own file: Windows would look for one in the current folder first, which may be a stranger's."""
    for folder in os.get_exec_path():
        for name in ("git", "git.exe"):
            file = os.path.join(folder, name)  # noqa: PTH118 - one of many
            if os.path.isabs(folder) and os.access(file, os.X_OK):  # noqa: PTH117 - the same
                return file
    raise UsageError("--since needs git, which is not installed", hint="install it, or leave out --since")


def failed(stderr: bytes, place: str) -> UsageError:
    """Return the error for what git has said when it failed."""
    lines = stderr.decode("utf-8", "replace").strip().splitlines() or ["it did not say why"]
    hint = "where it is yours, git config --global --add safe.directory tells git so" if _DISTRUST in stderr else ""
    return UsageError(f"--since: git failed: {shortened(lines[0], _SHOWN)}", path=place, hint=hint)


def _entries(listed: bytes) -> Iterator[Old]:
    """Yield the files of ``git ls-tree -z``: no links, which hold a path, no modules, no folders."""
    for line in listed.split(b"\0")[:-1]:
        head, _, path = line.partition(b"\t")
        mode, _kind, blob = head.split()[:3]
        if mode.startswith(b"100"):
            yield Old(os.fsdecode(path), blob.decode("ascii"))


def root_of(path: str) -> Path | None:
    """Return the top folder of the repository that a file stands in; ``path`` is absolute, without links."""
    return next((folder for folder in Path(path).parents if os.path.lexists(folder / ".git")), None)


def holds(blob: str, data: bytes) -> bool:
    """Whether a blob has these bytes, or had them before git made their line ends those of Windows."""
    algorithm = "sha1" if len(blob) == 40 else "sha256"
    for form in (data, data.replace(b"\r\n", b"\n")) if b"\r\n" in data else (data,):
        named = hashlib.new(algorithm, b"blob %d\0" % len(form), usedforsecurity=False)
        named.update(form)
        if named.hexdigest() == blob:
            return True
    return False
