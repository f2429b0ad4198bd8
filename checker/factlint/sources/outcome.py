"""From an answer to a Source: what became of the URL, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.source import Source
from factlint.sources import page

if TYPE_CHECKING:
    from factlint.sources.answer import Answer


def judge(answer: Answer) -> Source:
    """Return what an answer means."""
    last = answer.last
    if last is None or last.status != 200:
        return Source(answer.url, "unverifiable", "client-error", "it was not answered")
    read = page.read(last.body, last.header("content-type"), last.url)
    return Source(answer.url, "ok", status=last.status, final_url=last.url, page=read, origin=answer.origin)
