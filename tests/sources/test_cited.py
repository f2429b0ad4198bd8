"""Which URLs of a digest are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.digest import parse, read
from factlint.source import asked_url
from factlint.sources.cited import cited, twins

DIGESTS = sorted((Path(__file__).parent.parent / "digests").iterdir())

TEXT = """---
sources: ["https://tern.test/front"]
---
# Tern Bulletin 2026-06-09

### Tern opens its yard

Visitors may [come](https://tern.test/yard#tours) on Monday, says https://council.test/a. [^1] ([kestrel.test](https://t.co/x))

The yard is [new](https://tern.test/yard). ![a crane](https://tern.test/crane.jpg) [1]

[^1]: The harbour, http://arvik.test/b

| No. | Title | URL |
|---|---|---|
| 1 | The yard opens | tern.test/list |
"""


def test_every_page_is_asked_for_once_in_the_order_of_the_text() -> None:
    """Front matter, links, bare URLs, footnotes and references; fragments make no other page."""
    assert cited(parse(TEXT, "a.md")) == (
        "https://tern.test/front",
        "https://tern.test/yard",
        "https://council.test/a",
        "https://t.co/x",
        "http://arvik.test/b",
        "https://tern.test/list",
    )


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.name)
def test_all_that_a_digest_cites_is_asked_for(path: Path) -> None:
    """Whatever its form: each reference and each citation with a web address."""
    digest = read(str(path))
    urls = [reference.url.text for reference in digest.references if reference.url]
    urls += [citation.url for citation in digest.citations if citation.url and citation.url.startswith("http")]

    assert sorted({asked_url(url) for url in urls} - set(cited(digest))) == []


def test_http_pages_have_a_twin() -> None:
    """One that is cited anyway is asked for as that."""
    text = "[a](http://tern.test/a#x) [b](http://tern.test/b) [b](https://tern.test/b) [c](http://10.0.0.1/c)"

    assert twins(parse(text, "a.md")) == ("https://tern.test/a",)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        (" https://tern.test/a#b ", "https://tern.test/a"),
        ("HTTPS://Tern.test/a", "HTTPS://Tern.test/a"),
        ("tern.test/a", "https://tern.test/a"),
        ("//tern.test/a", "https://tern.test/a"),
        ("ftp://tern.test/a", "ftp://tern.test/a"),
        ("mailto:a@tern.test", "mailto:a@tern.test"),
        ("notes/yard.md", "notes/yard.md"),
        ("", ""),
    ],
)
def test_how_a_url_is_asked_for(url: str, asked: str) -> None:
    """Without its fragment, with its scheme."""
    assert asked_url(url) == asked
