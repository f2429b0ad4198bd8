"""What the HTML reader makes of pages: as a browser shows them, with every place exact."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import html
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.document import Block, Document

DIGESTS = Path(__file__).parent.parent / "digests"


def read(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in html.read(source).blocks]


def texts(source: str) -> list[str]:
    return [block.text for block in html.read(source).blocks]


def only(source: str) -> Block:
    (block,) = html.read(source).blocks
    return block


def messages(source: str) -> list[tuple[str, str]]:
    """Return each problem with the source it points at."""
    return [(source[slice(*problem.span)], problem.message) for problem in html.read(source).problems]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<h1>Halden Weekly</h1><p>One.</p>", [("heading", "Halden Weekly"), ("paragraph", "One.")]),
        ("<p>One.<p>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("<ul><li>One<li>Two</ul>", [("item", "One"), ("item", "Two")]),
        ("<div>Loose<div>inner</div>tail</div>", [("paragraph", t) for t in ("Loose", "inner", "tail")]),
        ("<div><span>Halden</span> <span>•</span>\n<span>7 May</span></div>", [("paragraph", "Halden • 7 May")]),
        ("one<br>two", [("paragraph", "one\ntwo")]),
        ("one<br><br>\n<br>two", [("paragraph", "one"), ("paragraph", "two")]),
        ("<pre>\n  a  &lt; b\n</pre>", [("code", "  a  < b\n")]),
        ("<li><p>One</p><p>Two</p></li>", [("item", "One"), ("paragraph", "Two")]),
        ("<h2>Ten<p>below", [("heading", "Ten"), ("paragraph", "below")]),
        ("<dl><dt>Term<dd>Meaning</dl>", [("paragraph", "Term"), ("paragraph", "Meaning")]),
        ("<h2><div>Wrapped</div></h2>", [("heading", "Wrapped")]),
        ("<h1><img src=logo.png></h1>", [("paragraph", "")]),
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", [("paragraph", "漢字")]),
        ("just text & more", [("paragraph", "just text & more")]),
        ("", []),
        ("<div> <p>\n</p> </div>", []),
    ],
)
def test_blocks(source: str, blocks: list[tuple[str, str]]) -> None:
    """Each element that stands on lines of its own is a block, tags that may be left out being supplied."""
    assert read(source) == blocks


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>\n  a \t b\n</p>", "a b"),
        ("<p>a <b> b </b> c</p>", "a b c"),
        ("<p>a&nbsp; b</p>", "a\xa0 b"),
        ("<p>R&amp;D &eacute;&#233;&#xe9; &lt;b&gt; &unknown; &#x; AT&T</p>", "R&D ééé <b> &unknown; &#x; AT&T"),
        ("<p>&notit; &#55296;</p>", "¬it; \ufffd"),
        ("<p>日本\n語</p>", "日本 語"),
        ("<p>3 < 5 and a <3 b</p>", "3 < 5 and a <3 b"),
        ("<p>a<wbr>b<!-- c -->d</p>", "abd"),
    ],
)
def test_text_flows_as_in_a_browser(source: str, text: str) -> None:
    """White space folds, character references are resolved, and a lone bracket or ampersand is itself."""
    assert texts(source) == [text]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a<b) '<p>no</p>'</script>",
        "<style>p { color: red }</style>",
        "<template><p>no</p></template>",
        "<head><title>no</title><meta name=description content=no></head>",
        "<div hidden>no<p>no</p></div>",
        '<div style="margin:0; DISPLAY : none">no</div>',
        "<noscript>no</noscript>",
        "<svg><title>no</title><text>no</text></svg>",
        "<!-- no -->",
        "<?xml no?><!DOCTYPE no><![CDATA[no]]>",
    ],
)
def test_what_no_reader_sees_is_no_block(hidden: str) -> None:
    """Only what a page shows is text of the digest."""
    assert texts(f"<html>{hidden}<p>seen</p>{hidden}") == ["seen"]


def test_unclosed_head_ends_where_the_page_begins() -> None:
    """A head without its end tag does not hide the page."""
    assert texts("<head><meta charset=utf-8><title>t</title><div>seen</div>") == ["seen"]


def test_link_knows_where_its_target_stands() -> None:
    """The span of a URL is that of the attribute's value, quotes left out, entities as written."""
    source = "<p>See <a class=x href='https://a.example/?x=1&amp;y=2'>the <b>news</b></a>.</p>"
    block = only(source)
    (link,) = block.links

    assert (link.kind, link.text, link.url) == ("inline", "the news", "https://a.example/?x=1&y=2")
    assert source[slice(*link.url_span)] == "https://a.example/?x=1&amp;y=2"
    assert source[slice(*link.span)].startswith("<a ")
    assert source[slice(*link.span)].endswith("</a>")
    assert block.text[slice(*link.at)] == "the news"


