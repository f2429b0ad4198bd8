"""The titles that a page gives itself, the names of its site, its own address and language."""

from __future__ import annotations

import pytest

from factlint.sources.page import read
from factlint.sources.title_places import LONGEST

URL = "https://www.quay.test/news/nine-berths?x=1"


def titles(markup: str) -> list[tuple[str, str]]:
    return [(title.where, title.text) for title in read(markup.encode(), "text/html; charset=utf-8", URL).titles]


EVERYWHERE = """<html><head><title>Title</title><meta property="og:title" content="Og"><meta name="twitter:title" content="Twitter">
<meta name="dc.title" content="Dc"><meta name="citation_title" content="Citation"><meta name="parsely-title" content="Parsely">
<script type="application/ld+json">{"@type":"Article","headline":"Headline","alternativeHeadline":"Other","name":"Name"}</script>
</head><body><h1>First</h1><h1>Second</h1><h3 itemprop="headline">Item</h3></body></html>"""


def test_every_title_is_found_most_trusted_first() -> None:
    assert titles(EVERYWHERE) == [
        ("json-ld headline", "Headline"),
        ("json-ld headline", "Other"),
        ("json-ld name", "Name"),
        ("og:title", "Og"),
        ("twitter:title", "Twitter"),
        ("meta title", "Dc"),
        ("meta title", "Citation"),
        ("meta title", "Parsely"),
        ("itemprop headline", "Item"),
        ("h1", "First"),
        ("h1", "Second"),
        ("title", "Title"),
    ]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Nine  berths\n open", "Nine berths open"),
        ("Tide &amp; Time", "Tide & Time"),
        ("Tide &amp;amp; Time", "Tide & Time"),
        ("Halden&amp;#8217;s berths", "Halden’s berths"),
        ("Nine\u00ad berths\u200b open\ufeff", "Nine berths open"),
        ("\u202eNine berths\u202c", "Nine berths"),
        ("Nine &lt;em&gt;berths&lt;/em&gt; open", "Nine berths open"),
        ("Use &lt;canvas&gt; for maps", "Use <canvas> for maps"),
        ("1 &lt; 2", "1 < 2"),
        ("夜間の荷役\u3000自動化", "夜間の荷役 自動化"),
        ("Nine\x07 berths\x1b[31m", "Nine berths [31m"),
    ],
)
def test_a_title_is_as_a_reader_sees_it(written: str, read_as: str) -> None:
    """Entities resolved, also where they were escaped twice; white space single, nothing invisible left."""
    assert titles(f"<title>{written}</title>") == [("title", read_as)]
    assert titles(f'<meta property="og:title" content="{written}">') == [("og:title", read_as)]


def test_a_text_is_named_once_by_its_most_trusted_place() -> None:
    assert titles("<title>Nine berths</title><h1>Nine berths</h1>") == [("h1", "Nine berths")]


def test_a_heading_that_is_an_image_is_its_text() -> None:
    assert titles("<h1><a href=/><img src=x alt='Nine &amp; more'></a></h1><img alt=no>") == [("h1", "Nine & more")]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<title></title>",
        "<h1></h1>",
        "<h1><img src=x></h1>",
        '<meta property="og:title" content="">',
        "<svg><title>no</title></svg>",
        '<script type="application/json">{"@type":"Article","headline":"Another"}</script>',
    ],
)
def test_an_empty_title_is_none(markup: str) -> None:
    assert titles(markup) == []


def test_the_sign_of_a_links_own_anchor_is_no_part_of_a_heading() -> None:
    assert titles('<h1>What is new<a href="#new">¶</a></h1>') == [("h1", "What is new")]


def test_a_page_without_metadata_is_named_by_its_first_headings() -> None:
    """Old pages have their section in <h1>; where there is metadata, headings may be other pages' titles."""
    markup = "<title>Press</title><h1>Press releases</h1><h2>A new factory</h2><p>Text.</p>"

    assert titles(markup)[-2:] == [("title", "Press"), ("heading", "A new factory")]
    assert ("heading", "A new factory") not in titles(f'<meta property="og:title" content="Press">{markup}')


def test_metadata_after_the_head_counts() -> None:
    """As do names in capitals, other attributes, and a head that never ends."""
    assert titles('<body><p>x</p><META content="Nine berths" NAME="OG:TITLE">') == [("og:title", "Nine berths")]


