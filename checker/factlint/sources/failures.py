"""What an error of the network means: each becomes a Failure in plain words, so that none of them ends a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.sources.answer import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.sources.answer import FailureKind

_Verdict = tuple["FailureKind", str]

_BROKEN_OFF: _Verdict = ("reset", "the connection was cut before the answer was whole")
_NO_HTTP: _Verdict = ("bad-answer", "what it sends is no sound HTTP")

# By name: httpx and httpcore call their errors alike, and those of h2, h11 and anyio need no import then.
_BY_NAME: dict[str, _Verdict] = {
    "TimeoutException": ("time-out", "no answer came in time"),
    "TimeoutError": ("time-out", "no answer came in time"),
    "ConnectTimeout": ("time-out", "no connection came about in time"),
    "ConnectError": ("no-connection", "no connection came about"),
    "NetworkError": _BROKEN_OFF,
    "ConnectionNotAvailable": _BROKEN_OFF,
    "ProtocolError": _NO_HTTP,
    "HPACKError": _NO_HTTP,
    "ProxyError": ("no-connection", "the proxy does not let it through"),
    "UnsupportedProtocol": ("refused-scheme", "its scheme is neither http nor https"),
    "TooManyRedirects": ("redirect-loop", "it redirects too often"),
    "DecodingError": ("bad-answer", "its compression is broken"),
    "InvalidURL": ("bad-answer", "its address cannot be read"),
}

# What lies under an error says more than the error, in this order.
_CAUSES: dict[str, _Verdict] = {
    "SSLEOFError": _BROKEN_OFF,
    "SSLZeroReturnError": _BROKEN_OFF,
    "InvalidBodyLengthError": _BROKEN_OFF,
    "SSLCertVerificationError": ("tls", "its certificate is not accepted"),
    "SSLError": ("tls", "no secure connection came about"),
    "ConnectionRefusedError": ("no-connection", "it refuses connections"),
    "ConnectionError": _BROKEN_OFF,
    "BrokenResourceError": _BROKEN_OFF,
    "EndOfStream": _BROKEN_OFF,
}

# The libraries raise one class for what breaks off and what is wrong; only their words tell which.
_CUT_WORDS = (
    "disconnected",
    "without sending complete",
    "ConnectionTerminated",
    "StreamReset",
    "ConnectionState.CLOSED",
)


def failure_of(error: BaseException, url: str) -> Failure:
    """Return what an error says about the link that met it; every error has a meaning, if need be ``bad-answer``."""
    chain = list(_chain(error))
    for cause in chain:
        # What the guarded connection raises brings its own verdict.
        if isinstance(known := getattr(cause, "failure", None), Failure):
            return Failure(known.kind, known.detail, known.url or url)
    verdict, cause = _verdict(error, chain)
    if verdict is None:
        return Failure("bad-answer", f"it could not be read ({type(error).__name__})", url)
    kind, words = _sharper(verdict, error)
    return Failure(kind, words + _reason(cause), url)


def _verdict(error: BaseException, chain: list[BaseException]) -> tuple[_Verdict | None, BaseException]:
    own = _look_up(error, _BY_NAME)
    # A time-out is one whatever was going wrong when it came.
    if own is None or own[0] != "time-out":
        for cause in chain:
            if verdict := _look_up(cause, _CAUSES):
                return verdict, cause
    return own, error


def _look_up(error: BaseException, table: dict[str, _Verdict]) -> _Verdict | None:
    return next((table[base.__name__] for base in type(error).__mro__ if base.__name__ in table), None)


def _sharper(verdict: _Verdict, error: BaseException) -> _Verdict:
    """Tell an answer that breaks off from one that is no HTTP."""
    words = str(error)
    return _BROKEN_OFF if verdict is _NO_HTTP and any(sign in words for sign in _CUT_WORDS) else verdict


def _reason(error: BaseException) -> str:
    """Return what a TLS library or a proxy adds for people: "certificate has expired"."""
    said = getattr(error, "verify_message", None) or getattr(error, "reason", None)
    if type(error).__name__ == "ProxyError":
        said = str(error)[:80]
    return f" ({said.replace('_', ' ').lower()})" if isinstance(said, str) and said else ""


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(8):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
