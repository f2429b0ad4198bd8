"""The series of each digest of a run: which other digests there are, and the index of what they tell.

The index is brought up to date before the first digest is checked, by the process that began the run; from then on it
is read only. A digest that stands alone in its folder costs a look into that folder, and no index is opened.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factlint.errors import FactlintError, StoreError
from factlint.history.members import Members
from factlint.model import STDIN
from factlint.series import Alone, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factlint.config import Config
    from factlint.errors import ConfigError
    from factlint.history.embedder import Embedder, Embedders, Meaning
    from factlint.history.index import Entry, Index
    from factlint.history.indexing import Indexing
    from factlint.model import Digest
    from factlint.series import Series

_BATCH = 200
"""Digests that are written at a time: a run that is killed loses no more."""
_MANY = 1_000
"""Digests from which on tidying the index is worth its time."""

_VERSIONS = 40
"""Other languages that a digest is read in, the original among them; no paper has more. Each version is held against
all others, so that with hundreds the time would grow with the square."""


class Stale(NamedTuple):
    """Digests of one series that the index does not know as they are now."""

    series: str
    files: list[str]
    """As they were named where they were, else absolute."""
    kept_in: Index
    embedder: Embedder | None = None
    """What their stories are embedded by."""


class Chronicle:
    """Knows the series of digests, and keeps the index of them up to date."""

    def __init__(self, indexing: Indexing, config_for: Callable[[Path], Config]) -> None:
        """Keep where the index is, and what returns the settings for the digests in a folder."""
        self.indexing = indexing
        self.members = Members(config_for)
        self.notices: list[str] = []
        """What the user should be told: an index that could not be kept."""
        self._config_for = config_for
        self._indexes: dict[str, Index] = {}
        self._temporary: Index | None = None
        self._was_damaged = False
        self._embedders: Embedders | None = None

    def stale(self, names: Iterable[str]) -> Iterator[Stale]:
        """Yield which digests of the series of some must be read anew; nothing of one that stands alone.

        Raises:
            StoreError: The index cannot be used; after :meth:`recover` all can be tried again.
            ConfigError: A pattern of ``series``, or the place of the index, is wrong.
        """
        met: set[tuple[str, Config]] = set()
        named = {os.path.abspath(name): name for name in names}  # noqa: PTH100 - links are not followed
        for path in named:
            config = self._config_for(Path(path).parent)
            series = self._key(path, config)
            if (series, config) in met:
                continue
            met.add((series, config))
            self._tell_of_patterns(config)
            files = self._files(path)
            if len(files) <= (path in files):
                continue
            if self.indexing.is_off:
                return
            index = self._index(config)
            embedder = self._embedder(config)
            anew = index.stale(series, dict.fromkeys(files, config.language), embedder.model if embedder else "")
            yield Stale(series, [named.get(file, file) for file in anew], index, embedder)

    def _tell_of_patterns(self, config: Config) -> None:
        """Tell of patterns that fit nothing at all: a slip in them would end silently green."""
        if config.settings.series and not self.members.has_any(config):
            notice = str(config.error("no pattern of series fits any digest", "series", hint="each stands alone"))
            if notice not in self.notices:
                self.notices.append(notice)

    def put(self, stale: Stale, entries: Iterable[Entry]) -> None:
        """Keep what the digests of a series tell, a batch at a time; raises as :meth:`stale` does."""
        count = 0
        batch: list[Entry] = []
        for entry in entries:
            batch.append(entry)
            count += 1
            if stale.embedder and not entry.model:  # it failed in another process: this one is to know why
                stale.embedder.embedded("")
            if len(batch) >= _BATCH:
                stale.kept_in.put(stale.series, batch)
                batch = []
        stale.kept_in.put(stale.series, batch)
        if count >= _MANY:
            stale.kept_in.settle()

    def recover(self, error: StoreError) -> None:
        """Make room for another try after the index could not be used: by one for this run alone, or by none at all.

        Raises:
            StoreError: The same again: the command line names the index.
        """
        from factlint.database import DamagedError  # noqa: PLC0415 - hardly ever needed

        if isinstance(error, DamagedError) and not self._was_damaged:
            self._was_damaged = True  # it is begun anew by now
            return
        if self.indexing.path and not self._temporary:
            raise error
        if self._temporary is None:
            from factlint.history.index import Index  # noqa: PLC0415 - loads SQLite

            with suppress(StoreError):
                self._indexes.clear()
                self._temporary = Index.temporary()
                self.indexing = replace(self.indexing, path=str(self._temporary.path))
                self.notices.append(f"{error}; what other digests tell is kept for this run alone")
                return
        self.indexing = replace(self.indexing, is_off=True)  # as of an SQLite without its full-text search
        self.notices.append(f"{error}; other digests of the series are not looked at")

    def entry(self, path: str, parse: Callable[[bytes], Digest]) -> Entry | None:
        """Return what a digest tells, for the index; ``None`` where there is none any more."""
        from factlint.history.entry import entry  # noqa: PLC0415 - loads what reads a digest for this

        config = self._config_for(Path(os.path.abspath(path)).parent)  # noqa: PTH100 - as above
        return entry(path, config.language, self._embedder(config), parse)

    def problems(self) -> tuple[ConfigError, ...]:
        """Return why models that settings name could not be used, each once; all else is found without them."""
        return self._embedders.problems() if self._embedders else ()

    def series(self, digest: Digest, config: Config, read: Callable[[str], Digest]) -> Series:
        """Return the other digests of the series of one, as far as the index knows them; ``read`` reads a version.

        Raises:
            StoreError: The index cannot be used; ConfigError: its place, or a pattern of ``series``, is wrong.
        """
        window = config.settings.window_days
        if digest.path == STDIN:
            return Versions(window, tuple)
        path = os.path.abspath(digest.path)  # noqa: PTH100 - as above
        files = self._files(path)
        versions = _Once(lambda: tuple(self._versions(path, digest, config, read)))
        if len(files) <= (path in files) or self.indexing.is_off:
            return Versions(window, versions)
        from factlint.history.view import View  # noqa: PLC0415 - loads SQLite; most digests of a first run are alone

        key = self._key(path, config)
        return View(
            self._index(config),
            key,
            path,
            shown=_shown(digest.path),
            language=digest.language,
            window=window,
            versions=versions,
            meaning=self._meaning(digest, config),
        )

    def close(self) -> None:
        """Close the indexes; one that was for this run alone is gone then."""
        for index in {id(one): one for one in (*self._indexes.values(), self._temporary) if one}.values():
            index.close()
        self._indexes.clear()
        self._temporary = None

    def _files(self, path: str) -> Mapping[str, os.stat_result]:
        files = self.members.of(path)
        within = self.indexing.within
        return {one: found for one, found in files.items() if _is_in(one, within)} if within else files

    def _key(self, path: str, config: Config) -> str:
        """Return what a series is called in the index; without patterns one of ``.html`` is not that of ``.md``."""
        place = self.members.place(path)
        name = place.series if place else ""
        if self.indexing.within:  # else a run that sees a part of the series would make others read the rest again
            name = f"{name}::{os.path.realpath(self.indexing.within)}"
        return name if config.settings.series else f"{name}{os.path.splitext(path)[1]}"  # noqa: PTH122 - a string

    def _embedder(self, config: Config) -> Embedder | None:
        """Return what embeds stories, where the settings name a model."""
        if not config.settings.semantic.model:
            return None
        if self._embedders is None:
            from factlint.history.embedder import Embedders  # noqa: PLC0415 - off by default

            self._embedders = Embedders()
        return self._embedders.of(config)

    def _meaning(self, digest: Digest, config: Config) -> Meaning | None:
        if not (embedder := self._embedder(config)):
            return None
        from factlint.history.embedder import Meaning  # noqa: PLC0415 - loaded already

        return Meaning(embedder, digest)

    def _versions(self, path: str, digest: Digest, config: Config, read: Callable[[str], Digest]) -> Iterator[Version]:
        original = config.settings.original_language
        first = self.members.original(path)
        found = sorted(self.members.versions(path), key=lambda one: one[0] != first)
        for other, language in found[:_VERSIONS]:
            if self.indexing.within and not _is_in(other, self.indexing.within):
                continue
            try:
                version = read(_shown(digest.path)(other))
            except FactlintError:
                continue  # its own check tells of it
            is_original = (language or version.language) == original if original else None
            yield Version(version.path, version, is_original)

    def _index(self, config: Config) -> Index:
        from factlint.history.index import Index, index_place  # noqa: PLC0415 - loads SQLite

        place = index_place(self.indexing.path, self.indexing.store, config)
        if str(place) not in self._indexes:
            is_temporary = self._temporary is not None and self._temporary.path == place
            self._indexes[str(place)] = self._temporary if is_temporary and self._temporary else Index(place)
        return self._indexes[str(place)]


class Versions(Alone):
    """The series of a digest that stands alone, but perhaps for itself in other languages."""

    def __init__(self, window: int, versions: Callable[[], Sequence[Version]]) -> None:
        """Keep the days of the settings, and what finds the versions."""
        self.window = window
        self._find = versions

    def versions(self) -> Sequence[Version]:
        """Return the digest in other languages."""
        return self._find()


class _Once:
    """The versions of a digest, looked for when the first rule asks."""

    def __init__(self, find: Callable[[], Sequence[Version]]) -> None:
        self._find = find
        self._found: Sequence[Version] | None = None

    def __call__(self) -> Sequence[Version]:
        if self._found is None:
            self._found = self._find()
        return self._found


def _shown(like: str) -> Callable[[str], str]:
    """Return how paths are shown beside one that is given: relative to the current folder where it is."""
    if os.path.isabs(like):  # noqa: PTH117 - unlike pathlib's it never raises
        return str
    here = os.getcwd()  # noqa: PTH109 - a string
    return lambda path: os.path.relpath(path, here)


def _is_in(path: str, folder: str) -> bool:
    """Whether a file is under a folder, links followed."""
    real = os.path.realpath(path)
    return real.startswith(os.path.join(os.path.realpath(folder), ""))  # noqa: PTH118 - strings