def test_a_title_is_bounded() -> None:
    assert len(titles(f"<title>{'x' * 10_000}</title>")[0][1]) == LONGEST


def test_the_site_is_named_wherever_it_names_itself() -> None:
    page = read(
        b"""<meta property="og:site_name" content="Quay Notes"><meta name="application-name" content="Quay">
        <meta property="article:publisher" content="https://social.test/quay"><meta name="publisher" content="Quay Ltd">
        <meta name="twitter:site" content="@quay"><script type="application/ld+json">
        {"@type":"Article","publisher":{"name":"Quay Group"}}</script>""",
        "text/html",
        URL,
    )

    assert page.sites == ("Quay Notes", "Quay", "Quay Group", "Quay Ltd")


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        (
            '<link rel="canonical" href="https://www.quay.test/news/nine-berths">',
            "https://www.quay.test/news/nine-berths",
        ),
        ('<link rel="canonical" href="/news/nine-berths#top">', "https://www.quay.test/news/nine-berths"),
        ('<link rel="alternate canonical" href="//m.quay.test/n">', "https://m.quay.test/n"),
        ('<base href="https://www.quay.test/de/"><link rel=canonical href=n>', "https://www.quay.test/de/n"),
        ('<meta property="og:url" content="https://quay.test/n">', "https://quay.test/n"),
        (
            '<link rel="canonical" href="https://other.test/"><meta property="og:url" content="/n">',
            "https://www.quay.test/n",
        ),
        ('<link rel="canonical" href="https://other.test/n">', ""),
        ('<link rel="canonical" href="http://[">', ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ('<link rel="canonical" href="">', ""),
        ("", ""),
    ],
)
def test_the_canonical_address_is_absolute_and_of_the_same_site(markup: str, address: str) -> None:
    assert read(markup.encode(), "text/html", URL).canonical == address


GERMAN = "<p>Mehrere Häfen prüfen, ob sie größere Kräne anschaffen, weil die Schiffe immer breiter werden und der Platz nicht reicht.</p>"


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ('<html lang="de-AT"><p>Hafen', "de"),
        ('<html lang="en">' + GERMAN * 3, "de"),
        (GERMAN, "de"),
        ('<meta http-equiv="content-language" content="fr">', "fr"),
        ('<meta property="og:locale" content="pt_BR">', "pt"),
        ('<html><meta property="og:locale" content="pt_BR">', "pt"),
        ('<html lang="nb"><p>Havnen åpner', "nb"),
        ("<p>港湾の夜間荷役を自動化する実証実験を開始しました。</p>", "ja"),
        ("<p>항만공사는 야간에 자동으로 옮기는 시험을 시작했다.</p>", "ko"),
        ("<p>About us</p><p>Contact us and our partners</p><p>Privacy policy</p><p>港口开放了九个泊位。</p>", "zh"),
        ('<html lang="x">', ""),
        ("", ""),
    ],
)
def test_the_language_is_declared_unless_the_text_speaks_another(markup: str, language: str) -> None:
    """Templates say "en" whatever fills them."""
    assert read(markup.encode(), "text/html; charset=utf-8", URL).language == language


def test_one_long_quotation_does_not_change_the_language() -> None:
    """Prose without one accent counts as much as prose with them."""
    english = (
        "<p>The port of Halden opened nine berths on Friday, and the first ferry will sail in June as planned.</p>"
    )

    assert read((english * 6 + GERMAN).encode(), "text/html; charset=utf-8", URL).language == "en"


TWO = """<script type="application/ld+json">[{"@type":"Article","headline":"Old cranes leave"},
{"@type":"Article","url":"https://www.quay.test/n","headline":"Nine berths"}]</script>"""


@pytest.mark.parametrize(
    "markup",
    [
        TWO.replace("https://www.quay.test/n", URL),
        f'<link rel="canonical" href="/n">{TWO}',
        f'<meta property="og:title" content="Nine berths | Quay Notes">{TWO}',
        f"<title>Nine berths | Quay Notes</title>{TWO}",
        f"<h1>Nine berths open</h1>{TWO}",
    ],
)
def test_of_two_stories_in_json_ld_the_pages_own_gives_the_title(markup: str) -> None:
    """That of the address that was asked, of the one that the page calls its own, or of what it is called elsewhere."""
    assert titles(markup)[0] == ("json-ld headline", "Nine berths")
    assert "Old cranes leave" not in [text for _, text in titles(markup)]
