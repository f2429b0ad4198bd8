"""We say who we are; what the settings add goes to its host alone; nothing secret is kept."""

from __future__ import annotations

from types import MappingProxyType

import httpx
import pytest

from factlint import __version__
from factlint.config import FromEnvironment, Network
from factlint.sources.headers import RequestHeaders, WrongSetting, kept, user_agent
from loopback import Loopback, answer, reply, to

TOKEN = FromEnvironment(env="TERN_TOKEN")
ENVIRONMENT = MappingProxyType({"TERN_TOKEN": " Bearer of-tern \n", "EMPTY": " "})


def sent(network: Network, url: str) -> dict[str, str]:
    """Return the headers for a URL."""
    return RequestHeaders(network, ENVIRONMENT).of(httpx.URL(url))


@pytest.mark.parametrize(
    ("network", "name"),
    [
        (Network(), f"factlint/{__version__}"),
        (Network(contact="desk@tern.test"), f"factlint/{__version__} (+desk@tern.test)"),
        (Network(user_agent="TernBot/2"), "TernBot/2"),
        (Network(user_agent="TernBot/2", contact="https://tern.test/bot"), "TernBot/2 (+https://tern.test/bot)"),
    ],
)
def test_we_say_who_asks(network: Network, name: str) -> None:
    """With a way to reach whoever runs it."""
    assert user_agent(network) == name


def test_a_request_says_what_can_be_read() -> None:
    """Honest and short: no cookies, no referrer, nothing that a browser would send."""
    server = Loopback({"http://tern.test/": reply("Tern")})

    answer(server, "http://tern.test/", Network(contact="desk@tern.test"))

    assert server.asked[0].headers == {
        "host": "tern.test",
        "user-agent": f"factlint/{__version__} (+desk@tern.test)",
        "accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5",
        "accept-language": "*",
        "accept-encoding": "gzip, deflate, br, zstd",
    }


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://tern.test/a", "Bearer of-tern"),
        ("https://TERN.test:443/a", "Bearer of-tern"),
        ("http://tern.test/a", None),
        ("https://www.tern.test/a", None),
        ("https://tern.test.gull.test/a", None),
        ("https://gull.test/?tern.test", None),
        ("https://tern.test@gull.test/", None),
    ],
)
def test_a_secret_goes_to_its_host_alone(url: str, given: str | None) -> None:
    """By https, and not to its subdomains: each host is named."""
    network = Network(headers={"Tern.test": {"Authorization": TOKEN}})

    assert sent(network, url).get("authorization") == given


def test_a_host_that_is_opened_gets_it_without_tls() -> None:
    """The user named it twice."""
    network = Network(headers={"tern.test": {"Authorization": TOKEN}}, allow_hosts=("tern.test",))

    assert sent(network, "http://tern.test/")["authorization"] == "Bearer of-tern"


def test_a_redirect_carries_no_secret_to_another_host() -> None:
    """Each hop has the headers of its own host; the jar's cookies stand beside the one of the settings."""
    start, end = "http://tern.test/", "http://gull.test/"
    server = Loopback({start: to("/2", 302, "Set-Cookie: a=b"), f"{start}2": to(end), end: reply("End")})
    given: dict[str, str | FromEnvironment] = {"X-Edition": "north", "Cookie": TOKEN}
    network = Network(headers={"tern.test": given}, allow_hosts=("tern.test",))

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERN_TOKEN", "pass=of-tern")
        found = answer(server, start, network)

    cookies = [(asked.headers.get("x-edition"), asked.headers.get("cookie")) for asked in server.asked]
    assert cookies == [("north", "pass=of-tern"), ("north", "pass=of-tern; a=b"), (None, None)]
    assert "of-tern" not in repr(found)


