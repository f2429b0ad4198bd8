"""What a look at a page's markup shows: sentences apart from menus, links, what is hidden and what scripts would bring."""

from __future__ import annotations

import pytest

from factlint.sources.glance import glance


@pytest.mark.parametrize(
    ("html", "words", "shown"),
    [
        ("<p>The yard opened.</p>", 3, 3),
        ("<p>The <b>yard</b> <a href=/x>opened</a> on Friday.</p>", 4, 5),
        ("<nav>World Sport</nav><p>The yard opened.</p>", 3, 5),
        ("<header>Tern Post</header><footer>All rights reserved</footer>", 0, 5),
        ("<div role=navigation>World Sport</div>", 0, 2),
        ("<li><a href=/x>Another story here</a></li>", 0, 3),
        ("<h1>Yard opens</h1><p>On Friday.</p>", 2, 4),
        ("<p hidden>Never</p><p style='display: none'>seen</p>", 0, 0),
        ("<template><p>Never seen</p></template><script>var a = 'b c';</script><style>p {}</style>", 0, 0),
        ("<p>港町の造船所</p>", 4, 4),
        ("<button>Accept all</button><select><option>One</option></select>", 0, 3),
        ("<p>One<p>two<div>three</div>four", 4, 4),
        ("</div></p><p>The yard</b> opened.", 3, 3),
    ],
)
def test_sentences_are_counted_apart_from_what_is_around_them(html: str, words: int, shown: int) -> None:
    """Two characters of Chinese, Japanese or Korean are a word."""
    seen = glance(html)

    assert (seen.words, seen.shown) == (words, shown)


def test_titles_headings_links_and_notices_are_kept() -> None:
    seen = glance(
        "<title>Yard &amp; ferry</title><svg><title>Icon</title></svg><h1>Yard <i>opens</i></h1>"
        "<a href=/x>Read <b>on</b></a><button>Accept</button><noscript>Enable JavaScript</noscript>"
    )

    assert (seen.title, seen.headings, seen.links) == ("Yard & ferry", ["Yard opens"], ["Read on", "Accept"])
    assert (seen.no_script, seen.prose) == ("Enable JavaScript", [])


def test_what_is_no_text_is_counted() -> None:
    seen = glance(
        "<body class='home Error404'><script src=/a.js></script><script type=application/json>{}</script>"
        "<script type=application/ld+json>{}</script><img src=a><iframe src=b></iframe><input type=password><input>"
        "<div id=root></div><meta property=og:title content=Yard><meta property=og:title content=Other>"
    )

    assert (seen.scripts, seen.linked_data, seen.media) == (1, True, 2)
    assert (seen.passwords, seen.fields, seen.mounts) == (1, 2, 1)
    assert (seen.classes.split(), seen.meta) == (["home", "error404"], {"og:title": "Yard"})


def test_only_the_title_is_the_title() -> None:
    """Scripts and styles may stand before it."""
    assert glance("<script>var a;</script><style>p {}</style><title>Yard</title><title>No</title>").title == "Yard"
