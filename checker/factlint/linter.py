"""Each digest under the settings nearest to it, and with the pages that it cites."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factlint import config as settings
from factlint.errors import ConfigError, FactlintError
from factlint.examine import FINDINGS, FileResult, crash, examine
from factlint.given import Cited, Text, grouped, version
from factlint.model import STDIN
from factlint.pages import Pages
from factlint.panel import Panel
from factlint.ruleset import Ruleset
from factlint.series import Alone
from factlint.source import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factlint.config import Config
    from factlint.examine import Keep
    from factlint.history.chronicle import Chronicle
    from factlint.history.index import Entry
    from factlint.history.indexing import Indexing
    from factlint.model import Digest
    from factlint.rulefile import Rule
    from factlint.series import Series
    from factlint.source import Sources
    from factlint.sources.reading import Reading

_KEPT = 8
"""Digests that are kept from when their links are asked for until they are checked; others are parsed again."""
_OF_TWINS = "successors.insecure"
"""The check that asks whether https answers as http does."""


class Linter:
    """Checks digests, each under the settings nearest to it (or under one settings file for all)."""

    def __init__(
        self,
        overrides: Mapping[str, Any] | None = None,
        config: str | None = None,
        reading: Reading | None = None,
        keep: Keep = FINDINGS,
        indexing: Indexing | None = None,
    ) -> None:
        """Keep the command line's values, under the keys of a settings file, and the settings file that it names.

        ``reading`` says how the pages are come by; without it none is. ``keep`` says what each result shall hold
        beside the findings. ``indexing`` says where it is kept what other digests tell; without it none is looked at.
        """
        self.indexing = indexing
        self._chronicle: Chronicle | None = None
        self.keep = keep
        self.panel = Panel()
        self.overrides = dict(overrides or {})
        self.config = config
        self.pages = Pages(reading)
        self._configs: dict[Path | None, Config] = {}
        self._by_folder: dict[Path, Config] = {}
        self._rulesets: dict[Config, Ruleset] = {}
        self._around: dict[Ruleset, bool] = {}
        self._parsed: dict[Text, Digest] = {}
        self._former: Mapping[str, bytes | None] = {}
        self.notices: list[str] = []
        """What the user should be told, beside what was found."""

    def config_for(self, folder: Path) -> Config:
        """Return the settings for the digests in a folder; raises as :func:`factlint.config.load` does."""
        if folder not in self._by_folder:
            path = Path(self.config) if self.config else settings.nearest(folder)
            if path not in self._configs:
                # A file named on the command line speaks of paths as the command line does.
                root = Path.cwd() if self.config else None
                self._configs[path] = settings.load(path, self.overrides, root)
            self._by_folder[folder] = self._configs[path]
        return self._by_folder[folder]

    def ruleset_for(self, path: str) -> Ruleset:
        """Return the rules for a digest; raises as :class:`factlint.ruleset.Ruleset` does."""
        if (config := self.config_for(_folder(path))) not in self._rulesets:
            self._rulesets[config] = Ruleset(config)
        return self._rulesets[config]

    def language_for(self, path: str) -> str | None:
        """Return the language that the settings give a digest; ``None`` where it is to be told from its text."""
        return self.config_for(_folder(path)).language

    def check_file(self, path: str) -> FileResult:
        """Read a file and check it; what cannot be read is an error in the result, not an exception."""
        return self._check(path, lambda: self._read(Text(path)))

    def check_data(self, data: bytes, path: str) -> FileResult:
        """Check the bytes of a digest that came from elsewhere; ``path`` tells its name."""
        return self._check(path, lambda: self._read(Text(path, data)))

    def check_aside(self, data: bytes, path: str, former: Mapping[str, bytes | None] | None = None) -> FileResult:
        """Check another text of a digest, such as that of an earlier revision, by the pages that are at hand.

        No page is asked for, and none kept: the store and the cassettes are as the digest itself needs them. ``former``
        holds its versions in other languages as :func:`factlint.given.version` takes them.
        """
        self._former = former or {}
        try:
            return self._check(path, lambda: self._read(Text(path, data)), aside=True)
        finally:
            self._former = {}

    def check_digest(self, digest: Digest) -> FileResult:
        """Check a digest that is parsed already."""
        return self._check(digest.path, lambda: digest)

    def cite_file(self, path: str) -> Cited:
        """Return the URLs that a file's rules need read; none where it cannot be read, which its check will tell."""
        return self._cite(Text(path))

    def cite_data(self, data: bytes, path: str) -> Cited:
        """Return the URLs that the rules for a digest from elsewhere need read."""
        return self._cite(Text(path, data))

    def lost_file(self, path: str) -> Cited:
        """Return the URLs that tell of archived copies of the pages that a file cites and nobody could read."""
        return self._lose(Text(path))

    def lost_data(self, data: bytes, path: str) -> Cited:
        """Return the same for a digest from elsewhere."""
        return self._lose(Text(path, data))

    @property
    def reading(self) -> Reading | None:
        """How the pages are come by; ``None`` where none is."""
        return self.pages.reading

    @property
    def fetches(self) -> bool:
        """Whether pages may be asked for."""
        return self.pages.fetches

    def archives(self, path: str) -> bool:
        """Whether archived copies are asked for what a digest cites."""
        return bool(self.reading and self.reading.archive) or self.ruleset_for(path).config.settings.network.archive

    def gather(self, cited: Iterable[Cited]) -> None:
        """Ask the web for what digests cite; raises as :meth:`factlint.sources.library.Library.gather` does."""
        self.pages.gather(self._wanted(cited))

    def gather_copies(self, cited: Iterable[Cited]) -> None:
        """Ask for archived copies, and tell if nobody answered; raises as :meth:`gather` does."""
        self.pages.gather_copies(self._wanted(cited))

    def follow(self, cited: Cited) -> None:
        """Let the store know of all addresses of the pages that a digest cites; raises as :meth:`gather` does."""
        self.pages.library(self.ruleset_for(cited.path).config).follow((*cited.urls, *cited.twins))

    def _wanted(self, cited: Iterable[Cited]) -> dict[Config, list[Cited]]:
        return grouped(cited, lambda path: self.ruleset_for(path).config)

    @property
    def chronicle(self) -> Chronicle | None:
        """What knows the series of digests; ``None`` where no other digest shall be looked at."""
        if self._chronicle is None and self.indexing:
            from factlint.history.chronicle import Chronicle  # noqa: PLC0415 - texts without a file need none

            self._chronicle = Chronicle(self.indexing, self.config_for)
        return self._chronicle

    def record_file(self, path: str) -> Entry | None:
        """Return what a digest tells, for the index; ``None`` where there is none any more."""

        def parsed(data: bytes) -> Digest:
            digest = self._read(Text(path, data))
            self._retain(Text(path), digest)
            return digest

        return self.chronicle.entry(path, parsed) if self.chronicle else None

    def looks_around(self, path: str) -> bool:
        """Whether a rule for a digest looks at others of its series."""
        ruleset = self.ruleset_for(path)
        if ruleset not in self._around or ruleset.config.settings.per_file_ignores:
            active = ruleset.active(ruleset.home(path))
            self._around[ruleset] = any(rule.bound.check.looks_at == "series" for rule in active)
        return self._around[ruleset]

    def series_of(self, digest: Digest, ruleset: Ruleset) -> Series:
        """Return what the other digests of a digest's series tell, if a rule asks; raises as the chronicle does."""
        if not self.chronicle or not self.looks_around(digest.path):
            return Alone()
        return self.chronicle.series(digest, ruleset.config, lambda path: self._read(version(path, self._former)))

    @property
    def told(self) -> list[str]:
        """What the user should be told, the index among it."""
        return [*self.notices, *self.pages.notices, *(self._chronicle.notices if self._chronicle else ())]

    def known(self) -> dict[str, Rule]:
        """Return all rules that were asked for so far, by their codes."""
        return {code: rule for ruleset in self._rulesets.values() for code, rule in ruleset.catalog.rules.items()}

    def close(self) -> None:
        """Close the stores and judges; a store that was for this run alone is gone then."""
        self.panel.close()
        if self._chronicle:
            self._chronicle.close()
        self.pages.close()

    def _check(self, path: str, read: Callable[[], Digest], *, aside: bool = False) -> FileResult:
        result = self._checked(path, read, aside=aside)
        return replace(result, errors=result.errors + (self._chronicle.problems() if self._chronicle else ()))

    def _checked(self, path: str, read: Callable[[], Digest], *, aside: bool) -> FileResult:
        ruleset = self.ruleset_for(path)
        try:
            digest = read()
            series = self.series_of(digest, ruleset)
            if not self._reads(ruleset, path):
                return examine(digest, ruleset, Unread(), keep=self.keep, series=series)
            library, home = self.pages.library(ruleset.config), ruleset.home(path)
            sources = library.sources(digest, home)
            result = self._examine(digest, ruleset, sources, series)
        except FactlintError as error:
            return FileResult(path, errors=(error,))
        if aside:
            return result
        try:
            library.keep(home, sources)
        except FactlintError as error:  # what was found is told all the same
            return replace(result, errors=(*result.errors, error))
        return result

    def _cite(self, text: Text) -> Cited:
        path = text.path
        ruleset = self.ruleset_for(path)
        if not self._reads(ruleset, path):
            return Cited(path)
        try:
            digest = self._read(text)
        except FactlintError:
            return Cited(path)
        self._retain(text, digest)
        from factlint.sources import cited  # noqa: PLC0415 - only where pages are read

        active = {rule.bound.rule.check for rule in ruleset.active(ruleset.home(path))}
        return Cited(path, cited.cited(digest), cited.twins(digest) if _OF_TWINS in active else ())

    def _lose(self, text: Text) -> Cited:
        path = text.path
        ruleset = self.ruleset_for(path)
        if not self._reads(ruleset, path) or not self.archives(path):
            return Cited(path)
        try:
            digest = self._read(text)
            library = self.pages.library(ruleset.config)
            sources = library.sources(digest, ruleset.home(path))
            queries = map(sources.query, sources.lost())
            asked = tuple(query for query in queries if library.admits(query))
        except FactlintError:
            return Cited(path)
        self._retain(text, digest)
        return Cited(path, asked)

    def _retain(self, text: Text, digest: Digest) -> None:
        if len(self._parsed) < _KEPT:
            self._parsed[text] = digest

    def _read(self, text: Text) -> Digest:
        if text in self._parsed:
            return self._parsed.pop(text)
        try:
            return text.parsed(self.language_for(text.path))
        except FactlintError:
            raise
        except Exception as error:
            raise crash("reading", text.path, error) from error

    def _reads(self, ruleset: Ruleset, path: str) -> bool:
        """Whether pages are read for a digest at all."""
        active = ruleset.active(ruleset.home(path))
        return self.reading is not None and (self.keep.judge or any(rule.bound.check.reads for rule in active))

    def _examine(self, digest: Digest, ruleset: Ruleset, sources: Sources, series: Series) -> FileResult:
        """Examine a digest with all judges; without them, and so all later ones, where one of them cannot work."""
        config = ruleset.config
        try:
            judges = self.panel.judges(config, lambda: self.pages.cache(config), online=self.fetches)
            return examine(digest, ruleset, sources, judges, keep=self.keep, series=series)
        except ConfigError as error:
            self.panel.dismiss(config)
            result = examine(digest, ruleset, sources, keep=self.keep, series=series)
            return replace(result, errors=(*result.errors, error))


def _folder(path: str) -> Path:
    return Path(os.path.abspath(path)).parent if path != STDIN else Path.cwd()  # noqa: PTH100 - links are not followed
