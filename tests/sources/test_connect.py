"""Connecting: to vetted addresses only, and each failure under its true name."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import httpcore
import httpx
import pytest

from factlint.config import Network
from factlint.sources import connect as connecting
from factlint.sources.connect import Connector, GuardedBackend, NotConnectedError, ProxyBackend
from factlint.sources.guard import Guard
from factlint.sources.names import CONTROL, Names
from stillweb import ANSWER, OTHER, PUBLIC, SIX, Web, connect, failure, run

if TYPE_CHECKING:
    from collections.abc import Sequence


def test_the_address_that_was_vetted_is_the_one_connected_to() -> None:
    """By one look-up: what the name becomes afterwards is of no account, at this connection and at later ones."""
    web = Web({"tern.test": [[PUBLIC], ["127.0.0.1"]]})
    connect(web.backend(), "tern.test", "tern.test")

    assert web.connects == [(PUBLIC, 80)] * 2
    assert web.asked == ["tern.test"]


@pytest.mark.parametrize(
    "inward",
    ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "fd00:ec2::254", "fe80::1%2", "::ffff:127.0.0.1", "0.0.0.0"],  # noqa: S104
)
def test_a_name_that_resolves_inward_is_refused(inward: str) -> None:
    """Nothing is connected to, and the editor reads to which address it leads."""
    web = Web({"tern.test": [[inward]]})
    found = failure(web.backend(), "tern.test")

    assert (found.kind, web.connects) == ("refused-address", [])
    assert found.detail.startswith("tern.test resolves to ")


def test_of_several_addresses_only_public_ones_are_tried() -> None:
    web = Web({"tern.test": [["10.0.0.5", PUBLIC, "::1", OTHER]]}, down=[PUBLIC])
    connect(web.backend(), "tern.test")

    assert web.connects == [(PUBLIC, 80), (OTHER, 80)]


@pytest.mark.parametrize(
    ("host", "port", "kind"),
    [
        ("localhost", 80, "refused-address"),
        ("localhost.", 80, "refused-address"),
        ("printer.local", 80, "refused-address"),
        ("wiki", 80, "refused-address"),
        ("127.0.0.1", 80, "refused-address"),
        ("127.1", 80, "refused-address"),
        ("::1", 443, "refused-address"),
        ("::ffff:7f00:1", 80, "refused-address"),
        ("fe80::1%eth0", 80, "refused-address"),
        ("tern.test", 22, "refused-port"),
        ("tern.test", 0, "refused-port"),
        (PUBLIC, 8080, "refused-port"),
        ("", 80, "bad-answer"),
        ("a b", 80, "bad-answer"),
    ],
)
def test_what_is_refused_is_not_even_looked_up(host: str, port: int, kind: str) -> None:
    """The guard stands here too, should nobody have asked it before."""
    web = Web(defaultdict(lambda: [[PUBLIC]]))

    assert failure(web.backend(), host, port).kind == kind
    assert web.asked == web.connects == []


def test_a_literal_address_is_not_looked_up() -> None:
    web = Web({})
    connect(web.backend(), PUBLIC, SIX)

    assert (web.asked, web.connects) == ([], [(PUBLIC, 80), (SIX, 80)])


def test_an_allowed_name_may_resolve_to_anything() -> None:
    """And no other name may, not even to the same address."""
    web = Web({"wiki.corp.test": [["10.0.0.5"]], "tern.test": [["10.0.0.5"]]})
    backend = web.backend("wiki.corp.test")
    connect(backend, "wiki.corp.test")

    assert web.connects == [("10.0.0.5", 80)]
    assert failure(backend, "tern.test").kind == "refused-address"
    assert failure(backend, "10.0.0.5").kind == "refused-address"


def test_an_allowed_address_is_open_by_that_name_alone() -> None:
    web = Web({"tern.test": [["10.0.0.5"]]})
    backend = web.backend("10.0.0.5")
    connect(backend, "10.0.0.5")

    assert web.connects == [("10.0.0.5", 80)]
    assert failure(backend, "tern.test").kind == "refused-address"


def test_sockets_of_the_machine_are_refused() -> None:
    with pytest.raises(NotConnectedError, match=r"docker\.sock"):
        run(lambda: Web({}).backend().connect_unix_socket("/var/run/docker.sock"))


def test_tls_is_for_the_name_and_not_for_the_address() -> None:
    """The certificate has to be that of the host in the URL."""
    web = Web({"tern.test": [[PUBLIC]]})

    async def ask() -> int:
        async with httpcore.AsyncConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=web.backend()
        ) as pool:
            return (await pool.request("GET", "https://tern.test/")).status

    assert run(ask) == 200
    assert [stream.tls_names for stream in web.streams] == [["tern.test"]]
    assert web.connects == [(PUBLIC, 443)]


def test_what_went_wrong_comes_through_httpx() -> None:
    """As the cause of its own error, with the Failure at hand."""
    web = Web({"tern.test": [["10.0.0.5"]]})

    async def ask() -> None:
        transport = httpx.AsyncHTTPTransport()
        transport._pool = httpcore.AsyncConnectionPool(network_backend=web.backend())  # noqa: SLF001 - it has no argument for it
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get("http://tern.test/")

    with pytest.raises(httpx.ConnectError) as caught:
        run(ask)
    assert isinstance(caught.value.__cause__, NotConnectedError)
    assert caught.value.__cause__.failure.kind == "refused-address"


def test_the_next_address_is_tried_at_once_when_one_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it would wait for one that says nothing."""
    monkeypatch.setattr(connecting, "_STAGGER", 60)
    web = Web({"tern.test": [[PUBLIC, OTHER]]}, down=[PUBLIC])
    connect(web.backend(), "tern.test", limit=30)

    assert web.connects == [(PUBLIC, 80), (OTHER, 80)]


