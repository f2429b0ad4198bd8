"""A link is tried again only where that may help, and called dead only after a second look."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from factlint.config import Network
from factlint.sources.answer import Exchange, Failure, FailureKind
from factlint.sources.retries import Tries, retry_after
from loopback import Asked, Everywhere, Loopback, answer, answers, reply, to

if TYPE_CHECKING:
    import asyncio

NOW = datetime(2026, 5, 8, 10, 0, tzinfo=UTC)
PAGE = "http://tern.test/"


def ended(status: int, wait: str = "") -> list[Exchange]:
    """Return what a try that ended with a status left."""
    return [Exchange(PAGE, status, (("retry-after", wait),) if wait else ())]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("3", 3.0),
        (" 0 ", 0.0),
        ("9" * 5000, 999_999_999.0),
        (format_datetime(NOW + timedelta(seconds=4), usegmt=True), 4.0),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        ("Fri, 08 May 2026 10:00:04", None),
        ("soon", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    """RFC 9110: a number, or an HTTP date in UTC; anything else says nothing."""
    assert retry_after(value, NOW) == seconds


@pytest.mark.parametrize(
    ("exchanges", "kind", "pause"),
    [
        (ended(200), "", None),
        (ended(403), "", None),
        (ended(500), "", 0.5),
        (ended(503), "", 0.5),
        (ended(503, "2"), "", 2.0),
        (ended(503, "6"), "", None),
        (ended(599), "", 0.5),
        (ended(999), "", None),
        (ended(429), "", None),
        (ended(429, "0"), "", 0.5),
        (ended(429, "5"), "", 5.0),
        (ended(429, "3600"), "", None),
        (ended(404), "", 1.0),
        (ended(410), "", 1.0),
        ([], "reset", 0.5),
        ([], "no-connection", 0.5),
        ([], "no-such-host", 1.0),
        ([], "time-out", None),
        ([], "tls", None),
        ([], "bad-answer", None),
        ([], "redirect-loop", None),
        ([], "refused-address", None),
        (ended(302), "reset", 0.5),
    ],
)
def test_what_may_pass_is_tried_again(exchanges: list[Exchange], kind: FailureKind, pause: float | None) -> None:
    """Resets, 5xx and a 429 that asks for a short wait; and once more what looks dead."""
    assert Tries(1).pause(exchanges, Failure(kind) if kind else None, NOW) == pause


@pytest.mark.parametrize(
    ("retries", "statuses", "count"),
    [
        (0, [500, 200], 1),
        (1, [500, 500, 200], 2),
        (3, [500, 500, 500, 500, 500], 4),
        (0, [404, 404, 404], 2),
        (0, [404, 500, 404], 2),
        (1, [500, 404, 404, 404], 3),
        (1, [404, 500, 404], 2),
    ],
)
def test_no_link_is_tried_more_often_than_allowed(retries: int, statuses: list[int], count: int) -> None:
    """The settings bound the retries; the second look at a dead link is one, whatever it shows."""
    tries = Tries(retries)
    for status in statuses:
        if tries.pause(ended(status), None, NOW) is None:
            break

    assert tries.count == count


def test_pauses_grow() -> None:
    """Half a second, one, two, and no more than five."""
    tries = Tries(9)

    assert [tries.pause(ended(500), None, NOW) for _ in range(6)] == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]


async def _reset(asked: Asked, writer: asyncio.StreamWriter) -> None:
    if asked.nth > 1:
        writer.write(reply("Back"))
    else:
        writer.transport.abort()


def test_a_retry_gives_the_answer_of_the_last_try() -> None:
    """A flapping server and a reset are read; what stays broken is told with the tries; dead is dead twice over."""
    pages = {
        f"{PAGE}flaps": [reply("", 503), reply("Back")],
        f"{PAGE}reset": _reset,
        f"{PAGE}broken": reply("", 502),
        f"{PAGE}dead": reply("", 404),
        f"{PAGE}seldom": [reply("", 410), reply("Back")],
        f"{PAGE}later": reply("", 429, "Retry-After: 3600"),
        f"{PAGE}way": to("/dead"),
    }
    server = Loopback(pages)

    found = answers(server, pages)

    shown = {url[len(PAGE) :]: (one.last.status if one.last else 0, one.attempts) for url, one in found.items()}
    assert shown == {
        "flaps": (200, 2),
        "reset": (200, 2),
        "broken": (502, 2),
        "dead": (404, 2),
        "seldom": (200, 2),
        "later": (429, 1),
        "way": (404, 2),
    }
    assert server.urls.count(f"{PAGE}dead") == 4
    assert len(found[f"{PAGE}way"].exchanges) == 2


def test_nobody_waits_for_a_link_that_waits() -> None:
    """While one link pauses, the other links of its host are asked, and its deadline stands still."""
    server = Loopback({PAGE: [reply("", 503, "Retry-After: 1"), reply("Back")], f"{PAGE}2": reply("Two")})
    began, done = monotonic(), {}

    found = answers(
        server,
        [PAGE, f"{PAGE}2"],
        Network(timeout=0.9, per_host=1),
        progress=None,
        now=lambda: done.setdefault(len(done), datetime.now(UTC)),
    )

    assert [one.last.body for one in found.values() if one.last] == [b"Two", b"Back"]
    assert monotonic() - began >= 1


def test_a_server_that_refuses_is_tried_twice() -> None:
    """Nobody listens there."""
    server = Loopback({})

    found = answer(server, PAGE, Network(timeout=3), connector=Everywhere(server, port=_closed_port()))

    assert found.failure == Failure("no-connection", "it refuses connections", PAGE)
    assert (found.attempts, len(server.connects)) == (2, 2)


def _closed_port() -> int:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        return int(closed.getsockname()[1])