@pytest.mark.parametrize(
    ("host", "name", "value", "words"),
    [
        ("tern.test", "X-A\r\nX-B", "1", "no name of a header"),
        ("tern.test", "X A", "1", "no name of a header"),
        ("tern.test", "", "1", "no name of a header"),
        ("tern.test", "X-A", "1\r\nX-B: 2", "only ASCII without line breaks"),
        ("tern.test", "X-A", "\u00e4", "only ASCII"),
        ("tern.test", "X-A", "", "only ASCII"),
        ("tern.test", "Host", "gull.test", "cannot be set"),
        ("tern.test", "content-length", "0", "cannot be set"),
        ("tern.test", "Proxy-Authorization", TOKEN, "cannot be set"),
        ("tern.test", "If-None-Match", "1", "cannot be set"),
        ("tern.test", "Authorization", "Bearer x", "does not belong in the settings"),
        ("tern.test", "Cookie", "pass=x", "does not belong in the settings"),
        ("tern.test", "X-Api-Key", "x", "does not belong in the settings"),
        ("tern.test", "Authorization", FromEnvironment(env="MISSING"), "MISSING is not set"),
        ("tern.test", "Authorization", FromEnvironment(env="EMPTY"), "EMPTY is not set"),
        ("https://tern.test", "X-A", "1", "no host name"),
        ("tern.test/a", "X-A", "1", "no host name"),
        ("tern.test:8080", "X-A", "1", "no host name"),
        ("me@tern.test", "X-A", "1", "no host name"),
        ("*.tern.test", "X-A", "1", "no host name"),
        ("", "X-A", "1", "no host name"),
    ],
)
def test_headers_that_cannot_be_sent_are_told(host: str, name: str, value: str | FromEnvironment, words: str) -> None:
    """With their place in the settings, and never with their value."""
    with pytest.raises(WrongSetting, match=words) as raised:
        RequestHeaders(Network(headers={host: {name: value}}), ENVIRONMENT)

    assert raised.value.keys[:3] == ("network", "headers", host)


@pytest.mark.parametrize(
    "network", [Network(user_agent="a\r\nb"), Network(contact="d\u00e9sk"), Network(user_agent=" ")]
)
def test_a_name_that_cannot_be_sent_is_told(network: Network) -> None:
    """Before anything is asked."""
    with pytest.raises(WrongSetting, match="only ASCII"):
        RequestHeaders(network, {})


@pytest.mark.parametrize(
    ("network", "words"),
    [
        (Network(allow_hosts=("intranet",)), "guard stays closed"),
        (Network(allow_ports=(22,)), "guard stays closed"),
        (Network(headers={"tern.test": {"Authorization": TOKEN}}), "no variable is read"),
    ],
)
def test_settings_of_strangers_get_no_secret_and_open_nothing(network: Network, words: str) -> None:
    """Where the one who runs it says so; otherwise they may."""
    for untrusted in ("", "0"):
        RequestHeaders(network, {**ENVIRONMENT, "FACTLINT_UNTRUSTED": untrusted})

    with pytest.raises(WrongSetting, match=words):
        RequestHeaders(network, {**ENVIRONMENT, "FACTLINT_UNTRUSTED": "1"})


def test_plain_headers_of_strangers_are_sent() -> None:
    """They can give nothing away."""
    network = Network(headers={"tern.test": {"X-Edition": "north"}})
    headers = RequestHeaders(network, {"FACTLINT_UNTRUSTED": "1"})

    assert headers.of(httpx.URL("https://tern.test/"))["x-edition"] == "north"


def test_what_is_kept_of_an_answer_tells_no_secret() -> None:
    """Names in lower case, cookies by their names, lengths within bounds, nothing about the wire."""
    raw = [
        (b"Content-Type", b"text/html"),
        (b"Set-Cookie", b"__cf_bm=secret; Path=/"),
        (b"SET-COOKIE", b"datadome=secret"),
        (b"Set-Cookie", b"__cf_bm=again"),
        (b"Set-Cookie", b"n" * 9000 + b"=1"),
        (b"Content-Encoding", b"gzip"),
        (b"X-Csrf-Token", b"secret"),
        (b"X-Title", "Möwe".encode()),
        (b"X-Old", b"M\xf6we"),
        (b"X-Long", b"x" * 9000),
    ]

    found = dict(kept(raw))

    assert found.pop("x-long") == "x" * 2048
    assert found == {
        "content-type": "text/html",
        "set-cookie-names": f"__cf_bm datadome {'n' * 80}",
        "x-title": "Möwe",
        "x-old": "Möwe",
    }


def test_no_more_headers_are_kept_than_anybody_needs() -> None:
    """Sixty-four, and as many names of cookies."""
    many = [(f"X-{number}".encode(), b"x") for number in range(500)]
    cookies = [(b"Set-Cookie", f"c{number}=1".encode()) for number in range(500)]

    found = kept([*many, *cookies])

    assert len(found) == 65
    assert len(found[-1][1].split()) == 64
