"""Brings the parts together: which URLs a digest cites, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.source import Source
from factlint.sources.answer import asked_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.source import Snapshot
    from factlint.sources.answer import Answer


class DigestSources:
    """The sources of one digest: each answer is judged when a check first asks for it."""

    def __init__(self, cited: Sequence[str], load: Callable[[str], Answer | None]) -> None:
        """Keep the URLs of the digest, and the function that gives the answer for one."""
        self._cited = tuple(dict.fromkeys(asked_url(url) for url in cited))
        self._load = load
        self._known: dict[str, Source] = {}

    def get(self, url: str) -> Source:
        """Return what is known of a URL; ``skipped`` where nothing is."""
        asked = asked_url(url)
        if asked not in self._known:
            self._known[asked] = self._judged(asked)
        return self._known[asked]

    def snapshot(self, url: str) -> Snapshot | None:  # noqa: ARG002 - none is looked for yet
        """Return the archived copy of a page, where one was looked for and found."""
        return None

    def seen(self) -> Iterator[Source]:
        """Yield the sources of the digest in the order of the text."""
        return map(self.get, self._cited)

    def _judged(self, asked: str) -> Source:
        answer = self._load(asked)
        if answer is None:
            return Source(asked, "skipped", "offline", "it is not in the store")
        from factlint.sources.outcome import judge  # noqa: PLC0415 - needs what reads pages

        return judge(answer)
