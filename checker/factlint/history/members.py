"""Which files are the other digests of a series, and which the same digest in other languages, as the disk has them.

A folder is listed once however many of its digests are checked. What :mod:`factlint.discover` leaves out of a folder is
no member: what .gitignore names, hidden folders, links. Where no setting names the files only the folder of the series
and its date folders are looked into, never all that is below them.
"""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import discover
from factlint.errors import InputError
from factlint.history import date_folders, docusaurus, language_tags
from factlint.history.named_languages import Names
from factlint.history.place import is_digest, is_of_folder, layout, place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factlint.config import Config
    from factlint.history.patterned import Patterned
    from factlint.history.place import FolderLayout, Place

FILES = 50_000
FOLDERS = 2_000
"""What is looked at of a series at most; the newest by their names first."""
_ABOVE = 7
"""How many folders above a digest may have the folder of another language beside them."""
_SUFFIXES = (".md", ".html", ".txt")


class Members:
    """The files of series, each folder listed once: for one run, in which the disk is taken to stand still."""

    def __init__(self, config_for: Callable[[Path], Config]) -> None:
        """Keep what returns the settings for the digests in a folder."""
        self._config_for = config_for
        self._names: dict[str, Names] = {}
        self._listed: dict[str, discover.Folder] = {}
        self._files: dict[str, frozenset[str]] = {}
        self._series: dict[tuple[str, ...], dict[str, os.stat_result]] = {}
        self._patterned: dict[Config, Patterned] = {}

    def place(self, path: str) -> Place | None:
        """Return where a digest belongs; raises as :func:`factlint.history.place.place` does. ``path`` is absolute."""
        return place(path, self._config(path), self.names)

    def of(self, path: str) -> Mapping[str, os.stat_result]:
        """Return the digests of the series that one belongs to, by their absolute paths; nothing if it has none.

        It is among them itself, if it is on the disk.

        Raises:
            ConfigError: A pattern of ``series`` is none.
        """
        config = self._config(path)
        if config.settings.series:
            home = self.place(path)
            found = self._by_pattern(config).series.get(home.series, {}) if home else None
        else:
            found = self._in_folders(path)
        if found is None or path in found or not (own := _stat(path)):
            return found or {}
        return {**found, path: own}

    def versions(self, path: str) -> list[tuple[str, str]]:
        """Return the same digest in other languages: path and language, that empty where the path does not tell it.

        Raises:
            ConfigError: A pattern of ``series`` is none.
        """
        config = self._config(path)
        home = self.place(path)
        if home is None:
            return []
        if config.settings.series:
            return self._by_pattern(config).versions(home)
        found: dict[str, str] = {}
        bare = home.version.rpartition("/")[2]
        for folder in self._folders_of_versions(path):
            for name in self.names(folder).alike(bare):
                other = os.path.join(folder, name)  # noqa: PTH118 - paths of digests are strings
                there = self.place(other) if self._is_listed(folder, name) else None
                if there and there.version == home.version and there.series != home.series:
                    found[other] = there.language
        return sorted(found.items())

    def original(self, path: str) -> str | None:
        """Return the version of a digest that ``original-language`` names; ``None`` if that is itself or not there.

        One whose path tells no language is the original where no other version is.
        """
        config, home = self._config(path), self.place(path)
        wanted = language_tags.language(config.settings.original_language) or config.settings.original_language
        if not wanted or home is None or home.language == wanted:
            return None
        versions = self.versions(path)
        told = [other for other, language in versions if language == wanted]
        untold = [other for other, language in versions if not language] if home.language else []
        return next(iter(told or untold), None)

    def has_any(self, config: Config) -> bool:
        """Whether the patterns of some settings fit any digest on the disk; raises as :meth:`of` does."""
        return bool(self._by_pattern(config).series)

    def names(self, folder: str) -> Names:
        """Return all names in a folder; none where it cannot be read."""
        if folder not in self._names:
            try:
                self._names[folder] = Names(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
            except (OSError, ValueError):
                self._names[folder] = Names()
        return self._names[folder]

    def _config(self, path: str) -> Config:
        return self._config_for(Path(path).parent)

    def _list(self, folder: str, above: tuple[discover.Ignored, ...] | None = None) -> discover.Folder:
        if folder not in self._listed:
            ignored = discover.ignored_above(folder) if above is None else above
            try:
                self._listed[folder] = discover.listing(folder, self._config_for, ignored)
            except (InputError, ValueError):
                self._listed[folder] = discover.Folder([], [], ignored)
        return self._listed[folder]

    def _is_listed(self, folder: str, name: str) -> bool:
        if folder not in self._files:
            self._files[folder] = frozenset(entry.name for entry in self._list(folder).files)
        return name in self._files[folder]

    def _by_pattern(self, config: Config) -> Patterned:
        from factlint.history.patterned import Patterned  # noqa: PLC0415 - few settings name a series

        if config not in self._patterned:
            self._patterned[config] = Patterned(config, self._config_for, self._list)
        return self._patterned[config]

    def _in_folders(self, path: str) -> dict[str, os.stat_result] | None:
        """Return the digests of a series that no setting names; ``None`` if a file is no digest."""
        home = layout(path, self.names)
        if home is None:
            return None
        suffix = os.path.splitext(path)[1]  # noqa: PTH122 - paths of digests are strings
        key = (home.place.series, home.base, home.tag, str(home.bundled), suffix)
        if key not in self._series:
            files = {entry.path: entry for entry in self._walk(home)}
            self._series[key] = {one: stat for one in _single(files, suffix) if (stat := _stat_of(files[one]))}
        return self._series[key]

    def _walk(self, home: FolderLayout) -> Iterator[os.DirEntry[str]]:
        """Yield the digests of a series: those of its folder and of its date folders."""
        stack: list[tuple[str, int, bool, tuple[discover.Ignored, ...] | None]] = [(home.base, 0, not home.tag, None)]
        files = folders = 0
        while stack and files < FILES and folders < FOLDERS:
            path, rank, tagged, above = stack.pop()
            listed = self._list(path, above)
            folders += 1
            if tagged:
                for entry in self._of_series(path, listed, home)[: FILES - files]:
                    files += 1
                    yield entry
            for entry in listed.folders:
                if below := date_folders.rank(entry.name, rank, dated=home.bundled):
                    stack.append((entry.path, below, tagged, listed.ignored))
                elif not tagged and entry.name == home.tag:
                    stack.append((entry.path, rank, True, listed.ignored))

    def _of_series(self, folder: str, listed: discover.Folder, home: FolderLayout) -> list[os.DirEntry[str]]:
        """Return those files of a folder that are of a series, as :func:`layout` would find of each, newest first."""
        names = self.names(folder)
        above = folder.replace(os.sep, "/").split("/")
        plain = [part for part in above if part != home.tag] if home.tag else above
        is_own = date_folders.is_own(plain[-1])
        found = []
        for entry in reversed(listed.files):
            bare, tag = names.split(entry.name)
            stem = bare.rpartition(".")[0]
            if language_tags.folded(tag or home.folder_tag) == home.folded and is_digest(stem, plain):
                if is_own and folder != home.base and not is_of_folder(stem):
                    continue
                found.append(entry)
        return found

    def _folders_of_versions(self, path: str) -> Iterator[str]:
        """Yield the folders that may hold a digest in other languages: its own, and those beside and below others."""
        folder = os.path.dirname(path)  # noqa: PTH120 - paths of digests are strings
        parts = folder.split(os.sep)  # noqa: PTH206 - paths of digests are strings
        yield folder
        home = layout(path, self.names)
        if home and home.at is not None:
            plain = os.path.dirname(home.place.version)  # noqa: PTH120 - as above
            others = self._with_other(parts[: home.at], parts[home.at], parts[home.at + 1 :])
            yield from _there(folder, [plain], others)
            return
        for index in range(len(parts), max(len(parts) - _ABOVE, 0), -1):
            yield from _there(folder, self._with_other(parts[:index], "", parts[index:]))
        yield from _there(folder, map("/".join, docusaurus.translated(parts, self.names, _ABOVE)))

    def _with_other(self, above: list[str], tag: str, below: list[str]) -> Iterator[str]:
        """Yield the folders that a digest's may be in other languages."""
        top = "/".join(above) or "/"
        for name in self.names(top).tags:
            if name != tag:
                yield "/".join([*above, name, *below])


def _there(own: str, *folders: Iterable[str]) -> Iterator[str]:
    """Yield those folders that there are, as the system writes them, and that no link leads to.

    One shows a digest twice, or leads to files that somebody else may read and whoever made it may not: what is said of
    a version quotes it. Links above both a folder and the digest's ``own`` lead to both of them.
    """
    for folder in chain.from_iterable(folders):
        native = folder.replace("/", os.sep)
        if os.path.isdir(native) and not _is_linked(native, own):  # noqa: PTH112 - unlike pathlib's it never raises
            yield native


def _is_linked(folder: str, own: str) -> bool:
    """Whether a link is among the folders of a path that are not those of another."""
    above = os.path.commonpath((folder, own))
    while len(folder) > len(above):
        if os.path.islink(folder):  # noqa: PTH114 - as above
            return True
        folder = os.path.dirname(folder)  # noqa: PTH120 - as above
    return False


def _single(files: Mapping[str, object], suffix: str) -> Iterator[str]:
    """Yield files, of ``x.md`` and the ``x.html`` that was made from it only that which is of the wanted kind."""
    if all(path.endswith(suffix) for path in files):
        yield from files
        return
    order = [suffix, *_SUFFIXES]
    best: dict[str, tuple[int, str]] = {}
    for path in files:
        stem, kind = os.path.splitext(path)  # noqa: PTH122 - as above
        rank = order.index(kind) if kind in order else len(order)
        best[stem] = min(best.get(stem, (rank, path)), (rank, path))
    yield from (path for _, path in best.values())


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=False)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None


def _stat_of(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None
