"""The tree of an HTML digest: Beautiful Soup's, with the place of each part in the text."""

from __future__ import annotations

import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import Comment
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import html
from factlint.digest.html_soup import PlacedComment, PlacedSoup, PlacedString, PlacedTag
from growth import assert_linear

NEWSLETTER = (Path(__file__).parent.parent / "digests" / "newsletter.html").read_text(encoding="utf-8")
PARTS = ["<p>", "</p>", "<b class='x y'>", "</b>", "<table>", "<td>", "</table>", "<li>", "<br>", "<a href=u>", "</a>"]
OTHERS = ["<!--", "-->", "<script>", "</script>", "<title>", "<pre>", "<meta charset=x>", "<", "&amp;", " \n ", "word"]
SOURCES = st.lists(st.sampled_from(PARTS + OTHERS), max_size=30).map("".join)


def test_tree_is_one_of_beautiful_soup() -> None:
    """Whatever Beautiful Soup finds in a page is found here."""
    soup = PlacedSoup.of(NEWSLETTER)
    usual = BeautifulSoup(NEWSLETTER, "html.parser")

    assert [link["href"] for link in soup.find_all("a")] == [link["href"] for link in usual.find_all("a")]
    assert [cell.get_text() for cell in soup.select("table td")] == [c.get_text() for c in usual.select("table td")]
    assert soup.get_text(" ", strip=True) == usual.get_text(" ", strip=True)
    assert [style.get_text() for style in soup("style")] == [style.get_text() for style in usual("style")]


def test_attribute_knows_where_its_value_stands() -> None:
    """Of a link both tags, the target and the text have their places."""
    source = "<p class='lead'>See <a id=n href='/x?a&amp;b'>R&amp;D</a>"
    link = PlacedSoup.of(source).a
    assert isinstance(link, PlacedTag)
    href = link.opening.attribute("href")
    text = link.contents[0]
    assert isinstance(text, PlacedString)

    assert (link["href"], href and source[href.start : href.end]) == ("/x?a&b", "/x?a&amp;b")
    assert (text, source[text.token.start : text.token.end]) == ("R&D", "R&amp;D")
    assert source[link.opening.start : link.closing.end if link.closing else 0] == source[20:]


@given(SOURCES)
def test_every_node_stands_where_it_says(source: str) -> None:
    """A tag's place begins with its name, a text's place holds its characters, whatever is broken around it."""
    for node in PlacedSoup.of(source).descendants:
        assert isinstance(node, PlacedTag | PlacedString | PlacedComment)
        if isinstance(node, PlacedTag):
            assert source.startswith(f"<{node.name}", node.opening.start)
        else:
            written = source[node.token.start : node.token.end]
            words = written.removeprefix("<!--").removesuffix("-->") if isinstance(node, Comment) else written
            assert node.split() in (words.split(), unescape(words).split())


@given(SOURCES)
def test_a_page_reads_the_same_with_and_without_its_tree(source: str) -> None:
    """The HTML in a Markdown text, which has no tree, is understood as a page is."""
    page, part = html.read(source), html.fragment(source, 0, len(source))

    assert (page.blocks, page.comments, page.language) == (part.blocks, part.comments, part.language)


def test_a_page_too_large_for_a_tree_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory decides how a page is read, never what is found."""
    with_tree = html.read(NEWSLETTER + "<b>")
    monkeypatch.setattr(html, "LARGEST_TREE", 10)

    assert html.read(NEWSLETTER + "<b>") == with_tree


@pytest.mark.parametrize("source", ["https://quay.example/notes", "notes.html", "<?xml version='1.0'?><feed>x</feed>"])
def test_beautiful_soup_gives_no_advice(source: str) -> None:
    """Its warnings are for programmers; a digest's reader would only wonder (warnings fail this test)."""
    assert len(html.read(source).blocks) == 1


def test_html_in_markdown_does_not_load_beautiful_soup() -> None:
    """A Markdown digest with a ``<div>`` costs no import."""
    code = (
        "import sys; from factlint.digest import parse\n"
        "parse('# A\\n\\n<div><table><tr><td>a<td>b</table></div>\\n\\na<br>b', 'a.md'); print('bs4' in sys.modules)\n"
        "parse('<p>a', 'a.html'); print('bs4' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.split() == ["False", "True"]


def test_time_is_linear_where_text_follows_each_of_many_nested_elements() -> None:
    """Beautiful Soup itself climbs from each such text to the root."""
    assert_linear(html.read, lambda depth: "<div><i>" * depth + "</i>x</div>y" * depth, 6_000)
