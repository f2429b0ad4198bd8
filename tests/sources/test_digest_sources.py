"""The sources of one digest: judged when they are asked for, and kept within bounds however many and large they are."""

from __future__ import annotations

import gc

import pytest

from factlint.model import Date
from factlint.source import Page
from factlint.sources import archive, digest_sources
from factlint.sources.answer import Answer, Exchange, Failure
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


COPY = "http://web.archive.org/web/20260609101500/https://tern.test/crane"
FOUND = '{"archived_snapshots": {"closest": {"status": "200", "available": true, "timestamp": "20260609101500", "url": "%s"}}}'


def test_what_is_unknown_was_not_asked_for() -> None:
    """A link that nobody knows anything of is skipped; a part of a page is the page, and each is judged once."""
    loaded: list[str] = []
    sources = DigestSources(["https://tern.test/crane#top"], loaded.append)  # type: ignore[arg-type] # gives nothing
    first, second = sources.get("https://tern.test/crane#foot"), sources.get(" https://tern.test/crane ")

    assert first is second
    assert (first.url, first.outcome, first.reason) == ("https://tern.test/crane", "skipped", "offline")
    assert loaded == ["https://tern.test/crane"]


def test_sources_come_in_the_order_of_the_text() -> None:
    """Each once, in whatever order checks asked; what they asked for besides comes after, and the queries last."""
    sources = _sources("<p>The yard has a crane.", ["tern.test/b", "https://tern.test/a#x", "https://tern.test/a"])
    for url in ("https://tern.test/new", "https://tern.test/a", "https://tern.test/b"):
        sources.get(url)
    query = sources.query("https://tern.test/a")

    assert [source.url for source in sources.seen()] == ["https://tern.test/b", "https://tern.test/a"]
    assert sources.asked() == ["https://tern.test/b", "https://tern.test/a", "https://tern.test/new", query]


def test_what_was_asked_besides_is_kept_in_order_when_it_is_put_away() -> None:
    """Twins of a digest with very many links stand in its cassette in the order in which they were asked for."""
    sources = _sources("<p>The yard has a crane.", [])
    for url in (*URLS, URLS[7]):
        sources.get(url)

    assert sources.asked() == URLS


def test_lost_is_what_was_asked_for_and_could_not_be_read() -> None:
    """Copies are of use for what is broken or behind a wall, not for what was read, refused or left out."""
    answers = {
        "ok": Exchange("", 200, (("content-type", "text/plain"),), b"The yard has a crane, the old one was sold."),
        "gone": Exchange("", 410),
        "wall": Exchange("", 403),
        "inside": Failure("refused-address", "it is private"),
        "excluded": Failure("excluded", "the settings exclude it"),
        "late": Failure("time-out", "nothing came"),
    }

    def load(url: str) -> Answer | None:
        found = answers.get(url.rpartition("/")[2])
        return Answer(url, failure=found) if isinstance(found, Failure) else Answer(url, (found,)) if found else None

    sources = DigestSources([f"https://tern.test/{name}" for name in (*answers, "unknown")], load)

    assert [url.rpartition("/")[2] for url in sources.lost()] == ["gone", "wall", "late"]


@pytest.mark.parametrize(
    ("day", "answer", "expected"),
    [
        (Date(2026, 6, 10), Exchange("", 200, (), (FOUND % COPY).encode()), "2026-06-09"),
        (None, Exchange("", 200, (), (FOUND % COPY).encode()), "2026-06-09"),
        (None, Exchange("", 200, (), (FOUND % COPY.replace("tern", "gull")).encode()), None),
        (None, Exchange("", 200, (), b'{"archived_snapshots": {}}'), None),
        (None, Exchange("", 503), None),
        (None, Failure("time-out"), None),
        (None, None, None),
    ],
)
def test_a_copy_is_looked_for_near_the_day(
    day: Date | None, answer: Exchange | Failure | None, expected: str | None
) -> None:
    """The archive is believed where it names a copy of that page; where it failed, or was not asked, there is none."""
    asked: list[str] = []

    def load(url: str) -> Answer | None:
        asked.append(url)
        return answer and (Answer(url, failure=answer) if isinstance(answer, Failure) else Answer(url, (answer,)))

    sources = DigestSources([], load, day)
    found = sources.snapshot("https://tern.test/crane#foot")

    assert (found.day if found else None) == expected
    assert asked == sources.asked() == [archive.query("https://tern.test/crane", day)]
