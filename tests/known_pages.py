"""A cassette of a few pages, written by hand: one has moved, one answers over https as over http."""

from __future__ import annotations

from pathlib import Path

from factlint.sources import cassette
from factlint.sources.answer import Answer, Exchange

_HEADERS = (("content-type", "text/html; charset=utf-8"),)
_BODY = (
    "<html lang='en'><head><title>The yard opens its gates</title></head><body><h1>The yard opens its gates</h1><p>"
    + "Visitors may come in June, the harbour office says, and see the cranes. " * 20
    + "</p></body></html>"
).encode()


def record(folder: str, digest: str) -> None:
    """Write the cassette of a digest under a folder."""
    old, new = "https://tern.test/old?utm_source=openai", "https://tern.test/new"
    moved = Exchange(old, 301, (("location", new),), target=new)
    answers = [
        Answer(old, (moved, _page(new)), fetched_at="2026-05-08T10:00:00Z"),
        *(_read(f"{scheme}://tern.test/gates") for scheme in ("http", "https")),
    ]
    cassette.write(cassette.file_of(Path(folder), digest), answers)


def _read(url: str) -> Answer:
    return Answer(url, (_page(url),), fetched_at="2026-05-08T10:00:00Z")


def _page(url: str) -> Exchange:
    return Exchange(url, 200, _HEADERS, _BODY)
