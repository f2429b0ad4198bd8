"""Over TLS: one context, certificates that must hold, HTTP/2 where a server speaks it."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import h2.config
import h2.connection
import h2.events
import pytest
import trustme

from factlint.config import Network
from loopback import Loopback, answer, answers, reply, to

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.sources.answer import Failure

PAGE = "https://tern.test/"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[trustme.CA]:
    """Make an authority that is trusted as long as the tests of this module run."""
    made: trustme.CA = trustme.CA()
    path: Path = tmp_path_factory.mktemp("tls") / "authority.pem"
    made.cert_pem.write_to_path(str(path))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(path))
        yield made


def serving(authority: trustme.CA, *names: str, protocols: tuple[str, ...] = ("http/1.1",)) -> ssl.SSLContext:
    """Return the context of a server with these names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    context.set_alpn_protocols(list(protocols))
    return context


def test_pages_are_read_over_tls(authority: trustme.CA) -> None:
    """With the authorities of SSL_CERT_FILE, across hosts."""
    server = Loopback(
        {PAGE: to("https://gull.test/end"), "https://gull.test/end": reply("End")},
        serving(authority, "tern.test", "gull.test"),
    )

    found = answer(server, PAGE)

    assert found.last
    assert found.last.body == b"End"
    assert server.connects == [("tern.test", 443), ("gull.test", 443)]


@pytest.mark.parametrize("name", ["gull.test", "*.tern.test"])
def test_a_certificate_of_another_name_is_not_accepted(authority: trustme.CA, name: str) -> None:
    """Said in words, and not tried again."""
    server = Loopback({PAGE: reply("Tern")}, serving(authority, name))

    found = answer(server, PAGE)

    assert found.failure
    assert (found.failure.kind, found.attempts) == ("tls", 1)
    assert "hostname mismatch" in found.failure.detail
    assert not server.asked


def test_a_certificate_of_nobody_is_not_accepted(authority: trustme.CA) -> None:
    """It says why."""
    del authority
    server = Loopback({PAGE: reply("Tern")}, serving(trustme.CA(), "tern.test"))

    found = answer(server, PAGE).failure

    assert found
    assert found.kind == "tls"
    assert found.detail.startswith("its certificate is not accepted (")


def test_a_server_without_tls_is_told(authority: trustme.CA) -> None:
    """It answers in clear where it should not."""
    del authority

    found = answer(Clear({}), PAGE).failure

    assert found
    assert found.kind == "tls"


class Clear(Loopback):
    """Greets without being asked, as a mail server does."""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Say it at once."""
        writer.write(b"220 mail.tern.test ESMTP\r\n" * 20)
        await reader.read()


class Second(Loopback):
    """Speaks HTTP/2; the path says what is done."""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection to its end."""
        talk = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        talk.initiate_connection()
        writer.write(talk.data_to_send())
        while data := await reader.read(65536):
            for event in talk.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    headers = {key.decode(): value.decode() for key, value in event.headers or []}
                    self._serve(talk, event.stream_id or 0, headers)
                elif isinstance(event, h2.events.WindowUpdated):
                    self._pour(talk)
            writer.write(talk.data_to_send())

    def __init__(self, tls: ssl.SSLContext) -> None:
        super().__init__({}, tls)
        self._endless: set[tuple[h2.connection.H2Connection, int]] = set()
        self.paths: list[str] = []

    def _serve(self, talk: h2.connection.H2Connection, stream: int, headers: dict[str, str]) -> None:
        path = headers[":path"]
        self.paths.append(path)
        if "mute" in path:
            return
        if "reset" in path:
            talk.reset_stream(stream)
            return
        length = [("content-length", "50")] if "short" in path else []
        location = [("location", "/end")] if "redirect" in path else []
        talk.send_headers(
            stream, [(":status", "302" if location else "200"), ("content-type", "text/html"), *location, *length]
        )
        if "endless" in path:
            self._endless.add((talk, stream))
            self._pour(talk)
        else:
            talk.send_data(stream, b"Tern", end_stream=True)

    def _pour(self, talk: h2.connection.H2Connection) -> None:
        for stream in [stream for connection, stream in self._endless if connection is talk]:
            while (room := talk.local_flow_control_window(stream)) > 16384:
                talk.send_data(stream, b"x" * min(room, 16384))


@pytest.fixture
def second(authority: trustme.CA) -> Second:
    """Make a server that speaks HTTP/2."""
    return Second(serving(authority, "tern.test", protocols=("h2", "http/1.1")))


def test_http2_is_spoken_over_one_connection(second: Second) -> None:
    """Two links at a time, all on it, redirects too."""
    urls = [f"{PAGE}{number}" for number in range(10)] + [f"{PAGE}redirect"]

    found = answers(second, urls)

    assert [one.last.body for one in found.values() if one.last] == [b"Tern"] * 11
    assert len(second.connects) == 1


@pytest.mark.parametrize(
    ("path", "kind", "tries"), [("mute", "time-out", 1), ("reset", "reset", 2), ("short", "reset", 2)]
)
def test_a_broken_stream_is_its_links_alone(second: Second, path: str, kind: str, tries: int) -> None:
    """The other links of the host are read, whatever becomes of the connection."""
    urls = [f"{PAGE}{path}", *(f"{PAGE}{number}" for number in range(6))]

    found = answers(second, urls, Network(timeout=1.0))

    failure: Failure | None = found[urls[0]].failure
    assert failure
    assert (failure.kind, found[urls[0]].attempts) == (kind, tries)
    assert [one.last.body for one in found.values() if one.last] == [b"Tern"] * 6


def test_an_endless_stream_is_cut(second: Second) -> None:
    """And the next ones are read over a fresh connection."""
    urls = [f"{PAGE}endless{number}" if number % 2 else f"{PAGE}{number}" for number in range(8)]

    found = answers(second, urls, Network(max_bytes=50_000))

    assert [(len(one.last.body), one.last.cut) for one in found.values() if one.last and one.last.cut] == [
        (50_000, True)
    ] * 4
    assert sum(1 for one in found.values() if one.last and not one.last.cut) == 4
