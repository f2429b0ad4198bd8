"""Measures what fetching costs, against a server of our own on loopback, and prints a table against the aims.

Run by hand, on a machine that does nothing else: ``python tests/bench/links.py``. Not a test: figures depend on the machine.
Every host name resolves to a public address that stands for the server; the address guard works as on the web.
"""

from __future__ import annotations

import asyncio
import os
import resource
import ssl
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import trustme

from factlint.config import Network

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpcore

    from factlint.sources.answer import Answer
    from factlint.sources.connect import Connector

LINKS, HOSTS, LATENCY = 5000, 100, 0.05
NETWORK = Network()
AUTHORITY = "authority.pem"
PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><title>The harbour of Tern</title></head><body>"
    + "<p>The ferry to the northern shore leaves at eight, and the keeper of the light counts its passengers.</p>" * 200
    + "</body></html>"
).encode()
"""Some 20 kB, as much as the text of an article and its frame."""


URLS = {
    "many": [f"http://news{link % HOSTS}.example/{link}/{LATENCY * 1000:.0f}" for link in range(LINKS)],
    "secure": [f"https://news{link % HOSTS}.example/{link}/{LATENCY * 1000:.0f}" for link in range(LINKS)],
    "few": [f"http://news{link}.example/{link}/{1000 if link == 5 else 50}" for link in range(10)],
}
"""By measurement; the last part of a path says how many milliseconds the answer takes."""


class Cost(NamedTuple):
    """What one run took."""

    wall: float
    cpu: float
    """Seconds of user and system time."""
    memory: float
    """Peak, in MB."""


class Row(NamedTuple):
    """A line of the table."""

    what: str
    figure: str
    aim: str


async def serve(folder: Path) -> None:
    """Answer every request after as many milliseconds as its path ends in, until standard input closes.

    Prints the port for plain links, then the one for TLS; the folder takes the certificate of the authority.
    """
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(PAGE)}\r\n\r\n".encode()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                request = await reader.readuntil(b"\r\n\r\n")
                await asyncio.sleep(int(request.split(b" ", 2)[1].rpartition(b"/")[2]) / 1000)
                writer.write(head + PAGE)
        except (OSError, EOFError):
            writer.close()

    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.cert_pem.write_to_path(str(folder / AUTHORITY))
    authority.issue_cert(*(f"news{host}.example" for host in range(HOSTS))).configure_cert(context)
    for tls in (None, context):
        server = await asyncio.start_server(talk, "127.0.0.1", 0, backlog=512, ssl=tls)
        print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


def connector(port: int) -> Connector:
    """Return one under which every name has a public address, which stands for the server; the guard is the real one."""
    from factlint.sources.connect import Connector, connect_ip  # noqa: PLC0415 - a run pays for it as factlint does
    from factlint.sources.guard import Guard  # noqa: PLC0415 - the same

    async def resolve(host: str, port: int) -> list[str]:  # noqa: ARG001 - they are all there
        return ["203.0.114.1"]

    async def connect(ip: str, port: int, *options: Any) -> httpcore.AsyncNetworkStream:  # noqa: ANN401, ARG001 - handed on
        return await connect_ip("127.0.0.1", server, *options)

    server = port
    return Connector(Guard(), resolve, connect)


async def read(urls: list[str], port: int) -> list[int]:
    """Fetch the URLs from the server, and return what status each had; as in a run, no page is kept in memory."""
    from factlint.sources.fetch import fetch  # noqa: PLC0415 - as above

    found: list[int] = []

    def keep(answer: Answer) -> None:
        found.append(answer.last.status if answer.last and len(answer.last.body) == len(PAGE) else 0)

    await fetch(urls, NETWORK, keep, connector=connector(port))
    return found


def one(name: str, port: int) -> None:
    """Fetch the URLs of a measurement, and print seconds, seconds of CPU time and peak memory in MB."""
    urls = URLS[name]
    started = time.perf_counter()
    found = asyncio.run(read(urls, port))
    wall = time.perf_counter() - started
    assert found == [200] * len(urls), f"{len(urls)} links, but {Counter(found)}"
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def cost(name: str, port: int, folder: str) -> Cost:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, name, str(port)]
    environment = {**os.environ, "SSL_CERT_FILE": str(Path(folder) / AUTHORITY)}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    figures = done.stdout.split()
    return Cost(*map(float, figures))


def rows(plain: int, secure: int, folder: str) -> Iterator[Row]:
    """Measure it all, at the two ports of the server."""
    bound = LINKS * LATENCY / NETWORK.concurrency
    links = f"{LINKS:,} links, {HOSTS} hosts, {LATENCY * 1000:.0f} ms each"
    for name, port, what in (("many", plain, links), ("secure", secure, "the same over TLS")):
        took = cost(name, port, folder)
        yield Row(what, f"{took.wall:.1f} s, {took.cpu:.1f} s CPU", f"bound {bound:.1f} s")
        yield Row("  in parts of the bound", f"{took.wall / bound:.2f}", "at most 3")
        yield Row("  peak memory", f"{took.memory:.0f} MB", "< 300 MB")
    took = min(cost("few", plain, folder) for _ in range(3))
    yield Row("ten links, the slowest 1 s", f"{took.wall:.2f} s", "1 s and start-up")
    yield Row("  beyond the slowest link", f"{(took.wall - 1) * 1000:.0f} ms", "")


def main() -> None:
    """Start the server, measure, and print each figure as soon as it is there."""
    command = [sys.executable, __file__, "serve"]
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen([*command, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdout
        plain, secure = (int(server.stdout.readline()) for _ in range(2))
        print(f"{'':<40}  {'measured':<24}  aim")
        for row in rows(plain, secure, folder):
            print(f"{row.what:<40}  {row.figure:<24}  {row.aim}", flush=True)
        server.communicate("")


if __name__ == "__main__":
    if not sys.argv[1:]:
        main()
    elif sys.argv[1] == "serve":
        asyncio.run(serve(Path(sys.argv[2])))
    else:
        one(sys.argv[1], int(sys.argv[2]))