def test_the_next_address_is_tried_beside_one_that_is_slow() -> None:
    """The slow one is called off once the other answers."""
    web = Web({"tern.test": [[SIX, PUBLIC]]}, slow=[SIX])
    start = time.monotonic()
    connect(web.backend(), "tern.test", limit=50)

    assert (web.connects, web.cancelled) == ([(SIX, 80), (PUBLIC, 80)], [SIX])
    assert time.monotonic() - start < 40


@pytest.mark.parametrize(
    ("backend", "said"),
    [
        (GuardedBackend, ("no-connection", "tern.test takes no connections at port 80")),
        (ProxyBackend, ("no-network", "the proxy tern.test takes no connections at port 80")),
    ],
)
def test_families_take_turns_and_few_addresses_are_tried(backend: type[GuardedBackend], said: tuple[str, str]) -> None:
    """The system's first choice is the first; a name with hundreds of addresses is not gone through."""
    fours, sixes = [f"203.0.114.{last}" for last in range(1, 200)], [f"2a01:4f8::{last}" for last in range(1, 4)]
    web = Web({"tern.test": [[*sixes, *fours]]}, down=[*fours, *sixes])
    found = failure(web.backend(kind=backend), "tern.test")

    assert [ip for ip, _ in web.connects] == [sixes[0], fours[0], sixes[1], fours[1], sixes[2], fours[2]]
    assert (found.kind, found.detail) == said


def test_a_second_connection_that_comes_about_is_closed() -> None:
    """Where two attempts succeed in the same moment, one is too many."""
    web = Web({"tern.test": [[PUBLIC, OTHER]]})
    gates = {PUBLIC: 0.3, OTHER: 0.05}

    async def meet(ip: str, *rest: Any) -> httpcore.AsyncNetworkStream:  # noqa: ANN401
        with contextlib.suppress(asyncio.CancelledError):  # it was already through
            await asyncio.sleep(gates[ip])
        return await web.connect(ip, *rest)

    run(lambda: GuardedBackend(Guard(), Names(web.resolve), meet).connect_tcp("tern.test", 80, 2))

    assert sorted(stream.closed for stream in web.streams) == [False, True]


def test_the_time_is_for_look_up_and_connecting_together() -> None:
    async def never(host: str, port: int) -> Sequence[str]:  # noqa: ARG001
        await asyncio.sleep(60)
        return []

    web = Web({"tern.test": [[PUBLIC]]}, slow=[PUBLIC])
    for backend in (web.backend(), GuardedBackend(Guard(), Names(never), web.connect)):
        start = time.monotonic()
        with pytest.raises(httpcore.ConnectTimeout, match="in time"):
            connect(backend, "tern.test", limit=0.1)
        assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(101, "Network is unreachable"), "cannot be reached at port 80 (network is unreachable)"),
        (ConnectionRefusedError(111, "Connection refused"), "takes no connections at port 80"),
        (OSError("odd"), "cannot be reached at port 80"),
        (OSError(5, ""), "cannot be reached at port 80"),
    ],
)
def test_where_nothing_answers_it_says_so(error: OSError, words: str) -> None:
    """Also where httpcore and anyio wrapped what the system said."""

    async def fails(*_: object) -> httpcore.AsyncNetworkStream:
        raise httpcore.ConnectError(error) from error

    backend = GuardedBackend(Guard(), Names(Web({"tern.test": [[PUBLIC]]}).resolve), fails)

    assert failure(backend, "tern.test").detail == f"tern.test {words}"


def test_a_proxy_may_stand_anywhere() -> None:
    """The user chose it; what it is asked for is judged elsewhere."""
    web = Web({"proxy.corp": [["10.0.0.1"]]})
    connect(web.backend(kind=ProxyBackend), "proxy.corp", "127.0.0.1", port=3128)

    assert web.connects == [("10.0.0.1", 3128), ("127.0.0.1", 3128)]


def test_a_proxy_that_is_not_found_is_no_fault_of_the_link() -> None:
    web = Web({CONTROL: [[PUBLIC]]})
    found = failure(web.backend(kind=ProxyBackend), "proxy.corp", 3128)

    assert (found.kind, found.detail) == ("no-network", "the proxy proxy.corp cannot be found")


def test_a_proxy_that_is_down_is_no_fault_of_the_link() -> None:
    """It is named as the proxy: nothing is said of any cited host."""
    web = Web({"proxy.corp": [["10.0.0.1"]]}, down=["10.0.0.1"])
    found = failure(web.backend(kind=ProxyBackend), "proxy.corp", 3128)

    assert (found.kind, found.detail) == ("no-network", "the proxy proxy.corp takes no connections at port 3128")


def test_the_settings_open_the_guard() -> None:
    connector = Connector.of(Network(allow_hosts=("wiki.corp",), allow_ports=(8080,)))

    assert connector.guard.url("http://wiki.corp:8080/") is None
    assert connector.guard.url("http://wiki.home:8080/")
    assert isinstance(connector.backend, GuardedBackend)
    assert isinstance(connector.proxy_backend, ProxyBackend)


def test_a_page_of_this_machine_is_read_where_it_is_allowed() -> None:
    """By the system's resolver and real sockets; connecting to it uninvited is refused."""

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(ANSWER)
        await writer.drain()
        writer.close()

    async def ask() -> bytes:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            allowed = Connector(Guard(["localhost"], [port])).backend
            async with httpcore.AsyncConnectionPool(network_backend=allowed) as pool:
                content = (await pool.request("GET", f"http://localhost:{port}/")).content
            with pytest.raises(NotConnectedError, match="name of this machine"):
                await Connector(Guard([], [port])).backend.connect_tcp("localhost", port, 1)
            return content

    assert run(ask) == b"ok"
