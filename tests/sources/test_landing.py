"""Where redirects end: home and section pages, new addresses, and changes that are none."""

from __future__ import annotations

import pytest

from corpus_pdf import pdf
from judged import SENTENCE, judged, page, verdict

HOME = page("Tern Post", f"<h1>Tern Post</h1><p>{SENTENCE}</p>")
STORY = page("Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p>")


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test"),
        ("https://tern.test/news/harbour-yard-opens", "https://www.tern.test/index.html"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/en/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/?utm_source=gone"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/news/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/en/blog"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/category/news"),
        ("https://tern.test/news/harbour-yard-opens", "https://sandpiper.test/"),
        ("https://tern.test/yard.html", "https://tern.test/"),
        ("https://tern.test/?p=1207", "https://tern.test/"),
        ("https://tern.test/article.php?id=5", "https://tern.test/"),
        ("https://tern.test/news?id=5", "https://tern.test/news"),
        ("https://tern.test/2026/05/08/1207", "https://tern.test/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/?error=404"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/us/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/technology/"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/?s=harbour+yard+opens"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/en/search/?query=harbour-yard-opens"),
        ("https://tern.test/造船所", "https://tern.test/ja/"),
        ("https://tern.test/press/2026/1207", "https://tern.test/press"),
    ],
)
def test_a_deep_link_that_lands_on_a_home_or_section_page_is_broken(asked: str, end: str) -> None:
    """What was cited is not there, whatever the status says."""
    for status in (301, 302, 200):
        assert verdict(HOME, url=asked, hops=((status, end),)) == "broken redirected-home"


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("https://tern.test/", "https://tern.test/en/"),
        ("https://tern.test", "https://www.tern.test/"),
        ("https://tern.test/index.php", "https://tern.test/"),
        ("https://tern.test/home", "https://tern.test/"),
        ("https://tern.test/welcome.html", "https://tern.test/"),
        ("https://tern.test/about-us", "https://tern.test/"),
        ("https://tern.test/en-gb/", "https://tern.test/"),
        ("https://tern.test/us/", "https://tern.test/"),
        ("https://tern.test/news", "https://tern.test/"),
        ("https://tern.test/blog/", "https://tern.test/news/"),
        ("https://tern.test/tag/yards", "https://tern.test/blog"),
        ("https://tern.test/news-and-events", "https://tern.test/newsroom"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/?story=harbour-yard-opens"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/?next=%2Fnews%2Fharbour-yard-opens"),
        ("https://tern.test/?p=1207", "https://tern.test/?post=1207"),
        ("https://tern.test/products/kestrel", "https://kestrel.test/"),
        ("https://tern.test/products/kestrel", "https://ternkestrel.test/"),
        ("https://bit.ly/3xTern", "https://tern.test/"),
        ("https://sho.rt/yard", "https://tern.test/"),
        ("https://ternlinks.test/QuayYd", "https://sandpiper.test/"),
        ("https://tern.test/technology", "https://tern.test/tech/"),
        ("https://tern.test/search/harbour-yard-opens", "https://tern.test/search?q=harbour+yard+opens"),
        ("https://tern.test/news/1207", "https://tern.test/find?q=1207&view=whole"),
        ("https://tern.test/support", "https://support.tern.test/"),
        ("https://www.youtube.com/ternpost", "https://www.youtube.com/@ternpost"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/news/2026/harbour-yard-opens"),
        ("https://tern.test/news/harbour-yard-opens", "https://tern.test/yard"),
    ],
)
def test_what_loses_nothing_on_the_way_is_no_such_case(asked: str, end: str) -> None:
    """Home pages, sections, addresses that keep what was asked for, products with a site of their own."""
    assert verdict(HOME, url=asked, hops=((302, end),)) == "ok"


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("https://tern.test/old-yard", "https://tern.test/news/harbour-yard-opens"),
        ("http://tern.test/news/yard", "https://tern.test/news/yard"),
        ("https://tern.test/news/yard", "https://tern.test/news/yard/"),
        ("https://tern.test/news/yard", "https://www.tern.test/news/yard"),
        ("https://tern.test/news/yard", "https://sandpiper.test/news/yard"),
        ("https://tern.test/news/yard", "https://sandpiper.test/en/news/yard"),
        ("https://www.hp.test/news/yard", "https://hp.test/news/yard"),
        ("https://tern.test/?p=1207", "https://tern.test/news/yard"),
        ("https://tern.test/news/yard?utm_source=x", "https://tern.test/2026/yard"),
        ("https://bit.ly/3xTern", "https://tern.test/news/yard"),
    ],
)
def test_a_page_that_moved_for_good_has_a_new_address(asked: str, end: str) -> None:
    for status in (301, 308):
        source = judged(STORY, url=asked, hops=((status, end),))

        assert (source.outcome, source.reason, source.final_url) == ("moved", "permanent-redirect", end)
        assert source.page is not None
        assert source.page.whole


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("https://tern.test/news/yard", "https://tern.test/news/yard?PHPSESSID=8f2a"),
        ("https://tern.test/news/yard", "https://tern.test/news/yard;jsessionid=8F2A"),
        ("https://tern.test/news/yard", "https://tern.test/files/yard?X-Amz-Expires=60"),
        ("https://tern.test/news/yard", "https://tern.test/news/yard?utm_source=redirect"),
        ("https://tern.test/news/yard?utm_source=x", "https://tern.test/news/yard"),
        ("https://tern.test/news/yard", "https://tern.test/en/news/yard"),
        ("https://tern.test/en/news/yard", "https://tern.test/de-at/news/yard"),
        ("https://www.tern.test/news/yard", "https://de.tern.test/news/yard"),
        ("https://tern.test/news/yard", "https://tern.test/news/yard?lang=de"),
        ("https://tern.test/news/yard", "https://m.tern.test/news/yard"),
        ("https://tern.test/news/yard", "https://tern.test/amp/news/yard"),
        ("https://tern.test/news/yard", "http://tern.test/news/yard"),
        ("https://tern.test/news/%e6%b8%af", "https://tern.test/news/%E6%B8%AF"),
        ("https://tern.test/news/yard", "https://tern.test/news/yard"),
        ("https://doi.org/10.1234/yard", "https://tern.test/papers/yard"),
        ("https://hdl.handle.net/1234/yard", "https://tern.test/papers/yard"),
    ],
)
def test_a_redirect_that_is_about_the_reader_is_no_move(asked: str, end: str) -> None:
    """Sessions, languages, devices; and resolvers, which are made to be cited."""
    assert verdict(STORY, url=asked, hops=((301, end),)) == "ok"


