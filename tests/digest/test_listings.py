"""Which addresses lead to a page that lists others."""

from __future__ import annotations

import pytest

from factlint.digest.listings import is_listing, kind


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test",
        "https://www.tern.test/?utm_source=x",
        "https://tern.test/ja/",
        "https://tern.test/index.html",
    ],
)
def test_an_address_without_a_path_is_a_home_page(url: str) -> None:
    """A language, an index file and tracking are no path."""
    assert kind(url) == "home"


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test/news",
        "https://tern.test/research/index/release/",
        "https://tern.test/company/news/default.aspx",
        "https://tern.test/category/cranes/page/2",
        "https://tern.test/blog/2026/05/",
        "https://tern.test/author/jane-doe",
        "https://tern.test/?s=cranes",
        "https://tern.test/search?q=cranes",
        "https://tern.test/p/latest",
        "https://tern.test/last-email/",
        "https://tern.test/feed.xml",
        "https://arxiv.org/list/cs.RO/recent",
        "https://github.com/tern",
        "https://github.com/tern/cranes/releases",
        "https://x.com/tern",
        "https://www.youtube.com/@tern/videos",
        "https://news.ycombinator.com/front?day=2026-06-09",
    ],
)
def test_a_path_that_names_a_list_is_a_listing(url: str) -> None:
    assert kind(url) == "listing"


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test/news/the-yard-opens",
        "https://tern.test/news/1207",
        "https://tern.test/?p=1207",
        "https://tern.test/news?id=3",
        "https://tern.test/#!/yard",
        "https://tern.test/topic/1207-cranes",
        "https://tern.test/newsletter/2026-06-09",
        "https://docs.tern.test/release-notes/2026",
        "https://github.com/tern/cranes",
        "https://github.com/tern/cranes/blob/main/news",
        "https://github.com/tern/cranes/releases/tag/v1.2.0",
        "https://arxiv.org/abs/2605.01234",
        "https://x.com/tern/status/1207",
        "https://huggingface.co/tern/crane-1",
        "https://news.ycombinator.com/item?id=1207",
        "notes/news.md",
        "mailto:news@tern.test",
        "",
    ],
)
def test_a_page_of_its_own_is_none(url: str) -> None:
    """Numbers, days, repositories and relative links are pages, or nothing that could be told."""
    assert not is_listing(url)
