"""What came back for a URL, before anybody asks what it means.

Web, store and cassette all give an :class:`Answer`, so that a page is judged the same wherever it comes from.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from factlint.source import Origin  # noqa: TC001 - msgspec reads the annotation

MOST_HOPS = 10
"""Redirects that are followed, on the web, in a recording and in an example."""

FailureKind = Literal[
    "refused-address",
    "refused-scheme",
    "refused-port",
    "no-such-host",
    "no-network",
    "no-connection",
    "reset",
    "tls",
    "time-out",
    "bad-answer",
    "redirect-loop",
    "not-recorded",
    "excluded",
]
"""Why there is no last answer. ``no-such-host`` is sure: another name did resolve. ``bad-answer``: no HTTP, no such
compression, endless headers. ``redirect-loop``: too many redirects as well."""


class Failure(msgspec.Struct, frozen=True):
    """What ended a link before its last answer."""

    kind: FailureKind
    detail: str = ""
    """In words for people, one sentence without a full stop; may hold text of the server."""
    url: str = ""
    """The hop at which it happened."""


class Exchange(msgspec.Struct, frozen=True):
    """One request and its response."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...] = ()
    """Names in lower case, in the order sent; cookies and what else is secret are left out."""
    body: bytes = b""
    """Inflated, and at most as long as the settings allow; empty for a redirect."""
    cut: bool = False
    """Whether there was more of the body than that."""
    target: str = ""
    """Where it redirects to, absolute; by ``Location``, or by a refresh (header or ``<meta>``) at status 200."""

    def header(self, name: str) -> str:
        """Return the first header of that name (lower case), or the empty string."""
        return next((value for key, value in self.headers if key == name), "")


class Answer(msgspec.Struct, frozen=True):
    """All that came back for one URL: every hop, then a last response or a failure."""

    url: str
    """As asked for: without its fragment."""
    exchanges: tuple[Exchange, ...] = ()
    failure: Failure | None = None
    fetched_at: str = ""
    """UTC, ISO 8601 to the second: ``2026-05-08T10:15:00Z``."""
    attempts: int = 1
    """How often the link was tried within one run; what is broken is so after two."""
    origin: Origin = "web"

    @property
    def last(self) -> Exchange | None:
        """The response that ended the chain; ``None`` where a failure did."""
        return self.exchanges[-1] if self.exchanges and not self.failure else None
