"""Looking names up: once for all who ask, and with care before a host is called unknown."""

from __future__ import annotations

import asyncio
import gc
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from factlint.sources.connect import NotConnectedError
from factlint.sources.names import CONTROL, Names, NotResolvedError, system_resolver
from stillweb import LATER, PUBLIC, UNKNOWN, Web, connect, failure, run

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("answer", "control", "kind"),
    [
        (UNKNOWN, [PUBLIC], "no-such-host"),
        ([], [PUBLIC], "no-such-host"),
        (UnicodeError("label too long"), [PUBLIC], "no-such-host"),
        (LATER, [PUBLIC], "no-connection"),
        (socket.gaierror(socket.EAI_FAIL, "server failure"), [PUBLIC], "no-connection"),
        (OSError(24, "too many open files"), [PUBLIC], "no-connection"),
        (UNKNOWN, LATER, "no-network"),
        (UNKNOWN, UNKNOWN, "no-network"),
        (UNKNOWN, ["127.0.0.1"], "no-such-host"),
        (LATER, LATER, "no-network"),
    ],
)
def test_a_host_is_unknown_only_where_another_is_known(answer: object, control: object, kind: str) -> None:
    """Without a network every name looks as if it did not exist, and no digest is to blame."""
    web = Web({"tern.test": [answer], CONTROL: [control]})

    assert failure(web.backend(), "tern.test").kind == kind


def test_the_control_name_is_not_asked_where_any_name_was_found() -> None:
    web = Web({"tern.test": [[PUBLIC]]})
    backend = web.backend()
    connect(backend, "tern.test")

    assert failure(backend, "gone.test").kind == "no-such-host"
    assert CONTROL not in web.asked


def test_a_name_of_the_hosts_file_is_no_sign_of_a_network() -> None:
    web = Web({"wiki.corp.test": [["10.0.0.5"]]})
    backend = web.backend("wiki.corp.test")
    connect(backend, "wiki.corp.test")

    assert failure(backend, "gone.test").kind == "no-network"


def test_who_asks_for_one_name_at_a_time_waits_for_one_look_up() -> None:
    web = Web({"tern.test": [[PUBLIC]]})
    backend = web.backend()

    async def many() -> None:
        await asyncio.gather(*(backend.connect_tcp("tern.test", 80, 1) for _ in range(50)))

    run(many)

    assert (web.asked, len(web.connects)) == (["tern.test"], 50)


def test_of_a_name_with_thousands_of_addresses_few_are_kept() -> None:
    """Whoever runs the name decides how many there are; each is vetted at each connection."""
    many = [f"203.0.{group}.{last}" for group in range(20, 40) for last in range(250)]

    kept = run(lambda: Names(Web({"tern.test": [[PUBLIC, PUBLIC, *many]]}).resolve).addresses("tern.test", 80))

    assert kept[:2] == (PUBLIC, many[0])
    assert len(kept) < 100


def test_the_others_wait_on_when_the_first_has_enough() -> None:
    """A look-up belongs to all who need it."""
    go = asyncio.Event()

    async def slow(host: str, port: int) -> Sequence[str]:  # noqa: ARG001
        await go.wait()
        return [PUBLIC]

    known = Names(slow)

    async def work() -> tuple[str, ...]:
        first, second = (asyncio.create_task(known.addresses("tern.test", 80)) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        go.set()
        return await second

    assert run(work) == (PUBLIC,)


def test_a_failure_is_asked_for_once_more_and_then_kept() -> None:
    """A link is called dead after a retry; a thousand links to a dead host make no thousand look-ups."""
    web = Web({"back.test": [LATER, [PUBLIC]], "gone.test": [UNKNOWN], CONTROL: [[PUBLIC]]})
    backend = web.backend()

    async def work() -> None:
        for host in ["back.test"] * 3 + ["gone.test"] * 5:
            try:
                await backend.connect_tcp(host, 80, 1)
            except NotConnectedError:
                continue

    run(work)

    assert {host: web.asked.count(host) for host in ("back.test", "gone.test")} == {"back.test": 2, "gone.test": 2}
    assert len(web.connects) == 2


def test_a_failure_that_nobody_waited_for_is_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    """Such as a look-up that outlives its link."""

    async def fails(host: str, port: int) -> Sequence[str]:  # noqa: ARG001
        await asyncio.sleep(0.05)
        raise UNKNOWN

    async def work() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await Names(fails).addresses("tern.test", 80)
        await asyncio.sleep(0.1)

    run(work)
    gc.collect()

    assert [str(warning.message) for warning in recwarn] == []


def test_the_system_is_asked_for_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what it says only the addresses count; what it does not know is its own error."""
    assert "127.0.0.1" in run(lambda: system_resolver("localhost", 80))

    def unknown(*_: object, **__: object) -> None:
        raise UNKNOWN

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NotResolvedError) as caught:
        run(lambda: Names().addresses("tern.test", 80))
    assert caught.value.failure.kind == "no-network"


def test_a_look_up_that_hangs_does_not_keep_the_program() -> None:
    """Who presses ctrl-C does not wait for name servers."""
    program = (
        "import asyncio, socket, time\n"
        "from factlint.sources.names import Names\n"
        "socket.getaddrinfo = lambda *a, **k: time.sleep(30)\n"
        "async def work():\n"
        "    async with asyncio.timeout(0.1):\n"
        "        await Names().addresses('tern.test', 80)\n"
        "try: asyncio.run(work())\n"
        "except TimeoutError: print('over')\n"
    )
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=25, check=True)

    assert done.stdout == "over\n"
    assert time.monotonic() - start < 15
