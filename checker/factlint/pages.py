"""The pages of a run: a library for each settings file, and what is asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.errors import StoreError
from factlint.sources.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.config import Config
    from factlint.given import Cited
    from factlint.sources.judgements import Judgements
    from factlint.sources.library import Library
    from factlint.sources.store import Store


class Pages:
    """Opens the store where pages are kept, and asks the web once for each."""

    def __init__(self, reading: Reading | None) -> None:
        """Keep how the pages are come by; without it none is."""
        self.reading = reading
        self.notices: list[str] = []
        """What the user should be told: of the store, and of archives."""
        self._libraries: dict[Config, Library] = {}
        self._temporary: Store | None = None

    @property
    def fetches(self) -> bool:
        """Whether pages may be asked for."""
        return bool(self.reading and not self.reading.offline and not self.reading.replay)

    def gather(self, wanted: Mapping[Config, Sequence[Cited]]) -> None:
        """Ask the web for what digests cite; raises as :meth:`factlint.sources.library.Library.gather` does."""
        for config in wanted:
            self._open_store(config)
        for config, ones in wanted.items():
            library = self.library(config)
            self._has_asked(library.gather(url for one in ones for url in one.urls))
            self._has_asked(library.gather(library.worth_asking(twin for one in ones for twin in one.twins)))

    def gather_copies(self, wanted: Mapping[Config, Sequence[Cited]]) -> None:
        """Ask for archived copies, and tell if nobody answered; raises as :meth:`gather` does."""
        self.gather(wanted)
        if wanted and not any(self.library(config).has_page(one.urls) for config in wanted for one in wanted[config]):
            self.notices.append("the Wayback Machine did not answer; whether it has copies is not known")

    def library(self, config: Config) -> Library:
        """Return the pages under some settings."""
        if config not in self._libraries:
            from factlint.sources.library import Library  # noqa: PLC0415 - only where pages are read

            self._libraries[config] = Library(config, self.reading or Reading())
        return self._libraries[config]

    def cache(self, config: Config) -> Judgements | None:
        """Return the place for the answers of judges; a replay keeps none, nor does what finds no store offline."""
        from factlint.sources.judgements import Judgements  # noqa: PLC0415 - hardly ever needed

        library = self.library(config)
        keeps = not (self.reading and self.reading.replay) and (self.fetches or library.is_begun)
        return Judgements(library.store) if keeps else None

    def close(self) -> None:
        """Close the stores; one that was for this run alone is gone then."""
        for library in self._libraries.values():
            library.close()
        self._libraries.clear()
        if self._temporary:
            self._temporary.close()  # a file that is open cannot be removed on Windows
        self._temporary = None

    def _has_asked(self, urls: Iterable[str]) -> None:
        """Note what came from the web in this run, for the libraries of this process and of others."""
        if self.reading and (asked := frozenset(urls)):
            self.reading = replace(self.reading, asked=self.reading.asked | asked)
            for library in self._libraries.values():
                library.reading = self.reading

    def _open_store(self, config: Config) -> None:
        """Open the store; where it cannot be, all of this run is kept in one that is gone afterwards.

        Raises:
            StoreError: The command line names a store that cannot be opened.
        """
        try:
            notice = self.library(config).store.notice
        except StoreError as error:
            if self.reading is None or self.reading.store:
                raise
            from factlint.sources.store import Store  # noqa: PLC0415 - hardly ever needed

            self._temporary = Store.temporary()
            self.reading = replace(self.reading, store=str(self._temporary.path))
            self._libraries.clear()
            notice = f"{error}; what is read is kept for this run alone"
        if notice:
            self.notices.append(notice)
