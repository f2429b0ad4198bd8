"""Parked domains, servers that nobody set up, pages of nothing; and pages that speak of domains or say little."""

from __future__ import annotations

import pytest

from judged import DATED, SENTENCE, judged, page, verdict

LONG = f"<p>{SENTENCE * 15}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "This domain is for sale",
        "tern.test is for sale",
        "The domain name tern.test is for sale!",
        "Buy this domain",
        "This domain is parked free of charge",
        "This domain may be for sale.",
        "This domain has expired.",
        "tern.test is parked",
        "Diese Domain steht zum Verkauf",
        "Die Domain tern.test steht zum Verkauf",
        "Diese Domain ist zu verkaufen",
        "Ce nom de domaine est à vendre",
        "Le domaine tern.test est à vendre",
        "Este dominio está en venta",
        "Este domínio está à venda",
        "Questo dominio è in vendita",
        "Dit domein is te koop",
        "Этот домен продаётся",
        "このドメインは販売中です",
        "ドメイン tern.test は売り出し中です",
        "该域名正在出售",
        "此域名可转让",
        "이 도메인은 판매 중입니다",
    ],
)
def test_a_domain_for_sale_is_no_page(text: str) -> None:
    for html in (
        page("tern.test", f"<h1>{text}</h1>"),
        page(text, ""),
        page("tern.test", f"<p>{text}</p><a href='/x'>Loans</a>"),
    ):
        source = judged(html)

        assert (source.outcome, source.reason) == ("broken", "parked")


@pytest.mark.parametrize(
    "html",
    [
        page("tern.test", "<script src='https://img.sedoparking.com/x.js'></script><a href='/l'>Loans</a>"),
        page("tern.test", "<div id='target'></div><script>window.park = 'eyJ1'</script>"),
        '<html data-adblockkey="MFww"><head><title>tern.test</title></head><body></body></html>',
        '<html><head><script>window.onload=function(){window.location.href="/lander"}</script></head><body></body></html>',
    ],
)
def test_a_parked_domain_is_known_by_its_marks(html: str) -> None:
    assert verdict(html) == "broken parked"


def test_a_redirect_to_a_market_for_domains_is_the_end_of_a_site() -> None:
    hops = ((302, "https://www.hugedomains.com/domain_profile.cfm?d=tern"),)

    assert verdict(page("Tern", LONG), hops=hops) == "broken parked"
    assert (
        verdict(
            page("Prices", LONG), url="https://www.sedo.com/news/prices", hops=((301, "https://sedo.com/us/prices"),)
        )
        != "broken parked"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Welcome to nginx!",
        "Apache2 Ubuntu Default Page: It works",
        "IIS Windows Server",
        "Account Suspended",
        "This site has been suspended",
    ],
)
def test_a_server_without_a_site_is_the_end_of_one(title: str) -> None:
    assert verdict(page(title, f"<h1>{title}</h1><p>Please call the office.</p>")) == "broken parked"


@pytest.mark.parametrize(
    "html",
    [
        page("How to buy this domain, and others", f"<h1>How to buy a domain</h1>{LONG}"),
        page("Tern.test is for sale", f"<h1>Tern.test is for sale</h1><p>{SENTENCE}</p>", DATED),
        page(
            "The domain trade",
            f"<h1>The domain trade grows in Brigg</h1><p>Sedo and Afternic sold more. {SENTENCE}</p>",
        ),
        page("A domain for sale every second", f"<h1>A domain for sale every second</h1><p>{SENTENCE}</p>"),
        page("Parking in Brigg", f"<h1>Parked cars block the yard</h1><p>{SENTENCE}</p>"),
        page(
            "域名出售市场回暖的三个原因",
            "<h1>域名出售市场回暖的三个原因</h1><p>布里格的域名商星期五公布了去年的成交数字。</p>",
        ),
    ],
)
def test_a_page_about_domains_is_a_page(html: str) -> None:
    assert verdict(html) == "ok"


@pytest.mark.parametrize(
    "body",
    [
        "",
        " \r\n\t\n",
        "<!doctype html><html><head></head><body></body></html>",
        page("Tern Post", ""),
        page("", "<!-- nothing --><div>  </div><style>p{}</style>"),
        page("Tern Post", "<div hidden>Text</div>"),
    ],
)
def test_a_page_of_nothing_is_empty(body: str) -> None:
    assert verdict(body) == "broken empty"


@pytest.mark.parametrize("body", ["", "null", "{}", "[]"])
def test_data_of_nothing_is_empty(body: str) -> None:
    assert verdict(body, content_type="application/json") == "broken empty"


@pytest.mark.parametrize(
    "body",
    [
        page("Yard opens", "<p>Opened.</p><p>On Friday.</p>"),
        page("造船所", "<p>再開した。</p>"),
        page("Yard opens", "<table><tr><td>140</td><td>people</td></tr></table>"),
    ],
)
def test_a_page_that_says_little_is_a_page(body: str) -> None:
    assert verdict(body) == "ok"


def test_a_page_that_speaks_in_its_linked_data_alone_is_not_empty() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Yard opens"}</script>'

    assert verdict(page("Yard opens", "", data)) == "unverifiable script-only"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>tern.test</h1><p>is for sale. Ask for a price.</p>",
        "<p>tern.test</p><p>The sponsored links displayed on this page come from advertisers.</p>",
        "<p>このドメインは現在利用されておりません。</p>",
        "<h1>It works</h1>",
    ],
)
def test_further_ways_to_say_that_a_domain_is_nobodys(body: str) -> None:
    """The name may stand as a heading before its offer."""
    assert verdict(page("tern.test", body)) == "broken parked"


def test_a_market_that_a_redirect_led_to_offers_the_domain_that_was_asked() -> None:
    html = page("tern.test - Names", "<h1>tern.test</h1><p>is now available for sale. Pay by card.</p>")

    assert verdict(html, hops=((302, "https://names.test/n/tern.test"),)) == "broken parked"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://tern.test/words/parked-domain", "<h1>Parked domain</h1><p>A name without a site.</p>"),
        ("https://tern.test/news/yard", "<h1>Tale of a broker</h1><p>He wrote “This domain is for sale” by hand.</p>"),
        ("https://tern.test/known", "<ul><li>Domain is for sale notice covers the menu</li><li>Slow start</li></ul>"),
        ("https://tern.test/news/yard", "<h1>It works</h1><p>The crane of Brigg lifts again, pupils say.</p>"),
    ],
)
def test_what_speaks_of_such_domains_is_none(url: str, body: str) -> None:
    assert verdict(page("Tern Post", body), url=url) == "ok"
