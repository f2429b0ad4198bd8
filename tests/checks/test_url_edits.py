"""Putting one URL in another's place: which may be put there at all, and where a place spells it."""

from __future__ import annotations

import pytest

from factlint.checks.url_edits import is_lasting, replacing, spellings
from factlint.digest import parse
from factlint.digest.page_links import page_links


@pytest.mark.parametrize(
    ("url", "lasting"),
    [
        ("https://tern.test/yard?id=7#a", True),
        ("https://tern.test/tokens?page=2", True),
        ("https://tern.test/yard?utm_source=a", False),
        ("https://tern.test/yard?id=7&PHPSESSID=1f", False),
        ("https://tern.test/yard;jsessionid=1F", False),
        ("https://tern.test/(S(1f))/yard", False),
        ("https://login.tern.test/?return_to=/yard", False),
        ("https://tern.test/a?X-Amz-Date=1", False),
        ("https://me@tern.test/yard", False),
        ("https://[::1]/yard", False),
        ("https:/tern.test/yard", False),
    ],
)
def test_what_names_a_page_and_no_more(url: str, lasting: bool) -> None:
    """Nothing of a session, a reader, or how the reader came."""
    assert is_lasting(url) is lasting


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("The [yard](URL) opens.", "a.md", 1),
        ("The [URL](URL) opens.", "a.md", 2),
        ("The [URL](<URL>) opens.", "a.md", 2),
        ("The yard, URL, opens.", "a.txt", 1),
        ('<a href="URL">URL</a>', "a.html", 2),
        ("The [yard][1] opens.\n\n[1]: URL", "a.md", 1),
        ("The [yard][] opens.\n\n [Yard]: <URL> 'Gates'", "a.md", 1),
        ("The [yard] opens.\n\n[yard]: URL\n[yard]: https://tern.test/2", "a.md", 0),
    ],
)
def test_where_a_place_spells_its_url(text: str, name: str, count: int) -> None:
    digest = parse(text.replace("URL", "https://tern.test/yard"), name)
    (place,) = page_links(digest)

    assert [digest.slice(span) for span, _ in spellings(digest, place)] == ["https://tern.test/yard"] * count


def test_entities_and_escapes_are_spellings() -> None:
    """The source writes the URL otherwise than a browser reads it."""
    html = parse('<a href="https://tern.test/?a=1&amp;b=2">yard</a>', "a.html")
    markdown = parse(r"The [yard](https://tern.test/a\_b) opens.", "a.md")

    for digest in (html, markdown):
        assert len(replacing(digest, page_links(digest), "https://tern.test/yard")) == 1
