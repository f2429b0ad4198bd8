"""Keeps the tests off the web: in this process nothing but loopback can be reached, and other processes get no proxy.

A test that forgets to serve its own pages then fails, rather than ask a stranger for them.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import socket
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL_NAMES = frozenset({"", "localhost", "localhost."})
_CONNECTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_LOOKS_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")

touched: list[str] = []
"""What was tried, so that a test fails even where the code under it took the error for one of the network."""
_watching = False
_hooked = False


class WebTouchedError(AssertionError):
    """A test wanted to reach something that is not on this machine."""


@contextlib.contextmanager
def off_the_web() -> Iterator[None]:
    """Refuse everything but loopback to this process, and lead the proxies of its children to a closed port."""
    global _watching, _hooked  # noqa: PLW0603 - an audit hook is the process's, and stays with it
    if not _hooked:
        # Nothing can pass an audit hook by: it sees what the C code of the socket module is about to do.
        sys.addaudithook(_refuse)
        _hooked = True
    before, _watching = dict(os.environ), True
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # ours, and nobody listens
        os.environ.update(_leading_nowhere(closed.getsockname()[1]))
        try:
            yield
        finally:
            _watching = False
            for name in (*PROXIES, "NO_PROXY", "no_proxy"):
                os.environ.pop(name, None)
            os.environ.update(before)


def assert_untouched() -> None:
    """Fail if anything but loopback was asked for since the last call."""
    tried = ", ".join(touched)
    touched.clear()
    assert not tried, f"the test wanted to reach {tried}"


def _leading_nowhere(port: int) -> dict[str, str]:
    loopback = "127.0.0.1,localhost,::1"
    return dict.fromkeys(PROXIES, f"http://127.0.0.1:{port}") | {"NO_PROXY": loopback, "no_proxy": loopback}


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching or not event.startswith("socket."):
        return
    if event in _CONNECTS:
        place = arguments[1]
        # Sockets of the file system have no host, and a connected one names none.
        host = str(place[0]) if isinstance(place, tuple) and place else ""
    elif event in _LOOKS_UP:
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0] or "")
        if _is_literal(host):
            return  # sends nothing
    else:
        return
    if not _is_local(host):
        touched.append(f"{host} ({event})")
        raise WebTouchedError(f"tests do not touch the web, and this one wants to reach {host}")


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_local(host: str) -> bool:
    if host.lower() in _LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
