"""Links are asked once, within their limits, and whatever a server does becomes an answer."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

from factlint.config import Network
from factlint.errors import ConfigError
from factlint.sources.answer import Answer, Failure
from factlint.sources.fetch import fetch
from loopback import Asked, Everywhere, Loopback, answer, answers, reply, to

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "http://tern.test/"
SHORT = Network(timeout=0.4, retries=0)


def test_an_answer_is_what_the_server_sent() -> None:
    """Status, kept headers and body; when it was read; and that once was enough."""
    server = Loopback({PAGE: reply("<p>Tern</p>", 200, "Last-Modified: Fri, 08 May 2026 10:00:00 GMT")})

    found = answer(server, PAGE)

    assert (found.failure, found.attempts, found.origin) == (None, 1, "web")
    assert found.last
    assert (found.last.url, found.last.status, found.last.body, found.last.cut) == (PAGE, 200, b"<p>Tern</p>", False)
    assert found.last.header("last-modified") == "Fri, 08 May 2026 10:00:00 GMT"
    assert len(found.fetched_at) == len("2026-05-08T10:15:00Z")


def test_each_url_is_asked_once() -> None:
    """Whatever its fragment, and however often it is cited."""
    server = Loopback({PAGE: reply("Tern")})

    assert list(answers(server, [PAGE, f"{PAGE}#crew", f" {PAGE} "])) == [PAGE]
    assert server.urls == [PAGE]


def test_connections_are_used_again() -> None:
    """Links of one host share its connections, also after a short redirect."""
    pages = {f"{PAGE}{number}": to("/end") if number % 2 else reply("Tern") for number in range(20)}
    server = Loopback({**pages, f"{PAGE}end": reply("End")})

    assert all(found.last for found in answers(server, pages).values())
    assert len(server.connects) == 2


@pytest.mark.parametrize(
    ("sent", "kind", "words"),
    [
        (b"", "reset", "cut before"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nHalf", "reset", "cut before"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nHalf", "reset", "cut before"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "bad-answer", "no sound HTTP"),
        (b"220 mail.tern.test ESMTP\r\n\r\n", "bad-answer", "no sound HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: \x00\r\n\r\n", "bad-answer", "no sound HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000, "bad-answer", "no sound HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 40_000, "bad-answer", "no sound HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: zip\r\n\r\nxx", "bad-answer", "not asked for"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all", "bad-answer", "not compressed"),
        (reply(gzip.compress(b"Tern" * 99)[:-9], 200, "Content-Encoding: gzip"), "reset", "breaks off"),
        (b"HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n", "bad-answer", "several addresses"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n", "bad-answer", "no address"),
    ],
)
def test_a_broken_answer_has_a_name(sent: bytes, kind: str, words: str) -> None:
    """What is cut off is a reset and may be tried again; what is no HTTP is not."""
    found = answer(Loopback({PAGE: _say(sent)}), PAGE, Network(timeout=3.0, retries=0))

    assert found.failure
    assert (found.failure.kind, found.failure.url, found.last) == (kind, PAGE, None)
    assert words in found.failure.detail


async def _slow_head(_asked: Asked, writer: asyncio.StreamWriter) -> None:
    for byte in reply("Tern"):
        writer.write(bytes([byte]))
        await asyncio.sleep(0.05)


async def _dripping_body(_asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def _early_hints(_asked: Asked, writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.01)


async def _mute(_asked: Asked, _writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def _slow_redirects(asked: Asked, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.15)
    writer.write(to(f"/slow{asked.url[-1]}x"))


@pytest.mark.parametrize("talk", [_slow_head, _dripping_body, _early_hints, _mute])
def test_one_deadline_covers_all_that_a_server_can_do(talk: object) -> None:
    """Neither slow headers nor a dripping body stretch it, and there is no second try."""
    server, began = Loopback({PAGE: talk}), monotonic()  # type: ignore[dict-item]

    found = answer(server, PAGE, Network(timeout=0.4, retries=3))

    assert found.failure == Failure("time-out", "no whole answer came within 0.4 s", PAGE)
    assert monotonic() - began < 1.5
    assert len(server.asked) == 1


def test_the_deadline_counts_over_all_hops() -> None:
    """Three redirects of 0.15 s each are more than 0.4 s."""

    async def hop(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        writer.write(to(f"{asked.url}x"))

    found = answer(Loopback({f"{PAGE}{'x' * count}": hop for count in range(9)}), PAGE, SHORT)

    assert found.failure
    assert found.failure.kind == "time-out"
    assert found.failure.url == f"{PAGE}xx"
    assert len(found.exchanges) == 2


async def _endless(_asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


def test_a_body_is_read_up_to_the_limit() -> None:
    """Of an endless one so much is kept, and it says that there was more."""
    found = answer(Loopback({PAGE: _endless}), PAGE, Network(max_bytes=100_000))

    assert found.last
    assert (len(found.last.body), found.last.cut) == (100_000, True)


def test_the_limit_counts_what_a_body_inflates_to() -> None:
    """A few kilobytes that stand for fifty megabytes are cut like any long body."""
    bomb = reply(gzip.compress(bytes(50_000_000)), 200, "Content-Encoding: gzip")

    found = answer(Loopback({PAGE: bomb}), PAGE, Network(max_bytes=100_000))

    assert found.last
    assert (len(found.last.body), found.last.cut) == (100_000, True)


def test_what_a_redirect_or_a_cut_leaves_unread_disturbs_nobody() -> None:
    """After answers that were left half-way the host's other links are read as ever."""
    pages = {f"{PAGE}{number}": [_endless, reply("Tern"), to("/end")][number % 3] for number in range(12)}
    network = Network(max_bytes=1000, per_host=4)

    found = answers(Loopback({**pages, f"{PAGE}end": reply("End")}), pages, network)  # type: ignore[dict-item]

    assert [one.last.body[:4] for one in found.values() if one.last and not one.last.cut].count(b"Tern") == 4
    assert sum(1 for one in found.values() if one.last and one.last.cut) == 4


