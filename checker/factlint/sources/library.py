"""A run's library: it fetches what the digests cite, and gives each digest its sources.

Answers go from the web into the store and from there to whoever judges them, in whatever process: the store is the only
way, so that a run that is cut off loses nothing, and no process holds more pages than those of one digest.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.sources.answer import Answer, Failure
from factlint.sources.digest_sources import DigestSources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factlint.config import Config
    from factlint.model import Digest
    from factlint.source import Origin
    from factlint.sources.answer import FailureKind
    from factlint.sources.guard import Guard
    from factlint.sources.reading import Reading
    from factlint.sources.store import Store


class Library:
    """Where the answers of the digests under one set of settings come from."""

    def __init__(self, config: Config, reading: Reading) -> None:
        """Keep what settings and command line say."""
        self.config = config
        self.reading = reading

    @cached_property
    def store(self) -> Store:
        """The store, opened when it is first needed; raises as :class:`factlint.sources.store.Store` does."""
        from factlint.sources.store import Store  # noqa: PLC0415 - loads SQLite

        return Store(self._store_path())

    @cached_property
    def guard(self) -> Guard:
        """What judges an address before anything is asked."""
        from factlint.sources.guard import Guard  # noqa: PLC0415 - only where there are links

        network = self.config.settings.network
        return Guard(network.allow_hosts, network.allow_ports)

    def gather(self, urls: Iterable[str]) -> None:
        """Ask the web for what the store does not hold; every answer is kept at once.

        Raises:
            ConfigError: A header's value is to come from a variable that is not set.
            StoreError: The store's place cannot be written to.
        """
        if self.reading.offline or self.reading.replay:
            return
        missing = [url for url in dict.fromkeys(urls) if self.reading.refresh or not self.store.fresh(url)]
        if missing:
            import asyncio  # noqa: PLC0415 - only where the web is asked

            from factlint.sources.fetch import fetch  # noqa: PLC0415 - loads httpx

            asyncio.run(fetch(missing, self.config.settings.network, self.store.put))

    def sources(self, digest: Digest, home: str) -> DigestSources:
        """Return what is known of the pages that a digest cites; ``home`` is its path as cassettes know it.

        Raises:
            InputError: Its cassette cannot be read.
        """
        from factlint.sources.cited import cited  # noqa: PLC0415 - the same

        return DigestSources(cited(digest), self._recorded(home) if self.reading.replay else self._stored, digest.day)

    def record(self, home: str, sources: DigestSources) -> None:
        """Write a digest's cassette, if cassettes are wanted."""
        if self.reading.record:
            from factlint.sources import cassette  # noqa: PLC0415 - loads a YAML writer

            answers = [answer for url in sources.asked() if (answer := self._stored(url))]
            cassette.write(cassette.file_of(Path(self.reading.record), home), answers)

    def _stored(self, url: str) -> Answer | None:
        if refused := self._refused(url, "web"):
            return refused
        answer = self.store.fresh(url) if self.reading.offline else self.store.get(url)
        if answer and answer.fetched_at < self.reading.started:
            return replace(answer, origin="store")
        return answer

    def _recorded(self, home: str) -> Callable[[str], Answer | None]:
        from factlint.sources import cassette  # noqa: PLC0415 - only here

        path = cassette.file_of(Path(self.reading.replay), home)
        answers: Mapping[str, Answer] = cassette.read(path) if path.exists() else {}
        missing = f"it is not in {path.name}" if answers else f"there is no cassette {path}"

        def load(url: str) -> Answer | None:
            refused = self._refused(url, "cassette")
            return refused or answers.get(url) or _failed(url, "not-recorded", missing)

        return load

    def _refused(self, url: str, origin: Origin) -> Answer | None:
        """Return the guard's verdict on an address as written, which needs neither store nor web."""
        failure = self.guard.url(url)
        return Answer(url, failure=failure, fetched_at=self.reading.started, origin=origin) if failure else None

    def _store_path(self) -> Path:
        from factlint.sources import store  # noqa: PLC0415 - loads SQLite

        given = self.config.settings.store.path
        if self.reading.store:
            return Path(self.reading.store)
        if given:
            return (self.config.path.parent if self.config.path else self.config.root) / Path(given).expanduser()
        return store.default_path()


def _failed(url: str, kind: FailureKind, words: str) -> Answer:
    return Answer(url, failure=Failure(kind, words, url), origin="cassette")
