"""What the answer for one URL tells of others: those that it led through, and its own without tracking parameters.

A digest whose link was mended cites another address of the same page. Where nobody may be asked for that, in a replay
and offline, it is not to be forgotten what is known of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.digest.urls import without_tracking
from factlint.source import asked_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.sources.answer import Answer


def successors(answers: Iterable[Answer]) -> Mapping[str, Answer]:
    """Return by their URLs the answers that others are known to give, the first of each."""
    found: dict[str, Answer] = {}
    for answer in answers:
        for one in _of(answer):
            found.setdefault(one.url, one)
    return found


def _of(answer: Answer) -> Iterator[Answer]:
    """Yield what is told by one answer, the nearest first."""
    chain = answer.exchanges
    for index in range(len(chain)):
        url = answer.url if index == 0 else asked_url(chain[index].url)
        plain = without_tracking(url)
        if index:
            yield replace(answer, url=url, exchanges=chain[index:])
        if plain != url:
            first = replace(chain[index], url=plain)
            yield replace(answer, url=plain, exchanges=(first, *chain[index + 1 :]))
