"""A run's library: it fetches what the digests cite, and gives each digest its sources.

Answers go from the web into the store and from there to whoever judges them, in whatever process: the store is the only
way, so that a run that is cut off loses nothing, and no process holds more pages than those of one digest.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.config import FromEnvironment, are_untrusted
from factlint.errors import StoreError
from factlint.sources import archive
from factlint.sources.answer import Answer, Failure
from factlint.sources.digest_sources import DigestSources
from factlint.sources.excluded import left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factlint.config import Config
    from factlint.model import Digest
    from factlint.source import Origin
    from factlint.sources.answer import FailureKind
    from factlint.sources.guard import Guard
    from factlint.sources.progress import Bar
    from factlint.sources.reading import Reading
    from factlint.sources.store import Store


class Library:
    """Where the answers of the digests under one set of settings come from."""

    def __init__(self, config: Config, reading: Reading) -> None:
        """Keep what settings and command line say."""
        self.config = config
        self.reading = reading
        self._is_online = False
        """Whether any server is known to have answered what this run asks for."""

    @cached_property
    def store(self) -> Store:
        """The store, opened when it is first needed; raises as :class:`factlint.sources.store.Store` does."""
        from factlint.sources import schema  # noqa: PLC0415 - loads SQLite
        from factlint.sources.store import Store  # noqa: PLC0415 - the same

        return Store(schema.place(self.reading.store, self.config), self.config.settings.store.keep_days)

    @cached_property
    def is_begun(self) -> bool:
        """Whether there is a store to read from: one that asks for nothing begins none, nor needs a sound one.

        Raises:
            StoreError: The command line names one that cannot be opened.
        """
        from factlint.sources import schema  # noqa: PLC0415 - loads SQLite

        # os.path, because unlike pathlib it never raises.
        if not os.path.exists(schema.place(self.reading.store, self.config)):  # noqa: PTH110
            return False
        try:
            return bool(self.store)
        except StoreError:
            if self.reading.store:
                raise
            return False

    @cached_property
    def guard(self) -> Guard:
        """What judges an address before anything is asked."""
        from factlint.sources.guard import Guard  # noqa: PLC0415 - only where there are links

        network = self.config.settings.network
        return Guard(network.allow_hosts, network.allow_ports)

    def gather(self, urls: Iterable[str]) -> list[str]:
        """Ask the web for what the store does not hold, and return it; every answer is kept at once.

        Raises:
            ConfigError: A header's value is to come from a variable that is not set.
            StoreError: The store's place cannot be written to.
        """
        wanted = [url for url in dict.fromkeys(urls) if self.admits(url)]
        known = set() if self.reading.refresh else {url for url in wanted if self.store.is_fresh(url)}
        self._is_online = self._is_online or any(map(self._is_answered, known))
        # Where not one server has answered, the fault was here, and may be mended by now.
        missing = [url for url in wanted if url not in known] if self._is_online else wanted
        if missing:
            import asyncio  # noqa: PLC0415 - only where the web is asked

            from factlint.sources.fetch import fetch  # noqa: PLC0415 - loads httpx
            from factlint.sources.headers import WrongSetting  # noqa: PLC0415 - the same

            network, store = self.config.settings.network, self.store
            try:
                with _bar(shown=self.reading.progress) as progress:
                    asyncio.run(fetch(missing, network, store.put, validators=store.validators, progress=progress))
            except WrongSetting as error:
                raise self.config.error(error.plain, *error.keys, hint=error.hint) from None
        self._is_online = self._is_online or any(map(self._is_answered, missing))
        return missing

    def follow(self, urls: Iterable[str]) -> None:
        """Keep what the store's answers for these URLs tell of others that it does not hold."""
        from factlint.sources.successors import successors  # noqa: PLC0415 - only where links are mended

        if self.is_begun:
            known = successors(filter(None, map(self.store.fresh, urls)))
            for url, answer in known.items():
                if not self.store.is_fresh(url):
                    self.store.put(answer)

    def admits(self, url: str) -> bool:
        """Whether guard and settings let an address be asked for."""
        return self._refused(url, "web") is None

    def has_page(self, urls: Iterable[str]) -> bool:
        """Whether any of these was answered with a page."""
        answers = filter(None, map(self.store.get, urls))
        return any(200 <= answer.last.status < 300 for answer in answers if answer.last)

    def worth_asking(self, twins: Iterable[str]) -> list[str]:
        """Return those https addresses whose http page was read, and read without being sent to https."""
        return [twin for twin in twins if self._is_insecure(f"http{twin[5:]}")]

    def _is_insecure(self, url: str) -> bool:
        answer = self.store.get(url)
        last = answer.last if answer else None
        return last is not None and 200 <= last.status < 300 and last.url.startswith("http:")

    def close(self) -> None:
        """Close the store, if it was opened; what is too old is swept out of it."""
        if "store" in self.__dict__:
            self.store.close()

    def sources(self, digest: Digest, home: str) -> DigestSources:
        """Return what is known of the pages that a digest cites; ``home`` is its path as cassettes know it.

        Raises:
            InputError: Its cassette cannot be read.
        """
        from factlint.sources.cited import cited  # noqa: PLC0415 - only where there is a digest

        return DigestSources(cited(digest), self._recorded(home) if self.reading.replay else self._stored, digest.day)

    def keep(self, home: str, sources: DigestSources) -> None:
        """Keep what was learnt of a digest's sources: in the store, and in its cassette if cassettes are wanted.

        Raises:
            InputError: The cassette cannot be written.
            StoreError: Nor can the store.
        """
        if not (self.reading.replay or self.reading.offline):
            for source in sources.seen():
                # A wall, a soft 404 or an empty page came with status 200, like a page: it is kept no longer than any
                # other failure.
                if source.status and 200 <= source.status < 300 and not source.read:
                    self.store.demote(source.url)
        if self.reading.record:
            from factlint.sources import cassette  # noqa: PLC0415 - loads a YAML writer

            answers = [answer for url in sources.asked() if (answer := self._stored(url))]
            cassette.write(cassette.file_of(Path(self.reading.record), home), answers, self._secrets())

    def _is_answered(self, url: str) -> bool:
        answer = self.store.fresh(url)
        return answer is not None and bool(answer.exchanges)

    def _stored(self, url: str) -> Answer | None:
        if refused := self._refused(url, "web"):
            return refused
        if self.reading.offline and not self.is_begun:
            return None
        answer = self.store.fresh(url) if self.reading.offline else self.store.get(url)
        return replace(answer, origin="web" if url in self.reading.asked else "store") if answer else None

    def _recorded(self, home: str) -> Callable[[str], Answer | None]:
        from factlint.sources import cassette, redact  # noqa: PLC0415 - only here

        path = cassette.file_of(Path(self.reading.replay), home)
        most = self.config.settings.network.max_bytes
        is_there = os.path.exists(path)  # noqa: PTH110 - unlike pathlib it never raises
        answers: Mapping[str, Answer] = cassette.read(path, most) if is_there else {}
        missing = f"it is not in {path.name}" if is_there else f"there is no cassette {path}"

        @cache
        def beyond() -> Mapping[str, Answer]:
            from factlint.sources.successors import successors  # noqa: PLC0415 - where links have changed since

            return successors(answers.values())

        def load(url: str) -> Answer | None:
            refused = self._refused(url, "cassette")
            found = answers.get(url) or answers.get(redact.without_user(url))
            return refused or found or beyond().get(url) or _failed(url, "not-recorded", missing)

        return load

    def _secrets(self) -> list[str]:
        """Return the values of headers that come from the environment."""
        if are_untrusted():  # then none is read, and what a stranger names is not to be told by its absence
            return []
        headers = self.config.settings.network.headers.values()
        given = (value for values in headers for value in values.values() if isinstance(value, FromEnvironment))
        return [value for one in given if (value := os.environ.get(one.env))]

    def _refused(self, url: str, origin: Origin) -> Answer | None:
        """Return what guard and settings say of an address as written, which needs neither store nor web."""
        network = self.config.settings.network
        failure = self.guard.url(url)
        # What is to be included speaks of the pages of digests; of copies it is said apart whether they are wanted.
        include = () if archive.is_query(url) else network.include_urls
        if not failure and (words := left_out(url, include, network.exclude_urls)):
            failure = Failure("excluded", words, url)
        return Answer(url, failure=failure, origin=origin) if failure else None


@contextmanager
def _bar(*, shown: bool) -> Iterator[Bar | None]:
    """Show a bar on standard error while pages are read, if it is wanted."""
    if not shown:
        yield None
        return
    from factlint.sources.progress import Bar  # noqa: PLC0415 - for people at a terminal only

    with Bar() as bar:
        yield bar


def _failed(url: str, kind: FailureKind, words: str) -> Answer:
    return Answer(url, failure=Failure(kind, words, url), origin="cassette")
