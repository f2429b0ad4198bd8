"""The proxies of the environment are used as everywhere else, and the guard goes on judging behind them."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import trustme

from factlint.config import Network
from factlint.errors import ConfigError
from factlint.sources.answer import Failure
from factlint.sources.connect import Connector, connect_ip
from factlint.sources.guard import Guard
from factlint.sources.proxies import Proxies, system_proxies
from loopback import Loopback, answer, answers, reply, to

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    import httpcore

BOTH = {"http": "http://one.test:3128", "https": "http://two.test:3128"}


def used(found: dict[str, str], url: str) -> str | None:
    """Return the host of the proxy for a URL."""
    proxy = Proxies(found).of(httpx.URL(url))
    return proxy.url.host if proxy else None


@pytest.mark.parametrize(
    ("found", "url", "proxy"),
    [
        ({}, "https://tern.test/", None),
        (BOTH, "http://tern.test/", "one.test"),
        (BOTH, "https://tern.test/", "two.test"),
        ({"all": "http://any.test:1"}, "https://tern.test/", "any.test"),
        ({**BOTH, "all": "http://any.test:1"}, "http://tern.test/", "one.test"),
        ({"all": "any.test:3128"}, "http://tern.test/", "any.test"),
        ({**BOTH, "no": "tern.test"}, "http://tern.test/", None),
        ({**BOTH, "no": "tern.test"}, "http://www.tern.test/", None),
        ({**BOTH, "no": ".tern.test"}, "http://www.tern.test/", None),
        ({**BOTH, "no": "tern.test"}, "http://stern.test/", "one.test"),
        ({**BOTH, "no": "tern.test:8080"}, "http://tern.test:8080/", None),
        ({**BOTH, "no": "tern.test:8080"}, "http://tern.test/", "one.test"),
        ({**BOTH, "no": "gull.test, tern.test"}, "http://TERN.test/", None),
        ({**BOTH, "no": "*"}, "http://tern.test/", None),
        ({**BOTH, "no": "192.0.2.7"}, "http://192.0.2.7/", None),
        ({**BOTH, "no": "192.0.2.0/24"}, "http://192.0.2.7/", None),
        ({**BOTH, "no": "192.0.2.0/24"}, "http://192.0.3.7/", "one.test"),
        ({**BOTH, "no": "2001:db8::/32"}, "http://[2001:db8::7]/", None),
        ({**BOTH, "no": "nonsense/99"}, "http://192.0.2.7/", "one.test"),
    ],
)
def test_each_url_has_its_proxy(found: dict[str, str], url: str, proxy: str | None) -> None:
    """By scheme; NO_PROXY holds for a name, its subdomains, an address or a network."""
    assert used(found, url) == proxy


@pytest.mark.parametrize("spelling", [str.lower, str.upper])
def test_both_cases_count(spelling: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """As curl has it in lower case and most others in upper."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv(spelling("https_proxy"), "http://two.test:3128")  # type: ignore[operator]

    assert system_proxies().of(httpx.URL("https://tern.test/"))
    assert not system_proxies().of(httpx.URL("http://tern.test/"))


@pytest.mark.parametrize("value", ["ftp://one.test", "http://", "http://secret:word@one.test:port"])
def test_a_proxy_that_cannot_be_is_told(value: str) -> None:
    """With the variable's name, and without what may hold a password."""
    with pytest.raises(ConfigError, match="HTTPS_PROXY is no address of a proxy") as raised:
        Proxies({"https": value})

    assert "word" not in str(raised.value)


def test_socks_needs_a_further_package() -> None:
    """It is said at once, and not at each link."""
    with pytest.raises(ConfigError, match="SOCKS"):
        Proxies({"all": "socks5://one.test:1080"})


def through(server: Loopback, url: str, proxy: str = "http://me:word@proxy.test:3128") -> object:
    """Fetch by way of a proxy, which the server plays; every name leads to it."""
    return answer(server, url, Network(retries=0), proxies=Proxies({"all": proxy}))


def test_plain_links_go_through_the_proxy() -> None:
    """With its user and password, which no page ever sees, and by whole URLs."""
    server = Loopback({"http://tern.test/": to("http://gull.test/x"), "http://gull.test/x": reply("Gull")})

    found = through(server, "http://tern.test/")

    assert found.last.body == b"Gull"  # type: ignore[attr-defined]
    assert server.urls == ["http://tern.test/", "http://gull.test/x"]
    assert set(server.connects) == {("proxy.test", 3128)}
    assert server.asked[0].headers["proxy-authorization"].startswith("Basic ")


class Tunnel(Loopback):
    """A proxy that opens tunnels to itself, or refuses to."""

    def __init__(self, tls: ssl.SSLContext | None, answer: bytes) -> None:
        super().__init__({"https://tern.test/": reply("Tern")})
        self.connected: list[str] = []
        self._inside = tls
        self._reply = answer

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer CONNECT, then speak TLS."""
        head = await reader.readuntil(b"\r\n\r\n")
        self.connected.append(head.split(b"\r\n")[0].decode())
        writer.write(self._reply)
        await writer.drain()
        if self._inside:
            await writer.start_tls(self._inside)
            self._tls = self._inside
            await super().talk(reader, writer)


def test_secure_links_go_through_a_tunnel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy sees the host, and nothing of the page."""
    authority, path = trustme.CA(), tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("tern.test").configure_cert(context)
    server = Tunnel(context, b"HTTP/1.1 200 Connection established\r\n\r\n")

    found = through(server, "https://tern.test/")

    assert found.last.body == b"Tern"  # type: ignore[attr-defined]
    assert server.connected == ["CONNECT tern.test:443 HTTP/1.1"]


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway"])
def test_a_proxy_that_refuses_says_nothing_about_the_link(status: str) -> None:
    """It is no connection, with the proxy's words, and no dead link."""
    server = Tunnel(None, f"HTTP/1.1 {status}\r\n\r\n".encode())

    found = through(server, "https://tern.test/")

    assert found.failure == Failure(  # type: ignore[attr-defined]
        "no-connection", f"the proxy does not let it through ({status.lower()})", "https://tern.test/"
    )


def test_behind_a_proxy_the_guard_still_judges() -> None:
    """Names and addresses of the cited links; not the proxy itself, which stands on this machine."""

    async def look_up(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host}:{port} is for the proxy to look up")

    async def connect(ip: str, port: int, *options: Any) -> httpcore.AsyncNetworkStream:  # noqa: ANN401 - handed on
        assert (ip, port) == ("127.0.0.1", 3128)
        return await connect_ip(ip, server.port, *options)

    server = Loopback({"http://tern.test/": reply("Tern"), "http://gull.test/": to("http://169.254.169.254/latest")})
    connector, proxies = Connector(Guard(), look_up, connect), Proxies({"all": "http://127.0.0.1:3128"})
    urls = ["http://tern.test/", "http://gull.test/", "http://localhost/x", "http://10.0.0.7/"]

    found = answers(server, urls, connector=connector, proxies=proxies)

    assert {url: one.failure.kind if one.failure else "" for url, one in found.items()} == {
        "http://tern.test/": "",
        "http://gull.test/": "refused-address",
        "http://localhost/x": "refused-address",
        "http://10.0.0.7/": "refused-address",
    }
    assert sorted(server.urls) == ["http://gull.test/", "http://tern.test/"]
