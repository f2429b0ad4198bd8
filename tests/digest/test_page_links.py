"""Which addresses of a digest lead to pages, and which nobody may ask for."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.page_links import https_twin, is_insecure, page_links
from growth import assert_linear


def _pages(text: str, name: str = "a.md") -> list[str]:
    return [address.url for address in page_links(parse(text, name))]


@pytest.mark.parametrize(
    "target",
    [
        "https://tern.test/yard",
        "HTTP://tern.test/yard#a",
        "https://t.co/abc",
        "https://10.0.0.7/a",
        "http://localhost:8000/a",
        "http://2130706433/a",
        "https://[::1]/a",
        "https://tern.test:8443/a",
        "https://tern.test/yard?id={7",
        "https://github.com/tern/yard/blob/main/app/[slug]/page.tsx",
        "https://tern.test/how-to-unsubscribe-from-letters",
        "https://tern.test/vote?id=7",
        "https://tern.test/news/999999",
        "//tern.test/yard",
    ],
)
def test_pages(target: str) -> None:
    """Redirectors and what the address guard will refuse are asked for, too."""
    assert _pages(f"It [opens](<{target}>).") == [target]


@pytest.mark.parametrize(
    "target",
    [
        "mailto:yard@tern.test",
        "file:///etc/passwd",
        "notes/yard.md",
        "#part",
        "https:/tern.test/yard",
        "https://tern.test/a b",
        "https://tern.test/tours。",
        "https://example.com/yard",
        "https://foo.localhost/yard",
        "https://yourdomain.com/yard",
        "https://tern.test/{slug}",
        "https://tern.test/*|LIST:URL|*",
        "https://tern.test/%%view_email_url%%",
        "https://arxiv.org/abs/2605.XXXXX",
        "https://tern.test/unsubscribe",
        "https://tern.test/letters/unsubscribe.php?u=1",
        "https://tern.test/opt-out/abc",
        "https://tern.test/letters?action=unsubscribe&id=7",
        "https://unsubscribe.tern.test/abc",
        "https://tern.test/manage_preferences?id=7",
        "https://tern.test/confirm?token=abc",
        "https://tern.test/poll?answer=yes&subscriber_id=7",
        "https://tern.test/action/disable_email?token=abc",
    ],
)
def test_what_is_no_page(target: str) -> None:
    """Other schemes, relative links, what other rules report, templates, links that act."""
    assert _pages(f"It [opens](<{target}>).") == []


@pytest.mark.parametrize(
    "text",
    [
        "Unsubscribe",
        "Click here to unsubscribe.",
        "Manage your preferences",
        "View this email in your browser",
        "Abmelden",
        "Hier vom Newsletter abmelden",
        "Im Browser ansehen",
        "Se désabonner",
        "Darse de baja",
        "Ver en el navegador",
        "Cancelar inscrição",
        "配信停止はこちら",
        "ブラウザで表示",
        "点击此处退订",
        "取消订阅",
        "수신거부",
        "구독 취소하기",
    ],
)
def test_links_that_say_that_they_act(text: str) -> None:
    """Their addresses seldom do: a newsletter's links go through a counter."""
    assert _pages(f"[{text}](https://click.tern.test/u/7)") == []


@pytest.mark.parametrize(
    "text",
    ["Mail programs unsubscribe readers on their own", "アプリ配信停止のお知らせ", "Tern", "Unsubscribed: a memoir"],
)
def test_links_that_merely_speak_of_it(text: str) -> None:
    assert _pages(f"[{text}](https://tern.test/a)") == ["https://tern.test/a"]


def test_images_and_the_digests_own_address_are_no_pages() -> None:
    """A cover is no source, and the digest may not be published yet."""
    text = (
        "---\nurl: https://own.test/a\nsources: [https://tern.test/b]\n---\n![x](https://tern.test/c.png) It opens.\n"
    )

    assert _pages(text) == ["https://tern.test/b"]


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Call https://api.tern.test/cranes for a list.", []),
        ("Call https://tern.test/api/cranes or https://tern.test/v1/cranes.", []),
        ("Feeds use http://www.w3.org/2005/Atom for a name.", []),
        ("See [the list](https://api.tern.test/cranes).", ["https://api.tern.test/cranes"]),
        ("See https://tern.test/vocabulary and `https://tern.test/b`.", ["https://tern.test/vocabulary"]),
    ],
)
def test_names_of_services_in_running_text_are_no_pages(text: str, pages: list[str]) -> None:
    """A program calls them; they need answer nothing to a reader."""
    assert _pages(text) == pages


def test_a_reference_may_leave_out_its_scheme() -> None:
    text = "# Tern\n\nIt opens. [1]\n\n| Title | URL |\n|---|---|\n| Yard | tern.test/yard |\n"

    assert _pages(text) == ["tern.test/yard"]


@pytest.mark.parametrize(
    ("url", "insecure", "twin"),
    [
        ("http://tern.test/a#b", True, "https://tern.test/a#b"),
        ("https://tern.test/a", False, None),
        ("http://printer.local/a", False, None),
        ("http://printer.local./a", False, None),
        ("http://box.localdomain/a", False, None),
        ("http://172.20.1.7/a", False, None),
        ("http://172.40.1.7/a", True, "https://172.40.1.7/a"),
        ("http://wiki.corp/a", False, None),
        ("http://www.w3.org/2005/Atom", False, None),
        ("http://tern.test:8080/a", True, ""),
        ("http://10.tern.test/", True, "https://10.tern.test/"),
    ],
)
def test_what_goes_unencrypted(url: str, insecure: bool, twin: str | None) -> None:
    assert is_insecure(url) is insecure
    assert not insecure or https_twin(url) == twin


def test_many_addresses_cost_little() -> None:
    """In one block, each with a query that looks like an action for a while."""

    def text(count: int) -> str:
        return " ".join(f"https://tern.test/{number}/unsub-scribe?token={number}&a=b" for number in range(count))

    assert_linear(lambda made: page_links(parse(made, "a.txt")), text, 2000)
