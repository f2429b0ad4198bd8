"""Every error that the libraries below can raise has a verdict."""

from __future__ import annotations

import asyncio
import inspect
import ssl
from datetime import UTC, datetime

import anyio
import h2.exceptions
import h11
import hpack.exceptions
import httpcore
import httpx
import pytest

from factlint.config import Network
from factlint.sources.answer import Answer, Failure
from factlint.sources.failures import failure_of
from factlint.sources.headers import RequestHeaders
from factlint.sources.hops import Link, Means
from factlint.sources.schedule import Seat, Slots
from loopback import Everywhere, Loopback

URL = "http://tern.test/"

VERDICTS = {
    "CloseError": "reset",
    "ConnectError": "no-connection",
    "ConnectTimeout": "time-out",
    "CookieConflict": "bad-answer",
    "DecodingError": "bad-answer",
    "HTTPError": "bad-answer",
    "HTTPStatusError": "bad-answer",
    "InvalidURL": "bad-answer",
    "LocalProtocolError": "bad-answer",
    "NetworkError": "reset",
    "PoolTimeout": "time-out",
    "ProtocolError": "bad-answer",
    "ProxyError": "no-connection",
    "ReadError": "reset",
    "ReadTimeout": "time-out",
    "RemoteProtocolError": "bad-answer",
    "RequestError": "bad-answer",
    "RequestNotRead": "bad-answer",
    "ResponseNotRead": "bad-answer",
    "StreamClosed": "bad-answer",
    "StreamConsumed": "bad-answer",
    "StreamError": "bad-answer",
    "TimeoutException": "time-out",
    "TooManyRedirects": "redirect-loop",
    "TransportError": "bad-answer",
    "UnsupportedProtocol": "refused-scheme",
    "WriteError": "reset",
    "WriteTimeout": "time-out",
}
"""Of every error of httpx; those of httpcore bear the same names."""


OTHERS = {
    h11.RemoteProtocolError("x"): "bad-answer",
    h11.RemoteProtocolError("peer closed connection without sending complete message body"): "reset",
    h2.exceptions.ProtocolError("x"): "bad-answer",
    h2.exceptions.InvalidBodyLengthError(5, 2): "reset",
    h2.exceptions.DenialOfServiceError("x"): "bad-answer",
    hpack.exceptions.HPACKError("x"): "bad-answer",
    httpcore.RemoteProtocolError("Server disconnected without sending a response."): "reset",
    httpcore.RemoteProtocolError("<StreamReset stream_id:1, error_code:2, remote_reset:True>"): "reset",
    httpcore.RemoteProtocolError("<ConnectionTerminated error_code:0>"): "reset",
    anyio.BrokenResourceError(): "reset",
    anyio.EndOfStream(): "reset",
    ssl.SSLCertVerificationError("x"): "tls",
    ssl.SSLError(1, "WRONG_VERSION_NUMBER"): "tls",
    ssl.SSLEOFError(8, "EOF occurred"): "reset",
    ConnectionRefusedError(111, "refused"): "no-connection",
    ConnectionResetError(104, "reset"): "reset",
    BrokenPipeError(32, "pipe"): "reset",
    TimeoutError(): "time-out",
    OSError(5, "input/output"): "bad-answer",
    ValueError("x"): "bad-answer",
    RecursionError(): "bad-answer",
    UnicodeDecodeError("utf-8", b"", 0, 1, "x"): "bad-answer",
}


def errors(module: object) -> dict[str, type[Exception]]:
    """Return the errors that a module exports."""
    return {name: kind for name, kind in vars(module).items() if inspect.isclass(kind) and issubclass(kind, Exception)}


def made(kind: type[Exception]) -> Exception:
    """Return such an error, whatever it is made from."""
    if kind is httpx.HTTPStatusError:
        return httpx.HTTPStatusError("x", request=httpx.Request("GET", URL), response=httpx.Response(500))
    is_fixed = kind.__init__ is not Exception.__init__ and not inspect.signature(kind).parameters
    return kind() if is_fixed else kind("x")


def test_every_error_of_httpx_has_a_verdict() -> None:
    """None is missing here, and none goes by another name."""
    found = {name: failure_of(made(kind), URL).kind for name, kind in errors(httpx).items()}

    assert found == VERDICTS


def test_every_error_of_httpcore_has_the_same() -> None:
    """Where they bear the same names; the one that httpx never shows is a connection that went away."""
    found = {name: failure_of(kind("x"), URL).kind for name, kind in errors(httpcore).items()}

    assert found.pop("ConnectionNotAvailable") == "reset"
    assert found == {name: VERDICTS[name] for name in found}


@pytest.mark.parametrize("error", OTHERS, ids=repr)
def test_errors_from_below_have_a_verdict(error: Exception) -> None:
    """As they are, and as what lies under an error of httpcore."""
    assert failure_of(error, URL).kind == OTHERS[error]


@pytest.mark.parametrize(
    ("below", "kind", "words"),
    [
        (ssl.SSLCertVerificationError(1, "x"), "tls", "its certificate is not accepted"),
        (ConnectionRefusedError(), "no-connection", "it refuses connections"),
        (ConnectionResetError(), "reset", "cut before the answer was whole"),
        (ValueError(), "no-connection", "no connection came about"),
    ],
)
def test_what_lies_below_says_more(below: Exception, kind: str, words: str) -> None:
    """A ConnectError is what its cause makes of it."""
    error = httpcore.ConnectError()
    error.__cause__ = below

    found = failure_of(error, URL)

    assert (found.kind, found.url) == (kind, URL)
    assert words in found.detail


def test_a_time_out_is_one_whatever_went_wrong_before() -> None:
    """The first address refused, and the second kept us waiting."""
    error = httpcore.ConnectTimeout()
    error.__context__ = ConnectionRefusedError()

    assert failure_of(error, URL).kind == "time-out"


def test_a_verdict_from_below_is_taken_over() -> None:
    """What the guarded connection found goes before all guesses."""
    error = httpcore.ConnectError()
    error.__context__ = _Refused()

    assert failure_of(error, URL) == Failure("refused-address", "it is private", URL)


def test_chains_without_end_are_looked_at_for_a_while() -> None:
    """Errors may hold each other in a circle."""
    one, two = ValueError(), KeyError()
    one.__context__, two.__context__ = two, one

    assert failure_of(one, URL).kind == "bad-answer"


@pytest.mark.parametrize("error", [httpx.ReadError("x"), ValueError("x"), h2.exceptions.ProtocolError("x")])
def test_whatever_a_transport_raises_is_an_answer(error: Exception) -> None:
    """Nothing that a server does ends the run."""

    def broken(_request: httpx.Request) -> httpx.Response:
        raise error

    network = Network(retries=0)
    guard = Everywhere(Loopback({}))
    means = Means(network, httpx.MockTransport(broken), guard, RequestHeaders(network, {}), lambda _: {}, _now)

    async def run() -> Answer:
        slots = Slots(1, 1)
        await slots.take("tern.test")
        return await Link(URL, means).read(httpx.URL(URL), Seat(slots, "tern.test"))

    found = asyncio.run(run()).failure

    assert found
    assert found.kind == failure_of(error, URL).kind


class _Refused(Exception):  # noqa: N818 - stands for the one that brings its verdict
    failure = Failure("refused-address", "it is private")


def _now() -> datetime:
    return datetime(2026, 5, 8, tzinfo=UTC)
