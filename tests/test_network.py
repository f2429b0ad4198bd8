"""The net under all tests: nothing but this machine can be reached."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys

import pytest

import network
from network import WebTouchedError


@pytest.fixture(autouse=True)
def _forgiven() -> None:
    """Touch the web here without being blamed for it."""
    yield
    network.touched.clear()


@pytest.mark.parametrize("place", [("203.0.114.1", 80), ("10.0.0.1", 443), ("::ffff:8.8.8.8", 80, 0, 0)])
def test_no_connect_leaves_the_machine(place: tuple[object, ...]) -> None:
    """A connect to anything but loopback raises before a packet is sent."""
    family = socket.AF_INET6 if ":" in str(place[0]) else socket.AF_INET
    with socket.socket(family) as plug, pytest.raises(WebTouchedError):
        plug.connect(place)


def test_no_datagram_leaves_the_machine() -> None:
    """Nor does a datagram."""
    with socket.socket(type=socket.SOCK_DGRAM) as plug, pytest.raises(WebTouchedError):
        plug.sendto(b"?", ("203.0.114.1", 53))


def test_no_name_is_looked_up() -> None:
    """A look-up of a name would ask a server elsewhere; one of a literal address does not."""
    with pytest.raises(WebTouchedError):
        socket.getaddrinfo("tern.test", 80)

    assert socket.getaddrinfo("203.0.114.1", 80)


def test_asyncio_is_held_as_well() -> None:
    """The event loop connects and looks up by the same doors."""
    with pytest.raises(WebTouchedError):
        asyncio.run(asyncio.open_connection("203.0.114.1", 80))
    with pytest.raises(WebTouchedError):
        asyncio.run(asyncio.open_connection("tern.test", 80))


def test_loopback_is_open() -> None:
    """Servers of the tests' own can be reached."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as plug:
        assert plug.getpeername() == server.getsockname()


def test_what_was_swallowed_is_told() -> None:
    """Code that takes the refusal for an error of the network does not hide it."""
    with socket.socket() as plug, pytest.raises(WebTouchedError):
        plug.connect(("203.0.114.1", 80))

    with pytest.raises(AssertionError, match=r"203\.0\.114\.1"):
        network.assert_untouched()


def test_other_processes_get_a_closed_proxy() -> None:
    """A process started by a test asks a closed port of this machine for whatever it wants from the web."""
    code = "import urllib.request; urllib.request.urlopen('http://tern.test/', timeout=5)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert "Connection refused" in ended.stderr
    assert os.environ["HTTPS_PROXY"].startswith("http://127.0.0.1:")
