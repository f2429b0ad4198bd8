"""From paths to digests: files as given, folders walked for the globs of ``include``.

In a folder whatever .gitignore names is left out, and so are hidden folders, folders of installed packages, and links:
a link to a folder may lead anywhere or in circles, one to a file shows a digest twice. A file that is named is always
checked, unless it is said that ``exclude`` shall hold for those, too. A path that leads to nothing is an error, never
an empty run.
"""

from __future__ import annotations

import glob
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec.structs import replace

from factlint import decide, lazy
from factlint.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factlint.config import Config

    Settings = Callable[[Path], Config]

_PACKAGES = frozenset({"node_modules", "site-packages", "__pycache__", "venv"})
_LARGEST = 1_000_000
"""Characters of a .gitignore that are read; the largest that people write have some ten thousand."""
_BY_SUFFIX = lazy.pattern(r"\*\*/\*(\.\w+)")
_OF_PROJECTS = lazy.pattern(
    r"(?i)(readme|changelog|changes|history|contributing|code_of_conduct|security|support|governance|maintainers|authors|"
    r"contributors|notice|agents|claude|robots|llms|licen[cs]e(-\w+)?|requirements(-\w+)?)([.-][a-z]{2})?\.(md|html|txt)"
)


class Ignored(msgspec.Struct, frozen=True):
    """A .gitignore: the folder it stands in, its globs."""

    folder: str
    lines: tuple[str, ...]


class Folder(NamedTuple):
    """What is in a folder itself, in the order of the names."""

    files: list[os.DirEntry[str]]
    """The digests."""
    folders: list[os.DirEntry[str]]
    """The folders that may hold more."""
    ignored: tuple[Ignored, ...]
    """What is ignored in those."""


def find(paths: Sequence[str], config_for: Settings, *, force_exclude: bool = False) -> list[str]:
    """Return the digests that the paths lead to, each once, in the order of the paths and then of their names.

    With ``force_exclude`` a file that is named must not be one that the settings exclude.

    Raises:
        InputError: A path is missing, or a folder or glob holds no digest.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in _expand(path, config_for, force_exclude=force_exclude):
            found.setdefault(os.path.abspath(file), file)  # noqa: PTH100 - links are not followed
    return [file for file in found.values() if not (force_exclude and is_excluded(file, config_for))]


def is_excluded(path: str, config_for: Settings) -> bool:
    """Whether the settings nearest to a file exclude it."""
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - as above
    config = config_for(Path(folder))
    return _fits(_home(folder, name, config), config.settings.exclude, config)


def is_project_page(name: str) -> bool:
    """Whether a file's name is that of a page that most projects have, and that cites nothing."""
    return _OF_PROJECTS.fullmatch(name) is not None


def _expand(path: str, config_for: Settings, *, force_exclude: bool) -> list[str]:
    if os.path.isdir(path):  # noqa: PTH112 - unlike pathlib's it never raises
        files = list(_walk(path, config_for))
        if not files and not (force_exclude and _has_excluded(path, config_for)):
            include = ", ".join(config_for(Path(os.path.abspath(path))).settings.include)  # noqa: PTH100 - as given
            raise InputError("no digest in this folder", path=path, hint=f"looked for {include}")
        return files
    if os.path.lexists(path):
        return [path]
    if glob.has_magic(path):
        return _globbed(path, config_for, force_exclude=force_exclude)
    raise InputError("no such file or folder", path=path, hint=_nearest(path))


def _has_excluded(folder: str, config_for: Settings) -> bool:
    """Whether there would be digests in a folder if nothing were excluded."""

    def including(folder: Path) -> Config:
        config = config_for(folder)
        return replace(config, settings=replace(config.settings, exclude=()))

    return any(True for _ in _walk(folder, including))


def _globbed(pattern: str, config_for: Settings, *, force_exclude: bool) -> list[str]:
    """Return what a glob means where the shell has left it to us: in quotes, or on Windows."""
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - an absolute pattern is one too
    files = [file for match in matches for file in _expand(match, config_for, force_exclude=force_exclude)]
    if not matches or not (files or force_exclude):
        raise InputError("nothing matches this glob", path=pattern)
    return files


def _walk(top: str, config_for: Settings) -> Iterator[str]:
    """Yield the digests under a folder; of each folder first its files, then its folders."""
    stack = [(top, ignored_above(top))]
    while stack:
        path, above = stack.pop()
        folder = listing(path, config_for, above)
        yield from (entry.path.removeprefix("./") for entry in folder.files)
        stack.extend((entry.path, folder.ignored) for entry in reversed(folder.folders))