def test_compressed_bodies_are_inflated() -> None:
    """The body is kept as what it stands for, without the header that says otherwise."""
    sent = reply(zlib.compress("<p>Möwe</p>".encode()), 200, "Content-Encoding: deflate")

    found = answer(Loopback({PAGE: sent}), PAGE)

    assert found.last
    assert (found.last.body.decode(), found.last.header("content-encoding")) == ("<p>Möwe</p>", "")


def test_an_unchanged_page_is_asked_for_by_its_validators() -> None:
    """They go to the cited address alone, and 304 is handed on."""
    server = Loopback({PAGE: reply("", 304), "http://gull.test/": to(PAGE)})
    asked = {PAGE: {"If-None-Match": '"7"'}, "http://gull.test/": {"If-None-Match": '"8"'}}

    found = answers(server, asked, validators=asked.get)

    assert [one.last.status for one in found.values() if one.last] == [304, 304]
    assert sorted(one.headers.get("if-none-match", "") for one in server.asked) == ["", '"7"', '"8"']


def test_excluded_links_are_never_asked() -> None:
    """Nor are those that only a redirect leads to."""
    server = Loopback({PAGE: to("http://login.gull.test/in")})

    found = answers(server, [PAGE, "http://gull.test/x"], Network(exclude_urls=("login.*", "http://gull.test/*")))

    assert [one.failure.kind for one in found.values() if one.failure] == ["excluded", "excluded"]
    assert server.urls == [PAGE]


def test_answers_come_as_soon_as_they_are_whole() -> None:
    """A run that is cut off in the middle has handed on what was read before."""
    server, found = Loopback({PAGE: reply("Tern"), f"{PAGE}slow": _mute}), []

    async def run() -> None:
        async with server:
            task = asyncio.create_task(
                fetch([f"{PAGE}slow", PAGE], Network(), found.append, connector=Everywhere(server))
            )
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert [one.url for one in found] == [PAGE]


def test_a_run_that_is_called_off_begins_nothing_more() -> None:
    """The slots of the links in flight become free, and those that wait for them are not to have them."""
    server = Loopback({f"{PAGE}{number}": _mute for number in range(9)})

    async def run() -> None:
        async with server:
            urls, few = list(server.pages), Network(concurrency=3, per_host=3)
            task = asyncio.create_task(fetch(urls, few, lambda _: None, connector=Everywhere(server)))
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert len(server.urls) == 3


def test_what_the_receiver_raises_ends_the_run_under_its_own_name() -> None:
    """A full disk is none of a server's doing."""

    def full(_found: Answer) -> None:
        raise OSError("no space left")

    server = Loopback({PAGE: reply("Tern"), f"{PAGE}slow": _mute, f"{PAGE}later": _mute})

    async def run() -> None:
        async with server:
            await fetch(list(server.pages), Network(), full, connector=Everywhere(server))

    with pytest.raises(OSError, match="no space left"):
        asyncio.run(run())


def test_a_receiver_that_raised_is_not_called_again() -> None:
    """A store that another process holds has every answer wait; those that come meanwhile do not wait in turn."""
    given: list[Answer] = []

    def locked(found: Answer) -> None:
        given.append(found)
        sleep(0.3)
        raise OSError("locked")

    server = Loopback({f"http://tern{number}.test/": reply("Tern") for number in range(10)})

    async def run() -> None:
        async with server:
            await fetch(list(server.pages), Network(), locked, connector=Everywhere(server))

    with pytest.raises(OSError, match="locked"):
        asyncio.run(run())
    assert len(given) == 1


def test_nothing_is_no_work() -> None:
    """No URLs, no requests, no complaint."""
    assert answers(Loopback({}), []) == {}


def test_certificates_that_cannot_be_read_are_said_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before anything is asked, and with the variable's name."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    server = Loopback({PAGE: reply("Tern")})

    with pytest.raises(ConfigError, match="SSL_CERT_FILE"):
        answer(server, PAGE)
    assert not server.asked


def _say(data: bytes) -> object:
    async def talk(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return talk
