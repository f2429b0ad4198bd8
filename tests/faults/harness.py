"""Runs rows through the fetcher: names resolve here, and the lowest layer of connections leads to loopback or nowhere."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.config import Network
from factlint.source import asked_url
from factlint.sources.connect import Connector, connect_ip
from factlint.sources.fetch import fetch
from factlint.sources.guard import Guard
from factlint.sources.names import CONTROL
from factlint.sources.outcome import judge
from faults.row import PUBLIC
from faults.server import BLACK_HOLE, CLOSED, FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import httpcore

    from factlint.source import Source
    from factlint.sources.answer import Answer
    from faults.row import Row

INSIDE = {
    "localhost": "127.0.0.1",
    "service.localhost": "127.0.0.1",
    "printer.local": "192.168.1.9",
    "db.internal": "10.0.0.3",
}
"""Names that are not ours to serve, and what a careless resolver makes of them."""
DEADLINES = (4.0, 8.0, 16.0)
"""Seconds for each link: short enough to wait for; the longer ones are for a machine that is busy with other things."""


@dataclass
class Run:
    """What became of rows that were asked for in one call."""

    server: FaultServer
    answers: dict[str, Answer] = field(default_factory=dict)
    connects: list[tuple[str, int]] = field(default_factory=list)
    """Every connection that the lowest layer was asked for, by address and port, in order."""
    seconds: float = 0.0
    deadline: float = DEADLINES[0]
    _sources: dict[str, Source] = field(default_factory=dict)

    @property
    def forbidden(self) -> list[tuple[str, int]]:
        """Connections that nobody may ask for: to anything but public addresses, or at other ports."""
        return [place for place in self.connects if not _may_be_asked(*place)]

    def source(self, row: Row) -> Source:
        """Return what a row's answer means; judged once."""
        if row.name not in self._sources:
            self._sources[row.name] = judge(self.answers[asked_url(row.asked)])
        return self._sources[row.name]

    def asked(self, row: Row) -> int:
        """Return how many requests a row had."""
        return len(self.server.requests[row.name])

    def is_late(self, rows: Iterable[Row]) -> bool:
        """Whether time was too short: for rows that have their answer at once, or for all together."""
        hurried = any(self.source(row).reason == "time-out" != row.reason for row in rows)
        return hurried or self.seconds >= 2 * self.deadline


async def ask(rows: Sequence[Row], folder: Path, network: Network | None = None) -> Run:
    """Ask for rows in one call; ``SSL_CERT_FILE`` has to name ``folder / "authority.pem"``."""
    async with FaultServer(rows, folder) as server:
        run = Run(server)
        settings = network or Network(timeout=run.deadline)
        began = asyncio.get_running_loop().time()
        connector = _connector(run, rows, settings)
        await fetch(
            [row.asked for row in rows], settings, lambda one: run.answers.update({one.url: one}), connector=connector
        )
        run.seconds = asyncio.get_running_loop().time() - began
    return run


async def ask_in_time(rows: Sequence[Row], folder: Path) -> Run:
    """Ask for rows in one call, and once more with more time where that was too short: a slow machine is no fault."""
    for deadline in DEADLINES:
        run = await ask(rows, folder, Network(timeout=deadline))
        run.deadline = deadline
        if not run.is_late(rows):
            break
    return run


def _connector(run: Run, rows: Iterable[Row], network: Network) -> Connector:
    by_name = {row.name: row for row in rows}
    turns: Counter[str] = Counter()

    async def resolve(name: str, port: int) -> Sequence[str]:  # noqa: ARG001 - the same at every port
        if name == CONTROL:
            return (PUBLIC,)
        row = by_name.get(run.server.row_name(name))
        if row is None:
            found: Sequence[str] = (INSIDE[name],) if name in INSIDE else ()
        else:
            turns[name] += 1
            found = row.addresses[min(turns[name], len(row.addresses)) - 1]
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return found

    async def connect(
        ip: str,
        port: int,
        timeout: float | None,  # noqa: ASYNC109 - the interface of httpcore
        local_address: str | None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
    ) -> httpcore.AsyncNetworkStream:
        run.connects.append((ip, port))
        if ip == BLACK_HOLE:
            await asyncio.sleep(3600)
        to = run.server.ports.get((ip, port))
        if to is None or ip == CLOSED:
            raise ConnectionRefusedError(f"nobody is at {ip}")
        return await connect_ip("127.0.0.1", to, timeout, local_address, socket_options)

    return Connector(Guard(network.allow_hosts, network.allow_ports), resolve, connect)


def _may_be_asked(ip: str, port: int) -> bool:
    return ipaddress.ip_address(ip).is_global and port in (80, 443)
