"""The sources of one digest: judged when they are asked for, and kept within bounds however many and large they are."""

from __future__ import annotations

import gc

import pytest

from factlint.source import Page
from factlint.sources import digest_sources
from factlint.sources.answer import Answer, Exchange
from factlint.sources.digest_sources import DigestSources

URLS = [f"https://tern.test/{number}" for number in range(300)]
HALVES = """<script type="application/ld+json">{"@type": "Article", "headline": "Half \\ud800 a character",
"datePublished": "2026-05-08\\udfff"}</script><h1>The yard has a crane</h1><p>It came by ship in May."""


def _sources(body: str, urls: list[str], kind: str = "text/html") -> DigestSources:
    def load(url: str) -> Answer:
        return Answer(url, (Exchange(url, 200, (("content-type", f"{kind}; charset=utf-8"),), body.encode()),))

    return DigestSources(urls, load)


@pytest.mark.parametrize("body", ["<title>Crane</title><p>The yard has a crane, the old one was sold.", HALVES])
def test_what_is_put_away_comes_back_as_it_was(body: str) -> None:
    """A digest with more links than are kept at hand finds each of them again, whatever its page holds."""
    sources = _sources(body, URLS)
    before = list(sources.seen())

    assert list(sources.seen()) == before
    assert [source.url for source in before] == URLS
    assert before[0].page
    assert sources.asked().count(URLS[0]) == 1


def test_large_pages_do_not_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of forty pages of 100,000 characters no more lie at hand than make a million together."""
    monkeypatch.setattr(digest_sources, "_MOST_AT_HAND", 1_000_000)
    sources = _sources("The yard has a crane, and the old one was sold. " * 2_000, URLS[:40], "text/plain")
    outcomes = [source.outcome for source in sources.seen()]
    gc.collect()
    pages = [one for one in gc.get_objects() if isinstance(one, Page) and len(one.text) > 90_000]

    assert outcomes == ["ok"] * 40
    assert 5 < len(pages) < 12
    assert len(sources.get(URLS[0]).page.text) > 90_000  # type: ignore[union-attr]
