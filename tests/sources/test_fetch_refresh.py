"""A page may send its reader on by itself; what a browser follows at once is a redirect, anything else a page."""

from __future__ import annotations

import httpx
import pytest

from factlint.sources.refresh import meta_refresh, refresh
from growth import assert_linear
from loopback import Loopback, answer, reply

BASE = httpx.URL("http://tern.test/a/b")
PAGE, END = "http://tern.test/", "http://tern.test/end"


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("0;url=/end", END),
        ("0; URL='/end'", END),
        (' 3 , url = "/end" more', END),
        ("0 /end", END),
        ("0;/end", END),
        ("0.5;url=/end", END),
        ("10;url=/end", END),
        ("0; url='/end", END),
        ("0;url=//gull.test/x", "http://gull.test/x"),
        ("0;url=../end#part", END),
        ("0;url=/e\nn\td", END),
        ("11;url=/end", None),
        ("600", None),
        ("0", None),
        ("0;url=", None),
        ("0;url=#top", None),
        ("0;url=http://tern.test/a/b", "http://tern.test/a/b"),
        ("0;url=/a/b#top", "http://tern.test/a/b"),
        ("1;url=/a/b", None),
        ("0;url=http://", None),
        ("0;url=http://[", None),
        ("soon;url=/end", None),
        ("-1;url=/end", None),
        ("99999999999999999999;url=/end", None),
        ("", None),
    ],
)
def test_a_refresh_leads_where_a_browser_goes(value: str, target: str | None) -> None:
    """At once, be it to itself; a page that reloads itself later or gives time to read is a page."""
    found = refresh(BASE, value)

    assert (str(found) if found else None) == target


@pytest.mark.parametrize(
    ("html", "target"),
    [
        ('<meta http-equiv="refresh" content="0; url=/end">', END),
        ("<META HTTP-EQUIV=Refresh CONTENT=0;url=/end>", END),
        ('<meta content="0;url=/e&#110;d" http-equiv="refresh">', END),
        ('<body><p>Moved</p><meta http-equiv="refresh" content="0;url=/end">', END),
        ('<base href="/x/"><meta http-equiv="refresh" content="0;url=end">', "http://tern.test/x/end"),
        ('<meta http-equiv=refresh content="900"><meta http-equiv=refresh content="0;url=/end">', END),
        ('<noscript><meta http-equiv="refresh" content="0;url=/end"></noscript>', None),
        ('<template><meta http-equiv="refresh" content="0;url=/end"></template>', None),
        ('<!-- <meta http-equiv="refresh" content="0;url=/end"> -->', None),
        ('<script>\'<meta http-equiv="refresh" content="0;url=/end">\'</script>', None),
        ('<textarea><meta http-equiv="refresh" content="0;url=/end"></textarea>', None),
        ("<p>A refresh of the harbour, content=0;url=/end", None),
        ('<meta name="refresh" content="0;url=/end">', None),
        ('<meta http-equiv="refresh">', None),
        ("<p>" + " " * 70_000 + '<meta http-equiv="refresh" content="0;url=/end">', None),
    ],
)
def test_a_meta_refresh_counts_where_a_browser_obeys_it(html: str, target: str | None) -> None:
    """Not for readers without scripts, not in comments, and not far down in the page."""
    found = meta_refresh(BASE, html.encode())

    assert (str(found) if found else None) == target


@pytest.mark.parametrize("piece", [b"<meta http-equiv=refresh content=x>", b"<noscript>", b"<meta http-equiv=refresh"])
def test_no_page_makes_the_look_slow(piece: bytes) -> None:
    """Repeated, as far as a page is looked at; deep nesting costs more, and 64 kB of it at most 0.15 s."""
    end = b"<meta http-equiv=refresh content=0;url=/end>"

    assert_linear(lambda body: meta_refresh(BASE, body), lambda count: piece * (count // len(piece)) + end, 60_000)


def test_a_refresh_is_a_hop() -> None:
    """By header or element, at status 200, without its body; its target is asked."""
    html = reply('<meta http-equiv="refresh" content="0;url=/2">')
    server = Loopback({PAGE: html, f"{PAGE}2": reply("Wait", 200, "Refresh: 1; url=/end"), END: reply("End")})

    found = answer(server, PAGE)

    assert [(one.status, one.target, one.body) for one in found.exchanges] == [
        (200, f"{PAGE}2", b""),
        (200, END, b""),
        (200, "", b"End"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        reply('<meta http-equiv="refresh" content="0;url=/2">', kind="text/plain"),
        reply('<meta http-equiv="refresh" content="0;url=/2">', 403),
        reply("Wait", 403, "Refresh: 0; url=/2"),
    ],
)
def test_only_html_at_status_200_is_obeyed(page: bytes) -> None:
    """A challenge page that reloads until it is solved is the answer."""
    server = Loopback({PAGE: page})

    found = answer(server, PAGE)

    assert found.last
    assert server.urls == [PAGE]
