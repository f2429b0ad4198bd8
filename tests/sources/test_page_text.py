"""The visible text of a page as its blocks, and what it is divided into before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.divide import divide
from factlint.sources.page import read
from factlint.sources.visible import as_shown, read_body

URL = "https://port.test/news"


def blocks(markup: str) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind[0], block.text) for block in read_body(divide(markup).body).blocks]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>One <b>two</b> <i>three</i>.</p>", "p:One two three."),
        ("<p>One<p>Two", "p:One|p:Two"),
        ("<div>One<p>Two</p>Three</div>", "o:One|p:Two|o:Three"),
        ("<h2>Head</h2>Text", "h:Head|o:Text"),
        ("<h2><div>Head</div> line</h2>", "h:Head|h:line"),
        ("<ul><li>One<li>Two<ul><li>Inner</ul><li>Three</ul>", "i:One|i:Two|i:Inner|i:Three"),
        ("<li><p>Item</p></li>", "i:Item"),
        ("<li><h3>Head</h3><p>Item</p></li>", "h:Head|i:Item"),
        ("<dl><dt>Term<dd>Meaning</dl>", "i:Term|i:Meaning"),
        (
            "<table><caption>Of berths</caption><tr><th>Port<td>9<tr><td><p>Halden</p></table>",
            "o:Of berths|c:Port|c:9|c:Halden",
        ),
        ("<figure><img alt='no'><figcaption>A crane</figcaption></figure>", "o:A crane"),
        ("<p>a<br>b<wbr>c&nbsp;d\n\n e</p>", "p:a bc d e"),
        ("<p>Tide&amp;Time &lt;b&gt; &eacute; &#8212; &copy</p>", "p:Tide&Time <b> é — ©"),
        ("<p>1 < 2 and I <3 tides", "p:1 < 2 and I <3 tides"),
        ("<p>a<!-- no -->b<!DOCTYPE x><?php no ?></ no>c</p>", "p:abc"),
        ("a<script>no<p></script>b<style>no</style>c<noscript>no</noscript>d", "o:abcd"),
        (
            "a<textarea>no</textarea><select><option>no</select><svg><text>no</text></svg><template>no</template>b",
            "o:ab",
        ),
        ("a<iframe>no</iframe><video>no</video><object>no</object><canvas>no</canvas>b", "o:ab"),
        ("<template shadowrootmode=open><p>shown</p></template>", "p:shown"),
        ("<title>no</title><p>a</p><title>no</title>", "p:a"),
        ("<p><span>Ada Quist</span><span>8 May 2026</span></p>", "p:Ada Quist 8 May 2026"),
        ("<p><em>입력</em><span>2026.05.08.</span></p>", "p:입력2026.05.08."),
        ("<p><b>Open</b>Tide and <a>Gull</a><a>7</a></p>", "p:OpenTide and Gull 7"),
        ("<p>water<sup>2</sup> and 5%<sup><a href=x>3</a></sup>, 21<sup>st</sup></p>", "p:water 2 and 5% 3, 21st"),
        ("<ruby>港湾<rp>(</rp><rt>こうわん</rt><rp>)</rp></ruby>", "o:港湾"),
        ("<p>x<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>no</annotation></math></p>", "p:x 1 2"),
        (
            "<div hidden><p>Delivered hidden</p></div><p style='display:none'>Unfolded</p>",
            "p:Delivered hidden|p:Unfolded",
        ),
        ("<button>Press</button><label>Name</label>", "o:Press|o:Name"),
        ("<p>so\u00adft zero\u200bwidth \u202eturned\u202c", "p:soft zerowidth turned"),
        ("<p>bell\x07 escape\x1b[31m", "p:bell escape [31m"),
        ("<P CLASS=x>Capital</P><DIV>Letters</DIV>", "p:Capital|o:Letters"),
        ("</p></div>text</li>more", "o:text|o:more"),
        ("<p a='>'>quoted</p><p b=\"</p>\">end</p>", "p:quoted|p:end"),
        ("<x-card><p>Own element</p></x-card>", "p:Own element"),
        ("", ""),
        ("<p> </p><div><br></div>", ""),
    ],
)
def test_blocks_are_what_a_reader_sees(markup: str, found: str) -> None:
    assert "|".join(f"{kind}:{text}" for kind, text in blocks(markup)) == found


@pytest.mark.parametrize("name", ["script", "style", "textarea", "title", "iframe"])
def test_an_element_of_raw_text_left_open_hides_the_rest(name: str) -> None:
    """As in browsers; an open <svg> or <select> hides nothing."""
    assert blocks(f"<p>a</p><{name}><p>b</p>") == [("p", "a")]
    assert blocks("<p>a</p><svg><select><p>b</p>") == [("p", "a"), ("p", "b")]


def test_the_head_is_gathered_from_the_whole_page() -> None:
    """Some pages write metadata into their bodies."""
    parts = divide(
        '<html lang=de><title>T</title><body><meta name=date content="2026-05-08"><link rel=canonical href=/a>'
    )

    assert (
        parts.head == '<html lang=de><title>T</title><meta name=date content="2026-05-08"><link rel=canonical href=/a>'
    )


def test_anchors_are_ids_and_the_names_of_links() -> None:
    parts = divide("<h2 id=a>x</h2><span ID='b'></span><a name=c></a><p name=d></p><svg id=e></svg><i data-id=f></i>")

    assert parts.anchors == {"a", "b", "c", "e"}


def test_text_that_stands_in_json_ld_alone_counts() -> None:
    """As on pages that scripts put together; what the page shows is not said twice."""
    script = '<script type="application/ld+json">{"@type":"Article","headline":"x","articleBody":"Shown here.\\n\\n&lt;p&gt;Four tugs&lt;/p&gt;"}</script>'
    page = read(f"{script}<p>Shown here.</p>".encode(), "text/html", URL)

    assert [block.text for block in page.blocks] == ["Shown here.", "Four tugs"]


def test_plain_text_has_paragraphs_headings_and_items() -> None:
    text = "# Nine berths open\n\nThe port of Halden\nopened nine berths.\n- one\n- two\n\n8 May 2026\n"
    page = read(text.encode(), "text/plain", "https://port.test/a.md")

    assert [(block.kind, block.text) for block in page.blocks][:3] == [
        ("heading", "Nine berths open"),
        ("paragraph", "The port of Halden opened nine berths."),
        ("item", "- one"),
    ]
    assert (page.kind, page.titles[0].text, str(page.days[0].date)) == ("text", "Nine berths open", "2026-05-08")


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n\0\0", b"\x1f\x8b\x08\0", bytes(range(256))])
def test_what_is_no_text_is_an_empty_page(body: bytes) -> None:
    page = read(body, "text/html", URL)

    assert (page.blocks, page.titles, page.days) == ((), (), ())


def test_folding_leaves_letters_of_all_scripts_and_joiners() -> None:
    """An emoji of several signs, and Persian, need their zero width joiners."""
    assert as_shown(" 港湾\u3000の  한글 é 👩\u200d🔬\ufeff ") == "港湾 の 한글 é 👩\u200d🔬"


@given(st.text(alphabet="<>/='\"!-ab p&;#x\n", max_size=120))
def test_any_markup_is_divided(markup: str) -> None:
    """What is handed on is balanced, and no text gets longer than what was written."""
    parts = divide(markup)
    found = read_body(parts.body).blocks

    assert sum(len(block.text) for block in found) <= 2 * len(markup)


TAGS = ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</table>"]
TAGS += [
    "<h1>",
    "</h1>",
    "<span class=date>",
    "</span>",
    "<time>",
    "</time>",
    "x",
    " ",
    "<img alt=y>",
    "<svg>",
    "</svg>",
]


@given(st.lists(st.sampled_from(TAGS), max_size=60))
def test_tags_in_any_order_keep_all_text(tags: list[str]) -> None:
    """Between an <svg> and its end nothing is shown; else every letter is."""
    markup = "".join(tag for tag in tags if "svg" not in tag)
    shown = "".join(text for _, text in blocks(markup))

    assert shown.count("x") == tags.count("x")


BLOCKS = (
    "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form"
)
BLOCKS += (
    " h1 h6 header hgroup label legend li main menu nav ol option p pre search section summary table caption tr td th"
)


@pytest.mark.parametrize("name", [*BLOCKS.split(), "tbody", "thead", "tfoot", "ul", "button", "output"])
def test_what_stands_in_a_block_of_its_own_runs_into_nothing(name: str) -> None:
    assert [text for _, text in blocks(f"One<{name}>two</{name}>three")] == ["One", "two", "three"]
