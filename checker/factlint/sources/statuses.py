"""What a failure or a status says by itself, before anybody looks at the page."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from factlint.sources.verdict import Verdict

if TYPE_CHECKING:
    from factlint.source import Outcome, Reason
    from factlint.sources.answer import Answer, Failure, FailureKind

_FAILURES: dict[FailureKind, tuple[Outcome, Reason, str]] = {
    "refused-address": ("refused", "address", "its address is private"),
    "refused-scheme": ("refused", "scheme", "its scheme is neither http nor https"),
    "refused-port": ("refused", "port", "its port is not open to factlint"),
    "no-such-host": ("broken", "no-such-host", "there is no such host"),
    "no-network": ("unverifiable", "no-network", "there is no network"),
    "no-connection": ("unverifiable", "no-connection", "no connection came about"),
    "reset": ("unverifiable", "no-connection", "the connection was cut"),
    "tls": ("unverifiable", "tls", "no secure connection came about"),
    "time-out": ("unverifiable", "time-out", "no answer came in time"),
    "bad-answer": ("unverifiable", "bad-answer", "what came back is no answer"),
    "redirect-loop": ("unverifiable", "redirect-loop", "it redirects in a circle"),
    "not-recorded": ("unverifiable", "not-recorded", "it is not in the recording"),
    "excluded": ("skipped", "excluded", "the settings exclude it"),
}

_STATUSES: dict[int, tuple[Outcome, Reason]] = {
    401: ("unverifiable", "login"),
    402: ("unverifiable", "paywall"),
    403: ("unverifiable", "bot-wall"),
    404: ("broken", "not-found"),
    407: ("unverifiable", "bot-wall"),
    410: ("broken", "gone"),
    429: ("unverifiable", "rate-limit"),
    999: ("unverifiable", "bot-wall"),
}
"""What a status means; the others by their hundreds. 999 is LinkedIn's for robots."""
_HUNDREDS: dict[int, tuple[Outcome, Reason]] = {
    4: ("unverifiable", "client-error"),
    5: ("unverifiable", "server-error"),
}
_NO_CONTENT = frozenset((204, 205))
_OTHER_NAMES = {520: "Unknown Error", 521: "Web Server Is Down", 522: "Connection Timed Out", 523: "Origin Unreachable"}
"""Statuses of Cloudflare, which no registry has."""


def failed(failure: Failure) -> Verdict:
    """Return what a failure means."""
    outcome, reason, words = _FAILURES[failure.kind]
    return Verdict(outcome, reason, failure.detail or words)


def answered(answer: Answer, status: int) -> Verdict | None:
    """Return what a status means; ``None`` where the page has to be looked at.

    A part of a page (206) that nobody asked for is none to judge by; "nothing there" (204) is what the server says.
    """
    if status in _NO_CONTENT:
        return Verdict("broken", "empty", _words(answer, status))
    if 200 <= status < 300 and status != 206:
        return None
    known = _STATUSES.get(status) or _HUNDREDS.get(status // 100) or ("unverifiable", "bad-answer")
    return Verdict(*known, _words(answer, status))


def _words(answer: Answer, status: int) -> str:
    name = _OTHER_NAMES.get(status, "")
    if status in HTTPStatus._value2member_map_:
        name = HTTPStatus(status).phrase
    said = f"the server answered {status}" + (f" ({name})" if name else "")
    if 300 <= status < 400:
        return said + " and no address to go to"
    return said + (", twice" if answer.attempts == 2 and status in (404, 410) else "")
