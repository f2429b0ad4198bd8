"""The checks on URLs: what is not shown by examples, such as the text that a fix leaves."""

from __future__ import annotations

import pytest

from factlint.checks import Options
from factlint.checks.links import Redirectors, Tracking, index_page, malformed, redirector, tracking
from factlint.checks.placeholders import Placeholder
from factlint.checks.placeholders import url as placeholder
from factlint.digest import parse


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://a.test/x?utm_source=openai", "https://a.test/x"),
        ("https://a.test/x?utm_source=openai#part", "https://a.test/x#part"),
        ("https://a.test/x?a=1&utm_source=b&c=%20d", "https://a.test/x?a=1&c=%20d"),
        ("https://a.test/x?utm_source=b&a=1&fbclid=c", "https://a.test/x?a=1"),
        ("https://a.test/x?&utm_source=b", "https://a.test/x?"),
        ("https://a.test/(x)?gclid=b&a=(1)", "https://a.test/(x)?a=(1)"),
    ],
)
def test_the_fix_removes_the_parameters_and_nothing_else(before: str, after: str) -> None:
    digest = parse(f"The yard opens. ([tern.test]({before})) It is free.\n", "a.md")
    text = digest.text
    for hit in tracking(digest, Tracking()):
        for edit in hit.edits:
            text = text[: edit.start] + edit.text + text[edit.end :]

    assert text == f"The yard opens. ([tern.test]({after})) It is free.\n"


def test_the_fix_keeps_the_entities_of_html() -> None:
    """``&amp;`` stays as it is between the parameters that remain, and does not stay alone."""
    digest = parse('<p><a href="https://a.test/x?a=1&amp;utm_source=b&amp;c=2">tern</a></p>', "a.html")
    edit = next(tracking(digest, Tracking())).edits[0]

    assert digest.text[: edit.start] + edit.text + digest.text[edit.end :] == (
        '<p><a href="https://a.test/x?a=1&amp;c=2">tern</a></p>'
    )


def test_a_url_is_reported_once_with_its_further_places() -> None:
    digest = parse("[a](https://t.co/a) [b](https://t.co/a) [c](https://t.co/a)\n", "a.md")
    (hit,) = redirector(digest, Redirectors())

    assert [related.message for related in hit.related] == ["the same URL again (the first of 2 more)"]


def test_a_malformed_url_is_reported_at_every_place() -> None:
    """Each place has to be mended by itself."""
    digest = parse("[a](https:/tern.test/a) and again [a](https:/tern.test/a)\n", "a.md")

    assert len(list(malformed(digest, Options()))) == 2


def test_a_space_in_html_is_doubtful() -> None:
    """Browsers forgive it."""
    digest = parse('<p><a href="https://tern.test/a b">tern</a></p>', "a.html")

    assert [hit.doubtful for hit in malformed(digest, Options())] == [True]


def test_a_made_up_number_is_doubtful_unless_it_is_long() -> None:
    digest = parse("[a](https://tern.test/news/999999) [b](https://tern.test/news/123456789)\n", "a.md")

    assert [hit.doubtful for hit in placeholder(digest, Placeholder())] == [True, False]


@pytest.mark.parametrize("url", ["https://t.co/abc", "https://www.google.com/url?q=https://tern.test/a&sa=U"])
def test_a_redirector_is_named(url: str) -> None:
    digest = parse(f"[a]({url})\n", "a.md")
    (hit,) = redirector(digest, Redirectors())

    assert hit.message.startswith("the link goes through ")


def test_a_listing_beside_a_real_source_is_no_finding() -> None:
    text = "# Tern\n\n### The yard opens\n\nIt opens. ([a](https://tern.test/news), [b](https://tern.test/news/yard))\n"

    assert list(index_page(parse(text, "a.md"), Options())) == []


def test_many_urls_cost_little() -> None:
    """Each address is judged once, however many there are."""
    digest = parse(" ".join(f"https://tern{i}.test/a?utm_source=b" for i in range(2000)), "a.md")

    assert len(list(tracking(digest, Tracking()))) == 2000
