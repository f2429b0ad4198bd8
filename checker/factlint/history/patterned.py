"""The files that the setting ``series`` puts together: one walk for all its patterns."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.discover import is_project_page
from factlint.history import members as limits
from factlint.history import pattern

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator

    from factlint.config import Config
    from factlint.discover import Folder, Ignored
    from factlint.history.pattern import Fit
    from factlint.history.place import Place


class _Version(NamedTuple):
    """A digest in one language."""

    path: str
    series: str
    language: str


class Patterned:
    """The files under a settings file that fit the patterns of its ``series``."""

    def __init__(
        self,
        config: Config,
        config_for: Callable[[Path], Config],
        listing: Callable[[str, tuple[Ignored, ...] | None], Folder],
    ) -> None:
        """Find them; ``listing`` is asked for the digests of each folder.

        Raises:
            ConfigError: A pattern is none.
        """
        self._config = config
        self._config_for = config_for
        self._list = listing
        self.series: defaultdict[str, dict[str, os.stat_result]] = defaultdict(dict)
        """The files of each series, by absolute path."""
        self._by_version: defaultdict[str, list[_Version]] = defaultdict(list)
        self._by_day: defaultdict[tuple[str, str], dict[str, list[_Version]]] = defaultdict(lambda: defaultdict(list))
        for entry, fit in self._fitting():
            try:
                self.series[fit.series][entry.path] = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            version = _Version(entry.path, fit.series, fit.language)
            self._by_version[fit.version].append(version)
            if fit.day:
                self._by_day[_pattern_of(fit.series), fit.day][fit.series].append(version)

    def versions(self, home: Place) -> list[tuple[str, str]]:
        """Return a digest in other languages: files of equal name, else the only one of its day in that language."""
        exact = {one.series: one for one in self._by_version.get(home.version, ())}
        of_day = self._by_day.get((_pattern_of(home.series), home.day), {}) if home.day else {}
        if len(of_day.get(home.series, ())) == 1:
            exact = {series: alike[0] for series, alike in of_day.items() if len(alike) == 1} | exact
        return sorted((one.path, one.language) for one in exact.values() if one.series != home.series)

    def _fitting(self) -> Iterator[tuple[os.DirEntry[str], Fit]]:
        """Yield the files that fit a pattern, of each folder the newest first."""
        root = str(self._config.root)
        patterns = pattern.patterns(self._config)
        stack: list[tuple[str, tuple[str, ...], tuple[Ignored, ...] | None]] = [(root, (), None)]
        files = folders = 0
        while stack and files < limits.FILES and folders < limits.FOLDERS:
            path, parts, above = stack.pop()
            if self._config_for(Path(path)) is not self._config:
                continue
            listed = self._list(path, above)
            folders += 1
            home = "".join(f"{part}/" for part in parts)
            for entry in reversed(listed.files):
                fit = pattern.fitting_home(home + entry.name, self._config)
                if fit and not (is_project_page(entry.name) and "*" in fit.pattern.rpartition("/")[2]):
                    files += 1
                    yield entry, fit
            for entry in listed.folders:
                below = (*parts, entry.name)
                if any(one.leads_on(below) for one in patterns):
                    stack.append((entry.path, below, listed.ignored))


def _pattern_of(series: str) -> str:
    return series.rpartition("::")[0]