@pytest.mark.parametrize("href", ['href="{}"', "href='{}'", "href={}", 'HREF = "{}"', 'id=1 href="{}" href="/other"'])
def test_target_is_found_however_it_is_quoted(href: str) -> None:
    """Quotes, spaces, case and a second href change nothing."""
    source = f"<a {href.format('https://a.example/b')}>x</a>"
    (link,) = only(source).links

    assert source[slice(*link.url_span)] == link.url == "https://a.example/b"


def test_link_around_blocks_belongs_to_the_first_with_text() -> None:
    """A card that is a link as a whole is cited once, by its headline; its picture stands there too."""
    source = '<a href="/n"><div><img src="i.png"></div><h3>Title</h3><p>Text</p></a>'
    blocks = html.read(source).blocks

    assert [(block.text, [(link.kind, link.text) for link in block.links]) for block in blocks] == [
        ("Title", [("inline", "Title"), ("image", "")]),
        ("Text", []),
    ]


def test_image_in_a_link() -> None:
    """An image has no text; the link around it is kept."""
    block = only('<p><a href="/big"><img src="small.png" alt="A robot"></a> Caption</p>')

    assert block.text == "Caption"
    assert {(link.kind, link.url) for link in block.links} == {("image", "small.png"), ("inline", "/big")}


def test_bare_urls_are_links_unless_they_are_one_already() -> None:
    """A URL in the text is found once, and does not reach over a tag."""
    block = only('<p>https://a.example/x<span>y</span> <a href="https://b.example/">https://b.example/</a></p>')

    assert [(link.kind, link.url) for link in block.links] == [
        ("bare", "https://a.example/x"),
        ("inline", "https://b.example/"),
    ]


def test_marks_cover_what_is_marked() -> None:
    """A mark begins and ends at characters, not at white space, and goes on in the next block."""
    first, second = html.read("<b> bold<p>again <i>both</i></p></b>").blocks

    assert [(mark.kind, first.text[mark.start : mark.end]) for mark in first.marks] == [("strong", "bold")]
    assert ("strong", "again both") in [(mark.kind, second.text[mark.start : mark.end]) for mark in second.marks]


def test_lists_have_markers_and_depth() -> None:
    """Numbered items count from ``start``, bullets are dashes, nested lists are deeper."""
    blocks = html.read("<ol start=3><li>a<ul><li>b</ul><li>c<li value=9>d</ol><blockquote><p>e</blockquote>").blocks

    assert [(b.text, b.marker, b.level, b.quoted) for b in blocks] == [
        ("a", "3.", 1, False),
        ("b", "-", 2, False),
        ("c", "4.", 1, False),
        ("d", "9.", 1, False),
        ("e", "", 0, True),
    ]


def test_table_cells_know_their_place() -> None:
    """Row 0 is the head; an empty cell is a block too, spans shift the columns, paragraphs in a cell are lines."""
    source = """<table><tr><th>Title<th>Date<th>URL
    <tr><td rowspan=2>A<td>2026<td></td>
    <tr><td colspan=2><div>x</div><div>y</div></table>"""
    blocks = html.read(source).blocks

    assert [(block.text, *(block.cell or ())) for block in blocks] == [
        ("Title", 0, 0, 0),
        ("Date", 0, 0, 1),
        ("URL", 0, 0, 2),
        ("A", 0, 1, 0),
        ("2026", 0, 1, 1),
        ("", 0, 1, 2),
        ("x\ny", 0, 2, 1),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td><h2>A</h2><p>b</p></td><td>c</td></tr></table>",
        "<table><tr><td>A</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td>a<td><table><tr><td>b</td></tr></table></td></tr></table>",
        "<table role=presentation><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>a<td><p>First text.</p><p>Second text.</p></table>",
    ],
)
def test_tables_that_arrange_the_page_are_no_data(source: str) -> None:
    """A newsletter laid out in tables has headings and paragraphs, not cells."""
    assert {block.kind for block in html.read(source).blocks} <= {"heading", "paragraph"}


def test_headings_in_articles_stand_below_their_section() -> None:
    """Where section and stories share a heading level, ``<article>`` tells which contains which."""
    source = (
        "<h1>W</h1><h2>A</h2><article><h2>a</h2><p>t</article><article><h2>b</h2><h3>c</h3></article><h2>B</h2><h3>d</h3>"
        "<p>t</p><article><h2>e</h2></article>"
    )

    assert [block.level for block in html.read(source).blocks if block.kind == "heading"] == [1, 2, 3, 3, 4, 2, 3, 2]


