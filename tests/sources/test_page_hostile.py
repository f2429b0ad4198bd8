"""Pages made to take for ever, to fill the memory, or to break a reader: none does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.sources.divide import DEEPEST, divide
from factlint.sources.page import read
from growth import assert_linear

URL = "https://quay.test/news"
LD = '<script type="application/ld+json">'

UNITS = {
    "nested blocks": "<div>",
    "nested lists": "<ul><li>",
    "nested tables": "<table><tr><td>",
    "open paragraphs": "<p>x",
    "open formatting": "<b><i><font>x",
    "ends without starts": "</div></b></td>",
    "tags without an end": "<a ",
    "tags within values": '<a x="',
    "comments": "<!--",
    "short comments": "<!-->",
    "declarations": "<!x ",
    "sections": "<![CDATA[",
    "brackets": "<",
    "scripts": "<script>",
    "drawings": "<svg>",
    "choices": "<select>x",
    "templates": "<template>",
    "formulas": "<math><mn>1",
    "entities": "&#x;&amp",
    "headings": "<h1>x",
    "times": "<time>x",
    "days": '<time datetime="2026-05-08">x</time>',
    "marks": '<span class="date">x',
    "metas": '<meta name="date" content="2026-05-08">',
    "titles": '<meta property="og:title" content="Nine berths">',
    "years": "2026 ",
    "dates": "8 May 2026, ",
    "figures": "05/08/2026 ",
    "labels": "published on ",
    "scripts of data": LD + '{"@type":"Article","headline":"x"}</script>',
    "anchors": "<a id=x></a>",
    "glued": "</span><span ",
    "invisible": "\u200b\u00ad\x07",
    "letters": "x",
    "spaces": " ",
}
WHOLE = {
    "attributes of one tag": lambda count: f"<a {' '.join(f'a{at}=1' for at in range(count))}>",
    "formatting reopened in each paragraph": lambda count: (
        "<p>" + "".join(f"<b a={at}>" for at in range(count)) + "</p>" + "<p>x" * count
    ),
    "lists of lists": lambda count: LD + "[" * count,
    "objects of objects": lambda count: LD + '{"a":' * count,
    "comments in data": lambda count: LD + "/*" * count,
    "quotes in data": lambda count: LD + '\\"' * count,
    "commas in data": lambda count: f"{LD}[{', ' * count}]",
    "stories": lambda count: f'{LD}[{"{}," * count}{{"@type":"Article","datePublished":"2026-05-08"}}]',
    "images in a heading": lambda count: "<h1>" + "<img alt=x>" * count,
}


@pytest.mark.parametrize("name", UNITS)
def test_work_grows_in_proportion(name: str) -> None:
    """Whatever is repeated."""
    assert_linear(lambda body: read(body, "text/html", URL), lambda count: (UNITS[name] * count).encode(), 20_000)


@pytest.mark.parametrize("name", WHOLE)
def test_work_grows_in_proportion_to_what_is_repeated_within(name: str) -> None:
    assert_linear(lambda body: read(body, "text/html", URL), lambda count: WHOLE[name](count).encode(), 20_000)


def test_blocks_nest_to_a_bounded_depth() -> None:
    """What is too deep keeps its lines, and what follows is whole again."""
    body = divide("<div>x" * 5000 + "</div>" * 5000 + "<p>after</p>").body

    assert body.count("<div>") == body.count("</div>") == DEEPEST
    assert body.count("x") == 5000
    assert body.endswith("<p>after</p>")


def test_what_a_page_repeats_is_bounded() -> None:
    """Titles, days and sites of a hostile page do not fill the memory of those who compare them."""
    metas = "".join(
        f'<meta name=title content="T{at}"><meta name=date content="{at % 28 + 1} May 2026"><meta name=publisher content=P{at}>'
        for at in range(3000)
    )
    headings = "".join(f"<h1>H{at}</h1><p>{at % 28 + 1} April 20{at % 26 + 10}</p>" for at in range(3000))
    page = read((metas + headings).encode(), "text/html", URL)

    assert len(page.titles) <= 60
    assert len(page.days) <= 250
    assert len(page.sites) <= 30


def test_a_page_of_a_million_blocks_is_read_in_part() -> None:
    """And is known to go on: what it does not say may stand further down."""
    page = read(b"<p>x" * 500_000, "text/html", URL)

    assert 100_000 < len(page.blocks) <= 200_000
    assert not page.whole
    assert read(PAGE, "text/html", URL).whole


PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Nine berths | Quay</title>
<script type="application/ld+json">{"@type":"Article","headline":"Nine berths","datePublished":"2026-05-08T10:00:00+09:00"}</script>
<link rel="canonical" href="/nine"></head><body><!-- x --><h1 class='a'>Nine “berths”</h1><p>Published <time datetime="2026-05-08">8 May</time>
&amp; more</p><table><tr><td>1</table><svg><path/></svg><ul><li>é港</ul></body></html>""".encode()


def test_a_page_cut_anywhere_is_read() -> None:
    """Bodies end where a connection or the limit ends them."""
    for end in range(len(PAGE)):
        page = read(PAGE[:end], "text/html", URL)
        assert all(str(day.date) in "2026-05-08" for day in page.days)


@given(
    st.binary(max_size=300),
    st.sampled_from(["text/html", "", "text/plain", "text/html; charset=euc-jp", "application/json"]),
)
def test_any_bytes_are_read(body: bytes, content_type: str) -> None:
    assert read(body, content_type, URL) is not None


@given(st.lists(st.sampled_from([PAGE[at : at + 40] for at in range(0, len(PAGE), 40)]), max_size=30))
@settings(max_examples=50)
def test_a_page_in_any_disorder_is_read(pieces: list[bytes]) -> None:
    assert read(b"".join(pieces), "text/html", URL) is not None


@pytest.mark.parametrize(
    "url", ["", "x", "https://", "http://[", "https://quay.test/" + "2026/" * 1000, "\0", "https://é.test/"]
)
def test_any_address_is_borne(url: str) -> None:
    assert read(PAGE, "text/html", url).titles
