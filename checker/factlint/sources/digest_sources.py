"""The sources of a digest: each answer is judged when a check first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.source import Source, asked_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factlint.model import Date
    from factlint.source import Snapshot
    from factlint.sources.answer import Answer


_AT_HAND = 256
"""Sources kept as they are; of a digest with thousands of links the others are packed, to a tenth of the size."""
_MOST_AT_HAND = 20_000_000
"""Characters of the pages that are kept so: some take 5 MB each, of which a block of a few words makes 10."""


class DigestSources:
    """What is known of the URLs of one digest."""

    def __init__(self, cited: Iterable[str], load: Callable[[str], Answer | None], day: Date | None = None) -> None:
        """Keep the URLs of the digest and its day, and the function that gives the answer for a URL."""
        self._cited = tuple(dict.fromkeys(asked_url(url) for url in cited))
        self._load = load
        self._day = day
        self._known: dict[str, Source] = {}
        self._weight = 0
        self._packed: dict[str, bytes] = {}
        self._queries: list[str] = []

    def get(self, url: str) -> Source:
        """Return what is known of a URL; ``skipped`` where nothing is."""
        asked = asked_url(url)
        if asked not in self._known:
            packed = self._packed.get(asked)
            source = _unpacked(packed) if packed else self._judged(asked)
            self._known[asked] = source
            self._weight += _weight(source)
            self._make_room()
        return self._known[asked]

    def _make_room(self) -> None:
        """Pack the oldest sources but for the last, which is about to be looked at."""
        while len(self._known) > 1 and (len(self._known) > _AT_HAND or self._weight > _MOST_AT_HAND):
            oldest = next(iter(self._known))
            source = self._known.pop(oldest)
            self._weight -= _weight(source)
            if oldest not in self._packed:
                self._packed[oldest] = _packed(source)

    def snapshot(self, url: str) -> Snapshot | None:
        """Return the archived copy of a page nearest to the digest's day, where one was looked for and found."""
        from factlint.sources import archive  # noqa: PLC0415 - only where a page could not be read

        answer = self._load(self.query(url))
        return archive.read(answer) if answer and not answer.failure else None

    def query(self, url: str) -> str:
        """Return the URL that tells of the archived copy of a page."""
        from factlint.sources import archive  # noqa: PLC0415 - as above

        query = archive.query(asked_url(url), self._day)
        self._queries.append(query)
        return query

    def lost(self) -> list[str]:
        """Return the URLs of which a copy would be of use: what is broken, and what could not be read."""
        return [source.url for source in self.seen() if source.outcome in ("broken", "unverifiable")]

    def seen(self) -> Iterator[Source]:
        """Yield the sources of the digest in the order of the text."""
        return map(self.get, self._cited)

    def asked(self) -> list[str]:
        """Return every URL that is the digest's or that a check has asked for, in that order."""
        return list(dict.fromkeys([*self._cited, *self._packed, *self._known, *self._queries]))

    def _judged(self, asked: str) -> Source:
        answer = self._load(asked)
        if answer is None:
            return Source(asked, "skipped", "offline", "it is not in the store")
        from factlint.sources.outcome import judge  # noqa: PLC0415 - needs what reads pages

        return judge(answer)


def _weight(source: Source) -> int:
    """Return about how many characters a source takes; a block is as much as some 100 of them."""
    return sum(len(block.text) + 100 for block in source.page.blocks) if source.page else 0


def _packed(source: Source) -> bytes:
    import pickle  # noqa: PLC0415 - only a digest with very many pages has some packed
    import zlib  # noqa: PLC0415 - the same

    # Pages may hold half characters, which no other format takes; what is packed here never leaves this process.
    return zlib.compress(pickle.dumps(source, pickle.HIGHEST_PROTOCOL), 1)


def _unpacked(packed: bytes) -> Source:
    import pickle  # noqa: PLC0415 - as above
    import zlib  # noqa: PLC0415 - as above

    source: Source = pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own, see above
    return source
