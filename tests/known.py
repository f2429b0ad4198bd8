"""What tests of checks say is known of the web: sources given one by one, archived copies, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.source import Hop, Page, Source, TextBlock, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.model import Digest
    from factlint.report import Hit
    from factlint.source import Snapshot


class Known:
    """Sources by URL, with the archived copies of some."""

    def __init__(self, *sources: Source, copies: Mapping[str, Snapshot] | None = None) -> None:
        """Keep them."""
        self._sources = {source.url: source for source in sources}
        self._copies = copies or {}

    def get(self, url: str) -> Source:
        """Return one of them, or that the URL was not asked for."""
        asked = url.strip().partition("#")[0]
        return self._sources.get(asked, Source(asked, "skipped", "offline"))

    def snapshot(self, url: str) -> Snapshot | None:
        """Return the copy of a page."""
        return self._copies.get(url)

    def seen(self) -> Iterator[Source]:
        """Yield all."""
        return iter(self._sources.values())


def read(url: str, title: str = "The yard opens", text: str = "Visitors may come.", **page: object) -> Source:
    """Return a source whose page was read."""
    blocks = (TextBlock("heading", title), TextBlock("paragraph", text))
    return Source(url, "ok", final_url=url, status=200, page=Page((Title(title, "title"),), blocks=blocks, **page))


def redirected(url: str, *hops: tuple[int, str], page: Source | None = None) -> Source:
    """Return a source that was read after redirects, each a status and the address it leads to."""
    steps, at = [], url
    for status, target in hops:
        steps.append(Hop(at, status, target))
        at = target
    outcome = "moved" if all(step.permanent for step in steps) else "ok"
    return Source(url, outcome, final_url=at, hops=tuple(steps), status=200, page=(page or read(at)).page)


def mended(digest: Digest, hits: list[Hit]) -> str:
    """Return the digest's text with the edits of all hits made."""
    text = digest.text
    for edit in sorted((edit for hit in hits for edit in hit.edits), reverse=True, key=lambda edit: edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