def listing(path: str, config_for: Settings, above: tuple[Ignored, ...]) -> Folder:
    """Return the digests and the folders that are in a folder itself; ``above`` says what is ignored there.

    Raises:
        InputError: The folder cannot be read.
        ConfigError: A glob of its settings is none.
    """
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"the folder cannot be read: {error.strerror}", path=path) from None
    absolute = os.path.abspath(path)  # noqa: PTH100 - links are not followed
    ignored = above
    if any(entry.name == ".gitignore" for entry in entries):
        ignored = (*above, _gitignore(absolute))
    entries = [entry for entry in entries if not entry.is_symlink()]
    config = config_for(Path(absolute))
    home = _home(absolute, "", config)
    files = [entry for entry in entries if entry.is_file() and _wanted(home, entry.name, config)]
    folders = [entry for entry in entries if entry.is_dir() and not _is_skipped(entry.name)]
    if ignored:
        places = {one.folder: _relative(absolute, one.folder) for one in ignored}
        files = [entry for entry in files if not _is_ignored(places, entry, ignored)]
        folders = [entry for entry in folders if not _is_ignored(places, entry, ignored)]
    return Folder(files, folders, ignored)


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in _PACKAGES


def _wanted(home: str, name: str, config: Config) -> bool:
    """Whether a file in a walked folder fits ``include`` and not ``exclude``, as of its folder's settings."""
    settings = config.settings
    suffixes = _suffixes(settings.include)
    # The usual globs need no library that understands all others.
    included = name.endswith(suffixes) if suffixes else _fits(home + name, settings.include, config)
    return included and not (settings.exclude and _fits(home + name, settings.exclude, config))


def _fits(path: str, globs: Sequence[str], config: Config) -> bool:
    """Whether a path fits globs of the settings; raises a ConfigError where one of them is none."""
    try:
        return decide.matches(path, globs)
    except ValueError:
        decide.check_globs(config)
        raise


@lru_cache(maxsize=64)
def _suffixes(include: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings that ``include`` asks for, where it asks for nothing else."""
    matches = [_BY_SUFFIX.fullmatch(one) for one in include]
    return tuple(match[1] for match in matches if match) if all(matches) else ()


def _home(folder: str, name: str, config: Config) -> str:
    """Return a file's path as globs see it: relative to the settings' root, with ``/``; of no name its folder's."""
    return _relative(folder, str(config.root)) + name


def _relative(folder: str, root: str) -> str:
    """Return where a folder stands below another, with ``/`` behind it; nothing where they are one."""
    relative = os.path.relpath(folder, root).replace(os.sep, "/")
    return "" if relative == "." else f"{relative}/"


def ignored_above(top: str) -> tuple[Ignored, ...]:
    """Return the .gitignore files between a folder and the root of its repository, outermost first."""
    return tuple(_ignored_above(top))


def _ignored_above(top: str) -> Iterator[Ignored]:
    folder = Path(os.path.abspath(top))  # noqa: PTH100 - links are not followed
    above = [folder, *folder.parents]
    # Unlike pathlib's these never raise, as in a folder that may not be entered.
    root = next((index for index, candidate in enumerate(above) if os.path.exists(candidate / ".git")), 0)  # noqa: PTH110
    for candidate in reversed(above[1 : root + 1]):
        if os.path.isfile(candidate / ".gitignore"):  # noqa: PTH113
            yield _gitignore(str(candidate))


def _gitignore(folder: str) -> Ignored:
    path = Path(folder) / ".gitignore"
    if not os.path.isfile(path):  # noqa: PTH113 - a pipe of this name would keep us waiting; pathlib's may raise
        return Ignored(folder, ())
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(_LARGEST)
    except OSError:
        return Ignored(folder, ())
    return Ignored(folder, tuple(text.splitlines()))


def _is_ignored(places: Mapping[str, str], entry: os.DirEntry[str], ignored: Sequence[Ignored]) -> bool:
    """Whether the innermost .gitignore that speaks of an entry leaves it out.

    ``places`` holds for the folder of each .gitignore where the entry's own stands below it.
    """
    from factlint.globs import gitignore  # noqa: PLC0415 - slow to load, and not every folder has a .gitignore

    for file in reversed(ignored):
        relative = places[file.folder] + entry.name + ("/" if entry.is_dir() else "")
        verdict = gitignore(file.lines).check_file(relative).include
        if verdict is not None:
            return verdict
    return False


def _nearest(path: str) -> str:
    """Return what may have been meant by a path that leads to nothing, or where it was looked for."""
    from factlint.suggest import nearest  # noqa: PLC0415 - only mistakes pay for it

    if path.startswith(("http://", "https://")):
        return "a page is not fetched to be checked: save it and name the file"
    folder, name = os.path.split(path.rstrip("/"))
    try:
        near = nearest(name, sorted(os.listdir(folder or ".")))  # noqa: PTH208 - names are all that is needed
    except OSError:
        near = None
    if near:
        return f"did you mean {os.path.join(folder, near)!r}?"  # noqa: PTH118 - keeps the path as written
    return "" if os.path.isabs(path) else f"looked for in {os.getcwd()}"  # noqa: PTH109, PTH117 - as above