@pytest.mark.parametrize(
    ("declared", "language"),
    [('<html lang="fr">', "fr"), ("<html><body lang=PT-br>", "pt"), ("<html>", None), ('<html lang="">', None)],
)
def test_declared_language(declared: str, language: str | None) -> None:
    """The page's own ``lang`` is kept, without its region."""
    assert html.read(declared + "<p>x").language == language


def test_comments_are_kept_with_their_brackets() -> None:
    """Suppressions live in comments, wherever these stand."""
    source = "<!--a--><p>x<!-- factlint: ignore LNG001 -- name --></p><div hidden><!-- b --></div><!--->"

    assert [source[slice(*span)] for span in html.read(source).comments] == [
        "<!--a-->",
        "<!-- factlint: ignore LNG001 -- name -->",
        "<!-- b -->",
        "<!--->",
    ]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('<p><a href="/x">one</p><p>two</p>', ('<a href="/x">', "<a> is never closed")),
        ('<a href="/x">one <a href="/y">two</a>', ('<a href="/x">', "<a> is never closed")),
        ("<table><tr><td>x<p>after", ("<table>", "<table> is never closed")),
        ("<p><b>x</p><p>y</p>", ("<b>", "<b> is never closed")),
        ('<a href="/x>one</a> <a href="/y">two</a>', ('"', "the quote that opens href is never closed")),
        ("<p>x</p><a href='/y>two</a>", ("'", "the quote that opens href is never closed")),
        ("<p>a <!-- b</p>", ("<!--", "the comment is never closed: it hides all that follows")),
        ("<p>x</p><script>y", ("<script>", "<script> is never closed: it hides all that follows")),
        ('<p class="x" <b>y</b>', ('<p class="x" ', "the tag <p is never closed by >")),
        ("<p>x</p <p>y</p>", ("</p", "the tag </p is never closed by >")),
    ],
)
def test_what_will_not_render_is_a_problem(source: str, problem: tuple[str, str]) -> None:
    """Markup that changes what a reader sees is reported where it begins."""
    assert problem in messages(source)


@pytest.mark.parametrize(
    "source",
    [
        "<p>one<p>two<ul><li>a<li>b</ul><table><tr><td><b>x<td>y</table>",
        "<b><p>one</b> two</p>",
        "<p><b>one</p></b>",
        '<a name="x"><p>one</p>',
        '<img alt="a < b" src="i.png"><br/><hr>',
        "</p></div></b></a></table>stray",
        "<p>3 < 5</p><p>x <3 y</p>",
        '<a href="/?a=1>2">x</a>',
    ],
)
def test_sloppy_but_harmless_markup_is_no_problem(source: str) -> None:
    """What every browser shows as meant is left alone."""
    assert messages(source) == []


def test_missing_quote_hides_nothing() -> None:
    """After a quote left open, the next stories and links are still read."""
    source = '<p><a href="https://a.example/1>One</a></p><p><a href="https://a.example/2">Two</a></p>'

    assert [(link.text, link.url) for block in html.read(source).blocks for link in block.links] == [
        ("One", "https://a.example/1"),
        ("Two", "https://a.example/2"),
    ]


def test_fragment_has_offsets_into_the_whole_text() -> None:
    """A part of a Markdown text is read where it stands, and what it leaves open is no problem."""
    source = '# T\n\n<details><a href="/x">y</a><!-- c -->\n\n[z](/z)'
    document = html.fragment(source, 5, source.index("\n\n[z]"))
    (block,) = document.blocks

    assert (block.text, source[slice(*block.links[0].url_span)]) == ("y", "/x")
    assert [source[slice(*span)] for span in document.comments] == ["<!-- c -->"]
    assert document.problems == ()


NOTES = {
    "pandoc": (
        '<a href="#fn1" id="fnref1"><sup>1</sup></a>',
        '<ol><li id="fn1"><p><a href="https://a.example/b">A</a> <a href="#fnref1">↩</a></p></li></ol>',
    ),
    "wordpress": (
        '<sup class="fn"><a href="#aa11" id="aa11-link">1</a></sup>',
        '<ol><li id="aa11"><a href="https://a.example/b">A</a> <a href="#aa11-link">↩</a></li></ol>',
    ),
    "substack": (
        '<a id="footnote-anchor-1" href="#footnote-1">1</a>',
        '<div><a id="footnote-1" href="#footnote-anchor-1">1</a><p><a href="https://a.example/b">A</a></p></div>',
    ),
}