@pytest.mark.parametrize(
    ("end", "place"), [("", "the home page https://tern.test/"), ("news/", "a page that lists others")]
)
def test_it_is_told_where_a_deep_link_ended(end: str, place: str) -> None:
    assert place in judged(HOME, hops=((302, f"https://tern.test/{end}"),)).detail


def test_a_pdf_that_moved_for_good_has_a_new_address() -> None:
    body, hops = pdf("Tide tables\nof nine harbours", {}), ((301, "https://tern.test/files/tides.pdf"),)

    assert verdict(body, hops=hops, content_type="application/pdf") == "moved permanent-redirect"


def test_a_page_that_bears_the_words_of_the_old_address_is_it_wherever_it_stands() -> None:
    html = page("Harbour yard opens in Brigg", f"<h1>Harbour yard opens in Brigg</h1><p>{SENTENCE}</p>")

    assert verdict(html, hops=((302, "https://tern.test/news/"),)) == "ok"


def test_one_redirect_that_may_change_again_keeps_the_old_address_right() -> None:
    hops = ((301, "https://tern.test/b-yard"), (302, "https://tern.test/c-yard"))

    assert verdict(STORY, hops=hops) == "ok"
    assert (
        verdict(STORY, hops=((301, "https://tern.test/b-yard"), (308, "https://tern.test/c-yard")))
        == "moved permanent-redirect"
    )
    assert verdict(STORY, hops=((200, "https://tern.test/b-yard"),)) == "ok"


def test_behind_a_shortener_counts_what_it_was_made_for() -> None:
    """Its code says nothing; that the story it led to now leads home does."""
    story, home = "https://tern.test/news/harbour-yard-opens", "https://tern.test/"

    assert verdict(HOME, url="https://t.co/aB3x", hops=((301, story), (302, home))) == "broken redirected-home"
    assert verdict(HOME, url="https://t.co/aB3x", hops=((301, "https://tern.test"), (302, home))) == "ok"


FRONTS = "all-stories allgemein app bienvenue blogs-overview default.aspx events info inicio latest-updates main-index"
FRONTS += " media-center newsroom-insights portal press-resources public-site root start startseite.html top-topics"


@pytest.mark.parametrize("name", FRONTS.split())
def test_a_front_page_by_another_name_loses_nothing_at_the_home_page(name: str) -> None:
    assert verdict(HOME, url=f"https://tern.test/{name}", hops=((302, "https://tern.test/"),)) == "ok"