@pytest.mark.parametrize(("mark", "note"), NOTES.values(), ids=NOTES)
def test_a_number_and_a_note_that_link_to_each_other_are_a_footnote(mark: str, note: str) -> None:
    first, *_, last = html.read(f"<p>It opened{mark}.</p><p>More.</p>{note}").blocks

    assert ([label for _, label in first.footnotes], first.links) == (["1"], ())
    assert (last.kind, last.marker, last.links[0].url) == ("footnote", "1", "https://a.example/b")


def test_numbers_of_pages_are_no_footnotes() -> None:
    """What they lead to does not lead back."""
    blocks = html.read('<p><a href="#p1">1</a></p><p id="p1">More. <a href="#top">Up</a></p>').blocks

    assert [(block.kind, len(block.links)) for block in blocks] == [("paragraph", 1), ("paragraph", 1)]


def test_menus_are_no_text() -> None:
    assert texts('<nav><ul><li><a href="/a">Home</a></li></ul></nav><p>It opened.</p>') == ["It opened."]


def test_newsletter_of_cards() -> None:
    """The sample digest is read as its reader sees it."""
    blocks = html.read((DIGESTS / "newsletter.html").read_text(encoding="utf-8")).blocks
    headings = [(block.level, block.text.split()[0]) for block in blocks if block.kind == "heading"]

    assert headings == [(1, "Lettre"), (2, "À"), (3, "Halden"), (3, "Tessel"), (2, "En"), (2, "Sources")]
    assert "Halden Robotics • 7 mai 2026" in [block.text for block in blocks]
    assert sum(block.kind == "cell" for block in blocks) == 20


def check_places(source: str, document: Document) -> None:
    """Assert what every reader promises: all spans lie in the text, in order, and equal lengths mean equal characters."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start <= block.span.end <= len(source)
        end = block.span.end
        at = block.span.start
        for piece, following in zip(block.prose.pieces, [*block.prose.pieces[1:], None], strict=True):
            assert at <= piece.start <= piece.end <= block.span.end
            at = piece.end
            text = block.text[piece.at : following.at if following else len(block.text)]
            if len(text) == piece.end - piece.start:
                assert text.split() == source[piece.start : piece.end].split()
        for link in block.links:
            assert block.span.covers(link.span)
            assert block.text[slice(*link.at)] == link.text
            assert link.span.covers(link.url_span)
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
    for span in (*document.comments, *(problem.span for problem in document.problems)):
        assert 0 <= span.start <= span.end <= len(source)


TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href='u'>",
    "</a>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<li>",
    "<ul>",
    "<br>",
]
HOSTILE = [
    *TAGS,
    "<pre>",
    "<h2>",
    "<article>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    '<a href="',
    "<",
    ">",
    "&",
    "&amp;",
]
WORDS = [
    "&#",
    ";",
    "'",
    '"',
    " ",
    "\n",
    "x",
    "é",
    "字",
    "https://a.example/",
    "<img src=i>",
    "<![",
    "</",
    "\t",
    "=",
    "/",
    "<th hidden>",
]


@given(st.lists(st.sampled_from(HOSTILE + WORDS), max_size=40).map("".join))
def test_any_html_keeps_its_places(source: str) -> None:
    """Nothing that markup can do takes a span out of its place."""
    check_places(source, html.read(source))


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 20))
def test_any_text_is_read(before: str, source: str, cut: int) -> None:
    """Any text whatever gives blocks, also as a part of a longer one."""
    check_places(source, html.read(source))
    whole = before + source
    check_places(whole, html.fragment(whole, len(before), max(len(before), len(whole) - cut)))


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a ", "<!", "<![", "&#", "&#x;", "<div>", "<b>", "</a", "<?", "<a href='x ", "<a b=\"1' c='", "<script>",
     "<p><b>", "<table><td rowspan=99 colspan=99>", "<ul><li>x", "<a href=x><p>", "<b>x<p>y", "<", "</", " \n", "<br></br>"],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    """Whatever is repeated, and whatever is broken by it."""
    assert_linear(html.read, lambda count: unit * count + ">", 40_000 // len(unit))


@pytest.mark.parametrize("around", [("", ""), ("<div><b>", "</b></div>")])
def test_depth_of_ten_thousand(around: tuple[str, str]) -> None:
    """Nesting costs no recursion, neither in the tree nor in a page that has too many tags for one."""
    opening, closing = f"{around[0]}<ul><li>", f"</li></ul>{around[1]}"

    (block,) = html.read(opening * 10_000 + "deep" + closing * 10_000).blocks

    assert (block.text, block.kind, block.level) == ("deep", "item", 10_000)
